// ---- src/errors.rs
//! Errors that operations can return.

use farrier::{
    Deserialize, Deserializer, ErrorShape, Member, ReadMembers, Schema, Serialize,
    Serializer, Trait, WriteMembers,
};
use farrier::schema::prelude;

/// The structure `Lost`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lost {}

impl Lost {
    /// Checks every constraint that the model sets, and reports all that is violated.
    pub fn validate(&self) -> Result<(), farrier::Violations> {
        farrier::validate::check(self)
    }
}

pub(crate) static LOST: Schema = Schema::structure("example#Lost", &[])
    .with(&[Trait::Error(farrier::schema::Fault::Server)]);

impl Serialize for Lost {
    fn serialize(
        &self,
        member: &'static Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &LOST, self)
    }
}

impl Deserialize for Lost {
    fn blank() -> Self {
        Self::default()
    }

    fn fill(
        &mut self,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.structure(member, &LOST, self)
    }
}

impl WriteMembers for Lost {
    fn write_members(&self, _ser: &mut dyn Serializer) -> farrier::Result<()> {
        Ok(())
    }
}

impl ReadMembers for Lost {
    fn read_member(
        &mut self,
        _index: usize,
        _member: &'static Member,
        _de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        Ok(())
    }
}

impl ErrorShape for Lost {
    fn message(&self) -> Option<&str> {
        None
    }
}

farrier::error_shape!(Lost, LOST);

/// The structure `NoSuchAddress`.
#[derive(Clone, Debug, PartialEq)]
pub struct NoSuchAddress {
    /// The member `Message`.
    ///
    /// Required.
    pub message: String,
    /// The member `address`.
    pub address: Option<String>,
}

impl NoSuchAddress {
    /// A value with what is required.
    pub fn new(message: impl Into<String>) -> Self {
        Self {
            message: message.into(),
            address: None,
        }
    }

    /// The same value with `address`.
    pub fn with_address(mut self, address: impl Into<String>) -> Self {
        self.address = Some(address.into());
        self
    }

    /// Checks every constraint that the model sets, and reports all that is violated.
    pub fn validate(&self) -> Result<(), farrier::Violations> {
        farrier::validate::check(self)
    }
}

pub(crate) static NO_SUCH_ADDRESS: Schema = Schema::structure(
        "example#NoSuchAddress",
        &[
            Member::new("Message", &prelude::STRING, &[Trait::Required]),
            Member::new("address", &prelude::STRING, &[]),
        ],
    )
    .with(
        &[
            Trait::Error(farrier::schema::Fault::Client),
            Trait::HttpError(404),
            Trait::AwsQueryError {
                code: "Post.NoSuchAddress",
                http_response_code: 402,
            },
        ],
    );

impl Serialize for NoSuchAddress {
    fn serialize(
        &self,
        member: &'static Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &NO_SUCH_ADDRESS, self)
    }
}

impl Deserialize for NoSuchAddress {
    fn blank() -> Self {
        Self {
            message: Deserialize::blank(),
            address: None,
        }
    }

    fn fill(
        &mut self,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.structure(member, &NO_SUCH_ADDRESS, self)
    }
}

impl WriteMembers for NoSuchAddress {
    fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
        let members = NO_SUCH_ADDRESS.members;
        ser.member(&members[0], &self.message)?;
        ser.member(&members[1], &self.address)
    }
}

impl ReadMembers for NoSuchAddress {
    fn read_member(
        &mut self,
        index: usize,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        match index {
            0 => de.member(member, &mut self.message),
            1 => de.member(member, &mut self.address),
            _ => Ok(()),
        }
    }
}

impl ErrorShape for NoSuchAddress {
    fn message(&self) -> Option<&str> {
        Some(&self.message)
    }
}

farrier::error_shape!(NoSuchAddress, NO_SUCH_ADDRESS);

/// The structure `Throttled`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Throttled {
    /// The member `message`.
    pub message: Option<String>,
}

impl Throttled {
    /// The same value with `message`.
    pub fn with_message(mut self, message: impl Into<String>) -> Self {
        self.message = Some(message.into());
        self
    }

    /// Checks every constraint that the model sets, and reports all that is violated.
    pub fn validate(&self) -> Result<(), farrier::Violations> {
        farrier::validate::check(self)
    }
}

pub(crate) static THROTTLED: Schema = Schema::structure(
        "example#Throttled",
        &[Member::new("message", &prelude::STRING, &[])],
    )
    .with(
        &[
            Trait::Error(farrier::schema::Fault::Client),
            Trait::Retryable {
                throttling: true,
            },
        ],
    );

