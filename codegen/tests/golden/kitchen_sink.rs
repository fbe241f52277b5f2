// Warning HostLabelTrait: the host prefix `{kitchen}.sink-` has labels and does not end with a dot
// ---- src/errors.rs
//! Errors that operations can return.

use farrier::{
    Deserialize, Deserializer, ErrorShape, Member, ReadMembers, Schema, Serialize,
    Serializer, Trait, WriteMembers,
};
use farrier::schema::prelude;

/// The structure `Burnt`.
#[derive(Clone, Debug, PartialEq)]
pub struct Burnt {
    /// The member `message`.
    pub message: Option<String>,
    /// The member `degrees`.
    ///
    /// Required.
    pub degrees: i32,
}

impl Burnt {
    /// A value with what is required.
    pub fn new(degrees: i32) -> Self {
        Self { message: None, degrees }
    }

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

pub(crate) static BURNT: Schema = Schema::structure(
        "example.sink#Burnt",
        &[
            Member::new("message", &prelude::STRING, &[]),
            Member::new("degrees", &prelude::INTEGER, &[Trait::Required]),
        ],
    )
    .with(&[Trait::Error(farrier::schema::Fault::Client), Trait::HttpError(418)]);

impl Serialize for Burnt {
    fn serialize(
        &self,
        member: &'static Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &BURNT, self)
    }
}

impl Deserialize for Burnt {
    fn blank() -> Self {
        Self {
            message: None,
            degrees: Deserialize::blank(),
        }
    }

    fn fill(
        &mut self,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.structure(member, &BURNT, self)
    }
}

impl WriteMembers for Burnt {
    fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
        let members = BURNT.members;
        ser.member(&members[0], &self.message)?;
        ser.member(&members[1], &self.degrees)
    }
}

impl ReadMembers for Burnt {
    fn read_member(
        &mut self,
        index: usize,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        match index {
            0 => de.member(member, &mut self.message),
            1 => de.member(member, &mut self.degrees),
            _ => Ok(()),
        }
    }
}

impl ErrorShape for Burnt {
    fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }
}

farrier::error_shape!(Burnt, BURNT);

/// The structure `Busy`.
#[derive(Clone, Debug, PartialEq)]
pub struct Busy {
    /// The member `Message`.
    ///
    /// Required.
    pub message: String,
}

impl Busy {
    /// A value with what is required.
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: message.into() }
    }

    /// Checks every constraint that the model sets, and reports all that is violated.
    pub fn validate(&self) -> Result<(), farrier::Violations> {
        farrier::validate::check(self)
    }
}

pub(crate) static BUSY: Schema = Schema::structure(
        "example.sink#Busy",
        &[Member::new("Message", &prelude::STRING, &[Trait::Required])],
    )
    .with(
        &[
            Trait::Error(farrier::schema::Fault::Client),
            Trait::HttpError(429),
            Trait::Retryable {
                throttling: true,
            },
        ],
    );

impl Serialize for Busy {
    fn serialize(
        &self,
        member: &'static Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &BUSY, self)
    }
}

impl Deserialize for Busy {
    fn blank() -> Self {
        Self {
            message: Deserialize::blank(),
        }
    }

    fn fill(
        &mut self,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.structure(member, &BUSY, self)
    }
}

impl WriteMembers for Busy {
    fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
        let members = BUSY.members;
        ser.member(&members[0], &self.message)
    }
}

impl ReadMembers for Busy {
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

impl ErrorShape for Busy {
    fn message(&self) -> Option<&str> {
        Some(&self.message)
    }
}

farrier::error_shape!(Busy, BUSY);

/// The structure `TooHot`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TooHot {}

impl TooHot {
    /// Checks every constraint that the model sets, and reports all that is violated.
    pub fn validate(&self) -> Result<(), farrier::Violations> {
        farrier::validate::check(self)
    }
}

pub(crate) static TOO_HOT: Schema = Schema::structure("example.sink#TooHot", &[])
    .with(
        &[
            Trait::Error(farrier::schema::Fault::Server),
            Trait::Retryable {
                throttling: false,
            },
        ],
    );

impl Serialize for TooHot {
    fn serialize(
        &self,
        member: &'static Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &TOO_HOT, self)
    }
}

impl Deserialize for TooHot {
    fn blank() -> Self {
        Self::default()
    }

    fn fill(
        &mut self,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.structure(member, &TOO_HOT, self)
    }
}

impl WriteMembers for TooHot {
    fn write_members(&self, _ser: &mut dyn Serializer) -> farrier::Result<()> {
        Ok(())
    }
}

impl ReadMembers for TooHot {
    fn read_member(
        &mut self,
        _index: usize,
        _member: &'static Member,
        _de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        Ok(())
    }
}

impl ErrorShape for TooHot {
    fn message(&self) -> Option<&str> {
        None
    }
}

farrier::error_shape!(TooHot, TOO_HOT);

/// The structure `WrongKey`.
#[derive(Clone, Default, PartialEq)]
pub struct WrongKey {
    /// The member `message`.
    pub message: Option<String>,
    /// The member `hint`.
    pub hint: Option<String>,
}

impl WrongKey {
    /// The same value with `message`.
    pub fn with_message(mut self, message: impl Into<String>) -> Self {
        self.message = Some(message.into());
        self
    }

    /// The same value with `hint`.
    pub fn with_hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// Checks every constraint that the model sets, and reports all that is violated.
    pub fn validate(&self) -> Result<(), farrier::Violations> {
        farrier::validate::check(self)
    }
}

pub(crate) static WRONG_KEY: Schema = Schema::structure(
        "example.sink#WrongKey",
        &[
            Member::new("message", &prelude::STRING, &[Trait::Sensitive]),
            Member::new("hint", &prelude::STRING, &[]),
        ],
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
        ser.member(&members[0], &self.message)?;
        ser.member(&members[1], &self.hint)
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
            1 => de.member(member, &mut self.hint),
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
farrier::serde_impls!(Burnt, Busy, TooHot, WrongKey);

// ---- src/lib.rs
//! Kitchen Sink: 6 operations, their types, validators and serializers.
//!
//! A service with everything that a model can hold.

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
    DecodeError, Deserializer, EventInput, EventOutput, Failure, Operation,
    OperationError, OperationSchema, Serialize, ServiceError, Trait, Unhandled, Unit,
};
use farrier::schema::prelude;
use crate::{errors, service, types};

/// Has a default of every type.
#[derive(Clone, Copy, Debug)]
pub struct BoilKettle;

pub(crate) static BOIL_KETTLE: OperationSchema = OperationSchema {
    id: "example.sink#BoilKettle",
    service: &service::KITCHEN_SINK,
    input: &types::DEFAULTS,
    output: &types::DEFAULTS,
    errors: &[&errors::BUSY],
    traits: &[],
};

impl Operation for BoilKettle {
    const SCHEMA: &'static OperationSchema = &BOIL_KETTLE;
    type Input = types::Defaults;
    type Output = types::Defaults;
    type Error = BoilKettleError;
}

/// What can go wrong in [`BoilKettle`].
#[derive(Debug)]
pub enum BoilKettleError {
    /// The error `Busy`.
    Busy(Box<ServiceError<errors::Busy>>),
    /// An error that the model does not know, as it was received.
    Unhandled(Box<Unhandled>),
    /// A response that could not be decoded.
    Decode(Box<DecodeError>),
}

impl BoilKettleError {
    /// Whether the error is [`Busy`](Self::Busy).
    pub fn is_busy(&self) -> bool {
        matches!(self, Self::Busy(_))
    }

    fn failure(&self) -> &dyn Failure {
        match self {
            Self::Busy(error) => &**error,
            Self::Unhandled(error) => &**error,
            Self::Decode(error) => &**error,
        }
    }
}

farrier::operation_error!(BoilKettleError);

impl From<errors::Busy> for BoilKettleError {
    fn from(error: errors::Busy) -> Self {
        Self::Busy(Box::new(ServiceError::new(error, &errors::BUSY)))
    }
}

impl OperationError for BoilKettleError {
    fn read(
        index: usize,
        response: farrier::ResponseMetadata,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<Self> {
        match index {
            0 => ServiceError::read(response, de).map(Self::Busy),
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
            Self::Busy(error) => Some((0, error.inner())),
            Self::Unhandled(_) | Self::Decode(_) => None,
        }
    }
}

/// Has a constraint of every kind.
#[derive(Clone, Copy, Debug)]
pub struct CheckLimits;

pub(crate) static CHECK_LIMITS: OperationSchema = OperationSchema {
    id: "example.sink#CheckLimits",
    service: &service::KITCHEN_SINK,
    input: &types::LIMITS,
    output: &types::REQUIRED,
    errors: &[&errors::BURNT, &errors::BUSY],
    traits: &[Trait::Endpoint("{kitchen}.sink-")],
};

impl Operation for CheckLimits {
    const SCHEMA: &'static OperationSchema = &CHECK_LIMITS;
    type Input = types::Limits;
    type Output = types::Required;
    type Error = CheckLimitsError;
}

/// What can go wrong in [`CheckLimits`].
#[derive(Debug)]
pub enum CheckLimitsError {
    /// The error `Burnt`.
    Burnt(Box<ServiceError<errors::Burnt>>),
    /// The error `Busy`.
    Busy(Box<ServiceError<errors::Busy>>),
    /// An error that the model does not know, as it was received.
    Unhandled(Box<Unhandled>),
    /// A response that could not be decoded.
    Decode(Box<DecodeError>),
}

impl CheckLimitsError {
    /// Whether the error is [`Burnt`](Self::Burnt).
    pub fn is_burnt(&self) -> bool {
        matches!(self, Self::Burnt(_))
    }

    /// Whether the error is [`Busy`](Self::Busy).
    pub fn is_busy(&self) -> bool {
        matches!(self, Self::Busy(_))
    }

    fn failure(&self) -> &dyn Failure {
        match self {
            Self::Burnt(error) => &**error,
            Self::Busy(error) => &**error,
            Self::Unhandled(error) => &**error,
            Self::Decode(error) => &**error,
        }
    }
}

farrier::operation_error!(CheckLimitsError);

impl From<errors::Burnt> for CheckLimitsError {
    fn from(error: errors::Burnt) -> Self {
        Self::Burnt(Box::new(ServiceError::new(error, &errors::BURNT)))
    }
}

impl From<errors::Busy> for CheckLimitsError {
    fn from(error: errors::Busy) -> Self {
        Self::Busy(Box::new(ServiceError::new(error, &errors::BUSY)))
    }
}

impl OperationError for CheckLimitsError {
    fn read(
        index: usize,
        response: farrier::ResponseMetadata,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<Self> {
        match index {
            0 => ServiceError::read(response, de).map(Self::Burnt),
            1 => ServiceError::read(response, de).map(Self::Busy),
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
            Self::Burnt(error) => Some((0, error.inner())),
            Self::Busy(error) => Some((1, error.inner())),
            Self::Unhandled(_) | Self::Decode(_) => None,
        }
    }
}

/// Takes steps as they are done, and tells of them.
#[derive(Clone, Copy, Debug)]
pub struct CookTogether;

pub(crate) static COOK_TOGETHER: OperationSchema = OperationSchema {
    id: "example.sink#CookTogether",
    service: &service::KITCHEN_SINK,
    input: &types::COOK_TOGETHER_INPUT,
    output: &types::COOK_TOGETHER_OUTPUT,
    errors: &[&errors::BURNT, &errors::BUSY],
    traits: &[Trait::InputEvents, Trait::OutputEvents],
};

impl Operation for CookTogether {
    const SCHEMA: &'static OperationSchema = &COOK_TOGETHER;
    type Input = types::CookTogetherInput;
    type Output = types::CookTogetherOutput;
    type Error = CookTogetherError;
}

impl EventInput for CookTogether {
    type Events = types::Steps;
}

impl EventOutput for CookTogether {
    type Events = types::News;
}

/// What can go wrong in [`CookTogether`].
#[derive(Debug)]
pub enum CookTogetherError {
    /// The error `Burnt`.
    Burnt(Box<ServiceError<errors::Burnt>>),
    /// The error `Busy`.
    Busy(Box<ServiceError<errors::Busy>>),
    /// An error that the model does not know, as it was received.
    Unhandled(Box<Unhandled>),
    /// A response that could not be decoded.
    Decode(Box<DecodeError>),
}

impl CookTogetherError {
    /// Whether the error is [`Burnt`](Self::Burnt).
    pub fn is_burnt(&self) -> bool {
        matches!(self, Self::Burnt(_))
    }

    /// Whether the error is [`Busy`](Self::Busy).
    pub fn is_busy(&self) -> bool {
        matches!(self, Self::Busy(_))
    }

    fn failure(&self) -> &dyn Failure {
        match self {
            Self::Burnt(error) => &**error,
            Self::Busy(error) => &**error,
            Self::Unhandled(error) => &**error,
            Self::Decode(error) => &**error,
        }
    }
}

farrier::operation_error!(CookTogetherError);

impl From<errors::Burnt> for CookTogetherError {
    fn from(error: errors::Burnt) -> Self {
        Self::Burnt(Box::new(ServiceError::new(error, &errors::BURNT)))
    }
}

impl From<errors::Busy> for CookTogetherError {
    fn from(error: errors::Busy) -> Self {
        Self::Busy(Box::new(ServiceError::new(error, &errors::BUSY)))
    }
}

impl OperationError for CookTogetherError {
    fn read(
        index: usize,
        response: farrier::ResponseMetadata,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<Self> {
        match index {
            0 => ServiceError::read(response, de).map(Self::Burnt),
            1 => ServiceError::read(response, de).map(Self::Busy),
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
            Self::Burnt(error) => Some((0, error.inner())),
            Self::Busy(error) => Some((1, error.inner())),
            Self::Unhandled(_) | Self::Decode(_) => None,
        }
    }
}

/// Keeps what nobody may see.
#[derive(Clone, Copy, Debug)]
pub struct KeepSecrets;

pub(crate) static KEEP_SECRETS: OperationSchema = OperationSchema {
    id: "example.sink#KeepSecrets",
    service: &service::KITCHEN_SINK,
    input: &types::SECRETS,
    output: &prelude::UNIT,
    errors: &[&errors::WRONG_KEY, &errors::BURNT, &errors::BUSY],
    traits: &[],
};

impl Operation for KeepSecrets {
    const SCHEMA: &'static OperationSchema = &KEEP_SECRETS;
    type Input = types::Secrets;
    type Output = Unit;
    type Error = KeepSecretsError;
}

/// What can go wrong in [`KeepSecrets`].
#[derive(Debug)]
pub enum KeepSecretsError {
    /// The error `WrongKey`.
    WrongKey(Box<ServiceError<errors::WrongKey>>),
    /// The error `Burnt`.
    Burnt(Box<ServiceError<errors::Burnt>>),
    /// The error `Busy`.
    Busy(Box<ServiceError<errors::Busy>>),
    /// An error that the model does not know, as it was received.
    Unhandled(Box<Unhandled>),
    /// A response that could not be decoded.
    Decode(Box<DecodeError>),
}

impl KeepSecretsError {
    /// Whether the error is [`WrongKey`](Self::WrongKey).
    pub fn is_wrong_key(&self) -> bool {
        matches!(self, Self::WrongKey(_))
    }

    /// Whether the error is [`Burnt`](Self::Burnt).
    pub fn is_burnt(&self) -> bool {
        matches!(self, Self::Burnt(_))
    }

    /// Whether the error is [`Busy`](Self::Busy).
    pub fn is_busy(&self) -> bool {
        matches!(self, Self::Busy(_))
    }

    fn failure(&self) -> &dyn Failure {
        match self {
            Self::WrongKey(error) => &**error,
            Self::Burnt(error) => &**error,
            Self::Busy(error) => &**error,
            Self::Unhandled(error) => &**error,
            Self::Decode(error) => &**error,
        }
    }
}

farrier::operation_error!(KeepSecretsError);

impl From<errors::WrongKey> for KeepSecretsError {
    fn from(error: errors::WrongKey) -> Self {
        Self::WrongKey(Box::new(ServiceError::new(error, &errors::WRONG_KEY)))
    }
}

impl From<errors::Burnt> for KeepSecretsError {
    fn from(error: errors::Burnt) -> Self {
        Self::Burnt(Box::new(ServiceError::new(error, &errors::BURNT)))
    }
}

impl From<errors::Busy> for KeepSecretsError {
    fn from(error: errors::Busy) -> Self {
        Self::Busy(Box::new(ServiceError::new(error, &errors::BUSY)))
    }
}

impl OperationError for KeepSecretsError {
    fn read(
        index: usize,
        response: farrier::ResponseMetadata,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<Self> {
        match index {
            0 => ServiceError::read(response, de).map(Self::WrongKey),
            1 => ServiceError::read(response, de).map(Self::Burnt),
            2 => ServiceError::read(response, de).map(Self::Busy),
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
            Self::Burnt(error) => Some((1, error.inner())),
            Self::Busy(error) => Some((2, error.inner())),
            Self::Unhandled(_) | Self::Decode(_) => None,
        }
    }
}

/// The operation `PolishDrawer`.
#[deprecated(note = "Drawers stay dull. (since 2026-01-02)")]
#[derive(Clone, Copy, Debug)]
pub struct PolishDrawer;

pub(crate) static POLISH_DRAWER: OperationSchema = OperationSchema {
    id: "example.sink#PolishDrawer",
    service: &service::KITCHEN_SINK,
    input: &prelude::UNIT,
    output: &prelude::UNIT,
    errors: &[&errors::BUSY],
    traits: &[],
};

impl Operation for PolishDrawer {
    const SCHEMA: &'static OperationSchema = &POLISH_DRAWER;
    type Input = Unit;
    type Output = Unit;
    type Error = PolishDrawerError;
}

/// What can go wrong in [`PolishDrawer`].
#[derive(Debug)]
pub enum PolishDrawerError {
    /// The error `Busy`.
    Busy(Box<ServiceError<errors::Busy>>),
    /// An error that the model does not know, as it was received.
    Unhandled(Box<Unhandled>),
    /// A response that could not be decoded.
    Decode(Box<DecodeError>),
}

impl PolishDrawerError {
    /// Whether the error is [`Busy`](Self::Busy).
    pub fn is_busy(&self) -> bool {
        matches!(self, Self::Busy(_))
    }

