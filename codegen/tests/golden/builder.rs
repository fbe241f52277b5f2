// ---- src/lib.rs
//! Forms: one operation, its types, validators and serializers.
//!
//! The service `Forms`.

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

/// The operation `Fill`.
#[derive(Clone, Copy, Debug)]
pub struct Fill;

pub(crate) static FILL: OperationSchema = OperationSchema {
    id: "example#Fill",
    service: &service::FORMS,
    input: &types::FORM,
    output: &prelude::UNIT,
    errors: &[],
    traits: &[],
};

impl Operation for Fill {
    const SCHEMA: &'static OperationSchema = &FILL;
    type Input = types::Form;
    type Output = Unit;
    type Error = FillError;
}

/// What can go wrong in [`Fill`].
#[derive(Debug)]
pub enum FillError {
    /// An error that the model does not know, as it was received.
    Unhandled(Box<Unhandled>),
    /// A response that could not be decoded.
    Decode(Box<DecodeError>),
}

impl FillError {
    fn failure(&self) -> &dyn Failure {
        match self {
            Self::Unhandled(error) => &**error,
            Self::Decode(error) => &**error,
        }
    }
}

farrier::operation_error!(FillError);

impl OperationError for FillError {
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

/// What a server of `Forms` does.
pub trait Forms: Send + Sync {
    /// Answers `Fill`.
    fn fill(
        &self,
        input: types::Form,
    ) -> impl Future<Output = Result<Unit, operations::FillError>> + Send;
}

static OPERATIONS: &[&OperationSchema] = &[&operations::FILL];

/// Answers requests by a [`Forms`]: decodes and validates the input, calls the handler, encodes the output.
#[derive(Clone, Debug)]
pub struct Router<H>(pub H);

impl<H: Forms> Router<H> {
    /// The response to a request, whatever the request holds.
    pub async fn handle(
        &self,
        request: &farrier::http::Request<Bytes>,
    ) -> farrier::http::Response<Bytes> {
        match protocol::route(&service::FORMS, OPERATIONS, request) {
            Ok(0) => protocol::serve(operations::Fill, request, &self.0, H::fill).await,
            Ok(_) => protocol::unknown_operation(),
            Err(response) => response,
        }
    }
}

// ---- src/service.rs
//! The service.

use farrier::ServiceSchema;

pub use farrier::protocol::aws_json as protocol;

/// The service `Forms`.
pub static FORMS: ServiceSchema = ServiceSchema {
    id: "example#Forms",
    version: "1",
    protocol: Some(farrier::schema::Protocol::AwsJson1_0),
    traits: &[],
};

// ---- src/types.rs
//! Structures, unions and enums.

use farrier::{
    Deserialize, Deserializer, Member, ReadMembers, Schema, Serialize, Serializer,
    Timestamp, Trait, WriteMembers,
};
use farrier::schema::prelude;

/// The structure `Form`.
#[derive(Clone, Debug, PartialEq)]
pub struct Form {
    /// The member `a`.
    ///
    /// Required.
    pub a: String,
    /// The member `b`.
    ///
    /// Required.
    pub b: i32,
    /// The member `build`.
    ///
    /// Required.
    pub build: bool,
    /// The member `d`.
    ///
    /// Required.
    pub d: f64,
    /// The member `toPort`.
    ///
    /// Required.
    pub to_port: i32,
    /// The member `fromPort`.
    ///
    /// Required.
    pub from_port: i32,
    /// The member `isOpen`.
    ///
    /// Required.
    pub is_open: bool,
    /// The member `h`.
    ///
    /// Required.
    pub h: Timestamp,
    /// The member `i`.
    pub i: Option<String>,
    /// The member `j`.
    ///
    /// `7` by default.
    pub j: i64,
}

impl Form {
    /// Collects the members; `build` names all that is missing.
    pub fn builder() -> FormBuilder {
        FormBuilder {
            a: None,
            b: None,
            build: None,
            d: None,
            to_port: None,
            from_port: None,
            is_open: None,
            h: None,
            i: None,
            j: 7,
        }
    }

    /// The same value with `i`.
    pub fn with_i(mut self, i: impl Into<String>) -> Self {
        self.i = Some(i.into());
        self
    }

    /// The same value with `j`.
    pub fn with_j(mut self, j: i64) -> Self {
        self.j = j;
        self
    }

    /// Checks every constraint that the model sets, and reports all that is violated.
    pub fn validate(&self) -> Result<(), farrier::Violations> {
        farrier::validate::check(self)
    }
}

/// Makes a [`Form`].
#[derive(Clone)]
pub struct FormBuilder {
    a: Option<String>,
    b: Option<i32>,
    build: Option<bool>,
    d: Option<f64>,
    to_port: Option<i32>,
    from_port: Option<i32>,
    is_open: Option<bool>,
    h: Option<Timestamp>,
    i: Option<String>,
    j: i64,
}

impl FormBuilder {
    /// Sets `a`.
    pub fn a(mut self, a: impl Into<String>) -> Self {
        self.a = Some(a.into());
        self
    }

