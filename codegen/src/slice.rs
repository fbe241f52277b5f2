//! What the chosen operations reach, and which way it travels.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::near::suggest;
use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::model::{Kind, Model, Service, Shape};
use crate::shape_id::ShapeId;

/// Which way values of a shape travel, seen from the client.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Direction {
    /// In requests.
    pub sent: bool,
    /// In responses.
    pub received: bool,
}

/// The part of a model that is generated.
#[derive(Clone, Debug)]
pub struct Slice {
    /// The service.
    pub service: ShapeId,
    /// The chosen operations, sorted by ID.
    pub operations: Vec<ShapeId>,
    /// Every data shape (simple, enum, list, map, structure, union) that they reach, the prelude's among them;
    /// traits, services, resources and operations are not here.
    pub shapes: BTreeMap<ShapeId, Direction>,
    /// The names that the service gives to shapes of this slice.
    pub renames: BTreeMap<ShapeId, String>,
}

/// Chooses a service and operations of it, each by name or shape ID.
///
/// The service may be left out where the model has one only; no operations are all of them. `None` where something that was asked
/// for does not exist.
pub fn slice(
    model: &Model,
    service: Option<&str>,
    operations: &[String],
    diagnostics: &mut Diagnostics,
) -> Option<Slice> {
    let (shape, service) = choose_service(model, service, diagnostics)?;
    let bound = model.operations_of(&shape.id);
    let mut chosen = bound.clone();
    if !operations.is_empty() {
        let found: Vec<_> = operations
            .iter()
            .map(|name| choose_operation(model, shape, &bound, name, diagnostics))
            .collect();
        chosen = found.into_iter().collect::<Option<BTreeSet<ShapeId>>>()?;
    }
    let shapes = model.reach(&chosen, &service.errors);
    let renames = service
        .rename
        .iter()
        .filter(|(id, _)| shapes.contains_key(*id));
    Some(Slice {
        service: shape.id.clone(),
        operations: chosen.into_iter().collect(),
        renames: renames
            .map(|(id, name)| (id.clone(), name.clone()))
            .collect(),
        shapes,
    })
}

fn choose_service<'a>(
    model: &'a Model,
    name: Option<&str>,
    diagnostics: &mut Diagnostics,
) -> Option<(&'a Shape, &'a Service)> {
    let services: Vec<_> = model.services().collect();
    let is_meant = |id: &ShapeId| name.is_none_or(|name| is_called(id, name));
    let meant: Vec<_> = services
        .iter()
        .filter(|(shape, _)| is_meant(&shape.id))
        .collect();
    if let [only] = meant.as_slice() {
        return Some(**only);
    }
    let all: Vec<_> = services.iter().collect();
    let diagnostic = match name {
        _ if all.is_empty() => no_service(),
        Some(name) if meant.is_empty() => {
            let near = suggest_id(name, all.iter().map(|(shape, _)| shape.id.as_str()));
            Diagnostic::error(
                "UnknownService",
                format!("the model has no service `{name}`"),
            )
            .help(near.unwrap_or_else(|| format!("the services are {}", ids(&all))))
        }
        _ => {
            let named = name
                .map(|name| format!(" called `{name}`"))
                .unwrap_or_default();
            let message = format!("the model has {} services{named}", meant.len());
            Diagnostic::error("AmbiguousService", message)
                .help(format!("choose one by its shape ID: {}", ids(&meant)))
        }
    };
    diagnostics.push(diagnostic.at(anywhere(model)));
    None
}

fn ids(services: &[&(&Shape, &Service)]) -> String {
    let ids: Vec<&str> = services
        .iter()
        .map(|(shape, _)| shape.id.as_str())
        .collect();
    ids.join(", ")
}

fn no_service() -> Diagnostic {
    Diagnostic::error("NoService", "the model has no service")
        .help("a crate is generated for a service; add a shape of type `service`, or name the file that has it")
}

fn choose_operation(
    model: &Model,
    service: &Shape,
    bound: &BTreeSet<ShapeId>,
    name: &str,
    diagnostics: &mut Diagnostics,
) -> Option<ShapeId> {
    // Names are unique in a service: the reader has checked it.
    let found = bound.iter().find(|id| is_called(id, name));
    if found.is_none() {
        let help = elsewhere(model, name)
            .or_else(|| suggest_id(name, bound.iter().map(ShapeId::as_str)))
            .or_else(|| unbound(model, name));
        let message = format!("the service has no operation `{name}`");
        let diagnostic = Diagnostic::error("UnknownOperation", message).on(&service.id);
        diagnostics.push(diagnostic.at(service.place.clone()).maybe_help(help));
    }
    found.cloned()
}

/// Says which other service has the operation.
fn elsewhere(model: &Model, name: &str) -> Option<String> {
    let mut services = model.services().map(|(shape, _)| &shape.id);
    let other = services.find(|id| {
        model
            .operations_of(id)
            .iter()
            .any(|operation| is_called(operation, name))
    })?;
    Some(format!("the service `{other}` has it"))
}

/// Says that the operation exists, but belongs to no service.
fn unbound(model: &Model, name: &str) -> Option<String> {
    let operation =
        |shape: &&Shape| matches!(shape.kind, Kind::Operation(_)) && is_called(&shape.id, name);
    let shape = model.shapes.values().find(operation)?;
    Some(format!("`{}` exists, but is bound to no service", shape.id))
}

/// Whether a shape is meant by a name or by a shape ID.
fn is_called(id: &ShapeId, name: &str) -> bool {
    id.as_str() == name || id.name() == name
}

/// Suggests as it was asked: a name for a name, an ID for an ID.
fn suggest_id<'a>(name: &str, ids: impl Iterator<Item = &'a str>) -> Option<String> {
    if name.contains('#') {
        return suggest(name, ids);
    }
    suggest(
        name,
        ids.filter_map(|id| id.split_once('#'))
            .map(|(_, name)| name),
    )
}

/// The file that the model was read from, where there is one.
fn anywhere(model: &Model) -> Place {
    let file = model
        .shapes
        .values()
        .find_map(|shape| shape.place.file.as_deref());
    file.map(Place::file).unwrap_or_default()
}