    fn failure(&self) -> &dyn Failure {
        match self {
            Self::Busy(error) => &**error,
            Self::Unhandled(error) => &**error,
            Self::Decode(error) => &**error,
        }
    }
}

farrier::operation_error!(PolishDrawerError);

impl From<errors::Busy> for PolishDrawerError {
    fn from(error: errors::Busy) -> Self {
        Self::Busy(Box::new(ServiceError::new(error, &errors::BUSY)))
    }
}

impl OperationError for PolishDrawerError {
    fn read(
        index: usize,
        response: farrier::ResponseMetadata,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<Self> {
        match index {
            0 => ServiceError::read(response, de).map(Self::Busy),
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
            Self::Busy(error) => Some((0, error.inner())),
            Self::Unhandled(_) | Self::Decode(_) => None,
        }
    }
}

/// Takes a value of every type, and gives it back.
#[derive(Clone, Copy, Debug)]
pub struct StirEverything;

pub(crate) static STIR_EVERYTHING: OperationSchema = OperationSchema {
    id: "example.sink#StirEverything",
    service: &service::KITCHEN_SINK,
    input: &types::EVERYTHING,
    output: &types::STIR_EVERYTHING_OUTPUT,
    errors: &[&errors::BURNT, &errors::TOO_HOT, &errors::BUSY],
    traits: &[Trait::RequestCompression(&["gzip"])],
};

impl Operation for StirEverything {
    const SCHEMA: &'static OperationSchema = &STIR_EVERYTHING;
    type Input = types::Everything;
    type Output = types::StirEverythingOutput;
    type Error = StirEverythingError;
}

/// What can go wrong in [`StirEverything`].
#[derive(Debug)]
pub enum StirEverythingError {
    /// The error `Burnt`.
    Burnt(Box<ServiceError<errors::Burnt>>),
    /// The error `TooHot`.
    TooHot(Box<ServiceError<errors::TooHot>>),
    /// The error `Busy`.
    Busy(Box<ServiceError<errors::Busy>>),
    /// An error that the model does not know, as it was received.
    Unhandled(Box<Unhandled>),
    /// A response that could not be decoded.
    Decode(Box<DecodeError>),
}

impl StirEverythingError {
    /// Whether the error is [`Burnt`](Self::Burnt).
    pub fn is_burnt(&self) -> bool {
        matches!(self, Self::Burnt(_))
    }

    /// Whether the error is [`TooHot`](Self::TooHot).
    pub fn is_too_hot(&self) -> bool {
        matches!(self, Self::TooHot(_))
    }

    /// Whether the error is [`Busy`](Self::Busy).
    pub fn is_busy(&self) -> bool {
        matches!(self, Self::Busy(_))
    }

    fn failure(&self) -> &dyn Failure {
        match self {
            Self::Burnt(error) => &**error,
            Self::TooHot(error) => &**error,
            Self::Busy(error) => &**error,
            Self::Unhandled(error) => &**error,
            Self::Decode(error) => &**error,
        }
    }
}

farrier::operation_error!(StirEverythingError);

impl From<errors::Burnt> for StirEverythingError {
    fn from(error: errors::Burnt) -> Self {
        Self::Burnt(Box::new(ServiceError::new(error, &errors::BURNT)))
    }
}

impl From<errors::TooHot> for StirEverythingError {
    fn from(error: errors::TooHot) -> Self {
        Self::TooHot(Box::new(ServiceError::new(error, &errors::TOO_HOT)))
    }
}

impl From<errors::Busy> for StirEverythingError {
    fn from(error: errors::Busy) -> Self {
        Self::Busy(Box::new(ServiceError::new(error, &errors::BUSY)))
    }
}

impl OperationError for StirEverythingError {
    fn read(
        index: usize,
        response: farrier::ResponseMetadata,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<Self> {
        match index {
            0 => ServiceError::read(response, de).map(Self::Burnt),
            1 => ServiceError::read(response, de).map(Self::TooHot),
            2 => ServiceError::read(response, de).map(Self::Busy),
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
            Self::Burnt(error) => Some((0, error.inner())),
            Self::TooHot(error) => Some((1, error.inner())),
            Self::Busy(error) => Some((2, error.inner())),
            Self::Unhandled(_) | Self::Decode(_) => None,
        }
    }
}

// ---- src/patterns.rs
//! Patterns, compiled: `Some(())` says that a text, given as UTF-8, matches; `…_of_1_to_32` decides its length in characters too.

use farrier::pattern::{Class, MAX, all, exactly, lit};

/// `^[A-Z]{3}-[0-9]+$`
///
/// One pass; the next character always says which way.
pub(crate) fn limits_code(s: &[u8]) -> Option<()> {
    let s = exactly::<3>(s, &UPPER)?;
    let s = lit(s, b"-")?;
    all(s, &DIGIT, 1, MAX)
}

static UPPER: Class = Class::new(&[('A', 'Z')]);

static DIGIT: Class = Class::new(&[('0', '9')]);

// ---- src/schema.rs
//! Schemas of shapes that are no types of their own.

use farrier::{Member, Schema, ShapeType, Trait};
use farrier::schema::prelude;
use crate::types;

pub(crate) static ALL_MEANS: Schema = Schema::map(
    "example.sink#AllMeans",
    &[Member::key(&prelude::STRING, &[]), Member::value(&types::MEANS, &[])],
);

pub(crate) static BY_COLOR: Schema = Schema::map(
    "example.sink#ByColor",
    &[Member::key(&types::COLOR, &[]), Member::value(&prelude::INTEGER, &[])],
);

pub(crate) static BY_PASSWORD: Schema = Schema::map(
    "example.sink#ByPassword",
    &[Member::key(&PASSWORD, &[]), Member::value(&types::PLAIN, &[])],
);

pub(crate) static CHOICE_MAP: Schema = Schema::map(
    "example.sink#ChoiceMap",
    &[Member::key(&prelude::STRING, &[]), Member::value(&types::CHOICE, &[])],
);

pub(crate) static CHOICES: Schema = Schema::list(
    "example.sink#Choices",
    &[Member::element(&types::CHOICE, &[])],
);

pub(crate) static COUNTS: Schema = Schema::map(
    "example.sink#Counts",
    &[Member::key(&prelude::STRING, &[]), Member::value(&prelude::LONG, &[])],
);

pub(crate) static DOCUMENTS: Schema = Schema::list(
    "example.sink#Documents",
    &[Member::element(&prelude::DOCUMENT, &[])],
);

pub(crate) static EVERYTHING_LIST: Schema = Schema::list(
    "example.sink#EverythingList",
    &[Member::element(&types::EVERYTHING, &[])],
);

pub(crate) static EVERYTHING_MAP: Schema = Schema::map(
    "example.sink#EverythingMap",
    &[Member::key(&prelude::STRING, &[]), Member::value(&types::EVERYTHING, &[])],
);

pub(crate) static GAPS: Schema = Schema::list(
        "example.sink#Gaps",
        &[Member::element(&prelude::INTEGER, &[])],
    )
    .with(&[Trait::Sparse]);

pub(crate) static HIDDEN_LIST: Schema = Schema::list(
        "example.sink#HiddenList",
        &[Member::element(&prelude::INTEGER, &[])],
    )
    .with(&[Trait::Sensitive]);

pub(crate) static HOLES: Schema = Schema::map(
        "example.sink#Holes",
        &[Member::key(&prelude::STRING, &[]), Member::value(&WORDS, &[])],
    )
    .with(&[Trait::Sparse]);

pub(crate) static HTTP_DATE: Schema = Schema::simple(
        "example.sink#HttpDate",
        ShapeType::Timestamp,
    )
    .with(&[Trait::TimestampFormat(farrier::schema::TimestampFormat::HttpDate)]);

pub(crate) static MATRIX: Schema = Schema::list(
    "example.sink#Matrix",
    &[Member::element(&MATRIX_ROW, &[])],
);

pub(crate) static MATRIX_ROW: Schema = Schema::list(
    "example.sink#MatrixRow",
    &[Member::element(&prelude::DOUBLE, &[])],
);

pub(crate) static PAIRS: Schema = Schema::list(
    "example.sink#Pairs",
    &[Member::element(&types::PAIR, &[])],
);

pub(crate) static PAIRS_BY_NAME: Schema = Schema::map(
    "example.sink#PairsByName",
    &[Member::key(&prelude::STRING, &[]), Member::value(&types::PAIR, &[])],
);

pub(crate) static PASSWORD: Schema = Schema::simple(
        "example.sink#Password",
        ShapeType::String,
    )
    .with(
        &[
            Trait::Length {
                min: 3,
                max: u64::MAX,
            },
            Trait::Sensitive,
        ],
    );

pub(crate) static PASSWORDS: Schema = Schema::list(
    "example.sink#Passwords",
    &[Member::element(&PASSWORD, &[])],
);

pub(crate) static PASSWORDS_BY_NAME: Schema = Schema::map(
    "example.sink#PasswordsByName",
    &[Member::key(&prelude::STRING, &[]), Member::value(&PASSWORDS, &[])],
);

pub(crate) static PICKS: Schema = Schema::list(
        "example.sink#Picks",
        &[
            Member::element(
                &prelude::STRING,
                &[
                    Trait::Length {
                        min: 1,
                        max: u64::MAX,
                    },
                ],
            ),
        ],
    )
    .with(&[Trait::Length { min: 1, max: 3 }, Trait::UniqueItems]);

pub(crate) static SECRETS_LIST: Schema = Schema::list(
    "example.sink#SecretsList",
    &[Member::element(&types::SECRETS, &[])],
);

pub(crate) static SHELVES: Schema = Schema::map(
        "example.sink#Shelves",
        &[
            Member::key(&prelude::STRING, &[Trait::Length { min: 0, max: 3 }]),
            Member::value(
                &prelude::INTEGER,
                &[
                    Trait::Range {
                        min: Some(farrier::schema::Number::Integer(0)),
                        max: None,
                    },
                ],
            ),
        ],
    )
    .with(&[Trait::Length { min: 0, max: 2 }]);

pub(crate) static SHORT_NAME: Schema = Schema::simple(
        "example.sink#ShortName",
        ShapeType::String,
    )
    .with(&[Trait::Length { min: 2, max: 5 }]);

pub(crate) static TO_PASSWORD: Schema = Schema::map(
    "example.sink#ToPassword",
    &[
        Member::key(&prelude::STRING, &[]),
        Member::value(&prelude::STRING, &[Trait::Sensitive]),
    ],
);

pub(crate) static UNIQUE_PAIRS: Schema = Schema::list(
        "example.sink#UniquePairs",
        &[Member::element(&types::PAIR, &[])],
    )
    .with(&[Trait::UniqueItems]);

pub(crate) static WORDS: Schema = Schema::list(
    "example.sink#Words",
    &[Member::element(&prelude::STRING, &[])],
);

// ---- src/server.rs
//! The server's side: a trait to implement, and a router to it.

use farrier::{Bytes, OperationSchema, Unit};
use crate::{operations, protocol, service, types};

/// What a server of `KitchenSink` does.
///
/// Operations with events are not here, since a router has whole messages only: `protocol::route` tells whether a request
/// is for one of them, and `protocol::decode_request_events` reads it where its input has events.
pub trait KitchenSink: Send + Sync {
    /// Has a default of every type.
    fn boil_kettle(
        &self,
        input: types::Defaults,
    ) -> impl Future<
        Output = Result<types::Defaults, operations::BoilKettleError>,
    > + Send;

    /// Has a constraint of every kind.
    fn check_limits(
        &self,
        input: types::Limits,
    ) -> impl Future<
        Output = Result<types::Required, operations::CheckLimitsError>,
    > + Send;

    /// Keeps what nobody may see.
    fn keep_secrets(
        &self,
        input: types::Secrets,
    ) -> impl Future<Output = Result<Unit, operations::KeepSecretsError>> + Send;

    /// Answers `PolishDrawer`.
    fn polish_drawer(
        &self,
        input: Unit,
    ) -> impl Future<Output = Result<Unit, operations::PolishDrawerError>> + Send;

    /// Takes a value of every type, and gives it back.
    fn stir_everything(
        &self,
        input: types::Everything,
    ) -> impl Future<
        Output = Result<types::StirEverythingOutput, operations::StirEverythingError>,
    > + Send;
}

static OPERATIONS: &[&OperationSchema] = &[
    &operations::BOIL_KETTLE,
    &operations::CHECK_LIMITS,
    &operations::KEEP_SECRETS,
    &operations::POLISH_DRAWER,
    &operations::STIR_EVERYTHING,
];

/// Answers requests by a [`KitchenSink`]: decodes and validates the input, calls the handler, encodes the output.
#[derive(Clone, Debug)]
pub struct Router<H>(pub H);

impl<H: KitchenSink> Router<H> {
    /// The response to a request, whatever the request holds.
    pub async fn handle(
        &self,
        request: &farrier::http::Request<Bytes>,
    ) -> farrier::http::Response<Bytes> {
        match protocol::route(&service::KITCHEN_SINK, OPERATIONS, request) {
            Ok(0) => {
                protocol::serve(operations::BoilKettle, request, &self.0, H::boil_kettle)
                    .await
            }
            Ok(1) => {
                protocol::serve(
                        operations::CheckLimits,
                        request,
                        &self.0,
                        H::check_limits,
                    )
                    .await
            }
            Ok(2) => {
                protocol::serve(
                        operations::KeepSecrets,
                        request,
                        &self.0,
                        H::keep_secrets,
                    )
                    .await
            }
            Ok(3) => {
                protocol::serve(
                        operations::PolishDrawer,
                        request,
                        &self.0,
                        H::polish_drawer,
                    )
                    .await
            }
            Ok(4) => {
                protocol::serve(
                        operations::StirEverything,
                        request,
                        &self.0,
                        H::stir_everything,
                    )
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

/// A service with everything that a model can hold.
pub static KITCHEN_SINK: ServiceSchema = ServiceSchema {
    id: "example.sink#KitchenSink",
    version: "2026-01-01",
    protocol: Some(farrier::schema::Protocol::AwsJson1_0),
    traits: &[Trait::SigV4("sink")],
};

// ---- src/types.rs
//! Structures, unions and enums.

use farrier::{
    BigDecimal, BigInteger, Bytes, DecodeError, Deserialize, Deserializer, Document,
    EventStream, Failure, Member, OperationError, Pattern, ReadMembers, Schema,
    Serialize, Serializer, ServiceError, Timestamp, Trait, Unhandled, Unit, WriteMembers,
};
use farrier::schema::prelude;
use crate::{errors, patterns, schema};

/// The structure `Spoon`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ForeignSpoon {
    /// The member `weight`.
    pub weight: Option<f32>,
}

impl ForeignSpoon {
    /// The same value with `weight`.
    pub fn with_weight(mut self, weight: f32) -> Self {
        self.weight = Some(weight);
        self
    }

    /// Checks every constraint that the model sets, and reports all that is violated.
    pub fn validate(&self) -> Result<(), farrier::Violations> {
        farrier::validate::check(self)
    }
}

pub(crate) static FOREIGN_SPOON: Schema = Schema::structure(
    "example.other#Spoon",
    &[Member::new("weight", &prelude::FLOAT, &[])],
);

impl Serialize for ForeignSpoon {
    fn serialize(
        &self,
        member: &'static Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &FOREIGN_SPOON, self)
    }
}

impl Deserialize for ForeignSpoon {
    fn blank() -> Self {
        Self::default()
    }

    fn fill(
        &mut self,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.structure(member, &FOREIGN_SPOON, self)
    }
}

impl WriteMembers for ForeignSpoon {
    fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
        let members = FOREIGN_SPOON.members;
        ser.member(&members[0], &self.weight)
    }
}

impl ReadMembers for ForeignSpoon {
    fn read_member(
        &mut self,
        index: usize,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        match index {
            0 => de.member(member, &mut self.weight),
            _ => Ok(()),
        }
    }
}

/// The structure `Box`.
#[derive(Clone, Default, PartialEq)]
pub struct BoxValue {
    /// The member `lid`.
    pub lid: Option<String>,
    /// The member `counts`.
    pub counts: Option<std::collections::BTreeMap<String, i64>>,
}

impl BoxValue {
    /// The same value with `lid`.
    pub fn with_lid(mut self, lid: impl Into<String>) -> Self {
        self.lid = Some(lid.into());
        self
    }

    /// The same value with `counts`.
    pub fn with_counts(
        mut self,
        counts: impl Into<std::collections::BTreeMap<String, i64>>,
    ) -> Self {
        self.counts = Some(counts.into());
        self
    }

    /// Checks every constraint that the model sets, and reports all that is violated.
    pub fn validate(&self) -> Result<(), farrier::Violations> {
        farrier::validate::check(self)
    }
}

pub(crate) static BOX: Schema = Schema::structure(
        "example.sink#Box",
        &[
            Member::new("lid", &prelude::STRING, &[]),
            Member::new("counts", &schema::COUNTS, &[]),
        ],
    )
    .with(&[Trait::Sensitive]);

impl std::fmt::Debug for BoxValue {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        farrier::redact::debug(f, "BoxValue", self)
    }
}

impl Serialize for BoxValue {
    fn serialize(
        &self,
        member: &'static Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &BOX, self)
    }
}

impl Deserialize for BoxValue {
    fn blank() -> Self {
        Self::default()
    }

