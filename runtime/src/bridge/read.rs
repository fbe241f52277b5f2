//! serde's values as ours: [`Source`] is our [`Deserializer`] over any of serde's.

mod containers;
mod path;
mod seed;
mod variant;

use std::borrow::Cow;

use bytes::Bytes;
use serde_core::de::{self, DeserializeSeed, Error as _, Visitor};

use self::containers::{Entries, Items, Members};
use self::path::Path;
use self::seed::{Null, Seed};
use self::variant::Variant;
use super::document;
use super::scalar::Scalar;
use crate::base64;
use crate::error::{Error, ErrorKind, Result};
use crate::schema::{Member, ROOT, Schema, TimestampFormat};
use crate::serde::{
    Deserialize, Deserializer, Missing, ReadDocument, ReadEntries, ReadItems, ReadMembers,
    ReadNumber,
};
use crate::value::Timestamp;

pub(super) fn deserialize<'de, T, D>(deserializer: D) -> Result<T, D::Error>
where
    T: Deserialize,
    D: de::Deserializer<'de>,
{
    let mut value = T::blank();
    let mut missing = Missing::default();
    let seed = Seed {
        path: &Path::root(),
        missing: &mut missing,
        null: Null::Value,
        read: &mut |de| de.map_or(Ok(()), |de| value.fill(&ROOT, de)),
    };
    seed.deserialize(deserializer)?;
    match missing.is_empty() {
        true => Ok(value),
        false => Err(D::Error::custom(path::describe(&missing))),
    }
}

/// A value that is read once, and where it stands.
struct Source<'a, D, E> {
    from: Option<D>,
    path: &'a Path<'a>,
    missing: &'a mut Missing,
    /// What serde's deserializer said: our own error cannot hold it.
    error: Option<E>,
}

impl<'de, D: de::Deserializer<'de>> Source<'_, D, D::Error> {
    fn read<T>(
        &mut self,
        read: impl FnOnce(D, &Path<'_>, &mut Missing) -> Result<T, D::Error>,
    ) -> Result<T> {
        let again = || Error::new(ErrorKind::Unsupported, "the value was read already");
        let from = self.from.take().ok_or_else(again)?;
        read(from, self.path, self.missing).map_err(|error| {
            self.error = Some(error);
            Error::new(ErrorKind::Syntax, "the format has no such value")
        })
    }

    /// Reads a value as serde does.
    fn simple<T: de::Deserialize<'de>>(&mut self) -> Result<T> {
        self.read(|from, _, _| T::deserialize(from))
    }

    fn scalar<T>(&mut self, convert: impl FnOnce(&Scalar) -> Result<T>) -> Result<T> {
        let scalar = self.read(|from, _, _| Scalar::read(from))?;
        convert(&scalar)
    }

    /// Whether numbers that are none may come as strings.
    fn is_human_readable(&self) -> bool {
        self.from.as_ref().is_some_and(D::is_human_readable)
    }
}

/// Values that serde itself can read.
macro_rules! simple {
    ($($method:ident: $type:ty,)*) => {$(
        fn $method(&mut self, _member: &'static Member) -> Result<$type> {
            self.simple()
        }
    )*};
}

impl<'de, D: de::Deserializer<'de>> Deserializer for Source<'_, D, D::Error> {
    fn structure(
        &mut self,
        _member: &'static Member,
        schema: &'static Schema,
        value: &mut dyn ReadMembers,
    ) -> Result<()> {
        self.path.enter_shape(schema)?;
        self.read(|from, path, missing| {
            from.deserialize_map(Members {
                schema,
                value,
                path,
                missing,
            })
        })
    }

    fn union(
        &mut self,
        _member: &'static Member,
        schema: &'static Schema,
        value: &mut dyn ReadMembers,
    ) -> Result<()> {
        self.path.enter_shape(schema)?;
        self.read(|from, path, missing| {
            from.deserialize_map(Variant {
                schema,
                value,
                path,
                missing,
            })
        })
    }

    fn list(&mut self, member: &'static Member, items: &mut dyn ReadItems) -> Result<()> {
        let element = member.target.list_member()?;
        self.path.enter()?;
        self.read(|from, path, missing| {
            from.deserialize_seq(Items {
                element,
                null: Null::within(member),
                items,
                path,
                missing,
            })
        })
    }

    fn map(&mut self, member: &'static Member, entries: &mut dyn ReadEntries) -> Result<()> {
        member.target.map_members()?;
        self.path.enter()?;
        self.read(|from, path, missing| {
            from.deserialize_map(Entries {
                map: member,
                entries,
                path,
                missing,
            })
        })
    }

    simple! {
        boolean: bool,
        byte: i8,
        short: i16,
        integer: i32,
        long: i64,
        string: String,
    }

    fn text(&mut self, _member: &'static Member) -> Result<Cow<'_, str>> {
        self.simple().map(Cow::Owned)
    }

    fn float(&mut self, _member: &'static Member) -> Result<f32> {
        match self.is_human_readable() {
            true => self.scalar(Scalar::float),
            false => self.simple(),
        }
    }

    fn double(&mut self, _member: &'static Member) -> Result<f64> {
        match self.is_human_readable() {
            true => self.scalar(Scalar::double),
            false => self.simple(),
        }
    }

    fn big_integer(&mut self, _member: &'static Member, value: &mut dyn ReadNumber) -> Result<()> {
        self.scalar(|scalar| scalar.number("an integer", value))
    }

    fn big_decimal(&mut self, _member: &'static Member, value: &mut dyn ReadNumber) -> Result<()> {
        self.scalar(|scalar| scalar.number("a number", value))
    }

    fn blob(&mut self, _member: &'static Member) -> Result<Bytes> {
        self.read(|from, _, _| match from.is_human_readable() {
            true => from.deserialize_str(BlobVisitor),
            false => from.deserialize_byte_buf(BlobVisitor),
        })
    }

    fn timestamp(&mut self, member: &'static Member) -> Result<Timestamp> {
        let format = member.timestamp_format();
        let format = format.unwrap_or(TimestampFormat::DateTime);
        self.scalar(|scalar| scalar.timestamp(format))
    }

    fn document(&mut self, _member: &'static Member, value: &mut dyn ReadDocument) -> Result<()> {
        value.set(self.read(|from, path, _| {
            let depth = path.depth;
            document::Reader { depth }.deserialize(from)
        })?);
        Ok(())
    }
}

/// Bytes, or base64: values that serde has buffered do not say any more which kind of format they come from.
struct BlobVisitor;

impl Visitor<'_> for BlobVisitor {
    type Value = Bytes;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("bytes, or a string of base64")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Bytes, E> {
        let bytes = base64::decode(text.as_bytes()).map(Bytes::from);
        bytes.ok_or_else(|| E::custom("expected base64"))
    }

    fn visit_bytes<E>(self, bytes: &[u8]) -> Result<Bytes, E> {
        Ok(Bytes::copy_from_slice(bytes))
    }

    fn visit_byte_buf<E>(self, bytes: Vec<u8>) -> Result<Bytes, E> {
        Ok(bytes.into())
    }
}
