//! In the closure of a service no two shapes have names that differ in their case only.

use serde_json::Value;

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Kind, Model, Service, Shape};
use crate::shape_id::ShapeId;

/// Checks the closure of every service, names after `rename`.
pub(super) fn check(model: &Model, diagnostics: &mut Diagnostics) {
    for (shape, service) in model.services() {
        renames(model, shape, service, diagnostics);
        let operations = model.operations_of(&shape.id);
        let reached = model.reach(&operations, &service.errors);
        // The prelude's shapes become types of Rust and of the runtime, not of the crate.
        let ours = reached
            .keys()
            .chain(&operations)
            .filter(|id| id.namespace() != "smithy.api");
        let name = |id: &ShapeId| {
            service
                .rename
                .get(id)
                .map_or(id.name(), String::as_str)
                .to_ascii_lowercase()
        };
        let mut named: Vec<(String, &Shape)> = ours
            .filter_map(|id| Some((name(id), model.shapes.get(id)?)))
            .collect();
        named.sort_by(|(a, x), (b, y)| a.cmp(b).then_with(|| x.id.cmp(&y.id)));
        for same in named.chunk_by(|(a, _), (b, _)| a == b) {
            let (_, first) = same[0];
            let others = same[1..]
                .iter()
                .filter(|(_, other)| !interchangeable(model, other, first));
            diagnostics.extend(others.map(|(_, other)| conflict(other, first, service)));
        }
    }
}

fn renames(model: &Model, shape: &Shape, service: &Service, diagnostics: &mut Diagnostics) {
    for (id, name) in service
        .rename
        .iter()
        .filter(|(id, name)| id.name() == *name && model.shapes.contains_key(*id))
    {
        let message = format!("`{id}` is renamed to `{name}`, its own name");
        let place = shape.place.join("rename").join(id.as_str()).value();
        diagnostics.push(
            Diagnostic::warning("Service", message)
                .on(&shape.id)
                .at(place),
        );
    }
}

/// Smithy tolerates equal names of simple shapes, enums of the same values among them, and of lists of such shapes.
fn interchangeable(model: &Model, a: &Shape, b: &Shape) -> bool {
    if a.kind != b.kind {
        return false;
    }
    match a.kind {
        Kind::Enum | Kind::IntEnum => values(a) == values(b),
        Kind::List => {
            let [a, b] = [a, b].map(|list| list.members.get("member").map(|item| &item.target));
            a == b || items_are_interchangeable(model, a, b)
        }
        Kind::Structure | Kind::Union | Kind::Map => false,
        Kind::Operation(_) | Kind::Resource(_) | Kind::Service(_) => false,
        _ => true,
    }
}

fn values(shape: &Shape) -> Vec<Option<&Value>> {
    let members = shape.members.values();
    members.map(|member| member.traits.enum_value()).collect()
}

/// Of lists that hold lists Smithy looks deeper; no published model has such ones of one name.
fn items_are_interchangeable(model: &Model, a: Option<&ShapeId>, b: Option<&ShapeId>) -> bool {
    let [a, b] = [a, b].map(|id| model.shapes.get(id?));
    a.zip(b)
        .is_some_and(|(a, b)| a.kind != Kind::List && interchangeable(model, a, b))
}

fn conflict(shape: &Shape, other: &Shape, service: &Service) -> Diagnostic {
    let renamed = |id: &ShapeId| {
        service
            .rename
            .get(id)
            .map(|name| format!(" (renamed to `{name}`)"))
            .unwrap_or_default()
    };
    let message = format!(
        "the name{} is that of `{}`{}, if the case of letters is ignored",
        renamed(&shape.id),
        other.id,
        renamed(&other.id)
    );
    Diagnostic::error("Service", message)
        .on(&shape.id)
        .at(shape.place.clone())
        .help("give one of them another name with `rename` in the service")
}
