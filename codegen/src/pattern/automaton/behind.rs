//! What lies behind a position: look-behind bodies, each a non-deterministic machine that starts anew at every position.

use std::collections::BTreeSet;

use super::super::program::Instruction;
use super::closure::{Context, Kind};
use super::{Automaton, Position};

/// Where a body is before a character is read.
#[derive(Clone, Debug)]
pub(super) struct Reached {
    /// Whether the body matches up to here. Unlike a match ahead, it may still have longer matches.
    matched: bool,
    /// Sets and where to go on after them.
    targets: Vec<(u32, u32)>,
}

impl Automaton {
    /// Which look-behind bodies match up to a position, and where they are after the next character.
    pub(super) fn step_behind(
        &mut self,
        position: &Position,
        class: Option<usize>,
    ) -> (u64, Box<[(u32, u32)]>) {
        let next = class.map_or(Kind::End, |class| self.kinds[class]);
        let mut context = Context {
            previous: position.previous,
            next,
            behind: 0,
        };
        let mut moved = BTreeSet::new();
        for body in 0..self.program.behind.len() {
            let inside = position.behind.iter();
            let inside = inside.filter(|(of, _)| *of as usize == body);
            let starts = inside.map(|&(_, at)| at as usize);
            let starts: Vec<usize> = starts.chain([self.program.behind[body]]).collect();
            // Inner bodies come before outer ones, which ask for them.
            let known = context;
            for at in starts {
                let index = self.reached_behind(at, known);
                let reached = &self.behind[index];
                context.behind |= u64::from(reached.matched) << body;
                let targets = reached.targets.iter().filter(|(set, _)| {
                    class.is_some_and(|class| self.members[*set as usize][class])
                });
                moved.extend(targets.map(|&(_, target)| (body as u32, target)));
            }
        }
        (context.behind, moved.into_iter().collect())
    }

    /// Where it is kept what an instruction of a body reaches.
    fn reached_behind(&mut self, at: usize, context: Context) -> usize {
        if let Some(index) = self.behind.get_index_of(&(at, context)) {
            return index;
        }
        let mut reached = Reached {
            matched: false,
            targets: Vec::new(),
        };
        let mut seen = BTreeSet::new();
        let mut pending = vec![at];
        while let Some(at) = pending.pop() {
            if !seen.insert(at) {
                continue;
            }
            match &self.program.code[at] {
                Instruction::Match => reached.matched = true,
                Instruction::Set(set, target) => {
                    reached.targets.push((*set as u32, *target as u32))
                }
                Instruction::Split(targets) => pending.extend(targets),
                // There is no look-ahead in a look-behind, which `Program` sees to.
                other => pending.extend(other.passed(context)),
            }
        }
        self.behind.insert_full((at, context), reached).0
    }
}
