//! Structures, unions, lists and maps, whatever reads what is in them.

mod key;

use std::borrow::Cow;

use super::Reader;
use crate::codec::indices::Indices;
use crate::codec::members::{Key, Prediction, note_missing};
use crate::codec::nested::Nested;
use crate::error::{Error, ErrorKind, Result, Segment};
use crate::schema::{Member, Schema, ShapeType};
use crate::serde::Missing;

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
    /// Reads an object; `read` is called for each member that the schema knows and that is not null.
    #[doc(hidden)]
    #[inline]
    pub fn members(
        &mut self,
        schema: &'static Schema,
        mut read: impl FnMut(&mut Self, usize, &'static Member) -> Result<()>,
    ) -> Result<()> {
        self.open(b'{', "an object")?;
        let (mut seen, mut nulls) = (Indices::default(), Indices::default());
        let mut next = Prediction::new(self.sorted);
        let mut more = !self.empty(b'}');
        while more {
            if let Some(index) = self.known_key(schema, &mut next)? {
                if seen.insert(index) {
                    return Err(self.ambiguous());
                }
                if self.peek() == Some(b'n') {
                    self.literal("null")?;
                    nulls.insert(index);
                } else {
                    let member = &schema.members[index];
                    self.named(member, |reader| read(reader, index, member))?;
                }
            }
            more = self.more(b'}')?;
        }
        let arrived = seen.first() & !nulls.first();
        if schema.order.required & !arrived != 0 || schema.members.len() > 64 {
            note_missing(&mut self.missing, schema, &seen, &nulls);
        }
        Ok(())
    }

    /// Reads the object of a union; `read` is called for its one member that is not null.
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
            found = self.variant_among(schema, &mut next, start, found, read)?;
        }
        if found.is_none() && self.settings.strict {
            let message = "the union has no member that is not null";
            return Err(Error::new(ErrorKind::Union, message).at(start));
        }
        Ok(())
    }

    /// Reads the members of a union that follow: the one that is not null, which may have been found before.
    #[cold]
    fn variant_among(
        &mut self,
        schema: &'static Schema,
        next: &mut Prediction,
        start: usize,
        mut found: Option<Key<'a>>,
        mut read: impl FnMut(&mut Self, Variant<'_>) -> Result<()>,
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
                    self.read_variant(schema, &key, &mut read)?;
                    found = Some(key);
                }
            }
            more = self.more(b'}')?;
        }
        Ok(found)
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

    /// Reads an array; `read` is called for each element, with nothing where it is a null that is kept.
    #[doc(hidden)]
    #[inline]
    pub fn elements(
        &mut self,
        list: &'static Member,
        mut read: impl FnMut(&mut Self, Option<&'static Member>) -> Result<()>,
    ) -> Result<()> {
        let element = list.target.list_member()?;
        self.open(b'[', "an array")?;
        let mut index = 0;
        let mut more = !self.empty(b']');
        while more {
            if self.peek() == Some(b'n') {
                if self.null(list, element)? {
                    read(self, None)?;
                }
            } else {
                let before = self.missing.mark();
                let read = read(self, Some(element));
                self.after(element, before, read, |_| Segment::Index(index))?;
            }
            index += 1;
            more = self.more(b']')?;
        }
        Ok(())
    }

    /// Reads an object that is a map; `read` is called for each entry, without a member where it is a null that is kept.
    #[doc(hidden)]
    #[inline]
    pub fn entries(
        &mut self,
        map: &'static Member,
        mut read: impl FnMut(&mut Self, Cow<'a, str>, Option<&'static Member>) -> Result<()>,
    ) -> Result<()> {
        let (key_member, value) = map.target.map_members()?;
        self.open(b'{', "an object")?;
        let mut more = !self.empty(b'}');
        while more {
            self.peek();
            let start = self.at;
            let key = self.key()?;
            if self.is_superseded(start) {
                self.skip()?;
            } else if self.peek() == Some(b'n') {
                if self.null(map, value)? {
                    read(self, key, None)?;
                } else if self.superseded.is_none() {
                    // The null may replace an entry that was read.
                    return Err(self.ambiguous());
                }
            } else {
                let before = self.missing.mark();
                let read = read(self, key, Some(value));
                let step = |reader: &Self| reader.entry_segment(map, key_member, start);
                self.after(value, before, read, step)?;
            }
            more = self.more(b'}')?;
        }
        Ok(())
    }

    /// Reads the value of a member; what goes wrong or is missing in it gets the member's name.
    #[inline]
    fn named(
        &mut self,
        member: &'static Member,
        read: impl FnOnce(&mut Self) -> Result<()>,
    ) -> Result<()> {
        let before = self.missing.mark();
        let read = read(self);
        self.after(member, before, read, |_| Segment::Name(member.name))
    }

    /// Goes past a null in a list or map: whether it is kept. A null is a document like any other.
    fn null(&mut self, container: &Member, item: &Member) -> Result<bool> {
        let start = self.at;
        self.literal("null")?;
        let sparse = container.target.facts.sparse || container.facts.sparse;
        if sparse || item.target.shape_type == ShapeType::Document {
            return Ok(true);
        }
        if self.settings.strict {
            let message = "a null is allowed only in a sparse list or map";
            return Err(Error::new(ErrorKind::Null, message).at(start));
        }
        Ok(false)
    }

    /// The step to the entry whose key is at `start`.
    #[cold]
    fn entry_segment(&self, map: &Member, key_member: &Member, start: usize) -> Segment {
        let mut again = Reader::new(self.text, self.settings);
        again.at = start;
        Segment::key(map, key_member, &again.key().unwrap_or_default())
    }
}

impl Nested for Reader<'_> {
    #[inline]
    fn place(&self) -> usize {
        self.at
    }

    #[inline]
    fn missing(&mut self) -> &mut Missing {
        &mut self.missing
    }

    #[inline]
    fn knows_superseded(&self) -> bool {
        self.superseded.is_some()
    }

    #[inline]
    fn read_again(&mut self) {
        self.ambiguous = true;
    }
}
