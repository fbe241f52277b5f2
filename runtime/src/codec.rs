//! Formats: how values become bytes and bytes become values.

pub mod json;
mod token;
