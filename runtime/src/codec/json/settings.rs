//! What differs between the protocols that speak JSON.

use crate::schema::TimestampFormat;
use crate::serde::MAX_DEPTH;

/// What differs between the protocols that speak JSON, and between their sides.
#[derive(Clone, Copy, Debug)]
pub struct Settings {
    /// The format of a timestamp that has no `@timestampFormat`.
    pub timestamps: TimestampFormat,
    /// Whether `@jsonName` is used.
    pub json_name: bool,
    /// How many objects and arrays may be inside each other.
    pub max_depth: usize,
    /// Whether what Smithy forbids is refused, as servers have to: a null in a list or map that is not sparse, a union without
    /// a member, an integer with a fraction of zero or an exponent. Otherwise such a null is dropped, such a union blank, such an
    /// integer its value.
    pub strict: bool,
    /// Makes the idempotency tokens that the caller left out; `None` makes a random UUID.
    pub idempotency_token: Option<fn() -> String>,
}

impl Settings {
    /// For clients that speak awsJson1_0 or awsJson1_1.
    pub const AWS_JSON: Self = Self {
        timestamps: TimestampFormat::EpochSeconds,
        json_name: false,
        max_depth: MAX_DEPTH,
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
        Self::AWS_JSON
    }
}
