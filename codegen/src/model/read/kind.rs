//! The types of the JSON AST and the keys that each of them has.

use crate::model::{Kind, Operation, Resource, Service, prelude};

/// What the word under `type` says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
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
    Set,
    Map,
    Structure,
    Union,
    Operation,
    Resource,
    Service,
    Apply,
}

/// Every type, by its name.
pub(super) const NAMES: [(&str, Form); 24] = [
    ("blob", Form::Blob),
    ("boolean", Form::Boolean),
    ("string", Form::String),
    ("timestamp", Form::Timestamp),
    ("byte", Form::Byte),
    ("short", Form::Short),
    ("integer", Form::Integer),
    ("long", Form::Long),
    ("float", Form::Float),
    ("double", Form::Double),
    ("bigInteger", Form::BigInteger),
    ("bigDecimal", Form::BigDecimal),
    ("document", Form::Document),
    ("enum", Form::Enum),
    ("intEnum", Form::IntEnum),
    ("list", Form::List),
    ("set", Form::Set),
    ("map", Form::Map),
    ("structure", Form::Structure),
    ("union", Form::Union),
    ("operation", Form::Operation),
    ("resource", Form::Resource),
    ("service", Form::Service),
    ("apply", Form::Apply),
];

/// The names of all types, for a sentence.
pub(super) fn names() -> String {
    NAMES.map(|(name, _)| name).join(", ")
}

impl Form {
    pub(super) fn from_name(name: &str) -> Option<Self> {
        NAMES
            .into_iter()
            .find(|(known, _)| *known == name)
            .map(|(_, form)| form)
    }

    /// The kind of shape that it begins; a set is a list.
    pub(super) fn kind(self) -> Kind {
        let unit = || prelude::shape_id("Unit");
        match self {
            Self::Blob => Kind::Blob,
            Self::Boolean => Kind::Boolean,
            Self::String => Kind::String,
            Self::Timestamp => Kind::Timestamp,
            Self::Byte => Kind::Byte,
            Self::Short => Kind::Short,
            Self::Integer => Kind::Integer,
            Self::Long => Kind::Long,
            Self::Float => Kind::Float,
            Self::Double => Kind::Double,
            Self::BigInteger => Kind::BigInteger,
            Self::BigDecimal => Kind::BigDecimal,
            Self::Document | Self::Apply => Kind::Document,
            Self::Enum => Kind::Enum,
            Self::IntEnum => Kind::IntEnum,
            Self::List | Self::Set => Kind::List,
            Self::Map => Kind::Map,
            Self::Structure => Kind::Structure,
            Self::Union => Kind::Union,
            Self::Operation => Kind::Operation(Operation {
                input: unit(),
                output: unit(),
                errors: Vec::new(),
            }),
            Self::Resource => Kind::Resource(Resource::default()),
            Self::Service => Kind::Service(Service::default()),
        }
    }

    /// The keys that only some types have; `type`, `traits` and `mixins` are everywhere.
    pub(super) fn keys(self) -> &'static [&'static str] {
        match self {
            Self::List | Self::Set => &["member"],
            Self::Map => &["key", "value"],
            Self::Structure | Self::Union | Self::Enum | Self::IntEnum => &["members"],
            Self::Operation => &["input", "output", "errors"],
            Self::Service => &["version", "operations", "resources", "errors", "rename"],
            Self::Resource => &[
                "identifiers",
                "properties",
                "create",
                "put",
                "read",
                "update",
                "delete",
                "list",
                "operations",
                "collectionOperations",
                "resources",
            ],
            _ => &[],
        }
    }
}