    /// Sets `b`.
    pub fn b(mut self, b: i32) -> Self {
        self.b = Some(b);
        self
    }

    /// Sets `build`.
    pub fn build_(mut self, build: bool) -> Self {
        self.build = Some(build);
        self
    }

    /// Sets `d`.
    pub fn d(mut self, d: f64) -> Self {
        self.d = Some(d);
        self
    }

    /// Sets `to_port`.
    pub fn to_port(mut self, to_port: i32) -> Self {
        self.to_port = Some(to_port);
        self
    }

    /// Sets `from_port`.
    pub fn from_port(mut self, from_port: i32) -> Self {
        self.from_port = Some(from_port);
        self
    }

    /// Sets `is_open`.
    pub fn is_open(mut self, is_open: bool) -> Self {
        self.is_open = Some(is_open);
        self
    }

    /// Sets `h`.
    pub fn h(mut self, h: impl Into<Timestamp>) -> Self {
        self.h = Some(h.into());
        self
    }

    /// Sets `i`.
    pub fn i(mut self, i: impl Into<String>) -> Self {
        self.i = Some(i.into());
        self
    }

    /// Sets `j`.
    pub fn j(mut self, j: i64) -> Self {
        self.j = j;
        self
    }

    /// The value, or the names of all required members that were not set.
    pub fn build(self) -> Result<Form, farrier::Incomplete> {
        let mut required = farrier::Incomplete::of("Form");
        let value = Form {
            a: required.take("a", self.a),
            b: required.take("b", self.b),
            build: required.take("build", self.build),
            d: required.take("d", self.d),
            to_port: required.take("to_port", self.to_port),
            from_port: required.take("from_port", self.from_port),
            is_open: required.take("is_open", self.is_open),
            h: required.take("h", self.h),
            i: self.i,
            j: self.j,
        };
        required.finish(value)
    }
}

pub(crate) static FORM: Schema = Schema::structure(
    "example#Form",
    &[
        Member::new("a", &prelude::STRING, &[Trait::Required]),
        Member::new("b", &prelude::INTEGER, &[Trait::Required]),
        Member::new("build", &prelude::BOOLEAN, &[Trait::Required]),
        Member::new("d", &prelude::DOUBLE, &[Trait::Required]),
        Member::new("toPort", &prelude::INTEGER, &[Trait::Required]),
        Member::new("fromPort", &prelude::INTEGER, &[Trait::Required]),
        Member::new("isOpen", &prelude::BOOLEAN, &[Trait::Required]),
        Member::new("h", &prelude::TIMESTAMP, &[Trait::Required]),
        Member::new("i", &prelude::STRING, &[]),
        Member::new("j", &prelude::LONG, &[]),
    ],
);

impl Serialize for Form {
    fn serialize(
        &self,
        member: &'static Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &FORM, self)
    }
}

impl Deserialize for Form {
    fn blank() -> Self {
        Self {
            a: Deserialize::blank(),
            b: Deserialize::blank(),
            build: Deserialize::blank(),
            d: Deserialize::blank(),
            to_port: Deserialize::blank(),
            from_port: Deserialize::blank(),
            is_open: Deserialize::blank(),
            h: Deserialize::blank(),
            i: None,
            j: 7,
        }
    }

    fn fill(
        &mut self,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.structure(member, &FORM, self)
    }
}

impl WriteMembers for Form {
    fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
        let members = FORM.members;
        ser.member(&members[0], &self.a)?;
        ser.member(&members[1], &self.b)?;
        ser.member(&members[2], &self.build)?;
        ser.member(&members[3], &self.d)?;
        ser.member(&members[4], &self.to_port)?;
        ser.member(&members[5], &self.from_port)?;
        ser.member(&members[6], &self.is_open)?;
        ser.member(&members[7], &self.h)?;
        ser.member(&members[8], &self.i)?;
        ser.member(&members[9], &self.j)
    }
}

impl ReadMembers for Form {
    fn read_member(
        &mut self,
        index: usize,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        match index {
            0 => de.member(member, &mut self.a),
            1 => de.member(member, &mut self.b),
            2 => de.member(member, &mut self.build),
            3 => de.member(member, &mut self.d),
            4 => de.member(member, &mut self.to_port),
            5 => de.member(member, &mut self.from_port),
            6 => de.member(member, &mut self.is_open),
            7 => de.member(member, &mut self.h),
            8 => de.member(member, &mut self.i),
            9 => de.member(member, &mut self.j),
            _ => Ok(()),
        }
    }
}

#[cfg(feature = "serde")]
farrier::serde_impls!(Form);

