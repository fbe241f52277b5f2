// ---- src/errors.rs
//! Errors that operations can return.

use farrier::{
    Deserialize, Deserializer, ErrorShape, ReadMembers, Serialize, Serializer,
    WriteMembers,
};
use farrier::schema::prelude;

/// The structure `OperationError`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OperationError {
    /// The member `code`.
    pub code: Option<String>,
}

impl OperationError {
    /// The same value with `code`.
    pub fn with_code(mut self, code: impl Into<String>) -> Self {
        self.code = Some(code.into());
        self
    }

    /// Checks every constraint that the model sets, and reports all that is violated.
    pub fn validate(&self) -> Result<(), farrier::Violations> {
        farrier::validate::check(self)
    }
}

pub(crate) static OPERATION_ERROR: farrier::Schema = farrier::Schema::structure(
        "example#OperationError",
        &[farrier::Member::new("code", &prelude::STRING, &[])],
    )
    .with(&[farrier::Trait::Error(farrier::schema::Fault::Client)]);

impl Serialize for OperationError {
    fn serialize(
        &self,
        member: &'static farrier::Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &OPERATION_ERROR, self)
    }
}

impl Deserialize for OperationError {
    fn blank() -> Self {
        Self::default()
    }

    fn fill(
        &mut self,
        member: &'static farrier::Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.structure(member, &OPERATION_ERROR, self)
    }
}

impl WriteMembers for OperationError {
    fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
        let members = OPERATION_ERROR.members;
        ser.member(&members[0], &self.code)
    }
}

impl ReadMembers for OperationError {
    fn read_member(
        &mut self,
        index: usize,
        member: &'static farrier::Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        match index {
            0 => de.member(member, &mut self.code),
            _ => Ok(()),
        }
    }
}

impl ErrorShape for OperationError {
    fn message(&self) -> Option<&str> {
        None
    }
}

farrier::error_shape!(OperationError, OPERATION_ERROR);

#[cfg(feature = "serde")]
farrier::serde_impls!(OperationError);

// ---- src/lib.rs
//! Service: 2 operations, their types, validators and serializers.
//!
//! The service `Service`.

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
    DecodeError, Deserializer, Failure, OperationSchema, Serialize, ServiceError,
    Unhandled,
};
use farrier::schema::prelude;
use crate::{errors, service, types};

/// The operation `Default`.
#[derive(Clone, Copy, Debug)]
pub struct DefaultValue;

pub(crate) static DEFAULT: OperationSchema = OperationSchema {
    id: "example#Default",
    service: &service::SERVICE,
    input: &types::UNIT,
    output: &prelude::UNIT,
    errors: &[],
    traits: &[],
};

impl farrier::Operation for DefaultValue {
    const SCHEMA: &'static OperationSchema = &DEFAULT;
    type Input = types::Unit;
    type Output = farrier::Unit;
    type Error = DefaultValueError;
}

/// What can go wrong in [`DefaultValue`].
#[derive(Debug)]
pub enum DefaultValueError {
    /// An error that the model does not know, as it was received.
    Unhandled(Box<Unhandled>),
    /// A response that could not be decoded.
    Decode(Box<DecodeError>),
}

impl DefaultValueError {
    fn failure(&self) -> &dyn Failure {
        match self {
            Self::Unhandled(error) => &**error,
            Self::Decode(error) => &**error,
        }
    }
}

farrier::operation_error!(DefaultValueError);

impl farrier::OperationError for DefaultValueError {
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

/// The operation `Operation`.
#[derive(Clone, Copy, Debug)]
pub struct Operation;

pub(crate) static OPERATION: OperationSchema = OperationSchema {
    id: "example#Operation",
    service: &service::SERVICE,
    input: &types::OPTION,
    output: &types::RESULT,
    errors: &[&errors::OPERATION_ERROR],
    traits: &[],
};

impl farrier::Operation for Operation {
    const SCHEMA: &'static OperationSchema = &OPERATION;
    type Input = types::OptionValue;
    type Output = types::ResultValue;
    type Error = OperationError2;
}

/// What can go wrong in [`Operation`].
#[derive(Debug)]
pub enum OperationError2 {
    /// The error `OperationError`.
    OperationError(Box<ServiceError<errors::OperationError>>),
    /// An error that the model does not know, as it was received.
    Unhandled(Box<Unhandled>),
    /// A response that could not be decoded.
    Decode(Box<DecodeError>),
}

impl OperationError2 {
    /// Whether the error is [`OperationError`](Self::OperationError).
    pub fn is_operation_error(&self) -> bool {
        matches!(self, Self::OperationError(_))
    }

