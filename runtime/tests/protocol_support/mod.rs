//! A crate as the generator writes it, in one module: every kind of shape and constraint, three services.
#![allow(
    dead_code,
    unreachable_pub,
    missing_docs,
    reason = "each test uses a part of what is public in a crate"
)]

use std::collections::BTreeMap;

use farrier::protocol::aws_json;
use farrier::schema::{Fault, Number, Protocol, prelude};
use farrier::{
    BigDecimal, BigInteger, Bytes, DecodeError, Deserialize, Deserializer, Document, Failure,
    Member, Operation, OperationError, OperationSchema, Pattern, ReadMembers, ResponseMetadata,
    Schema, Serialize, Serializer, ServiceError, ServiceSchema, ShapeType, Timestamp, Trait,
    Unhandled, Unit, WriteMembers, http,
};

/// A structure with its schema and its serde impls.
macro_rules! structure {
    ($name:ident $schema:ident $id:literal [$($derive:ident)*] [$($trait:expr),*] {
        $($index:literal $field:ident: $type:ty = $member:expr,)*
    }) => {
        #[derive(Clone, PartialEq, $($derive)*)]
        pub struct $name { $(pub $field: $type,)* }

        pub static $schema: Schema = Schema::structure($id, &[$($member),*]).with(&[$($trait),*]);

        impl Serialize for $name {
            fn serialize(&self, member: &'static Member, ser: &mut dyn Serializer) -> farrier::Result<()> {
                ser.structure(member, &$schema, self)
            }
        }

        impl Deserialize for $name {
            fn blank() -> Self {
                Self { $($field: Deserialize::blank(),)* }
            }
            fn fill(&mut self, member: &'static Member, de: &mut dyn Deserializer) -> farrier::Result<()> {
                de.structure(member, &$schema, self)
            }
        }

        impl WriteMembers for $name {
            #[allow(unused_variables)]
            fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
                $(ser.member(&$schema.members[$index], &self.$field)?;)*
                Ok(())
            }
        }

        impl ReadMembers for $name {
            #[allow(unused_variables)]
            fn read_member(
                &mut self, index: usize, member: &'static Member, de: &mut dyn Deserializer,
            ) -> farrier::Result<()> {
                match index {
                    $($index => de.member(member, &mut self.$field),)*
                    _ => Ok(()),
                }
            }
        }
    };
}

macro_rules! debug {
    ($($name:ident)*) => {$(
        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                farrier::redact::debug(f, stringify!($name), self)
            }
        }
    )*};
}

fn only_lower(text: &[u8]) -> Option<()> {
    text.iter().all(u8::is_ascii_lowercase).then_some(())
}

const LOWER: Trait = Trait::Pattern(Pattern::new("^[a-z]*$", only_lower));
const SHORT: Trait = Trait::Length { min: 2, max: 4 };

pub static WORD: Schema = Schema::simple("test#Word", ShapeType::String).with(&[SHORT, LOWER]);
pub static SECRET: Schema =
    Schema::simple("test#Secret", ShapeType::String).with(&[Trait::Sensitive, SHORT, LOWER]);
pub static SMALL_BLOB: Schema = Schema::simple("test#SmallBlob", ShapeType::Blob).with(&[SHORT]);
pub static PERCENT: Schema =
    Schema::simple("test#Percent", ShapeType::Integer).with(&[Trait::Range {
        min: Some(Number::Integer(0)),
        max: Some(Number::Integer(100)),
    }]);
pub static WORDS: Schema =
    Schema::list("test#Words", &[Member::element(&WORD, &[])]).with(&[SHORT, Trait::UniqueItems]);
pub static SPARSE: Schema =
    Schema::list("test#Sparse", &[Member::element(&WORD, &[])]).with(&[Trait::Sparse]);
