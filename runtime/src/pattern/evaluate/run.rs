//! One pass of an evaluation.

use super::super::class::Class;
use super::super::utf8;
use super::{Condition, Op, Pass, Program};

/// What an operation says: in its lowest bit, or in a bit for each number of rounds.
type Value<const WORDS: usize> = [u64; WORDS];

/// A pass while it is made.
pub(super) struct Run<'a, const WORDS: usize> {
    classes: &'static [&'static Class],
    pass: &'static Pass,
    /// What earlier passes said, a bit for each position.
    seen: &'a [Vec<u64>],
    /// What the operations say at the next position.
    next: Vec<Value<WORDS>>,
    /// What they say at this one.
    here: Vec<Value<WORDS>>,
    counters: Vec<Counter>,
}

/// Characters of a class before which an operation said yes.
#[derive(Clone, Copy)]
struct Counter {
    /// Where it did, by how many characters ago, as far as that is not enough yet.
    recent: u64,
    /// How many characters ago it did last, where that is enough.
    since: Option<usize>,
}

/// Where a pass is.
struct Position {
    number: usize,
    left: Option<u32>,
    right: Option<u32>,
    /// The classes of the character that was just read, a bit for each.
    members: u64,
}

impl<'a, const WORDS: usize> Run<'a, WORDS> {
    pub(super) fn new(program: &Program<WORDS>, pass: &'static Pass, seen: &'a [Vec<u64>]) -> Self {
        let count = pass.operations.len();
        let counter = Counter {
            recent: 0,
            since: None,
        };
        Self {
            classes: program.classes,
            pass,
            seen,
            next: vec![[0; WORDS]; count],
            here: vec![[0; WORDS]; count],
            counters: vec![counter; count],
        }
    }

    /// What the pass says at each position.
    pub(super) fn over(mut self, s: &[u8]) -> Vec<u64> {
        let forward = self.pass.forward;
        let count = s.iter().filter(|&&byte| byte & 0xC0 != 0x80).count();
        let mut said = vec![0; count / 64 + 1];
        let (mut rest, mut read, mut steps) = (s, None, 0);
        loop {
            let coming = if forward {
                utf8::split_first(rest)
            } else {
                utf8::split_last(rest)
            };
            let point = coming.map(|(point, _)| point);
            let position = Position {
                number: if forward {
                    steps
                } else {
                    count.saturating_sub(steps)
                },
                left: if forward { read } else { point },
                right: if forward { point } else { read },
                members: read.map_or(0, |point| self.members(point)),
            };
            if self.at(&position)
                && let Some(word) = said.get_mut(position.number / 64)
            {
                *word |= 1 << (position.number % 64);
            }
            let Some((point, left)) = coming else {
                return said;
            };
            (read, rest, steps) = (Some(point), left, steps + 1);
        }
    }

    fn members(&self, point: u32) -> u64 {
        let bits = self.classes.iter().zip(0u32..64);
        bits.fold(0, |all, (class, bit)| {
            all | u64::from(class.has(point)) << bit
        })
    }

    /// Evaluates all operations, and returns what the one that is asked says.
    fn at(&mut self, position: &Position) -> bool {
        std::mem::swap(&mut self.next, &mut self.here);
        for (at, &operation) in self.pass.operations.iter().enumerate() {
            let value = self.value(at, operation, position);
            if let Some(slot) = self.here.get_mut(at) {
                *slot = value;
            }
        }
        is_true(self.here(self.pass.start))
    }

    fn value(&mut self, at: usize, operation: Op, position: &Position) -> Value<WORDS> {
        match operation {
            Op::True => scalar(true),
            Op::Read(class, to) => only_if(position.has(class), self.next(to)),
            Op::Count(class, min, max, to) => {
                let starts = is_true(self.here(to));
                let counter = self.counters.get_mut(at);
                let since =
                    counter.and_then(|counter| counter.advance(position.has(class), starts, min));
                scalar(since.is_some_and(|since| since <= max))
            }
            Op::Any(list) => list
                .iter()
                .fold([0; WORDS], |all, &to| or(all, self.here(to))),
            Op::At(condition, to) => only_if(position.meets(condition), self.here(to)),
            Op::If(body, to) => only_if(is_true(self.here(body)), self.here(to)),
            Op::Unless(body, to) => only_if(!is_true(self.here(body)), self.here(to)),
            Op::Seen(pass, to) => only_if(self.seen(pass, position.number), self.here(to)),
            Op::Unseen(pass, to) => only_if(!self.seen(pass, position.number), self.here(to)),
            Op::Gate(round, exit, min, max) => {
                let exits = only_if(is_true(self.here(exit)), bits(min, max));
                let rounds = and(self.here(round), bits(0, max.saturating_sub(1)));
                or(exits, rounds)
            }
            Op::Again(gate, open) => {
                let gate = self.here(gate);
                or(shifted(gate), and(gate, bits(open, usize::MAX)))
            }
            Op::Enter(gate) => scalar(is_true(self.here(gate))),
        }
    }