    fn failure(&self) -> &dyn Failure {
        match self {
            Self::OperationError(error) => &**error,
            Self::Unhandled(error) => &**error,
            Self::Decode(error) => &**error,
        }
    }
}

farrier::operation_error!(OperationError2);

impl From<errors::OperationError> for OperationError2 {
    fn from(error: errors::OperationError) -> Self {
        Self::OperationError(
            Box::new(ServiceError::new(error, &errors::OPERATION_ERROR)),
        )
    }
}

impl farrier::OperationError for OperationError2 {
    fn read(
        index: usize,
        response: farrier::ResponseMetadata,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<Self> {
        match index {
            0 => ServiceError::read(response, de).map(Self::OperationError),
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
            Self::OperationError(error) => Some((0, error.inner())),
            Self::Unhandled(_) | Self::Decode(_) => None,
        }
    }
}

// ---- src/schema.rs
//! Schemas of shapes that are no types of their own.

use crate::types;

pub(crate) static VEC: farrier::Schema = farrier::Schema::list(
    "example#Vec",
    &[farrier::Member::element(&types::BOX, &[])],
);

// ---- src/server.rs
//! The server's side: a trait to implement, and a router to it.

use farrier::{Bytes, OperationSchema};
use crate::{operations, protocol, service, types};

/// What a server of `Service` does.
pub trait Service: Send + Sync {
    /// Answers `Default`.
    fn default_value(
        &self,
        input: types::Unit,
    ) -> impl Future<
        Output = Result<farrier::Unit, operations::DefaultValueError>,
    > + Send;

