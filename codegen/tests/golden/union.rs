// ---- src/lib.rs
//! Shop: one operation, its types, validators and serializers.
//!
//! The service `Shop`.

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
    service: &service::SHOP,
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

/// What a server of `Shop` does.
pub trait Shop: Send + Sync {
    /// Answers `Pay`.
    fn pay(
        &self,
        input: types::PayInput,
    ) -> impl Future<Output = Result<types::PayOutput, operations::PayError>> + Send;
}

static OPERATIONS: &[&OperationSchema] = &[&operations::PAY];

/// Answers requests by a [`Shop`]: decodes and validates the input, calls the handler, encodes the output.
#[derive(Clone, Debug)]
pub struct Router<H>(pub H);

impl<H: Shop> Router<H> {
    /// The response to a request, whatever the request holds.
    pub async fn handle(
        &self,
        request: &farrier::http::Request<Bytes>,
    ) -> farrier::http::Response<Bytes> {
        match protocol::route(&service::SHOP, OPERATIONS, request) {
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

/// The service `Shop`.
pub static SHOP: ServiceSchema = ServiceSchema {
    id: "example#Shop",
    version: "1",
    protocol: Some(farrier::schema::Protocol::AwsJson1_1),
    traits: &[],
};

// ---- src/types.rs
//! Structures, unions and enums.

use farrier::{
    Deserialize, Deserializer, Member, ReadMembers, Schema, Serialize, Serializer, Trait,
    Unit, WriteMembers,
};
use farrier::schema::prelude;

/// The union `Means`.
#[derive(Clone, PartialEq)]
pub enum Means {
    /// The member `card`.
    Card(String),
    /// The member `cash`.
    Cash,
    /// The member `Unknown`.
    UnknownValue(i64),
    /// The member `either`.
    Either(Box<Means>),
    /// A member that this crate does not know, by its name. It cannot be written.
    Unknown(String),
}

impl Means {
    /// Whether it is [`Self::Card`].
    pub fn is_card(&self) -> bool {
        matches!(self, Self::Card(_))
    }

    /// What is in [`Self::Card`], if it is that.
    pub fn as_card(&self) -> Option<&str> {
        match self {
            Self::Card(value) => Some(value),
            _ => None,
        }
    }

    /// Whether it is [`Self::Cash`].
    pub fn is_cash(&self) -> bool {
        matches!(self, Self::Cash)
    }

    /// Whether it is [`Self::UnknownValue`].
    pub fn is_unknown_value(&self) -> bool {
        matches!(self, Self::UnknownValue(_))
    }

    /// What is in [`Self::UnknownValue`], if it is that.
    pub fn as_unknown_value(&self) -> Option<&i64> {
        match self {
            Self::UnknownValue(value) => Some(value),
            _ => None,
        }
    }

    /// Whether it is [`Self::Either`].
    pub fn is_either(&self) -> bool {
        matches!(self, Self::Either(_))
    }

    /// What is in [`Self::Either`], if it is that.
    pub fn as_either(&self) -> Option<&Means> {
        match self {
            Self::Either(value) => Some(value),
            _ => None,
        }
    }

    /// Whether it is [`Self::Unknown`].
    pub fn is_unknown(&self) -> bool {
        matches!(self, Self::Unknown(_))
    }
}

pub(crate) static MEANS: Schema = Schema::union(
    "example#Means",
    &[
        Member::new("card", &prelude::STRING, &[Trait::Sensitive]),
        Member::new("cash", &prelude::UNIT, &[]),
        Member::new("Unknown", &prelude::LONG, &[]),
        Member::new("either", &MEANS, &[]),
    ],
);

impl std::fmt::Debug for Means {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        farrier::redact::debug(f, "Means", self)
    }
}

impl Serialize for Means {
    fn serialize(
        &self,
        member: &'static Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &MEANS, self)
    }
}

impl Deserialize for Means {
    fn blank() -> Self {
        Self::Unknown(String::new())
    }

    fn fill(
        &mut self,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.union(member, &MEANS, self)
    }
}

impl WriteMembers for Means {
    fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
        let members = MEANS.members;
        match self {
            Self::Card(value) => ser.member(&members[0], value),
            Self::Cash => ser.member(&members[1], &Unit),
            Self::UnknownValue(value) => ser.member(&members[2], value),
            Self::Either(value) => ser.member(&members[3], value),
            Self::Unknown(tag) => Err(farrier::Error::unknown_variant(tag)),
        }
    }
}

impl ReadMembers for Means {
    fn read_member(
        &mut self,
        index: usize,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        *self = match index {
            0 => Self::Card(de.value(member)?),
            1 => {
                de.value::<Unit>(member)?;
                Self::Cash
            }
            2 => Self::UnknownValue(de.value(member)?),
            3 => Self::Either(de.value(member)?),
            _ => return Ok(()),
        };
        Ok(())
    }

