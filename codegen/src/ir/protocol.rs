//! Protocols.

/// A protocol that the runtime speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Protocol {
    AwsJson1_0,
    AwsJson1_1,
    RestJson1,
    RpcV2Cbor,
    RpcV2Json,
}

impl Protocol {
    /// Whether the traits of HTTP bindings say where members go.
    pub(crate) fn binds_http(self) -> bool {
        match self {
            Self::AwsJson1_0 | Self::AwsJson1_1 | Self::RpcV2Cbor | Self::RpcV2Json => false,
            Self::RestJson1 => true,
        }
    }
}
