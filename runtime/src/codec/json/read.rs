//! [`Reader`] as a [`Deserializer`].

use std::borrow::Cow;
use std::collections::BTreeMap;

use bytes::Bytes;

use super::Reader;
use super::container::Variant;
use super::number::{Literal, out_of_range};
use crate::base64;
use crate::error::{Error, ErrorKind, Result};
use crate::schema::{Member, Schema, TimestampFormat};
use crate::serde::{Deserializer, ReadDocument, ReadEntries, ReadItems, ReadMembers, ReadNumber};
use crate::value::{Document, Timestamp};

impl Deserializer for Reader<'_> {
    fn structure(
        &mut self,
        _member: &'static Member,
        schema: &'static Schema,
        value: &mut dyn ReadMembers,
    ) -> Result<()> {
        let missing = self.missing.mark();
        let result = self.members(schema, |reader, index, member| {
            value.read_member(index, member, reader)
        });
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
        let result = self.variant(schema, |reader, variant| match variant {
            Variant::Known(index, member) => value.read_member(index, member, reader),
            Variant::Unknown(tag) => {
                value.read_unknown(tag);
                Ok(())
            }
        });
        self.missing.discreet(schema, missing, result)
    }

    fn list(&mut self, member: &'static Member, items: &mut dyn ReadItems) -> Result<()> {
        self.elements(member, |reader, element| match element {
            Some(element) => items.read_item(element, reader),
            None => {
                items.push_null();
                Ok(())
            }
        })
    }

    fn map(&mut self, member: &'static Member, entries: &mut dyn ReadEntries) -> Result<()> {
        self.entries(member, |reader, key, value| match value {
            Some(value) => entries.read_entry(key.into_owned(), value, reader),
            None => {
                entries.insert_null(key.into_owned());
                Ok(())
            }
        })
    }

    fn boolean(&mut self, _member: &'static Member) -> Result<bool> {
        match self.peek() {
            Some(b't') => self.literal("true").map(|()| true),
            Some(b'f') => self.literal("false").map(|()| false),
            _ => Err(self.mismatch("a boolean")),
        }
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
        if self.peek() == Some(b'"') {
            return self.no_number().map(|value| value as f32);
        }
        let literal = self.literal_number("a number")?;
        self.float_of(literal)
    }

    fn double(&mut self, _member: &'static Member) -> Result<f64> {
        if self.peek() == Some(b'"') {
            return self.no_number();
        }
        let literal = self.literal_number("a number")?;
        self.double_of(literal)
    }

    fn big_integer(&mut self, _member: &'static Member, value: &mut dyn ReadNumber) -> Result<()> {
        if self.has_quoted_number() {
            return self.quoted_number(value, |literal| literal.plain);
        }
        let literal = self.literal_number("an integer")?;
        if self.settings.strict && !literal.plain {
            return Err(self.invalid(literal, "expected an integer without fraction and exponent"));
        }
        match value.read_number(self.text_of(literal)) {
            true => Ok(()),
            false => Err(self.invalid(literal, "expected an integer")),
        }
    }

    fn big_decimal(&mut self, _member: &'static Member, value: &mut dyn ReadNumber) -> Result<()> {
        if self.has_quoted_number() {
            return self.quoted_number(value, |_| true);
        }
        self.number_value("a number", value)
    }

    fn string(&mut self, _member: &'static Member) -> Result<String> {
        self.owned_string()
    }

    fn text(&mut self, _member: &'static Member) -> Result<Cow<'_, str>> {
        self.string_value()
    }

    fn blob(&mut self, _member: &'static Member) -> Result<Bytes> {
        let text = self.string_value()?;
        match base64::decode(text.as_bytes()) {
            Some(bytes) => Ok(bytes.into()),
            None => Err(self.invalid_string("expected base64")),
        }
    }

    fn timestamp(&mut self, member: &'static Member) -> Result<Timestamp> {
        match self.settings.timestamp_format(member) {
            TimestampFormat::EpochSeconds => self.epoch_seconds(),
            format => {
                let text = self.string_value()?;
                let parsed = match self.settings.strict {
                    true => Timestamp::parse_exactly(&text, format),
                    false => Timestamp::parse(&text, format),
                };
                parsed.map_err(|error| self.invalid_string("").because(error.to_string()))
            }
        }
    }

    fn document(&mut self, _member: &'static Member, value: &mut dyn ReadDocument) -> Result<()> {
        self.document_value(value)
    }
}

