// ---- src/errors.rs
//! Errors that operations can return.

use farrier::{
    Deserialize, Deserializer, ErrorShape, Member, ReadMembers, Schema, Serialize,
    Serializer, Trait, WriteMembers,
};
use crate::schema;

/// The structure `WrongKey`.
#[derive(Clone, Default, PartialEq)]
pub struct WrongKey {
    /// The member `message`.
    pub message: Option<String>,
}

impl WrongKey {
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

pub(crate) static WRONG_KEY: Schema = Schema::structure(
        "example#WrongKey",
        &[Member::new("message", &schema::KEY, &[])],
    )
    .with(&[Trait::Error(farrier::schema::Fault::Client)]);

impl std::fmt::Debug for WrongKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        farrier::redact::debug(f, "WrongKey", self)
    }
}

impl Serialize for WrongKey {
    fn serialize(
        &self,
        member: &'static Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &WRONG_KEY, self)
    }
}

impl Deserialize for WrongKey {
    fn blank() -> Self {
        Self::default()
    }

    fn fill(
        &mut self,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.structure(member, &WRONG_KEY, self)
    }
}

impl WriteMembers for WrongKey {
    fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
        let members = WRONG_KEY.members;
        ser.member(&members[0], &self.message)
    }
}

impl ReadMembers for WrongKey {
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

impl ErrorShape for WrongKey {
    fn message(&self) -> Option<&str> {
        None
    }
}

farrier::error_shape!(WrongKey, WRONG_KEY);

#[cfg(feature = "serde")]
farrier::serde_impls!(WrongKey);

// ---- src/lib.rs
//! Vault: one operation, its types, validators and serializers.
//!
//! The service `Vault`.

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
mod schema;
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
    Serialize, ServiceError, Unhandled, Unit,
};
use farrier::schema::prelude;
use crate::{errors, service, types};

/// The operation `Open`.
#[derive(Clone, Copy, Debug)]
pub struct Open;

pub(crate) static OPEN: OperationSchema = OperationSchema {
    id: "example#Open",
    service: &service::VAULT,
    input: &types::OPEN_INPUT,
    output: &prelude::UNIT,
    errors: &[&errors::WRONG_KEY],
    traits: &[],
};

impl Operation for Open {
    const SCHEMA: &'static OperationSchema = &OPEN;
    type Input = types::OpenInput;
    type Output = Unit;
    type Error = OpenError;
}

/// What can go wrong in [`Open`].
#[derive(Debug)]
pub enum OpenError {
    /// The error `WrongKey`.
    WrongKey(Box<ServiceError<errors::WrongKey>>),
    /// An error that the model does not know, as it was received.
    Unhandled(Box<Unhandled>),
    /// A response that could not be decoded.
    Decode(Box<DecodeError>),
}

impl OpenError {
    /// Whether the error is [`WrongKey`](Self::WrongKey).
    pub fn is_wrong_key(&self) -> bool {
        matches!(self, Self::WrongKey(_))
    }

    fn failure(&self) -> &dyn Failure {
        match self {
            Self::WrongKey(error) => &**error,
            Self::Unhandled(error) => &**error,
            Self::Decode(error) => &**error,
        }
    }
}

farrier::operation_error!(OpenError);

impl From<errors::WrongKey> for OpenError {
    fn from(error: errors::WrongKey) -> Self {
        Self::WrongKey(Box::new(ServiceError::new(error, &errors::WRONG_KEY)))
    }
}

