//! Resources are a tree, and their operations say which resource they are about.

mod bindings;
mod circle;
mod identifiers;

use crate::diagnostic::Diagnostics;
use crate::model::{Kind, Model, Resource, Shape};

/// Checks all resources of a model.
pub(super) fn check(model: &Model, diagnostics: &mut Diagnostics) {
    circle::check(model, diagnostics);
    identifiers::check(model, diagnostics);
    bindings::check(model, diagnostics);
}

fn resources(model: &Model) -> impl Iterator<Item = (&Shape, &Resource)> {
    model.shapes.values().filter_map(|shape| match &shape.kind {
        Kind::Resource(resource) => Some((shape, resource)),
        _ => None,
    })
}
