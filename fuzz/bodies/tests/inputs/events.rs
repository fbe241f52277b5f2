//! Messages of event streams, for the bodies to give the right lengths and checksums.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

/// Headers, most of them right, and a payload.
pub fn event_headers() -> impl Strategy<Value = Vec<u8>> {
    let headers = vec(header("[a-d]{1,2}|[é:]"), 0..8);
    (any::<u8>(), headers, vec(any::<u8>(), 0..8))
        .prop_map(|(how, headers, payload)| input(how, &headers.concat(), &payload))
}

/// Messages of the kitchen sink's streams, most of them right.
pub fn event_messages() -> impl Strategy<Value = Vec<u8>> {
    let kinds = select(vec![
        ("event", ":event-type"),
        ("event", ":event-type"),
        ("exception", ":exception-type"),
        ("error", ":error-code"),
        ("news", ":event-type"),
    ]);
    let names = select(vec![
        "smell",
        "picture",
        "note",
        "gong",
        "burnt",
        "alarm",
        "stir",
        "taste",
        "gaveUp",
        "initial-response",
        "smoke",
    ]);
    let more = vec(
        header("tiny|small|large|taken|format|thumbnail|clockwise|speed|:content-type"),
        0..3,
    );
    let right = select(vec![
        Vec::new(),
        boolean("clockwise"),
        string("format", "png"),
    ]);
    // In JSON and in CBOR, and what is neither.
    let payloads: Vec<&[u8]> = vec![
        b"",
        b"{}",
        b"{\"strength\":3,\"of\":\"x\"}",
        b"{\"spoon\":\"ladle\",\"times\":0.5}",
        b"{\"text\":\"salty\"}",
        b"{\"degrees\":1,\"message\":\"black\"}",
        b"{\"a\":",
        b"\xa0",
        b"\xa2hstrength\x03bofax",
        b"\xbfespoonfladleetimes\xf9\x38\x00\xff",
        b"\xa1dtextesalty",
        b"\xa2gdegrees\x01gmessageeblack",
        b"\xa1aa",
        b"\xc3\xa9",
    ];
    let payloads = select(payloads);
    (any::<u8>(), kinds, names, right, more, payloads).prop_map(
        |(how, (kind, key), name, right, more, payload)| {
            let start = [string(":message-type", kind), string(key, name), right];
            input(how, &[start.concat(), more.concat()].concat(), payload)
        },
    )
}

/// The first byte says that checksums are to be made right, the second how long the headers are.
fn input(how: u8, headers: &[u8], payload: &[u8]) -> Vec<u8> {
    let mut input = vec![how | 0x80, headers.len().min(255) as u8];
    input.extend(headers);
    input.extend(payload);
    input
}

fn string(name: &str, value: &str) -> Vec<u8> {
    let mut bytes = named(name, 7);
    bytes.extend((value.len() as u16).to_be_bytes());
    bytes.extend(value.as_bytes());
    bytes
}

fn boolean(name: &str) -> Vec<u8> {
    named(name, 0)
}

fn named(name: &str, kind: u8) -> Vec<u8> {
    let mut bytes = vec![name.len() as u8];
    bytes.extend(name.as_bytes());
    bytes.push(kind);
    bytes
}

/// A header of any type, and of none.
fn header(names: &'static str) -> impl Strategy<Value = Vec<u8>> {
    (names, 0..11_u8, vec(any::<u8>(), 0..20)).prop_map(|(name, kind, value)| {
        let lengths = [0, 0, 1, 2, 4, 8, value.len(), value.len(), 8, 16];
        let length = lengths.get(usize::from(kind)).copied().unwrap_or(3);
        let mut bytes = named(&name, kind);
        if let 6 | 7 = kind {
            bytes.extend((value.len() as u16).to_be_bytes());
        }
        // Text is text more often than not, and moments are near.
        let padding = if kind == 8 { 3 } else { 0 };
        let value = value
            .into_iter()
            .map(|byte| if kind == 7 { byte & 0x7f } else { byte });
        let value = std::iter::repeat_n(0, padding).chain(value);
        bytes.extend(value.chain(std::iter::repeat(0)).take(length));
        bytes
    })
}
