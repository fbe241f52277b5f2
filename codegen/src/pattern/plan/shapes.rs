//! Plans for languages of a simple shape.

use super::super::automaton::Dfa;
use super::super::set::Set;
use super::super::syntax::{Assertion, Node};
use super::{Plan, Run};

/// How many texts are worth comparing one by one.
const MAX_LITERALS: usize = 64;

/// The plan of `^[…]{n,m}$`, found in the tree, so that large counts need no automaton.
pub(crate) fn class_run(node: &Node) -> Option<Plan> {
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
    let mut whole: Option<Run> = None;
    for node in inner {
        let run = as_run(node)?;
        whole = Some(match whole {
            None => run,
            Some(before) if before.set == run.set => before.then(&run)?,
            Some(_) => return None,
        });
    }
    let run = whole.filter(|run| !run.set.is_empty())?;
    Some(if run == all() {
        Plan::Always
    } else {
        Plan::Run(run)
    })
}

/// A set, or a set repeated.
pub(super) fn as_run(node: &Node) -> Option<Run> {
    match node {
        Node::Set(set) => Some(Run {
            set: set.clone(),
            min: 1,
            max: Some(1),
        }),
        Node::Repeat { node, min, max } => match &**node {
            Node::Set(set) => Some(Run {
                set: set.clone(),
                min: *min,
                max: *max,
            }),
            _ => None,
        },
        _ => None,
    }
}

impl Run {
    /// One run after another of the same set.
    pub(super) fn then(&self, next: &Self) -> Option<Self> {
        let max = match (self.max, next.max) {
            (Some(a), Some(b)) => Some(a.checked_add(b)?),
            _ => None,
        };
        Some(Self {
            set: self.set.clone(),
            min: self.min.checked_add(next.min)?,
            max,
        })
    }
}

/// The run that every text is.
pub(super) fn all() -> Run {
    Run {
        set: Set::any(),
        min: 0,
        max: None,
    }
}

/// Everything or nothing.
pub(super) fn constant(dfa: &Dfa) -> Option<Plan> {
    match dfa.accepting[..] {
        [true] => Some(Plan::Always),
        [false] => Some(Plan::Never),
        _ => None,
    }
}

/// One character anywhere.
pub(super) fn contains(dfa: &Dfa) -> Option<Plan> {
    let [false, true] = dfa.accepting[..] else {
        return None;
    };
    if !dfa.is_sink(1) {
        return None;
    }
    let found = classes_to(dfa, Dfa::START, |to| to == 1);
    Some(Plan::Contains(found))
}

/// A few texts.
pub(super) fn literals(dfa: &Dfa) -> Option<Plan> {
    let mut found = Vec::new();
    let mut pending = vec![(Dfa::START, String::new())];
    while let Some((state, text)) = pending.pop() {
        if dfa.accepting[state] {
            found.push(text.clone());
        }
        if found.len() + pending.len() > MAX_LITERALS || text.chars().count() > dfa.states() {
            return None;
        }
        for (class, set) in dfa.alphabet.classes().iter().enumerate() {
            let to = dfa.step(state, class);
            if dfa.is_dead(to) {
                continue;
            }
            if set.len() > MAX_LITERALS {
                return None;
            }
            let characters = set
                .ranges()
                .iter()
                .flat_map(|&(low, high)| low..=high)
                .filter_map(char::from_u32);
            pending.extend(characters.map(|c| (to, format!("{text}{c}"))));
        }
    }
    found.sort();
    Some(Plan::Literals(found))
}

/// Characters of one class, counted.
pub(super) fn run(dfa: &Dfa) -> Option<Plan> {
    let set = classes_to(dfa, Dfa::START, |to| !dfa.is_dead(to));
    let (mut state, mut count, mut min) = (Dfa::START, 0, None);
    loop {
        if dfa.accepting[state] {
            min = min.or(Some(count));
        } else if min.is_some() {
            return None;
        }
        let live: Vec<usize> = (0..dfa.alphabet.len())
            .map(|class| dfa.step(state, class))
            .filter(|&to| !dfa.is_dead(to))
            .collect();
        let Some(&next) = live.first() else {
            return Some(Plan::Run(Run {
                set,
                min: min?,
                max: Some(count),
            }));
        };
        if live.iter().any(|&to| to != next) || classes_to(dfa, state, |to| to == next) != set {
            return None;
        }
        if next == state {
            return Some(Plan::Run(Run {
                set,
                min: min?,
                max: None,
            }));
        }
        if count as usize > dfa.states() {
            return None;
        }
        (state, count) = (next, count + 1);
    }
}

/// Characters of one class, the last of another.
pub(super) fn last(dfa: &Dfa) -> Option<Plan> {
    let inside = classes_to(dfa, Dfa::START, |to| !dfa.is_dead(to));
    let last = classes_to(dfa, Dfa::START, |to| dfa.accepting[to]);
    let is_alike = |state: usize| {
        dfa.is_dead(state)
            || classes_to(dfa, state, |to| !dfa.is_dead(to)) == inside
                && classes_to(dfa, state, |to| dfa.accepting[to]) == last
    };
    let found = !dfa.accepting[Dfa::START] && (0..dfa.states()).all(is_alike);
    found.then_some(Plan::Last(inside, last))
}

/// The characters that lead from a state to certain others.
fn classes_to(dfa: &Dfa, state: usize, wanted: impl Fn(usize) -> bool) -> Set {
    let classes = dfa.alphabet.classes().iter().enumerate();
    classes
        .filter(|(class, _)| wanted(dfa.step(state, *class)))
        .fold(Set::empty(), |all, (_, set)| all.union(set))
}
