//! Values → messages.

use bytes::Bytes;

use super::document::{Binding, Document, Whole};
use super::format::Format;
use super::kind::{
    CONTENT_TYPE, ERROR_CODE, ERROR_MESSAGE, EVENT_TYPE, EXCEPTION_TYPE, MESSAGE_TYPE,
};
use crate::codec::event_stream::{Header, HeaderValue, Message};
use crate::error::{Error, ErrorKind, Result};
use crate::schema::{Member, ROOT, Schema};
use crate::serde::{Serialize, Serializer, WriteDocument, WriteEntries, WriteItems, WriteMembers};
use crate::value::{BigDecimal, BigInteger, Timestamp};

/// The message of an event, which is a member of a union.
pub(in crate::protocol) fn event(format: Format, event: &dyn Serialize) -> Result<Message> {
    let mut writer = Writer::new(format, Level::Stream);
    event.serialize(&ROOT, &mut writer)?;
    let start = Message::default().with(MESSAGE_TYPE, "event");
    Ok(writer.finish(start.with(EVENT_TYPE, writer.name)))
}

/// The message of an error: of one that the model has, by its index in `errors`; of any other one without a word on it.
pub(in crate::protocol) fn error(
    format: Format,
    errors: &'static [Member],
    modeled: Option<(usize, &dyn Serialize)>,
) -> Result<Message> {
    let modeled = modeled.and_then(|(index, error)| Some((errors.get(index)?, error)));
    let Some((member, error)) = modeled else {
        let message = Message::default().with(MESSAGE_TYPE, "error");
        let message = message.with(ERROR_CODE, "InternalFailure");
        return Ok(message.with(ERROR_MESSAGE, "An internal failure occurred."));
    };
    let mut writer = Writer::new(format, Level::Event);
    error.serialize(&ROOT, &mut writer)?;
    let start = Message::default().with(MESSAGE_TYPE, "exception");
    Ok(writer.finish(start.with(EXCEPTION_TYPE, member.name)))
}

/// The message of what an input or output has beside its events.
pub(in crate::protocol) fn initial(
    format: Format,
    name: &'static str,
    value: &dyn Serialize,
) -> Result<Message> {
    let message = Message::default().with(MESSAGE_TYPE, "event");
    let message = message.with(EVENT_TYPE, name);
    let message = message.with(CONTENT_TYPE, format.media_type);
    Ok(message.with_payload((format.write)(value)?))
}

/// Where the value stands that is written next.
#[derive(Clone, Copy)]
enum Level {
    /// The union of events.
    Stream,
    /// An event, or an error.
    Event,
    /// A member of one.
    Member,
}

/// Takes an event apart: headers, payload, and a document of the rest.
struct Writer {
    format: Format,
    level: Level,
    /// The member of the union.
    name: &'static str,
    content_type: Option<&'static str>,
    headers: Vec<Header>,
    payload: Bytes,
}

impl Writer {
    fn new(format: Format, level: Level) -> Self {
        Self {
            format,
            level,
            name: "",
            content_type: None,
            headers: Vec::new(),
            payload: Bytes::new(),
        }
    }

    fn finish(&mut self, start: Message) -> Message {
        let mut message = match self.content_type {
            Some(content_type) => start.with(CONTENT_TYPE, content_type),
            None => start,
        };
        message.headers.append(&mut self.headers);
        message.with_payload(std::mem::take(&mut self.payload))
    }

    fn event(
        &mut self,
        member: &'static Member,
        schema: &'static Schema,
        event: &dyn WriteMembers,
    ) -> Result<()> {
        self.name = member.name;
        self.level = Level::Member;
        event.write_members(self)?;
        if Binding::Document.is_in(schema) {
            self.document(&Document { schema, event })?;
        }
        Ok(())
    }

    fn document(&mut self, value: &dyn Serialize) -> Result<()> {
        self.payload((self.format.write)(value)?.into(), self.format.media_type);
        Ok(())
    }

    fn payload(&mut self, payload: Bytes, content_type: &'static str) {
        self.payload = payload;
        self.content_type = Some(content_type);
    }

    /// A member of a type that headers have. What belongs to the document is written with all of that.
    fn header(&mut self, member: &'static Member, value: impl Into<HeaderValue>) -> Result<()> {
        match (self.level, Binding::of(member)) {
            (Level::Member, Binding::Header) => {
                self.headers.push(Header::new(member.name, value));
                Ok(())
            }
            (Level::Member, Binding::Document) => Ok(()),
            _ => Err(misplaced()),
        }
    }

    /// A member of a type that only documents have.
    fn other(&self, member: &'static Member) -> Result<()> {
        match (self.level, Binding::of(member)) {
            (Level::Member, Binding::Document) => Ok(()),
            _ => Err(misplaced()),
        }
    }
}

#[cold]
fn misplaced() -> Error {
    let message = "an event's headers and payload have no value of this type";
    Error::new(ErrorKind::Unsupported, message)
}

macro_rules! headers {
    ($($method:ident: $type:ty,)*) => {$(
        fn $method(&mut self, member: &'static Member, value: $type) -> Result<()> {
            self.header(member, value)
        }
    )*};
}

macro_rules! others {
    ($($method:ident: $type:ty,)*) => {$(
        fn $method(&mut self, member: &'static Member, _: $type) -> Result<()> {
            self.other(member)
        }
    )*};
}

impl Serializer for Writer {
    headers! {
        boolean: bool,
        byte: i8,
        short: i16,
        integer: i32,
        long: i64,
    }

    others! {
        list: &dyn WriteItems,
        map: &dyn WriteEntries,
        entry: &str,
        float: f32,
        double: f64,
        big_integer: &BigInteger,
        big_decimal: &BigDecimal,
        document: &dyn WriteDocument,
    }

    fn structure(
        &mut self,
        member: &'static Member,
        schema: &'static Schema,
        value: &dyn WriteMembers,
    ) -> Result<()> {
        match (self.level, Binding::of(member)) {
            (Level::Stream, _) => {
                self.level = Level::Event;
                value.write_members(self)
            }
            (Level::Event, _) => self.event(member, schema, value),
            (Level::Member, Binding::Payload) => self.document(&Whole { schema, value }),
            (Level::Member, _) => self.other(member),
        }
    }

    fn null(&mut self, member: &'static Member) -> Result<()> {
        self.other(member)
    }

    fn absent(&mut self, _: &'static Member) -> Result<()> {
        Ok(())
    }

    fn string(&mut self, member: &'static Member, value: &str) -> Result<()> {
        match Binding::of(member) {
            Binding::Payload => {
                self.payload(Bytes::copy_from_slice(value.as_bytes()), "text/plain");
                Ok(())
            }
            Binding::Header => self.header(member, value.to_owned()),
            Binding::Document => self.other(member),
        }
    }

    fn blob(&mut self, member: &'static Member, value: &[u8]) -> Result<()> {
        match Binding::of(member) {
            Binding::Payload => {
                self.payload(Bytes::copy_from_slice(value), "application/octet-stream");
                Ok(())
            }
            Binding::Header => self.header(member, Bytes::copy_from_slice(value)),
            Binding::Document => self.other(member),
        }
    }

    fn timestamp(&mut self, member: &'static Member, value: &Timestamp) -> Result<()> {
        self.header(member, *value)
    }
}
