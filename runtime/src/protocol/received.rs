//! What a server does with an input once it is read, whatever it came in.

use super::limits::Limits;
use super::rejection::Reason;
use crate::error::{Error, ErrorKind};
use crate::serde::{Missing, Serialize};
use crate::validate::{self, ViolationKind, Violations};

/// Checks every constraint of the model, and that everything arrived that is required.
#[inline]
pub(super) fn check(
    input: &dyn Serialize,
    missing: &Missing,
    limits: &Limits,
) -> Result<(), Reason> {
    validate::check_received(input, missing, limits.depth()).map_err(invalid)
}

/// A union member that the model does not know is a mistake in the message, not in a value.
#[inline]
fn invalid(violations: Violations) -> Reason {
    match violations
        .iter()
        .find(|v| *v.kind() == ViolationKind::UnknownVariant)
    {
        Some(v) => Reason::Malformed(Error::new(ErrorKind::UnknownVariant, v.to_string())),
        None => Reason::Invalid(violations),
    }
}
