//! Whether no match of a tree is the beginning of another one.

use super::automaton::{Automaton, Dfa};
use super::program::Program;
use super::syntax::{Assertion, Node, sequence};

/// How much work it may be to find out.
const MAX_WORK: usize = 100_000;

/// Whether a match that starts at a position has but one end, and is not empty. Trees with conditions and references are not
/// looked into.
pub(super) fn is_prefix_free(node: &Node) -> bool {
    let is_condition = |node: &Node| {
        matches!(
            node,
            Node::Assertion(_) | Node::Look(_) | Node::BackReference { .. }
        )
    };
    if node.any(&is_condition) {
        return false;
    }
    let whole = sequence([
        Node::Assertion(Assertion::Start),
        node.simplify(),
        Node::Assertion(Assertion::End),
    ]);
    let Ok(program) = Program::new(&whole) else {
        return false;
    };
    let Ok(dfa) = Dfa::explore(&mut Automaton::new(program, MAX_WORK)) else {
        return false;
    };
    let dfa = dfa.minimal();
    let goes_on =
        |state: usize| (0..dfa.alphabet.len()).any(|class| !dfa.is_dead(dfa.step(state, class)));
    !dfa.accepting[Dfa::START]
        && (0..dfa.states()).all(|state| !dfa.accepting[state] || !goes_on(state))
}