    /// Answers `Operation`.
    fn operation(
        &self,
        input: types::OptionValue,
    ) -> impl Future<
        Output = Result<types::ResultValue, operations::OperationError2>,
    > + Send;
}

static OPERATIONS: &[&OperationSchema] = &[&operations::DEFAULT, &operations::OPERATION];

/// Answers requests by a [`Service`]: decodes and validates the input, calls the handler, encodes the output.
#[derive(Clone, Debug)]
pub struct Router<H>(pub H);

impl<H: Service> Router<H> {
    /// The response to a request, whatever the request holds.
    pub async fn handle(
        &self,
        request: &farrier::http::Request<Bytes>,
    ) -> farrier::http::Response<Bytes> {
        match protocol::route(&service::SERVICE, OPERATIONS, request) {
            Ok(0) => {
                protocol::serve(
                        operations::DefaultValue,
                        request,
                        &self.0,
                        H::default_value,
                    )
                    .await
            }
            Ok(1) => {
                protocol::serve(operations::Operation, request, &self.0, H::operation)
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

/// The service `Service`.
pub static SERVICE: ServiceSchema = ServiceSchema {
    id: "example#Service",
    version: "1",
    protocol: Some(farrier::schema::Protocol::AwsJson1_0),
    traits: &[],
};

// ---- src/types.rs
//! Structures, unions and enums.

use farrier::{
    BigDecimal, Bytes, Deserialize, Deserializer, Document, ReadMembers, Serialize,
    Serializer, WriteMembers,
};
use farrier::schema::prelude;
use crate::schema;

/// The structure `Box`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BoxValue {
    /// The member `Box`.
    pub r#box: Option<Box<BoxValue>>,
}

impl BoxValue {
    /// The same value with `box`.
    pub fn with_box(mut self, r#box: impl Into<Box<BoxValue>>) -> Self {
        self.r#box = Some(r#box.into());
        self
    }

    /// Checks every constraint that the model sets, and reports all that is violated.
    pub fn validate(&self) -> Result<(), farrier::Violations> {
        farrier::validate::check(self)
    }
}

pub(crate) static BOX: farrier::Schema = farrier::Schema::structure(
    "example#Box",
    &[farrier::Member::new("Box", &BOX, &[])],
);

impl Serialize for BoxValue {
    fn serialize(
        &self,
        member: &'static farrier::Member,
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
        member: &'static farrier::Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.structure(member, &BOX, self)
    }
}

impl WriteMembers for BoxValue {
    fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
        let members = BOX.members;
        ser.member(&members[0], &self.r#box)
    }
}

impl ReadMembers for BoxValue {
    fn read_member(
        &mut self,
        index: usize,
        member: &'static farrier::Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        match index {
            0 => de.member(member, &mut self.r#box),
            _ => Ok(()),
        }
    }
}

/// The structure `Member`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Member {
    /// The member `name`.
    pub name: Option<Bytes>,
}

impl Member {
    /// The same value with `name`.
    pub fn with_name(mut self, name: impl Into<Bytes>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Checks every constraint that the model sets, and reports all that is violated.
    pub fn validate(&self) -> Result<(), farrier::Violations> {
        farrier::validate::check(self)
    }
}

pub(crate) static MEMBER: farrier::Schema = farrier::Schema::structure(
    "example#Member",
    &[farrier::Member::new("name", &prelude::BLOB, &[])],
);

impl Serialize for Member {
    fn serialize(
        &self,
        member: &'static farrier::Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &MEMBER, self)
    }
}

impl Deserialize for Member {
    fn blank() -> Self {
        Self::default()
    }

    fn fill(
        &mut self,
        member: &'static farrier::Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.structure(member, &MEMBER, self)
    }
}

impl WriteMembers for Member {
    fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
        let members = MEMBER.members;
        ser.member(&members[0], &self.name)
    }
}

impl ReadMembers for Member {
    fn read_member(
        &mut self,
        index: usize,
        member: &'static farrier::Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        match index {
            0 => de.member(member, &mut self.name),
            _ => Ok(()),
        }
    }
}

/// The structure `Option`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OptionValue {
    /// The member `self`.
    pub self_: Option<SelfValue>,
    /// The member `type`.
    pub r#type: Option<Schema>,
    /// The member `fooBar`.
    pub foo_bar: Option<String>,
    /// The member `FooBar`.
    pub foo_bar_2: Option<String>,
    /// The member `foo_bar`.
    pub foo_bar_3: Option<String>,
    /// The member `new`.
    pub new: Option<StringValue>,
    /// The member `builder`.
    pub builder: Option<Member>,
    /// The member `validate`.
    pub validate: Option<farrier::Timestamp>,
    /// The member `ser`.
    pub ser: Option<Trait>,
    /// The member `members`.
    pub members: Option<Vec<BoxValue>>,
    /// The member `value`.
    pub value: Option<Timestamp>,
    /// The member `with_new`.
    pub with_new: Option<Document>,
    /// The member `size`.
    pub size: Option<Size>,
    /// The member `SIZE`.
    pub size_2: Option<Size2>,
}

impl OptionValue {
    /// The same value with `self_`.
    pub fn with_self_(mut self, self_: impl Into<SelfValue>) -> Self {
        self.self_ = Some(self_.into());
        self
    }

    /// The same value with `type`.
    pub fn with_type(mut self, r#type: impl Into<Schema>) -> Self {
        self.r#type = Some(r#type.into());
        self
    }

    /// The same value with `foo_bar`.
    pub fn with_foo_bar(mut self, foo_bar: impl Into<String>) -> Self {
        self.foo_bar = Some(foo_bar.into());
        self
    }

    /// The same value with `foo_bar_2`.
    pub fn with_foo_bar_2(mut self, foo_bar_2: impl Into<String>) -> Self {
        self.foo_bar_2 = Some(foo_bar_2.into());
        self
    }

    /// The same value with `foo_bar_3`.
    pub fn with_foo_bar_3(mut self, foo_bar_3: impl Into<String>) -> Self {
        self.foo_bar_3 = Some(foo_bar_3.into());
        self
    }

    /// The same value with `new`.
    pub fn with_new(mut self, new: impl Into<StringValue>) -> Self {
        self.new = Some(new.into());
        self
    }

