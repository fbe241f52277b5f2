//! Tree → steps.
//!
//! Where the next character says which way to go, steps are right by construction. Elsewhere they try what is usual (the arm
//! with the longest literal first, as many rounds as there are), and the proof says whether that is what the pattern means.

mod choice;
mod list;
mod part;

use super::super::set::Set;
use super::super::syntax::{Assertion, Node};
use super::factor::factored;
use super::first::First;
use super::relax::lengths;
use super::shapes::{all, as_run};
use super::slow::{any, crawls};
use super::{Plan, Run, Step, anchor};
use list::{append, count};
use part::Part;

/// How many steps a function may have, so that a person can read it.
const MAX_STEPS: usize = 120;

/// How many ways a text may be tried from one place to its end.
const MAX_BRANCHES: usize = 12;

/// What is done about a choice that the next character does not decide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Choices {
    /// There are none.
    ByNextCharacter,
    /// The first arm that succeeds is taken, once and for all.
    FirstThatFits,
    /// An automaton decides the part of the text in which it lies, if that has a certain end; else as before.
    Parts,
    /// Each arm is tried with all that follows, if it is followed to the end; else as before.
    Branches,
}

/// The steps of a tree that asks for the start of the text.
pub(super) fn plan(node: &Node, choices: Choices) -> Option<Plan> {
    let node = factored(&anchor::whole(node)?);
    let mut lowering = Lowering {
        choices,
        branches: 0,
        in_round: false,
    };
    let steps = lowering.tail(&[node])?;
    (count(&steps) <= MAX_STEPS).then_some(Plan::Steps(steps))
}

/// Whether the next character always says which way to go, so that the steps are right by construction.
pub(super) fn decided_by_next_character(steps: &[Step]) -> bool {
    steps.iter().all(|step| match step {
        Step::Literal(_) | Step::OneOf(_) | Step::Run(_) => true,
        Step::Choice { arms, otherwise } => {
            arms.iter().all(|(_, arm)| decided_by_next_character(arm))
                && otherwise.as_deref().is_none_or(decided_by_next_character)
        }
        Step::Repeat { body, .. } => decided_by_next_character(body),
        Step::Rest(plan) => matches!(**plan, Plan::Always),
        Step::Span(..) | Step::End | Step::FirstOf(_) | Step::Unless(_) | Step::Rounds { .. } => {
            false
        }
    })
}

struct Lowering {
    choices: Choices,
    branches: usize,
    /// Whether the steps are part of a round: what they try in vain must then be short, or the time is not linear.
    in_round: bool,
}

impl Lowering {
    /// The steps of nodes up to the end of the text.
    fn tail(&mut self, list: &[Node]) -> Option<Vec<Step>> {
        if let [Node::Sequence(inner), rest @ ..] = list {
            return self.tail(&[inner, rest].concat());
        }
        let follows = follows(list, &First::end())?;
        let (mut steps, mut at) = (Vec::new(), 0);
        while at < list.len() {
            let decided = self.decided_step(&list[at], &follows[at]);
            let (more, end) = decided
                .clone()
                .filter(|more| self.is_fast_enough(more))
                .map(|more| (more, at + 1))
                .or_else(|| {
                    let rest = self.branches(&list[at], &list[at + 1..])?;
                    Some((vec![rest], list.len()))
                })
                .or_else(|| self.tried_step(list, at, &follows, true))
                .or_else(|| Some((decided?, at + 1)))?;
            append(&mut steps, more);
            at = end;
        }
        if steps.last() == Some(&Step::Run(all())) {
            steps.pop();
            steps.push(Step::Rest(Box::new(Plan::Always)));
        }
        Some(steps)
    }

    /// Adds the steps of a tree, where `follow` says what can come after it.
    fn lower(&mut self, node: &Node, follow: &First, steps: &mut Vec<Step>) -> Option<()> {
        if let Some(run) = as_run(node) {
            return lower_run(run, follow, steps);
        }
        match node {
            Node::Empty => Some(()),
            Node::Sequence(list) => self.lower_sequence(list, follow, steps),
            Node::Choice(list) => self.lower_choice(list, follow, steps),
            Node::Repeat { node, min, max } => self.lower_repeat(node, (*min, *max), follow, steps),
            Node::Assertion(Assertion::End) => {
                steps.push(Step::End);
                Some(())
            }
            // A guess that these are true wherever they stand.
            Node::Assertion(Assertion::Start | Assertion::WordBoundary) => {
                (self.choices != Choices::ByNextCharacter).then_some(())
            }
            Node::Look(look) if look.negative && !look.behind => {
                let mut inner = Vec::new();
                let anything = First {
                    set: Set::any(),
                    nullable: true,
                };
                self.lower(&factored(&look.node), &anything, &mut inner)?;
                (!self.in_round).then(|| steps.push(Step::Unless(inner)))
            }
            _ => None,
        }
    }

