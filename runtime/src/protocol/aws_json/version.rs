//! What differs between the two versions.

use http::HeaderValue;

use crate::schema::{Protocol, ServiceSchema, name_of};

/// A version of the protocol.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Version {
    V1_0,
    V1_1,
}

impl Version {
    /// The version that a service speaks; `None` where it speaks another protocol.
    pub(super) fn of(service: &ServiceSchema) -> Option<Self> {
        // Not a wildcard: a protocol that is added has to say here that it is none of these.
        match service.protocol? {
            Protocol::AwsJson1_0 => Some(Self::V1_0),
            Protocol::AwsJson1_1 => Some(Self::V1_1),
            Protocol::RestJson1 | Protocol::RpcV2Cbor | Protocol::RpcV2Json => None,
        }
    }

    pub(super) fn media_type(self) -> &'static str {
        match self {
            Self::V1_0 => "application/x-amz-json-1.0",
            Self::V1_1 => "application/x-amz-json-1.1",
        }
    }

    pub(super) fn content_type(self) -> HeaderValue {
        HeaderValue::from_static(self.media_type())
    }

    /// What a server calls an error in its body: version 1.1 has no namespaces.
    #[inline]
    pub(super) fn error_type(self, id: &str) -> &str {
        match self {
            Self::V1_0 => id,
            Self::V1_1 => name_of(id),
        }
    }
}
