// ---- src/errors.rs
//! Errors that operations can return.

use farrier::{
    Deserialize, Deserializer, ErrorShape, Member, ReadMembers, Schema, Serialize,
    Serializer, Trait, WriteMembers,
};
use farrier::schema::prelude;

/// The structure `ShelfFull`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ShelfFull {
    /// The member `message`.
    pub message: Option<String>,
    /// The member `limit`.
    pub limit: Option<i32>,
}

impl ShelfFull {
    /// The same value with `message`.
    pub fn with_message(mut self, message: impl Into<String>) -> Self {
        self.message = Some(message.into());
        self
    }

    /// The same value with `limit`.
    pub fn with_limit(mut self, limit: i32) -> Self {
        self.limit = Some(limit);
        self
    }

    /// Checks every constraint that the model sets, and reports all that is violated.
    pub fn validate(&self) -> Result<(), farrier::Violations> {
        farrier::validate::check(self)
    }
}

pub(crate) static SHELF_FULL: Schema = Schema::structure(
        "example#ShelfFull",
        &[
            Member::new("message", &prelude::STRING, &[]),
            Member::new("limit", &prelude::INTEGER, &[Trait::HttpHeader("x-limit")]),
        ],
    )
    .with(&[Trait::Error(farrier::schema::Fault::Client), Trait::HttpError(409)]);

impl Serialize for ShelfFull {
    fn serialize(
        &self,
        member: &'static Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &SHELF_FULL, self)
    }
}

impl Deserialize for ShelfFull {
    fn blank() -> Self {
        Self::default()
    }

    fn fill(
        &mut self,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.structure(member, &SHELF_FULL, self)
    }
}

impl WriteMembers for ShelfFull {
    fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
        let members = SHELF_FULL.members;
        ser.member(&members[0], &self.message)?;
        ser.member(&members[1], &self.limit)
    }
}

impl ReadMembers for ShelfFull {
    fn read_member(
        &mut self,
        index: usize,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        match index {
            0 => de.member(member, &mut self.message),
            1 => de.member(member, &mut self.limit),
            _ => Ok(()),
        }
    }
}

impl ErrorShape for ShelfFull {
    fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }
}

farrier::error_shape!(ShelfFull, SHELF_FULL);

#[cfg(feature = "serde")]
farrier::serde_impls!(ShelfFull);

// ---- src/lib.rs
//! Archive: 9 operations, their types, validators and serializers.
//!
//! The service `Archive`.

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
    DecodeError, Deserializer, EventInput, EventOutput, Failure, Operation,
    OperationError, OperationSchema, Serialize, ServiceError, Trait, Unhandled, Unit,
};
use farrier::schema::prelude;
use crate::{errors, service, types};

/// The operation `CopySeal`.
#[derive(Clone, Copy, Debug)]
pub struct CopySeal;

pub(crate) static COPY_SEAL: OperationSchema = OperationSchema {
    id: "example#CopySeal",
    service: &service::ARCHIVE,
    input: &types::COPY_SEAL_INPUT,
    output: &types::COPY_SEAL_OUTPUT,
    errors: &[],
    traits: &[
        Trait::Http {
            method: "POST",
            uri: "/seals%20of/{city}?by=hand+cut&in=wet%20clay",
            code: 200,
        },
    ],
};

impl Operation for CopySeal {
    const SCHEMA: &'static OperationSchema = &COPY_SEAL;
    type Input = types::CopySealInput;
    type Output = types::CopySealOutput;
    type Error = CopySealError;
}

/// What can go wrong in [`CopySeal`].
#[derive(Debug)]
pub enum CopySealError {
    /// An error that the model does not know, as it was received.
    Unhandled(Box<Unhandled>),
    /// A response that could not be decoded.
    Decode(Box<DecodeError>),
}

impl CopySealError {
    fn failure(&self) -> &dyn Failure {
        match self {
            Self::Unhandled(error) => &**error,
            Self::Decode(error) => &**error,
        }
    }
}

farrier::operation_error!(CopySealError);

impl OperationError for CopySealError {
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

/// The operation `Dictate`.
#[derive(Clone, Copy, Debug)]
pub struct Dictate;

pub(crate) static DICTATE: OperationSchema = OperationSchema {
    id: "example#Dictate",
    service: &service::ARCHIVE,
    input: &types::DICTATION,
    output: &types::CORRECTIONS,
    errors: &[],
    traits: &[
        Trait::Http {
            method: "POST",
            uri: "/dictations/{scribe}",
            code: 200,
        },
        Trait::InputEvents,
        Trait::OutputEvents,
    ],
};

impl Operation for Dictate {
    const SCHEMA: &'static OperationSchema = &DICTATE;
    type Input = types::Dictation;
    type Output = types::Corrections;
    type Error = DictateError;
}

impl EventInput for Dictate {
    type Events = types::Lines;
}

impl EventOutput for Dictate {
    type Events = types::Lines;
}

/// What can go wrong in [`Dictate`].
#[derive(Debug)]
pub enum DictateError {
    /// An error that the model does not know, as it was received.
    Unhandled(Box<Unhandled>),
    /// A response that could not be decoded.
    Decode(Box<DecodeError>),
}

impl DictateError {
    fn failure(&self) -> &dyn Failure {
        match self {
            Self::Unhandled(error) => &**error,
            Self::Decode(error) => &**error,
        }
    }
}

farrier::operation_error!(DictateError);

impl OperationError for DictateError {
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

/// The operation `FindScrolls`.
#[derive(Clone, Copy, Debug)]
pub struct FindScrolls;

pub(crate) static FIND_SCROLLS: OperationSchema = OperationSchema {
    id: "example#FindScrolls",
    service: &service::ARCHIVE,
    input: &types::FIND_SCROLLS_INPUT,
    output: &types::FIND_SCROLLS_OUTPUT,
    errors: &[],
    traits: &[
        Trait::Http {
            method: "GET",
            uri: "/shelves/{shelf}/scrolls?list",
            code: 200,
        },
    ],
};

impl Operation for FindScrolls {
    const SCHEMA: &'static OperationSchema = &FIND_SCROLLS;
    type Input = types::FindScrollsInput;
    type Output = types::FindScrollsOutput;
    type Error = FindScrollsError;
}

/// What can go wrong in [`FindScrolls`].
#[derive(Debug)]
pub enum FindScrollsError {
    /// An error that the model does not know, as it was received.
    Unhandled(Box<Unhandled>),
    /// A response that could not be decoded.
    Decode(Box<DecodeError>),
}

impl FindScrollsError {
    fn failure(&self) -> &dyn Failure {
        match self {
            Self::Unhandled(error) => &**error,
            Self::Decode(error) => &**error,
        }
    }
}

farrier::operation_error!(FindScrollsError);

impl OperationError for FindScrollsError {
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

/// The operation `FireTablet`.
#[derive(Clone, Copy, Debug)]
pub struct FireTablet;

pub(crate) static FIRE_TABLET: OperationSchema = OperationSchema {
    id: "example#FireTablet",
    service: &service::ARCHIVE,
    input: &types::FIRE_TABLET_INPUT,
    output: &types::FIRE_TABLET_OUTPUT,
    errors: &[],
    traits: &[
        Trait::RequestCompression(&["gzip"]),
        Trait::Http {
            method: "PUT",
            uri: "/kilns/{name}",
            code: 200,
        },
    ],
};

impl Operation for FireTablet {
    const SCHEMA: &'static OperationSchema = &FIRE_TABLET;
    type Input = types::FireTabletInput;
    type Output = types::FireTabletOutput;
    type Error = FireTabletError;
}

/// What can go wrong in [`FireTablet`].
#[derive(Debug)]
pub enum FireTabletError {
    /// An error that the model does not know, as it was received.
    Unhandled(Box<Unhandled>),
    /// A response that could not be decoded.
    Decode(Box<DecodeError>),
}

impl FireTabletError {
    fn failure(&self) -> &dyn Failure {
        match self {
            Self::Unhandled(error) => &**error,
            Self::Decode(error) => &**error,
        }
    }
}

farrier::operation_error!(FireTabletError);

impl OperationError for FireTabletError {
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

/// The operation `PeekScroll`.
#[derive(Clone, Copy, Debug)]
pub struct PeekScroll;

pub(crate) static PEEK_SCROLL: OperationSchema = OperationSchema {
    id: "example#PeekScroll",
    service: &service::ARCHIVE,
    input: &types::PEEK_SCROLL_INPUT,
    output: &types::PEEK_SCROLL_OUTPUT,
    errors: &[],
    traits: &[
        Trait::Http {
            method: "HEAD",
            uri: "/scrolls/{name+}",
            code: 200,
        },
    ],
};

impl Operation for PeekScroll {
    const SCHEMA: &'static OperationSchema = &PEEK_SCROLL;
    type Input = types::PeekScrollInput;
    type Output = types::PeekScrollOutput;
    type Error = PeekScrollError;
}

/// What can go wrong in [`PeekScroll`].
#[derive(Debug)]
pub enum PeekScrollError {
    /// An error that the model does not know, as it was received.
    Unhandled(Box<Unhandled>),
    /// A response that could not be decoded.
    Decode(Box<DecodeError>),
}

impl PeekScrollError {
    fn failure(&self) -> &dyn Failure {
        match self {
            Self::Unhandled(error) => &**error,
            Self::Decode(error) => &**error,
        }
    }
}

farrier::operation_error!(PeekScrollError);

impl OperationError for PeekScrollError {
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

/// The operation `PutScroll`.
#[derive(Clone, Copy, Debug)]
pub struct PutScroll;

pub(crate) static PUT_SCROLL: OperationSchema = OperationSchema {
    id: "example#PutScroll",
    service: &service::ARCHIVE,
    input: &types::PUT_SCROLL_INPUT,
    output: &prelude::UNIT,
    errors: &[&errors::SHELF_FULL],
    traits: &[
        Trait::Http {
            method: "PUT",
            uri: "/scrolls/{name+}",
            code: 201,
        },
    ],
};

impl Operation for PutScroll {
    const SCHEMA: &'static OperationSchema = &PUT_SCROLL;
    type Input = types::PutScrollInput;
    type Output = Unit;
    type Error = PutScrollError;
}

/// What can go wrong in [`PutScroll`].
#[derive(Debug)]
pub enum PutScrollError {
    /// The error `ShelfFull`.
    ShelfFull(Box<ServiceError<errors::ShelfFull>>),
    /// An error that the model does not know, as it was received.
    Unhandled(Box<Unhandled>),
    /// A response that could not be decoded.
    Decode(Box<DecodeError>),
}

impl PutScrollError {
    /// Whether the error is [`ShelfFull`](Self::ShelfFull).
    pub fn is_shelf_full(&self) -> bool {
        matches!(self, Self::ShelfFull(_))
    }

