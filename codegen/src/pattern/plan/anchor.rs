//! A tree without its anchors.

use super::super::set::Set;
use super::super::syntax::{Assertion, Node, sequence};

/// What a text must be from its start to its end, if the tree asks for its start. Where it does not ask for the end, anything
/// may follow.
pub(super) fn whole(node: &Node) -> Option<Node> {
    match node {
        Node::Choice(list) => Some(Node::Choice(
            list.iter().map(whole).collect::<Option<Vec<_>>>()?,
        )),
        Node::Assertion(Assertion::Start) => Some(anything()),
        Node::Sequence(list) => {
            let (first, mut rest) = list.split_first()?;
            match first {
                Node::Assertion(Assertion::Start) => {}
                _ => return None,
            }
            while let [Node::Assertion(Assertion::Start), more @ ..] = rest {
                rest = more;
            }
            let open = || sequence(open_end(rest));
            Some(closed(&sequence(rest.iter().cloned())).unwrap_or_else(open))
        }
        _ => None,
    }
}

/// A tree without the end of the text, if it asks for that whichever way it goes.
fn closed(node: &Node) -> Option<Node> {
    match node {
        Node::Assertion(Assertion::End) => Some(Node::Empty),
        Node::Choice(list) => Some(Node::Choice(
            list.iter().map(closed).collect::<Option<Vec<_>>>()?,
        )),
        Node::Sequence(list) => {
            let (last, before) = list.split_last()?;
            Some(sequence(before.iter().cloned().chain([closed(last)?])))
        }
        _ => None,
    }
}

/// Nodes, and then anything. What the last one may take beyond its least makes no difference.
fn open_end(list: &[Node]) -> Vec<Node> {
    let mut nodes = list.to_vec();
    while let Some(Node::Repeat { node, min, .. }) = nodes.last().cloned() {
        nodes.pop();
        match min {
            0 => continue,
            1 => nodes.push(*node),
            _ => nodes.push(Node::Repeat {
                node,
                min,
                max: Some(min),
            }),
        }
        break;
    }
    nodes.push(anything());
    nodes
}

fn anything() -> Node {
    Node::Repeat {
        node: Box::new(Node::Set(Set::any())),
        min: 0,
        max: None,
    }
}
