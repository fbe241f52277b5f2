//! Signed events: a message around each message, which is what
//! [AWS signs](https://docs.aws.amazon.com/transcribe/latest/dg/streaming-setting-up.html#streaming-http2).

use farrier::codec::event_stream::{Decoder, HeaderValue, Limits, Message};
use farrier::{Bytes, Timestamp};
use kitchen_sink::*;

use super::{event, request_events};

/// No signature at all, but it stands where one would.
fn signature(date: Timestamp, payload: &[u8]) -> Bytes {
    let sum = payload.iter().map(|byte| u64::from(*byte)).sum::<u64>();
    Bytes::from(format!("{date}, {sum}"))
}

#[test]
fn whoever_signs_wraps_the_bytes() {
    let step = Steps::Stir(Stir::new(true, "ladle"));
    let date = Timestamp::from_secs(1_700_000_000);
    let payload = protocol::encode_event(&step).expect("it can be written");
    let signed = Message::default()
        .with(":date", date)
        .with(":chunk-signature", signature(date, &payload))
        .with_payload(payload);

    let soup = event("initial-request", r#"{"recipe":"soup"}"#);
    let mut events = request_events(&[soup]).expect("it is a stream");
    let mut decoder = Decoder::new(Limits::SERVICE);
    decoder.feed(&signed.to_bytes().expect("it can be written"));
    while let Some(message) = decoder.next_message().expect("it can be read") {
        let Some(HeaderValue::Timestamp(date)) = message.header(":date") else {
            panic!("it has no date");
        };
        let right = HeaderValue::Blob(signature(*date, &message.payload));
        assert_eq!(message.header(":chunk-signature"), Some(&right));
        events.feed(&message.payload);
    }
    assert_eq!(events.next_event().expect("it can be read"), Some(step));
}
