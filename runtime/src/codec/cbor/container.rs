//! Structures, unions, lists and maps.

use super::Reader;
use super::head::{self, Left};
use crate::codec::indices::Indices;
use crate::codec::members::{Key, Prediction, note_missing};
use crate::codec::nested::Nested;
use crate::error::{Error, ErrorKind, Result, Segment};
use crate::schema::{Member, Schema};
use crate::serde::{Missing, ReadEntries, ReadItems, ReadMembers};

impl<'a> Reader<'a> {
    /// Reads a map that is a structure.
    pub(super) fn members(
        &mut self,
        schema: &'static Schema,
        value: &mut dyn ReadMembers,
    ) -> Result<()> {
        let mut left = self.open(head::MAP, "a map")?;
        let (mut seen, mut nulls) = (Indices::default(), Indices::default());
        let mut next = Prediction::new(self.sorted);
        while self.more(&mut left) {
            let Some(index) = self.known_key(schema, &mut next)? else {
                continue;
            };
            if seen.insert(index) {
                return Err(self.ambiguous());
            }
            if self.is_null() {
                self.at += 1;
                nulls.insert(index);
            } else {
                let member = &schema.members[index];
                self.named(index, member, value)?;
            }
        }
        let arrived = seen.first() & !nulls.first();
        if schema.order.required & !arrived != 0 || schema.members.len() > 64 {
            note_missing(&mut self.missing, schema, &seen, &nulls);
        }
        Ok(())
    }

    /// Reads the map of a union, which has one member that is not null.
    pub(super) fn variant(
        &mut self,
        schema: &'static Schema,
        value: &mut dyn ReadMembers,
    ) -> Result<()> {
        let start = self.at;
        let mut left = self.open(head::MAP, "a map")?;
        let mut next = Prediction::new(self.sorted);
        let mut found: Option<Key<'a>> = None;
        while self.more(&mut left) {
            let key = self.any_key(schema, &mut next)?;
            match &key {
                Key::Superseded => self.skip()?,
                Key::Unknown(tag) if tag == "__type" => self.skip()?,
                _ if self.is_null() => {
                    self.at += 1;
                    if found.as_ref() == Some(&key) {
                        return Err(self.ambiguous());
                    }
                }
                _ if found.is_some() => return Err(self.several(start)),
                _ => {
                    self.read_variant(schema, &key, value)?;
                    found = Some(key);
                }
            }
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
        value: &mut dyn ReadMembers,
    ) -> Result<()> {
        match key {
            Key::Known(index) => self.named(*index, &schema.members[*index], value),
            Key::Unknown(tag) => {
                value.read_unknown(tag);
                self.skip()
            }
            Key::Superseded => Ok(()),
        }
    }

    /// Reads an array.
    pub(super) fn elements(
        &mut self,
        list: &'static Member,
        items: &mut dyn ReadItems,
    ) -> Result<()> {
        let element = list.target.list_member()?;
        let mut left = self.open(head::ARRAY, "an array")?;
        if let Left::Counted(count) = left {
            // Each element takes a byte at least.
            let elements = usize::try_from(count).unwrap_or(usize::MAX);
            items.reserve(elements.min(self.rest().len()), self.settings.max_reserve);
        }
        let mut index = 0;
        while self.more(&mut left) {
            if self.is_null() {
                if self.null(list)? {
                    items.push_null();
                }
            } else {
                let before = self.missing.mark();
                let read = items.read_item(element, self);
                self.after(element, before, read, |_| Segment::Index(index))?;
            }
            index += 1;
        }
        Ok(())
    }

    /// Reads a map that is one in the model too.
    pub(super) fn entries(
        &mut self,
        map: &'static Member,
        entries: &mut dyn ReadEntries,
    ) -> Result<()> {
        let (key_member, value) = map.target.map_members()?;
        let mut left = self.open(head::MAP, "a map")?;
        while self.more(&mut left) {
            let start = self.at;
            let key = self.key()?;
            if self.is_superseded(start) {
                self.skip()?;
            } else if self.is_null() {
                if self.null(map)? {
                    entries.insert_null(key.into_owned());
                } else if self.superseded.is_none() {
                    // The null may replace an entry that was read.
                    return Err(self.ambiguous());
                }
            } else {
                let before = self.missing.mark();
                let read = entries.read_entry(key.into_owned(), value, self);
                let step = |reader: &Self| reader.entry_segment(map, key_member, start);
                self.after(value, before, read, step)?;
            }
        }
        Ok(())
    }

    /// Reads the value of a member; what goes wrong or is missing in it gets the member's name.
    #[inline]
    fn named(
        &mut self,
        index: usize,
        member: &'static Member,
        value: &mut dyn ReadMembers,
    ) -> Result<()> {
        let before = self.missing.mark();
        let read = value.read_member(index, member, self);
        self.after(member, before, read, |_| Segment::Name(member.name))
    }

    /// Goes past a null in a list or map: whether it is kept.
    fn null(&mut self, container: &Member) -> Result<bool> {
        if container.target.facts.sparse || container.facts.sparse {
            self.at += 1;
            return Ok(true);
        }
        if self.settings.strict {
            let message = "a null is allowed only in a sparse list or map";
            return Err(self.error(ErrorKind::Null, message));
        }
        self.at += 1;
        Ok(false)
    }

    /// The step to the entry whose key is at `start`.
    #[cold]
    fn entry_segment(&self, map: &Member, key_member: &Member, start: usize) -> Segment {
        let mut again = Reader::new(self.bytes, self.settings);
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
