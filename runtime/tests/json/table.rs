//! Values and their literal bytes, both ways.

use farrier::codec::json::{self, Settings};
use farrier::{Bytes, Document, ErrorKind, Timestamp, Unit};

use crate::support::{Choice, Level, Sink, Suit};
use crate::{SETTINGS, read, write};

/// The members of a sink that only has `Token` and `Retries` beside what the test is about.
fn check(sink: Sink, members: &str) {
    let sink = Sink {
        token: Some("t".to_owned()),
        ..sink
    };
    let comma = if members.is_empty() { "" } else { "," };
    let text = format!(r#"{{{members}{comma}"Retries":3,"Token":"t"}}"#);
    assert_eq!(write(&sink), text);
    let back: Sink = read(&text).expect("what was written can be read");
    // NaN is not equal to itself; its text is.
    assert_eq!(format!("{back:?}"), format!("{sink:?}"));
    let spaced = text.replace(':', " :\n ").replace(',', "\t,\r\n");
    if !members.contains("2014") && !members.contains("1985") {
        assert_eq!(
            format!(
                "{:?}",
                read::<Sink>(&spaced).expect("white space is skipped")
            ),
            format!("{sink:?}")
        );
    }
}

macro_rules! table {
    ($($name:ident: { $($field:ident: $value:expr),* } => $members:expr;)*) => {$(
        #[test]
        fn $name() {
            check(Sink { $($field: Some($value.into()),)* ..Sink::empty() }, $members);
        }
    )*};
}

table! {
    nothing: {} => "";
    boolean: { boolean: true } => r#""Boolean":true"#;
    byte_min: { byte: i8::MIN } => r#""Byte":-128"#;
    short_max: { short: i16::MAX } => r#""Short":32767"#;
    integer_min: { integer: i32::MIN } => r#""Integer":-2147483648"#;
    long_min: { long: i64::MIN } => r#""Long":-9223372036854775808"#;
    long_max: { long: i64::MAX } => r#""Long":9223372036854775807"#;
    float_as_float: { float: 0.1f32 } => r#""Float":0.1"#;
    float_max: { float: f32::MAX } => r#""Float":3.4028235e+38"#;
    float_nan: { float: f32::NAN } => r#""Float":"NaN""#;
    double: { double: 1536.25 } => r#""Double":1536.25"#;
    double_least: { double: 5e-324 } => r#""Double":5e-324"#;
    double_max: { double: f64::MAX } => r#""Double":1.7976931348623157e+308"#;
    double_negative_zero: { double: -0.0 } => r#""Double":-0.0"#;
    double_infinity: { double: f64::INFINITY } => r#""Double":"Infinity""#;
    double_negative_infinity: { double: f64::NEG_INFINITY } => r#""Double":"-Infinity""#;
    big_integer: { big_integer: "-123456789012345678901234567890".parse::<farrier::BigInteger>().unwrap() }
        => r#""BigInteger":-123456789012345678901234567890"#;
    big_decimal: { big_decimal: "0.10000000000000000000000000000000000000000010".parse::<farrier::BigDecimal>().unwrap() }
        => r#""BigDecimal":0.10000000000000000000000000000000000000000010"#;
    string_empty: { string: "" } => r#""String":"""#;
    string_escapes: { string: "\"\\/\u{8}\u{c}\n\r\t\u{0}\u{1f}\u{7f}" }
        => "\"String\":\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0000\\u001f\u{7f}\"";
    string_not_ascii: { string: "häß 𝄞 日本" } => r#""String":"häß 𝄞 日本""#;
    blob: { blob: Bytes::from_static(b"\0\xff?") } => r#""Blob":"AP8/""#;
    blob_empty: { blob: Bytes::new() } => r#""Blob":"""#;
    blob_padded: { blob: Bytes::from_static(b"a") } => r#""Blob":"YQ==""#;
    timestamp_whole: { timestamp: Timestamp::from_secs(1_398_796_238) } => r#""Timestamp":1398796238"#;
    timestamp_millis: { timestamp: Timestamp::saturating(1_398_796_238, 120_000_000) } => r#""Timestamp":1398796238.12"#;
    timestamp_nanos: { timestamp: Timestamp::saturating(-1, 999_999_999) } => r#""Timestamp":-0.000000001"#;
    timestamp_max: { timestamp: Timestamp::MAX } => r#""Timestamp":253402300799.999999999"#;
    timestamp_min: { timestamp: Timestamp::MIN } => r#""Timestamp":-62135596800"#;
    date_time: { date_time: Timestamp::saturating(482_196_050, 520_000_000) }
        => r#""DateTime":"1985-04-12T23:20:50.52Z""#;
    http_date: { http_date: Timestamp::from_secs(1_398_796_238) }
        => r#""HttpDate":"Tue, 29 Apr 2014 18:30:38 GMT""#;
    suit: { suit: Suit::Hearts } => r#""Suit":"HEARTS""#;
    suit_unknown: { suit: Suit::Unknown("STARS".to_owned()) } => r#""Suit":"STARS""#;
    level: { level: Level::Low } => r#""Level":1"#;
    level_unknown: { level: Level::Unknown(7) } => r#""Level":7"#;
    strings: { strings: ["a".to_owned(), String::new()] } => r#""Strings":["a",""]"#;
    strings_empty: { strings: [] } => r#""Strings":[]"#;
    sparse_strings: { sparse_strings: [None, Some("a".to_owned()), None] } => r#""SparseStrings":[null,"a",null]"#;
    counts: { counts: [("a/\"".to_owned(), 1), ("b".to_owned(), -2)] } => r#""Counts":{"a/\"":1,"b":-2}"#;
    counts_empty: { counts: [] } => r#""Counts":{}"#;
    sparse_counts: { sparse_counts: [(Suit::Clubs, None), (Suit::Unknown("X".to_owned()), Some(1))] }
        => r#""SparseCounts":{"CLUBS":null,"X":1}"#;
    documents: { documents: [Document::Null, Document::from(true)] } => r#""Documents":[null,true]"#;
    document: { document: Document::from_iter([("a", vec![Document::from(1), Document::from(-1), Document::from(1.5)])]) }
        => r#""Document":{"a":[1,-1,1.5]}"#;
    document_null: { document: Document::Null } => r#""Document":null"#;
    document_string: { document: "x" } => r#""Document":"x""#;
    nested: { nested: Sink { token: Some("t".to_owned()), retries: 4, ..Sink::empty() } }
        => r#""Nested":{"Retries":4,"Token":"t"}"#;
    choice: { choice: Choice::Number(1) } => r#""Choice":{"Number":1}"#;
    choice_document: { choice: Choice::Document(true.into()) } => r#""Choice":{"Document":true}"#;
    choice_null: { choice: Choice::Document(Document::Null) } => r#""Choice":{"Document":null}"#;
    choice_unit: { choice: Choice::Nothing(Unit) } => r#""Choice":{"Nothing":{}}"#;
    unit: { unit: Unit } => r#""Unit":{}"#;
}

#[test]
fn json_name_only_where_it_is_asked_for() {
    let sink = Sink {
        renamed: Some("x".to_owned()),
        ..Sink::empty()
    };
    assert_eq!(
        write(&sink),
        r#"{"Retries":3,"Renamed":"x","Token":"token"}"#
    );
    let settings = farrier::codec::json::Settings {
        json_name: true,
        ..SETTINGS
    };
    let text = farrier::codec::json::to_vec(&sink, &settings).expect("the value can be written");
    assert_eq!(text, br#"{"Retries":3,"re\"named":"x","Token":"token"}"#);
    let (back, _) =
        farrier::codec::json::from_slice::<Sink>(&text, &settings).expect("it can be read");
    assert_eq!(back.renamed.as_deref(), Some("x"));
}

#[test]
fn a_token_is_a_fresh_uuid() {
    let settings = farrier::codec::json::Settings::AWS_JSON;
    let token = || {
        let text = farrier::codec::json::to_vec(&Sink::empty(), &settings)
            .expect("the value can be written");
        let (sink, _) =
            farrier::codec::json::from_slice::<Sink>(&text, &settings).expect("it can be read");
        sink.token.expect("a token was filled in")
    };
    let (first, second) = (token(), token());
    assert_ne!(first, second);
    let shape: String = first
        .chars()
        .map(|c| if c.is_ascii_hexdigit() { 'x' } else { c })
        .collect();
    assert_eq!(shape, "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx");
    assert_eq!(&first[14..15], "4");
    assert!("89ab".contains(&first[19..20]));
}

#[test]
fn writing_appends() {
    let mut out = b"before".to_vec();
    farrier::codec::json::write(&mut out, &Unit, &SETTINGS).expect("the value can be written");
    assert_eq!(out, b"before{}");
    let unknown = Choice::Unknown("x".to_owned());
    farrier::codec::json::write(&mut out, &unknown, &SETTINGS)
        .expect_err("the variant is not known");
    assert_eq!(out, b"before{}");
}

/// Big numbers are strings there, and no `@timestampFormat` counts.
#[test]
fn rpc_v2() {
    let settings = Settings {
        idempotency_token: SETTINGS.idempotency_token,
        ..Settings::RPC_V2_JSON
    };
    let text = r#"{"BigInteger":"-18446744073709551616","BigDecimal":"1.50e400","DateTime":0.5,"HttpDate":1,"Retries":3,"Token":"t"}"#;
    for settings in [settings, settings.strict()] {
        let (sink, _) = json::from_slice::<Sink>(text.as_bytes(), &settings).expect(text);
        assert_eq!(json::to_vec(&sink, &settings).expect(text), text.as_bytes());
    }
    let read =
        |text: &str| json::from_slice::<Sink>(text.as_bytes(), &settings).map(|(sink, _)| sink);
    for text in [
        "+1", "01", "1.0", "1e2", " 1", "1 ", "", "-", "x", "0x1", "NaN",
    ] {
        let error = read(&format!(r#"{{"BigInteger":"{text}"}}"#)).expect_err(text);
        assert_eq!(error.kind(), ErrorKind::InvalidValue);
    }
    for text in [
        "+1", "01", "1.", ".5", "1e", " 1", "1 ", "", "1,5", "Infinity",
    ] {
        read(&format!(r#"{{"BigDecimal":"{text}"}}"#)).expect_err(text);
    }
    // Clients take numbers too.
    for name in ["BigInteger", "BigDecimal"] {
        let text = format!(r#"{{"{name}":12}}"#);
        read(&text).expect(&text);
        json::from_slice::<Sink>(text.as_bytes(), &settings.strict()).expect_err(&text);
    }
}
