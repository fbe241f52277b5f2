//! What is refused, where, and with which words; and what is missing.

use farrier::ErrorKind;
use farrier::codec::json::{self, Settings, find_string};

use crate::support::{Items, Sink, Vault};
use crate::{SETTINGS, read, read_strict, write};

fn check(text: &str, kind: ErrorKind, message: &str) {
    let error = read_strict::<Sink>(text).expect_err(text);
    assert_eq!(
        (error.kind(), error.to_string().as_str()),
        (kind, message),
        "{text}"
    );
}

#[test]
fn messages() {
    use ErrorKind::*;
    check(
        r#"{"Boolean":1}"#,
        TypeMismatch,
        "at /Boolean: expected a boolean, found a number (byte 11)",
    );
    check(
        r#"{"Nested":{"Strings":["a",{}]}}"#,
        TypeMismatch,
        "at /Nested/Strings/1: expected a string, found an object (byte 26)",
    );
    check(
        r#"{"Counts":{"a/b~":""}}"#,
        TypeMismatch,
        "at /Counts/a~1b~0: expected an integer, found a string (byte 18)",
    );
    check(
        r#"{"Choice":{"Number":[]}}"#,
        TypeMismatch,
        "at /Choice/Number: expected an integer, found an array (byte 20)",
    );
    check(
        r#"{"Byte":128}"#,
        OutOfRange,
        "at /Byte: the number is out of range (byte 8)",
    );
    check(
        r#"{"Byte":1.0}"#,
        TypeMismatch,
        "at /Byte: expected an integer without fraction and exponent (byte 8)",
    );
    check(
        r#"{"Strings":[null]}"#,
        Null,
        "at /Strings: a null is allowed only in a sparse list or map (byte 12)",
    );
    check(
        r#"{"Counts":{"a":null}}"#,
        Null,
        "at /Counts: a null is allowed only in a sparse list or map (byte 15)",
    );
    check(
        r#"{"Blob":"a"}"#,
        InvalidValue,
        "at /Blob: expected base64 (byte 11)",
    );
    check(
        r#"{"DateTime":"1985"}"#,
        InvalidValue,
        "at /DateTime: expected an RFC 3339 date-time in the years 0001–9999 (byte 18)",
    );
    check(
        r#"{"Timestamp":"1"}"#,
        TypeMismatch,
        "at /Timestamp: expected a number of seconds, found a string (byte 13)",
    );
    check(
        r#"{"Double":"nan"}"#,
        InvalidValue,
        "at /Double: expected a number, or NaN or Infinity as a string (byte 15)",
    );
    check(
        r#"{"Long":"#,
        Syntax,
        "at /Long: the message ends too early (byte 8)",
    );
    check(
        r#"{"Long":1]"#,
        Syntax,
        "expected a comma or a closing brace (byte 9)",
    );
}

