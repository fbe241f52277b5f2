//! Where steps are: several places at once, since an attempt is not known to fail before it does.
//!
//! An arm of a choice that is tried runs beside the arms after it. As soon as it is through, it wins, and those after it are
//! gone, with all that came of them; if it stops, the next one is what happened.

use super::machine::Place;

/// One place. Forks are numbered in the order in which threads name them.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Thread {
    /// The operation.
    pub(super) at: u32,
    /// How far the operation is.
    pub(super) progress: u32,
    /// How many rounds each repetition has made.
    pub(super) rounds: Vec<u32>,
    /// Where the operation's own machine is.
    pub(super) inner: Option<Box<Place>>,
    /// The forks, inner ones last, of which it is in an arm that is not through; zero where nothing depends on it.
    pub(super) open: Vec<u32>,
    /// Which arm of each of these it is in.
    pub(super) arms: Vec<u32>,
    /// The forks whose arms before its own would end it.
    pub(super) rivals: Vec<u32>,
}

impl Thread {
    /// The same thread at the beginning of another operation.
    pub(super) fn moved(mut self, operation: usize) -> Self {
        self.at = operation as u32;
        self.progress = 0;
        self.inner = None;
        self
    }

    /// The same thread at the beginning of an arm of a fork.
    pub(super) fn in_arm(self, operation: usize, fork: u32, arm: u32) -> Self {
        let mut thread = self.moved(operation);
        thread.open.push(fork);
        thread.arms.push(arm);
        thread.rivals.push(fork);
        thread
    }

    /// The same thread with other progress.
    pub(super) fn progressed(mut self, progress: u32) -> Self {
        self.progress = progress;
        self
    }

    /// The same thread after so many rounds of a repetition.
    pub(super) fn after(mut self, repetition: usize, rounds: u32) -> Self {
        self.rounds[repetition] = rounds;
        self
    }

    /// Whether it is in an arm of a fork that is not through.
    pub(super) fn is_in(&self, fork: u32, arm: u32) -> bool {
        let mut open = self.open.iter().zip(&self.arms);
        open.any(|open| open == (&fork, &arm))
    }

    /// Whether another thread is at the same place and would be ended by nothing that leaves this one.
    fn stands_for(&self, other: &Self) -> bool {
        (
            self.at,
            self.progress,
            &self.rounds,
            &self.inner,
            &self.open,
            &self.arms,
        ) == (
            other.at,
            other.progress,
            &other.rounds,
            &other.inner,
            &other.open,
            &other.arms,
        ) && self.rivals.iter().all(|fork| other.rivals.contains(fork))
    }
}

/// Renames forks and drops what no longer matters, so that equal situations are equal.
pub(super) fn tidied(threads: Vec<Thread>) -> Vec<Thread> {
    let mut kept: Vec<Thread> = Vec::with_capacity(threads.len());
    for mut thread in threads {
        thread
            .rivals
            .retain(|fork| kept.iter().any(|before| before.open.contains(fork)));
        // A thread whose equal goes before it can add nothing.
        if !kept.iter().any(|before| before.stands_for(&thread)) {
            kept.push(thread);
        }
    }
    for at in 0..kept.len() {
        if let [thread, after @ ..] = &mut kept[at..] {
            for (fork, arm) in thread.open.iter_mut().zip(&mut thread.arms) {
                if !after.iter().any(|thread| thread.rivals.contains(fork)) {
                    (*fork, *arm) = (0, 0);
                }
            }
        }
    }
    renumber(&mut kept);
    kept
}

fn renumber(threads: &mut [Thread]) {
    let mut names = vec![0];
    for thread in threads.iter_mut() {
        for fork in thread.open.iter_mut().chain(&mut thread.rivals) {
            let number = names.iter().position(|name| name == fork);
            *fork = number.unwrap_or_else(|| {
                names.push(*fork);
                names.len() - 1
            }) as u32;
        }
        thread.rivals.sort_unstable();
    }
}
