//! The client's side.

use bytes::Bytes;
use http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use http::{HeaderMap, HeaderValue, Method, Uri};

use crate::error::{Error, ErrorKind, Result};
#[cfg(feature = "event-stream")]
use crate::protocol::event_stream;
use crate::protocol::http_binding::{
    self, Content, Direction, Format, Head, Message, Pattern, Query,
};
use crate::protocol::streaming::Stream;
use crate::protocol::{Endpoint, checksum, compression};
use crate::schema::{OperationSchema, Schema, ShapeType, Trait};
use crate::serde::{Deserializer, Missing, Serialize};

/// Writes a request whose body is not streamed.
pub(in crate::protocol) fn encode_request(
    operation: &'static OperationSchema,
    endpoint: &Endpoint,
    input: &dyn Serialize,
    format: &dyn Format,
) -> Result<http::Request<Bytes>> {
    let content = Content::of(operation.input, Direction::Request);
    if let Content::Streaming(_) = content {
        let message = "the operation's input has a blob that streams beside it, which is not given";
        return Err(Error::new(ErrorKind::Unsupported, message));
    }
    let (mut head, mut request) = start(operation, endpoint, input, format)?;
    #[cfg(feature = "event-stream")]
    if event_stream::is_in_input(operation) {
        return Ok(before_events(head, request));
    }
    let body = match (head.body.take(), content) {
        (Some(body), _) => Some(body),
        (None, Content::Structured(member)) if member.target.shape_type == ShapeType::Structure => {
            Some(format.blank().to_vec())
        }
        (None, _) => None,
    };
    let headers = request.headers_mut();
    *headers = head.headers;
    if body.is_some() {
        set_content_type(headers, content, format);
    }
    let body = compression::compress(operation, endpoint, body.unwrap_or_default(), headers);
    checksum::add(operation, input, Some(&body), headers)?;
    let expects_body = matches!(request.method().as_str(), "POST" | "PUT" | "PATCH");
    if expects_body || !body.is_empty() {
        request
            .headers_mut()
            .insert(CONTENT_LENGTH, HeaderValue::from(body.len()));
    }
    *request.body_mut() = body.into();
    Ok(request)
}

/// A request whose body is a stream of events, of which nobody knows the length.
#[cfg(feature = "event-stream")]
fn before_events(head: Head, mut request: http::Request<Bytes>) -> http::Request<Bytes> {
    *request.headers_mut() = head.headers;
    let headers = request.headers_mut();
    headers.insert(CONTENT_TYPE, event_stream::content_type());
    request
}

/// Writes a request whose body is streamed.
pub(in crate::protocol) fn encode_streaming_request<B>(
    operation: &'static OperationSchema,
    endpoint: &Endpoint,
    input: &dyn Serialize,
    format: &dyn Format,
    stream: Stream<B>,
) -> Result<http::Request<B>> {
    let bytes = stream.whole.as_ref().map(|whole| &whole.bytes);
    let (head, compressed) =
        streaming_head(operation, endpoint, input, format, stream.length, bytes)?;
    let body = match (compressed, stream.whole) {
        (Some(compressed), Some(whole)) => (whole.body)(compressed),
        _ => stream.body,
    };
    Ok(head.map(|()| body))
}

/// The head, and the blob that is sent instead of the one given, where that was compressed.
fn streaming_head(
    operation: &'static OperationSchema,
    endpoint: &Endpoint,
    input: &dyn Serialize,
    format: &dyn Format,
    length: Option<u64>,
    bytes: Option<&Bytes>,
) -> Result<(http::Request<()>, Option<Bytes>)> {
    let content = Content::of(operation.input, Direction::Request);
    let Content::Streaming(member) = content else {
        let message = "nothing streams beside the operation's input";
        return Err(Error::new(ErrorKind::Unsupported, message));
    };
    let requires_length = http_binding::requires_length(member);
    if length.is_none() && requires_length {
        let message = "the blob that streams is to say how long it is";
        return Err(Error::new(ErrorKind::InvalidValue, message));
    }
    let (head, request) = start(operation, endpoint, input, format)?;
    let mut request = request.map(drop);
    let headers = request.headers_mut();
    *headers = head.headers;
    set_content_type(headers, content, format);
    let compressed = match bytes {
        Some(blob) if !requires_length => {
            compression::compress_stream(operation, endpoint, blob, headers)
        }
        _ => None,
    };
    let sent = compressed.as_ref().or(bytes);
    checksum::add(operation, input, sent.map(|sent| &sent[..]), headers)?;
    let length = compressed
        .as_ref()
        .map_or(length, |sent| Some(sent.len() as u64));
    if let Some(length) = length {
        headers.insert(CONTENT_LENGTH, HeaderValue::from(length));
    }
    Ok((request, compressed))
}

