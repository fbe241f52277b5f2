//! The same tree in a form in which the next character more often says which way to go.

use super::super::syntax::{Node, sequence};
use super::shapes::as_run;

/// The same tree with what alternatives begin with written once, and neighbours of one set as one run.
pub(super) fn factored(node: &Node) -> Node {
    match node {
        Node::Sequence(list) => sequence(runs(list.iter().map(factored).collect())),
        Node::Choice(list) => factored_choice(list),
        Node::Repeat { node, min, max } => Node::Repeat {
            node: Box::new(factored(node)),
            min: *min,
            max: *max,
        },
        other => other.clone(),
    }
}

/// Unites neighbours of one set, such as `[a-z][a-z0-9]` does not have and `[a-z][a-z]*` does.
fn runs(list: Vec<Node>) -> Vec<Node> {
    let mut united: Vec<Node> = Vec::new();
    for node in list {
        let joined = united
            .last()
            .and_then(as_run)
            .zip(as_run(&node))
            .filter(|(a, b)| a.set == b.set && a.set.single().is_none());
        match joined.and_then(|(a, b)| a.then(&b)) {
            Some(run) => {
                united.pop();
                united.push(Node::Repeat {
                    node: Box::new(Node::Set(run.set)),
                    min: run.min,
                    max: run.max,
                });
            }
            None => united.push(node),
        }
    }
    united
}

fn factored_choice(list: &[Node]) -> Node {
    let mut groups: Vec<(Option<Node>, Vec<Node>)> = Vec::new();
    for node in list {
        let (head, tail) = split(node);
        match groups
            .iter_mut()
            .find(|(known, _)| head.is_some() && *known == head)
        {
            Some((_, tails)) => tails.push(tail),
            None => groups.push((head, vec![tail])),
        }
    }
    if groups.len() == list.len() {
        return Node::Choice(list.iter().map(factored).collect());
    }
    let branches: Vec<Node> = groups
        .into_iter()
        .map(|(head, mut tails)| {
            let tail = if tails.len() == 1 {
                factored(&tails.remove(0))
            } else {
                factored_choice(&tails)
            };
            sequence(head.into_iter().chain([tail]))
        })
        .collect();
    if branches.len() == 1 {
        branches.into_iter().next().unwrap_or(Node::Empty)
    } else {
        Node::Choice(branches)
    }
}

/// The first node of a sequence and the rest.
fn split(node: &Node) -> (Option<Node>, Node) {
    match node {
        Node::Sequence(list) if !list.is_empty() => {
            (Some(list[0].clone()), sequence(list[1..].iter().cloned()))
        }
        Node::Set(_) | Node::Repeat { .. } => (Some(node.clone()), Node::Empty),
        other => (None, other.clone()),
    }
}
