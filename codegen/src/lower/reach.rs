//! The part of a slice that becomes code.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::event_stream::{errors_of, stream_of};
use super::structure::fields_of;
use super::{service, streams};
use crate::model::{Kind, Model};
use crate::shape_id::ShapeId;
use crate::slice::Slice;

/// The slice without the shapes that only streams reach that are not generated: what nothing refers to would be dead code.
///
/// Without a service nothing says what is a message, and all of it is kept.
pub(crate) fn generated(model: &Model, slice: &Slice) -> Slice {
    if slice.service.is_none() {
        return slice.clone();
    }
    let protocol = service::protocol(model, slice);
    let mut reached = BTreeSet::new();
    let mut pending: Vec<&ShapeId> = roots(model, slice);
    while let Some(id) = pending.pop() {
        let Some(shape) = model.shapes.get(id).filter(|_| reached.insert(id)) else {
            continue;
        };
        let streamed = errors_of(model, shape).chain(fields_of(model, shape));
        pending.extend(streamed.map(|(_, member)| &member.target));
        pending.extend(streams::blob(model, shape, protocol).map(|(_, member)| &member.target));
    }
    let mut kept = slice.clone();
    kept.shapes.retain(|id, _| reached.contains(id));
    kept
}

/// The same of the whole service, on which names are decided: a slice that grows keeps those that it has.
pub(super) fn whole<'s>(model: &Model, slice: &'s Slice) -> Cow<'s, Slice> {
    let service = slice.service.as_ref();
    let all = service.map_or(0, |id| model.operations_of(id).len());
    match slice.operations.len() < all {
        true => Cow::Owned(generated(model, &slice.whole(model))),
        false => Cow::Borrowed(slice),
    }
}

/// Inputs, outputs and errors.
fn roots<'m>(model: &'m Model, slice: &Slice) -> Vec<&'m ShapeId> {
    let mut roots = Vec::new();
    let bound = slice.operations.iter().chain(&slice.service);
    for shape in bound.filter_map(|id| model.shapes.get(id)) {
        match &shape.kind {
            Kind::Operation(operation) => {
                let messages = [&operation.input, &operation.output];
                roots.extend(messages);
                let streams = messages.map(|message| stream_of(model, message));
                roots.extend(streams.into_iter().flatten().map(|stream| &stream.id));
                roots.extend(&operation.errors);
            }
            Kind::Service(service) => roots.extend(&service.errors),
            _ => {}
        }
    }
    roots
}