/// The parts of the input, and a request with the method and the URI.
fn start(
    operation: &'static OperationSchema,
    endpoint: &Endpoint,
    input: &dyn Serialize,
    format: &dyn Format,
) -> Result<(Head, http::Request<Bytes>)> {
    let (method, pattern, _) = http_binding::of(operation).ok_or_else(no_http)?;
    let mut head = http_binding::write(input, operation.input, format, Direction::Request)?;
    add_service_headers(operation, &mut head.headers);
    let mut request = http::Request::new(Bytes::new());
    *request.method_mut() = Method::from_bytes(method.as_bytes()).map_err(|_| no_http())?;
    *request.uri_mut() = uri(&endpoint.of_request(operation, input)?, pattern, &head)?;
    Ok((head, request))
}

/// The headers that every request of the service has, unless a member says otherwise.
fn add_service_headers(operation: &OperationSchema, headers: &mut HeaderMap) {
    for of in operation.service.traits {
        if let Trait::RequestHeader { name, value } = of {
            let value = HeaderValue::from_static(value);
            headers.entry(*name).or_insert(value);
        }
    }
}

#[cold]
fn no_http() -> Error {
    let message = "the model says of the operation no method and URI of HTTP";
    Error::new(ErrorKind::Unsupported, message)
}

/// The endpoint's URI, whose path ends with a slash, with the operation's path and query.
fn uri(base: &Uri, pattern: Pattern, head: &Head) -> Result<Uri> {
    let mut path = base.path().to_owned();
    pattern.expand(|name| head.label(name), &mut path)?;
    for (index, part) in [pattern.query(), &head.query]
        .into_iter()
        .filter(|part| !part.is_empty())
        .enumerate()
    {
        path.push(if index == 0 { '?' } else { '&' });
        path.push_str(part);
    }
    let mut parts = base.clone().into_parts();
    let invalid = || Error::new(ErrorKind::InvalidValue, "the URI is too long or is none");
    parts.path_and_query = Some(path.try_into().map_err(|_| invalid())?);
    Uri::from_parts(parts).map_err(|_| invalid())
}

/// Says what the body is, unless a member said so.
pub(super) fn set_content_type(headers: &mut HeaderMap, content: Content, format: &dyn Format) {
    let media_type = content
        .media_type(format)
        .unwrap_or("application/octet-stream");
    if let (false, Ok(value)) = (
        headers.contains_key(CONTENT_TYPE),
        HeaderValue::from_str(media_type),
    ) {
        headers.insert(CONTENT_TYPE, value);
    }
}

/// Whether a response is that of an operation that did not fail.
pub(in crate::protocol) fn is_success<B>(
    operation: &OperationSchema,
    response: &http::Response<B>,
) -> bool {
    let status = response.status();
    let modeled = http_binding::of(operation).map(|(.., code)| code);
    status.is_success() || modeled == Some(status.as_u16())
}

/// Reads the output or the error of this schema from a response.
pub(in crate::protocol) fn read<B>(
    schema: &'static Schema,
    response: &http::Response<B>,
    body: &Bytes,
    format: &dyn Format,
    fill: &mut dyn FnMut(&mut dyn Deserializer) -> Result<()>,
) -> Result<Missing> {
    let message = Message {
        path: None,
        query: Query::of(""),
        headers: response.headers(),
        status: Some(response.status().as_u16()),
        body,
        strict: false,
    };
    http_binding::read(&message, schema, format, fill)
}
