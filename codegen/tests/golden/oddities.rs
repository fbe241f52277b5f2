// ---- src/errors.rs
//! Errors that operations can return.

use farrier::{
    Deserialize, Deserializer, ErrorShape, Member, ReadMembers, Schema, Serialize,
    Serializer, Trait, WriteMembers,
};
use crate::types;

/// The structure `AB`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ab {
    /// The member `_1`.
    pub value_1: Option<types::_1>,
}

impl Ab {
    /// The same value with `value_1`.
    pub fn with_value_1(mut self, value_1: impl Into<types::_1>) -> Self {
        self.value_1 = Some(value_1.into());
        self
    }

    /// Checks every constraint that the model sets, and reports all that is violated.
    pub fn validate(&self) -> Result<(), farrier::Violations> {
        farrier::validate::check(self)
    }
}

pub(crate) static AB: Schema = Schema::structure(
        "example#AB",
        &[Member::new("_1", &types::VALUE_1, &[])],
    )
    .with(&[Trait::Error(farrier::schema::Fault::Client)]);

impl Serialize for Ab {
    fn serialize(
        &self,
        member: &'static Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &AB, self)
    }
}

impl Deserialize for Ab {
    fn blank() -> Self {
        Self::default()
    }

    fn fill(
        &mut self,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.structure(member, &AB, self)
    }
}

impl WriteMembers for Ab {
    fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
        let members = AB.members;
        ser.member(&members[0], &self.value_1)
    }
}

impl ReadMembers for Ab {
    fn read_member(
        &mut self,
        index: usize,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        match index {
            0 => de.member(member, &mut self.value_1),
            _ => Ok(()),
        }
    }
}

impl ErrorShape for Ab {
    fn message(&self) -> Option<&str> {
        None
    }
}

farrier::error_shape!(Ab, AB);

/// The structure `A_B`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AB {}

impl AB {
    /// Checks every constraint that the model sets, and reports all that is violated.
    pub fn validate(&self) -> Result<(), farrier::Violations> {
        farrier::validate::check(self)
    }
}

pub(crate) static A_B: Schema = Schema::structure("example#A_B", &[])
    .with(&[Trait::Error(farrier::schema::Fault::Server)]);

impl Serialize for AB {
    fn serialize(
        &self,
        member: &'static Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &A_B, self)
    }
}

impl Deserialize for AB {
    fn blank() -> Self {
        Self::default()
    }

    fn fill(
        &mut self,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.structure(member, &A_B, self)
    }
}

impl WriteMembers for AB {
    fn write_members(&self, _ser: &mut dyn Serializer) -> farrier::Result<()> {
        Ok(())
    }
}

impl ReadMembers for AB {
    fn read_member(
        &mut self,
        _index: usize,
        _member: &'static Member,
        _de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        Ok(())
    }
}

impl ErrorShape for AB {
    fn message(&self) -> Option<&str> {
        None
    }
}

farrier::error_shape!(AB, A_B);

#[cfg(feature = "serde")]
farrier::serde_impls!(Ab, AB);

// ---- src/lib.rs
//! Odd <https://example.com/> turned: one operation, its types, validators and serializers.
//!
//! The service `IDs`.

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
#![allow(clippy::approx_constant, reason = "numbers are the model's")]
#![allow(clippy::type_complexity, reason = "types are the model's")]
#![recursion_limit = "256"]

#[rustfmt::skip]
mod errors;
#[rustfmt::skip]
mod operations;
#[rustfmt::skip]
mod patterns;
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
    Serialize, ServiceError, Unhandled,
};
use crate::{errors, service, types};

/// The operation `A`.
///
/// # Examples
///
/// Types so deep that whoever holds them says so
///
/// ```
/// # #![recursion_limit = "256"]
/// use golden_oddities::NewValue;
///
/// let input = NewValue::new("2");
/// ```
#[derive(Clone, Copy, Debug)]
pub struct A;

pub(crate) static A_2: OperationSchema = OperationSchema {
    id: "example#A",
    service: &service::IDS_2,
    input: &types::NEW,
    output: &types::IDS,
    errors: &[&errors::AB, &errors::A_B],
    traits: &[],
};

impl Operation for A {
    const SCHEMA: &'static OperationSchema = &A_2;
    type Input = types::NewValue;
    type Output = types::Ids;
    type Error = AError;
}

/// What can go wrong in [`A`].
#[derive(Debug)]
pub enum AError {
    /// The error `AB`.
    Ab(Box<ServiceError<errors::Ab>>),
    /// The error `A_B`.
    Ab2(Box<ServiceError<errors::AB>>),
    /// An error that the model does not know, as it was received.
    Unhandled(Box<Unhandled>),
    /// A response that could not be decoded.
    Decode(Box<DecodeError>),
}

