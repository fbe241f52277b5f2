//! Fewer characters: what looks around need not look for what no match can hold.

use super::super::set::Set;
use super::super::syntax::{Assertion, Look, Node};

/// The tree, where each alternative that is anchored on both sides has in its look-arounds only characters that it reads.
pub(super) fn restricted(node: &Node) -> Node {
    match node {
        Node::Choice(list) => Node::Choice(list.iter().map(restricted).collect()),
        Node::Sequence(list) if is_whole(list) => {
            let read = list
                .iter()
                .fold(Set::empty(), |all, node| all.union(&read(node)));
            Node::Sequence(list.iter().map(|node| with_looks(node, &read)).collect())
        }
        other => other.clone(),
    }
}

/// Whether nodes stand between `^` and `$`, and all their back-references in look-arounds.
fn is_whole(list: &[Node]) -> bool {
    let is_reference = |node: &Node| matches!(node, Node::BackReference { .. });
    list.contains(&Node::Assertion(Assertion::Start))
        && list.last() == Some(&Node::Assertion(Assertion::End))
        && list.first().is_some_and(Node::is_zero_width)
        && !list
            .iter()
            .filter(|node| !matches!(node, Node::Look(_)))
            .any(|node| node.any(&is_reference))
}

/// The characters that a tree reads outside of look-arounds.
fn read(node: &Node) -> Set {
    match node {
        Node::Set(set) => set.clone(),
        Node::Sequence(list) | Node::Choice(list) => list
            .iter()
            .fold(Set::empty(), |all, node| all.union(&read(node))),
        Node::Repeat { node, .. } | Node::Group { node, .. } => read(node),
        _ => Set::empty(),
    }
}

/// The tree with only certain characters in the look-arounds that stand directly in it.
fn with_looks(node: &Node, allowed: &Set) -> Node {
    let has_reference = node.any(&|node| matches!(node, Node::BackReference { .. }));
    match node {
        Node::Look(look) if has_reference => Node::Look(Look {
            node: Box::new(intersected(&look.node, allowed)),
            ..look.clone()
        }),
        other => other.clone(),
    }
}

fn intersected(node: &Node, allowed: &Set) -> Node {
    let all = |list: &[Node]| list.iter().map(|node| intersected(node, allowed)).collect();
    let inner = |node: &Node| Box::new(intersected(node, allowed));
    match node {
        Node::Set(set) => Node::Set(set.intersection(allowed)),
        Node::Sequence(list) => Node::Sequence(all(list)),
        Node::Choice(list) => Node::Choice(all(list)),
        Node::Repeat { node, min, max } => Node::Repeat {
            node: inner(node),
            min: *min,
            max: *max,
        },
        Node::Group { index, node } => Node::Group {
            index: *index,
            node: inner(node),
        },
        Node::Look(look) => Node::Look(Look {
            node: inner(&look.node),
            ..look.clone()
        }),
        other => other.clone(),
    }
}
