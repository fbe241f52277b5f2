//! rpcv2Cbor and rpcv2Json, both sides: requests and responses as bytes and as values, routing, what is refused.

#[path = "cbor/notation.rs"]
mod notation;
mod protocol_support;

use farrier::protocol::{Limits, Reason, rpc_v2_cbor, rpc_v2_json};
use farrier::{Bytes, Endpoint, Failure, Unit, http};
use notation::bytes;
use protocol_support::*;

const PING: &str = "/service/Service/operation/Ping";

fn ping() -> PingInput {
    PingInput {
        token: Some("t".to_owned()),
        ..PingInput::default()
    }
}

/// The headers, one a line and sorted.
fn headers(headers: &http::HeaderMap) -> String {
    let mut lines: Vec<_> = headers
        .iter()
        .map(|(name, value)| format!("{name}: {}\n", value.to_str().expect("ASCII")))
        .collect();
    lines.sort();
    lines.concat()
}

fn head(request: &http::Request<Bytes>) -> String {
    format!(
        "{} {}\n{}",
        request.method(),
        request.uri(),
        headers(request.headers())
    )
}

fn endpoint(uri: &str) -> Endpoint {
    Endpoint::parse(uri).expect("an endpoint")
}

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

fn request(uri: &str, headers: &[(&str, &str)], body: &[u8]) -> http::Request<Bytes> {
    let mut builder = http::Request::post(uri);
    for (name, value) in headers {
        builder = builder.header(*name, *value);
    }
    builder
        .body(Bytes::copy_from_slice(body))
        .expect("a request")
}

const CBOR_HEADER: (&str, &str) = ("smithy-protocol", "rpc-v2-cbor");
const JSON_HEADER: (&str, &str) = ("smithy-protocol", "rpc-v2-json");

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
        &[&protocol_support::PING],
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

fn headers_of(response: &http::Response<Bytes>) -> [String; 2] {
    ["content-type", "smithy-protocol"]
        .map(|name| response.headers()[name].to_str().expect("ASCII").to_owned())
}

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
