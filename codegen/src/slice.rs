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
    let ids = || services.iter().map(|(shape, _)| shape.id.as_str());
    let Some(name) = name else {
        match services.as_slice() {
            [] => diagnostics.push(no_service(model)),
            [only] => return Some(*only),
            _ => {
                let message = format!("the model has {} services", services.len());
                let help = format!("choose one: {}", ids().collect::<Vec<_>>().join(", "));
                diagnostics.push(
                    Diagnostic::error("AmbiguousService", message)
                        .at(anywhere(model))
                        .help(help),
                );
            }
        }
        return None;
    };
    let found: Vec<_> = services
        .iter()
        .filter(|(shape, _)| is_called(&shape.id, name))
        .collect();
    match found.as_slice() {
        [only] => return Some(**only),
        [] if services.is_empty() => diagnostics.push(no_service(model)),
        [] => {
            let help = suggest_id(name, ids()).unwrap_or_else(|| {
                format!("the services are {}", ids().collect::<Vec<_>>().join(", "))
            });
            let message = format!("the model has no service `{name}`");
            diagnostics.push(
                Diagnostic::error("UnknownService", message)
                    .at(anywhere(model))
                    .help(help),
            );
        }
        several => {
            let ids: Vec<&str> = several.iter().map(|(shape, _)| shape.id.as_str()).collect();
            let message = format!("the model has {} services `{name}`", several.len());
            let help = format!("choose one by its shape ID: {}", ids.join(", "));
            diagnostics.push(
                Diagnostic::error("AmbiguousService", message)
                    .at(anywhere(model))
                    .help(help),
            );
        }
    }
    None
}

fn no_service(model: &Model) -> Diagnostic {
    Diagnostic::error("NoService", "the model has no service")
        .at(anywhere(model))
        .help("a crate is generated for a service; add a shape of type `service`, or name the file that has it")
}

fn choose_operation(
    model: &Model,
    service: &Shape,
    bound: &BTreeSet<ShapeId>,
    name: &str,
    diagnostics: &mut Diagnostics,
) -> Option<ShapeId> {
    let found: Vec<&ShapeId> = bound.iter().filter(|id| is_called(id, name)).collect();
    if let [only] = found.as_slice() {
        return Some((*only).clone());
    }
    let id = &service.id;
    let diagnostic = if found.is_empty() {
        let diagnostic = Diagnostic::error(
            "UnknownOperation",
            format!("the service has no operation `{name}`"),
        );
        diagnostic.maybe_help(
            elsewhere(model, name)
                .or_else(|| suggest_id(name, bound.iter().map(ShapeId::as_str)))
                .or_else(|| unbound(model, name)),
        )
    } else {
        let ids: Vec<&str> = found.iter().map(|id| id.as_str()).collect();
        Diagnostic::error(
            "AmbiguousOperation",
            format!("the service has {} operations `{name}`", found.len()),
        )
        .help(format!("choose one by its shape ID: {}", ids.join(", ")))
    };
    diagnostics.push(diagnostic.on(id).at(service.place.clone()));
    None
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
