//! From a [`Document`] to any value.

mod scalar;

use std::borrow::Cow;
use std::collections::BTreeMap;

use bytes::Bytes;

use super::{Document, Number};
use crate::base64;
use crate::error::{Error, ErrorKind, Result, Segment};
use crate::schema::{Member, Schema, TimestampFormat};
use crate::serde::{
    Deserializer, MAX_DEPTH, Missing, ReadDocument, ReadEntries, ReadItems, ReadMembers, ReadNumber,
};
use crate::value::Timestamp;

/// A deserializer whose values are a document's.
pub(super) struct Taker<'a> {
    /// The value that is read next.
    at: &'a Document,
    /// How many more containers may be opened.
    depth: usize,
    pub(super) missing: Missing,
}

impl<'a> Taker<'a> {
    #[inline]
    pub(super) fn new(at: &'a Document) -> Self {
        Self {
            at,
            depth: MAX_DEPTH,
            missing: Missing::default(),
        }
    }

    /// Reads a value inside of the one here.
    #[inline]
    fn inside(
        &mut self,
        at: &'a Document,
        member: &'static Member,
        segment: Segment,
        read: impl FnOnce(&mut Self) -> Result<()>,
    ) -> Result<()> {
        let Some(depth) = self.depth.checked_sub(1) else {
            return Err(Error::new(ErrorKind::Depth, "values are nested too deeply"));
        };
        let (outer, missing) = (std::mem::replace(&mut self.at, at), self.missing.mark());
        self.depth = depth;
        let result = read(self);
        self.depth += 1;
        self.at = outer;
        let is_sensitive = member.is_sensitive();
        match result {
            Ok(()) => self.missing.prepend(missing, segment, is_sensitive),
            Err(error) if is_sensitive => return Err(error.redacted().within(segment)),
            Err(error) => return Err(error.within(segment)),
        }
        Ok(())
    }
}

