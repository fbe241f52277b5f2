//! [HTTP bindings](https://smithy.io/2.0/spec/http-bindings.html): which part of a message a member travels in. Every REST
//! protocol has the same; they differ in the [`Format`] of what is bound to nothing else.
//!
//! There is no generated code for it, only traits in schemas: writing is a [`Serializer`](crate::Serializer) that looks at the
//! members of the outermost structure and hands those of the body on to the format's; reading goes the other way.

mod binding;
mod content;
mod header;
mod percent;
mod query;
mod read;
mod route;
mod text;
mod uri;
mod value;
mod write;

use crate::error::Result;
use crate::schema::{Member, OperationSchema, Schema, Trait, traits};
use crate::serde::{Deserializer, Missing, Serialize};

use binding::Binding;
pub(super) use binding::Direction;
pub(super) use content::Content;
pub(super) use query::Query;
pub(super) use read::{Message, read};
pub(super) use route::{Table, Unrouted};
pub(super) use uri::Pattern;
pub(super) use write::{Head, write};

/// The format of what is bound to no other part of a message, and of payloads with structure.
pub(super) trait Format: Sync {
    /// What `Content-Type` says of it.
    fn media_type(&self) -> &'static str;

    /// Writes a structure as a body.
    fn write(&self, out: &mut Vec<u8>, value: &dyn Serialize) -> Result<()>;

    /// Writes the value of a member as a body: there is no name around it.
    fn write_payload(
        &self,
        out: &mut Vec<u8>,
        member: &'static Member,
        value: &dyn Serialize,
    ) -> Result<()>;

    /// What stands for a structure without members: for a client's payload that is not there, and for a server's output that
    /// has nothing in the body. It may be empty.
    fn blank(&self) -> &'static [u8];

    /// Reads a body by a function, which reads exactly one value; it is called again where a member came twice.
    fn read(
        &self,
        body: &[u8],
        read: &mut dyn FnMut(&mut dyn Deserializer) -> Result<()>,
    ) -> Result<Missing>;
}

/// Whether a blob that streams has to say how long it is.
pub(super) fn requires_length(member: &Member) -> bool {
    member
        .find_trait(|t| matches!(t, Trait::RequiresLength))
        .is_some()
}

/// Whether a member of the structure is bound to the header of this name, in any case.
#[inline]
pub(super) fn is_bound_to_header(schema: &Schema, direction: Direction, name: &str) -> bool {
    let is_it = |member| match Binding::of(member, direction) {
        Binding::Header(header) => header.eq_ignore_ascii_case(name),
        _ => false,
    };
    schema.members.iter().any(is_it)
}

/// The header that the structure's member of this name is bound to.
#[cfg(feature = "checksum")]
pub(super) fn header_of(
    schema: &'static Schema,
    direction: Direction,
    name: &str,
) -> Option<&'static str> {
    let member = schema.members.iter().find(|member| member.name == name)?;
    match Binding::of(member, direction) {
        Binding::Header(header) => Some(header),
        _ => None,
    }
}

/// What `@http` says of an operation: the method, the pattern of the URI, the status. `None` where it has none.
pub(super) fn of(operation: &OperationSchema) -> Option<(&'static str, Pattern, u16)> {
    match traits::find(operation.traits, |t| matches!(t, Trait::Http { .. })) {
        Some(Trait::Http { method, uri, code }) => Some((method, Pattern::of(uri), *code)),
        _ => None,
    }
}
