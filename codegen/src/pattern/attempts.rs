//! Tree → plan, by what works first.
//!
//! An automaton that reads a text from its start decides almost every pattern. Where it is too large, the text is read from
//! its end, or parts of the pattern are decided apart; and what is left is evaluated.

use super::Error;
use super::automaton::{Automaton, Dfa};
use super::plan::{self, Evaluation, Parts, Plan};
use super::program::Program;
use super::prove;
use super::syntax::Node;

/// How much work the construction of an automaton may be, in visits of alternatives.
const MAX_WORK: usize = 3_000_000;

/// How often a pattern is split into parts, and these into parts.
const MAX_DEPTH: usize = 3;

/// How many bytes of tables are no reason to look for a plan with fewer.
const FEW_BYTES: usize = 8 * 1024;

/// A plan, proved.
pub(crate) fn planned(node: &Node) -> Result<Plan, Error> {
    planned_within(node, MAX_DEPTH)
}

fn planned_within(node: &Node, depth: usize) -> Result<Plan, Error> {
    let error = match forward(node) {
        Err(error) if !error.internal => error,
        decided => return decided,
    };
    let back = possible(backward(node))?;
    if let Some(plan) = back.as_ref().filter(|plan| plan.table_bytes() <= FEW_BYTES) {
        return Ok(plan.clone());
    }
    let parts = possible(in_parts(node, depth))?;
    match back.into_iter().chain(parts).min_by_key(Plan::table_bytes) {
        Some(plan) => Ok(plan),
        // A part that no automaton decides does not make its pattern better than evaluating all of it.
        None if depth < MAX_DEPTH => Err(error),
        None => evaluated(node),
    }
}

/// From the start of the text to its end.
fn forward(node: &Node) -> Result<Plan, Error> {
    if let (Some(plan), Some(mut counted)) = (plan::class_run(node), prove::Counted::of(node)) {
        return match &plan {
            Plan::Run(run) if counted.is(run) => Ok(plan),
            _ => prove::prove(plan, &mut counted),
        };
    }
    let program = Program::new(node)?;
    let mut automaton = Automaton::new(program.clone(), MAX_WORK);
    match Dfa::explore(&mut automaton) {
        Ok(dfa) => plan::choose(node, &mut dfa.minimal()),
        // Counters need no states: what steps can decide may still be proved where the whole automaton is too large.
        Err(error) => plan::guessed(node, &mut Automaton::new(program, MAX_WORK)).ok_or(error),
    }
}

/// From the end of the text to its start.
fn backward(node: &Node) -> Result<Plan, Error> {
    let program = Program::new(&node.reversed().simplify())?;
    let mut automaton = Automaton::new(program, MAX_WORK);
    let mut dfa = Dfa::explore(&mut automaton)?.minimal();
    prove::prove(plan::reversed(&dfa)?, &mut dfa)
}

/// Parts apart. Each is proved; that they add up to the pattern is proved where an automaton for all of them can be had, and
/// is otherwise what [`Parts`] says.
fn in_parts(node: &Node, depth: usize) -> Result<Plan, Error> {
    let parts = Parts::of(node).filter(|_| depth > 0);
    let parts = parts.ok_or_else(|| Error::new(0, "this pattern has no parts"))?;
    let plan = plan_of(&parts, depth - 1)?;
    if !plan.reads_forward() {
        return Ok(plan);
    }
    let mut whole = Automaton::new(Program::new(node)?, MAX_WORK / 4);
    match prove::prove(plan.clone(), &mut whole) {
        Err(error) if !error.internal => Ok(plan),
        proved => proved,
    }
}

/// Position by position. That the operations are right is not proved but tried: an automaton to compare them with is what
/// there is not.
fn evaluated(node: &Node) -> Result<Plan, Error> {
    let plan = Plan::Evaluate(Evaluation::of(node)?);
    match Program::new(node) {
        Ok(program) => {
            let mut automaton = Automaton::new(program, MAX_WORK);
            match prove::tried(plan.clone(), &mut automaton) {
                Err(error) if !error.internal => Ok(plan),
                tried => tried,
            }
        }
        Err(_) => Ok(plan),
    }
}

fn plan_of(parts: &Parts, depth: usize) -> Result<Plan, Error> {
    let all = |list: &[Parts]| -> Result<Vec<Plan>, Error> {
        list.iter().map(|part| plan_of(part, depth)).collect()
    };
    let part = |node: &Node| planned_within(&node.simplify().trimmed(), depth);
    Ok(match parts {
        Parts::Is(node) => part(node)?,
        Parts::Not(node) => Plan::Not(Box::new(part(node)?)),
        Parts::All(list) => Plan::All(all(list)?),
        Parts::Any(list) => Plan::Any(all(list)?),
    })
}

/// A plan if there is one; an error if there should have been a right one.
fn possible(plan: Result<Plan, Error>) -> Result<Option<Plan>, Error> {
    match plan {
        Ok(plan) => Ok(Some(plan)),
        Err(error) if error.internal => Err(error),
        Err(_) => Ok(None),
    }
}
