//! Whether a server takes the body of a request, and the client that of the response, by their media types.

use http::HeaderMap;
use http::header::CONTENT_TYPE;

#[cfg(feature = "event-stream")]
use crate::protocol::event_stream;
use crate::protocol::http_binding::{Content, Direction, Format, is_bound_to_header};
use crate::protocol::media_type;
use crate::protocol::rejection::Reason;
use crate::schema::OperationSchema;

/// Checks `Content-Type` and `Accept` against what the operation takes and answers.
#[inline]
pub(super) fn check(
    operation: &'static OperationSchema,
    headers: &HeaderMap,
    has_body: bool,
    format: &dyn Format,
) -> Result<(), Reason> {
    if !takes(operation, headers, has_body, format) {
        return Err(Reason::UnsupportedMediaType);
    }
    match accepts(operation, headers, format) {
        true => Ok(()),
        false => Err(Reason::NotAcceptable),
    }
}

/// A body must be of the operation's media type. Where the operation has no body, one that says what it is is too much.
#[inline]
fn takes(
    operation: &'static OperationSchema,
    headers: &HeaderMap,
    has_body: bool,
    format: &dyn Format,
) -> bool {
    #[cfg(feature = "event-stream")]
    if event_stream::is_in_input(operation) {
        return media_type::is_or_none(headers, event_stream::MEDIA_TYPE);
    }
    let content = Content::of(operation.input, Direction::Request);
    let said = headers.get(CONTENT_TYPE).map(|value| value.to_str());
    match (content, content.media_type(format), said) {
        (Content::Nothing, _, said) => said.is_none() || !has_body,
        (_, None, _) => true,
        (Content::Streaming(_), _, None) => true,
        (_, Some(_), None) => !has_body,
        (_, Some(wanted), Some(said)) => said.is_ok_and(|said| media_type::is(said, wanted)),
    }
}

/// A client that accepts something must accept what it will get. What a blob without a
/// [media type](https://smithy.io/2.0/spec/protocol-traits.html#mediatype-trait) is only the handler knows, so any may be asked for.
#[inline]
fn accepts(operation: &'static OperationSchema, headers: &HeaderMap, format: &dyn Format) -> bool {
    let content = Content::of(operation.output, Direction::Response);
    if is_bound_to_header(operation.output, Direction::Response, CONTENT_TYPE.as_str()) {
        return true;
    }
    #[cfg(feature = "event-stream")]
    if event_stream::is_in_output(operation) {
        return media_type::is_accepted(headers, event_stream::MEDIA_TYPE);
    }
    match content.media_type(format) {
        Some(answered) => media_type::is_accepted(headers, answered),
        None => true,
    }
}