    fn fill(
        &mut self,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.structure(member, &BOX, self)
    }
}

impl WriteMembers for BoxValue {
    fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
        let members = BOX.members;
        ser.member(&members[0], &self.lid)?;
        ser.member(&members[1], &self.counts)
    }
}

impl ReadMembers for BoxValue {
    fn read_member(
        &mut self,
        index: usize,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        match index {
            0 => de.member(member, &mut self.lid),
            1 => de.member(member, &mut self.counts),
            _ => Ok(()),
        }
    }
}

/// One of several.
#[derive(Clone, Debug, PartialEq)]
pub enum Choice {
    /// The member `text`.
    Text(String),
    /// The member `nothing`.
    Nothing,
    /// The member `everything`.
    Everything(Box<Everything>),
    /// The member `either`.
    Either(Box<Choice>),
    /// The member `many`.
    Many(Vec<Choice>),
    /// The member `named`.
    Named(std::collections::BTreeMap<String, Choice>),
    /// The member `Unknown`.
    UnknownValue(i64),
    /// A member that this crate does not know, by its name. It cannot be written.
    Unknown(String),
}

impl Choice {
    /// Whether it is [`Self::Text`].
    pub fn is_text(&self) -> bool {
        matches!(self, Self::Text(_))
    }

    /// What is in [`Self::Text`], if it is that.
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(value) => Some(value),
            _ => None,
        }
    }

    /// Whether it is [`Self::Nothing`].
    pub fn is_nothing(&self) -> bool {
        matches!(self, Self::Nothing)
    }

    /// Whether it is [`Self::Everything`].
    pub fn is_everything(&self) -> bool {
        matches!(self, Self::Everything(_))
    }

    /// What is in [`Self::Everything`], if it is that.
    pub fn as_everything(&self) -> Option<&Everything> {
        match self {
            Self::Everything(value) => Some(value),
            _ => None,
        }
    }

    /// Whether it is [`Self::Either`].
    pub fn is_either(&self) -> bool {
        matches!(self, Self::Either(_))
    }

    /// What is in [`Self::Either`], if it is that.
    pub fn as_either(&self) -> Option<&Choice> {
        match self {
            Self::Either(value) => Some(value),
            _ => None,
        }
    }

    /// Whether it is [`Self::Many`].
    pub fn is_many(&self) -> bool {
        matches!(self, Self::Many(_))
    }

    /// What is in [`Self::Many`], if it is that.
    pub fn as_many(&self) -> Option<&[Choice]> {
        match self {
            Self::Many(value) => Some(value),
            _ => None,
        }
    }

    /// Whether it is [`Self::Named`].
    pub fn is_named(&self) -> bool {
        matches!(self, Self::Named(_))
    }

    /// What is in [`Self::Named`], if it is that.
    pub fn as_named(&self) -> Option<&std::collections::BTreeMap<String, Choice>> {
        match self {
            Self::Named(value) => Some(value),
            _ => None,
        }
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

    /// Whether it is [`Self::Unknown`].
    pub fn is_unknown(&self) -> bool {
        matches!(self, Self::Unknown(_))
    }
}

pub(crate) static CHOICE: Schema = Schema::union(
    "example.sink#Choice",
    &[
        Member::new("text", &prelude::STRING, &[]),
        Member::new("nothing", &prelude::UNIT, &[]),
        Member::new("everything", &EVERYTHING, &[]),
        Member::new("either", &CHOICE, &[]),
        Member::new("many", &schema::CHOICES, &[]),
        Member::new("named", &schema::CHOICE_MAP, &[]),
        Member::new("Unknown", &prelude::LONG, &[]),
    ],
);

impl Serialize for Choice {
    fn serialize(
        &self,
        member: &'static Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &CHOICE, self)
    }
}

impl Deserialize for Choice {
    fn blank() -> Self {
        Self::Unknown(String::new())
    }

    fn fill(
        &mut self,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.union(member, &CHOICE, self)
    }
}

impl WriteMembers for Choice {
    fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
        let members = CHOICE.members;
        match self {
            Self::Text(value) => ser.member(&members[0], value),
            Self::Nothing => ser.member(&members[1], &Unit),
            Self::Everything(value) => ser.member(&members[2], value),
            Self::Either(value) => ser.member(&members[3], value),
            Self::Many(value) => ser.member(&members[4], value),
            Self::Named(value) => ser.member(&members[5], value),
            Self::UnknownValue(value) => ser.member(&members[6], value),
            Self::Unknown(tag) => Err(farrier::Error::unknown_variant(tag)),
        }
    }
}

impl ReadMembers for Choice {
    fn read_member(
        &mut self,
        index: usize,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        *self = match index {
            0 => Self::Text(de.value(member)?),
            1 => {
                de.value::<Unit>(member)?;
                Self::Nothing
            }
            2 => Self::Everything(de.value(member)?),
            3 => Self::Either(de.value(member)?),
            4 => Self::Many(de.value(member)?),
            5 => Self::Named(de.value(member)?),
            6 => Self::UnknownValue(de.value(member)?),
            _ => return Ok(()),
        };
        Ok(())
    }

    fn read_unknown(&mut self, name: &str) {
        *self = Self::Unknown(name.to_owned());
    }
}

/// The enum `Color`.
#[derive(Clone)]
pub enum Color {
    /// Like a fire engine.
    Red,
    /// The value `dark-blue`.
    DarkBlue,
    /// The value `?`.
    UnknownValue,
    /// The value `grey`.
    #[deprecated(note = "No longer a color.")]
    Grey,
    /// A value that this crate does not know.
    Unknown(String),
}

impl Color {
    /// The values that the model knows, in its order.
    pub const VALUES: &'static [&'static str] = &["red", "dark-blue", "?", "grey"];

    /// The value as it is sent.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Red => "red",
            Self::DarkBlue => "dark-blue",
            Self::UnknownValue => "?",
            Self::Grey => "grey",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for Color {
    fn from(value: &str) -> Self {
        match value {
            "red" => Self::Red,
            "dark-blue" => Self::DarkBlue,
            "?" => Self::UnknownValue,
            "grey" => Self::Grey,
            other => Self::Unknown(other.to_owned()),
        }
    }
}

farrier::string_enum!(Color);

pub(crate) static COLOR: Schema = Schema::enumeration(
    "example.sink#Color",
    Color::VALUES,
);

/// The structure `CookTogetherInput`.
#[derive(Clone, Debug, PartialEq)]
pub struct CookTogetherInput {
    /// The member `recipe`.
    ///
    /// Required; at most 20 characters.
    pub recipe: String,
}

impl CookTogetherInput {
    /// A value with what is required.
    pub fn new(recipe: impl Into<String>) -> Self {
        Self { recipe: recipe.into() }
    }

    /// Checks every constraint that the model sets, and reports all that is violated.
    pub fn validate(&self) -> Result<(), farrier::Violations> {
        farrier::validate::check(self)
    }
}

pub(crate) static COOK_TOGETHER_INPUT: Schema = Schema::structure(
    "example.sink#CookTogetherInput",
    &[
        Member::new(
            "recipe",
            &prelude::STRING,
            &[Trait::Required, Trait::Length { min: 0, max: 20 }],
        ),
    ],
);

impl Serialize for CookTogetherInput {
    fn serialize(
        &self,
        member: &'static Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &COOK_TOGETHER_INPUT, self)
    }
}

impl Deserialize for CookTogetherInput {
    fn blank() -> Self {
        Self {
            recipe: Deserialize::blank(),
        }
    }

    fn fill(
        &mut self,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.structure(member, &COOK_TOGETHER_INPUT, self)
    }
}

impl WriteMembers for CookTogetherInput {
    fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
        let members = COOK_TOGETHER_INPUT.members;
        ser.member(&members[0], &self.recipe)
    }
}

impl ReadMembers for CookTogetherInput {
    fn read_member(
        &mut self,
        index: usize,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        match index {
            0 => de.member(member, &mut self.recipe),
            _ => Ok(()),
        }
    }
}

/// The structure `CookTogetherOutput`.
#[derive(Clone, Debug, PartialEq)]
pub struct CookTogetherOutput {
    /// The member `table`.
    ///
    /// Required.
    pub table: i32,
}

impl CookTogetherOutput {
    /// A value with what is required.
    pub fn new(table: i32) -> Self {
        Self { table }
    }

    /// Checks every constraint that the model sets, and reports all that is violated.
    pub fn validate(&self) -> Result<(), farrier::Violations> {
        farrier::validate::check(self)
    }
}

pub(crate) static COOK_TOGETHER_OUTPUT: Schema = Schema::structure(
    "example.sink#CookTogetherOutput",
    &[Member::new("table", &prelude::INTEGER, &[Trait::Required])],
);

impl Serialize for CookTogetherOutput {
    fn serialize(
        &self,
        member: &'static Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &COOK_TOGETHER_OUTPUT, self)
    }
}

impl Deserialize for CookTogetherOutput {
    fn blank() -> Self {
        Self {
            table: Deserialize::blank(),
        }
    }

    fn fill(
        &mut self,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.structure(member, &COOK_TOGETHER_OUTPUT, self)
    }
}

impl WriteMembers for CookTogetherOutput {
    fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
        let members = COOK_TOGETHER_OUTPUT.members;
        ser.member(&members[0], &self.table)
    }
}

impl ReadMembers for CookTogetherOutput {
    fn read_member(
        &mut self,
        index: usize,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        match index {
            0 => de.member(member, &mut self.table),
            _ => Ok(()),
        }
    }
}

/// The structure `Defaults`.
#[derive(Clone, Debug, PartialEq)]
pub struct Defaults {
    /// The member `aBoolean`.
    ///
    /// `true` by default.
    pub a_boolean: bool,
    /// The member `aByte`.
    ///
    /// `-1` by default.
    pub a_byte: i8,
    /// The member `aShort`.
    ///
    /// `2` by default.
    pub a_short: i16,
    /// The member `anInteger`.
    ///
    /// `3` by default.
    pub an_integer: i32,
    /// The member `aLong`.
    ///
    /// `9007199254740993` by default.
    pub a_long: i64,
    /// The member `aFloat`.
    ///
    /// `0.5` by default.
    pub a_float: f32,
    /// The member `aDouble`.
    ///
    /// `-2` by default.
    pub a_double: f64,
    /// The member `aBigInteger`.
    ///
    /// `123456789012345678901234567890` by default.
    pub a_big_integer: BigInteger,
    /// The member `aBigDecimal`.
    ///
    /// `1.5` by default.
    pub a_big_decimal: BigDecimal,
    /// The member `aString`.
    ///
    /// `soup` by default.
    pub a_string: String,
    /// The member `aBlob`.
    ///
    /// `YWJj` by default.
    pub a_blob: Bytes,
    /// The member `aDateTime`.
    ///
    /// `1985-04-12T23:20:50.5Z` by default.
    pub a_date_time: Timestamp,
    /// The member `anEpoch`.
    pub an_epoch: Timestamp,
    /// The member `color`.
    ///
    /// `dark-blue` by default.
    pub color: Color,
    /// The member `level`.
    ///
    /// `10` by default.
    pub level: Level,
    /// The member `words`.
    pub words: Vec<String>,
    /// The member `counts`.
    pub counts: std::collections::BTreeMap<String, i64>,
    /// The member `text`.
    ///
    /// `text` by default.
    pub text: Document,
    /// The member `number`.
    ///
    /// `1.5` by default.
    pub number: Document,
    /// The member `truth`.
    ///
    /// `true` by default.
    pub truth: Document,
    /// The member `array`.
    pub array: Document,
    /// The member `object`.
    pub object: Document,
    /// The member `nothing`.
    pub nothing: Option<i32>,
    /// The member `both`.
    ///
    /// Required; `7` by default.
    pub both: i32,
}

impl Defaults {
    /// The same value with `a_boolean`.
    pub fn with_a_boolean(mut self, a_boolean: bool) -> Self {
        self.a_boolean = a_boolean;
        self
    }

    /// The same value with `a_byte`.
    pub fn with_a_byte(mut self, a_byte: i8) -> Self {
        self.a_byte = a_byte;
        self
    }

    /// The same value with `a_short`.
    pub fn with_a_short(mut self, a_short: i16) -> Self {
        self.a_short = a_short;
        self
    }

    /// The same value with `an_integer`.
    pub fn with_an_integer(mut self, an_integer: i32) -> Self {
        self.an_integer = an_integer;
        self
    }

    /// The same value with `a_long`.
    pub fn with_a_long(mut self, a_long: i64) -> Self {
        self.a_long = a_long;
        self
    }

    /// The same value with `a_float`.
    pub fn with_a_float(mut self, a_float: f32) -> Self {
        self.a_float = a_float;
        self
    }

    /// The same value with `a_double`.
    pub fn with_a_double(mut self, a_double: f64) -> Self {
        self.a_double = a_double;
        self
    }

    /// The same value with `a_big_integer`.
    pub fn with_a_big_integer(mut self, a_big_integer: impl Into<BigInteger>) -> Self {
        self.a_big_integer = a_big_integer.into();
        self
    }

    /// The same value with `a_big_decimal`.
    pub fn with_a_big_decimal(mut self, a_big_decimal: impl Into<BigDecimal>) -> Self {
        self.a_big_decimal = a_big_decimal.into();
        self
    }

    /// The same value with `a_string`.
    pub fn with_a_string(mut self, a_string: impl Into<String>) -> Self {
        self.a_string = a_string.into();
        self
    }

    /// The same value with `a_blob`.
    pub fn with_a_blob(mut self, a_blob: impl Into<Bytes>) -> Self {
        self.a_blob = a_blob.into();
        self
    }

    /// The same value with `a_date_time`.
    pub fn with_a_date_time(mut self, a_date_time: impl Into<Timestamp>) -> Self {
        self.a_date_time = a_date_time.into();
        self
    }

    /// The same value with `an_epoch`.
    pub fn with_an_epoch(mut self, an_epoch: impl Into<Timestamp>) -> Self {
        self.an_epoch = an_epoch.into();
        self
    }

    /// The same value with `color`.
    pub fn with_color(mut self, color: impl Into<Color>) -> Self {
        self.color = color.into();
        self
    }

    /// The same value with `level`.
    pub fn with_level(mut self, level: impl Into<Level>) -> Self {
        self.level = level.into();
        self
    }

    /// The same value with `words`.
    pub fn with_words(mut self, words: impl Into<Vec<String>>) -> Self {
        self.words = words.into();
        self
    }

    /// The same value with `counts`.
    pub fn with_counts(
        mut self,
        counts: impl Into<std::collections::BTreeMap<String, i64>>,
    ) -> Self {
        self.counts = counts.into();
        self
    }

    /// The same value with `text`.
    pub fn with_text(mut self, text: impl Into<Document>) -> Self {
        self.text = text.into();
        self
    }

    /// The same value with `number`.
    pub fn with_number(mut self, number: impl Into<Document>) -> Self {
        self.number = number.into();
        self
    }

    /// The same value with `truth`.
    pub fn with_truth(mut self, truth: impl Into<Document>) -> Self {
        self.truth = truth.into();
        self
    }

    /// The same value with `array`.
    pub fn with_array(mut self, array: impl Into<Document>) -> Self {
        self.array = array.into();
        self
    }

    /// The same value with `object`.
    pub fn with_object(mut self, object: impl Into<Document>) -> Self {
        self.object = object.into();
        self
    }

    /// The same value with `nothing`.
    pub fn with_nothing(mut self, nothing: i32) -> Self {
        self.nothing = Some(nothing);
        self
    }

    /// The same value with `both`.
    pub fn with_both(mut self, both: i32) -> Self {
        self.both = both;
        self
    }

    /// Checks every constraint that the model sets, and reports all that is violated.
    pub fn validate(&self) -> Result<(), farrier::Violations> {
        farrier::validate::check(self)
    }
}

impl Default for Defaults {
    fn default() -> Self {
        Self {
            a_boolean: true,
            a_byte: -1,
            a_short: 2,
            an_integer: 3,
            a_long: 9007199254740993,
            a_float: 0.5,
            a_double: -2.0,
            a_big_integer: "123456789012345678901234567890".parse().unwrap_or_default(),
            a_big_decimal: "1.5".parse().unwrap_or_default(),
            a_string: "soup".to_owned(),
            a_blob: Bytes::from_static(b"abc"),
            a_date_time: Timestamp::saturating(482196050, 500000000),
            an_epoch: Timestamp::from_secs(0),
            color: Color::from("dark-blue"),
            level: Level::from(10),
            words: Vec::new(),
            counts: std::collections::BTreeMap::new(),
            text: Document::from("text"),
            number: Document::from(1.5f64),
            truth: Document::from(true),
            array: Document::Array(Vec::new()),
            object: Document::Object(std::collections::BTreeMap::new()),
            nothing: None,
            both: 7,
        }
    }
}

pub(crate) static DEFAULTS: Schema = Schema::structure(
    "example.sink#Defaults",
    &[
        Member::new("aBoolean", &prelude::BOOLEAN, &[]),
        Member::new("aByte", &prelude::BYTE, &[]),
        Member::new("aShort", &prelude::SHORT, &[]),
        Member::new("anInteger", &prelude::INTEGER, &[]),
        Member::new("aLong", &prelude::LONG, &[]),
        Member::new("aFloat", &prelude::FLOAT, &[]),
        Member::new("aDouble", &prelude::DOUBLE, &[]),
        Member::new("aBigInteger", &prelude::BIG_INTEGER, &[]),
        Member::new("aBigDecimal", &prelude::BIG_DECIMAL, &[]),
        Member::new("aString", &prelude::STRING, &[]),
        Member::new("aBlob", &prelude::BLOB, &[]),
        Member::new(
            "aDateTime",
            &prelude::TIMESTAMP,
            &[Trait::TimestampFormat(farrier::schema::TimestampFormat::DateTime)],
        ),
        Member::new("anEpoch", &prelude::TIMESTAMP, &[]),
        Member::new("color", &COLOR, &[]),
        Member::new("level", &LEVEL, &[]),
        Member::new("words", &schema::WORDS, &[]),
        Member::new("counts", &schema::COUNTS, &[]),
        Member::new("text", &prelude::DOCUMENT, &[]),
        Member::new("number", &prelude::DOCUMENT, &[]),
        Member::new("truth", &prelude::DOCUMENT, &[]),
        Member::new("array", &prelude::DOCUMENT, &[]),
        Member::new("object", &prelude::DOCUMENT, &[]),
        Member::new("nothing", &prelude::INTEGER, &[]),
        Member::new("both", &prelude::INTEGER, &[]),
    ],
);

impl Serialize for Defaults {
    fn serialize(
        &self,
        member: &'static Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &DEFAULTS, self)
    }
}

impl Deserialize for Defaults {
    fn blank() -> Self {
        Self::default()
    }

