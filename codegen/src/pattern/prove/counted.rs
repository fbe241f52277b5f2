//! The automaton of `^[…]{n,m}$`, built from the pattern's tree without the work that a general one takes: its states are
//! how many characters were read.

use super::super::Error;
use super::super::alphabet::Alphabet;
use super::super::plan::Run;
use super::super::set::Set;
use super::super::syntax::{Assertion, Node};
use super::Reference;

/// Counts characters of one set.
pub(crate) struct Counted {
    alphabet: Alphabet,
    set: Set,
    min: usize,
    max: Option<usize>,
}

impl Counted {
    /// The automaton of a pattern that is one set, counted, from start to end.
    pub(crate) fn of(node: &Node) -> Option<Self> {
        let Node::Sequence(list) = node else {
            return None;
        };
        let (first, rest) = list.split_first()?;
        let (last, counted) = rest.split_last()?;
        let whole = (first, last)
            == (
                &Node::Assertion(Assertion::Start),
                &Node::Assertion(Assertion::End),
            );
        let set = repeated(counted.first()?)?.0.clone();
        let (mut min, mut max) = (0, Some(0));
        for node in counted {
            let (_, least, most) = repeated(node).filter(|(other, ..)| **other == set)?;
            (min, max) = (least.checked_add(min)?, add(most, max));
        }
        let alphabet = Alphabet::of([&set]);
        whole.then_some(Self {
            alphabet,
            set,
            min,
            max,
        })
    }

    /// Whether a run is this very automaton, as it is unless one of the two is wrong.
    pub(crate) fn is(&self, run: &Run) -> bool {
        let max = run.max.map(|max| max as usize);
        (&self.set, self.min, self.max) == (&run.set, run.min as usize, max)
    }

    /// The state in which a further character changes nothing: enough were read, or too many.
    fn last(&self) -> usize {
        self.max.map_or(self.min, |max| max + 1)
    }
}

impl Reference for Counted {
    fn alphabet(&self) -> &Alphabet {
        &self.alphabet
    }

    fn start(&mut self) -> usize {
        0
    }

    fn step(&mut self, state: usize, class: usize) -> Result<usize, Error> {
        let character = self.alphabet.classes().get(class).and_then(Set::first);
        let counted = character.is_some_and(|c| self.set.contains(u32::from(c)));
        let dead = self.last() + 1;
        Ok(if counted && state != dead {
            (state + 1).min(self.last())
        } else {
            dead
        })
    }

    fn accepts(&mut self, state: usize) -> Result<bool, Error> {
        let few = state < self.min || state > self.last();
        Ok(!few && self.max.is_none_or(|max| state <= max))
    }
}

/// A set and how often it is repeated.
fn repeated(node: &Node) -> Option<(&Set, usize, Option<usize>)> {
    match node {
        Node::Set(set) => Some((set, 1, Some(1))),
        Node::Repeat { node, min, max } => match &**node {
            Node::Set(set) => Some((set, *min as usize, max.map(|max| max as usize))),
            _ => None,
        },
        _ => None,
    }
}

fn add(a: Option<usize>, b: Option<usize>) -> Option<usize> {
    a?.checked_add(b?)
}
