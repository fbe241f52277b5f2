//! The server's side.

use bytes::Bytes;
use http::header::{ALLOW, CONTENT_LENGTH};
use http::{HeaderMap, HeaderValue, StatusCode, Uri};

use super::format::Json;
use crate::codec::json::{self, Settings};
use crate::error::Error;
use crate::protocol::answer::Failed;
use crate::protocol::exception::{Exception, INTERNAL_FAILURE};
use crate::protocol::http_binding::{Content, Direction, Unrouted};
use crate::protocol::json_head::ERROR_TYPE;
use crate::protocol::rest::server as rest;
use crate::protocol::{
    Limits, Operation, Reason, Rejection, Routing, Stream, answer, error, received,
};
use crate::schema::{OperationSchema, Protocol, ROOT, ServiceSchema, name_of};
use crate::serde::{Deserialize, Serialize};

const JSON: HeaderValue = HeaderValue::from_static("application/json");

#[inline]
#[allow(
    clippy::result_large_err,
    reason = "the answer is what a server is after"
)]
pub(super) fn route<B>(
    service: &'static ServiceSchema,
    operations: &(impl Routing + ?Sized),
    request: &http::Request<B>,
) -> Result<usize, http::Response<Bytes>> {
    if !speaks(service) {
        return Err(unknown_operation().into_response());
    }
    rest::route(operations, request).map_err(|unrouted| match unrouted {
        Unrouted::NotFound => unknown_operation().into_response(),
        Unrouted::MethodNotAllowed(methods) => {
            let rejection = Rejection::new(Reason::MethodNotAllowed, None, respond);
            let mut response = rejection.into_response();
            if let Ok(methods) = HeaderValue::try_from(methods.join(", ")) {
                response.headers_mut().insert(ALLOW, methods);
            }
            response
        }
    })
}

#[inline]
pub(super) fn speaks(service: &ServiceSchema) -> bool {
    service.protocol == Some(Protocol::RestJson1)
}

#[inline]
pub(super) fn unknown_operation() -> Rejection {
    Rejection::new(Reason::UnknownOperation, None, respond)
}

#[inline]
pub(super) fn decode_request<O: Operation>(
    request: &http::Request<Bytes>,
) -> Result<O::Input, Rejection> {
    decode_whole_request::<O>(request).map(|(input, _)| input)
}

/// Reads the input, and gives back the body without the coding that was taken off: that of a blob that streams is its handler's.
#[inline]
pub(super) fn decode_whole_request<O: Operation>(
    request: &http::Request<Bytes>,
) -> Result<(O::Input, Bytes), Rejection> {
    if !speaks(O::SCHEMA.service) {
        return Err(unknown_operation());
    }
    let limits = Limits::of(request);
    rest::read_body(O::SCHEMA, request, &Json::SERVER, &limits)
        .and_then(|(body, headers)| {
            let input = read_input::<O>(request.uri(), &headers, &body, &limits)?;
            Ok((input, body))
        })
        .map_err(|reason| Rejection::new(reason, Some(O::SCHEMA), respond))
}

#[inline]
pub(super) fn decode_request_head<O: Operation, B>(
    request: &http::Request<B>,
) -> Option<Result<O::Input, Rejection>> {
    let streams = matches!(
        Content::of(O::SCHEMA.input, Direction::Request),
        Content::Streaming(_)
    );
    if !streams || !speaks(O::SCHEMA.service) {
        return None;
    }
    let limits = Limits::of(request);
    let read = rest::check_head(O::SCHEMA, request, true, &Json::SERVER)
        .and_then(|()| read_input::<O>(request.uri(), request.headers(), &Bytes::new(), &limits));
    Some(read.map_err(|reason| Rejection::new(reason, Some(O::SCHEMA), respond)))
}

#[inline]
pub(super) fn read_input<O: Operation>(
    uri: &Uri,
    headers: &HeaderMap,
    body: &Bytes,
    limits: &Limits,
) -> Result<O::Input, Reason> {
    let format = Json(Settings {
        max_depth: limits.depth(),
        ..Json::SERVER.0
    });
    let mut input = O::Input::blank();
    let missing = rest::read(O::SCHEMA, uri, headers, body, &format, &mut |de| {
        input = O::Input::blank();
        input.fill(&ROOT, de)
    });
    received::check(&input, &missing.map_err(Reason::Malformed)?, limits)?;
    Ok(input)
}

#[inline]
#[allow(
    clippy::result_large_err,
    reason = "the answer is what a server is after"
)]
pub(super) fn encode_output(
    operation: &'static OperationSchema,
    output: &dyn Serialize,
) -> Result<http::Response<Bytes>, http::Response<Bytes>> {
    if !speaks(operation.service) {
        return Err(unknown_operation().into_response());
    }
    match rest::encode_output(operation, output, &Json::SERVER) {
        Ok(response) => Ok(rest::without_content(operation, response)),
        Err(error) => Err(unwritable(error)),
    }
}

#[inline]
#[allow(
    clippy::result_large_err,
    reason = "the answer is what a server is after"
)]
pub(super) fn encode_streaming_output<B>(
    operation: &'static OperationSchema,
    output: &dyn Serialize,
    stream: Stream<B>,
) -> Result<http::Response<B>, http::Response<Bytes>> {
    let mut head = encode_output(operation, output)?;
    if let Some(length) = stream.length {
        head.headers_mut()
            .insert(CONTENT_LENGTH, HeaderValue::from(length));
    }
    Ok(head.map(|_| stream.body))
}

#[inline]
pub(super) fn encode_error(
    operation: &'static OperationSchema,
    failed: &Failed<'_>,
) -> http::Response<Bytes> {
    if !speaks(operation.service) {
        return unknown_operation().into_response();
    }
    let (schema, error) = match failed.modeled(operation) {
        Ok(modeled) => modeled,
        Err(error) => return unwritable(error),
    };
    let status = error::status_code(schema);
    match rest::encode_error(schema, error, status, &Json::SERVER) {
        Ok(response) => rest::without_content(operation, named(response, schema.id)),
        Err(error) => unwritable(error),
    }
}

#[inline]
fn internal_failure() -> http::Response<Bytes> {
    let response = answer::response(StatusCode::INTERNAL_SERVER_ERROR, JSON, b"{}".to_vec());
    named(response, INTERNAL_FAILURE)
}

#[cold]
#[inline]
fn unwritable(error: Error) -> http::Response<Bytes> {
    answer::unwritable(internal_failure(), error)
}

#[inline]
pub(super) fn respond(rejection: &Rejection) -> http::Response<Bytes> {
    let exception = Exception::of(rejection);
    let body = json::to_vec(&exception, &Json::SERVER.0).unwrap_or_else(|_| b"{}".to_vec());
    named(
        answer::response(rejection.status(), JSON, body),
        &exception.id,
    )
}

/// Says which error it is: the name of its shape, in a header.
#[inline]
fn named(mut response: http::Response<Bytes>, id: &str) -> http::Response<Bytes> {
    if let Ok(name) = HeaderValue::from_str(name_of(id)) {
        response.headers_mut().insert(ERROR_TYPE, name);
    }
    response
}
