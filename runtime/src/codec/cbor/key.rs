//! Keys: which member they name. The member that follows in the model's order or in the order of names is tried first, by
//! comparing the bytes with its key; only then is the key read and searched for.

use super::Reader;
use crate::codec::members::{Key, Prediction};
use crate::error::Result;
use crate::schema::Schema;

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
        match member.cbor_key.begins(self.rest()) {
            Some(len) => {
                self.at += len;
                true
            }
            None => false,
        }
    }

    fn searched_key(&mut self, schema: &'static Schema, next: &mut Prediction) -> Result<Key<'a>> {
        let start = self.at;
        let key = self.key()?;
        if self.is_superseded(start) {
            return Ok(Key::Superseded);
        }
        let found = next.search(schema, &key, &|member| member.name == key);
        self.sorted = next.sorted;
        match found {
            Some(index) => Ok(Key::Known(index)),
            None => Ok(Key::Unknown(key)),
        }
    }
}
