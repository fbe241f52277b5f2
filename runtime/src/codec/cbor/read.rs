//! [`Reader`] as a [`Deserializer`].

use std::borrow::Cow;

use bytes::Bytes;

use super::{Reader, head};
use crate::error::{Error, ErrorKind, Result};
use crate::schema::{Member, Schema};
use crate::serde::{Deserializer, ReadDocument, ReadEntries, ReadItems, ReadMembers, ReadNumber};
use crate::value::Timestamp;

impl Deserializer for Reader<'_> {
    fn structure(
        &mut self,
        _member: &'static Member,
        schema: &'static Schema,
        value: &mut dyn ReadMembers,
    ) -> Result<()> {
        let missing = self.missing.mark();
        let result = self.members(schema, value);
        if self.missing.mark() != missing {
            self.missing
                .retain(missing, &|name| value.is_elsewhere(name));
        }
        self.missing.discreet(schema, missing, result)
    }

    fn union(
        &mut self,
        _member: &'static Member,
        schema: &'static Schema,
        value: &mut dyn ReadMembers,
    ) -> Result<()> {
        let missing = self.missing.mark();
        let result = self.variant(schema, value);
        self.missing.discreet(schema, missing, result)
    }

    fn list(&mut self, member: &'static Member, items: &mut dyn ReadItems) -> Result<()> {
        self.elements(member, items)
    }

    fn map(&mut self, member: &'static Member, entries: &mut dyn ReadEntries) -> Result<()> {
        self.entries(member, entries)
    }

    fn boolean(&mut self, _member: &'static Member) -> Result<bool> {
        let value = match self.peek() {
            Some(head::TRUE) => true,
            Some(head::FALSE) => false,
            _ => return Err(self.mismatch("a boolean")),
        };
        self.at += 1;
        Ok(value)
    }

    fn byte(&mut self, _member: &'static Member) -> Result<i8> {
        let value = self.integer_value(i8::MIN.into(), i8::MAX.into())?;
        Ok(value as i8)
    }

    fn short(&mut self, _member: &'static Member) -> Result<i16> {
        let value = self.integer_value(i16::MIN.into(), i16::MAX.into())?;
        Ok(value as i16)
    }

    fn integer(&mut self, _member: &'static Member) -> Result<i32> {
        let value = self.integer_value(i32::MIN.into(), i32::MAX.into())?;
        Ok(value as i32)
    }

    fn long(&mut self, _member: &'static Member) -> Result<i64> {
        self.integer_value(i64::MIN, i64::MAX)
    }

    fn float(&mut self, _member: &'static Member) -> Result<f32> {
        self.single_value()
    }

    fn double(&mut self, _member: &'static Member) -> Result<f64> {
        self.double_value()
    }

    fn big_integer(&mut self, _member: &'static Member, value: &mut dyn ReadNumber) -> Result<()> {
        self.big_integer_value(value)
    }

    fn big_decimal(&mut self, _member: &'static Member, value: &mut dyn ReadNumber) -> Result<()> {
        self.big_decimal_value(value)
    }

    fn string(&mut self, _member: &'static Member) -> Result<String> {
        self.owned_text()
    }

    fn text(&mut self, _member: &'static Member) -> Result<Cow<'_, str>> {
        self.text_value()
    }

    fn blob(&mut self, _member: &'static Member) -> Result<Bytes> {
        self.bytes_value().map(|bytes| bytes.into_owned().into())
    }

    fn timestamp(&mut self, _member: &'static Member) -> Result<Timestamp> {
        self.timestamp_value()
    }

    fn document(&mut self, _member: &'static Member, _value: &mut dyn ReadDocument) -> Result<()> {
        let message = "documents have no form in rpcv2Cbor";
        Err(Error::new(ErrorKind::Unsupported, message).at(self.at))
    }
}
