//! The vocabulary between generated types and codecs: a shape is compiled once, whatever formats exist.
//!
//! A generated structure says how to write its members ([`WriteMembers`]) and how to read one ([`ReadMembers`]);
//! a codec implements [`Serializer`] and [`Deserializer`]. Both are object-safe, so generated code is not generic.

mod collections;
mod de;
mod missing;
mod ser;
mod simple;

pub use de::{
    Deserialize, Deserializer, ReadDocument, ReadEntries, ReadItems, ReadMembers, ReadNumber,
};
pub use missing::Missing;
pub use ser::{Serialize, Serializer, WriteDocument, WriteEntries, WriteItems, WriteMembers};
