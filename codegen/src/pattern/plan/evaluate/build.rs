//! Tree → operations.

use super::super::super::Error;
use super::super::super::set::Set;
use super::super::super::syntax::{Look, Node};
use super::nonempty::{empty, nonempty};
use super::order::ordered;
use super::{Evaluation, Operand, Operation, Pass};

/// How many words all values of a position may take: what bounds the time that a character takes.
const MAX_WORDS: usize = 4_096;

/// How many characters of a set are counted in one operation at the least.
const MAX_DELAY: u32 = 63;

/// Up to how many characters of a set or rounds are written out.
const FEW: u32 = 3;

/// How many sets there may be: a bit of a word for each.
const MAX_SETS: usize = 64;

/// The operations of a tree.
pub(super) fn build(node: &Node) -> Result<Evaluation, Error> {
    let mut builder = Builder {
        sets: Vec::new(),
        passes: Vec::new(),
        words: 1,
    };
    builder.pass(node, false)?;
    let evaluation = Evaluation {
        sets: builder.sets,
        passes: builder.passes,
        words: builder.words,
    };
    if evaluation.operations() * evaluation.words > MAX_WORDS {
        return Err(too_large());
    }
    Ok(evaluation)
}

struct Builder {
    sets: Vec<Set>,
    passes: Vec<Pass>,
    words: usize,
}

/// The operations of a pass while they are found. In a forward pass the tree is reversed, and what is ahead of it is behind.
struct Operations<'a> {
    builder: &'a mut Builder,
    forward: bool,
    list: Vec<Operation>,
    /// Whether values have a bit for each round, so that nothing can be counted.
    in_rounds: bool,
}

impl Builder {
    /// Adds a pass, after those that it asks.
    fn pass(&mut self, node: &Node, forward: bool) -> Result<usize, Error> {
        let mut operations = Operations {
            builder: self,
            forward,
            list: vec![Operation::True],
            in_rounds: false,
        };
        let start = operations.add(node, 0)?;
        let operations = operations.list;
        let pass = ordered(Pass {
            forward,
            start,
            operations,
        })?;
        self.passes.push(pass);
        Ok(self.passes.len() - 1)
    }

    fn set(&mut self, set: &Set) -> Result<u8, Error> {
        let known = self.sets.iter().position(|known| known == set);
        let at = known.unwrap_or_else(|| {
            self.sets.push(set.clone());
            self.sets.len() - 1
        });
        if at < MAX_SETS {
            Ok(at as u8)
        } else {
            Err(too_large())
        }
    }
}