#[test]
fn sensitive_map_keys_are_not_shown() {
    for text in [
        r#"{"SecretMap":{"k":{"Id":1}}}"#,
        r#"{"Hidden":{"Map":{"k":{"Id":1}}}}"#,
    ] {
        let error = read::<Items>(text).expect_err(text);
        assert!(error.pointer().ends_with("/*/Id"), "{error}");
    }
    let error = read::<Items>(r#"{"One":{"Secret":1}}"#).expect_err("no string");
    assert_eq!(
        error.to_string(),
        "at /One/Secret: expected a string, found a number (byte 17)"
    );
}

#[test]
fn the_outermost_value_may_be_sensitive() {
    let error = read::<Vault>(r#"{"Counts":{"hunter2":"x"}}"#).expect_err("no number");
    assert_eq!(error.pointer(), "/Counts/*");
    assert!(!format!("{error} {error:?}").contains("hunter2"), "{error}");
    let text = br#"{"Map":{"hunter2":{"Id":""}}}"#;
    let (_, missing) = json::from_slice::<Vault>(text, &SETTINGS).expect("an object");
    assert_eq!(missing.pointers().collect::<Vec<_>>(), ["/Map/*/Count"]);
    assert!(!format!("{missing:?}").contains("hunter2"), "{missing:?}");
    let document: farrier::Document = read(r#"{"Map":{"hunter2":{"Id":""}}}"#).expect("JSON");
    let (_, missing) = document.to_value::<Vault>().expect("an object");
    assert_eq!(missing.pointers().collect::<Vec<_>>(), ["/Map/*/Count"]);
    let document: farrier::Document = read(r#"{"Counts":{"hunter2":""}}"#).expect("JSON");
    let error = document.to_value::<Vault>().expect_err("no number");
    assert_eq!(error.pointer(), "/Counts/*");
}

#[test]
fn missing_members() {
    let missing = |text: &str| -> Vec<String> {
        let (_, missing) = json::from_slice::<Items>(text.as_bytes(), &SETTINGS).expect(text);
        missing.pointers().collect()
    };
    assert_eq!(missing("{}"), [""; 0]);
    assert_eq!(missing(r#"{"One":{}}"#), ["/One/Id", "/One/Count"]);
    assert_eq!(missing(r#"{"One":{"Id":null,"Count":1}}"#), ["/One/Id"]);
    assert_eq!(
        missing(
            r#"{"List":[{"Id":"","Count":0},{"Id":""}],"Map":{"a/b":{"Count":0}},"Choice":{"Item":{"Id":""}}}"#
        ),
        ["/List/1/Count", "/Map/a~1b/Id", "/Choice/Item/Count"],
    );
    assert_eq!(
        missing(r#"{"SecretMap":{"k":{"Id":""}}}"#),
        ["/SecretMap/*/Count"]
    );
    assert_eq!(
        missing(r#"{"Hidden":{"One":{"Id":""},"Map":{"k":{"Id":""}}}}"#),
        ["/Hidden/One/Count", "/Hidden/Map/*/Count"],
    );
    let many = format!(r#"{{"List":[{}]}}"#, vec!["{}"; 5_000].join(","));
    let (items, report) =
        json::from_slice::<Items>(many.as_bytes(), &SETTINGS).expect("the list is read");
    assert_eq!(items.list.map(|list| list.len()), Some(5_000));
    assert!(report.is_truncated());
}

#[test]
fn what_clients_forgive() {
    let same = |lenient: &str, plain: &str| {
        let (lenient_value, plain_value): (Sink, Sink) =
            (read(lenient).expect(lenient), read(plain).expect(plain));
        assert_eq!(write(&lenient_value), write(&plain_value));
        read_strict::<Sink>(lenient).expect_err(lenient);
    };
    same(r#"{"Strings":["a",null]}"#, r#"{"Strings":["a"]}"#);
    same(r#"{"Counts":{"a":1,"b":null}}"#, r#"{"Counts":{"a":1}}"#);
    same(r#"{"Integer":1.0}"#, r#"{"Integer":1}"#);
    same(r#"{"Integer":1.50e1}"#, r#"{"Integer":15}"#);
    same(r#"{"Long":1e2}"#, r#"{"Long":100}"#);
    same(r#"{"BigInteger":1e2}"#, r#"{"BigInteger":100}"#);
}

#[test]
fn integers_out_of_range() {
    for (name, least, most) in [
        ("Byte", i128::from(i8::MIN), i128::from(i8::MAX)),
        ("Short", i16::MIN.into(), i16::MAX.into()),
        ("Integer", i32::MIN.into(), i32::MAX.into()),
        ("Long", i64::MIN.into(), i64::MAX.into()),
    ] {
        for inside in [least, most, 0] {
            read::<Sink>(&format!(r#"{{"{name}":{inside}}}"#)).expect(name);
        }
        for outside in [least - 1, most + 1, i128::MAX] {
            let error = read::<Sink>(&format!(r#"{{"{name}":{outside}}}"#)).expect_err(name);
            assert_eq!(error.kind(), ErrorKind::OutOfRange);
        }
        for no_integer in ["1.5", "1e-1", "0.1e0"] {
            let error = read::<Sink>(&format!(r#"{{"{name}":{no_integer}}}"#)).expect_err(name);
            assert_eq!(error.kind(), ErrorKind::TypeMismatch, "{no_integer}");
        }
        for huge in [
            "1e99",
            "1e999999999999999999999",
            "123456789012345678901234567890",
        ] {
            let error = read::<Sink>(&format!(r#"{{"{name}":{huge}}}"#)).expect_err(name);
            assert_eq!(error.kind(), ErrorKind::OutOfRange, "{huge}");
        }
    }
    for (name, huge) in [
        ("Double", "1e309"),
        ("Double", "-1e309"),
        ("Float", "1e39"),
        ("Timestamp", "253402300800"),
    ] {
        let error = read::<Sink>(&format!(r#"{{"{name}":{huge}}}"#)).expect_err(huge);
        assert_eq!(error.kind(), ErrorKind::OutOfRange, "{huge}");
    }
}

#[test]
fn depth() {
    let nested = |levels: usize| {
        format!(
            "{}{{}}{}",
            r#"{"Nested":"#.repeat(levels - 1),
            "}".repeat(levels - 1)
        )
    };
    let skipped = |levels: usize| {
        format!(
            r#"{{"x":{}{}}}"#,
            "[".repeat(levels - 1),
            "]".repeat(levels - 1)
        )
    };
    let document = |levels: usize| {
        format!(
            r#"{{"Document":{}{}}}"#,
            "[".repeat(levels - 1),
            "]".repeat(levels - 1)
        )
    };
    for text in [nested, skipped, document] {
        read::<Sink>(&text(128)).expect("128 levels are allowed");
        let error = read::<Sink>(&text(129)).expect_err("129 levels are not");
        assert_eq!(error.kind(), ErrorKind::Depth);
        let settings = Settings {
            max_depth: 2,
            ..SETTINGS
        };
        json::from_slice::<Sink>(text(2).as_bytes(), &settings).expect("2 levels are allowed");
        json::from_slice::<Sink>(text(3).as_bytes(), &settings).expect_err("3 levels are not");
        read::<Sink>(&text(1_000_000)).expect_err("a million levels are not");
    }
    let mut sink = Sink::empty();
    for _ in 0..128 {
        sink = Sink {
            nested: Some(Box::new(sink)),
            ..Sink::empty()
        };
    }
    let error = json::to_vec(&sink, &SETTINGS).expect_err("129 levels are not written");
    assert_eq!(error.kind(), ErrorKind::Depth);
}

#[test]
fn finding_a_string() {
    let find = |text: &'static str| find_string(text.as_bytes(), &["__type", "code"]);
    assert_eq!(
        find(r#"{"code":"b","x":[{"__type":"no"}],"__type":"a"}"#).as_deref(),
        Some("a")
    );
    assert_eq!(
        find(r#"{"code":"b","code":"c","__type":1}"#).as_deref(),
        Some("c")
    );
    assert_eq!(find(r#"{"\u0063ode":"\n"}"#).as_deref(), Some("\n"));
    for none in [
        "",
        "[]",
        "{}",
        r#"{"code":null}"#,
        r#"{"code":"b"}x"#,
        r#"{"code":"b",}"#,
    ] {
        assert_eq!(find(none), None, "{none}");
    }
}