    fn failure(&self) -> &dyn Failure {
        match self {
            Self::ShelfFull(error) => &**error,
            Self::Unhandled(error) => &**error,
            Self::Decode(error) => &**error,
        }
    }
}

farrier::operation_error!(PutScrollError);

impl From<errors::ShelfFull> for PutScrollError {
    fn from(error: errors::ShelfFull) -> Self {
        Self::ShelfFull(Box::new(ServiceError::new(error, &errors::SHELF_FULL)))
    }
}

impl OperationError for PutScrollError {
    fn read(
        index: usize,
        response: farrier::ResponseMetadata,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<Self> {
        match index {
            0 => ServiceError::read(response, de).map(Self::ShelfFull),
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
            Self::ShelfFull(error) => Some((0, error.inner())),
            Self::Unhandled(_) | Self::Decode(_) => None,
        }
    }
}

/// The operation `ReadScroll`.
#[derive(Clone, Copy, Debug)]
pub struct ReadScroll;

pub(crate) static READ_SCROLL: OperationSchema = OperationSchema {
    id: "example#ReadScroll",
    service: &service::ARCHIVE,
    input: &types::READ_SCROLL_INPUT,
    output: &types::READ_SCROLL_OUTPUT,
    errors: &[],
    traits: &[
        Trait::Http {
            method: "GET",
            uri: "/scrolls/{name+}",
            code: 200,
        },
    ],
};

impl Operation for ReadScroll {
    const SCHEMA: &'static OperationSchema = &READ_SCROLL;
    type Input = types::ReadScrollInput;
    type Output = types::ReadScrollOutput;
    type Error = ReadScrollError;
}

/// What can go wrong in [`ReadScroll`].
#[derive(Debug)]
pub enum ReadScrollError {
    /// An error that the model does not know, as it was received.
    Unhandled(Box<Unhandled>),
    /// A response that could not be decoded.
    Decode(Box<DecodeError>),
}

impl ReadScrollError {
    fn failure(&self) -> &dyn Failure {
        match self {
            Self::Unhandled(error) => &**error,
            Self::Decode(error) => &**error,
        }
    }
}

farrier::operation_error!(ReadScrollError);

impl OperationError for ReadScrollError {
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

/// The operation `RollSeal`.
#[derive(Clone, Copy, Debug)]
pub struct RollSeal;

pub(crate) static ROLL_SEAL: OperationSchema = OperationSchema {
    id: "example#RollSeal",
    service: &service::ARCHIVE,
    input: &types::ROLL_SEAL_INPUT,
    output: &types::ROLL_SEAL_OUTPUT,
    errors: &[],
    traits: &[
        Trait::Http {
            method: "GET",
            uri: "/seals%20of/{city}",
            code: 200,
        },
    ],
};

impl Operation for RollSeal {
    const SCHEMA: &'static OperationSchema = &ROLL_SEAL;
    type Input = types::RollSealInput;
    type Output = types::RollSealOutput;
    type Error = RollSealError;
}

/// What can go wrong in [`RollSeal`].
#[derive(Debug)]
pub enum RollSealError {
    /// An error that the model does not know, as it was received.
    Unhandled(Box<Unhandled>),
    /// A response that could not be decoded.
    Decode(Box<DecodeError>),
}

impl RollSealError {
    fn failure(&self) -> &dyn Failure {
        match self {
            Self::Unhandled(error) => &**error,
            Self::Decode(error) => &**error,
        }
    }
}

farrier::operation_error!(RollSealError);

impl OperationError for RollSealError {
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

/// The operation `StoreTablet`.
#[derive(Clone, Copy, Debug)]
pub struct StoreTablet;

pub(crate) static STORE_TABLET: OperationSchema = OperationSchema {
    id: "example#StoreTablet",
    service: &service::ARCHIVE,
    input: &types::STORE_TABLET_INPUT,
    output: &types::STORE_TABLET_OUTPUT,
    errors: &[],
    traits: &[
        Trait::Http {
            method: "PUT",
            uri: "/tablets/{name}",
            code: 200,
        },
        Trait::HttpChecksum {
            algorithm: Some("algorithm"),
            required: true,
            validation_mode: Some("mode"),
            response: &["CRC64NVME", "SHA1"],
        },
    ],
};

impl Operation for StoreTablet {
    const SCHEMA: &'static OperationSchema = &STORE_TABLET;
    type Input = types::StoreTabletInput;
    type Output = types::StoreTabletOutput;
    type Error = StoreTabletError;
}

/// What can go wrong in [`StoreTablet`].
#[derive(Debug)]
pub enum StoreTabletError {
    /// An error that the model does not know, as it was received.
    Unhandled(Box<Unhandled>),
    /// A response that could not be decoded.
    Decode(Box<DecodeError>),
}

impl StoreTabletError {
    fn failure(&self) -> &dyn Failure {
        match self {
            Self::Unhandled(error) => &**error,
            Self::Decode(error) => &**error,
        }
    }
}

farrier::operation_error!(StoreTabletError);

impl OperationError for StoreTabletError {
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

use farrier::{Member, Schema, ShapeType, Trait};
use farrier::schema::prelude;

pub(crate) static CLAY: Schema = Schema::simple("example#Clay", ShapeType::Blob);

pub(crate) static COPY: Schema = Schema::simple("example#Copy", ShapeType::Blob)
    .with(&[Trait::MediaType("text/x-papyrus")]);

pub(crate) static PAPYRUS: Schema = Schema::simple("example#Papyrus", ShapeType::Blob)
    .with(&[Trait::MediaType("text/x-papyrus"), Trait::RequiresLength]);

pub(crate) static TEXTS: Schema = Schema::map(
    "example#Texts",
    &[Member::key(&prelude::STRING, &[]), Member::value(&prelude::STRING, &[])],
);

pub(crate) static WORDS: Schema = Schema::list(
    "example#Words",
    &[Member::element(&prelude::STRING, &[])],
);

// ---- src/server.rs
//! The server's side: a trait to implement, and a router to it.

use farrier::{Bytes, Streaming, Unit};
use crate::{operations, protocol, service, types};

/// What a server of `Archive` does.
///
/// Operations with events are not here, since a router has whole messages only: `protocol::route` tells whether a request
/// is for one of them, and `protocol::decode_request_events` reads it where its input has events.
pub trait Archive: Send + Sync {
    /// Answers `CopySeal`.
    fn copy_seal(
        &self,
        input: types::CopySealInput,
    ) -> impl Future<
        Output = Result<types::CopySealOutput, operations::CopySealError>,
    > + Send;

