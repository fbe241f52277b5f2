//! Tree → parts that are decided apart.
//!
//! A pattern matches where one of its alternatives does. `^(?!a)b$` matches where `^b$` does and `^a` does not: at a place
//! that every match has in common, conditions are independent of each other. Each part has an automaton of its own, and none
//! has one of their product.

use super::super::syntax::{Assertion, Look, Node, sequence};

/// A condition on a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Parts {
    /// A tree matches.
    Is(Node),
    /// A tree does not match.
    Not(Node),
    /// All conditions are met.
    All(Vec<Parts>),
    /// Any condition is met.
    Any(Vec<Parts>),
}

impl Parts {
    /// The parts of a tree, if it has any.
    pub(crate) fn of(node: &Node) -> Option<Self> {
        match node {
            Node::Choice(list) if !list.is_empty() => {
                Some(Self::Any(list.iter().cloned().map(Self::Is).collect()))
            }
            Node::Sequence(list) => conditions(list)
                .or_else(|| Some(conditions(&reversed(list))?.reversed()))
                .or_else(|| alternatives(list)),
            _ => None,
        }
    }

    fn reversed(self) -> Self {
        let all = |list: Vec<Self>| list.into_iter().map(Self::reversed).collect();
        match self {
            Self::Is(node) => Self::Is(node.reversed()),
            Self::Not(node) => Self::Not(node.reversed()),
            Self::All(list) => Self::All(all(list)),
            Self::Any(list) => Self::Any(all(list)),
        }
    }
}

/// What is asked of a text at its start, or after so many characters that every match has; and the rest.
fn conditions(list: &[Node]) -> Option<Parts> {
    if list.first() != Some(&Node::Assertion(Assertion::Start)) {
        return None;
    }
    let (mut parts, mut common, mut at) = (Vec::new(), Vec::new(), 0);
    while let Some(node) = list.get(at).filter(|node| is_fixed(node)) {
        match node {
            Node::Look(look) if !look.behind => parts.push(condition(&common, look)),
            other => common.push(other.clone()),
        }
        at += 1;
    }
    if parts.is_empty() {
        return None;
    }
    let rest = sequence(common.into_iter().chain(list[at..].iter().cloned()));
    parts.push(Parts::Is(rest));
    Some(Parts::All(parts))
}

fn condition(common: &[Node], look: &Look) -> Parts {
    let node = sequence(common.iter().cloned().chain([(*look.node).clone()]));
    if look.negative {
        Parts::Not(node)
    } else {
        Parts::Is(node)
    }
}

/// `a(b|c)d` as `abd` and `acd`, and `ab?c` as `abc` and `ac`.
fn alternatives(list: &[Node]) -> Option<Parts> {
    let at = list.iter().position(|node| choices(node).is_some())?;
    let part = |node: &Node| {
        let nodes = list[..at].iter().chain([node]).chain(&list[at + 1..]);
        Parts::Is(sequence(nodes.cloned()))
    };
    Some(Parts::Any(choices(&list[at])?.iter().map(part).collect()))
}

fn choices(node: &Node) -> Option<Vec<Node>> {
    match node {
        Node::Choice(list) => Some(list.clone()),
        Node::Repeat {
            node,
            min: 0,
            max: Some(1),
        } => match &**node {
            Node::Choice(list) => Some([&[Node::Empty], &list[..]].concat()),
            other => Some(vec![Node::Empty, other.clone()]),
        },
        _ => None,
    }
}

/// Whether all matches of a tree have as many characters.
fn is_fixed(node: &Node) -> bool {
    match node {
        Node::Set(_) => true,
        Node::Repeat { node, min, max } => *max == Some(*min) && matches!(**node, Node::Set(_)),
        other => other.is_zero_width(),
    }
}

fn reversed(list: &[Node]) -> Vec<Node> {
    list.iter().rev().map(Node::reversed).collect()
}
