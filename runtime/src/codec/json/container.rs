//! Structures, lists and maps, whatever reads what is in them; [unions](variant) and [keys](key) below.

mod key;
mod variant;

use std::borrow::Cow;

pub use self::variant::Variant;
use super::Reader;
use crate::codec::indices::Indices;
use crate::codec::members::{Prediction, note_missing};
use crate::codec::nested::Nested;
use crate::error::{Error, ErrorKind, Result, Segment};
use crate::schema::{Member, Schema};
use crate::serde::Missing;

impl<'a> Reader<'a> {
    /// Reads an object; `read` is called for each member that the schema knows and that is there: a null is,
    /// where the member is a document.
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
                let member = &schema.members[index];
                if self.peek() == Some(b'n') && !member.is_document() {
                    self.literal("null")?;
                    nulls.insert(index);
                } else {
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
        if sparse || item.is_document() {
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
