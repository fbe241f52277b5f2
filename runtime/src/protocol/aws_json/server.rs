//! The server's side.

use std::sync::Arc;

use bytes::Bytes;
use http::header::{ALLOW, CONTENT_TYPE};
use http::{HeaderValue, Method, StatusCode};

use super::query;
use super::version::Version;
use crate::codec::json::{self, Settings};
use crate::error::{Error, ErrorKind};
use crate::protocol::exception::{Exception, INTERNAL_FAILURE};
use crate::protocol::{Limits, Operation, Reason, Rejection, compression, error};
use crate::schema::{OperationSchema, Schema, ServiceSchema, prelude};
use crate::serde::{Deserialize, Serialize};
use crate::validate::{self, ViolationKind, Violations};
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
fn version_of(service: &ServiceSchema) -> Result<Version, Rejection> {
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
    if !has_media_type(request, version.media_type()) {
        return Err(Reason::UnsupportedMediaType);
    }
    let body = compression::decompress(request, limits)?;
    let is_left_out = body.is_empty() && operation.input.members.is_empty();
    Ok(if is_left_out {
        Bytes::from_static(b"{}")
    } else {
        body
    })
}

/// Whether a request says that its body is of this type, with any parameters, or says nothing.
#[inline]
fn has_media_type(request: &http::Request<Bytes>, wanted: &str) -> bool {
    let Some(value) = request.headers().get(CONTENT_TYPE) else {
        return true;
    };
    let Ok(value) = value.to_str() else {
        return false;
    };
    let essence = value.split_once(';').map_or(value, |(essence, _)| essence);
    essence.trim().eq_ignore_ascii_case(wanted)
}

#[inline]
fn read_input<T: Deserialize + Serialize>(body: &[u8], limits: &Limits) -> Result<T, Reason> {
    let settings = Settings {
        max_depth: limits.depth(),
        ..SETTINGS
    };
    let (input, missing) = json::from_slice::<T>(body, &settings).map_err(Reason::Malformed)?;
    match validate::check_received(&input, &missing, limits.depth()) {
        Ok(()) => Ok(input),
        Err(violations) => Err(invalid(violations)),
    }
}

/// A union member that the model does not know is a mistake in the message, not in a value.
#[inline]
fn invalid(violations: Violations) -> Reason {
    match violations
        .iter()
        .find(|v| *v.kind() == ViolationKind::UnknownVariant)
    {
        Some(v) => Reason::Malformed(Error::new(ErrorKind::UnknownVariant, v.to_string())),
        None => Reason::Invalid(violations),
    }
}

#[inline]
pub(super) fn encode_output(
    operation: &'static OperationSchema,
    output: &dyn Serialize,
) -> http::Response<Bytes> {
    let Some(version) = Version::of(operation.service) else {
        return unknown_operation().into_response();
    };
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
            let mut response = response(version, status(schema), body);
            query::mark_error(operation.service, schema, response.headers_mut());
            response
        }
        Err(error) => unwritable(version, error),
    }
}

#[inline]
fn status(error: &'static Schema) -> StatusCode {
    StatusCode::from_u16(error::status(error)).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}

#[inline]
fn internal_failure(version: Version) -> http::Response<Bytes> {
    let body = typed(version.error_type(INTERNAL_FAILURE), &Unit).unwrap_or_default();
    response(version, StatusCode::INTERNAL_SERVER_ERROR, body)
}

/// The answer does not tell why; the server's own log may, which finds the error in the extensions.
#[cold]
#[inline]
fn unwritable(version: Version, error: Error) -> http::Response<Bytes> {
    let mut response = internal_failure(version);
    response.extensions_mut().insert(Arc::new(error));
    response
}

/// A rejection is told after its protocol is forgotten, so that there is a function for each version.
#[inline]
fn responder(version: Version) -> fn(&Rejection) -> http::Response<Bytes> {
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

/// An object with `__type` before the members of the value. A shape ID has nothing that JSON escapes.
#[inline]
fn typed(name: &str, value: &dyn Serialize) -> Result<Vec<u8>, Error> {
    let mut body = Vec::with_capacity(256);
    body.extend_from_slice(b"{\"__type\":\"");
    body.extend_from_slice(name.as_bytes());
    body.extend_from_slice(b"\"");
    let brace = body.len();
    json::write(&mut body, value, &SETTINGS)?;
    match &body[brace..] {
        b"{}" => {
            body.remove(brace);
        }
        _ => body[brace] = b',',
    }
    Ok(body)
}

#[inline]
fn response(version: Version, status: StatusCode, body: Vec<u8>) -> http::Response<Bytes> {
    let mut response = http::Response::new(Bytes::from(body));
    *response.status_mut() = status;
    response
        .headers_mut()
        .insert(CONTENT_TYPE, version.content_type());
    response
}
