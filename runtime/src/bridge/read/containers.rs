//! Structures, lists and maps, as visitors.

use std::fmt;

use serde_core::de::{Error as _, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::path::Path;
use super::seed::{Key, Name, Null, Seed};
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
                null: Null::at(member),
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

/// A list.
pub(super) struct Items<'a> {
    pub(super) element: &'static Member,
    pub(super) null: Null,
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
                null: self.null,
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
        let (null, entries) = (Null::within(self.map), self.entries);
        while let Some(key) = map.next_key::<String>()? {
            let segment = Segment::key(self.map, key_member, &key);
            map.next_value_seed(Seed {
                path: &self.path.inside(value, segment),
                missing: &mut *self.missing,
                null,
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