pub static SECRETS: Schema = Schema::list("test#Secrets", &[Member::element(&SECRET, &[])]);
pub static TAGS: Schema = Schema::map(
    "test#Tags",
    &[Member::key(&WORD, &[]), Member::value(&WORD, &[])],
)
.with(&[Trait::Length { min: 0, max: 2 }]);
pub static SECRET_KEYS: Schema = Schema::map(
    "test#SecretKeys",
    &[Member::key(&SECRET, &[]), Member::value(&WORD, &[])],
);
pub static SECRET_VALUES: Schema = Schema::map(
    "test#SecretValues",
    &[Member::key(&WORD, &[]), Member::value(&SECRET, &[])],
);
pub static BOXES: Schema =
    Schema::list("test#Boxes", &[Member::element(&KITCHEN, &[])]).with(&[Trait::UniqueItems]);
pub static COLORS: Schema = Schema::map(
    "test#Colors",
    &[Member::key(&COLOR, &[]), Member::value(&LEVEL, &[])],
);

#[derive(Clone)]
pub enum Color {
    Red,
    Blue,
    Unknown(String),
}

impl Color {
    pub const VALUES: &'static [&'static str] = &["red", "blue", "secret"];
    pub fn as_str(&self) -> &str {
        match self {
            Self::Red => "red",
            Self::Blue => "blue",
            Self::Unknown(text) => text,
        }
    }
}

impl From<&str> for Color {
    fn from(text: &str) -> Self {
        match text {
            "red" => Self::Red,
            "blue" => Self::Blue,
            _ => Self::Unknown(text.to_owned()),
        }
    }
}

farrier::string_enum!(Color);
pub static COLOR: Schema =
    Schema::enumeration("test#Color", Color::VALUES).with(&[Trait::PublicValues(&["red", "blue"])]);

#[derive(Clone, Copy)]
pub enum Level {
    Low,
    High,
    Unknown(i32),
}

impl Level {
    pub const VALUES: &'static [i32] = &[1, 10];
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
            _ => Self::Unknown(value),
        }
    }
}

farrier::int_enum!(Level);
pub static LEVEL: Schema = Schema::int_enumeration("test#Level", Level::VALUES);

#[derive(Clone, PartialEq)]
pub enum Choice {
    Word(String),
    Secret(String),
    Nothing,
    Box(Box<Kitchen>),
    Unknown(String),
}

pub static CHOICE: Schema = Schema::union(
    "test#Choice",
    &[
        Member::new("word", &WORD, &[]),
        Member::new("secret", &SECRET, &[]),
        Member::new("nothing", &prelude::UNIT, &[]),
        Member::new("box", &KITCHEN, &[]),
    ],
);

impl Serialize for Choice {
    fn serialize(&self, member: &'static Member, ser: &mut dyn Serializer) -> farrier::Result<()> {
        ser.structure(member, &CHOICE, self)
    }
}

impl Deserialize for Choice {
    fn blank() -> Self {
        Self::Unknown(String::new())
    }
    fn fill(&mut self, member: &'static Member, de: &mut dyn Deserializer) -> farrier::Result<()> {
        de.union(member, &CHOICE, self)
    }
}

