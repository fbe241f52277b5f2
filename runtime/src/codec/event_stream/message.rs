//! [`Message`].

use std::borrow::Cow;
use std::fmt;

use bytes::Bytes;

use super::header::{Header, HeaderValue};
use super::limits::Limits;
use super::{read, write};
use crate::error::Result;

/// A message: headers and a payload.
///
/// ```
/// use farrier::codec::event_stream::Message;
///
/// let message = Message::default().with(":message-type", "event").with("attempt", 1_i32);
/// let bytes = message.to_bytes()?;
/// assert_eq!(Message::parse(&bytes)?, message);
/// # Ok::<_, farrier::Error>(())
/// ```
#[derive(Clone, Default, PartialEq)]
pub struct Message {
    /// The headers. Their order means nothing.
    pub headers: Vec<Header>,
    /// The payload.
    pub payload: Bytes,
}

impl Message {
    /// The same message with one more header.
    #[must_use]
    pub fn with(
        mut self,
        name: impl Into<Cow<'static, str>>,
        value: impl Into<HeaderValue>,
    ) -> Self {
        self.headers.push(Header::new(name, value));
        self
    }

    /// The same message with this payload.
    #[must_use]
    pub fn with_payload(self, payload: impl Into<Bytes>) -> Self {
        Self {
            payload: payload.into(),
            ..self
        }
    }

    /// The value of the header with this name.
    pub fn header(&self, name: &str) -> Option<&HeaderValue> {
        let found = self.headers.iter().find(|header| header.name == name);
        found.map(|header| &header.value)
    }

    /// The bytes of the message.
    ///
    /// An error means that no message can say this: a name or a value is too long, two headers have one name, or
    /// headers or payload are larger than [`Limits::SERVICE`].
    pub fn to_bytes(&self) -> Result<Bytes> {
        self.to_vec().map(Bytes::from)
    }

    pub(crate) fn to_vec(&self) -> Result<Vec<u8>> {
        write::write(self)
    }

    /// Reads the bytes of exactly one message, such as the one that a signature's message carries.
    ///
    /// The payload shares the memory of `bytes`. There is no limit: all of it is there already.
    pub fn parse(bytes: &Bytes) -> Result<Self> {
        let none = Limits {
            headers: usize::MAX,
            payload: usize::MAX,
        };
        match read::prelude(bytes, &none)? {
            Some(prelude) if prelude.total == bytes.len() => read::message(bytes, &prelude),
            Some(prelude) if prelude.total < bytes.len() => Err(read::syntax(
                "there is more than one message",
                prelude.total,
            )),
            _ => Err(read::syntax("the message is cut off", bytes.len())),
        }
    }
}

/// What the payload holds is not known, so it is not shown.
impl fmt::Debug for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Message")
            .field("headers", &self.headers)
            .field("payload", &format_args!("{} bytes", self.payload.len()))
            .finish()
    }
}