    /// Answers `FindScrolls`.
    fn find_scrolls(
        &self,
        input: types::FindScrollsInput,
    ) -> impl Future<
        Output = Result<types::FindScrollsOutput, operations::FindScrollsError>,
    > + Send;

    /// Answers `FireTablet`.
    fn fire_tablet(
        &self,
        input: Streaming<types::FireTabletInput>,
    ) -> impl Future<
        Output = Result<types::FireTabletOutput, operations::FireTabletError>,
    > + Send;

    /// Answers `PeekScroll`.
    fn peek_scroll(
        &self,
        input: types::PeekScrollInput,
    ) -> impl Future<
        Output = Result<types::PeekScrollOutput, operations::PeekScrollError>,
    > + Send;

    /// Answers `PutScroll`.
    fn put_scroll(
        &self,
        input: Streaming<types::PutScrollInput>,
    ) -> impl Future<Output = Result<Unit, operations::PutScrollError>> + Send;

    /// Answers `ReadScroll`.
    fn read_scroll(
        &self,
        input: types::ReadScrollInput,
    ) -> impl Future<
        Output = Result<Streaming<types::ReadScrollOutput>, operations::ReadScrollError>,
    > + Send;

    /// Answers `RollSeal`.
    fn roll_seal(
        &self,
        input: types::RollSealInput,
    ) -> impl Future<
        Output = Result<Streaming<types::RollSealOutput>, operations::RollSealError>,
    > + Send;

