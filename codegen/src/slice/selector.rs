//! [Selectors](https://smithy.io/2.0/spec/selectors.html), as far as they look at a shape alone: types, attributes, `:is`, `:not`.
//! Neighbours, variables and the other functions are refused by name.

mod attribute;
mod parse;

use crate::model::{Kind, Shape};
use attribute::Attribute;

/// A selector: each part has to match.
#[derive(Clone, Debug)]
pub(super) struct Selector(Vec<Part>);

#[derive(Clone, Debug)]
enum Part {
    /// `*`.
    Any,
    /// A type of shape, or a name for several.
    Type(String),
    /// `[…]`.
    Attribute(Attribute),
    /// `:is(…)`: one of them matches.
    Is(Vec<Selector>),
    /// `:not(…)`: none of them matches.
    Not(Vec<Selector>),
}

impl Selector {
    /// Whether it selects the shape.
    pub(super) fn matches(&self, shape: &Shape) -> bool {
        self.0.iter().all(|part| part.matches(shape))
    }
}

impl Part {
    fn matches(&self, shape: &Shape) -> bool {
        let any = |selectors: &[Selector]| selectors.iter().any(|one| one.matches(shape));
        match self {
            Self::Any => true,
            Self::Type(name) => is_of(&shape.kind, name),
            Self::Attribute(attribute) => attribute.matches(shape),
            Self::Is(selectors) => any(selectors),
            Self::Not(selectors) => !any(selectors),
        }
    }
}

/// Types, and names for several of them. Members are no shapes here.
const TYPES: [&str; 25] = [
    "bigDecimal",
    "bigInteger",
    "blob",
    "boolean",
    "byte",
    "collection",
    "document",
    "double",
    "enum",
    "float",
    "intEnum",
    "integer",
    "list",
    "long",
    "map",
    "number",
    "operation",
    "resource",
    "service",
    "short",
    "simpleType",
    "string",
    "structure",
    "timestamp",
    "union",
];

/// Whether a kind of shape is of a type: an enum is a string too, and an `intEnum` an integer.
fn is_of(kind: &Kind, name: &str) -> bool {
    let own = own_type(kind);
    let number = matches!(
        own,
        "bigDecimal"
            | "bigInteger"
            | "byte"
            | "double"
            | "float"
            | "intEnum"
            | "integer"
            | "long"
            | "short"
    );
    match name {
        "number" => number,
        "collection" => own == "list",
        "simpleType" => {
            number
                || matches!(
                    own,
                    "blob" | "boolean" | "document" | "enum" | "string" | "timestamp"
                )
        }
        "string" => matches!(own, "string" | "enum"),
        "integer" => matches!(own, "integer" | "intEnum"),
        name => name == own,
    }
}

fn own_type(kind: &Kind) -> &'static str {
    match kind {
        Kind::Blob => "blob",
        Kind::Boolean => "boolean",
        Kind::String => "string",
        Kind::Timestamp => "timestamp",
        Kind::Byte => "byte",
        Kind::Short => "short",
        Kind::Integer => "integer",
        Kind::Long => "long",
        Kind::Float => "float",
        Kind::Double => "double",
        Kind::BigInteger => "bigInteger",
        Kind::BigDecimal => "bigDecimal",
        Kind::Document => "document",
        Kind::Enum => "enum",
        Kind::IntEnum => "intEnum",
        Kind::List => "list",
        Kind::Map => "map",
        Kind::Structure => "structure",
        Kind::Union => "union",
        Kind::Operation(_) => "operation",
        Kind::Resource(_) => "resource",
        Kind::Service(_) => "service",
    }
}