    /// The same value with `builder`.
    pub fn with_builder(mut self, builder: impl Into<Member>) -> Self {
        self.builder = Some(builder.into());
        self
    }

    /// The same value with `validate`.
    pub fn with_validate(mut self, validate: impl Into<farrier::Timestamp>) -> Self {
        self.validate = Some(validate.into());
        self
    }

    /// The same value with `ser`.
    pub fn with_ser(mut self, ser: impl Into<Trait>) -> Self {
        self.ser = Some(ser.into());
        self
    }

    /// The same value with `members`.
    pub fn with_members(mut self, members: impl Into<Vec<BoxValue>>) -> Self {
        self.members = Some(members.into());
        self
    }

    /// The same value with `value`.
    pub fn with_value(mut self, value: impl Into<Timestamp>) -> Self {
        self.value = Some(value.into());
        self
    }

    /// The same value with `with_new`.
    pub fn with_with_new(mut self, with_new: impl Into<Document>) -> Self {
        self.with_new = Some(with_new.into());
        self
    }

    /// The same value with `size`.
    pub fn with_size(mut self, size: impl Into<Size>) -> Self {
        self.size = Some(size.into());
        self
    }

    /// The same value with `size_2`.
    pub fn with_size_2(mut self, size_2: impl Into<Size2>) -> Self {
        self.size_2 = Some(size_2.into());
        self
    }

    /// Checks every constraint that the model sets, and reports all that is violated.
    pub fn validate(&self) -> Result<(), farrier::Violations> {
        farrier::validate::check(self)
    }
}

pub(crate) static OPTION: farrier::Schema = farrier::Schema::structure(
    "example#Option",
    &[
        farrier::Member::new("self", &SELF, &[]),
        farrier::Member::new("type", &SCHEMA, &[]),
        farrier::Member::new("fooBar", &prelude::STRING, &[]),
        farrier::Member::new("FooBar", &prelude::STRING, &[]),
        farrier::Member::new("foo_bar", &prelude::STRING, &[]),
        farrier::Member::new("new", &STRING, &[]),
        farrier::Member::new("builder", &MEMBER, &[]),
        farrier::Member::new("validate", &prelude::TIMESTAMP, &[]),
        farrier::Member::new("ser", &TRAIT, &[]),
        farrier::Member::new("members", &schema::VEC, &[]),
        farrier::Member::new("value", &TIMESTAMP, &[]),
        farrier::Member::new("with_new", &prelude::DOCUMENT, &[]),
        farrier::Member::new("size", &SIZE, &[]),
        farrier::Member::new("SIZE", &SIZE_2, &[]),
    ],
);

impl Serialize for OptionValue {
    fn serialize(
        &self,
        member: &'static farrier::Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &OPTION, self)
    }
}

impl Deserialize for OptionValue {
    fn blank() -> Self {
        Self::default()
    }

    fn fill(
        &mut self,
        member: &'static farrier::Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.structure(member, &OPTION, self)
    }
}

impl WriteMembers for OptionValue {
    fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
        let members = OPTION.members;
        ser.member(&members[0], &self.self_)?;
        ser.member(&members[1], &self.r#type)?;
        ser.member(&members[2], &self.foo_bar)?;
        ser.member(&members[3], &self.foo_bar_2)?;
        ser.member(&members[4], &self.foo_bar_3)?;
        ser.member(&members[5], &self.new)?;
        ser.member(&members[6], &self.builder)?;
        ser.member(&members[7], &self.validate)?;
        ser.member(&members[8], &self.ser)?;
        ser.member(&members[9], &self.members)?;
        ser.member(&members[10], &self.value)?;
        ser.member(&members[11], &self.with_new)?;
        ser.member(&members[12], &self.size)?;
        ser.member(&members[13], &self.size_2)
    }
}

impl ReadMembers for OptionValue {
    fn read_member(
        &mut self,
        index: usize,
        member: &'static farrier::Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        match index {
            0 => de.member(member, &mut self.self_),
            1 => de.member(member, &mut self.r#type),
            2 => de.member(member, &mut self.foo_bar),
            3 => de.member(member, &mut self.foo_bar_2),
            4 => de.member(member, &mut self.foo_bar_3),
            5 => de.member(member, &mut self.new),
            6 => de.member(member, &mut self.builder),
            7 => de.member(member, &mut self.validate),
            8 => de.member(member, &mut self.ser),
            9 => de.member(member, &mut self.members),
            10 => de.member(member, &mut self.value),
            11 => de.member(member, &mut self.with_new),
            12 => de.member(member, &mut self.size),
            13 => de.member(member, &mut self.size_2),
            _ => Ok(()),
        }
    }
}

/// The structure `Result`.
#[derive(Clone, Debug, PartialEq)]
pub struct ResultValue {
    /// The member `Ok`.
    ///
    /// Required.
    pub ok: BoxValue,
}

impl ResultValue {
    /// A value with what is required.
    pub fn new(ok: impl Into<BoxValue>) -> Self {
        Self { ok: ok.into() }
    }

