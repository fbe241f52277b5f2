//! From any value to a [`Document`].

use std::collections::BTreeMap;

use super::{Document, Number};
use crate::base64;
use crate::error::{Error, ErrorKind, Result};
use crate::schema::{Member, Role, Schema, TimestampFormat};
use crate::serde::{MAX_DEPTH, Serializer, WriteDocument, WriteEntries, WriteItems, WriteMembers};
use crate::value::{BigDecimal, BigInteger, Timestamp};

/// A serializer whose values become documents.
#[derive(Default)]
pub(super) struct Builder {
    /// The containers that are open, the innermost last.
    open: Vec<Container>,
    /// The outermost value.
    pub(super) root: Document,
}

enum Container {
    /// With the key of the entry that comes next, where it is a map.
    Object(BTreeMap<String, Document>, String),
    Array(Vec<Document>),
}

impl Builder {
    /// Puts a value where it belongs.
    #[inline]
    fn put(&mut self, member: &'static Member, value: impl Into<Document>) -> Result<()> {
        let value = value.into();
        match self.open.last_mut() {
            None => self.root = value,
            Some(Container::Array(items)) => items.push(value),
            Some(Container::Object(entries, key)) => {
                let key = match member.role {
                    Role::Member => member.name.to_owned(),
                    _ => std::mem::take(key),
                };
                entries.insert(key, value);
            }
        }
        Ok(())
    }

    #[inline]
    fn within(
        &mut self,
        member: &'static Member,
        container: Container,
        write: impl FnOnce(&mut Self) -> Result<()>,
    ) -> Result<()> {
        if self.open.len() == MAX_DEPTH {
            return Err(Error::new(ErrorKind::Depth, "values are nested too deeply"));
        }
        self.open.push(container);
        write(self)?;
        match self.open.pop() {
            Some(Container::Array(items)) => self.put(member, Document::Array(items)),
            Some(Container::Object(entries, _)) => self.put(member, Document::Object(entries)),
            None => Ok(()),
        }
    }
}

impl Serializer for Builder {
    #[inline]
    fn structure(
        &mut self,
        member: &'static Member,
        _schema: &'static Schema,
        value: &dyn WriteMembers,
    ) -> Result<()> {
        let object = Container::Object(BTreeMap::new(), String::new());
        self.within(member, object, |builder| value.write_members(builder))
    }

    #[inline]
    fn list(&mut self, member: &'static Member, items: &dyn WriteItems) -> Result<()> {
        let element = member.target.list_member()?;
        let array = Container::Array(Vec::with_capacity(items.len()));
        self.within(member, array, |builder| items.write_items(element, builder))
    }

    #[inline]
    fn map(&mut self, member: &'static Member, entries: &dyn WriteEntries) -> Result<()> {
        let (key, value) = member.target.map_members()?;
        let object = Container::Object(BTreeMap::new(), String::new());
        self.within(member, object, |builder| {
            entries.write_entries(key, value, builder)
        })
    }

    #[inline]
    fn entry(&mut self, _key_member: &'static Member, key: &str) -> Result<()> {
        if let Some(Container::Object(_, next)) = self.open.last_mut() {
            key.clone_into(next);
        }
        Ok(())
    }

    #[inline]
    fn null(&mut self, member: &'static Member) -> Result<()> {
        self.put(member, Document::Null)
    }

    #[inline]
    fn absent(&mut self, _member: &'static Member) -> Result<()> {
        Ok(())
    }

    #[inline]
    fn boolean(&mut self, member: &'static Member, value: bool) -> Result<()> {
        self.put(member, value)
    }

    #[inline]
    fn byte(&mut self, member: &'static Member, value: i8) -> Result<()> {
        self.put(member, value)
    }

    #[inline]
    fn short(&mut self, member: &'static Member, value: i16) -> Result<()> {
        self.put(member, value)
    }

    #[inline]
    fn integer(&mut self, member: &'static Member, value: i32) -> Result<()> {
        self.put(member, value)
    }

    #[inline]
    fn long(&mut self, member: &'static Member, value: i64) -> Result<()> {
        self.put(member, value)
    }

    #[inline]
    fn float(&mut self, member: &'static Member, value: f32) -> Result<()> {
        // By its digits: the nearest double of 0.1 is another number than the nearest float's.
        match value.is_finite() {
            true => self.put(
                member,
                super::from_digits(zmij::Buffer::new().format(value)),
            ),
            false => self.put(member, f64::from(value)),
        }
    }

    #[inline]
    fn double(&mut self, member: &'static Member, value: f64) -> Result<()> {
        self.put(member, value)
    }

    #[inline]
    fn big_integer(&mut self, member: &'static Member, value: &BigInteger) -> Result<()> {
        self.put(member, super::from_digits(value.as_str()))
    }

    #[inline]
    fn big_decimal(&mut self, member: &'static Member, value: &BigDecimal) -> Result<()> {
        self.put(member, super::from_digits(value.as_str()))
    }

    #[inline]
    fn string(&mut self, member: &'static Member, value: &str) -> Result<()> {
        self.put(member, value)
    }

    #[inline]
    fn blob(&mut self, member: &'static Member, value: &[u8]) -> Result<()> {
        self.put(member, base64::text(value))
    }

    #[inline]
    fn timestamp(&mut self, member: &'static Member, value: &Timestamp) -> Result<()> {
        let format = member
            .timestamp_format()
            .unwrap_or(TimestampFormat::EpochSeconds);
        let text = value.text(format);
        match format {
            TimestampFormat::EpochSeconds => self.put(member, super::from_digits(text.as_str())),
            _ => self.put(member, text.as_str()),
        }
    }

    #[inline]
    fn document(&mut self, member: &'static Member, value: &dyn WriteDocument) -> Result<()> {
        self.put(member, value.document().clone())
    }
}

impl From<BigDecimal> for Document {
    #[inline]
    fn from(number: BigDecimal) -> Self {
        Self::Number(Number::Big(number))
    }
}
