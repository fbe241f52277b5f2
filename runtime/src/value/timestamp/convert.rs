//! [`Timestamp`] from and to the types of other crates, each behind the feature that is named after its crate.
//!
//! All of them are exact to the nanosecond, and moments that the other type cannot hold are errors.

#[cfg(feature = "chrono")]
mod chrono;
#[cfg(feature = "jiff")]
mod jiff;
#[cfg(feature = "time")]
mod time;