    /// Answers `StoreTablet`.
    fn store_tablet(
        &self,
        input: types::StoreTabletInput,
    ) -> impl Future<
        Output = Result<types::StoreTabletOutput, operations::StoreTabletError>,
    > + Send;
}

static OPERATIONS: farrier::protocol::Operations = farrier::protocol::Operations::new(
    &[
        &operations::COPY_SEAL,
        &operations::FIND_SCROLLS,
        &operations::FIRE_TABLET,
        &operations::PEEK_SCROLL,
        &operations::PUT_SCROLL,
        &operations::READ_SCROLL,
        &operations::ROLL_SEAL,
        &operations::STORE_TABLET,
    ],
);

/// Answers requests by a [`Archive`]: decodes and validates the input, calls the handler, encodes the output.
#[derive(Clone, Debug)]
pub struct Router<H>(pub H);

impl<H: Archive> Router<H> {
    /// The response to a request, whatever the request holds.
    pub async fn handle(
        &self,
        request: &farrier::http::Request<Bytes>,
    ) -> farrier::http::Response<Bytes> {
        match protocol::route(&service::ARCHIVE, &OPERATIONS, request) {
            Ok(0) => {
                protocol::serve(operations::CopySeal, request, &self.0, H::copy_seal)
                    .await
            }
            Ok(1) => {
                protocol::serve(
                        operations::FindScrolls,
                        request,
                        &self.0,
                        H::find_scrolls,
                    )
                    .await
            }
            Ok(2) => {
                protocol::serve(operations::FireTablet, request, &self.0, H::fire_tablet)
                    .await
            }
            Ok(3) => {
                protocol::serve(operations::PeekScroll, request, &self.0, H::peek_scroll)
                    .await
            }
            Ok(4) => {
                protocol::serve(operations::PutScroll, request, &self.0, H::put_scroll)
                    .await
            }
            Ok(5) => {
                protocol::serve(operations::ReadScroll, request, &self.0, H::read_scroll)
                    .await
            }
            Ok(6) => {
                protocol::serve(operations::RollSeal, request, &self.0, H::roll_seal)
                    .await
            }
            Ok(7) => {
                protocol::serve(
                        operations::StoreTablet,
                        request,
                        &self.0,
                        H::store_tablet,
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

use farrier::ServiceSchema;

pub use farrier::protocol::rest_json as protocol;

/// The service `Archive`.
pub static ARCHIVE: ServiceSchema = ServiceSchema {
    id: "example#Archive",
    version: "1",
    protocol: Some(farrier::schema::Protocol::RestJson1),
    traits: &[],
};

// ---- src/types.rs
//! Structures, unions and enums.

use farrier::{
    Bytes, DecodeError, Deserialize, Deserializer, EventStream, Failure, Member,
    OperationError, ReadMembers, Schema, Serialize, Serializer, Timestamp, Trait,
    Unhandled, WriteMembers,
};
use farrier::schema::prelude;
use crate::schema;

/// The structure `CopySealInput`.
#[derive(Clone, Debug, PartialEq)]
pub struct CopySealInput {
    /// The member `city`.
    ///
    /// Required.
    pub city: String,
    /// The member `maker`.
    pub maker: Option<String>,
    /// The member `notes`.
    pub notes: Option<std::collections::BTreeMap<String, String>>,
    /// The member `count`.
    pub count: Option<i32>,
}

impl CopySealInput {
    /// A value with what is required.
    pub fn new(city: impl Into<String>) -> Self {
        Self {
            city: city.into(),
            maker: None,
            notes: None,
            count: None,
        }
    }

    /// The same value with `maker`.
    pub fn with_maker(mut self, maker: impl Into<String>) -> Self {
        self.maker = Some(maker.into());
        self
    }

    /// The same value with `notes`.
    pub fn with_notes(
        mut self,
        notes: impl Into<std::collections::BTreeMap<String, String>>,
    ) -> Self {
        self.notes = Some(notes.into());
        self
    }

    /// The same value with `count`.
    pub fn with_count(mut self, count: i32) -> Self {
        self.count = Some(count);
        self
    }

    /// Checks every constraint that the model sets, and reports all that is violated.
    pub fn validate(&self) -> Result<(), farrier::Violations> {
        farrier::validate::check(self)
    }
}

pub(crate) static COPY_SEAL_INPUT: Schema = Schema::structure(
    "example#CopySealInput",
    &[
        Member::new("city", &prelude::STRING, &[Trait::Required, Trait::HttpLabel]),
        Member::new("maker", &prelude::STRING, &[Trait::HttpHeader("x-maker")]),
        Member::new("notes", &schema::TEXTS, &[Trait::HttpPrefixHeaders("")]),
        Member::new("count", &prelude::INTEGER, &[]),
    ],
);

impl Serialize for CopySealInput {
    fn serialize(
        &self,
        member: &'static Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &COPY_SEAL_INPUT, self)
    }
}

impl Deserialize for CopySealInput {
    fn blank() -> Self {
        Self {
            city: Deserialize::blank(),
            maker: None,
            notes: None,
            count: None,
        }
    }

    fn fill(
        &mut self,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.structure(member, &COPY_SEAL_INPUT, self)
    }
}

impl WriteMembers for CopySealInput {
    fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
        let members = COPY_SEAL_INPUT.members;
        ser.member(&members[0], &self.city)?;
        ser.member(&members[1], &self.maker)?;
        ser.member(&members[2], &self.notes)?;
        ser.member(&members[3], &self.count)
    }
}

impl ReadMembers for CopySealInput {
    fn read_member(
        &mut self,
        index: usize,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        match index {
            0 => de.member(member, &mut self.city),
            1 => de.member(member, &mut self.maker),
            2 => de.member(member, &mut self.notes),
            3 => de.member(member, &mut self.count),
            _ => Ok(()),
        }
    }
}

/// The structure `CopySealOutput`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CopySealOutput {
    /// The member `notes`.
    pub notes: Option<std::collections::BTreeMap<String, String>>,
    /// The member `print`.
    pub print: Option<Bytes>,
}

impl CopySealOutput {
    /// The same value with `notes`.
    pub fn with_notes(
        mut self,
        notes: impl Into<std::collections::BTreeMap<String, String>>,
    ) -> Self {
        self.notes = Some(notes.into());
        self
    }

    /// The same value with `print`.
    pub fn with_print(mut self, print: impl Into<Bytes>) -> Self {
        self.print = Some(print.into());
        self
    }

    /// Checks every constraint that the model sets, and reports all that is violated.
    pub fn validate(&self) -> Result<(), farrier::Violations> {
        farrier::validate::check(self)
    }
}

pub(crate) static COPY_SEAL_OUTPUT: Schema = Schema::structure(
    "example#CopySealOutput",
    &[
        Member::new("notes", &schema::TEXTS, &[Trait::HttpPrefixHeaders("")]),
        Member::new("print", &prelude::BLOB, &[Trait::HttpPayload]),
    ],
);

impl Serialize for CopySealOutput {
    fn serialize(
        &self,
        member: &'static Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &COPY_SEAL_OUTPUT, self)
    }
}

impl Deserialize for CopySealOutput {
    fn blank() -> Self {
        Self::default()
    }

    fn fill(
        &mut self,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.structure(member, &COPY_SEAL_OUTPUT, self)
    }
}

impl WriteMembers for CopySealOutput {
    fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
        let members = COPY_SEAL_OUTPUT.members;
        ser.member(&members[0], &self.notes)?;
        ser.member(&members[1], &self.print)
    }
}

impl ReadMembers for CopySealOutput {
    fn read_member(
        &mut self,
        index: usize,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        match index {
            0 => de.member(member, &mut self.notes),
            1 => de.member(member, &mut self.print),
            _ => Ok(()),
        }
    }
}

/// The structure `Corrections`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Corrections {}

impl Corrections {
    /// Checks every constraint that the model sets, and reports all that is violated.
    pub fn validate(&self) -> Result<(), farrier::Violations> {
        farrier::validate::check(self)
    }
}

pub(crate) static CORRECTIONS: Schema = Schema::structure("example#Corrections", &[]);

impl Serialize for Corrections {
    fn serialize(
        &self,
        member: &'static Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &CORRECTIONS, self)
    }
}

impl Deserialize for Corrections {
    fn blank() -> Self {
        Self::default()
    }

    fn fill(
        &mut self,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.structure(member, &CORRECTIONS, self)
    }
}

impl WriteMembers for Corrections {
    fn write_members(&self, _ser: &mut dyn Serializer) -> farrier::Result<()> {
        Ok(())
    }
}

impl ReadMembers for Corrections {
    fn read_member(
        &mut self,
        _index: usize,
        _member: &'static Member,
        _de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        Ok(())
    }
}

/// The structure `Dictation`.
#[derive(Clone, Debug, PartialEq)]
pub struct Dictation {
    /// The member `scribe`.
    ///
    /// Required.
    pub scribe: String,
}

impl Dictation {
    /// A value with what is required.
    pub fn new(scribe: impl Into<String>) -> Self {
        Self { scribe: scribe.into() }
    }

    /// Checks every constraint that the model sets, and reports all that is violated.
    pub fn validate(&self) -> Result<(), farrier::Violations> {
        farrier::validate::check(self)
    }
}

pub(crate) static DICTATION: Schema = Schema::structure(
    "example#Dictation",
    &[Member::new("scribe", &prelude::STRING, &[Trait::Required, Trait::HttpLabel])],
);

impl Serialize for Dictation {
    fn serialize(
        &self,
        member: &'static Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &DICTATION, self)
    }
}

impl Deserialize for Dictation {
    fn blank() -> Self {
        Self {
            scribe: Deserialize::blank(),
        }
    }

    fn fill(
        &mut self,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.structure(member, &DICTATION, self)
    }
}

impl WriteMembers for Dictation {
    fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
        let members = DICTATION.members;
        ser.member(&members[0], &self.scribe)
    }
}

impl ReadMembers for Dictation {
    fn read_member(
        &mut self,
        index: usize,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        match index {
            0 => de.member(member, &mut self.scribe),
            _ => Ok(()),
        }
    }
}

/// The structure `FindScrollsInput`.
#[derive(Clone, Debug, PartialEq)]
pub struct FindScrollsInput {
    /// The member `shelf`.
    ///
    /// Required.
    pub shelf: String,
    /// The member `since`.
    pub since: Option<Timestamp>,
    /// The member `topics`.
    pub topics: Option<Vec<String>>,
    /// The member `others`.
    pub others: Option<std::collections::BTreeMap<String, String>>,
}

impl FindScrollsInput {
    /// A value with what is required.
    pub fn new(shelf: impl Into<String>) -> Self {
        Self {
            shelf: shelf.into(),
            since: None,
            topics: None,
            others: None,
        }
    }