    fn here(&self, operation: u16) -> Value<WORDS> {
        value(&self.here, operation)
    }

    fn next(&self, operation: u16) -> Value<WORDS> {
        value(&self.next, operation)
    }

    fn seen(&self, pass: u8, position: usize) -> bool {
        let words = self.seen.get(usize::from(pass));
        let word = words.and_then(|words| words.get(position / 64));
        word.is_some_and(|word| word >> (position % 64) & 1 == 1)
    }
}

impl Counter {
    /// Reads a character, which is in the class or not, and says how long ago the operation last said yes.
    fn advance(&mut self, member: bool, starts: bool, min: usize) -> Option<usize> {
        let (recent, since) = match member {
            true => (
                self.recent << 1,
                self.since.map(|since| since.saturating_add(1)),
            ),
            false => (0, None),
        };
        self.recent = recent | u64::from(starts);
        let enough = min < 64 && self.recent >> min & 1 == 1;
        self.since = if enough { Some(min) } else { since };
        self.since
    }
}

impl Position {
    fn has(&self, class: u8) -> bool {
        class < 64 && self.members >> class & 1 == 1
    }

    fn meets(&self, condition: Condition) -> bool {
        match condition {
            Condition::Start => self.left.is_none(),
            Condition::End => self.right.is_none(),
            Condition::LineStart => self.left.is_none_or(is_line_terminator),
            Condition::LineEnd => self.right.is_none_or(is_line_terminator),
            Condition::WordBoundary => is_word(self.left) != is_word(self.right),
            Condition::NotWordBoundary => is_word(self.left) == is_word(self.right),
        }
    }
}

fn is_line_terminator(point: u32) -> bool {
    matches!(point, 0x0A | 0x0D | 0x2028 | 0x2029)
}

fn is_word(point: Option<u32>) -> bool {
    let byte = point.and_then(|point| u8::try_from(point).ok());
    byte.is_some_and(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
}

fn value<const WORDS: usize>(values: &[Value<WORDS>], operation: u16) -> Value<WORDS> {
    values
        .get(usize::from(operation))
        .copied()
        .unwrap_or([0; WORDS])
}

fn is_true<const WORDS: usize>(value: Value<WORDS>) -> bool {
    value.first().is_some_and(|word| word & 1 == 1)
}

fn scalar<const WORDS: usize>(truth: bool) -> Value<WORDS> {
    only_if(truth, bits(0, 0))
}

fn only_if<const WORDS: usize>(truth: bool, value: Value<WORDS>) -> Value<WORDS> {
    if truth { value } else { [0; WORDS] }
}

fn or<const WORDS: usize>(a: Value<WORDS>, b: Value<WORDS>) -> Value<WORDS> {
    std::array::from_fn(|at| a[at] | b[at])
}

fn and<const WORDS: usize>(a: Value<WORDS>, b: Value<WORDS>) -> Value<WORDS> {
    std::array::from_fn(|at| a[at] & b[at])
}

/// Each bit in the place of the one before it.
fn shifted<const WORDS: usize>(value: Value<WORDS>) -> Value<WORDS> {
    std::array::from_fn(|at| {
        let above = value.get(at + 1).map_or(0, |word| word << 63);
        value[at] >> 1 | above
    })
}

/// The bits from one to another.
fn bits<const WORDS: usize>(from: usize, to: usize) -> Value<WORDS> {
    std::array::from_fn(|at| {
        let (low, high) = (at * 64, at * 64 + 63);
        if to < low || from > high {
            return 0;
        }
        let from = u64::MAX << from.saturating_sub(low);
        let to = u64::MAX >> (high - to.min(high));
        from & to
    })
}
