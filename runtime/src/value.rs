//! Types that the standard library lacks.

mod big;
mod calendar;
pub(crate) mod decimal;
mod document;
mod timestamp;
mod unit;

pub use big::{BigDecimal, BigInteger, ParseNumberError};
pub use document::{Document, Number};
pub use timestamp::{ParseTimestampError, Timestamp, TimestampRangeError};
pub use unit::Unit;