impl AError {
    /// Whether the error is [`Ab`](Self::Ab).
    pub fn is_ab(&self) -> bool {
        matches!(self, Self::Ab(_))
    }

    /// Whether the error is [`Ab2`](Self::Ab2).
    pub fn is_ab2(&self) -> bool {
        matches!(self, Self::Ab2(_))
    }

    fn failure(&self) -> &dyn Failure {
        match self {
            Self::Ab(error) => &**error,
            Self::Ab2(error) => &**error,
            Self::Unhandled(error) => &**error,
            Self::Decode(error) => &**error,
        }
    }
}

farrier::operation_error!(AError);

impl From<errors::Ab> for AError {
    fn from(error: errors::Ab) -> Self {
        Self::Ab(Box::new(ServiceError::new(error, &errors::AB)))
    }
}

impl From<errors::AB> for AError {
    fn from(error: errors::AB) -> Self {
        Self::Ab2(Box::new(ServiceError::new(error, &errors::A_B)))
    }
}

impl OperationError for AError {
    fn read(
        index: usize,
        response: farrier::ResponseMetadata,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<Self> {
        match index {
            0 => ServiceError::read(response, de).map(Self::Ab),
            1 => ServiceError::read(response, de).map(Self::Ab2),
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
            Self::Ab(error) => Some((0, error.inner())),
            Self::Ab2(error) => Some((1, error.inner())),
            Self::Unhandled(_) | Self::Decode(_) => None,
        }
    }
}

// ---- src/patterns.rs
//! Patterns, compiled: `Some(())` says that a text, given as UTF-8, matches; `…_of_1_to_32` decides its length in characters too.

use farrier::pattern::{Class, MAX, all};

/// `^a\u{202e} b$`
///
/// A few texts.
pub(crate) fn new_turned(s: &[u8]) -> Option<()> {
    matches!(s, b"a\xE2\x80\xAE b").then_some(())
}

/// `^[0-9]+$`
///
/// Characters of one class, counted.
pub(crate) fn gen_(s: &[u8]) -> Option<()> {
    all(s, &DIGIT, 1, MAX)
}

static DIGIT: Class = Class::new(&[('0', '9')]);

// ---- src/schema.rs
//! Schemas of shapes that are no types of their own.

use farrier::{Member, Pattern, Schema, ShapeType, Trait};
use farrier::schema::prelude;
use crate::patterns;

pub(crate) static DEEP: Schema = Schema::map(
    "example#Deep",
    &[Member::key(&prelude::STRING, &[]), Member::value(&DEEPER, &[])],
);

pub(crate) static DEEPER: Schema = Schema::map(
    "example#Deeper",
    &[Member::key(&prelude::STRING, &[]), Member::value(&DEEPEST, &[])],
);

pub(crate) static DEEPEST: Schema = Schema::map(
    "example#Deepest",
    &[Member::key(&prelude::STRING, &[]), Member::value(&prelude::STRING, &[])],
);

pub(crate) static GEN: Schema = Schema::simple("example#gen_", ShapeType::String)
    .with(&[Trait::Pattern(Pattern::new("^[0-9]+$", patterns::gen_))]);

// ---- src/server.rs
//! The server's side: a trait to implement, and a router to it.

use farrier::{Bytes, OperationSchema};
use crate::{operations, protocol, service, types};

/// What a server of `IDs` does.
pub trait Ids2: Send + Sync {
    /// Answers `A`.
    fn a(
        &self,
        input: types::NewValue,
    ) -> impl Future<Output = Result<types::Ids, operations::AError>> + Send;
}

static OPERATIONS: &[&OperationSchema] = &[&operations::A_2];

/// Answers requests by a [`Ids2`]: decodes and validates the input, calls the handler, encodes the output.
#[derive(Clone, Debug)]
pub struct Router<H>(pub H);

impl<H: Ids2> Router<H> {
    /// The response to a request, whatever the request holds.
    pub async fn handle(
        &self,
        request: &farrier::http::Request<Bytes>,
    ) -> farrier::http::Response<Bytes> {
        match protocol::route(&service::IDS_2, OPERATIONS, request) {
            Ok(0) => protocol::serve(operations::A, request, &self.0, H::a).await,
            Ok(_) => protocol::unknown_operation(),
            Err(response) => response,
        }
    }
}

// ---- src/service.rs
//! The service.

use farrier::ServiceSchema;

pub use farrier::protocol::aws_json as protocol;

/// The service `IDs`.
pub static IDS_2: ServiceSchema = ServiceSchema {
    id: "example#IDs",
    version: "1",
    protocol: Some(farrier::schema::Protocol::AwsJson1_0),
    traits: &[],
};

// ---- src/types.rs
//! Structures, unions and enums.

use farrier::{
    Deserialize, Deserializer, Member, Pattern, ReadMembers, Schema, Serialize,
    Serializer, Trait, WriteMembers,
};
use farrier::schema::prelude;
use crate::{patterns, schema};

/// The structure `Chain1`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Chain1 {
    /// The member `next`.
    pub next: Option<Chain2>,
}

