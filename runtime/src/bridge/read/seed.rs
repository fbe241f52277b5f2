//! One value of a map or sequence of serde's, as it comes.

use std::fmt;

use serde_core::de::value::UnitDeserializer;
use serde_core::de::{self, DeserializeSeed, Error as _, Visitor};

use super::Source;
use super::path::Path;
use crate::bridge::is_sparse;
use crate::error::{Error, ErrorKind, Result};
use crate::schema::{Member, Schema};
use crate::serde::{Deserializer, Missing};

/// Reads a value; says whether there was one, not a null.
pub(super) struct Seed<'a> {
    pub(super) path: &'a Path<'a>,
    pub(super) missing: &'a mut Missing,
    pub(super) null: Null,
    /// Reads the value, or takes note of a null.
    pub(super) read: &'a mut dyn FnMut(Option<&mut dyn Deserializer>) -> Result<()>,
}

/// What a null means.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Null {
    /// Nothing else than for any other value: the format need not know that there may be none.
    Value,
    /// That there is no value.
    Absent,
    /// A document, which the format takes to be no value.
    Document,
}

impl Null {
    /// What it means at a member of a structure.
    pub(super) fn at(member: &Member) -> Self {
        match (member.required, member.is_document()) {
            (true, _) => Self::Value,
            (false, true) => Self::Document,
            (false, false) => Self::Absent,
        }
    }

    /// What it means in a list or map.
    pub(super) fn within(container: &Member) -> Self {
        match is_sparse(container) {
            true => Self::Absent,
            false => Self::Value,
        }
    }
}

impl Seed<'_> {
    fn present<'de, D: de::Deserializer<'de>>(self, deserializer: D) -> Result<bool, D::Error> {
        let mut source = Source {
            from: Some(deserializer),
            path: self.path,
            missing: self.missing,
            error: None,
        };
        let result = (self.read)(Some(&mut source));
        match (source.error, result) {
            (None, Ok(())) => Ok(true),
            // The format's own message may show the value.
            (Some(_), _) if self.path.is_sensitive() => {
                let message = "the value is not of the model's type";
                let error = Error::new(ErrorKind::TypeMismatch, message);
                Err(D::Error::custom(self.path.blame(error)))
            }
            (Some(error), _) => Err(error),
            (None, Err(error)) => Err(D::Error::custom(self.path.blame(error))),
        }
    }
}

impl<'de> DeserializeSeed<'de> for Seed<'_> {
    type Value = bool;

    fn deserialize<D: de::Deserializer<'de>>(self, deserializer: D) -> Result<bool, D::Error> {
        match self.null {
            Null::Value => self.present(deserializer),
            Null::Absent | Null::Document => deserializer.deserialize_option(self),
        }
    }
}

impl<'de> Visitor<'de> for Seed<'_> {
    type Value = bool;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value or null")
    }

    fn visit_none<E: de::Error>(self) -> Result<bool, E> {
        if self.null == Null::Document {
            return self.present(UnitDeserializer::new());
        }
        (self.read)(None).map_err(|error| E::custom(self.path.blame(error)))?;
        Ok(false)
    }

    fn visit_unit<E: de::Error>(self) -> Result<bool, E> {
        self.visit_none()
    }

    fn visit_some<D: de::Deserializer<'de>>(self, deserializer: D) -> Result<bool, D::Error> {
        self.present(deserializer)
    }
}

/// Reads the name of a member.
pub(super) struct Name {
    pub(super) schema: &'static Schema,
    /// The member that is likely to be next.
    pub(super) next: usize,
}

/// A member of a structure or union.
pub(super) enum Key {
    Known(usize),
    Unknown(String),
}

impl<'de> DeserializeSeed<'de> for Name {
    type Value = Key;

    fn deserialize<D: de::Deserializer<'de>>(self, deserializer: D) -> Result<Key, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for Name {
    type Value = Key;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a member")
    }

    fn visit_str<E>(self, name: &str) -> Result<Key, E> {
        let members = self.schema.members;
        if members
            .get(self.next)
            .is_some_and(|member| member.name == name)
        {
            return Ok(Key::Known(self.next));
        }
        let known = members.iter().position(|member| member.name == name);
        Ok(known.map_or_else(|| Key::Unknown(name.to_owned()), Key::Known))
    }
}
