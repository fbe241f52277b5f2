//! [restJson1](https://smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html): the method and the URI say which operation, and
//! members travel in the path, the query, headers and a JSON body, as the model's
//! [HTTP bindings](https://smithy.io/2.0/spec/http-bindings.html) say.

mod client;
#[cfg(feature = "event-stream")]
mod events;
mod format;
mod server;

#[cfg(feature = "event-stream")]
pub use events::{decode_request_events, decode_response_events, encode_event, encode_event_error};

use std::future::Future;

use bytes::Bytes;

use super::{Answered, Endpoint, Operation, Received, Rejection, Routing, Stream, checksum};
use crate::error::Result;
use crate::schema::ServiceSchema;
use crate::serde::Missing;

/// Writes a client's request. Constraints are the caller's to check, with the input's `validate()`.
///
/// The URI is absolute: the endpoint's, with the prefix before its host that the operation asks for, and the path and the
/// query of the operation. The headers are those of the protocol; signing and sending are the caller's. An error means that
/// the input cannot be written: a label has no value or would leave its place in the path, a header would hold a control
/// character, a union holds a variant that is not known here, or a blob streams beside the input, for which
/// [`encode_streaming_request`] is there.
pub fn encode_request<O: Operation>(
    endpoint: &Endpoint,
    input: &O::Input,
) -> Result<http::Request<Bytes>> {
    client::encode_request(O::SCHEMA, endpoint, input)
}

/// Writes a client's request with the blob that streams beside the input.
///
/// The body is any type; `Content-Length` is there where the blob's length is known, and an error where it is not and the
/// model [requires it](https://smithy.io/2.0/spec/streaming.html#requireslength-trait). `Bytes` are compressed where the operation
/// [asks for it](super::Endpoint::with_min_compression_size).
#[inline]
pub fn encode_streaming_request<O: Operation, B>(
    endpoint: &Endpoint,
    input: &O::Input,
    stream: impl Into<Stream<B>>,
) -> Result<http::Request<B>> {
    client::encode_streaming_request(O::SCHEMA, endpoint, input, stream.into())
}

/// Reads the response that a client received. A blob that streams beside the output is the response's body, whatever it is.
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

/// Reads the output from the head of a response, before its body has come, where the body is the blob that streams beside the
/// output. `None` where it is not: then the response is an error, or has other members in its body, and is to be collected for
/// [`decode_response`].
#[inline]
pub fn decode_response_head<O: Operation, B>(
    response: &http::Response<B>,
) -> Option<Result<O::Output, O::Error>> {
    client::decode_response_head::<O, B>(response)
}

/// Says which of a service's operations a server is asked for: its index; or else the answer. A service that speaks
/// another protocol has no operation here.
///
/// The operations are a slice, or [`Operations`](super::Operations), which read the patterns of URIs once.
#[inline]
#[allow(
    clippy::result_large_err,
    reason = "the answer is what a server is after"
)]
pub fn route<B>(
    service: &'static ServiceSchema,
    operations: &(impl Routing + ?Sized),
    request: &http::Request<B>,
) -> std::result::Result<usize, http::Response<Bytes>> {
    server::route(service, operations, request)
}

/// Reads and validates the input that a server received. A rejection names every violation, a required member that did
/// not arrive among them. A blob that streams beside the input is the request's body.
///
/// Labels are read from where the operation's URI has them; that the rest of the path is the operation's is what [`route`] says.
pub fn decode_request<O: Operation>(
    request: &http::Request<Bytes>,
) -> std::result::Result<O::Input, Rejection> {
    server::decode_request::<O>(request)
}

/// Reads and validates the input from the head of a request, before its body has come, where the body is the blob that streams
/// beside the input. `None` where it is not: then the request is to be collected for [`decode_request`].
///
/// The body stays as it comes. Where `Content-Encoding` says that it is compressed, that is the caller's to take off, within a
/// limit of its own; [`serve`] does so with `gzip`, within the [limits](super::Limits) of bodies, and refuses other codings.
#[inline]
pub fn decode_request_head<O: Operation, B>(
    request: &http::Request<B>,
) -> Option<std::result::Result<O::Input, Rejection>> {
    server::decode_request_head::<O, B>(request)
}

/// Writes a server's response. Where a blob streams beside the output, the body is empty;
/// [`encode_streaming_response`] takes it.
///
/// An error that the operation does not model is answered as an internal failure without a word on it.
/// So is an output or error that cannot be written, such as a union with a variant that is not known here. For the
/// server's log, the response then holds an `Arc` of an [`Error`](crate::Error) with the reason among its extensions.
#[inline]
pub fn encode_response<O: Operation>(
    result: &std::result::Result<O::Output, O::Error>,
) -> http::Response<Bytes> {
    match result {
        Ok(output) => server::encode_output(O::SCHEMA, output).unwrap_or_else(|failure| failure),
        Err(error) => server::encode_error(O::SCHEMA, &super::answer::Failed::of(error)),
    }
}

/// Writes a server's response with the blob that streams beside the output; or else the answer where the output cannot be
/// written.
#[inline]
#[allow(
    clippy::result_large_err,
    reason = "the answer is what a server is after"
)]
pub fn encode_streaming_response<O: Operation, B>(
    output: &O::Output,
    stream: impl Into<Stream<B>>,
) -> std::result::Result<http::Response<B>, http::Response<Bytes>> {
    server::encode_streaming_output(O::SCHEMA, output, stream.into())
}

/// Answers a request by a handler: decodes, validates, calls, encodes. A handler of an operation beside whose input or output a
/// blob streams takes or returns both, as [`Streaming`](super::Streaming).
#[inline]
pub async fn serve<'h, O, H, I, R, F>(
    _operation: O,
    request: &http::Request<Bytes>,
    handler: &'h H,
    call: impl FnOnce(&'h H, I) -> F,
) -> http::Response<Bytes>
where
    O: Operation,
    I: Received<O::Input>,
    R: Answered<O::Output>,
    F: Future<Output = std::result::Result<R, O::Error>>,
{
    let (input, sums) = match server::decode_whole_request::<O>(request) {
        Ok((input, body)) => {
            let sums = checksum::is_wanted(O::SCHEMA, &input);
            (I::received(input, &body), sums)
        }
        Err(rejection) => return rejection.into_response(),
    };
    let response = match call(handler, input).await.map(R::answered) {
        Ok((output, None)) => encode_response::<O>(&Ok(output)),
        Ok((output, Some(body))) => {
            encode_streaming_response::<O, _>(&output, body).unwrap_or_else(|failure| failure)
        }
        Err(error) => return encode_response::<O>(&Err(error)),
    };
    match sums {
        true => checksum::add_to_response(O::SCHEMA, response),
        false => response,
    }
}

/// The answer to a request for an operation that the service does not have.
#[inline]
pub fn unknown_operation() -> http::Response<Bytes> {
    server::unknown_operation().into_response()
}
