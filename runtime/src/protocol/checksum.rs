//! Checksums of bodies, with the crate's feature `checksum`.
//!
//! Where an operation has [`aws.protocols#httpChecksum`](https://smithy.io/2.0/aws/aws-core.html#aws-protocols-httpchecksum-trait) or
//! [`@httpChecksumRequired`](https://smithy.io/2.0/spec/http-bindings.html#httpchecksumrequired-trait), this is done without being
//! asked:
//!
//! - `encode_request` sums up the body that it writes, unless the caller set the header.
//! - `decode_response` compares the sums that the operation lists with the body. A response need not have one, and those of an
//!   object that was uploaded in parts are passed over: they are not of the body.
//! - `decode_request` of `httpChecksum` compares every sum that the request has, and wants one where the operation does.
//! - `serve` sums up the response where the input asks for it.
//!
//! This is the caller's:
//!
//! - The sum of a body that streams, unless all its bytes are at hand: a `Sum` sees them go by. It is a header where the body
//!   can be read twice. A trailer is part of how a request is signed (`aws-chunked`), which is not done here; a server that undoes
//!   that has the sum to compare, so one that `x-amz-trailer` announces is not missed.
//! - Comparing what streams: `Expected` says what there is to compare, and by which algorithms.
//! - `Content-MD5` on servers of `@httpChecksumRequired`, whose clients may sum up something else than the bytes that arrive, as
//!   one of Smithy's own tests does: `Expected` too.

#[cfg(feature = "checksum")]
mod algorithm;
#[cfg(feature = "checksum")]
mod crc64;
#[cfg(feature = "checksum")]
mod expected;
#[cfg(feature = "checksum")]
mod sum;
#[cfg(feature = "checksum")]
mod tree;
#[cfg(feature = "checksum")]
mod write;

use bytes::Bytes;
use http::HeaderMap;

use super::strings::Strings;
use crate::error::Result;
use crate::schema::{OperationSchema, Trait, traits};
use crate::serde::Serialize;

#[cfg(feature = "checksum")]
pub use algorithm::Algorithm;
#[cfg(feature = "checksum")]
pub use expected::Expected;
#[cfg(feature = "checksum")]
pub use sum::Sum;

/// What an operation says of checksums.
fn asked(operation: &OperationSchema) -> Option<&'static Trait> {
    traits::find(operation.traits, |t| {
        matches!(
            t,
            Trait::HttpChecksumRequired | Trait::HttpChecksum { .. } | Trait::TreeHash
        )
    })
}

/// Sums up the body of a request where its operation asks for it, and says so in the headers, unless the caller did.
///
/// `bytes` is `None` where the body streams and is not there: then the sums are the caller's, who sees it go by.
pub(super) fn add(
    operation: &'static OperationSchema,
    input: &dyn Serialize,
    bytes: Option<&[u8]>,
    headers: &mut HeaderMap,
) -> Result<()> {
    match (asked(operation), bytes) {
        (Some(asked), Some(bytes)) => write::add(operation, asked, input, bytes, headers),
        _ => Ok(()),
    }
}

/// Compares the sums in a response with its body.
pub(super) fn check_response(
    operation: &'static OperationSchema,
    response: &http::Response<Bytes>,
) -> Result<()> {
    match asked(operation) {
        Some(Trait::HttpChecksum {
            response: listed, ..
        }) => expected::check_response(listed, response.headers(), response.body()),
        _ => Ok(()),
    }
}

/// Compares the sums in a request with its body, on a server, before anything is taken off the body.
#[inline]
pub(super) fn check_request(
    operation: &'static OperationSchema,
    request: &http::Request<Bytes>,
) -> Result<()> {
    match asked(operation) {
        Some(asked @ Trait::HttpChecksum { .. }) => {
            expected::check_request(operation, asked, request.headers(), request.body())
        }
        _ => Ok(()),
    }
}

/// Whether an input asks for a sum in the response.
#[inline]
pub(super) fn is_wanted(operation: &'static OperationSchema, input: &dyn Serialize) -> bool {
    match asked(operation) {
        Some(Trait::HttpChecksum {
            validation_mode: Some(mode),
            ..
        }) => {
            matches!(member(input, mode), Ok(Some(value)) if value == "ENABLED")
        }
        _ => false,
    }
}

/// Sums up the body of a response by the first algorithm that the operation lists, unless the handler did.
#[inline]
pub(super) fn add_to_response(
    operation: &'static OperationSchema,
    mut response: http::Response<Bytes>,
) -> http::Response<Bytes> {
    if let Some(Trait::HttpChecksum {
        response: listed, ..
    }) = asked(operation)
    {
        let body = response.body().clone();
        write::add_first(listed, &body, response.headers_mut());
    }
    response
}

/// The value of the input's member of this name, which is a string.
fn member(input: &dyn Serialize, name: &str) -> Result<Option<String>> {
    let mut found = Strings::of(input, &|member| member.name == name)?;
    Ok(found.pop().map(|(_, value)| value))
}

/// What there is without the feature: an error where a sum must be made, nothing else.
#[cfg(not(feature = "checksum"))]
mod write {
    use http::HeaderMap;

    use crate::error::{Error, ErrorKind, Result};
    use crate::schema::{OperationSchema, Trait};
    use crate::serde::Serialize;

    pub(super) fn add(
        _: &OperationSchema,
        asked: &Trait,
        _: &dyn Serialize,
        _: &[u8],
        _: &mut HeaderMap,
    ) -> Result<()> {
        if let Trait::HttpChecksum {
            algorithm: None,
            required: false,
            ..
        } = asked
        {
            return Ok(());
        }
        let message = "the operation asks for a checksum, which farrier's feature `checksum` makes";
        Err(Error::new(ErrorKind::Unsupported, message))
    }

    #[inline]
    pub(super) fn add_first(_: &[&str], _: &[u8], _: &mut HeaderMap) {}
}

/// Likewise: nothing is compared.
#[cfg(not(feature = "checksum"))]
mod expected {
    use http::HeaderMap;

    use crate::error::Result;
    use crate::schema::{OperationSchema, Trait};

    pub(super) fn check_response(_: &[&str], _: &HeaderMap, _: &[u8]) -> Result<()> {
        Ok(())
    }

    #[inline]
    pub(super) fn check_request(
        _: &OperationSchema,
        _: &Trait,
        _: &HeaderMap,
        _: &[u8],
    ) -> Result<()> {
        Ok(())
    }
}
