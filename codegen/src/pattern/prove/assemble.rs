//! Steps → operations.

use std::cell::Cell;

use super::super::plan::{Run, Step};
use super::super::set::Set;
use super::machine::Machine;
use super::steps::{Operation, Steps};

impl<'a> Steps<'a> {
    /// The operations of some steps and the end.
    pub(crate) fn new(steps: &'a [Step]) -> Self {
        let mut machine = Self {
            operations: Vec::new(),
            counters: 0,
            lost: Cell::new(false),
        };
        machine.add_all(steps);
        machine.operations.push(Operation::End);
        machine
    }

    /// The operations of a run and the end.
    pub(crate) fn run_of(run: &Run) -> Self {
        Self {
            operations: vec![Operation::Run(run.clone()), Operation::End],
            counters: 0,
            lost: Cell::new(false),
        }
    }

    /// Whether a situation arose in which it is not known what happens, here or in an operation's own machine.
    pub(crate) fn is_lost(&self) -> bool {
        let inner = |operation: &Operation<'_>| match operation {
            Operation::Span(_, machine) | Operation::Rest(machine) => machine.is_lost(),
            _ => false,
        };
        self.lost.get() || self.operations.iter().any(inner)
    }

    fn add_all(&mut self, steps: &'a [Step]) {
        steps.iter().for_each(|step| self.add(step));
    }

    fn add(&mut self, step: &'a Step) {
        match step {
            Step::Literal(text) => self.add_text(text),
            Step::OneOf(texts) => {
                let arms: Vec<&String> = texts.iter().collect();
                self.add_fork(arms, |machine, text| machine.add_text(text));
            }
            Step::Run(run) => self.operations.push(Operation::Run(run.clone())),
            Step::Span(run, plan) => self
                .operations
                .push(Operation::Span(run.clone(), Machine::new(plan))),
            Step::Rest(plan) => self.operations.push(Operation::Rest(Machine::new(plan))),
            Step::End => self.operations.push(Operation::AtEnd),
            Step::Choice { arms, otherwise } => self.add_choice(arms, otherwise.as_deref()),
            Step::FirstOf(arms) => self.add_fork(arms.iter().collect(), |machine, steps| {
                machine.add_all(steps);
            }),
            Step::Unless(steps) => self.add_unless(steps),
            Step::Rounds { body, min, max } => self.add_rounds(body, *min, *max),
            Step::Repeat {
                first,
                body,
                min,
                max,
            } => self.add_repeat(first, body, *min, *max),
        }
    }

    fn add_text(&mut self, text: &str) {
        self.operations
            .push(Operation::Literal(text.chars().collect()));
    }

    fn add_repeat(&mut self, first: &Set, body: &'a [Step], min: u32, max: Option<u32>) {
        let counter = self.counters;
        self.counters += 1;
        let head = self.reserve();
        self.add_all(body);
        self.operations.push(Operation::Jump(head));
        let exit = self.operations.len();
        self.operations[head] = Operation::Repeat {
            first: first.clone(),
            min,
            max,
            counter,
            exit,
        };
    }

    /// Each round is an arm that is tried before going on without it.
    fn add_rounds(&mut self, body: &'a [Step], min: u32, max: Option<u32>) {
        let counter = self.counters;
        self.counters += 1;
        let head = self.reserve();
        self.add_all(body);
        self.operations.push(Operation::Count { counter, min, max });
        self.operations.push(Operation::Commit(head));
        let other = self.reserve();
        self.operations[other] = Operation::Commit(other + 1);
        self.operations.push(Operation::Enough { counter, min });
        self.operations[head] = Operation::Again {
            counter,
            max,
            arms: [head + 1, other],
        };
    }

    fn add_choice(&mut self, arms: &'a [(Set, Vec<Step>)], otherwise: Option<&'a [Step]>) {
        let head = self.reserve();
        let (mut targets, mut jumps) = (Vec::new(), Vec::new());
        for (set, steps) in arms {
            targets.push((set.clone(), self.operations.len()));
            self.add_all(steps);
            jumps.push(self.reserve());
        }
        let default = otherwise.map(|steps| {
            let at = self.operations.len();
            self.add_all(steps);
            at
        });
        let exit = self.operations.len();
        for jump in jumps {
            self.operations[jump] = Operation::Jump(exit);
        }
        self.operations[head] = Operation::Choice(targets, default);
    }

    fn add_fork<T>(&mut self, arms: Vec<T>, mut add: impl FnMut(&mut Self, T)) {
        let head = self.reserve();
        let (mut targets, mut commits) = (Vec::new(), Vec::new());
        for arm in arms {
            targets.push(self.operations.len());
            add(self, arm);
            commits.push(self.reserve());
        }
        let exit = self.operations.len();
        for commit in commits {
            self.operations[commit] = Operation::Commit(exit);
        }
        self.operations[head] = Operation::Fork(targets);
    }

    /// If the steps are through, there is no way on; else nothing happened.
    fn add_unless(&mut self, steps: &'a [Step]) {
        let head = self.reserve();
        self.add_all(steps);
        let commit = self.reserve();
        self.operations[commit] = Operation::Commit(commit + 1);
        self.operations.push(Operation::Fail);
        let other = self.reserve();
        self.operations[other] = Operation::Commit(other + 1);
        self.operations[head] = Operation::Fork(vec![head + 1, other]);
    }

    /// A place for an operation that is not known yet.
    fn reserve(&mut self) -> usize {
        self.operations.push(Operation::Fail);
        self.operations.len() - 1
    }
}
