//! Which operations of a service are chosen: by names, shape IDs, wildcards, and what is left out.

use std::collections::BTreeSet;

use super::{is_called, suggest_id};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::glob;
use crate::model::{Kind, Model, Shape};
use crate::shape_id::ShapeId;

/// The operations that some pattern means, or all where there is none, without those that one with a `!` means.
///
/// Every pattern has to mean an operation: one that means nothing is misspelt, or is of another model.
pub(super) fn choose(
    model: &Model,
    service: &Shape,
    patterns: &[String],
    diagnostics: &mut Diagnostics,
) -> Option<BTreeSet<ShapeId>> {
    let bound = model.operations_of(&service.id);
    let mut find = |pattern: &str| {
        let meant = bound.iter().filter(|id| glob::means(pattern, id));
        let meant: BTreeSet<ShapeId> = meant.cloned().collect();
        if meant.is_empty() {
            diagnostics.push(unknown(model, service, &bound, pattern));
        }
        meant
    };
    let (mut chosen, mut left_out) = (BTreeSet::new(), BTreeSet::new());
    let mut is_complete = true;
    for pattern in patterns {
        let (pattern, into) = match pattern.strip_prefix('!') {
            Some(pattern) => (pattern, &mut left_out),
            None => (pattern.as_str(), &mut chosen),
        };
        let meant = find(pattern);
        is_complete &= !meant.is_empty();
        into.extend(meant);
    }
    if !is_complete {
        return None;
    }
    if patterns.iter().all(|pattern| pattern.starts_with('!')) {
        chosen.clone_from(&bound);
    }
    chosen.retain(|id| !left_out.contains(id));
    if chosen.is_empty() && !patterns.is_empty() {
        diagnostics.push(nothing_left(service));
        return None;
    }
    Some(chosen)
}

fn nothing_left(service: &Shape) -> Diagnostic {
    Diagnostic::error("UnknownOperation", "no operation is left")
        .on(&service.id)
        .at(service.place.clone())
        .help("what begins with `!` leaves out all that is chosen; leave out fewer")
}

fn unknown(model: &Model, service: &Shape, bound: &BTreeSet<ShapeId>, pattern: &str) -> Diagnostic {
    let (message, help) = match glob::is_glob(pattern) {
        true => (
            format!("the service has no operation that `{pattern}` stands for"),
            Some("`*` stands for any text, `?` for a character; case matters".to_owned()),
        ),
        // Names are unique in a service: the reader has checked it.
        false => (
            format!("the service has no operation `{pattern}`"),
            elsewhere(model, pattern)
                .or_else(|| suggest_id(pattern, bound.iter().map(ShapeId::as_str)))
                .or_else(|| unbound(model, pattern)),
        ),
    };
    let diagnostic = Diagnostic::error("UnknownOperation", message).on(&service.id);
    diagnostic.at(service.place.clone()).maybe_help(help)
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
