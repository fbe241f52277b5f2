//! Instructions → a deterministic automaton, state by state as it is asked for.
//!
//! A state is a set of alternatives, each a conjunction of "a match starts at this instruction" and its negation: an alternating
//! automaton, in which a look-ahead is one more conjunct. Most patterns have none, and then an alternative is one instruction.
//! What lies behind a position (its start, the kind of the last character, look-behind) is tracked in the state; what lies ahead
//! is known when the next character is, so alternatives are kept as they were before conditions are looked at.

mod behind;
mod closure;
mod formula;
mod minimize;
mod subsume;

use super::Error;
use super::alphabet::Alphabet;
use super::hash::{IndexMap, IndexSet};
use super::parse;
use super::program::Program;
use super::set::Set;

use behind::Reached;
pub(crate) use closure::Kind;
use closure::{Closure, Context};
use formula::{Formula, Literal};
pub(crate) use minimize::Dfa;

/// The number of a state.
pub(crate) type State = usize;

/// The state in which every continuation is accepted.
pub(crate) const ACCEPTED: State = 0;

/// The state in which no continuation is accepted.
pub(crate) const DEAD: State = 1;

/// An alternative that holds whatever follows.
const TRUE: u32 = 0;

/// What a state consists of.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Position {
    previous: Kind,
    /// Alternatives, ascending: [`TRUE`], an instruction plus one, or a conjunction of several.
    alternatives: Box<[u32]>,
    /// Where look-behind bodies are: body, instruction.
    behind: Box<[(u32, u32)]>,
}

/// An automaton that finds its states while it is walked.
pub(crate) struct Automaton {
    program: Program,
    alphabet: Alphabet,
    kinds: Vec<Kind>,
    members: Vec<Vec<bool>>,
    positions: IndexSet<Position>,
    conjunctions: IndexSet<Box<[Literal]>>,
    closures: IndexMap<(usize, Context), Closure>,
    behind: IndexMap<(usize, Context), Reached>,
    work: usize,
}

impl Automaton {
    /// The automaton of a program; its steps may cost `work` in all.
    pub(crate) fn new(program: Program, work: usize) -> Self {
        let mut sets = program.sets.clone();
        if program.asks_kinds {
            sets.extend([parse::words(), parse::line_terminators()]);
        }
        let alphabet = Alphabet::of(&sets);
        let kinds = alphabet
            .classes()
            .iter()
            .map(|class| kind_of(class, program.asks_kinds))
            .collect();
        let members = program
            .sets
            .iter()
            .map(|set| alphabet.members(set))
            .collect();
        let mut automaton = Self {
            program,
            alphabet,
            kinds,
            members,
            positions: IndexSet::default(),
            conjunctions: IndexSet::default(),
            closures: IndexMap::default(),
            behind: IndexMap::default(),
            work,
        };
        automaton.intern(Kind::Other, Box::new([TRUE]), Box::new([]));
        automaton.intern(Kind::Other, Box::new([]), Box::new([]));
        automaton
    }

    /// The classes of characters that steps take.
    pub(crate) fn alphabet(&self) -> &Alphabet {
        &self.alphabet
    }

    /// The state before the first character.
    pub(crate) fn start(&mut self) -> State {
        let start = self.program.start as u32 + 1;
        self.intern(Kind::Start, Box::new([start]), Box::new([]))
    }

    /// The state after one more character of a class.
    pub(crate) fn step(&mut self, state: State, class: usize) -> Result<State, Error> {
        if state <= DEAD {
            return Ok(state);
        }
        let position = self.positions[state].clone();
        let (holds, behind) = self.step_behind(&position, Some(class));
        let context = Context {
            previous: position.previous,
            next: self.kinds[class],
            behind: holds,
        };
        let mut next = Vec::new();
        for &alternative in &position.alternatives {
            self.step_alternative(alternative, context, class, &mut next)?;
        }
        self.spend(position.alternatives.len() + next.len())?;
        Ok(self.settle(self.kinds[class], next, behind))
    }

