//! The vocabulary between generated types and codecs: a shape is compiled once, whatever formats exist.
//!
//! A generated structure says how to write its members ([`WriteMembers`]) and how to read one ([`ReadMembers`]);
//! a codec implements [`Serializer`] and [`Deserializer`]. Both are object-safe, so generated code is not generic.

mod collections;
mod de;
mod missing;
mod ser;
mod simple;

/// How many structures, unions, lists, maps, and containers of documents may be inside each other: the default wherever values are
/// read, written, validated or converted. Servers may change it with [`Limits`](crate::protocol::Limits).
pub const MAX_DEPTH: usize = 128;

/// How many bytes a number of any size may have that is read or written in binary: the default. Servers may change it with
/// [`Limits`](crate::protocol::Limits).
pub const MAX_BIGNUM: usize = 4 << 10;

pub use de::{
    Deserialize, Deserializer, ReadDocument, ReadEntries, ReadItems, ReadMembers, ReadNumber,
};
pub use missing::Missing;
pub(crate) use missing::Step;
pub use ser::{Serialize, Serializer, WriteDocument, WriteEntries, WriteItems, WriteMembers};
