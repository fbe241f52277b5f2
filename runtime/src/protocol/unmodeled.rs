//! Failures that no model has: other errors, and responses that cannot be read.

use std::fmt;

use bytes::Bytes;

use super::error::Failure;
use super::metadata::ResponseMetadata;
use crate::error::Error;
use crate::validate::Violations;

/// An error that the model does not know.
#[derive(Clone)]
pub struct Unhandled {
    pub(super) code: Option<String>,
    pub(super) message: Option<String>,
    pub(super) body: Bytes,
    pub(super) response: ResponseMetadata,
}

impl Unhandled {
    /// A failure of a server that the model does not know. Clients are told that the server failed, and nothing of the
    /// message, which is for the server's own log.
    #[inline]
    pub fn new(message: impl Into<String>) -> Self {
        Self {
            code: None,
            message: Some(message.into()),
            body: Bytes::new(),
            response: ResponseMetadata::of_failure(500),
        }
    }

    /// What a client received: the code and the message that its protocol found in the response.
    pub(super) fn received(
        code: Option<String>,
        message: Option<String>,
        metadata: ResponseMetadata,
        body: &Bytes,
    ) -> Self {
        Self {
            code,
            message,
            body: body.clone(),
            response: metadata,
        }
    }

    /// The body of the response, whatever it is.
    pub fn body(&self) -> &Bytes {
        &self.body
    }
}

impl Failure for Unhandled {
    fn code(&self) -> Option<&str> {
        self.response.code().or(self.code.as_deref())
    }

    fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }

    fn response(&self) -> Option<&ResponseMetadata> {
        Some(&self.response)
    }
}

/// What the body holds is not known, so it is not shown.
impl fmt::Debug for Unhandled {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Unhandled")
            .field("code", &self.code())
            .field("message", &self.message)
            .field("body", &format_args!("{} bytes", self.body.len()))
            .field("response", &self.response)
            .finish()
    }
}

impl fmt::Display for Unhandled {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.code() {
            Some(code) => f.write_str(code)?,
            None => write!(f, "HTTP status {}", self.response.status())?,
        }
        match &self.message {
            Some(message) => write!(f, ": {message}"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for Unhandled {}

/// A response that could not be read.
pub struct DecodeError {
    pub(super) error: Error,
    /// What the service calls the error, where it is one.
    pub(super) code: Option<String>,
    pub(super) body: Bytes,
    pub(super) response: ResponseMetadata,
    /// What could not be read, where that is not the response.
    part: Option<&'static str>,
    violations: Option<Violations>,
}

impl DecodeError {
    /// Why this response, which has this code where it is an error's, could not be read.
    pub(super) fn new(
        error: Error,
        code: Option<String>,
        metadata: ResponseMetadata,
        body: &Bytes,
    ) -> Self {
        Self {
            error,
            code,
            body: body.clone(),
            response: metadata,
            part: None,
            violations: None,
        }
    }

    /// Why this event of a response, or of a request, could not be read.
    #[cfg(feature = "event-stream")]
    pub(super) fn of_event(
        error: Error,
        code: Option<String>,
        body: Bytes,
        response: ResponseMetadata,
    ) -> Self {
        Self {
            error,
            code,
            body,
            response,
            part: Some("an event of the stream"),
            violations: None,
        }
    }

    /// The same with what an event breaks of the model's constraints.
    #[cfg(feature = "event-stream")]
    pub(super) fn with_violations(self, violations: Option<Violations>) -> Self {
        Self { violations, ..self }
    }

    /// Why.
    pub fn error(&self) -> &Error {
        &self.error
    }

    /// The body of the response, whatever it is.
    pub fn body(&self) -> &Bytes {
        &self.body
    }

    /// What an event that a server received breaks of the model's constraints, if that is the reason. Clients check nothing that
    /// they receive.
    pub fn violations(&self) -> Option<&Violations> {
        self.violations.as_ref()
    }
}

impl Failure for DecodeError {
    fn code(&self) -> Option<&str> {
        self.response.code().or(self.code.as_deref())
    }

    fn message(&self) -> Option<&str> {
        None
    }

    fn response(&self) -> Option<&ResponseMetadata> {
        Some(&self.response)
    }
}

impl fmt::Debug for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DecodeError")
            .field("error", &self.error)
            .field("code", &self.code())
            .field("body", &format_args!("{} bytes", self.body.len()))
            .field("response", &self.response)
            .finish()
    }
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.part {
            Some(part) => f.write_str(part)?,
            None => write!(f, "the response (HTTP status {})", self.response.status())?,
        }
        write!(f, " could not be read: {}", self.error)
    }
}

impl std::error::Error for DecodeError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.error)
    }
}
