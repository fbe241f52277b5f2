//! The items of sets as bytes that are equal exactly where the items are, for `@uniqueItems`.
//!
//! One pass over an outermost set serves all sets within. The bytes of an item are kept once, as soon as they are written, and its
//! number stands for it in the items around: so that each is written, hashed and compared once, however many sets it is in.

use std::mem::replace;

use super::sets::{Repeated, is_set};
use crate::error::{ErrorKind, Result};
use crate::repeats::Distinct;
use crate::schema::{Member, Role, Schema};
use crate::serde::{Serializer, WriteDocument, WriteEntries, WriteItems, WriteMembers};
use crate::value::{BigDecimal, BigInteger, Timestamp};

/// Writes values one after the other, each so that its end can be told.
#[derive(Default)]
pub(super) struct Canonical {
    /// The items that are not yet whole, the inner in the outer.
    bytes: Vec<u8>,
    /// The items that are.
    items: Distinct,
    /// For each of these the place where it came last, among all items that were looked at. Before the first of these is 0.
    places: Vec<usize>,
    looked_at: usize,
    /// The innermost set around.
    set: Option<Set>,
    found: Vec<Option<Repeated>>,
    depth: usize,
    max_depth: usize,
}

/// A set that is being written.
struct Set {
    depth: usize,
    /// Where the bytes of its items begin, each after the one before was moved away.
    start: usize,
    /// The numbers of the items.
    items: Vec<usize>,
    /// Whether all in it can be written. What cannot is a violation of its own, which the walk reports.
    is_whole: bool,
}

/// What comes first of each kind of value that could be taken for another.
#[derive(Clone, Copy)]
enum Tag {
    Null,
    Value,
    Item,
    Member,
    End,
}

impl Canonical {
    /// Starts inside so many containers, of which there may be `max_depth`.
    pub(super) fn new(depth: usize, max_depth: usize) -> Self {
        Self {
            depth,
            max_depth,
            ..Self::default()
        }
    }

    /// What comes twice in each of the sets that were written, the outer before the inner.
    pub(super) fn into_found(self) -> Vec<Option<Repeated>> {
        self.found
    }

    fn begin(&mut self, tag: Tag) {
        if self.set.as_ref().is_some_and(|set| set.depth == self.depth) {
            self.end_item();
        }
        self.bytes.push(tag as u8);
    }

    /// Numbers the item of the set that was written last.
    fn end_item(&mut self) {
        if let Some(set) = &mut self.set
            && set.start < self.bytes.len()
        {
            set.items.push(self.items.number(&self.bytes[set.start..]));
            self.bytes.truncate(set.start);
        }
    }

    fn fixed<const N: usize>(&mut self, value: [u8; N]) -> Result<()> {
        self.begin(Tag::Value);
        self.bytes.extend_from_slice(&value);
        Ok(())
    }

    fn sized(&mut self, value: &[u8]) -> Result<()> {
        self.begin(Tag::Value);
        self.bytes.extend_from_slice(&value.len().to_le_bytes());
        self.bytes.extend_from_slice(value);
        Ok(())
    }

    fn container(&mut self, write: &dyn Fn(&mut Self) -> Result<()>) -> Result<()> {
        self.begin(Tag::Value);
        if self.depth >= self.max_depth {
            self.cannot_write();
            return Ok(());
        }
        self.depth += 1;
        let result = write(self);
        self.depth -= 1;
        self.bytes.push(Tag::End as u8);
        result
    }

    fn cannot_write(&mut self) {
        if let Some(set) = &mut self.set {
            set.is_whole = false;
        }
    }

    /// Writes the items of a set, and looks for what comes twice.
    fn set(
        &mut self,
        place: usize,
        element: &'static Member,
        items: &dyn WriteItems,
    ) -> Result<()> {
        let set = Set {
            depth: self.depth,
            start: self.bytes.len(),
            items: Vec::with_capacity(items.len()),
            is_whole: true,
        };
        let outer = self.set.replace(set);
        let result = items.write_items(element, self);
        self.end_item();
        if let Some(set) = replace(&mut self.set, outer) {
            if set.is_whole && result.is_ok() {
                self.found[place] = self.repeated(&set.items);
            }
            self.close(&set);
        }
        result
    }