    fn fill(
        &mut self,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.structure(member, &DEFAULTS, self)
    }
}

impl WriteMembers for Defaults {
    fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
        let members = DEFAULTS.members;
        ser.member(&members[0], &self.a_boolean)?;
        ser.member(&members[1], &self.a_byte)?;
        ser.member(&members[2], &self.a_short)?;
        ser.member(&members[3], &self.an_integer)?;
        ser.member(&members[4], &self.a_long)?;
        ser.member(&members[5], &self.a_float)?;
        ser.member(&members[6], &self.a_double)?;
        ser.member(&members[7], &self.a_big_integer)?;
        ser.member(&members[8], &self.a_big_decimal)?;
        ser.member(&members[9], &self.a_string)?;
        ser.member(&members[10], &self.a_blob)?;
        ser.member(&members[11], &self.a_date_time)?;
        ser.member(&members[12], &self.an_epoch)?;
        ser.member(&members[13], &self.color)?;
        ser.member(&members[14], &self.level)?;
        ser.member(&members[15], &self.words)?;
        ser.member(&members[16], &self.counts)?;
        ser.member(&members[17], &self.text)?;
        ser.member(&members[18], &self.number)?;
        ser.member(&members[19], &self.truth)?;
        ser.member(&members[20], &self.array)?;
        ser.member(&members[21], &self.object)?;
        ser.member(&members[22], &self.nothing)?;
        ser.member(&members[23], &self.both)
    }
}

impl ReadMembers for Defaults {
    fn read_member(
        &mut self,
        index: usize,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        match index {
            0 => de.member(member, &mut self.a_boolean),
            1 => de.member(member, &mut self.a_byte),
            2 => de.member(member, &mut self.a_short),
            3 => de.member(member, &mut self.an_integer),
            4 => de.member(member, &mut self.a_long),
            5 => de.member(member, &mut self.a_float),
            6 => de.member(member, &mut self.a_double),
            7 => de.member(member, &mut self.a_big_integer),
            8 => de.member(member, &mut self.a_big_decimal),
            9 => de.member(member, &mut self.a_string),
            10 => de.member(member, &mut self.a_blob),
            11 => de.member(member, &mut self.a_date_time),
            12 => de.member(member, &mut self.an_epoch),
            13 => de.member(member, &mut self.color),
            14 => de.member(member, &mut self.level),
            15 => de.member(member, &mut self.words),
            16 => de.member(member, &mut self.counts),
            17 => de.member(member, &mut self.text),
            18 => de.member(member, &mut self.number),
            19 => de.member(member, &mut self.truth),
            20 => de.member(member, &mut self.array),
            21 => de.member(member, &mut self.object),
            22 => de.member(member, &mut self.nothing),
            23 => de.member(member, &mut self.both),
            _ => Ok(()),
        }
    }
}

/// The structure `Empty`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Empty {}

impl Empty {
    /// Checks every constraint that the model sets, and reports all that is violated.
    pub fn validate(&self) -> Result<(), farrier::Violations> {
        farrier::validate::check(self)
    }
}

pub(crate) static EMPTY: Schema = Schema::structure("example.sink#Empty", &[]);

impl Serialize for Empty {
    fn serialize(
        &self,
        member: &'static Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &EMPTY, self)
    }
}

impl Deserialize for Empty {
    fn blank() -> Self {
        Self::default()
    }

    fn fill(
        &mut self,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.structure(member, &EMPTY, self)
    }
}

impl WriteMembers for Empty {
    fn write_members(&self, _ser: &mut dyn Serializer) -> farrier::Result<()> {
        Ok(())
    }
}

impl ReadMembers for Empty {
    fn read_member(
        &mut self,
        _index: usize,
        _member: &'static Member,
        _de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        Ok(())
    }
}

/// A member of every type, and the structure itself in every container.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Everything {
    /// What everything is called.
    pub name: Option<String>,
    /// The member `aBoolean`.
    pub a_boolean: Option<bool>,
    /// The member `aByte`.
    pub a_byte: Option<i8>,
    /// The member `aShort`.
    pub a_short: Option<i16>,
    /// The member `anInteger`.
    pub an_integer: Option<i32>,
    /// The member `aLong`.
    pub a_long: Option<i64>,
    /// The member `aFloat`.
    pub a_float: Option<f32>,
    /// The member `aDouble`.
    pub a_double: Option<f64>,
    /// The member `aBigInteger`.
    pub a_big_integer: Option<BigInteger>,
    /// The member `aBigDecimal`.
    pub a_big_decimal: Option<BigDecimal>,
    /// The member `aString`.
    pub a_string: Option<String>,
    /// The member `aBlob`.
    pub a_blob: Option<Bytes>,
    /// The member `aDocument`.
    pub a_document: Option<Document>,
    /// The member `aTimestamp`.
    pub a_timestamp: Option<Timestamp>,
    /// The member `aDateTime`.
    pub a_date_time: Option<Timestamp>,
    /// The member `anHttpDate`.
    pub an_http_date: Option<Timestamp>,
    /// The member `epochSeconds`.
    pub epoch_seconds: Option<Timestamp>,
    /// The member `color`.
    pub color: Option<Color>,
    /// The member `oldColor`.
    pub old_color: Option<OldColor>,
    /// The member `level`.
    pub level: Option<Level>,
    /// The member `words`.
    pub words: Option<Vec<String>>,
    /// The member `gaps`.
    pub gaps: Option<Vec<Option<i32>>>,
    /// The member `counts`.
    pub counts: Option<std::collections::BTreeMap<String, i64>>,
    /// The member `holes`.
    pub holes: Option<std::collections::BTreeMap<String, Option<Vec<String>>>>,
    /// The member `byColor`.
    pub by_color: Option<std::collections::BTreeMap<Color, i32>>,
    /// The member `matrix`.
    pub matrix: Option<Vec<Vec<f64>>>,
    /// The member `nullable`.
    pub nullable: Option<Vec<Document>>,
    /// The member `choice`.
    pub choice: Option<Box<Choice>>,
    /// The member `empty`.
    pub empty: Option<Empty>,
    /// The member `spoon`.
    pub spoon: Option<ForeignSpoon>,
    /// The member `ownSpoon`.
    pub own_spoon: Option<Spoon>,
    /// The member `again`.
    pub again: Option<Box<Everything>>,
    /// The member `list`.
    pub list: Option<Vec<Everything>>,
    /// The member `map`.
    pub map: Option<std::collections::BTreeMap<String, Everything>>,
    /// The member `old`.
    #[deprecated(note = "Nobody stirs it.")]
    pub old: Option<String>,
    /// The member `type`.
    pub r#type: Option<String>,
}

impl Everything {
    /// The same value with `name`.
    pub fn with_name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// The same value with `a_boolean`.
    pub fn with_a_boolean(mut self, a_boolean: bool) -> Self {
        self.a_boolean = Some(a_boolean);
        self
    }

    /// The same value with `a_byte`.
    pub fn with_a_byte(mut self, a_byte: i8) -> Self {
        self.a_byte = Some(a_byte);
        self
    }

    /// The same value with `a_short`.
    pub fn with_a_short(mut self, a_short: i16) -> Self {
        self.a_short = Some(a_short);
        self
    }

    /// The same value with `an_integer`.
    pub fn with_an_integer(mut self, an_integer: i32) -> Self {
        self.an_integer = Some(an_integer);
        self
    }

    /// The same value with `a_long`.
    pub fn with_a_long(mut self, a_long: i64) -> Self {
        self.a_long = Some(a_long);
        self
    }

    /// The same value with `a_float`.
    pub fn with_a_float(mut self, a_float: f32) -> Self {
        self.a_float = Some(a_float);
        self
    }

    /// The same value with `a_double`.
    pub fn with_a_double(mut self, a_double: f64) -> Self {
        self.a_double = Some(a_double);
        self
    }

    /// The same value with `a_big_integer`.
    pub fn with_a_big_integer(mut self, a_big_integer: impl Into<BigInteger>) -> Self {
        self.a_big_integer = Some(a_big_integer.into());
        self
    }

    /// The same value with `a_big_decimal`.
    pub fn with_a_big_decimal(mut self, a_big_decimal: impl Into<BigDecimal>) -> Self {
        self.a_big_decimal = Some(a_big_decimal.into());
        self
    }

    /// The same value with `a_string`.
    pub fn with_a_string(mut self, a_string: impl Into<String>) -> Self {
        self.a_string = Some(a_string.into());
        self
    }

    /// The same value with `a_blob`.
    pub fn with_a_blob(mut self, a_blob: impl Into<Bytes>) -> Self {
        self.a_blob = Some(a_blob.into());
        self
    }

    /// The same value with `a_document`.
    pub fn with_a_document(mut self, a_document: impl Into<Document>) -> Self {
        self.a_document = Some(a_document.into());
        self
    }

    /// The same value with `a_timestamp`.
    pub fn with_a_timestamp(mut self, a_timestamp: impl Into<Timestamp>) -> Self {
        self.a_timestamp = Some(a_timestamp.into());
        self
    }

    /// The same value with `a_date_time`.
    pub fn with_a_date_time(mut self, a_date_time: impl Into<Timestamp>) -> Self {
        self.a_date_time = Some(a_date_time.into());
        self
    }

    /// The same value with `an_http_date`.
    pub fn with_an_http_date(mut self, an_http_date: impl Into<Timestamp>) -> Self {
        self.an_http_date = Some(an_http_date.into());
        self
    }

    /// The same value with `epoch_seconds`.
    pub fn with_epoch_seconds(mut self, epoch_seconds: impl Into<Timestamp>) -> Self {
        self.epoch_seconds = Some(epoch_seconds.into());
        self
    }

    /// The same value with `color`.
    pub fn with_color(mut self, color: impl Into<Color>) -> Self {
        self.color = Some(color.into());
        self
    }

    /// The same value with `old_color`.
    pub fn with_old_color(mut self, old_color: impl Into<OldColor>) -> Self {
        self.old_color = Some(old_color.into());
        self
    }

    /// The same value with `level`.
    pub fn with_level(mut self, level: impl Into<Level>) -> Self {
        self.level = Some(level.into());
        self
    }

    /// The same value with `words`.
    pub fn with_words(mut self, words: impl Into<Vec<String>>) -> Self {
        self.words = Some(words.into());
        self
    }

    /// The same value with `gaps`.
    pub fn with_gaps(mut self, gaps: impl Into<Vec<Option<i32>>>) -> Self {
        self.gaps = Some(gaps.into());
        self
    }

    /// The same value with `counts`.
    pub fn with_counts(
        mut self,
        counts: impl Into<std::collections::BTreeMap<String, i64>>,
    ) -> Self {
        self.counts = Some(counts.into());
        self
    }

    /// The same value with `holes`.
    pub fn with_holes(
        mut self,
        holes: impl Into<std::collections::BTreeMap<String, Option<Vec<String>>>>,
    ) -> Self {
        self.holes = Some(holes.into());
        self
    }

    /// The same value with `by_color`.
    pub fn with_by_color(
        mut self,
        by_color: impl Into<std::collections::BTreeMap<Color, i32>>,
    ) -> Self {
        self.by_color = Some(by_color.into());
        self
    }

    /// The same value with `matrix`.
    pub fn with_matrix(mut self, matrix: impl Into<Vec<Vec<f64>>>) -> Self {
        self.matrix = Some(matrix.into());
        self
    }

    /// The same value with `nullable`.
    pub fn with_nullable(mut self, nullable: impl Into<Vec<Document>>) -> Self {
        self.nullable = Some(nullable.into());
        self
    }

    /// The same value with `choice`.
    pub fn with_choice(mut self, choice: impl Into<Box<Choice>>) -> Self {
        self.choice = Some(choice.into());
        self
    }

    /// The same value with `empty`.
    pub fn with_empty(mut self, empty: impl Into<Empty>) -> Self {
        self.empty = Some(empty.into());
        self
    }

    /// The same value with `spoon`.
    pub fn with_spoon(mut self, spoon: impl Into<ForeignSpoon>) -> Self {
        self.spoon = Some(spoon.into());
        self
    }

    /// The same value with `own_spoon`.
    pub fn with_own_spoon(mut self, own_spoon: impl Into<Spoon>) -> Self {
        self.own_spoon = Some(own_spoon.into());
        self
    }

    /// The same value with `again`.
    pub fn with_again(mut self, again: impl Into<Box<Everything>>) -> Self {
        self.again = Some(again.into());
        self
    }

    /// The same value with `list`.
    pub fn with_list(mut self, list: impl Into<Vec<Everything>>) -> Self {
        self.list = Some(list.into());
        self
    }

    /// The same value with `map`.
    pub fn with_map(
        mut self,
        map: impl Into<std::collections::BTreeMap<String, Everything>>,
    ) -> Self {
        self.map = Some(map.into());
        self
    }

    /// The same value with `old`.
    pub fn with_old(mut self, old: impl Into<String>) -> Self {
        self.old = Some(old.into());
        self
    }

    /// The same value with `type`.
    pub fn with_type(mut self, r#type: impl Into<String>) -> Self {
        self.r#type = Some(r#type.into());
        self
    }

    /// Checks every constraint that the model sets, and reports all that is violated.
    pub fn validate(&self) -> Result<(), farrier::Violations> {
        farrier::validate::check(self)
    }
}

pub(crate) static EVERYTHING: Schema = Schema::structure(
    "example.sink#Everything",
    &[
        Member::new("name", &prelude::STRING, &[]),
        Member::new("aBoolean", &prelude::BOOLEAN, &[]),
        Member::new("aByte", &prelude::BYTE, &[]),
        Member::new("aShort", &prelude::SHORT, &[]),
        Member::new("anInteger", &prelude::INTEGER, &[]),
        Member::new("aLong", &prelude::LONG, &[]),
        Member::new("aFloat", &prelude::FLOAT, &[]),
        Member::new("aDouble", &prelude::DOUBLE, &[]),
        Member::new("aBigInteger", &prelude::BIG_INTEGER, &[]),
        Member::new("aBigDecimal", &prelude::BIG_DECIMAL, &[]),
        Member::new("aString", &prelude::STRING, &[]),
        Member::new("aBlob", &prelude::BLOB, &[]),
        Member::new("aDocument", &prelude::DOCUMENT, &[]),
        Member::new("aTimestamp", &prelude::TIMESTAMP, &[]),
        Member::new(
            "aDateTime",
            &prelude::TIMESTAMP,
            &[Trait::TimestampFormat(farrier::schema::TimestampFormat::DateTime)],
        ),
        Member::new("anHttpDate", &schema::HTTP_DATE, &[]),
        Member::new(
            "epochSeconds",
            &schema::HTTP_DATE,
            &[Trait::TimestampFormat(farrier::schema::TimestampFormat::EpochSeconds)],
        ),
        Member::new("color", &COLOR, &[]),
        Member::new("oldColor", &OLD_COLOR, &[]),
        Member::new("level", &LEVEL, &[]),
        Member::new("words", &schema::WORDS, &[]),
        Member::new("gaps", &schema::GAPS, &[]),
        Member::new("counts", &schema::COUNTS, &[]),
        Member::new("holes", &schema::HOLES, &[]),
        Member::new("byColor", &schema::BY_COLOR, &[]),
        Member::new("matrix", &schema::MATRIX, &[]),
        Member::new("nullable", &schema::DOCUMENTS, &[]),
        Member::new("choice", &CHOICE, &[]),
        Member::new("empty", &EMPTY, &[]),
        Member::new("spoon", &FOREIGN_SPOON, &[]),
        Member::new("ownSpoon", &SPOON, &[]),
        Member::new("again", &EVERYTHING, &[]),
        Member::new("list", &schema::EVERYTHING_LIST, &[]),
        Member::new("map", &schema::EVERYTHING_MAP, &[]),
        Member::new("old", &prelude::STRING, &[]),
        Member::new("type", &prelude::STRING, &[]),
    ],
);

impl Serialize for Everything {
    fn serialize(
        &self,
        member: &'static Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &EVERYTHING, self)
    }
}

impl Deserialize for Everything {
    fn blank() -> Self {
        Self::default()
    }

