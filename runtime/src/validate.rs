//! Whether a value keeps the constraints of its model: a [`Serializer`](crate::Serializer) that writes nothing.
//!
//! A first walk stops at the first violation and keeps no note of where it is, so that a valid value costs no more than
//! its checks. Only a value that fails is walked again, for the report.

mod absent;
mod bounds;
mod canonical;
mod checks;
mod report;
mod sets;
mod validator;
mod violation;

use crate::schema::ROOT;
use crate::serde::{MAX_DEPTH, Missing, Serialize};
use report::Report;
use validator::Validator;

pub use violation::{Subject, Violation, ViolationKind, Violations};

/// Checks a value against the constraints of its model, and reports every violation.
///
/// These are [`@required`](https://smithy.io/2.0/spec/type-refinement-traits.html#required-trait), the
/// [constraint traits](https://smithy.io/2.0/spec/constraint-traits.html) `@length`, `@range`, `@pattern` and
/// `@uniqueItems`, and the values of enums. A trait of a member replaces the same trait of the member's target.
pub fn check(value: &dyn Serialize) -> Result<(), Violations> {
    check_within(value, MAX_DEPTH)
}

/// Checks a value that was received, with at most `max_depth` containers inside each other: a required member that did not
/// arrive is one violation, whatever stands in for it.
#[inline]
pub fn check_received(
    value: &dyn Serialize,
    missing: &Missing,
    max_depth: usize,
) -> Result<(), Violations> {
    if missing.is_empty() {
        return check_within(value, max_depth);
    }
    reported(value, Report::with_missing(missing), max_depth)
}

fn check_within(value: &dyn Serialize, max_depth: usize) -> Result<(), Violations> {
    let mut quick = Validator::new(None, max_depth);
    if value.serialize(&ROOT, &mut quick).is_ok() {
        return Ok(());
    }
    reported(value, Report::default(), max_depth)
}

fn reported(value: &dyn Serialize, report: Report, max_depth: usize) -> Result<(), Violations> {
    let mut validator = Validator::new(Some(report), max_depth);
    // An error means that the report is full; what it holds is the answer.
    let _ = value.serialize(&ROOT, &mut validator);
    validator.finish()
}
