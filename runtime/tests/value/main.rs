//! The value types.

mod big;
#[cfg(any(feature = "chrono", feature = "jiff", feature = "time"))]
mod convert;
mod timestamp;