    fn repeated(&mut self, items: &[usize]) -> Option<Repeated> {
        let first = self.looked_at + 1;
        self.looked_at += items.len();
        self.places.resize(self.items.len(), 0);
        for (index, item) in items.iter().enumerate() {
            let earlier = replace(&mut self.places[*item], first + index);
            if earlier >= first {
                return Some((earlier - first, index));
            }
        }
        None
    }

    /// Writes what the set is in an item of the set around.
    fn close(&mut self, set: &Set) {
        let Some(outer) = &mut self.set else {
            return;
        };
        outer.is_whole &= set.is_whole;
        for item in &set.items {
            self.bytes.push(Tag::Item as u8);
            self.bytes.extend_from_slice(&item.to_le_bytes());
        }
    }

    /// A member has its name before its value; no name has the bytes of a tag, so the tag that follows ends it.
    fn name(&mut self, member: &'static Member) {
        if member.role == Role::Member {
            self.bytes.push(Tag::Member as u8);
            self.bytes.extend_from_slice(member.name.as_bytes());
        }
    }
}

macro_rules! fixed {
    ($($method:ident: $type:ty,)*) => {$(
        fn $method(&mut self, member: &'static Member, value: $type) -> Result<()> {
            self.name(member);
            self.fixed(value.to_le_bytes())
        }
    )*};
}

impl Serializer for Canonical {
    fn structure(
        &mut self,
        member: &'static Member,
        _: &'static Schema,
        value: &dyn WriteMembers,
    ) -> Result<()> {
        self.name(member);
        self.container(&|canonical| match value.write_members(canonical) {
            // As in the walk: only a union can fail so, this one.
            Err(error) if error.kind() == ErrorKind::UnknownVariant => {
                canonical.cannot_write();
                Ok(())
            }
            result => result,
        })
    }

    fn list(&mut self, member: &'static Member, items: &dyn WriteItems) -> Result<()> {
        self.name(member);
        let [element] = member.target.members else {
            return Ok(());
        };
        if !is_set(member, items) {
            return self.container(&|canonical| items.write_items(element, canonical));
        }
        let place = self.found.len();
        self.found.push(None);
        self.container(&|canonical| canonical.set(place, element, items))
    }

    fn map(&mut self, member: &'static Member, entries: &dyn WriteEntries) -> Result<()> {
        self.name(member);
        match member.target.members {
            [key, value] => {
                self.container(&|canonical| entries.write_entries(key, value, canonical))
            }
            _ => Ok(()),
        }
    }

    fn entry(&mut self, _: &'static Member, key: &str) -> Result<()> {
        self.sized(key.as_bytes())
    }

    fn null(&mut self, member: &'static Member) -> Result<()> {
        self.name(member);
        self.begin(Tag::Null);
        Ok(())
    }

    fn absent(&mut self, _: &'static Member) -> Result<()> {
        Ok(())
    }

    fn boolean(&mut self, member: &'static Member, value: bool) -> Result<()> {
        self.byte(member, i8::from(value))
    }

    fixed! {
        byte: i8,
        short: i16,
        integer: i32,
        long: i64,
        float: f32,
        double: f64,
    }

    fn big_integer(&mut self, member: &'static Member, value: &BigInteger) -> Result<()> {
        self.string(member, value.as_str())
    }

    fn big_decimal(&mut self, member: &'static Member, value: &BigDecimal) -> Result<()> {
        self.string(member, &value.digits().canonical())
    }

    fn string(&mut self, member: &'static Member, value: &str) -> Result<()> {
        self.blob(member, value.as_bytes())
    }

    fn blob(&mut self, member: &'static Member, value: &[u8]) -> Result<()> {
        self.name(member);
        self.sized(value)
    }

    fn timestamp(&mut self, member: &'static Member, value: &Timestamp) -> Result<()> {
        self.name(member);
        self.fixed(value.as_nanos().to_le_bytes())
    }

    fn document(&mut self, member: &'static Member, value: &dyn WriteDocument) -> Result<()> {
        self.string(member, &format!("{value:?}"))
    }
}
