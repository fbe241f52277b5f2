//! Messages and their literal bytes, right and wrong ones.

use farrier::codec::event_stream::{HeaderValue, Message};
use farrier::{Bytes, ErrorKind, Timestamp};

use super::hex;

#[track_caller]
fn check(message: &Message, bytes: &str) {
    let bytes = hex(bytes);
    assert_eq!(message.to_bytes().expect("it can be written"), bytes);
    assert_eq!(&Message::parse(&bytes).expect("it can be read"), message);
}

/// A message with one header.
fn one(name: &'static str, value: impl Into<HeaderValue>) -> Message {
    Message::default().with(name, value)
}

#[test]
fn messages() {
    let before_epoch = Timestamp::new(-1, 999_000_000).expect("it is a moment");
    let id = std::array::from_fn(|at| at as u8);
    let event = one(":message-type", "event").with(":event-type", "e");
    for (message, bytes) in [
        (Message::default(), "000000100000000005c248eb7d98c8ff"),
        (
            Message::default().with_payload("{\"a\":1}"),
            "0000001700000000b7e294fb7b2261223a317d7a7ed137",
        ),
        (one("t", true), "0000001300000003db6b638101740028cb9928"),
        (one("f", false), "0000001300000003db6b63810166012738d96d"),
        (
            one("b", i8::MIN),
            "0000001400000004f72f2a32016202805805d60c",
        ),
        (
            one("s", -2_i16),
            "0000001500000005bd483314017303fffe00c5d3da",
        ),
        (
            one("i", i32::MIN),
            "00000017000000072986015801690480000000a36997f2",
        ),
        (
            one("l", i64::MAX),
            "0000001b0000000be5c0a072016c057fffffffffffffff8bc1a633",
        ),
        (
            one("x", Bytes::from_static(b"\x00\xff")),
            "000000170000000729860158017806000200ffd2fc9874",
        ),
        (
            one("ü", "é"),
            "00000018000000083b698b1802c3bc070002c3a9cfe970f1",
        ),
        (
            one("at", before_epoch),
            "0000001c0000000cc984e9c102617408ffffffffffffffff3dc19f02",
        ),
        (
            one("id", HeaderValue::Uuid(id)),
            "00000024000000144bb982d002696409000102030405060708090a0b0c0d0e0f3882310d",
        ),
        (
            event.with("n", 7_i32).with_payload("xyz"),
            "000000400000002d780edb550d3a6d6573736167652d747970650700056576656e740b3a6576656e742d7479706507000165016e04\
             0000000778797a71d387e4",
        ),
    ] {
        check(&message, bytes);
    }
}

/// What is below a millisecond cannot be sent; it is cut off downwards, before 1970 too.
#[test]
fn moments_are_cut_to_milliseconds() {
    for (secs, nanos, kept) in [(-1, 999_999_999, 999_000_000), (0, 1_999_999, 1_000_000)] {
        let moment = |nanos| one("at", Timestamp::new(secs, nanos).expect("it is a moment"));
        let sent = moment(nanos).to_bytes().expect("it can be written");
        assert_eq!(Message::parse(&sent).expect("it can be read"), moment(kept));
    }
    for moment in [Timestamp::MIN, Timestamp::from_secs(Timestamp::MAX.secs())] {
        let message = one("at", moment);
        let sent = message.to_bytes().expect("it can be written");
        assert_eq!(Message::parse(&sent).expect("it can be read"), message);
    }
}

#[track_caller]
fn refused(bytes: &str, kind: ErrorKind, said: &str) {
    let error = Message::parse(&hex(bytes)).expect_err(said);
    assert_eq!((error.kind(), error.to_string().as_str()), (kind, said));
}

#[test]
fn malformed() {
    use ErrorKind::{Checksum, InvalidUtf8, OutOfRange, Syntax};
    for (bytes, kind, said) in [
        (
            "0000000f00000000e77248b845ab32b2",
            Syntax,
            "the message is shorter than its parts (byte 0)",
        ),
        (
            "000000140000000580281aa46162636496d73ad1",
            Syntax,
            "the message is shorter than its parts (byte 0)",
        ),
        (
            "0000001200000002910c7aa700007bc1361e",
            Syntax,
            "a header has no name (byte 12)",
        ),
        (
            "0000001200000002910c7aa7096190b6dc99",
            Syntax,
            "a header reaches beyond the headers (byte 13)",
        ),
        (
            "0000001300000003db6b638101610affab9622",
            Syntax,
            "a header has a type that there is not (byte 14)",
        ),
        (
            "0000001200000002910c7aa70161586f5691",
            Syntax,
            "a header reaches beyond the headers (byte 14)",
        ),
        (
            "0000001500000005bd483314016104000036bb7822",
            Syntax,
            "a header reaches beyond the headers (byte 15)",
        ),
        (
            "00000018000000083b698b180161070005616263e29da9be",
            Syntax,
            "a header reaches beyond the headers (byte 17)",
        ),
        (
            "0000001300000003db6b638101ff00f0bcd8a8",
            InvalidUtf8,
            "expected UTF-8 (byte 13)",
        ),
        (
            "000000170000000729860158016107000261ffb7a3b871",
            InvalidUtf8,
            "expected UTF-8 (byte 18)",
        ),
        (
            "000000160000000663e1187e016100016101888f689f",
            Syntax,
            "two headers have the same name (byte 12)",
        ),
        (
            "0000001b0000000be5c0a0720161080000e677d21fdc00a5689477",
            OutOfRange,
            "a header's moment is outside of the years 0001–9999 (byte 15)",
        ),
        (
            "000000100000000005c248eb7d98c8fe",
            Checksum,
            "the checksum of the message is another (byte 12)",
        ),
        (
            "000000100000000105c248eb7d98c8ff",
            Checksum,
            "the checksum of the prelude is another (byte 8)",
        ),
        (
            "000000100000000005c248eb7d98c8ff00",
            Syntax,
            "there is more than one message (byte 16)",
        ),
        (
            "0000001000000000",
            Syntax,
            "the message is cut off (byte 8)",
        ),
    ] {
        refused(bytes, kind, said);
    }
}

#[test]
fn what_may_be_secret_is_not_shown() {
    let message = one("token", "secret").with_payload("secret");
    assert_eq!(
        format!("{message:?}"),
        "Message { headers: [token: string], payload: 6 bytes }"
    );
}
