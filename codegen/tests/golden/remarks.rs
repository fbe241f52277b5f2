// ---- src/lib.rs
//! Library: one operation, its types, validators and serializers.
//!
//! The service `Library`.
//!
//! See also: [The \[rules\] & \<more>](https://example.com/a?b=%22c%22&d=e)

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
    Serialize, Unhandled, Unit,
};
use farrier::schema::prelude;
use crate::{service, types};

/// The operation `Lend`.
///
/// **Internal**: this is not meant for everybody.
#[derive(Clone, Copy, Debug)]
pub struct Lend;

pub(crate) static LEND: OperationSchema = OperationSchema {
    id: "example.remarks#Lend",
    service: &service::LIBRARY,
    input: &types::LOAN,
    output: &prelude::UNIT,
    errors: &[],
    traits: &[],
};

impl Operation for Lend {
    const SCHEMA: &'static OperationSchema = &LEND;
    type Input = types::Loan;
    type Output = Unit;
    type Error = LendError;
}

/// What can go wrong in [`Lend`].
#[derive(Debug)]
pub enum LendError {
    /// An error that the model does not know, as it was received.
    Unhandled(Box<Unhandled>),
    /// A response that could not be decoded.
    Decode(Box<DecodeError>),
}

impl LendError {
    fn failure(&self) -> &dyn Failure {
        match self {
            Self::Unhandled(error) => &**error,
            Self::Decode(error) => &**error,
        }
    }
}

farrier::operation_error!(LendError);

impl OperationError for LendError {
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

use farrier::{Bytes, OperationSchema, Unit};
use crate::{operations, protocol, service, types};

/// What a server of `Library` does.
pub trait Library: Send + Sync {
    /// Answers `Lend`.
    ///
    /// **Internal**: this is not meant for everybody.
    fn lend(
        &self,
        input: types::Loan,
    ) -> impl Future<Output = Result<Unit, operations::LendError>> + Send;
}

static OPERATIONS: &[&OperationSchema] = &[&operations::LEND];

/// Answers requests by a [`Library`]: decodes and validates the input, calls the handler, encodes the output.
#[derive(Clone, Debug)]
pub struct Router<H>(pub H);

impl<H: Library> Router<H> {
    /// The response to a request, whatever the request holds.
    pub async fn handle(
        &self,
        request: &farrier::http::Request<Bytes>,
    ) -> farrier::http::Response<Bytes> {
        match protocol::route(&service::LIBRARY, OPERATIONS, request) {
            Ok(0) => protocol::serve(operations::Lend, request, &self.0, H::lend).await,
            Ok(_) => protocol::unknown_operation(),
            Err(response) => response,
        }
    }
}

// ---- src/service.rs
//! The service.

use farrier::ServiceSchema;

pub use farrier::protocol::aws_json as protocol;

/// The service `Library`.
///
/// See also: [The \[rules\] & \<more>](https://example.com/a?b=%22c%22&d=e)
pub static LIBRARY: ServiceSchema = ServiceSchema {
    id: "example.remarks#Library",
    version: "1",
    protocol: Some(farrier::schema::Protocol::AwsJson1_1),
    traits: &[],
};

// ---- src/types.rs
//! Structures, unions and enums.

use farrier::{
    Deserialize, Deserializer, Member, ReadMembers, Schema, Serialize, Serializer,
    WriteMembers,
};
use farrier::schema::prelude;

/// The structure `Loan`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Loan {
    /// Which book.
    ///
    /// Since 2.0 \<beta>.
    pub book: Option<String>,
    /// The member `days`.
    ///
    /// **Unstable**: this may change.
    ///
    /// See also: Relative
    pub days: Option<i32>,
}

impl Loan {
    /// The same value with `book`.
    pub fn with_book(mut self, book: impl Into<String>) -> Self {
        self.book = Some(book.into());
        self
    }

    /// The same value with `days`.
    pub fn with_days(mut self, days: i32) -> Self {
        self.days = Some(days);
        self
    }

    /// Checks every constraint that the model sets, and reports all that is violated.
    pub fn validate(&self) -> Result<(), farrier::Violations> {
        farrier::validate::check(self)
    }
}

pub(crate) static LOAN: Schema = Schema::structure(
    "example.remarks#Loan",
    &[
        Member::new("book", &prelude::STRING, &[]),
        Member::new("days", &prelude::INTEGER, &[]),
    ],
);

impl Serialize for Loan {
    fn serialize(
        &self,
        member: &'static Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &LOAN, self)
    }
}

impl Deserialize for Loan {
    fn blank() -> Self {
        Self::default()
    }

    fn fill(
        &mut self,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.structure(member, &LOAN, self)
    }
}

impl WriteMembers for Loan {
    fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
        let members = LOAN.members;
        ser.member(&members[0], &self.book)?;
        ser.member(&members[1], &self.days)
    }
}

impl ReadMembers for Loan {
    fn read_member(
        &mut self,
        index: usize,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        match index {
            0 => de.member(member, &mut self.book),
            1 => de.member(member, &mut self.days),
            _ => Ok(()),
        }
    }
}

#[cfg(feature = "serde")]
farrier::serde_impls!(Loan);

