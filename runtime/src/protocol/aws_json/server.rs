//! The server's side.

use bytes::Bytes;
use http::HeaderValue;

use super::version::Version;
use crate::codec::json::{self, Settings};
use crate::error;
use crate::protocol::answer::Failed;
use crate::protocol::rejection::Respond;
use crate::protocol::rpc_server::{self, Rpc};
use crate::protocol::{Limits, Operation, Reason, Rejection, answer, media_type, received};
use crate::schema::{OperationSchema, ServiceSchema};
use crate::serde::{Deserialize, Serialize};

const SETTINGS: Settings = Settings::AWS_JSON.strict();

impl Rpc for Version {
    #[inline]
    fn write(self, value: &dyn Serialize) -> error::Result<Vec<u8>> {
        json::to_vec(value, &SETTINGS)
    }

    #[inline]
    fn write_error(self, id: &str, value: &dyn Serialize) -> error::Result<Vec<u8>> {
        json::to_vec_typed(self.error_type(id), value, &SETTINGS)
    }

    #[cfg(feature = "event-stream")]
    #[inline]
    fn write_initial(self, output: &dyn Serialize) -> error::Result<Vec<u8>> {
        super::events::initial_response(output)
    }

    #[inline]
    fn content_type(self) -> HeaderValue {
        self.content_type()
    }

    #[inline]
    fn nothing(self) -> http::Response<Bytes> {
        answer::response(http::StatusCode::OK, self.content_type(), Vec::new())
    }

    #[inline]
    fn mark(self, response: http::Response<Bytes>) -> http::Response<Bytes> {
        response
    }

    /// A rejection is told after its protocol is forgotten, so that there is a function for each version.
    #[inline]
    fn responder(self) -> Respond {
        match self {
            Self::V1_0 => |rejection| rpc_server::reject(Self::V1_0, rejection),
            Self::V1_1 => |rejection| rpc_server::reject(Self::V1_1, rejection),
        }
    }
}

#[inline]
pub(super) fn route(
    service: &'static ServiceSchema,
    operations: &[&'static OperationSchema],
    request: &http::Request<Bytes>,
) -> Result<usize, Rejection> {
    let version = version_of(service)?;
    rpc_server::check_method(version, request.method())?;
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
        .ok_or_else(|| version.rejection(Reason::UnknownOperation))
}

/// A service that speaks another protocol has no operation in this one.
#[inline]
pub(super) fn version_of(service: &ServiceSchema) -> Result<Version, Rejection> {
    Version::of(service).ok_or_else(unknown_operation)
}

#[inline]
pub(super) fn unknown_operation() -> Rejection {
    Version::V1_0.rejection(Reason::UnknownOperation)
}

#[inline]
pub(super) fn decode_request<O: Operation>(
    request: &http::Request<Bytes>,
) -> Result<O::Input, Rejection> {
    let version = version_of(O::SCHEMA.service)?;
    let limits = Limits::of(request);
    read_body(O::SCHEMA, version, request, &limits)
        .and_then(|body| read_input(&body, &limits))
        .map_err(|reason| Rejection::new(reason, Some(O::SCHEMA), version.responder()))
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
    let body = rpc_server::body(operation, request, limits)?;
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
    match version_of(operation.service) {
        Ok(version) => rpc_server::encode_output(version, operation, output),
        Err(rejection) => rejection.into_response(),
    }
}

#[inline]
pub(super) fn encode_error(
    operation: &'static OperationSchema,
    failed: &Failed<'_>,
) -> http::Response<Bytes> {
    match version_of(operation.service) {
        Ok(version) => rpc_server::encode_error(version, operation, failed),
        Err(rejection) => rejection.into_response(),
    }
}
