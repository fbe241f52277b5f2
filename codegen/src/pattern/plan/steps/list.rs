//! Lists of steps.

use super::super::{Plan, Step};

/// Adds steps; neighbours that can be one are.
pub(super) fn append(steps: &mut Vec<Step>, more: Vec<Step>) {
    for step in more {
        match (steps.last_mut(), step) {
            (Some(Step::Literal(before)), Step::Literal(text)) => before.push_str(&text),
            (Some(Step::Run(before)), Step::Run(run))
                if before.set == run.set && before.max == Some(before.min) =>
            {
                match before.then(&run) {
                    Some(joined) => *before = joined,
                    None => steps.push(Step::Run(run)),
                }
            }
            (_, step) => steps.push(step),
        }
    }
}

/// How many steps there are, with those inside of others.
pub(super) fn count(steps: &[Step]) -> usize {
    let inner = |step: &Step| match step {
        Step::Choice { arms, otherwise } => {
            arms.iter().map(|(_, steps)| count(steps)).sum::<usize>()
                + otherwise.as_deref().map_or(0, count)
        }
        Step::FirstOf(arms) => arms.iter().map(|steps| count(steps)).sum(),
        Step::Repeat { body, .. } | Step::Rounds { body, .. } | Step::Unless(body) => count(body),
        Step::Rest(plan) => match &**plan {
            Plan::Any(plans) => plans.iter().map(count_plan).sum(),
            _ => 0,
        },
        _ => 0,
    };
    steps.iter().map(|step| 1 + inner(step)).sum()
}

fn count_plan(plan: &Plan) -> usize {
    match plan {
        Plan::Steps(steps) => count(steps),
        _ => 1,
    }
}
