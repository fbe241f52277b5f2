//! Operations and services as data.

use super::{Schema, Trait, name_of};

/// A protocol that a service speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Protocol {
    /// [`aws.protocols#awsJson1_0`](https://smithy.io/2.0/aws/protocols/aws-json-1_0-protocol.html)
    AwsJson1_0,
    /// [`aws.protocols#awsJson1_1`](https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html)
    AwsJson1_1,
    /// [`aws.protocols#restJson1`](https://smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html)
    RestJson1,
    /// [`smithy.protocols#rpcv2Cbor`](https://smithy.io/2.0/additional-specs/protocols/smithy-rpc-v2.html)
    RpcV2Cbor,
    /// [`smithy.protocols#rpcv2Json`](https://smithy.io/2.0/additional-specs/protocols/smithy-rpc-v2-json.html)
    RpcV2Json,
}

/// A service's own facts. It names no operations, so that a program links only those that it calls.
#[derive(Debug)]
pub struct ServiceSchema {
    /// The absolute shape ID.
    pub id: &'static str,
    /// The version, usually a date.
    pub version: &'static str,
    /// The protocol that the generated crate speaks; `None` where Farrier speaks none of the service's.
    pub protocol: Option<Protocol>,
    /// The traits of the service that the runtime reads.
    pub traits: &'static [Trait],
}

impl ServiceSchema {
    /// The service's shape name, which `X-Amz-Target` carries.
    pub fn name(&self) -> &'static str {
        name_of(self.id)
    }

    /// The name under which requests are signed, from
    /// [`@sigv4`](https://smithy.io/2.0/aws/aws-auth.html#aws-auth-sigv4-trait); `None` where the service has no such trait.
    #[inline]
    pub fn signing_name(&self) -> Option<&'static str> {
        self.traits.iter().find_map(|t| match t {
            Trait::SigV4(name) => Some(*name),
            _ => None,
        })
    }
}

/// An operation: what goes in, what comes out, what can go wrong.
#[derive(Debug)]
pub struct OperationSchema {
    /// The absolute shape ID.
    pub id: &'static str,
    /// The service that the operation is bound to.
    pub service: &'static ServiceSchema,
    /// The input structure.
    pub input: &'static Schema,
    /// The output structure.
    pub output: &'static Schema,
    /// The modelled errors, the operation's and then its service's, in model order.
    pub errors: &'static [&'static Schema],
    /// The traits of the operation that the runtime reads.
    pub traits: &'static [Trait],
}

impl OperationSchema {
    /// The operation's shape name.
    pub fn name(&self) -> &'static str {
        name_of(self.id)
    }
}
