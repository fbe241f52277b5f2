//! The evaluator of last resort, for the few patterns of which no automaton is small enough.
//!
//! A pattern is a list of operations, each of which says of a position in the text whether a match of it starts there. They are
//! evaluated from the end of the text to its start, all of a position at once, from those of the position after it: the time is
//! the number of operations times the number of characters, whatever the text is. Look-behind is a pass of its own in the
//! other direction, made earlier.

mod run;

use super::class::Class;
use run::Run;

/// A pattern as operations.
///
/// `WORDS` is how many words of 64 bits a value has: a bit for each round of a group that is counted.
#[derive(Debug)]
pub struct Program<const WORDS: usize> {
    classes: &'static [&'static Class],
    passes: &'static [Pass],
}

/// A pass over a text, in either direction.
#[derive(Debug)]
pub struct Pass {
    forward: bool,
    start: u16,
    operations: &'static [Op],
}

/// What is evaluated at a position. The next position is the one that the pass has just left, a character away. Operands are
/// numbers of operations, classes and passes.
#[derive(Clone, Copy, Debug)]
pub enum Op {
    /// Yes.
    True,
    /// Whether the character is in a class, and what an operation said at the next position.
    Read(u8, u16),
    /// Whether so many characters are in a class, and what an operation said after them.
    Count(u8, usize, usize, u16),
    /// Whether one of the operations says yes.
    Any(&'static [u16]),
    /// Whether a condition holds, and what an operation says.
    At(Condition, u16),
    /// What both operations say.
    If(u16, u16),
    /// What the second operation says if the first one does not say yes.
    Unless(u16, u16),
    /// What an earlier pass said, and an operation says.
    Seen(u8, u16),
    /// What an operation says if an earlier pass did not say yes.
    Unseen(u8, u16),
    /// Between two rounds, a bit for each number of rounds made: the operation that is a round, the one that follows after
    /// enough of them, how many there are at least and at most.
    Gate(u16, u16, usize, usize),
    /// A gate with one round more; from so many on they are not counted.
    Again(u16, usize),
    /// A gate before the first round.
    Enter(u16),
}

/// What may be asked of a position.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Condition {
    /// It is the start of the text.
    Start,
    /// It is the end of the text.
    End,
    /// It is the start of a line.
    LineStart,
    /// It is the end of a line.
    LineEnd,
    /// A word character is on exactly one side.
    WordBoundary,
    /// Word characters are on both sides or on none.
    NotWordBoundary,
}

impl<const WORDS: usize> Program<WORDS> {
    /// Up to 64 classes that operations read, and the passes in the order in which they are made.
    #[inline]
    pub const fn new(classes: &'static [&'static Class], passes: &'static [Pass]) -> Self {
        Self { classes, passes }
    }
}

impl Pass {
    /// A pass from the end of the text to its start: the operation that is asked, and all of them. What an operation asks at
    /// its own position comes before it.
    #[inline]
    pub const fn back(start: u16, operations: &'static [Op]) -> Self {
        Self {
            forward: false,
            start,
            operations,
        }
    }

    /// The same from the start of the text to its end.
    #[inline]
    pub const fn forward(start: u16, operations: &'static [Op]) -> Self {
        Self {
            forward: true,
            start,
            operations,
        }
    }
}

/// Succeeds if the last pass of a program says yes at any position of the text.
pub fn evaluate<const WORDS: usize>(s: &[u8], program: &Program<WORDS>) -> Option<()> {
    let mut seen = Vec::with_capacity(program.passes.len());
    for pass in program.passes {
        seen.push(Run::new(program, pass, &seen).over(s));
    }
    let found = seen.last()?.iter().any(|&word| word != 0);
    found.then_some(())
}