impl Operations<'_> {
    /// Adds a tree that goes on at `next`, and returns where it starts.
    fn add(&mut self, node: &Node, next: Operand) -> Result<Operand, Error> {
        match node {
            Node::Empty => Ok(next),
            Node::Set(set) => {
                let set = self.builder.set(set)?;
                self.push(Operation::Read(set, next))
            }
            Node::Assertion(assertion) => {
                let assertion = if self.forward {
                    assertion.reversed()
                } else {
                    *assertion
                };
                self.push(Operation::Test(assertion, next))
            }
            Node::Group { node, .. } => self.add(node, next),
            Node::Sequence(list) => list
                .iter()
                .rev()
                .try_fold(next, |next, node| self.add(node, next)),
            Node::Choice(list) => {
                let ways: Result<Vec<_>, _> =
                    list.iter().map(|node| self.add(node, next)).collect();
                self.push(Operation::Any(ways?))
            }
            Node::Repeat { node, min, max } => match (&**node, *max) {
                (Node::Set(set), max) if !self.in_rounds && max.is_none_or(|max| max > FEW) => {
                    self.count(set, *min, max, next)
                }
                (node, None) => self.unbounded(node, *min, next),
                (node, Some(max)) => self.bounded(node, *min, max, next),
            },
            Node::Look(look) => self.look(look, next),
            Node::BackReference { offset, .. } => Err(Error::new(
                *offset,
                "this back-reference cannot be written out",
            )),
        }
    }

    /// Characters of one set. What must be there and does not fit into a word is counted before.
    fn count(
        &mut self,
        set: &Set,
        min: u32,
        max: Option<u32>,
        next: Operand,
    ) -> Result<Operand, Error> {
        let number = self.builder.set(set)?;
        let (mut next, mut min, mut max) = (next, min, max);
        while min > MAX_DELAY {
            next = self.push(Operation::Count(number, MAX_DELAY, Some(MAX_DELAY), next))?;
            (min, max) = (min - MAX_DELAY, max.map(|max| max - MAX_DELAY));
        }
        self.push(Operation::Count(number, min, max, next))
    }

    /// Rounds without an upper bound.
    fn unbounded(&mut self, node: &Node, min: u32, next: Operand) -> Result<Operand, Error> {
        if min > FEW && self.has_gate(node) {
            return self.gate(node, min, None, next);
        }
        let mut start = next;
        if let Some(round) = nonempty(node) {
            start = self.push(Operation::Any(Vec::new()))?;
            let body = self.add(&round, start)?;
            self.list[usize::from(start)] = Operation::Any(vec![next, body]);
        }
        (0..min).try_fold(start, |next, _| self.add(node, next))
    }

    /// Rounds with an upper bound.
    fn bounded(
        &mut self,
        node: &Node,
        min: u32,
        max: u32,
        next: Operand,
    ) -> Result<Operand, Error> {
        if max > FEW && self.has_gate(node) {
            return self.gate(node, min, Some(max), next);
        }
        let mut start = next;
        for _ in min..max {
            let body = self.add(node, start)?;
            start = self.push(Operation::Any(vec![next, body]))?;
        }
        (0..min).try_fold(start, |next, _| self.add(node, next))
    }

    /// Whether rounds of a tree are counted in the bits of its values. What is counted itself is rather written out.
    fn has_gate(&self, node: &Node) -> bool {
        let counts = |node: &Node| matches!(node, Node::Repeat { min, max, .. } if max.map_or(*min, |max| max) > FEW * FEW);
        !self.in_rounds && !node.any(&counts) && empty(node).is_none_or(|when| when == Node::Empty)
    }

    fn gate(
        &mut self,
        node: &Node,
        min: u32,
        max: Option<u32>,
        next: Operand,
    ) -> Result<Operand, Error> {
        let Some(round) = nonempty(node) else {
            return Ok(next);
        };
        let min = if empty(node).is_some() { 0 } else { min };
        let bits = max.unwrap_or(min) as usize + 1;
        self.builder.words = self.builder.words.max(bits.div_ceil(64));
        let gate = self.push(Operation::True)?;
        let again = self.push(Operation::Again(gate, max.is_none().then_some(min)))?;
        self.in_rounds = true;
        let round = self.add(&round, again);
        self.in_rounds = false;
        self.list[usize::from(gate)] = Operation::Gate {
            round: round?,
            exit: next,
            min,
            max,
        };
        self.push(Operation::Enter(gate))
    }

    /// What is ahead of the pass is looked at in it, what is behind in a pass that is made before.
    fn look(&mut self, look: &Look, next: Operand) -> Result<Operand, Error> {
        if look.behind {
            let pass = self.builder.pass(&look.node.reversed(), !self.forward)?;
            let pass = u8::try_from(pass).map_err(|_| too_large())?;
            return self.push(Operation::Seen(pass, look.negative, next));
        }
        let in_rounds = std::mem::take(&mut self.in_rounds);
        let body = self.add(&look.node, 0)?;
        self.in_rounds = in_rounds;
        self.push(Operation::Look(body, look.negative, next))
    }

    fn push(&mut self, operation: Operation) -> Result<Operand, Error> {
        if self.list.len() >= MAX_WORDS {
            return Err(too_large());
        }
        self.list.push(operation);
        Ok((self.list.len() - 1) as Operand)
    }
}

fn too_large() -> Error {
    Error::new(
        0,
        "the counts of this pattern multiply to more than can be evaluated",
    )
    .with_help("Lower its counts, or split it into simpler patterns.")
}
