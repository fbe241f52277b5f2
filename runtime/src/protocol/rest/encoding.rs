//! `Content-Encoding` where it may be a member of the input.

use std::borrow::Cow;

use bytes::Bytes;
use http::header::CONTENT_ENCODING;
use http::{HeaderMap, HeaderValue};

use crate::protocol::http_binding::{Direction, is_bound_to_header};
use crate::protocol::rejection::Reason;
use crate::protocol::{Limits, compression};
use crate::schema::OperationSchema;

/// The body of a request as it was before its sender compressed it. Where the encoding is a member of the input, it is the
/// handler's to take off, but for what clients put on because the operation asks for it, which the headers that are returned do
/// not have anymore.
#[inline]
pub(super) fn decompress<'r>(
    operation: &'static OperationSchema,
    request: &'r http::Request<Bytes>,
    limits: &Limits,
) -> Result<(Bytes, Cow<'r, HeaderMap>), Reason> {
    let (input, name) = (operation.input, CONTENT_ENCODING.as_str());
    let headers = Cow::Borrowed(request.headers());
    if !is_bound_to_header(input, Direction::Request, name) {
        return Ok((compression::decompress(request, limits)?, headers));
    }
    if request.body().len() > limits.body() {
        return Err(Reason::TooLarge);
    }
    match before_gzip(request.headers()) {
        Some(before) if compression::is_asked_for(operation) => {
            let mut headers = headers.into_owned();
            headers.remove(CONTENT_ENCODING);
            headers.extend(before.map(|before| (CONTENT_ENCODING, before)));
            let body = compression::gunzip(request.body(), limits.body())?;
            Ok((body, Cow::Owned(headers)))
        }
        _ => Ok((request.body().clone(), headers)),
    }
}

/// What was applied before gzip, where that came last.
#[inline]
fn before_gzip(headers: &HeaderMap) -> Option<Option<HeaderValue>> {
    let mut all = compression::encodings(headers)?;
    let is_gzip = all.pop()?.eq_ignore_ascii_case("gzip");
    let before = HeaderValue::from_str(&all.join(", ")).ok();
    is_gzip.then_some(before.filter(|before| !before.is_empty()))
}
