//! Steps as an automaton with counters.

use std::cell::Cell;

use super::super::plan::Run;
use super::super::set::Set;
use super::advance::{
    advance_literal, advance_rest, advance_rounds, advance_run, advance_span, is_in,
};
use super::machine::Machine;
use super::thread::{Thread, tidied};

/// How many threads there may be.
const MAX_THREADS: usize = 32;

/// How many moves threads may make without reading.
const MAX_MOVES: usize = 2000;

/// One operation. Targets are indices of operations.
pub(super) enum Operation<'a> {
    /// Compares; progress: how much is read.
    Literal(Vec<char>),
    /// Takes characters; progress: how many were taken.
    Run(Run),
    /// Takes characters, which another machine judges; progress: how many were taken.
    Span(Run, Machine<'a>),
    /// Another machine judges what is left.
    Rest(Machine<'a>),
    /// Goes where the next character says.
    Choice(Vec<(Set, usize)>, Option<usize>),
    /// Tries arms, which end in `Commit`.
    Fork(Vec<usize>),
    /// The arm is through; goes elsewhere.
    Commit(usize),
    /// Goes elsewhere.
    Jump(usize),
    /// Starts another round at the next operation, or goes on elsewhere.
    Repeat {
        first: Set,
        min: u32,
        max: Option<u32>,
        counter: usize,
        exit: usize,
    },
    /// Tries another round before the arm that goes on without.
    Again {
        counter: usize,
        max: Option<u32>,
        arms: [usize; 2],
    },
    /// A round is over.
    Count {
        counter: usize,
        min: u32,
        max: Option<u32>,
    },
    /// There must have been so many rounds.
    Enough { counter: usize, min: u32 },
    /// There is no way on.
    Fail,
    /// The text must end; there may be more operations.
    AtEnd,
    /// The text must end.
    End,
}

/// The operations of steps.
pub(crate) struct Steps<'a> {
    pub(super) operations: Vec<Operation<'a>>,
    pub(super) counters: usize,
    /// Whether a situation arose in which it is not known what happens.
    pub(super) lost: Cell<bool>,
}

/// What a character, or the end, does to a thread.
pub(super) enum Move {
    /// The operation is over; the character is the next one's.
    To(Thread),
    /// It goes on in several ways, the first that is through being the one that counts.
    Fork(Thread, Vec<usize>),
    /// The innermost fork is decided.
    Commit(Thread),
    /// The character was read.
    Read(Thread),
    /// There is no way on.
    Stop,
    /// The text may end here.
    Accept,
}

impl Steps<'_> {
    /// The sets of characters that operations tell apart.
    pub(crate) fn sets(&self) -> Vec<Set> {
        let one = |c: &char| Set::one(*c as u32);
        self.operations
            .iter()
            .flat_map(|operation| match operation {
                Operation::Literal(text) => text.iter().map(one).collect(),
                Operation::Run(run) => vec![run.set.clone()],
                Operation::Span(run, machine) => machine
                    .sets()
                    .into_iter()
                    .chain([run.set.clone()])
                    .collect(),
                Operation::Rest(machine) => machine.sets(),
                Operation::Choice(arms, _) => arms.iter().map(|(set, _)| set.clone()).collect(),
                Operation::Repeat { first, .. } => vec![first.clone()],
                _ => Vec::new(),
            })
            .collect()
    }

    /// The thread before the first operation.
    pub(crate) fn start(&self) -> Thread {
        Thread {
            at: 0,
            progress: 0,
            rounds: vec![0; self.counters],
            inner: None,
            open: Vec::new(),
            arms: Vec::new(),
            rivals: Vec::new(),
        }
    }

    /// The threads after a character, if any is left.
    pub(crate) fn step(&self, threads: &[Thread], c: char) -> Option<Vec<Thread>> {
        let Outcome::Threads(after) = self.run(threads, Some(c)) else {
            return None;
        };
        let after = tidied(after);
        self.lost.set(self.lost.get() || after.len() > MAX_THREADS);
        (!after.is_empty() && !self.lost.get()).then_some(after)
    }

    /// Whether the text may end where the threads are.
    pub(crate) fn accepts(&self, threads: &[Thread]) -> bool {
        matches!(self.run(threads, None), Outcome::Accepted)
    }

    /// What threads become, the more urgent first.
    fn run(&self, threads: &[Thread], next: Option<char>) -> Outcome {
        let mut moves = 0..MAX_MOVES;
        let mut pending: Vec<Thread> = threads.iter().rev().cloned().collect();
        let mut forks = names(threads);
        let mut after = Vec::new();
        while let Some(thread) = pending.pop() {
            if moves.next().is_none() {
                return self.lose();
            }
            match self.advance(thread, next) {
                Move::To(thread) => pending.push(thread),
                Move::Read(thread) => after.push(thread),
                Move::Stop => {}
                Move::Accept => return Outcome::Accepted,
                Move::Fork(thread, arms) => {
                    forks += 1;
                    let arms = arms.iter().enumerate().rev();
                    pending.extend(
                        arms.map(|(arm, &to)| thread.clone().in_arm(to, forks, arm as u32)),
                    );
                }
                Move::Commit(mut thread) => {
                    let fork = thread.open.pop().unwrap_or(0);
                    let arm = thread.arms.pop().unwrap_or(0);
                    if fork != 0 {
                        // Another attempt in the same arm may still turn out to be what happened, and the arm then to fail.
                        if after.iter().any(|thread: &Thread| thread.is_in(fork, arm)) {
                            return self.lose();
                        }
                        pending.retain(|rival| !rival.rivals.contains(&fork));
                    }
                    pending.push(thread);
                }
            }
        }
        Outcome::Threads(after)
    }

    fn lose(&self) -> Outcome {
        self.lost.set(true);
        Outcome::Threads(Vec::new())
    }

    fn advance(&self, thread: Thread, next: Option<char>) -> Move {
        let at = thread.at as usize;
        match &self.operations[at] {
            Operation::Fail => Move::Stop,
            Operation::End if next.is_none() => Move::Accept,
            Operation::AtEnd if next.is_none() => Move::To(thread.moved(at + 1)),
            Operation::End | Operation::AtEnd => Move::Stop,
            Operation::Jump(to) => Move::To(thread.moved(*to)),
            Operation::Fork(arms) => Move::Fork(thread, arms.clone()),
            Operation::Commit(to) => Move::Commit(thread.moved(*to)),
            Operation::Literal(text) => advance_literal(thread, text, next),
            Operation::Run(run) => advance_run(thread, run, next),
            Operation::Span(run, machine) => advance_span(thread, run, machine, next),
            Operation::Rest(machine) => advance_rest(thread, machine, next),
            Operation::Choice(arms, otherwise) => {
                let mut arms = arms.iter();
                let arm = arms.find(|(set, _)| is_in(next, set)).map(|(_, to)| *to);
                arm.or(*otherwise)
                    .map_or(Move::Stop, |to| Move::To(thread.moved(to)))
            }
            rounds => advance_rounds(thread, rounds, next),
        }
    }
}

/// What became of threads.
enum Outcome {
    /// One of them let the text end.
    Accepted,
    /// These are left.
    Threads(Vec<Thread>),
}

/// How many forks threads name.
fn names(threads: &[Thread]) -> u32 {
    let forks = threads
        .iter()
        .flat_map(|thread| thread.open.iter().chain(&thread.rivals));
    forks.max().copied().unwrap_or(0)
}
