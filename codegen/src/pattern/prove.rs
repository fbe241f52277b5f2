//! The proof: what the emitted function does, as an automaton, against the automaton of the pattern.
//!
//! [`Machine`] re-derives the behaviour from the plan alone, step by step as the runtime takes them, and a walk through both
//! automata at once finds any text on which they differ. A plan that differs is our error and is never emitted.

mod advance;
mod assemble;
mod counted;
mod evaluate;
mod machine;
mod sample;
mod steps;
#[cfg(test)]
mod tests;
mod thread;

use super::Error;
use super::alphabet::Alphabet;
use super::automaton::{Automaton, Dfa};
use super::hash::IndexMap;
use super::plan::Plan;
pub(crate) use counted::Counted;
use machine::{Machine, Place};
pub(crate) use sample::tried;

/// How many pairs of states a proof may visit.
const MAX_PAIRS: usize = 4_000_000;

/// What a plan is compared with.
pub(crate) trait Reference {
    /// The classes of characters that it tells apart.
    fn alphabet(&self) -> &Alphabet;
    /// Where it starts.
    fn start(&mut self) -> usize;
    /// The state after one more character of a class.
    fn step(&mut self, state: usize, class: usize) -> Result<usize, Error>;
    /// Whether a text may end in a state.
    fn accepts(&mut self, state: usize) -> Result<bool, Error>;
}

impl Reference for Automaton {
    fn alphabet(&self) -> &Alphabet {
        Automaton::alphabet(self)
    }

    fn start(&mut self) -> usize {
        Automaton::start(self)
    }

    fn step(&mut self, state: usize, class: usize) -> Result<usize, Error> {
        Automaton::step(self, state, class)
    }

    fn accepts(&mut self, state: usize) -> Result<bool, Error> {
        Automaton::accepts(self, state)
    }
}

impl Reference for Dfa {
    fn alphabet(&self) -> &Alphabet {
        &self.alphabet
    }

    fn start(&mut self) -> usize {
        Dfa::START
    }

    fn step(&mut self, state: usize, class: usize) -> Result<usize, Error> {
        Ok(Dfa::step(self, state, class))
    }

    fn accepts(&mut self, state: usize) -> Result<bool, Error> {
        Ok(self.accepting[state])
    }
}

/// Whether a plan accepts a text.
pub(crate) fn is_match(plan: &Plan, text: &str) -> bool {
    match plan {
        Plan::Any(plans) => plans.iter().any(|plan| is_match(plan, text)),
        Plan::All(plans) => plans.iter().all(|plan| is_match(plan, text)),
        Plan::Not(plan) => !is_match(plan, text),
        Plan::Evaluate(evaluation) => {
            evaluate::is_match(evaluation, &text.chars().collect::<Vec<_>>())
        }
        _ if plan.reads_backward() => ends_well(plan, text.chars().rev()),
        _ => ends_well(plan, text.chars()),
    }
}

/// Whether the machine of a plan accepts characters in the order in which it reads them.
fn ends_well(plan: &Plan, mut characters: impl Iterator<Item = char>) -> bool {
    let machine = Machine::new(plan);
    let end = characters.try_fold(machine.start(), |place, c| machine.step(&place, c));
    end.is_some_and(|place| machine.accepts(&place))
}

/// Returns the plan if it decides exactly what the reference does.
pub(crate) fn prove(plan: Plan, reference: &mut impl Reference) -> Result<Plan, Error> {
    prove_within(plan, reference, MAX_PAIRS)
}

/// Returns the plan if it decides exactly what the reference does, and so many pairs of states show it.
pub(crate) fn prove_within(
    plan: Plan,
    reference: &mut impl Reference,
    most_pairs: usize,
) -> Result<Plan, Error> {
    let machine = Machine::new(&plan);
    let steps = characters(&machine, reference.alphabet());

    // Each pair remembers how it was reached, to name a text if the two differ.
    let mut pairs: IndexMap<(usize, Option<Place>), (usize, char)> = IndexMap::default();
    pairs.insert((reference.start(), Some(machine.start())), (0, '\0'));
    let mut at = 0;
    while let Some((&(state, ref place), _)) = pairs.get_index(at) {
        let place = place.clone();
        let accepted = place.as_ref().is_some_and(|place| machine.accepts(place));
        if machine.is_lost() || pairs.len() > most_pairs {
            return Err(Error::new(0, "this pattern is too large to be proved")
                .with_help("Lower its counts."));
        }
        if reference.accepts(state)? != accepted {
            return Err(difference(&plan, accepted, &pairs, at));
        }
        for &(c, class) in &steps {
            let next = (
                reference.step(state, class)?,
                place.as_ref().and_then(|place| machine.step(place, c)),
            );
            pairs.entry(next).or_insert((at, c));
        }
        at += 1;
    }
    Ok(plan)
}

/// A character of each class that machine and reference tell apart, and the reference's class of it.
fn characters(machine: &Machine<'_>, alphabet: &Alphabet) -> Vec<(char, usize)> {
    let both = Alphabet::of(alphabet.classes().iter().chain(&machine.sets()));
    let characters = both.classes().iter().filter_map(super::set::Set::first);
    characters
        .map(|c| (c, alphabet.class_of(c as u32)))
        .collect()
}

/// The error that names the shortest text on which plan and pattern differ.
fn difference(
    plan: &Plan,
    accepted: bool,
    pairs: &IndexMap<(usize, Option<Place>), (usize, char)>,
    mut at: usize,
) -> Error {
    let mut text = Vec::new();
    while let Some((_, &(before, c))) = pairs.get_index(at).filter(|_| at != 0) {
        text.push(c);
        at = before;
    }
    let text: String = match plan {
        _ if plan.reads_backward() => text.into_iter().collect(),
        _ => text.into_iter().rev().collect(),
    };
    wrong(plan, accepted, &text)
}

/// The error that names a text about which a plan is wrong.
fn wrong(plan: &Plan, accepted: bool, text: &str) -> Error {
    let verdict = if accepted { "accepts" } else { "rejects" };
    let message = format!(
        "internal error: the {} compiled from this pattern wrongly {verdict} {text:?}",
        plan.strategy()
    );
    Error {
        internal: true,
        ..Error::new(0, message)
    }
}
