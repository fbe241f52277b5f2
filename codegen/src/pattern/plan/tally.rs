//! Rounds without counters: an automaton that knows no counts, and a count of the characters of which each round has one.
//!
//! `^[a-z](-*[a-z]){0,62}$` is what `^[a-z](-*[a-z])*$` is, with at most 63 letters. That each round has exactly one
//! character of a set is tried; whether it is so is the proof's to say.

use super::super::automaton::Dfa;
use super::super::prove;
use super::super::set::Set;
use super::super::syntax::Node;
use super::local::automaton;
use super::{Plan, Run, table};

/// How many sets are tried.
const MAX_CANDIDATES: usize = 4;

/// How many situations a proof may visit.
const MAX_PAIRS: usize = 10_000;

/// The plan, proved, where the automaton without counts fits into one word.
pub(super) fn plan(node: &Node, dfa: &mut Dfa) -> Option<Plan> {
    let mut candidates = Vec::new();
    collect(node, &mut candidates);
    if candidates.is_empty() {
        return None;
    }
    candidates.retain(|set| set.beyond_ascii().is_empty());
    candidates.truncate(MAX_CANDIDATES);
    // The count may also stand in for the rounds that there must be.
    [1, 0].into_iter().find_map(|least| {
        let plan = Box::new(table::shift(&automaton(&uncounted(node, least))?)?);
        candidates.iter().find_map(|set| {
            let run = counted(node, set, least)?;
            prove::prove_within(Plan::Tally(run, plan.clone()), dfa, MAX_PAIRS).ok()
        })
    })
}

/// How many characters of a set there may be. What the automaton sees to is not counted.
fn counted(node: &Node, set: &Set, least: u32) -> Option<Run> {
    let (min, max) = occurrences(node, set);
    Some(Run {
        set: set.clone(),
        min: if min <= least { 0 } else { min },
        max: Some(max?),
    })
}

/// Adds the sets of which a counted round must have a character.
fn collect(node: &Node, sets: &mut Vec<Set>) {
    match node {
        Node::Repeat { node, max, .. } => {
            if max.is_some_and(|max| max > 1) && !matches!(**node, Node::Set(_)) {
                required(node, sets);
            }
            collect(node, sets);
        }
        Node::Group { node, .. } => collect(node, sets),
        Node::Sequence(list) | Node::Choice(list) => {
            list.iter().for_each(|node| collect(node, sets));
        }
        _ => {}
    }
}

/// Adds the sets of which a match must have a character, the last one first.
fn required(node: &Node, sets: &mut Vec<Set>) {
    match node {
        Node::Set(set) if !sets.contains(set) => sets.push(set.clone()),
        Node::Group { node, .. } => required(node, sets),
        Node::Repeat { node, min: 1.., .. } => required(node, sets),
        Node::Sequence(list) => list.iter().rev().for_each(|node| required(node, sets)),
        _ => {}
    }
}

/// The same tree with any number of rounds, but no fewer than `least` where there must be some.
fn uncounted(node: &Node, least: u32) -> Node {
    let inner = |node: &Node| uncounted(node, least);
    match node {
        Node::Repeat { node, min, max } => {
            let counted = max.is_some_and(|max| max > 1) && !matches!(**node, Node::Set(_));
            Node::Repeat {
                node: Box::new(inner(node)),
                min: if counted { (*min).min(least) } else { *min },
                max: if counted { None } else { *max },
            }
        }
        Node::Group { index, node } => Node::Group {
            index: *index,
            node: Box::new(inner(node)),
        },
        Node::Sequence(list) => Node::Sequence(list.iter().map(inner).collect()),
        Node::Choice(list) => Node::Choice(list.iter().map(inner).collect()),
        other => other.clone(),
    }
}

/// How many characters of a set a match has, at least and at most where there is a bound.
fn occurrences(node: &Node, set: &Set) -> (u32, Option<u32>) {
    let of = |node: &Node| occurrences(node, set);
    match node {
        Node::Set(of) if of.is_disjoint(set) => (0, Some(0)),
        Node::Set(of) if of.intersection(set) == *of => (1, Some(1)),
        Node::Set(_) => (0, Some(1)),
        Node::Group { node, .. } => of(node),
        Node::Sequence(list) => list.iter().map(of).fold((0, Some(0)), |all, one| {
            let max = all.1.zip(one.1).and_then(|(a, b)| a.checked_add(b));
            (all.0.saturating_add(one.0), max)
        }),
        Node::Choice(list) => {
            let all: Vec<_> = list.iter().map(of).collect();
            let min = all.iter().map(|(min, _)| *min).min().unwrap_or(0);
            let max = all.iter().map(|(_, max)| *max).collect::<Option<Vec<_>>>();
            (min, max.and_then(|max| max.into_iter().max()))
        }
        Node::Repeat { node, min, max } => {
            let (low, high) = of(node);
            let most = match (max, high) {
                (_, Some(0)) => Some(0),
                (Some(max), Some(high)) => max.checked_mul(high),
                _ => None,
            };
            (low.saturating_mul(*min), most)
        }
        Node::Empty | Node::Assertion(_) | Node::Look(_) | Node::BackReference { .. } => {
            (0, Some(0))
        }
    }
}
