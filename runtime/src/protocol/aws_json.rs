//! [awsJson1_0](https://smithy.io/2.0/aws/protocols/aws-json-1_0-protocol.html) and
//! [awsJson1_1](https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html), whichever the operation's service speaks:
//! every request is a POST of a JSON object, and the header `X-Amz-Target` names the operation.

mod client;
#[cfg(feature = "event-stream")]
mod events;
mod server;
mod version;

#[cfg(feature = "event-stream")]
pub use events::{decode_request_events, decode_response_events, encode_event, encode_event_error};

use std::future::Future;

use bytes::Bytes;

use super::{Endpoint, Operation, Rejection};
use crate::error::Result;
use crate::schema::{OperationSchema, ServiceSchema};
use crate::serde::Missing;

/// Writes a client's request. Constraints are the caller's to check, with the input's `validate()`.
///
/// The URI is absolute: the endpoint's, with the prefix before its host that the operation asks for. The headers are
/// those of the protocol; signing and sending are the caller's. An error means that the input cannot be written: a union
/// holds a variant that is not known here, a host label is none, or the service speaks another protocol.
pub fn encode_request<O: Operation>(
    endpoint: &Endpoint,
    input: &O::Input,
) -> Result<http::Request<Bytes>> {
    client::encode_request(O::SCHEMA, endpoint, input)
}

/// Reads the response that a client received.
///
/// A required member that did not arrive is filled in by
/// [client error correction](https://smithy.io/2.0/spec/aggregate-types.html#client-error-correction);
/// [`decode_response_noting`] tells which. Where the output has a stream of events, it is an error: `decode_response_events`
/// reads that.
pub fn decode_response<O: Operation>(
    response: &http::Response<Bytes>,
) -> Result<O::Output, O::Error> {
    decode_response_noting::<O>(response).map(|(output, _)| output)
}

/// Reads the response that a client received, and which required members did not arrive.
pub fn decode_response_noting<O: Operation>(
    response: &http::Response<Bytes>,
) -> Result<(O::Output, Missing), O::Error> {
    client::decode_response::<O>(response)
}

/// Says which of a service's operations a server is asked for: its index; or else the answer. A service that speaks
/// another protocol has no operation here.
#[inline]
#[allow(
    clippy::result_large_err,
    reason = "the answer is what a server is after"
)]
pub fn route(
    service: &'static ServiceSchema,
    operations: &[&'static OperationSchema],
    request: &http::Request<Bytes>,
) -> std::result::Result<usize, http::Response<Bytes>> {
    server::route(service, operations, request).map_err(Rejection::into_response)
}

/// Reads and validates the input that a server received. A rejection names every violation, a required member that did
/// not arrive among them.
pub fn decode_request<O: Operation>(
    request: &http::Request<Bytes>,
) -> std::result::Result<O::Input, Rejection> {
    server::decode_request::<O>(request)
}

/// Writes a server's response.
///
/// An error that the operation does not model is answered as an internal failure without a word on it.
/// So is an output or error that cannot be written, such as a union with a variant that is not known here. For the
/// server's log, the response then holds an [`Error`](crate::Error) with the reason among its extensions:
///
/// ```
/// # let response = farrier::http::Response::new(());
/// if let Some(error) = response.extensions().get::<std::sync::Arc<farrier::Error>>() {
///     eprintln!("an internal failure: {error}");
/// }
/// ```
pub fn encode_response<O: Operation>(
    result: &std::result::Result<O::Output, O::Error>,
) -> http::Response<Bytes> {
    match result {
        Ok(output) => server::encode_output(O::SCHEMA, output),
        Err(error) => server::encode_error(O::SCHEMA, &super::answer::Failed::of(error)),
    }
}

/// Answers a request by a handler: decodes, validates, calls, encodes.
pub async fn serve<'h, O, H, F>(
    _operation: O,
    request: &http::Request<Bytes>,
    handler: &'h H,
    call: impl FnOnce(&'h H, O::Input) -> F,
) -> http::Response<Bytes>
where
    O: Operation,
    F: Future<Output = std::result::Result<O::Output, O::Error>>,
{
    match decode_request::<O>(request) {
        Ok(input) => encode_response::<O>(&call(handler, input).await),
        Err(rejection) => rejection.into_response(),
    }
}

/// The answer to a request for an operation that the service does not have.
#[inline]
pub fn unknown_operation() -> http::Response<Bytes> {
    server::unknown_operation().into_response()
}
