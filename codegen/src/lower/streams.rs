//! Streams travel beside their structure, not in it.

use super::{Context, event_stream, schema};
use crate::diagnostic::{Diagnostic, Diagnostics, Severity};
use crate::ir::{HttpTrait, Protocol, Trait};
use crate::model::{Kind, Member, Model, Shape};
use crate::shape_id::ShapeId;

/// Whether a member's values are streams.
pub(super) fn is_stream(model: &Model, member: &Member) -> bool {
    let streams = |shape: &Shape| shape.traits.streaming();
    member.traits.streaming() || model.shapes.get(&member.target).is_some_and(streams)
}

/// The member of a structure that is a blob and streams, where the protocol has a place for it.
pub(super) fn blob<'m>(
    model: &'m Model,
    shape: &'m Shape,
    protocol: Option<Protocol>,
) -> Option<(&'m str, &'m Member)> {
    let is_blob = |member: &Member| {
        let target = model.shapes.get(&member.target);
        is_stream(model, member) && target.is_some_and(|target| target.kind == Kind::Blob)
    };
    let has_place = matches!(shape.kind, Kind::Structure) && protocol?.binds_http();
    let mut members = shape.members.iter().filter(|_| has_place);
    let (name, member) = members.find(|(_, member)| is_blob(member))?;
    Some((name, member))
}

/// Whether a blob streams beside an operation's input or output.
pub(super) fn beside(context: &Context<'_>, message: &ShapeId) -> bool {
    context
        .shape(message)
        .is_some_and(|shape| blob(context.model, shape, context.protocol).is_some())
}

/// What tells the runtime of the member that is no field.
pub(super) fn trait_of(context: &Context<'_>, shape: &Shape) -> Option<Trait> {
    let (name, member) = blob(context.model, shape, context.protocol)?;
    let member = Box::new(schema::member(context, name, member));
    Some(Trait::Http(HttpTrait::Streaming(member)))
}

/// Warns of blobs that stream where the protocol has no place for them.
pub(super) fn warn(context: &Context<'_>, shape: &Shape, diagnostics: &mut Diagnostics) {
    let generated = blob(context.model, shape, context.protocol).map(|(name, _)| name);
    for (name, member) in &shape.members {
        let target = context.shape(&member.target);
        let events = target.is_some_and(event_stream::is_event_stream);
        if is_stream(context.model, member) && !events && generated != Some(name.as_str()) {
            diagnostics.push(Diagnostic {
                severity: Severity::Warning,
                code: "Streaming",
                shape: Some(member.id.clone()),
                place: member.place.clone(),
                message: format!(
                    "The streaming member `{name}` is left out: the protocol has no place for it."
                ),
                help: Some("Everything else of the structure is there.".to_owned()),
            });
        }
    }
}
