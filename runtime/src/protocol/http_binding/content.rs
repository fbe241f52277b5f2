//! [`Content`]: what the body of a message is.

use super::Format;
use super::binding::{Binding, Direction};
use crate::schema::{Member, Schema, ShapeType, Trait, prelude, traits};

/// What the body of a message is, by the schema of its input, output or error.
#[derive(Clone, Copy, Debug)]
pub(in crate::protocol) enum Content {
    /// Nothing: every member travels elsewhere.
    Nothing,
    /// A structure of the members that travel nowhere else. There may be none, in a structure without members.
    Members,
    /// The value of a member, in the protocol's format.
    Structured(&'static Member),
    /// The bytes of a member, which is a blob or a string.
    Raw(&'static Member),
    /// A blob that streams beside the structure.
    Streaming(&'static Member),
}

impl Content {
    /// What the body is.
    pub(in crate::protocol) fn of(schema: &'static Schema, direction: Direction) -> Self {
        if let Some(member) = streaming(schema) {
            return Self::Streaming(member);
        }
        let mut unbound = schema.members.is_empty() && schema.id != prelude::UNIT.id;
        for member in schema.members {
            match Binding::of(member, direction) {
                Binding::Payload if is_raw(member) => return Self::Raw(member),
                Binding::Payload => return Self::Structured(member),
                Binding::Body => unbound = true,
                _ => {}
            }
        }
        match unbound {
            true => Self::Members,
            false => Self::Nothing,
        }
    }

    /// The media type of the body, where the model or the protocol says one.
    pub(in crate::protocol) fn media_type(self, format: &dyn Format) -> Option<&'static str> {
        match self {
            Self::Nothing => None,
            Self::Members | Self::Structured(_) => Some(format.media_type()),
            Self::Raw(member) | Self::Streaming(member) => modeled(member).or_else(|| {
                let is_text = member.target.shape_type != ShapeType::Blob;
                is_text.then_some("text/plain")
            }),
        }
    }
}

/// The blob that streams beside a structure.
fn streaming(schema: &'static Schema) -> Option<&'static Member> {
    match traits::find(schema.traits, |t| matches!(t, Trait::Streaming(_))) {
        Some(Trait::Streaming(member)) => Some(member),
        _ => None,
    }
}

fn is_raw(member: &Member) -> bool {
    matches!(
        member.target.shape_type,
        ShapeType::Blob | ShapeType::String | ShapeType::Enum
    )
}

/// The `@mediaType` of a member's target.
fn modeled(member: &'static Member) -> Option<&'static str> {
    match member.find_trait(|t| matches!(t, Trait::MediaType(_))) {
        Some(Trait::MediaType(media_type)) => Some(media_type),
        _ => None,
    }
}
