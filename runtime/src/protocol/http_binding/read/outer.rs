//! [`Outer`]: the deserializer of the outermost structure.

use std::borrow::Cow;

use bytes::Bytes;

use super::Message;
use crate::error::{Result, Segment};
use crate::protocol::http_binding::Content;
use crate::protocol::http_binding::binding::Binding;
use crate::protocol::http_binding::text::no_text;
use crate::protocol::unbound::Unbound;
use crate::schema::{Member, Schema, ShapeType};
use crate::serde::{
    Deserializer, Missing, ReadDocument, ReadEntries, ReadItems, ReadMembers, ReadNumber,
};
use crate::value::Timestamp;

/// Reads the outermost structure: what is bound to texts here, the rest by the format of the body.
pub(super) struct Outer<'o, 'm> {
    message: &'o Message<'m>,
    /// The format's reader at the start of the body; `None` where there is nothing of the format.
    body: Option<&'o mut dyn Deserializer>,
    missing: &'o mut Missing,
}

impl<'o, 'm> Outer<'o, 'm> {
    pub(super) fn new(
        message: &'o Message<'m>,
        body: Option<&'o mut dyn Deserializer>,
        missing: &'o mut Missing,
    ) -> Self {
        Self {
            message,
            body,
            missing,
        }
    }
}

impl Outer<'_, '_> {
    /// Reads the members that travel elsewhere than in the format of the body.
    fn bound(&mut self, schema: &'static Schema, value: &mut dyn ReadMembers) -> Result<()> {
        for (index, member) in schema.members.iter().enumerate() {
            let arrived = self.member(schema, index, member, value);
            let arrived = arrived.map_err(|error| match member.is_sensitive() {
                true => error.redacted().within(Segment::Name(member.name)),
                false => error.within(Segment::Name(member.name)),
            })?;
            if !arrived && member.required {
                self.missing.push(member.name);
            }
        }
        Ok(())
    }

    /// Reads a member where it is not the format that does; whether it arrived.
    fn member(
        &self,
        schema: &'static Schema,
        index: usize,
        member: &'static Member,
        value: &mut dyn ReadMembers,
    ) -> Result<bool> {
        let message = self.message;
        match (
            Binding::of(member, message.direction()),
            message.content(schema),
        ) {
            (Binding::Body, _) => Ok(true),
            (Binding::Payload, Content::Structured(_)) => Ok(self.body.is_some()),
            (Binding::Payload, _) if member.target.shape_type == ShapeType::Blob => {
                let is_there = !message.lacks(member);
                if is_there {
                    value.read_member(index, member, &mut Blob(message.body))?;
                }
                Ok(is_there)
            }
            _ => {
                let Some(texts) = message.texts(member)? else {
                    return Ok(false);
                };
                value.read_member(index, member, &mut message.reader(member, texts))?;
                Ok(true)
            }
        }
    }
}

/// Reads the one value that is bytes as they are.
struct Blob<'b>(&'b Bytes);

/// The methods of a deserializer that reads a value of one type only.
macro_rules! only {
    ($($method:ident($($argument:ty),*) -> $value:ty,)*) => {$(
        fn $method(&mut self, _: &'static Member $(, _: $argument)*) -> Result<$value> {
            Err(no_text())
        }
    )*};
}

impl Deserializer for Outer<'_, '_> {
    fn structure(
        &mut self,
        member: &'static Member,
        schema: &'static Schema,
        value: &mut dyn ReadMembers,
    ) -> Result<()> {
        let direction = self.message.direction();
        let is_in_body = |m: &'static Member| Binding::of(m, direction) == Binding::Body;
        match (&mut self.body, self.message.content(schema)) {
            (Some(body), Content::Structured(payload)) => {
                read_payload(schema, payload, value, *body)?;
            }
            (Some(body), _) => {
                body.structure(
                    member,
                    schema,
                    &mut Unbound::new(schema, value, &is_in_body),
                )?;
            }
            (None, _) => {}
        }
        self.bound(schema, value)
    }

    only! {
        union(&'static Schema, &mut dyn ReadMembers) -> (),
        list(&mut dyn ReadItems) -> (),
        map(&mut dyn ReadEntries) -> (),
        boolean() -> bool,
        byte() -> i8,
        short() -> i16,
        integer() -> i32,
        long() -> i64,
        float() -> f32,
        double() -> f64,
        big_integer(&mut dyn ReadNumber) -> (),
        big_decimal(&mut dyn ReadNumber) -> (),
        string() -> String,
        text() -> Cow<'_, str>,
        blob() -> Bytes,
        timestamp() -> Timestamp,
        document(&mut dyn ReadDocument) -> (),
    }
}

impl Deserializer for Blob<'_> {
    fn blob(&mut self, _: &'static Member) -> Result<Bytes> {
        Ok(self.0.clone())
    }

    only! {
        structure(&'static Schema, &mut dyn ReadMembers) -> (),
        union(&'static Schema, &mut dyn ReadMembers) -> (),
        list(&mut dyn ReadItems) -> (),
        map(&mut dyn ReadEntries) -> (),
        boolean() -> bool,
        byte() -> i8,
        short() -> i16,
        integer() -> i32,
        long() -> i64,
        float() -> f32,
        double() -> f64,
        big_integer(&mut dyn ReadNumber) -> (),
        big_decimal(&mut dyn ReadNumber) -> (),
        string() -> String,
        text() -> Cow<'_, str>,
        timestamp() -> Timestamp,
        document(&mut dyn ReadDocument) -> (),
    }
}

/// Reads the member that is the whole body.
fn read_payload(
    schema: &'static Schema,
    payload: &'static Member,
    value: &mut dyn ReadMembers,
    body: &mut dyn Deserializer,
) -> Result<()> {
    let mut members = schema.members.iter();
    let index = members.position(|member| std::ptr::eq(member, payload));
    let index = index.ok_or_else(no_text)?;
    let read = value.read_member(index, payload, body);
    read.map_err(|error| error.within(Segment::Name(payload.name)))
}
