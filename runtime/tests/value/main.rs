//! The value types.

mod big;
mod timestamp;
