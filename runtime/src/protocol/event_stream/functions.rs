//! The functions for events that the module of a protocol has: the same in all of them.

use bytes::Bytes;

use super::{EventInput, EventOutput, Format, RequestEvents, ResponseEvents};
use crate::protocol::Rejection;

/// A protocol that has events.
pub(in crate::protocol) trait EventProtocol {
    /// How a client reads documents in payloads, and how both sides write them.
    const CLIENT: Format;
    /// How a server reads them.
    const SERVER: Format;

    /// Reads the head of a response, and the body where it is an error.
    fn decode_response<O: EventOutput>(
        response: &http::Response<Bytes>,
    ) -> Result<ResponseEvents<O>, O::Error>;

    /// Reads the head of a request.
    fn decode_request<O: EventInput>(
        request: &http::Request<Bytes>,
    ) -> Result<RequestEvents<O>, Rejection>;
}

/// Declares them.
macro_rules! functions {
    ($protocol:ty) => {
        /// Writes an event as bytes of a body, on a client or on a server.
        ///
        /// An error means that it cannot be written: it is one that is not known here, or too large.
        pub fn encode_event<E: $crate::EventStream>(event: &E) -> $crate::Result<bytes::Bytes> {
            use $crate::protocol::event_stream::{EventProtocol, event as write};
            write(<$protocol>::CLIENT, event)?.to_bytes()
        }

        /// Writes the error that ends a stream as bytes of a body. One that the model does not know is told as an internal
        /// failure, without a word on it.
        pub fn encode_event_error<E: $crate::EventStream>(
            error: &E::Error,
        ) -> $crate::Result<bytes::Bytes> {
            use $crate::protocol::event_stream::{EventProtocol, error as write};
            let modeled = $crate::OperationError::modeled(error);
            write(<$protocol>::CLIENT, E::ERRORS, modeled)?.to_bytes()
        }

        /// Reads a response with events, on a client.
        ///
        /// The body of `response` is what has arrived of it, which may be nothing: feed the rest to what is returned. Where
        /// the status is an error's, it is to be all of it.
        pub fn decode_response_events<O: $crate::EventOutput>(
            response: &http::Response<bytes::Bytes>,
        ) -> std::result::Result<$crate::protocol::event_stream::ResponseEvents<O>, O::Error> {
            <$protocol as $crate::protocol::event_stream::EventProtocol>::decode_response(response)
        }

        /// Reads a request with events, on a server.
        ///
        /// The body of `request` is what has arrived of it, which may be nothing: feed the rest to what is returned.
        pub fn decode_request_events<O: $crate::EventInput>(
            request: &http::Request<bytes::Bytes>,
        ) -> std::result::Result<
            $crate::protocol::event_stream::RequestEvents<O>,
            $crate::Rejection,
        > {
            <$protocol as $crate::protocol::event_stream::EventProtocol>::decode_request(request)
        }
    };
}

pub(in crate::protocol) use functions;
