//! [`RequestEvents`]: what a server reads.

use std::fmt;

use bytes::Bytes;

use super::events::{Events, Messages, Side};
use super::format::Format;
use super::initial::{Initial, Place};
use super::kind::INITIAL_REQUEST;
use super::{EventInput, EventStream};
use crate::codec::event_stream;
use crate::error::{Error, ErrorKind, Result};
use crate::protocol::rejection::Respond;
use crate::protocol::{Limits, Reason, Rejection, received};
use crate::serde::Missing;

/// A request with events, on a server: it is fed the bytes of the body, and hands out the input and the events.
pub struct RequestEvents<O: EventInput> {
    input: Initial<O::Input>,
    events: Events<O::Events>,
    /// Why the input is not taken.
    refused: Option<Reason>,
    respond: Respond,
}

impl<O: EventInput> RequestEvents<O> {
    /// The input is already checked where it is in the HTTP message.
    pub(in crate::protocol) fn new(
        format: Format,
        request: &http::Request<Bytes>,
        input: Place<O::Input>,
        respond: Respond,
    ) -> Self {
        let side = Side::Server(Limits::of(request));
        let mut messages = Messages::new(format, side);
        messages.feed(request.body());
        Self {
            input: Initial::new(input),
            events: Events::new(messages),
            refused: None,
            respond,
        }
    }

    /// The same with other limits than [`event_stream::Limits::SERVICE`], of which a payload has at most as many bytes as a
    /// [body](Limits::with_body) may have.
    #[must_use]
    pub fn with_limits(mut self, limits: event_stream::Limits) -> Self {
        self.events.messages.limit(limits);
        self
    }

    /// Takes bytes of the body, as they arrive. They are held until they are read, so read all events before the next ones.
    ///
    /// Where clients sign their events, a [`Decoder`](event_stream::Decoder) stands before this: verify each message's
    /// `:chunk-signature`, and feed its payload, which is the message that was signed.
    pub fn feed(&mut self, bytes: &[u8]) {
        self.events.messages.feed(bytes);
    }

    /// What the input has beside the events, validated; `None` where more bytes are needed.
    ///
    /// Protocols with HTTP bindings have it at once, the others in the first message. Where the client sent none, it holds
    /// what a structure without members does, and is refused if something required is missing then.
    ///
    /// An input that is refused is so each time, also after [`next_event`](Self::next_event) told of it, and no event follows. Ask
    /// for it before the events: what is returned here is what answers the request.
    pub fn input(&mut self) -> Result<Option<&O::Input>, Rejection> {
        let begun = match self.refused.clone() {
            Some(reason) => Err(reason),
            None => self.begin(),
        };
        match begun {
            Ok(_) => Ok(self.input.known()),
            Err(reason) => Err(Rejection::new(reason, Some(O::SCHEMA), self.respond)),
        }
    }

    /// The next event, validated; `None` where more bytes are needed, or where the stream has ended.
    ///
    /// An error that the client sent ends the stream, and so do bytes that were damaged. One event that cannot be read or
    /// does not keep the model's constraints does not: the next call tells what comes after it. An [`input`](Self::input) that is
    /// refused is an error once, and the end.
    pub fn next_event(&mut self) -> Result<Option<O::Events>, <O::Events as EventStream>::Error> {
        match self.begin() {
            Ok(false) => Ok(None),
            Err(reason) if !self.events.messages.begin_with_error() => {
                Err(self.events.refuse(reason, None))
            }
            _ => self.events.next(),
        }
    }

    /// Says that the body has ended: an error if that is within a message. Of a stream that an error ended before,
    /// [`next_event`](Self::next_event) has told, and this does not tell again.
    pub fn finish(&self) -> Result<(), <O::Events as EventStream>::Error> {
        let messages = &self.events.messages;
        messages
            .finish()
            .map_err(|error| self.events.fail(error, None))
    }

    /// Whether the input is known.
    fn begin(&mut self) -> Result<bool, Reason> {
        let messages = &mut self.events.messages;
        let limits = messages.limits();
        let check = |input: &O::Input, missing: &Missing| received::check(input, missing, &limits);
        self.input
            .read(messages, INITIAL_REQUEST, check, unreadable)
            .inspect_err(|reason| self.refused = Some(reason.clone()))
    }
}

/// Why an input is not taken that could not be read.
fn unreadable(error: Error) -> Reason {
    match error.kind() {
        ErrorKind::TooLarge => Reason::TooLarge,
        _ => Reason::Malformed(error),
    }
}

/// What has arrived may be secret, so it is not shown.
impl<O: EventInput> fmt::Debug for RequestEvents<O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RequestEvents")
            .field("operation", &O::SCHEMA.name())
            .finish_non_exhaustive()
    }
}
