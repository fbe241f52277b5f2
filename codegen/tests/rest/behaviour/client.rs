//! Requests as they are sent, responses as they are read.

use archive::{FindScrolls, PutScroll, PutScrollError, ReadScroll, protocol};
use farrier::protocol::Stream;
use farrier::{Bytes, Endpoint, ErrorKind};

use super::{find, headers, put, response, texts, words};

fn endpoint() -> Endpoint {
    Endpoint::parse("https://example.com/base").expect("an endpoint")
}

#[test]
fn labels_and_parameters() {
    let request = protocol::encode_request::<FindScrolls>(&endpoint(), &find()).expect("a request");
    assert_eq!(request.method(), "GET");
    assert_eq!(
        request.uri(),
        "https://example.com/base/shelves/north%2F1/scrolls\
         ?list&since=1970-01-01T00%3A00%3A00Z&topic=a%26b&topic=c%20d&%C3%A9=1%2B1"
    );
    assert_eq!(
        (headers(request.headers()), request.body().len()),
        (vec![], 0)
    );
}

#[test]
fn blobs_stream_beside_their_structure() {
    let stream = Stream::sized("any type", 8);
    let request =
        protocol::encode_streaming_request::<PutScroll, _>(&endpoint(), &put("a/b c"), stream);
    let request = request.expect("a request");
    assert_eq!(request.uri().path(), "/base/scrolls/a/b%20c");
    assert_eq!(*request.body(), "any type");
    assert_eq!(
        headers(request.headers()),
        [
            "content-length: 8",
            "content-type: text/x-papyrus",
            "x-scribes: Ani, \"Enheduanna, of Ur\"",
        ]
    );
    let bytes = Bytes::from_static(b"abc");
    let request = protocol::encode_streaming_request::<PutScroll, _>(&endpoint(), &put("a"), bytes);
    assert_eq!(request.expect("a request").headers()["content-length"], "3");
}

#[test]
fn what_cannot_be_sent() {
    let (sized, unsized_) = (Stream::sized((), 1), Stream::unsized_(()));
    for (name, stream, message) in [
        (
            "a/../b",
            &sized,
            "the label `name` has a segment of dots alone",
        ),
        ("", &sized, "the label `name` has no value"),
        (
            "a",
            &unsized_,
            "the blob that streams is to say how long it is",
        ),
    ] {
        let (input, stream) = (put(name), stream.clone());
        let sent = protocol::encode_streaming_request::<PutScroll, _>(&endpoint(), &input, stream);
        assert_eq!(sent.expect_err(name).to_string(), message);
    }
    let mut input = put("a");
    input.scribes = words(&["a\nb"]);
    let stream = Bytes::new();
    let sent = protocol::encode_streaming_request::<PutScroll, _>(&endpoint(), &input, stream);
    assert_eq!(
        sent.expect_err("a line feed").kind(),
        ErrorKind::InvalidValue
    );
    let sent = protocol::encode_request::<PutScroll>(&endpoint(), &put("a"));
    assert_eq!(
        sent.expect_err("nothing streams").kind(),
        ErrorKind::Unsupported
    );
}

#[test]
fn outputs_are_put_together() {
    let headers = [("x-tag-a", "1"), ("X-Tag-B", "2"), ("x-other", "3")];
    let body = r#"{"Titles":["x"],"status":5,"tags":{"z":"1"},"new":[{}]}"#;
    let output = protocol::decode_response::<FindScrolls>(&response(206, &headers, body));
    let output = output.expect("an output");
    assert_eq!(output.status, Some(206));
    assert_eq!(output.tags, Some(texts(&[("a", "1"), ("b", "2")])));
    assert_eq!(output.titles, words(&["x"]));
    for body in ["[]", "{", r#"{"Titles":5}"#] {
        let read = protocol::decode_response::<FindScrolls>(&response(200, &[], body));
        assert!(
            read.expect_err(body)
                .to_string()
                .contains("could not be read")
        );
    }
    // A member that comes again replaces the earlier one whole, whatever else the structure has.
    let body = r#"{"Titles":["x"],"Titles":null}"#;
    let output = protocol::decode_response::<FindScrolls>(&response(200, &headers, body));
    assert_eq!(output.expect("an output").titles, None);
}

#[test]
fn heads_are_read_before_their_bodies() {
    let head = |status, age| response(status, &[("x-age", age)], "").map(|_| "a stream");
    let read = protocol::decode_response_head::<ReadScroll, _>(&head(200, "7"));
    assert_eq!(read.expect("it streams").expect("an output").age, Some(7));
    let read = protocol::decode_response_head::<ReadScroll, _>(&head(200, "x"));
    assert!(read.expect("it streams").is_err());
    assert!(protocol::decode_response_head::<ReadScroll, _>(&head(404, "7")).is_none());
    let found = response(200, &[], "{}");
    assert!(protocol::decode_response_head::<FindScrolls, _>(&found).is_none());
}

#[test]
fn errors_are_named_in_three_places() {
    let limit = ("x-limit", "12");
    for (headers, body) in [
        (
            vec![limit, ("x-amzn-errortype", "example#ShelfFull:http://x/")],
            r#"{"message":"no"}"#,
        ),
        (
            vec![limit],
            r#"{"__type":"ShelfFull","message":"no","limit":1}"#,
        ),
        (vec![limit], r#"{"code":"other#ShelfFull","message":"no"}"#),
    ] {
        let read = protocol::decode_response::<PutScroll>(&response(500, &headers, body));
        let Err(PutScrollError::ShelfFull(error)) = read else {
            panic!("{body}");
        };
        assert_eq!(
            (error.limit, error.message.as_deref()),
            (Some(12), Some("no"))
        );
    }
    let read = protocol::decode_response::<PutScroll>(&response(
        418,
        &[],
        r#"{"code":"Tea","Message":"hot"}"#,
    ));
    let error = read.expect_err("an error");
    assert_eq!(
        (error.code(), error.message(), error.status()),
        (Some("Tea"), Some("hot"), Some(418))
    );
}