impl Deserializer for Taker<'_> {
    #[inline]
    fn structure(
        &mut self,
        _member: &'static Member,
        schema: &'static Schema,
        value: &mut dyn ReadMembers,
    ) -> Result<()> {
        let Document::Object(members) = self.at else {
            return Err(self.mismatch("an object"));
        };
        let missing = self.missing.mark();
        let mut known = schema.members.iter().enumerate();
        let result = known.try_for_each(|(index, member)| match members.get(member.name) {
            Some(at) if *at != Document::Null || member.is_document() => {
                self.inside(at, member, Segment::Name(member.name), |taker| {
                    value.read_member(index, member, taker)
                })
            }
            _ => {
                if member.required {
                    self.missing.push(member.name);
                }
                Ok(())
            }
        });
        self.missing.discreet(schema, missing, result)
    }

    #[inline]
    fn union(
        &mut self,
        _member: &'static Member,
        schema: &'static Schema,
        value: &mut dyn ReadMembers,
    ) -> Result<()> {
        let Document::Object(members) = self.at else {
            return Err(self.mismatch("an object"));
        };
        let Some((name, at)) = only_member(schema, members) else {
            return Err(Error::new(
                ErrorKind::Union,
                "the union has not exactly one member",
            ));
        };
        let missing = self.missing.mark();
        let result = match index_of(schema, name) {
            Some(index) => {
                let member = &schema.members[index];
                self.inside(at, member, Segment::Name(member.name), |taker| {
                    value.read_member(index, member, taker)
                })
            }
            None => {
                value.read_unknown(name);
                Ok(())
            }
        };
        self.missing.discreet(schema, missing, result)
    }

    #[inline]
    fn list(&mut self, member: &'static Member, items: &mut dyn ReadItems) -> Result<()> {
        let element = member.target.list_member()?;
        let Document::Array(array) = self.at else {
            return Err(self.mismatch("an array"));
        };
        for (index, at) in array.iter().enumerate() {
            if *at == Document::Null {
                items.push_null();
                continue;
            }
            self.inside(at, element, Segment::Index(index), |taker| {
                items.read_item(element, taker)
            })?;
        }
        Ok(())
    }

    #[inline]
    fn map(&mut self, member: &'static Member, entries: &mut dyn ReadEntries) -> Result<()> {
        let (key_member, value) = member.target.map_members()?;
        let Document::Object(object) = self.at else {
            return Err(self.mismatch("an object"));
        };
        for (key, at) in object {
            if *at == Document::Null {
                entries.insert_null(key.clone());
                continue;
            }
            let segment = Segment::key(member, key_member, key);
            self.inside(at, value, segment, |taker| {
                entries.read_entry(key.clone(), value, taker)
            })?;
        }
        Ok(())
    }

    #[inline]
    fn boolean(&mut self, _member: &'static Member) -> Result<bool> {
        match self.at {
            Document::Bool(value) => Ok(*value),
            _ => Err(self.mismatch("a boolean")),
        }
    }

    #[inline]
    fn byte(&mut self, _member: &'static Member) -> Result<i8> {
        self.integer_value()
    }

    #[inline]
    fn short(&mut self, _member: &'static Member) -> Result<i16> {
        self.integer_value()
    }

    #[inline]
    fn integer(&mut self, _member: &'static Member) -> Result<i32> {
        self.integer_value()
    }

    #[inline]
    fn long(&mut self, _member: &'static Member) -> Result<i64> {
        self.integer_value()
    }

    #[inline]
    fn float(&mut self, member: &'static Member) -> Result<f32> {
        match self.at {
            Document::Number(Number::Float(value)) if !value.is_finite() => Ok(*value as f32),
            Document::Number(_) => {
                let value: Option<f32> = self.number("a number")?.parse().ok();
                let value = value.filter(|value| value.is_finite());
                value.ok_or_else(|| Error::new(ErrorKind::OutOfRange, "the number is out of range"))
            }
            _ => self.double(member).map(|value| value as f32),
        }
    }

    #[inline]
    fn double(&mut self, _member: &'static Member) -> Result<f64> {
        match self.at {
            Document::Number(Number::Float(value)) => Ok(*value),
            Document::Number(_) => {
                let value: Option<f64> = self.number("a number")?.parse().ok();
                let value = value.filter(|value| value.is_finite());
                value.ok_or_else(|| Error::new(ErrorKind::OutOfRange, "the number is out of range"))
            }
            Document::String(text) => match text.as_str() {
                "NaN" => Ok(f64::NAN),
                "Infinity" => Ok(f64::INFINITY),
                "-Infinity" => Ok(f64::NEG_INFINITY),
                _ => Err(self.mismatch("a number")),
            },
            _ => Err(self.mismatch("a number")),
        }
    }

    #[inline]
    fn big_integer(&mut self, _member: &'static Member, value: &mut dyn ReadNumber) -> Result<()> {
        self.exact("an integer", value)
    }

    #[inline]
    fn big_decimal(&mut self, _member: &'static Member, value: &mut dyn ReadNumber) -> Result<()> {
        self.exact("a number", value)
    }

    #[inline]
    fn string(&mut self, _member: &'static Member) -> Result<String> {
        self.text_value().map(ToOwned::to_owned)
    }

    #[inline]
    fn text(&mut self, _member: &'static Member) -> Result<Cow<'_, str>> {
        self.text_value().map(Cow::Borrowed)
    }

    #[inline]
    fn blob(&mut self, _member: &'static Member) -> Result<Bytes> {
        let bytes = base64::decode(self.text_value()?.as_bytes()).map(Bytes::from);
        bytes.ok_or_else(|| Error::new(ErrorKind::InvalidValue, "expected base64"))
    }

    #[inline]
    fn timestamp(&mut self, member: &'static Member) -> Result<Timestamp> {
        let format = member
            .timestamp_format()
            .unwrap_or(TimestampFormat::EpochSeconds);
        let text = match format {
            TimestampFormat::EpochSeconds => self.number("a number of seconds")?,
            _ => self.text_value()?.into(),
        };
        let invalid = |error: crate::value::ParseTimestampError| {
            Error::new(ErrorKind::InvalidValue, error.to_string())
        };
        Timestamp::parse(&text, format).map_err(invalid)
    }

    #[inline]
    fn document(&mut self, _member: &'static Member, value: &mut dyn ReadDocument) -> Result<()> {
        value.set(self.at.clone());
        Ok(())
    }
}

/// The one member of an object that is a union. A null is one where nothing else is, and the member is a document.
#[inline]
fn only_member<'d>(
    schema: &'static Schema,
    members: &'d BTreeMap<String, Document>,
) -> Option<(&'d String, &'d Document)> {
    let is_value = |(name, at): &(&String, &Document)| *name != "__type" && **at != Document::Null;
    let mut values = members.iter().filter(is_value);
    if let Some(value) = values.next() {
        return values.next().is_none().then_some(value);
    }
    let is_document = |index: usize| schema.members[index].is_document();
    let mut nulls = members
        .iter()
        .filter(|(name, _)| index_of(schema, name).is_some_and(is_document));
    let null = nulls.next()?;
    nulls.next().is_none().then_some(null)
}

#[inline]
fn index_of(schema: &'static Schema, name: &str) -> Option<usize> {
    let mut members = schema.members.iter();
    members.position(|member| member.name == name)
}
