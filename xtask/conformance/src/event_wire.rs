//! [`EventWire`]: the functions for events that a protocol module has.

use farrier::http::{Request, Response};
use farrier::protocol::event_stream::{RequestEvents, ResponseEvents};
use farrier::{Bytes, EventInput, EventOutput, EventStream};

use crate::Wire;

/// The protocol of a generated crate that has events. [`event_wire!`](crate::event_wire!) implements it.
#[allow(
    clippy::result_large_err,
    reason = "a response that refuses is what the protocols return"
)]
pub trait EventWire: Wire {
    /// `protocol::encode_event`
    fn encode_event<E: EventStream>(event: &E) -> farrier::Result<Bytes>;
    /// `protocol::encode_event_error`
    fn encode_event_error<E: EventStream>(error: &E::Error) -> farrier::Result<Bytes>;
    /// `protocol::decode_response_events`
    fn decode_response_events<O: EventOutput>(
        response: &Response<Bytes>,
    ) -> Result<ResponseEvents<O>, O::Error>;
    /// `protocol::decode_request_events`; the rejection as the response that it becomes.
    fn decode_request_events<O: EventInput>(
        request: &Request<Bytes>,
    ) -> Result<RequestEvents<O>, Response<Bytes>>;
}

/// `event_wire!(Name, some_crate)` implements [`EventWire`] for what [`wire!`](crate::wire!) declared.
#[macro_export]
macro_rules! event_wire {
    ($name:ident, $generated:ident) => {
        impl $crate::EventWire for $name {
            fn encode_event<E: $crate::farrier::EventStream>(
                event: &E,
            ) -> $crate::farrier::Result<$crate::farrier::Bytes> {
                $generated::protocol::encode_event(event)
            }

            fn encode_event_error<E: $crate::farrier::EventStream>(
                error: &E::Error,
            ) -> $crate::farrier::Result<$crate::farrier::Bytes> {
                $generated::protocol::encode_event_error::<E>(error)
            }

            fn decode_response_events<O: $crate::farrier::EventOutput>(
                response: &$crate::farrier::http::Response<$crate::farrier::Bytes>,
            ) -> Result<$crate::farrier::protocol::event_stream::ResponseEvents<O>, O::Error> {
                $generated::protocol::decode_response_events::<O>(response)
            }

            fn decode_request_events<O: $crate::farrier::EventInput>(
                request: &$crate::farrier::http::Request<$crate::farrier::Bytes>,
            ) -> Result<
                $crate::farrier::protocol::event_stream::RequestEvents<O>,
                $crate::farrier::http::Response<$crate::farrier::Bytes>,
            > {
                $generated::protocol::decode_request_events::<O>(request).map_err(Into::into)
            }
        }
    };
}
