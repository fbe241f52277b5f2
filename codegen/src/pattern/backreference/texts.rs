//! The texts that a group can hold.

use std::collections::BTreeSet;

use super::super::syntax::{Node, choice, sequence};

/// How many texts a group may hold.
pub(super) const MAX_TEXTS: usize = 1_200;

/// All texts of a tree, if they are few.
pub(super) fn texts(node: &Node) -> Option<BTreeSet<Vec<char>>> {
    let found = match node {
        Node::Empty | Node::Assertion(_) | Node::Look(_) => BTreeSet::from([Vec::new()]),
        Node::Set(set) if set.len() > MAX_TEXTS => return None,
        Node::Set(set) => set
            .ranges()
            .iter()
            .flat_map(|&(low, high)| low..=high)
            .filter_map(char::from_u32)
            .map(|c| vec![c])
            .collect(),
        Node::Group { node, .. } => texts(node)?,
        Node::Choice(list) => {
            let all: Option<Vec<_>> = list.iter().map(texts).collect();
            all?.into_iter().flatten().collect()
        }
        Node::Sequence(list) => list
            .iter()
            .try_fold(BTreeSet::from([Vec::new()]), |before, node| {
                joined(&before, &texts(node)?)
            })?,
        // Rounds that read nothing under a condition would have to be counted.
        Node::Repeat { node, .. } if node.any(&is_condition) => return None,
        Node::Repeat { node, min, max } => repeated(&texts(node)?, *min, *max)?,
        Node::BackReference { .. } => return None,
    };
    (found.len() <= MAX_TEXTS).then_some(found)
}

/// The tree whose only text is the given one, with all conditions on the way; nothing if the tree does not have it.
pub(super) fn held(node: &Node, text: &[char]) -> Option<Node> {
    match node {
        Node::Set(set) => {
            let [c] = text else { return None };
            set.contains(*c as u32).then(|| Node::literal(*c as u32))
        }
        Node::Group { index, node } => Some(Node::Group {
            index: *index,
            node: Box::new(held(node, text)?),
        }),
        Node::Choice(list) => one_of(list.iter().map(|node| held(node, text))),
        Node::Sequence(list) => match list.split_first() {
            None => text.is_empty().then_some(Node::Empty),
            Some((first, rest)) => {
                let rest = Node::Sequence(rest.to_vec());
                one_of((0..=text.len()).map(|at| {
                    let (a, b) = text.split_at(at);
                    Some(sequence([held(first, a)?, held(&rest, b)?]))
                }))
            }
        },
        Node::Repeat { node, min, max } => held_repeat(node, *min, *max, text),
        Node::Empty | Node::Assertion(_) | Node::Look(_) => text.is_empty().then(|| node.clone()),
        Node::BackReference { .. } => None,
    }
}

/// What a tree begins with.
pub(super) fn first(node: &Node) -> &Node {
    match node {
        Node::Sequence(list) => list.first().map_or(node, first),
        other => other,
    }
}

/// Whether no text is the beginning of another one.
pub(super) fn is_prefix_free<'a>(texts: impl Iterator<Item = &'a Vec<char>>) -> bool {
    let sorted: BTreeSet<&Vec<char>> = texts.collect();
    sorted
        .iter()
        .zip(sorted.iter().skip(1))
        .all(|(short, long)| !long.starts_with(short))
}

fn joined(
    before: &BTreeSet<Vec<char>>,
    after: &BTreeSet<Vec<char>>,
) -> Option<BTreeSet<Vec<char>>> {
    if before.len() * after.len() > MAX_TEXTS * 4 {
        return None;
    }
    let join = |a: &Vec<char>, b: &Vec<char>| a.iter().chain(b).copied().collect();
    Some(
        before
            .iter()
            .flat_map(|a| after.iter().map(move |b| join(a, b)))
            .collect(),
    )
}

fn repeated(one: &BTreeSet<Vec<char>>, min: u32, max: Option<u32>) -> Option<BTreeSet<Vec<char>>> {
    let mut all = BTreeSet::new();
    let mut rounds = BTreeSet::from([Vec::new()]);
    for round in 0..=max? {
        if round >= min {
            let before = all.len();
            all.extend(rounds.iter().cloned());
            if all.len() == before || all.len() > MAX_TEXTS {
                break;
            }
        }
        if round < max? {
            rounds = joined(&rounds, one)?;
        }
    }
    Some(all)
}

fn held_repeat(node: &Node, min: u32, max: Option<u32>, text: &[char]) -> Option<Node> {
    if text.is_empty() {
        return if min == 0 {
            Some(Node::Empty)
        } else {
            held(node, text)
        };
    }
    if max == Some(0) {
        return None;
    }
    // Rounds that must be made and read nothing may as well come first.
    let least = if held(node, &[]).is_some() {
        0
    } else {
        min.saturating_sub(1)
    };
    one_of((1..=text.len()).map(|at| {
        let (a, b) = text.split_at(at);
        let rest = held_repeat(node, least, max.map(|max| max - 1), b)?;
        Some(sequence([held(node, a)?, rest]))
    }))
}

fn is_condition(node: &Node) -> bool {
    matches!(node, Node::Assertion(_) | Node::Look(_))
}

fn one_of(nodes: impl Iterator<Item = Option<Node>>) -> Option<Node> {
    let list: Vec<Node> = nodes.flatten().collect();
    (!list.is_empty()).then(|| choice(list))
}
