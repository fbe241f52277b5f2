//! Values and their literal bytes, both ways.

use farrier::codec::cbor::{self, Settings};
use farrier::{BigDecimal, BigInteger, Bytes, ErrorKind, Timestamp, Unit};

use crate::support::{Choice, Level, Sink, Suit};
use crate::{SETTINGS, bytes, read_bytes, write};

/// The members of a sink, `count` of them, beside `Token` and `Retries`, which every sink here has.
fn check(sink: Sink, count: usize, members: &str) {
    let sink = Sink {
        token: Some("t".to_owned()),
        ..sink
    };
    let head = 0xa0 + count + 2;
    let text = format!(r#"{head:x} {members} "Retries" 03 "Token" "t""#);
    let written = write(&sink);
    assert_eq!(hex(&written), hex(&bytes(&text)));
    let back: Sink = read_bytes(&written).expect("what was written can be read");
    // NaN is not equal to itself; its text is.
    assert_eq!(format!("{back:?}"), format!("{sink:?}"));
    for end in 0..written.len() {
        let error = read_bytes::<Sink>(&written[..end]).expect_err("the rest is missing");
        assert_eq!(error.kind(), ErrorKind::Syntax, "{error}, cut at {end}");
    }
    let error = read_bytes::<Sink>(&[&*written, b"\xf6"].concat()).expect_err("something follows");
    assert_eq!(error.offset(), Some(written.len()));
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

macro_rules! table {
    ($($name:ident: { $($field:ident: $value:expr),* } => $members:expr;)*) => {$(
        #[test]
        fn $name() {
            let fields: &[&str] = &[$(stringify!($field)),*];
            check(Sink { $($field: Some($value.into()),)* ..Sink::empty() }, fields.len(), $members);
        }
    )*};
}

fn big(text: &str) -> BigInteger {
    text.parse().expect("it is an integer")
}

fn decimal(text: &str) -> BigDecimal {
    text.parse().expect("it is a decimal")
}

table! {
    nothing: {} => "";
    boolean: { boolean: true } => r#""Boolean" f5"#;
    boolean_false: { boolean: false } => r#""Boolean" f4"#;
    zero: { integer: 0 } => r#""Integer" 00"#;
    byte_of_one_byte: { byte: 23_i8 } => r#""Byte" 17"#;
    byte_of_two_bytes: { byte: 24_i8 } => r#""Byte" 18 18"#;
    byte_min: { byte: i8::MIN } => r#""Byte" 38 7f"#;
    byte_minus_one: { byte: -1_i8 } => r#""Byte" 20"#;
    byte_minus_24: { byte: -24_i8 } => r#""Byte" 37"#;
    byte_minus_25: { byte: -25_i8 } => r#""Byte" 38 18"#;
    short_255: { short: 255_i16 } => r#""Short" 18 ff"#;
    short_256: { short: 256_i16 } => r#""Short" 19 01 00"#;
    short_max: { short: i16::MAX } => r#""Short" 19 7f ff"#;
    integer_min: { integer: i32::MIN } => r#""Integer" 3a 7f ff ff ff"#;
    integer_65535: { integer: 65_535 } => r#""Integer" 19 ff ff"#;
    integer_65536: { integer: 65_536 } => r#""Integer" 1a 00 01 00 00"#;
    long_of_four_bytes: { long: 0xffff_ffff_i64 } => r#""Long" 1a ff ff ff ff"#;
    long_of_eight_bytes: { long: 0x1_0000_0000_i64 } => r#""Long" 1b 00 00 00 01 00 00 00 00"#;
    long_min: { long: i64::MIN } => r#""Long" 3b 7f ff ff ff ff ff ff ff"#;
    long_max: { long: i64::MAX } => r#""Long" 1b 7f ff ff ff ff ff ff ff"#;
    float: { float: 0.1f32 } => r#""Float" fa 3d cc cc cd"#;
    float_max: { float: f32::MAX } => r#""Float" fa 7f 7f ff ff"#;
    float_nan: { float: f32::NAN } => r#""Float" fa 7f c0 00 00"#;
    float_infinity: { float: f32::INFINITY } => r#""Float" fa 7f 80 00 00"#;
    double: { double: 0.1 } => r#""Double" fb 3f b9 99 99 99 99 99 9a"#;
    double_that_a_single_holds: { double: 1536.25 } => r#""Double" fa 44 c0 08 00"#;
    double_least: { double: 5e-324 } => r#""Double" fb 00 00 00 00 00 00 00 01"#;
    double_max: { double: f64::MAX } => r#""Double" fb 7f ef ff ff ff ff ff ff"#;
    double_negative_zero: { double: -0.0 } => r#""Double" fa 80 00 00 00"#;
    double_negative_infinity: { double: f64::NEG_INFINITY } => r#""Double" fa ff 80 00 00"#;
    double_nan: { double: f64::NAN } => r#""Double" fa 7f c0 00 00"#;
    big_integer_zero: { big_integer: big("0") } => r#""BigInteger" 00"#;
    big_integer_minus_one: { big_integer: big("-1") } => r#""BigInteger" 20"#;
    big_integer_of_64_bits: { big_integer: big("18446744073709551615") }
        => r#""BigInteger" 1b ff ff ff ff ff ff ff ff"#;
    big_integer_of_65_bits: { big_integer: big("18446744073709551616") }
        => r#""BigInteger" c2 49 01 00 00 00 00 00 00 00 00"#;
    big_integer_negative_of_64_bits: { big_integer: big("-18446744073709551616") }
        => r#""BigInteger" 3b ff ff ff ff ff ff ff ff"#;
    big_integer_negative_of_65_bits: { big_integer: big("-18446744073709551617") }
        => r#""BigInteger" c3 49 01 00 00 00 00 00 00 00 00"#;
    big_integer: { big_integer: big("-123456789012345678901234567890") }
        => r#""BigInteger" c3 4d 01 8e e9 0f f6 c3 73 e0 ee 4e 3f 0a d1"#;
    big_decimal: { big_decimal: decimal("273.15") } => r#""BigDecimal" c4 82 21 19 6a b3"#;
    big_decimal_with_a_zero_at_the_end: { big_decimal: decimal("-1.50") } => r#""BigDecimal" c4 82 21 38 95"#;
    big_decimal_whole: { big_decimal: decimal("7") } => r#""BigDecimal" c4 82 00 07"#;
    big_decimal_below_one: { big_decimal: decimal("0.001") } => r#""BigDecimal" c4 82 22 01"#;
    big_decimal_with_an_exponent: { big_decimal: decimal("12e400") } => r#""BigDecimal" c4 82 19 01 90 0c"#;
    big_decimal_tiny: { big_decimal: decimal("12e-400") } => r#""BigDecimal" c4 82 39 01 8f 0c"#;
    big_decimal_long: { big_decimal: decimal("18446744073709551.616") }
        => r#""BigDecimal" c4 82 22 c2 49 01 00 00 00 00 00 00 00 00"#;
    string_empty: { string: "" } => r#""String" 60"#;
    string_not_ascii: { string: "häß 𝄞 日本" } => "\"String\" 71 68c3a4c39f20f09d849e20e697a5e69cac";
    string_of_24_bytes: { string: "abcdefghijklmnopqrstuvwx" } => r#""String" "abcdefghijklmnopqrstuvwx""#;
    string_of_256_bytes: { string: "a".repeat(256) } => &format!("\"String\" 79 0100 {}", "61".repeat(256));
    string_of_65536_bytes: { string: "a".repeat(65_536) }
        => &format!("\"String\" 7a 00010000 {}", "61".repeat(65_536));
    blob: { blob: Bytes::from_static(b"\0\xff?") } => r#""Blob" 43 00 ff 3f"#;
    blob_empty: { blob: Bytes::new() } => r#""Blob" 40"#;
    timestamp_whole: { timestamp: Timestamp::from_secs(1_398_796_238) } => r#""Timestamp" c1 1a 53 5f ef ce"#;
    timestamp_millis: { timestamp: Timestamp::saturating(946_845_296, 123_000_000) }
        => r#""Timestamp" c1 fb 41 cc 37 db 38 0f be 77"#;
    timestamp_half: { timestamp: Timestamp::saturating(1, 500_000_000) } => r#""Timestamp" c1 fa 3f c0 00 00"#;
    timestamp_micros: { timestamp: Timestamp::saturating(1_398_796_238, 123_456_000) }
        => r#""Timestamp" c1 fb 41 d4 d7 fb f3 87 e6 b4"#;
    timestamp_nano: { timestamp: Timestamp::saturating(0, 1) } => r#""Timestamp" c1 fb 3e 11 2e 0b e8 26 d6 95"#;
    timestamp_negative: { timestamp: Timestamp::saturating(-2, 750_000_000) } => r#""Timestamp" c1 fa bf a0 00 00"#;
    timestamp_min: { timestamp: Timestamp::MIN } => r#""Timestamp" c1 3b 00 00 00 0e 77 91 f6 ff"#;
    // The format is for other protocols.
    date_time: { date_time: Timestamp::from_secs(1) } => r#""DateTime" c1 01"#;
    http_date: { http_date: Timestamp::from_secs(1) } => r#""HttpDate" c1 01"#;
    suit: { suit: Suit::Hearts } => r#""Suit" "HEARTS""#;
    suit_unknown: { suit: Suit::Unknown("STARS".to_owned()) } => r#""Suit" "STARS""#;
    level: { level: Level::Low } => r#""Level" 01"#;
    level_unknown: { level: Level::Unknown(7) } => r#""Level" 07"#;
    strings: { strings: ["a".to_owned(), String::new()] } => r#""Strings" 82 "a" 60"#;
    strings_empty: { strings: [] } => r#""Strings" 80"#;
    sparse_strings: { sparse_strings: [None, Some("a".to_owned()), None] } => r#""SparseStrings" 83 f6 "a" f6"#;
    counts: { counts: [("a".to_owned(), 1), ("b".to_owned(), -2)] } => r#""Counts" a2 "a" 01 "b" 21"#;
    counts_empty: { counts: [] } => r#""Counts" a0"#;
    sparse_counts: { sparse_counts: [(Suit::Clubs, None), (Suit::Unknown("X".to_owned()), Some(1))] }
        => r#""SparseCounts" a2 "CLUBS" f6 "X" 01"#;
    nested: { nested: Sink { token: Some("t".to_owned()), retries: 4, ..Sink::empty() } }
        => r#""Nested" a2 "Retries" 04 "Token" "t""#;
    choice: { choice: Choice::Number(1) } => r#""Choice" a1 "Number" 01"#;
    choice_unit: { choice: Choice::Nothing(Unit) } => r#""Choice" a1 "Nothing" a0"#;
    unit: { unit: Unit } => r#""Unit" a0"#;
}

#[test]
fn a_name_that_json_has_otherwise() {
    let sink = Sink {
        renamed: Some("x".to_owned()),
        ..Sink::empty()
    };
    let written = bytes(r#"a3 "Retries" 03 "Renamed" "x" "Token" "token""#);
    assert_eq!(write(&sink), written);
    let back: Sink = read_bytes(&written).expect("what was written can be read");
    assert_eq!(back.renamed.as_deref(), Some("x"));
}

/// The greatest moment is rounded to the greatest double that is in the same year.
#[test]
fn the_last_moment() {
    let sink = Sink {
        timestamp: Some(Timestamp::MAX),
        ..Sink::empty()
    };
    let back: Sink = read_bytes(&write(&sink)).expect("what was written can be read");
    let last = back.timestamp.expect("it was written");
    assert_eq!(last.to_string(), "9999-12-31T23:59:59.99997Z");
}

/// A part of a second that no double says there leaves an integer, as which it is written again.
#[test]
fn moments_that_are_rounded_to_a_second() {
    for (seconds, nanos, written) in [
        (3_577_356_915, 1, "1a d53a2273"),
        (3_577_356_914, 999_999_999, "1a d53a2273"),
        (-3_577_356_916, 1, "3a d53a2273"),
    ] {
        let sink = Sink {
            timestamp: Some(Timestamp::saturating(seconds, nanos)),
            ..Sink::empty()
        };
        let expected = bytes(&format!(
            r#"a3 "Timestamp" c1 {written} "Retries" 03 "Token" "token""#
        ));
        assert_eq!(write(&sink), expected, "{seconds}");
    }
}

/// More members than the first byte of a head can count.
#[test]
fn many_members() {
    let sink = Sink {
        boolean: Some(true),
        byte: Some(1),
        short: Some(1),
        integer: Some(1),
        long: Some(1),
        float: Some(1.0),
        double: Some(1.0),
        big_integer: Some(1.into()),
        big_decimal: Some(1.into()),
        string: Some(String::new()),
        blob: Some(Bytes::new()),
        timestamp: Some(Timestamp::EPOCH),
        date_time: Some(Timestamp::EPOCH),
        http_date: Some(Timestamp::EPOCH),
        suit: Some(Suit::Clubs),
        level: Some(Level::Low),
        strings: Some(Vec::new()),
        sparse_strings: Some(Vec::new()),
        counts: Some([].into()),
        sparse_counts: Some([].into()),
        choice: Some(Choice::Number(1)),
        ..Sink::empty()
    };
    let written = write(&sink);
    assert_eq!(written[0], 0xa0 + 23);
    let more = Sink {
        unit: Some(Unit),
        nested: Some(Box::new(sink.clone())),
        ..sink
    };
    let written = write(&more);
    assert_eq!((written[0], written.last()), (0xbf, Some(&0xff)));
    let back: Sink = read_bytes(&written).expect("what was written can be read");
    assert_eq!(write(&back), written);
}

#[test]
fn a_token_is_a_fresh_uuid() {
    let token = || {
        let written =
            cbor::to_vec(&Sink::empty(), &Settings::RPC_V2).expect("the value can be written");
        let sink: Sink = read_bytes(&written).expect("it can be read");
        sink.token.expect("a token was filled in")
    };
    let (first, second) = (token(), token());
    assert_ne!(first, second);
    assert_eq!(first.len(), 36);
}

#[test]
fn writing_appends() {
    let mut out = b"before".to_vec();
    cbor::write(&mut out, &Unit, &SETTINGS).expect("the value can be written");
    assert_eq!(out, b"before\xa0");
    let unknown = Choice::Unknown("x".to_owned());
    cbor::write(&mut out, &unknown, &SETTINGS).expect_err("the variant is not known");
    assert_eq!(out, b"before\xa0");
}

#[test]
fn a_type_goes_before_the_members() {
    let typed = |value: &dyn farrier::Serialize| {
        cbor::to_vec_typed("example#Error", value, &SETTINGS).expect("the value can be written")
    };
    assert_eq!(typed(&Unit), bytes(r#"a1 "__type" "example#Error""#));
    let sink = Sink {
        nested: Some(Box::new(Sink::empty())),
        ..Sink::empty()
    };
    let expected = r#"a4 "__type" "example#Error" "Nested" a2 "Retries" 03 "Token" "token" "Retries" 03 "Token" "token""#;
    assert_eq!(typed(&sink), bytes(expected));
}
