//! [`application/vnd.amazon.eventstream`](https://smithy.io/2.0/aws/amazon-eventstream.html): a stream of bytes cut into
//! messages, each with typed headers, a payload and two checksums.
//!
//! This is the framing alone, for whoever signs, verifies, records or relays messages; what they mean is in
//! [`protocol`](crate::protocol).

mod decoder;
mod header;
mod limits;
mod message;
mod read;
mod write;

pub use decoder::Decoder;
pub use header::{Header, HeaderValue};
pub use limits::Limits;
pub use message::Message;

/// The media type of a body that is a stream of messages.
pub const MEDIA_TYPE: &str = "application/vnd.amazon.eventstream";

/// The length of the message, that of its headers and their checksum, four bytes each.
const PRELUDE: usize = 12;
/// What a message has besides headers and payload: the prelude, and the checksum of the whole.
const OVERHEAD: usize = PRELUDE + 4;
/// The [longest](https://smithy.io/2.0/aws/amazon-eventstream.html#headers-format) blob or string that a header can hold.
const LONGEST: usize = i16::MAX as usize;
