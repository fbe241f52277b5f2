//! What generation relies on, checked: a model that passes holds no surprise for what comes after.
//!
//! The form of trait values is checked while reading ([`value`]); names of other shapes before mixins are flattened
//! ([`references`]), so that each is reported once; the rest on the flat model.

mod binding;
mod checksum;
mod default;
mod endpoint;
mod event;
mod http;
mod names;
mod recursion;
mod reference;
mod resource;
mod shape;
mod traits;
pub(super) mod value;

pub(super) use reference::references;

use super::Model;
use crate::diagnostic::Diagnostics;

/// Checks a model whose mixins are flattened.
pub(super) fn check(model: &Model, diagnostics: &mut Diagnostics) {
    for shape in model.shapes.values() {
        shape::check(shape, diagnostics);
        traits::check(model, shape, diagnostics);
        default::check(model, shape, diagnostics);
        endpoint::check(model, shape, diagnostics);
        checksum::check(model, shape, diagnostics);
        http::check(model, shape, diagnostics);
        event::check(model, shape, diagnostics);
    }
    binding::check(model, diagnostics);
    recursion::check(model, diagnostics);
    resource::check(model, diagnostics);
    names::check(model, diagnostics);
}