    fn fill(
        &mut self,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.structure(member, &EVERYTHING, self)
    }
}

impl WriteMembers for Everything {
    fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
        let members = EVERYTHING.members;
        ser.member(&members[0], &self.name)?;
        ser.member(&members[1], &self.a_boolean)?;
        ser.member(&members[2], &self.a_byte)?;
        ser.member(&members[3], &self.a_short)?;
        ser.member(&members[4], &self.an_integer)?;
        ser.member(&members[5], &self.a_long)?;
        ser.member(&members[6], &self.a_float)?;
        ser.member(&members[7], &self.a_double)?;
        ser.member(&members[8], &self.a_big_integer)?;
        ser.member(&members[9], &self.a_big_decimal)?;
        ser.member(&members[10], &self.a_string)?;
        ser.member(&members[11], &self.a_blob)?;
        ser.member(&members[12], &self.a_document)?;
        ser.member(&members[13], &self.a_timestamp)?;
        ser.member(&members[14], &self.a_date_time)?;
        ser.member(&members[15], &self.an_http_date)?;
        ser.member(&members[16], &self.epoch_seconds)?;
        ser.member(&members[17], &self.color)?;
        ser.member(&members[18], &self.old_color)?;
        ser.member(&members[19], &self.level)?;
        ser.member(&members[20], &self.words)?;
        ser.member(&members[21], &self.gaps)?;
        ser.member(&members[22], &self.counts)?;
        ser.member(&members[23], &self.holes)?;
        ser.member(&members[24], &self.by_color)?;
        ser.member(&members[25], &self.matrix)?;
        ser.member(&members[26], &self.nullable)?;
        ser.member(&members[27], &self.choice)?;
        ser.member(&members[28], &self.empty)?;
        ser.member(&members[29], &self.spoon)?;
        ser.member(&members[30], &self.own_spoon)?;
        ser.member(&members[31], &self.again)?;
        ser.member(&members[32], &self.list)?;
        ser.member(&members[33], &self.map)?;
        ser.member(&members[34], &self.old)?;
        ser.member(&members[35], &self.r#type)
    }
}

impl ReadMembers for Everything {
    fn read_member(
        &mut self,
        index: usize,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        match index {
            0 => de.member(member, &mut self.name),
            1 => de.member(member, &mut self.a_boolean),
            2 => de.member(member, &mut self.a_byte),
            3 => de.member(member, &mut self.a_short),
            4 => de.member(member, &mut self.an_integer),
            5 => de.member(member, &mut self.a_long),
            6 => de.member(member, &mut self.a_float),
            7 => de.member(member, &mut self.a_double),
            8 => de.member(member, &mut self.a_big_integer),
            9 => de.member(member, &mut self.a_big_decimal),
            10 => de.member(member, &mut self.a_string),
            11 => de.member(member, &mut self.a_blob),
            12 => de.member(member, &mut self.a_document),
            13 => de.member(member, &mut self.a_timestamp),
            14 => de.member(member, &mut self.a_date_time),
            15 => de.member(member, &mut self.an_http_date),
            16 => de.member(member, &mut self.epoch_seconds),
            17 => de.member(member, &mut self.color),
            18 => de.member(member, &mut self.old_color),
            19 => de.member(member, &mut self.level),
            20 => de.member(member, &mut self.words),
            21 => de.member(member, &mut self.gaps),
            22 => de.member(member, &mut self.counts),
            23 => de.member(member, &mut self.holes),
            24 => de.member(member, &mut self.by_color),
            25 => de.member(member, &mut self.matrix),
            26 => de.member(member, &mut self.nullable),
            27 => de.member(member, &mut self.choice),
            28 => de.member(member, &mut self.empty),
            29 => de.member(member, &mut self.spoon),
            30 => de.member(member, &mut self.own_spoon),
            31 => de.member(member, &mut self.again),
            32 => de.member(member, &mut self.list),
            33 => de.member(member, &mut self.map),
            34 => de.member(member, &mut self.old),
            35 => de.member(member, &mut self.r#type),
            _ => Ok(()),
        }
    }
}

/// The structure `Gong`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Gong {}

impl Gong {
    /// Checks every constraint that the model sets, and reports all that is violated.
    pub fn validate(&self) -> Result<(), farrier::Violations> {
        farrier::validate::check(self)
    }
}

pub(crate) static GONG: Schema = Schema::structure("example.sink#Gong", &[]);

impl Serialize for Gong {
    fn serialize(
        &self,
        member: &'static Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &GONG, self)
    }
}

impl Deserialize for Gong {
    fn blank() -> Self {
        Self::default()
    }

    fn fill(
        &mut self,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.structure(member, &GONG, self)
    }
}

impl WriteMembers for Gong {
    fn write_members(&self, _ser: &mut dyn Serializer) -> farrier::Result<()> {
        Ok(())
    }
}

impl ReadMembers for Gong {
    fn read_member(
        &mut self,
        _index: usize,
        _member: &'static Member,
        _de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        Ok(())
    }
}

/// The enum `Level`.
#[derive(Clone, Copy)]
pub enum Level {
    /// The value `1`.
    Low,
    /// The value `10`.
    High,
    /// A value that this crate does not know.
    Unknown(i32),
}

impl Level {
    /// The values that the model knows, in its order.
    pub const VALUES: &'static [i32] = &[1, 10];

    /// The value as it is sent.
    pub fn as_i32(self) -> i32 {
        match self {
            Self::Low => 1,
            Self::High => 10,
            Self::Unknown(value) => value,
        }
    }
}

impl From<i32> for Level {
    fn from(value: i32) -> Self {
        match value {
            1 => Self::Low,
            10 => Self::High,
            other => Self::Unknown(other),
        }
    }
}

farrier::int_enum!(Level);

pub(crate) static LEVEL: Schema = Schema::int_enumeration(
    "example.sink#Level",
    Level::VALUES,
);

/// The structure `Limits`.
#[derive(Clone, Debug, PartialEq)]
pub struct Limits {
    /// The member `kitchen`.
    ///
    /// Required.
    pub kitchen: String,
    /// The member `name`.
    ///
    /// Required; 2 to 5 characters.
    pub name: String,
    /// The member `nickname`.
    ///
    /// At least 1 character.
    pub nickname: Option<String>,
    /// The member `code`.
    ///
    /// Matches `^[A-Z]{3}-[0-9]+$`.
    pub code: Option<String>,
    /// The member `bytes`.
    ///
    /// 1 to 4 bytes.
    pub bytes: Option<Bytes>,
    /// The member `picks`.
    ///
    /// 1 to 3 items; no two items are alike.
    pub picks: Option<Vec<String>>,
    /// The member `shelves`.
    ///
    /// At most 2 entries.
    pub shelves: Option<std::collections::BTreeMap<String, i32>>,
    /// The member `aByte`.
    ///
    /// -10 to 10.
    pub a_byte: Option<i8>,
    /// The member `aShort`.
    ///
    /// At least -1000.
    pub a_short: Option<i16>,
    /// The member `anInteger`.
    ///
    /// At most 100000.
    pub an_integer: Option<i32>,
    /// The member `aLong`.
    ///
    /// 1 to 9007199254740993.
    pub a_long: Option<i64>,
    /// The member `aFloat`.
    ///
    /// At least 0.5.
    pub a_float: Option<f32>,
    /// The member `aDouble`.
    ///
    /// -0.25 to 0.75.
    pub a_double: Option<f64>,
    /// The member `aBigInteger`.
    ///
    /// At most 0.
    pub a_big_integer: Option<BigInteger>,
    /// The member `aBigDecimal`.
    ///
    /// 0.1 to 0.2.
    pub a_big_decimal: Option<BigDecimal>,
    /// The member `color`.
    pub color: Option<Color>,
    /// The member `level`.
    pub level: Option<Level>,
    /// The member `choice`.
    pub choice: Option<Choice>,
    /// The member `pairs`.
    pub pairs: Option<Vec<Pair>>,
    /// The member `pairsByName`.
    pub pairs_by_name: Option<std::collections::BTreeMap<String, Pair>>,
    /// The member `uniquePairs`.
    ///
    /// No two items are alike.
    pub unique_pairs: Option<Vec<Pair>>,
    /// The member `token`.
    pub token: Option<String>,
}

impl Limits {
    /// A value with what is required.
    pub fn new(kitchen: impl Into<String>, name: impl Into<String>) -> Self {
        Self {
            kitchen: kitchen.into(),
            name: name.into(),
            nickname: None,
            code: None,
            bytes: None,
            picks: None,
            shelves: None,
            a_byte: None,
            a_short: None,
            an_integer: None,
            a_long: None,
            a_float: None,
            a_double: None,
            a_big_integer: None,
            a_big_decimal: None,
            color: None,
            level: None,
            choice: None,
            pairs: None,
            pairs_by_name: None,
            unique_pairs: None,
            token: None,
        }
    }

    /// The same value with `nickname`.
    pub fn with_nickname(mut self, nickname: impl Into<String>) -> Self {
        self.nickname = Some(nickname.into());
        self
    }

    /// The same value with `code`.
    pub fn with_code(mut self, code: impl Into<String>) -> Self {
        self.code = Some(code.into());
        self
    }

    /// The same value with `bytes`.
    pub fn with_bytes(mut self, bytes: impl Into<Bytes>) -> Self {
        self.bytes = Some(bytes.into());
        self
    }

    /// The same value with `picks`.
    pub fn with_picks(mut self, picks: impl Into<Vec<String>>) -> Self {
        self.picks = Some(picks.into());
        self
    }

    /// The same value with `shelves`.
    pub fn with_shelves(
        mut self,
        shelves: impl Into<std::collections::BTreeMap<String, i32>>,
    ) -> Self {
        self.shelves = Some(shelves.into());
        self
    }

    /// The same value with `a_byte`.
    pub fn with_a_byte(mut self, a_byte: i8) -> Self {
        self.a_byte = Some(a_byte);
        self
    }

    /// The same value with `a_short`.
    pub fn with_a_short(mut self, a_short: i16) -> Self {
        self.a_short = Some(a_short);
        self
    }

    /// The same value with `an_integer`.
    pub fn with_an_integer(mut self, an_integer: i32) -> Self {
        self.an_integer = Some(an_integer);
        self
    }

    /// The same value with `a_long`.
    pub fn with_a_long(mut self, a_long: i64) -> Self {
        self.a_long = Some(a_long);
        self
    }

    /// The same value with `a_float`.
    pub fn with_a_float(mut self, a_float: f32) -> Self {
        self.a_float = Some(a_float);
        self
    }

    /// The same value with `a_double`.
    pub fn with_a_double(mut self, a_double: f64) -> Self {
        self.a_double = Some(a_double);
        self
    }

    /// The same value with `a_big_integer`.
    pub fn with_a_big_integer(mut self, a_big_integer: impl Into<BigInteger>) -> Self {
        self.a_big_integer = Some(a_big_integer.into());
        self
    }

    /// The same value with `a_big_decimal`.
    pub fn with_a_big_decimal(mut self, a_big_decimal: impl Into<BigDecimal>) -> Self {
        self.a_big_decimal = Some(a_big_decimal.into());
        self
    }

    /// The same value with `color`.
    pub fn with_color(mut self, color: impl Into<Color>) -> Self {
        self.color = Some(color.into());
        self
    }

    /// The same value with `level`.
    pub fn with_level(mut self, level: impl Into<Level>) -> Self {
        self.level = Some(level.into());
        self
    }

    /// The same value with `choice`.
    pub fn with_choice(mut self, choice: impl Into<Choice>) -> Self {
        self.choice = Some(choice.into());
        self
    }

    /// The same value with `pairs`.
    pub fn with_pairs(mut self, pairs: impl Into<Vec<Pair>>) -> Self {
        self.pairs = Some(pairs.into());
        self
    }

    /// The same value with `pairs_by_name`.
    pub fn with_pairs_by_name(
        mut self,
        pairs_by_name: impl Into<std::collections::BTreeMap<String, Pair>>,
    ) -> Self {
        self.pairs_by_name = Some(pairs_by_name.into());
        self
    }

    /// The same value with `unique_pairs`.
    pub fn with_unique_pairs(mut self, unique_pairs: impl Into<Vec<Pair>>) -> Self {
        self.unique_pairs = Some(unique_pairs.into());
        self
    }

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

pub(crate) static LIMITS: Schema = Schema::structure(
    "example.sink#Limits",
    &[
        Member::new("kitchen", &prelude::STRING, &[Trait::Required, Trait::HostLabel]),
        Member::new("name", &schema::SHORT_NAME, &[Trait::Required]),
        Member::new(
            "nickname",
            &schema::SHORT_NAME,
            &[
                Trait::Length {
                    min: 1,
                    max: u64::MAX,
                },
            ],
        ),
        Member::new(
            "code",
            &prelude::STRING,
            &[Trait::Pattern(Pattern::new("^[A-Z]{3}-[0-9]+$", patterns::limits_code))],
        ),
        Member::new("bytes", &prelude::BLOB, &[Trait::Length { min: 1, max: 4 }]),
        Member::new("picks", &schema::PICKS, &[]),
        Member::new("shelves", &schema::SHELVES, &[]),
        Member::new(
            "aByte",
            &prelude::BYTE,
            &[
                Trait::Range {
                    min: Some(farrier::schema::Number::Integer(-10)),
                    max: Some(farrier::schema::Number::Integer(10)),
                },
            ],
        ),
        Member::new(
            "aShort",
            &prelude::SHORT,
            &[
                Trait::Range {
                    min: Some(farrier::schema::Number::Integer(-1000)),
                    max: None,
                },
            ],
        ),
        Member::new(
            "anInteger",
            &prelude::INTEGER,
            &[
                Trait::Range {
                    min: None,
                    max: Some(farrier::schema::Number::Integer(100000)),
                },
            ],
        ),
        Member::new(
            "aLong",
            &prelude::LONG,
            &[
                Trait::Range {
                    min: Some(farrier::schema::Number::Integer(1)),
                    max: Some(farrier::schema::Number::Integer(9007199254740993)),
                },
            ],
        ),
        Member::new(
            "aFloat",
            &prelude::FLOAT,
            &[
                Trait::Range {
                    min: Some(farrier::schema::Number::Decimal("0.5")),
                    max: None,
                },
            ],
        ),
        Member::new(
            "aDouble",
            &prelude::DOUBLE,
            &[
                Trait::Range {
                    min: Some(farrier::schema::Number::Decimal("-0.25")),
                    max: Some(farrier::schema::Number::Decimal("0.75")),
                },
            ],
        ),
        Member::new(
            "aBigInteger",
            &prelude::BIG_INTEGER,
            &[
                Trait::Range {
                    min: None,
                    max: Some(farrier::schema::Number::Integer(0)),
                },
            ],
        ),
        Member::new(
            "aBigDecimal",
            &prelude::BIG_DECIMAL,
            &[
                Trait::Range {
                    min: Some(farrier::schema::Number::Decimal("0.1")),
                    max: Some(farrier::schema::Number::Decimal("0.2")),
                },
            ],
        ),
        Member::new("color", &COLOR, &[]),
        Member::new("level", &LEVEL, &[]),
        Member::new("choice", &CHOICE, &[]),
        Member::new("pairs", &schema::PAIRS, &[]),
        Member::new("pairsByName", &schema::PAIRS_BY_NAME, &[]),
        Member::new("uniquePairs", &schema::UNIQUE_PAIRS, &[]),
        Member::new("token", &prelude::STRING, &[Trait::IdempotencyToken]),
    ],
);

impl Serialize for Limits {
    fn serialize(
        &self,
        member: &'static Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &LIMITS, self)
    }
}

impl Deserialize for Limits {
    fn blank() -> Self {
        Self {
            kitchen: Deserialize::blank(),
            name: Deserialize::blank(),
            nickname: None,
            code: None,
            bytes: None,
            picks: None,
            shelves: None,
            a_byte: None,
            a_short: None,
            an_integer: None,
            a_long: None,
            a_float: None,
            a_double: None,
            a_big_integer: None,
            a_big_decimal: None,
            color: None,
            level: None,
            choice: None,
            pairs: None,
            pairs_by_name: None,
            unique_pairs: None,
            token: None,
        }
    }

    fn fill(
        &mut self,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.structure(member, &LIMITS, self)
    }
}

impl WriteMembers for Limits {
    fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
        let members = LIMITS.members;
        ser.member(&members[0], &self.kitchen)?;
        ser.member(&members[1], &self.name)?;
        ser.member(&members[2], &self.nickname)?;
        ser.member(&members[3], &self.code)?;
        ser.member(&members[4], &self.bytes)?;
        ser.member(&members[5], &self.picks)?;
        ser.member(&members[6], &self.shelves)?;
        ser.member(&members[7], &self.a_byte)?;
        ser.member(&members[8], &self.a_short)?;
        ser.member(&members[9], &self.an_integer)?;
        ser.member(&members[10], &self.a_long)?;
        ser.member(&members[11], &self.a_float)?;
        ser.member(&members[12], &self.a_double)?;
        ser.member(&members[13], &self.a_big_integer)?;
        ser.member(&members[14], &self.a_big_decimal)?;
        ser.member(&members[15], &self.color)?;
        ser.member(&members[16], &self.level)?;
        ser.member(&members[17], &self.choice)?;
        ser.member(&members[18], &self.pairs)?;
        ser.member(&members[19], &self.pairs_by_name)?;
        ser.member(&members[20], &self.unique_pairs)?;
        ser.member(&members[21], &self.token)
    }
}

impl ReadMembers for Limits {
    fn read_member(
        &mut self,
        index: usize,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        match index {
            0 => de.member(member, &mut self.kitchen),
            1 => de.member(member, &mut self.name),
            2 => de.member(member, &mut self.nickname),
            3 => de.member(member, &mut self.code),
            4 => de.member(member, &mut self.bytes),
            5 => de.member(member, &mut self.picks),
            6 => de.member(member, &mut self.shelves),
            7 => de.member(member, &mut self.a_byte),
            8 => de.member(member, &mut self.a_short),
            9 => de.member(member, &mut self.an_integer),
            10 => de.member(member, &mut self.a_long),
            11 => de.member(member, &mut self.a_float),
            12 => de.member(member, &mut self.a_double),
            13 => de.member(member, &mut self.a_big_integer),
            14 => de.member(member, &mut self.a_big_decimal),
            15 => de.member(member, &mut self.color),
            16 => de.member(member, &mut self.level),
            17 => de.member(member, &mut self.choice),
            18 => de.member(member, &mut self.pairs),
            19 => de.member(member, &mut self.pairs_by_name),
            20 => de.member(member, &mut self.unique_pairs),
            21 => de.member(member, &mut self.token),
            _ => Ok(()),
        }
    }
}

/// The union `Means`.
#[derive(Clone, PartialEq)]
pub enum Means {
    /// The member `card`.
    Card(String),
    /// The member `cash`.
    Cash,
    /// The member `check`.
    Check(Plain),
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

    /// Whether it is [`Self::Check`].
    pub fn is_check(&self) -> bool {
        matches!(self, Self::Check(_))
    }

    /// What is in [`Self::Check`], if it is that.
    pub fn as_check(&self) -> Option<&Plain> {
        match self {
            Self::Check(value) => Some(value),
            _ => None,
        }
    }

    /// Whether it is [`Self::Unknown`].
    pub fn is_unknown(&self) -> bool {
        matches!(self, Self::Unknown(_))
    }
}

pub(crate) static MEANS: Schema = Schema::union(
    "example.sink#Means",
    &[
        Member::new("card", &prelude::STRING, &[Trait::Sensitive]),
        Member::new("cash", &prelude::UNIT, &[]),
        Member::new("check", &PLAIN, &[]),
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
            Self::Check(value) => ser.member(&members[2], value),
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
            2 => Self::Check(de.value(member)?),
            _ => return Ok(()),
        };
        Ok(())
    }

