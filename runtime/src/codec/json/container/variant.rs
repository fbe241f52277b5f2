//! Unions: exactly one member is there.

use super::super::Reader;
use crate::codec::members::{Key, Prediction};
use crate::codec::nested::Nested;
use crate::error::{Error, ErrorKind, Result};
use crate::schema::{Member, Schema};

/// What came for a union.
#[doc(hidden)]
#[derive(Debug)]
pub enum Variant<'t> {
    /// The variant with this index.
    Known(usize, &'static Member),
    /// A variant with this tag.
    Unknown(&'t str),
}

impl<'a> Reader<'a> {
    /// Reads the object of a union; `read` is called for its one member that is not null, or that is a null document.
    #[doc(hidden)]
    #[inline]
    pub fn variant(
        &mut self,
        schema: &'static Schema,
        mut read: impl FnMut(&mut Self, Variant<'_>) -> Result<()>,
    ) -> Result<()> {
        let start = self.at;
        self.open(b'{', "an object")?;
        let mut next = Prediction::new(self.sorted);
        let mut found = None;
        // Most messages have one member, whose key is written as is usual.
        let more = match self.usual_key(schema, &mut next) {
            None => !self.empty(b'}'),
            Some(_) if self.peek() == Some(b'n') => {
                self.literal("null")?;
                self.more(b'}')?
            }
            Some(index) => {
                self.read_variant(schema, &Key::Known(index), &mut read)?;
                found = Some(Key::Known(index));
                self.more(b'}')?
            }
        };
        if more {
            found = self.variant_among(schema, &mut next, start, found, &mut read)?;
        }
        match found {
            Some(_) => Ok(()),
            None => self.null_variant(schema, start, &mut read),
        }
    }

    /// Reads the members of a union that follow: the one that is not null, which may have been found before.
    #[cold]
    fn variant_among(
        &mut self,
        schema: &'static Schema,
        next: &mut Prediction,
        start: usize,
        mut found: Option<Key<'a>>,
        read: &mut impl FnMut(&mut Self, Variant<'_>) -> Result<()>,
    ) -> Result<Option<Key<'a>>> {
        let mut more = true;
        while more {
            let key = self.any_key(schema, next)?;
            match (&key, self.peek()) {
                (Key::Superseded, _) => self.skip()?,
                (Key::Unknown(tag), _) if tag == "__type" => self.skip()?,
                (_, Some(b'n')) => {
                    self.literal("null")?;
                    if found.as_ref() == Some(&key) {
                        return Err(self.ambiguous());
                    }
                }
                _ if found.is_some() => return Err(self.several(start)),
                _ => {
                    self.read_variant(schema, &key, read)?;
                    found = Some(key);
                }
            }
            more = self.more(b'}')?;
        }
        Ok(found)
    }

    /// Reads the object of a union at `start` again, in which all was null: a document may be.
    #[cold]
    fn null_variant(
        &mut self,
        schema: &'static Schema,
        start: usize,
        read: &mut impl FnMut(&mut Self, Variant<'_>) -> Result<()>,
    ) -> Result<()> {
        self.at = start;
        self.open(b'{', "an object")?;
        let mut next = Prediction::new(self.sorted);
        let mut found = None;
        let mut more = !self.empty(b'}');
        while more {
            match self.any_key(schema, &mut next)? {
                Key::Known(index)
                    if schema.members[index].is_document() && found != Some(index) =>
                {
                    if found.is_some() {
                        return Err(self.several(start));
                    }
                    self.read_variant(schema, &Key::Known(index), read)?;
                    found = Some(index);
                }
                _ => self.skip()?,
            }
            more = self.more(b'}')?;
        }
        if found.is_none() && self.settings.strict {
            let message = "the union has no member that is not null";
            return Err(Error::new(ErrorKind::Union, message).at(start));
        }
        Ok(())
    }

    #[inline]
    fn read_variant(
        &mut self,
        schema: &'static Schema,
        key: &Key<'a>,
        read: &mut impl FnMut(&mut Self, Variant<'_>) -> Result<()>,
    ) -> Result<()> {
        match key {
            Key::Known(index) => {
                let member = &schema.members[*index];
                self.named(member, |reader| {
                    read(reader, Variant::Known(*index, member))
                })
            }
            Key::Unknown(tag) => {
                self.skip()?;
                read(self, Variant::Unknown(tag))
            }
            Key::Superseded => Ok(()),
        }
    }
}
