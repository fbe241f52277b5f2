//! A client's side: requests, responses, and what stands in for what did not arrive.

use farrier::http::Method;
use farrier::{Document, Endpoint, Timestamp, Unit};
use kitchen_sink::*;

use crate::construction::required;
use crate::{json, request, response, text};

#[test]
fn a_request_is_the_protocols() {
    let request = request::<PolishDrawer>(&Unit);
    assert_eq!(
        (request.method(), request.uri().to_string()),
        (&Method::POST, "https://example.com/".to_owned())
    );
    let header = |name: &str| request.headers()[name].to_str().expect("text").to_owned();
    assert_eq!(header("content-type"), "application/x-amz-json-1.0");
    assert_eq!(header("x-amz-target"), "KitchenSink.PolishDrawer");
    assert_eq!(
        (&*text(request.body()), &*header("content-length")),
        ("{}", "2")
    );
}

#[test]
fn the_endpoint_gets_its_prefix_and_keeps_its_path() {
    let endpoint = Endpoint::parse("https://example.com:8443/base").expect("an endpoint");
    let request = |kitchen: &str| {
        let limits = Limits::new(kitchen, "soup").with_token("t");
        protocol::encode_request::<CheckLimits>(&endpoint, &limits)
    };
    let good = request("north").expect("it can be sent");
    assert_eq!(good.uri(), "https://north.sink-example.com:8443/base/");
    assert_eq!(
        text(good.body()),
        r#"{"kitchen":"north","name":"soup","token":"t"}"#
    );
    for bad in ["", "a.b", "a/b", "-a"] {
        let error = request(bad).expect_err(bad);
        assert!(error.to_string().contains("`kitchen`"), "{error}");
    }
}

#[test]
fn an_absent_idempotency_token_is_made() {
    let token = |limits: &Limits| {
        let text = json::<CheckLimits>(limits);
        let (_, token) = text.split_once(r#""token":""#).expect("there is one");
        token.trim_end_matches("\"}").to_owned()
    };
    let limits = Limits::new("north", "soup");
    let (one, other) = (token(&limits), token(&limits));
    assert_eq!((one.len(), one.matches('-').count()), (36, 4), "{one}");
    assert_ne!(one, other);
    assert_eq!(token(&limits.with_token("mine")), "mine");
}

#[test]
fn a_large_request_is_compressed() {
    let small = request::<StirEverything>(&Everything::default());
    assert!(!small.headers().contains_key("content-encoding"));
    let value = Everything::default().with_a_string("soup".repeat(10_000));
    let large = request::<StirEverything>(&value);
    assert_eq!(large.headers()["content-encoding"], "gzip");
    assert!(large.body().len() < 2_000);
    assert_eq!(
        protocol::decode_request::<StirEverything>(&large).expect("it is valid"),
        value
    );
}

#[test]
fn defaults_are_sent() {
    let text = json::<BoilKettle>(&Defaults::default());
    let expected = concat!(
        r#"{"aBoolean":true,"aByte":-1,"aShort":2,"anInteger":3,"aLong":9007199254740993,"aFloat":0.5,"aDouble":-2.0,"#,
        r#""aBigInteger":123456789012345678901234567890,"aBigDecimal":1.5,"aString":"soup","aBlob":"YWJj","#,
        r#""aDateTime":"1985-04-12T23:20:50.5Z","anEpoch":0,"color":"dark-blue","level":10,"words":[],"counts":{},"#,
        r#""text":"text","number":1.5,"truth":true,"array":[],"object":{},"both":7}"#
    );
    assert_eq!(text, expected);
    let output = protocol::decode_response::<BoilKettle>(&response(200, "{}"));
    assert_eq!(output.expect("all have defaults"), Defaults::default());
}

#[test]
fn nothing_is_missing_in_a_whole_response() {
    let body = protocol::encode_response::<CheckLimits>(&Ok(required()));
    let (output, missing) =
        protocol::decode_response_noting::<CheckLimits>(&body).expect("it can be read");
    assert_eq!(output, required());
    assert!(missing.is_empty());
}

#[test]
fn what_did_not_arrive_is_corrected_and_told() {
    let (output, missing) =
        protocol::decode_response_noting::<CheckLimits>(&response(200, "")).expect("corrected");
    assert_eq!(missing.len(), 19);
    assert_eq!(missing.pointers().next().as_deref(), Some("/aBoolean"));
    assert!(!output.a_boolean);
    assert_eq!(
        (
            output.a_byte,
            output.a_short,
            output.an_integer,
            output.a_long
        ),
        (0, 0, 0, 0)
    );
    assert_eq!((output.a_float, output.a_double), (0.0, 0.0));
    assert_eq!(
        (output.a_big_integer.as_str(), output.a_big_decimal.as_str()),
        ("0", "0")
    );
    assert_eq!((&*output.a_string, &*output.a_blob), ("", &b""[..]));
    assert_eq!(
        (output.a_document, output.a_timestamp),
        (Document::Null, Timestamp::EPOCH)
    );
    assert_eq!(
        (output.color, output.level),
        (Color::Unknown(String::new()), Level::Unknown(0))
    );
    assert!(output.words.is_empty() && output.counts.is_empty());
    assert_eq!(output.choice, Choice::Unknown(String::new()));
    assert_eq!(output.pair, Pair::new("", ""));
    assert_eq!((output.pairs, output.means), (None, None));
}

#[test]
fn missing_has_a_pointer_for_each() {
    let mut whole = text(protocol::encode_response::<CheckLimits>(&Ok(required())).body());
    let tail = r#","pairs":[{"left":"l","right":"r"},{"left":"l"}],"pairsByName":{"a/b":{"right":null,"left":"l"}},"means":{"pair":{}}}"#;
    whole.replace_range(whole.len() - 1.., tail);
    let whole = whole.replace(
        r#""pair":{"left":"l","right":"r"}"#,
        r#""pair":{"right":"r"}"#,
    );
    let (_, missing) =
        protocol::decode_response_noting::<CheckLimits>(&response(200, &whole)).expect("corrected");
    let pointers: Vec<_> = missing.pointers().collect();
    let expected = [
        "/pair/left",
        "/pairs/1/right",
        "/pairsByName/a~1b/right",
        "/means/pair/left",
        "/means/pair/right",
    ];
    assert_eq!(pointers, expected);
}

#[test]
fn nulls_that_the_model_does_not_allow_are_dropped() {
    let body = r#"{"everything":{"words":["a",null],"counts":{"a":null,"b":1},"gaps":[null]}}"#;
    let output =
        protocol::decode_response::<StirEverything>(&response(200, body)).expect("it can be read");
    let expected = Everything {
        words: Some(vec!["a".to_owned()]),
        counts: Some([("b".to_owned(), 1)].into()),
        gaps: Some(vec![None]),
        ..Everything::default()
    };
    assert_eq!(output.everything, expected);
}

#[test]
fn an_operation_without_output_takes_any_answer() {
    for body in ["", "{}", r#"{"a":1}"#, "<html>"] {
        assert_eq!(
            protocol::decode_response::<PolishDrawer>(&response(200, body)).expect(body),
            Unit
        );
    }
}
