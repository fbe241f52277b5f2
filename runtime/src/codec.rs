//! Formats: how values become bytes and bytes become values.

#[cfg(feature = "cbor")]
pub mod cbor;
#[cfg(feature = "event-stream")]
pub mod event_stream;
mod indices;
pub mod json;
mod members;
mod nested;
pub(crate) mod token;
