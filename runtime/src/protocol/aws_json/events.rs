//! Events in awsJson: documents are JSON, and what stands beside the events is the first message.

use bytes::Bytes;

use super::{client, server};
use crate::codec::json::{self, Settings};
use crate::error::Result;
use crate::protocol::event_stream::{
    self, EventInput, EventOutput, EventStream, Format, Place, RequestEvents, ResponseEvents,
};
use crate::protocol::{OperationError, Reason, Rejection, media_type};
use crate::serde::Serialize;

static CLIENT: Format = Format {
    media_type: "application/json",
    empty: b"{}",
    write: |value| json::to_vec(value, &Settings::AWS_JSON),
    read: |bytes, max_depth, read| {
        let settings = Settings {
            max_depth,
            ..Settings::AWS_JSON
        };
        json::read_with(bytes, &settings, read).map(|((), missing)| missing)
    },
    message: client::message,
};

static SERVER: Format = Format {
    read: |bytes, max_depth, read| {
        let settings = Settings {
            max_depth,
            ..Settings::AWS_JSON.strict()
        };
        json::read_with(bytes, &settings, read).map(|((), missing)| missing)
    },
    ..CLIENT
};

/// Writes an event as bytes of the body, for a client or for a server.
///
/// An error means that the event cannot be written: it is one that is not known here, or too large.
pub fn encode_event<E: EventStream>(event: &E) -> Result<Bytes> {
    event_stream::event(&CLIENT, event)?.to_bytes()
}

/// Writes the error that ends a stream as bytes of the body. One that the model does not know is told as an internal failure,
/// without a word on it.
pub fn encode_event_error<E: EventStream>(error: &E::Error) -> Result<Bytes> {
    event_stream::error(&CLIENT, E::ERRORS, error.modeled())?.to_bytes()
}

/// Reads a response with events, on a client.
///
/// The body of `response` is what has arrived of it, which may be nothing: feed the rest to what is returned. Where the
/// status is an error's, it is to be all of it.
pub fn decode_response_events<O: EventOutput>(
    response: &http::Response<Bytes>,
) -> Result<ResponseEvents<O>, O::Error> {
    match response.status().is_success() {
        true => ResponseEvents::new(&CLIENT, response, Place::FirstMessage),
        false => Err(client::decode_error(O::SCHEMA, response)),
    }
}

/// Reads a request with events, on a server.
///
/// The body of `request` is what has arrived of it, which may be nothing: feed the rest to what is returned.
pub fn decode_request_events<O: EventInput>(
    request: &http::Request<Bytes>,
) -> Result<RequestEvents<O>, Rejection> {
    let respond = server::responder(server::version_of(O::SCHEMA.service)?);
    if !media_type::is_or_none(request.headers(), event_stream::MEDIA_TYPE) {
        let reason = Reason::UnsupportedMediaType;
        return Err(Rejection::new(reason, Some(O::SCHEMA), respond));
    }
    Ok(RequestEvents::new(
        &SERVER,
        request,
        Place::FirstMessage,
        respond,
    ))
}

/// The first message of a request.
pub(super) fn initial_request(input: &dyn Serialize) -> Result<Vec<u8>> {
    event_stream::initial(&CLIENT, event_stream::INITIAL_REQUEST, input)?.to_vec()
}

/// The first message of a response.
pub(super) fn initial_response(output: &dyn Serialize) -> Result<Vec<u8>> {
    event_stream::initial(&CLIENT, event_stream::INITIAL_RESPONSE, output)?.to_vec()
}
