//! Small automata: for a part of a text, or for all of it where the counts are left to a check of its length.

use super::super::automaton::{Automaton, Dfa};
use super::super::program::Program;
use super::super::prove;
use super::super::syntax::{Assertion, Node, sequence};
use super::relax::{lengths, relaxed};
use super::{MAX_GUESS, Plan, shapes, table, tally};

/// How much work the construction of a small automaton may be.
const MAX_WORK: usize = 400_000;

/// How many entries the table of a small automaton may have.
const MAX_ENTRIES: usize = 2048;

/// A plan for a part of a text that is a match of a tree, from its start to its end.
pub(super) fn part(node: &Node) -> Option<Plan> {
    let whole = sequence([
        Node::Assertion(Assertion::Start),
        node.clone(),
        Node::Assertion(Assertion::End),
    ]);
    let mut dfa = automaton(&whole)?;
    let simple = shapes::constant(&dfa)
        .or_else(|| shapes::literals(&dfa))
        .or_else(|| shapes::run(&dfa))
        .or_else(|| shapes::last(&dfa))
        .or_else(|| table::shift(&dfa));
    simple
        .or_else(|| tally::plan(&whole, &mut dfa))
        .or_else(|| sized(&whole, &mut dfa))
        .or_else(|| small(&dfa).then(|| table::plan(&dfa).ok()).flatten())
}

fn small(dfa: &Dfa) -> bool {
    dfa.states() * dfa.alphabet.len() <= MAX_ENTRIES
}

/// A small automaton without counts and a check of the length, if they say what the pattern says.
pub(super) fn sized(node: &Node, dfa: &mut Dfa) -> Option<Plan> {
    let (min, max) = lengths(node)?;
    // The length may also stand in for the characters that must be there.
    [0, 1].into_iter().find_map(|least| {
        let free = relaxed(node, least);
        if free == *node {
            return None;
        }
        let free = automaton(&free).filter(small)?;
        let plan = shapes::run(&free)
            .or_else(|| shapes::last(&free))
            .or_else(|| table::shift(&free))
            .or_else(|| table::plan(&free).ok())?;
        let plan = Box::new(plan);
        prove::prove_within(Plan::Sized { min, max, plan }, dfa, MAX_GUESS).ok()
    })
}

/// The smallest automaton of a tree, where little work makes it.
pub(super) fn automaton(node: &Node) -> Option<Dfa> {
    let mut automaton = Automaton::new(Program::new(node).ok()?, MAX_WORK);
    Some(Dfa::explore(&mut automaton).ok()?.minimal())
}
