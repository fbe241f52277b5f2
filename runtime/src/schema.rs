//! Shapes as data: what a codec, a protocol or the validator needs to know of a model, in statics.
//!
//! Every shape that generated code can meet has one [`Schema`] in a `static`; the linker drops those that a program
//! does not reach. Statics may refer to each other in cycles (a recursive shape does), so no `const fn` here reads
//! through [`Member::target`].

#[cfg(feature = "cbor")]
mod cbor_key;
mod facts;
mod member;
mod operation;
mod order;
mod padded;
pub mod prelude;
pub(crate) mod traits;

use crate::error::{Error, ErrorKind, Result};
pub(crate) use facts::{Facts, JsonKey};
pub use member::{Member, ROOT, Role};
pub use operation::{OperationSchema, Protocol, ServiceSchema};
pub(crate) use order::Order;
pub use traits::{Fault, Number, TimestampFormat, Trait};

/// The type of a shape, as in [Smithy's list of shape types](https://smithy.io/2.0/spec/model.html#shape-types).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the variants are Smithy's own names")]
pub enum ShapeType {
    Blob,
    Boolean,
    String,
    Timestamp,
    Byte,
    Short,
    Integer,
    Long,
    Float,
    Double,
    BigInteger,
    BigDecimal,
    Document,
    Enum,
    IntEnum,
    List,
    Map,
    Structure,
    Union,
}

/// One shape of a model.
#[derive(Debug)]
pub struct Schema {
    /// The absolute shape ID, `namespace#Name`.
    pub id: &'static str,
    /// What kind of shape this is.
    pub shape_type: ShapeType,
    /// The members: of a structure or union in model order; of a list its element; of a map its key and its value.
    pub members: &'static [Member],
    /// The traits of the shape that the runtime reads.
    pub traits: &'static [Trait],
    /// The values of an `enum`; empty for every other shape.
    pub values: &'static [&'static str],
    /// The values of an `intEnum`; empty for every other shape.
    pub int_values: &'static [i32],
    /// What the traits say, looked up once.
    pub(crate) facts: Facts,
    /// The members, looked up once.
    pub(crate) order: Order,
}

impl Schema {
    #[inline]
    const fn new(id: &'static str, shape_type: ShapeType, members: &'static [Member]) -> Self {
        Self {
            id,
            shape_type,
            members,
            traits: &[],
            values: &[],
            int_values: &[],
            facts: Facts::of(&[]),
            order: Order::of(members),
        }
    }

    /// A shape without members.
    #[inline]
    pub const fn simple(id: &'static str, shape_type: ShapeType) -> Self {
        Self::new(id, shape_type, &[])
    }

    /// An `enum` and its values.
    #[inline]
    pub const fn enumeration(id: &'static str, values: &'static [&'static str]) -> Self {
        Self {
            values,
            ..Self::new(id, ShapeType::Enum, &[])
        }
    }

    /// An `intEnum` and its values.
    #[inline]
    pub const fn int_enumeration(id: &'static str, int_values: &'static [i32]) -> Self {
        Self {
            int_values,
            ..Self::new(id, ShapeType::IntEnum, &[])
        }
    }

    /// A list; `members` holds its one [`Member::element`].
    #[inline]
    pub const fn list(id: &'static str, members: &'static [Member; 1]) -> Self {
        Self::new(id, ShapeType::List, members)
    }

    /// A map; `members` holds its [`Member::key`] and its [`Member::value`].
    #[inline]
    pub const fn map(id: &'static str, members: &'static [Member; 2]) -> Self {
        Self::new(id, ShapeType::Map, members)
    }

    /// A structure with its members in model order.
    #[inline]
    pub const fn structure(id: &'static str, members: &'static [Member]) -> Self {
        Self::new(id, ShapeType::Structure, members)
    }

    /// A union with its members in model order.
    #[inline]
    pub const fn union(id: &'static str, members: &'static [Member]) -> Self {
        Self::new(id, ShapeType::Union, members)
    }

    /// The same shape with these traits.
    #[must_use]
    #[inline]
    pub const fn with(self, traits: &'static [Trait]) -> Self {
        Self {
            traits,
            facts: Facts::of(traits),
            ..self
        }
    }

    /// The element of a list.
    #[inline]
    pub(crate) fn list_member(&'static self) -> Result<&'static Member> {
        match self.members {
            [element] => Ok(element),
            _ => Err(Error::new(
                ErrorKind::Unsupported,
                "the schema is not that of a list",
            )),
        }
    }

    /// The key and the value of a map.
    #[inline]
    pub(crate) fn map_members(&'static self) -> Result<(&'static Member, &'static Member)> {
        match self.members {
            [key, value] => Ok((key, value)),
            _ => Err(Error::new(
                ErrorKind::Unsupported,
                "the schema is not that of a map",
            )),
        }
    }

    /// The shape's name without its namespace.
    pub fn name(&self) -> &'static str {
        name_of(self.id)
    }
}

/// The name in an absolute shape ID.
pub(crate) fn name_of(id: &str) -> &str {
    match id.rsplit_once('#') {
        Some((_, name)) => name,
        None => id,
    }
}
