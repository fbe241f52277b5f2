//! The server's side.

use bytes::Bytes;
use http::header::ALLOW;
use http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode};

use super::{Format, SMITHY_PROTOCOL, answered, is_spoken, is_unit, media_type, name, structure};
use crate::error::{Error, ErrorKind};
#[cfg(feature = "event-stream")]
use crate::protocol::event_stream;
use crate::protocol::exception::{Exception, INTERNAL_FAILURE};
use crate::protocol::media_type as content;
use crate::protocol::{
    Limits, Operation, Reason, Rejection, answer, checksum, compression, error, query_compatible,
    received,
};
use crate::schema::{OperationSchema, ServiceSchema};
use crate::serde::{Deserialize, Serialize};
use crate::value::Unit;

/// What other protocols route by. A request with one of them could mean one operation to us and another to who let it pass.
const FOREIGN_TARGETS: [HeaderName; 2] = [
    HeaderName::from_static("x-amz-target"),
    HeaderName::from_static("x-amzn-target"),
];

pub(in crate::protocol) fn route<F: Format>(
    service: &'static ServiceSchema,
    operations: &[&'static OperationSchema],
    request: &http::Request<Bytes>,
) -> Result<usize, Rejection> {
    if service.protocol != Some(F::PROTOCOL) || !is_spoken::<F>(request.headers()) {
        return Err(unknown_operation::<F>());
    }
    if request.method() != Method::POST {
        return Err(rejection::<F>(Reason::MethodNotAllowed));
    }
    if has_foreign_target(request.headers()) {
        let message = "a header names a target, which the path does";
        let error = Error::new(ErrorKind::Syntax, message);
        return Err(rejection::<F>(Reason::Malformed(error)));
    }
    requested::<F>(service, request.uri().path())
        .and_then(|name| operations.iter().position(|of| of.name() == name))
        .ok_or_else(unknown_operation::<F>)
}

fn has_foreign_target(headers: &HeaderMap) -> bool {
    FOREIGN_TARGETS
        .iter()
        .any(|name| headers.contains_key(name))
}

/// The operation's name at the end of a path `…/service/{service}/operation/{operation}`.
fn requested<'p, F: Format>(service: &ServiceSchema, path: &'p str) -> Option<&'p str> {
    let mut segments = path.rsplit('/');
    let operation = segments.next()?;
    match (segments.next()?, segments.next()?, segments.next()?) {
        ("operation", name, "service") if F::names(service, name) => Some(operation),
        _ => None,
    }
}

pub(in crate::protocol) fn unknown_operation<F: Format>() -> Rejection {
    rejection::<F>(Reason::UnknownOperation)
}

/// A request that is not taken before it is known for which operation it is.
fn rejection<F: Format>(reason: Reason) -> Rejection {
    Rejection::new(reason, None, reject::<F>)
}

pub(in crate::protocol) fn decode_request<F: Format, O: Operation>(
    request: &http::Request<Bytes>,
) -> Result<O::Input, Rejection> {
    if O::SCHEMA.service.protocol != Some(F::PROTOCOL) {
        return Err(unknown_operation::<F>());
    }
    let limits = Limits::of(request);
    read_body::<F>(O::SCHEMA, request, &limits)
        .and_then(|body| read_input::<F, O::Input>(structure::<F>(&body), &limits))
        .map_err(|reason| Rejection::new(reason, Some(O::SCHEMA), reject::<F>))
}

/// The body of a request, which may be left out.
fn read_body<F: Format>(
    operation: &'static OperationSchema,
    request: &http::Request<Bytes>,
    limits: &Limits,
) -> Result<Bytes, Reason> {
    check_head::<F>(operation, request, F::MEDIA_TYPE)?;
    let body = compression::decompress(request, limits)?;
    checksum::check_request(operation, request).map_err(Reason::Malformed)?;
    Ok(body)
}

/// Checks what a request says of its body, which is to be of this type, and of the one that it wants.
pub(super) fn check_head<F: Format>(
    operation: &'static OperationSchema,
    request: &http::Request<Bytes>,
    wanted: &str,
) -> Result<(), Reason> {
    if !content::is_or_none(request.headers(), wanted) {
        return Err(Reason::UnsupportedMediaType);
    }
    match content::is_accepted(request.headers(), answered::<F>(operation)) {
        true => Ok(()),
        false => Err(Reason::NotAcceptable),
    }
}

fn read_input<F: Format, T: Deserialize + Serialize>(
    body: &[u8],
    limits: &Limits,
) -> Result<T, Reason> {
    let (input, missing) = F::read_input::<T>(body, limits).map_err(Reason::Malformed)?;
    received::check(&input, &missing, limits)?;
    Ok(input)
}

pub(in crate::protocol) fn encode_output<F: Format>(
    operation: &'static OperationSchema,
    output: &dyn Serialize,
) -> http::Response<Bytes> {
    if operation.service.protocol != Some(F::PROTOCOL) {
        return unknown_operation::<F>().into_response();
    }
    #[cfg(feature = "event-stream")]
    if event_stream::is_in_output(operation) {
        return match super::events::initial_response::<F>(output) {
            Ok(body) => of_type::<F>(StatusCode::OK, event_stream::content_type(), body),
            Err(error) => answer::unwritable(internal_failure::<F>(), error),
        };
    }
    if is_unit(operation.output) {
        let mut response = http::Response::new(Bytes::new());
        response.headers_mut().insert(SMITHY_PROTOCOL, name::<F>());
        return response;
    }
    match F::write(output) {
        Ok(body) => response::<F>(StatusCode::OK, body),
        Err(error) => answer::unwritable(internal_failure::<F>(), error),
    }
}

pub(in crate::protocol) fn encode_error<F: Format>(
    operation: &'static OperationSchema,
    error: Option<(usize, &dyn Serialize)>,
) -> http::Response<Bytes> {
    if operation.service.protocol != Some(F::PROTOCOL) {
        return unknown_operation::<F>().into_response();
    }
    let modeled = error.and_then(|(index, error)| Some((*operation.errors.get(index)?, error)));
    let Some((schema, error)) = modeled else {
        return internal_failure::<F>();
    };
    match F::write_typed(schema.id, error) {
        Ok(body) => {
            let mut response = response::<F>(error::status_code(schema), body);
            query_compatible::mark_error(operation.service, schema, response.headers_mut());
            response
        }
        Err(error) => answer::unwritable(internal_failure::<F>(), error),
    }
}

fn internal_failure<F: Format>() -> http::Response<Bytes> {
    let body = F::write_typed(INTERNAL_FAILURE, &Unit).unwrap_or_default();
    response::<F>(StatusCode::INTERNAL_SERVER_ERROR, body)
}

pub(super) fn reject<F: Format>(rejection: &Rejection) -> http::Response<Bytes> {
    let exception = Exception::of(rejection);
    let body = F::write_typed(&exception.id, &exception).unwrap_or_default();
    let mut response = response::<F>(rejection.status(), body);
    if let Reason::MethodNotAllowed = rejection.reason() {
        response
            .headers_mut()
            .insert(ALLOW, HeaderValue::from_static("POST"));
    }
    response
}

fn response<F: Format>(status: StatusCode, body: Vec<u8>) -> http::Response<Bytes> {
    of_type::<F>(status, media_type::<F>(), body)
}

fn of_type<F: Format>(
    status: StatusCode,
    content_type: HeaderValue,
    body: Vec<u8>,
) -> http::Response<Bytes> {
    let mut response = answer::response(status, content_type, body);
    response.headers_mut().insert(SMITHY_PROTOCOL, name::<F>());
    response
}
