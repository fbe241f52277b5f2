//! Tree → instructions: a non-deterministic machine with conditions.

use super::Error;
use super::set::Set;
use super::syntax::{Assertion, Look, Node};

/// How many instructions a pattern may take.
const MAX_INSTRUCTIONS: usize = 260_000;

/// How many look-behind bodies there may be: one bit of a word for each.
const MAX_BEHIND: usize = 64;

/// One instruction. Targets are indices of instructions.
#[derive(Clone, Debug)]
pub(crate) enum Instruction {
    /// Reads one character of a set (an index into [`Program::sets`]).
    Set(usize, usize),
    /// Goes on at each of these.
    Split(Vec<usize>),
    /// Goes on where the condition holds.
    Assert(Assertion, usize),
    /// Goes on where the body matches from here, or does not.
    Ahead {
        /// Where the body starts; it ends in [`Instruction::Match`].
        body: usize,
        /// Whether the body must not match.
        negative: bool,
        /// Where to go on.
        next: usize,
    },
    /// Goes on where a body (an index into [`Program::behind`]) matches up to here, or does not.
    Behind {
        /// Which body.
        body: usize,
        /// Whether the body must not match.
        negative: bool,
        /// Where to go on.
        next: usize,
    },
    /// Done.
    Match,
}

/// One of the rounds of a counted repetition that may be left out. What starts in an earlier round, with more rounds left,
/// covers what starts at the same place of a later one.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Round {
    /// The repetition and the place in it.
    pub(crate) place: u32,
    /// How many rounds are left.
    pub(crate) left: u32,
}

/// A pattern as instructions, searched for anywhere in a text.
#[derive(Clone, Debug, Default)]
pub(crate) struct Program {
    /// The instructions.
    pub(crate) code: Vec<Instruction>,
    /// Where to start.
    pub(crate) start: usize,
    /// The distinct sets that instructions read.
    pub(crate) sets: Vec<Set>,
    /// The starts of look-behind bodies, inner ones before outer ones; each ends in [`Instruction::Match`].
    pub(crate) behind: Vec<usize>,
    /// For each instruction, the counted repetitions that it is in.
    pub(crate) rounds: Vec<Vec<Round>>,
    /// Whether any instruction asks for the kind of the characters beside a position.
    pub(crate) asks_kinds: bool,
    /// How many places in counted repetitions there are.
    places: u32,
}

impl Program {
    /// Translates a tree.
    pub(crate) fn new(node: &Node) -> Result<Self, Error> {
        let mut program = Self::default();
        let done = program.push(Instruction::Match)?;
        let first = program.compile(node, done, false)?;
        let any = program.set(&Set::any());
        let split = program.push(Instruction::Split(vec![first]))?;
        if !is_anchored(node) {
            let skip = program.push(Instruction::Set(any, split))?;
            program.code[split] = Instruction::Split(vec![first, skip]);
        }
        program.start = split;
        program.rounds.resize(program.code.len(), Vec::new());
        Ok(program)
    }

    /// Adds a node that goes on at `next`, and returns where it starts.
    fn compile(&mut self, node: &Node, next: usize, behind: bool) -> Result<usize, Error> {
        match node {
            Node::Empty => Ok(next),
            Node::Set(set) => {
                let set = self.set(set);
                self.push(Instruction::Set(set, next))
            }
            Node::Assertion(assertion) => {
                self.asks_kinds |= !matches!(assertion, Assertion::Start | Assertion::End);
                self.push(Instruction::Assert(*assertion, next))
            }
            Node::Sequence(list) => list
                .iter()
                .rev()
                .try_fold(next, |next, node| self.compile(node, next, behind)),
            Node::Choice(list) => {
                let targets = list
                    .iter()
                    .map(|node| self.compile(node, next, behind))
                    .collect::<Result<_, _>>()?;
                self.push(Instruction::Split(targets))
            }
            Node::Group { node, .. } => self.compile(node, next, behind),
            Node::Repeat { node, min, max } => self.repeat(node, *min, *max, next, behind),
            Node::Look(look) => self.look(look, next, behind),
            Node::BackReference { offset, .. } => {
                Err(Error::new(*offset, "back-references are not supported")
                    .with_help("Write out what the group can hold."))
            }
        }
    }

    fn repeat(
        &mut self,
        node: &Node,
        min: u32,
        max: Option<u32>,
        next: usize,
        behind: bool,
    ) -> Result<usize, Error> {
        let mut start = next;
        match max {
            None => {
                start = self.push(Instruction::Split(vec![next]))?;
                let body = self.compile(node, start, behind)?;
                self.code[start] = Instruction::Split(vec![body, next]);
            }
            Some(max) => {
                let mut first_place = None;
                for left in 0..max.saturating_sub(min) {
                    let from = self.code.len();
                    let body = self.compile(node, start, behind)?;
                    start = self.push(Instruction::Split(vec![body, next]))?;
                    let places = (self.code.len() - from) as u32;
                    let first_place = *first_place.get_or_insert_with(|| self.reserve(places));
                    self.mark_round(from, first_place, left);
                }
            }
        }
        (0..min).try_fold(start, |next, _| self.compile(node, next, behind))
    }

    fn look(&mut self, look: &Look, next: usize, behind: bool) -> Result<usize, Error> {
        if behind && !look.behind {
            return Err(Error::new(
                look.offset,
                "a look-ahead inside a look-behind is not supported",
            ));
        }
        let done = self.push(Instruction::Match)?;
        let body = self.compile(&look.node, done, look.behind)?;
        let negative = look.negative;
        if !look.behind {
            return self.push(Instruction::Ahead {
                body,
                negative,
                next,
            });
        }
        if self.behind.len() == MAX_BEHIND {
            return Err(Error::new(
                look.offset,
                "this pattern has too many look-behinds",
            ));
        }
        self.behind.push(body);
        self.push(Instruction::Behind {
            body: self.behind.len() - 1,
            negative,
            next,
        })
    }

    /// Notes that the instructions from `from` on are a round.
    fn mark_round(&mut self, from: usize, first_place: u32, left: u32) {
        self.rounds.resize(self.code.len(), Vec::new());
        for (place, rounds) in (first_place..).zip(&mut self.rounds[from..]) {
            rounds.push(Round { place, left });
        }
    }

    /// The first of so many new places.
    fn reserve(&mut self, places: u32) -> u32 {
        let first = self.places;
        self.places += places;
        first
    }

    fn set(&mut self, set: &Set) -> usize {
        self.sets
            .iter()
            .position(|known| known == set)
            .unwrap_or_else(|| {
                self.sets.push(set.clone());
                self.sets.len() - 1
            })
    }

    fn push(&mut self, instruction: Instruction) -> Result<usize, Error> {
        if self.code.len() >= MAX_INSTRUCTIONS {
            return Err(Error::new(
                0,
                "the counts of this pattern multiply to more than can be compiled",
            ));
        }
        self.code.push(instruction);
        Ok(self.code.len() - 1)
    }
}

/// Whether a match can only start where the text does.
fn is_anchored(node: &Node) -> bool {
    match node {
        Node::Assertion(assertion) => *assertion == Assertion::Start,
        Node::Sequence(list) => list
            .iter()
            .find(|node| !matches!(node, Node::Look(_)))
            .is_some_and(is_anchored),
        Node::Choice(list) => list.iter().all(is_anchored),
        Node::Group { node, .. } => is_anchored(node),
        Node::Repeat { node, min, .. } => *min > 0 && is_anchored(node),
        _ => false,
    }
}
