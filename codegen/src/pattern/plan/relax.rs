//! Trees with fewer counts, and how many characters a match can have.

use super::super::set::Set;
use super::super::syntax::Node;

/// Counts that leave at least so much room are given up; a check of the whole length stands in for them.
const MIN_ROOM: u32 = 3;

/// The same tree in which runs whose count has much room may have any number of characters, but no fewer than `least` if they
/// must have some.
pub(super) fn relaxed(node: &Node, least: u32) -> Node {
    let inner = |node: &Node| relaxed(node, least);
    match node {
        Node::Sequence(list) => Node::Sequence(list.iter().map(inner).collect()),
        Node::Choice(list) => Node::Choice(list.iter().map(inner).collect()),
        Node::Repeat { node, min, max } => match (&**node, max) {
            (Node::Set(_), Some(max)) if max - min >= MIN_ROOM => Node::Repeat {
                node: node.clone(),
                min: (*min).min(least),
                max: None,
            },
            (Node::Set(_), _) => Node::Repeat {
                node: node.clone(),
                min: if max.is_none() {
                    (*min).min(least)
                } else {
                    *min
                },
                max: *max,
            },
            _ => Node::Repeat {
                node: Box::new(inner(node)),
                min: *min,
                max: *max,
            },
        },
        other => other.clone(),
    }
}

/// How many characters a match has at least, and at most where there is a bound.
pub(super) fn lengths(node: &Node) -> Option<(u32, Option<u32>)> {
    Some(match node {
        Node::Empty | Node::Assertion(_) | Node::Look(_) => (0, Some(0)),
        Node::Set(_) => (1, Some(1)),
        Node::Group { node, .. } => lengths(node)?,
        Node::Sequence(list) => list
            .iter()
            .try_fold((0u32, Some(0u32)), |(min, max), node| {
                let (low, high) = lengths(node)?;
                Some((min.checked_add(low)?, sum(max, high)))
            })?,
        Node::Choice(list) => {
            let all = list.iter().map(lengths).collect::<Option<Vec<_>>>()?;
            let low = all.iter().map(|(low, _)| *low).min()?;
            let high = all.iter().map(|(_, high)| *high);
            (low, high.max_by_key(|high| high.unwrap_or(u32::MAX))?)
        }
        Node::Repeat { node, min, max } => {
            let (low, high) = lengths(node)?;
            let most = max.zip(high).and_then(|(max, high)| max.checked_mul(high));
            (low.checked_mul(*min)?, most)
        }
        Node::BackReference { .. } => return None,
    })
}

/// All characters that a match can have.
pub(super) fn characters(node: &Node) -> Option<Set> {
    match node {
        Node::Empty => Some(Set::empty()),
        Node::Set(set) => Some(set.clone()),
        Node::Group { node, .. } | Node::Repeat { node, .. } => characters(node),
        Node::Sequence(list) | Node::Choice(list) => {
            list.iter().try_fold(Set::empty(), |all, node| {
                Some(all.union(&characters(node)?))
            })
        }
        Node::Assertion(_) | Node::Look(_) | Node::BackReference { .. } => None,
    }
}

fn sum(a: Option<u32>, b: Option<u32>) -> Option<u32> {
    a?.checked_add(b?)
}
