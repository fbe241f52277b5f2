//! [`Initial`]: what an operation's input or output has beside its events.

use super::events::Messages;
use super::kind::Kind;
use crate::error::{Error, ErrorKind, Result};
use crate::serde::{Deserialize, Missing};

/// Where a protocol puts what stands beside the events:
/// [initial messages](https://smithy.io/2.0/spec/streaming.html#initial-messages).
pub(in crate::protocol) enum Place<T> {
    /// In the rest of the HTTP message, as protocols with HTTP bindings do. Here it is.
    Http(T),
    /// In the first message of the stream, as the others do.
    FirstMessage,
}

/// What stands beside the events, once it is known.
pub(super) enum Initial<T> {
    Known(T),
    Awaited,
}

impl<T: Deserialize> Initial<T> {
    pub(super) fn new(place: Place<T>) -> Self {
        match place {
            Place::Http(value) => Self::Known(value),
            Place::FirstMessage => Self::Awaited,
        }
    }

    /// The value, once it is known.
    pub(super) fn known(&self) -> Option<&T> {
        match self {
            Self::Known(value) => Some(value),
            Self::Awaited => None,
        }
    }

    /// Whether the value is known; if not, more bytes are needed. `name` is the type of its message, `check` what is done with
    /// it, and `fail` what an error becomes that comes before that. An error ends the stream, unless one is about to be told.
    pub(super) fn read<X>(
        &mut self,
        messages: &mut Messages,
        name: &str,
        check: impl FnOnce(&T, &Missing) -> Result<(), X>,
        fail: fn(Error) -> X,
    ) -> Result<bool, X> {
        if let Self::Known(_) = self {
            return Ok(true);
        }
        let read = match read(messages, name) {
            Ok(None) => return Ok(false),
            Ok(Some((value, missing))) => check(&value, &missing).map(|()| value),
            Err(error) => Err(fail(error)),
        };
        if read.is_err() && !messages.begin_with_error() {
            messages.end();
        }
        *self = Self::Known(read?);
        Ok(true)
    }
}

/// Reads the first message. Where that is another one, it is kept, and
/// [nothing was sent](https://smithy.io/2.0/spec/streaming.html#initial-message-client-and-server-behavior).
fn read<T: Deserialize>(messages: &mut Messages, name: &str) -> Result<Option<(T, Missing)>> {
    let Some(message) = messages.next()? else {
        return Ok(None);
    };
    let is_it = Kind::of(&message)? == Kind::Event(name);
    let context = messages.context();
    if is_it {
        return context.whole(&message.payload).map(Some);
    }
    messages.put_back(message);
    context.whole(&[]).map(Some)
}

/// Something required did not arrive beside the events, which no value may stand in for: it may not have been sent at all.
pub(in crate::protocol) fn complete(missing: &Missing) -> Result<()> {
    match missing.pointers().next() {
        None => Ok(()),
        Some(pointer) => {
            let message = format!("the required member `{pointer}` did not arrive");
            Err(Error::new(ErrorKind::Null, message))
        }
    }
}
