//! What an instruction leads to before a character is read, where it is known what lies on both sides.

use std::collections::BTreeSet;

use super::super::Error;
use super::super::program::Instruction;
use super::super::syntax::Assertion;
use super::Automaton;
use super::formula::{Formula, Literal, join};

/// What is beside a position.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Kind {
    /// The start of the text.
    Start,
    /// The end of the text.
    End,
    /// A word character.
    Word,
    /// A line terminator.
    LineTerminator,
    /// Any other character.
    Other,
}

/// What is on both sides of a position.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Context {
    pub(super) previous: Kind,
    pub(super) next: Kind,
    /// Which look-behind bodies match up to here, by bit.
    pub(super) behind: u64,
}

/// The instructions that read a character, and the conditions under which they are reached.
#[derive(Clone, Debug)]
pub(super) struct Closure {
    matched: bool,
    /// Sets and where to go on after them.
    plain: Vec<(u32, u32)>,
    /// Where look-ahead takes part: conjunctions over instructions that read a character, with their sets and targets.
    guarded: Option<Vec<Vec<Guard>>>,
}

/// Whether the next character is in a set and a match starts after it, or not so.
#[derive(Clone, Copy, Debug)]
struct Guard {
    set: u32,
    target: u32,
    negative: bool,
}

impl Closure {
    /// Sets and targets, where no look-ahead takes part.
    pub(super) fn plain(&self) -> Option<&[(u32, u32)]> {
        self.guarded.is_none().then_some(&self.plain)
    }

    /// Whether a match ends here.
    pub(super) fn is_matched(&self) -> bool {
        self.matched
    }

    /// Whether it holds where no character follows.
    pub(super) fn holds_at_end(&self) -> bool {
        let guarded = self.guarded.iter().flatten();
        self.matched
            || guarded
                .into_iter()
                .any(|conjunction| conjunction.iter().all(|guard| guard.negative))
    }

    /// What must hold after a character of a class.
    pub(super) fn after(&self, class: usize, members: &[Vec<bool>]) -> Formula {
        if self.matched {
            return Formula::truth();
        }
        let plain = self
            .plain
            .iter()
            .filter(|(set, _)| members[*set as usize][class]);
        let plain = plain.map(|&(_, target)| {
            vec![Literal {
                at: target,
                negative: false,
            }]
        });
        let guarded = self
            .guarded
            .iter()
            .flatten()
            .filter_map(|conjunction| after(conjunction, class, members));
        Formula::from_conjunctions(plain.chain(guarded))
    }
}

/// What a conjunction becomes after a character of a class; nothing where it fails.
fn after(conjunction: &[Guard], class: usize, members: &[Vec<bool>]) -> Option<Vec<Literal>> {
    let mut literals = Vec::new();
    for guard in conjunction {
        match (members[guard.set as usize][class], guard.negative) {
            (false, false) => return None,
            (false, true) => {}
            (true, negative) => {
                literals = join(
                    &literals,
                    &[Literal {
                        at: guard.target,
                        negative,
                    }],
                )?
            }
        }
    }
    Some(literals)
}

impl Automaton {
    /// The closure of an instruction.
    pub(super) fn closure(&mut self, at: usize, context: Context) -> Result<&Closure, Error> {
        let index = self.closure_index(at, context)?;
        Ok(&self.closures[index])
    }

    /// Where the closure of an instruction is kept.
    pub(super) fn closure_index(&mut self, at: usize, context: Context) -> Result<usize, Error> {
        if let Some(index) = self.closures.get_index_of(&(at, context)) {
            return Ok(index);
        }
        let formula = self.reached(at, context)?;
        let closure = self.closed(formula);
        Ok(self.closures.insert_full((at, context), closure).0)
    }

