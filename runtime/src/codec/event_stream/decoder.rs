//! [`Decoder`]: bytes in, messages out.

use std::fmt;

use bytes::{Buf, BytesMut};

use super::limits::Limits;
use super::message::Message;
use super::read;
use crate::error::{Error, ErrorKind, Result};

/// Cuts the bytes of a stream into messages, however they arrive.
///
/// ```
/// use farrier::codec::event_stream::{Decoder, Limits, Message};
///
/// let mut decoder = Decoder::new(Limits::CLIENT);
/// for chunk in Message::default().with("attempt", 1_i32).to_bytes()?.chunks(7) {
///     decoder.feed(chunk);
///     while let Some(message) = decoder.next_message()? {
///         println!("{message:?}");
///     }
/// }
/// decoder.finish()?;
/// # Ok::<_, farrier::Error>(())
/// ```
pub struct Decoder {
    buffer: BytesMut,
    limits: Limits,
    /// Nothing can be found again after what is damaged.
    broken: bool,
}

impl Decoder {
    /// A decoder of a stream, at its start.
    pub fn new(limits: Limits) -> Self {
        Self {
            buffer: BytesMut::new(),
            limits,
            broken: false,
        }
    }

    /// Takes other limits from here on.
    pub fn set_limits(&mut self, limits: Limits) {
        self.limits = limits;
    }

    /// Takes what arrived. It is held until it is read, so read all messages before the next bytes.
    pub fn feed(&mut self, bytes: &[u8]) {
        if !self.broken {
            self.buffer.extend_from_slice(bytes);
        }
    }

    /// The next message; `None` where more bytes are needed for one.
    ///
    /// After an error the stream is of no more use: [both sides must end
    /// it](https://smithy.io/2.0/aws/amazon-eventstream.html#message-format), and every later call is an error too.
    pub fn next_message(&mut self) -> Result<Option<Message>> {
        if self.broken {
            return Err(Error::new(
                ErrorKind::Syntax,
                "an earlier message of the stream could not be read",
            ));
        }
        let next = self.read();
        if next.is_err() {
            self.broken = true;
            self.buffer = BytesMut::new();
        }
        next
    }

    /// Says that the stream has ended: an error if that is within a message.
    pub fn finish(&self) -> Result<()> {
        match self.buffer.has_remaining() {
            true => Err(read::syntax(
                "the stream ends within a message",
                self.buffer.len(),
            )),
            false => Ok(()),
        }
    }

    fn read(&mut self) -> Result<Option<Message>> {
        let Some(prelude) = read::prelude(&self.buffer, &self.limits)? else {
            return Ok(None);
        };
        if self.buffer.len() < prelude.total {
            return Ok(None);
        }
        let bytes = self.buffer.split_to(prelude.total).freeze();
        read::message(&bytes, &prelude).map(Some)
    }
}

/// What has arrived may be secret, so it is not shown.
impl fmt::Debug for Decoder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Decoder")
            .field("held", &format_args!("{} bytes", self.buffer.len()))
            .field("limits", &self.limits)
            .field("broken", &self.broken)
            .finish()
    }
}