    fn read_unknown(&mut self, name: &str) {
        *self = Self::Unknown(name.to_owned());
    }
}

/// The enum `Mood`.
#[derive(Clone)]
pub enum Mood {
    /// The value `good`.
    Good,
    /// A value that this crate does not know.
    Unknown(String),
}

impl Mood {
    /// The values that the model knows, in its order.
    pub const VALUES: &'static [&'static str] = &["good"];

    /// The value as it is sent.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Good => "good",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for Mood {
    fn from(value: &str) -> Self {
        match value {
            "good" => Self::Good,
            other => Self::Unknown(other.to_owned()),
        }
    }
}

farrier::string_enum!(Mood);

pub(crate) static MOOD: Schema = Schema::enumeration("example.sink#Mood", Mood::VALUES)
    .with(&[Trait::Sensitive]);

/// What the kitchen tells.
#[derive(Clone, Debug, PartialEq)]
pub enum News {
    /// The member `smell`.
    Smell(Smell),
    /// The member `picture`.
    Picture(Picture),
    /// The member `note`.
    Note(Note),
    /// The member `gong`.
    Gong(Gong),
    /// A member that this crate does not know, by its name. It cannot be written.
    Unknown(String),
}

impl News {
    /// Whether it is [`Self::Smell`].
    pub fn is_smell(&self) -> bool {
        matches!(self, Self::Smell(_))
    }

    /// What is in [`Self::Smell`], if it is that.
    pub fn as_smell(&self) -> Option<&Smell> {
        match self {
            Self::Smell(value) => Some(value),
            _ => None,
        }
    }

    /// Whether it is [`Self::Picture`].
    pub fn is_picture(&self) -> bool {
        matches!(self, Self::Picture(_))
    }

    /// What is in [`Self::Picture`], if it is that.
    pub fn as_picture(&self) -> Option<&Picture> {
        match self {
            Self::Picture(value) => Some(value),
            _ => None,
        }
    }

    /// Whether it is [`Self::Note`].
    pub fn is_note(&self) -> bool {
        matches!(self, Self::Note(_))
    }

    /// What is in [`Self::Note`], if it is that.
    pub fn as_note(&self) -> Option<&Note> {
        match self {
            Self::Note(value) => Some(value),
            _ => None,
        }
    }

    /// Whether it is [`Self::Gong`].
    pub fn is_gong(&self) -> bool {
        matches!(self, Self::Gong(_))
    }

    /// What is in [`Self::Gong`], if it is that.
    pub fn as_gong(&self) -> Option<&Gong> {
        match self {
            Self::Gong(value) => Some(value),
            _ => None,
        }
    }

    /// Whether it is [`Self::Unknown`].
    pub fn is_unknown(&self) -> bool {
        matches!(self, Self::Unknown(_))
    }
}

pub(crate) static NEWS: Schema = Schema::union(
    "example.sink#News",
    &[
        Member::new("smell", &SMELL, &[]),
        Member::new("picture", &PICTURE, &[]),
        Member::new("note", &NOTE, &[]),
        Member::new("gong", &GONG, &[]),
    ],
);

impl Serialize for News {
    fn serialize(
        &self,
        member: &'static Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &NEWS, self)
    }
}

impl Deserialize for News {
    fn blank() -> Self {
        Self::Unknown(String::new())
    }

    fn fill(
        &mut self,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.union(member, &NEWS, self)
    }
}

impl WriteMembers for News {
    fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
        let members = NEWS.members;
        match self {
            Self::Smell(value) => ser.member(&members[0], value),
            Self::Picture(value) => ser.member(&members[1], value),
            Self::Note(value) => ser.member(&members[2], value),
            Self::Gong(value) => ser.member(&members[3], value),
            Self::Unknown(tag) => Err(farrier::Error::unknown_variant(tag)),
        }
    }
}

impl ReadMembers for News {
    fn read_member(
        &mut self,
        index: usize,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        *self = match index {
            0 => Self::Smell(de.value(member)?),
            1 => Self::Picture(de.value(member)?),
            2 => Self::Note(de.value(member)?),
            3 => Self::Gong(de.value(member)?),
            _ => return Ok(()),
        };
        Ok(())
    }

    fn read_unknown(&mut self, name: &str) {
        *self = Self::Unknown(name.to_owned());
    }
}

impl EventStream for News {
    const EVENTS: &'static Schema = &NEWS;
    const ERRORS: &'static [Member] = &[
        Member::new("burnt", &errors::BURNT, &[]),
        Member::new("alarm", &errors::WRONG_KEY, &[]),
    ];

    type Error = NewsError;
}

/// What can go wrong in [`News`].
#[derive(Debug)]
pub enum NewsError {
    /// The error `burnt`.
    Burnt(Box<ServiceError<errors::Burnt>>),
    /// The error `alarm`.
    Alarm(Box<ServiceError<errors::WrongKey>>),
    /// An error that the model does not know, as it was received.
    Unhandled(Box<Unhandled>),
    /// An event that could not be decoded.
    Decode(Box<DecodeError>),
}

impl NewsError {
    /// Whether the error is [`Burnt`](Self::Burnt).
    pub fn is_burnt(&self) -> bool {
        matches!(self, Self::Burnt(_))
    }

    /// Whether the error is [`Alarm`](Self::Alarm).
    pub fn is_alarm(&self) -> bool {
        matches!(self, Self::Alarm(_))
    }

    fn failure(&self) -> &dyn Failure {
        match self {
            Self::Burnt(error) => &**error,
            Self::Alarm(error) => &**error,
            Self::Unhandled(error) => &**error,
            Self::Decode(error) => &**error,
        }
    }
}

farrier::operation_error!(NewsError);

impl From<errors::Burnt> for NewsError {
    fn from(error: errors::Burnt) -> Self {
        Self::Burnt(Box::new(ServiceError::new(error, &errors::BURNT)))
    }
}

impl From<errors::WrongKey> for NewsError {
    fn from(error: errors::WrongKey) -> Self {
        Self::Alarm(Box::new(ServiceError::new(error, &errors::WRONG_KEY)))
    }
}

impl OperationError for NewsError {
    fn read(
        index: usize,
        response: farrier::ResponseMetadata,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<Self> {
        match index {
            0 => ServiceError::read(response, de).map(Self::Burnt),
            1 => ServiceError::read(response, de).map(Self::Alarm),
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
            Self::Burnt(error) => Some((0, error.inner())),
            Self::Alarm(error) => Some((1, error.inner())),
            Self::Unhandled(_) | Self::Decode(_) => None,
        }
    }
}

/// The structure `Note`.
#[derive(Clone, Debug, PartialEq)]
pub struct Note {
    /// The member `text`.
    ///
    /// Required.
    pub text: String,
}

impl Note {
    /// A value with what is required.
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into() }
    }

    /// Checks every constraint that the model sets, and reports all that is violated.
    pub fn validate(&self) -> Result<(), farrier::Violations> {
        farrier::validate::check(self)
    }
}

pub(crate) static NOTE: Schema = Schema::structure(
    "example.sink#Note",
    &[Member::new("text", &prelude::STRING, &[Trait::Required, Trait::EventPayload])],
);

impl Serialize for Note {
    fn serialize(
        &self,
        member: &'static Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &NOTE, self)
    }
}

impl Deserialize for Note {
    fn blank() -> Self {
        Self { text: Deserialize::blank() }
    }

    fn fill(
        &mut self,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.structure(member, &NOTE, self)
    }
}

impl WriteMembers for Note {
    fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
        let members = NOTE.members;
        ser.member(&members[0], &self.text)
    }
}

impl ReadMembers for Note {
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

/// The enum `OldColor`.
#[derive(Clone)]
pub enum OldColor {
    /// Older than red.
    OldRed,
    /// The value `old.blue`.
    OldBlue,
    /// A value that this crate does not know.
    Unknown(String),
}

impl OldColor {
    /// The values that the model knows, in its order.
    pub const VALUES: &'static [&'static str] = &["old red", "old.blue"];

    /// The value as it is sent.
    pub fn as_str(&self) -> &str {
        match self {
            Self::OldRed => "old red",
            Self::OldBlue => "old.blue",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for OldColor {
    fn from(value: &str) -> Self {
        match value {
            "old red" => Self::OldRed,
            "old.blue" => Self::OldBlue,
            other => Self::Unknown(other.to_owned()),
        }
    }
}

farrier::string_enum!(OldColor);

pub(crate) static OLD_COLOR: Schema = Schema::enumeration(
    "example.sink#OldColor",
    OldColor::VALUES,
);

/// The structure `Pair`.
#[derive(Clone, Debug, PartialEq)]
pub struct Pair {
    /// The member `left`.
    ///
    /// Required; at least 1 character.
    pub left: String,
    /// The member `right`.
    ///
    /// Required.
    pub right: String,
}

impl Pair {
    /// A value with what is required.
    pub fn new(left: impl Into<String>, right: impl Into<String>) -> Self {
        Self {
            left: left.into(),
            right: right.into(),
        }
    }

    /// Checks every constraint that the model sets, and reports all that is violated.
    pub fn validate(&self) -> Result<(), farrier::Violations> {
        farrier::validate::check(self)
    }
}

pub(crate) static PAIR: Schema = Schema::structure(
    "example.sink#Pair",
    &[
        Member::new(
            "left",
            &prelude::STRING,
            &[
                Trait::Required,
                Trait::Length {
                    min: 1,
                    max: u64::MAX,
                },
            ],
        ),
        Member::new("right", &prelude::STRING, &[Trait::Required]),
    ],
);

impl Serialize for Pair {
    fn serialize(
        &self,
        member: &'static Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &PAIR, self)
    }
}

impl Deserialize for Pair {
    fn blank() -> Self {
        Self {
            left: Deserialize::blank(),
            right: Deserialize::blank(),
        }
    }

    fn fill(
        &mut self,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.structure(member, &PAIR, self)
    }
}

impl WriteMembers for Pair {
    fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
        let members = PAIR.members;
        ser.member(&members[0], &self.left)?;
        ser.member(&members[1], &self.right)
    }
}

impl ReadMembers for Pair {
    fn read_member(
        &mut self,
        index: usize,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        match index {
            0 => de.member(member, &mut self.left),
            1 => de.member(member, &mut self.right),
            _ => Ok(()),
        }
    }
}

/// The structure `Picture`.
#[derive(Clone, Default, PartialEq)]
pub struct Picture {
    /// The member `taken`.
    pub taken: Option<Timestamp>,
    /// The member `format`.
    pub format: Option<String>,
    /// The member `thumbnail`.
    pub thumbnail: Option<Bytes>,
    /// The member `tiny`.
    pub tiny: Option<i8>,
    /// The member `small`.
    pub small: Option<i16>,
    /// The member `large`.
    pub large: Option<i64>,
    /// The member `bytes`.
    pub bytes: Option<Bytes>,
}

impl Picture {
    /// The same value with `taken`.
    pub fn with_taken(mut self, taken: impl Into<Timestamp>) -> Self {
        self.taken = Some(taken.into());
        self
    }

    /// The same value with `format`.
    pub fn with_format(mut self, format: impl Into<String>) -> Self {
        self.format = Some(format.into());
        self
    }

    /// The same value with `thumbnail`.
    pub fn with_thumbnail(mut self, thumbnail: impl Into<Bytes>) -> Self {
        self.thumbnail = Some(thumbnail.into());
        self
    }

    /// The same value with `tiny`.
    pub fn with_tiny(mut self, tiny: i8) -> Self {
        self.tiny = Some(tiny);
        self
    }

    /// The same value with `small`.
    pub fn with_small(mut self, small: i16) -> Self {
        self.small = Some(small);
        self
    }

    /// The same value with `large`.
    pub fn with_large(mut self, large: i64) -> Self {
        self.large = Some(large);
        self
    }

    /// The same value with `bytes`.
    pub fn with_bytes(mut self, bytes: impl Into<Bytes>) -> Self {
        self.bytes = Some(bytes.into());
        self
    }

    /// Checks every constraint that the model sets, and reports all that is violated.
    pub fn validate(&self) -> Result<(), farrier::Violations> {
        farrier::validate::check(self)
    }
}

pub(crate) static PICTURE: Schema = Schema::structure(
    "example.sink#Picture",
    &[
        Member::new("taken", &prelude::TIMESTAMP, &[Trait::EventHeader]),
        Member::new("format", &prelude::STRING, &[Trait::EventHeader]),
        Member::new("thumbnail", &prelude::BLOB, &[Trait::EventHeader]),
        Member::new("tiny", &prelude::BYTE, &[Trait::EventHeader]),
        Member::new("small", &prelude::SHORT, &[Trait::EventHeader]),
        Member::new("large", &prelude::LONG, &[Trait::EventHeader]),
        Member::new("bytes", &prelude::BLOB, &[Trait::Sensitive, Trait::EventPayload]),
    ],
);

impl std::fmt::Debug for Picture {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        farrier::redact::debug(f, "Picture", self)
    }
}

impl Serialize for Picture {
    fn serialize(
        &self,
        member: &'static Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &PICTURE, self)
    }
}

impl Deserialize for Picture {
    fn blank() -> Self {
        Self::default()
    }

    fn fill(
        &mut self,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.structure(member, &PICTURE, self)
    }
}

impl WriteMembers for Picture {
    fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
        let members = PICTURE.members;
        ser.member(&members[0], &self.taken)?;
        ser.member(&members[1], &self.format)?;
        ser.member(&members[2], &self.thumbnail)?;
        ser.member(&members[3], &self.tiny)?;
        ser.member(&members[4], &self.small)?;
        ser.member(&members[5], &self.large)?;
        ser.member(&members[6], &self.bytes)
    }
}

impl ReadMembers for Picture {
    fn read_member(
        &mut self,
        index: usize,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        match index {
            0 => de.member(member, &mut self.taken),
            1 => de.member(member, &mut self.format),
            2 => de.member(member, &mut self.thumbnail),
            3 => de.member(member, &mut self.tiny),
            4 => de.member(member, &mut self.small),
            5 => de.member(member, &mut self.large),
            6 => de.member(member, &mut self.bytes),
            _ => Ok(()),
        }
    }
}

/// The structure `Plain`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plain {
    /// The member `text`.
    ///
    /// At most 4 characters.
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
    "example.sink#Plain",
    &[Member::new("text", &prelude::STRING, &[Trait::Length { min: 0, max: 4 }])],
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

/// The union `Reply`.
#[derive(Clone, Debug, PartialEq)]
pub enum Reply {
    /// The member `pair`.
    Pair(Pair),
    /// The member `sorry`.
    Sorry,
    /// A member that this crate does not know, by its name. It cannot be written.
    Unknown(String),
}

impl Reply {
    /// Whether it is [`Self::Pair`].
    pub fn is_pair(&self) -> bool {
        matches!(self, Self::Pair(_))
    }

    /// What is in [`Self::Pair`], if it is that.
    pub fn as_pair(&self) -> Option<&Pair> {
        match self {
            Self::Pair(value) => Some(value),
            _ => None,
        }
    }

    /// Whether it is [`Self::Sorry`].
    pub fn is_sorry(&self) -> bool {
        matches!(self, Self::Sorry)
    }

    /// Whether it is [`Self::Unknown`].
    pub fn is_unknown(&self) -> bool {
        matches!(self, Self::Unknown(_))
    }
}

pub(crate) static REPLY: Schema = Schema::union(
    "example.sink#Reply",
    &[Member::new("pair", &PAIR, &[]), Member::new("sorry", &prelude::UNIT, &[])],
);

impl Serialize for Reply {
    fn serialize(
        &self,
        member: &'static Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &REPLY, self)
    }
}

impl Deserialize for Reply {
    fn blank() -> Self {
        Self::Unknown(String::new())
    }

    fn fill(
        &mut self,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.union(member, &REPLY, self)
    }
}

impl WriteMembers for Reply {
    fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
        let members = REPLY.members;
        match self {
            Self::Pair(value) => ser.member(&members[0], value),
            Self::Sorry => ser.member(&members[1], &Unit),
            Self::Unknown(tag) => Err(farrier::Error::unknown_variant(tag)),
        }
    }
}

impl ReadMembers for Reply {
    fn read_member(
        &mut self,
        index: usize,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        *self = match index {
            0 => Self::Pair(de.value(member)?),
            1 => {
                de.value::<Unit>(member)?;
                Self::Sorry
            }
            _ => return Ok(()),
        };
        Ok(())
    }

    fn read_unknown(&mut self, name: &str) {
        *self = Self::Unknown(name.to_owned());
    }
}

/// The structure `Required`.
#[derive(Clone, Debug, PartialEq)]
pub struct Required {
    /// The member `aBoolean`.
    ///
    /// Required.
    pub a_boolean: bool,
    /// The member `aByte`.
    ///
    /// Required.
    pub a_byte: i8,
    /// The member `aShort`.
    ///
    /// Required.
    pub a_short: i16,
    /// The member `anInteger`.
    ///
    /// Required.
    pub an_integer: i32,
    /// The member `aLong`.
    ///
    /// Required.
    pub a_long: i64,
    /// The member `aFloat`.
    ///
    /// Required.
    pub a_float: f32,
    /// The member `aDouble`.
    ///
    /// Required.
    pub a_double: f64,
    /// The member `aBigInteger`.
    ///
    /// Required.
    pub a_big_integer: BigInteger,
    /// The member `aBigDecimal`.
    ///
    /// Required.
    pub a_big_decimal: BigDecimal,
    /// The member `aString`.
    ///
    /// Required.
    pub a_string: String,
    /// The member `aBlob`.
    ///
    /// Required.
    pub a_blob: Bytes,
    /// The member `aDocument`.
    ///
    /// Required.
    pub a_document: Document,
    /// The member `aTimestamp`.
    ///
    /// Required.
    pub a_timestamp: Timestamp,
    /// The member `color`.
    ///
    /// Required.
    pub color: Color,
    /// The member `level`.
    ///
    /// Required.
    pub level: Level,
    /// The member `words`.
    ///
    /// Required.
    pub words: Vec<String>,
    /// The member `counts`.
    ///
    /// Required.
    pub counts: std::collections::BTreeMap<String, i64>,
    /// The member `choice`.
    ///
    /// Required.
    pub choice: Choice,
    /// The member `pair`.
    ///
    /// Required.
    pub pair: Pair,
    /// The member `pairs`.
    pub pairs: Option<Vec<Pair>>,
    /// The member `pairsByName`.
    pub pairs_by_name: Option<std::collections::BTreeMap<String, Pair>>,
    /// The member `means`.
    pub means: Option<Reply>,
}

