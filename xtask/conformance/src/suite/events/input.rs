//! What a client sends.

use farrier::{Bytes, EventInput, OperationSchema};
use serde_json::{Map, Value};

use super::{EventWire, Test, failure, initial, receive, received, send, text, tree};
use crate::report::{Help, Verdict};
use crate::suite::compare;
use crate::{Wire, check, message, params};

/// A client must write the initial request and the events as the test says.
pub(super) fn on_client<C: EventWire, O: EventInput>(test: &Test) -> Result<(), String> {
    initial::<O::Input>(test, "initialRequestParams")?;
    if let Some(expected) = test.body.get("initialRequest").and_then(Value::as_object) {
        check::request(expected, &encode::<C, O>(test)?)?;
    }
    send::<O::Events, C>(test, "request")
}

/// A server must read the initial request and the events from what the test says. Where it says nothing of the request, that
/// is our client's for an input without members.
pub(super) fn on_server<C: EventWire, CO: EventInput, S: EventWire, SO: EventInput>(
    test: &Test,
    operations: &[&'static OperationSchema],
) -> Verdict {
    let expected = initial::<SO::Input>(test, "initialRequestParams")?;
    let ours = encode::<C, CO>(test)?;
    let (request, help) = match test.body.get("initialRequest").and_then(Value::as_object) {
        None => (ours, Help::with("it says nothing of the request")),
        // Where the protocol puts the input into the first message, it is our client's.
        Some(request) if !request.contains_key("body") && !ours.body().is_empty() => {
            let request = message::request(request, ours.into_body())?;
            (request, Help::with("it says nothing of the first message"))
        }
        Some(request) => (message::request(request, Bytes::new())?, Help::default()),
    };
    match S::route(SO::SCHEMA.service, operations, &request) {
        Ok(index) if operations[index].id == SO::SCHEMA.id => {}
        Ok(index) => return Err(format!("routed to `{}`", operations[index].id)),
        Err(response) => return Err(format!("not routed: {}", response.status())),
    }
    let mut events = match S::decode_request_events::<SO>(&request) {
        Ok(events) => events,
        Err(_) if failure(test) == Some(None) => return Ok(help),
        Err(response) => {
            let body = response.body().escape_ascii();
            return Err(format!("refused: {} `{body}`", response.status()));
        }
    };
    events.feed(&received(test, "request")?);
    if let Some(expected) = expected {
        let input = events.input().map_err(|rejection| rejection.to_string())?;
        compare(&expected, &tree(input.ok_or("the input was not there")?)?)?;
    }
    receive(test, "request", &mut events)?;
    Ok(help)
}

fn encode<C: Wire, O: EventInput>(test: &Test) -> Result<farrier::http::Request<Bytes>, String> {
    let nothing = Value::Object(Map::new());
    let params = test.body.get("initialRequestParams").unwrap_or(&nothing);
    let input = params::read(params).map_err(text)?;
    let request = test.body.get("initialRequest").and_then(Value::as_object);
    let endpoint = message::endpoint(request.unwrap_or(&Map::new()))?;
    C::encode_request::<O>(&endpoint, &input).map_err(text)
}
