//! Steps as an automaton with counters.

use super::super::plan::Run;
use super::super::set::Set;
use super::machine::{Machine, Place, counted};
use super::thread::{Thread, tidied};

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
}

/// What a character, or the end, does to a thread.
enum Move {
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
            rivals: Vec::new(),
        }
    }

    /// The threads after a character, if any is left.
    pub(crate) fn step(&self, threads: &[Thread], c: char) -> Option<Vec<Thread>> {
        let after = self.run(threads, Some(c)).ok()?;
        (!after.is_empty()).then(|| tidied(after))
    }

    /// Whether the text may end where the threads are.
    pub(crate) fn accepts(&self, threads: &[Thread]) -> bool {
        self.run(threads, None).is_err()
    }

    /// What threads become, the more urgent first; `Err` if one of them lets the text end.
    fn run(&self, threads: &[Thread], next: Option<char>) -> Result<Vec<Thread>, Accepted> {
        let mut pending: Vec<Thread> = threads.iter().rev().cloned().collect();
        let mut forks = names(threads);
        let mut after = Vec::new();
        while let Some(thread) = pending.pop() {
            match self.advance(thread, next) {
                Move::To(thread) => pending.push(thread),
                Move::Read(thread) => after.push(thread),
                Move::Stop => {}
                Move::Accept => return Err(Accepted),
                Move::Fork(thread, arms) => {
                    forks += 1;
                    pending.extend(arms.iter().rev().map(|&arm| {
                        let mut thread = thread.clone().moved(arm);
                        thread.open.push(forks);
                        thread.rivals.push(forks);
                        thread
                    }));
                }
                Move::Commit(mut thread) => {
                    if let Some(fork) = thread.open.pop().filter(|fork| *fork != 0) {
                        pending.retain(|rival| !rival.rivals.contains(&fork));
                    }
                    pending.push(thread);
                }
            }
        }
        Ok(after)
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

/// What repetitions do.
fn advance_rounds(thread: Thread, operation: &Operation<'_>, next: Option<char>) -> Move {
    let at = thread.at as usize;
    match operation {
        Operation::Again { counter, max, arms } => {
            let more = max.is_none_or(|max| thread.rounds[*counter] < max);
            Move::Fork(thread, arms[usize::from(!more)..].to_vec())
        }
        Operation::Count { counter, min, max } => {
            let rounds = counted(thread.rounds[*counter], *min, *max);
            Move::To(thread.after(*counter, rounds).moved(at + 1))
        }
        Operation::Enough { counter, min } if thread.rounds[*counter] >= *min => {
            Move::To(thread.after(*counter, 0).moved(at + 1))
        }
        Operation::Enough { .. } => Move::Stop,
        Operation::Repeat {
            first,
            min,
            max,
            counter,
            exit,
        } => {
            let rounds = thread.rounds[*counter];
            if max.is_none_or(|max| rounds < max) && is_in(next, first) {
                let rounds = counted(rounds, *min, *max);
                return Move::To(thread.after(*counter, rounds).moved(at + 1));
            }
            if rounds >= *min {
                Move::To(thread.after(*counter, 0).moved(*exit))
            } else {
                Move::Stop
            }
        }
        _ => Move::Stop,
    }
}

/// A thread let the text end.
struct Accepted;

/// How many forks threads name.
fn names(threads: &[Thread]) -> u32 {
    let forks = threads
        .iter()
        .flat_map(|thread| thread.open.iter().chain(&thread.rivals));
    forks.max().copied().unwrap_or(0)
}

fn is_in(next: Option<char>, set: &Set) -> bool {
    next.is_some_and(|c| set.contains(c as u32))
}

/// A run takes the next character if it can.
fn advance_run(thread: Thread, run: &Run, next: Option<char>) -> Move {
    let count = thread.progress;
    if run.max.is_none_or(|max| count < max) && is_in(next, &run.set) {
        return Move::Read(thread.progressed(counted(count, run.min, run.max)));
    }
    if count >= run.min {
        let after = thread.at as usize + 1;
        Move::To(thread.moved(after))
    } else {
        Move::Stop
    }
}

/// A span is a run; where it ends, its machine says whether it will do.
fn advance_span(thread: Thread, run: &Run, machine: &Machine<'_>, next: Option<char>) -> Move {
    let inner = thread
        .inner
        .as_deref()
        .map_or_else(|| machine.start(), Place::clone);
    match (advance_run(thread, run, next), next) {
        (Move::Read(mut thread), Some(c)) => match machine.step(&inner, c) {
            Some(place) => {
                thread.inner = Some(Box::new(place));
                Move::Read(thread)
            }
            None => Move::Stop,
        },
        (Move::To(thread), _) if machine.accepts(&inner) => Move::To(thread),
        _ => Move::Stop,
    }
}

fn advance_rest(mut thread: Thread, machine: &Machine<'_>, next: Option<char>) -> Move {
    let inner = thread
        .inner
        .take()
        .map_or_else(|| machine.start(), |place| *place);
    match next {
        None if machine.accepts(&inner) => Move::Accept,
        None => Move::Stop,
        Some(c) => machine.step(&inner, c).map_or(Move::Stop, |place| {
            thread.inner = Some(Box::new(place));
            Move::Read(thread)
        }),
    }
}

fn advance_literal(thread: Thread, text: &[char], next: Option<char>) -> Move {
    let (progress, after) = (thread.progress, thread.at as usize + 1);
    match text.get(progress as usize) {
        None => Move::To(thread.moved(after)),
        Some(c) if next == Some(*c) => Move::Read(thread.progressed(progress + 1)),
        Some(_) => Move::Stop,
    }
}
