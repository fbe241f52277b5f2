//! What rounds of a repetition may leave out: those that read nothing.

use super::super::super::syntax::{Node, choice, repeat, sequence};

/// A tree with only those matches that read something; nothing if there are none.
pub(super) fn nonempty(node: &Node) -> Option<Node> {
    match node {
        Node::Empty | Node::Assertion(_) | Node::Look(_) | Node::BackReference { .. } => None,
        Node::Set(_) => Some(node.clone()),
        Node::Group { node, .. } => nonempty(node),
        Node::Choice(list) => one_of(list.iter().map(nonempty)),
        Node::Sequence(list) => {
            let (first, rest) = list.split_first()?;
            let rest = sequence(rest.iter().cloned());
            let first_reads = nonempty(first).map(|first| sequence([first, rest.clone()]));
            let rest_reads = || Some(sequence([empty(first)?, nonempty(&rest)?]));
            one_of([first_reads, rest_reads()].into_iter())
        }
        Node::Repeat { node, min, max } => match empty(node) {
            Some(condition) if condition != Node::Empty && *min > 1 => {
                nonempty(&written_out(node, *min, *max))
            }
            Some(_) => Some(repeat(nonempty(node)?, 1, *max)),
            None => Some(repeat((**node).clone(), (*min).max(1), *max)),
        },
    }
}

/// The rounds that must be made one by one, since each asks its condition where it is.
fn written_out(node: &Node, min: u32, max: Option<u32>) -> Node {
    let more = repeat(node.clone(), 0, max.map(|max| max - min));
    sequence((0..min).map(|_| node.clone()).chain([more]))
}

/// The conditions under which a tree matches the empty text; nothing if it never does.
pub(super) fn empty(node: &Node) -> Option<Node> {
    match node {
        Node::Set(_) | Node::BackReference { .. } => None,
        Node::Empty | Node::Assertion(_) | Node::Look(_) => Some(node.clone()),
        Node::Group { node, .. } => empty(node),
        Node::Choice(list) => one_of(list.iter().map(empty)),
        Node::Sequence(list) => Some(sequence(
            list.iter().map(empty).collect::<Option<Vec<_>>>()?,
        )),
        Node::Repeat { min: 0, .. } => Some(Node::Empty),
        Node::Repeat { node, .. } => empty(node),
    }
}

fn one_of(nodes: impl Iterator<Item = Option<Node>>) -> Option<Node> {
    let list: Vec<Node> = nodes.flatten().collect();
    if list.contains(&Node::Empty) && list.iter().all(Node::is_zero_width) {
        return Some(Node::Empty);
    }
    (!list.is_empty()).then(|| choice(list))
}
