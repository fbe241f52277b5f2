//! Tree → steps, where the next character always says which way to go.

use super::super::set::Set;
use super::super::syntax::{Assertion, Node};
use super::factor::factored;
use super::first::First;
use super::shapes::as_run;
use super::{Plan, Step};

/// How many texts a step may compare.
const MAX_TEXTS: usize = 24;

/// How many steps a function may have, so that a person can read it.
const MAX_STEPS: usize = 120;

/// The steps of `^…$`, if one pass decides it.
pub(crate) fn one_pass(node: &Node) -> Option<Plan> {
    let Node::Sequence(list) = node else {
        return None;
    };
    let [
        Node::Assertion(Assertion::Start),
        inner @ ..,
        Node::Assertion(Assertion::End),
    ] = &list[..]
    else {
        return None;
    };
    let node = factored(&Node::Sequence(inner.to_vec()));
    let mut steps = Vec::new();
    lower(&node, &First::end(), &mut steps)?;
    (count(&steps) <= MAX_STEPS).then_some(Plan::Steps(steps))
}

/// Adds the steps of a tree, where `follow` says what can come after it.
fn lower(node: &Node, follow: &First, steps: &mut Vec<Step>) -> Option<()> {
    if let Some(run) = as_run(node) {
        let fixed = run.max == Some(run.min);
        if !fixed && !run.set.is_disjoint(&follow.set) {
            return None;
        }
        match run.set.single() {
            Some(c) if (run.min, run.max) == (0, Some(1)) => {
                steps.push(Step::OneOf(vec![c.to_string(), String::new()]))
            }
            Some(c) if fixed && run.min <= 16 => {
                push_text(steps, &c.to_string().repeat(run.min as usize))
            }
            _ if run.set.is_empty() => return None,
            _ => push_run(steps, run),
        }
        return Some(());
    }
    match node {
        Node::Empty => Some(()),
        Node::Sequence(list) => lower_sequence(list, follow, steps),
        Node::Choice(list) => lower_choice(list, follow, steps),
        Node::Repeat { node, min, max } => lower_repeat(node, *min, *max, follow, steps),
        _ => None,
    }
}

fn lower_sequence(list: &[Node], follow: &First, steps: &mut Vec<Step>) -> Option<()> {
    let mut follows = vec![follow.clone()];
    for node in list.iter().rev() {
        let after = follows.last()?;
        follows.push(First::of(node)?.then(after));
    }
    follows.pop();
    list.iter()
        .zip(follows.iter().rev())
        .try_for_each(|(node, follow)| lower(node, follow, steps))
}

/// One of several; the next character picks it.
fn lower_choice(list: &[Node], follow: &First, steps: &mut Vec<Step>) -> Option<()> {
    if let Some(step) = one_of(&Node::Choice(list.to_vec()), follow) {
        steps.push(step);
        return Some(());
    }
    let mut taken = Set::empty();
    let (mut arms, mut otherwise) = (Vec::new(), None);
    for node in list {
        let first = First::of(node)?;
        if !taken.is_disjoint(&first.set) || (first.nullable && otherwise.is_some()) {
            return None;
        }
        taken = taken.union(&first.set);
        let mut inner = Vec::new();
        lower(node, follow, &mut inner)?;
        if first.nullable {
            otherwise = Some(inner);
        } else if !first.set.is_empty() {
            arms.push((first.set, inner));
        }
    }
    let nullable = otherwise.is_some();
    if nullable && !taken.is_disjoint(&follow.set) {
        return None;
    }
    steps.push(Step::Choice { arms, otherwise });
    Some(())
}

fn lower_repeat(
    node: &Node,
    min: u32,
    max: Option<u32>,
    follow: &First,
    steps: &mut Vec<Step>,
) -> Option<()> {
    let first = First::of(node)?;
    if (min, max) == (0, Some(1)) {
        let optional = if first.nullable {
            vec![node.clone()]
        } else {
            vec![node.clone(), Node::Empty]
        };
        return lower_choice(&optional, follow, steps);
    }
    let fixed = max == Some(min);
    if first.nullable || (!fixed && !first.set.is_disjoint(&follow.set)) {
        return None;
    }
    let again = First {
        set: first.set.union(&follow.set),
        nullable: follow.nullable,
    };
    let mut body = Vec::new();
    lower(node, &again, &mut body)?;
    if fixed && min <= 3 && count(&body) <= 2 {
        (0..min).for_each(|_| steps.extend(body.iter().cloned()));
    } else {
        steps.push(Step::Repeat {
            first: first.set,
            body,
            min,
            max,
        });
    }
    Some(())
}

/// A choice of a few texts, where no longer one can be mistaken for a shorter one and what follows.
fn one_of(node: &Node, follow: &First) -> Option<Step> {
    let mut texts = texts(node)?;
    texts.sort_by(|a, b| b.chars().count().cmp(&a.chars().count()).then(a.cmp(b)));
    texts.dedup();
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
    let shares_none = texts.len() <= MAX_TEXTS;
    shares_none.then_some(Step::OneOf(texts))
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

fn push_text(steps: &mut Vec<Step>, text: &str) {
    match steps.last_mut() {
        Some(Step::Literal(before)) => before.push_str(text),
        _ => steps.push(Step::Literal(text.to_owned())),
    }
}

fn push_run(steps: &mut Vec<Step>, run: super::Run) {
    if let Some(Step::Run(before)) = steps.last_mut() {
        let joined = (before.set == run.set && before.max == Some(before.min))
            .then(|| before.then(&run))
            .flatten();
        if let Some(joined) = joined {
            *before = joined;
            return;
        }
    }
    steps.push(Step::Run(run));
}

fn count(steps: &[Step]) -> usize {
    steps.iter().fold(0, |sum, step| {
        sum + 1
            + match step {
                Step::Choice { arms, otherwise } => {
                    arms.iter().map(|(_, steps)| count(steps)).sum::<usize>()
                        + otherwise.as_deref().map_or(0, count)
                }
                Step::Repeat { body, .. } => count(body),
                _ => 0,
            }
    })
}
