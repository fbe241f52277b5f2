//! Response tests, of outputs and of errors: params to bytes on servers, bytes to params on clients.

use farrier::http::Response;
use farrier::{Bytes, Operation, OperationError, ResponseMetadata};
use serde_json::Value;

use super::{Asked, compare, expected, text, whole};
use crate::params::Params;
use crate::report::{Help, Verdict};
use crate::test::Test;
use crate::tree::Tree;
use crate::{Wire, check, message, params, record, stream};

/// Headers that a response test may name and that the protocol of a server has nothing to do with.
const FOREIGN: [&str; 2] = ["x-amzn-requestid", "x-amz-target"];

/// A client must read the params from the response.
pub(super) fn on_client<C: Wire, O: Operation>(
    test: &Test,
    ask: fn(&O::Error) -> Asked,
) -> Result<(), String> {
    let response = message::response(&test.body)?;
    let result = C::decode_response::<O>(&response);
    match (index::<O>(test)?, result) {
        (None, Ok(output)) => {
            let (params, streamed) = stream::split(test, O::SCHEMA.output);
            stream::compare(streamed.as_ref(), response.body())?;
            compare(
                &expected::<O::Output>(&params)?,
                &record::record(&output).map_err(text)?,
            )
        }
        (None, Err(error)) => Err(format!("decoded as an error: {error}")),
        (Some(_), Ok(_)) => Err("decoded as an output".to_owned()),
        (Some(index), Err(error)) => {
            let expected = held::<O>(&error_of::<O>(test, index)?)?.1;
            let (actual, value) = held::<O>(&error)?;
            if actual != index {
                return Err(format!("decoded as `{}`", O::SCHEMA.errors[actual].id));
            }
            compare(&whole(&test.params(), expected)?, &value)?;
            asked(test, ask(&error))
        }
    }
}

/// A server must encode the params as the test says.
///
/// Nobody but what receives a request can give it an ID, and `X-Amz-Target` is a request's: where a test of both sides names them
/// for the client's sake, the runner stands in for the program around the server and sets them.
pub(super) fn on_server<S: Wire, O: Operation>(test: &Test) -> Verdict {
    let mut response = match index::<O>(test)? {
        None => encode::<S, O>(test)?,
        Some(index) => {
            let error = error_of::<O>(test, index)?;
            whole(&test.params(), held::<O>(&error)?.1)?;
            S::encode_response::<O>(&Err(error))
        }
    };
    let set = message::set_headers(&test.body, &FOREIGN, response.headers_mut())?;
    check::response(&test.body, &response)?;
    Ok(match set.is_empty() {
        true => Help::default(),
        false => Help::with(format!("no protocol of a server sets {}", set.join(", "))),
    })
}

fn encode<S: Wire, O: Operation>(test: &Test) -> Result<Response<Bytes>, String> {
    let (params, streamed) = stream::split(test, O::SCHEMA.output);
    expected::<O::Output>(&params)?;
    let output = params::read(&params).map_err(text)?;
    match streamed {
        None => Ok(S::encode_response::<O>(&Ok(output))),
        Some(stream) => S::encode_streaming_response::<O>(&output, stream).map_err(text),
    }
}

/// The error that the test stands on, as an index; none where it stands on the operation.
fn index<O: Operation>(test: &Test) -> Result<Option<usize>, String> {
    if test.shape == O::SCHEMA.id {
        return Ok(None);
    }
    let index = O::SCHEMA
        .errors
        .iter()
        .position(|error| error.id == test.shape);
    index
        .map(Some)
        .ok_or_else(|| format!("`{}` is no error of `{}`", test.shape, O::SCHEMA.id))
}

/// The error that the params describe. It says nothing of a response: a server's status is not to come from there.
fn error_of<O: Operation>(test: &Test, index: usize) -> Result<O::Error, String> {
    let nothing = ResponseMetadata::of(&Response::new(Bytes::new()));
    O::Error::read(index, nothing, &mut Params { at: &test.params() }).map_err(text)
}

/// Which modelled error it is, and what it holds.
fn held<O: Operation>(error: &O::Error) -> Result<(usize, Tree), String> {
    let (index, value) = error
        .modeled()
        .ok_or_else(|| format!("decoded as no error of the model: {error:?}"))?;
    Ok((index, record::record(value).map_err(text)?))
}

/// The status received and, where the test says so, the code.
fn asked(test: &Test, (status, code): Asked) -> Result<(), String> {
    let expected = test.body.get("code").and_then(Value::as_u64);
    if status.map(u64::from) != expected {
        return Err(format!("status: expected {expected:?}, got {status:?}"));
    }
    let shape = test
        .body
        .get("vendorParamsShape")
        .and_then(Value::as_str)
        .unwrap_or_default();
    let expected = test
        .body
        .get("vendorParams")
        .and_then(|params| params.get("code"))
        .and_then(Value::as_str);
    match expected.filter(|_| shape.ends_with("#ErrorCodeParams")) {
        Some(expected) if code.as_deref() != Some(expected) => {
            Err(format!("code: expected `{expected}`, got {code:?}"))
        }
        _ => Ok(()),
    }
}
