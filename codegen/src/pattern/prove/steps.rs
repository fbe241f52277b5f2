//! Steps as an automaton with counters.

use super::super::plan::{Run, Step};
use super::super::set::Set;
use super::machine::Place;

/// One operation. Targets are indices of operations.
enum Operation {
    /// Compares; progress: how much is read.
    Literal(Vec<char>),
    /// Takes the longest text that is there; progress: which text is being read (its index), and how much of it.
    OneOf(Vec<Vec<char>>),
    /// Takes characters; progress: how many were taken.
    Run(Run),
    /// Goes where the next character says.
    Choice(Vec<(Set, usize)>, Option<usize>),
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
    /// The text must end.
    End,
}

/// The places of steps: operation, progress, second progress, and how many rounds each repetition has made.
pub(crate) struct Steps {
    operations: Vec<Operation>,
    counters: usize,
}

/// What a character, or the end, does to a place without being read.
enum Move {
    /// The operation is over; the character is the next one's.
    To(Place),
    /// The character was read.
    Read(Place),
    /// There is no way on.
    Stop,
}

const OPERATION: usize = 0;
const PROGRESS: usize = 1;
const COUNTERS: usize = 2;

impl Steps {
    /// The operations of some steps and the end.
    pub(crate) fn new(steps: &[Step]) -> Self {
        let mut machine = Self {
            operations: Vec::new(),
            counters: 0,
        };
        machine.add_all(steps);
        machine.operations.push(Operation::End);
        machine
    }

    /// The sets of characters that operations tell apart.
    pub(crate) fn sets(&self) -> Vec<Set> {
        let one = |c: &char| Set::one(*c as u32);
        self.operations
            .iter()
            .flat_map(|operation| match operation {
                Operation::Literal(text) => text.iter().map(one).collect(),
                Operation::OneOf(texts) => texts.iter().flatten().map(one).collect(),
                Operation::Run(run) => vec![run.set.clone()],
                Operation::Choice(arms, _) => arms.iter().map(|(set, _)| set.clone()).collect(),
                Operation::Repeat { first, .. } => vec![first.clone()],
                Operation::Jump(_) | Operation::End => Vec::new(),
            })
            .collect()
    }

    /// The place before the first operation.
    pub(crate) fn start(&self) -> Place {
        vec![0; COUNTERS + self.counters]
    }

    /// The place after a character.
    pub(crate) fn step(&self, place: &Place, c: char) -> Option<Place> {
        let mut place = place.clone();
        loop {
            match self.advance(&place, Some(c)) {
                Move::To(next) => place = next,
                Move::Read(next) => return Some(next),
                Move::Stop => return None,
            }
        }
    }

    /// Whether the text may end at a place.
    pub(crate) fn accepts(&self, place: &Place) -> bool {
        let mut place = place.clone();
        loop {
            if matches!(self.operations[place[OPERATION] as usize], Operation::End) {
                return true;
            }
            match self.advance(&place, None) {
                Move::To(next) => place = next,
                Move::Read(_) | Move::Stop => return false,
            }
        }
    }

    fn advance(&self, place: &Place, next: Option<char>) -> Move {
        let at = place[OPERATION] as usize;
        let is_in = |set: &Set| next.is_some_and(|c| set.contains(c as u32));
        match &self.operations[at] {
            Operation::End => Move::Stop,
            Operation::Jump(to) => Move::To(moved(place, *to)),
            Operation::Literal(text) => advance_literal(place, text, next),
            Operation::Run(run) => advance_run(place, run, next),
            Operation::OneOf(texts) => self.advance_one_of(place, texts, next),
            Operation::Choice(arms, otherwise) => {
                let arm = arms.iter().find(|(set, _)| is_in(set)).map(|(_, to)| *to);
                arm.or(*otherwise)
                    .map_or(Move::Stop, |to| Move::To(moved(place, to)))
            }
            Operation::Repeat {
                first,
                min,
                max,
                counter,
                exit,
            } => {
                let rounds = place[COUNTERS + counter];
                let mut to = place.clone();
                if max.is_none_or(|max| rounds < max) && is_in(first) {
                    to[COUNTERS + counter] = counted(rounds, *min, *max);
                    return Move::To(moved(&to, at + 1));
                }
                to[COUNTERS + counter] = 0;
                if rounds >= *min {
                    Move::To(moved(&to, *exit))
                } else {
                    Move::Stop
                }
            }
        }
    }

