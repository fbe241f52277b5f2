//! Messages → values.

use std::borrow::Cow;

use bytes::Bytes;

use super::document::Binding;
use super::format::{Format, ReadValue};
use super::kind::CONTENT_TYPE;
use super::source::Source;
use crate::codec::event_stream::Message;
use crate::error::{Error, ErrorKind, Result, Segment};
use crate::protocol::Limits;
use crate::protocol::unbound::Unbound;
use crate::schema::{Member, ROOT, Schema, ShapeType};
use crate::serde::{
    Deserialize, Deserializer, Missing, ReadDocument, ReadEntries, ReadItems, ReadMembers,
    ReadNumber,
};
use crate::value::Timestamp;

/// What is to be known of a format for reading one message.
#[derive(Clone, Copy)]
pub(super) struct Context {
    pub(super) format: Format,
    pub(super) limits: Limits,
}

impl Context {
    /// Reads an event of the stream, by its name.
    pub(super) fn event<E: Deserialize>(
        self,
        message: &Message,
        name: &str,
    ) -> Result<(E, Missing)> {
        let mut reader = Reader::new(self, message, Some(name));
        let mut event = E::blank();
        event.fill(&ROOT, &mut reader)?;
        Ok((event, reader.missing))
    }

    /// Reads an error, by a function that reads one value.
    pub(super) fn error<E>(
        self,
        message: &Message,
        read: impl FnOnce(&mut dyn Deserializer) -> Result<E>,
    ) -> Result<E> {
        read(&mut Reader::new(self, message, None))
    }

    /// Reads a structure that is the whole payload; where there is none, one without members.
    pub(super) fn whole<T: Deserialize>(self, payload: &[u8]) -> Result<(T, Missing)> {
        let mut value = None;
        let missing = self.document(payload, &mut |de| value.insert(T::blank()).fill(&ROOT, de))?;
        Ok((value.unwrap_or_else(T::blank), missing))
    }

    fn document(self, payload: &[u8], read: ReadValue<'_>) -> Result<Missing> {
        let payload = match payload.is_empty() {
            true => self.format.empty,
            false => payload,
        };
        (self.format.read)(payload, &self.limits, read)
    }
}

/// Puts an event together: headers, payload, and a document of the rest.
struct Reader<'m> {
    context: Context,
    message: &'m Message,
    /// The member of the union that is read next; none within it.
    name: Option<&'m str>,
    missing: Missing,
}

impl<'m> Reader<'m> {
    fn new(context: Context, message: &'m Message, name: Option<&'m str>) -> Self {
        Self {
            context,
            message,
            name,
            missing: Missing::default(),
        }
    }

    fn event(&mut self, schema: &'static Schema, event: &mut dyn ReadMembers) -> Result<()> {
        if Binding::Document.is_in(schema) {
            let missing = self.context.document(&self.message.payload, &mut |de| {
                let in_document = |m: &'static Member| Binding::of(m) == Binding::Document;
                de.structure(
                    &ROOT,
                    schema,
                    &mut Unbound::new(schema, event, &in_document),
                )
            })?;
            let bound = |name: &str| {
                let mut members = schema.members.iter();
                members.any(|m| m.name == name && Binding::of(m) == Binding::Header)
            };
            self.missing.merge(missing, &bound);
        }
        for (index, member) in schema.members.iter().enumerate() {
            let read = match Binding::of(member) {
                Binding::Header => self.header(index, member, event),
                Binding::Payload => self.payload(index, member, event),
                Binding::Document => Ok(()),
            };
            read.map_err(|error| error.within(Segment::Name(member.name)))?;
        }
        Ok(())
    }

    fn header(
        &mut self,
        index: usize,
        member: &'static Member,
        event: &mut dyn ReadMembers,
    ) -> Result<()> {
        match self.message.header(member.name) {
            Some(value) => event.read_member(index, member, &mut Source::Header(value)),
            None => {
                self.absent(member);
                Ok(())
            }
        }
    }

    /// A payload that is empty and of no type is none.
    fn payload(
        &mut self,
        index: usize,
        member: &'static Member,
        event: &mut dyn ReadMembers,
    ) -> Result<()> {
        let payload = &self.message.payload;
        let is_none = payload.is_empty() && self.message.header(CONTENT_TYPE).is_none();
        match member.target.shape_type {
            ShapeType::Structure | ShapeType::Union if payload.is_empty() => {
                self.absent(member);
                Ok(())
            }
            ShapeType::Structure | ShapeType::Union => {
                let missing = self
                    .context
                    .document(payload, &mut |de| event.read_member(index, member, de))?;
                let from = self.missing.mark();
                self.missing.merge(missing, &|_| false);
                let segment = Segment::Name(member.name);
                self.missing.prepend(from, segment, member.is_sensitive());
                Ok(())
            }
            _ if is_none && !member.required => Ok(()),
            _ => event.read_member(index, member, &mut Source::Payload(payload)),
        }
    }

    fn absent(&mut self, member: &'static Member) {
        if member.required {
            self.missing.push(member.name);
        }
    }
}

#[cold]
fn misplaced() -> Error {
    let message = "a stream of events has no value of this type";
    Error::new(ErrorKind::Unsupported, message)
}

macro_rules! never {
    ($($method:ident($($type:ty),*) -> $result:ty;)*) => {$(
        fn $method(&mut self, _: &'static Member, $(_: $type),*) -> Result<$result> {
            Err(misplaced())
        }
    )*};
}

impl Deserializer for Reader<'_> {
    fn union(
        &mut self,
        _: &'static Member,
        schema: &'static Schema,
        events: &mut dyn ReadMembers,
    ) -> Result<()> {
        let Some(name) = self.name.take() else {
            return Err(misplaced());
        };
        let mut members = schema.members.iter().enumerate();
        match members.find(|(_, member)| member.name == name) {
            Some((index, member)) => {
                let segment = Segment::Name(member.name);
                let read = events.read_member(index, member, self);
                self.missing
                    .prepend(0, segment.clone(), member.is_sensitive());
                read.map_err(|error| error.within(segment))
            }
            None => {
                events.read_unknown(name);
                Ok(())
            }
        }
    }

    fn structure(
        &mut self,
        _: &'static Member,
        schema: &'static Schema,
        event: &mut dyn ReadMembers,
    ) -> Result<()> {
        match self.name {
            None => self.event(schema, event),
            Some(_) => Err(misplaced()),
        }
    }

    never! {
        list(&mut dyn ReadItems) -> ();
        map(&mut dyn ReadEntries) -> ();
        boolean() -> bool;
        byte() -> i8;
        short() -> i16;
        integer() -> i32;
        long() -> i64;
        float() -> f32;
        double() -> f64;
        big_integer(&mut dyn ReadNumber) -> ();
        big_decimal(&mut dyn ReadNumber) -> ();
        string() -> String;
        text() -> Cow<'_, str>;
        blob() -> Bytes;
        timestamp() -> Timestamp;
        document(&mut dyn ReadDocument) -> ();
    }
}
