//! Structures, unions, lists and maps, whatever reads what is in them.

use std::borrow::Cow;

use super::key::Key;
use super::{Reader, head};
use crate::codec::indices::Indices;
use crate::codec::members::{Prediction, Variant, note_missing, within};
use crate::error::{Error, ErrorKind, Result, Segment};
use crate::schema::{Member, Schema};

impl<'a> Reader<'a> {
    /// Reads a map that is a structure; `read` is called for each member that the schema knows and that is not null.
    #[inline]
    pub(super) fn members(
        &mut self,
        schema: &'static Schema,
        mut read: impl FnMut(&mut Self, usize, &'static Member) -> Result<()>,
    ) -> Result<()> {
        let mut left = self.open(head::MAP, "a map")?;
        let (mut seen, mut nulls) = (Indices::default(), Indices::default());
        let mut next = Prediction::new(self.sorted);
        while self.more(&mut left) {
            let Some(index) = self.known_key(schema, &mut next)? else {
                continue;
            };
            if seen.insert(index) {
                return Err(self.again());
            }
            if self.is_null() {
                self.at += 1;
                nulls.insert(index);
            } else {
                let member = &schema.members[index];
                self.named(member, |reader| read(reader, index, member))?;
            }
        }
        let arrived = seen.first() & !nulls.first();
        if schema.order.required & !arrived != 0 || schema.members.len() > 64 {
            note_missing(&mut self.missing, schema, &seen, &nulls);
        }
        Ok(())
    }

    /// Reads the map of a union; `read` is called for its one member that is not null.
    #[inline]
    pub(super) fn variant(
        &mut self,
        schema: &'static Schema,
        mut read: impl FnMut(&mut Self, Variant<'_>) -> Result<()>,
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
                        return Err(self.again());
                    }
                }
                _ if found.is_some() => return Err(self.several(start)),
                _ => {
                    self.read_variant(schema, &key, &mut read)?;
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
    #[inline]
    pub(super) fn elements(
        &mut self,
        list: &'static Member,
        mut read: impl FnMut(&mut Self, Option<&'static Member>) -> Result<()>,
    ) -> Result<()> {
        let element = list.target.list_member()?;
        let mut left = self.open(head::ARRAY, "an array")?;
        let mut index = 0;
        while self.more(&mut left) {
            if self.is_null() {
                if self.null(list)? {
                    read(self, None)?;
                }
            } else {
                let missing = self.missing.len();
                if let Err(error) = read(self, Some(element)) {
                    return Err(within(error, element, Segment::Index(index)));
                }
                if self.missing.len() != missing {
                    let sensitive = element.is_sensitive();
                    self.missing
                        .prepend(missing, &Segment::Index(index), sensitive);
                }
            }
            index += 1;
        }
        Ok(())
    }

    /// Reads a map that is one in the model too; `read` is called for each entry, without a member where it is a null that is
    /// kept.
    #[inline]
    pub(super) fn entries(
        &mut self,
        map: &'static Member,
        mut read: impl FnMut(&mut Self, Cow<'a, str>, Option<&'static Member>) -> Result<()>,
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
                    read(self, key, None)?;
                } else if self.superseded.is_none() {
                    // The null may replace an entry that was read.
                    return Err(self.again());
                }
            } else {
                let missing = self.missing.len();
                if let Err(error) = read(self, key, Some(value)) {
                    let segment = self.entry_segment(map, key_member, start);
                    return Err(within(error, value, segment));
                }
                if self.missing.len() != missing {
                    let segment = self.entry_segment(map, key_member, start);
                    self.missing
                        .prepend(missing, &segment, value.is_sensitive());
                }
            }
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
        let missing = self.missing.len();
        if let Err(error) = read(self) {
            return Err(within(error, member, Segment::Name(member.name)));
        }
        if self.missing.len() != missing {
            self.missing
                .prepend(missing, &Segment::Name(member.name), member.is_sensitive());
        }
        Ok(())
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

    /// A union with several members, unless the later one replaces the earlier.
    #[cold]
    fn several(&mut self, start: usize) -> Error {
        if self.superseded.is_none() {
            return self.again();
        }
        Error::new(ErrorKind::Union, "the union has several members").at(start)
    }

    /// A member came again, or may have. The message has to be read again without what is superseded.
    #[cold]
    fn again(&mut self) -> Error {
        self.ambiguous = true;
        self.error(ErrorKind::Syntax, "a member came twice")
    }
}
