//! What every public type promises, and that no bytes make the protocols panic.

mod protocol_support;

use farrier::protocol::{Reason, aws_json};
use farrier::{
    Bytes, DecodeError, Endpoint, Incomplete, Rejection, ResponseMetadata, ServiceError, Unhandled,
    Violation, ViolationKind, Violations, http,
};
use proptest::prelude::*;
use protocol_support::*;

const fn is_shared<T: Send + Sync + 'static>() {}

const _: () = {
    is_shared::<Endpoint>();
    is_shared::<farrier::Error>();
    is_shared::<farrier::Missing>();
    is_shared::<Rejection>();
    is_shared::<Reason>();
    is_shared::<ServiceError<NotFound>>();
    is_shared::<Unhandled>();
    is_shared::<DecodeError>();
    is_shared::<ResponseMetadata>();
    is_shared::<Violations>();
    is_shared::<Violation>();
    is_shared::<ViolationKind>();
    is_shared::<Incomplete>();
    is_shared::<PingError>();
    assert!(size_of::<farrier::Error>() == size_of::<usize>());
    assert!(size_of::<Violations>() == size_of::<usize>());
    assert!(size_of::<Rejection>() == size_of::<usize>());
};

/// Decodes bytes on both sides; what is decoded can be checked, shown and, unless a union is unknown, written again.
fn decode(bytes: &[u8], status: u16) {
    let body = Bytes::copy_from_slice(bytes);
    let request = http::Request::new(body.clone());
    match aws_json::decode_request::<Ping>(&request) {
        Ok(input) => drop(format!("{input:?}")),
        Err(rejection) => drop(rejection.into_response()),
    }
    let mut response = http::Response::new(body);
    *response.status_mut() = http::StatusCode::from_u16(status).expect("a status");
    let result = aws_json::decode_response::<Ping>(&response);
    drop(format!("{result:?}"));
    drop(aws_json::encode_response::<Ping>(&result));
}

const NAMES: &[&str] = &[
    "Name",
    "Token",
    "Items",
    "Id",
    "Kitchen",
    "word",
    "blob",
    "percent",
    "float",
    "big",
    "decimal",
    "words",
    "sparse",
    "tags",
    "secretKeys",
    "boxes",
    "choice",
    "nothing",
    "box",
    "color",
    "level",
    "nested",
    "hidden",
    "when",
    "document",
    "__type",
    "code",
    "Message",
    "Greeting",
];

/// JSON that has much to do with the model.
fn nearly_json() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        Just("null".to_owned()),
        Just("\"ab\"".to_owned()),
        Just("\"NotFound\"".to_owned()),
        any::<i64>().prop_map(|n| n.to_string()),
        any::<f64>().prop_map(|n| format!("{n:e}")),
        "[a-z\"\\\\]{0,4}",
    ];
    leaf.prop_recursive(6, 48, 6, |inner| {
        let member = (prop::sample::select(NAMES), inner.clone());
        prop_oneof![
            prop::collection::vec(inner, 0..4).prop_map(|items| format!("[{}]", items.join(","))),
            prop::collection::vec(member, 0..5).prop_map(|members| {
                let members: Vec<_> = members
                    .iter()
                    .map(|(k, v)| format!("\"{k}\":{v}"))
                    .collect();
                format!("{{{}}}", members.join(","))
            }),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn arbitrary_bytes(bytes in prop::collection::vec(any::<u8>(), 0..200), status in 200_u16..600) {
        decode(&bytes, status);
    }

    #[test]
    fn arbitrary_json(text in nearly_json(), status in 200_u16..600) {
        decode(text.as_bytes(), status);
    }
}
