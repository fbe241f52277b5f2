//! A member that comes again replaces the earlier one whole, whatever its shape.

use farrier::codec::cbor;

use crate::support::{Items, Sink};
use crate::{SETTINGS, bytes, read, read_bytes, write};

/// What `twice` says is what `once` says.
fn check(twice: &str, once: &str) {
    let (twice_value, once_value): (Sink, Sink) =
        (read(twice).expect(twice), read(once).expect(once));
    assert_eq!(write(&twice_value), write(&once_value), "{twice}");
}

#[test]
fn every_shape_type() {
    // The member, an earlier value, and the one that counts.
    let cases = [
        ("Boolean", "f5", "f4"),
        ("Byte", "01", "02"),
        ("Short", "01", "02"),
        ("Integer", "01", "02"),
        ("Long", "01", "02"),
        ("Float", "f9 3c00", "01"),
        ("Double", "f9 3c00", "fb 3fb999999999999a"),
        ("BigInteger", "01", "c2 49 010000000000000000"),
        ("BigDecimal", "c4 82 00 01", "c4 82 20 02"),
        ("String", r#""a""#, r#"7f "b" ff"#),
        ("Blob", "41 01", "41 02"),
        ("Timestamp", "c1 01", "c1 02"),
        ("Suit", r#""CLUBS""#, r#""HEARTS""#),
        ("Level", "01", "02"),
        ("Strings", r#"82 "a" "b""#, r#"81 "c""#),
        ("SparseStrings", r#"82 "a" f6"#, "81 f6"),
        ("Counts", r#"a1 "a" 01"#, r#"a1 "b" 02"#),
        ("SparseCounts", r#"a1 "CLUBS" 01"#, r#"a1 "HEARTS" f6"#),
        ("Nested", r#"a2 "String" "a" "Long" 01"#, r#"a1 "Long" 02"#),
        ("Choice", r#"a1 "Text" "a""#, r#"a1 "Number" 01"#),
        ("Unit", "a0", "bf ff"),
        ("Retries", "07", "08"),
    ];
    for (name, earlier, last) in cases {
        let once = format!(r#"a1 "{name}" {last}"#);
        check(&format!(r#"a2 "{name}" {earlier} "{name}" {last}"#), &once);
        check(
            &format!(r#"bf "{name}" {earlier} "x" 01 "{name}" {earlier} "{name}" {last} ff"#),
            &once,
        );
        // An earlier value need not be of the type, only CBOR.
        check(&format!(r#"a2 "{name}" 81 81 a0 "{name}" {last}"#), &once);
        check(&format!(r#"a2 "{name}" f6 "{name}" {last}"#), &once);
        // A null is a value that replaces too.
        check(&format!(r#"a2 "{name}" {earlier} "{name}" f6"#), "a0");
        check(&format!(r#"a2 "{name}" {earlier} "{name}" f7"#), "a0");
        // In pieces, it is the same name.
        let (first, rest) = name.split_at(1);
        check(
            &format!(r#"a2 "{name}" {earlier} 7f "{first}" "{rest}" ff {last}"#),
            &once,
        );
        check(
            &format!(r#"a1 "Nested" a2 "{name}" {earlier} "{name}" {last}"#),
            &format!(r#"a1 "Nested" {once}"#),
        );
    }
}

#[test]
fn entries_and_variants() {
    for (twice, once) in [
        (
            r#"a1 "Counts" a3 "a" 01 "b" 02 "a" 03"#,
            r#"a1 "Counts" a2 "a" 03 "b" 02"#,
        ),
        (r#"a1 "Counts" a2 "a" 01 "a" f6"#, r#"a1 "Counts" a0"#),
        (
            r#"a1 "Counts" a2 "a" "no number" "a" 01"#,
            r#"a1 "Counts" a1 "a" 01"#,
        ),
        (
            r#"a1 "SparseCounts" a2 "CLUBS" 01 "CLUBS" f6"#,
            r#"a1 "SparseCounts" a1 "CLUBS" f6"#,
        ),
        (
            r#"a1 "Choice" a2 "Text" "a" "Text" "b""#,
            r#"a1 "Choice" a1 "Text" "b""#,
        ),
        (
            r#"a1 "Choice" a3 "Text" "a" "Number" f6 "Text" "b""#,
            r#"a1 "Choice" a1 "Text" "b""#,
        ),
        (
            r#"a1 "Choice" a3 "Text" "a" "Number" 01 "Text" f6"#,
            r#"a1 "Choice" a1 "Number" 01"#,
        ),
        (
            r#"a1 "Choice" a2 "Sink" a1 "Long" 01 "Sink" a1 "Byte" 01"#,
            r#"a1 "Choice" a1 "Sink" a1 "Byte" 01"#,
        ),
    ] {
        check(twice, once);
    }
}

#[test]
fn what_an_earlier_value_lacked_is_not_missing() {
    let text =
        r#"a3 "One" a0 "One" a2 "Id" "a" "Count" 01 "Map" a2 "k" a0 "k" a2 "Id" "a" "Count" 01"#;
    let (_, missing) = cbor::from_slice::<Items>(&bytes(text), &SETTINGS).expect(text);
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn an_earlier_value_has_to_be_cbor() {
    for text in [
        r#"a2 "Byte" 1c "Byte" 01"#,
        r#"a2 "Byte" 01 "Byte" 1c"#,
        r#"a3 "Byte" 01 "Byte" 02 "x" ff"#,
        r#"a2 "Byte" 61ff "Byte" 01"#,
    ] {
        read::<Sink>(text).expect_err(text);
    }
}

/// Each level would double the work if its duplicates were resolved by reading it again.
#[test]
fn nested_duplicates_take_linear_time() {
    let mut message = bytes("a0");
    for _ in 0..120 {
        let (before, after) = (bytes(r#"a3 "Nested""#), bytes(r#""Long" 01 "Long" 02"#));
        message = [before, message, after].concat();
    }
    read_bytes::<Sink>(&message).expect("it ends");
}
