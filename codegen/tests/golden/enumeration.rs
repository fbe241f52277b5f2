// ---- src/lib.rs
//! Weather: one operation, its types, validators and serializers.
//!
//! The service `Weather`.

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

/// The operation `Look`.
#[derive(Clone, Copy, Debug)]
pub struct Look;

pub(crate) static LOOK: OperationSchema = OperationSchema {
    id: "example#Look",
    service: &service::WEATHER,
    input: &prelude::UNIT,
    output: &types::LOOK_OUTPUT,
    errors: &[],
    traits: &[],
};

impl Operation for Look {
    const SCHEMA: &'static OperationSchema = &LOOK;
    type Input = Unit;
    type Output = types::LookOutput;
    type Error = LookError;
}

/// What can go wrong in [`Look`].
#[derive(Debug)]
pub enum LookError {
    /// An error that the model does not know, as it was received.
    Unhandled(Box<Unhandled>),
    /// A response that could not be decoded.
    Decode(Box<DecodeError>),
}

impl LookError {
    fn failure(&self) -> &dyn Failure {
        match self {
            Self::Unhandled(error) => &**error,
            Self::Decode(error) => &**error,
        }
    }
}

farrier::operation_error!(LookError);

impl OperationError for LookError {
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

use farrier::{Member, Schema};
use farrier::schema::prelude;
use crate::types;

pub(crate) static HOURS: Schema = Schema::map(
    "example#Hours",
    &[Member::key(&types::SKY, &[]), Member::value(&prelude::FLOAT, &[])],
);

// ---- src/server.rs
//! The server's side: a trait to implement, and a router to it.

use farrier::{Bytes, OperationSchema, Unit};
use crate::{operations, protocol, service, types};

/// What a server of `Weather` does.
pub trait Weather: Send + Sync {
    /// Answers `Look`.
    fn look(
        &self,
        input: Unit,
    ) -> impl Future<Output = Result<types::LookOutput, operations::LookError>> + Send;
}

static OPERATIONS: &[&OperationSchema] = &[&operations::LOOK];

/// Answers requests by a [`Weather`]: decodes and validates the input, calls the handler, encodes the output.
#[derive(Clone, Debug)]
pub struct Router<H>(pub H);

impl<H: Weather> Router<H> {
    /// The response to a request, whatever the request holds.
    pub async fn handle(
        &self,
        request: &farrier::http::Request<Bytes>,
    ) -> farrier::http::Response<Bytes> {
        match protocol::route(&service::WEATHER, OPERATIONS, request) {
            Ok(0) => protocol::serve(operations::Look, request, &self.0, H::look).await,
            Ok(_) => protocol::unknown_operation(),
            Err(response) => response,
        }
    }
}

// ---- src/service.rs
//! The service.

use farrier::ServiceSchema;

pub use farrier::protocol::aws_json as protocol;

/// The service `Weather`.
pub static WEATHER: ServiceSchema = ServiceSchema {
    id: "example#Weather",
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
use crate::schema;

/// The structure `LookOutput`.
#[derive(Clone, Debug, PartialEq)]
pub struct LookOutput {
    /// The member `sky`.
    ///
    /// Required.
    pub sky: Sky,
    /// The member `wind`.
    pub wind: Option<Wind>,
    /// The member `hours`.
    pub hours: Option<std::collections::BTreeMap<Sky, f32>>,
}

impl LookOutput {
    /// A value with what is required.
    pub fn new(sky: impl Into<Sky>) -> Self {
        Self {
            sky: sky.into(),
            wind: None,
            hours: None,
        }
    }

    /// The same value with `wind`.
    pub fn with_wind(mut self, wind: impl Into<Wind>) -> Self {
        self.wind = Some(wind.into());
        self
    }

    /// The same value with `hours`.
    pub fn with_hours(
        mut self,
        hours: impl Into<std::collections::BTreeMap<Sky, f32>>,
    ) -> Self {
        self.hours = Some(hours.into());
        self
    }

    /// Checks every constraint that the model sets, and reports all that is violated.
    pub fn validate(&self) -> Result<(), farrier::Violations> {
        farrier::validate::check(self)
    }
}

pub(crate) static LOOK_OUTPUT: Schema = Schema::structure(
    "example#LookOutput",
    &[
        Member::new("sky", &SKY, &[Trait::Required]),
        Member::new("wind", &WIND, &[]),
        Member::new("hours", &schema::HOURS, &[]),
    ],
);

impl Serialize for LookOutput {
    fn serialize(
        &self,
        member: &'static Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &LOOK_OUTPUT, self)
    }
}

impl Deserialize for LookOutput {
    fn blank() -> Self {
        Self {
            sky: Deserialize::blank(),
            wind: None,
            hours: None,
        }
    }

    fn fill(
        &mut self,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.structure(member, &LOOK_OUTPUT, self)
    }
}

impl WriteMembers for LookOutput {
    fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
        let members = LOOK_OUTPUT.members;
        ser.member(&members[0], &self.sky)?;
        ser.member(&members[1], &self.wind)?;
        ser.member(&members[2], &self.hours)
    }
}

impl ReadMembers for LookOutput {
    fn read_member(
        &mut self,
        index: usize,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        match index {
            0 => de.member(member, &mut self.sky),
            1 => de.member(member, &mut self.wind),
            2 => de.member(member, &mut self.hours),
            _ => Ok(()),
        }
    }
}

/// The enum `Sky`.
#[derive(Clone)]
pub enum Sky {
    /// No cloud.
    Clear,
    /// The value `partly-cloudy`.
    PartlyCloudy,
    /// The value `?`.
    UnknownValue,
    /// A value that this crate does not know.
    Unknown(String),
}

impl Sky {
    /// The values that the model knows, in its order.
    pub const VALUES: &'static [&'static str] = &["CLEAR", "partly-cloudy", "?"];

    /// The value as it is sent.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Clear => "CLEAR",
            Self::PartlyCloudy => "partly-cloudy",
            Self::UnknownValue => "?",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for Sky {
    fn from(value: &str) -> Self {
        match value {
            "CLEAR" => Self::Clear,
            "partly-cloudy" => Self::PartlyCloudy,
            "?" => Self::UnknownValue,
            other => Self::Unknown(other.to_owned()),
        }
    }
}

farrier::string_enum!(Sky);

pub(crate) static SKY: Schema = Schema::enumeration("example#Sky", Sky::VALUES);

/// The enum `Wind`.
#[derive(Clone, Copy)]
pub enum Wind {
    /// The value `0`.
    Calm,
    /// The value `10`.
    Storm,
    /// A value that this crate does not know.
    Unknown(i32),
}

impl Wind {
    /// The values that the model knows, in its order.
    pub const VALUES: &'static [i32] = &[0, 10];

    /// The value as it is sent.
    pub fn as_i32(self) -> i32 {
        match self {
            Self::Calm => 0,
            Self::Storm => 10,
            Self::Unknown(value) => value,
        }
    }
}

impl From<i32> for Wind {
    fn from(value: i32) -> Self {
        match value {
            0 => Self::Calm,
            10 => Self::Storm,
            other => Self::Unknown(other),
        }
    }
}

farrier::int_enum!(Wind);

pub(crate) static WIND: Schema = Schema::int_enumeration("example#Wind", Wind::VALUES);

#[cfg(feature = "serde")]
farrier::serde_impls!(LookOutput, Sky, Wind);

