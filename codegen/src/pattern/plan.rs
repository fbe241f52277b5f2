//! Automaton → plan: how the emitted function decides a pattern.

mod anchor;
mod cost;
mod evaluate;
mod factor;
mod first;
mod kind;
mod least;
mod literal;
mod local;
mod relax;
mod shapes;
mod slow;
mod split;
mod steps;
mod strategy;
mod table;
mod tally;
mod texts;
mod within;

use super::Error;
use super::automaton::Dfa;
use super::prove::{self, Reference};
use super::set::Set;
use super::syntax::{Assertion, Node};

pub(crate) use evaluate::{Evaluation, Operand, Operation, Pass};
pub(crate) use literal::{after_literal, with_literal};
pub(crate) use shapes::class_run;
pub(crate) use split::Parts;
use steps::Choices;
pub use strategy::Strategy;
pub(crate) use table::{Table, reversed};

/// How a pattern is decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Plan {
    /// Every text matches.
    Always,
    /// No text matches.
    Never,
    /// A text matches if it has a character of the set.
    Contains(Set),
    /// Exactly these texts match.
    Literals(Vec<String>),
    /// A text matches if it consists of so many characters of the set.
    Run(Run),
    /// A text matches if its characters are of the first set, and the last of them is of the second.
    Last(Set, Set),
    /// A text matches if the steps, one after the other, use it up.
    Steps(Vec<Step>),
    /// A walk through a table, from byte to byte; all states fit into one word.
    Shift(Table),
    /// A walk through a table, from byte to byte.
    Walk(Table),
    /// A walk through a table, from character to character.
    WideWalk(Table),
    /// A text matches if it has so many characters and another plan says yes.
    Sized {
        /// At least so many.
        min: u32,
        /// At most so many, where there is a bound.
        max: Option<u32>,
        /// The other plan.
        plan: Box<Plan>,
    },
    /// A text matches if it has so many characters of the set, wherever they are, and another plan says yes.
    Tally(Run, Box<Plan>),
    /// A text matches if one of several plans says yes.
    Any(Vec<Plan>),
    /// A text matches if all of several plans say yes.
    All(Vec<Plan>),
    /// A text matches if a plan says no.
    Not(Box<Plan>),
    /// A walk through a table, from the end of the text to its start.
    Reversed(Table),
    /// Operations at every position of the text.
    Evaluate(Evaluation),
}

/// Characters of a set, so many.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Run {
    /// The set.
    pub(crate) set: Set,
    /// At least so many.
    pub(crate) min: u32,
    /// At most so many, where there is a bound.
    pub(crate) max: Option<u32>,
}

/// A step at the front of what is left of a text. Steps never take back what an earlier one did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// This text.
    Literal(String),
    /// The first of these texts that is there; longer ones come first, and the last may be empty.
    OneOf(Vec<String>),
    /// As many characters of a set as there are.
    Run(Run),
    /// As many characters of a set as there are, of which a plan says yes.
    Span(Run, Box<Plan>),
    /// All that is left, of which a plan says yes.
    Rest(Box<Plan>),
    /// The end of the text.
    End,
    /// The steps of the arm whose set has the next character; else the others, if there are others.
    Choice {
        /// Sets, which share no character, and steps.
        arms: Vec<(Set, Vec<Step>)>,
        /// What to do where no set has the next character.
        otherwise: Option<Vec<Step>>,
    },
    /// The first of these that succeeds; the last may be empty.
    FirstOf(Vec<Vec<Step>>),
    /// Nothing, where these steps do not succeed.
    Unless(Vec<Step>),
    /// The steps again and again, as long as they succeed.
    Rounds {
        /// What a round is.
        body: Vec<Step>,
        /// At least so many rounds.
        min: u32,
        /// At most so many rounds, where there is a bound.
        max: Option<u32>,
    },
    /// The steps again and again, as long as the set has the next character.
    Repeat {
        /// The characters with which another round starts.
        first: Set,
        /// What a round is.
        body: Vec<Step>,
        /// At least so many rounds.
        min: u32,
        /// At most so many rounds, where there is a bound.
        max: Option<u32>,
    },
}

impl Plan {
    /// Its name.
    pub(crate) fn strategy(&self) -> Strategy {
        match self {
            Self::Always => Strategy::Always,
            Self::Never => Strategy::Never,
            Self::Contains(_) => Strategy::Contains,
            Self::Literals(_) => Strategy::Literals,
            Self::Run(_) => Strategy::ClassRun,
            Self::Last(..) => Strategy::OnePass,
            Self::Steps(steps) if steps::decided_by_next_character(steps) => Strategy::OnePass,
            Self::Any(plans) | Self::All(plans) if plans.iter().any(Self::is_evaluated) => {
                Strategy::Evaluator
            }
            Self::Not(plan) if plan.is_evaluated() => Strategy::Evaluator,
            Self::Any(plans) if plans.iter().any(Self::is_part) => Strategy::Split,
            Self::Steps(_) | Self::Any(_) => Strategy::Steps,
            Self::All(_) | Self::Not(_) => Strategy::Split,
            Self::Sized { plan, .. } | Self::Tally(_, plan) => plan.strategy(),
            Self::Shift(_) => Strategy::Shift,
            Self::Walk(_) => Strategy::Walk,
            Self::WideWalk(_) => Strategy::WideWalk,
            Self::Reversed(_) => Strategy::Reversed,
            Self::Evaluate(_) => Strategy::Evaluator,
        }
    }
}

