//! Requests as clients send them, and as servers route, read and refuse them.

use farrier::protocol::{Limits, Reason, rpc_v2_cbor, rpc_v2_json};
use farrier::{Bytes, Unit, http};

use crate::notation::bytes;
use crate::protocol_support::*;
use crate::{CBOR_HEADER, JSON_HEADER, PING, endpoint, head, headers, headers_of, ping, request};

#[test]
fn requests() {
    let plain = endpoint("https://example.com");
    let request = rpc_v2_json::encode_request::<PingRpc>(&plain, &ping()).expect("it is written");
    assert_eq!(
        head(&request),
        "POST https://example.com/service/Service/operation/Ping\n\
         accept: application/json\n\
         content-length: 26\n\
         content-type: application/json\n\
         smithy-protocol: rpc-v2-json\n"
    );
    assert_eq!(request.body(), r#"{"Name":"abc","Token":"t"}"#);
    let below = endpoint("https://example.com:8443/base/v1");
    let request = rpc_v2_cbor::encode_request::<PingCbor>(&below, &ping()).expect("it is written");
    assert_eq!(
        head(&request),
        "POST https://example.com:8443/base/v1/service/Service/operation/Ping\n\
         accept: application/cbor\n\
         content-length: 18\n\
         content-type: application/cbor\n\
         smithy-protocol: rpc-v2-cbor\n\
         x-amzn-query-mode: true\n"
    );
    assert_eq!(*request.body(), bytes(r#"a2 "Name" "abc" "Token" "t""#));
    let request = rpc_v2_cbor::encode_request::<NopCbor>(&plain, &Unit).expect("it is written");
    assert_eq!(
        head(&request),
        "POST https://example.com/service/Service/operation/Nop\n\
         accept: application/cbor\n\
         content-length: 0\n\
         smithy-protocol: rpc-v2-cbor\n\
         x-amzn-query-mode: true\n"
    );
    assert!(request.body().is_empty());
    rpc_v2_cbor::encode_request::<PingRpc>(&plain, &ping()).expect_err("another protocol");
    rpc_v2_json::encode_request::<Ping>(&plain, &ping()).expect_err("another protocol");
}

#[test]
fn routes() {
    let cbor = |request: &http::Request<Bytes>| {
        rpc_v2_cbor::route(&CBOR, &[&PING_CBOR, &NOP_CBOR], request)
            .map_err(|answer| answer.status().as_u16())
    };
    let json = |request: &http::Request<Bytes>| {
        rpc_v2_json::route(&RPC, &[&PING_RPC, &NOP_RPC], request)
            .map_err(|answer| answer.status().as_u16())
    };
    for (path, in_cbor, in_json) in [
        (PING, Ok(0), Ok(0)),
        ("/service/Service/operation/Nop?x=/y", Ok(1), Ok(1)),
        ("/v1/a/service/Service/operation/Ping", Ok(0), Ok(0)),
        (
            "/service/x/operation/y/service/Service/operation/Nop",
            Ok(1),
            Ok(1),
        ),
        ("/service/test.Service/operation/Ping", Ok(0), Err(404)),
        ("/service/other.Service/operation/Ping", Err(404), Err(404)),
        ("/service/Other/operation/Ping", Err(404), Err(404)),
        ("/service/Service/operation/test.Ping", Err(404), Err(404)),
        ("/service/Service/operation/Other", Err(404), Err(404)),
        ("/service/Service/operation/Ping/", Err(404), Err(404)),
        ("/service/Service/Ping", Err(404), Err(404)),
        ("/Service/operation/Ping", Err(404), Err(404)),
        ("/operation/Service/service/Ping", Err(404), Err(404)),
        ("/", Err(404), Err(404)),
    ] {
        assert_eq!(cbor(&request(path, &[CBOR_HEADER], b"")), in_cbor, "{path}");
        assert_eq!(json(&request(path, &[JSON_HEADER], b"")), in_json, "{path}");
    }
    assert_eq!(cbor(&request(PING, &[], b"")), Err(404));
    assert_eq!(cbor(&request(PING, &[JSON_HEADER], b"")), Err(404));
    for name in ["x-amz-target", "X-Amzn-Target"] {
        assert_eq!(
            cbor(&request(PING, &[CBOR_HEADER, (name, "Service.Nop")], b"")),
            Err(400)
        );
    }
    let mut get = request(PING, &[CBOR_HEADER], b"");
    *get.method_mut() = http::Method::GET;
    let answer = rpc_v2_cbor::route(&CBOR, &[&PING_CBOR], &get).expect_err("another method");
    assert_eq!(answer.status(), 405);
    assert_eq!(
        headers(answer.headers()),
        "allow: POST\ncontent-type: application/cbor\nsmithy-protocol: rpc-v2-cbor\n"
    );
    let other = rpc_v2_cbor::route(
        &V1_0,
        &[&crate::protocol_support::PING],
        &request(PING, &[CBOR_HEADER], b""),
    );
    assert_eq!(other.expect_err("another protocol").status(), 404);
}

#[test]
fn requests_are_read() {
    let body = bytes(r#"a3 "Name" "abc" "Token" "t" "New" 01"#);
    for headers in [
        &[
            CBOR_HEADER,
            ("content-type", "application/cbor"),
            ("accept", "application/cbor"),
        ][..],
        &[
            ("content-type", "Application/CBOR; x=y"),
            ("accept", "text/html, application/*;q=0.5"),
        ],
        &[("accept", "*/*")],
        &[],
    ] {
        let input = rpc_v2_cbor::decode_request::<PingCbor>(&request(PING, headers, &body));
        assert_eq!(input.expect("it is read").name, "abc");
    }
    for body in [
        bytes(""),
        bytes("a0"),
        bytes("bf ff"),
        bytes(r#"a1 "a" 01"#),
    ] {
        let input = rpc_v2_cbor::decode_request::<NopCbor>(&request(PING, &[], &body));
        assert_eq!(input.expect("it is read"), Unit);
    }
    for body in ["", "{}", r#"{"a":1}"#] {
        let input = rpc_v2_json::decode_request::<NopRpc>(&request(PING, &[], body.as_bytes()));
        assert_eq!(input.expect("it is read"), Unit);
    }
}

#[test]
fn big_numbers_have_a_bound() {
    let head = r#"a3 "Name" "abc" "Token" "t" "Kitchen" a1 "big" c2 59"#;
    let taken = |limits: Limits, len: usize| {
        let body = [bytes(&format!("{head} {len:04x}")), vec![1; len]].concat();
        let mut request = request(PING, &[], &body);
        request.extensions_mut().insert(limits);
        match rpc_v2_cbor::decode_request::<PingCbor>(&request) {
            Ok(_) => true,
            Err(rejection) => {
                assert!(matches!(rejection.reason(), Reason::Malformed(_)));
                false
            }
        }
    };
    for limits in [Limits::default(), Limits::default().with_bignum(100)] {
        assert!(taken(limits, limits.bignum()));
        assert!(!taken(limits, limits.bignum() + 1));
    }
}

#[test]
fn what_is_not_read_is_answered() {
    let why = |headers: &[(&str, &str)], body: &[u8]| {
        let rejection = rpc_v2_json::decode_request::<PingRpc>(&request(PING, headers, body))
            .expect_err("it is not taken");
        let answer = http::Response::from(rejection);
        let body = String::from_utf8(answer.body().to_vec()).expect("UTF-8");
        assert_eq!(
            headers_of(&answer),
            ["application/json".to_owned(), "rpc-v2-json".to_owned()]
        );
        format!("{} {body}", answer.status().as_u16())
    };
    assert_eq!(
        why(&[("content-type", "application/cbor")], b"{}"),
        r#"415 {"__type":"smithy.framework#UnsupportedMediaTypeException","message":"the body's media type is not supported"}"#
    );
    assert_eq!(
        why(&[("accept", "application/cbor")], b"{}"),
        r#"406 {"__type":"smithy.framework#NotAcceptableException","message":"no media type that is accepted can be answered"}"#
    );
    assert_eq!(
        why(&[], b"{"),
        r#"400 {"__type":"smithy.framework#SerializationException","message":"the message ends too early (byte 1)"}"#
    );
    // An empty body has no member, so it lacks those that are required.
    for body in ["", "{}"] {
        let answer = why(&[], body.as_bytes());
        let expected = r#"400 {"__type":"smithy.framework#ValidationException","message":""#;
        assert!(answer.starts_with(expected), "{answer}");
        assert!(
            answer.contains(r#""fieldList":[{"path":"/Name","message":"#),
            "{answer}"
        );
    }
    let rejection = rpc_v2_cbor::decode_request::<PingCbor>(&request(PING, &[], b"\xa0\xa0"))
        .expect_err("something follows");
    assert!(matches!(rejection.reason(), Reason::Malformed(_)));
    let answer = rejection.into_response();
    let message = "expected the end of the message (byte 1)";
    let expected =
        format!(r#"a2 "__type" "smithy.framework#SerializationException" "message" "{message}""#);
    assert_eq!(*answer.body(), bytes(&expected));
    assert_eq!(headers_of(&answer), ["application/cbor", "rpc-v2-cbor"]);
}
