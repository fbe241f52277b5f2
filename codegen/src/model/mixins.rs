//! Mixins, flattened: after this every shape has all of its members and traits itself.

use std::collections::BTreeMap;

use indexmap::IndexMap;
use serde_json::Value;

use super::read::Draft;
use super::{Kind, Member, Shape, Traits, id};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::shape_id::ShapeId;

/// Every shape with what it inherits, by the [rules of Smithy](https://smithy.io/2.0/spec/mixins.html).
pub(super) fn flatten(
    mut drafts: BTreeMap<ShapeId, Box<Draft>>,
    diagnostics: &mut Diagnostics,
) -> BTreeMap<ShapeId, Shape> {
    let order = order(&mut drafts, diagnostics);
    let (mut mixed, plain): (BTreeMap<_, _>, BTreeMap<_, _>) = drafts
        .into_iter()
        .partition(|(_, draft)| !draft.mixins.is_empty());
    let mut finish = |(id, draft): (ShapeId, Box<Draft>)| {
        leftovers(&draft, &draft.shape.members, diagnostics);
        (id, draft.shape)
    };
    let mut shapes: BTreeMap<ShapeId, Shape> = plain.into_iter().map(&mut finish).collect();
    for id in order {
        if let Some(draft) = mixed.remove(&id) {
            let shape = mix(*draft, &shapes, diagnostics);
            shapes.insert(id, shape);
        }
    }
    shapes
}

/// The shapes that have mixins, each after its mixins; edges that close a circle are reported and cut.
fn order(
    drafts: &mut BTreeMap<ShapeId, Box<Draft>>,
    diagnostics: &mut Diagnostics,
) -> Vec<ShapeId> {
    let roots: Vec<ShapeId> = drafts
        .iter()
        .filter(|(_, d)| !d.mixins.is_empty())
        .map(|(id, _)| id.clone())
        .collect();
    // Absent: not yet seen; false: on the way; true: done.
    let mut done: BTreeMap<ShapeId, bool> = BTreeMap::new();
    let mut order = Vec::new();
    for root in roots {
        let mut path = vec![(root, 0)];
        while let Some((id, next)) = path.last_mut() {
            done.entry(id.clone()).or_insert(false);
            let mixin = drafts
                .get(id)
                .and_then(|draft| draft.mixins.get(*next))
                .cloned();
            let Some(mixin) = mixin else {
                done.insert(id.clone(), true);
                order.push(id.clone());
                path.pop();
                continue;
            };
            *next += 1;
            match done.get(&mixin) {
                None => path.push((mixin, 0)),
                Some(true) => {}
                Some(false) => cut(drafts, &mut path, &mixin, diagnostics),
            }
        }
    }
    order
}

/// Removes the mixin that the last step of `path` was about to follow back to where the path has been.
fn cut(
    drafts: &mut BTreeMap<ShapeId, Box<Draft>>,
    path: &mut [(ShapeId, usize)],
    mixin: &ShapeId,
    diagnostics: &mut Diagnostics,
) {
    let circle = path.iter().map(|(id, _)| id.as_str());
    let circle: Vec<&str> = circle.skip_while(|id| *id != mixin.as_str()).collect();
    let message = format!("mixins are in a circle: {} → {mixin}", circle.join(" → "));
    let Some((at, next)) = path.last_mut() else {
        return;
    };
    *next -= 1;
    if let Some(draft) = drafts.get_mut(at) {
        let place = draft.shape.place.join("mixins").join(&next.to_string());
        let place = place.join("target").value();
        let diagnostic = Diagnostic::error("Mixin", message).on(at).at(place);
        diagnostics.push(diagnostic.help("remove one of these mixins"));
        draft.mixins.remove(*next);
    }
}

