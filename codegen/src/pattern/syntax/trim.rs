//! The same pattern with less of it: what need not be read because nothing is asked after it, and anchors that say twice
//! where a match is.
//!
//! `^[a-z]{1,256}` matches where `^[a-z]` does; `^(^a$|b)$` is `^(a|b)$`, and so is `^a$|^b$`.

use super::super::set::Set;
use super::{Assertion, Look, Node, choice, repeat, sequence};

impl Node {
    /// A pattern that matches the same texts, if it is searched for anywhere. The tree is simplified already.
    pub(crate) fn trimmed(&self) -> Self {
        let node = with_trimmed_looks(self);
        let node = trim_end(&trim_end(&node).reversed()).reversed();
        let node = anchored(&anchored(&node).reversed()).reversed();
        node.simplify()
    }

    /// Whether a match reads nothing.
    pub(crate) fn is_zero_width(&self) -> bool {
        match self {
            Self::Empty | Self::Assertion(_) | Self::Look(_) => true,
            Self::Sequence(list) | Self::Choice(list) => list.iter().all(Self::is_zero_width),
            Self::Group { node, .. } | Self::Repeat { node, .. } => node.is_zero_width(),
            Self::Set(_) | Self::BackReference { .. } => false,
        }
    }
}

/// The tree with less in every look-ahead and look-behind.
fn with_trimmed_looks(node: &Node) -> Node {
    match node {
        Node::Sequence(list) => sequence(list.iter().map(with_trimmed_looks)),
        Node::Choice(list) => choice(list.iter().map(with_trimmed_looks)),
        Node::Repeat { node, min, max } => repeat(with_trimmed_looks(node), *min, *max),
        Node::Look(look) => trimmed_look(look),
        other => other.clone(),
    }
}

fn trimmed_look(look: &Look) -> Node {
    let body = with_trimmed_looks(&look.node);
    let body = if look.behind {
        trim_end(&body.reversed()).reversed()
    } else {
        trim_end(&body)
    };
    match (body, look.negative) {
        (Node::Empty, false) => Node::Empty,
        (Node::Empty, true) => Node::Set(Set::empty()),
        (body, _) => Node::Look(Look {
            node: Box::new(body.simplify()),
            ..look.clone()
        }),
    }
}

/// What must be read of a tree after which nothing is asked.
fn trim_end(node: &Node) -> Node {
    match node {
        Node::Sequence(list) => {
            let mut list = list.clone();
            while let Some(last) = list.pop().as_ref().map(trim_end) {
                if last != Node::Empty {
                    list.push(last);
                    break;
                }
            }
            sequence(list)
        }
        Node::Choice(list) => {
            let list: Vec<Node> = list.iter().map(trim_end).collect();
            if list.contains(&Node::Empty) {
                return Node::Empty;
            }
            choice(list)
        }
        Node::Repeat { min: 0, .. } => Node::Empty,
        Node::Repeat { node, min, .. } => match trim_end(node) {
            Node::Empty => Node::Empty,
            last if last == **node => repeat(last, *min, Some(*min)),
            last => sequence([repeat((**node).clone(), min - 1, Some(min - 1)), last]),
        },
        Node::Look(Look {
            behind: false,
            negative: false,
            node,
            ..
        }) => trim_end(node),
        other => other.clone(),
    }
}

/// The tree with the start of the text asked for once, at the front, where every match begins there.
fn anchored(node: &Node) -> Node {
    let alternatives = match node {
        Node::Choice(list) => &list[..],
        other => std::slice::from_ref(other),
    };
    let starts =
        |node: &Node| at_front(node).any(|node| *node == Node::Assertion(Assertion::Start));
    if alternatives.is_empty() || !alternatives.iter().all(starts) {
        return node.clone();
    }
    let rest = choice(alternatives.iter().map(at_start));
    sequence([Node::Assertion(Assertion::Start), rest])
}

/// The conditions that a tree starts with, those of its look-aheads included.
fn at_front(node: &Node) -> Box<dyn Iterator<Item = &Node> + '_> {
    match node {
        Node::Sequence(list) => {
            let conditions = list.iter().take_while(|node| node.is_zero_width()).count();
            Box::new(list.iter().take(conditions + 1).flat_map(at_front))
        }
        Node::Look(Look {
            behind: false,
            negative: false,
            node,
            ..
        }) => at_front(node),
        other => Box::new(std::iter::once(other)),
    }
}

/// What is left to ask of a tree where the text starts.
fn at_start(node: &Node) -> Node {
    match node {
        Node::Assertion(Assertion::Start | Assertion::LineStart) => Node::Empty,
        Node::Sequence(list) => {
            let conditions = list.iter().take_while(|node| node.is_zero_width()).count();
            let (front, rest) = list.split_at(list.len().min(conditions + 1));
            sequence(front.iter().map(at_start).chain(rest.iter().cloned()))
        }
        Node::Choice(list) => choice(list.iter().map(at_start)),
        Node::Repeat {
            node,
            min,
            max: Some(1),
        } => repeat(at_start(node), *min, Some(1)),
        Node::Look(look) if !look.behind => Node::Look(Look {
            node: Box::new(at_start(&look.node)),
            ..look.clone()
        }),
        other => other.clone(),
    }
}
