//! Schemas: shapes as data.

use proc_macro2::Ident;

use super::Path;

/// The static that holds a shape's schema.
#[derive(Clone, Debug)]
pub(crate) struct SchemaItem {
    pub(crate) name: Ident,
    pub(crate) id: String,
    pub(crate) shape: SchemaShape,
    pub(crate) traits: Vec<Trait>,
}

/// What differs between the types of shape.
#[derive(Clone, Debug)]
pub(crate) enum SchemaShape {
    /// A simple shape: the variant of the runtime's `ShapeType`.
    Simple(Ident),
    /// An enum; its values are those of the type with this name.
    Enumeration(Ident),
    /// An `intEnum`; its values are those of the type with this name.
    IntEnumeration(Ident),
    List(SchemaMember),
    Map(SchemaMember, SchemaMember),
    Structure(Vec<SchemaMember>),
    Union(Vec<SchemaMember>),
}

/// A member in a schema.
#[derive(Clone, Debug)]
pub(crate) struct SchemaMember {
    pub(crate) name: String,
    pub(crate) target: SchemaRef,
    pub(crate) traits: Vec<Trait>,
}

/// Where a shape's schema is.
#[derive(Clone, Debug)]
pub(crate) enum SchemaRef {
    /// One of the runtime's, for a shape of Smithy's prelude.
    Prelude(Ident),
    /// One of this crate's.
    Own(Path),
}

/// A trait that the runtime reads, as `farrier::Trait` has it.
#[derive(Clone, Debug)]
pub(crate) enum Trait {
    Required,
    Length {
        min: u64,
        max: u64,
    },
    Range {
        min: Option<Number>,
        max: Option<Number>,
    },
    Pattern {
        source: String,
        function: Ident,
        /// The least and the greatest length, and the function that decides both.
        within: Option<((u64, u64), Ident)>,
    },
    UniqueItems,
    Sparse,
    Sensitive,
    IdempotencyToken,
    TimestampFormat(TimestampFormat),
    JsonName(String),
    Error(Fault),
    HttpError(u16),
    Retryable {
        throttling: bool,
    },
    AwsQueryError {
        code: String,
        http_response_code: u16,
    },
    AwsQueryCompatible,
    HostLabel,
    EndpointMember,
    Endpoint(String),
    PublicValues(Vec<String>),
    RequestCompression(Vec<String>),
    SigV4(String),
    EventHeader,
    EventPayload,
    InputEvents,
    OutputEvents,
    Checksum(Checksum),
    Http(HttpTrait),
}

/// How the bodies of an operation's messages are summed up.
#[derive(Clone, Debug)]
pub(crate) enum Checksum {
    Modern {
        algorithm: Option<String>,
        required: bool,
        mode: Option<String>,
        response: Vec<String>,
    },
    Required,
    TreeHash,
}

/// Where in an HTTP message something goes, and as what.
#[derive(Clone, Debug)]
pub(crate) enum HttpTrait {
    Operation {
        method: String,
        uri: String,
        code: u16,
    },
    Header(String),
    Label,
    LabelDefault(String),
    Payload,
    PrefixHeaders(String),
    Query(String),
    QueryParams,
    RequestHeader(String, String),
    ResponseCode,
    MediaType(String),
    RequiresLength,
    /// The member that is no field: a blob that streams beside its structure.
    Streaming(Box<SchemaMember>),
}

/// A bound of a `@range`.
#[derive(Clone, Debug)]
pub(crate) enum Number {
    Integer(i128),
    Decimal(String),
}

/// How a timestamp is written.
#[derive(Clone, Copy, Debug)]
pub(crate) enum TimestampFormat {
    DateTime,
    HttpDate,
    EpochSeconds,
}

/// Whose fault an error is.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Fault {
    Client,
    Server,
}
