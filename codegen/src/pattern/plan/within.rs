//! A plan and a `@length` in one.

use super::{Plan, Run, Step};

impl Plan {
    /// The plan of what this plan accepts and has `min` to `max` characters, where one function decides that faster than two.
    pub(crate) fn within(&self, min: u64, max: u64) -> Option<Self> {
        let min = u32::try_from(min).ok()?;
        let max = match max {
            u64::MAX => None,
            max => Some(u32::try_from(max).ok()?),
        };
        match self {
            Self::Run(run) => {
                let run = Run {
                    set: run.set.clone(),
                    min: run.min.max(min),
                    max: run.max.into_iter().chain(max).min(),
                };
                let none = run.max.is_some_and(|max| max < run.min);
                Some(if none { Self::Never } else { Self::Run(run) })
            }
            plan => (matches!(plan, Self::Always) || plan.is_ascii()).then(|| Self::Sized {
                min,
                max,
                plan: Box::new(plan.clone()),
            }),
        }
    }

    /// Whether all texts that the plan accepts are ASCII, as far as is easily seen.
    pub(crate) fn is_ascii(&self) -> bool {
        match self {
            Self::Always
            | Self::Contains(_)
            | Self::WideWalk(_)
            | Self::Not(_)
            | Self::Evaluate(_) => false,
            Self::Never => true,
            Self::Literals(texts) => texts.iter().all(|text| text.is_ascii()),
            Self::Run(run) => run.set.beyond_ascii().is_empty(),
            Self::Last(inside, _) => inside.beyond_ascii().is_empty(),
            Self::Steps(steps) => are_ascii(steps),
            Self::Shift(table) | Self::Walk(table) | Self::Reversed(table) => table
                .class_beyond_ascii()
                .is_some_and(|class| table.is_fatal(class)),
            Self::Sized { plan, .. } | Self::Tally(_, plan) => plan.is_ascii(),
            Self::All(plans) => plans.iter().any(Self::is_ascii),
            Self::Any(plans) => plans.iter().all(Self::is_ascii),
        }
    }
}

fn are_ascii(steps: &[Step]) -> bool {
    steps.iter().all(|step| match step {
        Step::Literal(text) => text.is_ascii(),
        Step::OneOf(texts) => texts.iter().all(|text| text.is_ascii()),
        Step::Run(run) | Step::Span(run, _) => run.set.beyond_ascii().is_empty(),
        Step::Rest(plan) => plan.is_ascii(),
        Step::End | Step::Unless(_) => true,
        Step::Choice { arms, otherwise } => {
            arms.iter().all(|(_, steps)| are_ascii(steps))
                && otherwise.as_deref().is_none_or(are_ascii)
        }
        Step::FirstOf(arms) => arms.iter().all(|steps| are_ascii(steps)),
        Step::Rounds { body, .. } | Step::Repeat { body, .. } => are_ascii(body),
    })
}
