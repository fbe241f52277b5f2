//! What the README shows of events.

use std::error::Error;

use farrier::Bytes;
use farrier::http::Response;
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
