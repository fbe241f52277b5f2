//! Request tests: params to bytes on clients, bytes to params on servers; and requests that servers refuse.

use farrier::http::{Request, Response};
use farrier::{Bytes, Operation, OperationSchema};

use super::{compare, expected, text};
use crate::test::Test;
use crate::{Wire, check, message, params, record, token};

/// A client must encode the params as the test says.
pub(super) fn on_client<C: Wire, O: Operation>(test: &Test) -> Result<(), String> {
    expected::<O::Input>(test)?;
    let request = token::expected(O::SCHEMA, encode::<C, O>(test)?);
    check::request(&test.body, &request)
}

/// A server must route the request to the operation and read the params from it.
///
/// A test without a body, but with params, leaves the bytes to the client (compressed ones differ from encoder to
/// encoder): then they are those of ours.
pub(super) fn on_server<C: Wire, CO: Operation, S: Wire, SO: Operation>(
    test: &Test,
    operations: &[&'static OperationSchema],
) -> Result<(), String> {
    let expected = expected::<SO::Input>(test)?;
    let body = if test.leaves_body_open() {
        encode::<C, CO>(test)?.into_body()
    } else {
        Bytes::new()
    };
    let mut request = message::request(&test.body, body)?;
    if S::route(SO::SCHEMA.service, operations, &request).is_err() {
        complete(&mut request, &encode::<C, CO>(test)?);
    }
    let input = decode::<S, SO>(&request, operations)?.map_err(|response| refused(&response))?;
    compare(&expected, &record::record(&input).map_err(text)?)
}

/// A server must refuse the request and answer as the test says.
pub(super) fn malformed<S: Wire, O: Operation>(
    test: &Test,
    operations: &[&'static OperationSchema],
) -> Result<(), String> {
    let request = test
        .body
        .get("request")
        .and_then(|request| request.as_object());
    let request = message::request(request.ok_or("the test has no `request`")?, Bytes::new())?;
    match decode::<S, O>(&request, operations)? {
        Ok(_) => Err("the request was accepted".to_owned()),
        Err(response) => check::rejection(&test.body, &response),
    }
}

/// Adds the headers of `from` that are not there. Tests name only the headers that they are about, so that some leave
/// out what the protocol routes by.
fn complete(request: &mut Request<Bytes>, from: &Request<Bytes>) {
    for (name, value) in from.headers() {
        request
            .headers_mut()
            .entry(name)
            .or_insert_with(|| value.clone());
    }
}

fn encode<C: Wire, O: Operation>(test: &Test) -> Result<Request<Bytes>, String> {
    let input = params::read(&test.params()).map_err(text)?;
    C::encode_request::<O>(&message::endpoint(&test.body)?, &input).map_err(text)
}

/// Routes and decodes; the inner error is the answer to a request that is refused.
fn decode<S: Wire, O: Operation>(
    request: &Request<Bytes>,
    operations: &[&'static OperationSchema],
) -> Result<Result<O::Input, Response<Bytes>>, String> {
    match S::route(O::SCHEMA.service, operations, request) {
        Err(response) => Ok(Err(response)),
        Ok(index) if operations[index].id == O::SCHEMA.id => Ok(S::decode_request::<O>(request)),
        Ok(index) => Err(format!(
            "the request was routed to `{}`",
            operations[index].id
        )),
    }
}

fn refused(response: &Response<Bytes>) -> String {
    format!(
        "the request was refused: {} `{}`",
        response.status(),
        response.body().escape_ascii()
    )
}
