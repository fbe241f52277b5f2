//! The kitchen sink's events: whatever the message, an event that is read is written as one that is read as the same.

use farrier::Bytes;
use farrier::codec::event_stream::Message;
use farrier::http::{Request, Response};
use kitchen_sink::{CookTogether, News, NewsError, Steps, StepsError, protocol};

use crate::events::mended;

/// Takes the first byte for which side reads and, by its highest bit, for whether the checksums of the message are made
/// right; the rest is the message.
pub fn typed_events(bytes: &[u8]) -> &'static str {
    let Some((&how, message)) = bytes.split_first() else {
        return "refused";
    };
    let stream = match how & 0x80 {
        0 => message.to_vec(),
        _ => mended(message),
    };
    match how & 1 {
        0 => on_client(&stream),
        _ => on_server(&stream),
    }
}

fn on_client(stream: &[u8]) -> &'static str {
    match read_news(stream) {
        Ok(None) => "nothing",
        Ok(Some(News::Unknown(_))) => "unknown",
        Ok(Some(news)) => {
            let written = protocol::encode_event(&news).expect("what was read can be written");
            let again = read_news(&written).expect("what was written can be read");
            assert_eq!(again, Some(news), "an event changed on its way");
            "decoded"
        }
        Err(error) => {
            assert!(!error.to_string().is_empty(), "an error has nothing to say");
            match error {
                NewsError::Decode(_) => "refused",
                NewsError::Unhandled(_) => "unhandled",
                _ => "modelled",
            }
        }
    }
}

fn on_server(stream: &[u8]) -> &'static str {
    match read_steps(stream) {
        Ok(None) => "nothing",
        Ok(Some(step)) => {
            let written = protocol::encode_event(&step).expect("what was validated can be written");
            let again = read_steps(&written).expect("what was written can be read");
            // As text: NaN is not NaN.
            assert_eq!(
                format!("{again:?}"),
                format!("{:?}", Some(step)),
                "an event changed on its way"
            );
            "decoded"
        }
        Err(error) => {
            assert!(!error.to_string().is_empty(), "an error has nothing to say");
            match error {
                StepsError::Decode(_) => "refused",
                StepsError::Unhandled(_) => "unhandled",
                _ => "modelled",
            }
        }
    }
}

fn read_news(stream: &[u8]) -> Result<Option<News>, NewsError> {
    let response = Response::new(initial("initial-response", r#"{"table":4}"#));
    let mut events = protocol::decode_response_events::<CookTogether>(&response)
        .expect("the status is no error's");
    events.feed(stream);
    events.next_event()
}

fn read_steps(stream: &[u8]) -> Result<Option<Steps>, StepsError> {
    let request = Request::new(initial("initial-request", r#"{"recipe":"soup"}"#));
    let mut events =
        protocol::decode_request_events::<CookTogether>(&request).expect("the head is right");
    events.feed(stream);
    events.next_event()
}

fn initial(name: &'static str, payload: &'static str) -> Bytes {
    let message = Message::default().with(":message-type", "event");
    let message = message.with(":event-type", name).with_payload(payload);
    message.to_bytes().expect("it is not too large")
}
