//! Keys: which member they name. The member that follows in the model's order or in the order of names is tried first, by
//! comparing the bytes with its key; only then is the key read and searched for.

use std::borrow::Cow;

use super::{Reader, head};
use crate::codec::members::Prediction;
use crate::error::Result;
use crate::schema::{Member, Schema};

/// What a key names.
#[derive(PartialEq)]
pub(super) enum Key<'a> {
    /// The member with this index.
    Known(usize),
    /// No member of the schema.
    Unknown(Cow<'a, str>),
    /// A member that a later one replaces.
    Superseded,
}

/// The array in which the schema keeps a member's name, with a quote before it, in whose place the head's last byte goes.
const SIZE: usize = 48;

/// The key of a member: its head's last byte and its name, and how many bytes that is. `None` where the schema keeps the name
/// otherwise: it is long, or the member has a `@jsonName`.
#[inline]
pub(super) fn padded(member: &Member) -> Option<([u8; SIZE], usize)> {
    // A quote before the name, and a quote and a colon after it.
    let len = member.json_key.len(false).checked_sub(3)?;
    let mut key = *member.json_key.padded();
    key[0] = match len < 24 {
        true => head::TEXT | len as u8,
        false => len as u8,
    };
    Some((key, len + 1))
}

/// The first byte of a head whose argument, the length of a name, is the byte after it.
pub(super) const LONG_HEAD: u8 = head::TEXT | 24;

impl<'a> Reader<'a> {
    /// Reads a key. What is not a member of the schema, or superseded, is skipped with its value.
    #[inline]
    pub(super) fn known_key(
        &mut self,
        schema: &'static Schema,
        next: &mut Prediction,
    ) -> Result<Option<usize>> {
        let expected = next.expected(schema);
        if self.take_key(schema, expected) {
            next.last = expected;
            return Ok(Some(expected));
        }
        self.known_key_slow(schema, next)
    }

    #[inline(never)]
    fn known_key_slow(
        &mut self,
        schema: &'static Schema,
        next: &mut Prediction,
    ) -> Result<Option<usize>> {
        match self.any_key(schema, next)? {
            Key::Known(index) => Ok(Some(index)),
            Key::Unknown(_) | Key::Superseded => {
                self.skip()?;
                Ok(None)
            }
        }
    }

    /// Reads a key.
    #[inline]
    pub(super) fn any_key(
        &mut self,
        schema: &'static Schema,
        next: &mut Prediction,
    ) -> Result<Key<'a>> {
        for _ in 0..2 {
            let expected = next.expected(schema);
            if self.take_key(schema, expected) {
                next.last = expected;
                return Ok(Key::Known(expected));
            }
            next.sorted = !next.sorted;
            self.sorted = next.sorted;
        }
        self.searched_key(schema, next)
    }

    /// Whether the member whose key is at this place is replaced by a later one.
    #[inline]
    pub(super) fn is_superseded(&self, key: usize) -> bool {
        match self.superseded {
            Some(places) => places.contains(key),
            None => false,
        }
    }

    /// Goes past the key of the member with this index, if that is what is here in the shortest form.
    #[inline]
    fn take_key(&mut self, schema: &'static Schema, index: usize) -> bool {
        let (Some(member), None) = (schema.members.get(index), self.superseded) else {
            return false;
        };
        let Some((key, len)) = padded(member) else {
            return false;
        };
        let mut rest = self.rest();
        if len > 24 {
            let [LONG_HEAD, after @ ..] = rest else {
                return false;
            };
            rest = after;
        }
        let same = begins(rest, &key, len);
        if same {
            self.at += usize::from(len > 24) + len;
        }
        same
    }

    fn searched_key(&mut self, schema: &'static Schema, next: &mut Prediction) -> Result<Key<'a>> {
        let start = self.at;
        let key = self.key()?;
        if self.is_superseded(start) {
            return Ok(Key::Superseded);
        }
        match next.search(schema, &key, &|member| member.name == key) {
            Some(index) => Ok(Key::Known(index)),
            None => Ok(Key::Unknown(key)),
        }
    }
}

/// Whether the bytes begin with the first `len` of a key, which are not none. Word by word, since a call would take longer.
#[inline]
fn begins(bytes: &[u8], key: &[u8; SIZE], len: usize) -> bool {
    let Some(input) = bytes.first_chunk::<SIZE>() else {
        return bytes.starts_with(&key[..len]);
    };
    let mut left = len;
    for (input, key) in input.as_chunks::<8>().0.iter().zip(key.as_chunks::<8>().0) {
        let difference = u64::from_le_bytes(*input) ^ u64::from_le_bytes(*key);
        if left <= 8 {
            // The shift drops what is after the key.
            return difference << (64 - 8 * left) == 0;
        }
        if difference != 0 {
            return false;
        }
        left -= 8;
    }
    false
}