    /// Checks every constraint that the model sets, and reports all that is violated.
    pub fn validate(&self) -> Result<(), farrier::Violations> {
        farrier::validate::check(self)
    }
}

pub(crate) static RESULT: farrier::Schema = farrier::Schema::structure(
    "example#Result",
    &[farrier::Member::new("Ok", &BOX, &[farrier::Trait::Required])],
);

impl Serialize for ResultValue {
    fn serialize(
        &self,
        member: &'static farrier::Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &RESULT, self)
    }
}

impl Deserialize for ResultValue {
    fn blank() -> Self {
        Self { ok: Deserialize::blank() }
    }

    fn fill(
        &mut self,
        member: &'static farrier::Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.structure(member, &RESULT, self)
    }
}

impl WriteMembers for ResultValue {
    fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
        let members = RESULT.members;
        ser.member(&members[0], &self.ok)
    }
}

impl ReadMembers for ResultValue {
    fn read_member(
        &mut self,
        index: usize,
        member: &'static farrier::Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        match index {
            0 => de.member(member, &mut self.ok),
            _ => Ok(()),
        }
    }
}

/// The union `Schema`.
#[derive(Clone, Debug, PartialEq)]
pub enum Schema {
    /// The member `Self`.
    SelfValue(Member),
    /// The member `self_`.
    SelfValue2,
    /// A member that this crate does not know, by its name. It cannot be written.
    Unknown(String),
}

impl Schema {
    /// Whether it is [`Self::SelfValue`].
    pub fn is_self_value(&self) -> bool {
        matches!(self, Self::SelfValue(_))
    }

    /// What is in [`Self::SelfValue`], if it is that.
    pub fn as_self_value(&self) -> Option<&Member> {
        match self {
            Self::SelfValue(value) => Some(value),
            _ => None,
        }
    }

    /// Whether it is [`Self::SelfValue2`].
    pub fn is_self_value2(&self) -> bool {
        matches!(self, Self::SelfValue2)
    }

    /// Whether it is [`Self::Unknown`].
    pub fn is_unknown(&self) -> bool {
        matches!(self, Self::Unknown(_))
    }
}

pub(crate) static SCHEMA: farrier::Schema = farrier::Schema::union(
    "example#Schema",
    &[
        farrier::Member::new("Self", &MEMBER, &[]),
        farrier::Member::new("self_", &prelude::UNIT, &[]),
    ],
);

impl Serialize for Schema {
    fn serialize(
        &self,
        member: &'static farrier::Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &SCHEMA, self)
    }
}

impl Deserialize for Schema {
    fn blank() -> Self {
        Self::Unknown(String::new())
    }

    fn fill(
        &mut self,
        member: &'static farrier::Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.union(member, &SCHEMA, self)
    }
}

impl WriteMembers for Schema {
    fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
        let members = SCHEMA.members;
        match self {
            Self::SelfValue(value) => ser.member(&members[0], value),
            Self::SelfValue2 => ser.member(&members[1], &farrier::Unit),
            Self::Unknown(tag) => Err(farrier::Error::unknown_variant(tag)),
        }
    }
}