    /// The alternatives, as conjunctions of instructions that read a character.
    fn reached(&mut self, at: usize, context: Context) -> Result<Formula, Error> {
        let mut found = Formula::falsehood();
        let mut plain = Vec::new();
        let mut seen = BTreeSet::new();
        let mut pending = vec![(at, Vec::new())];
        while let Some((at, guard)) = pending.pop() {
            if !seen.insert((at, guard.clone())) {
                continue;
            }
            self.spend(1)?;
            match &self.program.code[at] {
                Instruction::Match => found.add(guard),
                Instruction::Set(..) if guard.is_empty() => plain.push(vec![positive(at)]),
                Instruction::Set(..) => found.conjoin(&guard, positive(at)),
                Instruction::Split(targets) => {
                    pending.extend(targets.iter().rev().map(|&to| (to, guard.clone())))
                }
                Instruction::Assert(..) | Instruction::Behind { .. } => {
                    let next = self.program.code[at].passed(context);
                    pending.extend(next.map(|next| (next, guard)));
                }
                &Instruction::Ahead {
                    body,
                    negative,
                    next,
                } => {
                    let guards = self.ahead(body, negative, context)?;
                    let guards = guards.iter().filter_map(|more| join(&guard, more));
                    pending.extend(guards.map(|guard| (next, guard)));
                }
            }
        }
        Ok(found.with_singles(plain))
    }

    /// What a look-ahead demands of instructions that read a character, as alternatives.
    fn ahead(
        &mut self,
        body: usize,
        negative: bool,
        context: Context,
    ) -> Result<Vec<Vec<Literal>>, Error> {
        let inner = self.reached(body, context)?;
        let inner = if negative { inner.negated() } else { inner };
        self.spend(inner.len())?;
        Ok(inner.into_conjunctions())
    }

    /// A formula over instructions, with their sets and targets looked up.
    fn closed(&self, formula: Formula) -> Closure {
        let mut closure = Closure {
            matched: false,
            plain: Vec::new(),
            guarded: None,
        };
        for conjunction in formula.into_conjunctions() {
            match conjunction[..] {
                [] => closure.matched = true,
                [
                    literal @ Literal {
                        negative: false, ..
                    },
                ] => {
                    let Guard { set, target, .. } = self.guard(literal);
                    closure.plain.push((set, target));
                }
                _ => {
                    let guards = conjunction
                        .iter()
                        .map(|&literal| self.guard(literal))
                        .collect();
                    closure.guarded.get_or_insert_default().push(guards);
                }
            }
        }
        closure
    }

    fn guard(&self, Literal { at, negative }: Literal) -> Guard {
        match self.program.code[at as usize] {
            Instruction::Set(set, target) => Guard {
                set: set as u32,
                target: target as u32,
                negative,
            },
            _ => Guard {
                set: 0,
                target: at,
                negative,
            },
        }
    }
}

fn positive(at: usize) -> Literal {
    Literal {
        at: at as u32,
        negative: false,
    }
}

/// Whether an assertion holds between two characters.
fn holds(assertion: Assertion, Context { previous, next, .. }: Context) -> bool {
    let boundary = (previous == Kind::Word) != (next == Kind::Word);
    match assertion {
        Assertion::Start => previous == Kind::Start,
        Assertion::End => next == Kind::End,
        Assertion::LineStart => matches!(previous, Kind::Start | Kind::LineTerminator),
        Assertion::LineEnd => matches!(next, Kind::End | Kind::LineTerminator),
        Assertion::WordBoundary => boundary,
        Assertion::NotWordBoundary => !boundary,
    }
}

impl Instruction {
    /// What comes after a condition on what is behind the position, if it holds.
    pub(super) fn passed(&self, context: Context) -> Option<usize> {
        let (holds, next) = match *self {
            Self::Assert(assertion, next) => (holds(assertion, context), next),
            Self::Behind {
                body,
                negative,
                next,
            } => ((context.behind >> body & 1 == 1) != negative, next),
            _ => return None,
        };
        holds.then_some(next)
    }
}
