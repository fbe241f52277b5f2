//! Protocols: operations as HTTP messages and back, without I/O, for clients and for servers.
//!
//! Every protocol is a module with the same functions: `encode_request` and `decode_response` are a client's,
//! `route`, `decode_request` and `encode_response` a server's, and `serve` is the latter two around a handler. Of operations with
//! events (feature `event-stream`), `decode_response_events` and `decode_request_events` read what arrives bit by bit,
//! `encode_request` and `encode_response` write what stands before the events, and `encode_event` and `encode_event_error` those.

mod answer;
pub mod aws_json;
pub mod checksum;
mod code;
mod compression;
mod endpoint;
mod error;
#[cfg(feature = "event-stream")]
pub mod event_stream;
mod exception;
mod head;
mod http_binding;
mod json_head;
mod limits;
mod media_type;
mod metadata;
mod operation;
mod query_compatible;
mod received;
mod rejection;
mod rest;
pub mod rest_json;
mod rpc_server;
mod rpc_v2;
#[cfg(feature = "cbor")]
pub mod rpc_v2_cbor;
pub mod rpc_v2_json;
mod streaming;
mod strings;
mod unbound;
mod unmodeled;

pub use endpoint::Endpoint;
#[doc(hidden)]
pub use error::display_error;
pub use error::{ErrorShape, Failure, ModeledError, ServiceError};
pub use limits::Limits;
pub use metadata::ResponseMetadata;
pub use operation::{Operation, OperationError};
pub use rejection::{Reason, Rejection};
pub use rest::routing::{Operations, Routing};
#[doc(hidden)]
pub use streaming::{Answered, Received};
pub use streaming::{Stream, Streaming};
pub use unmodeled::{DecodeError, Unhandled};
