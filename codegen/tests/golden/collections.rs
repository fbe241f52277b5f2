// ---- src/lib.rs
//! Shelf: one operation, its types, validators and serializers.
//!
//! The service `Shelf`.

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

/// The operation `Put`.
#[derive(Clone, Copy, Debug)]
pub struct Put;

pub(crate) static PUT: OperationSchema = OperationSchema {
    id: "example#Put",
    service: &service::SHELF,
    input: &types::PUT_INPUT,
    output: &prelude::UNIT,
    errors: &[],
    traits: &[],
};

impl Operation for Put {
    const SCHEMA: &'static OperationSchema = &PUT;
    type Input = types::PutInput;
    type Output = Unit;
    type Error = PutError;
}

/// What can go wrong in [`Put`].
#[derive(Debug)]
pub enum PutError {
    /// An error that the model does not know, as it was received.
    Unhandled(Box<Unhandled>),
    /// A response that could not be decoded.
    Decode(Box<DecodeError>),
}

impl PutError {
    fn failure(&self) -> &dyn Failure {
        match self {
            Self::Unhandled(error) => &**error,
            Self::Decode(error) => &**error,
        }
    }
}

farrier::operation_error!(PutError);

impl OperationError for PutError {
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

use farrier::{Member, Schema, Trait};
use farrier::schema::prelude;

pub(crate) static GAPS: Schema = Schema::list(
        "example#Gaps",
        &[Member::element(&prelude::INTEGER, &[])],
    )
    .with(&[Trait::Sparse]);

pub(crate) static LABELS: Schema = Schema::map(
    "example#Labels",
    &[Member::key(&prelude::STRING, &[]), Member::value(&TAGS, &[])],
);

pub(crate) static NOTES: Schema = Schema::map(
        "example#Notes",
        &[Member::key(&prelude::STRING, &[]), Member::value(&prelude::STRING, &[])],
    )
    .with(&[Trait::Sparse]);

pub(crate) static TAGS: Schema = Schema::list(
        "example#Tags",
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
    .with(&[Trait::Length { min: 0, max: 50 }, Trait::UniqueItems]);

// ---- src/server.rs
//! The server's side: a trait to implement, and a router to it.

use farrier::{Bytes, OperationSchema, Unit};
use crate::{operations, protocol, service, types};

/// What a server of `Shelf` does.
pub trait Shelf: Send + Sync {
    /// Answers `Put`.
    fn put(
        &self,
        input: types::PutInput,
    ) -> impl Future<Output = Result<Unit, operations::PutError>> + Send;
}

static OPERATIONS: &[&OperationSchema] = &[&operations::PUT];

/// Answers requests by a [`Shelf`]: decodes and validates the input, calls the handler, encodes the output.
#[derive(Clone, Debug)]
pub struct Router<H>(pub H);

impl<H: Shelf> Router<H> {
    /// The response to a request, whatever the request holds.
    pub async fn handle(
        &self,
        request: &farrier::http::Request<Bytes>,
    ) -> farrier::http::Response<Bytes> {
        match protocol::route(&service::SHELF, OPERATIONS, request) {
            Ok(0) => protocol::serve(operations::Put, request, &self.0, H::put).await,
            Ok(_) => protocol::unknown_operation(),
            Err(response) => response,
        }
    }
}

// ---- src/service.rs
//! The service.

use farrier::ServiceSchema;

pub use farrier::protocol::aws_json as protocol;

/// The service `Shelf`.
pub static SHELF: ServiceSchema = ServiceSchema {
    id: "example#Shelf",
    version: "1",
    protocol: Some(farrier::schema::Protocol::AwsJson1_0),
    traits: &[],
};

// ---- src/types.rs
//! Structures, unions and enums.

use farrier::{
    BigDecimal, BigInteger, Bytes, Deserialize, Deserializer, Document, Member,
    ReadMembers, Schema, Serialize, Serializer, Trait, WriteMembers,
};
use farrier::schema::prelude;
use crate::schema;

/// The structure `PutInput`.
#[derive(Clone, Debug, PartialEq)]
pub struct PutInput {
    /// The member `tags`.
    ///
    /// At most 50 items; no two items are alike.
    pub tags: Option<Vec<String>>,
    /// The member `gaps`.
    pub gaps: Option<Vec<Option<i32>>>,
    /// The member `labels`.
    ///
    /// Required.
    pub labels: std::collections::BTreeMap<String, Vec<String>>,
    /// The member `notes`.
    pub notes: Option<std::collections::BTreeMap<String, Option<String>>>,
    /// The member `anything`.
    pub anything: Option<Document>,
    /// The member `bytes`.
    ///
    /// At most 16 bytes.
    pub bytes: Option<Bytes>,
    /// The member `exact`.
    pub exact: Option<BigDecimal>,
    /// The member `large`.
    pub large: Option<BigInteger>,
}

impl PutInput {
    /// A value with what is required.
    pub fn new(
        labels: impl Into<std::collections::BTreeMap<String, Vec<String>>>,
    ) -> Self {
        Self {
            tags: None,
            gaps: None,
            labels: labels.into(),
            notes: None,
            anything: None,
            bytes: None,
            exact: None,
            large: None,
        }
    }

    /// The same value with `tags`.
    pub fn with_tags(mut self, tags: impl Into<Vec<String>>) -> Self {
        self.tags = Some(tags.into());
        self
    }

    /// The same value with `gaps`.
    pub fn with_gaps(mut self, gaps: impl Into<Vec<Option<i32>>>) -> Self {
        self.gaps = Some(gaps.into());
        self
    }

    /// The same value with `notes`.
    pub fn with_notes(
        mut self,
        notes: impl Into<std::collections::BTreeMap<String, Option<String>>>,
    ) -> Self {
        self.notes = Some(notes.into());
        self
    }

    /// The same value with `anything`.
    pub fn with_anything(mut self, anything: impl Into<Document>) -> Self {
        self.anything = Some(anything.into());
        self
    }

    /// The same value with `bytes`.
    pub fn with_bytes(mut self, bytes: impl Into<Bytes>) -> Self {
        self.bytes = Some(bytes.into());
        self
    }

    /// The same value with `exact`.
    pub fn with_exact(mut self, exact: impl Into<BigDecimal>) -> Self {
        self.exact = Some(exact.into());
        self
    }

    /// The same value with `large`.
    pub fn with_large(mut self, large: impl Into<BigInteger>) -> Self {
        self.large = Some(large.into());
        self
    }

    /// Checks every constraint that the model sets, and reports all that is violated.
    pub fn validate(&self) -> Result<(), farrier::Violations> {
        farrier::validate::check(self)
    }
}

pub(crate) static PUT_INPUT: Schema = Schema::structure(
    "example#PutInput",
    &[
        Member::new("tags", &schema::TAGS, &[]),
        Member::new("gaps", &schema::GAPS, &[]),
        Member::new("labels", &schema::LABELS, &[Trait::Required]),
        Member::new("notes", &schema::NOTES, &[]),
        Member::new("anything", &prelude::DOCUMENT, &[]),
        Member::new("bytes", &prelude::BLOB, &[Trait::Length { min: 0, max: 16 }]),
        Member::new("exact", &prelude::BIG_DECIMAL, &[]),
        Member::new("large", &prelude::BIG_INTEGER, &[]),
    ],
);

impl Serialize for PutInput {
    fn serialize(
        &self,
        member: &'static Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &PUT_INPUT, self)
    }
}

impl Deserialize for PutInput {
    fn blank() -> Self {
        Self {
            tags: None,
            gaps: None,
            labels: Deserialize::blank(),
            notes: None,
            anything: None,
            bytes: None,
            exact: None,
            large: None,
        }
    }

    fn fill(
        &mut self,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.structure(member, &PUT_INPUT, self)
    }
}

impl WriteMembers for PutInput {
    fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
        let members = PUT_INPUT.members;
        ser.member(&members[0], &self.tags)?;
        ser.member(&members[1], &self.gaps)?;
        ser.member(&members[2], &self.labels)?;
        ser.member(&members[3], &self.notes)?;
        ser.member(&members[4], &self.anything)?;
        ser.member(&members[5], &self.bytes)?;
        ser.member(&members[6], &self.exact)?;
        ser.member(&members[7], &self.large)
    }
}

impl ReadMembers for PutInput {
    fn read_member(
        &mut self,
        index: usize,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        match index {
            0 => de.member(member, &mut self.tags),
            1 => de.member(member, &mut self.gaps),
            2 => de.member(member, &mut self.labels),
            3 => de.member(member, &mut self.notes),
            4 => de.member(member, &mut self.anything),
            5 => de.member(member, &mut self.bytes),
            6 => de.member(member, &mut self.exact),
            7 => de.member(member, &mut self.large),
            _ => Ok(()),
        }
    }
}

#[cfg(feature = "serde")]
farrier::serde_impls!(PutInput);