    /// Whether the text may end in a state.
    pub(crate) fn accepts(&mut self, state: State) -> Result<bool, Error> {
        if state <= DEAD {
            return Ok(state == ACCEPTED);
        }
        let position = self.positions[state].clone();
        let (holds, _) = self.step_behind(&position, None);
        let context = Context {
            previous: position.previous,
            next: Kind::End,
            behind: holds,
        };
        for &alternative in &position.alternatives {
            let literals = self.literals(alternative);
            let mut all = true;
            for Literal { at, negative } in literals {
                all &= self.closure(at as usize, context)?.holds_at_end() != negative;
            }
            if all {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Adds what an alternative becomes.
    fn step_alternative(
        &mut self,
        alternative: u32,
        context: Context,
        class: usize,
        next: &mut Vec<u32>,
    ) -> Result<(), Error> {
        if alternative == TRUE {
            next.push(TRUE);
            return Ok(());
        }
        if alternative as usize <= self.program.code.len() {
            let index = self.closure_index(alternative as usize - 1, context)?;
            let closure = &self.closures[index];
            if let Some(plain) = closure.plain() {
                let targets = plain
                    .iter()
                    .filter(|(set, _)| self.members[*set as usize][class]);
                next.extend(targets.map(|&(_, target)| target + 1));
                if closure.is_matched() {
                    next.push(TRUE);
                }
                return Ok(());
            }
        }
        self.step_conjunction(alternative, context, class, next)
    }

    fn step_conjunction(
        &mut self,
        alternative: u32,
        context: Context,
        class: usize,
        next: &mut Vec<u32>,
    ) -> Result<(), Error> {
        let mut whole = Formula::truth();
        for Literal { at, negative } in self.literals(alternative) {
            let index = self.closure_index(at as usize, context)?;
            let part = self.closures[index].after(class, &self.members);
            let part = if negative { part.negated() } else { part };
            whole = whole.and(&part);
            self.spend(whole.len() + part.len())?;
        }
        for conjunction in whole.into_conjunctions() {
            next.push(self.alternative(conjunction));
        }
        Ok(())
    }

    /// The literals of an alternative.
    fn literals(&self, alternative: u32) -> Vec<Literal> {
        match alternative as usize {
            0 => Vec::new(),
            single if single <= self.program.code.len() => vec![Literal {
                at: alternative - 1,
                negative: false,
            }],
            many => self.conjunctions[many - self.program.code.len() - 1].to_vec(),
        }
    }

    /// The number of a conjunction.
    fn alternative(&mut self, conjunction: Vec<Literal>) -> u32 {
        match conjunction[..] {
            [] => TRUE,
            [
                Literal {
                    at,
                    negative: false,
                },
            ] => at + 1,
            _ => {
                (self.conjunctions.insert_full(conjunction.into()).0 + self.program.code.len() + 1)
                    as u32
            }
        }
    }

    /// The state of some alternatives.
    fn settle(
        &mut self,
        previous: Kind,
        mut alternatives: Vec<u32>,
        behind: Box<[(u32, u32)]>,
    ) -> State {
        alternatives.sort_unstable();
        alternatives.dedup();
        if alternatives.first() == Some(&TRUE) {
            return ACCEPTED;
        }
        self.drop_covered(&mut alternatives);
        if alternatives.is_empty() {
            return DEAD;
        }
        if alternatives
            .last()
            .is_some_and(|&last| last as usize > self.program.code.len())
        {
            self.absorb(&mut alternatives);
        }
        self.intern(previous, alternatives.into(), behind)
    }

    fn intern(
        &mut self,
        previous: Kind,
        alternatives: Box<[u32]>,
        behind: Box<[(u32, u32)]>,
    ) -> State {
        self.positions
            .insert_full(Position {
                previous,
                alternatives,
                behind,
            })
            .0
    }

    fn spend(&mut self, work: usize) -> Result<(), Error> {
        self.work = self.work.checked_sub(work + 1).ok_or_else(|| {
            Error::new(0, "the automaton of this pattern is too large")
                .with_help("Lower its counts, or split it into simpler patterns.")
        })?;
        Ok(())
    }
}

/// The kind of a class's characters.
fn kind_of(class: &Set, asks_kinds: bool) -> Kind {
    let first = class.first().map_or(0, u32::from);
    match asks_kinds {
        true if parse::words().contains(first) => Kind::Word,
        true if parse::line_terminators().contains(first) => Kind::LineTerminator,
        _ => Kind::Other,
    }
}
