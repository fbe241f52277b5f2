//! Streams of events: a client and a server that talk in bytes.

mod client;
mod readme;
mod server;
mod signed;

use farrier::codec::event_stream::Message;
use farrier::http::{Request, Response};
use farrier::protocol::event_stream::{RequestEvents, ResponseEvents};
use farrier::{Bytes, Rejection, Timestamp};
use kitchen_sink::*;

/// The message of an event or an initial message, as a peer would write it.
fn event(name: &'static str, payload: &'static str) -> Message {
    let message = Message::default().with(":message-type", "event");
    message.with(":event-type", name).with_payload(payload)
}

fn bytes(message: &Message) -> Bytes {
    message.to_bytes().expect("it can be written")
}

/// A response that begins with these messages.
fn response_events(messages: &[Message]) -> ResponseEvents<CookTogether> {
    let body: Vec<u8> = messages.iter().flat_map(|message| bytes(message)).collect();
    let response = Response::builder().header("x-amzn-requestid", "request-1");
    let response = response.body(body.into()).expect("a response");
    protocol::decode_response_events(&response).expect("the status is 200")
}

/// A request that begins with these messages.
fn request_events(messages: &[Message]) -> Result<RequestEvents<CookTogether>, Rejection> {
    let body: Vec<u8> = messages.iter().flat_map(|message| bytes(message)).collect();
    let request = Request::post("/").header("content-type", "application/vnd.amazon.eventstream");
    protocol::decode_request_events(&request.body(body.into()).expect("a request"))
}

/// One of every event that a server can send, with the headers and the payload that it goes out with.
fn news() -> Vec<(News, Message)> {
    let json = |name| event(name, "").with(":content-type", "application/json");
    let picture = Picture {
        taken: Some(Timestamp::from_secs(7)),
        format: Some("png".to_owned()),
        thumbnail: Some(Bytes::from_static(b"\x01")),
        tiny: Some(-1),
        small: Some(-2),
        large: Some(-3),
        bytes: Some(Bytes::from_static(b"\x00\xff")),
    };
    let of_picture = event("picture", "")
        .with(":content-type", "application/octet-stream")
        .with("taken", Timestamp::from_secs(7))
        .with("format", "png")
        .with("thumbnail", Bytes::from_static(b"\x01"))
        .with("tiny", -1_i8)
        .with("small", -2_i16)
        .with("large", -3_i64)
        .with_payload(&b"\x00\xff"[..]);
    vec![
        (
            News::Smell(Smell::new(3).with_of("onions")),
            json("smell").with_payload(r#"{"of":"onions","strength":3}"#),
        ),
        (News::Picture(picture), of_picture),
        (News::Picture(Picture::default()), event("picture", "")),
        (
            News::Note(Note::new("grüß")),
            event("note", "grüß").with(":content-type", "text/plain"),
        ),
        (News::Gong(Gong::default()), event("gong", "")),
    ]
}