    fn read_unknown(&mut self, name: &str) {
        *self = Self::Unknown(name.to_owned());
    }
}

/// The union `Nothing`.
#[derive(Clone, Debug, PartialEq)]
pub enum Nothing {
    /// The member `unit`.
    Unit,
    /// A member that this crate does not know, by its name. It cannot be written.
    Unknown(String),
}

impl Nothing {
    /// Whether it is [`Self::Unit`].
    pub fn is_unit(&self) -> bool {
        matches!(self, Self::Unit)
    }

    /// Whether it is [`Self::Unknown`].
    pub fn is_unknown(&self) -> bool {
        matches!(self, Self::Unknown(_))
    }
}

pub(crate) static NOTHING: Schema = Schema::union(
    "example#Nothing",
    &[Member::new("unit", &prelude::UNIT, &[])],
);

impl Serialize for Nothing {
    fn serialize(
        &self,
        member: &'static Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &NOTHING, self)
    }
}

impl Deserialize for Nothing {
    fn blank() -> Self {
        Self::Unknown(String::new())
    }

    fn fill(
        &mut self,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.union(member, &NOTHING, self)
    }
}

impl WriteMembers for Nothing {
    fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
        let members = NOTHING.members;
        match self {
            Self::Unit => ser.member(&members[0], &Unit),
            Self::Unknown(tag) => Err(farrier::Error::unknown_variant(tag)),
        }
    }
}

impl ReadMembers for Nothing {
    fn read_member(
        &mut self,
        index: usize,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        *self = match index {
            0 => {
                de.value::<Unit>(member)?;
                Self::Unit
            }
            _ => return Ok(()),
        };
        Ok(())
    }

    fn read_unknown(&mut self, name: &str) {
        *self = Self::Unknown(name.to_owned());
    }
}

/// The structure `PayInput`.
#[derive(Clone, Debug, PartialEq)]
pub struct PayInput {
    /// The member `means`.
    ///
    /// Required.
    pub means: Means,
}

impl PayInput {
    /// A value with what is required.
    pub fn new(means: impl Into<Means>) -> Self {
        Self { means: means.into() }
    }

    /// Checks every constraint that the model sets, and reports all that is violated.
    pub fn validate(&self) -> Result<(), farrier::Violations> {
        farrier::validate::check(self)
    }
}

pub(crate) static PAY_INPUT: Schema = Schema::structure(
    "example#PayInput",
    &[Member::new("means", &MEANS, &[Trait::Required])],
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
        Self {
            means: Deserialize::blank(),
        }
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
        ser.member(&members[0], &self.means)
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
            0 => de.member(member, &mut self.means),
            _ => Ok(()),
        }
    }
}

/// The structure `PayOutput`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PayOutput {
    /// The member `nothing`.
    pub nothing: Option<Nothing>,
}

impl PayOutput {
    /// The same value with `nothing`.
    pub fn with_nothing(mut self, nothing: impl Into<Nothing>) -> Self {
        self.nothing = Some(nothing.into());
        self
    }

    /// Checks every constraint that the model sets, and reports all that is violated.
    pub fn validate(&self) -> Result<(), farrier::Violations> {
        farrier::validate::check(self)
    }
}

pub(crate) static PAY_OUTPUT: Schema = Schema::structure(
    "example#PayOutput",
    &[Member::new("nothing", &NOTHING, &[])],
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
        ser.member(&members[0], &self.nothing)
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
            0 => de.member(member, &mut self.nothing),
            _ => Ok(()),
        }
    }
}

#[cfg(feature = "serde")]
farrier::serde_impls!(Means, Nothing, PayInput, PayOutput);

