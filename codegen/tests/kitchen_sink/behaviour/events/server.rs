//! A server: it reads and checks what a client sends, and answers with a stream.

use farrier::codec::event_stream::Message;
use farrier::http::Request;
use farrier::protocol::Limits;
use farrier::protocol::event_stream::RequestEvents;
use farrier::{Bytes, Operation};
use kitchen_sink::*;

use super::{bytes, event, request_events};

fn soup() -> Message {
    event("initial-request", r#"{"recipe":"soup"}"#)
}

fn stir(payload: &'static str) -> Message {
    event("stir", payload).with("clockwise", true)
}

#[test]
fn steps_come() {
    let taste = event("taste", r#"{"text":"salty"}"#).with(":content-type", "application/json");
    let stirred = stir(r#"{"spoon":"ladle","times":0.5}"#).with("speed", 3_i32);
    let mut events = request_events(&[soup(), stirred, taste]).expect("it is a stream");
    let input = events.input().expect("it is right");
    assert_eq!(input, Some(&CookTogetherInput::new("soup")));
    let stir = Stir::new(true, "ladle").with_speed(3).with_times(0.5);
    let taste = Taste::default().with_verdict(Choice::Text("salty".to_owned()));
    for step in [Some(Steps::Stir(stir)), Some(Steps::Taste(taste)), None] {
        assert_eq!(events.next_event().expect("it can be read"), step);
    }
    events.finish().expect("nothing is cut off");
}

/// What is bound to a header is nothing that the document has, whatever stands there.
#[test]
fn headers_are_not_read_from_the_document() {
    for payload in [
        r#"{"spoon":"fork","speed":7,"clockwise":false}"#,
        r#"{"speed":"fast","clockwise":[null,{}],"spoon":"fork"}"#,
    ] {
        let mut events = request_events(&[soup(), stir(payload)]).expect("it is a stream");
        let step = events.next_event().expect("it can be read");
        assert_eq!(step, Some(Steps::Stir(Stir::new(true, "fork"))), "{payload}");
    }
}

/// What a client writes is what a server reads.
#[test]
fn steps_go_and_come() {
    for step in [
        Steps::Stir(Stir::new(false, "fork")),
        Steps::Taste(Taste::default()),
        Steps::Taste(Taste::default().with_verdict(Choice::Nothing)),
    ] {
        let mut events = request_events(&[soup()]).expect("it is a stream");
        events.feed(&protocol::encode_event(&step).expect("it can be written"));
        assert_eq!(events.next_event().expect("it can be read"), Some(step));
    }
}

/// Whoever asks for the events first can still answer the request.
#[test]
fn a_refused_input_stays_refused() {
    let mut events = request_events(&[event("initial-request", "{}"), stir(r#"{"spoon":"fork"}"#)])
        .expect("it is a stream");
    events.next_event().expect_err("the input is refused");
    assert_eq!(events.next_event().expect("it has ended"), None);
    events.finish().expect("it was told");
    for _ in 0..2 {
        let rejection = events.input().expect_err("it is refused");
        let violations = rejection.violations().expect("it is not valid");
        assert_eq!(violations.iter().map(|v| v.pointer()).collect::<Vec<_>>(), ["/recipe"]);
    }
}

#[test]
fn an_input_is_checked() {
    let body = |first: Message| {
        let mut events = request_events(&[first]).expect("it is a stream");
        let rejection = events.input().expect_err("it is refused");
        let response = rejection.into_response();
        assert_eq!(response.status(), 400);
        String::from_utf8(response.body().to_vec()).expect("UTF-8")
    };
    let required = "1 validation error detected. Value at '/recipe' failed to satisfy constraint: Member must not be null";
    for (first, said) in [
        (stir(r#"{"spoon":"ladle"}"#), required),
        (event("initial-request", "{}"), required),
        (
            event(
                "initial-request",
                r#"{"recipe":"a recipe that is too long"}"#,
            ),
            "Member must have length less than or equal to 20",
        ),
        (event("initial-request", "{"), "SerializationException"),
        (
            Message::default(),
            "the message has no header `:message-type`",
        ),
    ] {
        let body = body(first);
        assert!(body.contains(said), "{body}");
    }
}

/// A body has a size, and so has each message where it is a stream.
#[test]
fn a_message_has_a_size() {
    let limits = Limits::default().with_body(24);
    let mut events = limited_events(limits, &[soup(), stir(r#"{"spoon":"ladle"}"#)]);
    assert!(events.input().expect("it is small").is_some());
    assert!(events.next_event().expect("it is small").is_some());
    let mut events = limited_events(limits, &[soup(), stir(r#"{"spoon":"ladle"        }"#)]);
    let error = events.next_event().expect_err("it is large");
    assert!(error.to_string().contains("larger than the limit"), "{error}");
    let mut events = limited_events(limits, &[event("initial-request", r#"{"recipe":"soup"         }"#)]);
    let rejection = events.input().expect_err("it is large");
    assert_eq!(rejection.into_response().status(), 413);
}

fn limited_events(limits: Limits, messages: &[Message]) -> RequestEvents<CookTogether> {
    let body: Vec<u8> = messages.iter().flat_map(|message| bytes(message)).collect();
    let request = Request::post("/").header("content-type", "application/vnd.amazon.eventstream");
    let request = request.extension(limits).body(body.into());
    protocol::decode_request_events(&request.expect("a request")).expect("it is a stream")
}

#[test]
fn a_step_is_checked() {
    for (step, said) in [
        (
            stir(""),
            "Value at '/stir/spoon' failed to satisfy constraint: Member must not be null",
        ),
        (
            event("stir", r#"{"spoon":"ladle"}"#),
            "Value at '/stir/clockwise' failed to satisfy constraint: Member must not be null",
        ),
        (
            stir(r#"{"spoon":"ladle"}"#).with("speed", 10_i32),
            "Member must be less than or equal to 9",
        ),
        (
            event("dance", ""),
            "Member must be one of the union's members",
        ),
    ] {
        let good = stir(r#"{"spoon":"ladle"}"#);
        let mut events = request_events(&[soup(), step, good]).expect("it is a stream");
        let error = events.next_event().expect_err(said);
        let StepsError::Decode(decode) = &error else {
            panic!("{error}");
        };
        let violations = decode.violations().map_or(0, |violations| violations.len());
        assert_eq!(violations, usize::from(!said.ends_with("members")));
        assert!(error.to_string().contains(said), "{error}");
        assert_eq!(error.fault(), Some(farrier::schema::Fault::Client), "{error}");
        let good = Steps::Stir(Stir::new(true, "ladle"));
        assert_eq!(events.next_event().expect("it can be read"), Some(good));
    }
}

#[test]
fn a_client_can_give_up() {
    let error = StepsError::from(Burnt::new(200).with_message("black"));
    let given_up = protocol::encode_event_error::<Steps>(&error).expect("it can be written");
    let message = Message::parse(&given_up).expect("it is a message");
    let header = |name| message.header(name).and_then(|value| value.as_str());
    assert_eq!(header(":message-type"), Some("exception"));
    assert_eq!(header(":exception-type"), Some("gaveUp"));
    assert_eq!(header(":content-type"), Some("application/json"));
    assert_eq!(message.payload, r#"{"message":"black","degrees":200}"#);
    let mut events = request_events(&[soup(), message]).expect("it is a stream");
    let error = events.next_event().expect_err("it is an error");
    assert!(error.is_gave_up(), "{error}");
}

/// What a server does not model is told, and nothing of what its own log says of it.
#[test]
fn an_internal_failure_tells_nothing() {
    use farrier::OperationError;
    let error = NewsError::internal("the gas bill is not paid");
    let bytes = protocol::encode_event_error::<News>(&error).expect("it can be written");
    let message = Message::parse(&bytes).expect("it is a message");
    let header = |name| message.header(name).and_then(|value| value.as_str());
    assert_eq!(header(":message-type"), Some("error"));
    assert_eq!(header(":error-code"), Some("InternalFailure"));
    assert_eq!(
        header(":error-message"),
        Some("An internal failure occurred.")
    );
}

#[test]
fn a_response_begins_with_what_the_output_has_beside_the_events() {
    let response = protocol::encode_response::<CookTogether>(&Ok(CookTogetherOutput::new(4)));
    assert_eq!(response.status(), 200);
    assert_eq!(
        response.headers()["content-type"],
        "application/vnd.amazon.eventstream"
    );
    let first = Message::parse(response.body()).expect("it is a message");
    assert_eq!(first.payload, r#"{"table":4}"#);
    let mut events =
        protocol::decode_response_events::<CookTogether>(&response).expect("the status is 200");
    let output = events.output().expect("it can be read");
    assert_eq!(output, Some(&CookTogetherOutput::new(4)));

    let burnt = Burnt::new(1).into();
    let response = protocol::encode_response::<CookTogether>(&Err(burnt));
    assert_eq!(
        response.headers()["content-type"],
        "application/x-amz-json-1.0"
    );
}

/// A server finds out that a request is for a stream before it reads its body, and leaves the others to the router.
#[test]
fn requests_are_told_apart_by_their_heads() {
    let head = |operation: &str| {
        let target = format!("KitchenSink.{operation}");
        let head = Request::post("/").header("x-amz-target", target);
        head.body(Bytes::new()).expect("a request")
    };
    let streams = [CookTogether::SCHEMA];
    let is_stream = |head| protocol::route(&KITCHEN_SINK, &streams, &head).is_ok();
    assert!(is_stream(head("CookTogether")));
    assert!(!is_stream(head("BoilKettle")));
}

#[test]
fn another_type_of_body_is_refused() {
    let request = Request::post("/").header("content-type", "application/x-amz-json-1.0");
    let request = request.body(bytes(&soup())).expect("a request");
    let refused = protocol::decode_request_events::<CookTogether>(&request).err();
    assert_eq!(refused.expect("it is refused").status(), 415);
}
