//! Streams of messages: however the bytes arrive, whatever becomes of them on the way.

use farrier::codec::event_stream::{Decoder, Limits, Message};
use farrier::{Bytes, ErrorKind};

fn messages() -> Vec<Message> {
    let event = |n: i32| {
        Message::default()
            .with(":message-type", "event")
            .with("n", n)
            .with("blob", Bytes::from_static(b"\x00\x01"))
    };
    vec![
        event(1).with_payload("one"),
        Message::default(),
        event(3).with_payload(vec![b'x'; 300]),
    ]
}

fn stream() -> Vec<u8> {
    let bytes = |message: &Message| message.to_bytes().expect("it can be written");
    messages().iter().flat_map(bytes).collect()
}

/// All that a stream holds, fed in pieces of this size.
fn decode(stream: &[u8], size: usize) -> farrier::Result<Vec<Message>> {
    let (mut decoder, mut messages) = (Decoder::new(Limits::SERVICE), Vec::new());
    for piece in stream.chunks(size) {
        decoder.feed(piece);
        while let Some(message) = decoder.next_message()? {
            messages.push(message);
        }
    }
    decoder.finish().map(|()| messages)
}

#[test]
fn pieces_of_any_size_are_one_stream() {
    let stream = stream();
    for size in 1..=stream.len() {
        assert_eq!(
            decode(&stream, size).expect("it is right"),
            messages(),
            "{size}"
        );
    }
    assert_eq!(decode(&[], 1).expect("no message is a stream"), []);
}

#[test]
fn a_stream_that_is_cut_off_is_noticed() {
    let stream = stream();
    let lengths = messages().into_iter().scan(0, |end, message| {
        *end += message.to_bytes().expect("it can be written").len();
        Some(*end)
    });
    let whole: Vec<usize> = std::iter::once(0).chain(lengths).collect();
    for end in 0..=stream.len() {
        let result = decode(&stream[..end], 7);
        assert_eq!(result.is_ok(), whole.contains(&end), "{end}");
        if let Err(error) = result {
            assert_eq!(error.kind(), ErrorKind::Syntax, "{error}");
        }
    }
}

/// CRC-32 finds every burst of at most 32 bits, so every damaged byte; a length that is damaged is found by the prelude's.
#[test]
fn any_damaged_byte_is_noticed() {
    let stream = messages()[0].to_bytes().expect("it can be written");
    for at in 0..stream.len() {
        for flip in 1..=u8::MAX {
            let mut damaged = stream.to_vec();
            damaged[at] ^= flip;
            let error = decode(&damaged, 64).expect_err("it is damaged");
            assert_eq!(error.kind(), ErrorKind::Checksum, "byte {at}: {error}");
        }
    }
}

#[test]
fn after_an_error_there_is_nothing_more() {
    let mut damaged = stream();
    damaged[20] ^= 1;
    let mut decoder = Decoder::new(Limits::SERVICE);
    decoder.feed(&damaged);
    let shown = format!("{decoder:?}");
    assert!(shown.contains("bytes") && !shown.contains("one"), "{shown}");
    assert_eq!(
        decoder.next_message().map_err(|error| error.kind()),
        Err(ErrorKind::Checksum)
    );
    decoder.feed(&stream());
    let error = decoder.next_message().expect_err("the stream is over");
    assert_eq!(
        error.to_string(),
        "an earlier message of the stream could not be read"
    );
}