/// How many situations a proof of a plan that may be wrong may visit.
const MAX_GUESS: usize = 100_000;

/// How many states an automaton has whose table is worth more than a few steps, and more than many short ones.
const SMALL: usize = 64;
const STILL_SMALL: usize = 128;

/// The best plan for the language of a minimal automaton, which is also that of a tree; proved.
pub(crate) fn choose(node: &Node, dfa: &mut Dfa) -> Result<Plan, Error> {
    let steps = one_pass(node).filter(|plan| !loses_to_table(plan, dfa));
    let simple = shapes::constant(dfa)
        .or_else(|| shapes::contains(dfa))
        .or_else(|| shapes::literals(dfa))
        .or_else(|| shapes::run(dfa))
        .or_else(|| steps.clone().filter(|plan| !plan.has_rounds()))
        .or_else(|| shapes::last(dfa))
        .or_else(|| table::shift(dfa));
    if let Some(plan) = simple {
        return prove::prove(plan, dfa);
    }
    if let Some(plan) = tally::plan(node, dfa) {
        return Ok(plan);
    }
    if let Some(plan) = steps.filter(|plan| !plan.crawls()) {
        return prove::prove(plan, dfa);
    }
    let sized = local::sized(node, dfa);
    if let Some(plan) = sized
        .as_ref()
        .filter(|plan| matches!(plan.strategy(), Strategy::Shift | Strategy::OnePass))
    {
        return Ok(plan.clone());
    }
    let guessed = guessed(node, dfa).filter(|plan| !loses_to_table(plan, dfa));
    match guessed.or(sized) {
        Some(plan) => Ok(plan),
        None => prove::prove(table::plan(dfa)?, dfa),
    }
}

fn loses_to_table(plan: &Plan, dfa: &Dfa) -> bool {
    let slower = dfa.states() <= SMALL && plan.is_slower_than_table()
        || dfa.states() <= STILL_SMALL && plan.hesitates();
    slower && table::fits_pairs(dfa.states(), dfa.alphabet.len())
}

/// Steps of which the next character always says which.
pub(crate) fn one_pass(node: &Node) -> Option<Plan> {
    steps::plan(node, Choices::ByNextCharacter).filter(|plan| plan.strategy() == Strategy::OnePass)
}

/// The first plan made from a tree that is proved to be right and does not crawl, or else the first that is right. Such a
/// plan tries what is usual; whether that is also what the pattern means is the proof's to say.
fn guessed(node: &Node, reference: &mut impl Reference) -> Option<Plan> {
    let guesses = [
        Choices::ByNextCharacter,
        Choices::FirstThatFits,
        Choices::Parts,
        Choices::Branches,
    ];
    let mut first = None;
    for choices in guesses {
        let plan = steps::plan(node, choices);
        let plan = plan.and_then(|plan| prove::prove_within(plan, reference, MAX_GUESS).ok());
        match plan {
            Some(plan) if !plan.crawls() => return Some(plan),
            plan => first = first.or(plan),
        }
    }
    first
}

/// Whether a tree starts with `^` and does not end with `$`.
pub(crate) fn is_open_at_end(node: &Node) -> bool {
    starts_with_start(node) && !ends_with_end(node)
}

/// Whether a tree ends with `$` and does not start with `^`.
pub(crate) fn is_open_at_start(node: &Node) -> bool {
    !starts_with_start(node) && ends_with_end(node)
}

/// Whether a tree starts with `^`, whichever way it goes.
pub(crate) fn starts_with_start(node: &Node) -> bool {
    match node {
        Node::Sequence(list) => list.first().is_some_and(starts_with_start),
        Node::Choice(list) => list.iter().all(starts_with_start),
        Node::Group { node, .. } => starts_with_start(node),
        other => *other == Node::Assertion(Assertion::Start),
    }
}

pub(crate) fn ends_with_end(node: &Node) -> bool {
    match node {
        Node::Sequence(list) => list.last().is_some_and(ends_with_end),
        Node::Choice(list) => list.iter().all(ends_with_end),
        Node::Group { node, .. } => ends_with_end(node),
        other => *other == Node::Assertion(Assertion::End),
    }
}
