//! What differs between the sides that speak CBOR.

use crate::serde::{MAX_BIGNUM, MAX_DEPTH};

/// What differs between the sides that speak CBOR.
#[derive(Clone, Copy, Debug)]
pub struct Settings {
    /// How many maps and arrays may be inside each other.
    pub max_depth: usize,
    /// How much memory a list may reserve in bytes because its head says how long it is, before its elements have come.
    pub max_reserve: usize,
    /// How many bytes a big integer, or the mantissa of a big decimal, may have that is read or written. The time to make digits
    /// of them, or them of digits, grows with the square of their number, so all that have more than 64 bytes may have sixteen
    /// times as many together that are read of one message.
    pub max_bignum: usize,
    /// Whether what Smithy forbids is refused, as servers have to: a null in a list or map that is not sparse, a union without
    /// a member, a timestamp without its tag. Otherwise such a null is dropped, such a union blank, such a timestamp seconds.
    pub strict: bool,
    /// Makes the idempotency tokens that the caller left out; `None` makes a random UUID.
    pub idempotency_token: Option<fn() -> String>,
}

impl Settings {
    /// For clients that speak rpcv2Cbor.
    pub const RPC_V2: Self = Self {
        max_depth: MAX_DEPTH,
        max_reserve: 64 << 10,
        max_bignum: MAX_BIGNUM,
        strict: false,
        idempotency_token: None,
    };

    /// The same for a server.
    #[must_use]
    #[inline]
    pub const fn strict(self) -> Self {
        Self {
            strict: true,
            ..self
        }
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self::RPC_V2
    }
}