impl ReadMembers for Schema {
    fn read_member(
        &mut self,
        index: usize,
        member: &'static farrier::Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        *self = match index {
            0 => Self::SelfValue(de.value(member)?),
            1 => {
                de.value::<farrier::Unit>(member)?;
                Self::SelfValue2
            }
            _ => return Ok(()),
        };
        Ok(())
    }

    fn read_unknown(&mut self, name: &str) {
        *self = Self::Unknown(name.to_owned());
    }
}

/// The structure `Self`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SelfValue {}

impl SelfValue {
    /// Checks every constraint that the model sets, and reports all that is violated.
    pub fn validate(&self) -> Result<(), farrier::Violations> {
        farrier::validate::check(self)
    }
}

pub(crate) static SELF: farrier::Schema = farrier::Schema::structure(
    "example#Self",
    &[],
);

impl Serialize for SelfValue {
    fn serialize(
        &self,
        member: &'static farrier::Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &SELF, self)
    }
}

impl Deserialize for SelfValue {
    fn blank() -> Self {
        Self::default()
    }

    fn fill(
        &mut self,
        member: &'static farrier::Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.structure(member, &SELF, self)
    }
}

impl WriteMembers for SelfValue {
    fn write_members(&self, _ser: &mut dyn Serializer) -> farrier::Result<()> {
        Ok(())
    }
}

impl ReadMembers for SelfValue {
    fn read_member(
        &mut self,
        _index: usize,
        _member: &'static farrier::Member,
        _de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        Ok(())
    }
}

/// The enum `Size`.
#[derive(Clone)]
pub enum Size {
    /// The value `S`.
    S,
    /// A value that this crate does not know.
    Unknown(String),
}

impl Size {
    /// The values that the model knows, in its order.
    pub const VALUES: &'static [&'static str] = &["S"];

    /// The value as it is sent.
    pub fn as_str(&self) -> &str {
        match self {
            Self::S => "S",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for Size {
    fn from(value: &str) -> Self {
        match value {
            "S" => Self::S,
            other => Self::Unknown(other.to_owned()),
        }
    }
}

farrier::string_enum!(Size);

pub(crate) static SIZE: farrier::Schema = farrier::Schema::enumeration(
    "example#Size",
    Size::VALUES,
);

/// The enum `String`.
#[derive(Clone)]
pub enum StringValue {
    /// The value `Unknown`.
    UnknownValue,
    /// The value `UNKNOWN`.
    UnknownValue2,
    /// The value `Some`.
    Some,
    /// A value that this crate does not know.
    Unknown(String),
}

impl StringValue {
    /// The values that the model knows, in its order.
    pub const VALUES: &'static [&'static str] = &["Unknown", "UNKNOWN", "Some"];

    /// The value as it is sent.
    pub fn as_str(&self) -> &str {
        match self {
            Self::UnknownValue => "Unknown",
            Self::UnknownValue2 => "UNKNOWN",
            Self::Some => "Some",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for StringValue {
    fn from(value: &str) -> Self {
        match value {
            "Unknown" => Self::UnknownValue,
            "UNKNOWN" => Self::UnknownValue2,
            "Some" => Self::Some,
            other => Self::Unknown(other.to_owned()),
        }
    }
}

farrier::string_enum!(StringValue);

pub(crate) static STRING: farrier::Schema = farrier::Schema::enumeration(
    "example#String",
    StringValue::VALUES,
);

/// The structure `Timestamp`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Timestamp {
    /// The member `timestamp`.
    pub timestamp: Option<farrier::Timestamp>,
}

impl Timestamp {
    /// The same value with `timestamp`.
    pub fn with_timestamp(mut self, timestamp: impl Into<farrier::Timestamp>) -> Self {
        self.timestamp = Some(timestamp.into());
        self
    }

    /// Checks every constraint that the model sets, and reports all that is violated.
    pub fn validate(&self) -> Result<(), farrier::Violations> {
        farrier::validate::check(self)
    }
}

pub(crate) static TIMESTAMP: farrier::Schema = farrier::Schema::structure(
    "example#Timestamp",
    &[
        farrier::Member::new(
            "timestamp",
            &prelude::TIMESTAMP,
            &[
                farrier::Trait::TimestampFormat(
                    farrier::schema::TimestampFormat::HttpDate,
                ),
            ],
        ),
    ],
);

impl Serialize for Timestamp {
    fn serialize(
        &self,
        member: &'static farrier::Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &TIMESTAMP, self)
    }
}

impl Deserialize for Timestamp {
    fn blank() -> Self {
        Self::default()
    }

    fn fill(
        &mut self,
        member: &'static farrier::Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.structure(member, &TIMESTAMP, self)
    }
}

impl WriteMembers for Timestamp {
    fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
        let members = TIMESTAMP.members;
        ser.member(&members[0], &self.timestamp)
    }
}

impl ReadMembers for Timestamp {
    fn read_member(
        &mut self,
        index: usize,
        member: &'static farrier::Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        match index {
            0 => de.member(member, &mut self.timestamp),
            _ => Ok(()),
        }
    }
}

/// The structure `Trait`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Trait {
    /// The member `Default`.
    pub default: Option<BigDecimal>,
}

