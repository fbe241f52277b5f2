//! Choices.

use super::super::super::set::Set;
use super::super::super::syntax::Node;
use super::super::first::First;
use super::super::relax::lengths;
use super::super::{Plan, Step, texts};
use super::{Choices, Lowering, MAX_BRANCHES};

/// How long what is tried in vain within a round may be.
const MAX_VAIN: u32 = 64;

impl Lowering {
    /// One of several: the next character picks it, or the first that fits is taken.
    pub(super) fn lower_choice(
        &mut self,
        list: &[Node],
        follow: &First,
        steps: &mut Vec<Step>,
    ) -> Option<()> {
        let whole = Node::Choice(list.to_vec());
        if let Some(step) = texts::one_of(&whole, follow) {
            steps.push(step);
            return Some(());
        }
        if let Some(step) = self.decided(list, follow) {
            steps.push(step);
            return Some(());
        }
        if self.choices == Choices::ByNextCharacter {
            return None;
        }
        let step = texts::first_of(&whole).or_else(|| self.tried(list, follow))?;
        steps.push(step);
        Some(())
    }

    /// Whether something may be tried that may turn out not to be there.
    pub(super) fn may_try(&self, node: &Node) -> bool {
        let short = || lengths(node).is_some_and(|(_, max)| max.is_some_and(|max| max <= MAX_VAIN));
        self.choices != Choices::ByNextCharacter && (!self.in_round || short())
    }

    /// A choice that the next character makes.
    fn decided(&mut self, list: &[Node], follow: &First) -> Option<Step> {
        let mut taken = Set::empty();
        let (mut arms, mut otherwise) = (Vec::new(), None);
        for node in list {
            let first = First::of(node)?;
            let without = first.nullable || first.set.is_empty();
            if !taken.is_disjoint(&first.set) || (without && otherwise.is_some()) {
                return None;
            }
            taken = taken.union(&first.set);
            let mut inner = Vec::new();
            self.lower(node, follow, &mut inner)?;
            if without {
                otherwise = Some(inner);
            } else {
                arms.push((first.set, inner));
            }
        }
        (otherwise.is_none() || taken.is_disjoint(&follow.set))
            .then_some(Step::Choice { arms, otherwise })
    }

    /// A choice whose arms are tried, those first that begin with the most text.
    fn tried(&mut self, list: &[Node], follow: &First) -> Option<Step> {
        let mut arms = Vec::new();
        for node in list {
            let mut inner = Vec::new();
            self.lower(node, follow, &mut inner)?;
            arms.push((urgency(&inner, node), self.may_try(node), inner));
        }
        arms.sort_by_key(|(urgency, ..)| std::cmp::Reverse(*urgency));
        let (_, all_but_last) = arms.split_last()?;
        let may_try = all_but_last.iter().all(|(_, may_try, _)| *may_try);
        may_try.then(|| Step::FirstOf(arms.into_iter().map(|(.., arm)| arm).collect()))
    }

    /// The arms of a choice, each with all that follows it.
    pub(super) fn branches(&mut self, node: &Node, rest: &[Node]) -> Option<Step> {
        if self.choices != Choices::Branches {
            return None;
        }
        let arms = match node {
            Node::Choice(list) => list.clone(),
            Node::Repeat {
                node,
                min: 0,
                max: Some(1),
            } => vec![(**node).clone(), Node::Empty],
            _ => return None,
        };
        self.branches += arms.len() - 1;
        if self.branches >= MAX_BRANCHES {
            return None;
        }
        let plans = arms.iter().map(|arm| {
            let whole: Vec<Node> = [std::slice::from_ref(arm), rest].concat();
            self.tail(&whole).map(Plan::Steps)
        });
        let plans = plans.collect::<Option<Vec<_>>>()?;
        Some(Step::Rest(Box::new(Plan::Any(plans))))
    }
}

/// How early to try an arm: last what is there always; the more text it begins with, and then the longer it is, the earlier.
fn urgency(arm: &[Step], node: &Node) -> (bool, usize, u32) {
    let text = match arm.first() {
        Some(Step::Literal(text)) => text.len(),
        Some(Step::OneOf(texts)) => texts.iter().map(String::len).min().unwrap_or(0),
        _ => 0,
    };
    let length = lengths(node).map_or(0, |(min, _)| min);
    (!arm.is_empty(), text, length)
}
