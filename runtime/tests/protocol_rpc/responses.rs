//! Responses as servers write them, and as clients read them.

use farrier::protocol::{rpc_v2_cbor, rpc_v2_json};
use farrier::{Bytes, Failure, Unit, http};

use crate::notation::bytes;
use crate::protocol_support::*;
use crate::{CBOR_HEADER, JSON_HEADER, headers};

#[test]
fn responses_are_written() {
    let output = PingOutput {
        greeting: "hi".to_owned(),
        choice: None,
    };
    let answer = rpc_v2_cbor::encode_response::<PingCbor>(&Ok(output));
    assert_eq!(answer.status(), 200);
    assert_eq!(
        headers(answer.headers()),
        "content-type: application/cbor\nsmithy-protocol: rpc-v2-cbor\n"
    );
    assert_eq!(*answer.body(), bytes(r#"a1 "Greeting" "hi""#));
    let answer = rpc_v2_json::encode_response::<NopRpc>(&Ok(Unit));
    assert_eq!(headers(answer.headers()), "smithy-protocol: rpc-v2-json\n");
    assert!(answer.body().is_empty());

    let error = || {
        NotFound {
            message: Some("gone".to_owned()),
        }
        .into()
    };
    let answer = rpc_v2_cbor::encode_response::<PingCbor>(&Err(error()));
    assert_eq!(answer.status(), 404);
    assert_eq!(answer.headers()["x-amzn-query-error"], "Gone.Away;Sender");
    assert_eq!(
        *answer.body(),
        bytes(r#"a2 "__type" "test#NotFound" "Message" "gone""#)
    );
    let answer = rpc_v2_json::encode_response::<PingRpc>(&Err(error()));
    assert_eq!(
        answer.body(),
        r#"{"__type":"test#NotFound","Message":"gone"}"#
    );
    assert!(!answer.headers().contains_key("x-amzn-query-error"));

    let unmodeled = <PingError as farrier::OperationError>::internal("the disk is full");
    let answer = rpc_v2_json::encode_response::<PingRpc>(&Err(unmodeled));
    assert_eq!(answer.status(), 500);
    assert_eq!(
        answer.body(),
        r#"{"__type":"smithy.framework#InternalFailure"}"#
    );
    let output = PingOutput {
        greeting: String::new(),
        choice: Some(Choice::Unknown("x".to_owned())),
    };
    let answer = rpc_v2_cbor::encode_response::<PingCbor>(&Ok(output));
    assert_eq!(answer.status(), 500);
    assert!(
        answer
            .extensions()
            .get::<std::sync::Arc<farrier::Error>>()
            .is_some()
    );
}

fn response(status: u16, headers: &[(&str, &str)], body: &[u8]) -> http::Response<Bytes> {
    let mut builder = http::Response::builder().status(status);
    for (name, value) in headers {
        builder = builder.header(*name, *value);
    }
    builder
        .body(Bytes::copy_from_slice(body))
        .expect("a response")
}

#[test]
fn responses_are_read() {
    let body = bytes(r#"bf "Greeting" 7f "h" "i" ff "New" c1 00 ff"#);
    let output = rpc_v2_cbor::decode_response::<PingCbor>(&response(200, &[CBOR_HEADER], &body));
    assert_eq!(output.expect("it is read").greeting, "hi");
    let (output, missing) =
        rpc_v2_json::decode_response_noting::<PingRpc>(&response(200, &[JSON_HEADER], b""))
            .expect("an empty body lacks everything");
    assert_eq!(output.greeting, "");
    assert_eq!(missing.pointers().collect::<Vec<_>>(), ["/Greeting"]);
    for body in ["", "{}", "whatever"] {
        let answer = response(200, &[JSON_HEADER], body.as_bytes());
        rpc_v2_json::decode_response::<NopRpc>(&answer).expect("no output is expected");
    }
    for answer in [
        response(200, &[], &body),
        response(200, &[JSON_HEADER], &body),
        response(200, &[CBOR_HEADER], b"\xa1"),
    ] {
        let error = rpc_v2_cbor::decode_response::<PingCbor>(&answer).expect_err("malformed");
        assert!(matches!(error, PingError::Decode(_)), "{error}");
        assert_eq!(error.status(), Some(200));
    }
}

#[test]
fn errors_are_read_by_their_type() {
    let error = |headers: &[(&str, &str)], body: &str| {
        rpc_v2_cbor::decode_response::<PingCbor>(&response(400, headers, &bytes(body)))
            .expect_err("status 400 is an error")
    };
    for name in ["test#NotFound", "NotFound", "other#NotFound"] {
        let found = error(
            &[CBOR_HEADER],
            &format!(r#"a2 "__type" "{name}" "Message" "gone""#),
        );
        assert!(matches!(found, PingError::NotFound(_)), "{found}");
        assert_eq!(
            (found.code(), found.message()),
            (Some("NotFound"), Some("gone"))
        );
    }
    // Neither another member nor a header says which error it is.
    let headers = [CBOR_HEADER, ("x-amzn-errortype", "NotFound")];
    let found = error(&headers, r#"a2 "code" "NotFound" "message" "what?""#);
    assert!(matches!(found, PingError::Unhandled(_)), "{found}");
    assert_eq!((found.code(), found.message()), (None, Some("what?")));
    let found = error(
        &[CBOR_HEADER],
        r#"a2 "__type" "x#Strange" "message" "what?""#,
    );
    assert_eq!(
        (found.code(), found.message()),
        (Some("Strange"), Some("what?"))
    );
    let headers = [CBOR_HEADER, ("x-amzn-query-error", "Gone.Away;Sender")];
    let found = error(&headers, r#"a1 "__type" "x#Strange""#);
    assert!(matches!(found, PingError::NotFound(_)), "{found}");
    assert_eq!(found.code(), Some("Gone.Away"));
    // What is not of the protocol is not looked at.
    let found = error(
        &[("x-amzn-query-error", "Gone.Away;Sender")],
        r#"a1 "__type" "NotFound""#,
    );
    let PingError::Unhandled(found) = found else {
        panic!("{found}");
    };
    assert_eq!(
        (found.code(), found.message(), found.status()),
        (None, None, Some(400))
    );
    assert_eq!(*found.body(), bytes(r#"a1 "__type" "NotFound""#));
    let found = error(&[CBOR_HEADER], r#"a2 "__type" "NotFound" "Message" 01"#);
    assert!(matches!(found, PingError::Decode(_)), "{found}");
    let found = error(&[CBOR_HEADER], "");
    assert!(matches!(found, PingError::Unhandled(_)), "{found}");
}