impl Chain1 {
    /// The same value with `next`.
    pub fn with_next(mut self, next: impl Into<Chain2>) -> Self {
        self.next = Some(next.into());
        self
    }

    /// Checks every constraint that the model sets, and reports all that is violated.
    pub fn validate(&self) -> Result<(), farrier::Violations> {
        farrier::validate::check(self)
    }
}

pub(crate) static CHAIN1: Schema = Schema::structure(
    "example#Chain1",
    &[Member::new("next", &CHAIN2, &[])],
);

impl Serialize for Chain1 {
    fn serialize(
        &self,
        member: &'static Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &CHAIN1, self)
    }
}

impl Deserialize for Chain1 {
    fn blank() -> Self {
        Self::default()
    }

    fn fill(
        &mut self,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.structure(member, &CHAIN1, self)
    }
}

impl WriteMembers for Chain1 {
    fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
        let members = CHAIN1.members;
        ser.member(&members[0], &self.next)
    }
}

impl ReadMembers for Chain1 {
    fn read_member(
        &mut self,
        index: usize,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        match index {
            0 => de.member(member, &mut self.next),
            _ => Ok(()),
        }
    }
}

/// The structure `Chain10`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Chain10 {
    /// The member `next`.
    pub next: Option<Chain11>,
}

impl Chain10 {
    /// The same value with `next`.
    pub fn with_next(mut self, next: impl Into<Chain11>) -> Self {
        self.next = Some(next.into());
        self
    }

    /// Checks every constraint that the model sets, and reports all that is violated.
    pub fn validate(&self) -> Result<(), farrier::Violations> {
        farrier::validate::check(self)
    }
}

pub(crate) static CHAIN10: Schema = Schema::structure(
    "example#Chain10",
    &[Member::new("next", &CHAIN11, &[])],
);

impl Serialize for Chain10 {
    fn serialize(
        &self,
        member: &'static Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &CHAIN10, self)
    }
}

impl Deserialize for Chain10 {
    fn blank() -> Self {
        Self::default()
    }

    fn fill(
        &mut self,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.structure(member, &CHAIN10, self)
    }
}

impl WriteMembers for Chain10 {
    fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
        let members = CHAIN10.members;
        ser.member(&members[0], &self.next)
    }
}

impl ReadMembers for Chain10 {
    fn read_member(
        &mut self,
        index: usize,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        match index {
            0 => de.member(member, &mut self.next),
            _ => Ok(()),
        }
    }
}

/// The structure `Chain11`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Chain11 {
    /// The member `next`.
    pub next: Option<Chain12>,
}

impl Chain11 {
    /// The same value with `next`.
    pub fn with_next(mut self, next: impl Into<Chain12>) -> Self {
        self.next = Some(next.into());
        self
    }

    /// Checks every constraint that the model sets, and reports all that is violated.
    pub fn validate(&self) -> Result<(), farrier::Violations> {
        farrier::validate::check(self)
    }
}

pub(crate) static CHAIN11: Schema = Schema::structure(
    "example#Chain11",
    &[Member::new("next", &CHAIN12, &[])],
);

impl Serialize for Chain11 {
    fn serialize(
        &self,
        member: &'static Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &CHAIN11, self)
    }
}

impl Deserialize for Chain11 {
    fn blank() -> Self {
        Self::default()
    }

    fn fill(
        &mut self,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.structure(member, &CHAIN11, self)
    }
}

impl WriteMembers for Chain11 {
    fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
        let members = CHAIN11.members;
        ser.member(&members[0], &self.next)
    }
}

impl ReadMembers for Chain11 {
    fn read_member(
        &mut self,
        index: usize,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        match index {
            0 => de.member(member, &mut self.next),
            _ => Ok(()),
        }
    }
}

/// The structure `Chain12`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Chain12 {
    /// The member `next`.
    pub next: Option<Chain13>,
}

impl Chain12 {
    /// The same value with `next`.
    pub fn with_next(mut self, next: impl Into<Chain13>) -> Self {
        self.next = Some(next.into());
        self
    }

    /// Checks every constraint that the model sets, and reports all that is violated.
    pub fn validate(&self) -> Result<(), farrier::Violations> {
        farrier::validate::check(self)
    }
}

