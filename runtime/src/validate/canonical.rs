//! The items of a list as bytes that are equal exactly where the items are, for `@uniqueItems`.

use std::borrow::Cow;

use crate::error::{Error, ErrorKind, Result};
use crate::repeats::Repeats;
use crate::schema::{Member, Role, Schema};
use crate::serde::{Serializer, WriteDocument, WriteEntries, WriteItems, WriteMembers};
use crate::value::{BigDecimal, BigInteger, Timestamp};

/// The first item that equals an earlier one: the earlier's index and its own.
///
/// Each item is written once, with at most `max_depth` containers inside each other.
pub(super) fn duplicate(
    items: &dyn WriteItems,
    element: &'static Member,
    max_depth: usize,
) -> Option<(usize, usize)> {
    let mut canonical = Canonical {
        max_depth,
        ..Canonical::default()
    };
    // An item that cannot be written is a violation of its own, which the walk over the items reports.
    items.write_items(element, &mut canonical).ok()?;
    canonical.starts.push(canonical.bytes.len());
    let mut seen = Repeats::default();
    for index in 1..canonical.starts.len() {
        let item = &canonical.bytes[canonical.starts[index - 1]..canonical.starts[index]];
        if let Some(earlier) = seen.note(Cow::Borrowed(item), index - 1) {
            return Some((earlier, index - 1));
        }
    }
    None
}

/// Writes values one after the other, each so that its end can be told.
#[derive(Default)]
struct Canonical {
    bytes: Vec<u8>,
    /// Where each of the outermost values begins.
    starts: Vec<usize>,
    depth: usize,
    max_depth: usize,
}

/// What comes first of each kind of value that could be taken for another.
#[derive(Clone, Copy)]
enum Tag {
    Null,
    Value,
    Member,
    End,
}

impl Canonical {
    fn begin(&mut self, tag: Tag) {
        if self.depth == 0 {
            self.starts.push(self.bytes.len());
        }
        self.bytes.push(tag as u8);
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
        if self.depth == self.max_depth {
            return Err(Error::new(ErrorKind::Depth, "values are nested too deep"));
        }
        self.depth += 1;
        write(self)?;
        self.depth -= 1;
        self.bytes.push(Tag::End as u8);
        Ok(())
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
        self.container(&|canonical| value.write_members(canonical))
    }

    fn list(&mut self, member: &'static Member, items: &dyn WriteItems) -> Result<()> {
        self.name(member);
        match member.target.members {
            [element] => self.container(&|canonical| items.write_items(element, canonical)),
            _ => Ok(()),
        }
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
