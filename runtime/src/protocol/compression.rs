//! `Content-Encoding`: gzip, with the crate's feature of that name.

use bytes::Bytes;
use http::HeaderMap;
use http::header::CONTENT_ENCODING;

use super::endpoint::Endpoint;
use super::limits::Limits;
use super::rejection::Reason;
use crate::schema::{OperationSchema, Trait, traits};

/// Compresses the body of a request where its operation asks for it and it is as large as the endpoint says, and says so in the
/// headers.
pub(super) fn compress(
    operation: &OperationSchema,
    endpoint: &Endpoint,
    body: Vec<u8>,
    headers: &mut HeaderMap,
) -> Vec<u8> {
    match endpoint.min_compression_size() {
        Some(min) if is_asked_for(operation) && body.len() >= min => {
            gzip(&body, headers).unwrap_or(body)
        }
        _ => body,
    }
}

/// Compresses a blob that streams and of which all bytes are there: whatever its size is, unless its length has to be known
/// beforehand, as the page on `@requestCompression` has it.
pub(super) fn compress_stream(
    operation: &OperationSchema,
    endpoint: &Endpoint,
    blob: &Bytes,
    headers: &mut HeaderMap,
) -> Option<Bytes> {
    match endpoint.min_compression_size() {
        Some(_) if is_asked_for(operation) => gzip(blob, headers).map(Bytes::from),
        _ => None,
    }
}

/// The body of a request as it was before its sender compressed it, where it is within the limits then and as it came.
#[inline]
pub(super) fn decompress(request: &http::Request<Bytes>, limits: &Limits) -> Result<Bytes, Reason> {
    if request.body().len() > limits.body() {
        return Err(Reason::TooLarge);
    }
    let Some(mut encodings) = encodings(request.headers()) else {
        return Err(Reason::UnsupportedMediaType);
    };
    encodings.retain(|name| !name.eq_ignore_ascii_case("identity"));
    match encodings[..] {
        [] => Ok(request.body().clone()),
        // Once: what is compressed many times over costs more than its sender paid for.
        [name] if name.eq_ignore_ascii_case("gzip") => gunzip(request.body(), limits.body()),
        _ => Err(Reason::UnsupportedMediaType),
    }
}

/// What was applied to a body, in that order, by all lines of `Content-Encoding`; `None` where one is no text.
#[inline]
pub(super) fn encodings(headers: &HeaderMap) -> Option<Vec<&str>> {
    let mut all = Vec::new();
    for value in headers.get_all(CONTENT_ENCODING) {
        let names = value.to_str().ok()?.split(',').map(str::trim);
        all.extend(names.filter(|name| !name.is_empty()));
    }
    Some(all)
}

/// Whether clients are to compress what they send to an operation.
pub(super) fn is_asked_for(operation: &OperationSchema) -> bool {
    match traits::find(operation.traits, |t| {
        matches!(t, Trait::RequestCompression(_))
    }) {
        Some(Trait::RequestCompression(encodings)) => encodings.contains(&"gzip"),
        _ => false,
    }
}

/// The body compressed, as the headers then say.
#[cfg(feature = "gzip")]
fn gzip(body: &[u8], headers: &mut HeaderMap) -> Option<Vec<u8>> {
    use std::io::Write;

    let compressed = Vec::with_capacity(body.len() / 2);
    let mut encoder = flate2::write::GzEncoder::new(compressed, flate2::Compression::default());
    // Writing to a vector does not fail.
    encoder.write_all(body).ok()?;
    let compressed = encoder.finish().ok()?;
    // After those that the caller applied.
    headers.append(CONTENT_ENCODING, http::HeaderValue::from_static("gzip"));
    Some(compressed)
}

#[cfg(not(feature = "gzip"))]
fn gzip(_: &[u8], _: &mut HeaderMap) -> Option<Vec<u8>> {
    None
}

#[cfg(feature = "gzip")]
pub(super) fn gunzip(body: &Bytes, max: usize) -> Result<Bytes, Reason> {
    use std::io::Read;

    use crate::error::{Error, ErrorKind};

    let mut plain = Vec::new();
    // One byte more than is taken, which tells what is too large from what fits exactly.
    let one_more = (max as u64).saturating_add(1);
    let mut decoder = flate2::read::MultiGzDecoder::new(&body[..]).take(one_more);
    decoder
        .read_to_end(&mut plain)
        .map_err(|_| Reason::Malformed(Error::new(ErrorKind::Syntax, "the body is not gzip")))?;
    match plain.len() > max {
        true => Err(Reason::TooLarge),
        false => Ok(plain.into()),
    }
}

#[cfg(not(feature = "gzip"))]
#[inline]
pub(super) fn gunzip(_: &Bytes, _: usize) -> Result<Bytes, Reason> {
    Err(Reason::UnsupportedMediaType)
}
