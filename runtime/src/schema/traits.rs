//! The traits that the runtime reads.

use super::Member;
use crate::pattern::Pattern;

/// A trait of a shape, member, operation or service, with its value.
///
/// Only what some part of the runtime acts on is here; documentation and the like stay in the generated crate's docs.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum Trait {
    /// [`@required`](https://smithy.io/2.0/spec/type-refinement-traits.html#required-trait)
    Required,
    /// [`@length`](https://smithy.io/2.0/spec/constraint-traits.html#length-trait), in Unicode scalar values, bytes or entries.
    Length {
        /// The least length allowed; zero where the model sets none.
        min: u64,
        /// The greatest length allowed; `u64::MAX` where the model sets none.
        max: u64,
    },
    /// [`@range`](https://smithy.io/2.0/spec/constraint-traits.html#range-trait), both ends inclusive.
    Range {
        /// The least value allowed.
        min: Option<Number>,
        /// The greatest value allowed.
        max: Option<Number>,
    },
    /// [`@pattern`](https://smithy.io/2.0/spec/constraint-traits.html#pattern-trait), compiled.
    Pattern(Pattern),
    /// [`@uniqueItems`](https://smithy.io/2.0/spec/constraint-traits.html#uniqueitems-trait)
    UniqueItems,
    /// [`@sparse`](https://smithy.io/2.0/spec/type-refinement-traits.html#sparse-trait)
    Sparse,
    /// [`@sensitive`](https://smithy.io/2.0/spec/documentation-traits.html#sensitive-trait)
    Sensitive,
    /// [`@idempotencyToken`](https://smithy.io/2.0/spec/behavior-traits.html#idempotencytoken-trait)
    IdempotencyToken,
    /// [`@timestampFormat`](https://smithy.io/2.0/spec/protocol-traits.html#timestampformat-trait)
    TimestampFormat(TimestampFormat),
    /// [`@jsonName`](https://smithy.io/2.0/spec/protocol-traits.html#jsonname-trait)
    JsonName(&'static str),
    /// [`@error`](https://smithy.io/2.0/spec/type-refinement-traits.html#error-trait)
    Error(Fault),
    /// [`@httpError`](https://smithy.io/2.0/spec/http-bindings.html#httperror-trait), an HTTP status.
    HttpError(u16),
    /// [`@retryable`](https://smithy.io/2.0/spec/behavior-traits.html#retryable-trait)
    Retryable {
        /// Whether the error says that the client was throttled.
        throttling: bool,
    },
    /// [`@awsQueryError`](https://smithy.io/2.0/aws/protocols/aws-query-protocol.html#aws-protocols-awsqueryerror-trait)
    AwsQueryError {
        /// The code that the query protocol used.
        code: &'static str,
        /// The HTTP status that the query protocol used.
        http_response_code: u16,
    },
    /// [`@awsQueryCompatible`](https://smithy.io/2.0/aws/protocols/aws-query-protocol.html#aws-protocols-awsquerycompatible-trait)
    AwsQueryCompatible,
    /// [`@hostLabel`](https://smithy.io/2.0/spec/endpoint-traits.html#hostlabel-trait)
    HostLabel,
    /// [`@endpoint`](https://smithy.io/2.0/spec/endpoint-traits.html#endpoint-trait): what goes before the host, labels in braces.
    Endpoint(&'static str),
    /// The value of this member of an input is the endpoint to which the request goes, as in Amazon Machine Learning.
    EndpointMember,
    /// The values of an `enum` that a violation tells of, where others are `@internal`.
    PublicValues(&'static [&'static str]),
    /// [`@requestCompression`](https://smithy.io/2.0/spec/behavior-traits.html#requestcompression-trait): encodings, preferred first.
    /// Nothing that streams is compressed.
    RequestCompression(&'static [&'static str]),
    /// [`@eventHeader`](https://smithy.io/2.0/spec/streaming.html#eventheader-trait)
    EventHeader,
    /// [`@eventPayload`](https://smithy.io/2.0/spec/streaming.html#eventpayload-trait)
    EventPayload,
    /// The operation's input has a stream of events.
    InputEvents,
    /// The operation's output has a stream of events.
    OutputEvents,
    /// [`@sigv4`](https://smithy.io/2.0/aws/aws-auth.html#aws-auth-sigv4-trait): the signing name.
    SigV4(&'static str),
    /// [`@http`](https://smithy.io/2.0/spec/http-bindings.html#http-trait)
    Http {
        /// The method.
        method: &'static str,
        /// The pattern of the path and the query, labels in braces.
        uri: &'static str,
        /// The status of a response that is no error.
        code: u16,
    },
    /// [`aws.protocols#httpChecksum`](https://smithy.io/2.0/aws/aws-core.html#aws-protocols-httpchecksum-trait)
    HttpChecksum {
        /// The member of the input that names the algorithm of the request.
        algorithm: Option<&'static str>,
        /// Whether a request must have a checksum, also where the input names no algorithm.
        required: bool,
        /// The member of the input that asks for checksums in the response.
        validation_mode: Option<&'static str>,
        /// The algorithms of responses, preferred first.
        response: &'static [&'static str],
    },
    /// [`@httpChecksumRequired`](https://smithy.io/2.0/spec/http-bindings.html#httpchecksumrequired-trait)
    HttpChecksumRequired,
    /// [`@httpHeader`](https://smithy.io/2.0/spec/http-bindings.html#httpheader-trait): the name.
    HttpHeader(&'static str),
    /// [`@httpLabel`](https://smithy.io/2.0/spec/http-bindings.html#httplabel-trait)
    HttpLabel,
    /// [`@httpPayload`](https://smithy.io/2.0/spec/http-bindings.html#httppayload-trait)
    HttpPayload,
    /// [`@httpPrefixHeaders`](https://smithy.io/2.0/spec/http-bindings.html#httpprefixheaders-trait): the prefix, which may be
    /// empty. A key that makes a header by which a message is framed or routed, such as `host`, is an error.
    HttpPrefixHeaders(&'static str),
    /// [`@httpQuery`](https://smithy.io/2.0/spec/http-bindings.html#httpquery-trait): the parameter's name.
    HttpQuery(&'static str),
    /// [`@httpQueryParams`](https://smithy.io/2.0/spec/http-bindings.html#httpqueryparams-trait)
    HttpQueryParams,
    /// [`@httpResponseCode`](https://smithy.io/2.0/spec/http-bindings.html#httpresponsecode-trait)
    HttpResponseCode,
    /// [`@mediaType`](https://smithy.io/2.0/spec/protocol-traits.html#mediatype-trait)
    MediaType(&'static str),
    /// What a label stands for where its member has no value, as the account ID of Amazon Glacier.
    LabelDefault(&'static str),
    /// A header that every request of the service has, as the version of Amazon Glacier.
    RequestHeader {
        /// The name.
        name: &'static str,
        /// The value.
        value: &'static str,
    },
    /// Requests have the hash of the body and its tree hash, as in Amazon Glacier.
    TreeHash,
    /// [`@requiresLength`](https://smithy.io/2.0/spec/streaming.html#requireslength-trait)
    RequiresLength,
    /// [`@streaming`](https://smithy.io/2.0/spec/streaming.html#streaming-trait) of a structure's blob: the member, which is none
    /// of the schema's since its values travel beside the structure.
    Streaming(&'static Member),
}

/// The first trait that is what is wanted. By a pointer, not a type: an iterator's adapters would be compiled for each caller.
pub(crate) fn find(traits: &'static [Trait], is_it: fn(&Trait) -> bool) -> Option<&'static Trait> {
    traits.iter().find(|of| is_it(of))
}

/// Whose fault an error is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The client's: status 400 unless `@httpError` says otherwise.
    Client,
    /// The server's: status 500 unless `@httpError` says otherwise.
    Server,
}

/// How a timestamp is written, as in [Smithy's formats](https://smithy.io/2.0/spec/protocol-traits.html#timestamp-formats).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimestampFormat {
    /// `1985-04-12T23:20:50.520Z`, RFC 3339.
    DateTime,
    /// `Tue, 29 Apr 2014 18:30:38 GMT`, RFC 9110's IMF-fixdate.
    HttpDate,
    /// Seconds since 1970-01-01T00:00:00Z, with an optional fraction.
    EpochSeconds,
}

/// A bound of a `@range`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Number {
    /// A bound without a fraction.
    Integer(i128),
    /// Any other bound, digit for digit.
    Decimal(&'static str),
}
