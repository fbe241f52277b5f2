//! Streams of events.

use super::names::Scope;
use super::{Context, schema, union};
use crate::ir::{ErrorEnum, ErrorVariant, EventStream, Path};
use crate::model::{Kind, Member, Model, Shape};
use crate::shape_id::ShapeId;

/// Decides everything about a stream of events.
pub(super) fn lower(context: &Context<'_>, shape: &Shape) -> EventStream {
    let events = union::lower(context, shape);
    let errors = errors_of(context.model, shape);
    EventStream {
        errors: errors
            .map(|(name, member)| schema::member(context, name, member))
            .collect(),
        error: ErrorEnum {
            of: events.name.clone(),
            name: context.names.error_of(&shape.id),
            variants: variants(context, shape),
            decoded: "An event",
        },
        events,
    }
}

/// The events of an operation's input or output.
pub(super) fn of_message(context: &Context<'_>, message: &ShapeId) -> Option<Path> {
    let shape = stream_of(context.model, message)?;
    Some(context.names.type_of(&shape.id))
}

/// The stream of events that an operation's input or output has.
pub(super) fn stream_of<'m>(model: &'m Model, message: &ShapeId) -> Option<&'m Shape> {
    let members = model.shapes.get(message)?.members.values();
    let targets = members.filter_map(|member| model.shapes.get(&member.target));
    targets.into_iter().find(|shape| is_event_stream(shape))
}

/// Whether a shape is a stream of events.
pub(super) fn is_event_stream(shape: &Shape) -> bool {
    shape.kind == Kind::Union && shape.traits.streaming()
}

/// Whether a member of a stream is an error, which ends it, and no event.
pub(super) fn is_error(model: &Model, member: &Member) -> bool {
    let target = model.shapes.get(&member.target);
    target.is_some_and(|target| target.traits.error().is_some())
}

/// The members of a stream that are errors.
pub(super) fn errors_of<'m>(
    model: &'m Model,
    shape: &'m Shape,
) -> impl Iterator<Item = (&'m str, &'m Member)> {
    let members = shape.members.iter();
    let errors = members.filter(|(_, member)| is_error(model, member));
    errors.map(|(name, member)| (name.as_str(), member))
}

/// They are named after the members: two may have one type.
fn variants(context: &Context<'_>, shape: &Shape) -> Vec<ErrorVariant> {
    let (mut scope, mut met) = (Scope::default(), Vec::new());
    let errors = errors_of(context.model, shape);
    let variants = errors.map(|(name, member)| {
        let variant = scope.variant(name);
        let converts = !met.contains(&&member.target);
        met.push(&member.target);
        ErrorVariant {
            docs: context.docs(&member.traits, &format!("The error `{name}`.")),
            is: scope.is_variant(&variant),
            name: variant,
            schema: context.names.schema_of(&member.target),
            ty: context.names.type_of(&member.target),
            converts,
        }
    });
    variants.collect()
}
