//! Steps: from a state, for all classes of characters at once.

use super::super::Error;
use super::closure::{Context, Kind};
use super::formula::{Formula, Literal};
use super::{Automaton, DEAD, Position, State, TRUE};

/// The next state for each class.
pub(super) type Row = Box<[u32]>;

impl Automaton {
    /// The state after one more character of a class.
    pub(crate) fn step(&mut self, state: State, class: usize) -> Result<State, Error> {
        if state <= DEAD {
            return Ok(state);
        }
        if self.rows.len() <= state {
            self.rows.resize(self.positions.len().max(state + 1), None);
        }
        if let Some(row) = &self.rows[state] {
            return Ok(row[class] as State);
        }
        let row = self.row(state)?;
        let next = row[class] as State;
        self.rows[state] = Some(row);
        Ok(next)
    }

    fn row(&mut self, state: State) -> Result<Row, Error> {
        let position = self.positions[state].clone();
        if self.program.asks_kinds || !self.program.behind.is_empty() {
            let classes = 0..self.alphabet.len();
            return classes
                .map(|class| Ok(self.step_to(&position, class)? as u32))
                .collect();
        }
        let context = Context {
            previous: position.previous,
            next: Kind::Other,
            behind: 0,
        };
        let mut next = vec![Vec::new(); self.alphabet.len()];
        for &alternative in &position.alternatives {
            self.step_everywhere(alternative, context, &mut next)?;
        }
        self.spend(next.iter().map(|next| next.len() + 1).sum())?;
        let mut row = Vec::with_capacity(next.len());
        for class in 0..next.len() {
            // Most classes lead where an earlier one does, by the same alternatives in the same order.
            let known = next[..class].iter().position(|other| *other == next[class]);
            row.push(match known {
                Some(same) => row[same],
                None => self.settle(Kind::Other, next[class].clone(), Box::new([])) as u32,
            });
        }
        Ok(row.into())
    }

    /// Adds what an alternative becomes after each class.
    fn step_everywhere(
        &mut self,
        alternative: u32,
        context: Context,
        next: &mut [Vec<u32>],
    ) -> Result<(), Error> {
        if alternative == TRUE {
            next.iter_mut().for_each(|next| next.push(TRUE));
            return Ok(());
        }
        if alternative as usize <= self.program.code.len() {
            let index = self.closure_index(alternative as usize - 1, context)?;
            let closure = &self.closures[index];
            if let Some(plain) = closure.plain() {
                for &(set, target) in plain {
                    let classes = self.classes[set as usize].iter();
                    classes.for_each(|&class| next[class].push(target + 1));
                }
                if closure.is_matched() {
                    next.iter_mut().for_each(|next| next.push(TRUE));
                }
                return Ok(());
            }
        }
        next.iter_mut()
            .enumerate()
            .try_for_each(|(class, next)| self.step_conjunction(alternative, context, class, next))
    }

    /// The state after a character of one class.
    fn step_to(&mut self, position: &Position, class: usize) -> Result<State, Error> {
        let (holds, behind) = self.step_behind(position, Some(class));
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
}
