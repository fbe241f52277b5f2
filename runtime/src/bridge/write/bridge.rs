//! Our [`Serializer`] over a [`Sink`].

use serde_core::ser::Error as _;

use super::Value;
use super::sink::Sink;
use crate::error::{Error, ErrorKind, Result};
use crate::schema::{Member, Schema, TimestampFormat};
use crate::serde::{Serializer, WriteDocument, WriteEntries, WriteItems, WriteMembers};
use crate::value::{BigDecimal, BigInteger, Timestamp};

pub(super) struct Bridge<K: Sink> {
    sink: K,
    depth: usize,
    /// What serde's serializer said: our own error cannot hold it.
    error: Option<K::Error>,
}

impl<K: Sink> Bridge<K> {
    /// `depth` is how many values the sink's are inside of.
    pub(super) fn new(sink: K, depth: usize) -> Self {
        Self {
            sink,
            depth,
            error: None,
        }
    }

    /// The sink with all that was written, or what went wrong.
    pub(super) fn finish(self, result: Result<()>) -> Result<K, K::Error> {
        match (self.error, result) {
            (Some(error), _) => Err(error),
            (None, Err(error)) => Err(K::Error::custom(error)),
            (None, Ok(())) => Ok(self.sink),
        }
    }

    fn put(&mut self, member: &'static Member, value: Value<'_>) -> Result<()> {
        let result = self.sink.put(member, value, self.depth);
        self.keep(result)
    }

    fn keep(&mut self, result: Result<(), K::Error>) -> Result<()> {
        result.map_err(|error| {
            self.error = Some(error);
            Error::new(ErrorKind::Unsupported, "the format refused the value")
        })
    }
}

impl<K: Sink> Serializer for Bridge<K> {
    fn structure(
        &mut self,
        member: &'static Member,
        _schema: &'static Schema,
        value: &dyn WriteMembers,
    ) -> Result<()> {
        self.put(member, Value::Members(value))
    }

    fn list(&mut self, member: &'static Member, items: &dyn WriteItems) -> Result<()> {
        self.put(member, Value::List(member, items))
    }

    fn map(&mut self, member: &'static Member, entries: &dyn WriteEntries) -> Result<()> {
        self.put(member, Value::Map(member, entries))
    }

    fn entry(&mut self, _key_member: &'static Member, key: &str) -> Result<()> {
        let result = self.sink.key(key);
        self.keep(result)
    }

    fn null(&mut self, member: &'static Member) -> Result<()> {
        self.put(member, Value::Null)
    }

    fn absent(&mut self, _member: &'static Member) -> Result<()> {
        Ok(())
    }

    fn boolean(&mut self, member: &'static Member, value: bool) -> Result<()> {
        self.put(member, Value::Boolean(value))
    }

    fn byte(&mut self, member: &'static Member, value: i8) -> Result<()> {
        self.put(member, Value::Byte(value))
    }

    fn short(&mut self, member: &'static Member, value: i16) -> Result<()> {
        self.put(member, Value::Short(value))
    }

    fn integer(&mut self, member: &'static Member, value: i32) -> Result<()> {
        self.put(member, Value::Integer(value))
    }

    fn long(&mut self, member: &'static Member, value: i64) -> Result<()> {
        self.put(member, Value::Long(value))
    }

    fn float(&mut self, member: &'static Member, value: f32) -> Result<()> {
        self.put(member, Value::Float(value))
    }

    fn double(&mut self, member: &'static Member, value: f64) -> Result<()> {
        self.put(member, Value::Double(value))
    }

    fn big_integer(&mut self, member: &'static Member, value: &BigInteger) -> Result<()> {
        self.put(member, Value::String(value.as_str()))
    }

    fn big_decimal(&mut self, member: &'static Member, value: &BigDecimal) -> Result<()> {
        self.put(member, Value::String(value.as_str()))
    }

    fn string(&mut self, member: &'static Member, value: &str) -> Result<()> {
        self.put(member, Value::String(value))
    }

    fn blob(&mut self, member: &'static Member, value: &[u8]) -> Result<()> {
        self.put(member, Value::Blob(value))
    }

    fn timestamp(&mut self, member: &'static Member, value: &Timestamp) -> Result<()> {
        let format = member.timestamp_format();
        let format = format.unwrap_or(TimestampFormat::DateTime);
        self.put(member, Value::Timestamp(*value, format))
    }

    fn document(&mut self, member: &'static Member, value: &dyn WriteDocument) -> Result<()> {
        self.put(member, Value::Document(value.document()))
    }
}
