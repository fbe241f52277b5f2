//! What a client sends.

use farrier::http::{Request, Response};
use farrier::{Bytes, EventInput, Operation, OperationSchema};
use serde_json::{Map, Value};

use super::{EventWire, Initial, Test, failure, has_events, receive, received, send};
use super::{telling, text, tree};
use crate::report::{Help, Verdict};
use crate::suite::compare;
use crate::{Wire, check, message, params};

/// A client must write the initial request and the events as the test says.
pub(super) fn on_client<C: EventWire, O: EventInput>(test: &Test) -> Result<(), String> {
    begins::<C, O>(test)?;
    send::<O::Events, C>(test, "request")
}

/// A client must write the initial request as the test says.
pub(super) fn begins<C: Wire, O: Operation>(test: &Test) -> Result<(), String> {
    Initial::Request.value::<O::Input>(test)?;
    let described = test.body.get("initialRequest").and_then(Value::as_object);
    if described.is_none() && Initial::Request.message(test).is_none() {
        return Ok(());
    }
    let request = encode::<C, O>(test)?;
    Initial::Request.check(test, request.body())?;
    described.map_or(Ok(()), |expected| check::request(expected, &request))
}

/// A server must read the initial request and the events from what the test says. Where it says nothing of the request, that
/// is our client's for an input without members.
pub(super) fn on_server<C: EventWire, CO: EventInput, S: EventWire, SO: EventInput>(
    test: &Test,
    operations: &[&'static OperationSchema],
) -> Verdict {
    let expected = Initial::Request.value::<SO::Input>(test)?;
    let (request, help) = routed::<C, CO, S, SO>(test, operations)?;
    let mut events = match S::decode_request_events::<SO>(&request) {
        Ok(events) => events,
        Err(_) if fails_at_once::<SO>(test) => return Ok(help),
        Err(response) => return Err(refused(&response)),
    };
    events.feed(&received(test, "request")?);
    if let Some(expected) = expected {
        let input = events.input().map_err(|rejection| rejection.to_string())?;
        compare(&expected, &tree(input.ok_or("the input was not there")?)?)?;
    }
    receive(test, "request", &mut events)?;
    Ok(help)
}

/// The request of a test, which must be one of its operation.
pub(super) fn routed<C: Wire, CO: Operation, S: Wire, SO: Operation>(
    test: &Test,
    operations: &[&'static OperationSchema],
) -> Result<(Request<Bytes>, Help), String> {
    let (request, help) = request::<C, CO>(test)?;
    match S::route(SO::SCHEMA.service, operations, &request) {
        Ok(index) if operations[index].id == SO::SCHEMA.id => Ok((request, help)),
        Ok(index) => Err(format!("routed to `{}`", operations[index].id)),
        Err(response) => Err(format!("not routed: {}", response.status())),
    }
}

/// The request that a test describes; what it does not say of it is as our client writes it.
fn request<C: Wire, O: Operation>(test: &Test) -> Result<(Request<Bytes>, Help), String> {
    let mut ours = encode::<C, O>(test)?;
    if Initial::Request.lacks_required(test, O::SCHEMA.input) {
        *ours.headers_mut() = telling(ours.headers());
        *ours.body_mut() = Bytes::new();
    }
    let first = Initial::Request.bytes(test)?;
    let is_told = first.is_some();
    if let Some(first) = first {
        *ours.body_mut() = first;
    }
    let described = test.body.get("initialRequest").and_then(Value::as_object);
    Ok(match described {
        None => (ours, Help::with("it says nothing of the request")),
        // Where the protocol puts the input into the first message, or into the body.
        Some(request) if !request.contains_key("body") && !ours.body().is_empty() => {
            let help = match is_told {
                true => Help::default(),
                false => Help::with("it says nothing of the first message"),
            };
            (message::request(request, ours.into_body())?, help)
        }
        Some(request) => (message::request(request, Bytes::new())?, Help::default()),
    })
}

/// Whether what is to fail is the request, before any event is read.
fn fails_at_once<O: EventInput>(test: &Test) -> bool {
    failure(test) == Some(None)
        && (!has_events(test, "request") || Initial::Request.lacks_required(test, O::SCHEMA.input))
}

pub(super) fn refused(response: &Response<Bytes>) -> String {
    let body = response.body().escape_ascii();
    format!("refused: {} `{body}`", response.status())
}

fn encode<C: Wire, O: Operation>(test: &Test) -> Result<Request<Bytes>, String> {
    let nothing = Value::Object(Map::new());
    let params = test.body.get("initialRequestParams").unwrap_or(&nothing);
    let input = params::read(params).map_err(text)?;
    let request = test.body.get("initialRequest").and_then(Value::as_object);
    let endpoint = message::endpoint(request.unwrap_or(&Map::new()))?;
    C::encode_request::<O>(&endpoint, &input).map_err(text)
}
