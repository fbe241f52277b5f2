//! [`Wire`]: the functions that every protocol module has, as a trait, so that tests need not know which protocol it is.

use farrier::http::{Request, Response};
use farrier::{Bytes, Endpoint, Error, ErrorKind, Operation, OperationSchema, ServiceSchema};

/// A generated crate's protocol. [`wire!`](crate::wire!) implements it.
#[allow(
    clippy::result_large_err,
    reason = "a response that refuses is what the protocols return"
)]
pub trait Wire {
    /// `protocol::encode_request`
    fn encode_request<O: Operation>(
        endpoint: &Endpoint,
        input: &O::Input,
    ) -> farrier::Result<Request<Bytes>>;
    /// `protocol::decode_response`
    fn decode_response<O: Operation>(response: &Response<Bytes>) -> Result<O::Output, O::Error>;
    /// `protocol::route`
    fn route(
        service: &'static ServiceSchema,
        operations: &[&'static OperationSchema],
        request: &Request<Bytes>,
    ) -> Result<usize, Response<Bytes>>;
    /// `protocol::decode_request`; the rejection as the response that it becomes.
    fn decode_request<O: Operation>(request: &Request<Bytes>) -> Result<O::Input, Response<Bytes>>;
    /// `protocol::encode_response`
    fn encode_response<O: Operation>(result: &Result<O::Output, O::Error>) -> Response<Bytes>;

    /// `protocol::encode_streaming_request`, where the protocol has one.
    fn encode_streaming_request<O: Operation>(
        _endpoint: &Endpoint,
        _input: &O::Input,
        _stream: Bytes,
    ) -> farrier::Result<Request<Bytes>> {
        Err(nothing_streams())
    }

    /// `protocol::encode_streaming_response`, where the protocol has one.
    fn encode_streaming_response<O: Operation>(
        _output: &O::Output,
        _stream: Bytes,
    ) -> farrier::Result<Response<Bytes>> {
        Err(nothing_streams())
    }
}

fn nothing_streams() -> Error {
    Error::new(ErrorKind::Unsupported, "nothing streams in the protocol")
}

/// `wire!(Name, some_crate)` declares the type `Name` and implements [`Wire`] for it by `some_crate::protocol`;
/// `wire!(Name, some_crate, streaming)` where blobs stream beside structures in the protocol.
#[macro_export]
macro_rules! wire {
    ($name:ident, $generated:ident) => {
        $crate::wire!($name, $generated, {});
    };
    ($name:ident, $generated:ident, streaming) => {
        $crate::wire!($name, $generated, {
            fn encode_streaming_request<O: $crate::farrier::Operation>(
                endpoint: &$crate::farrier::Endpoint,
                input: &O::Input,
                stream: $crate::farrier::Bytes,
            ) -> $crate::farrier::Result<$crate::farrier::http::Request<$crate::farrier::Bytes>>
            {
                $generated::protocol::encode_streaming_request::<O, _>(endpoint, input, stream)
            }

            fn encode_streaming_response<O: $crate::farrier::Operation>(
                output: &O::Output,
                stream: $crate::farrier::Bytes,
            ) -> $crate::farrier::Result<$crate::farrier::http::Response<$crate::farrier::Bytes>>
            {
                let encoded =
                    $generated::protocol::encode_streaming_response::<O, _>(output, stream);
                Ok(encoded.unwrap_or_else(|failure| failure))
            }
        });
    };
    ($name:ident, $generated:ident, { $($streaming:tt)* }) => {
        #[doc = "A protocol, of which this is no value."]
        pub struct $name;

        impl $crate::Wire for $name {
            fn encode_request<O: $crate::farrier::Operation>(
                endpoint: &$crate::farrier::Endpoint,
                input: &O::Input,
            ) -> $crate::farrier::Result<$crate::farrier::http::Request<$crate::farrier::Bytes>>
            {
                $generated::protocol::encode_request::<O>(endpoint, input)
            }

            fn decode_response<O: $crate::farrier::Operation>(
                response: &$crate::farrier::http::Response<$crate::farrier::Bytes>,
            ) -> Result<O::Output, O::Error> {
                $generated::protocol::decode_response::<O>(response)
            }

            fn route(
                service: &'static $crate::farrier::ServiceSchema,
                operations: &[&'static $crate::farrier::OperationSchema],
                request: &$crate::farrier::http::Request<$crate::farrier::Bytes>,
            ) -> Result<usize, $crate::farrier::http::Response<$crate::farrier::Bytes>> {
                $generated::protocol::route(service, operations, request)
            }

            fn decode_request<O: $crate::farrier::Operation>(
                request: &$crate::farrier::http::Request<$crate::farrier::Bytes>,
            ) -> Result<O::Input, $crate::farrier::http::Response<$crate::farrier::Bytes>> {
                $generated::protocol::decode_request::<O>(request).map_err(Into::into)
            }

            fn encode_response<O: $crate::farrier::Operation>(
                result: &Result<O::Output, O::Error>,
            ) -> $crate::farrier::http::Response<$crate::farrier::Bytes> {
                $generated::protocol::encode_response::<O>(result)
            }

            $($streaming)*
        }
    };
}
