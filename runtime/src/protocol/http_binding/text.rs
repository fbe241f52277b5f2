//! [`TextWriter`]: simple values as the text of a label, a parameter or a header.

use super::binding::Place;
use crate::base64;
use crate::error::{Error, ErrorKind, Result};
use crate::schema::{Member, Schema};
use crate::serde::{Serializer, WriteDocument, WriteEntries, WriteItems, WriteMembers};
use crate::value::{BigDecimal, BigInteger, Timestamp};

/// Where texts go.
pub(super) type Sink<'s> = dyn FnMut(&Piece<'_>) -> Result<()> + 's;

/// The text of one value.
pub(super) struct Piece<'t> {
    /// The key of the map entry that it is of; empty where it is of none.
    pub(super) key: &'t str,
    pub(super) text: &'t str,
    /// Whether it may need quotes in a list.
    pub(super) quotable: bool,
}

/// Writes simple values as text, and those in lists and maps one by one.
pub(super) struct TextWriter<'s> {
    place: Place,
    key: String,
    sink: &'s mut Sink<'s>,
}

impl<'s> TextWriter<'s> {
    pub(super) fn new(place: Place, sink: &'s mut Sink<'s>) -> Self {
        Self {
            place,
            key: String::new(),
            sink,
        }
    }

    fn put(&mut self, text: &str) -> Result<()> {
        self.piece(text, false)
    }

    fn piece(&mut self, text: &str, quotable: bool) -> Result<()> {
        let key = &self.key;
        (self.sink)(&Piece {
            key,
            text,
            quotable,
        })
    }
}

macro_rules! formatted {
    ($($method:ident: $type:ty,)*) => {$(
        fn $method(&mut self, _: &'static Member, value: $type) -> Result<()> {
            self.put(itoa::Buffer::new().format(value))
        }
    )*};
}

impl Serializer for TextWriter<'_> {
    fn structure(
        &mut self,
        _: &'static Member,
        _: &'static Schema,
        _: &dyn WriteMembers,
    ) -> Result<()> {
        Err(no_text())
    }

    fn list(&mut self, member: &'static Member, items: &dyn WriteItems) -> Result<()> {
        items.write_items(member.target.list_member()?, self)
    }

    fn map(&mut self, member: &'static Member, entries: &dyn WriteEntries) -> Result<()> {
        let (key, value) = member.target.map_members()?;
        entries.write_entries(key, value, self)
    }

    fn entry(&mut self, _: &'static Member, key: &str) -> Result<()> {
        key.clone_into(&mut self.key);
        Ok(())
    }

    fn null(&mut self, _: &'static Member) -> Result<()> {
        Ok(())
    }

    fn absent(&mut self, _: &'static Member) -> Result<()> {
        Ok(())
    }

    fn boolean(&mut self, _: &'static Member, value: bool) -> Result<()> {
        self.put(if value { "true" } else { "false" })
    }

    formatted! {
        byte: i8,
        short: i16,
        integer: i32,
        long: i64,
    }

    fn float(&mut self, _: &'static Member, value: f32) -> Result<()> {
        match value.is_finite() {
            true => self.put(zmij::Buffer::new().format_finite(value)),
            false => self.put(not_finite(value.into())),
        }
    }

    fn double(&mut self, _: &'static Member, value: f64) -> Result<()> {
        match value.is_finite() {
            true => self.put(zmij::Buffer::new().format_finite(value)),
            false => self.put(not_finite(value)),
        }
    }

    fn big_integer(&mut self, _: &'static Member, value: &BigInteger) -> Result<()> {
        self.put(value.as_str())
    }

    fn big_decimal(&mut self, _: &'static Member, value: &BigDecimal) -> Result<()> {
        self.put(value.as_str())
    }

    fn string(&mut self, member: &'static Member, value: &str) -> Result<()> {
        match self.place.is_base64(member) {
            true => self.put(&base64::text(value.as_bytes())),
            false => self.piece(value, true),
        }
    }

    fn blob(&mut self, _: &'static Member, value: &[u8]) -> Result<()> {
        self.put(&base64::text(value))
    }

    fn timestamp(&mut self, member: &'static Member, value: &Timestamp) -> Result<()> {
        let format = self.place.timestamp_format(member);
        self.put(value.text(format).as_str())
    }

    fn document(&mut self, _: &'static Member, _: &dyn WriteDocument) -> Result<()> {
        Err(no_text())
    }
}

/// What Smithy says for a number that has no digits.
fn not_finite(value: f64) -> &'static str {
    match value.is_nan() {
        true => "NaN",
        false if value > 0.0 => "Infinity",
        false => "-Infinity",
    }
}

#[cold]
pub(super) fn no_text() -> Error {
    Error::new(
        ErrorKind::Unsupported,
        "a value of this type is bound to a part of a message that cannot hold it",
    )
}
