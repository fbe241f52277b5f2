//! The table of traits and the forms of their values.

use super::{Field, Form};
use crate::model::id;

/// Every trait that generation reads.
pub(super) const FORMS: &[(&str, Form)] = &[
    (id::ADDED_DEFAULT, Form::Annotation),
    (id::AWS_QUERY_COMPATIBLE, Form::Annotation),
    (
        id::AWS_QUERY_ERROR,
        Form::Object(&[
            Field("code", true, Form::Name),
            Field("httpResponseCode", true, Form::Integer(100, 999)),
        ]),
    ),
    (id::CLIENT_OPTIONAL, Form::Annotation),
    (
        id::DEPRECATED,
        Form::Object(&[
            Field("message", false, Form::Text),
            Field("since", false, Form::Text),
        ]),
    ),
    (id::DOCUMENTATION, Form::Text),
    (id::EC2_QUERY_NAME, Form::Name),
    (
        id::ENDPOINT,
        Form::Object(&[Field("hostPrefix", true, Form::Name)]),
    ),
    (
        id::ENUM,
        Form::List(&Form::Object(&[
            Field("value", true, Form::Name),
            Field("name", false, Form::Name),
            Field("documentation", false, Form::Text),
            Field("tags", false, Form::List(&Form::Text)),
            Field("deprecated", false, Form::Bool),
        ])),
    ),
    (id::ENUM_VALUE, Form::EnumValue),
    (id::ERROR, Form::Word(&["client", "server"])),
    (id::EVENT_HEADER, Form::Annotation),
    (id::EVENT_PAYLOAD, Form::Annotation),
    (id::EXTERNAL_DOCUMENTATION, Form::Texts),
    (id::HOST_LABEL, Form::Annotation),
    (
        id::HTTP,
        Form::Object(&[
            Field("method", true, Form::Name),
            Field("uri", true, Form::Name),
            Field("code", false, Form::Integer(100, 999)),
        ]),
    ),
    (
        id::HTTP_CHECKSUM,
        Form::Object(&[
            Field("requestAlgorithmMember", false, Form::Name),
            Field("requestChecksumRequired", false, Form::Bool),
            Field("requestValidationModeMember", false, Form::Name),
            Field("responseAlgorithms", false, Form::List(&Form::Name)),
        ]),
    ),
    (id::HTTP_CHECKSUM_REQUIRED, Form::Annotation),
    (id::HTTP_ERROR, Form::Integer(100, 999)),
    (id::HTTP_HEADER, Form::Name),
    (id::HTTP_LABEL, Form::Annotation),
    (id::HTTP_PAYLOAD, Form::Annotation),
    (id::HTTP_PREFIX_HEADERS, Form::Text),
    (id::HTTP_QUERY, Form::Name),
    (id::HTTP_QUERY_PARAMS, Form::Annotation),
    (id::HTTP_RESPONSE_CODE, Form::Annotation),
    (id::IDEMPOTENCY_TOKEN, Form::Annotation),
    (id::IDEMPOTENT, Form::Annotation),
    (id::INPUT, Form::Annotation),
    (id::INTERNAL, Form::Annotation),
    (id::JSON_NAME, Form::Text),
    (id::LENGTH, Form::Bounds(&Form::Integer(0, u64::MAX))),
    (id::MEDIA_TYPE, Form::Name),
    (
        "smithy.api#mixin",
        Form::Object(&[Field("localTraits", false, Form::List(&Form::Name))]),
    ),
    (id::OUTPUT, Form::Annotation),
    (
        id::PAGINATED,
        Form::Object(&[
            Field("inputToken", false, Form::Name),
            Field("outputToken", false, Form::Name),
            Field("pageSize", false, Form::Name),
            Field("items", false, Form::Name),
        ]),
    ),
    (id::PATTERN, Form::Text),
    (id::PRIVATE, Form::Annotation),
    (id::RANGE, Form::Bounds(&Form::Decimal)),
    (id::READONLY, Form::Annotation),
    (
        id::REQUEST_COMPRESSION,
        Form::Object(&[Field("encodings", true, Form::List(&Form::Name))]),
    ),
    (id::REQUIRED, Form::Annotation),
    (id::REQUIRES_LENGTH, Form::Annotation),
    (id::RESOURCE_IDENTIFIER, Form::Name),
    (
        id::RETRYABLE,
        Form::Object(&[Field("throttling", false, Form::Bool)]),
    ),
    (id::S3_UNWRAPPED_XML_OUTPUT, Form::Annotation),
    (id::SENSITIVE, Form::Annotation),
    (id::SIGV4, Form::Object(&[Field("name", true, Form::Name)])),
    (id::SINCE, Form::Text),
    (id::SPARSE, Form::Annotation),
    (id::STREAMING, Form::Annotation),
    (id::SUPPRESS, Form::List(&Form::Name)),
    (id::TAGS, Form::List(&Form::Text)),
    (
        id::TIMESTAMP_FORMAT,
        Form::Word(&["date-time", "epoch-seconds", "http-date"]),
    ),
    (id::TITLE, Form::Text),
    (id::UNIQUE_ITEMS, Form::Annotation),
    (id::UNSTABLE, Form::Annotation),
    (id::XML_ATTRIBUTE, Form::Annotation),
    (id::XML_FLATTENED, Form::Annotation),
    (id::XML_NAME, Form::Name),
    (
        id::XML_NAMESPACE,
        Form::Object(&[
            Field("uri", true, Form::Name),
            Field("prefix", false, Form::Name),
        ]),
    ),
];
