// Warning IdempotencyTokenIgnored: the token is ignored where the structure is the output of `example#Pay`
// ---- src/lib.rs
//! H: one operation, its types, validators and serializers.
//!
//! The service `H`.

#![forbid(unsafe_code)]
#![deny(missing_docs)]
#![allow(
    clippy::enum_variant_names,
    clippy::large_enum_variant,
    clippy::should_implement_trait,
    clippy::wrong_self_convention,
    reason = "names and sizes are the model's"
)]

#[rustfmt::skip]
mod operations;
#[rustfmt::skip]
pub mod server;
#[rustfmt::skip]
mod service;
#[rustfmt::skip]
mod types;

pub use farrier;
pub use operations::*;
pub use service::*;
pub use types::*;

// ---- src/operations.rs
//! Operations and what can go wrong in them.

use farrier::{
    DecodeError, Deserializer, Failure, Operation, OperationError, OperationSchema,
    Serialize, Unhandled,
};
use crate::{service, types};

/// The operation `Pay`.
#[derive(Clone, Copy, Debug)]
pub struct Pay;

pub(crate) static PAY: OperationSchema = OperationSchema {
    id: "example#Pay",
    service: &service::H,
    input: &types::PAY_INPUT,
    output: &types::PAY_OUTPUT,
    errors: &[],
    traits: &[],
};

impl Operation for Pay {
    const SCHEMA: &'static OperationSchema = &PAY;
    type Input = types::PayInput;
    type Output = types::PayOutput;
    type Error = PayError;
}

/// What can go wrong in [`Pay`].
#[derive(Debug)]
pub enum PayError {
    /// An error that the model does not know, as it was received.
    Unhandled(Box<Unhandled>),
    /// A response that could not be decoded.
    Decode(Box<DecodeError>),
}

impl PayError {
    fn failure(&self) -> &dyn Failure {
        match self {
            Self::Unhandled(error) => &**error,
            Self::Decode(error) => &**error,
        }
    }
}

farrier::operation_error!(PayError);

impl OperationError for PayError {
    fn read(
        index: usize,
        _response: farrier::ResponseMetadata,
        _de: &mut dyn Deserializer,
    ) -> farrier::Result<Self> {
        Err(farrier::Error::unknown_error(index))
    }

    fn unhandled(error: Unhandled) -> Self {
        Self::Unhandled(Box::new(error))
    }

    fn decode(error: DecodeError) -> Self {
        Self::Decode(Box::new(error))
    }

    fn modeled(&self) -> Option<(usize, &dyn Serialize)> {
        None
    }
}

// ---- src/server.rs
//! The server's side: a trait to implement, and a router to it.

use farrier::{Bytes, OperationSchema};
use crate::{operations, protocol, service, types};

/// What a server of `H` does.
pub trait H: Send + Sync {
    /// Answers `Pay`.
    fn pay(
        &self,
        input: types::PayInput,
    ) -> impl Future<Output = Result<types::PayOutput, operations::PayError>> + Send;
}

static OPERATIONS: &[&OperationSchema] = &[&operations::PAY];

/// Answers requests by a [`H`]: decodes and validates the input, calls the handler, encodes the output.
#[derive(Clone, Debug)]
pub struct Router<H>(pub H);

impl<H: self::H> Router<H> {
    /// The response to a request, whatever the request holds.
    pub async fn handle(
        &self,
        request: &farrier::http::Request<Bytes>,
    ) -> farrier::http::Response<Bytes> {
        match protocol::route(&service::H, OPERATIONS, request) {
            Ok(0) => protocol::serve(operations::Pay, request, &self.0, H::pay).await,
            Ok(_) => protocol::unknown_operation(),
            Err(response) => response,
        }
    }
}

// ---- src/service.rs
//! The service.

use farrier::ServiceSchema;

pub use farrier::protocol::aws_json as protocol;

/// The service `H`.
pub static H: ServiceSchema = ServiceSchema {
    id: "example#H",
    version: "1",
    protocol: Some(farrier::schema::Protocol::AwsJson1_0),
    traits: &[],
};

// ---- src/types.rs
//! Structures, unions and enums.

use farrier::{
    Deserialize, Deserializer, Member, ReadMembers, Schema, Serialize, Serializer, Trait,
    WriteMembers,
};
use farrier::schema::prelude;

/// The structure `PayInput`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PayInput {
    /// The member `token`.
    pub token: Option<String>,
}

impl PayInput {
    /// The same value with `token`.
    pub fn with_token(mut self, token: impl Into<String>) -> Self {
        self.token = Some(token.into());
        self
    }

    /// Checks every constraint that the model sets, and reports all that is violated.
    pub fn validate(&self) -> Result<(), farrier::Violations> {
        farrier::validate::check(self)
    }
}

pub(crate) static PAY_INPUT: Schema = Schema::structure(
    "example#PayInput",
    &[Member::new("token", &prelude::STRING, &[Trait::IdempotencyToken])],
);

impl Serialize for PayInput {
    fn serialize(
        &self,
        member: &'static Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &PAY_INPUT, self)
    }
}

impl Deserialize for PayInput {
    fn blank() -> Self {
        Self::default()
    }

    fn fill(
        &mut self,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.structure(member, &PAY_INPUT, self)
    }
}

impl WriteMembers for PayInput {
    fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
        let members = PAY_INPUT.members;
        ser.member(&members[0], &self.token)
    }
}

impl ReadMembers for PayInput {
    fn read_member(
        &mut self,
        index: usize,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        match index {
            0 => de.member(member, &mut self.token),
            _ => Ok(()),
        }
    }
}

/// The structure `PayOutput`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PayOutput {
    /// The member `token`.
    pub token: Option<String>,
}

impl PayOutput {
    /// The same value with `token`.
    pub fn with_token(mut self, token: impl Into<String>) -> Self {
        self.token = Some(token.into());
        self
    }

    /// Checks every constraint that the model sets, and reports all that is violated.
    pub fn validate(&self) -> Result<(), farrier::Violations> {
        farrier::validate::check(self)
    }
}

pub(crate) static PAY_OUTPUT: Schema = Schema::structure(
    "example#PayOutput",
    &[Member::new("token", &prelude::STRING, &[])],
);

impl Serialize for PayOutput {
    fn serialize(
        &self,
        member: &'static Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &PAY_OUTPUT, self)
    }
}

impl Deserialize for PayOutput {
    fn blank() -> Self {
        Self::default()
    }

    fn fill(
        &mut self,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.structure(member, &PAY_OUTPUT, self)
    }
}

impl WriteMembers for PayOutput {
    fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
        let members = PAY_OUTPUT.members;
        ser.member(&members[0], &self.token)
    }
}

impl ReadMembers for PayOutput {
    fn read_member(
        &mut self,
        index: usize,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        match index {
            0 => de.member(member, &mut self.token),
            _ => Ok(()),
        }
    }
}

#[cfg(feature = "serde")]
farrier::serde_impls!(PayInput, PayOutput);

