// ---- src/lib.rs
//! Library: one operation, its types, validators and serializers.
//!
//! The service `Library`.

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
mod patterns;
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

/// Finds a book.
#[derive(Clone, Copy, Debug)]
pub struct FindBook;

pub(crate) static FIND_BOOK: OperationSchema = OperationSchema {
    id: "example#FindBook",
    service: &service::LIBRARY,
    input: &types::FIND_BOOK_INPUT,
    output: &prelude::UNIT,
    errors: &[],
    traits: &[],
};

impl Operation for FindBook {
    const SCHEMA: &'static OperationSchema = &FIND_BOOK;
    type Input = types::FindBookInput;
    type Output = Unit;
    type Error = FindBookError;
}

/// What can go wrong in [`FindBook`].
#[derive(Debug)]
pub enum FindBookError {
    /// An error that the model does not know, as it was received.
    Unhandled(Box<Unhandled>),
    /// A response that could not be decoded.
    Decode(Box<DecodeError>),
}

impl FindBookError {
    fn failure(&self) -> &dyn Failure {
        match self {
            Self::Unhandled(error) => &**error,
            Self::Decode(error) => &**error,
        }
    }
}

farrier::operation_error!(FindBookError);

impl OperationError for FindBookError {
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

// ---- src/patterns.rs
//! Patterns, compiled: `Some(())` says that a text, given as UTF-8, matches; `…_of_1_to_32` decides its length in characters too.

use farrier::pattern::{Class, MAX, all};

/// `^[0-9X]*$`
///
/// Characters of one class, counted.
pub(crate) fn isbn(s: &[u8]) -> Option<()> {
    all(s, &ISBN_CHARS, 0, MAX)
}

/// `^[0-9X]*$`, 10 to 13 characters
///
/// Characters of one class, counted.
pub(crate) fn isbn_of_10_to_13(s: &[u8]) -> Option<()> {
    all(s, &ISBN_CHARS, 10, 13)
}

static ISBN_CHARS: Class = Class::new(&[('0', '9'), ('X', 'X')]);

// ---- src/schema.rs
//! Schemas of shapes that are no types of their own.

use farrier::{Pattern, Schema, ShapeType, Trait};
use crate::patterns;

pub(crate) static ISBN: Schema = Schema::simple("example#Isbn", ShapeType::String)
    .with(
        &[
            Trait::Length { min: 10, max: 13 },
            Trait::Pattern(
                Pattern::new("^[0-9X]*$", patterns::isbn)
                    .within(10, 13, patterns::isbn_of_10_to_13),
            ),
        ],
    );

// ---- src/server.rs
//! The server's side: a trait to implement, and a router to it.

use farrier::{Bytes, OperationSchema, Unit};
use crate::{operations, protocol, service, types};

/// What a server of `Library` does.
pub trait Library: Send + Sync {
    /// Finds a book.
    fn find_book(
        &self,
        input: types::FindBookInput,
    ) -> impl Future<Output = Result<Unit, operations::FindBookError>> + Send;
}

static OPERATIONS: &[&OperationSchema] = &[&operations::FIND_BOOK];

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
            Ok(0) => {
                protocol::serve(operations::FindBook, request, &self.0, H::find_book)
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

pub use farrier::protocol::aws_json as protocol;

/// The service `Library`.
pub static LIBRARY: ServiceSchema = ServiceSchema {
    id: "example#Library",
    version: "2026-01-01",
    protocol: Some(farrier::schema::Protocol::AwsJson1_0),
    traits: &[],
};

// ---- src/types.rs
//! Structures, unions and enums.

use farrier::{
    Deserialize, Deserializer, Member, ReadMembers, Schema, Serialize, Serializer, Trait,
    WriteMembers,
};
use farrier::schema::prelude;
use crate::schema;

/// The structure `FindBookInput`.
#[derive(Clone, Debug, PartialEq)]
pub struct FindBookInput {
    /// The member `Isbn`.
    ///
    /// Required; 10 to 13 characters; matches `^[0-9X]*$`.
    pub isbn: String,
    /// The member `PageCount`.
    ///
    /// 1 to 2.5e+3.
    pub page_count: Option<i32>,
    /// The member `Weight`.
    ///
    /// At least 0.5.
    pub weight: Option<f64>,
    /// A keyword of Rust.
    pub r#type: Option<String>,
}

impl FindBookInput {
    /// A value with what is required.
    pub fn new(isbn: impl Into<String>) -> Self {
        Self {
            isbn: isbn.into(),
            page_count: None,
            weight: None,
            r#type: None,
        }
    }

    /// The same value with `page_count`.
    pub fn with_page_count(mut self, page_count: i32) -> Self {
        self.page_count = Some(page_count);
        self
    }

    /// The same value with `weight`.
    pub fn with_weight(mut self, weight: f64) -> Self {
        self.weight = Some(weight);
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

pub(crate) static FIND_BOOK_INPUT: Schema = Schema::structure(
    "example#FindBookInput",
    &[
        Member::new("Isbn", &schema::ISBN, &[Trait::Required]),
        Member::new(
            "PageCount",
            &prelude::INTEGER,
            &[
                Trait::Range {
                    min: Some(farrier::schema::Number::Integer(1)),
                    max: Some(farrier::schema::Number::Decimal("2.5e+3")),
                },
            ],
        ),
        Member::new(
            "Weight",
            &prelude::DOUBLE,
            &[
                Trait::Range {
                    min: Some(farrier::schema::Number::Decimal("0.5")),
                    max: None,
                },
            ],
        ),
        Member::new("type", &prelude::STRING, &[]),
    ],
);

impl Serialize for FindBookInput {
    fn serialize(
        &self,
        member: &'static Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &FIND_BOOK_INPUT, self)
    }
}

impl Deserialize for FindBookInput {
    fn blank() -> Self {
        Self {
            isbn: Deserialize::blank(),
            page_count: None,
            weight: None,
            r#type: None,
        }
    }

    fn fill(
        &mut self,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.structure(member, &FIND_BOOK_INPUT, self)
    }
}

impl WriteMembers for FindBookInput {
    fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
        let members = FIND_BOOK_INPUT.members;
        ser.member(&members[0], &self.isbn)?;
        ser.member(&members[1], &self.page_count)?;
        ser.member(&members[2], &self.weight)?;
        ser.member(&members[3], &self.r#type)
    }
}

impl ReadMembers for FindBookInput {
    fn read_member(
        &mut self,
        index: usize,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        match index {
            0 => de.member(member, &mut self.isbn),
            1 => de.member(member, &mut self.page_count),
            2 => de.member(member, &mut self.weight),
            3 => de.member(member, &mut self.r#type),
            _ => Ok(()),
        }
    }
}

#[cfg(feature = "serde")]
farrier::serde_impls!(FindBookInput);

