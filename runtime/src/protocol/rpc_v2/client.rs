//! The client's side.

use std::borrow::Cow;

use bytes::Bytes;
use http::header::{ACCEPT, CONTENT_LENGTH, CONTENT_TYPE};
use http::{HeaderMap, HeaderValue, Method, StatusCode, Uri};

use super::{Format, SMITHY_PROTOCOL, answered, is_spoken, is_unit, media_type, name, structure};
use crate::error::{Error, ErrorKind, Result};
#[cfg(feature = "event-stream")]
use crate::protocol::event_stream;
use crate::protocol::head::{self, Head};
use crate::protocol::unmodeled::{DecodeError, Unhandled};
use crate::protocol::{
    Endpoint, Operation, OperationError, ResponseMetadata, checksum, compression, query_compatible,
};
use crate::schema::OperationSchema;
use crate::serde::{Missing, Serialize};

pub(in crate::protocol) fn encode_request<F: Format>(
    operation: &'static OperationSchema,
    endpoint: &Endpoint,
    input: &dyn Serialize,
) -> Result<http::Request<Bytes>> {
    let service = operation.service;
    if service.protocol != Some(F::PROTOCOL) {
        let message = "the operation's service does not speak the protocol";
        return Err(Error::new(ErrorKind::Unsupported, message));
    }
    let uri = with_path(endpoint.of_request(operation, input)?, operation)?;
    let mut headers = HeaderMap::new();
    headers.append(SMITHY_PROTOCOL, name::<F>());
    headers.append(ACCEPT, HeaderValue::from_static(answered::<F>(operation)));
    query_compatible::mark_request(service, &mut headers);
    let body = body::<F>(operation, endpoint, input, &mut headers)?;

    let mut request = http::Request::new(Bytes::from(body));
    *request.method_mut() = Method::POST;
    *request.uri_mut() = uri;
    *request.headers_mut() = headers;
    Ok(request)
}

/// The body of a request, or what it begins with where events follow, of which nobody knows the length.
fn body<F: Format>(
    operation: &'static OperationSchema,
    endpoint: &Endpoint,
    input: &dyn Serialize,
    headers: &mut HeaderMap,
) -> Result<Vec<u8>> {
    #[cfg(feature = "event-stream")]
    if event_stream::is_in_input(operation) {
        headers.append(CONTENT_TYPE, event_stream::content_type());
        return super::events::initial_request::<F>(input);
    }
    let mut body = Vec::new();
    if !is_unit(operation.input) {
        headers.append(CONTENT_TYPE, media_type::<F>());
        body = compression::compress(operation, endpoint, F::write(input)?, headers);
    }
    checksum::add(operation, input, Some(&body), headers)?;
    headers.append(CONTENT_LENGTH, HeaderValue::from(body.len()));
    Ok(body)
}

/// The endpoint, whose path ends with a slash, with the operation's path after its own.
#[inline]
fn with_path(endpoint: Uri, operation: &OperationSchema) -> Result<Uri> {
    let (before, service) = (endpoint.path(), operation.service.name());
    let path = format!("{before}service/{service}/operation/{}", operation.name());
    let mut parts = endpoint.into_parts();
    let invalid = || {
        Error::new(
            ErrorKind::Unsupported,
            "the operation's name fits in no URI",
        )
    };
    parts.path_and_query = Some(path.try_into().map_err(|_| invalid())?);
    Uri::from_parts(parts).map_err(|_| invalid())
}

pub(in crate::protocol) fn decode_response<F: Format, O: Operation>(
    response: &http::Response<Bytes>,
) -> Result<(O::Output, Missing), O::Error> {
    if response.status() != StatusCode::OK {
        return Err(decode_error::<F, O::Error>(O::SCHEMA, response));
    }
    #[cfg(feature = "event-stream")]
    if event_stream::is_in_output(O::SCHEMA) {
        return Err(event_stream::not_whole(response));
    }
    let body = match is_unit(O::SCHEMA.output) {
        // Whatever is there does not matter.
        true => F::EMPTY,
        false => structure::<F>(response.body()),
    };
    let read = match is_spoken::<F>(response.headers()) {
        true => checksum::check_response(O::SCHEMA, response).and_then(|()| F::read_output(body)),
        false => Err(other_protocol::<F>()),
    };
    read.map_err(|error| {
        let metadata = ResponseMetadata::of(response);
        O::Error::decode(DecodeError::new(error, None, metadata, response.body()))
    })
}

#[cold]
fn other_protocol<F: Format>() -> Error {
    let message = format!("expected the header `{SMITHY_PROTOCOL}: {}`", F::NAME);
    Error::new(ErrorKind::Syntax, message)
}

/// An error without the protocol's header is not the service's own, but a proxy's on the way perhaps: all that is known is its
/// status.
pub(super) fn decode_error<F: Format, E: OperationError>(
    operation: &'static OperationSchema,
    response: &http::Response<Bytes>,
) -> E {
    if !is_spoken::<F>(response.headers()) {
        let metadata = ResponseMetadata::of(response);
        return E::unhandled(Unhandled::received(None, None, metadata, response.body()));
    }
    let body = structure::<F>(response.body());
    let name = F::find_string(body, &["__type"]);
    let (head, metadata) = Head::of(operation, name.as_deref(), response);
    let message = F::find_string(body, &head::MESSAGE).map(Cow::into_owned);
    let Some(index) = head.index else {
        return E::unhandled(Unhandled::received(
            head.code,
            message,
            metadata,
            response.body(),
        ));
    };
    let metadata = metadata.with_message(message);
    match F::read_error(body, &mut |de| E::read(index, metadata.clone(), de)) {
        Ok((error, _)) => error,
        Err(error) => E::decode(DecodeError::new(
            error,
            head.code,
            metadata,
            response.body(),
        )),
    }
}
