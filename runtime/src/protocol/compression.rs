//! `Content-Encoding`: gzip, with the crate's feature of that name.

use bytes::Bytes;
use http::HeaderMap;
use http::header::CONTENT_ENCODING;

use super::limits::Limits;
use super::rejection::Reason;
use crate::schema::{OperationSchema, Trait, traits};

/// Bodies below this size are not compressed, as in
/// [`@requestCompression`](https://smithy.io/2.0/spec/behavior-traits.html#requestcompression-trait)'s default.
#[cfg(feature = "gzip")]
const MIN_SIZE: usize = 10_240;

/// Compresses the body of a request where its operation asks for it, and says so in the headers.
pub(super) fn compress(
    operation: &OperationSchema,
    body: Vec<u8>,
    headers: &mut HeaderMap,
) -> Vec<u8> {
    match is_asked_for(operation) {
        true => gzip(body, headers),
        false => body,
    }
}

/// The body of a request as it was before its sender compressed it, where it is within the limits then and as it came.
#[inline]
pub(super) fn decompress(request: &http::Request<Bytes>, limits: &Limits) -> Result<Bytes, Reason> {
    if request.body().len() > limits.body() {
        return Err(Reason::TooLarge);
    }
    match request
        .headers()
        .get(CONTENT_ENCODING)
        .map(|value| value.as_bytes())
    {
        None => Ok(request.body().clone()),
        Some(name) if name.eq_ignore_ascii_case(b"identity") => Ok(request.body().clone()),
        Some(name) if name.eq_ignore_ascii_case(b"gzip") => gunzip(request.body(), limits.body()),
        Some(_) => Err(Reason::UnsupportedMediaType),
    }
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

#[cfg(feature = "gzip")]
fn gzip(body: Vec<u8>, headers: &mut HeaderMap) -> Vec<u8> {
    use std::io::Write;

    if body.len() < MIN_SIZE {
        return body;
    }
    let compressed = Vec::with_capacity(body.len() / 2);
    let mut encoder = flate2::write::GzEncoder::new(compressed, flate2::Compression::default());
    // Writing to a vector does not fail.
    match encoder.write_all(&body).and_then(|()| encoder.finish()) {
        Ok(compressed) => {
            // After those that the caller applied.
            headers.append(CONTENT_ENCODING, http::HeaderValue::from_static("gzip"));
            compressed
        }
        Err(_) => body,
    }
}

#[cfg(not(feature = "gzip"))]
fn gzip(body: Vec<u8>, _: &mut HeaderMap) -> Vec<u8> {
    body
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
