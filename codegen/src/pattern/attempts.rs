//! Tree → plan, by what works first.
//!
//! An automaton that reads a text from its start decides almost every pattern. Where it is too large, what is left after a
//! literal has one of its own, the text is read from its end, or parts of the pattern are decided apart; and what none of that
//! decides is evaluated.

use super::Error;
use super::automaton::{Automaton, Dfa};
use super::plan::{self, Evaluation, Parts, Plan};
use super::program::Program;
use super::prove;
use super::syntax::Node;

/// How much work all automata of a pattern may be, in visits of alternatives, and how much one of them.
const MAX_WORK: usize = 4_000_000;
const MAX_WORK_EACH: usize = 2_000_000;

/// How much work an automaton may be that is tried because a larger one failed.
const MAX_WORK_LATER: usize = 450_000;

/// How much work it may be to try a plan that cannot be proved.
const MAX_TRIAL: usize = 1_000_000;

/// How often a pattern is split into parts, and these into parts.
const MAX_DEPTH: usize = 4;

/// How many bytes of tables are no reason to look for a plan with fewer.
const FEW_BYTES: usize = 8 * 1024;

/// A plan, proved.
pub(crate) fn planned(node: &Node) -> Result<Plan, Error> {
    let mut attempts = Attempts {
        work: MAX_WORK,
        each: MAX_WORK_EACH,
    };
    match attempts.plan(node, MAX_DEPTH) {
        Err(error) if !error.internal => evaluated(node),
        decided => decided,
    }
}

/// What was tried so far.
struct Attempts {
    /// How much work is left.
    work: usize,
    /// How much the next automaton may be.
    each: usize,
}

impl Attempts {
    /// The first plan that can be had, or the one with the smallest tables.
    fn plan(&mut self, node: &Node, depth: usize) -> Result<Plan, Error> {
        let error = match self.forward(node) {
            Err(error) if !error.internal => error,
            decided => return decided,
        };
        self.each = MAX_WORK_LATER;
        let mut best: Option<Plan> = None;
        let ways = [Self::after_literal, Self::backward, Self::in_parts];
        for way in ways {
            match way(self, node, depth) {
                Ok(plan) if plan.table_bytes() <= FEW_BYTES => return Ok(plan),
                Ok(plan) => best = best.into_iter().chain([plan]).min_by_key(Plan::table_bytes),
                Err(error) if error.internal => return Err(error),
                Err(_) => {}
            }
        }
        best.ok_or(error)
    }

    /// From the start of the text to its end.
    fn forward(&mut self, node: &Node) -> Result<Plan, Error> {
        if let (Some(plan), Some(mut counted)) = (plan::class_run(node), prove::Counted::of(node)) {
            return match &plan {
                Plan::Run(run) if counted.is(run) => Ok(plan),
                _ => prove::prove(plan, &mut counted),
            };
        }
        let program = Program::new(node)?;
        match self.explored(program.clone()) {
            Ok(mut dfa) => {
                let plan = plan::choose(node, &mut dfa)?;
                match plan.is_slow_table().then(|| self.apart(node)).flatten() {
                    Some(apart) if apart.reads_forward() => prove::prove(apart, &mut dfa),
                    apart => Ok(apart.unwrap_or(plan)),
                }
            }
            // Counters need no states: what one pass can decide may still be proved where the whole automaton is too large.
            Err(error) => {
                let plan = plan::one_pass(node).ok_or(error)?;
                self.walked(program, |automaton| prove::prove(plan, automaton))
            }
        }
    }

    /// The alternatives of a pattern apart, each proved, where none of them needs a slow table: `^a|b$` is a text that starts
    /// with one thing, or ends with another. A text matches a choice if it matches one of them.
    fn apart(&mut self, node: &Node) -> Option<Plan> {
        let Node::Choice(list) = node else {
            return None;
        };
        let plans = list
            .iter()
            .map(|node| self.alternative(&node.simplify().trimmed()));
        plans.collect::<Option<_>>().map(Plan::Any)
    }

    /// An alternative that is found from one end of the text: what may be anywhere is looked for by one table of all.
    fn alternative(&mut self, node: &Node) -> Option<Plan> {
        if plan::is_open_at_start(node) {
            return self.backward(node, 0).ok();
        }
        let forward = plan::starts_with_start(node).then(|| self.forward(node).ok());
        forward.flatten().filter(|plan| !plan.is_slow_table())
    }

    /// A literal, and then what is left of the text, which the literal does not make an automaton larger for.
    fn after_literal(&mut self, node: &Node, depth: usize) -> Result<Plan, Error> {
        let (literal, rest) = plan::after_literal(node).ok_or_else(|| none("literal"))?;
        let rest = self.plan(&rest, depth)?;
        plan::with_literal(literal, rest).ok_or_else(|| none("steps"))
    }

    /// From the end of the text to its start.
    fn backward(&mut self, node: &Node, _: usize) -> Result<Plan, Error> {
        let program = Program::new(&node.reversed().simplify())?;
        let mut dfa = self.explored(program)?;
        prove::prove(plan::reversed(&dfa)?, &mut dfa)
    }

    /// Parts apart. Each is proved; that they add up to the pattern is proved where an automaton for all of them can be had,
    /// and is otherwise what [`Parts`] says.
    fn in_parts(&mut self, node: &Node, depth: usize) -> Result<Plan, Error> {
        let parts = Parts::of(node).filter(|_| depth > 0);
        let plan = self.plan_of(&parts.ok_or_else(|| none("parts"))?, depth - 1)?;
        if !plan.reads_forward() {
            return Ok(plan);
        }
        let program = Program::new(node)?;
        match self.walked(program, |whole| prove::prove(plan.clone(), whole)) {
            Err(error) if !error.internal => Ok(plan),
            proved => proved,
        }
    }

    fn plan_of(&mut self, parts: &Parts, depth: usize) -> Result<Plan, Error> {
        let mut part = |node: &Node| self.plan(&node.simplify().trimmed(), depth);
        Ok(match parts {
            Parts::Is(node) => part(node)?,
            Parts::Not(node) => Plan::Not(Box::new(part(node)?)),
            Parts::All(list) => Plan::All(self.plans_of(list, depth)?),
            Parts::Any(list) => Plan::Any(self.plans_of(list, depth)?),
        })
    }

    fn plans_of(&mut self, list: &[Parts], depth: usize) -> Result<Vec<Plan>, Error> {
        list.iter().map(|part| self.plan_of(part, depth)).collect()
    }

    /// The smallest automaton of a program.
    fn explored(&mut self, program: Program) -> Result<Dfa, Error> {
        self.walked(program, Dfa::explore).map(|dfa| dfa.minimal())
    }

    /// What a walk through an automaton finds.
    fn walked<T>(&mut self, program: Program, walk: impl FnOnce(&mut Automaton) -> T) -> T {
        let work = self.work.min(self.each);
        let mut automaton = Automaton::new(program, work);
        let found = walk(&mut automaton);
        self.work -= work - automaton.work_left();
        found
    }
}

/// Position by position. That the operations are right is not proved but tried: an automaton to compare them with is what
/// there is not.
fn evaluated(node: &Node) -> Result<Plan, Error> {
    let plan = Plan::Evaluate(Evaluation::of(node)?);
    let Ok(program) = Program::new(node) else {
        return Ok(plan);
    };
    match prove::tried(plan.clone(), &mut Automaton::new(program, MAX_TRIAL)) {
        Err(error) if !error.internal => Ok(plan),
        tried => tried,
    }
}

fn none(what: &str) -> Error {
    Error::new(0, format!("this pattern has no {what} to be decided by"))
}