pub(crate) static CHAIN12: Schema = Schema::structure(
    "example#Chain12",
    &[Member::new("next", &CHAIN13, &[])],
);

impl Serialize for Chain12 {
    fn serialize(
        &self,
        member: &'static Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &CHAIN12, self)
    }
}

impl Deserialize for Chain12 {
    fn blank() -> Self {
        Self::default()
    }

    fn fill(
        &mut self,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.structure(member, &CHAIN12, self)
    }
}

impl WriteMembers for Chain12 {
    fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
        let members = CHAIN12.members;
        ser.member(&members[0], &self.next)
    }
}

impl ReadMembers for Chain12 {
    fn read_member(
        &mut self,
        index: usize,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        match index {
            0 => de.member(member, &mut self.next),
            _ => Ok(()),
        }
    }
}

/// The structure `Chain13`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Chain13 {
    /// The member `next`.
    pub next: Option<Chain14>,
}

impl Chain13 {
    /// The same value with `next`.
    pub fn with_next(mut self, next: impl Into<Chain14>) -> Self {
        self.next = Some(next.into());
        self
    }

    /// Checks every constraint that the model sets, and reports all that is violated.
    pub fn validate(&self) -> Result<(), farrier::Violations> {
        farrier::validate::check(self)
    }
}

pub(crate) static CHAIN13: Schema = Schema::structure(
    "example#Chain13",
    &[Member::new("next", &CHAIN14, &[])],
);

impl Serialize for Chain13 {
    fn serialize(
        &self,
        member: &'static Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &CHAIN13, self)
    }
}

impl Deserialize for Chain13 {
    fn blank() -> Self {
        Self::default()
    }

    fn fill(
        &mut self,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.structure(member, &CHAIN13, self)
    }
}

impl WriteMembers for Chain13 {
    fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
        let members = CHAIN13.members;
        ser.member(&members[0], &self.next)
    }
}

impl ReadMembers for Chain13 {
    fn read_member(
        &mut self,
        index: usize,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        match index {
            0 => de.member(member, &mut self.next),
            _ => Ok(()),
        }
    }
}

/// The structure `Chain14`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Chain14 {
    /// The member `next`.
    pub next: Option<Chain15>,
}

impl Chain14 {
    /// The same value with `next`.
    pub fn with_next(mut self, next: impl Into<Chain15>) -> Self {
        self.next = Some(next.into());
        self
    }

    /// Checks every constraint that the model sets, and reports all that is violated.
    pub fn validate(&self) -> Result<(), farrier::Violations> {
        farrier::validate::check(self)
    }
}

pub(crate) static CHAIN14: Schema = Schema::structure(
    "example#Chain14",
    &[Member::new("next", &CHAIN15, &[])],
);

impl Serialize for Chain14 {
    fn serialize(
        &self,
        member: &'static Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &CHAIN14, self)
    }
}

impl Deserialize for Chain14 {
    fn blank() -> Self {
        Self::default()
    }

    fn fill(
        &mut self,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.structure(member, &CHAIN14, self)
    }
}

impl WriteMembers for Chain14 {
    fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
        let members = CHAIN14.members;
        ser.member(&members[0], &self.next)
    }
}

impl ReadMembers for Chain14 {
    fn read_member(
        &mut self,
        index: usize,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        match index {
            0 => de.member(member, &mut self.next),
            _ => Ok(()),
        }
    }
}

/// The structure `Chain15`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Chain15 {
    /// The member `next`.
    pub next: Option<String>,
}

impl Chain15 {
    /// The same value with `next`.
    pub fn with_next(mut self, next: impl Into<String>) -> Self {
        self.next = Some(next.into());
        self
    }

    /// Checks every constraint that the model sets, and reports all that is violated.
    pub fn validate(&self) -> Result<(), farrier::Violations> {
        farrier::validate::check(self)
    }
}

pub(crate) static CHAIN15: Schema = Schema::structure(
    "example#Chain15",
    &[Member::new("next", &prelude::STRING, &[])],
);

impl Serialize for Chain15 {
    fn serialize(
        &self,
        member: &'static Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &CHAIN15, self)
    }
}

impl Deserialize for Chain15 {
    fn blank() -> Self {
        Self::default()
    }

    fn fill(
        &mut self,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.structure(member, &CHAIN15, self)
    }
}

impl WriteMembers for Chain15 {
    fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
        let members = CHAIN15.members;
        ser.member(&members[0], &self.next)
    }
}

impl ReadMembers for Chain15 {
    fn read_member(
        &mut self,
        index: usize,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        match index {
            0 => de.member(member, &mut self.next),
            _ => Ok(()),
        }
    }
}

/// The structure `Chain2`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Chain2 {
    /// The member `next`.
    pub next: Option<Chain3>,
}

