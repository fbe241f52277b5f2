//! Formats: how values become bytes and bytes become values.

#[cfg(feature = "event-stream")]
pub mod event_stream;
pub mod json;
mod token;
