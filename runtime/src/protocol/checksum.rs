//! Checksums of bodies, in the headers of requests: with the crate's feature `checksum`.

use http::HeaderMap;

use crate::error::Result;
use crate::schema::{OperationSchema, Trait, traits};

/// Sums up the body of a request where its operation asks for it, and says so in the headers, unless the caller did.
///
/// `bytes` is `None` where the body streams and is not there: then the sums are the caller's, who sees it go by.
pub(super) fn add(
    operation: &'static OperationSchema,
    bytes: Option<&[u8]>,
    headers: &mut HeaderMap,
) -> Result<()> {
    let asks = |t: &Trait| {
        matches!(
            t,
            Trait::HttpChecksumRequired | Trait::HttpChecksum { .. } | Trait::TreeHash
        )
    };
    match (traits::find(operation.traits, asks), bytes) {
        (Some(asked), Some(bytes)) => sums::add(operation, asked, bytes, headers),
        _ => Ok(()),
    }
}

#[cfg(not(feature = "checksum"))]
mod sums {
    use http::HeaderMap;

    use crate::error::{Error, ErrorKind, Result};
    use crate::schema::{OperationSchema, Trait};

    pub(super) fn add(_: &OperationSchema, _: &Trait, _: &[u8], _: &mut HeaderMap) -> Result<()> {
        let message = "the operation asks for a checksum, which farrier's feature `checksum` makes";
        Err(Error::new(ErrorKind::Unsupported, message))
    }
}

#[cfg(feature = "checksum")]
mod sums;