impl Chain2 {
    /// The same value with `next`.
    pub fn with_next(mut self, next: impl Into<Chain3>) -> Self {
        self.next = Some(next.into());
        self
    }

    /// Checks every constraint that the model sets, and reports all that is violated.
    pub fn validate(&self) -> Result<(), farrier::Violations> {
        farrier::validate::check(self)
    }
}

pub(crate) static CHAIN2: Schema = Schema::structure(
    "example#Chain2",
    &[Member::new("next", &CHAIN3, &[])],
);

impl Serialize for Chain2 {
    fn serialize(
        &self,
        member: &'static Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &CHAIN2, self)
    }
}

impl Deserialize for Chain2 {
    fn blank() -> Self {
        Self::default()
    }

    fn fill(
        &mut self,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.structure(member, &CHAIN2, self)
    }
}

impl WriteMembers for Chain2 {
    fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
        let members = CHAIN2.members;
        ser.member(&members[0], &self.next)
    }
}

impl ReadMembers for Chain2 {
    fn read_member(
        &mut self,
        index: usize,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        match index {
            0 => de.member(member, &mut self.next),
            _ => Ok(()),
        }
    }
}

/// The structure `Chain3`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Chain3 {
    /// The member `next`.
    pub next: Option<Chain4>,
}

impl Chain3 {
    /// The same value with `next`.
    pub fn with_next(mut self, next: impl Into<Chain4>) -> Self {
        self.next = Some(next.into());
        self
    }

    /// Checks every constraint that the model sets, and reports all that is violated.
    pub fn validate(&self) -> Result<(), farrier::Violations> {
        farrier::validate::check(self)
    }
}

pub(crate) static CHAIN3: Schema = Schema::structure(
    "example#Chain3",
    &[Member::new("next", &CHAIN4, &[])],
);

impl Serialize for Chain3 {
    fn serialize(
        &self,
        member: &'static Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &CHAIN3, self)
    }
}

impl Deserialize for Chain3 {
    fn blank() -> Self {
        Self::default()
    }

    fn fill(
        &mut self,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.structure(member, &CHAIN3, self)
    }
}

impl WriteMembers for Chain3 {
    fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
        let members = CHAIN3.members;
        ser.member(&members[0], &self.next)
    }
}

impl ReadMembers for Chain3 {
    fn read_member(
        &mut self,
        index: usize,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        match index {
            0 => de.member(member, &mut self.next),
            _ => Ok(()),
        }
    }
}

/// The structure `Chain4`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Chain4 {
    /// The member `next`.
    pub next: Option<Chain5>,
}

impl Chain4 {
    /// The same value with `next`.
    pub fn with_next(mut self, next: impl Into<Chain5>) -> Self {
        self.next = Some(next.into());
        self
    }

    /// Checks every constraint that the model sets, and reports all that is violated.
    pub fn validate(&self) -> Result<(), farrier::Violations> {
        farrier::validate::check(self)
    }
}

pub(crate) static CHAIN4: Schema = Schema::structure(
    "example#Chain4",
    &[Member::new("next", &CHAIN5, &[])],
);

impl Serialize for Chain4 {
    fn serialize(
        &self,
        member: &'static Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &CHAIN4, self)
    }
}

impl Deserialize for Chain4 {
    fn blank() -> Self {
        Self::default()
    }

    fn fill(
        &mut self,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.structure(member, &CHAIN4, self)
    }
}

impl WriteMembers for Chain4 {
    fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
        let members = CHAIN4.members;
        ser.member(&members[0], &self.next)
    }
}

impl ReadMembers for Chain4 {
    fn read_member(
        &mut self,
        index: usize,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        match index {
            0 => de.member(member, &mut self.next),
            _ => Ok(()),
        }
    }
}

/// The structure `Chain5`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Chain5 {
    /// The member `next`.
    pub next: Option<Chain6>,
}

impl Chain5 {
    /// The same value with `next`.
    pub fn with_next(mut self, next: impl Into<Chain6>) -> Self {
        self.next = Some(next.into());
        self
    }

    /// Checks every constraint that the model sets, and reports all that is violated.
    pub fn validate(&self) -> Result<(), farrier::Violations> {
        farrier::validate::check(self)
    }
}

pub(crate) static CHAIN5: Schema = Schema::structure(
    "example#Chain5",
    &[Member::new("next", &CHAIN6, &[])],
);

impl Serialize for Chain5 {
    fn serialize(
        &self,
        member: &'static Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &CHAIN5, self)
    }
}

impl Deserialize for Chain5 {
    fn blank() -> Self {
        Self::default()
    }

    fn fill(
        &mut self,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.structure(member, &CHAIN5, self)
    }
}

