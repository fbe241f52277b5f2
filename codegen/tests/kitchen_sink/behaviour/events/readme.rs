//! What the README shows of events.

use std::error::Error;

use farrier::http::{Request, Response};
use farrier::{Bytes, Operation};
use kitchen_sink::*;

use super::{bytes, event};

/// A client follows a response whose body comes in chunks.
fn follow(
    response: &Response<Bytes>,
    body: impl IntoIterator<Item = Bytes>,
) -> Result<(), Box<dyn Error>> {
    let mut events = protocol::decode_response_events::<CookTogether>(response)?;
    for chunk in body {
        events.feed(&chunk);
        while let Some(news) = events.next_event()? {
            println!("{news:?}");
        }
    }
    events.finish()?;
    Ok(())
}

/// A server follows a request whose body comes in chunks.
fn listen(
    request: &Request<Bytes>,
    body: impl IntoIterator<Item = Bytes>,
) -> Result<(), Box<dyn Error>> {
    let mut events = protocol::decode_request_events::<CookTogether>(request)?;
    for chunk in body {
        events.feed(&chunk);
        let input = events.input()?;
        println!("{input:?}");
        while let Some(step) = events.next_event()? {
            println!("{step:?}");
        }
    }
    events.finish()?;
    Ok(())
}

#[test]
fn a_request_is_listened_to() {
    let request = |body: Bytes| {
        let request = Request::post("/").header("content-type", "application/vnd.amazon.eventstream");
        let request = request.header("x-amz-target", "KitchenSink.CookTogether");
        request.body(body).expect("a request")
    };
    let operations = [CookTogether::SCHEMA];
    let heard = request(bytes(&event("initial-request", r#"{"recipe":"soup"}"#)));
    assert!(protocol::route(&KITCHEN_SINK, &operations, &heard).is_ok());
    let step = Steps::Stir(Stir::new(true, "fork"));
    let step = protocol::encode_event(&step).expect("it can be written");
    listen(&heard, [step.slice(..30), step.slice(30..)]).expect("it is right");
    let error = listen(&request(bytes(&event("initial-request", "{}"))), [step]).expect_err("no recipe");
    assert!(error.to_string().contains("/recipe"), "{error}");
}

#[test]
fn a_body_is_followed() {
    let response = Response::new(bytes(&event("initial-response", r#"{"table":4}"#)));
    let note = News::Note(Note::new("soon"));
    let note = protocol::encode_event(&note).expect("it can be written");
    let chunks = [note.slice(..30), note.slice(30..)];
    follow(&response, chunks.clone()).expect("it is right");
    let error = follow(&response, chunks.into_iter().take(1)).expect_err("it is cut off");
    assert!(
        error.to_string().contains("ends within a message"),
        "{error}"
    );
}
