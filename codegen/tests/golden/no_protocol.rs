// Warning Streaming: The streaming member `film` is left out: the protocol has no place for it.
// Warning Protocol: Farrier does not speak aws.protocols#restXml yet, so the crate has types and validators only.
// ---- src/lib.rs
//! Mute: one operation, its types, validators and serializers.
//!
//! The service `Mute`.

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

/// The operation `Nod`.
#[derive(Clone, Copy, Debug)]
pub struct Nod;

pub(crate) static NOD: OperationSchema = OperationSchema {
    id: "example#Nod",
    service: &service::MUTE,
    input: &types::NOD_INPUT,
    output: &prelude::UNIT,
    errors: &[],
    traits: &[],
};

impl Operation for Nod {
    const SCHEMA: &'static OperationSchema = &NOD;
    type Input = types::NodInput;
    type Output = Unit;
    type Error = NodError;
}

/// What can go wrong in [`Nod`].
#[derive(Debug)]
pub enum NodError {
    /// An error that the model does not know, as it was received.
    Unhandled(Box<Unhandled>),
    /// A response that could not be decoded.
    Decode(Box<DecodeError>),
}

impl NodError {
    fn failure(&self) -> &dyn Failure {
        match self {
            Self::Unhandled(error) => &**error,
            Self::Decode(error) => &**error,
        }
    }
}

farrier::operation_error!(NodError);

impl OperationError for NodError {
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

// ---- src/service.rs
//! The service.

use farrier::ServiceSchema;

/// The service `Mute`.
pub static MUTE: ServiceSchema = ServiceSchema {
    id: "example#Mute",
    version: "1",
    protocol: None,
    traits: &[],
};

// ---- src/types.rs
//! Structures, unions and enums.

use farrier::{
    Deserialize, Deserializer, Member, ReadMembers, Schema, Serialize, Serializer,
    WriteMembers,
};
use farrier::schema::prelude;

/// The structure `NodInput`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NodInput {
    /// The member `how`.
    pub how: Option<String>,
}

impl NodInput {
    /// The same value with `how`.
    pub fn with_how(mut self, how: impl Into<String>) -> Self {
        self.how = Some(how.into());
        self
    }

    /// Checks every constraint that the model sets, and reports all that is violated.
    pub fn validate(&self) -> Result<(), farrier::Violations> {
        farrier::validate::check(self)
    }
}

pub(crate) static NOD_INPUT: Schema = Schema::structure(
    "example#NodInput",
    &[Member::new("how", &prelude::STRING, &[])],
);

impl Serialize for NodInput {
    fn serialize(
        &self,
        member: &'static Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &NOD_INPUT, self)
    }
}

impl Deserialize for NodInput {
    fn blank() -> Self {
        Self::default()
    }

    fn fill(
        &mut self,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.structure(member, &NOD_INPUT, self)
    }
}

impl WriteMembers for NodInput {
    fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
        let members = NOD_INPUT.members;
        ser.member(&members[0], &self.how)
    }
}

impl ReadMembers for NodInput {
    fn read_member(
        &mut self,
        index: usize,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        match index {
            0 => de.member(member, &mut self.how),
            _ => Ok(()),
        }
    }
}

#[cfg(feature = "serde")]
farrier::serde_impls!(NodInput);