impl WriteMembers for Choice {
    fn write_members(&self, ser: &mut dyn Serializer) -> farrier::Result<()> {
        let members = CHOICE.members;
        match self {
            Self::Word(value) => ser.member(&members[0], value),
            Self::Secret(value) => ser.member(&members[1], value),
            Self::Nothing => ser.member(&members[2], &Unit),
            Self::Box(value) => ser.member(&members[3], value),
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
        match index {
            0 => *self = Self::Word(de.value(member)?),
            1 => *self = Self::Secret(de.value(member)?),
            2 => {
                de.value::<Unit>(member)?;
                *self = Self::Nothing
            }
            3 => *self = Self::Box(de.value(member)?),
            _ => {}
        }
        Ok(())
    }
    fn read_unknown(&mut self, name: &str) {
        *self = Self::Unknown(name.to_owned());
    }
}

structure! { Kitchen KITCHEN "test#Kitchen" [Default] [] {
    0 word: Option<String> = Member::new("word", &WORD, &[]),
    1 other: Option<String> = Member::new("other", &WORD, &[Trait::Length { min: 1, max: u64::MAX }]),
    2 secret: Option<String> = Member::new("secret", &SECRET, &[]),
    3 blob: Option<Bytes> = Member::new("blob", &SMALL_BLOB, &[]),
    4 percent: Option<i32> = Member::new("percent", &PERCENT, &[]),
    5 long: Option<i64> = Member::new("long", &prelude::LONG,
        &[Trait::Range { min: None, max: Some(Number::Decimal("1.5")) }]),
    6 float: Option<f32> = Member::new("float", &prelude::FLOAT,
        &[Trait::Range { min: Some(Number::Decimal("2.2")), max: Some(Number::Decimal("8.8")) }]),
    7 big: Option<BigInteger> = Member::new("big", &prelude::BIG_INTEGER,
        &[Trait::Range { min: Some(Number::Integer(-1)), max: None }]),
    8 decimal: Option<BigDecimal> = Member::new("decimal", &prelude::BIG_DECIMAL,
        &[Trait::Range { min: None, max: Some(Number::Decimal("0.1")) }]),
    9 words: Option<Vec<String>> = Member::new("words", &WORDS, &[]),
    10 sparse: Option<Vec<Option<String>>> = Member::new("sparse", &SPARSE, &[]),
    11 secrets: Option<Vec<String>> = Member::new("secrets", &SECRETS, &[]),
    12 tags: Option<BTreeMap<String, String>> = Member::new("tags", &TAGS, &[]),
    13 secret_keys: Option<BTreeMap<String, String>> = Member::new("secretKeys", &SECRET_KEYS, &[]),
    14 secret_values: Option<BTreeMap<String, String>> = Member::new("secretValues", &SECRET_VALUES, &[]),
    15 boxes: Option<Vec<Kitchen>> = Member::new("boxes", &BOXES, &[]),
    16 choice: Option<Choice> = Member::new("choice", &CHOICE, &[]),
    17 color: Option<Color> = Member::new("color", &COLOR, &[]),
    18 level: Option<Level> = Member::new("level", &LEVEL, &[]),
    19 colors: Option<BTreeMap<Color, Level>> = Member::new("colors", &COLORS, &[]),
    20 nested: Option<Box<Kitchen>> = Member::new("nested", &KITCHEN, &[]),
    21 hidden: Option<Box<Kitchen>> = Member::new("hidden", &KITCHEN, &[Trait::Sensitive]),
    22 when: Option<Timestamp> = Member::new("when", &prelude::TIMESTAMP, &[]),
    23 document: Option<Document> = Member::new("document", &prelude::DOCUMENT, &[]),
    24 double: Option<f64> = Member::new("double", &prelude::DOUBLE,
        &[Trait::Range { min: Some(Number::Integer(0)), max: None }]),
    25 small: Option<i8> = Member::new("small", &prelude::BYTE,
        &[Trait::Range { min: Some(Number::Integer(1)), max: None }]),
    26 medium: Option<i16> = Member::new("medium", &prelude::SHORT,
        &[Trait::Range { min: Some(Number::Integer(1)), max: None }]),
} }

structure! { PingInput PING_INPUT "test#PingInput" [] [] {
    0 name: String = Member::new("Name", &WORD, &[Trait::Required, Trait::HostLabel]),
    1 kitchen: Option<Kitchen> = Member::new("Kitchen", &KITCHEN, &[]),
    2 items: Option<Vec<Item>> = Member::new("Items", &ITEMS, &[]),
    3 token: Option<String> = Member::new("Token", &prelude::STRING, &[Trait::Required, Trait::IdempotencyToken]),
    4 index: Option<BTreeMap<String, Item>> = Member::new("Index", &INDEX, &[]),
    5 vault: Option<BTreeMap<String, Item>> = Member::new("Vault", &VAULT, &[]),
    6 cover: Option<Cover> = Member::new("Cover", &COVER, &[Trait::Sensitive]),
} }

structure! { Cover COVER "test#Cover" [] [] {
    0 index: Option<BTreeMap<String, Item>> = Member::new("Index", &INDEX, &[]),
} }

pub static INDEX: Schema = Schema::map(
    "test#Index",
    &[Member::key(&WORD, &[]), Member::value(&ITEM, &[])],
);
pub static VAULT: Schema = Schema::map(
    "test#Vault",
    &[Member::key(&SECRET, &[]), Member::value(&ITEM, &[])],
);

structure! { StockInput STOCK_INPUT "test#StockInput" [Debug] [] {
    0 shelves: Option<BTreeMap<String, Vec<Item>>> = Member::new("Shelves", &SHELVES, &[]),
    1 labels: Option<BTreeMap<String, Vec<String>>> = Member::new("Labels", &LABELS, &[]),
    2 shades: Option<Vec<Shade>> = Member::new("Shades", &SHADES, &[]),
    3 sums: Option<Vec<BigInteger>> = Member::new("Sums", &SUMS_LIST, &[]),
} }

pub static SHELVES: Schema = Schema::map(
    "test#Shelves",
    &[
        Member::key(&prelude::STRING, &[]),
        Member::value(&ITEMS, &[]),
    ],
);
pub static LABELS: Schema = Schema::map(
    "test#Labels",
    &[
        Member::key(&prelude::STRING, &[]),
        Member::value(&LABEL_LIST, &[]),
    ],
);
pub static LABEL_LIST: Schema = Schema::list("test#LabelList", &[Member::element(&WORD, &[])]);
pub static SHADES: Schema = Schema::list("test#Shades", &[Member::element(&SHADE, &[])]);
pub static SHADE: Schema =
    Schema::enumeration("test#Shade", &["another shade of the same grey"; 800]);
pub static SUMS_LIST: Schema =
    Schema::list("test#Sums", &[Member::element(&prelude::BIG_INTEGER, &[])]);

/// An enum of a great many values, none of which is met here.
#[derive(Clone)]
pub struct Shade(String);

impl Shade {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&str> for Shade {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

farrier::string_enum!(Shade);

structure! { Item ITEM "test#Item" [Debug] [] {
    0 id: String = Member::new("Id", &WORD, &[Trait::Required]),
} }
pub static ITEMS: Schema = Schema::list("test#Items", &[Member::element(&ITEM, &[])]);

structure! { Locked LOCKED "test#Locked" [Debug] [Trait::Sensitive] {
    0 index: Option<BTreeMap<String, Item>> = Member::new("Index", &INDEX, &[]),
} }

structure! { PingOutput PING_OUTPUT "test#PingOutput" [Debug] [] {
    0 greeting: String = Member::new("Greeting", &prelude::STRING, &[Trait::Required]),
    1 choice: Option<Choice> = Member::new("Choice", &CHOICE, &[]),
} }

structure! { NotFound NOT_FOUND "test#NotFound" [Debug] [
    Trait::Error(Fault::Client), Trait::HttpError(404), Trait::Retryable { throttling: true }, Trait::AwsQueryError { code: "Gone.Away", http_response_code: 402 }
] {
    0 message: Option<String> = Member::new("Message", &prelude::STRING, &[]),
} }

structure! { Secretive SECRETIVE "test#Secretive" [] [Trait::Error(Fault::Server), Trait::Retryable { throttling: false }] {
    0 message: Option<String> = Member::new("message", &SECRET, &[]),
} }

structure! { EndpointInput ENDPOINT_INPUT "test#EndpointInput" [Debug] [] {
    0 target: String = Member::new("Target", &prelude::STRING, &[Trait::Required, Trait::EndpointMember]),
} }

debug! { Kitchen Choice PingInput Secretive }

impl Default for PingInput {
    fn default() -> Self {
        Self {
            name: "abc".to_owned(),
            kitchen: None,
            items: None,
            token: None,
            index: None,
            vault: None,
            cover: None,
        }
    }
}

macro_rules! errors {
    ($($name:ident $schema:ident)*) => {$(
        impl farrier::ErrorShape for $name {
            fn message(&self) -> Option<&str> { self.message.as_deref() }
        }
        farrier::error_shape!($name, $schema);

        impl From<$name> for PingError {
            fn from(error: $name) -> Self { Self::$name(Box::new(ServiceError::new(error, &$schema))) }
        }
    )*};
}

errors! { NotFound NOT_FOUND Secretive SECRETIVE }

#[derive(Debug)]
pub enum PingError {
    NotFound(Box<ServiceError<NotFound>>),
    Secretive(Box<ServiceError<Secretive>>),
    Unhandled(Box<Unhandled>),
    Decode(Box<DecodeError>),
}

impl PingError {
    fn failure(&self) -> &dyn Failure {
        match self {
            Self::NotFound(error) => &**error,
            Self::Secretive(error) => &**error,
            Self::Unhandled(error) => &**error,
            Self::Decode(error) => &**error,
        }
    }
}

farrier::operation_error!(PingError);

impl OperationError for PingError {
    fn read(
        index: usize,
        response: ResponseMetadata,
        de: &mut dyn Deserializer,
    ) -> farrier::Result<Self> {
        match index {
            0 => Ok(Self::NotFound(ServiceError::read(response, de)?)),
            1 => Ok(Self::Secretive(ServiceError::read(response, de)?)),
            _ => Err(farrier::Error::unknown_variant("")),
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
            Self::NotFound(error) => Some((0, &***error)),
            Self::Secretive(error) => Some((1, &***error)),
            Self::Unhandled(_) | Self::Decode(_) => None,
        }
    }
}

const _: () = assert!(size_of::<PingError>() <= 128);

macro_rules! operations {
    ($($name:ident $schema:ident $id:literal $service:ident $input:ty = $input_schema:expr, $output:ty = $output_schema:expr, [$($trait:expr)*];)*) => {$(
        #[derive(Debug)]
        pub struct $name;

        pub static $schema: OperationSchema = OperationSchema {
            id: $id, service: &$service, input: &$input_schema, output: &$output_schema,
            errors: &[&NOT_FOUND, &SECRETIVE], traits: &[$($trait)*],
        };

        impl Operation for $name {
            const SCHEMA: &'static OperationSchema = &$schema;
            type Input = $input;
            type Output = $output;
            type Error = PingError;
        }
    )*};
}

operations! {
    Ping PING "test#Ping" V1_0 PingInput = PING_INPUT, PingOutput = PING_OUTPUT, [];
    Ping11 PING_11 "test#Ping" V1_1 PingInput = PING_INPUT, PingOutput = PING_OUTPUT, [];
    PingOther PING_OTHER "test#Ping" OTHER PingInput = PING_INPUT, PingOutput = PING_OUTPUT, [];
    PingQuery PING_QUERY "test#Ping" QUERY PingInput = PING_INPUT, PingOutput = PING_OUTPUT, [];
    PingHost PING_HOST "test#Ping" V1_0 PingInput = PING_INPUT, PingOutput = PING_OUTPUT, [Trait::Endpoint("data-{Name}.api.")];
    PingGzip PING_GZIP "test#Ping" V1_0 PingInput = PING_INPUT, PingOutput = PING_OUTPUT, [Trait::RequestCompression(&["gzip"])];
    PingEndpoint PING_ENDPOINT "test#Ping" V1_0 EndpointInput = ENDPOINT_INPUT, Unit = prelude::UNIT, [];
    PingLocked PING_LOCKED "test#Ping" V1_0 Locked = LOCKED, Unit = prelude::UNIT, [];
    PingCbor PING_CBOR "test#Ping" CBOR PingInput = PING_INPUT, PingOutput = PING_OUTPUT, [];
    NopCbor NOP_CBOR "test#Nop" CBOR Unit = prelude::UNIT, Unit = prelude::UNIT, [];
    PingRpc PING_RPC "test#Ping" RPC PingInput = PING_INPUT, PingOutput = PING_OUTPUT, [];
    NopRpc NOP_RPC "test#Nop" RPC Unit = prelude::UNIT, Unit = prelude::UNIT, [];
    PingSummed PING_SUMMED "test#Ping" V1_0 PingInput = PING_INPUT, PingOutput = PING_OUTPUT, [Trait::HttpChecksumRequired];
    PingCborSummed PING_CBOR_SUMMED "test#Ping" CBOR PingInput = PING_INPUT, PingOutput = PING_OUTPUT, [Trait::HttpChecksumRequired];
    PingRpcSummed PING_RPC_SUMMED "test#Ping" RPC PingInput = PING_INPUT, PingOutput = PING_OUTPUT, [Trait::HttpChecksumRequired];
    PingNamed PING_NAMED "test#Ping" V1_0 PingInput = PING_INPUT, PingOutput = PING_OUTPUT, [SUMS];
    PingRpcNamed PING_RPC_NAMED "test#Ping" RPC PingInput = PING_INPUT, PingOutput = PING_OUTPUT, [SUMS];
    Stock STOCK "test#Stock" V1_0 StockInput = STOCK_INPUT, Unit = prelude::UNIT, [];
    StockCbor STOCK_CBOR "test#Stock" CBOR StockInput = STOCK_INPUT, Unit = prelude::UNIT, [];
    Nop NOP "test#Nop" V1_0 Unit = prelude::UNIT, Unit = prelude::UNIT, [];
}

/// The token names the algorithm.
const SUMS: Trait = Trait::HttpChecksum {
    algorithm: Some("Token"),
    required: true,
    validation_mode: None,
    response: &["SHA1"],
};

const fn service(protocol: Protocol, traits: &'static [Trait]) -> ServiceSchema {
    ServiceSchema {
        id: "test#Service",
        version: "2024-01-01",
        protocol: Some(protocol),
        traits,
    }
}

pub static V1_0: ServiceSchema = service(Protocol::AwsJson1_0, &[]);
pub static V1_1: ServiceSchema = service(Protocol::AwsJson1_1, &[Trait::SigV4("signed")]);
pub static OTHER: ServiceSchema = ServiceSchema {
    protocol: None,
    ..service(Protocol::AwsJson1_0, &[])
};
pub static QUERY: ServiceSchema = service(Protocol::AwsJson1_0, &[Trait::AwsQueryCompatible]);

pub static CBOR: ServiceSchema = service(Protocol::RpcV2Cbor, &[Trait::AwsQueryCompatible]);
pub static RPC: ServiceSchema = service(Protocol::RpcV2Json, &[]);

pub trait Handler: Send + Sync {
    fn ping(&self, input: PingInput) -> impl Future<Output = Result<PingOutput, PingError>> + Send;
    fn nop(&self, input: Unit) -> impl Future<Output = Result<Unit, PingError>> + Send;
}

#[derive(Debug)]
pub struct Router<H>(pub H);

static OPERATIONS: &[&OperationSchema] = &[&PING, &NOP];

impl<H: Handler> Router<H> {
    pub async fn handle(&self, request: &http::Request<Bytes>) -> http::Response<Bytes> {
        match aws_json::route(&V1_0, OPERATIONS, request) {
            Ok(0) => aws_json::serve(Ping, request, &self.0, H::ping).await,
            Ok(1) => aws_json::serve(Nop, request, &self.0, H::nop).await,
            Ok(_) => aws_json::unknown_operation(),
            Err(response) => response,
        }
    }
}
