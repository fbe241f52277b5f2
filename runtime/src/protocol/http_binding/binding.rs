//! [`Binding`]: where a member of an input, output or error travels.

use crate::schema::{Member, TimestampFormat, Trait};

/// Where a member of an input, output or error travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Binding {
    /// In the body, beside others.
    Body,
    /// In the header of this name.
    Header(&'static str),
    /// In the path.
    Label,
    /// As the body.
    Payload,
    /// In the headers whose names begin so.
    PrefixHeaders(&'static str),
    /// In the query parameter of this name.
    Query(&'static str),
    /// In the query parameters.
    QueryParams,
    /// As the status.
    ResponseCode,
}

/// Which message a structure is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::protocol) enum Direction {
    /// A request: its structure is the input.
    Request,
    /// A response: its structure is the output or an error.
    Response,
}

impl Binding {
    /// Where a member travels. What the other message alone has means nothing in this one, and bindings of nested structures
    /// mean nothing at all: they are not to be asked.
    pub(super) fn of(member: &Member, direction: Direction) -> Self {
        let in_request = direction == Direction::Request;
        for of in member.traits {
            match of {
                Trait::HttpHeader(name) => return Self::Header(name),
                Trait::HttpPayload => return Self::Payload,
                Trait::HttpPrefixHeaders(prefix) => return Self::PrefixHeaders(prefix),
                Trait::HttpLabel if in_request => return Self::Label,
                Trait::HttpQuery(name) if in_request => return Self::Query(name),
                Trait::HttpQueryParams if in_request => return Self::QueryParams,
                Trait::HttpResponseCode if !in_request => return Self::ResponseCode,
                _ => {}
            }
        }
        Self::Body
    }

    /// What part of a message a value stands in as text.
    pub(super) fn place(self) -> Place {
        match self {
            Self::Header(_) | Self::PrefixHeaders(_) => Place::Header,
            _ => Place::Elsewhere,
        }
    }
}

/// What part of a message a value stands in as text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// A header.
    Header,
    /// The path, the query, or the body.
    Elsewhere,
}

impl Place {
    /// The format of a timestamp at this member: the model's, or else the
    /// [default of the place](https://smithy.io/2.0/spec/http-bindings.html#httpheader-serialization-rules).
    pub(super) fn timestamp_format(self, member: &Member) -> TimestampFormat {
        let default = match self {
            Self::Header => TimestampFormat::HttpDate,
            Self::Elsewhere => TimestampFormat::DateTime,
        };
        member.timestamp_format().unwrap_or(default)
    }

    /// Whether a string at this member is written in base64: one with a
    /// [media type](https://smithy.io/2.0/spec/http-bindings.html#httpheader-serialization-rules) in a header.
    pub(super) fn is_base64(self, member: &Member) -> bool {
        self == Self::Header
            && member
                .find_trait(|t| matches!(t, Trait::MediaType(_)))
                .is_some()
    }
}