    /// The same value with `since`.
    pub fn with_since(mut self, since: impl Into<Timestamp>) -> Self {
        self.since = Some(since.into());
        self
    }

    /// The same value with `topics`.
    pub fn with_topics(mut self, topics: impl Into<Vec<String>>) -> Self {
        self.topics = Some(topics.into());
        self
    }

    /// The same value with `others`.
    pub fn with_others(
        mut self,
        others: impl Into<std::collections::BTreeMap<String, String>>,
    ) -> Self {
        self.others = Some(others.into());
        self
    }

    /// Checks every constraint that the model sets, and reports all that is violated.
    pub fn validate(&self) -> Result<(), farrier::Violations> {
        farrier::validate::check(self)
    }
}

pub(crate) static FIND_SCROLLS_INPUT: Schema = Schema::structure(
    "example#FindScrollsInput",
    &[
        Member::new("shelf", &prelude::STRING, &[Trait::Required, Trait::HttpLabel]),
        Member::new("since", &prelude::TIMESTAMP, &[Trait::HttpQuery("since")]),
        Member::new("topics", &schema::WORDS, &[Trait::HttpQuery("topic")]),
        Member::new("others", &schema::TEXTS, &[Trait::HttpQueryParams]),
    ],
);

impl Serialize for FindScrollsInput {
    fn serialize(
        &self,
        member: &'static Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &FIND_SCROLLS_INPUT, self)
    }
}

impl Deserialize for FindScrollsInput {
    fn blank() -> Self {
        Self {
            shelf: Deserialize::blank(),
            since: None,
            topics: None,
            others: None,
        }
    }

    fn fill(
        &mut self,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.structure(member, &FIND_SCROLLS_INPUT, self)
    }
}

impl WriteMembers for FindScrollsInput {
    fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
        let members = FIND_SCROLLS_INPUT.members;
        ser.member(&members[0], &self.shelf)?;
        ser.member(&members[1], &self.since)?;
        ser.member(&members[2], &self.topics)?;
        ser.member(&members[3], &self.others)
    }
}

impl ReadMembers for FindScrollsInput {
    fn read_member(
        &mut self,
        index: usize,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        match index {
            0 => de.member(member, &mut self.shelf),
            1 => de.member(member, &mut self.since),
            2 => de.member(member, &mut self.topics),
            3 => de.member(member, &mut self.others),
            _ => Ok(()),
        }
    }
}

/// The structure `FindScrollsOutput`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FindScrollsOutput {
    /// The member `status`.
    pub status: Option<i32>,
    /// The member `tags`.
    pub tags: Option<std::collections::BTreeMap<String, String>>,
    /// The member `titles`.
    pub titles: Option<Vec<String>>,
}

impl FindScrollsOutput {
    /// The same value with `status`.
    pub fn with_status(mut self, status: i32) -> Self {
        self.status = Some(status);
        self
    }

    /// The same value with `tags`.
    pub fn with_tags(
        mut self,
        tags: impl Into<std::collections::BTreeMap<String, String>>,
    ) -> Self {
        self.tags = Some(tags.into());
        self
    }

    /// The same value with `titles`.
    pub fn with_titles(mut self, titles: impl Into<Vec<String>>) -> Self {
        self.titles = Some(titles.into());
        self
    }

    /// Checks every constraint that the model sets, and reports all that is violated.
    pub fn validate(&self) -> Result<(), farrier::Violations> {
        farrier::validate::check(self)
    }
}

pub(crate) static FIND_SCROLLS_OUTPUT: Schema = Schema::structure(
    "example#FindScrollsOutput",
    &[
        Member::new("status", &prelude::INTEGER, &[Trait::HttpResponseCode]),
        Member::new("tags", &schema::TEXTS, &[Trait::HttpPrefixHeaders("x-tag-")]),
        Member::new("titles", &schema::WORDS, &[Trait::JsonName("Titles")]),
    ],
);

impl Serialize for FindScrollsOutput {
    fn serialize(
        &self,
        member: &'static Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &FIND_SCROLLS_OUTPUT, self)
    }
}

impl Deserialize for FindScrollsOutput {
    fn blank() -> Self {
        Self::default()
    }

    fn fill(
        &mut self,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.structure(member, &FIND_SCROLLS_OUTPUT, self)
    }
}

impl WriteMembers for FindScrollsOutput {
    fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
        let members = FIND_SCROLLS_OUTPUT.members;
        ser.member(&members[0], &self.status)?;
        ser.member(&members[1], &self.tags)?;
        ser.member(&members[2], &self.titles)
    }
}

impl ReadMembers for FindScrollsOutput {
    fn read_member(
        &mut self,
        index: usize,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        match index {
            0 => de.member(member, &mut self.status),
            1 => de.member(member, &mut self.tags),
            2 => de.member(member, &mut self.titles),
            _ => Ok(()),
        }
    }
}

/// The structure `FireTabletInput`.
#[derive(Clone, Debug, PartialEq)]
pub struct FireTabletInput {
    /// The member `name`.
    ///
    /// Required.
    pub name: String,
}

impl FireTabletInput {
    /// A value with what is required.
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into() }
    }

    /// Checks every constraint that the model sets, and reports all that is violated.
    pub fn validate(&self) -> Result<(), farrier::Violations> {
        farrier::validate::check(self)
    }
}

pub(crate) static FIRE_TABLET_INPUT: Schema = Schema::structure(
        "example#FireTabletInput",
        &[Member::new("name", &prelude::STRING, &[Trait::Required, Trait::HttpLabel])],
    )
    .with(
        &[Trait::Streaming(&Member::new("clay", &schema::CLAY, &[Trait::HttpPayload]))],
    );

impl Serialize for FireTabletInput {
    fn serialize(
        &self,
        member: &'static Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &FIRE_TABLET_INPUT, self)
    }
}

impl Deserialize for FireTabletInput {
    fn blank() -> Self {
        Self { name: Deserialize::blank() }
    }

    fn fill(
        &mut self,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.structure(member, &FIRE_TABLET_INPUT, self)
    }
}

impl WriteMembers for FireTabletInput {
    fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
        let members = FIRE_TABLET_INPUT.members;
        ser.member(&members[0], &self.name)
    }
}

impl ReadMembers for FireTabletInput {
    fn read_member(
        &mut self,
        index: usize,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        match index {
            0 => de.member(member, &mut self.name),
            _ => Ok(()),
        }
    }
}

/// The structure `FireTabletOutput`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FireTabletOutput {
    /// The member `brick`.
    pub brick: Option<String>,
}

impl FireTabletOutput {
    /// The same value with `brick`.
    pub fn with_brick(mut self, brick: impl Into<String>) -> Self {
        self.brick = Some(brick.into());
        self
    }

    /// Checks every constraint that the model sets, and reports all that is violated.
    pub fn validate(&self) -> Result<(), farrier::Violations> {
        farrier::validate::check(self)
    }
}

pub(crate) static FIRE_TABLET_OUTPUT: Schema = Schema::structure(
    "example#FireTabletOutput",
    &[Member::new("brick", &prelude::STRING, &[Trait::HttpPayload])],
);

impl Serialize for FireTabletOutput {
    fn serialize(
        &self,
        member: &'static Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &FIRE_TABLET_OUTPUT, self)
    }
}

impl Deserialize for FireTabletOutput {
    fn blank() -> Self {
        Self::default()
    }

