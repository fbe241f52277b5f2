//! What one operation does with a character.

use super::super::plan::Run;
use super::super::set::Set;
use super::machine::{Machine, Place, counted};
use super::steps::{Move, Operation};
use super::thread::Thread;

/// What repetitions do.
pub(super) fn advance_rounds(
    thread: Thread,
    operation: &Operation<'_>,
    next: Option<char>,
) -> Move {
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
            match rounds >= *min {
                true => Move::To(thread.after(*counter, 0).moved(*exit)),
                false => Move::Stop,
            }
        }
        _ => Move::Stop,
    }
}

pub(super) fn is_in(next: Option<char>, set: &Set) -> bool {
    next.is_some_and(|c| set.contains(c as u32))
}

/// A run takes the next character if it can.
pub(super) fn advance_run(thread: Thread, run: &Run, next: Option<char>) -> Move {
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
pub(super) fn advance_span(
    thread: Thread,
    run: &Run,
    machine: &Machine<'_>,
    next: Option<char>,
) -> Move {
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

pub(super) fn advance_rest(mut thread: Thread, machine: &Machine<'_>, next: Option<char>) -> Move {
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

pub(super) fn advance_literal(thread: Thread, text: &[char], next: Option<char>) -> Move {
    let (progress, after) = (thread.progress, thread.at as usize + 1);
    match text.get(progress as usize) {
        None => Move::To(thread.moved(after)),
        Some(c) if next == Some(*c) => Move::Read(thread.progressed(progress + 1)),
        Some(_) => Move::Stop,
    }
}
