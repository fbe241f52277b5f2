//! What is refused, where, and with which words; and what is missing.

use farrier::Document;
use farrier::ErrorKind::*;
use farrier::codec::cbor::{self, find_string};

use crate::support::{Items, Sink, Vault};
use crate::{SETTINGS, bytes, read, read_strict, write};

#[test]
fn messages() {
    for (text, kind, message) in [
        (
            r#"a1 "Boolean" 01"#,
            TypeMismatch,
            "at /Boolean: expected a boolean, found an integer (byte 9)",
        ),
        (
            r#"a1 "Nested" a1 "Strings" 82 "a" a0"#,
            TypeMismatch,
            "at /Nested/Strings/1: expected a text string, found a map (byte 20)",
        ),
        (
            r#"a1 "Counts" a1 "a/b~" 60"#,
            TypeMismatch,
            "at /Counts/a~1b~0: expected an integer, found a text string (byte 14)",
        ),
        (
            r#"a1 "Choice" a1 "Number" 80"#,
            TypeMismatch,
            "at /Choice/Number: expected an integer, found an array (byte 16)",
        ),
        (
            r#"a1 "Byte" 18 80"#,
            OutOfRange,
            "at /Byte: the number is out of range (byte 6)",
        ),
        (
            r#"a1 "Byte" f9 3c00"#,
            TypeMismatch,
            "at /Byte: expected an integer, found a float (byte 6)",
        ),
        (
            r#"a1 "Strings" 81 f6"#,
            Null,
            "at /Strings: a null is allowed only in a sparse list or map (byte 10)",
        ),
        (
            r#"a1 "Counts" a1 "a" f7"#,
            Null,
            "at /Counts: a null is allowed only in a sparse list or map (byte 11)",
        ),
        (
            r#"a1 "Blob" "a""#,
            TypeMismatch,
            "at /Blob: expected a byte string, found a text string (byte 6)",
        ),
        (
            r#"a1 "String" 41 61"#,
            TypeMismatch,
            "at /String: expected a text string, found a byte string (byte 8)",
        ),
        (
            r#"a1 "String" 62 61ff"#,
            InvalidUtf8,
            "at /String: expected UTF-8 (byte 10)",
        ),
        (
            r#"a1 "Timestamp" "1""#,
            TypeMismatch,
            "at /Timestamp: expected a timestamp, found a text string (byte 11)",
        ),
        (
            r#"a1 "Timestamp" 01"#,
            TypeMismatch,
            "at /Timestamp: expected a timestamp, found an integer (byte 11)",
        ),
        (
            r#"a1 "Timestamp" c0 60"#,
            TypeMismatch,
            "at /Timestamp: expected a timestamp, found a tag (byte 11)",
        ),
        (
            r#"a1 "Timestamp" c1 60"#,
            TypeMismatch,
            "at /Timestamp: expected a timestamp, found a text string (byte 12)",
        ),
        (
            r#"a1 "Timestamp" c1 f9 7e00"#,
            OutOfRange,
            "at /Timestamp: the number is out of range (byte 12)",
        ),
        (
            r#"a1 "Double" "nan""#,
            TypeMismatch,
            "at /Double: expected a number, found a text string (byte 8)",
        ),
        (
            r#"a1 "Double" f5"#,
            TypeMismatch,
            "at /Double: expected a number, found a boolean (byte 8)",
        ),
        (
            r#"a1 "Float" fb 47f0000000000000"#,
            OutOfRange,
            "at /Float: the number is out of range (byte 7)",
        ),
        (
            r#"a1 "BigInteger" f9 3c00"#,
            TypeMismatch,
            "at /BigInteger: expected an integer, found a float (byte 12)",
        ),
        (
            r#"a1 "BigInteger" c4 82 00 01"#,
            TypeMismatch,
            "at /BigInteger: expected an integer, found a tag (byte 12)",
        ),
        (
            r#"a1 "BigInteger" c2 01"#,
            TypeMismatch,
            "at /BigInteger: expected a byte string, found an integer (byte 13)",
        ),
        (
            r#"a1 "BigDecimal" c4 81 00"#,
            Syntax,
            "at /BigDecimal: a decimal fraction is an array of an exponent and a mantissa (byte 15)",
        ),
        (
            r#"a1 "BigDecimal" c4 83 00 00 00"#,
            Syntax,
            "at /BigDecimal: a decimal fraction is an array of an exponent and a mantissa (byte 16)",
        ),
        (
            r#"a1 "BigDecimal" c4 82 00 f9 3c00"#,
            TypeMismatch,
            "at /BigDecimal: expected an integer as mantissa, found a float (byte 15)",
        ),
        (
            r#"a1 "BigDecimal" c4 82 1b ffffffffffffffff 01"#,
            OutOfRange,
            "at /BigDecimal: the number is out of range (byte 14)",
        ),
        (
            r#"a1 "Document" 01"#,
            Unsupported,
            "at /Document: documents have no form in rpcv2Cbor (byte 10)",
        ),
        (
            r#"a1 "Long""#,
            Syntax,
            "at /Long: the message ends too early (byte 6)",
        ),
        (
            r#"a1 "Long" ff"#,
            Syntax,
            "at /Long: a break ends nothing here (byte 6)",
        ),
        (
            r#"a1 "Long" 01 02"#,
            Syntax,
            "expected the end of the message (byte 7)",
        ),
        (
            "a1 01 02",
            TypeMismatch,
            "expected a text string, found an integer (byte 1)",
        ),
        (
            "81 01",
            TypeMismatch,
            "expected a map, found an array (byte 0)",
        ),
        // CBOR that describes itself does so once, at the start, and in three bytes.
        (
            "d9d9f7 d9d9f7 a0",
            TypeMismatch,
            "expected a map, found a tag (byte 3)",
        ),
        ("d9d9f7", Syntax, "the message ends too early (byte 3)"),
        (
            r#"a1 "String" d9d9f7 60"#,
            TypeMismatch,
            "at /String: expected a text string, found a tag (byte 8)",
        ),
        ("f6", TypeMismatch, "expected a map, found a null (byte 0)"),
        ("", Syntax, "the message ends too early (byte 0)"),
    ] {
        let error = read_strict::<Sink>(text).expect_err(text);
        assert_eq!(
            (error.kind(), error.to_string().as_str()),
            (kind, message),
            "{text}"
        );
    }
}