    fn fill(
        &mut self,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.structure(member, &FIRE_TABLET_OUTPUT, self)
    }
}

impl WriteMembers for FireTabletOutput {
    fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
        let members = FIRE_TABLET_OUTPUT.members;
        ser.member(&members[0], &self.brick)
    }
}

impl ReadMembers for FireTabletOutput {
    fn read_member(
        &mut self,
        index: usize,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        match index {
            0 => de.member(member, &mut self.brick),
            _ => Ok(()),
        }
    }
}

/// The structure `Line`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Line {
    /// The member `text`.
    pub text: Option<String>,
}

impl Line {
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

pub(crate) static LINE: Schema = Schema::structure(
    "example#Line",
    &[Member::new("text", &prelude::STRING, &[Trait::EventPayload])],
);

impl Serialize for Line {
    fn serialize(
        &self,
        member: &'static Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &LINE, self)
    }
}

impl Deserialize for Line {
    fn blank() -> Self {
        Self::default()
    }

    fn fill(
        &mut self,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.structure(member, &LINE, self)
    }
}

impl WriteMembers for Line {
    fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
        let members = LINE.members;
        ser.member(&members[0], &self.text)
    }
}

impl ReadMembers for Line {
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

/// The union `Lines`.
#[derive(Clone, Debug, PartialEq)]
pub enum Lines {
    /// The member `line`.
    Line(Line),
    /// A member that this crate does not know, by its name. It cannot be written.
    Unknown(String),
}

impl Lines {
    /// Whether it is [`Self::Line`].
    pub fn is_line(&self) -> bool {
        matches!(self, Self::Line(_))
    }

    /// What is in [`Self::Line`], if it is that.
    pub fn as_line(&self) -> Option<&Line> {
        match self {
            Self::Line(value) => Some(value),
            _ => None,
        }
    }

    /// Whether it is [`Self::Unknown`].
    pub fn is_unknown(&self) -> bool {
        matches!(self, Self::Unknown(_))
    }
}

pub(crate) static LINES: Schema = Schema::union(
    "example#Lines",
    &[Member::new("line", &LINE, &[])],
);

impl Serialize for Lines {
    fn serialize(
        &self,
        member: &'static Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &LINES, self)
    }
}

impl Deserialize for Lines {
    fn blank() -> Self {
        Self::Unknown(String::new())
    }

    fn fill(
        &mut self,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.union(member, &LINES, self)
    }
}

impl WriteMembers for Lines {
    fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
        let members = LINES.members;
        match self {
            Self::Line(value) => ser.member(&members[0], value),
            Self::Unknown(tag) => Err(farrier::Error::unknown_variant(tag)),
        }
    }
}

impl ReadMembers for Lines {
    fn read_member(
        &mut self,
        index: usize,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        *self = match index {
            0 => Self::Line(de.value(member)?),
            _ => return Ok(()),
        };
        Ok(())
    }

    fn read_unknown(&mut self, name: &str) {
        *self = Self::Unknown(name.to_owned());
    }
}

impl EventStream for Lines {
    const EVENTS: &'static Schema = &LINES;
    const ERRORS: &'static [Member] = &[];
    type Error = LinesError;
}

/// What can go wrong in [`Lines`].
#[derive(Debug)]
pub enum LinesError {
    /// An error that the model does not know, as it was received.
    Unhandled(Box<Unhandled>),
    /// An event that could not be decoded.
    Decode(Box<DecodeError>),
}

impl LinesError {
    fn failure(&self) -> &dyn Failure {
        match self {
            Self::Unhandled(error) => &**error,
            Self::Decode(error) => &**error,
        }
    }
}

farrier::operation_error!(LinesError);

impl OperationError for LinesError {
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

/// The enum `Mode`.
#[derive(Clone)]
pub enum Mode {
    /// The value `ENABLED`.
    Enabled,
    /// A value that this crate does not know.
    Unknown(String),
}

impl Mode {
    /// The values that the model knows, in its order.
    pub const VALUES: &'static [&'static str] = &["ENABLED"];

    /// The value as it is sent.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Enabled => "ENABLED",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for Mode {
    fn from(value: &str) -> Self {
        match value {
            "ENABLED" => Self::Enabled,
            other => Self::Unknown(other.to_owned()),
        }
    }
}

farrier::string_enum!(Mode);

pub(crate) static MODE: Schema = Schema::enumeration("example#Mode", Mode::VALUES);

/// The structure `PeekScrollInput`.
#[derive(Clone, Debug, PartialEq)]
pub struct PeekScrollInput {
    /// The member `name`.
    ///
    /// Required.
    pub name: String,
}

impl PeekScrollInput {
    /// A value with what is required.
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into() }
    }

    /// Checks every constraint that the model sets, and reports all that is violated.
    pub fn validate(&self) -> Result<(), farrier::Violations> {
        farrier::validate::check(self)
    }
}

pub(crate) static PEEK_SCROLL_INPUT: Schema = Schema::structure(
    "example#PeekScrollInput",
    &[Member::new("name", &prelude::STRING, &[Trait::Required, Trait::HttpLabel])],
);

impl Serialize for PeekScrollInput {
    fn serialize(
        &self,
        member: &'static Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &PEEK_SCROLL_INPUT, self)
    }
}

impl Deserialize for PeekScrollInput {
    fn blank() -> Self {
        Self { name: Deserialize::blank() }
    }

    fn fill(
        &mut self,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.structure(member, &PEEK_SCROLL_INPUT, self)
    }
}

impl WriteMembers for PeekScrollInput {
    fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
        let members = PEEK_SCROLL_INPUT.members;
        ser.member(&members[0], &self.name)
    }
}

impl ReadMembers for PeekScrollInput {
    fn read_member(
        &mut self,
        index: usize,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        match index {
            0 => de.member(member, &mut self.name),
            _ => Ok(()),
        }
    }
}

/// The structure `PeekScrollOutput`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PeekScrollOutput {
    /// The member `title`.
    pub title: Option<String>,
}

impl PeekScrollOutput {
    /// The same value with `title`.
    pub fn with_title(mut self, title: impl Into<String>) -> Self {
        self.title = Some(title.into());
        self
    }

    /// Checks every constraint that the model sets, and reports all that is violated.
    pub fn validate(&self) -> Result<(), farrier::Violations> {
        farrier::validate::check(self)
    }
}

pub(crate) static PEEK_SCROLL_OUTPUT: Schema = Schema::structure(
    "example#PeekScrollOutput",
    &[Member::new("title", &prelude::STRING, &[])],
);

impl Serialize for PeekScrollOutput {
    fn serialize(
        &self,
        member: &'static Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &PEEK_SCROLL_OUTPUT, self)
    }
}

impl Deserialize for PeekScrollOutput {
    fn blank() -> Self {
        Self::default()
    }

    fn fill(
        &mut self,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.structure(member, &PEEK_SCROLL_OUTPUT, self)
    }
}

impl WriteMembers for PeekScrollOutput {
    fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
        let members = PEEK_SCROLL_OUTPUT.members;
        ser.member(&members[0], &self.title)
    }
}

impl ReadMembers for PeekScrollOutput {
    fn read_member(
        &mut self,
        index: usize,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        match index {
            0 => de.member(member, &mut self.title),
            _ => Ok(()),
        }
    }
}

/// The structure `PutScrollInput`.
#[derive(Clone, Debug, PartialEq)]
pub struct PutScrollInput {
    /// The member `name`.
    ///
    /// Required.
    pub name: String,
    /// The member `scribes`.
    pub scribes: Option<Vec<String>>,
}

