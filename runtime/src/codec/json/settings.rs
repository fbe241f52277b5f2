//! What differs between the protocols that speak JSON.

use crate::schema::{Member, TimestampFormat};
use crate::serde::MAX_DEPTH;

/// What differs between the protocols that speak JSON, and between their sides.
#[derive(Clone, Copy, Debug)]
pub struct Settings {
    /// The format of a timestamp that has no `@timestampFormat`.
    pub timestamps: TimestampFormat,
    /// Whether `@timestampFormat` is used.
    pub timestamp_format: bool,
    /// Whether big integers and big decimals are strings, and not numbers.
    pub quoted_big_numbers: bool,
    /// Whether `@jsonName` is used.
    pub json_name: bool,
    /// How many objects and arrays may be inside each other.
    pub max_depth: usize,
    /// Whether what Smithy forbids is refused, as servers have to: a null in a list or map that is not sparse, a union without
    /// a member, an integer with a fraction of zero or an exponent, a big number that is no string where it should be. Otherwise such
    /// a null is dropped, such a union blank, such a number its value.
    pub strict: bool,
    /// Makes the idempotency tokens that the caller left out; `None` makes a random UUID.
    pub idempotency_token: Option<fn() -> String>,
}

impl Settings {
    /// For clients that speak awsJson1_0 or awsJson1_1.
    pub const AWS_JSON: Self = Self {
        timestamps: TimestampFormat::EpochSeconds,
        timestamp_format: true,
        quoted_big_numbers: false,
        json_name: false,
        max_depth: MAX_DEPTH,
        strict: false,
        idempotency_token: None,
    };

    /// For clients that speak rpcv2Json.
    pub const RPC_V2_JSON: Self = Self {
        timestamp_format: false,
        quoted_big_numbers: true,
        ..Self::AWS_JSON
    };

    /// For clients that speak restJson1.
    pub const REST_JSON: Self = Self {
        json_name: true,
        ..Self::AWS_JSON
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

    /// The format of a timestamp at `member`.
    #[inline]
    pub(super) fn timestamp_format(&self, member: &Member) -> TimestampFormat {
        match member.timestamp_format() {
            Some(format) if self.timestamp_format => format,
            _ => self.timestamps,
        }
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self::AWS_JSON
    }
}
