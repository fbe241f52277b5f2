//! Tree → operations: what decides a pattern for which no automaton is small enough.
//!
//! An operation says for each position of a text whether a match of what it stands for starts there; which of its operands it
//! asks at the same position and which at the next one is its own affair. So a text is decided in one pass over it, from its
//! end to its start, in which the operations of one position are evaluated from those of the position before. A look-behind is
//! a pass of its own in the other direction, made earlier, and counts cost one word however large they are.

mod build;
mod nonempty;
mod order;

use super::super::Error;
use super::super::set::Set;
use super::super::syntax::{Assertion, Node};

/// The number of an operation in its pass.
pub(crate) type Operand = u16;

/// A pattern as operations.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Evaluation {
    /// The sets that operations read, at most 64.
    pub(crate) sets: Vec<Set>,
    /// The passes over a text in the order in which they are made. The last one goes from the end to the start, and a text
    /// matches if it says so anywhere.
    pub(crate) passes: Vec<Pass>,
    /// How many words of 64 bits a value takes: a bit for each round of a group, and one for what is in no round.
    pub(crate) words: usize,
}

/// A pass over a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Pass {
    /// Whether it goes from the start to the end.
    pub(crate) forward: bool,
    /// What is asked.
    pub(crate) start: Operand,
    /// The operations. What is asked at the same position comes before what asks for it.
    pub(crate) operations: Vec<Operation>,
}

/// What is evaluated at each position. "Next" is the position that the pass has just left, one character away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Operation {
    /// Nothing more is asked.
    True,
    /// A character of a set, and the operand at the next position.
    Read(u8, Operand),
    /// So many characters of a set, and then the operand.
    Count(u8, u32, Option<u32>, Operand),
    /// Any of the operands.
    Any(Vec<Operand>),
    /// A condition, and the operand.
    Test(Assertion, Operand),
    /// The first operand or, if so asked, not the first; and the second.
    Look(Operand, bool, Operand),
    /// What an earlier pass said at this position or, if so asked, the opposite; and the operand.
    Seen(u8, bool, Operand),
    /// Between two rounds of a group, a bit for each number of rounds made: another one (`round`), or no more (`exit`).
    Gate {
        /// Where a round starts.
        round: Operand,
        /// Where to go on after enough rounds.
        exit: Operand,
        /// At least so many rounds.
        min: u32,
        /// At most so many rounds, where there is a bound.
        max: Option<u32>,
    },
    /// A gate with one round more.
    Again(Operand, Option<u32>),
    /// A gate before the first round.
    Enter(Operand),
}

impl Evaluation {
    /// The operations of a tree.
    pub(crate) fn of(node: &Node) -> Result<Self, Error> {
        build::build(node)
    }

    /// How many operations there are.
    pub(crate) fn operations(&self) -> usize {
        self.passes.iter().map(|pass| pass.operations.len()).sum()
    }
}
