//! Where requests go.

mod host;
mod labels;

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use http::Uri;
use http::uri::{Authority, PathAndQuery, Scheme};

use crate::error::{Error, ErrorKind, Result};
use crate::schema::{OperationSchema, Trait};
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
    scheme: Scheme,
    authority: Authority,
    /// Begins and ends with a slash.
    path: String,
}

impl Endpoint {
    /// Reads an absolute `http` or `https` URI without user, query and fragment.
    pub fn parse(uri: &str) -> Result<Self> {
        if uri.as_bytes().contains(&b'#') {
            return Err(invalid("an endpoint has no fragment"));
        }
        let parts = Uri::from_str(uri)
            .map_err(|_| invalid("an endpoint is a URI"))?
            .into_parts();
        let (Some(scheme), Some(authority)) = (parts.scheme, parts.authority) else {
            return Err(invalid(
                "an endpoint is an absolute URI, such as https://example.com",
            ));
        };
        if scheme != Scheme::HTTP && scheme != Scheme::HTTPS {
            return Err(invalid("an endpoint's scheme is http or https"));
        }
        if authority.host().is_empty() || authority.as_str().as_bytes().contains(&b'@') {
            return Err(invalid("an endpoint has a host and no user"));
        }
        let path = parts
            .path_and_query
            .unwrap_or_else(|| PathAndQuery::from_static("/"));
        if path.query().is_some() {
            return Err(invalid("an endpoint has no query"));
        }
        let path = format!("{}/", path.path().trim_end_matches('/'));
        Ok(Self {
            scheme,
            authority,
            path,
        })
    }

    /// The host, without the port.
    pub fn host(&self) -> &str {
        self.authority.host()
    }

    /// The endpoint to which a request of this operation goes: with the prefix that
    /// [`@endpoint`](https://smithy.io/2.0/spec/endpoint-traits.html#endpoint-trait) puts before the host.
    pub(super) fn of_request(
        &self,
        operation: &OperationSchema,
        input: &dyn Serialize,
    ) -> Result<Cow<'_, Self>> {
        let prefix = operation.traits.iter().find_map(|t| match t {
            Trait::Endpoint(prefix) => Some(*prefix),
            _ => None,
        });
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

    /// The absolute URI of a path, which is relative to the endpoint's and has no slash before it.
    pub(super) fn uri(&self, path: &str) -> Result<Uri> {
        let wrong = "the request's path is no part of a URI";
        let path = PathAndQuery::try_from(format!("{}{path}", self.path));
        // Not by `Uri::builder`, which is compiled anew for each type of part.
        let mut parts = http::uri::Parts::default();
        parts.scheme = Some(self.scheme.clone());
        parts.authority = Some(self.authority.clone());
        parts.path_and_query = Some(path.map_err(|_| invalid(wrong))?);
        Uri::from_parts(parts).map_err(|_| invalid(wrong))
    }

    /// The same with a prefix before the host, unless that is an IP address, which has no subdomains. A host that happens
    /// to begin like the prefix gets it too: `database.example.com` is no `data.` of anything.
    fn with_prefix(&self, prefix: &str) -> Result<Self> {
        if host::is_ip_address(self.host()) {
            return Ok(self.clone());
        }
        let authority = format!("{prefix}{}", self.authority);
        let authority = Authority::try_from(authority).map_err(|_| invalid("not a host"))?;
        host::check(authority.host())?;
        Ok(Self {
            authority,
            ..self.clone()
        })
    }
}

impl fmt::Display for Endpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}://{}{}", self.scheme, self.authority, self.path)
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
