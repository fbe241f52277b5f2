//! [`Sum`]: the checksum of bytes that go by.

use std::fmt;

use crc32fast::Hasher;
use http::HeaderValue;
use md5::Md5;
use sha1::Sha1;
use sha2::{Digest, Sha256, Sha512};
use xxhash_rust::xxh3::Xxh3Default;
use xxhash_rust::xxh64::Xxh64;

use super::{Algorithm, crc64};
use crate::base64;

/// The checksum of bytes that go by.
///
/// ```
/// use farrier::protocol::checksum::Algorithm;
///
/// let mut sum = Algorithm::Crc32.sum();
/// sum.update(b"12345");
/// sum.update(b"6789");
/// assert_eq!(sum.finish(), "y/Q5Jg==");
/// ```
pub struct Sum {
    algorithm: Algorithm,
    state: Box<dyn State>,
}

impl Sum {
    /// The sum of nothing yet.
    pub fn new(algorithm: Algorithm) -> Self {
        let state: Box<dyn State> = match algorithm {
            Algorithm::Crc32 => Box::new(Hasher::new()),
            Algorithm::Crc32c => Box::new(Crc32c(0)),
            Algorithm::Crc64Nvme => Box::new(Crc64Nvme(0)),
            Algorithm::Md5 => Box::new(Hash(Md5::new())),
            Algorithm::Sha1 => Box::new(Hash(Sha1::new())),
            Algorithm::Sha256 => Box::new(Hash(Sha256::new())),
            Algorithm::Sha512 => Box::new(Hash(Sha512::new())),
            Algorithm::XxHash128 => Box::new(XxHash128(Xxh3Default::new())),
            Algorithm::XxHash3 => Box::new(Xxh3Default::new()),
            Algorithm::XxHash64 => Box::new(Xxh64::new(0)),
        };
        Self { algorithm, state }
    }

    /// By which algorithm.
    pub fn algorithm(&self) -> Algorithm {
        self.algorithm
    }

    /// Adds the bytes that come next.
    pub fn update(&mut self, bytes: &[u8]) {
        self.state.update(bytes);
    }

    /// The sum as headers and trailers have it: in base64, numbers with the highest byte first.
    pub fn finish(self) -> String {
        base64::text(&self.state.finish())
    }

    /// The sum as the value of a header or a trailer, whose name is the [algorithm's](Algorithm::header).
    pub fn finish_header(self) -> HeaderValue {
        HeaderValue::try_from(self.finish()).expect("base64 is ASCII")
    }
}

impl fmt::Debug for Sum {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Sum").field(&self.algorithm).finish()
    }
}

/// How far an algorithm has come.
trait State: Send + Sync {
    fn update(&mut self, bytes: &[u8]);

    fn finish(self: Box<Self>) -> Vec<u8>;
}

/// A hash of RustCrypto's.
struct Hash<D>(D);

impl<D: Digest + Send + Sync> State for Hash<D> {
    fn update(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    fn finish(self: Box<Self>) -> Vec<u8> {
        self.0.finalize().to_vec()
    }
}

struct Crc32c(u32);
struct Crc64Nvme(u64);
struct XxHash128(Xxh3Default);

/// A state by how it takes bytes and how it ends, as a number.
macro_rules! numbers {
    ($($state:ty: |$this:ident, $bytes:ident| $update:expr, $finish:expr;)*) => {$(
        impl State for $state {
            fn update(&mut self, $bytes: &[u8]) {
                let $this = self;
                $update;
            }

            fn finish(self: Box<Self>) -> Vec<u8> {
                let $this = *self;
                $finish.to_be_bytes().to_vec()
            }
        }
    )*};
}

numbers! {
    Hasher: |this, bytes| this.update(bytes), this.finalize();
    Crc32c: |this, bytes| this.0 = crc32c::crc32c_append(this.0, bytes), this.0;
    Crc64Nvme: |this, bytes| this.0 = crc64::append(this.0, bytes), this.0;
    XxHash128: |this, bytes| this.0.update(bytes), this.0.digest128();
    Xxh3Default: |this, bytes| this.update(bytes), this.digest();
    Xxh64: |this, bytes| this.update(bytes), this.digest();
}

#[cfg(test)]
mod tests {
    use super::Algorithm;

    /// The check values of ISO 3309, RFC 3720, the NVM Command Set, RFC 1321, FIPS 180-4 and xxHash's own program for the nine
    /// digits, in hexadecimal.
    const CHECKS: [(Algorithm, &str); 10] = [
        (Algorithm::Crc32, "cbf43926"),
        (Algorithm::Crc32c, "e3069283"),
        (Algorithm::Crc64Nvme, "ae8b14860a799888"),
        (Algorithm::Md5, "25f9e794323b453885f5181f1b624d0b"),
        (Algorithm::Sha1, "f7c3bc1d808e04732adf679965ccc34ca7ae3441"),
        (
            Algorithm::Sha256,
            "15e2b0d3c33891ebb0f1ef609ec419420c20e320ce94c65fbc8c3312448eb225",
        ),
        (
            Algorithm::Sha512,
            "d9e6762dd1c8eaf6d61b3c6192fc408d4d6d5f1176d0c29169bc24e71c3f274a\
             d27fcd5811b313d681f7e55ec02d73d499c95455b6b5bb503acf574fba8ffe85",
        ),
        (Algorithm::XxHash128, "33119477ede5dcd5e9716427681d5860"),
        (Algorithm::XxHash3, "72dcb18b67a17dff"),
        (Algorithm::XxHash64, "8cb841db40e6ae83"),
    ];

    #[test]
    fn check_values() {
        for (algorithm, expected) in CHECKS {
            for at in 0..=9 {
                let (left, right) = b"123456789".split_at(at);
                let mut sum = algorithm.sum();
                sum.update(left);
                sum.update(right);
                assert_eq!(hexadecimal(sum), expected, "{algorithm:?} {at}");
            }
        }
    }

    /// Many bytes at a time and one by one come to the same.
    #[test]
    fn pieces_add_up() {
        let bytes: Vec<u8> = (0..1_000_u32).map(|n| ((n * n) >> 3) as u8).collect();
        for algorithm in Algorithm::ALL {
            let (mut whole, mut single) = (algorithm.sum(), algorithm.sum());
            whole.update(&bytes);
            bytes.chunks(1).for_each(|byte| single.update(byte));
            assert_eq!(whole.finish(), single.finish(), "{algorithm:?}");
        }
    }

    #[test]
    fn names() {
        for algorithm in Algorithm::ALL {
            assert_eq!(Algorithm::of_name(algorithm.as_str()), Some(algorithm));
            let header = format!("x-amz-checksum-{}", algorithm.as_str().to_lowercase());
            assert_eq!(algorithm.header().as_str(), header);
        }
        assert_eq!(Algorithm::of_name("CRC-32"), None);
    }

    fn hexadecimal(sum: super::Sum) -> String {
        let bytes = crate::base64::decode(sum.finish().as_bytes()).expect("base64");
        bytes.iter().map(|byte| format!("{byte:02x}")).collect()
    }
}
