//! Event streams: typed events over [the framing](crate::codec::event_stream), each payload in the protocol's own format.
//!
//! Nothing here does I/O either. [`ResponseEvents`] and [`RequestEvents`] are fed the bytes of a body as they arrive, and hand
//! out what stands beside the stream in the output or input, and then the events. The module of each protocol makes them, and
//! writes events into bytes; what each message means is
//! [specified](https://smithy.io/2.0/aws/amazon-eventstream.html#amazon-event-semantics) for all of them alike.

mod document;
mod events;
mod format;
mod functions;
mod initial;
mod kind;
mod read;
mod request;
mod response;
mod source;
mod write;

pub(super) use crate::codec::event_stream::MEDIA_TYPE;
pub(super) use format::{Format, ReadValue};
pub(super) use functions::{EventProtocol, functions};
pub(super) use initial::Place;
pub(super) use kind::{INITIAL_REQUEST, INITIAL_RESPONSE};
pub use request::RequestEvents;
pub use response::ResponseEvents;
pub(super) use write::{error, event, initial};

use bytes::Bytes;
use http::HeaderValue;

use super::unmodeled::DecodeError;
use super::{Operation, OperationError, ResponseMetadata};
use crate::error::{Error, ErrorKind};
use crate::schema::{Member, OperationSchema, Schema, Trait, traits};
use crate::serde::{Deserialize, Serialize};

/// The events of a [`@streaming` union](https://smithy.io/2.0/spec/streaming.html#event-streams).
pub trait EventStream: Serialize + Deserialize + Send + Sync + 'static {
    /// The union, without the members that are errors.
    const EVENTS: &'static Schema;
    /// The members that are errors: each ends the stream.
    const ERRORS: &'static [Member];
    /// How the stream fails: by one of those errors, or by what the model does not know.
    type Error: OperationError;
}

/// An operation whose input has a stream of events.
pub trait EventInput: Operation {
    /// What the client sends.
    type Events: EventStream;
}

/// An operation whose output has a stream of events.
pub trait EventOutput: Operation {
    /// What the server sends.
    type Events: EventStream;
}

/// Whether the operation's input has a stream of events.
pub(super) fn is_in_input(operation: &OperationSchema) -> bool {
    traits::find(operation.traits, |t| matches!(t, Trait::InputEvents)).is_some()
}

/// Whether the operation's output has a stream of events.
pub(super) fn is_in_output(operation: &OperationSchema) -> bool {
    traits::find(operation.traits, |t| matches!(t, Trait::OutputEvents)).is_some()
}

/// Why the response of an operation with events in its output is not read as a whole.
#[cold]
pub(super) fn not_whole<E: OperationError>(response: &http::Response<Bytes>) -> E {
    let message = "the output has a stream of events, which `decode_response_events` reads";
    let error = Error::new(ErrorKind::Unsupported, message);
    let metadata = ResponseMetadata::of(response);
    E::decode(DecodeError::new(error, None, metadata, response.body()))
}

/// What `Content-Type` says of a body that is a stream of events.
pub(super) fn content_type() -> HeaderValue {
    HeaderValue::from_static(MEDIA_TYPE)
}
