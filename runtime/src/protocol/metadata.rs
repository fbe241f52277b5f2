//! What a response says besides its body.

use std::borrow::Cow;
use std::fmt;

use http::{HeaderMap, HeaderName, HeaderValue};

/// Where services put the ID of a request.
const REQUEST_ID: [HeaderName; 2] = [
    HeaderName::from_static("x-amzn-requestid"),
    HeaderName::from_static("x-amz-request-id"),
];

/// The status and headers of a response.
#[derive(Clone)]
pub struct ResponseMetadata {
    status: u16,
    headers: HeaderMap,
    code: Option<Cow<'static, str>>,
    /// The message in the body, for errors whose model names it otherwise. It may be sensitive.
    message: Option<String>,
}

impl ResponseMetadata {
    /// Of this response.
    pub fn of<B>(response: &http::Response<B>) -> Self {
        Self {
            status: response.status().as_u16(),
            headers: response.headers().clone(),
            code: None,
            message: None,
        }
    }

    /// Of the answer that a failure gets on a server, with this status.
    #[inline]
    pub(super) fn of_failure(status: u16) -> Self {
        Self {
            status,
            headers: HeaderMap::new(),
            code: None,
            message: None,
        }
    }

    /// The same with the code that the service has for the error where that is not the shape's name.
    pub(super) fn with_code(self, code: Option<String>) -> Self {
        Self {
            code: code.map(Cow::Owned),
            ..self
        }
    }

    /// The same with the message that the body has, whatever the model calls it.
    pub(super) fn with_message(self, message: Option<String>) -> Self {
        Self { message, ..self }
    }

    /// The HTTP status.
    pub fn status(&self) -> u16 {
        self.status
    }

    /// The headers.
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// The ID that the service gave the request.
    pub fn request_id(&self) -> Option<&str> {
        for name in &REQUEST_ID {
            if let Some(Ok(id)) = self.headers.get(name).map(HeaderValue::to_str) {
                return Some(id);
            }
        }
        None
    }

    pub(super) fn code(&self) -> Option<&str> {
        self.code.as_deref()
    }

    pub(super) fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }
}

/// Headers may hold secrets, so they are not shown.
impl fmt::Debug for ResponseMetadata {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ResponseMetadata")
            .field("status", &self.status)
            .field("request_id", &self.request_id())
            .finish_non_exhaustive()
    }
}