impl PutScrollInput {
    /// A value with what is required.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            scribes: None,
        }
    }

    /// The same value with `scribes`.
    pub fn with_scribes(mut self, scribes: impl Into<Vec<String>>) -> Self {
        self.scribes = Some(scribes.into());
        self
    }

    /// Checks every constraint that the model sets, and reports all that is violated.
    pub fn validate(&self) -> Result<(), farrier::Violations> {
        farrier::validate::check(self)
    }
}

pub(crate) static PUT_SCROLL_INPUT: Schema = Schema::structure(
        "example#PutScrollInput",
        &[
            Member::new("name", &prelude::STRING, &[Trait::Required, Trait::HttpLabel]),
            Member::new("scribes", &schema::WORDS, &[Trait::HttpHeader("x-scribes")]),
        ],
    )
    .with(
        &[
            Trait::Streaming(
                &Member::new(
                    "text",
                    &schema::PAPYRUS,
                    &[Trait::Required, Trait::HttpPayload],
                ),
            ),
        ],
    );

impl Serialize for PutScrollInput {
    fn serialize(
        &self,
        member: &'static Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &PUT_SCROLL_INPUT, self)
    }
}

impl Deserialize for PutScrollInput {
    fn blank() -> Self {
        Self {
            name: Deserialize::blank(),
            scribes: None,
        }
    }

    fn fill(
        &mut self,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.structure(member, &PUT_SCROLL_INPUT, self)
    }
}

impl WriteMembers for PutScrollInput {
    fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
        let members = PUT_SCROLL_INPUT.members;
        ser.member(&members[0], &self.name)?;
        ser.member(&members[1], &self.scribes)
    }
}

impl ReadMembers for PutScrollInput {
    fn read_member(
        &mut self,
        index: usize,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        match index {
            0 => de.member(member, &mut self.name),
            1 => de.member(member, &mut self.scribes),
            _ => Ok(()),
        }
    }
}

/// The structure `ReadScrollInput`.
#[derive(Clone, Debug, PartialEq)]
pub struct ReadScrollInput {
    /// The member `name`.
    ///
    /// Required.
    pub name: String,
}

impl ReadScrollInput {
    /// A value with what is required.
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into() }
    }

    /// Checks every constraint that the model sets, and reports all that is violated.
    pub fn validate(&self) -> Result<(), farrier::Violations> {
        farrier::validate::check(self)
    }
}

pub(crate) static READ_SCROLL_INPUT: Schema = Schema::structure(
    "example#ReadScrollInput",
    &[Member::new("name", &prelude::STRING, &[Trait::Required, Trait::HttpLabel])],
);

impl Serialize for ReadScrollInput {
    fn serialize(
        &self,
        member: &'static Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &READ_SCROLL_INPUT, self)
    }
}

impl Deserialize for ReadScrollInput {
    fn blank() -> Self {
        Self { name: Deserialize::blank() }
    }

    fn fill(
        &mut self,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.structure(member, &READ_SCROLL_INPUT, self)
    }
}

impl WriteMembers for ReadScrollInput {
    fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
        let members = READ_SCROLL_INPUT.members;
        ser.member(&members[0], &self.name)
    }
}

impl ReadMembers for ReadScrollInput {
    fn read_member(
        &mut self,
        index: usize,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        match index {
            0 => de.member(member, &mut self.name),
            _ => Ok(()),
        }
    }
}

/// The structure `ReadScrollOutput`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReadScrollOutput {
    /// The member `age`.
    pub age: Option<i32>,
}

impl ReadScrollOutput {
    /// The same value with `age`.
    pub fn with_age(mut self, age: i32) -> Self {
        self.age = Some(age);
        self
    }

    /// Checks every constraint that the model sets, and reports all that is violated.
    pub fn validate(&self) -> Result<(), farrier::Violations> {
        farrier::validate::check(self)
    }
}

pub(crate) static READ_SCROLL_OUTPUT: Schema = Schema::structure(
        "example#ReadScrollOutput",
        &[Member::new("age", &prelude::INTEGER, &[Trait::HttpHeader("x-age")])],
    )
    .with(
        &[Trait::Streaming(&Member::new("text", &schema::COPY, &[Trait::HttpPayload]))],
    );

impl Serialize for ReadScrollOutput {
    fn serialize(
        &self,
        member: &'static Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &READ_SCROLL_OUTPUT, self)
    }
}

impl Deserialize for ReadScrollOutput {
    fn blank() -> Self {
        Self::default()
    }

    fn fill(
        &mut self,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.structure(member, &READ_SCROLL_OUTPUT, self)
    }
}

impl WriteMembers for ReadScrollOutput {
    fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
        let members = READ_SCROLL_OUTPUT.members;
        ser.member(&members[0], &self.age)
    }
}

impl ReadMembers for ReadScrollOutput {
    fn read_member(
        &mut self,
        index: usize,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        match index {
            0 => de.member(member, &mut self.age),
            _ => Ok(()),
        }
    }
}

/// The structure `RollSealInput`.
#[derive(Clone, Debug, PartialEq)]
pub struct RollSealInput {
    /// The member `city`.
    ///
    /// Required.
    pub city: String,
}

impl RollSealInput {
    /// A value with what is required.
    pub fn new(city: impl Into<String>) -> Self {
        Self { city: city.into() }
    }

    /// Checks every constraint that the model sets, and reports all that is violated.
    pub fn validate(&self) -> Result<(), farrier::Violations> {
        farrier::validate::check(self)
    }
}

pub(crate) static ROLL_SEAL_INPUT: Schema = Schema::structure(
    "example#RollSealInput",
    &[Member::new("city", &prelude::STRING, &[Trait::Required, Trait::HttpLabel])],
);

impl Serialize for RollSealInput {
    fn serialize(
        &self,
        member: &'static Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &ROLL_SEAL_INPUT, self)
    }
}

impl Deserialize for RollSealInput {
    fn blank() -> Self {
        Self { city: Deserialize::blank() }
    }

    fn fill(
        &mut self,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.structure(member, &ROLL_SEAL_INPUT, self)
    }
}

impl WriteMembers for RollSealInput {
    fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
        let members = ROLL_SEAL_INPUT.members;
        ser.member(&members[0], &self.city)
    }
}

impl ReadMembers for RollSealInput {
    fn read_member(
        &mut self,
        index: usize,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        match index {
            0 => de.member(member, &mut self.city),
            _ => Ok(()),
        }
    }
}

/// The structure `RollSealOutput`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RollSealOutput {}

impl RollSealOutput {
    /// Checks every constraint that the model sets, and reports all that is violated.
    pub fn validate(&self) -> Result<(), farrier::Violations> {
        farrier::validate::check(self)
    }
}

pub(crate) static ROLL_SEAL_OUTPUT: Schema = Schema::structure(
        "example#RollSealOutput",
        &[],
    )
    .with(
        &[Trait::Streaming(&Member::new("print", &schema::CLAY, &[Trait::HttpPayload]))],
    );

impl Serialize for RollSealOutput {
    fn serialize(
        &self,
        member: &'static Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &ROLL_SEAL_OUTPUT, self)
    }
}

impl Deserialize for RollSealOutput {
    fn blank() -> Self {
        Self::default()
    }

    fn fill(
        &mut self,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.structure(member, &ROLL_SEAL_OUTPUT, self)
    }
}

