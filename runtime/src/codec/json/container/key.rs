//! Keys: which member they name. The member that follows in the model's order or in the order of names is tried first, by
//! comparing the bytes with its key; only then is the key read and searched for.

use std::borrow::Cow;

use super::super::Reader;
use crate::error::Result;
use crate::schema::{JsonKey, Member, Schema};

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

/// Which member is expected next.
pub(super) struct Prediction {
    /// The member before; `usize::MAX` where there is none.
    last: usize,
}

impl Default for Prediction {
    fn default() -> Self {
        Self { last: usize::MAX }
    }
}

impl<'a> Reader<'a> {
    /// Reads a key and its colon. What is not a member of the schema, or superseded, is skipped with its value.
    #[inline]
    pub(super) fn known_key(
        &mut self,
        schema: &'static Schema,
        next: &mut Prediction,
    ) -> Result<Option<usize>> {
        if let Some(index) = self.predicted_key(schema, next) {
            return Ok(Some(index));
        }
        self.known_key_slow(schema, next)
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
        match self.predicted_key(schema, next) {
            Some(index) => Ok(Key::Known(index)),
            None => self.searched_key(schema, next),
        }
    }

    /// Whether the member whose key is at this place is replaced by a later one.
    #[inline]
    pub(super) fn is_superseded(&self, key: usize) -> bool {
        !self.superseded.is_empty() && self.superseded.binary_search(&key).is_ok()
    }

    #[inline]
    fn predicted_key(&mut self, schema: &'static Schema, next: &mut Prediction) -> Option<usize> {
        self.peek();
        let by_model = next.last.wrapping_add(1);
        let by_name = schema.order.after(next.last);
        let (first, second) = if self.sorted {
            (by_name, by_model)
        } else {
            (by_model, by_name)
        };
        if !self.superseded.is_empty() {
            return None;
        }
        if let Some(end) = self.at_key(schema, first) {
            self.at = end;
            next.last = first;
            return Some(first);
        }
        let end = self.at_key(schema, second)?;
        self.at = end;
        next.last = second;
        self.sorted = !self.sorted;
        Some(second)
    }

    /// Where the key of the member with this index ends, if that is what is here.
    #[inline]
    fn at_key(&self, schema: &'static Schema, index: usize) -> Option<usize> {
        let member = schema.members.get(index)?;
        let key = self.key_of(member)?;
        key.begins(self.bytes().get(self.at..)?)
            .then(|| self.at + key.len())
    }

    /// The member's key as it was precomputed, if it was and this is what the settings ask for.
    #[inline]
    fn key_of(&self, member: &'static Member) -> Option<&'static JsonKey> {
        let usable = member.facts.json_name.is_none() || self.settings.json_name;
        (usable && member.json_key.len() != 0).then_some(&member.json_key)
    }

    fn searched_key(&mut self, schema: &'static Schema, next: &mut Prediction) -> Result<Key<'a>> {
        self.peek();
        let start = self.at;
        let key = self.key()?;
        if self.is_superseded(start) {
            return Ok(Key::Superseded);
        }
        let from = next.last.wrapping_add(1).min(schema.members.len());
        let json_name = self.settings.json_name;
        let is_it = |member: &Member| member.name_in_json(json_name) == key;
        let after = schema.members[from..]
            .iter()
            .position(is_it)
            .map(|found| found + from);
        match after.or_else(|| schema.members[..from].iter().position(is_it)) {
            Some(index) => {
                next.last = index;
                Ok(Key::Known(index))
            }
            None => Ok(Key::Unknown(key)),
        }
    }
}
