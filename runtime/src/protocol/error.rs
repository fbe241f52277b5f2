//! What is known of an operation that failed, and the errors that a model has.

use std::fmt;
use std::ops::Deref;
use std::sync::LazyLock;

use http::{HeaderMap, StatusCode};

use super::metadata::ResponseMetadata;
use crate::error::Result;
use crate::schema::{Fault, ROOT, Schema, Trait, traits};
use crate::serde::{Deserialize, Deserializer};

/// An error structure of a model.
pub trait ErrorShape {
    /// The member that says what went wrong, where there is one.
    fn message(&self) -> Option<&str>;
}

/// An error structure and its schema; [`error_shape!`](crate::error_shape) implements it.
pub trait ModeledError: ErrorShape + std::error::Error {
    /// The error's schema.
    fn schema() -> &'static Schema;
}

/// What can be asked of every way in which an operation fails.
pub trait Failure: std::error::Error {
    /// The error's code: its shape's name, or what the service calls an error that is not modelled.
    fn code(&self) -> Option<&str>;

    /// What the service says about it.
    fn message(&self) -> Option<&str>;

    /// The response; `None` on a server.
    fn response(&self) -> Option<&ResponseMetadata>;

    /// The error's schema, where the model has it.
    fn schema(&self) -> Option<&'static Schema> {
        None
    }

    /// Whose fault it is: as the model says; of an error that is not modelled, as its HTTP status says. `None` where
    /// neither does.
    fn fault(&self) -> Option<Fault> {
        fault_of(self.schema(), self.status())
    }

    /// Whether the model says that the same request may succeed later:
    /// [`@retryable`](https://smithy.io/2.0/spec/behavior-traits.html#retryable-trait). What it does not say is up to the
    /// caller: no error that is not modelled is retryable here, whatever its status.
    fn is_retryable(&self) -> bool {
        retryable(self.schema()).is_some()
    }

    /// Whether the model says that the client was throttled, and so is to wait before it tries again.
    fn is_throttling(&self) -> bool {
        retryable(self.schema()) == Some(true)
    }

    /// The HTTP status that was received; on a server, the one that will be sent.
    fn status(&self) -> Option<u16> {
        self.response().map(ResponseMetadata::status)
    }

    /// The ID that the service gave the request.
    fn request_id(&self) -> Option<&str> {
        self.response()?.request_id()
    }

    /// The headers of the response; none on a server.
    fn headers(&self) -> &HeaderMap {
        headers(self.response())
    }
}

/// An error that the model knows, and the response that brought it. It derefs to the error structure.
#[derive(Clone)]
pub struct ServiceError<E> {
    error: E,
    schema: &'static Schema,
    response: Option<ResponseMetadata>,
    /// Whether the error structure holds the message itself.
    modeled_message: bool,
}

impl<E> ServiceError<E> {
    /// An error that a server answers.
    pub fn new(error: E, schema: &'static Schema) -> Self {
        Self {
            error,
            schema,
            response: None,
            modeled_message: true,
        }
    }

    /// The error structure.
    pub fn inner(&self) -> &E {
        &self.error
    }

    /// The error structure, without the response it came in.
    pub fn into_inner(self) -> E {
        self.error
    }

    /// Whose fault it is.
    pub fn fault(&self) -> Fault {
        fault(self.schema)
    }
}

impl<E> ServiceError<E> {
    /// The message that the body has and the error structure has not.
    fn received_message(&self) -> Option<&str> {
        received_message(self.schema, self.response.as_ref())
    }
}

impl<E: ModeledError + Deserialize> ServiceError<E> {
    /// Reads an error that a client received.
    pub fn read(response: ResponseMetadata, de: &mut dyn Deserializer) -> Result<Box<Self>> {
        let error: E = de.value(&ROOT)?;
        Ok(Box::new(Self {
            modeled_message: error.message().is_some(),
            error,
            schema: E::schema(),
            response: Some(response),
        }))
    }
}

impl<E> Deref for ServiceError<E> {
    type Target = E;

    fn deref(&self) -> &E {
        &self.error
    }
}

impl<E: ModeledError> Failure for ServiceError<E> {
    fn code(&self) -> Option<&str> {
        Some(code(self.schema, self.response.as_ref()))
    }

