// ---- src/lib.rs
//! The old service: one operation, its types, validators and serializers.
//!
//! The service `Old`.

#![forbid(unsafe_code)]
#![deny(missing_docs)]
#![allow(
    clippy::enum_variant_names,
    clippy::large_enum_variant,
    clippy::should_implement_trait,
    clippy::wrong_self_convention,
    reason = "names and sizes are the model's"
)]
#![allow(deprecated)]

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

pub use farrier;
pub use operations::*;
pub use service::*;
pub use types::*;

// ---- src/operations.rs
//! Operations and what can go wrong in them.

use farrier::{
    DecodeError, Deserializer, Failure, Operation, OperationError, OperationSchema,
    Serialize, Unhandled, Unit,
};
use farrier::schema::prelude;
use crate::{service, types};

/// The operation `Walk`.
#[deprecated(note = "Take the bus. (since 1999)")]
#[derive(Clone, Copy, Debug)]
pub struct Walk;

pub(crate) static WALK: OperationSchema = OperationSchema {
    id: "example#Walk",
    service: &service::OLD,
    input: &types::WALK_INPUT,
    output: &prelude::UNIT,
    errors: &[],
    traits: &[],
};

impl Operation for Walk {
    const SCHEMA: &'static OperationSchema = &WALK;
    type Input = types::WalkInput;
    type Output = Unit;
    type Error = WalkError;
}

/// What can go wrong in [`Walk`].
#[derive(Debug)]
pub enum WalkError {
    /// An error that the model does not know, as it was received.
    Unhandled(Box<Unhandled>),
    /// A response that could not be decoded.
    Decode(Box<DecodeError>),
}

impl WalkError {
    fn failure(&self) -> &dyn Failure {
        match self {
            Self::Unhandled(error) => &**error,
            Self::Decode(error) => &**error,
        }
    }
}

farrier::operation_error!(WalkError);

impl OperationError for WalkError {
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

// ---- src/schema.rs
//! Schemas of shapes that are no types of their own.

use farrier::{Schema, ShapeType, Trait};

pub(crate) static WHEN: Schema = Schema::simple("example#When", ShapeType::Timestamp)
    .with(&[Trait::TimestampFormat(farrier::schema::TimestampFormat::DateTime)]);

// ---- src/server.rs
//! The server's side: a trait to implement, and a router to it.

use farrier::{Bytes, OperationSchema, Unit};
use crate::{operations, protocol, service, types};

/// What a server of `Old` does.
pub trait Old: Send + Sync {
    /// Answers `Walk`.
    fn walk(
        &self,
        input: types::WalkInput,
    ) -> impl Future<Output = Result<Unit, operations::WalkError>> + Send;
}

static OPERATIONS: &[&OperationSchema] = &[&operations::WALK];

/// Answers requests by a [`Old`]: decodes and validates the input, calls the handler, encodes the output.
#[derive(Clone, Debug)]
pub struct Router<H>(pub H);

impl<H: Old> Router<H> {
    /// The response to a request, whatever the request holds.
    pub async fn handle(
        &self,
        request: &farrier::http::Request<Bytes>,
    ) -> farrier::http::Response<Bytes> {
        match protocol::route(&service::OLD, OPERATIONS, request) {
            Ok(0) => protocol::serve(operations::Walk, request, &self.0, H::walk).await,
            Ok(_) => protocol::unknown_operation(),
            Err(response) => response,
        }
    }
}

// ---- src/service.rs
//! The service.

use farrier::ServiceSchema;

pub use farrier::protocol::aws_json as protocol;

/// The service `Old`.
pub static OLD: ServiceSchema = ServiceSchema {
    id: "example#Old",
    version: "1",
    protocol: Some(farrier::schema::Protocol::AwsJson1_0),
    traits: &[],
};

// ---- src/types.rs
//! Structures, unions and enums.

use farrier::{
    Deserialize, Deserializer, Member, ReadMembers, Schema, Serialize, Serializer,
    Timestamp, WriteMembers,
};
use crate::schema;

/// The enum `Pace`.
#[derive(Clone)]
pub enum Pace {
    /// The value `SLOW`.
    #[deprecated]
    Slow,
    /// A value that this crate does not know.
    Unknown(String),
}

impl Pace {
    /// The values that the model knows, in its order.
    pub const VALUES: &'static [&'static str] = &["SLOW"];

    /// The value as it is sent.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Slow => "SLOW",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for Pace {
    fn from(value: &str) -> Self {
        match value {
            "SLOW" => Self::Slow,
            other => Self::Unknown(other.to_owned()),
        }
    }
}

farrier::string_enum!(Pace);

pub(crate) static PACE: Schema = Schema::enumeration("example#Pace", Pace::VALUES);

/// The structure `WalkInput`.
#[deprecated(note = "since 1999")]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WalkInput {
    /// See [the page](https://example.com) or `Pace[]`.
    ///
    /// - one
    /// - two
    #[deprecated]
    pub pace: Option<Pace>,
    /// The member `when`.
    pub when: Option<Timestamp>,
}

impl WalkInput {
    /// The same value with `pace`.
    pub fn with_pace(mut self, pace: impl Into<Pace>) -> Self {
        self.pace = Some(pace.into());
        self
    }

    /// The same value with `when`.
    pub fn with_when(mut self, when: impl Into<Timestamp>) -> Self {
        self.when = Some(when.into());
        self
    }

    /// Checks every constraint that the model sets, and reports all that is violated.
    pub fn validate(&self) -> Result<(), farrier::Violations> {
        farrier::validate::check(self)
    }
}

pub(crate) static WALK_INPUT: Schema = Schema::structure(
    "example#WalkInput",
    &[Member::new("pace", &PACE, &[]), Member::new("when", &schema::WHEN, &[])],
);

impl Serialize for WalkInput {
    fn serialize(
        &self,
        member: &'static Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &WALK_INPUT, self)
    }
}

impl Deserialize for WalkInput {
    fn blank() -> Self {
        Self::default()
    }

    fn fill(
        &mut self,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.structure(member, &WALK_INPUT, self)
    }
}

impl WriteMembers for WalkInput {
    fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
        let members = WALK_INPUT.members;
        ser.member(&members[0], &self.pace)?;
        ser.member(&members[1], &self.when)
    }
}

impl ReadMembers for WalkInput {
    fn read_member(
        &mut self,
        index: usize,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        match index {
            0 => de.member(member, &mut self.pace),
            1 => de.member(member, &mut self.when),
            _ => Ok(()),
        }
    }
}

#[cfg(feature = "serde")]
farrier::serde_impls!(Pace, WalkInput);

