//! Writing: [`Serialize`] values into a [`Serializer`].

use std::fmt::Debug;

use crate::error::Result;
use crate::schema::{Member, Schema};
use crate::value::{BigDecimal, BigInteger, Document, Timestamp};

/// A value that can be written at a member.
pub trait Serialize {
    /// Writes the value; `member` says where it stands and what is known of it.
    fn serialize(&self, member: &'static Member, ser: &mut dyn Serializer) -> Result<()>;

    /// Writes the value as a member of a structure; a value that is absent (`None`) writes nothing.
    #[inline]
    fn serialize_member(&self, member: &'static Member, ser: &mut dyn Serializer) -> Result<()> {
        self.serialize(member, ser)
    }
}

/// A structure or union: writes the members that are present, in model order.
pub trait WriteMembers {
    /// Writes each member that is present with [`Serializer::member`](trait.Serializer.html#method.member).
    fn write_members(&self, ser: &mut dyn Serializer) -> Result<()>;
}

/// The elements of a list.
pub trait WriteItems {
    /// How many there are.
    fn len(&self) -> usize;
    /// Whether there is none.
    fn is_empty(&self) -> bool {
        self.len() == 0
    }
    /// Writes all of them, each as a value at `element`.
    fn write_items(&self, element: &'static Member, ser: &mut dyn Serializer) -> Result<()>;
}

/// The entries of a map.
pub trait WriteEntries {
    /// How many there are.
    fn len(&self) -> usize;
    /// Whether there is none.
    fn is_empty(&self) -> bool {
        self.len() == 0
    }
    /// Writes all of them: [`Serializer::entry`] with the key, then a value at `value`.
    fn write_entries(
        &self,
        key: &'static Member,
        value: &'static Member,
        ser: &mut dyn Serializer,
    ) -> Result<()>;
}

/// A document that is being written.
pub trait WriteDocument: Debug {
    /// The document. A codec gets the items and members of it by the methods below.
    fn document(&self) -> &Document;
    /// Gives each item of an array to `write`.
    fn write_items(&self, write: &mut dyn FnMut(&dyn WriteDocument) -> Result<()>) -> Result<()>;
    /// Gives each member of an object to `write`, with its name.
    fn write_members(
        &self,
        write: &mut dyn FnMut(&str, &dyn WriteDocument) -> Result<()>,
    ) -> Result<()>;
}

/// Where values go: a codec, the validator, the redacting `Debug`, …
///
/// Every value comes with the [`Member`] at which it stands; a codec that names members takes the name from there
/// ([`Role::Member`](crate::schema::Role)), so a member costs one call.
#[allow(missing_docs, reason = "one method a shape type, named after it")]
pub trait Serializer {
    /// A structure or a union; `schema` is its own, also where `member` is [`ROOT`](crate::schema::ROOT).
    fn structure(
        &mut self,
        member: &'static Member,
        schema: &'static Schema,
        value: &dyn WriteMembers,
    ) -> Result<()>;
    fn list(&mut self, member: &'static Member, items: &dyn WriteItems) -> Result<()>;
    fn map(&mut self, member: &'static Member, entries: &dyn WriteEntries) -> Result<()>;
    /// The key of the map entry whose value is written next.
    fn entry(&mut self, key_member: &'static Member, key: &str) -> Result<()>;
    /// A null in a sparse list or map.
    fn null(&mut self, member: &'static Member) -> Result<()>;
    /// A structure member that has no value. Codecs write nothing, or fill an idempotency token.
    fn absent(&mut self, member: &'static Member) -> Result<()>;
    fn boolean(&mut self, member: &'static Member, value: bool) -> Result<()>;
    fn byte(&mut self, member: &'static Member, value: i8) -> Result<()>;
    fn short(&mut self, member: &'static Member, value: i16) -> Result<()>;
    /// An integer, or the value of an `intEnum`.
    fn integer(&mut self, member: &'static Member, value: i32) -> Result<()>;
    fn long(&mut self, member: &'static Member, value: i64) -> Result<()>;
    fn float(&mut self, member: &'static Member, value: f32) -> Result<()>;
    fn double(&mut self, member: &'static Member, value: f64) -> Result<()>;
    fn big_integer(&mut self, member: &'static Member, value: &BigInteger) -> Result<()>;
    fn big_decimal(&mut self, member: &'static Member, value: &BigDecimal) -> Result<()>;
    /// A string, or the value of an `enum`.
    fn string(&mut self, member: &'static Member, value: &str) -> Result<()>;
    fn blob(&mut self, member: &'static Member, value: &[u8]) -> Result<()>;
    fn timestamp(&mut self, member: &'static Member, value: &Timestamp) -> Result<()>;
    /// Through a trait object: a program that has no documents compiles nothing of them.
    fn document(&mut self, member: &'static Member, value: &dyn WriteDocument) -> Result<()>;
}

impl dyn Serializer + '_ {
    /// Writes one member of a structure or union: the line that generated code has for each.
    #[inline]
    pub fn member<T: Serialize + ?Sized>(
        &mut self,
        member: &'static Member,
        value: &T,
    ) -> Result<()> {
        value.serialize_member(member, self)
    }
}