impl WriteMembers for Chain5 {
    fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
        let members = CHAIN5.members;
        ser.member(&members[0], &self.next)
    }
}

impl ReadMembers for Chain5 {
    fn read_member(
        &mut self,
        index: usize,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        match index {
            0 => de.member(member, &mut self.next),
            _ => Ok(()),
        }
    }
}

/// The structure `Chain6`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Chain6 {
    /// The member `next`.
    pub next: Option<Chain7>,
}

impl Chain6 {
    /// The same value with `next`.
    pub fn with_next(mut self, next: impl Into<Chain7>) -> Self {
        self.next = Some(next.into());
        self
    }

    /// Checks every constraint that the model sets, and reports all that is violated.
    pub fn validate(&self) -> Result<(), farrier::Violations> {
        farrier::validate::check(self)
    }
}

pub(crate) static CHAIN6: Schema = Schema::structure(
    "example#Chain6",
    &[Member::new("next", &CHAIN7, &[])],
);

impl Serialize for Chain6 {
    fn serialize(
        &self,
        member: &'static Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &CHAIN6, self)
    }
}

impl Deserialize for Chain6 {
    fn blank() -> Self {
        Self::default()
    }

    fn fill(
        &mut self,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.structure(member, &CHAIN6, self)
    }
}

impl WriteMembers for Chain6 {
    fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
        let members = CHAIN6.members;
        ser.member(&members[0], &self.next)
    }
}

impl ReadMembers for Chain6 {
    fn read_member(
        &mut self,
        index: usize,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        match index {
            0 => de.member(member, &mut self.next),
            _ => Ok(()),
        }
    }
}

/// The structure `Chain7`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Chain7 {
    /// The member `next`.
    pub next: Option<Chain8>,
}

impl Chain7 {
    /// The same value with `next`.
    pub fn with_next(mut self, next: impl Into<Chain8>) -> Self {
        self.next = Some(next.into());
        self
    }

    /// Checks every constraint that the model sets, and reports all that is violated.
    pub fn validate(&self) -> Result<(), farrier::Violations> {
        farrier::validate::check(self)
    }
}

pub(crate) static CHAIN7: Schema = Schema::structure(
    "example#Chain7",
    &[Member::new("next", &CHAIN8, &[])],
);

impl Serialize for Chain7 {
    fn serialize(
        &self,
        member: &'static Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &CHAIN7, self)
    }
}

impl Deserialize for Chain7 {
    fn blank() -> Self {
        Self::default()
    }

    fn fill(
        &mut self,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.structure(member, &CHAIN7, self)
    }
}

impl WriteMembers for Chain7 {
    fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
        let members = CHAIN7.members;
        ser.member(&members[0], &self.next)
    }
}

impl ReadMembers for Chain7 {
    fn read_member(
        &mut self,
        index: usize,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        match index {
            0 => de.member(member, &mut self.next),
            _ => Ok(()),
        }
    }
}

/// The structure `Chain8`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Chain8 {
    /// The member `next`.
    pub next: Option<Chain9>,
}

impl Chain8 {
    /// The same value with `next`.
    pub fn with_next(mut self, next: impl Into<Chain9>) -> Self {
        self.next = Some(next.into());
        self
    }

    /// Checks every constraint that the model sets, and reports all that is violated.
    pub fn validate(&self) -> Result<(), farrier::Violations> {
        farrier::validate::check(self)
    }
}

pub(crate) static CHAIN8: Schema = Schema::structure(
    "example#Chain8",
    &[Member::new("next", &CHAIN9, &[])],
);

impl Serialize for Chain8 {
    fn serialize(
        &self,
        member: &'static Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &CHAIN8, self)
    }
}

impl Deserialize for Chain8 {
    fn blank() -> Self {
        Self::default()
    }

    fn fill(
        &mut self,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.structure(member, &CHAIN8, self)
    }
}

impl WriteMembers for Chain8 {
    fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
        let members = CHAIN8.members;
        ser.member(&members[0], &self.next)
    }
}

impl ReadMembers for Chain8 {
    fn read_member(
        &mut self,
        index: usize,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        match index {
            0 => de.member(member, &mut self.next),
            _ => Ok(()),
        }
    }
}

/// The structure `Chain9`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Chain9 {
    /// The member `next`.
    pub next: Option<Chain10>,
}

impl Chain9 {
    /// The same value with `next`.
    pub fn with_next(mut self, next: impl Into<Chain10>) -> Self {
        self.next = Some(next.into());
        self
    }

    /// Checks every constraint that the model sets, and reports all that is violated.
    pub fn validate(&self) -> Result<(), farrier::Violations> {
        farrier::validate::check(self)
    }
}

