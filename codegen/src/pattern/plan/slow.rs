//! Steps that take longer than a walk through a small table.

use super::{Plan, Step};

/// A run of fewer different characters than this is not one in which most of a text lies.
const FEW: usize = 3;

/// More rounds than this are many.
const MANY: u32 = 16;

impl Plan {
    /// Whether a small table would be faster: where rounds go from character to character, or a part
    /// needs a table anyway.
    pub(super) fn is_slower_than_table(&self) -> bool {
        match self {
            Self::Steps(steps) => steps.iter().any(is_slow),
            Self::Any(plans) => plans.iter().any(Self::is_slower_than_table),
            Self::Walk(_) => true,
            Self::Sized { plan, .. } => plan.is_slower_than_table(),
            _ => false,
        }
    }
}

fn is_slow(step: &Step) -> bool {
    match step {
        Step::Repeat { body, max, .. } | Step::Rounds { body, max, .. } => {
            let many = max.is_none_or(|max| max > MANY);
            let has_part = body.iter().any(|step| matches!(step, Step::Span(..)));
            has_part || many && !body.iter().any(has_long_run) || body.iter().any(is_slow)
        }
        Step::Span(_, plan) | Step::Rest(plan) => plan.is_slower_than_table(),
        Step::Choice { arms, otherwise } => {
            let mut arms = arms.iter().map(|(_, arm)| arm).chain(otherwise);
            arms.any(|arm| arm.iter().any(is_slow))
        }
        Step::FirstOf(arms) => arms.iter().flatten().any(is_slow),
        Step::Unless(steps) => steps.iter().any(is_slow),
        Step::Literal(_) | Step::OneOf(_) | Step::Run(_) | Step::End => false,
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
