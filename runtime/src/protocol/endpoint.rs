//! Where requests go.

mod host;
mod labels;

use std::fmt;
use std::str::FromStr;

use http::Uri;

use crate::error::{Error, ErrorKind, Result};
use crate::schema::{OperationSchema, Trait, traits};
use crate::serde::Serialize;
use labels::Labels;

/// Bodies below this size are not compressed where nothing else is said, as by AWS's SDKs: 10 KiB.
const MIN_COMPRESSION_SIZE: usize = 10_240;

/// The largest size from which on to compress, of which Smithy's page on
/// [`@requestCompression`](https://smithy.io/2.0/spec/behavior-traits.html#client-implementation) says that clients take no other.
const MAX_MIN_COMPRESSION_SIZE: usize = 10_485_760;

/// A service's endpoint: scheme, host, port and a path before that of every request; and from which size on it is worth it to
/// compress what is sent there.
///
/// ```
/// let endpoint = farrier::Endpoint::parse("https://example.com:8443/base")?;
/// assert_eq!(endpoint.to_string(), "https://example.com:8443/base/");
/// # Ok::<_, farrier::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Endpoint {
    /// Absolute. The path ends with a slash.
    uri: Uri,
    /// `None` where nothing is compressed.
    min_compression_size: Option<usize>,
}

impl Endpoint {
    /// Reads an absolute `http` or `https` URI without user, query and fragment.
    pub fn parse(uri: &str) -> Result<Self> {
        let parsed = read(uri)?;
        let (Some(scheme), Some(authority)) = (parsed.scheme_str(), parsed.authority()) else {
            return Err(invalid(
                "an endpoint is an absolute URI, such as https://example.com",
            ));
        };
        if scheme != "http" && scheme != "https" {
            return Err(invalid("an endpoint's scheme is http or https"));
        }
        if authority.host().is_empty() || authority.as_str().as_bytes().contains(&b'@') {
            return Err(invalid("an endpoint has a host and no user"));
        }
        if parsed.query().is_some() {
            return Err(invalid("an endpoint has no query"));
        }
        if uri.as_bytes().contains(&b'#') {
            return Err(invalid("an endpoint has no fragment"));
        }
        let mut base = uri;
        while let Some(shorter) = base.strip_suffix('/') {
            base = shorter;
        }
        let uri = read(&format!("{base}/"))?;
        Ok(Self {
            uri,
            min_compression_size: Some(MIN_COMPRESSION_SIZE),
        })
    }

    /// From how many bytes on the body of a request is compressed, where its operation has
    /// [`@requestCompression`](https://smithy.io/2.0/spec/behavior-traits.html#requestcompression-trait) and the feature `gzip` is on:
    /// 10,240 by default. An error where it is more than 10,485,760, which Smithy allows no client.
    ///
    /// A blob that streams is compressed whatever its size is, as Smithy asks for, but only where all its bytes are given
    /// ([`Stream`](super::Stream) from `Bytes`): no runtime is chosen here that could do so while it is sent. Whoever compresses
    /// another one says so in `Content-Encoding` of the request, and its length is that of what is sent. Events are never compressed.
    ///
    /// This and [`without_compression`](Self::without_compression) are what Smithy calls `REQUEST_MIN_COMPRESSION_SIZE_BYTES` and
    /// `DISABLE_REQUEST_COMPRESSION`. Neither is read from the environment or from a file: that is the caller's.
    #[inline]
    pub fn with_min_compression_size(self, bytes: usize) -> Result<Self> {
        match bytes {
            0..=MAX_MIN_COMPRESSION_SIZE => Ok(Self {
                min_compression_size: Some(bytes),
                ..self
            }),
            _ => Err(invalid(
                "the size from which on to compress is 0 to 10,485,760 bytes",
            )),
        }
    }

    /// The same endpoint, to which nothing is compressed.
    #[must_use]
    #[inline]
    pub fn without_compression(self) -> Self {
        Self {
            min_compression_size: None,
            ..self
        }
    }

    /// See [`with_min_compression_size`](Self::with_min_compression_size); `None` where nothing is compressed.
    #[inline]
    pub fn min_compression_size(&self) -> Option<usize> {
        self.min_compression_size
    }

    /// The host, without the port.
    pub fn host(&self) -> &str {
        self.uri.host().unwrap_or_default()
    }

    /// The URI to which a request of this operation goes: with the prefix that
    /// [`@endpoint`](https://smithy.io/2.0/spec/endpoint-traits.html#endpoint-trait) puts before the host.
    pub(super) fn of_request(
        &self,
        operation: &OperationSchema,
        input: &dyn Serialize,
    ) -> Result<Uri> {
        let prefix = match traits::find(operation.traits, |t| matches!(t, Trait::Endpoint(_))) {
            Some(Trait::Endpoint(prefix)) => Some(prefix),
            _ => None,
        };
        let has_endpoint = operation.input.members.iter().any(labels::is_endpoint);
        if prefix.is_none() && !has_endpoint {
            return Ok(self.uri.clone());
        }
        let labels = Labels::of(input)?;
        let endpoint = match labels.endpoint() {
            Some(uri) => Self::parse(uri)?,
            None => self.clone(),
        };
        match prefix {
            Some(prefix) => endpoint.with_prefix(&host::expand(prefix, &labels)?),
            None => Ok(endpoint.uri),
        }
    }

    /// The URI with a prefix before the host, unless that is an IP address, which has no subdomains. A host that happens
    /// to begin like the prefix gets it too: `database.example.com` is no `data.` of anything.
    fn with_prefix(self, prefix: &str) -> Result<Uri> {
        if host::is_ip_address(self.host()) {
            return Ok(self.uri);
        }
        let scheme = self.uri.scheme_str().unwrap_or_default();
        let mut uri = self.uri.to_string();
        uri.insert_str(scheme.len() + "://".len(), prefix);
        let endpoint = Self {
            uri: read(&uri)?,
            ..self
        };
        host::check(endpoint.host())?;
        Ok(endpoint.uri)
    }
}

impl fmt::Display for Endpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.uri.fmt(f)
    }
}

impl FromStr for Endpoint {
    type Err = Error;

    fn from_str(uri: &str) -> Result<Self> {
        Self::parse(uri)
    }
}

fn read(uri: &str) -> Result<Uri> {
    uri.parse().map_err(|_| invalid("an endpoint is a URI"))
}

fn invalid(message: &'static str) -> Error {
    Error::new(ErrorKind::InvalidValue, message)
}