pub(crate) static CHAIN9: Schema = Schema::structure(
    "example#Chain9",
    &[Member::new("next", &CHAIN10, &[])],
);

impl Serialize for Chain9 {
    fn serialize(
        &self,
        member: &'static Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &CHAIN9, self)
    }
}

impl Deserialize for Chain9 {
    fn blank() -> Self {
        Self::default()
    }

    fn fill(
        &mut self,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.structure(member, &CHAIN9, self)
    }
}

impl WriteMembers for Chain9 {
    fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
        let members = CHAIN9.members;
        ser.member(&members[0], &self.next)
    }
}

impl ReadMembers for Chain9 {
    fn read_member(
        &mut self,
        index: usize,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        match index {
            0 => de.member(member, &mut self.next),
            _ => Ok(()),
        }
    }
}

/// The enum `Gen`.
#[derive(Clone)]
pub enum Gen {
    /// The value `ERR`.
    Err,
    /// The value `a b cd`.
    Turned,
    /// A value that this crate does not know.
    Unknown(String),
}

impl Gen {
    /// The values that the model knows, in its order.
    pub const VALUES: &'static [&'static str] = &["ERR", "a\tb\nc\u{202e}d"];

    /// The value as it is sent.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Err => "ERR",
            Self::Turned => "a\tb\nc\u{202e}d",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for Gen {
    fn from(value: &str) -> Self {
        match value {
            "ERR" => Self::Err,
            "a\tb\nc\u{202e}d" => Self::Turned,
            other => Self::Unknown(other.to_owned()),
        }
    }
}

farrier::string_enum!(Gen);

pub(crate) static GEN: Schema = Schema::enumeration("example#Gen", Gen::VALUES);

/// The structure `Ids_`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ids {}

impl Ids {
    /// Checks every constraint that the model sets, and reports all that is violated.
    pub fn validate(&self) -> Result<(), farrier::Violations> {
        farrier::validate::check(self)
    }
}

pub(crate) static IDS: Schema = Schema::structure("example#Ids_", &[]);

impl Serialize for Ids {
    fn serialize(
        &self,
        member: &'static Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &IDS, self)
    }
}

impl Deserialize for Ids {
    fn blank() -> Self {
        Self::default()
    }

    fn fill(
        &mut self,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.structure(member, &IDS, self)
    }
}

impl WriteMembers for Ids {
    fn write_members(&self, _ser: &mut dyn Serializer) -> farrier::Result<()> {
        Ok(())
    }
}

impl ReadMembers for Ids {
    fn read_member(
        &mut self,
        _index: usize,
        _member: &'static Member,
        _de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        Ok(())
    }
}

/// The structure `New`.
#[derive(Clone, Debug, PartialEq)]
pub struct NewValue {
    /// The member `_2FACode`.
    ///
    /// Required.
    pub _2_fa_code: String,
    /// The member `_3`.
    pub value_3: Option<i32>,
    /// The member `turned`.
    ///
    /// Matches `^a\u{202e} b$`; `a\u{202e} b` by default.
    pub turned: String,
    /// The member `gen`.
    pub r#gen: Option<Gen>,
    /// The member `digits`.
    ///
    /// Matches `^[0-9]+$`.
    pub digits: Option<String>,
    /// The member `pi`.
    ///
    /// `3.14159` by default.
    pub pi: f64,
    /// The member `deep`.
    #[deprecated(note = "See \\[this\\] or <https://example.com/new>.")]
    pub deep: Option<
        std::collections::BTreeMap<
            String,
            std::collections::BTreeMap<
                String,
                std::collections::BTreeMap<String, String>,
            >,
        >,
    >,
    /// The member `chain`.
    pub chain: Option<Chain1>,
}

impl NewValue {
    /// A value with what is required.
    pub fn new(_2_fa_code: impl Into<String>) -> Self {
        Self {
            _2_fa_code: _2_fa_code.into(),
            value_3: None,
            turned: "a\u{202e} b".to_owned(),
            r#gen: None,
            digits: None,
            pi: 3.14159,
            deep: None,
            chain: None,
        }
    }

    /// The same value with `value_3`.
    pub fn with_value_3(mut self, value_3: i32) -> Self {
        self.value_3 = Some(value_3);
        self
    }

    /// The same value with `turned`.
    pub fn with_turned(mut self, turned: impl Into<String>) -> Self {
        self.turned = turned.into();
        self
    }

    /// The same value with `gen`.
    pub fn with_gen(mut self, r#gen: impl Into<Gen>) -> Self {
        self.r#gen = Some(r#gen.into());
        self
    }

    /// The same value with `digits`.
    pub fn with_digits(mut self, digits: impl Into<String>) -> Self {
        self.digits = Some(digits.into());
        self
    }

