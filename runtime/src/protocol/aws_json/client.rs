//! The client's side.

use bytes::Bytes;
use http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use http::{HeaderMap, HeaderName, HeaderValue, Method};

use super::version::Version;
use crate::codec::json::{self, Settings};
use crate::error::{Error, ErrorKind, Result};
#[cfg(feature = "event-stream")]
use crate::protocol::event_stream;
use crate::protocol::head::Head;
use crate::protocol::json_head::{message, name};
use crate::protocol::unmodeled::{DecodeError, Unhandled};
use crate::protocol::{
    Endpoint, Operation, OperationError, ResponseMetadata, checksum, compression, query_compatible,
};
use crate::schema::{OperationSchema, Schema, prelude};
use crate::serde::{Missing, Serialize};

const SETTINGS: Settings = Settings::AWS_JSON;
// A name and not a string: the methods of `HeaderMap` are compiled for each type of key.
const TARGET: HeaderName = HeaderName::from_static("x-amz-target");

pub(super) fn encode_request(
    operation: &'static OperationSchema,
    endpoint: &Endpoint,
    input: &dyn Serialize,
) -> Result<http::Request<Bytes>> {
    let service = operation.service;
    let version = Version::of(service).ok_or_else(other_protocol)?;
    let uri = endpoint.of_request(operation, input)?;
    let mut headers = HeaderMap::new();
    headers.append(CONTENT_TYPE, version.content_type());
    headers.append(TARGET, target(operation)?);
    query_compatible::mark_request(service, &mut headers);
    let body = body(operation, endpoint, input, &mut headers)?;

    let mut request = http::Request::new(Bytes::from(body));
    *request.method_mut() = Method::POST;
    *request.uri_mut() = uri;
    *request.headers_mut() = headers;
    Ok(request)
}

/// The body of a request, or what it begins with where events follow, of which nobody knows the length.
fn body(
    operation: &'static OperationSchema,
    endpoint: &Endpoint,
    input: &dyn Serialize,
    headers: &mut HeaderMap,
) -> Result<Vec<u8>> {
    #[cfg(feature = "event-stream")]
    if event_stream::is_in_input(operation) {
        headers.insert(CONTENT_TYPE, event_stream::content_type());
        return super::events::initial_request(input);
    }
    let body = json::to_vec(input, &SETTINGS)?;
    let body = compression::compress(operation, endpoint, body, headers);
    checksum::add(operation, input, Some(&body), headers)?;
    headers.append(CONTENT_LENGTH, HeaderValue::from(body.len()));
    Ok(body)
}

#[cold]
fn other_protocol() -> Error {
    let message = "the operation's service does not speak awsJson";
    Error::new(ErrorKind::Unsupported, message)
}

fn target(operation: &'static OperationSchema) -> Result<HeaderValue> {
    HeaderValue::try_from(format!("{}.{}", operation.service.name(), operation.name())).map_err(
        |_| {
            Error::new(
                ErrorKind::Unsupported,
                "the operation's name fits in no header",
            )
        },
    )
}

pub(super) fn decode_response<O: Operation>(
    response: &http::Response<Bytes>,
) -> Result<(O::Output, Missing), O::Error> {
    if !response.status().is_success() {
        return Err(decode_error(O::SCHEMA, response));
    }
    #[cfg(feature = "event-stream")]
    if event_stream::is_in_output(O::SCHEMA) {
        return Err(event_stream::not_whole(response));
    }
    let body = output_body(O::SCHEMA.output, response);
    let read = match checksum::check_response(O::SCHEMA, response) {
        Ok(()) => json::from_slice(body, &SETTINGS),
        Err(error) => Err(error),
    };
    read.map_err(|error| {
        let metadata = ResponseMetadata::of(response);
        O::Error::decode(DecodeError::new(error, None, metadata, response.body()))
    })
}

/// An operation without output is answered with nothing or with something that does not matter.
fn output_body<'r>(output: &'static Schema, response: &'r http::Response<Bytes>) -> &'r [u8] {
    if output.id == prelude::UNIT.id {
        b"{}"
    } else {
        object(response.body())
    }
}

/// An empty body stands for an object without members.
fn object(body: &Bytes) -> &[u8] {
    if body.is_empty() { b"{}" } else { body }
}

pub(super) fn decode_error<E: OperationError>(
    operation: &'static OperationSchema,
    response: &http::Response<Bytes>,
) -> E {
    let name = name(response);
    let (head, metadata) = Head::of(operation, name.as_deref(), response);
    let Some(index) = head.index else {
        let message = message(response.body());
        return E::unhandled(Unhandled::received(
            head.code,
            message,
            metadata,
            response.body(),
        ));
    };
    let metadata = metadata.with_message(message(response.body()));
    let body = object(response.body());
    let read = json::read_with(body, &SETTINGS, &mut |de| {
        E::read(index, metadata.clone(), de)
    });
    match read {
        Ok((error, _)) => error,
        Err(error) => E::decode(DecodeError::new(
            error,
            head.code,
            metadata,
            response.body(),
        )),
    }
}
