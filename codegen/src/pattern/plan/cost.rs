//! What a plan costs.

use super::{Plan, Step};

/// How many bytes the classes of bytes take.
const CLASSES_BYTES: usize = 256;

/// How many bytes an operation takes.
const OPERATION_BYTES: usize = 32;

impl Plan {
    /// How many bytes of tables it has.
    pub(crate) fn table_bytes(&self) -> usize {
        match self {
            Self::Shift(table) => CLASSES_BYTES + 8 * table.alphabet.len().next_power_of_two(),
            Self::Walk(table) => table.walked_bytes(),
            Self::WideWalk(table) | Self::Reversed(table) => table.bytes(),
            Self::Sized { plan, .. } | Self::Tally(_, plan) | Self::Not(plan) => plan.table_bytes(),
            Self::Any(plans) | Self::All(plans) => plans.iter().map(Self::table_bytes).sum(),
            Self::Steps(steps) => steps_bytes(steps),
            Self::Evaluate(evaluation) => evaluation.operations() * OPERATION_BYTES,
            Self::Always
            | Self::Never
            | Self::Contains(_)
            | Self::Literals(_)
            | Self::Run(_)
            | Self::Last(..) => 0,
        }
    }
}

fn steps_bytes(steps: &[Step]) -> usize {
    steps.iter().map(step_bytes).sum()
}

fn step_bytes(step: &Step) -> usize {
    match step {
        Step::Span(_, plan) | Step::Rest(plan) => plan.table_bytes(),
        Step::Choice { arms, otherwise } => {
            let arms: usize = arms.iter().map(|(_, arm)| steps_bytes(arm)).sum();
            arms + otherwise.as_deref().map_or(0, steps_bytes)
        }
        Step::FirstOf(arms) => arms.iter().map(|arm| steps_bytes(arm)).sum(),
        Step::Unless(body) | Step::Rounds { body, .. } | Step::Repeat { body, .. } => {
            steps_bytes(body)
        }
        Step::Literal(_) | Step::OneOf(_) | Step::Run(_) | Step::End => 0,
    }
}
