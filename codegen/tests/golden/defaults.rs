// Warning DefaultTrait: the default "no base64" is no base64, so the bytes of the text are taken
// ---- src/lib.rs
//! Kettle: one operation, its types, validators and serializers.
//!
//! The service `Kettle`.

#![forbid(unsafe_code)]
#![deny(missing_docs)]
#![allow(
    clippy::enum_variant_names,
    clippy::large_enum_variant,
    clippy::should_implement_trait,
    clippy::wrong_self_convention,
    reason = "names and sizes are the model's"
)]
#![allow(clippy::approx_constant, reason = "numbers are the model's")]

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

/// The operation `Boil`.
#[derive(Clone, Copy, Debug)]
pub struct Boil;

pub(crate) static BOIL: OperationSchema = OperationSchema {
    id: "example#Boil",
    service: &service::KETTLE,
    input: &types::BOIL_INPUT,
    output: &prelude::UNIT,
    errors: &[],
    traits: &[],
};

impl Operation for Boil {
    const SCHEMA: &'static OperationSchema = &BOIL;
    type Input = types::BoilInput;
    type Output = Unit;
    type Error = BoilError;
}

/// What can go wrong in [`Boil`].
#[derive(Debug)]
pub enum BoilError {
    /// An error that the model does not know, as it was received.
    Unhandled(Box<Unhandled>),
    /// A response that could not be decoded.
    Decode(Box<DecodeError>),
}

impl BoilError {
    fn failure(&self) -> &dyn Failure {
        match self {
            Self::Unhandled(error) => &**error,
            Self::Decode(error) => &**error,
        }
    }
}

farrier::operation_error!(BoilError);

impl OperationError for BoilError {
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

use farrier::{Member, Schema};
use farrier::schema::prelude;

pub(crate) static NAMES: Schema = Schema::list(
    "example#Names",
    &[Member::element(&prelude::STRING, &[])],
);

// ---- src/server.rs
//! The server's side: a trait to implement, and a router to it.

use farrier::{Bytes, OperationSchema, Unit};
use crate::{operations, protocol, service, types};

/// What a server of `Kettle` does.
pub trait Kettle: Send + Sync {
    /// Answers `Boil`.
    fn boil(
        &self,
        input: types::BoilInput,
    ) -> impl Future<Output = Result<Unit, operations::BoilError>> + Send;
}

static OPERATIONS: &[&OperationSchema] = &[&operations::BOIL];

/// Answers requests by a [`Kettle`]: decodes and validates the input, calls the handler, encodes the output.
#[derive(Clone, Debug)]
pub struct Router<H>(pub H);

impl<H: Kettle> Router<H> {
    /// The response to a request, whatever the request holds.
    pub async fn handle(
        &self,
        request: &farrier::http::Request<Bytes>,
    ) -> farrier::http::Response<Bytes> {
        match protocol::route(&service::KETTLE, OPERATIONS, request) {
            Ok(0) => protocol::serve(operations::Boil, request, &self.0, H::boil).await,
            Ok(_) => protocol::unknown_operation(),
            Err(response) => response,
        }
    }
}

// ---- src/service.rs
//! The service.

use farrier::ServiceSchema;

pub use farrier::protocol::aws_json as protocol;

/// The service `Kettle`.
pub static KETTLE: ServiceSchema = ServiceSchema {
    id: "example#Kettle",
    version: "1",
    protocol: Some(farrier::schema::Protocol::AwsJson1_0),
    traits: &[],
};

// ---- src/types.rs
//! Structures, unions and enums.

use farrier::{
    BigDecimal, BigInteger, Bytes, Deserialize, Deserializer, Document, Member,
    ReadMembers, Schema, Serialize, Serializer, Timestamp, Trait, WriteMembers,
};
use farrier::schema::prelude;
use crate::schema;

/// The structure `BoilInput`.
#[derive(Clone, Debug, PartialEq)]
pub struct BoilInput {
    /// The member `litres`.
    ///
    /// `1` by default.
    pub litres: f64,
    /// The member `ratio`.
    ///
    /// `-0.5` by default.
    pub ratio: f32,
    /// The member `degrees`.
    ///
    /// `100` by default.
    pub degrees: i32,
    /// The member `whistle`.
    pub whistle: bool,
    /// The member `name`.
    ///
    /// `kettle` by default.
    pub name: String,
    /// The member `empty`.
    pub empty: String,
    /// The member `mode`.
    ///
    /// `fast` by default.
    pub mode: Mode,
    /// The member `level`.
    ///
    /// `2` by default.
    pub level: Level,
    /// The member `since`.
    ///
    /// `1985-04-12T23:20:50.5Z` by default.
    pub since: Timestamp,
    /// The member `epoch`.
    pub epoch: Timestamp,
    /// The member `bytes`.
    ///
    /// `YWJj` by default.
    pub bytes: Bytes,
    /// The member `literal`.
    ///
    /// `no base64` by default.
    pub literal: Bytes,
    /// The member `list`.
    pub list: Vec<String>,
    /// The member `document`.
    ///
    /// `text` by default.
    pub document: Document,
    /// The member `object`.
    pub object: Document,
    /// The member `nothing`.
    pub nothing: Option<i32>,
    /// The member `huge`.
    ///
    /// `123456789012345678901234567890` by default.
    pub huge: BigInteger,
    /// The member `nan`.
    ///
    /// `NaN` by default.
    pub nan: f64,
    /// The member `limit`.
    ///
    /// `Infinity` by default.
    pub limit: f32,
    /// The member `bottom`.
    ///
    /// `-Infinity` by default.
    pub bottom: f64,
    /// The member `million`.
    ///
    /// `1e+6` by default.
    pub million: f64,
    /// The member `billion`.
    ///
    /// `1e+9` by default.
    pub billion: Timestamp,
    /// The member `tiny`.
    ///
    /// `1.5e-3` by default.
    pub tiny: BigDecimal,
    /// The member `token`.
    pub token: Option<String>,
}

impl BoilInput {
    /// The same value with `litres`.
    pub fn with_litres(mut self, litres: f64) -> Self {
        self.litres = litres;
        self
    }

