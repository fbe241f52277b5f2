//! What traits say, as types.

/// What `@length` allows, both inclusive: Unicode scalar values, bytes, or entries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "Smithy's own names")]
pub struct Length {
    pub min: Option<u64>,
    pub max: Option<u64>,
}

/// What `@range` allows, both inclusive, digit for digit as the model writes it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "Smithy's own names")]
pub struct Range {
    pub min: Option<String>,
    pub max: Option<String>,
}

/// Who is to blame for an error.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "Smithy's own names")]
pub enum Fault {
    Client,
    Server,
}

/// An example of an operation.
#[derive(Clone, Copy, Debug)]
pub struct Example<'m> {
    /// What it is about, in a few words.
    pub title: &'m str,
    /// More about it, in CommonMark.
    pub documentation: Option<&'m str>,
    /// The members of the input.
    pub input: Option<&'m serde_json::Value>,
}

/// What `@deprecated` says.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "Smithy's own names")]
pub struct Deprecated {
    pub message: Option<String>,
    pub since: Option<String>,
}

/// What `@http` says: where an operation is, and how it is answered where nothing goes wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "Smithy's own names")]
pub struct Http<'m> {
    pub method: &'m str,
    pub uri: &'m str,
    pub code: u16,
}

/// What `@httpChecksum` says: how the bodies of an operation's messages are summed up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HttpChecksum<'m> {
    /// The member of the input that names the algorithm.
    pub algorithm: Option<&'m str>,
    /// Whether a request must have a checksum.
    pub required: bool,
    /// The member of the input that asks for checksums in responses.
    pub mode: Option<&'m str>,
    /// The algorithms of responses.
    pub response: Vec<&'m str>,
}

/// What `@awsQueryError` says: the code and the status on the wire.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "Smithy's own names")]
pub struct QueryError {
    pub code: String,
    pub status: u16,
}

/// A protocol that a service declares.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs, reason = "Smithy's own names")]
pub enum Protocol {
    AwsJson1_0,
    AwsJson1_1,
    RestJson1,
    RestXml,
    AwsQuery,
    Ec2Query,
    RpcV2Cbor,
    RpcV2Json,
}

impl Protocol {
    /// Every protocol with the trait that declares it.
    pub const ALL: [(Self, &'static str); 8] = [
        (Self::AwsJson1_0, "aws.protocols#awsJson1_0"),
        (Self::AwsJson1_1, "aws.protocols#awsJson1_1"),
        (Self::RestJson1, "aws.protocols#restJson1"),
        (Self::RestXml, "aws.protocols#restXml"),
        (Self::AwsQuery, "aws.protocols#awsQuery"),
        (Self::Ec2Query, "aws.protocols#ec2Query"),
        (Self::RpcV2Cbor, "smithy.protocols#rpcv2Cbor"),
        (Self::RpcV2Json, "smithy.protocols#rpcv2Json"),
    ];

    /// The trait that declares it.
    pub fn id(self) -> &'static str {
        Self::ALL
            .into_iter()
            .find(|(protocol, _)| *protocol == self)
            .map_or("", |(_, id)| id)
    }
}
