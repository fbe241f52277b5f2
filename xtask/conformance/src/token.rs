//! Idempotency tokens: clients make random ones, tests expect a certain one.

use farrier::http::{HeaderValue, Request, Uri};
use farrier::{Bytes, OperationSchema, Trait};

/// What tests expect in place of a token that the params leave out.
const EXPECTED: &[u8] = b"00000000-0000-4000-8000-000000000000";

/// The request with the tokens that tests expect in place of those that were made, where the operation's input has one.
pub(crate) fn expected(operation: &OperationSchema, mut request: Request<Bytes>) -> Request<Bytes> {
    let mut traits = operation
        .input
        .members
        .iter()
        .flat_map(|member| member.traits);
    if !traits.any(|of| matches!(of, Trait::IdempotencyToken)) {
        return request;
    }
    let uri = replaced(request.uri().to_string().as_bytes());
    if let Ok(uri) = Uri::try_from(uri) {
        *request.uri_mut() = uri;
    }
    for value in request.headers_mut().values_mut() {
        if let Ok(fixed) = HeaderValue::from_bytes(&replaced(value.as_bytes())) {
            *value = fixed;
        }
    }
    let body = replaced(request.body());
    *request.body_mut() = body.into();
    request
}

fn replaced(bytes: &[u8]) -> Vec<u8> {
    let mut replaced = bytes.to_vec();
    for at in 0..=bytes.len().saturating_sub(EXPECTED.len()) {
        if bytes
            .get(at..at + EXPECTED.len())
            .is_some_and(is_random_uuid)
        {
            replaced[at..at + EXPECTED.len()].copy_from_slice(EXPECTED);
        }
    }
    replaced
}

/// Whether this is a UUID of version 4 ([RFC 9562](https://www.rfc-editor.org/rfc/rfc9562#section-5.4)).
fn is_random_uuid(text: &[u8]) -> bool {
    let fits = |(index, byte): (usize, &u8)| match index {
        8 | 13 | 18 | 23 => *byte == b'-',
        14 => *byte == b'4',
        19 => matches!(byte, b'8' | b'9' | b'a' | b'b'),
        _ => byte.is_ascii_digit() || (b'a'..=b'f').contains(byte),
    };
    text.iter().enumerate().all(fits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn random_tokens_are_replaced() {
        for (text, expected) in [
            (
                "?t=f81d4fae-7dec-41d0-a765-00a0c91e6bf6&x",
                "?t=00000000-0000-4000-8000-000000000000&x",
            ),
            (
                "f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
                "f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
            ),
            ("", ""),
        ] {
            assert_eq!(replaced(text.as_bytes()), expected.as_bytes());
        }
    }
}