    /// The same value with `ratio`.
    pub fn with_ratio(mut self, ratio: f32) -> Self {
        self.ratio = ratio;
        self
    }

    /// The same value with `degrees`.
    pub fn with_degrees(mut self, degrees: i32) -> Self {
        self.degrees = degrees;
        self
    }

    /// The same value with `whistle`.
    pub fn with_whistle(mut self, whistle: bool) -> Self {
        self.whistle = whistle;
        self
    }

    /// The same value with `name`.
    pub fn with_name(mut self, name: impl Into<String>) -> Self {
        self.name = name.into();
        self
    }

    /// The same value with `empty`.
    pub fn with_empty(mut self, empty: impl Into<String>) -> Self {
        self.empty = empty.into();
        self
    }

    /// The same value with `mode`.
    pub fn with_mode(mut self, mode: impl Into<Mode>) -> Self {
        self.mode = mode.into();
        self
    }

    /// The same value with `level`.
    pub fn with_level(mut self, level: impl Into<Level>) -> Self {
        self.level = level.into();
        self
    }

    /// The same value with `since`.
    pub fn with_since(mut self, since: impl Into<Timestamp>) -> Self {
        self.since = since.into();
        self
    }

    /// The same value with `epoch`.
    pub fn with_epoch(mut self, epoch: impl Into<Timestamp>) -> Self {
        self.epoch = epoch.into();
        self
    }

    /// The same value with `bytes`.
    pub fn with_bytes(mut self, bytes: impl Into<Bytes>) -> Self {
        self.bytes = bytes.into();
        self
    }

    /// The same value with `literal`.
    pub fn with_literal(mut self, literal: impl Into<Bytes>) -> Self {
        self.literal = literal.into();
        self
    }

    /// The same value with `list`.
    pub fn with_list(mut self, list: impl Into<Vec<String>>) -> Self {
        self.list = list.into();
        self
    }

