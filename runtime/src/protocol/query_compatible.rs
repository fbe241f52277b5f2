//! [`@awsQueryCompatible`](https://smithy.io/2.0/aws/protocols/aws-query-protocol.html#aws-protocols-awsquerycompatible-trait):
//! services that once spoke awsQuery, whose clients know its error codes.

use http::{HeaderMap, HeaderName, HeaderValue};

use super::error::fault;
use crate::schema::{Fault, OperationSchema, Schema, ServiceSchema, Trait, traits};

const MODE: HeaderName = HeaderName::from_static("x-amzn-query-mode");
const ERROR: HeaderName = HeaderName::from_static("x-amzn-query-error");

/// Says in a request that its client knows the codes.
pub(super) fn mark_request(service: &ServiceSchema, headers: &mut HeaderMap) {
    if is_compatible(service) {
        headers.append(MODE, HeaderValue::from_static("true"));
    }
}

/// Writes an error's code and whose fault it is.
#[inline]
pub(super) fn mark_error(service: &ServiceSchema, error: &'static Schema, headers: &mut HeaderMap) {
    if !is_compatible(service) {
        return;
    }
    let fault = match fault(error) {
        Fault::Client => "Sender",
        Fault::Server => "Receiver",
    };
    if let Ok(value) = HeaderValue::try_from(format!("{};{fault}", code(error))) {
        headers.append(ERROR, value);
    }
}

/// The code in a response's headers.
pub(super) fn read_code<'h>(service: &ServiceSchema, headers: &'h HeaderMap) -> Option<&'h str> {
    if !is_compatible(service) {
        return None;
    }
    let value = headers.get(&ERROR)?.to_str().ok()?;
    match value.split(';').next()?.trim_ascii() {
        "" => None,
        code => Some(code),
    }
}

/// The error of an operation that has this code.
pub(super) fn find(operation: &OperationSchema, wanted: &str) -> Option<usize> {
    let mut index = 0;
    while code(operation.errors.get(index)?) != wanted {
        index += 1;
    }
    Some(index)
}

fn is_compatible(service: &ServiceSchema) -> bool {
    traits::find(service.traits, |t| matches!(t, Trait::AwsQueryCompatible)).is_some()
}

fn code(error: &'static Schema) -> &'static str {
    match traits::find(error.traits, |t| matches!(t, Trait::AwsQueryError { .. })) {
        Some(Trait::AwsQueryError { code, .. }) => code,
        _ => error.name(),
    }
}
