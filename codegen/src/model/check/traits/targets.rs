//! What each trait applies to.

use crate::model::{Kind, id};

/// Where a trait may be applied.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum On {
    Shape,
    Member,
    Either,
}

pub(super) type Fits = fn(&Kind) -> bool;

/// The traits that generation reads, sorted: what they apply to; of a member, what its target is.
pub(super) const TARGETS: &[(&str, On, Fits, &str)] = &[
    (
        id::AWS_QUERY_ERROR,
        On::Shape,
        is_structure,
        "error structures",
    ),
    (id::CLIENT_OPTIONAL, On::Member, anything, "members"),
    (id::ENDPOINT, On::Shape, is_operation, "operations"),
    (id::ENUM_VALUE, On::Member, anything, "members of enums"),
    (id::ERROR, On::Shape, is_structure, "structures"),
    (
        id::EVENT_HEADER,
        On::Member,
        fits_header,
        "members that are booleans, bytes, shorts, integers, longs, blobs, strings or timestamps",
    ),
    (
        id::EVENT_PAYLOAD,
        On::Member,
        fits_payload,
        "members that are blobs, strings, structures or unions",
    ),
    (
        id::HOST_LABEL,
        On::Member,
        is_string,
        "members that are strings",
    ),
    (id::HTTP, On::Shape, is_operation, "operations"),
    (id::HTTP_ERROR, On::Shape, is_structure, "error structures"),
    (
        id::HTTP_HEADER,
        On::Member,
        fits_http,
        "members that are booleans, numbers, strings, timestamps, or lists of these",
    ),
    (
        id::HTTP_LABEL,
        On::Member,
        |kind| fits_http(kind) && *kind != Kind::List,
        "members that are booleans, numbers, strings or timestamps",
    ),
    (id::HTTP_PAYLOAD, On::Member, anything, "members"),
    (
        id::HTTP_PREFIX_HEADERS,
        On::Member,
        |kind| *kind == Kind::Map,
        "members that are maps",
    ),
    (
        id::HTTP_QUERY,
        On::Member,
        fits_http,
        "members that are booleans, numbers, strings, timestamps, or lists of these",
    ),
    (
        id::HTTP_QUERY_PARAMS,
        On::Member,
        |kind| *kind == Kind::Map,
        "members that are maps",
    ),
    (
        id::HTTP_RESPONSE_CODE,
        On::Member,
        |kind| matches!(kind, Kind::Integer | Kind::IntEnum),
        "members that are integers",
    ),
    (
        id::IDEMPOTENCY_TOKEN,
        On::Member,
        is_string,
        "members that are strings",
    ),
    (id::JSON_NAME, On::Member, anything, "members"),
    (
        id::LENGTH,
        On::Either,
        has_length,
        "strings, blobs, lists and maps",
    ),
    (id::MEDIA_TYPE, On::Shape, is_text, "blobs and strings"),
    (id::PATTERN, On::Either, is_string, "strings"),
    (id::RANGE, On::Either, is_number, "numbers"),
    (
        id::REQUEST_COMPRESSION,
        On::Shape,
        is_operation,
        "operations",
    ),
    (id::REQUIRED, On::Member, anything, "members"),
    (id::RETRYABLE, On::Shape, is_structure, "error structures"),
    (id::SPARSE, On::Shape, is_collection, "lists and maps"),
    (id::STREAMING, On::Shape, is_stream, "blobs and unions"),
    (
        id::TIMESTAMP_FORMAT,
        On::Either,
        |kind| *kind == Kind::Timestamp,
        "timestamps",
    ),
    (
        id::UNIQUE_ITEMS,
        On::Shape,
        |kind| *kind == Kind::List,
        "lists",
    ),
    (
        id::XML_FLATTENED,
        On::Member,
        is_collection,
        "members that are lists or maps",
    ),
];

fn anything(_: &Kind) -> bool {
    true
}

fn is_structure(kind: &Kind) -> bool {
    *kind == Kind::Structure
}

fn is_collection(kind: &Kind) -> bool {
    matches!(kind, Kind::List | Kind::Map)
}

fn is_text(kind: &Kind) -> bool {
    *kind == Kind::Blob || is_string(kind)
}

fn fits_header(kind: &Kind) -> bool {
    let simple = matches!(kind, Kind::Boolean | Kind::Blob | Kind::Timestamp);
    let number = matches!(kind, Kind::Byte | Kind::Short | Kind::Integer | Kind::Long);
    simple || number || is_string(kind) || *kind == Kind::IntEnum
}

fn fits_payload(kind: &Kind) -> bool {
    matches!(kind, Kind::Structure | Kind::Union) || is_text(kind)
}

fn fits_http(kind: &Kind) -> bool {
    let simple = matches!(kind, Kind::Boolean | Kind::Timestamp | Kind::List);
    simple || is_number(kind) || is_string(kind)
}

fn is_stream(kind: &Kind) -> bool {
    matches!(kind, Kind::Blob | Kind::Union)
}

fn has_length(kind: &Kind) -> bool {
    matches!(kind, Kind::Blob | Kind::List | Kind::Map) || is_string(kind)
}

fn is_string(kind: &Kind) -> bool {
    matches!(kind, Kind::String | Kind::Enum)
}

fn is_operation(kind: &Kind) -> bool {
    matches!(kind, Kind::Operation(_))
}

fn is_number(kind: &Kind) -> bool {
    matches!(
        kind,
        Kind::Byte
            | Kind::Short
            | Kind::Integer
            | Kind::Long
            | Kind::Float
            | Kind::Double
            | Kind::BigInteger
            | Kind::BigDecimal
            | Kind::IntEnum
    )
}
