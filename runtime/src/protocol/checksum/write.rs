//! Sums in the headers of messages that are written.

use http::{HeaderMap, HeaderName, HeaderValue};

use super::expected::CONTENT_MD5;
use super::{Algorithm, member, tree};
use crate::error::{Error, ErrorKind, Result};
use crate::protocol::http_binding::{Direction, header_of};
use crate::schema::{OperationSchema, Trait};
use crate::serde::Serialize;

const SHA256: HeaderName = HeaderName::from_static("x-amz-content-sha256");
const TREE_HASH: HeaderName = HeaderName::from_static("x-amz-sha256-tree-hash");

/// Adds to a request what a trait of the operation asks for.
pub(super) fn add(
    operation: &'static OperationSchema,
    asked: &Trait,
    input: &dyn Serialize,
    bytes: &[u8],
    headers: &mut HeaderMap,
) -> Result<()> {
    match asked {
        Trait::HttpChecksum {
            algorithm: Some(name),
            required,
            ..
        } if !has_one(headers) => {
            if let Some(algorithm) = chosen(operation, input, name, *required, headers)? {
                put(headers, algorithm.header(), algorithm, bytes);
            }
        }
        // Without a member that names another, the sum is the one of the plain trait.
        Trait::HttpChecksumRequired
        | Trait::HttpChecksum {
            algorithm: None,
            required: true,
            ..
        } if !has_one(headers) => put(headers, CONTENT_MD5, Algorithm::Md5, bytes),
        Trait::TreeHash => {
            set(headers, SHA256, HeaderValue::try_from(tree::linear(bytes)));
            set(headers, TREE_HASH, HeaderValue::try_from(tree::tree(bytes)));
        }
        _ => {}
    }
    Ok(())
}

/// Adds to a response a sum by the first of these algorithms, unless it has one.
pub(super) fn add_first(listed: &[&str], bytes: &[u8], headers: &mut HeaderMap) {
    let first = listed.iter().find_map(|name| Algorithm::of_name(name));
    if let (Some(algorithm), false) = (first, has_one(headers)) {
        put(headers, algorithm.header(), algorithm, bytes);
    }
}

/// The algorithm that the member of this name says. Where it says none and there must be a sum, CRC-32, and the member's header
/// says so, as the SDKs of AWS do; a `Content-MD5` of the caller's will do then, too.
fn chosen(
    operation: &'static OperationSchema,
    input: &dyn Serialize,
    name: &str,
    required: bool,
    headers: &mut HeaderMap,
) -> Result<Option<Algorithm>> {
    if let Some(named) = member(input, name)? {
        let message = "the input names a checksum that is not known here";
        let unknown = || Error::new(ErrorKind::Unsupported, message);
        return Algorithm::of_name(&named).ok_or_else(unknown).map(Some);
    }
    if !required || headers.contains_key(CONTENT_MD5) {
        return Ok(None);
    }
    let default = Algorithm::Crc32;
    if let Some(header) = header_of(operation.input, Direction::Request, name) {
        headers.insert(header, HeaderValue::from_static(default.as_str()));
    }
    Ok(Some(default))
}

/// Whether there is a sum already. Other headers begin like one: `x-amz-checksum-algorithm` and `-type`.
fn has_one(headers: &HeaderMap) -> bool {
    let mut all = Algorithm::ALL.iter();
    all.any(|algorithm| headers.contains_key(algorithm.header()))
}

fn put(headers: &mut HeaderMap, name: HeaderName, algorithm: Algorithm, bytes: &[u8]) {
    let mut sum = algorithm.sum();
    sum.update(bytes);
    set(headers, name, Ok(sum.finish_header()));
}

/// Sets a header, unless the caller did.
fn set(
    headers: &mut HeaderMap,
    name: HeaderName,
    value: std::result::Result<HeaderValue, http::header::InvalidHeaderValue>,
) {
    if let Ok(value) = value {
        headers.entry(name).or_insert(value);
    }
}
