//! Unions, as visitors.

use std::fmt;

use serde_core::de::value::UnitDeserializer;
use serde_core::de::{DeserializeSeed, IgnoredAny, MapAccess, Visitor};

use super::path::Path;
use super::seed::{Key, Name, Null, Seed};
use crate::error::{Error, ErrorKind, Segment};
use crate::schema::Schema;
use crate::serde::{Missing, ReadMembers};

/// A union.
pub(super) struct Variant<'a> {
    pub(super) schema: &'static Schema,
    pub(super) value: &'a mut dyn ReadMembers,
    pub(super) path: &'a Path<'a>,
    pub(super) missing: &'a mut Missing,
}

/// What came for a member.
enum Came {
    Value,
    /// A null for the document with this index, which is the value where there is no other.
    NullDocument(usize),
    Nothing,
}

impl<'de> Visitor<'de> for Variant<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "one member of {}", self.schema.name())
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<(), A::Error> {
        let (mut values, mut nulls) = (0, Vec::new());
        let schema = self.schema;
        while let Some(key) = map.next_key_seed(Name { schema, next: 0 })? {
            // Some write the type of a union beside its member.
            if matches!(&key, Key::Unknown(tag) if tag == "__type") {
                map.next_value::<IgnoredAny>()?;
                continue;
            }
            match self.read(key, &mut map)? {
                Came::Value => values += 1,
                Came::NullDocument(index) => nulls.push(index),
                Came::Nothing => {}
            }
            if values > 1 {
                return Err(self.error("the union has several members"));
            }
        }
        match (values, &*nulls) {
            (0, []) => Err(self.error("the union has no member that is not null")),
            (0, [index]) => {
                let null = UnitDeserializer::<A::Error>::new();
                self.known(*index, Null::Value, |seed| seed.deserialize(null).map(drop))
            }
            (0, _) => Err(self.error("the union has several members")),
            _ => Ok(()),
        }
    }
}

impl Variant<'_> {
    /// Reads a member.
    fn read<'de, A: MapAccess<'de>>(&mut self, key: Key, map: &mut A) -> Result<Came, A::Error> {
        let index = match key {
            Key::Known(index) => index,
            Key::Unknown(tag) => {
                return Ok(match map.next_value::<Option<IgnoredAny>>()? {
                    Some(_) => {
                        self.value.read_unknown(&tag);
                        Came::Value
                    }
                    None => Came::Nothing,
                });
            }
        };
        let is_there = self.known(index, Null::Absent, |seed| map.next_value_seed(seed))?;
        Ok(match is_there {
            true => Came::Value,
            false if self.schema.members[index].is_document() => Came::NullDocument(index),
            false => Came::Nothing,
        })
    }

    /// Reads the member with this index.
    fn known<T>(&mut self, index: usize, null: Null, read: impl FnOnce(Seed<'_>) -> T) -> T {
        let (member, value) = (&self.schema.members[index], &mut *self.value);
        read(Seed {
            path: &self.path.inside(member, Segment::Name(member.name)),
            missing: &mut *self.missing,
            null,
            read: &mut |de| de.map_or(Ok(()), |de| value.read_member(index, member, de)),
        })
    }

    #[cold]
    fn error<E: serde_core::de::Error>(&self, message: &'static str) -> E {
        E::custom(self.path.blame(Error::new(ErrorKind::Union, message)))
    }
}
