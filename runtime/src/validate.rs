//! Whether a value keeps the constraints of its model: a [`Serializer`](crate::Serializer) that writes nothing.
//!
//! A first walk stops at the first violation and keeps no note of where it is, so that a valid value costs no more than
//! its checks. Only a value that fails is walked again, for the report.

mod bounds;
mod canonical;
mod checks;
mod report;
mod validator;
mod violation;

use crate::schema::ROOT;
use crate::serde::{Missing, Serialize};
use report::Report;
use validator::Validator;

pub use violation::{Subject, Violation, ViolationKind, Violations};

/// How deep values may be nested, in decoding as in validation.
pub const MAX_DEPTH: usize = 128;

/// Checks a value against the constraints of its model, and reports every violation.
///
/// These are [`@required`](https://smithy.io/2.0/spec/type-refinement-traits.html#required-trait), the
/// [constraint traits](https://smithy.io/2.0/spec/constraint-traits.html) `@length`, `@range`, `@pattern` and
/// `@uniqueItems`, and the values of enums. A trait of a member replaces the same trait of the member's target.
pub fn check(value: &dyn Serialize) -> Result<(), Violations> {
    if value.serialize(&ROOT, &mut Validator::quick()).is_ok() {
        return Ok(());
    }
    reported(value, Report::default())
}

/// Checks a value that was received: a required member that did not arrive is one violation, whatever stands in for it.
#[inline]
pub fn check_received(value: &dyn Serialize, missing: &Missing) -> Result<(), Violations> {
    if missing.is_empty() {
        return check(value);
    }
    reported(value, Report::with_missing(missing))
}

fn reported(value: &dyn Serialize, report: Report) -> Result<(), Violations> {
    let mut validator = Validator::reporting(report);
    // An error means that the report is full; what it holds is the answer.
    let _ = value.serialize(&ROOT, &mut validator);
    validator.finish()
}
