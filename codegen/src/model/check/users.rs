//! Who uses a structure, and as what: the shape graph against its arrows, for the few structures of which a check asks.

use std::collections::BTreeSet;

use crate::diagnostic::Place;
use crate::model::{Kind, Member, Model, Shape};
use crate::shape_id::ShapeId;

/// As what a structure is used.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Use {
    Input,
    Output,
    Error,
    Target,
}

/// One use of a structure.
pub(super) struct User<'m> {
    /// The structure.
    pub(super) used: &'m ShapeId,
    /// As what.
    pub(super) how: Use,
    /// The operation, service or member that uses it.
    pub(super) by: &'m ShapeId,
    /// Where that says so: the place of a shape or member, a key of it, and an index there.
    at: (&'m Place, &'static str, Option<usize>),
}

impl User<'_> {
    /// Where it says so.
    pub(super) fn place(&self) -> Place {
        let (place, key, index) = self.at;
        let place = place.join(key);
        match index {
            Some(index) => place.join(&index.to_string()),
            None => place.value(),
        }
    }
}

/// The members of which this holds, each with its structure; mixins are what other structures have.
pub(super) fn containers(model: &Model, holds: impl Fn(&Member) -> bool) -> Vec<(&Shape, &Member)> {
    let structures = model
        .shapes
        .values()
        .filter(|shape| shape.kind == Kind::Structure && !shape.traits.mixin());
    let members = structures.flat_map(|shape| shape.members.values().map(move |m| (shape, m)));
    members.filter(|(_, member)| holds(member)).collect()
}

/// All uses of these structures, in the order of what uses them.
pub(super) fn users<'m>(model: &'m Model, of: &BTreeSet<&ShapeId>) -> Vec<User<'m>> {
    let shapes = model.shapes.values().filter(|_| !of.is_empty());
    let all = shapes.flat_map(|shape| targets(shape).chain(messages(shape)));
    all.filter(|user| of.contains(user.used)).collect()
}

fn targets(shape: &Shape) -> impl Iterator<Item = User<'_>> {
    shape.members.values().map(|member| User {
        used: &member.target,
        how: Use::Target,
        by: &member.id,
        at: (&member.place, "target", None),
    })
}

/// What operations send, and errors.
fn messages(shape: &Shape) -> impl Iterator<Item = User<'_>> {
    let (sides, errors) = match &shape.kind {
        Kind::Operation(operation) => {
            let input = (&operation.input, Use::Input, "input");
            let output = (&operation.output, Use::Output, "output");
            (Some([input, output]), operation.errors.as_slice())
        }
        Kind::Service(service) => (None, service.errors.as_slice()),
        _ => (None, [].as_slice()),
    };
    let of = |(used, how, key, index)| User {
        used,
        how,
        by: &shape.id,
        at: (&shape.place, key, index),
    };
    let sides = sides.into_iter().flatten();
    let sides = sides.map(move |(used, how, key)| of((used, how, key, None)));
    let errors = errors.iter().enumerate();
    sides.chain(errors.map(move |(index, id)| of((id, Use::Error, "errors", Some(index)))))
}
