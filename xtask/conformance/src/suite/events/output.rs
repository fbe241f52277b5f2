//! What a server sends.

use farrier::http::Response;
use farrier::{Bytes, EventOutput, Operation, OperationError};
use serde_json::{Map, Value};

use super::{EventWire, Initial, Test, fails_as_expected, failure, has_events};
use super::{receive, received, send, telling, text, tree};
use crate::report::{Help, Verdict};
use crate::suite::compare;
use crate::{Wire, check, message, params};

/// A server must write the initial response and the events as the test says.
pub(super) fn on_server<S: EventWire, O: EventOutput>(test: &Test) -> Result<(), String> {
    begins::<S, O>(test)?;
    send::<O::Events, S>(test, "response")
}

/// A server must write the initial response as the test says.
pub(super) fn begins<S: Wire, O: Operation>(test: &Test) -> Result<(), String> {
    Initial::Response.value::<O::Output>(test)?;
    let described = test.body.get("initialResponse").and_then(Value::as_object);
    if described.is_none() && Initial::Response.message(test).is_none() {
        return Ok(());
    }
    let response = encode::<S, O>(test)?;
    Initial::Response.check(test, response.body())?;
    described.map_or(Ok(()), |expected| check::response(expected, &response))
}

/// A client must read the initial response and the events from what the test says. Where it says nothing of the response, that
/// is our server's.
pub(super) fn on_client<C: EventWire, CO: EventOutput, S: EventWire, SO: EventOutput>(
    test: &Test,
) -> Verdict {
    let expected = Initial::Response.value::<CO::Output>(test)?;
    let (response, help) = response::<S, SO>(test)?;
    let mut events = match C::decode_response_events::<CO>(&response) {
        Ok(events) => events,
        Err(error) if failure(test) == Some(None) && !fails_at_once::<CO>(test) => {
            return Err(format!("no event was reached: {error}"));
        }
        Err(error) => {
            let id = error
                .modeled()
                .map(|(index, _)| CO::SCHEMA.errors[index].id);
            return fails_as_expected(test, id, error.to_string()).map(|()| help);
        }
    };
    events.feed(&received(test, "response")?);
    if let Some(expected) = expected {
        let output = events.output().map_err(|error| error.to_string())?;
        compare(&expected, &tree(output.ok_or("the output was not there")?)?)?;
    }
    receive(test, "response", &mut events)?;
    Ok(help)
}

/// The response that a test describes; what it does not say of it is as our server writes it.
fn response<S: Wire, O: EventOutput>(test: &Test) -> Result<(Response<Bytes>, Help), String> {
    let described = test.body.get("initialResponse").and_then(Value::as_object);
    let first = Initial::Response.bytes(test)?;
    if let Some(described) = described
        && (first.is_some()
            || described.contains_key("body")
            || !test.body.contains_key("initialResponseParams"))
    {
        let mut response = message::response(described)?;
        if let Some(first) = first {
            *response.body_mut() = first;
        }
        return Ok((response, Help::default()));
    }
    let mut ours = encode::<S, O>(test)?;
    if Initial::Response.lacks_required(test, O::SCHEMA.output) {
        *ours.headers_mut() = telling(ours.headers());
        *ours.body_mut() = Bytes::new();
    }
    if let Some(first) = first {
        *ours.body_mut() = first;
    }
    let Some(described) = described else {
        return Ok((ours, Help::with("it says nothing of the response")));
    };
    let mut response = message::response(described)?;
    // Where the protocol puts the output into the first message.
    let body = ours.into_body();
    let help = match body.is_empty() {
        true => Help::default(),
        false => Help::with("it says nothing of the first message"),
    };
    *response.body_mut() = body;
    Ok((response, help))
}

/// Whether what is to fail is the response, before any event is read.
fn fails_at_once<O: EventOutput>(test: &Test) -> bool {
    !has_events(test, "response") || Initial::Response.lacks_required(test, O::SCHEMA.output)
}

fn encode<S: Wire, O: Operation>(test: &Test) -> Result<Response<Bytes>, String> {
    let nothing = Value::Object(Map::new());
    let params = test.body.get("initialResponseParams").unwrap_or(&nothing);
    let output = params::read(params).map_err(text)?;
    Ok(S::encode_response::<O>(&Ok(output)))
}
