//! The sums themselves.

use http::{HeaderMap, HeaderName, HeaderValue};
use sha2::{Digest, Sha256};

use crate::base64;
use crate::error::{Error, ErrorKind, Result};
use crate::protocol::http_binding::{Direction, header_of};
use crate::schema::{OperationSchema, Trait};

const MD5: HeaderName = HeaderName::from_static("content-md5");
const SHA256: HeaderName = HeaderName::from_static("x-amz-content-sha256");
const TREE_HASH: HeaderName = HeaderName::from_static("x-amz-sha256-tree-hash");
/// What the names of headers with a checksum begin with, before that of the algorithm.
const PREFIX: &str = "x-amz-checksum-";
/// What a tree hash takes at a time.
const LEAF: usize = 1 << 20;

/// Adds what a trait of the operation asks for.
pub(super) fn add(
    operation: &'static OperationSchema,
    asked: &Trait,
    bytes: &[u8],
    headers: &mut HeaderMap,
) -> Result<()> {
    match asked {
        Trait::HttpChecksumRequired => {
            set(headers, MD5, &base64::text(&md5::Md5::digest(bytes)));
            Ok(())
        }
        Trait::TreeHash => {
            set(headers, SHA256, &hexadecimal(&Sha256::digest(bytes)));
            set(headers, TREE_HASH, &hexadecimal(&tree_hash(bytes)));
            Ok(())
        }
        Trait::HttpChecksum {
            algorithm,
            required,
        } => {
            let chosen =
                algorithm.and_then(|name| header_of(operation.input, Direction::Request, name));
            modern(chosen, *required, bytes, headers)
        }
        _ => Ok(()),
    }
}

/// [`aws.protocols#httpChecksum`](https://smithy.io/2.0/aws/aws-core.html#aws-protocols-httpchecksum-trait): by the algorithm that
/// the input names in this header, or by CRC-32 where it names none and there must be one.
fn modern(
    chosen: Option<&'static str>,
    required: bool,
    bytes: &[u8],
    headers: &mut HeaderMap,
) -> Result<()> {
    let has_one = headers.keys().any(|name| name.as_str().starts_with(PREFIX));
    let named = chosen.and_then(|name| headers.get(name)?.to_str().ok());
    let algorithm = match named {
        _ if has_one => return Ok(()),
        Some(named) => named.to_ascii_lowercase(),
        None if required => "crc32".to_owned(),
        None => return Ok(()),
    };
    let sum = match algorithm.as_str() {
        "crc32" => crc32fast::hash(bytes).to_be_bytes().to_vec(),
        "crc32c" => crc32c::crc32c(bytes).to_be_bytes().to_vec(),
        "sha1" => sha1::Sha1::digest(bytes).to_vec(),
        "sha256" => Sha256::digest(bytes).to_vec(),
        _ => {
            let message = "the input names a checksum that is not known here";
            return Err(Error::new(ErrorKind::Unsupported, message));
        }
    };
    if let Ok(name) = HeaderName::try_from(format!("{PREFIX}{algorithm}")) {
        set(headers, name, &base64::text(&sum));
    }
    Ok(())
}

/// Sets a header, unless the caller did.
fn set(headers: &mut HeaderMap, name: HeaderName, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        headers.entry(name).or_insert(value);
    }
}

/// The hash of pairs of hashes, and so on down to those of a mebibyte each; a last one without a neighbour goes up as it is.
fn tree_hash(bytes: &[u8]) -> Vec<u8> {
    let mut hashes: Vec<Vec<u8>> = bytes
        .chunks(LEAF)
        .map(|leaf| Sha256::digest(leaf).to_vec())
        .collect();
    while hashes.len() > 1 {
        hashes = hashes
            .chunks(2)
            .map(|pair| match pair {
                [left, right] => Sha256::digest([&left[..], right].concat()).to_vec(),
                rest => rest.concat(),
            })
            .collect();
    }
    hashes.pop().unwrap_or_else(|| Sha256::digest(b"").to_vec())
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::{HeaderMap, HeaderValue, hexadecimal, modern, tree_hash};

    /// The check values of RFC 3720, FIPS 180 and ISO 3309 for the nine digits, in base64.
    #[test]
    fn algorithms() {
        for (named, required, header) in [
            (
                Some("CRC32"),
                false,
                Some(("x-amz-checksum-crc32", "y/Q5Jg==")),
            ),
            (None, true, Some(("x-amz-checksum-crc32", "y/Q5Jg=="))),
            (
                Some("CRC32C"),
                true,
                Some(("x-amz-checksum-crc32c", "4waSgw==")),
            ),
            (
                Some("SHA1"),
                false,
                Some(("x-amz-checksum-sha1", "98O8HYCOBHMq32eZZczDTKeuNEE=")),
            ),
            (None, false, None),
        ] {
            let mut headers = HeaderMap::new();
            if let Some(named) = named {
                headers.insert("x-algorithm", HeaderValue::from_static(named));
            }
            modern(Some("x-algorithm"), required, b"123456789", &mut headers).expect("it is known");
            let found = headers
                .iter()
                .find(|(name, _)| name.as_str().starts_with(super::PREFIX));
            let found = found.map(|(name, value)| (name.as_str(), value.to_str().expect("ASCII")));
            assert_eq!(found, header);
        }
    }

    #[test]
    fn what_the_caller_summed_up_stays() {
        let mut headers = HeaderMap::new();
        headers.insert("x-amz-checksum-sha256", HeaderValue::from_static("mine"));
        modern(None, true, b"", &mut headers).expect("nothing is to be done");
        assert_eq!(headers.len(), 1);
        headers.clear();
        headers.insert("x-algorithm", HeaderValue::from_static("MD4"));
        assert!(modern(Some("x-algorithm"), true, b"", &mut headers).is_err());
    }

    /// A body of one leaf has the hash of its bytes; with two leaves and a bit, the last goes up alone.
    #[test]
    fn trees() {
        use sha2::{Digest, Sha256};

        let leaf = |bytes: &[u8]| Sha256::digest(bytes).to_vec();
        assert_eq!(tree_hash(b""), leaf(b""));
        assert_eq!(
            hexadecimal(&tree_hash(b"abc")),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
        let bytes = vec![7; 2 * super::LEAF + 1];
        let pair = leaf(&[leaf(&bytes[..super::LEAF]), leaf(&bytes[..super::LEAF])].concat());
        assert_eq!(tree_hash(&bytes), leaf(&[pair, leaf(&[7])].concat()));
    }
}
