//! How large things may be, on writing and on reading.

use farrier::codec::event_stream::{Decoder, HeaderValue, Limits, Message};
use farrier::{Bytes, ErrorKind};

/// What the prelude of a message says, with the right checksum.
fn prelude(total: u32, headers: u32) -> Vec<u8> {
    let mut bytes = [total.to_be_bytes(), headers.to_be_bytes()].concat();
    bytes.extend(crc32(&bytes).to_be_bytes());
    bytes
}

/// [RFC 1952](https://www.rfc-editor.org/rfc/rfc1952#section-8)'s, bit by bit.
fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            crc >> 1 ^ if crc & 1 == 1 { 0xedb8_8320 } else { 0 }
        })
    })
}

/// What a decoder says to a prelude: it does not wait for the rest of what is too large, nor make room for what is not.
#[track_caller]
fn check(limits: Limits, total: u32, headers: u32, said: Option<&str>) {
    let mut decoder = Decoder::new(limits);
    decoder.feed(&prelude(total, headers));
    match (decoder.next_message(), said) {
        (Ok(None), None) => {}
        (Err(error), Some(said)) => {
            assert_eq!(
                (error.kind(), error.to_string().as_str()),
                (ErrorKind::TooLarge, said)
            );
        }
        (other, _) => panic!("{total}, {headers}: {other:?}"),
    }
}

#[test]
fn on_reading() {
    let (headers, payload) = (128 << 10, 24 << 20);
    let too_many = Some("the headers are larger than the limit (byte 4)");
    let too_much = Some("the payload is larger than the limit (byte 0)");
    for (limits, of_headers, of_payload, said) in [
        (Limits::SERVICE, headers, payload, None),
        (Limits::SERVICE, headers + 1, 0, too_many),
        (Limits::SERVICE, 0, payload + 1, too_much),
        (Limits::CLIENT, 10 * headers, 10 * payload, None),
        (Limits::CLIENT, 10 * headers + 1, 0, too_many),
        (Limits::CLIENT, 0, 10 * payload + 1, too_much),
        (Limits::CLIENT, 0, u32::MAX - 16, too_much),
    ] {
        check(limits, 16 + of_headers + of_payload, of_headers, said);
    }
}

#[track_caller]
fn unwritable(message: &Message, kind: ErrorKind, said: &str) {
    let error = message.to_bytes().expect_err(said);
    assert_eq!((error.kind(), error.to_string().as_str()), (kind, said));
}

#[test]
fn on_writing() {
    use ErrorKind::{InvalidValue, Syntax, TooLarge};
    let message = Message::default;
    let value = |length| HeaderValue::Blob(Bytes::from(vec![0; length]));
    for good in [
        message().with("n".repeat(255), value(32_767)),
        message().with_payload(vec![0; 24 << 20]),
    ] {
        let bytes = good.to_bytes().expect("it is not too large");
        assert!(Message::parse(&bytes).expect("it can be read") == good);
    }
    let many = (0..5).fold(message(), |message, n| {
        message.with(n.to_string(), value(30_000))
    });
    for (bad, kind, said) in [
        (
            message().with("", true),
            InvalidValue,
            "a header has no name",
        ),
        (
            message().with("n".repeat(256), true),
            TooLarge,
            "the name of a header has at most 255 bytes",
        ),
        (
            message().with("n", value(32_768)),
            TooLarge,
            "a blob or string in a header has at most 32767 bytes",
        ),
        (
            message().with("n", "x".repeat(32_768)),
            TooLarge,
            "a blob or string in a header has at most 32767 bytes",
        ),
        (many, TooLarge, "headers have at most 131072 bytes"),
        (
            message().with_payload(vec![0; (24 << 20) + 1]),
            TooLarge,
            "a payload has at most 25165824 bytes",
        ),
        (
            message().with("n", true).with("n", false),
            Syntax,
            "two headers have the same name (byte 12)",
        ),
    ] {
        unwritable(&bad, kind, said);
    }
}

/// What no message is written with is not read either.
#[test]
fn long_headers() {
    for (kind, length, is_read) in [
        (6, 32_767, true),
        (6, 32_768, false),
        (7, 32_767, true),
        (7, 32_768, false),
    ] {
        let length: u16 = length;
        let header = [
            &[1, b'n', kind][..],
            &length.to_be_bytes(),
            &vec![b'x'; length.into()],
        ]
        .concat();
        let headers = u32::try_from(header.len()).expect("it is short");
        let mut bytes = [prelude(16 + headers, headers), header].concat();
        bytes.extend(crc32(&bytes).to_be_bytes());
        match Message::parse(&Bytes::from(bytes)) {
            Ok(message) => assert!(is_read && message.headers.len() == 1, "{kind} {length}"),
            Err(error) => assert_eq!((error.kind(), is_read), (ErrorKind::TooLarge, false)),
        }
    }
}

/// Thousands of headers take no longer than their number says.
#[test]
fn many_headers() {
    let names = (0..13_000).map(|n| format!("{n:05}"));
    let message = names.fold(Message::default(), |message, name| message.with(name, true));
    let bytes = message.to_bytes().expect("they are not too many");
    assert_eq!(
        Message::parse(&bytes)
            .expect("it can be read")
            .headers
            .len(),
        13_000
    );
}
