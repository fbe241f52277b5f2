//! Request tests: params to bytes on clients, bytes to params on servers; and requests that servers refuse.

use farrier::http::{Request, Response};
use farrier::{Bytes, Operation, OperationSchema};

use super::{compare, expected, text};
use crate::report::{Help, Verdict};
use crate::test::Test;
use crate::{Wire, check, message, params, record, stream, token};

/// The headers by which a server tells what a request is: which protocol, which operation, which format.
pub(super) const TELLING: [&str; 3] = ["content-type", "smithy-protocol", "x-amz-target"];

const OPEN_BODY: &str = "it says nothing of the body";

/// A client must encode the params as the test says.
pub(super) fn on_client<C: Wire, O: Operation>(test: &Test) -> Result<(), String> {
    expected::<O::Input>(&stream::split(test, O::SCHEMA.input).0)?;
    let request = token::expected(O::SCHEMA, encode::<C, O>(test)?);
    check::request(&test.body, &request)
}

/// A server must route the request to the operation and read the params from it.
///
/// A test without a body, but with params, leaves the bytes to the client (compressed ones differ from encoder to
/// encoder): then they are those of ours. The request is sent as it stands, and once more only if it is refused and lacks a header
/// by which the protocol is told: tests name the headers that they are about, and not all that a request has.
pub(super) fn on_server<C: Wire, CO: Operation, S: Wire, SO: Operation>(
    test: &Test,
    operations: &[&'static OperationSchema],
) -> Verdict {
    let (params, streamed) = stream::split(test, SO::SCHEMA.input);
    let expected = expected::<SO::Input>(&params)?;
    let (body, mut help) = match test.leaves_body_open() {
        true => (encode::<C, CO>(test)?.into_body(), Help::with(OPEN_BODY)),
        false => (Bytes::new(), Help::default()),
    };
    let mut request = message::request(&test.body, body)?;
    let mut decoded = decode::<S, SO>(&request, operations)?;
    if decoded.is_err() {
        let added = complete(&mut request, &encode::<C, CO>(test)?);
        if !added.is_empty() {
            help = help.and(Help::with(format!("it has no {}", added.join(", no "))));
            decoded = decode::<S, SO>(&request, operations)?;
        }
    }
    let input = decoded.map_err(|response| refused(&response))?;
    stream::compare(streamed.as_ref(), request.body())?;
    compare(&expected, &record::record(&input).map_err(text)?)?;
    Ok(help)
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

/// Adds those of the headers by which a protocol is told that are not there and that our client sends; which these are.
fn complete(request: &mut Request<Bytes>, from: &Request<Bytes>) -> Vec<&'static str> {
    let mut added = Vec::new();
    for name in TELLING {
        let value = from.headers().get(name);
        if let (None, Some(value)) = (request.headers().get(name), value) {
            request.headers_mut().insert(name, value.clone());
            added.push(name);
        }
    }
    added
}

fn encode<C: Wire, O: Operation>(test: &Test) -> Result<Request<Bytes>, String> {
    let (params, streamed) = stream::split(test, O::SCHEMA.input);
    let input = params::read(&params).map_err(text)?;
    let endpoint = message::endpoint(&test.body)?;
    match streamed {
        None => C::encode_request::<O>(&endpoint, &input).map_err(text),
        Some(stream) => C::encode_streaming_request::<O>(&endpoint, &input, stream).map_err(text),
    }
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
