//! The server's side.

use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue};

use super::{Format, RpcV2, SMITHY_PROTOCOL, answered, is_spoken, media_type, name, structure};
use crate::error::{self, Error, ErrorKind};
use crate::protocol::answer::Failed;
use crate::protocol::media_type as content;
use crate::protocol::rejection::Respond;
use crate::protocol::rpc_server::{self, Rpc};
use crate::protocol::{Limits, Operation, Reason, Rejection, received};
use crate::schema::{OperationSchema, ServiceSchema};
use crate::serde::{Deserialize, Serialize};

/// What other protocols route by. A request with one of them could mean one operation to us and another to who let it pass.
const FOREIGN_TARGETS: [HeaderName; 2] = [
    HeaderName::from_static("x-amz-target"),
    HeaderName::from_static("x-amzn-target"),
];

impl<F: Format> Rpc for RpcV2<F> {
    fn write(self, value: &dyn Serialize) -> error::Result<Vec<u8>> {
        F::write(value)
    }

    fn write_error(self, id: &str, value: &dyn Serialize) -> error::Result<Vec<u8>> {
        F::write_typed(id, value)
    }

    #[cfg(feature = "event-stream")]
    fn write_initial(self, output: &dyn Serialize) -> error::Result<Vec<u8>> {
        super::events::initial_response::<F>(output)
    }

    fn content_type(self) -> HeaderValue {
        media_type::<F>()
    }

    fn nothing(self) -> http::Response<Bytes> {
        self.mark(http::Response::new(Bytes::new()))
    }

    fn mark(self, mut response: http::Response<Bytes>) -> http::Response<Bytes> {
        response.headers_mut().insert(SMITHY_PROTOCOL, name::<F>());
        response
    }

    fn responder(self) -> Respond {
        |rejection| rpc_server::reject(Self::NEW, rejection)
    }
}

pub(in crate::protocol) fn route<F: Format>(
    service: &'static ServiceSchema,
    operations: &[&'static OperationSchema],
    request: &http::Request<Bytes>,
) -> Result<usize, Rejection> {
    if service.protocol != Some(F::PROTOCOL) || !is_spoken::<F>(request.headers()) {
        return Err(unknown_operation::<F>());
    }
    let protocol = RpcV2::<F>::NEW;
    rpc_server::check_method(protocol, request.method())?;
    if has_foreign_target(request.headers()) {
        let message = "a header names a target, which the path does";
        let error = Error::new(ErrorKind::Syntax, message);
        return Err(protocol.rejection(Reason::Malformed(error)));
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
    RpcV2::<F>::NEW.rejection(Reason::UnknownOperation)
}

pub(in crate::protocol) fn decode_request<F: Format, O: Operation>(
    request: &http::Request<Bytes>,
) -> Result<O::Input, Rejection> {
    if O::SCHEMA.service.protocol != Some(F::PROTOCOL) {
        return Err(unknown_operation::<F>());
    }
    let limits = Limits::of(request);
    let respond = RpcV2::<F>::NEW.responder();
    check_head::<F>(O::SCHEMA, request, F::MEDIA_TYPE)
        .and_then(|()| rpc_server::body(O::SCHEMA, request, &limits))
        .and_then(|body| read_input::<F, O::Input>(structure::<F>(&body), &limits))
        .map_err(|reason| Rejection::new(reason, Some(O::SCHEMA), respond))
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
    match operation.service.protocol == Some(F::PROTOCOL) {
        true => rpc_server::encode_output(RpcV2::<F>::NEW, operation, output),
        false => unknown_operation::<F>().into_response(),
    }
}

pub(in crate::protocol) fn encode_error<F: Format>(
    operation: &'static OperationSchema,
    failed: &Failed<'_>,
) -> http::Response<Bytes> {
    match operation.service.protocol == Some(F::PROTOCOL) {
        true => rpc_server::encode_error(RpcV2::<F>::NEW, operation, failed),
        false => unknown_operation::<F>().into_response(),
    }
}
