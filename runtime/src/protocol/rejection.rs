//! Why a server does not take a request.

use std::fmt;

use bytes::Bytes;

use super::exception;
use crate::error::Error;
use crate::schema::OperationSchema;
use crate::validate::Violations;

/// A request that a server does not take, and how its protocol says so. One pointer wide.
pub struct Rejection(Box<Inner>);

struct Inner {
    reason: Reason,
    operation: Option<&'static OperationSchema>,
    respond: Respond,
}

/// How a protocol answers a rejected request.
pub(super) type Respond = fn(&Rejection) -> http::Response<Bytes>;

/// Why a request is not taken.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Reason {
    /// The body is not what the protocol or the operation's input says.
    Malformed(Error),
    /// The input does not keep the model's constraints.
    Invalid(Violations),
    /// The body has another media type, or an encoding that is not known.
    UnsupportedMediaType,
    /// The client takes no answer of the operation's media type.
    NotAcceptable,
    /// The body is larger than the server takes.
    TooLarge,
    /// The protocol has another HTTP method.
    MethodNotAllowed,
    /// The service has no such operation.
    UnknownOperation,
}

impl Rejection {
    #[inline]
    pub(super) fn new(
        reason: Reason,
        operation: Option<&'static OperationSchema>,
        respond: Respond,
    ) -> Self {
        Self(Box::new(Inner {
            reason,
            operation,
            respond,
        }))
    }

    /// Why the request is not taken.
    #[inline]
    pub fn reason(&self) -> &Reason {
        &self.0.reason
    }

    /// Every constraint that the input does not keep, where that is the reason.
    #[inline]
    pub fn violations(&self) -> Option<&Violations> {
        match self.reason() {
            Reason::Invalid(violations) => Some(violations),
            _ => None,
        }
    }

    /// The HTTP status of the answer: that of the operation's own shape of the error, where it has one that says so.
    #[inline]
    pub fn status(&self) -> http::StatusCode {
        exception::status(self).unwrap_or_else(|| self.usual_status())
    }

    #[inline]
    fn usual_status(&self) -> http::StatusCode {
        match self.reason() {
            Reason::Malformed(_) | Reason::Invalid(_) => http::StatusCode::BAD_REQUEST,
            Reason::UnsupportedMediaType => http::StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Reason::NotAcceptable => http::StatusCode::NOT_ACCEPTABLE,
            Reason::TooLarge => http::StatusCode::PAYLOAD_TOO_LARGE,
            Reason::MethodNotAllowed => http::StatusCode::METHOD_NOT_ALLOWED,
            Reason::UnknownOperation => http::StatusCode::NOT_FOUND,
        }
    }

    /// The name of the error in the answer: a shape of the namespace `smithy.framework`, or the operation's own of the same name.
    #[inline]
    pub fn code(&self) -> &'static str {
        match self.reason() {
            Reason::Malformed(_) => "SerializationException",
            Reason::Invalid(_) => "ValidationException",
            Reason::UnsupportedMediaType => "UnsupportedMediaTypeException",
            Reason::NotAcceptable => "NotAcceptableException",
            Reason::TooLarge => "RequestEntityTooLargeException",
            Reason::MethodNotAllowed => "MethodNotAllowedException",
            Reason::UnknownOperation => "UnknownOperationException",
        }
    }

    /// The answer in the request's protocol.
    #[inline]
    pub fn into_response(self) -> http::Response<Bytes> {
        (self.0.respond)(&self)
    }

    /// The operation whose input it would have been, where that is known.
    #[inline]
    pub(super) fn operation(&self) -> Option<&'static OperationSchema> {
        self.0.operation
    }
}

impl From<Rejection> for http::Response<Bytes> {
    #[inline]
    fn from(rejection: Rejection) -> Self {
        rejection.into_response()
    }
}

impl fmt::Debug for Rejection {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Rejection")
            .field("reason", self.reason())
            .finish_non_exhaustive()
    }
}

/// The sentence that the answer carries.
impl fmt::Display for Rejection {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.reason() {
            Reason::Malformed(error) => error.fmt(f),
            Reason::Invalid(violations) => violations.fmt(f),
            Reason::UnsupportedMediaType => f.write_str("the body's media type is not supported"),
            Reason::NotAcceptable => f.write_str("no media type that is accepted can be answered"),
            Reason::TooLarge => f.write_str("the body is too large"),
            Reason::MethodNotAllowed => f.write_str("the HTTP method is not allowed"),
            Reason::UnknownOperation => f.write_str("the service has no such operation"),
        }
    }
}

impl std::error::Error for Rejection {
    #[inline]
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self.reason() {
            Reason::Malformed(error) => Some(error),
            Reason::Invalid(violations) => Some(violations),
            _ => None,
        }
    }
}
