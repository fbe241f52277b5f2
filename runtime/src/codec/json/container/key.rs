//! Keys: which member they name. The member that follows in the model's order or in the order of names is tried first, by
//! comparing the bytes with its key; then those that the hash of the name says; only then is the key read and searched for.

use super::super::{Reader, scan};
use crate::codec::members::{Key, Prediction};
use crate::error::Result;
use crate::schema::Schema;

impl<'a> Reader<'a> {
    /// Reads a key and its colon. What is not a member of the schema, or superseded, is skipped with its value.
    #[inline]
    pub(super) fn known_key(
        &mut self,
        schema: &'static Schema,
        next: &mut Prediction,
    ) -> Result<Option<usize>> {
        match self.usual_key(schema, next) {
            Some(index) => Ok(Some(index)),
            None => self.known_key_slow(schema, next),
        }
    }

    #[inline(never)]
    fn known_key_slow(
        &mut self,
        schema: &'static Schema,
        next: &mut Prediction,
    ) -> Result<Option<usize>> {
        match self.searched_key(schema, next)? {
            Key::Known(index) => Ok(Some(index)),
            Key::Unknown(_) | Key::Superseded => {
                self.skip()?;
                Ok(None)
            }
        }
    }

    /// Reads a key and its colon.
    #[inline]
    pub(super) fn any_key(
        &mut self,
        schema: &'static Schema,
        next: &mut Prediction,
    ) -> Result<Key<'a>> {
        match self.usual_key(schema, next) {
            Some(index) => Ok(Key::Known(index)),
            None => self.searched_key(schema, next),
        }
    }

    /// Goes past the key that was expected, if that is what is here.
    #[inline(always)]
    fn predicted_key(&mut self, schema: &'static Schema, next: &mut Prediction) -> Option<usize> {
        self.peek();
        let index = next.expected(schema);
        let input = self.input()?;
        let len = schema
            .members
            .get(index)?
            .json_key
            .begins(input, self.settings.json_name)?;
        self.at += len;
        next.last = index;
        Some(index)
    }

    /// Goes past a key of the schema and its colon, if it is written as is usual.
    #[inline]
    pub(super) fn usual_key(
        &mut self,
        schema: &'static Schema,
        next: &mut Prediction,
    ) -> Option<usize> {
        match self.predicted_key(schema, next) {
            Some(index) => Some(index),
            None => self.noted_key(schema, next),
        }
    }

    /// Goes past a key of the schema that was not expected.
    #[inline(never)]
    fn noted_key(&mut self, schema: &'static Schema, next: &mut Prediction) -> Option<usize> {
        let index = self.hashed_key(schema)?;
        next.came(schema, index);
        self.sorted = next.sorted;
        Some(index)
    }

    /// What is here and after, while no member is superseded: then a key says which member follows.
    #[inline]
    fn input(&self) -> Option<&'a [u8]> {
        match self.superseded {
            None => self.bytes().get(self.at..),
            Some(_) => None,
        }
    }

    /// Goes past a key that is written as a writer would, without escapes and spaces.
    #[inline]
    fn hashed_key(&mut self, schema: &'static Schema) -> Option<usize> {
        let input = self.input()?;
        for index in schema.order.named(scan::name(input)?) {
            let key = &schema.members[index].json_key;
            if let Some(len) = key.begins(input, self.settings.json_name) {
                self.at += len;
                return Some(index);
            }
        }
        None
    }

    /// Whether the member whose key is at this place is replaced by a later one.
    #[inline]
    pub(super) fn is_superseded(&self, key: usize) -> bool {
        match self.superseded {
            Some(places) => places.contains(key),
            None => false,
        }
    }

    /// Reads any key, and searches for its name.
    #[inline(never)]
    fn searched_key(&mut self, schema: &'static Schema, next: &mut Prediction) -> Result<Key<'a>> {
        self.peek();
        let start = self.at;
        let key = self.key()?;
        if self.is_superseded(start) {
            return Ok(Key::Superseded);
        }
        let json_name = self.settings.json_name;
        let found = next.search(schema, &key, &|m| m.name_in_json(json_name) == key);
        self.sorted = next.sorted;
        Ok(found.map_or(Key::Unknown(key), Key::Known))
    }
}
