//! What the chosen operations reach, and which way it travels.

mod closure;
mod operations;
mod selector;

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::near::suggest;
use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::model::{Kind, Model, Service, Shape};
use crate::options::Options;
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
    /// The service, where the slice is one of a service.
    pub service: Option<ShapeId>,
    /// The chosen operations, sorted by ID.
    pub operations: Vec<ShapeId>,
    /// Every data shape (simple, enum, list, map, structure, union) that they reach, the prelude's among them;
    /// traits, services, resources and operations are not here.
    pub shapes: BTreeMap<ShapeId, Direction>,
    /// The names that the service gives to shapes of this slice.
    pub renames: BTreeMap<ShapeId, String>,
}

impl Slice {
    /// The slice with every operation of its service: what does not depend on which were chosen is decided on it.
    pub(crate) fn whole(&self, model: &Model) -> Self {
        let service = self.service.as_ref().and_then(|id| model.shapes.get(id));
        let Some((shape, Kind::Service(service))) = service.map(|shape| (shape, &shape.kind))
        else {
            return self.clone();
        };
        of_service(model, &shape.id, service, model.operations_of(&shape.id))
    }
}

/// The part of a model that options choose; `None` where something that was asked for does not exist.
pub(crate) fn of_options(
    model: &Model,
    options: &Options,
    diagnostics: &mut Diagnostics,
) -> Option<Slice> {
    if !options.closures.is_empty() {
        return closure::slice(model, &options.closures, diagnostics);
    }
    slice(
        model,
        options.service.as_deref(),
        &options.operations,
        diagnostics,
    )
}

/// Chooses a service and operations of it, each by name or shape ID.
///
/// The service may be left out where the model has one only. In operations `*` and `?` are wildcards; those that begin with `!` are
/// left out; none that are chosen are all. `None` where something that was asked for does not exist.
pub fn slice(
    model: &Model,
    service: Option<&str>,
    operations: &[String],
    diagnostics: &mut Diagnostics,
) -> Option<Slice> {
    let (shape, service) = choose_service(model, service, diagnostics)?;
    let chosen = operations::choose(model, shape, operations, diagnostics)?;
    Some(of_service(model, &shape.id, service, chosen))
}

fn of_service(
    model: &Model,
    id: &ShapeId,
    service: &Service,
    operations: BTreeSet<ShapeId>,
) -> Slice {
    let shapes = model.reach(&operations, &service.errors);
    let renames = service
        .rename
        .iter()
        .filter(|(id, _)| shapes.contains_key(*id));
    Slice {
        service: Some(id.clone()),
        operations: operations.into_iter().collect(),
        renames: renames
            .map(|(id, name)| (id.clone(), name.clone()))
            .collect(),
        shapes,
    }
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