impl Serialize for Throttled {
    fn serialize(
        &self,
        member: &'static Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &THROTTLED, self)
    }
}

impl Deserialize for Throttled {
    fn blank() -> Self {
        Self::default()
    }

    fn fill(
        &mut self,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.structure(member, &THROTTLED, self)
    }
}

impl WriteMembers for Throttled {
    fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
        let members = THROTTLED.members;
        ser.member(&members[0], &self.message)
    }
}

impl ReadMembers for Throttled {
    fn read_member(
        &mut self,
        index: usize,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        match index {
            0 => de.member(member, &mut self.message),
            _ => Ok(()),
        }
    }
}

impl ErrorShape for Throttled {
    fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }
}

farrier::error_shape!(Throttled, THROTTLED);

#[cfg(feature = "serde")]
farrier::serde_impls!(Lost, NoSuchAddress, Throttled);

// ---- src/lib.rs
//! Post: one operation, its types, validators and serializers.
//!
//! The service `Post`.

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
mod errors;
#[rustfmt::skip]
mod operations;
#[rustfmt::skip]
pub mod server;
#[rustfmt::skip]
mod service;
#[rustfmt::skip]
mod types;

pub use errors::*;
pub use farrier;
pub use operations::*;
pub use service::*;
pub use types::*;

// ---- src/operations.rs
//! Operations and what can go wrong in them.

use farrier::{
    DecodeError, Deserializer, Failure, Operation, OperationError, OperationSchema,
    Serialize, ServiceError, Trait, Unhandled, Unit,
};
use farrier::schema::prelude;
use crate::{errors, service, types};

/// The operation `Send`.
#[derive(Clone, Copy, Debug)]
pub struct SendValue;

pub(crate) static SEND: OperationSchema = OperationSchema {
    id: "example#Send",
    service: &service::POST,
    input: &types::SEND_INPUT,
    output: &prelude::UNIT,
    errors: &[&errors::NO_SUCH_ADDRESS, &errors::LOST, &errors::THROTTLED],
    traits: &[Trait::Endpoint("{region}."), Trait::RequestCompression(&["gzip"])],
};

impl Operation for SendValue {
    const SCHEMA: &'static OperationSchema = &SEND;
    type Input = types::SendInput;
    type Output = Unit;
    type Error = SendValueError;
}

/// What can go wrong in [`SendValue`].
#[derive(Debug)]
pub enum SendValueError {
    /// The error `NoSuchAddress`.
    NoSuchAddress(Box<ServiceError<errors::NoSuchAddress>>),
    /// The error `Lost`.
    Lost(Box<ServiceError<errors::Lost>>),
    /// The error `Throttled`.
    Throttled(Box<ServiceError<errors::Throttled>>),
    /// An error that the model does not know, as it was received.
    Unhandled(Box<Unhandled>),
    /// A response that could not be decoded.
    Decode(Box<DecodeError>),
}

impl SendValueError {
    /// Whether the error is [`NoSuchAddress`](Self::NoSuchAddress).
    pub fn is_no_such_address(&self) -> bool {
        matches!(self, Self::NoSuchAddress(_))
    }

    /// Whether the error is [`Lost`](Self::Lost).
    pub fn is_lost(&self) -> bool {
        matches!(self, Self::Lost(_))
    }

    /// Whether the error is [`Throttled`](Self::Throttled).
    pub fn is_throttled(&self) -> bool {
        matches!(self, Self::Throttled(_))
    }

    fn failure(&self) -> &dyn Failure {
        match self {
            Self::NoSuchAddress(error) => &**error,
            Self::Lost(error) => &**error,
            Self::Throttled(error) => &**error,
            Self::Unhandled(error) => &**error,
            Self::Decode(error) => &**error,
        }
    }
}

farrier::operation_error!(SendValueError);

impl From<errors::NoSuchAddress> for SendValueError {
    fn from(error: errors::NoSuchAddress) -> Self {
        Self::NoSuchAddress(Box::new(ServiceError::new(error, &errors::NO_SUCH_ADDRESS)))
    }
}

impl From<errors::Lost> for SendValueError {
    fn from(error: errors::Lost) -> Self {
        Self::Lost(Box::new(ServiceError::new(error, &errors::LOST)))
    }
}