impl OperationError for OpenError {
    fn read(
        index: usize,
        response: farrier::ResponseMetadata,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<Self> {
        match index {
            0 => ServiceError::read(response, de).map(Self::WrongKey),
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
            Self::WrongKey(error) => Some((0, error.inner())),
            Self::Unhandled(_) | Self::Decode(_) => None,
        }
    }
}

// ---- src/schema.rs
//! Schemas of shapes that are no types of their own.

use farrier::{Member, Schema, ShapeType, Trait};

pub(crate) static KEY: Schema = Schema::simple("example#Key", ShapeType::String)
    .with(&[Trait::Sensitive]);

pub(crate) static KEYS: Schema = Schema::list(
    "example#Keys",
    &[Member::element(&KEY, &[])],
);

// ---- src/server.rs
//! The server's side: a trait to implement, and a router to it.

use farrier::{Bytes, OperationSchema, Unit};
use crate::{operations, protocol, service, types};

/// What a server of `Vault` does.
pub trait Vault: Send + Sync {
    /// Answers `Open`.
    fn open(
        &self,
        input: types::OpenInput,
    ) -> impl Future<Output = Result<Unit, operations::OpenError>> + Send;
}

static OPERATIONS: &[&OperationSchema] = &[&operations::OPEN];

/// Answers requests by a [`Vault`]: decodes and validates the input, calls the handler, encodes the output.
#[derive(Clone, Debug)]
pub struct Router<H>(pub H);

impl<H: Vault> Router<H> {
    /// The response to a request, whatever the request holds.
    pub async fn handle(
        &self,
        request: &farrier::http::Request<Bytes>,
    ) -> farrier::http::Response<Bytes> {
        match protocol::route(&service::VAULT, OPERATIONS, request) {
            Ok(0) => protocol::serve(operations::Open, request, &self.0, H::open).await,
            Ok(_) => protocol::unknown_operation(),
            Err(response) => response,
        }
    }
}

// ---- src/service.rs
//! The service.

use farrier::ServiceSchema;

pub use farrier::protocol::aws_json as protocol;

/// The service `Vault`.
pub static VAULT: ServiceSchema = ServiceSchema {
    id: "example#Vault",
    version: "1",
    protocol: Some(farrier::schema::Protocol::AwsJson1_0),
    traits: &[],
};

// ---- src/types.rs
//! Structures, unions and enums.

use farrier::{
    Deserialize, Deserializer, Member, ReadMembers, Schema, Serialize, Serializer,
    WriteMembers,
};
use farrier::schema::prelude;
use crate::schema;

/// The structure `OpenInput`.
#[derive(Clone, Default, PartialEq)]
pub struct OpenInput {
    /// The member `user`.
    pub user: Option<String>,
    /// The member `spare_keys`.
    pub spare_keys: Option<Vec<String>>,
    /// The member `plain`.
    pub plain: Option<Plain>,
}

impl OpenInput {
    /// The same value with `user`.
    pub fn with_user(mut self, user: impl Into<String>) -> Self {
        self.user = Some(user.into());
        self
    }

    /// The same value with `spare_keys`.
    pub fn with_spare_keys(mut self, spare_keys: impl Into<Vec<String>>) -> Self {
        self.spare_keys = Some(spare_keys.into());
        self
    }

    /// The same value with `plain`.
    pub fn with_plain(mut self, plain: impl Into<Plain>) -> Self {
        self.plain = Some(plain.into());
        self
    }

    /// Checks every constraint that the model sets, and reports all that is violated.
    pub fn validate(&self) -> Result<(), farrier::Violations> {
        farrier::validate::check(self)
    }
}

pub(crate) static OPEN_INPUT: Schema = Schema::structure(
    "example#OpenInput",
    &[
        Member::new("user", &prelude::STRING, &[]),
        Member::new("spare_keys", &schema::KEYS, &[]),
        Member::new("plain", &PLAIN, &[]),
    ],
);

impl std::fmt::Debug for OpenInput {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        farrier::redact::debug(f, "OpenInput", self)
    }
}

impl Serialize for OpenInput {
    fn serialize(
        &self,
        member: &'static Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &OPEN_INPUT, self)
    }
}

impl Deserialize for OpenInput {
    fn blank() -> Self {
        Self::default()
    }

    fn fill(
        &mut self,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.structure(member, &OPEN_INPUT, self)
    }
}

impl WriteMembers for OpenInput {
    fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
        let members = OPEN_INPUT.members;
        ser.member(&members[0], &self.user)?;
        ser.member(&members[1], &self.spare_keys)?;
        ser.member(&members[2], &self.plain)
    }
}

impl ReadMembers for OpenInput {
    fn read_member(
        &mut self,
        index: usize,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        match index {
            0 => de.member(member, &mut self.user),
            1 => de.member(member, &mut self.spare_keys),
            2 => de.member(member, &mut self.plain),
            _ => Ok(()),
        }
    }
}

/// The structure `Plain`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plain {
    /// The member `text`.
    pub text: Option<String>,
}

impl Plain {
    /// The same value with `text`.
    pub fn with_text(mut self, text: impl Into<String>) -> Self {
        self.text = Some(text.into());
        self
    }

    /// Checks every constraint that the model sets, and reports all that is violated.
    pub fn validate(&self) -> Result<(), farrier::Violations> {
        farrier::validate::check(self)
    }
}

pub(crate) static PLAIN: Schema = Schema::structure(
    "example#Plain",
    &[Member::new("text", &prelude::STRING, &[])],
);

impl Serialize for Plain {
    fn serialize(
        &self,
        member: &'static Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &PLAIN, self)
    }
}

impl Deserialize for Plain {
    fn blank() -> Self {
        Self::default()
    }

    fn fill(
        &mut self,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.structure(member, &PLAIN, self)
    }
}

impl WriteMembers for Plain {
    fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
        let members = PLAIN.members;
        ser.member(&members[0], &self.text)
    }
}

impl ReadMembers for Plain {
    fn read_member(
        &mut self,
        index: usize,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        match index {
            0 => de.member(member, &mut self.text),
            _ => Ok(()),
        }
    }
}

#[cfg(feature = "serde")]
farrier::serde_impls!(OpenInput, Plain);