#[test]
fn documents_are_not_written() {
    let sink = Sink {
        document: Some(Document::Null),
        ..Sink::empty()
    };
    let error = cbor::to_vec(&sink, &SETTINGS).expect_err("there is no form");
    assert_eq!(error.kind(), Unsupported);
}

#[test]
fn sensitive_map_keys_are_not_shown() {
    for text in [
        r#"a1 "SecretMap" a1 "k" a1 "Id" 01"#,
        r#"a1 "Hidden" a1 "Map" a1 "k" a1 "Id" 01"#,
    ] {
        let error = read::<Items>(text).expect_err(text);
        assert!(error.pointer().ends_with("/*/Id"), "{error}");
    }
    let error = read::<Vault>(r#"a1 "Counts" a1 "hunter2" "x""#).expect_err("no number");
    assert_eq!(error.pointer(), "/Counts/*");
    let text = bytes(r#"a1 "Map" a1 "hunter2" a1 "Id" 60"#);
    let (_, missing) = cbor::from_slice::<Vault>(&text, &SETTINGS).expect("a map");
    assert_eq!(missing.pointers().collect::<Vec<_>>(), ["/Map/*/Count"]);
    assert!(!format!("{missing:?}").contains("hunter2"), "{missing:?}");
}

#[test]
fn missing_members() {
    let missing = |text: &str| -> Vec<String> {
        let (_, missing) = cbor::from_slice::<Items>(&bytes(text), &SETTINGS).expect(text);
        missing.pointers().collect()
    };
    assert_eq!(missing("a0"), [""; 0]);
    assert_eq!(missing(r#"a1 "One" a0"#), ["/One/Id", "/One/Count"]);
    assert_eq!(missing(r#"a1 "One" bf "Id" f6 "Count" 01 ff"#), ["/One/Id"]);
    assert_eq!(
        missing(
            r#"a3 "List" 82 a2 "Id" 60 "Count" 00 a1 "Id" 60 "Map" a1 "a/b" a1 "Count" 00 "Choice" a1 "Item" a1 "Id" 60"#
        ),
        ["/List/1/Count", "/Map/a~1b/Id", "/Choice/Item/Count"],
    );
}

#[test]
fn what_clients_forgive() {
    for (lenient, plain) in [
        (r#"a1 "Strings" 82 "a" f6"#, r#"a1 "Strings" 81 "a""#),
        (
            r#"a1 "Counts" a2 "a" 01 "b" f6"#,
            r#"a1 "Counts" a1 "a" 01"#,
        ),
        (r#"a1 "Timestamp" 01"#, r#"a1 "Timestamp" c1 01"#),
    ] {
        let (lenient_value, plain_value): (Sink, Sink) =
            (read(lenient).expect(lenient), read(plain).expect(plain));
        assert_eq!(write(&lenient_value), write(&plain_value));
        read_strict::<Sink>(lenient).expect_err(lenient);
    }
}

#[test]
fn finding_a_string() {
    let find = |text: &str| {
        let bytes = bytes(text);
        find_string(&bytes, &["__type", "code"]).map(|found| found.into_owned())
    };
    for (text, found) in [
        (
            r#"a3 "code" "b" "x" 81 a1 "__type" "no" "__type" "a""#,
            Some("a"),
        ),
        (r#"bf "code" "b" "code" "c" "__type" 01 ff"#, Some("c")),
        (r#"a1 7f "co" "de" ff 7f "a" "b" ff"#, Some("ab")),
        ("", None),
        ("80", None),
        ("a0", None),
        (r#"a1 "code" f6"#, None),
        (r#"a1 "code" "b" 00"#, None),
        (r#"a2 "code" "b""#, None),
    ] {
        assert_eq!(find(text).as_deref(), found, "{text}");
    }
}
