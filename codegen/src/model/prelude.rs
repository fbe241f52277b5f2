//! The prelude, namespace `smithy.api`: the shapes that every model may target, and the names of its traits.
//!
//! A table of facts: `TYPES` are public shapes; `HELPERS` are those that only definitions of traits target, and their
//! insides, which no generated crate reaches, are left out.

use std::collections::BTreeMap;

use indexmap::IndexMap;
use serde_json::Value;

use super::{Kind, Member, Shape, Traits, id};
use crate::diagnostic::Place;
use crate::shape_id::ShapeId;

const NAMESPACE: &str = "smithy.api";

const TYPES: [(&str, Kind); 15] = [
    ("BigDecimal", Kind::BigDecimal),
    ("BigInteger", Kind::BigInteger),
    ("Blob", Kind::Blob),
    ("Boolean", Kind::Boolean),
    ("Byte", Kind::Byte),
    ("Document", Kind::Document),
    ("Double", Kind::Double),
    ("Float", Kind::Float),
    ("Integer", Kind::Integer),
    ("Long", Kind::Long),
    ("Short", Kind::Short),
    ("String", Kind::String),
    ("Timestamp", Kind::Timestamp),
    ("Unit", Kind::Structure),
    ("CommonMark", Kind::String),
];

const PRIMITIVES: [(&str, Kind); 7] = [
    ("PrimitiveBoolean", Kind::Boolean),
    ("PrimitiveByte", Kind::Byte),
    ("PrimitiveDouble", Kind::Double),
    ("PrimitiveFloat", Kind::Float),
    ("PrimitiveInteger", Kind::Integer),
    ("PrimitiveLong", Kind::Long),
    ("PrimitiveShort", Kind::Short),
];

const HELPERS: [(&str, Kind); 27] = [
    ("AuthTraitReference", Kind::String),
    ("ClosureId", Kind::String),
    ("EnumConstantBodyName", Kind::String),
    ("EnumDefinition", Kind::Structure),
    ("Example", Kind::Structure),
    ("ExampleError", Kind::Structure),
    ("HttpApiKeyLocations", Kind::String),
    ("IdempotentErrors", Kind::List),
    ("Identifier", Kind::String),
    ("LocalMixinTrait", Kind::String),
    ("LocalMixinTraitList", Kind::List),
    ("Namespaces", Kind::List),
    ("NonEmptyString", Kind::String),
    ("NonEmptyStringList", Kind::List),
    ("NonEmptyStringMap", Kind::Map),
    ("Reference", Kind::Structure),
    ("Renames", Kind::Map),
    ("RequestCompressionEncodingsList", Kind::List),
    ("Severity", Kind::String),
    ("ShapeClosure", Kind::Structure),
    ("ShapeClosures", Kind::List),
    ("StructurallyExclusive", Kind::String),
    ("TraitChangeType", Kind::String),
    ("TraitDiffRule", Kind::Structure),
    ("TraitShapeId", Kind::String),
    ("TraitShapeIdList", Kind::List),
    ("TraitValidator", Kind::Structure),
];

/// The traits of the prelude.
pub(super) const TRAITS: &[&str] = &[
    "addedDefault",
    "auth",
    "authDefinition",
    "box",
    "clientOptional",
    "cors",
    "default",
    "deprecated",
    "documentation",
    "endpoint",
    "enum",
    "enumValue",
    "error",
    "eventHeader",
    "eventPayload",
    "examples",
    "externalDocumentation",
    "hostLabel",
    "http",
    "httpApiKeyAuth",
    "httpBasicAuth",
    "httpBearerAuth",
    "httpChecksumRequired",
    "httpDigestAuth",
    "httpError",
    "httpHeader",
    "httpLabel",
    "httpPayload",
    "httpPrefixHeaders",
    "httpQuery",
    "httpQueryParams",
    "httpResponseCode",
    "idRef",
    "idempotencyToken",
    "idempotent",
    "input",
    "internal",
    "jsonName",
    "length",
    "longPoll",
    "mediaType",
    "metadata",
    "mixin",
    "nestedProperties",
    "noReplace",
    "notProperty",
    "optionalAuth",
    "output",
    "paginated",
    "pattern",
    "private",
    "property",
    "protocolDefinition",
    "range",
    "readonly",
    "recommended",
    "references",
    "requestCompression",
    "required",
    "requiresLength",
    "resourceIdentifier",
    "retryable",
    "sensitive",
    "since",
    "sparse",
    "streaming",
    "suppress",
    "tags",
    "timestampFormat",
    "title",
    "trait",
    "traitValidators",
    "uniqueItems",
    "unitType",
    "unstable",
    "xmlAttribute",
    "xmlFlattened",
    "xmlName",
    "xmlNamespace",
];

/// Every shape of the prelude.
pub(super) fn shapes() -> BTreeMap<ShapeId, Shape> {
    let plain = TYPES
        .into_iter()
        .chain(HELPERS)
        .map(|(name, kind)| shape(name, kind, None));
    let primitives = PRIMITIVES.into_iter().map(|(name, kind)| {
        let zero = zero(&kind);
        shape(name, kind, zero)
    });
    plain
        .chain(primitives)
        .map(|shape| (shape.id.clone(), shape))
        .collect()
}

/// The value that Smithy 1.0 gave to every number and boolean that nobody set.
pub(super) fn zero(kind: &Kind) -> Option<Value> {
    match kind {
        Kind::Boolean => Some(Value::Bool(false)),
        Kind::Byte | Kind::Short | Kind::Integer | Kind::Long | Kind::Float | Kind::Double => {
            Some(Value::from(0))
        }
        _ => None,
    }
}

/// `smithy.api#` and the name.
pub(super) fn shape_id(name: &str) -> ShapeId {
    ShapeId::parse(&format!("{NAMESPACE}#{name}")).expect("the prelude's names are identifiers")
}

fn shape(name: &str, kind: Kind, default: Option<Value>) -> Shape {
    let id = shape_id(name);
    let mut traits = Traits::default();
    if let Some(default) = default {
        traits.set(id::DEFAULT, default);
    }
    if name == "Unit" {
        traits.set(id::UNIT_TYPE, Value::Object(serde_json::Map::new()));
    }
    let members = members(&id, &kind);
    Shape {
        id,
        kind,
        members,
        traits,
        place: Place::default(),
    }
}

/// Lists and maps of the prelude hold strings, or what nobody looks at.
fn members(shape: &ShapeId, kind: &Kind) -> IndexMap<String, Member> {
    let names: &[&str] = match kind {
        Kind::List => &["member"],
        Kind::Map => &["key", "value"],
        _ => &[],
    };
    let member = |name: &&str| {
        let id = shape.with_member(name);
        let member = Member {
            id,
            target: shape_id("String"),
            traits: Traits::default(),
            place: Place::default(),
        };
        ((*name).to_owned(), member)
    };
    names.iter().map(member).collect()
}
