//! Shapes of which no value could exist, or no type: by the [rules of Smithy](https://smithy.io/2.0/spec/model.html#recursive-shape-definitions).

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Kind, Member, Model, Shape};
use crate::shape_id::ShapeId;

/// Lists and maps that hold themselves, and structures that need themselves.
pub(super) fn check(model: &Model, diagnostics: &mut Diagnostics) {
    let is_nested = |member: &&Member| model.shapes.get(&member.target).is_some_and(is_collection);
    for circle in circles(model, |shape| item(shape).filter(is_nested)) {
        say(
            &circle,
            "the shape holds itself",
            "let a structure or a union be between",
            diagnostics,
        );
    }
    let impossible = impossible(model);
    let is_impossible = |shape: &Shape| impossible.contains(&shape.id);
    let is_cause = |member: &&Member| impossible.contains(&member.target);
    for circle in circles(model, |shape| {
        needs(shape).find(is_cause).filter(|_| is_impossible(shape))
    }) {
        let message = "no value of the shape can exist, since it needs another one of itself";
        say(
            &circle,
            message,
            "make one of these members optional, or let a list or map be between",
            diagnostics,
        );
    }
}

fn say(circle: &[&Member], message: &str, help: &str, diagnostics: &mut Diagnostics) {
    let Some(first) = circle.first() else { return };
    let path: Vec<&str> = circle.iter().map(|member| member.id.as_str()).collect();
    let message = format!(
        "{message}: {} → {}",
        path.join(" → "),
        first.id.without_member()
    );
    let shape = first.id.without_member();
    diagnostics.push(
        Diagnostic::error("ShapeRecursion", message)
            .on(&shape)
            .at(first.place.clone())
            .help(help),
    );
}

fn is_collection(shape: &Shape) -> bool {
    matches!(shape.kind, Kind::List | Kind::Map)
}

/// The member that a list or map holds many of.
fn item(shape: &Shape) -> Option<&Member> {
    match shape.kind {
        Kind::List => shape.members.get("member"),
        Kind::Map => shape.members.get("value"),
        _ => None,
    }
}

/// The members without which there is no value: all of them of a structure, one of them of a union.
fn needs(shape: &Shape) -> impl Iterator<Item = &Member> {
    let union = shape.kind == Kind::Union;
    let aggregate = union || shape.kind == Kind::Structure;
    shape
        .members
        .values()
        .filter(move |member| aggregate && (union || member.traits.required()))
}

/// The structures and unions of which no finite value exists: what is left when all that can be built has been.
fn impossible(model: &Model) -> BTreeSet<ShapeId> {
    let mut waiting: BTreeMap<&ShapeId, usize> = BTreeMap::new();
    let mut users: BTreeMap<&ShapeId, Vec<&ShapeId>> = BTreeMap::new();
    let mut ready: Vec<&ShapeId> = Vec::new();
    for shape in model.shapes.values().filter(|shape| is_aggregate(shape)) {
        let hard: Vec<&Member> = needs(shape)
            .filter(|member| is_hard(model, member))
            .collect();
        let open = match shape.kind {
            // One member is enough, and an easy one is there at once.
            Kind::Union => usize::from(hard.len() == shape.members.len()),
            _ => hard.len(),
        };
        if open == 0 || hard.is_empty() {
            ready.push(&shape.id);
            continue;
        }
        waiting.insert(&shape.id, open);
        for member in hard {
            users.entry(&member.target).or_default().push(&shape.id);
        }
    }
    while let Some(built) = ready.pop() {
        for user in users.remove(built).unwrap_or_default() {
            let Some(open) = waiting.get_mut(user) else {
                continue;
            };
            *open -= 1;
            if *open == 0 {
                waiting.remove(user);
                ready.push(user);
            }
        }
    }
    waiting.into_keys().cloned().collect()
}

fn is_aggregate(shape: &Shape) -> bool {
    matches!(shape.kind, Kind::Structure | Kind::Union)
}

/// Whether the values of a member may need others in turn.
fn is_hard(model: &Model, member: &Member) -> bool {
    model.shapes.get(&member.target).is_some_and(is_aggregate)
}

/// The circles of a graph in which every shape leads to one other at most, each from its first shape on.
fn circles<'a>(
    model: &'a Model,
    next: impl Fn(&'a Shape) -> Option<&'a Member>,
) -> Vec<Vec<&'a Member>> {
    let mut circles = Vec::new();
    let mut seen: BTreeMap<&ShapeId, usize> = BTreeMap::new();
    let starts = model.shapes.values().filter(|shape| next(shape).is_some());
    for (walk, start) in starts.enumerate() {
        let mut path: Vec<&Member> = Vec::new();
        let mut shape = start;
        loop {
            match seen.get(&shape.id) {
                Some(earlier) if *earlier == walk => {
                    let from = path
                        .iter()
                        .position(|member| member.id.without_member() == shape.id);
                    circles.push(path.split_off(from.unwrap_or(0)));
                    break;
                }
                Some(_) => break,
                None => {}
            }
            seen.insert(&shape.id, walk);
            let step =
                next(shape).and_then(|member| Some((member, model.shapes.get(&member.target)?)));
            let Some((member, target)) = step else { break };
            path.push(member);
            shape = target;
        }
    }
    circles
}
