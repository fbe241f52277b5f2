//! What kind of plan a plan is.

use super::{Plan, Strategy};

impl Plan {
    /// Whether it reads a text from its start to its end.
    pub(crate) fn reads_forward(&self) -> bool {
        match self {
            Self::Reversed(_) | Self::Evaluate(_) => false,
            Self::Any(plans) | Self::All(plans) => plans.iter().all(Self::reads_forward),
            Self::Not(plan) | Self::Tally(_, plan) => plan.reads_forward(),
            _ => true,
        }
    }

    /// Whether it reads a text from its end to its start.
    pub(crate) fn reads_backward(&self) -> bool {
        match self {
            Self::Reversed(_) => true,
            Self::Tally(_, plan) => plan.reads_backward(),
            _ => false,
        }
    }

    pub(super) fn is_evaluated(&self) -> bool {
        self.strategy() == Strategy::Evaluator
    }

    /// Whether it is nothing that steps are followed by.
    pub(super) fn is_part(&self) -> bool {
        !matches!(
            self.strategy(),
            Strategy::OnePass | Strategy::Steps | Strategy::Literals | Strategy::ClassRun
        )
    }
}
