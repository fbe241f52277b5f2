//! The server's side.

use bytes::Bytes;
use http::header::ALLOW;
use http::{HeaderValue, Method, StatusCode};

use super::version::Version;
use crate::codec::json::{self, Settings};
use crate::error::Error;
#[cfg(feature = "event-stream")]
use crate::protocol::event_stream;
use crate::protocol::exception::{Exception, INTERNAL_FAILURE};
use crate::protocol::{
    Limits, Operation, Reason, Rejection, answer, checksum, compression, error, media_type,
    query_compatible, received,
};
use crate::schema::{OperationSchema, ServiceSchema, prelude};
use crate::serde::{Deserialize, Serialize};
use crate::value::Unit;

const SETTINGS: Settings = Settings::AWS_JSON.strict();

#[inline]
pub(super) fn route(
    service: &'static ServiceSchema,
    operations: &[&'static OperationSchema],
    request: &http::Request<Bytes>,
) -> Result<usize, Rejection> {
    let respond = responder(version_of(service)?);
    if request.method() != Method::POST {
        return Err(Rejection::new(Reason::MethodNotAllowed, None, respond));
    }
    let target = request
        .headers()
        .get("x-amz-target")
        .and_then(|value| value.to_str().ok());
    target
        .and_then(|target| target.split_once('.'))
        .filter(|(name, _)| *name == service.name())
        .and_then(|(_, name)| {
            operations
                .iter()
                .position(|operation| operation.name() == name)
        })
        .ok_or_else(|| Rejection::new(Reason::UnknownOperation, None, respond))
}

/// A service that speaks another protocol has no operation in this one.
#[inline]
pub(super) fn version_of(service: &ServiceSchema) -> Result<Version, Rejection> {
    Version::of(service).ok_or_else(unknown_operation)
}

#[inline]
pub(super) fn unknown_operation() -> Rejection {
    Rejection::new(Reason::UnknownOperation, None, responder(Version::V1_0))
}

#[inline]
pub(super) fn decode_request<O: Operation>(
    request: &http::Request<Bytes>,
) -> Result<O::Input, Rejection> {
    let version = version_of(O::SCHEMA.service)?;
    let limits = Limits::of(request);
    read_body(O::SCHEMA, version, request, &limits)
        .and_then(|body| read_input(&body, &limits))
        .map_err(|reason| Rejection::new(reason, Some(O::SCHEMA), responder(version)))
}

/// The JSON of a request. Where the input has no member, the body may be left out.
#[inline]
fn read_body(
    operation: &'static OperationSchema,
    version: Version,
    request: &http::Request<Bytes>,
    limits: &Limits,
) -> Result<Bytes, Reason> {
    if !media_type::is_or_none(request.headers(), version.media_type()) {
        return Err(Reason::UnsupportedMediaType);
    }
    let body = compression::decompress(request, limits)?;
    checksum::check_request(operation, request).map_err(Reason::Malformed)?;
    let is_left_out = body.is_empty() && operation.input.members.is_empty();
    Ok(if is_left_out {
        Bytes::from_static(b"{}")
    } else {
        body
    })
}

#[inline]
fn read_input<T: Deserialize + Serialize>(body: &[u8], limits: &Limits) -> Result<T, Reason> {
    let settings = Settings {
        max_depth: limits.depth(),
        ..SETTINGS
    };
    let (input, missing) = json::from_slice::<T>(body, &settings).map_err(Reason::Malformed)?;
    received::check(&input, &missing, limits)?;
    Ok(input)
}

#[inline]
pub(super) fn encode_output(
    operation: &'static OperationSchema,
    output: &dyn Serialize,
) -> http::Response<Bytes> {
    let Some(version) = Version::of(operation.service) else {
        return unknown_operation().into_response();
    };
    #[cfg(feature = "event-stream")]
    if event_stream::is_in_output(operation) {
        return match super::events::initial_response(output) {
            Ok(body) => answer::response(StatusCode::OK, event_stream::content_type(), body),
            Err(error) => unwritable(version, error),
        };
    }
    if operation.output.id == prelude::UNIT.id {
        return response(version, StatusCode::OK, Vec::new());
    }
    match json::to_vec(output, &SETTINGS) {
        Ok(body) => response(version, StatusCode::OK, body),
        Err(error) => unwritable(version, error),
    }
}

#[inline]
pub(super) fn encode_error(
    operation: &'static OperationSchema,
    error: Option<(usize, &dyn Serialize)>,
) -> http::Response<Bytes> {
    let Some(version) = Version::of(operation.service) else {
        return unknown_operation().into_response();
    };
    let modeled = error.and_then(|(index, error)| Some((*operation.errors.get(index)?, error)));
    let Some((schema, error)) = modeled else {
        return internal_failure(version);
    };
    match typed(version.error_type(schema.id), error) {
        Ok(body) => {
            let mut response = response(version, error::status_code(schema), body);
            query_compatible::mark_error(operation.service, schema, response.headers_mut());
            response
        }
        Err(error) => unwritable(version, error),
    }
}

#[inline]
fn internal_failure(version: Version) -> http::Response<Bytes> {
    let body = typed(version.error_type(INTERNAL_FAILURE), &Unit).unwrap_or_default();
    response(version, StatusCode::INTERNAL_SERVER_ERROR, body)
}

#[cold]
#[inline]
fn unwritable(version: Version, error: Error) -> http::Response<Bytes> {
    answer::unwritable(internal_failure(version), error)
}

/// A rejection is told after its protocol is forgotten, so that there is a function for each version.
#[inline]
pub(super) fn responder(version: Version) -> fn(&Rejection) -> http::Response<Bytes> {
    match version {
        Version::V1_0 => |rejection| reject(Version::V1_0, rejection),
        Version::V1_1 => |rejection| reject(Version::V1_1, rejection),
    }
}

#[inline]
fn reject(version: Version, rejection: &Rejection) -> http::Response<Bytes> {
    let exception = Exception::of(rejection);
    let body = typed(version.error_type(&exception.id), &exception).unwrap_or_default();
    let mut response = response(version, rejection.status(), body);
    if let Reason::MethodNotAllowed = rejection.reason() {
        response
            .headers_mut()
            .insert(ALLOW, HeaderValue::from_static("POST"));
    }
    response
}

#[inline]
fn typed(name: &str, value: &dyn Serialize) -> Result<Vec<u8>, Error> {
    json::to_vec_typed(name, value, &SETTINGS)
}

#[inline]
fn response(version: Version, status: StatusCode, body: Vec<u8>) -> http::Response<Bytes> {
    answer::response(status, version.content_type(), body)
}