fn mix(draft: Draft, shapes: &BTreeMap<ShapeId, Shape>, diagnostics: &mut Diagnostics) -> Shape {
    let mut traits = Traits::default();
    let mut members: IndexMap<String, Member> = IndexMap::new();
    let mut kind = draft.shape.kind.clone();
    for mixin in draft.mixins.iter().rev().filter_map(|id| shapes.get(id)) {
        inherit_kind(&mut kind, &mixin.kind);
    }
    for mixin in draft.mixins.iter().filter_map(|id| shapes.get(id)) {
        traits.0.extend(inherited(mixin));
        for (name, member) in &mixin.members {
            let id = draft.shape.id.with_member(name);
            add(
                &mut members,
                name,
                Member {
                    id,
                    ..member.clone()
                },
                diagnostics,
            );
        }
    }
    for (name, member) in &draft.shape.members {
        add(&mut members, name, member.clone(), diagnostics);
    }
    leftovers(&draft, &members, diagnostics);
    for (name, (introduced, _)) in draft.introduced {
        if let Some(member) = members.get_mut(&name) {
            member.traits.0.extend(introduced.0);
        }
    }
    traits.0.extend(draft.shape.traits.0);
    Shape {
        kind,
        members,
        traits,
        ..draft.shape
    }
}

/// Adds a member over an inherited one of the same name, which keeps its position and its other traits.
fn add(
    members: &mut IndexMap<String, Member>,
    name: &str,
    member: Member,
    diagnostics: &mut Diagnostics,
) {
    let Some(known) = members.get_mut(name) else {
        members.insert(name.to_owned(), member);
        return;
    };
    if known.target != member.target {
        let message = format!(
            "the member targets `{}`, but a mixin's `{}`",
            member.target, known.target
        );
        let diagnostic = Diagnostic::error("Mixin", message)
            .on(&member.id)
            .at(member.place.join("target").value());
        diagnostics
            .push(diagnostic.help("a member that is inherited as well must have the same target"));
    }
    known.target = member.target;
    known.place = member.place;
    known.traits.0.extend(member.traits.0);
}

/// `apply` for members that are neither defined nor inherited.
fn leftovers(draft: &Draft, members: &IndexMap<String, Member>, diagnostics: &mut Diagnostics) {
    for (name, (_, place)) in draft
        .introduced
        .iter()
        .filter(|(name, _)| !members.contains_key(*name))
    {
        let near = diagnostics.suggest(name, members.keys().map(String::as_str));
        let message = format!("traits are applied to the member `{name}`, which does not exist");
        let diagnostic = Diagnostic::error("Model", message)
            .on(&draft.shape.id.with_member(name))
            .at(place.clone());
        diagnostics.push(diagnostic.maybe_help(near));
    }
}

/// The traits of a mixin that go to those who use it.
fn inherited(mixin: &Shape) -> impl Iterator<Item = (ShapeId, Value)> + '_ {
    let local = mixin
        .traits
        .get(id::MIXIN)
        .and_then(|value| value.get("localTraits"))
        .and_then(Value::as_array);
    let is_local = move |id: &ShapeId| {
        id.as_str() == id::MIXIN
            || local
                .is_some_and(|local| local.iter().any(|name| name.as_str() == Some(id.as_str())))
    };
    mixin
        .traits
        .0
        .iter()
        .filter(move |(id, _)| !is_local(id))
        .map(|(id, value)| (id.clone(), value.clone()))
}

/// What operations, resources and services inherit beside traits; what is inherited comes first.
fn inherit_kind(kind: &mut Kind, mixin: &Kind) {
    match (kind, mixin) {
        (Kind::Operation(own), Kind::Operation(mixin)) => prepend(&mut own.errors, &mixin.errors),
        (Kind::Resource(own), Kind::Resource(mixin)) => {
            prepend(&mut own.operations, &mixin.operations);
            prepend(&mut own.resources, &mixin.resources);
            for (name, target) in &mixin.identifiers {
                own.identifiers
                    .entry(name.clone())
                    .or_insert_with(|| target.clone());
            }
            for (name, target) in &mixin.properties {
                own.properties
                    .entry(name.clone())
                    .or_insert_with(|| target.clone());
            }
        }
        (Kind::Service(own), Kind::Service(mixin)) => {
            if own.version.is_empty() {
                own.version.clone_from(&mixin.version);
            }
            prepend(&mut own.operations, &mixin.operations);
            prepend(&mut own.resources, &mixin.resources);
            prepend(&mut own.errors, &mixin.errors);
            for (shape, name) in &mixin.rename {
                own.rename
                    .entry(shape.clone())
                    .or_insert_with(|| name.clone());
            }
        }
        _ => {}
    }
}

fn prepend(own: &mut Vec<ShapeId>, inherited: &[ShapeId]) {
    let mut all = inherited.to_vec();
    all.extend(own.drain(..).filter(|id| !inherited.contains(id)));
    *own = all;
}
