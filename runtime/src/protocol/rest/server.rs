//! The server's side.

use std::borrow::Cow;

use bytes::Bytes;
use http::header::CONTENT_LENGTH;
#[cfg(feature = "event-stream")]
use http::header::CONTENT_TYPE;
use http::{HeaderMap, HeaderValue, StatusCode, Uri};

use super::client::set_content_type;
use super::routing::sealed::Routing;
use super::{encoding, negotiation};
use crate::error::{Error, ErrorKind, Result};
#[cfg(feature = "event-stream")]
use crate::protocol::event_stream;
use crate::protocol::http_binding::{
    self, Content, Direction, Format, Head, Message, Query, Unrouted,
};
use crate::protocol::rejection::Reason;
use crate::protocol::{Limits, checksum};
use crate::schema::{OperationSchema, Schema, prelude};
use crate::serde::{Deserializer, Missing, Serialize};

/// Says which of a service's operations a request is for.
#[inline]
pub(in crate::protocol) fn route<B>(
    operations: &(impl Routing + ?Sized),
    request: &http::Request<B>,
) -> Result<usize, Unrouted> {
    let uri = request.uri();
    let query = uri.query().unwrap_or_default();
    operations.find(request.method().as_str(), uri.path(), query)
}

/// The body of a request, if it is one that the operation takes, and the headers without the encoding that was taken off.
#[inline]
pub(in crate::protocol) fn read_body<'r>(
    operation: &'static OperationSchema,
    request: &'r http::Request<Bytes>,
    format: &dyn Format,
    limits: &Limits,
) -> Result<(Bytes, Cow<'r, HeaderMap>), Reason> {
    check_head(operation, request, !request.body().is_empty(), format)?;
    let body = encoding::decompress(operation, request, limits)?;
    checksum::check_request(operation, request).map_err(Reason::Malformed)?;
    Ok(body)
}

/// Checks what a request says of its body and of the one that it wants.
#[inline]
pub(in crate::protocol) fn check_head<B>(
    operation: &'static OperationSchema,
    request: &http::Request<B>,
    has_body: bool,
    format: &dyn Format,
) -> Result<(), Reason> {
    negotiation::check(operation, request.headers(), has_body, format)
}

/// Reads the input.
#[inline]
pub(in crate::protocol) fn read(
    operation: &'static OperationSchema,
    uri: &Uri,
    headers: &HeaderMap,
    body: &Bytes,
    format: &dyn Format,
    fill: &mut dyn FnMut(&mut dyn Deserializer) -> Result<()>,
) -> Result<Missing> {
    let message = Message {
        path: http_binding::of(operation).map(|(_, pattern, _)| (pattern, uri.path())),
        query: Query::of(uri.query().unwrap_or_default()),
        headers,
        status: None,
        body,
        strict: true,
    };
    http_binding::read(&message, operation.input, format, fill)
}

/// Writes an output whose body is not streamed, or the head of one whose body is.
#[inline]
pub(in crate::protocol) fn encode_output(
    operation: &'static OperationSchema,
    output: &dyn Serialize,
    format: &dyn Format,
) -> Result<http::Response<Bytes>> {
    let code = http_binding::of(operation).map_or(200, |(.., code)| code);
    #[cfg(feature = "event-stream")]
    if event_stream::is_in_output(operation) {
        return encode_head(operation.output, output, status_of(code)?, format);
    }
    encode(operation.output, output, status_of(code)?, format)
}

/// Writes the head of a response whose body is a stream of events.
#[cfg(feature = "event-stream")]
#[inline]
fn encode_head(
    schema: &'static Schema,
    output: &dyn Serialize,
    status: StatusCode,
    format: &dyn Format,
) -> Result<http::Response<Bytes>> {
    let head = http_binding::write(output, schema, format, Direction::Response)?;
    let mut response = http::Response::new(Bytes::new());
    *response.status_mut() = head.status.unwrap_or(status);
    *response.headers_mut() = head.headers;
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, event_stream::content_type());
    Ok(response)
}

/// The answer to HEAD [has no content](https://www.rfc-editor.org/rfc/rfc9110#section-9.3.2), whatever its headers say of it.
#[inline]
pub(in crate::protocol) fn without_content(
    operation: &'static OperationSchema,
    mut response: http::Response<Bytes>,
) -> http::Response<Bytes> {
    if http_binding::of(operation).is_some_and(|(method, ..)| method == "HEAD") {
        response.body_mut().clear();
    }
    response
}

/// Writes an error.
#[inline]
pub(in crate::protocol) fn encode_error(
    schema: &'static Schema,
    error: &dyn Serialize,
    status: StatusCode,
    format: &dyn Format,
) -> Result<http::Response<Bytes>> {
    encode(schema, error, status, format)
}

#[inline]
fn encode(
    schema: &'static Schema,
    value: &dyn Serialize,
    status: StatusCode,
    format: &dyn Format,
) -> Result<http::Response<Bytes>> {
    let mut head = http_binding::write(value, schema, format, Direction::Response)?;
    let content = Content::of(schema, Direction::Response);
    let body = match (head.body.take(), content) {
        (None, Content::Nothing) if schema.id != prelude::UNIT.id => Some(format.blank().to_vec()),
        (body, _) => body,
    };
    Ok(response(head, content, body, status, format))
}

#[inline]
fn response(
    head: Head,
    content: Content,
    body: Option<Vec<u8>>,
    status: StatusCode,
    format: &dyn Format,
) -> http::Response<Bytes> {
    let mut response = http::Response::new(Bytes::new());
    *response.status_mut() = head.status.unwrap_or(status);
    let has_none = matches!(response.status().as_u16(), 100..=199 | 204 | 304);
    // RFC 9110, section 15.3.6: it has a length, zero, and no content.
    let body = body.filter(|_| response.status() != StatusCode::RESET_CONTENT);
    let headers = response.headers_mut();
    *headers = head.headers;
    match (content, body) {
        _ if has_none => {}
        (Content::Streaming(_), _) => set_content_type(headers, content, format),
        (content, body) => {
            if let Some(body) = &body
                && !body.is_empty()
            {
                let content = match content {
                    Content::Nothing => Content::Members,
                    content => content,
                };
                set_content_type(headers, content, format);
            }
            let body = body.unwrap_or_default();
            headers.insert(CONTENT_LENGTH, HeaderValue::from(body.len()));
            *response.body_mut() = body.into();
        }
    }
    response
}

#[inline]
fn status_of(code: u16) -> Result<StatusCode> {
    StatusCode::from_u16(code).map_err(|_| {
        Error::new(
            ErrorKind::Unsupported,
            "the model's status is none of HTTP's",
        )
    })
}