    fn lower_sequence(
        &mut self,
        list: &[Node],
        follow: &First,
        steps: &mut Vec<Step>,
    ) -> Option<()> {
        let follows = follows(list, follow)?;
        let mut at = 0;
        while at < list.len() {
            let (more, end) = self
                .decided_step(&list[at], &follows[at])
                .map(|more| (more, at + 1))
                .or_else(|| self.tried_step(list, at, &follows, false))?;
            append(steps, more);
            at = end;
        }
        Some(())
    }

    /// Whether steps that the next character decides need no automaton in their stead.
    fn is_fast_enough(&self, steps: &[Step]) -> bool {
        let parts = matches!(self.choices, Choices::Parts | Choices::Branches);
        !parts || !any(steps, &crawls)
    }

    /// The steps of a node that the next character decides.
    fn decided_step(&mut self, node: &Node, follow: &First) -> Option<Vec<Step>> {
        let choices = std::mem::replace(&mut self.choices, Choices::ByNextCharacter);
        let mut steps = Vec::new();
        let lowered = self.lower(node, follow, &mut steps);
        self.choices = choices;
        lowered.map(|()| steps)
    }

    /// The steps of the node at `at` and perhaps those after it, and where the nodes after them start. Something is tried, or
    /// an automaton decides.
    fn tried_step(
        &mut self,
        list: &[Node],
        at: usize,
        follows: &[First],
        to_the_end: bool,
    ) -> Option<(Vec<Step>, usize)> {
        let part = || {
            let part = Part::of(list, at, follows)?;
            let end = part.end;
            let step = if to_the_end && end == list.len() {
                part.rest()?
            } else {
                part.span()?
            };
            Some((vec![step], end))
        };
        let one = |lowering: &mut Self| {
            let mut steps = Vec::new();
            lowering.lower(&list[at], &follows[at], &mut steps)?;
            Some((steps, at + 1))
        };
        match self.choices {
            Choices::ByNextCharacter => None,
            Choices::FirstThatFits => one(self).or_else(part),
            Choices::Parts | Choices::Branches => part().or_else(|| one(self)),
        }
    }

    /// The steps of a round, after which there may be another one.
    fn round(&mut self, node: &Node, first: &First, follow: &First) -> Option<Vec<Step>> {
        let again = First {
            set: first.set.union(&follow.set),
            nullable: follow.nullable,
        };
        let mut body = Vec::new();
        let outer = std::mem::replace(&mut self.in_round, true);
        let lowered = self.lower(node, &again, &mut body);
        self.in_round = outer;
        lowered.map(|()| body)
    }

    fn lower_repeat(
        &mut self,
        node: &Node,
        (min, max): (u32, Option<u32>),
        follow: &First,
        steps: &mut Vec<Step>,
    ) -> Option<()> {
        let first = First::of(node)?;
        if (min, max) == (0, Some(1)) {
            let nothing = (!first.nullable).then_some(Node::Empty);
            let optional: Vec<Node> = [node.clone()].into_iter().chain(nothing).collect();
            return self.lower_choice(&optional, follow, steps);
        }
        let fixed = max == Some(min);
        let decided = fixed || first.set.is_disjoint(&follow.set);
        let reads_nothing = lengths(node)?.0 == 0;
        if reads_nothing || (!decided && !self.may_try(node)) {
            return None;
        }
        let body = self.round(node, &first, follow)?;
        if fixed && min <= 3 && count(&body) <= 2 {
            (0..min).for_each(|_| append(steps, body.clone()));
        } else if decided {
            steps.push(Step::Repeat {
                first: first.set,
                body,
                min,
                max,
            });
        } else {
            steps.push(Step::Rounds { body, min, max });
        }
        Some(())
    }
}

/// The steps of a run.
fn lower_run(run: Run, follow: &First, steps: &mut Vec<Step>) -> Option<()> {
    let fixed = run.max == Some(run.min);
    if run.set.is_empty() || (!fixed && !run.set.is_disjoint(&follow.set)) {
        return None;
    }
    steps.push(match run.set.single() {
        Some(c) if (run.min, run.max) == (0, Some(1)) => {
            Step::OneOf(vec![c.to_string(), String::new()])
        }
        Some(c) if fixed && run.min <= 16 => Step::Literal(c.to_string().repeat(run.min as usize)),
        _ => Step::Run(run),
    });
    Some(())
}

/// For each node, what can come after it.
fn follows(list: &[Node], last: &First) -> Option<Vec<First>> {
    let mut follows = vec![last.clone()];
    for node in list.iter().skip(1).rev() {
        let after = follows.last()?;
        follows.push(First::of(node)?.then(after));
    }
    follows.reverse();
    Some(follows)
}
