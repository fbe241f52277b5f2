//! [`Kind`]: which of [five sorts](https://smithy.io/2.0/aws/amazon-eventstream.html#amazon-event-semantics) a message is of.

use crate::codec::event_stream::Message;
use crate::error::{Error, ErrorKind, Result};

pub(super) const MESSAGE_TYPE: &str = ":message-type";
pub(super) const EVENT_TYPE: &str = ":event-type";
pub(super) const EXCEPTION_TYPE: &str = ":exception-type";
pub(super) const CONTENT_TYPE: &str = ":content-type";
pub(super) const ERROR_CODE: &str = ":error-code";
pub(super) const ERROR_MESSAGE: &str = ":error-message";
pub(in crate::protocol) const INITIAL_REQUEST: &str = "initial-request";
pub(in crate::protocol) const INITIAL_RESPONSE: &str = "initial-response";

/// What a message is.
#[derive(Debug, PartialEq)]
pub(super) enum Kind<'m> {
    /// An event, or an initial message, by its type.
    Event(&'m str),
    /// An error that the model has, by the name of its member.
    Exception(&'m str),
    /// An error that it has not.
    Error {
        code: &'m str,
        message: Option<&'m str>,
    },
}

impl<'m> Kind<'m> {
    /// What the headers say. The types are required; a message that does not say what went wrong is still an error.
    pub(super) fn of(message: &'m Message) -> Result<Self> {
        match text(message, MESSAGE_TYPE)? {
            "event" => text(message, EVENT_TYPE).map(Self::Event),
            "exception" => text(message, EXCEPTION_TYPE).map(Self::Exception),
            "error" => Ok(Self::Error {
                code: text(message, ERROR_CODE)?,
                message: text(message, ERROR_MESSAGE).ok(),
            }),
            _ => Err(malformed(
                "the message is neither an event nor an exception nor an error".to_owned(),
            )),
        }
    }

    /// Whether this is no event but what an operation's input or output has beside them.
    pub(super) fn is_initial(&self) -> bool {
        matches!(self, Self::Event(INITIAL_REQUEST | INITIAL_RESPONSE))
    }
}

fn text<'m>(message: &'m Message, name: &str) -> Result<&'m str> {
    match message.header(name) {
        Some(value) => value
            .as_str()
            .ok_or_else(|| malformed(format!("the message's header `{name}` is no string"))),
        None => Err(malformed(format!("the message has no header `{name}`"))),
    }
}

fn malformed(message: String) -> Error {
    Error::new(ErrorKind::Syntax, message)
}