impl Reader<'_> {
    /// Reads one of the strings that stand for what is no number.
    #[cold]
    fn no_number(&mut self) -> Result<f64> {
        match &*self.string_value()? {
            "NaN" => Ok(f64::NAN),
            "Infinity" => Ok(f64::INFINITY),
            "-Infinity" => Ok(f64::NEG_INFINITY),
            _ => Err(self.invalid_string("expected a number, or NaN or Infinity as a string")),
        }
    }

    /// Whether a big number has to be a string here, or is one where it may be.
    fn has_quoted_number(&mut self) -> bool {
        let quoted = self.peek() == Some(b'"');
        self.settings.quoted_big_numbers && (quoted || self.settings.strict)
    }

    /// Reads a string that is a number and nothing else.
    fn quoted_number(
        &mut self,
        value: &mut dyn ReadNumber,
        fits: fn(&Literal) -> bool,
    ) -> Result<()> {
        let text = self.string_value()?;
        let mut digits = Reader::new(&text, self.settings);
        let read = digits.literal_number("a number");
        let read = read.is_ok_and(|literal| {
            let digits = digits.text_of(literal);
            digits.len() == text.len() && fits(&literal) && value.read_number(digits)
        });
        match read {
            true => Ok(()),
            false => Err(self.invalid_string("expected the digits of a number")),
        }
    }

    fn epoch_seconds(&mut self) -> Result<Timestamp> {
        let literal = self.literal_number("a number of seconds")?;
        let simple = match literal.exact && !literal.negative {
            true => Timestamp::from_decimal(literal.mantissa, literal.exponent),
            false => None,
        };
        match simple {
            Some(timestamp) => Ok(timestamp),
            None => Timestamp::parse(self.text_of(literal), TimestampFormat::EpochSeconds)
                .map_err(|_| out_of_range(literal.start)),
        }
    }

    fn document_value(&mut self, value: &mut dyn ReadDocument) -> Result<()> {
        let scalar = match self.peek() {
            Some(b'{') => return self.document_object(value),
            Some(b'[') => return self.document_array(value),
            Some(b'"') => Document::String(self.owned_string()?),
            Some(b't') => self.literal("true").map(|()| Document::Bool(true))?,
            Some(b'f') => self.literal("false").map(|()| Document::Bool(false))?,
            Some(b'n') => self.literal("null").map(|()| Document::Null)?,
            _ => return self.number_value("a value", value),
        };
        value.set(scalar);
        Ok(())
    }

    fn document_object(&mut self, value: &mut dyn ReadDocument) -> Result<()> {
        value.set(Document::Object(BTreeMap::new()));
        self.open(b'{', "an object")?;
        let mut more = !self.empty(b'}');
        while more {
            let name = self.key()?.into_owned();
            self.document_value(value.member(name))?;
            more = self.more(b'}')?;
        }
        Ok(())
    }

    fn document_array(&mut self, value: &mut dyn ReadDocument) -> Result<()> {
        value.set(Document::Array(Vec::new()));
        self.open(b'[', "an array")?;
        let mut more = !self.empty(b']');
        while more {
            self.document_value(value.item())?;
            more = self.more(b']')?;
        }
        Ok(())
    }

    /// Reads a number of any size.
    fn number_value(&mut self, expected: &'static str, value: &mut dyn ReadNumber) -> Result<()> {
        let literal = self.literal_number(expected)?;
        match value.read_number(self.text_of(literal)) {
            true => Ok(()),
            false => Err(out_of_range(literal.start)),
        }
    }

    #[cold]
    fn invalid(&self, literal: Literal, message: &'static str) -> Error {
        Error::new(ErrorKind::TypeMismatch, message).at(literal.start)
    }

    /// The string that ends here does not say what it should.
    #[cold]
    fn invalid_string(&self, message: &'static str) -> Error {
        self.error(ErrorKind::InvalidValue, message)
    }
}
