//! Where requests go.

mod host;
mod labels;

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use http::Uri;

use crate::error::{Error, ErrorKind, Result};
use crate::schema::{OperationSchema, Trait, traits};
use crate::serde::Serialize;
use labels::Labels;

/// A service's endpoint: scheme, host, port and a path before that of every request.
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
}

impl Endpoint {
    /// Reads an absolute `http` or `https` URI without user, query and fragment.
    pub fn parse(uri: &str) -> Result<Self> {
        let Self { uri: parsed } = Self::of(uri)?;
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
        let mut path = uri;
        while let Some(shorter) = path.strip_suffix('/') {
            path = shorter;
        }
        Self::of(&[path, "/"].concat())
    }

    /// The host, without the port.
    pub fn host(&self) -> &str {
        self.uri.host().unwrap_or_default()
    }

    /// The endpoint to which a request of this operation goes: with the prefix that
    /// [`@endpoint`](https://smithy.io/2.0/spec/endpoint-traits.html#endpoint-trait) puts before the host.
    pub(super) fn of_request(
        &self,
        operation: &OperationSchema,
        input: &dyn Serialize,
    ) -> Result<Cow<'_, Self>> {
        let prefix = match traits::find(operation.traits, |t| matches!(t, Trait::Endpoint(_))) {
            Some(Trait::Endpoint(prefix)) => Some(*prefix),
            _ => None,
        };
        let has_endpoint = operation.input.members.iter().any(labels::is_endpoint);
        if prefix.is_none() && !has_endpoint {
            return Ok(Cow::Borrowed(self));
        }
        let labels = Labels::of(input)?;
        let endpoint = match labels.endpoint() {
            Some(uri) => Cow::Owned(Self::parse(uri)?),
            None => Cow::Borrowed(self),
        };
        match prefix {
            Some(prefix) => endpoint
                .with_prefix(&host::expand(prefix, &labels)?)
                .map(Cow::Owned),
            None => Ok(endpoint),
        }
    }

    /// The absolute URI, whose path ends with a slash.
    pub(super) fn uri(&self) -> &Uri {
        &self.uri
    }

    fn of(uri: &str) -> Result<Self> {
        match uri.parse() {
            Ok(uri) => Ok(Self { uri }),
            Err(_) => Err(invalid("an endpoint is a URI")),
        }
    }

    /// The same with a prefix before the host, unless that is an IP address, which has no subdomains. A host that happens
    /// to begin like the prefix gets it too: `database.example.com` is no `data.` of anything.
    fn with_prefix(&self, prefix: &str) -> Result<Self> {
        if host::is_ip_address(self.host()) {
            return Ok(self.clone());
        }
        let scheme = self.uri.scheme_str().unwrap_or_default();
        let mut uri = self.uri.to_string();
        uri.insert_str(scheme.len() + "://".len(), prefix);
        let endpoint = Self::of(&uri)?;
        host::check(endpoint.host())?;
        Ok(endpoint)
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

fn invalid(message: &'static str) -> Error {
    Error::new(ErrorKind::InvalidValue, message)
}
