//! [`Events`]: the bytes of a body → events.

use std::marker::PhantomData;

use bytes::Bytes;

use super::kind::Kind;
use super::read::Context;
use super::{EventStream, Format};
use crate::codec::event_stream::{Decoder, Limits, Message};
use crate::error::{Error, ErrorKind, Result};
use crate::protocol::unmodeled::{DecodeError, Unhandled};
use crate::protocol::{self, OperationError, Reason, ResponseMetadata, received};
use crate::serde::Missing;

/// Who reads.
pub(super) enum Side {
    /// A client, which forgives, in this response.
    Client(ResponseMetadata),
    /// A server, which checks every constraint.
    Server(protocol::Limits),
}

/// What is read of a stream, whatever its events are.
pub(super) struct Messages {
    decoder: Decoder,
    /// A message that came where another one could have been.
    pending: Option<Message>,
    pub(super) side: Side,
    format: Format,
    /// An error has ended the stream.
    ended: bool,
}

impl Messages {
    pub(super) fn new(format: Format, side: Side) -> Self {
        let limits = match side {
            Side::Client(_) => Limits::CLIENT,
            Side::Server(limits) => Limits {
                payload: Limits::SERVICE.payload.min(limits.body()),
                ..Limits::SERVICE
            },
        };
        Self {
            decoder: Decoder::new(limits),
            pending: None,
            side,
            format,
            ended: false,
        }
    }

    pub(super) fn limit(&mut self, limits: Limits) {
        self.decoder.set_limits(limits);
    }

    pub(super) fn feed(&mut self, bytes: &[u8]) {
        if !self.ended {
            self.decoder.feed(bytes);
        }
    }

    pub(super) fn finish(&self) -> Result<()> {
        match self.ended {
            true => Ok(()),
            false => self.decoder.finish(),
        }
    }

    /// The next message. Where the framing is damaged nobody knows where the next one begins, so that is the end.
    pub(super) fn next(&mut self) -> Result<Option<Message>> {
        match self.pending.take() {
            _ if self.ended => Ok(None),
            None => {
                let next = self.decoder.next_message();
                self.ended = next.is_err();
                next
            }
            pending => Ok(pending),
        }
    }

    /// Takes a message back, which is then the next one.
    pub(super) fn put_back(&mut self, message: Message) {
        self.pending = Some(message);
    }

    /// Whether the message that was taken back is an error: it tells more than what it came instead of.
    pub(super) fn begin_with_error(&self) -> bool {
        let kind = self.pending.as_ref().map(Kind::of);
        matches!(kind, Some(Ok(Kind::Exception(_) | Kind::Error { .. })))
    }

    /// Nothing more is to be had.
    pub(super) fn end(&mut self) {
        self.ended = true;
    }

    pub(super) fn context(&self) -> Context {
        Context {
            format: self.format,
            limits: self.limits(),
        }
    }

    /// Those of the server; on a client, the default.
    pub(super) fn limits(&self) -> protocol::Limits {
        match &self.side {
            Side::Client(_) => protocol::Limits::default(),
            Side::Server(limits) => *limits,
        }
    }

    /// The response that brought the events; on a server, which has none, one that says the client was at fault.
    pub(super) fn metadata(&self) -> ResponseMetadata {
        match &self.side {
            Side::Client(response) => response.clone(),
            Side::Server(_) => ResponseMetadata::of_failure(400),
        }
    }

    /// Why a message could not be read.
    pub(super) fn undecodable(&self, error: Error, message: Option<&Message>) -> DecodeError {
        let kind = message.and_then(|message| Kind::of(message).ok());
        DecodeError::of_event(
            error,
            match kind {
                Some(Kind::Exception(code) | Kind::Error { code, .. }) => Some(code.to_owned()),
                Some(Kind::Event(_)) | None => None,
            },
            message
                .map(|message| message.payload.clone())
                .unwrap_or_default(),
            self.metadata(),
        )
    }

    fn unhandled(&self, code: &str, message: Option<String>, payload: &Bytes) -> Unhandled {
        Unhandled {
            code: Some(code.to_owned()),
            message,
            body: payload.clone(),
            response: self.metadata(),
        }
    }
}

/// The events of a stream.
pub(super) struct Events<E> {
    pub(super) messages: Messages,
    missing: Missing,
    events: PhantomData<fn() -> E>,
}

impl<E: EventStream> Events<E> {
    pub(super) fn new(messages: Messages) -> Self {
        Self {
            messages,
            missing: Missing::default(),
            events: PhantomData,
        }
    }

    /// Which required members of the last event did not arrive.
    pub(super) fn missing(&self) -> &Missing {
        &self.missing
    }

    pub(super) fn next(&mut self) -> Result<Option<E>, E::Error> {
        loop {
            let next = self.messages.next();
            let Some(message) = next.map_err(|error| self.fail(error, None))? else {
                return Ok(None);
            };
            let kind = Kind::of(&message).map_err(|error| self.fail(error, Some(&message)))?;
            match kind {
                // One that comes late, or that the protocol does not have, is to be ignored.
                Kind::Event(name) if kind.is_initial() && !is_member::<E>(name) => {}
                Kind::Event(name) => {
                    let event = self.event(&message, name);
                    return event
                        .map_err(|reason| self.refuse(reason, Some(&message)))
                        .map(Some);
                }
                Kind::Exception(name) => return Err(self.exception(&message, name)),
                Kind::Error {
                    code,
                    message: said,
                } => {
                    self.messages.end();
                    let said = said.map(str::to_owned);
                    let error = self.messages.unhandled(code, said, &message.payload);
                    return Err(E::Error::unhandled(error));
                }
            }
        }
    }

    fn event(&mut self, message: &Message, name: &str) -> Result<E, Reason> {
        let context = self.messages.context();
        let (event, missing) = context
            .event::<E>(message, name)
            .map_err(Reason::Malformed)?;
        if let Side::Server(limits) = &self.messages.side {
            received::check(&event, &missing, limits)?;
        }
        self.missing = missing;
        Ok(event)
    }

    /// An error that the model has [ends the stream](https://smithy.io/2.0/spec/streaming.html#modeled-errors-in-event-streams).
    fn exception(&mut self, message: &Message, name: &str) -> E::Error {
        self.messages.end();
        let payload = &message.payload;
        let said = (self.messages.format.message)(payload);
        let Some(index) = E::ERRORS.iter().position(|member| member.name == name) else {
            return E::Error::unhandled(self.messages.unhandled(name, said, payload));
        };
        let metadata = self.messages.metadata().with_message(said);
        let read = self
            .messages
            .context()
            .error(message, |de| E::Error::read(index, metadata, de));
        read.unwrap_or_else(|error| self.fail(error, Some(message)))
    }

    pub(super) fn fail(&self, error: Error, message: Option<&Message>) -> E::Error {
        E::Error::decode(self.messages.undecodable(error, message))
    }

    /// Why a server does not take what it received.
    pub(super) fn refuse(&self, reason: Reason, message: Option<&Message>) -> E::Error {
        let invalid = |what| Error::new(ErrorKind::InvalidValue, what);
        let (error, violations) = match reason {
            Reason::Malformed(error) => (error, None),
            Reason::Invalid(violations) => (invalid(violations.to_string()), Some(violations)),
            _ => (invalid("the event was refused".to_owned()), None),
        };
        let error = self.messages.undecodable(error, message);
        E::Error::decode(error.with_violations(violations))
    }
}

fn is_member<E: EventStream>(name: &str) -> bool {
    E::EVENTS.members.iter().any(|member| member.name == name)
}
