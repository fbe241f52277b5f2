//! [`Algorithm`]: how a body is summed up.

use http::HeaderName;

use super::Sum;

/// An algorithm of [`httpChecksum`](https://smithy.io/2.0/aws/aws-core.html#aws-protocols-httpchecksum-trait).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Algorithm {
    /// CRC-32 of ISO 3309, as in gzip.
    Crc32,
    /// CRC-32 of Castagnoli, as in iSCSI, [RFC 3720](https://www.rfc-editor.org/rfc/rfc3720#section-12.1).
    Crc32c,
    /// CRC-64 of the NVM Command Set.
    Crc64Nvme,
    /// MD5, [RFC 1321](https://www.rfc-editor.org/rfc/rfc1321).
    Md5,
    /// SHA-1, FIPS 180-4.
    Sha1,
    /// SHA-256, FIPS 180-4.
    Sha256,
    /// SHA-512, FIPS 180-4.
    Sha512,
    /// XXH3 of 128 bits, with the seed 0.
    XxHash128,
    /// XXH3 of 64 bits, with the seed 0.
    XxHash3,
    /// XXH64, with the seed 0.
    XxHash64,
}

impl Algorithm {
    /// Every algorithm, by name.
    pub const ALL: [Self; 10] = [
        Self::Crc32,
        Self::Crc32c,
        Self::Crc64Nvme,
        Self::Md5,
        Self::Sha1,
        Self::Sha256,
        Self::Sha512,
        Self::XxHash128,
        Self::XxHash3,
        Self::XxHash64,
    ];

    /// The algorithm that a model, or the member of an input, calls so. Upper and lower case are not told apart.
    pub fn of_name(name: &str) -> Option<Self> {
        let mut all = Self::ALL.into_iter();
        all.find(|algorithm| algorithm.as_str().eq_ignore_ascii_case(name))
    }

    /// What models call it.
    pub const fn as_str(self) -> &'static str {
        self.names().0
    }

    /// The header, or the trailer, that carries its sum.
    pub fn header(self) -> HeaderName {
        HeaderName::from_static(self.names().1)
    }

    /// The sum of nothing yet.
    pub fn sum(self) -> Sum {
        Sum::new(self)
    }

    const fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::Crc32 => ("CRC32", "x-amz-checksum-crc32"),
            Self::Crc32c => ("CRC32C", "x-amz-checksum-crc32c"),
            Self::Crc64Nvme => ("CRC64NVME", "x-amz-checksum-crc64nvme"),
            Self::Md5 => ("MD5", "x-amz-checksum-md5"),
            Self::Sha1 => ("SHA1", "x-amz-checksum-sha1"),
            Self::Sha256 => ("SHA256", "x-amz-checksum-sha256"),
            Self::Sha512 => ("SHA512", "x-amz-checksum-sha512"),
            Self::XxHash128 => ("XXHASH128", "x-amz-checksum-xxhash128"),
            Self::XxHash3 => ("XXHASH3", "x-amz-checksum-xxhash3"),
            Self::XxHash64 => ("XXHASH64", "x-amz-checksum-xxhash64"),
        }
    }
}
