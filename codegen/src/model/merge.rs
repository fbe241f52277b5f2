//! Several files as one graph: equal definitions are one, traits of both are joined, `apply` statements find their shapes.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry as Slot;

use serde_json::Value;

use super::ast::Document;
use super::read::{Apply, Draft, Entry};
use super::{Member, Traits, prelude};
use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::shape_id::ShapeId;

/// Every shape, the prelude's among them, once.
pub(super) fn merge(
    documents: Vec<Document>,
    diagnostics: &mut Diagnostics,
) -> BTreeMap<ShapeId, Box<Draft>> {
    let mut applies = Vec::new();
    let mut drafts = BTreeMap::new();
    for entry in documents.into_iter().flat_map(|document| document.entries) {
        match entry {
            Entry::Shape(draft) => define(&mut drafts, draft, diagnostics),
            Entry::Apply(apply) => applies.push(apply),
        }
    }
    for (id, shape) in prelude::shapes() {
        // A model that brings the prelude's own definitions along knows more of them than the table does.
        drafts
            .entry(id)
            .or_insert_with(|| Box::new(Draft::from_shape(shape)));
    }
    for apply in applies {
        self::apply(&mut drafts, apply, diagnostics);
    }
    drafts
}

fn define(
    drafts: &mut BTreeMap<ShapeId, Box<Draft>>,
    draft: Box<Draft>,
    diagnostics: &mut Diagnostics,
) {
    let known = match drafts.entry(draft.shape.id.clone()) {
        Slot::Vacant(slot) => {
            slot.insert(draft);
            return;
        }
        Slot::Occupied(slot) => slot.into_mut(),
    };
    // A second time in one file is reported as a repeated key.
    if known.shape.place == draft.shape.place {
        return;
    }
    if !equivalent(known, &draft) {
        diagnostics.extend(conflict(known, &draft));
        return;
    }
    known.references.extend(draft.references);
    known.introduced.extend(draft.introduced);
    let shape = draft.shape;
    join(
        &mut known.shape.traits,
        shape.traits,
        &shape.id,
        &shape.place,
        diagnostics,
    );
    for (name, member) in shape.members {
        if let Some(known) = known.shape.members.get_mut(&name) {
            let Member {
                id, traits, place, ..
            } = member;
            join(&mut known.traits, traits, &id, &place, diagnostics);
        }
    }
}

/// Whether two definitions say the same, but for their traits.
fn equivalent(a: &Draft, b: &Draft) -> bool {
    let members = |draft: &Draft| {
        draft
            .shape
            .members
            .values()
            .map(|member| (member.id.clone(), member.target.clone()))
            .collect::<Vec<_>>()
    };
    a.shape.kind == b.shape.kind && a.mixins == b.mixins && members(a) == members(b)
}

/// Two sentences, one at each place.
fn conflict(first: &Draft, second: &Draft) -> [Diagnostic; 2] {
    let say = |here: &Draft, other: &Draft| {
        let file = other
            .shape
            .place
            .file
            .as_ref()
            .map_or("another file", |file| file.as_str());
        Diagnostic::error("Model", format!("the shape is defined differently in {file}"))
            .on(&here.shape.id)
            .at(here.shape.place.clone())
            .help("definitions of one shape may differ in their traits only; rename or remove one of them")
    };
    [say(first, second), say(second, first)]
}

/// Adds traits by the [rules of Smithy](https://smithy.io/2.0/spec/model.html#trait-conflict-resolution).
fn join(
    known: &mut Traits,
    more: Traits,
    on: &ShapeId,
    place: &Place,
    diagnostics: &mut Diagnostics,
) {
    for (id, value) in more.0 {
        let place = || place.join("traits").join(id.as_str());
        match known.0.entry(id.clone()) {
            Slot::Vacant(slot) => {
                slot.insert(value);
            }
            Slot::Occupied(mut slot) => match (slot.get_mut(), value) {
                (old, value) if *old == value => {}
                (Value::Array(list), Value::Array(more)) => list.extend(more),
                _ => diagnostics.push(
                    Diagnostic::error(
                        "Model",
                        format!("the trait `{id}` is applied twice, with different values"),
                    )
                    .on(on)
                    .at(place())
                    .help("only values that are lists are joined; keep one of them"),
                ),
            },
        }
    }
}

fn apply(drafts: &mut BTreeMap<ShapeId, Box<Draft>>, apply: Apply, diagnostics: &mut Diagnostics) {
    let Apply {
        target,
        traits,
        place,
    } = apply;
    let shape = target.without_member();
    let Some(draft) = drafts.get_mut(&shape) else {
        let near = diagnostics.suggest(shape.as_str(), drafts.keys().map(ShapeId::as_str));
        let message = format!("traits are applied to `{shape}`, which does not exist");
        let nowhere = Diagnostic::error("Model", message).maybe_help(near);
        diagnostics.push(nowhere.on(&target).at(place));
        return;
    };
    let Some(name) = target.member() else {
        join(
            &mut draft.shape.traits,
            traits,
            &target,
            &place,
            diagnostics,
        );
        return;
    };
    match draft.shape.members.get_mut(name) {
        Some(member) => join(&mut member.traits, traits, &target, &place, diagnostics),
        // It may be inherited: whoever flattens the mixins knows.
        None => {
            let (known, _) = draft
                .introduced
                .entry(name.to_owned())
                .or_insert_with(|| (Traits::default(), place.clone()));
            join(known, traits, &target, &place, diagnostics);
        }
    }
}
