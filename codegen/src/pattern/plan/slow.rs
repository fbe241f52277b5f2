//! Steps that take longer than a walk through a small table.

use super::{Plan, Step};

/// A run of fewer different characters than this is not one in which most of a text lies.
const FEW: usize = 3;

/// So many choices among short steps are many.
const CHOICES: usize = 3;

/// So many choices are many beside anything.
const MANY_CHOICES: usize = 4;

/// So many short runs are many.
const SHORT_RUNS: usize = 2;

/// So many parts that need an automaton of their own are many.
const PARTS: usize = 3;

/// More rounds than this are many.
const MANY: u32 = 16;

impl Plan {
    /// Whether it walks a table for each byte or character.
    pub(crate) fn is_slow_table(&self) -> bool {
        match self {
            Self::Walk(table) => !table.is_paired(),
            Self::WideWalk(_) => true,
            Self::Tally(_, plan) => plan.is_slow_table(),
            _ => false,
        }
    }

    /// Whether it has steps that are taken again and again.
    pub(super) fn has_rounds(&self) -> bool {
        matches!(self, Self::Steps(steps) if any(steps, &|step| body(step).is_some()))
    }

    /// Whether it has steps that are taken again and again, each for a character or two.
    pub(super) fn crawls(&self) -> bool {
        matches!(self, Self::Steps(steps) if any(steps, &crawls))
    }

    /// Whether most of what it does is to find out which of some short steps is there, or where it ends, as for a date or a
    /// version.
    pub(super) fn hesitates(&self) -> bool {
        let Self::Steps(steps) = self else {
            return false;
        };
        let choices = steps.iter().filter(|step| chooses(step)).count();
        if any(steps, &has_long_run) {
            let parts = steps.iter().filter(|step| matches!(step, Step::Span(..)));
            return choices >= MANY_CHOICES || parts.count() >= PARTS;
        }
        count(steps, &chooses) >= CHOICES || count(steps, &is_open) >= SHORT_RUNS
    }

    /// Whether a small table would be faster: where rounds go from character to character, or a part
    /// needs a table anyway.
    pub(super) fn is_slower_than_table(&self) -> bool {
        match self {
            Self::Steps(steps) => any(steps, &is_slow),
            Self::Any(plans) => plans.iter().any(Self::is_slower_than_table),
            Self::Walk(_) => true,
            Self::Sized { plan, .. } | Self::Tally(_, plan) => plan.is_slower_than_table(),
            _ => false,
        }
    }
}

/// Whether some step, or one inside of another, is such a step.
pub(super) fn any(steps: &[Step], is_it: &dyn Fn(&Step) -> bool) -> bool {
    let within = |step: &Step| inside(step).into_iter().any(|steps| any(steps, is_it));
    steps.iter().any(|step| is_it(step) || within(step))
}

/// How many steps, with those inside of others, are such steps.
fn count(steps: &[Step], is_it: &dyn Fn(&Step) -> bool) -> usize {
    let within = |step: &Step| -> usize {
        let parts = inside(step).into_iter();
        parts.map(|steps| count(steps, is_it)).sum()
    };
    let each = steps.iter();
    each.map(|step| usize::from(is_it(step)) + within(step))
        .sum()
}

/// The steps of which a step consists.
fn inside(step: &Step) -> Vec<&[Step]> {
    match step {
        Step::Choice { arms, otherwise } => {
            let arms = arms.iter().map(|(_, arm)| arm).chain(otherwise);
            arms.map(Vec::as_slice).collect()
        }
        Step::FirstOf(arms) => arms.iter().map(Vec::as_slice).collect(),
        Step::Unless(body) | Step::Repeat { body, .. } | Step::Rounds { body, .. } => vec![body],
        Step::Span(..)
        | Step::Rest(_)
        | Step::Literal(_)
        | Step::OneOf(_)
        | Step::Run(_)
        | Step::End => Vec::new(),
    }
}

fn chooses(step: &Step) -> bool {
    matches!(step, Step::Choice { .. } | Step::FirstOf(_))
}

/// Whether it reads characters of which only the text says how many there are.
fn is_open(step: &Step) -> bool {
    matches!(step, Step::Run(run) if run.max != Some(run.min) && run.max != Some(1))
}

/// What a round is, and how many there may be.
fn body(step: &Step) -> Option<(&[Step], Option<u32>)> {
    match step {
        Step::Repeat { body, max, .. } | Step::Rounds { body, max, .. } => Some((body, *max)),
        _ => None,
    }
}

/// Whether rounds go from character to character.
pub(super) fn crawls(step: &Step) -> bool {
    body(step).is_some_and(|(body, max)| {
        max.is_none_or(|max| max > MANY) && !body.iter().any(has_long_run)
    })
}

/// Whether a step is one for which a walk through a small table is worth more.
fn is_slow(step: &Step) -> bool {
    match step {
        Step::Span(_, plan) | Step::Rest(plan) => plan.is_slower_than_table(),
        step => {
            let is_part = |step: &Step| matches!(step, Step::Span(..));
            crawls(step) || body(step).is_some_and(|(body, _)| body.iter().any(is_part))
        }
    }
}

fn has_long_run(step: &Step) -> bool {
    match step {
        Step::Run(run) | Step::Span(run, _) => {
            run.set.len() >= FEW && run.max.is_none_or(|max| max > MANY)
        }
        _ => false,
    }
}
