//! What rpcv2Cbor and rpcv2Json have in common: all but the format.
//!
//! Generic over the format, so that nothing of it is compiled for a program that speaks neither.

pub(super) mod client;
#[cfg(feature = "event-stream")]
pub(super) mod events;
pub(super) mod server;

use std::borrow::Cow;
use std::marker::PhantomData;

use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue};

use super::Limits;
use crate::error::Result;
use crate::schema::{OperationSchema, Protocol, Schema, ServiceSchema, prelude};
use crate::serde::{Deserialize, Deserializer, Missing, Serialize};

/// Names the protocol of a request, and of its response.
const SMITHY_PROTOCOL: HeaderName = HeaderName::from_static("smithy-protocol");

/// A protocol of the family.
pub(super) trait Format {
    /// The protocol.
    const PROTOCOL: Protocol;
    /// What the header `smithy-protocol` calls it.
    const NAME: &'static str;
    /// The type of bodies.
    const MEDIA_TYPE: &'static str;
    /// A structure without members.
    const EMPTY: &'static [u8];

    /// Whether a segment of a request's path names the service.
    fn names(service: &ServiceSchema, segment: &str) -> bool;

    /// Writes a body.
    fn write(value: &dyn Serialize) -> Result<Vec<u8>>;

    /// Writes the body of an error, which says what it is.
    fn write_typed(type_name: &str, value: &dyn Serialize) -> Result<Vec<u8>>;

    /// Reads what a client received.
    fn read_output<T: Deserialize>(body: &[u8]) -> Result<(T, Missing)>;

    /// Reads an error that a client received, by a function.
    fn read_error<E>(
        body: &[u8],
        read: &mut dyn FnMut(&mut dyn Deserializer) -> Result<E>,
    ) -> Result<(E, Missing)>;

    /// Reads what a server received.
    fn read_input<T: Deserialize>(body: &[u8], limits: &Limits) -> Result<(T, Missing)>;

    /// The same by a function.
    #[cfg(feature = "event-stream")]
    fn read_received(
        body: &[u8],
        limits: &Limits,
        read: &mut dyn FnMut(&mut dyn Deserializer) -> Result<()>,
    ) -> Result<Missing>;

    /// The text of the first of these members that the structure has.
    fn find_string<'a>(body: &'a [u8], names: &[&str]) -> Option<Cow<'a, str>>;
}

/// A protocol of the family, as a value.
pub(super) struct RpcV2<F>(PhantomData<F>);

impl<F> RpcV2<F> {
    const NEW: Self = Self(PhantomData);
}

impl<F> Clone for RpcV2<F> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<F> Copy for RpcV2<F> {}

/// Whether a message is of the protocol.
fn is_spoken<F: Format>(headers: &HeaderMap) -> bool {
    let name = headers.get(&SMITHY_PROTOCOL);
    name.is_some_and(|name| name.as_bytes() == F::NAME.as_bytes())
}

fn name<F: Format>() -> HeaderValue {
    HeaderValue::from_static(F::NAME)
}

fn media_type<F: Format>() -> HeaderValue {
    HeaderValue::from_static(F::MEDIA_TYPE)
}

/// The type of the answer to a request.
fn answered<F: Format>(_operation: &OperationSchema) -> &'static str {
    #[cfg(feature = "event-stream")]
    if super::event_stream::is_in_output(_operation) {
        return crate::codec::event_stream::MEDIA_TYPE;
    }
    F::MEDIA_TYPE
}

/// Whether an operation takes or returns nothing, for which there is no body.
fn is_unit(schema: &'static Schema) -> bool {
    schema.id == prelude::UNIT.id
}

/// A body that is empty stands for a structure without members.
fn structure<F: Format>(body: &Bytes) -> &[u8] {
    if body.is_empty() { F::EMPTY } else { body }
}

