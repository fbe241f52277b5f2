//! Reading: [`Deserialize`] values from a [`Deserializer`].

use std::borrow::Cow;

use bytes::Bytes;

use crate::error::Result;
use crate::schema::{Member, Schema};
use crate::value::{Document, Timestamp};

/// A value that can be read at a member.
pub trait Deserialize {
    /// The value that reading starts from and that stands in where a required member did not arrive, as in
    /// [client error correction](https://smithy.io/2.0/spec/aggregate-types.html#client-error-correction).
    /// No public path hands it out unannounced.
    #[doc(hidden)]
    fn blank() -> Self
    where
        Self: Sized;

    /// Reads into a value that is blank.
    fn fill(&mut self, member: &'static Member, de: &mut dyn Deserializer) -> Result<()>;
}

/// A structure or union that is being read.
pub trait ReadMembers {
    /// Reads the member with this index, which is `member`. No index comes twice for the same value.
    fn read_member(
        &mut self,
        index: usize,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> Result<()>;

    /// Whether the member with this name travels elsewhere, so that it is not missing here.
    #[inline]
    fn is_elsewhere(&self, _name: &str) -> bool {
        false
    }

    /// Notes a member that the model does not know; a union remembers it as its tag.
    fn read_unknown(&mut self, _name: &str) {}
}

/// A list that is being read.
pub trait ReadItems {
    /// Reads one element and appends it.
    fn read_item(&mut self, element: &'static Member, de: &mut dyn Deserializer) -> Result<()>;
    /// Appends what a null stands for in a sparse list.
    fn push_null(&mut self);
    /// Makes room for so many elements that are to come, within that many bytes of memory: a message may promise more than it
    /// brings.
    #[cfg(feature = "cbor")]
    fn reserve(&mut self, _elements: usize, _bytes: usize) {}
}

/// A map that is being read. A key that comes again replaces the earlier value whole.
pub trait ReadEntries {
    /// Reads the value of `key`.
    fn read_entry(
        &mut self,
        key: String,
        value: &'static Member,
        de: &mut dyn Deserializer,
    ) -> Result<()>;
    /// Sets what a null stands for in a sparse map.
    fn insert_null(&mut self, key: String);
}

/// A number of any size that is being read.
pub trait ReadNumber {
    /// Becomes the number with this text, which is a JSON number; whether the type has it.
    fn read_number(&mut self, text: &str) -> bool;
}

/// A document that is being read.
pub trait ReadDocument: ReadNumber {
    /// Becomes this document.
    fn set(&mut self, document: Document);
    /// One more item of the array that this is, to be read.
    fn item(&mut self) -> &mut dyn ReadDocument;
    /// The member with this name of the object that this is, to be read. It replaces an earlier one with that name.
    fn member(&mut self, name: String) -> &mut dyn ReadDocument;
}

/// Where values come from: a codec.
///
/// The codec deals with null: as a member it is absent (no call) unless a document is read, of which null is one; in a sparse
/// list or map it is [`ReadItems::push_null`] or [`ReadEntries::insert_null`]. It also notes which required members did not arrive.
/// What is rare, such as a document, is read through a trait object: a program that has none compiles nothing of it.
#[allow(missing_docs, reason = "one method a shape type, named after it")]
pub trait Deserializer {
    fn structure(
        &mut self,
        member: &'static Member,
        schema: &'static Schema,
        value: &mut dyn ReadMembers,
    ) -> Result<()>;
    /// Exactly one member that is not null, or [`ReadMembers::read_unknown`] with a tag the model does not know.
    fn union(
        &mut self,
        member: &'static Member,
        schema: &'static Schema,
        value: &mut dyn ReadMembers,
    ) -> Result<()>;
    fn list(&mut self, member: &'static Member, items: &mut dyn ReadItems) -> Result<()>;
    fn map(&mut self, member: &'static Member, entries: &mut dyn ReadEntries) -> Result<()>;
    fn boolean(&mut self, member: &'static Member) -> Result<bool>;
    fn byte(&mut self, member: &'static Member) -> Result<i8>;
    fn short(&mut self, member: &'static Member) -> Result<i16>;
    /// An integer, or the value of an `intEnum`.
    fn integer(&mut self, member: &'static Member) -> Result<i32>;
    fn long(&mut self, member: &'static Member) -> Result<i64>;
    fn float(&mut self, member: &'static Member) -> Result<f32>;
    fn double(&mut self, member: &'static Member) -> Result<f64>;
    fn big_integer(&mut self, member: &'static Member, value: &mut dyn ReadNumber) -> Result<()>;
    fn big_decimal(&mut self, member: &'static Member, value: &mut dyn ReadNumber) -> Result<()>;
    fn string(&mut self, member: &'static Member) -> Result<String>;
    /// A string that need not be owned: the value of an `enum`.
    fn text(&mut self, member: &'static Member) -> Result<Cow<'_, str>>;
    fn blob(&mut self, member: &'static Member) -> Result<Bytes>;
    fn timestamp(&mut self, member: &'static Member) -> Result<Timestamp>;
    fn document(&mut self, member: &'static Member, value: &mut dyn ReadDocument) -> Result<()>;
}

impl dyn Deserializer + '_ {
    /// Reads one member of a structure: the line that generated code has for each.
    #[inline]
    pub fn member<T: Deserialize>(&mut self, member: &'static Member, value: &mut T) -> Result<()> {
        value.fill(member, self)
    }

    /// Reads a value at `member`: the line that generated code has for each member of a union.
    #[inline]
    pub fn value<T: Deserialize>(&mut self, member: &'static Member) -> Result<T> {
        let mut value = T::blank();
        value.fill(member, self)?;
        Ok(value)
    }
}
