//! A client: requests that begin a stream, events out, events in.

use farrier::codec::event_stream::{Limits, Message};
use farrier::http::Response;
use farrier::{Bytes, ErrorKind};
use kitchen_sink::*;

use super::{bytes, event, news, response_events};
use crate::request;

#[test]
fn a_request_begins_with_what_the_input_has_beside_the_events() {
    let request = request::<CookTogether>(&CookTogetherInput::new("soup"));
    let headers = request.headers();
    assert_eq!(
        headers["content-type"],
        "application/vnd.amazon.eventstream"
    );
    assert_eq!(headers["x-amz-target"], "KitchenSink.CookTogether");
    assert!(!headers.contains_key("content-length"), "nobody knows it");
    let first = event("initial-request", r#"{"recipe":"soup"}"#);
    assert_eq!(
        sorted(Message::parse(request.body()).expect("it is a message")),
        sorted(first.with(":content-type", "application/json"))
    );
}

/// The order of headers means nothing.
fn sorted(mut message: Message) -> Message {
    message.headers.sort_by(|a, b| a.name.cmp(&b.name));
    message
}

#[test]
fn a_stream_is_not_read_as_a_whole() {
    let response = Response::new(bytes(&event("initial-response", r#"{"table":4}"#)).into());
    let error = protocol::decode_response::<CookTogether>(&response).expect_err("it has events");
    let said = error.to_string();
    assert!(said.contains("which `decode_response_events` reads"), "{said}");
}

#[test]
fn events_go_and_come() {
    for (news, message) in news() {
        let written = protocol::encode_event(&news).expect("it can be written");
        let written = Message::parse(&written).expect("it is a message");
        assert_eq!(sorted(written), sorted(message.clone()));
        let mut events = response_events(&[event("initial-response", r#"{"table":4}"#), message]);
        assert_eq!(events.next_event().expect("it can be read"), Some(news));
        assert_eq!(events.next_event().expect("there is no more"), None);
        assert!(events.missing().is_empty());
    }
}

#[test]
fn the_output_is_there_before_the_events() {
    let mut events = response_events(&[]);
    assert_eq!(events.output().expect("more bytes are needed"), None);
    assert_eq!(events.next_event().expect("more bytes are needed"), None);
    for byte in bytes(&event("initial-response", r#"{"table":4}"#)) {
        assert_eq!(events.output().expect("more bytes are needed"), None);
        events.feed(&[byte]);
    }
    let output = events.output().expect("it can be read");
    assert_eq!(output, Some(&CookTogetherOutput::new(4)));
    events.feed(&bytes(&event("gong", "")));
    let gong = events.next_event().expect("it can be read");
    assert_eq!(gong, Some(News::Gong(Gong::default())));
    events.finish().expect("nothing is cut off");
}

#[test]
fn what_is_not_known_is_no_failure() {
    let first = event("initial-response", r#"{"table":4,"cloth":"red"}"#);
    let again = event("initial-response", r#"{"table":5}"#);
    let mut events = response_events(&[first, again, event("smoke", "?"), event("gong", "")]);
    let mut next = || events.next_event().expect("it can be read");
    assert_eq!(next(), Some(News::Unknown("smoke".to_owned())));
    assert_eq!(next(), Some(News::Gong(Gong::default())));
    assert_eq!(next(), None);
    let smoke = protocol::encode_event(&News::Unknown("smoke".to_owned()));
    assert_eq!(
        smoke.expect_err("nobody knows it").kind(),
        ErrorKind::UnknownVariant
    );
}

#[test]
fn what_is_required_of_an_output_must_arrive() {
    for first in [event("gong", ""), event("initial-response", "{}")] {
        let mut events = response_events(&[first]);
        let error = events.output().expect_err("there is no table");
        assert_eq!(
            error.to_string(),
            "an event of the stream could not be read: the required member `/table` did not arrive"
        );
    }
}

#[test]
fn a_required_member_of_an_event_is_stood_in_for() {
    let first = event("initial-response", r#"{"table":4}"#);
    let mut events = response_events(&[first, event("smell", ""), event("gong", "")]);
    let smell = events.next_event().expect("it can be read");
    assert_eq!(smell, Some(News::Smell(Smell::new(0))));
    assert_eq!(
        events.missing().pointers().collect::<Vec<_>>(),
        ["/smell/strength"]
    );
    events.next_event().expect("it can be read");
    assert!(events.missing().is_empty());
}

/// The error that a stream ends with: nothing comes after it.
fn ends_with(message: Message) -> NewsError {
    let first = event("initial-response", r#"{"table":4}"#);
    let mut events = response_events(&[first, message, event("gong", "")]);
    let error = events.next_event().expect_err("it is an error");
    assert_eq!(events.next_event().expect("there is no more"), None);
    events.feed(b"whatever");
    events.finish().expect("the stream has ended");
    error
}

fn exception(name: &'static str, payload: &'static str) -> Message {
    let message = Message::default().with(":message-type", "exception");
    message.with(":exception-type", name).with_payload(payload)
}

#[test]
fn errors_end_the_stream() {
    let error = ends_with(exception("burnt", r#"{"message":"black","degrees":300}"#));
    assert!(error.is_burnt());
    assert_eq!(error.to_string(), "Burnt: black");
    assert_eq!(
        (error.code(), error.request_id()),
        (Some("Burnt"), Some("request-1"))
    );
    let NewsError::Burnt(burnt) = error else {
        panic!("it is Burnt");
    };
    assert_eq!(burnt.degrees, 300);

    let error = ends_with(exception("alarm", r#"{"message":"secret","hint":"door"}"#));
    assert!(error.is_alarm());
    assert_eq!(error.to_string(), "WrongKey");

    let error = ends_with(exception("flood", r#"{"message":"wet"}"#));
    assert!(matches!(error, NewsError::Unhandled(_)));
    assert_eq!(error.to_string(), "flood: wet");

    let error = Message::default().with(":message-type", "error");
    let error = error
        .with(":error-code", "Power")
        .with(":error-message", "is out");
    let error = ends_with(error);
    assert_eq!(
        (error.code(), error.message()),
        (Some("Power"), Some("is out"))
    );

    let error = ends_with(exception("burnt", "{"));
    assert!(matches!(error, NewsError::Decode(_)), "{error}");
    assert_eq!(error.code(), Some("burnt"));
}

/// A stream may begin with an error, and without what the output requires.
#[test]
fn an_error_may_be_all_there_is() {
    let mut events = response_events(&[exception("burnt", "{}")]);
    assert!(events.next_event().expect_err("it is an error").is_burnt());
}

#[test]
fn an_event_that_cannot_be_read_is_not_the_end() {
    let string = "string";
    for (bad, said) in [
        (
            Message::default(),
            "the message has no header `:message-type`",
        ),
        (
            Message::default().with(":message-type", true),
            "the message's header `:message-type` is no string",
        ),
        (
            Message::default().with(":message-type", "event"),
            "the message has no header `:event-type`",
        ),
        (
            Message::default().with(":message-type", "news"),
            "the message is neither an event nor an exception nor an error",
        ),
        (
            event("smell", "{"),
            "at /smell: the message ends too early (byte 1)",
        ),
        (
            event("picture", "").with("tiny", string),
            "at /picture/tiny: expected a byte, found a string",
        ),
        (
            event("note", "").with_payload(&b"\xff"[..]),
            "at /note/text: expected UTF-8 (byte 0)",
        ),
    ] {
        let first = event("initial-response", r#"{"table":4}"#);
        let mut events = response_events(&[first, bad, event("gong", "")]);
        let error = events.next_event().expect_err(said);
        assert!(error.to_string().contains(said), "{error}");
        let gong = events.next_event().expect("it can be read");
        assert_eq!(gong, Some(News::Gong(Gong::default())));
    }
}

#[test]
fn damage_is_the_end() {
    let mut events = response_events(&[event("initial-response", r#"{"table":4}"#)]);
    let mut damaged = bytes(&event("gong", "")).to_vec();
    damaged[20] ^= 1;
    events.feed(&damaged);
    let error = events.next_event().expect_err("it is damaged");
    assert!(matches!(error, NewsError::Decode(_)), "{error}");
    for _ in 0..2 {
        assert_eq!(events.next_event().expect("it has ended"), None);
        events.feed(&bytes(&event("gong", "")));
    }
    events.finish().expect("the end was told of");

    let mut events = response_events(&[event("initial-response", r#"{"table":4}"#)]);
    events.feed(&bytes(&event("gong", ""))[..20]);
    assert_eq!(events.next_event().expect("more bytes are needed"), None);
    let error = events.finish().expect_err("it is cut off");
    assert_eq!(
        error.to_string(),
        "an event of the stream could not be read: the stream ends within a message (byte 20)"
    );
}

#[test]
fn limits_are_the_callers() {
    let limits = Limits {
        payload: 10,
        ..Limits::CLIENT
    };
    let mut events = response_events(&[]).with_limits(limits);
    events.feed(&bytes(&event("initial-response", r#"{"table":40000000}"#)));
    let error = events.output().expect_err("it is too large");
    assert!(
        error.to_string().contains("larger than the limit"),
        "{error}"
    );
}

/// A status that is an error's is no stream.
#[test]
fn a_response_may_be_an_error() {
    let response = Response::builder()
        .status(418)
        .header("x-amzn-errortype", "Burnt");
    let body = Bytes::from_static(br#"{"message":"black","degrees":1}"#);
    let response = response.body(body).expect("a response");
    let error = protocol::decode_response_events::<CookTogether>(&response).err();
    assert!(error.expect("it is an error").is_burnt());
}

#[test]
fn secrets_are_not_shown() {
    let picture = Picture::default().with_bytes(Bytes::from_static(b"secret"));
    let shown = format!("{:?}", News::Picture(picture));
    assert!(!shown.contains("secret"), "{shown}");
    let events = response_events(&[event("note", "secret")]);
    let shown = format!("{events:?}");
    assert_eq!(shown, "ResponseEvents { operation: \"CookTogether\", .. }");
}