    /// The same value with `pi`.
    pub fn with_pi(mut self, pi: f64) -> Self {
        self.pi = pi;
        self
    }

    /// The same value with `deep`.
    pub fn with_deep(
        mut self,
        deep: impl Into<
            std::collections::BTreeMap<
                String,
                std::collections::BTreeMap<
                    String,
                    std::collections::BTreeMap<String, String>,
                >,
            >,
        >,
    ) -> Self {
        self.deep = Some(deep.into());
        self
    }

    /// The same value with `chain`.
    pub fn with_chain(mut self, chain: impl Into<Chain1>) -> Self {
        self.chain = Some(chain.into());
        self
    }

    /// Checks every constraint that the model sets, and reports all that is violated.
    pub fn validate(&self) -> Result<(), farrier::Violations> {
        farrier::validate::check(self)
    }
}

pub(crate) static NEW: Schema = Schema::structure(
    "example#New",
    &[
        Member::new("_2FACode", &prelude::STRING, &[Trait::Required]),
        Member::new("_3", &prelude::INTEGER, &[]),
        Member::new(
            "turned",
            &prelude::STRING,
            &[Trait::Pattern(Pattern::new("^a\u{202e} b$", patterns::new_turned))],
        ),
        Member::new("gen", &GEN, &[]),
        Member::new("digits", &schema::GEN, &[]),
        Member::new("pi", &prelude::DOUBLE, &[]),
        Member::new("deep", &schema::DEEP, &[]),
        Member::new("chain", &CHAIN1, &[]),
    ],
);

impl Serialize for NewValue {
    fn serialize(
        &self,
        member: &'static Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &NEW, self)
    }
}

impl Deserialize for NewValue {
    fn blank() -> Self {
        Self {
            _2_fa_code: Deserialize::blank(),
            value_3: None,
            turned: "a\u{202e} b".to_owned(),
            r#gen: None,
            digits: None,
            pi: 3.14159,
            deep: None,
            chain: None,
        }
    }

    fn fill(
        &mut self,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.structure(member, &NEW, self)
    }
}

impl WriteMembers for NewValue {
    fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
        let members = NEW.members;
        ser.member(&members[0], &self._2_fa_code)?;
        ser.member(&members[1], &self.value_3)?;
        ser.member(&members[2], &self.turned)?;
        ser.member(&members[3], &self.r#gen)?;
        ser.member(&members[4], &self.digits)?;
        ser.member(&members[5], &self.pi)?;
        ser.member(&members[6], &self.deep)?;
        ser.member(&members[7], &self.chain)
    }
}

impl ReadMembers for NewValue {
    fn read_member(
        &mut self,
        index: usize,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        match index {
            0 => de.member(member, &mut self._2_fa_code),
            1 => de.member(member, &mut self.value_3),
            2 => de.member(member, &mut self.turned),
            3 => de.member(member, &mut self.r#gen),
            4 => de.member(member, &mut self.digits),
            5 => de.member(member, &mut self.pi),
            6 => de.member(member, &mut self.deep),
            7 => de.member(member, &mut self.chain),
            _ => Ok(()),
        }
    }
}

/// The structure `_1`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct _1 {
    /// The member `_1`.
    pub value_1: Option<String>,
}

impl _1 {
    /// The same value with `value_1`.
    pub fn with_value_1(mut self, value_1: impl Into<String>) -> Self {
        self.value_1 = Some(value_1.into());
        self
    }

    /// Checks every constraint that the model sets, and reports all that is violated.
    pub fn validate(&self) -> Result<(), farrier::Violations> {
        farrier::validate::check(self)
    }
}

pub(crate) static VALUE_1: Schema = Schema::structure(
    "example#_1",
    &[Member::new("_1", &prelude::STRING, &[])],
);

impl Serialize for _1 {
    fn serialize(
        &self,
        member: &'static Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &VALUE_1, self)
    }
}

impl Deserialize for _1 {
    fn blank() -> Self {
        Self::default()
    }

    fn fill(
        &mut self,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.structure(member, &VALUE_1, self)
    }
}

impl WriteMembers for _1 {
    fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
        let members = VALUE_1.members;
        ser.member(&members[0], &self.value_1)
    }
}

impl ReadMembers for _1 {
    fn read_member(
        &mut self,
        index: usize,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        match index {
            0 => de.member(member, &mut self.value_1),
            _ => Ok(()),
        }
    }
}

#[cfg(feature = "serde")]
farrier::serde_impls!(
    Chain1, Chain10, Chain11, Chain12, Chain13, Chain14, Chain15, Chain2, Chain3, Chain4,
    Chain5, Chain6, Chain7, Chain8, Chain9, Gen, Ids, NewValue, _1
);