    /// Progress is an index into the prefixes of all texts. What was read beyond the longest text is given to what follows.
    fn advance_one_of(&self, place: &Place, texts: &[Vec<char>], next: Option<char>) -> Move {
        let prefixes = prefixes(texts);
        let read = prefixes[place[PROGRESS] as usize];
        let longer: Option<Vec<char>> = next.map(|c| read.iter().copied().chain([c]).collect());
        if let Some(at) =
            longer.and_then(|longer| prefixes.iter().position(|prefix| *prefix == longer))
        {
            return Move::Read(progressed(place, at as u32));
        }
        let taken = (0..=read.len())
            .rev()
            .find(|&length| texts.iter().any(|text| *text == read[..length]));
        let Some(taken) = taken else {
            return Move::Stop;
        };
        let after = moved(place, place[OPERATION] as usize + 1);
        match read[taken..]
            .iter()
            .try_fold(after, |place, &c| self.step(&place, c))
        {
            Some(place) => Move::To(place),
            None => Move::Stop,
        }
    }

    fn add_all(&mut self, steps: &[Step]) {
        steps.iter().for_each(|step| self.add(step));
    }

    fn add(&mut self, step: &Step) {
        match step {
            Step::Literal(text) => self
                .operations
                .push(Operation::Literal(text.chars().collect())),
            Step::OneOf(texts) => self.operations.push(Operation::OneOf(
                texts.iter().map(|text| text.chars().collect()).collect(),
            )),
            Step::Run(run) => self.operations.push(Operation::Run(run.clone())),
            Step::Choice { arms, otherwise } => self.add_choice(arms, otherwise.as_deref()),
            Step::Repeat {
                first,
                body,
                min,
                max,
            } => {
                let head = self.operations.len();
                let counter = self.counters;
                self.counters += 1;
                self.operations.push(Operation::End);
                self.add_all(body);
                self.operations.push(Operation::Jump(head));
                let exit = self.operations.len();
                self.operations[head] = Operation::Repeat {
                    first: first.clone(),
                    min: *min,
                    max: *max,
                    counter,
                    exit,
                };
            }
        }
    }

    fn add_choice(&mut self, arms: &[(Set, Vec<Step>)], otherwise: Option<&[Step]>) {
        let head = self.operations.len();
        self.operations.push(Operation::End);
        let (mut targets, mut jumps) = (Vec::new(), Vec::new());
        for (set, steps) in arms {
            targets.push((set.clone(), self.operations.len()));
            self.add_all(steps);
            jumps.push(self.operations.len());
            self.operations.push(Operation::End);
        }
        let default = otherwise.map(|steps| {
            let at = self.operations.len();
            self.add_all(steps);
            at
        });
        let exit = self.operations.len();
        jumps
            .into_iter()
            .for_each(|jump| self.operations[jump] = Operation::Jump(exit));
        self.operations[head] = Operation::Choice(targets, default);
    }
}

/// A run takes the next character if it can.
fn advance_run(place: &Place, run: &Run, next: Option<char>) -> Move {
    let count = place[PROGRESS];
    if run.max.is_none_or(|max| count < max) && next.is_some_and(|c| run.set.contains(c as u32)) {
        return Move::Read(progressed(place, counted(count, run.min, run.max)));
    }
    if count >= run.min {
        Move::To(moved(place, place[OPERATION] as usize + 1))
    } else {
        Move::Stop
    }
}

/// One more; without an upper bound, what is beyond the lower one does not matter.
fn counted(count: u32, min: u32, max: Option<u32>) -> u32 {
    if max.is_none() {
        (count + 1).min(min)
    } else {
        count + 1
    }
}

/// The same place at the beginning of another operation.
fn moved(place: &Place, operation: usize) -> Place {
    let mut moved = place.clone();
    moved[OPERATION] = operation as u32;
    moved[PROGRESS] = 0;
    moved
}

/// The same place with other progress.
fn progressed(place: &Place, progress: u32) -> Place {
    let mut progressed = place.clone();
    progressed[PROGRESS] = progress;
    progressed
}

/// All prefixes of all texts, the empty one first.
fn prefixes(texts: &[Vec<char>]) -> Vec<&[char]> {
    let mut list: Vec<&[char]> = vec![&[]];
    list.extend(
        texts
            .iter()
            .flat_map(|text| (1..=text.len()).map(|length| &text[..length])),
    );
    list
}

fn advance_literal(place: &Place, text: &[char], next: Option<char>) -> Move {
    let progress = place[PROGRESS];
    match text.get(progress as usize) {
        None => Move::To(moved(place, place[OPERATION] as usize + 1)),
        Some(c) if next == Some(*c) => Move::Read(progressed(place, progress + 1)),
        Some(_) => Move::Stop,
    }
}
