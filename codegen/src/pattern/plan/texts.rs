//! Choices among a few texts.

use super::super::syntax::Node;
use super::Step;
use super::first::First;

/// How many texts a step may compare.
const MAX_TEXTS: usize = 24;

/// A choice of a few texts, where no longer one can be mistaken for a shorter one and what follows.
pub(super) fn one_of(node: &Node, follow: &First) -> Option<Step> {
    let texts = longest_first(node)?;
    for short in &texts {
        let longer = texts
            .iter()
            .filter_map(|long| long.strip_prefix(short.as_str()))
            .filter_map(|rest| rest.chars().next());
        if longer
            .into_iter()
            .any(|next| follow.set.contains(next as u32))
        {
            return None;
        }
    }
    Some(Step::OneOf(texts))
}

/// A choice of a few texts, the first of which that is there is taken.
pub(super) fn first_of(node: &Node) -> Option<Step> {
    longest_first(node).map(Step::OneOf)
}

fn longest_first(node: &Node) -> Option<Vec<String>> {
    let mut texts = texts(node)?;
    texts.sort_by(|a, b| b.chars().count().cmp(&a.chars().count()).then(a.cmp(b)));
    texts.dedup();
    Some(texts)
}

/// The texts of a tree, if there are only a few.
fn texts(node: &Node) -> Option<Vec<String>> {
    let list = match node {
        Node::Empty => vec![String::new()],
        Node::Set(set) => vec![set.single()?.to_string()],
        Node::Choice(list) => list.iter().map(texts).collect::<Option<Vec<_>>>()?.concat(),
        Node::Repeat {
            node,
            min: 0,
            max: Some(1),
        } => [texts(node)?, vec![String::new()]].concat(),
        Node::Sequence(list) => list.iter().try_fold(vec![String::new()], |before, node| {
            let after = texts(node)?;
            let joined = before
                .iter()
                .flat_map(|a| after.iter().map(move |b| format!("{a}{b}")));
            (before.len() * after.len() <= MAX_TEXTS).then(|| joined.collect())
        })?,
        _ => return None,
    };
    (list.len() <= MAX_TEXTS).then_some(list)
}
