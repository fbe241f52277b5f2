//! [`TextReader`]: values from the text of a label, of parameters or of headers.

use std::borrow::Cow;
use std::collections::BTreeMap;

use bytes::Bytes;

use super::binding::Place;
use super::header;
use super::text::no_text;
use crate::base64;
use crate::error::{Error, ErrorKind, Result, Segment};
use crate::schema::{Member, Schema, ShapeType, TimestampFormat};
use crate::serde::{Deserializer, ReadDocument, ReadEntries, ReadItems, ReadMembers, ReadNumber};
use crate::value::Timestamp;
use crate::value::decimal::Decimal;

/// What a member is bound to, as it was received.
pub(super) enum Texts<'t> {
    /// The text of a label or a header.
    One(Cow<'t, str>),
    /// The values of a parameter, at least one.
    Many(Vec<Cow<'t, str>>),
    /// Values by name: of all parameters, or of headers with a prefix.
    Named(BTreeMap<String, Vec<Cow<'t, str>>>),
}

/// Reads values from texts.
pub(super) struct TextReader<'t> {
    pub(super) place: Place,
    /// Whether only what Smithy's own serializers write is taken, as servers have to.
    pub(super) strict: bool,
    pub(super) texts: Texts<'t>,
}

impl<'t> TextReader<'t> {
    /// The text of one value: of several, the first.
    fn one(&self) -> Result<&str> {
        match &self.texts {
            Texts::One(text) => Ok(text),
            Texts::Many(texts) => texts.first().map(|text| &**text).ok_or_else(no_text),
            Texts::Named(_) => Err(no_text()),
        }
    }

    fn of(&self, texts: Texts<'t>) -> Self {
        let (place, strict) = (self.place, self.strict);
        Self {
            place,
            strict,
            texts,
        }
    }

    fn integer_in<T: std::str::FromStr>(&self) -> Result<T> {
        let text = self.one()?;
        let digits = text.strip_prefix('-').unwrap_or(text);
        let is_integer = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
        match text.parse() {
            Ok(value) if is_integer => Ok(value),
            _ if is_integer => Err(Error::new(
                ErrorKind::OutOfRange,
                "the number is out of range",
            )),
            _ => Err(mismatch("expected an integer")),
        }
    }

    /// A number in JSON's notation, or one of the words for what has no digits.
    fn float_in(&self) -> Result<f64> {
        match self.one()? {
            "NaN" => Ok(f64::NAN),
            "Infinity" => Ok(f64::INFINITY),
            "-Infinity" => Ok(f64::NEG_INFINITY),
            text if Decimal::of_json(text).is_none() => Err(mismatch("expected a number")),
            text => match text.parse() {
                Ok(value) if f64::is_finite(value) => Ok(value),
                _ => Err(Error::new(
                    ErrorKind::OutOfRange,
                    "the number is out of range",
                )),
            },
        }
    }

    fn exact(&self, value: &mut dyn ReadNumber) -> Result<()> {
        let text = self.one()?;
        let is_number = Decimal::of_json(text).is_some();
        match is_number && value.read_number(text) {
            true => Ok(()),
            false => Err(mismatch("expected a number")),
        }
    }

    /// The items of a list.
    fn items(&mut self, element: &'static Member) -> Result<Vec<Cow<'t, str>>> {
        let texts = std::mem::replace(&mut self.texts, Texts::Many(Vec::new()));
        match (texts, self.place) {
            (Texts::Many(texts), _) => Ok(texts),
            (Texts::One(text), Place::Header) => {
                let dates = element.target.shape_type == ShapeType::Timestamp
                    && self.place.timestamp_format(element) == TimestampFormat::HttpDate;
                let items = header::items(&text, dates)?;
                let owned = items.into_iter().map(|item| Cow::Owned(item.into_owned()));
                Ok(owned.collect())
            }
            (Texts::One(text), Place::Elsewhere) => Ok(vec![text]),
            (Texts::Named(_), _) => Err(no_text()),
        }
    }
}

macro_rules! integers {
    ($($method:ident: $type:ty,)*) => {$(
        fn $method(&mut self, _: &'static Member) -> Result<$type> {
            self.integer_in()
        }
    )*};
}

impl Deserializer for TextReader<'_> {
    fn structure(
        &mut self,
        _: &'static Member,
        _: &'static Schema,
        _: &mut dyn ReadMembers,
    ) -> Result<()> {
        Err(no_text())
    }

    fn union(
        &mut self,
        _: &'static Member,
        _: &'static Schema,
        _: &mut dyn ReadMembers,
    ) -> Result<()> {
        Err(no_text())
    }

    fn list(&mut self, member: &'static Member, items: &mut dyn ReadItems) -> Result<()> {
        let element = member.target.list_member()?;
        for (index, text) in self.items(element)?.into_iter().enumerate() {
            let read = items.read_item(element, &mut self.of(Texts::One(text)));
            read.map_err(|error| error.within(Segment::Index(index)))?;
        }
        Ok(())
    }

    fn map(&mut self, member: &'static Member, entries: &mut dyn ReadEntries) -> Result<()> {
        let (key_member, value) = member.target.map_members()?;
        let Texts::Named(named) = std::mem::replace(&mut self.texts, Texts::Many(Vec::new()))
        else {
            return Err(no_text());
        };
        for (key, texts) in named {
            let segment = Segment::key(member, key_member, &key);
            let read = entries.read_entry(key, value, &mut self.of(Texts::Many(texts)));
            read.map_err(|error| error.within(segment))?;
        }
        Ok(())
    }

    fn boolean(&mut self, _: &'static Member) -> Result<bool> {
        match self.one()? {
            "true" => Ok(true),
            "false" => Ok(false),
            _ => Err(mismatch("expected true or false")),
        }
    }

    integers! {
        byte: i8,
        short: i16,
        integer: i32,
        long: i64,
    }

    fn float(&mut self, _: &'static Member) -> Result<f32> {
        // By way of a double a number would be rounded twice.
        let wide = self.float_in()?;
        let value = match self.one()?.parse() {
            Ok(value) if wide.is_finite() => value,
            _ => wide as f32,
        };
        match value.is_finite() == wide.is_finite() {
            true => Ok(value),
            false => Err(Error::new(
                ErrorKind::OutOfRange,
                "the number is out of range",
            )),
        }
    }

    fn double(&mut self, _: &'static Member) -> Result<f64> {
        self.float_in()
    }

    fn big_integer(&mut self, _: &'static Member, value: &mut dyn ReadNumber) -> Result<()> {
        self.exact(value)
    }

    fn big_decimal(&mut self, _: &'static Member, value: &mut dyn ReadNumber) -> Result<()> {
        self.exact(value)
    }

    fn string(&mut self, member: &'static Member) -> Result<String> {
        self.text(member).map(Cow::into_owned)
    }

    fn text(&mut self, member: &'static Member) -> Result<Cow<'_, str>> {
        let text = self.one()?;
        if !self.place.is_base64(member) {
            return Ok(Cow::Borrowed(text));
        }
        let bytes = base64::decode(text.as_bytes()).ok_or_else(no_base64)?;
        let decoded = String::from_utf8(bytes).map_err(|_| no_base64())?;
        Ok(Cow::Owned(decoded))
    }

    fn blob(&mut self, _: &'static Member) -> Result<Bytes> {
        let bytes = base64::decode(self.one()?.as_bytes()).ok_or_else(no_base64)?;
        Ok(bytes.into())
    }

    fn timestamp(&mut self, member: &'static Member) -> Result<Timestamp> {
        let format = self.place.timestamp_format(member);
        let parsed = match self.strict {
            true => Timestamp::parse_exactly(self.one()?, format),
            false => Timestamp::parse(self.one()?, format),
        };
        parsed.map_err(|error| Error::new(ErrorKind::InvalidValue, error.to_string()))
    }

    fn document(&mut self, _: &'static Member, _: &mut dyn ReadDocument) -> Result<()> {
        Err(no_text())
    }
}

#[cold]
fn mismatch(message: &'static str) -> Error {
    Error::new(ErrorKind::TypeMismatch, message)
}

#[cold]
fn no_base64() -> Error {
    Error::new(ErrorKind::InvalidValue, "expected base64")
}