impl Required {
    /// Collects the members; `build` names all that is missing.
    pub fn builder() -> RequiredBuilder {
        RequiredBuilder {
            a_boolean: None,
            a_byte: None,
            a_short: None,
            an_integer: None,
            a_long: None,
            a_float: None,
            a_double: None,
            a_big_integer: None,
            a_big_decimal: None,
            a_string: None,
            a_blob: None,
            a_document: None,
            a_timestamp: None,
            color: None,
            level: None,
            words: None,
            counts: None,
            choice: None,
            pair: None,
            pairs: None,
            pairs_by_name: None,
            means: None,
        }
    }

    /// The same value with `pairs`.
    pub fn with_pairs(mut self, pairs: impl Into<Vec<Pair>>) -> Self {
        self.pairs = Some(pairs.into());
        self
    }

    /// The same value with `pairs_by_name`.
    pub fn with_pairs_by_name(
        mut self,
        pairs_by_name: impl Into<std::collections::BTreeMap<String, Pair>>,
    ) -> Self {
        self.pairs_by_name = Some(pairs_by_name.into());
        self
    }

    /// The same value with `means`.
    pub fn with_means(mut self, means: impl Into<Reply>) -> Self {
        self.means = Some(means.into());
        self
    }

    /// Checks every constraint that the model sets, and reports all that is violated.
    pub fn validate(&self) -> Result<(), farrier::Violations> {
        farrier::validate::check(self)
    }
}

/// Makes a [`Required`].
#[derive(Clone)]
pub struct RequiredBuilder {
    a_boolean: Option<bool>,
    a_byte: Option<i8>,
    a_short: Option<i16>,
    an_integer: Option<i32>,
    a_long: Option<i64>,
    a_float: Option<f32>,
    a_double: Option<f64>,
    a_big_integer: Option<BigInteger>,
    a_big_decimal: Option<BigDecimal>,
    a_string: Option<String>,
    a_blob: Option<Bytes>,
    a_document: Option<Document>,
    a_timestamp: Option<Timestamp>,
    color: Option<Color>,
    level: Option<Level>,
    words: Option<Vec<String>>,
    counts: Option<std::collections::BTreeMap<String, i64>>,
    choice: Option<Choice>,
    pair: Option<Pair>,
    pairs: Option<Vec<Pair>>,
    pairs_by_name: Option<std::collections::BTreeMap<String, Pair>>,
    means: Option<Reply>,
}

impl RequiredBuilder {
    /// Sets `a_boolean`.
    pub fn a_boolean(mut self, a_boolean: bool) -> Self {
        self.a_boolean = Some(a_boolean);
        self
    }

    /// Sets `a_byte`.
    pub fn a_byte(mut self, a_byte: i8) -> Self {
        self.a_byte = Some(a_byte);
        self
    }

    /// Sets `a_short`.
    pub fn a_short(mut self, a_short: i16) -> Self {
        self.a_short = Some(a_short);
        self
    }

    /// Sets `an_integer`.
    pub fn an_integer(mut self, an_integer: i32) -> Self {
        self.an_integer = Some(an_integer);
        self
    }

    /// Sets `a_long`.
    pub fn a_long(mut self, a_long: i64) -> Self {
        self.a_long = Some(a_long);
        self
    }

    /// Sets `a_float`.
    pub fn a_float(mut self, a_float: f32) -> Self {
        self.a_float = Some(a_float);
        self
    }

    /// Sets `a_double`.
    pub fn a_double(mut self, a_double: f64) -> Self {
        self.a_double = Some(a_double);
        self
    }

    /// Sets `a_big_integer`.
    pub fn a_big_integer(mut self, a_big_integer: impl Into<BigInteger>) -> Self {
        self.a_big_integer = Some(a_big_integer.into());
        self
    }

    /// Sets `a_big_decimal`.
    pub fn a_big_decimal(mut self, a_big_decimal: impl Into<BigDecimal>) -> Self {
        self.a_big_decimal = Some(a_big_decimal.into());
        self
    }

    /// Sets `a_string`.
    pub fn a_string(mut self, a_string: impl Into<String>) -> Self {
        self.a_string = Some(a_string.into());
        self
    }

    /// Sets `a_blob`.
    pub fn a_blob(mut self, a_blob: impl Into<Bytes>) -> Self {
        self.a_blob = Some(a_blob.into());
        self
    }

    /// Sets `a_document`.
    pub fn a_document(mut self, a_document: impl Into<Document>) -> Self {
        self.a_document = Some(a_document.into());
        self
    }

    /// Sets `a_timestamp`.
    pub fn a_timestamp(mut self, a_timestamp: impl Into<Timestamp>) -> Self {
        self.a_timestamp = Some(a_timestamp.into());
        self
    }

    /// Sets `color`.
    pub fn color(mut self, color: impl Into<Color>) -> Self {
        self.color = Some(color.into());
        self
    }

    /// Sets `level`.
    pub fn level(mut self, level: impl Into<Level>) -> Self {
        self.level = Some(level.into());
        self
    }

    /// Sets `words`.
    pub fn words(mut self, words: impl Into<Vec<String>>) -> Self {
        self.words = Some(words.into());
        self
    }

    /// Sets `counts`.
    pub fn counts(
        mut self,
        counts: impl Into<std::collections::BTreeMap<String, i64>>,
    ) -> Self {
        self.counts = Some(counts.into());
        self
    }

    /// Sets `choice`.
    pub fn choice(mut self, choice: impl Into<Choice>) -> Self {
        self.choice = Some(choice.into());
        self
    }

    /// Sets `pair`.
    pub fn pair(mut self, pair: impl Into<Pair>) -> Self {
        self.pair = Some(pair.into());
        self
    }

    /// Sets `pairs`.
    pub fn pairs(mut self, pairs: impl Into<Vec<Pair>>) -> Self {
        self.pairs = Some(pairs.into());
        self
    }

    /// Sets `pairs_by_name`.
    pub fn pairs_by_name(
        mut self,
        pairs_by_name: impl Into<std::collections::BTreeMap<String, Pair>>,
    ) -> Self {
        self.pairs_by_name = Some(pairs_by_name.into());
        self
    }

    /// Sets `means`.
    pub fn means(mut self, means: impl Into<Reply>) -> Self {
        self.means = Some(means.into());
        self
    }

    /// The value, or the names of all required members that were not set.
    pub fn build(self) -> Result<Required, farrier::Incomplete> {
        let mut required = farrier::Incomplete::of("Required");
        let value = Required {
            a_boolean: required.take("a_boolean", self.a_boolean),
            a_byte: required.take("a_byte", self.a_byte),
            a_short: required.take("a_short", self.a_short),
            an_integer: required.take("an_integer", self.an_integer),
            a_long: required.take("a_long", self.a_long),
            a_float: required.take("a_float", self.a_float),
            a_double: required.take("a_double", self.a_double),
            a_big_integer: required.take("a_big_integer", self.a_big_integer),
            a_big_decimal: required.take("a_big_decimal", self.a_big_decimal),
            a_string: required.take("a_string", self.a_string),
            a_blob: required.take("a_blob", self.a_blob),
            a_document: required.take("a_document", self.a_document),
            a_timestamp: required.take("a_timestamp", self.a_timestamp),
            color: required.take("color", self.color),
            level: required.take("level", self.level),
            words: required.take("words", self.words),
            counts: required.take("counts", self.counts),
            choice: required.take("choice", self.choice),
            pair: required.take("pair", self.pair),
            pairs: self.pairs,
            pairs_by_name: self.pairs_by_name,
            means: self.means,
        };
        required.finish(value)
    }
}

pub(crate) static REQUIRED: Schema = Schema::structure(
    "example.sink#Required",
    &[
        Member::new("aBoolean", &prelude::BOOLEAN, &[Trait::Required]),
        Member::new("aByte", &prelude::BYTE, &[Trait::Required]),
        Member::new("aShort", &prelude::SHORT, &[Trait::Required]),
        Member::new("anInteger", &prelude::INTEGER, &[Trait::Required]),
        Member::new("aLong", &prelude::LONG, &[Trait::Required]),
        Member::new("aFloat", &prelude::FLOAT, &[Trait::Required]),
        Member::new("aDouble", &prelude::DOUBLE, &[Trait::Required]),
        Member::new("aBigInteger", &prelude::BIG_INTEGER, &[Trait::Required]),
        Member::new("aBigDecimal", &prelude::BIG_DECIMAL, &[Trait::Required]),
        Member::new("aString", &prelude::STRING, &[Trait::Required]),
        Member::new("aBlob", &prelude::BLOB, &[Trait::Required]),
        Member::new("aDocument", &prelude::DOCUMENT, &[Trait::Required]),
        Member::new("aTimestamp", &prelude::TIMESTAMP, &[Trait::Required]),
        Member::new("color", &COLOR, &[Trait::Required]),
        Member::new("level", &LEVEL, &[Trait::Required]),
        Member::new("words", &schema::WORDS, &[Trait::Required]),
        Member::new("counts", &schema::COUNTS, &[Trait::Required]),
        Member::new("choice", &CHOICE, &[Trait::Required]),
        Member::new("pair", &PAIR, &[Trait::Required]),
        Member::new("pairs", &schema::PAIRS, &[]),
        Member::new("pairsByName", &schema::PAIRS_BY_NAME, &[]),
        Member::new("means", &REPLY, &[]),
    ],
);

impl Serialize for Required {
    fn serialize(
        &self,
        member: &'static Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &REQUIRED, self)
    }
}

impl Deserialize for Required {
    fn blank() -> Self {
        Self {
            a_boolean: Deserialize::blank(),
            a_byte: Deserialize::blank(),
            a_short: Deserialize::blank(),
            an_integer: Deserialize::blank(),
            a_long: Deserialize::blank(),
            a_float: Deserialize::blank(),
            a_double: Deserialize::blank(),
            a_big_integer: Deserialize::blank(),
            a_big_decimal: Deserialize::blank(),
            a_string: Deserialize::blank(),
            a_blob: Deserialize::blank(),
            a_document: Deserialize::blank(),
            a_timestamp: Deserialize::blank(),
            color: Deserialize::blank(),
            level: Deserialize::blank(),
            words: Deserialize::blank(),
            counts: Deserialize::blank(),
            choice: Deserialize::blank(),
            pair: Deserialize::blank(),
            pairs: None,
            pairs_by_name: None,
            means: None,
        }
    }

    fn fill(
        &mut self,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.structure(member, &REQUIRED, self)
    }
}

impl WriteMembers for Required {
    fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
        let members = REQUIRED.members;
        ser.member(&members[0], &self.a_boolean)?;
        ser.member(&members[1], &self.a_byte)?;
        ser.member(&members[2], &self.a_short)?;
        ser.member(&members[3], &self.an_integer)?;
        ser.member(&members[4], &self.a_long)?;
        ser.member(&members[5], &self.a_float)?;
        ser.member(&members[6], &self.a_double)?;
        ser.member(&members[7], &self.a_big_integer)?;
        ser.member(&members[8], &self.a_big_decimal)?;
        ser.member(&members[9], &self.a_string)?;
        ser.member(&members[10], &self.a_blob)?;
        ser.member(&members[11], &self.a_document)?;
        ser.member(&members[12], &self.a_timestamp)?;
        ser.member(&members[13], &self.color)?;
        ser.member(&members[14], &self.level)?;
        ser.member(&members[15], &self.words)?;
        ser.member(&members[16], &self.counts)?;
        ser.member(&members[17], &self.choice)?;
        ser.member(&members[18], &self.pair)?;
        ser.member(&members[19], &self.pairs)?;
        ser.member(&members[20], &self.pairs_by_name)?;
        ser.member(&members[21], &self.means)
    }
}

impl ReadMembers for Required {
    fn read_member(
        &mut self,
        index: usize,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        match index {
            0 => de.member(member, &mut self.a_boolean),
            1 => de.member(member, &mut self.a_byte),
            2 => de.member(member, &mut self.a_short),
            3 => de.member(member, &mut self.an_integer),
            4 => de.member(member, &mut self.a_long),
            5 => de.member(member, &mut self.a_float),
            6 => de.member(member, &mut self.a_double),
            7 => de.member(member, &mut self.a_big_integer),
            8 => de.member(member, &mut self.a_big_decimal),
            9 => de.member(member, &mut self.a_string),
            10 => de.member(member, &mut self.a_blob),
            11 => de.member(member, &mut self.a_document),
            12 => de.member(member, &mut self.a_timestamp),
            13 => de.member(member, &mut self.color),
            14 => de.member(member, &mut self.level),
            15 => de.member(member, &mut self.words),
            16 => de.member(member, &mut self.counts),
            17 => de.member(member, &mut self.choice),
            18 => de.member(member, &mut self.pair),
            19 => de.member(member, &mut self.pairs),
            20 => de.member(member, &mut self.pairs_by_name),
            21 => de.member(member, &mut self.means),
            _ => Ok(()),
        }
    }
}

/// The structure `Secrets`.
#[derive(Clone, Default, PartialEq)]
pub struct Secrets {
    /// The member `user`.
    pub user: Option<String>,
    /// The member `own`.
    pub own: Option<String>,
    /// The member `target`.
    ///
    /// At least 3 characters.
    pub target: Option<String>,
    /// The member `pin`.
    pub pin: Option<i32>,
    /// The member `key`.
    pub key: Option<Bytes>,
    /// The member `born`.
    pub born: Option<Timestamp>,
    /// The member `notes`.
    pub notes: Option<Document>,
    /// The member `mood`.
    pub mood: Option<Mood>,
    /// The member `passwords`.
    pub passwords: Option<Vec<String>>,
    /// The member `sealed`.
    pub sealed: Option<Vec<String>>,
    /// The member `hidden`.
    pub hidden: Option<Vec<i32>>,
    /// The member `byPassword`.
    pub by_password: Option<std::collections::BTreeMap<String, Plain>>,
    /// The member `toPassword`.
    pub to_password: Option<std::collections::BTreeMap<String, String>>,
    /// The member `nested`.
    pub nested: Option<std::collections::BTreeMap<String, Vec<String>>>,
    /// The member `sealedMap`.
    pub sealed_map: Option<std::collections::BTreeMap<String, i64>>,
    /// The member `means`.
    pub means: Option<Means>,
    /// The member `allMeans`.
    pub all_means: Option<std::collections::BTreeMap<String, Means>>,
    /// The member `box`.
    pub r#box: Option<BoxValue>,
    /// The member `plain`.
    pub plain: Option<Plain>,
    /// The member `friends`.
    pub friends: Option<Vec<Secrets>>,
}

impl Secrets {
    /// The same value with `user`.
    pub fn with_user(mut self, user: impl Into<String>) -> Self {
        self.user = Some(user.into());
        self
    }

    /// The same value with `own`.
    pub fn with_own(mut self, own: impl Into<String>) -> Self {
        self.own = Some(own.into());
        self
    }

    /// The same value with `target`.
    pub fn with_target(mut self, target: impl Into<String>) -> Self {
        self.target = Some(target.into());
        self
    }

    /// The same value with `pin`.
    pub fn with_pin(mut self, pin: i32) -> Self {
        self.pin = Some(pin);
        self
    }

    /// The same value with `key`.
    pub fn with_key(mut self, key: impl Into<Bytes>) -> Self {
        self.key = Some(key.into());
        self
    }

    /// The same value with `born`.
    pub fn with_born(mut self, born: impl Into<Timestamp>) -> Self {
        self.born = Some(born.into());
        self
    }

    /// The same value with `notes`.
    pub fn with_notes(mut self, notes: impl Into<Document>) -> Self {
        self.notes = Some(notes.into());
        self
    }

    /// The same value with `mood`.
    pub fn with_mood(mut self, mood: impl Into<Mood>) -> Self {
        self.mood = Some(mood.into());
        self
    }

    /// The same value with `passwords`.
    pub fn with_passwords(mut self, passwords: impl Into<Vec<String>>) -> Self {
        self.passwords = Some(passwords.into());
        self
    }

    /// The same value with `sealed`.
    pub fn with_sealed(mut self, sealed: impl Into<Vec<String>>) -> Self {
        self.sealed = Some(sealed.into());
        self
    }

    /// The same value with `hidden`.
    pub fn with_hidden(mut self, hidden: impl Into<Vec<i32>>) -> Self {
        self.hidden = Some(hidden.into());
        self
    }

    /// The same value with `by_password`.
    pub fn with_by_password(
        mut self,
        by_password: impl Into<std::collections::BTreeMap<String, Plain>>,
    ) -> Self {
        self.by_password = Some(by_password.into());
        self
    }

    /// The same value with `to_password`.
    pub fn with_to_password(
        mut self,
        to_password: impl Into<std::collections::BTreeMap<String, String>>,
    ) -> Self {
        self.to_password = Some(to_password.into());
        self
    }

    /// The same value with `nested`.
    pub fn with_nested(
        mut self,
        nested: impl Into<std::collections::BTreeMap<String, Vec<String>>>,
    ) -> Self {
        self.nested = Some(nested.into());
        self
    }

    /// The same value with `sealed_map`.
    pub fn with_sealed_map(
        mut self,
        sealed_map: impl Into<std::collections::BTreeMap<String, i64>>,
    ) -> Self {
        self.sealed_map = Some(sealed_map.into());
        self
    }

