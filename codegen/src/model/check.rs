//! What generation relies on, checked: a model that passes holds no surprise for what comes after.
//!
//! The form of trait values is checked while reading ([`value`]); names of other shapes before mixins are flattened
//! ([`references`]), so that each is reported once; the rest on the flat model.
//!
//! Events have Smithy's IDs. What Smithy calls an error is one here, unless generation can do with it; a danger is a warning,
//! since the models of services are published with theirs suppressed. What its linters say, such as which shapes nothing
//! refers to or how the members of enums are spelt, is not said: it has no bearing on what is generated.

mod binding;
mod bounds;
mod checksum;
mod default;
mod endpoint;
mod event;
mod exclusive;
mod http;
mod names;
mod paginated;
mod recursion;
mod reference;
mod resource;
mod shape;
mod streaming;
mod token;
mod traits;
mod users;
pub(super) mod value;

pub(super) use reference::references;

use super::Model;
use crate::diagnostic::Diagnostics;

/// Checks a model whose mixins are flattened.
pub(super) fn check(model: &Model, diagnostics: &mut Diagnostics) {
    for shape in model.shapes.values() {
        shape::check(shape, diagnostics);
        traits::check(model, shape, diagnostics);
        bounds::check(model, shape, diagnostics);
        exclusive::check(model, shape, diagnostics);
        default::check(model, shape, diagnostics);
        endpoint::check(model, shape, diagnostics);
        checksum::check(model, shape, diagnostics);
        http::check(model, shape, diagnostics);
        event::check(model, shape, diagnostics);
    }
    binding::check(model, diagnostics);
    paginated::check(model, diagnostics);
    streaming::check(model, diagnostics);
    token::check(model, diagnostics);
    recursion::check(model, diagnostics);
    resource::check(model, diagnostics);
    names::check(model, diagnostics);
}
