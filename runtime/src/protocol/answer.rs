//! Responses of servers, whatever is in them.

use std::sync::Arc;

use bytes::Bytes;
use http::header::CONTENT_TYPE;
use http::{HeaderValue, StatusCode};

use crate::error::Error;

/// A response with a body of this type.
#[inline]
pub(super) fn response(
    status: StatusCode,
    content_type: HeaderValue,
    body: Vec<u8>,
) -> http::Response<Bytes> {
    let mut response = http::Response::new(Bytes::from(body));
    *response.status_mut() = status;
    response.headers_mut().insert(CONTENT_TYPE, content_type);
    response
}

/// The answer where there should be another that cannot be written. It does not tell why; the server's own log may, which
/// finds the error in the extensions.
#[cold]
#[inline]
pub(super) fn unwritable(
    mut failure: http::Response<Bytes>,
    error: Error,
) -> http::Response<Bytes> {
    failure.extensions_mut().insert(Arc::new(error));
    failure
}
