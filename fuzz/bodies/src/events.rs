//! Cutting a stream of events into messages: whatever the bytes, however they arrive; and what was read is written as it was.

use farrier::ErrorKind;
use farrier::codec::event_stream::{Decoder, Limits, Message};

const LIMITS: Limits = Limits {
    headers: 1 << 10,
    payload: 1 << 12,
};

/// Takes the first byte for how many bytes arrive at once and, by its highest bit, for whether the checksums of the first
/// message are made right; the rest is the stream.
pub fn events(bytes: &[u8]) -> &'static str {
    let Some((&how, stream)) = bytes.split_first() else {
        return "refused";
    };
    let stream = match how & 0x80 {
        0 => stream.to_vec(),
        _ => mended(stream),
    };
    let size = usize::from(how & 0x7f).max(1);
    let (pieces, whole) = (decode(&stream, size), decode(&stream, stream.len().max(1)));
    assert_eq!(pieces, whole, "a stream depends on how it arrives");
    let (messages, end) = whole;
    messages.iter().for_each(again);
    match (messages.is_empty(), end) {
        (false, _) => "decoded",
        (true, Some(ErrorKind::Checksum)) => "damaged",
        (true, Some(ErrorKind::TooLarge)) => "too large",
        (true, _) => "refused",
    }
}

/// The messages of a stream, and what ended it where that was an error.
fn decode(stream: &[u8], size: usize) -> (Vec<Message>, Option<ErrorKind>) {
    let (mut decoder, mut messages) = (Decoder::new(LIMITS), Vec::new());
    for piece in stream.chunks(size) {
        decoder.feed(piece);
        loop {
            match decoder.next_message() {
                Ok(Some(message)) => messages.push(message),
                Ok(None) => break,
                Err(error) => {
                    assert!(!error.to_string().is_empty(), "an error has nothing to say");
                    assert!(decoder.next_message().is_err(), "an error was forgotten");
                    return (messages, Some(error.kind()));
                }
            }
        }
    }
    let end = decoder.finish().err();
    (messages, end.map(|error| error.kind()))
}

/// A message survives being written and read again, unless a value is longer than it may be sent.
fn again(message: &Message) {
    assert!(
        message.payload.len() <= LIMITS.payload,
        "a limit does not hold"
    );
    match message.to_bytes() {
        Ok(bytes) => {
            let again = Message::parse(&bytes).expect("what was written can be read");
            assert!(*message == again, "a message changed on its way");
        }
        Err(error) => assert_eq!(error.kind(), ErrorKind::TooLarge, "{error}"),
    }
}

/// The bytes as one message with lengths and checksums that fit: without that, nothing gets past the first check.
pub(crate) fn mended(bytes: &[u8]) -> Vec<u8> {
    let headers = match bytes.split_first() {
        Some((&first, rest)) => usize::from(first).min(rest.len()),
        None => 0,
    };
    let body = bytes.get(1..).unwrap_or_default();
    let total = body.len() + 16;
    let mut message = (total as u32).to_be_bytes().to_vec();
    message.extend((headers as u32).to_be_bytes());
    message.extend(crc32(&message).to_be_bytes());
    message.extend(body);
    message.extend(crc32(&message).to_be_bytes());
    message
}

/// [RFC 1952](https://www.rfc-editor.org/rfc/rfc1952#section-8)'s, bit by bit.
fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            crc >> 1 ^ if crc & 1 == 1 { 0xedb8_8320 } else { 0 }
        })
    })
}
