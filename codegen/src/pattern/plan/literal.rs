//! A literal at the start of a text, and what is left.

use super::super::syntax::{Assertion, Node, sequence};
use super::{Plan, Step};

/// The text with which every match starts, if there is one, and the tree of what follows.
pub(crate) fn after_literal(node: &Node) -> Option<(String, Node)> {
    let Node::Sequence(list) = node else {
        return None;
    };
    let (first, rest) = list.split_first()?;
    let texts = rest.iter().map_while(text);
    let (count, literal) = texts.fold((0, String::new()), |(count, all), text| {
        (count + 1, all + &text)
    });
    let anchored = *first == Node::Assertion(Assertion::Start) && count > 0;
    // What looks behind would see the literal.
    let looks_back = |node: &Node| match node {
        Node::Look(look) => look.behind,
        Node::Assertion(assertion) => *assertion != Assertion::End,
        _ => false,
    };
    let rest = &rest[count..];
    if !anchored || rest.iter().any(|node| node.any(&looks_back)) {
        return None;
    }
    let rest = std::iter::once(first).chain(rest).cloned();
    Some((literal, sequence(rest)))
}

/// A literal, and a plan for what is left.
pub(crate) fn with_literal(literal: String, rest: Plan) -> Option<Plan> {
    let mut steps = vec![Step::Literal(literal)];
    match rest {
        Plan::Steps(more) => steps.extend(more),
        Plan::Run(run) => steps.push(Step::Run(run)),
        plan if plan.reads_forward() => steps.push(Step::Rest(Box::new(plan))),
        _ => return None,
    }
    Some(Plan::Steps(steps))
}

fn text(node: &Node) -> Option<String> {
    match node {
        Node::Set(set) => set.single().map(String::from),
        _ => None,
    }
}
