//! Fewer states: alternatives that another one makes superfluous are dropped.

use super::super::hash::IndexMap;
use super::super::program::Round;
use super::Automaton;
use super::formula::Formula;

impl Automaton {
    /// Drops alternatives in a round of a repetition where another one is in the same place with more rounds left.
    pub(super) fn drop_covered(&self, alternatives: &mut Vec<u32>) {
        if alternatives.len() < 2 {
            return;
        }
        let rounds = |alternative: u32| self.program.rounds.get(alternative as usize - 1);
        let mut most: IndexMap<u32, u32> = IndexMap::default();
        for round in alternatives
            .iter()
            .filter_map(|&alternative| rounds(alternative))
            .flatten()
        {
            let left = most.entry(round.place).or_insert(round.left);
            *left = round.left.max(*left);
        }
        let is_most = |round: &Round| most.get(&round.place) == Some(&round.left);
        alternatives.retain(|&alternative| {
            rounds(alternative).is_none_or(|rounds| rounds.iter().all(is_most))
        });
    }

    /// Drops alternatives that say more than another one.
    pub(super) fn absorb(&self, alternatives: &mut Vec<u32>) {
        let conjunctions = alternatives
            .iter()
            .map(|&alternative| self.literals(alternative));
        let kept = Formula::from_conjunctions(conjunctions);
        alternatives.retain(|&alternative| kept.has(&self.literals(alternative)));
    }
}
