//! Writing: a structure's members go where their bindings say.

mod head;
mod splitter;

use std::cell::RefCell;

use super::{Content, Direction, Format};
use crate::error::{Error, ErrorKind, Result};
use crate::schema::{Member, ROOT, Schema};
use crate::serde::{Serialize, Serializer, WriteEntries, WriteItems, WriteMembers};
pub(in crate::protocol) use head::Head;
use splitter::Splitter;

/// Writes a value, whose schema this is, into the parts of a message.
pub(in crate::protocol) fn write(
    value: &dyn Serialize,
    schema: &'static Schema,
    format: &dyn Format,
    direction: Direction,
) -> Result<Head> {
    let mut head = Head::new(direction);
    let content = Content::of(schema, direction);
    match content {
        Content::Members if writes_members(schema, direction) => {
            write_members(value, format, &mut head)?
        }
        _ => value.serialize(&ROOT, &mut Splitter::new(format, &mut head, None))?,
    }
    head.finish(content.media_type(format));
    Ok(head)
}

/// Whether the members that travel nowhere else make a body: where there can be none, a request has none.
fn writes_members(schema: &'static Schema, direction: Direction) -> bool {
    direction == Direction::Response || !schema.members.is_empty()
}

/// Writes a structure of which some members, or all of them, are in the body.
fn write_members(value: &dyn Serialize, format: &dyn Format, head: &mut Head) -> Result<()> {
    let mut body = Vec::with_capacity(512);
    format.write(
        &mut body,
        &Split {
            value,
            format,
            head: RefCell::new(head),
        },
    )?;
    head.body = Some(body);
    Ok(())
}

/// A structure as the body's format sees it: without the members that travel elsewhere.
struct Split<'s> {
    value: &'s dyn Serialize,
    format: &'s dyn Format,
    head: RefCell<&'s mut Head>,
}

impl Serialize for Split<'_> {
    fn serialize(&self, member: &'static Member, ser: &mut dyn Serializer) -> Result<()> {
        let mut head = self.head.try_borrow_mut().map_err(|_| twice())?;
        let mut outside = Splitter::new(self.format, &mut head, Some(ser));
        self.value.serialize(member, &mut outside)
    }
}

#[cold]
fn twice() -> Error {
    Error::new(
        ErrorKind::Unsupported,
        "the body is written inside of itself",
    )
}

/// Something with parts that is a payload, given on to the format of the body.
enum Payload<'p> {
    Structure(&'static Schema, &'p dyn WriteMembers),
    List(&'p dyn WriteItems),
    Map(&'p dyn WriteEntries),
    Document(&'p dyn crate::serde::WriteDocument),
}

impl Serialize for Payload<'_> {
    fn serialize(&self, member: &'static Member, ser: &mut dyn Serializer) -> Result<()> {
        match self {
            Self::Structure(schema, value) => ser.structure(member, schema, *value),
            Self::List(items) => ser.list(member, *items),
            Self::Map(entries) => ser.map(member, *entries),
            Self::Document(value) => ser.document(member, *value),
        }
    }
}