impl WriteMembers for RollSealOutput {
    fn write_members(&self, _ser: &mut dyn Serializer) -> farrier::Result<()> {
        Ok(())
    }
}

impl ReadMembers for RollSealOutput {
    fn read_member(
        &mut self,
        _index: usize,
        _member: &'static Member,
        _de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        Ok(())
    }
}

/// The structure `StoreTabletInput`.
#[derive(Clone, Debug, PartialEq)]
pub struct StoreTabletInput {
    /// The member `name`.
    ///
    /// Required.
    pub name: String,
    /// The member `algorithm`.
    pub algorithm: Option<Sum>,
    /// The member `sha1`.
    pub sha1: Option<String>,
    /// The member `kind`.
    pub kind: Option<String>,
    /// The member `mode`.
    pub mode: Option<Mode>,
    /// The member `clay`.
    ///
    /// Required.
    pub clay: Bytes,
}

impl StoreTabletInput {
    /// A value with what is required.
    pub fn new(name: impl Into<String>, clay: impl Into<Bytes>) -> Self {
        Self {
            name: name.into(),
            algorithm: None,
            sha1: None,
            kind: None,
            mode: None,
            clay: clay.into(),
        }
    }

    /// The same value with `algorithm`.
    pub fn with_algorithm(mut self, algorithm: impl Into<Sum>) -> Self {
        self.algorithm = Some(algorithm.into());
        self
    }

    /// The same value with `sha1`.
    pub fn with_sha1(mut self, sha1: impl Into<String>) -> Self {
        self.sha1 = Some(sha1.into());
        self
    }

    /// The same value with `kind`.
    pub fn with_kind(mut self, kind: impl Into<String>) -> Self {
        self.kind = Some(kind.into());
        self
    }

    /// The same value with `mode`.
    pub fn with_mode(mut self, mode: impl Into<Mode>) -> Self {
        self.mode = Some(mode.into());
        self
    }

    /// Checks every constraint that the model sets, and reports all that is violated.
    pub fn validate(&self) -> Result<(), farrier::Violations> {
        farrier::validate::check(self)
    }
}

pub(crate) static STORE_TABLET_INPUT: Schema = Schema::structure(
    "example#StoreTabletInput",
    &[
        Member::new("name", &prelude::STRING, &[Trait::Required, Trait::HttpLabel]),
        Member::new(
            "algorithm",
            &SUM,
            &[Trait::HttpHeader("x-amz-sdk-checksum-algorithm")],
        ),
        Member::new(
            "sha1",
            &prelude::STRING,
            &[Trait::HttpHeader("x-amz-checksum-sha1")],
        ),
        Member::new(
            "kind",
            &prelude::STRING,
            &[Trait::HttpHeader("x-amz-checksum-type")],
        ),
        Member::new("mode", &MODE, &[Trait::HttpHeader("x-amz-checksum-mode")]),
        Member::new("clay", &prelude::BLOB, &[Trait::Required, Trait::HttpPayload]),
    ],
);

impl Serialize for StoreTabletInput {
    fn serialize(
        &self,
        member: &'static Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &STORE_TABLET_INPUT, self)
    }
}

impl Deserialize for StoreTabletInput {
    fn blank() -> Self {
        Self {
            name: Deserialize::blank(),
            algorithm: None,
            sha1: None,
            kind: None,
            mode: None,
            clay: Deserialize::blank(),
        }
    }

    fn fill(
        &mut self,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.structure(member, &STORE_TABLET_INPUT, self)
    }
}

impl WriteMembers for StoreTabletInput {
    fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
        let members = STORE_TABLET_INPUT.members;
        ser.member(&members[0], &self.name)?;
        ser.member(&members[1], &self.algorithm)?;
        ser.member(&members[2], &self.sha1)?;
        ser.member(&members[3], &self.kind)?;
        ser.member(&members[4], &self.mode)?;
        ser.member(&members[5], &self.clay)
    }
}

impl ReadMembers for StoreTabletInput {
    fn read_member(
        &mut self,
        index: usize,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        match index {
            0 => de.member(member, &mut self.name),
            1 => de.member(member, &mut self.algorithm),
            2 => de.member(member, &mut self.sha1),
            3 => de.member(member, &mut self.kind),
            4 => de.member(member, &mut self.mode),
            5 => de.member(member, &mut self.clay),
            _ => Ok(()),
        }
    }
}

/// The structure `StoreTabletOutput`.
#[derive(Clone, Debug, PartialEq)]
pub struct StoreTabletOutput {
    /// The member `seal`.
    ///
    /// Required.
    pub seal: String,
}

impl StoreTabletOutput {
    /// A value with what is required.
    pub fn new(seal: impl Into<String>) -> Self {
        Self { seal: seal.into() }
    }

    /// Checks every constraint that the model sets, and reports all that is violated.
    pub fn validate(&self) -> Result<(), farrier::Violations> {
        farrier::validate::check(self)
    }
}

pub(crate) static STORE_TABLET_OUTPUT: Schema = Schema::structure(
    "example#StoreTabletOutput",
    &[Member::new("seal", &prelude::STRING, &[Trait::Required, Trait::HttpPayload])],
);

impl Serialize for StoreTabletOutput {
    fn serialize(
        &self,
        member: &'static Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &STORE_TABLET_OUTPUT, self)
    }
}

impl Deserialize for StoreTabletOutput {
    fn blank() -> Self {
        Self { seal: Deserialize::blank() }
    }

    fn fill(
        &mut self,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.structure(member, &STORE_TABLET_OUTPUT, self)
    }
}

impl WriteMembers for StoreTabletOutput {
    fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
        let members = STORE_TABLET_OUTPUT.members;
        ser.member(&members[0], &self.seal)
    }
}

impl ReadMembers for StoreTabletOutput {
    fn read_member(
        &mut self,
        index: usize,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        match index {
            0 => de.member(member, &mut self.seal),
            _ => Ok(()),
        }
    }
}

/// The enum `Sum`.
#[derive(Clone)]
pub enum Sum {
    /// The value `CRC32`.
    Crc32,
    /// The value `CRC64NVME`.
    Crc64Nvme,
    /// The value `XXHASH3`.
    Xxhash3,
    /// A value that this crate does not know.
    Unknown(String),
}

impl Sum {
    /// The values that the model knows, in its order.
    pub const VALUES: &'static [&'static str] = &["CRC32", "CRC64NVME", "XXHASH3"];

    /// The value as it is sent.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Crc32 => "CRC32",
            Self::Crc64Nvme => "CRC64NVME",
            Self::Xxhash3 => "XXHASH3",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for Sum {
    fn from(value: &str) -> Self {
        match value {
            "CRC32" => Self::Crc32,
            "CRC64NVME" => Self::Crc64Nvme,
            "XXHASH3" => Self::Xxhash3,
            other => Self::Unknown(other.to_owned()),
        }
    }
}

farrier::string_enum!(Sum);

pub(crate) static SUM: Schema = Schema::enumeration("example#Sum", Sum::VALUES);

#[cfg(feature = "serde")]
farrier::serde_impls!(
    CopySealInput, CopySealOutput, Corrections, Dictation, FindScrollsInput,
    FindScrollsOutput, FireTabletInput, FireTabletOutput, Line, Lines, Mode,
    PeekScrollInput, PeekScrollOutput, PutScrollInput, ReadScrollInput, ReadScrollOutput,
    RollSealInput, RollSealOutput, StoreTabletInput, StoreTabletOutput, Sum
);

