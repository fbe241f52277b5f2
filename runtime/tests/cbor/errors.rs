//! What is refused, where, and with which words; and what is missing.

use farrier::ErrorKind::{self, *};
use farrier::codec::cbor::{self, Settings, find_string};
use farrier::{BigInteger, Document, Unit};

use crate::support::{Items, Sink, Vault};
use crate::{SETTINGS, bytes, read, read_bytes, read_strict, write};

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
        (
            "d9d9f7 a0",
            TypeMismatch,
            "expected a map, found a tag (byte 0)",
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

/// Not well-formed, wherever it stands: as the value of a member of its type, of another type, and of none.
#[test]
fn malformed() {
    for value in [
        // First bytes that are reserved.
        "1c",
        "1d",
        "1e",
        "3c",
        "5c",
        "7d",
        "9e",
        "bc",
        "dc",
        "fc",
        "fd",
        "fe",
        // An integer or a tag has no indefinite length.
        "1f",
        "3f ff",
        "df 01",
        // A break ends nothing, or comes where a value is due.
        "ff",
        "81 ff",
        "a1 ff",
        "a1 60 ff",
        "bf 60 ff",
        "c1 ff",
        // Pieces of another type, pieces in pieces, pieces that end too early.
        "5f 60 ff",
        "7f 40 ff",
        "5f 00 ff",
        "5f 5f 41 00 ff ff",
        "7f 7f 61 61 ff ff",
        "5f f6 ff",
        "7f a0 ff",
        "7f c1 60 ff",
        // Texts that are not UTF-8, and a character spread over two pieces.
        "61 ff",
        "62 c0af",
        "63 eda080",
        "64 f4908080",
        "7f 61 c3 61 a4 ff",
        "61 c3",
        // A simple value that has a shorter form.
        "f8 00",
        "f8 18",
        "f8 1f",
        // Lengths beyond what is there.
        "41",
        "58 02 00",
        "5b 1000000000000000",
        "7b 1000000000000000",
        "9b 1000000000000000",
        "bb 1000000000000000",
        "5b ffffffffffffffff",
        "7b ffffffffffffffff",
        "9b ffffffffffffffff",
        "bb ffffffffffffffff 60 00",
        // Heads without all of their bytes.
        "18",
        "19 00",
        "1a 000000",
        "1b 00000000000000",
        "f9 00",
        "fa 000000",
        "fb 00000000000000",
        // Nothing behind a tag, and no end.
        "c1",
        "9f",
        "9f 00",
        "bf",
        "bf 60 00",
        "5f",
        "7f",
        "5f 40",
    ] {
        let names = [
            "Long",
            "Double",
            "String",
            "Blob",
            "Strings",
            "Counts",
            "Nested",
            "Choice",
            "Timestamp",
            "BigInteger",
            "Other",
        ];
        for name in names {
            let text = format!(r#"a1 "{name}" {value}"#);
            let error = read::<Sink>(&text).expect_err(&text);
            assert!(
                matches!(error.kind(), Syntax | InvalidUtf8 | TypeMismatch),
                "{error} in {text}"
            );
            read::<Sink>(&format!(r#"a2 "{name}" 81 {value} "{name}" f6"#))
                .expect_err("an earlier value");
        }
        let error = read::<Unit>(&format!(r#"a1 "Other" {value}"#)).expect_err(value);
        assert!(
            matches!(error.kind(), Syntax | InvalidUtf8),
            "{error}: {value}"
        );
    }
}

#[test]
fn a_long_length_reserves_no_more_than_is_allowed() {
    // A list of 2^60 strings, of which none has come.
    let error = read::<Sink>(r#"a1 "Strings" 9b 1000000000000000"#).expect_err("nothing follows");
    assert_eq!(error.kind(), Syntax);
    let settings = Settings {
        max_reserve: 0,
        ..SETTINGS
    };
    let list = [bytes(r#"a1 "Strings" 9a 00010000"#), vec![0x60; 65_536]].concat();
    for settings in [settings, SETTINGS] {
        let (sink, _) = cbor::from_slice::<Sink>(&list, &settings).expect("all have come");
        assert_eq!(sink.strings.map(|strings| strings.len()), Some(65_536));
    }
}

#[test]
fn big_numbers_have_a_bound() {
    let number = |len: u16| {
        let head = bytes(&format!(r#"a1 "BigInteger" c3 59 {len:04x}"#));
        read_bytes::<Sink>(&[head, vec![0xff; len.into()]].concat())
    };
    let sink = number(4_096).expect("it is not too large");
    let back: Sink = read_bytes(&write(&sink)).expect("it was written");
    assert_eq!(back.big_integer, sink.big_integer);
    assert_eq!(sink.big_integer.map(|big| big.as_str().len()), Some(9_866));
    assert_eq!(
        number(4_097).expect_err("it is too large").kind(),
        OutOfRange
    );
    let long: BigInteger = format!("1{}", "0".repeat(9_000))
        .parse()
        .expect("it is an integer");
    let sink = Sink {
        big_integer: Some(long),
        ..Sink::empty()
    };
    assert_eq!(
        read_bytes::<Sink>(&write(&sink))
            .expect("it was written")
            .big_integer,
        sink.big_integer
    );
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
fn integers_out_of_range() {
    for (name, least, most) in [
        ("Byte", i64::from(i8::MIN), i64::from(i8::MAX)),
        ("Short", i16::MIN.into(), i16::MAX.into()),
        ("Integer", i32::MIN.into(), i32::MAX.into()),
        ("Long", i64::MIN, i64::MAX),
    ] {
        let number = |value: i128| match value < 0 {
            true => format!(r#"a1 "{name}" 3b {:016x}"#, -1 - value),
            false => format!(r#"a1 "{name}" 1b {value:016x}"#),
        };
        for inside in [least, most, 0] {
            read::<Sink>(&number(inside.into())).expect(name);
        }
        for outside in [i128::from(least) - 1, i128::from(most) + 1, u64::MAX.into()] {
            let error = read::<Sink>(&number(outside)).expect_err(name);
            assert_eq!(error.kind(), OutOfRange);
        }
    }
    for text in [
        "1b 0000003afff44180",
        "fb 424d7ffa20c00000",
        "fa 7f800000",
        "3b ffffffffffffffff",
        "fb c3e0000000000000",
        "fb 43e0000000000000",
    ] {
        let text = format!(r#"a1 "Timestamp" c1 {text}"#);
        assert_eq!(read::<Sink>(&text).expect_err(&text).kind(), OutOfRange);
    }
}

/// As many levels, and whether they are too many for 128.
fn check_depth(message: &dyn Fn(usize) -> Vec<u8>) {
    read_bytes::<Sink>(&message(128)).expect("128 levels are allowed");
    let depth = |result: farrier::Result<Sink>| result.map(drop).map_err(|error| error.kind());
    assert_eq!(depth(read_bytes(&message(129))), Err(ErrorKind::Depth));
    assert_eq!(
        depth(read_bytes(&message(1_000_000))),
        Err(ErrorKind::Depth)
    );
    let settings = Settings {
        max_depth: 2,
        ..SETTINGS
    };
    cbor::from_slice::<Sink>(&message(2), &settings).expect("2 levels are allowed");
    cbor::from_slice::<Sink>(&message(3), &settings).expect_err("3 levels are not");
}

#[test]
fn depth() {
    check_depth(&|levels| [bytes(r#"a1 "Nested""#).repeat(levels - 1), bytes("a0")].concat());
    check_depth(&|levels| [bytes(r#"a1 "x""#), vec![0x81; levels - 2], bytes("80")].concat());
    check_depth(&|levels| {
        [
            bytes(r#"a1 "x""#),
            vec![0x9f; levels - 1],
            vec![0xff; levels - 1],
        ]
        .concat()
    });
    check_depth(&|levels| {
        [
            bytes(r#"a1 "x""#),
            bytes("c1 a1 00").repeat(levels - 2),
            bytes("a0"),
        ]
        .concat()
    });
    // Tags are no levels, and a million of them take no stack.
    let tags = [bytes(r#"a1 "x""#), vec![0xc1; 1_000_000], bytes("00")].concat();
    read_bytes::<Sink>(&tags).expect("tags are skipped");
    let mut sink = Sink::empty();
    for _ in 0..128 {
        sink = Sink {
            nested: Some(Box::new(sink)),
            ..Sink::empty()
        };
    }
    let error = cbor::to_vec(&sink, &SETTINGS).expect_err("129 levels are not written");
    assert_eq!(error.kind(), ErrorKind::Depth);
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
