//! Structures, unions, lists and maps, as visitors.

use std::fmt;

use serde_core::de::{Error as _, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::path::Path;
use super::seed::{Key, Name, Seed};
use crate::error::{Error, ErrorKind, Result, Segment};
use crate::schema::{Member, Schema};
use crate::serde::{Missing, ReadEntries, ReadItems, ReadMembers};

/// A structure.
pub(super) struct Members<'a> {
    pub(super) schema: &'static Schema,
    pub(super) value: &'a mut dyn ReadMembers,
    pub(super) path: &'a Path<'a>,
    pub(super) missing: &'a mut Missing,
}

impl<'de> Visitor<'de> for Members<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the members of {}", self.schema.name())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let Self {
            schema,
            value,
            path,
            missing,
        } = self;
        // Whether each member came, and was not null.
        let mut came = vec![None; schema.members.len()];
        let mut next = 0;
        while let Some(key) = map.next_key_seed(Name { schema, next })? {
            let Key::Known(index) = key else {
                map.next_value::<IgnoredAny>()?;
                continue;
            };
            let member = &schema.members[index];
            let path = path.inside(member, Segment::Name(member.name));
            if came[index].is_some() {
                return Err(A::Error::custom(path.blame(twice())));
            }
            came[index] = Some(map.next_value_seed(Seed {
                path: &path,
                missing: &mut *missing,
                optional: !member.required,
                read: &mut |de| de.map_or(Ok(()), |de| value.read_member(index, member, de)),
            })?);
            next = index + 1;
        }
        for (member, came) in schema.members.iter().zip(came) {
            if member.required && came != Some(true) {
                path.note(missing, member.name);
            }
        }
        Ok(())
    }
}

/// A union.
pub(super) struct Variant<'a> {
    pub(super) schema: &'static Schema,
    pub(super) value: &'a mut dyn ReadMembers,
    pub(super) path: &'a Path<'a>,
    pub(super) missing: &'a mut Missing,
}

impl<'de> Visitor<'de> for Variant<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "one member of {}", self.schema.name())
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<(), A::Error> {
        let mut found = false;
        let schema = self.schema;
        while let Some(key) = map.next_key_seed(Name { schema, next: 0 })? {
            // Some write the type of a union beside its member.
            if matches!(&key, Key::Unknown(tag) if tag == "__type") {
                map.next_value::<IgnoredAny>()?;
            } else if self.read(key, &mut map)? {
                if found {
                    return Err(self.error("the union has several members"));
                }
                found = true;
            }
        }
        match found {
            true => Ok(()),
            false => Err(self.error("the union has no member that is not null")),
        }
    }
}

impl Variant<'_> {
    /// Reads a member; whether it is not null.
    fn read<'de, A: MapAccess<'de>>(&mut self, key: Key, map: &mut A) -> Result<bool, A::Error> {
        let index = match key {
            Key::Known(index) => index,
            Key::Unknown(tag) => {
                let present = map.next_value::<Option<IgnoredAny>>()?.is_some();
                if present {
                    self.value.read_unknown(&tag);
                }
                return Ok(present);
            }
        };
        let (member, value) = (&self.schema.members[index], &mut *self.value);
        map.next_value_seed(Seed {
            path: &self.path.inside(member, Segment::Name(member.name)),
            missing: &mut *self.missing,
            optional: !member.required,
            read: &mut |de| de.map_or(Ok(()), |de| value.read_member(index, member, de)),
        })
    }

    #[cold]
    fn error<E: serde_core::de::Error>(&self, message: &'static str) -> E {
        E::custom(self.path.blame(Error::new(ErrorKind::Union, message)))
    }
}

/// A list.
pub(super) struct Items<'a> {
    pub(super) element: &'static Member,
    pub(super) sparse: bool,
    pub(super) items: &'a mut dyn ReadItems,
    pub(super) path: &'a Path<'a>,
    pub(super) missing: &'a mut Missing,
}

impl<'de> Visitor<'de> for Items<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut sequence: A) -> Result<(), A::Error> {
        let (element, items) = (self.element, self.items);
        for index in 0.. {
            let came = sequence.next_element_seed(Seed {
                path: &self.path.inside(element, Segment::Index(index)),
                missing: &mut *self.missing,
                optional: self.sparse,
                read: &mut |de| match de {
                    Some(de) => items.read_item(element, de),
                    None => {
                        items.push_null();
                        Ok(())
                    }
                },
            })?;
            if came.is_none() {
                break;
            }
        }
        Ok(())
    }
}

/// A map.
pub(super) struct Entries<'a> {
    pub(super) map: &'static Member,
    pub(super) entries: &'a mut dyn ReadEntries,
    pub(super) path: &'a Path<'a>,
    pub(super) missing: &'a mut Missing,
}

impl<'de> Visitor<'de> for Entries<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a map")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let (key_member, value) = self.map.target.map_members().map_err(A::Error::custom)?;
        let (sparse, entries) = (super::is_sparse(self.map), self.entries);
        while let Some(key) = map.next_key::<String>()? {
            let segment = Segment::key(self.map, key_member, &key);
            map.next_value_seed(Seed {
                path: &self.path.inside(value, segment),
                missing: &mut *self.missing,
                optional: sparse,
                read: &mut |de| match de {
                    Some(de) => entries.read_entry(key.clone(), value, de),
                    None => {
                        entries.insert_null(key.clone());
                        Ok(())
                    }
                },
            })?;
        }
        Ok(())
    }
}

#[cold]
fn twice() -> Error {
    Error::new(ErrorKind::Syntax, "the member came twice")
}
