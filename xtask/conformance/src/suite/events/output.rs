//! What a server sends.

use farrier::http::Response;
use farrier::{Bytes, EventOutput, OperationError};
use serde_json::Value;

use super::{EventWire, Test, fails_as_expected, initial, receive, received, send, text, tree};
use crate::report::{Help, Verdict};
use crate::suite::compare;
use crate::{check, message, params};

/// A server must write the initial response and the events as the test says.
pub(super) fn on_server<S: EventWire, O: EventOutput>(test: &Test) -> Result<(), String> {
    initial::<O::Output>(test, "initialResponseParams")?;
    if let Some(expected) = test.body.get("initialResponse").and_then(Value::as_object) {
        let params = test.body.get("initialResponseParams");
        let output = params::read(params.ok_or("the test has no `initialResponseParams`")?);
        let output = output.map_err(text)?;
        check::response(expected, &S::encode_response::<O>(&Ok(output)))?;
    }
    send::<O::Events, S>(test, "response")
}

/// A client must read the initial response and the events from what the test says. Where it says nothing of the response, that
/// has no header.
pub(super) fn on_client<C: EventWire, O: EventOutput>(test: &Test) -> Verdict {
    let expected = initial::<O::Output>(test, "initialResponseParams")?;
    let (response, help) = match test.body.get("initialResponse").and_then(Value::as_object) {
        Some(response) => (message::response(response)?, Help::default()),
        None => {
            let nothing = Response::new(Bytes::new());
            (nothing, Help::with("it says nothing of the response"))
        }
    };
    let mut events = match C::decode_response_events::<O>(&response) {
        Ok(events) => events,
        Err(error) => {
            let id = error.modeled().map(|(index, _)| O::SCHEMA.errors[index].id);
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
