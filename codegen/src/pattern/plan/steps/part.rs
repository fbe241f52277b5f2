//! Parts of a text whose end is certain although what they consist of is not.

use super::super::super::set::Set;
use super::super::super::syntax::{Node, sequence};
use super::super::first::First;
use super::super::relax::{characters, lengths};
use super::super::{Plan, Run, Step, local};

/// Neighbouring nodes whose characters cannot come after them.
pub(super) struct Part {
    /// Where the nodes after them start.
    pub(super) end: usize,
    node: Node,
    set: Set,
}

impl Part {
    /// The nodes from `at` on, as few as can be a part.
    pub(super) fn of(list: &[Node], at: usize, follows: &[First]) -> Option<Self> {
        for end in at + 1..=list.len() {
            let node = sequence(list[at..end].iter().cloned());
            let set = characters(&node)?;
            if set.is_disjoint(&follows[end - 1].set) {
                return Some(Self { end, node, set });
            }
        }
        None
    }

    /// The step of a part that something follows.
    pub(super) fn span(self) -> Option<Step> {
        let (min, max) = lengths(&self.node)?;
        Some(match local::part(&self.node)? {
            Plan::Run(run) => Step::Run(run),
            // The step checks the length itself.
            Plan::Sized { plan, .. } => Step::Span(self.run(min, max), plan),
            plan => Step::Span(self.run(min, max), Box::new(plan)),
        })
    }

    /// The step of a part that is all that is left.
    pub(super) fn rest(self) -> Option<Step> {
        let plan = local::part(&self.node)?;
        Some(match plan {
            Plan::Run(run) => Step::Run(run),
            plan => Step::Rest(Box::new(plan)),
        })
    }

    fn run(self, min: u32, max: Option<u32>) -> Run {
        Run {
            set: self.set,
            min,
            max,
        }
    }
}
