//! Errors, operations, services and the router of one.

use farrier::protocol::aws_json;
use farrier::schema::{Fault, Protocol, prelude};
use farrier::{
    Bytes, DecodeError, Deserialize, Deserializer, Failure, Member, Operation, OperationError,
    OperationSchema, ReadMembers, ResponseMetadata, Schema, Serialize, Serializer, ServiceError,
    ServiceSchema, Trait, Unhandled, Unit, WriteMembers, http,
};

use super::shapes::SECRET;
use super::structures::*;

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

debug! { Secretive }

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
