//! The side of an operation that has no events, where the other one does: a request or a response like any other.

use farrier::{Operation, OperationError, OperationSchema};
use serde_json::Value;

use super::{Initial, Test, fails_as_expected, failure, has_events, input, tree};
use crate::report::Verdict;
use crate::suite::compare;
use crate::{Wire, message};

/// A server must read the request.
pub(super) fn request_on_server<C: Wire, CO: Operation, S: Wire, SO: Operation>(
    test: &Test,
    operations: &[&'static OperationSchema],
) -> Verdict {
    let expected = Initial::Request.value::<SO::Input>(test)?;
    let (request, help) = input::routed::<C, CO, S, SO>(test, operations)?;
    let fails = failure(test).is_some() && !has_events(test, "response");
    match S::decode_request::<SO>(&request) {
        Ok(_) if fails => Err("everything was accepted".to_owned()),
        Ok(input) => same(expected, &input).map(|()| help),
        Err(_) if fails => Ok(help),
        Err(response) => Err(input::refused(&response)),
    }
}

/// A client must read the response.
pub(super) fn response_on_client<C: Wire, O: Operation>(test: &Test) -> Result<(), String> {
    let expected = Initial::Response.value::<O::Output>(test)?;
    let response = test.body.get("initialResponse").and_then(Value::as_object);
    let response = message::response(response.ok_or("its `initialResponse` is none")?)?;
    match C::decode_response::<O>(&response) {
        Ok(_) if failure(test).is_some() => Err("everything was accepted".to_owned()),
        Ok(output) => same(expected, &output),
        Err(error) => {
            let id = error.modeled().map(|(index, _)| O::SCHEMA.errors[index].id);
            fails_as_expected(test, id, error.to_string())
        }
    }
}

fn same<T: farrier::Serialize>(
    expected: Option<crate::tree::Tree>,
    actual: &T,
) -> Result<(), String> {
    match expected {
        Some(expected) => compare(&expected, &tree(actual)?),
        None => Ok(()),
    }
}