/// The functions that the module of a protocol has, for its format.
macro_rules! functions {
    ($format:ty) => {
        /// Writes a client's request. Constraints are the caller's to check, with the input's `validate()`.
        ///
        /// The URI is absolute: the endpoint's, with the prefix before its host that the operation asks for, and the path
        /// `service/…/operation/…` after its own. The headers are those of the protocol; signing and sending are the caller's.
        /// An error means that the input cannot be written: a union holds a variant that is not known here, a host label is
        /// none, or the service speaks another protocol.
        pub fn encode_request<O: $crate::Operation>(
            endpoint: &$crate::Endpoint,
            input: &O::Input,
        ) -> $crate::Result<http::Request<bytes::Bytes>> {
            super::rpc_v2::client::encode_request::<$format>(O::SCHEMA, endpoint, input)
        }

        /// Reads the response that a client received.
        ///
        /// A required member that did not arrive is filled in by
        /// [client error correction](https://smithy.io/2.0/spec/aggregate-types.html#client-error-correction);
        /// [`decode_response_noting`] tells which. Where the output has a stream of events, it is an error: `decode_response_events`
        /// reads that.
        pub fn decode_response<O: $crate::Operation>(
            response: &http::Response<bytes::Bytes>,
        ) -> Result<O::Output, O::Error> {
            decode_response_noting::<O>(response).map(|(output, _)| output)
        }

        /// Reads the response that a client received, and which required members did not arrive.
        pub fn decode_response_noting<O: $crate::Operation>(
            response: &http::Response<bytes::Bytes>,
        ) -> Result<(O::Output, $crate::Missing), O::Error> {
            super::rpc_v2::client::decode_response::<$format, O>(response)
        }

        /// Says which of a service's operations a server is asked for: its index; or else the answer. A service that speaks
        /// another protocol has no operation here.
        ///
        /// Only the last four segments of the path count, so a service may stand below any other path.
        #[inline]
        #[allow(
            clippy::result_large_err,
            reason = "the answer is what a server is after"
        )]
        pub fn route(
            service: &'static $crate::ServiceSchema,
            operations: &[&'static $crate::OperationSchema],
            request: &http::Request<bytes::Bytes>,
        ) -> Result<usize, http::Response<bytes::Bytes>> {
            super::rpc_v2::server::route::<$format>(service, operations, request)
                .map_err($crate::Rejection::into_response)
        }

        /// Reads and validates the input that a server received. A rejection names every violation, a required member that
        /// did not arrive among them.
        pub fn decode_request<O: $crate::Operation>(
            request: &http::Request<bytes::Bytes>,
        ) -> Result<O::Input, $crate::Rejection> {
            super::rpc_v2::server::decode_request::<$format, O>(request)
        }

        /// Writes a server's response.
        ///
        /// An error that the operation does not model is answered as an internal failure without a word on it. So is an output
        /// or error that cannot be written, such as a union with a variant that is not known here. For the server's log, the
        /// response then holds an [`Arc`](std::sync::Arc) of an [`Error`](crate::Error) with the reason among its extensions.
        pub fn encode_response<O: $crate::Operation>(
            result: &Result<O::Output, O::Error>,
        ) -> http::Response<bytes::Bytes> {
            use super::rpc_v2::server;
            match result {
                Ok(output) => server::encode_output::<$format>(O::SCHEMA, output),
                Err(error) => {
                    server::encode_error::<$format>(O::SCHEMA, &super::answer::Failed::of(error))
                }
            }
        }

        /// Answers a request by a handler: decodes, validates, calls, encodes.
        pub async fn serve<'h, O, H, F>(
            _operation: O,
            request: &http::Request<bytes::Bytes>,
            handler: &'h H,
            call: impl FnOnce(&'h H, O::Input) -> F,
        ) -> http::Response<bytes::Bytes>
        where
            O: $crate::Operation,
            F: Future<Output = Result<O::Output, O::Error>>,
        {
            match decode_request::<O>(request) {
                Ok(input) => encode_response::<O>(&call(handler, input).await),
                Err(rejection) => rejection.into_response(),
            }
        }

        #[cfg(feature = "event-stream")]
        $crate::protocol::event_stream::functions!(super::rpc_v2::RpcV2<$format>);

        /// The answer to a request for an operation that the service does not have.
        #[inline]
        pub fn unknown_operation() -> http::Response<bytes::Bytes> {
            super::rpc_v2::server::unknown_operation::<$format>().into_response()
        }
    };
}

pub(super) use functions;