impl From<errors::Throttled> for SendValueError {
    fn from(error: errors::Throttled) -> Self {
        Self::Throttled(Box::new(ServiceError::new(error, &errors::THROTTLED)))
    }
}

impl OperationError for SendValueError {
    fn read(
        index: usize,
        response: farrier::ResponseMetadata,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<Self> {
        match index {
            0 => ServiceError::read(response, de).map(Self::NoSuchAddress),
            1 => ServiceError::read(response, de).map(Self::Lost),
            2 => ServiceError::read(response, de).map(Self::Throttled),
            _ => Err(farrier::Error::unknown_error(index)),
        }
    }

    fn unhandled(error: Unhandled) -> Self {
        Self::Unhandled(Box::new(error))
    }

    fn decode(error: DecodeError) -> Self {
        Self::Decode(Box::new(error))
    }

    fn modeled(&self) -> Option<(usize, &dyn Serialize)> {
        match self {
            Self::NoSuchAddress(error) => Some((0, error.inner())),
            Self::Lost(error) => Some((1, error.inner())),
            Self::Throttled(error) => Some((2, error.inner())),
            Self::Unhandled(_) | Self::Decode(_) => None,
        }
    }
}

// ---- src/server.rs
//! The server's side: a trait to implement, and a router to it.

use farrier::{Bytes, OperationSchema, Unit};
use crate::{operations, protocol, service, types};

/// What a server of `Post` does.
pub trait Post: Send + Sync {
    /// Answers `Send`.
    fn send_value(
        &self,
        input: types::SendInput,
    ) -> impl Future<Output = Result<Unit, operations::SendValueError>> + Send;
}

static OPERATIONS: &[&OperationSchema] = &[&operations::SEND];

/// Answers requests by a [`Post`]: decodes and validates the input, calls the handler, encodes the output.
#[derive(Clone, Debug)]
pub struct Router<H>(pub H);

impl<H: Post> Router<H> {
    /// The response to a request, whatever the request holds.
    pub async fn handle(
        &self,
        request: &farrier::http::Request<Bytes>,
    ) -> farrier::http::Response<Bytes> {
        match protocol::route(&service::POST, OPERATIONS, request) {
            Ok(0) => {
                protocol::serve(operations::SendValue, request, &self.0, H::send_value)
                    .await
            }
            Ok(_) => protocol::unknown_operation(),
            Err(response) => response,
        }
    }
}

// ---- src/service.rs
//! The service.

use farrier::{ServiceSchema, Trait};

pub use farrier::protocol::aws_json as protocol;

/// The service `Post`.
pub static POST: ServiceSchema = ServiceSchema {
    id: "example#Post",
    version: "1",
    protocol: Some(farrier::schema::Protocol::AwsJson1_1),
    traits: &[Trait::SigV4("post"), Trait::AwsQueryCompatible],
};

// ---- src/types.rs
//! Structures, unions and enums.

use farrier::{
    Deserialize, Deserializer, Member, ReadMembers, Schema, Serialize, Serializer, Trait,
    WriteMembers,
};
use farrier::schema::prelude;

/// The structure `SendInput`.
#[derive(Clone, Debug, PartialEq)]
pub struct SendInput {
    /// The member `region`.
    ///
    /// Required.
    pub region: String,
}

impl SendInput {
    /// A value with what is required.
    pub fn new(region: impl Into<String>) -> Self {
        Self { region: region.into() }
    }

    /// Checks every constraint that the model sets, and reports all that is violated.
    pub fn validate(&self) -> Result<(), farrier::Violations> {
        farrier::validate::check(self)
    }
}

pub(crate) static SEND_INPUT: Schema = Schema::structure(
    "example#SendInput",
    &[Member::new("region", &prelude::STRING, &[Trait::Required, Trait::HostLabel])],
);

impl Serialize for SendInput {
    fn serialize(
        &self,
        member: &'static Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &SEND_INPUT, self)
    }
}

impl Deserialize for SendInput {
    fn blank() -> Self {
        Self {
            region: Deserialize::blank(),
        }
    }

    fn fill(
        &mut self,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.structure(member, &SEND_INPUT, self)
    }
}

impl WriteMembers for SendInput {
    fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
        let members = SEND_INPUT.members;
        ser.member(&members[0], &self.region)
    }
}

impl ReadMembers for SendInput {
    fn read_member(
        &mut self,
        index: usize,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        match index {
            0 => de.member(member, &mut self.region),
            _ => Ok(()),
        }
    }
}

#[cfg(feature = "serde")]
farrier::serde_impls!(SendInput);

