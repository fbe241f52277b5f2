//! Traits and targets that a structure has once: a message has one body, one status, one stream.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::model::{Kind, Member, Model, Shape, id};

/// The traits of the prelude that are exclusive in a structure.
const TRAITS: [&str; 6] = [
    id::EVENT_PAYLOAD,
    id::HTTP_PAYLOAD,
    id::HTTP_PREFIX_HEADERS,
    id::HTTP_QUERY_PARAMS,
    id::HTTP_RESPONSE_CODE,
    id::IDEMPOTENCY_TOKEN,
];

/// Reports every member of a structure that has what an earlier one has.
pub(super) fn check(model: &Model, shape: &Shape, diagnostics: &mut Diagnostics) {
    if shape.kind != Kind::Structure {
        return;
    }
    let mut met: BTreeMap<&str, &str> = BTreeMap::new();
    for (name, member) in &shape.members {
        for id in TRAITS.iter().filter(|id| member.traits.has(id)) {
            if let Some(earlier) = met.insert(id, name) {
                let message = format!("`{id}` is at `{earlier}` as well, but a structure has one");
                let place = member.place.join("traits").join(id);
                diagnostics.push(say(member, message, place));
            }
        }
        let target = model.shapes.get(&member.target);
        let streams = target.is_some_and(|target| target.traits.streaming());
        let earlier = streams.then(|| met.insert(id::STREAMING, name)).flatten();
        if let Some(earlier) = earlier {
            let message = format!("`{earlier}` streams as well, but a structure has one stream");
            let place = member.place.join("target").value();
            diagnostics.push(say(member, message, place));
        }
    }
}

fn say(member: &Member, message: String, place: Place) -> Diagnostic {
    let diagnostic = Diagnostic::error("ExclusiveStructureMemberTrait", message);
    diagnostic.on(&member.id).at(place)
}