    /// The modelled message; else what the body has under another spelling of that name, unless it is sensitive.
    fn message(&self) -> Option<&str> {
        self.error.message().or_else(|| self.received_message())
    }

    fn response(&self) -> Option<&ResponseMetadata> {
        self.response.as_ref()
    }

    fn schema(&self) -> Option<&'static Schema> {
        Some(self.schema)
    }

    fn status(&self) -> Option<u16> {
        match &self.response {
            Some(response) => Some(response.status()),
            None => Some(status(self.schema)),
        }
    }
}

impl<E: fmt::Debug> fmt::Debug for ServiceError<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ServiceError")
            .field("error", &self.error)
            .field("response", &self.response)
            .finish()
    }
}

impl<E: fmt::Display> fmt::Display for ServiceError<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.error.fmt(f)?;
        match self.modeled_message {
            // The error structure printed it.
            true => Ok(()),
            false => display_message(f, self.received_message()),
        }
    }
}

impl<E: std::error::Error> std::error::Error for ServiceError<E> {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.error.source()
    }
}

/// Prints an error structure: its name, and its message unless that is sensitive.
#[doc(hidden)]
pub fn display_error(
    f: &mut fmt::Formatter<'_>,
    schema: &'static Schema,
    message: Option<&str>,
) -> fmt::Result {
    f.write_str(schema.name())?;
    match hides_message(schema) {
        true => Ok(()),
        false => display_message(f, message),
    }
}

// What does not depend on the type of the error is not generic, since it would be compiled once more for each.

fn display_message(f: &mut fmt::Formatter<'_>, message: Option<&str>) -> fmt::Result {
    match message {
        Some(message) => write!(f, ": {message}"),
        None => Ok(()),
    }
}

fn headers(response: Option<&ResponseMetadata>) -> &HeaderMap {
    static NONE: LazyLock<HeaderMap> = LazyLock::new(HeaderMap::new);
    match response {
        Some(response) => response.headers(),
        None => &NONE,
    }
}

fn code<'r>(schema: &'static Schema, response: Option<&'r ResponseMetadata>) -> &'r str {
    match response.and_then(ResponseMetadata::code) {
        Some(received) => received,
        None => schema.name(),
    }
}

/// The message that the body has, unless it is sensitive.
fn received_message<'r>(
    schema: &'static Schema,
    response: Option<&'r ResponseMetadata>,
) -> Option<&'r str> {
    let received = response?.message()?;
    (!hides_message(schema)).then_some(received)
}

/// Whether the message of an error must not be shown.
fn hides_message(schema: &'static Schema) -> bool {
    let mut members = schema.members.iter();
    schema.facts.sensitive || members.any(|m| is_message(m.name) && m.is_sensitive())
}

/// Whether a member with this name says what went wrong.
pub(super) fn is_message(name: &str) -> bool {
    name.eq_ignore_ascii_case("message")
}

/// The HTTP status of an error that a server answers.
pub(super) fn status(schema: &'static Schema) -> u16 {
    match traits::find(schema.traits, |t| matches!(t, Trait::HttpError(_))) {
        Some(Trait::HttpError(status)) => *status,
        _ => match fault(schema) {
            Fault::Client => 400,
            Fault::Server => 500,
        },
    }
}

/// The same as the answer's.
#[inline]
pub(super) fn status_code(schema: &'static Schema) -> StatusCode {
    StatusCode::from_u16(status(schema)).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}

/// Whether an error that is retryable says that the client was throttled; `None` where it is not.
fn retryable(schema: Option<&'static Schema>) -> Option<bool> {
    match traits::find(schema?.traits, |t| matches!(t, Trait::Retryable { .. })) {
        Some(Trait::Retryable { throttling }) => Some(*throttling),
        _ => None,
    }
}

fn fault_of(schema: Option<&'static Schema>, status: Option<u16>) -> Option<Fault> {
    match (schema, status) {
        (Some(schema), _) => Some(fault(schema)),
        (None, Some(400..=499)) => Some(Fault::Client),
        (None, Some(500..=599)) => Some(Fault::Server),
        _ => None,
    }
}

/// Whose fault an error is.
pub(super) fn fault(schema: &'static Schema) -> Fault {
    match traits::find(schema.traits, |t| matches!(t, Trait::Error(_))) {
        Some(Trait::Error(fault)) => *fault,
        _ => Fault::Server,
    }
}