impl Trait {
    /// The same value with `default`.
    pub fn with_default(mut self, default: impl Into<BigDecimal>) -> Self {
        self.default = Some(default.into());
        self
    }

    /// Checks every constraint that the model sets, and reports all that is violated.
    pub fn validate(&self) -> Result<(), farrier::Violations> {
        farrier::validate::check(self)
    }
}

pub(crate) static TRAIT: farrier::Schema = farrier::Schema::structure(
    "example#Trait",
    &[farrier::Member::new("Default", &prelude::BIG_DECIMAL, &[])],
);

impl Serialize for Trait {
    fn serialize(
        &self,
        member: &'static farrier::Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &TRAIT, self)
    }
}

impl Deserialize for Trait {
    fn blank() -> Self {
        Self::default()
    }

    fn fill(
        &mut self,
        member: &'static farrier::Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.structure(member, &TRAIT, self)
    }
}

impl WriteMembers for Trait {
    fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
        let members = TRAIT.members;
        ser.member(&members[0], &self.default)
    }
}

impl ReadMembers for Trait {
    fn read_member(
        &mut self,
        index: usize,
        member: &'static farrier::Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        match index {
            0 => de.member(member, &mut self.default),
            _ => Ok(()),
        }
    }
}

/// The structure `Unit`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Unit {}

impl Unit {
    /// Checks every constraint that the model sets, and reports all that is violated.
    pub fn validate(&self) -> Result<(), farrier::Violations> {
        farrier::validate::check(self)
    }
}

pub(crate) static UNIT: farrier::Schema = farrier::Schema::structure(
    "example#Unit",
    &[],
);

impl Serialize for Unit {
    fn serialize(
        &self,
        member: &'static farrier::Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &UNIT, self)
    }
}

impl Deserialize for Unit {
    fn blank() -> Self {
        Self::default()
    }

    fn fill(
        &mut self,
        member: &'static farrier::Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.structure(member, &UNIT, self)
    }
}

impl WriteMembers for Unit {
    fn write_members(&self, _ser: &mut dyn Serializer) -> farrier::Result<()> {
        Ok(())
    }
}

impl ReadMembers for Unit {
    fn read_member(
        &mut self,
        _index: usize,
        _member: &'static farrier::Member,
        _de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        Ok(())
    }
}

/// The enum `SIZE`.
#[derive(Clone)]
pub enum Size2 {
    /// The value `S`.
    S,
    /// A value that this crate does not know.
    Unknown(String),
}

impl Size2 {
    /// The values that the model knows, in its order.
    pub const VALUES: &'static [&'static str] = &["S"];

    /// The value as it is sent.
    pub fn as_str(&self) -> &str {
        match self {
            Self::S => "S",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for Size2 {
    fn from(value: &str) -> Self {
        match value {
            "S" => Self::S,
            other => Self::Unknown(other.to_owned()),
        }
    }
}

farrier::string_enum!(Size2);

pub(crate) static SIZE_2: farrier::Schema = farrier::Schema::enumeration(
    "other#SIZE",
    Size2::VALUES,
);

#[cfg(feature = "serde")]
farrier::serde_impls!(
    BoxValue, Member, OptionValue, ResultValue, Schema, SelfValue, Size, StringValue,
    Timestamp, Trait, Unit, Size2
);

