//! How long a text is at least that a plan accepts.

use super::{Plan, Step};

/// A text that is shorter than this is not worth a look at its length.
const WORTH_A_LOOK: u32 = 16;

impl Plan {
    /// How many bytes a text must have, where that is so many that a look at its length comes before the steps.
    pub(crate) fn least_bytes(&self) -> Option<u32> {
        match self {
            Self::Steps(steps) => Some(least(steps)).filter(|least| *least >= WORTH_A_LOOK),
            _ => None,
        }
    }
}

/// At least so many bytes; a character has one or more.
fn least(steps: &[Step]) -> u32 {
    let each = steps.iter().map(|step| match step {
        Step::Literal(text) => length(text),
        Step::OneOf(texts) => texts.iter().map(|text| length(text)).min().unwrap_or(0),
        Step::Run(run) | Step::Span(run, _) => run.min,
        Step::Choice { arms, otherwise } => {
            let arms = arms.iter().map(|(_, arm)| arm).chain(otherwise);
            arms.map(|arm| least(arm)).min().unwrap_or(0)
        }
        Step::FirstOf(arms) => arms.iter().map(|arm| least(arm)).min().unwrap_or(0),
        Step::Rounds { body, min, .. } | Step::Repeat { body, min, .. } => {
            least(body).saturating_mul(*min)
        }
        Step::Rest(_) | Step::End | Step::Unless(_) => 0,
    });
    each.fold(0, u32::saturating_add)
}

fn length(text: &str) -> u32 {
    u32::try_from(text.len()).unwrap_or(u32::MAX)
}
