//! [`ResponseEvents`]: what a client reads.

use std::convert::identity;
use std::fmt;

use bytes::Bytes;

use super::events::{Events, Messages, Side};
use super::format::Format;
use super::initial::{Initial, Place, complete};
use super::kind::INITIAL_RESPONSE;
use super::{EventOutput, EventStream};
use crate::codec::event_stream::Limits;
use crate::error::{Error, Result};
use crate::protocol::unmodeled::DecodeError;
use crate::protocol::{OperationError, ResponseMetadata};
use crate::serde::Missing;

/// A response with events, on a client: it is fed the bytes of the body, and hands out the output and the events.
pub struct ResponseEvents<O: EventOutput> {
    output: Initial<O::Output>,
    events: Events<O::Events>,
    /// Why the output could not be read.
    failed: Option<Error>,
}

impl<O: EventOutput> ResponseEvents<O> {
    pub(in crate::protocol) fn new(
        format: Format,
        response: &http::Response<Bytes>,
        output: Place<(O::Output, Missing)>,
    ) -> Result<Self, O::Error> {
        let metadata = ResponseMetadata::of(response);
        let output = match output {
            Place::FirstMessage => Place::FirstMessage,
            Place::Http((output, missing)) => match complete(&missing) {
                Ok(()) => Place::Http(output),
                Err(error) => {
                    let error = DecodeError::new(error, None, metadata, response.body());
                    return Err(O::Error::decode(error));
                }
            },
        };
        let mut messages = Messages::new(format, Side::Client(metadata));
        messages.feed(response.body());
        Ok(Self {
            output: Initial::new(output),
            events: Events::new(messages),
            failed: None,
        })
    }

    /// The same with other limits than [`Limits::CLIENT`].
    #[must_use]
    pub fn with_limits(mut self, limits: Limits) -> Self {
        self.events.messages.limit(limits);
        self
    }

    /// Takes bytes of the body, as they arrive. They are held until they are read, so read all events before the next ones.
    pub fn feed(&mut self, bytes: &[u8]) {
        self.events.messages.feed(bytes);
    }

    /// What the output has beside the events; `None` where more bytes are needed.
    ///
    /// Protocols with HTTP bindings have it at once, the others in the first message. Where the server sent none, it holds
    /// what a structure without members does; it is an error if something required is missing then.
    ///
    /// An output that cannot be read is an error each time, also after [`next_event`](Self::next_event) told of it, and no event
    /// follows.
    pub fn output(&mut self) -> Result<Option<&O::Output>, O::Error> {
        let begun = match self.failed.clone() {
            Some(error) => Err(error),
            None => self.begin(),
        };
        match begun {
            Ok(_) => Ok(self.output.known()),
            Err(error) => {
                let error = self.events.messages.undecodable(error, None);
                Err(O::Error::decode(error))
            }
        }
    }

    /// The next event; `None` where more bytes are needed, or where the stream has ended.
    ///
    /// An error that the service sent ends the stream, and so do bytes that were damaged. One event that cannot be read does
    /// not: the next call tells what comes after it.
    pub fn next_event(&mut self) -> Result<Option<O::Events>, <O::Events as EventStream>::Error> {
        match self.begin() {
            Ok(false) => Ok(None),
            Err(error) if !self.events.messages.begin_with_error() => {
                Err(self.events.fail(error, None))
            }
            _ => self.events.next(),
        }
    }

    /// Which required members of the last event did not arrive, and so hold a stand-in, as in
    /// [client error correction](https://smithy.io/2.0/spec/aggregate-types.html#client-error-correction).
    pub fn missing(&self) -> &Missing {
        self.events.missing()
    }

    /// Says that the body has ended: an error if that is within a message. Of a stream that an error ended before,
    /// [`next_event`](Self::next_event) has told, and this does not tell again.
    pub fn finish(&self) -> Result<(), <O::Events as EventStream>::Error> {
        let messages = &self.events.messages;
        messages
            .finish()
            .map_err(|error| self.events.fail(error, None))
    }

    /// Whether the output is known.
    fn begin(&mut self) -> Result<bool> {
        let messages = &mut self.events.messages;
        let check = |_: &O::Output, missing: &Missing| complete(missing);
        self.output
            .read(messages, INITIAL_RESPONSE, check, identity)
            .inspect_err(|error| self.failed = Some(error.clone()))
    }
}

/// What has arrived may be secret, so it is not shown.
impl<O: EventOutput> fmt::Debug for ResponseEvents<O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ResponseEvents")
            .field("operation", &O::SCHEMA.name())
            .finish_non_exhaustive()
    }
}