    /// The same value with `document`.
    pub fn with_document(mut self, document: impl Into<Document>) -> Self {
        self.document = document.into();
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

    /// The same value with `huge`.
    pub fn with_huge(mut self, huge: impl Into<BigInteger>) -> Self {
        self.huge = huge.into();
        self
    }

    /// The same value with `nan`.
    pub fn with_nan(mut self, nan: f64) -> Self {
        self.nan = nan;
        self
    }

    /// The same value with `limit`.
    pub fn with_limit(mut self, limit: f32) -> Self {
        self.limit = limit;
        self
    }

    /// The same value with `bottom`.
    pub fn with_bottom(mut self, bottom: f64) -> Self {
        self.bottom = bottom;
        self
    }

    /// The same value with `million`.
    pub fn with_million(mut self, million: f64) -> Self {
        self.million = million;
        self
    }

    /// The same value with `billion`.
    pub fn with_billion(mut self, billion: impl Into<Timestamp>) -> Self {
        self.billion = billion.into();
        self
    }

    /// The same value with `tiny`.
    pub fn with_tiny(mut self, tiny: impl Into<BigDecimal>) -> Self {
        self.tiny = tiny.into();
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

impl Default for BoilInput {
    fn default() -> Self {
        Self {
            litres: 1.0,
            ratio: -0.5,
            degrees: 100,
            whistle: false,
            name: "kettle".to_owned(),
            empty: String::new(),
            mode: Mode::from("fast"),
            level: Level::from(2),
            since: Timestamp::saturating(482196050, 500000000),
            epoch: Timestamp::from_secs(0),
            bytes: Bytes::from_static(b"abc"),
            literal: Bytes::from_static(b"no base64"),
            list: Vec::new(),
            document: Document::from("text"),
            object: Document::Object(std::collections::BTreeMap::new()),
            nothing: None,
            huge: "123456789012345678901234567890".parse().unwrap_or_default(),
            nan: f64::NAN,
            limit: f32::INFINITY,
            bottom: f64::NEG_INFINITY,
            million: 1000000.0,
            billion: Timestamp::from_secs(1000000000),
            tiny: "1.5e-3".parse().unwrap_or_default(),
            token: None,
        }
    }
}

pub(crate) static BOIL_INPUT: Schema = Schema::structure(
    "example#BoilInput",
    &[
        Member::new("litres", &prelude::DOUBLE, &[]),
        Member::new("ratio", &prelude::FLOAT, &[]),
        Member::new("degrees", &prelude::INTEGER, &[]),
        Member::new("whistle", &prelude::BOOLEAN, &[]),
        Member::new("name", &prelude::STRING, &[]),
        Member::new("empty", &prelude::STRING, &[]),
        Member::new("mode", &MODE, &[]),
        Member::new("level", &LEVEL, &[]),
        Member::new("since", &prelude::TIMESTAMP, &[]),
        Member::new("epoch", &prelude::TIMESTAMP, &[]),
        Member::new("bytes", &prelude::BLOB, &[]),
        Member::new("literal", &prelude::BLOB, &[]),
        Member::new("list", &schema::NAMES, &[]),
        Member::new("document", &prelude::DOCUMENT, &[]),
        Member::new("object", &prelude::DOCUMENT, &[]),
        Member::new("nothing", &prelude::INTEGER, &[]),
        Member::new("huge", &prelude::BIG_INTEGER, &[]),
        Member::new("nan", &prelude::DOUBLE, &[]),
        Member::new("limit", &prelude::FLOAT, &[]),
        Member::new("bottom", &prelude::DOUBLE, &[]),
        Member::new("million", &prelude::DOUBLE, &[]),
        Member::new("billion", &prelude::TIMESTAMP, &[]),
        Member::new("tiny", &prelude::BIG_DECIMAL, &[]),
        Member::new("token", &prelude::STRING, &[Trait::IdempotencyToken]),
    ],
);

impl Serialize for BoilInput {
    fn serialize(
        &self,
        member: &'static Member,
        ser: &mut dyn Serializer,
    ) -> farrier::Result<()> {
        ser.structure(member, &BOIL_INPUT, self)
    }
}

impl Deserialize for BoilInput {
    fn blank() -> Self {
        Self::default()
    }

    fn fill(
        &mut self,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        de.structure(member, &BOIL_INPUT, self)
    }
}

impl WriteMembers for BoilInput {
    fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
        let members = BOIL_INPUT.members;
        ser.member(&members[0], &self.litres)?;
        ser.member(&members[1], &self.ratio)?;
        ser.member(&members[2], &self.degrees)?;
        ser.member(&members[3], &self.whistle)?;
        ser.member(&members[4], &self.name)?;
        ser.member(&members[5], &self.empty)?;
        ser.member(&members[6], &self.mode)?;
        ser.member(&members[7], &self.level)?;
        ser.member(&members[8], &self.since)?;
        ser.member(&members[9], &self.epoch)?;
        ser.member(&members[10], &self.bytes)?;
        ser.member(&members[11], &self.literal)?;
        ser.member(&members[12], &self.list)?;
        ser.member(&members[13], &self.document)?;
        ser.member(&members[14], &self.object)?;
        ser.member(&members[15], &self.nothing)?;
        ser.member(&members[16], &self.huge)?;
        ser.member(&members[17], &self.nan)?;
        ser.member(&members[18], &self.limit)?;
        ser.member(&members[19], &self.bottom)?;
        ser.member(&members[20], &self.million)?;
        ser.member(&members[21], &self.billion)?;
        ser.member(&members[22], &self.tiny)?;
        ser.member(&members[23], &self.token)
    }
}

impl ReadMembers for BoilInput {
    fn read_member(
        &mut self,
        index: usize,
        member: &'static Member,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<()> {
        match index {
            0 => de.member(member, &mut self.litres),
            1 => de.member(member, &mut self.ratio),
            2 => de.member(member, &mut self.degrees),
            3 => de.member(member, &mut self.whistle),
            4 => de.member(member, &mut self.name),
            5 => de.member(member, &mut self.empty),
            6 => de.member(member, &mut self.mode),
            7 => de.member(member, &mut self.level),
            8 => de.member(member, &mut self.since),
            9 => de.member(member, &mut self.epoch),
            10 => de.member(member, &mut self.bytes),
            11 => de.member(member, &mut self.literal),
            12 => de.member(member, &mut self.list),
            13 => de.member(member, &mut self.document),
            14 => de.member(member, &mut self.object),
            15 => de.member(member, &mut self.nothing),
            16 => de.member(member, &mut self.huge),
            17 => de.member(member, &mut self.nan),
            18 => de.member(member, &mut self.limit),
            19 => de.member(member, &mut self.bottom),
            20 => de.member(member, &mut self.million),
            21 => de.member(member, &mut self.billion),
            22 => de.member(member, &mut self.tiny),
            23 => de.member(member, &mut self.token),
            _ => Ok(()),
        }
    }
}

/// The enum `Level`.
#[derive(Clone, Copy)]
pub enum Level {
    /// The value `2`.
    High,
    /// A value that this crate does not know.
    Unknown(i32),
}

impl Level {
    /// The values that the model knows, in its order.
    pub const VALUES: &'static [i32] = &[2];

    /// The value as it is sent.
    pub fn as_i32(self) -> i32 {
        match self {
            Self::High => 2,
            Self::Unknown(value) => value,
        }
    }
}

impl From<i32> for Level {
    fn from(value: i32) -> Self {
        match value {
            2 => Self::High,
            other => Self::Unknown(other),
        }
    }
}

farrier::int_enum!(Level);

pub(crate) static LEVEL: Schema = Schema::int_enumeration(
    "example#Level",
    Level::VALUES,
);

/// The enum `Mode`.
#[derive(Clone)]
pub enum Mode {
    /// The value `fast`.
    Fast,
    /// A value that this crate does not know.
    Unknown(String),
}

impl Mode {
    /// The values that the model knows, in its order.
    pub const VALUES: &'static [&'static str] = &["fast"];

    /// The value as it is sent.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Fast => "fast",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for Mode {
    fn from(value: &str) -> Self {
        match value {
            "fast" => Self::Fast,
            other => Self::Unknown(other.to_owned()),
        }
    }
}

farrier::string_enum!(Mode);

pub(crate) static MODE: Schema = Schema::enumeration("example#Mode", Mode::VALUES);

#[cfg(feature = "serde")]
farrier::serde_impls!(BoilInput, Level, Mode);

