//! Media types, [RFC 9110](https://www.rfc-editor.org/rfc/rfc9110#section-8.3.1): `Content-Type` of messages.

use http::HeaderMap;
use http::header::CONTENT_TYPE;

/// Whether a message says that its body is of this type, with any parameters, or says nothing.
#[inline]
pub(super) fn is_or_none(headers: &HeaderMap, wanted: &str) -> bool {
    match headers.get(CONTENT_TYPE) {
        None => true,
        Some(value) => value.to_str().is_ok_and(|value| is(value, wanted)),
    }
}

/// Whether a type, with any parameters, is the one that is wanted.
#[inline]
pub(super) fn is(value: &str, wanted: &str) -> bool {
    let essence = value.split_once(';').map_or(value, |(essence, _)| essence);
    essence.trim().eq_ignore_ascii_case(wanted)
}