    /// The same value with `means`.
    pub fn with_means(mut self, means: impl Into<Means>) -> Self {
        self.means = Some(means.into());
        self
    }

    /// The same value with `all_means`.
    pub fn with_all_means(
        mut self,
        all_means: impl Into<std::collections::BTreeMap<String, Means>>,
    ) -> Self {
        self.all_means = Some(all_means.into());
        self
    }

    /// The same value with `box`.
    pub fn with_box(mut self, r#box: impl Into<BoxValue>) -> Self {
        self.r#box = Some(r#box.into());
        self
    }

    /// The same value with `plain`.
    pub fn with_plain(mut self, plain: impl Into<Plain>) -> Self {
        self.plain = Some(plain.into());
        self
    }

    /// The same value with `friends`.
    pub fn with_friends(mut self, friends: impl Into<Vec<Secrets>>) -> Self {
        self.friends = Some(friends.into());
        self
    }

    /// Checks every constraint that the model sets, and reports all that is violated.
    pub fn validate(&self) -> Result<(), farrier::Violations> {
        farrier::validate::check(self)
    }
}

pub(crate) static SECRETS: Schema = Schema::structure(
    "example.sink#Secrets",
    &[
        Member::new("user", &prelude::STRING, &[]),
        Member::new("own", &prelude::STRING, &[Trait::Sensitive]),
        Member::new("target", &schema::PASSWORD, &[]),
        Member::new("pin", &prelude::INTEGER, &[Trait::Sensitive]),
        Member::new("key", &prelude::BLOB, &[Trait::Sensitive]),
        Member::new("born", &prelude::TIMESTAMP, &[Trait::Sensitive]),
        Member::new("notes", &prelude::DOCUMENT, &[Trait::Sensitive]),
        Member::new("mood", &MOOD, &[]),
        Member::new("passwords", &schema::PASSWORDS, &[]),
        Member::new("sealed", &schema::WORDS, &[Trait::Sensitive]),
        Member::new("hidden", &schema::HIDDEN_LIST, &[]),
        Member::new("byPassword", &schema::BY_PASSWORD, &[]),
        Member::new("toPassword", &schema::TO_PASSWORD, &[]),
        Member::new("nested", &schema::PASSWORDS_BY_NAME, &[]),
        Member::new("sealedMap", &schema::COUNTS, &[Trait::Sensitive]),
        Member::new("means", &MEANS, &[]),
        Member::new("allMeans", &schema::ALL_MEANS, &[]),
        Member::new("box", &BOX, &[]),
        Member::new("plain", &PLAIN, &[]),
        Member::new("friends", &schema::SECRETS_LIST, &[]),
    ],
);

impl std::fmt::Debug for Secrets {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        farrier::redact::debug(f, "Secrets", self)
    }
}

impl Serialize for Secrets {
    fn serialize(
        &self,
        member: &'static Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &SECRETS, self)
    }
}

impl Deserialize for Secrets {
    fn blank() -> Self {
        Self::default()
    }

    fn fill(
        &mut self,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.structure(member, &SECRETS, self)
    }
}

impl WriteMembers for Secrets {
    fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
        let members = SECRETS.members;
        ser.member(&members[0], &self.user)?;
        ser.member(&members[1], &self.own)?;
        ser.member(&members[2], &self.target)?;
        ser.member(&members[3], &self.pin)?;
        ser.member(&members[4], &self.key)?;
        ser.member(&members[5], &self.born)?;
        ser.member(&members[6], &self.notes)?;
        ser.member(&members[7], &self.mood)?;
        ser.member(&members[8], &self.passwords)?;
        ser.member(&members[9], &self.sealed)?;
        ser.member(&members[10], &self.hidden)?;
        ser.member(&members[11], &self.by_password)?;
        ser.member(&members[12], &self.to_password)?;
        ser.member(&members[13], &self.nested)?;
        ser.member(&members[14], &self.sealed_map)?;
        ser.member(&members[15], &self.means)?;
        ser.member(&members[16], &self.all_means)?;
        ser.member(&members[17], &self.r#box)?;
        ser.member(&members[18], &self.plain)?;
        ser.member(&members[19], &self.friends)
    }
}

impl ReadMembers for Secrets {
    fn read_member(
        &mut self,
        index: usize,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        match index {
            0 => de.member(member, &mut self.user),
            1 => de.member(member, &mut self.own),
            2 => de.member(member, &mut self.target),
            3 => de.member(member, &mut self.pin),
            4 => de.member(member, &mut self.key),
            5 => de.member(member, &mut self.born),
            6 => de.member(member, &mut self.notes),
            7 => de.member(member, &mut self.mood),
            8 => de.member(member, &mut self.passwords),
            9 => de.member(member, &mut self.sealed),
            10 => de.member(member, &mut self.hidden),
            11 => de.member(member, &mut self.by_password),
            12 => de.member(member, &mut self.to_password),
            13 => de.member(member, &mut self.nested),
            14 => de.member(member, &mut self.sealed_map),
            15 => de.member(member, &mut self.means),
            16 => de.member(member, &mut self.all_means),
            17 => de.member(member, &mut self.r#box),
            18 => de.member(member, &mut self.plain),
            19 => de.member(member, &mut self.friends),
            _ => Ok(()),
        }
    }
}

/// The structure `Smell`.
#[derive(Clone, Debug, PartialEq)]
pub struct Smell {
    /// The member `of`.
    pub of: Option<String>,
    /// The member `strength`.
    ///
    /// Required.
    pub strength: i32,
}

impl Smell {
    /// A value with what is required.
    pub fn new(strength: i32) -> Self {
        Self { of: None, strength }
    }

    /// The same value with `of`.
    pub fn with_of(mut self, of: impl Into<String>) -> Self {
        self.of = Some(of.into());
        self
    }

    /// Checks every constraint that the model sets, and reports all that is violated.
    pub fn validate(&self) -> Result<(), farrier::Violations> {
        farrier::validate::check(self)
    }
}

pub(crate) static SMELL: Schema = Schema::structure(
    "example.sink#Smell",
    &[
        Member::new("of", &prelude::STRING, &[]),
        Member::new("strength", &prelude::INTEGER, &[Trait::Required]),
    ],
);

impl Serialize for Smell {
    fn serialize(
        &self,
        member: &'static Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &SMELL, self)
    }
}

impl Deserialize for Smell {
    fn blank() -> Self {
        Self {
            of: None,
            strength: Deserialize::blank(),
        }
    }

    fn fill(
        &mut self,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.structure(member, &SMELL, self)
    }
}

impl WriteMembers for Smell {
    fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
        let members = SMELL.members;
        ser.member(&members[0], &self.of)?;
        ser.member(&members[1], &self.strength)
    }
}

impl ReadMembers for Smell {
    fn read_member(
        &mut self,
        index: usize,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        match index {
            0 => de.member(member, &mut self.of),
            1 => de.member(member, &mut self.strength),
            _ => Ok(()),
        }
    }
}

/// The structure `Spoon`.
#[deprecated]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Spoon {
    /// The member `length`.
    pub length: Option<i32>,
}

impl Spoon {
    /// The same value with `length`.
    pub fn with_length(mut self, length: i32) -> Self {
        self.length = Some(length);
        self
    }

    /// Checks every constraint that the model sets, and reports all that is violated.
    pub fn validate(&self) -> Result<(), farrier::Violations> {
        farrier::validate::check(self)
    }
}

pub(crate) static SPOON: Schema = Schema::structure(
    "example.sink#Spoon",
    &[Member::new("length", &prelude::INTEGER, &[])],
);

impl Serialize for Spoon {
    fn serialize(
        &self,
        member: &'static Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &SPOON, self)
    }
}

impl Deserialize for Spoon {
    fn blank() -> Self {
        Self::default()
    }

    fn fill(
        &mut self,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.structure(member, &SPOON, self)
    }
}

impl WriteMembers for Spoon {
    fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
        let members = SPOON.members;
        ser.member(&members[0], &self.length)
    }
}

impl ReadMembers for Spoon {
    fn read_member(
        &mut self,
        index: usize,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        match index {
            0 => de.member(member, &mut self.length),
            _ => Ok(()),
        }
    }
}

/// What a cook does.
#[derive(Clone, Debug, PartialEq)]
pub enum Steps {
    /// The member `stir`.
    Stir(Stir),
    /// The member `taste`.
    Taste(Taste),
    /// A member that this crate does not know, by its name. It cannot be written.
    Unknown(String),
}

impl Steps {
    /// Whether it is [`Self::Stir`].
    pub fn is_stir(&self) -> bool {
        matches!(self, Self::Stir(_))
    }

    /// What is in [`Self::Stir`], if it is that.
    pub fn as_stir(&self) -> Option<&Stir> {
        match self {
            Self::Stir(value) => Some(value),
            _ => None,
        }
    }

    /// Whether it is [`Self::Taste`].
    pub fn is_taste(&self) -> bool {
        matches!(self, Self::Taste(_))
    }

    /// What is in [`Self::Taste`], if it is that.
    pub fn as_taste(&self) -> Option<&Taste> {
        match self {
            Self::Taste(value) => Some(value),
            _ => None,
        }
    }

    /// Whether it is [`Self::Unknown`].
    pub fn is_unknown(&self) -> bool {
        matches!(self, Self::Unknown(_))
    }
}

pub(crate) static STEPS: Schema = Schema::union(
    "example.sink#Steps",
    &[Member::new("stir", &STIR, &[]), Member::new("taste", &TASTE, &[])],
);

impl Serialize for Steps {
    fn serialize(
        &self,
        member: &'static Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &STEPS, self)
    }
}

impl Deserialize for Steps {
    fn blank() -> Self {
        Self::Unknown(String::new())
    }

    fn fill(
        &mut self,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.union(member, &STEPS, self)
    }
}

impl WriteMembers for Steps {
    fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
        let members = STEPS.members;
        match self {
            Self::Stir(value) => ser.member(&members[0], value),
            Self::Taste(value) => ser.member(&members[1], value),
            Self::Unknown(tag) => Err(farrier::Error::unknown_variant(tag)),
        }
    }
}

impl ReadMembers for Steps {
    fn read_member(
        &mut self,
        index: usize,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        *self = match index {
            0 => Self::Stir(de.value(member)?),
            1 => Self::Taste(de.value(member)?),
            _ => return Ok(()),
        };
        Ok(())
    }

    fn read_unknown(&mut self, name: &str) {
        *self = Self::Unknown(name.to_owned());
    }
}

impl EventStream for Steps {
    const EVENTS: &'static Schema = &STEPS;
    const ERRORS: &'static [Member] = &[Member::new("gaveUp", &errors::BURNT, &[])];
    type Error = StepsError;
}

/// What can go wrong in [`Steps`].
#[derive(Debug)]
pub enum StepsError {
    /// The error `gaveUp`.
    GaveUp(Box<ServiceError<errors::Burnt>>),
    /// An error that the model does not know, as it was received.
    Unhandled(Box<Unhandled>),
    /// An event that could not be decoded.
    Decode(Box<DecodeError>),
}

impl StepsError {
    /// Whether the error is [`GaveUp`](Self::GaveUp).
    pub fn is_gave_up(&self) -> bool {
        matches!(self, Self::GaveUp(_))
    }

    fn failure(&self) -> &dyn Failure {
        match self {
            Self::GaveUp(error) => &**error,
            Self::Unhandled(error) => &**error,
            Self::Decode(error) => &**error,
        }
    }
}

farrier::operation_error!(StepsError);

impl From<errors::Burnt> for StepsError {
    fn from(error: errors::Burnt) -> Self {
        Self::GaveUp(Box::new(ServiceError::new(error, &errors::BURNT)))
    }
}

impl OperationError for StepsError {
    fn read(
        index: usize,
        response: farrier::ResponseMetadata,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<Self> {
        match index {
            0 => ServiceError::read(response, de).map(Self::GaveUp),
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
            Self::GaveUp(error) => Some((0, error.inner())),
            Self::Unhandled(_) | Self::Decode(_) => None,
        }
    }
}

/// The structure `Stir`.
#[derive(Clone, Debug, PartialEq)]
pub struct Stir {
    /// The member `speed`.
    ///
    /// At most 9.
    pub speed: Option<i32>,
    /// The member `clockwise`.
    ///
    /// Required.
    pub clockwise: bool,
    /// The member `spoon`.
    ///
    /// Required.
    pub spoon: String,
    /// The member `times`.
    pub times: Option<f64>,
}

impl Stir {
    /// A value with what is required.
    pub fn new(clockwise: bool, spoon: impl Into<String>) -> Self {
        Self {
            speed: None,
            clockwise,
            spoon: spoon.into(),
            times: None,
        }
    }

    /// The same value with `speed`.
    pub fn with_speed(mut self, speed: i32) -> Self {
        self.speed = Some(speed);
        self
    }

    /// The same value with `times`.
    pub fn with_times(mut self, times: f64) -> Self {
        self.times = Some(times);
        self
    }

    /// Checks every constraint that the model sets, and reports all that is violated.
    pub fn validate(&self) -> Result<(), farrier::Violations> {
        farrier::validate::check(self)
    }
}

pub(crate) static STIR: Schema = Schema::structure(
    "example.sink#Stir",
    &[
        Member::new(
            "speed",
            &prelude::INTEGER,
            &[
                Trait::Range {
                    min: None,
                    max: Some(farrier::schema::Number::Integer(9)),
                },
                Trait::EventHeader,
            ],
        ),
        Member::new(
            "clockwise",
            &prelude::BOOLEAN,
            &[Trait::Required, Trait::EventHeader],
        ),
        Member::new("spoon", &prelude::STRING, &[Trait::Required]),
        Member::new("times", &prelude::DOUBLE, &[]),
    ],
);

impl Serialize for Stir {
    fn serialize(
        &self,
        member: &'static Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &STIR, self)
    }
}

impl Deserialize for Stir {
    fn blank() -> Self {
        Self {
            speed: None,
            clockwise: Deserialize::blank(),
            spoon: Deserialize::blank(),
            times: None,
        }
    }

    fn fill(
        &mut self,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.structure(member, &STIR, self)
    }
}

impl WriteMembers for Stir {
    fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
        let members = STIR.members;
        ser.member(&members[0], &self.speed)?;
        ser.member(&members[1], &self.clockwise)?;
        ser.member(&members[2], &self.spoon)?;
        ser.member(&members[3], &self.times)
    }
}

impl ReadMembers for Stir {
    fn read_member(
        &mut self,
        index: usize,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        match index {
            0 => de.member(member, &mut self.speed),
            1 => de.member(member, &mut self.clockwise),
            2 => de.member(member, &mut self.spoon),
            3 => de.member(member, &mut self.times),
            _ => Ok(()),
        }
    }
}

/// The structure `StirEverythingOutput`.
#[derive(Clone, Debug, PartialEq)]
pub struct StirEverythingOutput {
    /// The member `everything`.
    ///
    /// Required.
    pub everything: Everything,
}

impl StirEverythingOutput {
    /// A value with what is required.
    pub fn new(everything: impl Into<Everything>) -> Self {
        Self {
            everything: everything.into(),
        }
    }

    /// Checks every constraint that the model sets, and reports all that is violated.
    pub fn validate(&self) -> Result<(), farrier::Violations> {
        farrier::validate::check(self)
    }
}

pub(crate) static STIR_EVERYTHING_OUTPUT: Schema = Schema::structure(
    "example.sink#StirEverythingOutput",
    &[Member::new("everything", &EVERYTHING, &[Trait::Required])],
);

impl Serialize for StirEverythingOutput {
    fn serialize(
        &self,
        member: &'static Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &STIR_EVERYTHING_OUTPUT, self)
    }
}

impl Deserialize for StirEverythingOutput {
    fn blank() -> Self {
        Self {
            everything: Deserialize::blank(),
        }
    }

    fn fill(
        &mut self,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.structure(member, &STIR_EVERYTHING_OUTPUT, self)
    }
}

impl WriteMembers for StirEverythingOutput {
    fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
        let members = STIR_EVERYTHING_OUTPUT.members;
        ser.member(&members[0], &self.everything)
    }
}

impl ReadMembers for StirEverythingOutput {
    fn read_member(
        &mut self,
        index: usize,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        match index {
            0 => de.member(member, &mut self.everything),
            _ => Ok(()),
        }
    }
}

/// The structure `Taste`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Taste {
    /// The member `verdict`.
    pub verdict: Option<Choice>,
}

impl Taste {
    /// The same value with `verdict`.
    pub fn with_verdict(mut self, verdict: impl Into<Choice>) -> Self {
        self.verdict = Some(verdict.into());
        self
    }

    /// Checks every constraint that the model sets, and reports all that is violated.
    pub fn validate(&self) -> Result<(), farrier::Violations> {
        farrier::validate::check(self)
    }
}

pub(crate) static TASTE: Schema = Schema::structure(
    "example.sink#Taste",
    &[Member::new("verdict", &CHOICE, &[Trait::EventPayload])],
);

impl Serialize for Taste {
    fn serialize(
        &self,
        member: &'static Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &TASTE, self)
    }
}

impl Deserialize for Taste {
    fn blank() -> Self {
        Self::default()
    }

    fn fill(
        &mut self,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.structure(member, &TASTE, self)
    }
}

impl WriteMembers for Taste {
    fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
        let members = TASTE.members;
        ser.member(&members[0], &self.verdict)
    }
}

impl ReadMembers for Taste {
    fn read_member(
        &mut self,
        index: usize,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        match index {
            0 => de.member(member, &mut self.verdict),
            _ => Ok(()),
        }
    }
}

#[cfg(feature = "serde")]
farrier::serde_impls!(
    ForeignSpoon, BoxValue, Choice, Color, CookTogetherInput, CookTogetherOutput,
    Defaults, Empty, Everything, Gong, Level, Limits, Means, Mood, News, Note, OldColor,
    Pair, Picture, Plain, Reply, Required, Secrets, Smell, Spoon, Steps, Stir,
    StirEverythingOutput, Taste
);

