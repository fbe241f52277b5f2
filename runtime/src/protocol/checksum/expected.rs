//! [`Expected`]: the sums that a message brings, to be compared with its body.

use std::fmt;

use http::{HeaderMap, HeaderName};

use super::{Algorithm, Sum};
use crate::error::{Error, ErrorKind, Result};
use crate::protocol::Operation;
use crate::protocol::http_binding::{Direction, header_of};
use crate::schema::{OperationSchema, Trait};

pub(super) const CONTENT_MD5: HeaderName = HeaderName::from_static("content-md5");
/// Names what comes after a body that is sent in chunks.
const TRAILER: HeaderName = HeaderName::from_static("x-amz-trailer");

/// The sums that a message brings of its body, which are to be compared with what arrives of it.
///
/// ```
/// # fn read<O: farrier::Operation>(response: farrier::http::Response<Vec<Vec<u8>>>) -> farrier::Result<()> {
/// use farrier::protocol::checksum::Expected;
///
/// let mut expected = Expected::of_response::<O>(response.headers());
/// for bytes in response.body() {
///     expected.update(bytes);
/// }
/// expected.finish()
/// # }
/// ```
#[derive(Default)]
pub struct Expected(Vec<(HeaderName, String, Sum)>);

impl Expected {
    /// What a client compares: the sums of a response by the algorithms that the operation lists. Those of an object that was
    /// uploaded in parts, which end with a hyphen and a number, are not of the body.
    pub fn of_response<O: Operation>(headers: &HeaderMap) -> Self {
        match super::asked(O::SCHEMA) {
            Some(Trait::HttpChecksum { response, .. }) => Self::listed(response, headers),
            _ => Self::default(),
        }
    }

    /// What a server compares: every sum of a request, `Content-MD5` among them; none where the operation asks for none.
    pub fn of_request<O: Operation>(headers: &HeaderMap) -> Self {
        match super::asked(O::SCHEMA) {
            Some(Trait::HttpChecksum { .. } | Trait::HttpChecksumRequired) => Self::all(headers),
            _ => Self::default(),
        }
    }

    /// By which algorithms; none where nothing is compared.
    pub fn algorithms(&self) -> impl Iterator<Item = Algorithm> {
        self.0.iter().map(|(.., sum)| sum.algorithm())
    }

    /// Adds the bytes of the body that come next, as they came.
    pub fn update(&mut self, bytes: &[u8]) {
        for (.., sum) in &mut self.0 {
            sum.update(bytes);
        }
    }

    /// Compares: an error where a sum is another than the message says. It does not show which.
    pub fn finish(self) -> Result<()> {
        for (name, said, sum) in self.0 {
            if sum.finish() != said {
                return Err(wrong(format!(
                    "the body has another checksum than `{name}` says"
                )));
            }
        }
        Ok(())
    }

    fn listed(names: &[&str], headers: &HeaderMap) -> Self {
        let mut expected = Self::default();
        for algorithm in names.iter().filter_map(|name| Algorithm::of_name(name)) {
            expected.take(algorithm.header(), algorithm, headers);
        }
        expected.0.retain(|(_, said, _)| !said.contains('-'));
        expected
    }

    fn all(headers: &HeaderMap) -> Self {
        let mut expected = Self::default();
        for algorithm in Algorithm::ALL {
            expected.take(algorithm.header(), algorithm, headers);
        }
        expected.take(CONTENT_MD5, Algorithm::Md5, headers);
        expected
    }

    /// Notes the sum of a header. One that is no text is no sum, and will not be the same.
    fn take(&mut self, name: HeaderName, algorithm: Algorithm, headers: &HeaderMap) {
        if let Some(said) = headers.get(&name) {
            let said = said.to_str().unwrap_or_default().trim().to_owned();
            self.0.push((name, said, algorithm.sum()));
        }
    }
}

impl fmt::Debug for Expected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.algorithms()).finish()
    }
}

pub(super) fn check_response(listed: &[&str], headers: &HeaderMap, body: &[u8]) -> Result<()> {
    let mut expected = Expected::listed(listed, headers);
    expected.update(body);
    expected.finish()
}

/// Compares every sum of a request, among which are to be the one that the input names and, where the operation requires one, any.
pub(super) fn check_request(
    operation: &'static OperationSchema,
    asked: &Trait,
    headers: &HeaderMap,
    body: &[u8],
) -> Result<()> {
    let Trait::HttpChecksum {
        algorithm,
        required,
        ..
    } = asked
    else {
        return Ok(());
    };
    let mut expected = Expected::all(headers);
    let named = algorithm.and_then(|name| header_of(operation.input, Direction::Request, name));
    let named = named.and_then(|name| headers.get(name)?.to_str().ok());
    let has = |name: &str| {
        let named = Algorithm::of_name(name);
        expected.algorithms().any(|found| Some(found) == named)
    };
    let is_missing = match named {
        Some(name) => !has(name),
        None => *required && expected.0.is_empty(),
    };
    if is_missing && !has_trailer(headers) {
        return Err(wrong("the request has no checksum of its body".to_owned()));
    }
    expected.update(body);
    expected.finish()
}

/// Whether a sum comes after the body, where the signing that wraps it up has it compared.
fn has_trailer(headers: &HeaderMap) -> bool {
    let mut names = headers.get_all(TRAILER).iter();
    names.any(|names| {
        let mut names = names.to_str().unwrap_or_default().split(',');
        names.any(|name| Algorithm::ALL.iter().any(|a| a.header() == name.trim()))
    })
}

#[cold]
fn wrong(message: String) -> Error {
    Error::new(ErrorKind::Checksum, message)
}
