//! How large a message may be.

/// How large a message may be that is read.
///
/// A decoder holds what arrived of one message, and says no as soon as the message says that it will be larger.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// The greatest length of the headers, in bytes as they are sent.
    pub headers: usize,
    /// The greatest length of the payload, in bytes.
    pub payload: usize,
}

impl Limits {
    /// What the specification allows, [which services must
    /// check](https://smithy.io/2.0/aws/amazon-eventstream.html#message-format): 128 KiB of headers, 24 MiB of payload.
    pub const SERVICE: Self = Self {
        headers: 128 << 10,
        payload: 24 << 20,
    };

    /// Ten times what the specification allows: clients must not hold a service to it, but neither should they run out of
    /// memory.
    pub const CLIENT: Self = Self {
        headers: 10 * Self::SERVICE.headers,
        payload: 10 * Self::SERVICE.payload,
    };
}
