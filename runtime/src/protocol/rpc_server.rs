//! What servers of protocols without HTTP bindings do, whatever the format of bodies: awsJson and rpcv2.

use bytes::Bytes;
use http::header::ALLOW;
use http::{HeaderValue, Method, StatusCode};

use super::answer::Failed;
#[cfg(feature = "event-stream")]
use super::event_stream;
use super::exception::{Exception, INTERNAL_FAILURE};
use super::rejection::Respond;
use super::{Limits, Reason, Rejection, answer, checksum, compression, error, query_compatible};
use crate::error::{Error, Result};
use crate::schema::{OperationSchema, prelude};
use crate::serde::Serialize;
use crate::value::Unit;

/// A protocol whose messages are bodies: the name of the operation aside, nothing is elsewhere.
pub(super) trait Rpc: Copy {
    /// Writes a body.
    fn write(self, value: &dyn Serialize) -> Result<Vec<u8>>;

    /// Writes the body of an error, whose absolute shape ID this is.
    fn write_error(self, id: &str, value: &dyn Serialize) -> Result<Vec<u8>>;

    /// Writes what a stream of events begins with.
    #[cfg(feature = "event-stream")]
    fn write_initial(self, output: &dyn Serialize) -> Result<Vec<u8>>;

    /// The type of bodies.
    fn content_type(self) -> HeaderValue;

    /// The answer of an operation that returns nothing.
    fn nothing(self) -> http::Response<Bytes>;

    /// Adds what every answer says.
    fn mark(self, response: http::Response<Bytes>) -> http::Response<Bytes>;

    /// How rejections are answered.
    fn responder(self) -> Respond;

    /// A request that is not taken before it is known for which operation it is.
    #[inline]
    fn rejection(self, reason: Reason) -> Rejection {
        Rejection::new(reason, None, self.responder())
    }
}

/// Every request is a POST.
#[inline]
pub(super) fn check_method<P: Rpc>(protocol: P, method: &Method) -> Result<(), Rejection> {
    match *method {
        Method::POST => Ok(()),
        _ => Err(protocol.rejection(Reason::MethodNotAllowed)),
    }
}

/// The body of a request, as it was before it was compressed.
#[inline]
pub(super) fn body(
    operation: &'static OperationSchema,
    request: &http::Request<Bytes>,
    limits: &Limits,
) -> Result<Bytes, Reason> {
    let body = compression::decompress(request, limits)?;
    checksum::check_request(operation, request).map_err(Reason::Malformed)?;
    Ok(body)
}

/// Answers an output, or what it is before events follow.
#[inline]
pub(super) fn encode_output<P: Rpc>(
    protocol: P,
    operation: &'static OperationSchema,
    output: &dyn Serialize,
) -> http::Response<Bytes> {
    #[cfg(feature = "event-stream")]
    if event_stream::is_in_output(operation) {
        return match protocol.write_initial(output) {
            Ok(body) => of_type(protocol, StatusCode::OK, event_stream::content_type(), body),
            Err(error) => unwritable(protocol, error),
        };
    }
    if operation.output.id == prelude::UNIT.id {
        return protocol.nothing();
    }
    match protocol.write(output) {
        Ok(body) => response(protocol, StatusCode::OK, body),
        Err(error) => unwritable(protocol, error),
    }
}

/// Answers an error of the operation.
#[inline]
pub(super) fn encode_error<P: Rpc>(
    protocol: P,
    operation: &'static OperationSchema,
    failed: &Failed<'_>,
) -> http::Response<Bytes> {
    let (schema, error) = match failed.modeled(operation) {
        Ok(modeled) => modeled,
        Err(error) => return unwritable(protocol, error),
    };
    match protocol.write_error(schema.id, error) {
        Ok(body) => {
            let mut response = response(protocol, error::status_code(schema), body);
            query_compatible::mark_error(operation.service, schema, response.headers_mut());
            response
        }
        Err(error) => unwritable(protocol, error),
    }
}

/// Answers a request that is not taken.
#[inline]
pub(super) fn reject<P: Rpc>(protocol: P, rejection: &Rejection) -> http::Response<Bytes> {
    let exception = Exception::of(rejection);
    let body = protocol.write_error(&exception.id, &exception);
    let mut response = response(protocol, rejection.status(), body.unwrap_or_default());
    if let Reason::MethodNotAllowed = rejection.reason() {
        let headers = response.headers_mut();
        headers.insert(ALLOW, HeaderValue::from_static("POST"));
    }
    response
}

#[inline]
fn internal_failure<P: Rpc>(protocol: P) -> http::Response<Bytes> {
    let body = protocol.write_error(INTERNAL_FAILURE, &Unit);
    response(
        protocol,
        StatusCode::INTERNAL_SERVER_ERROR,
        body.unwrap_or_default(),
    )
}

#[cold]
#[inline]
fn unwritable<P: Rpc>(protocol: P, error: Error) -> http::Response<Bytes> {
    answer::unwritable(internal_failure(protocol), error)
}

#[inline]
fn response<P: Rpc>(protocol: P, status: StatusCode, body: Vec<u8>) -> http::Response<Bytes> {
    of_type(protocol, status, protocol.content_type(), body)
}

#[inline]
fn of_type<P: Rpc>(
    protocol: P,
    status: StatusCode,
    content_type: HeaderValue,
    body: Vec<u8>,
) -> http::Response<Bytes> {
    protocol.mark(answer::response(status, content_type, body))
}
