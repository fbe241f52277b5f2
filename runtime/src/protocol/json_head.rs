//! What an error in JSON says of itself, in the protocols that AWS's older services speak.

use std::borrow::Cow;

use bytes::Bytes;
use http::{HeaderName, HeaderValue};

use super::head::MESSAGE;
use crate::codec::json;

/// Where services put the name of an error.
pub(super) const ERROR_TYPE: HeaderName = HeaderName::from_static("x-amzn-errortype");

/// What the response calls its error. The header goes before the body, `__type` before `code`.
pub(super) fn name(response: &http::Response<Bytes>) -> Option<Cow<'_, str>> {
    match response.headers().get(&ERROR_TYPE).map(HeaderValue::to_str) {
        Some(Ok(name)) => Some(Cow::Borrowed(name)),
        _ => json::find_string(response.body(), &["__type", "code"]),
    }
}

/// What an error says went wrong, under any of the names that services have for it.
pub(super) fn message(body: &Bytes) -> Option<String> {
    json::find_string(body, &MESSAGE).map(Cow::into_owned)
}
