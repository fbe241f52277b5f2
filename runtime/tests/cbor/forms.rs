//! What one message says in several forms: any head, any length, any width of a float.

use crate::support::Sink;
use crate::{read, write};

/// All of these say what the first does.
fn check(forms: &[&str]) {
    let first: Sink = read(forms[0]).expect(forms[0]);
    for form in &forms[1..] {
        let other: Sink = read(form).expect(form);
        assert_eq!(write(&other), write(&first), "{form}");
    }
}

#[test]
fn heads_may_be_longer_than_they_have_to_be() {
    check(&[
        r#"a1 "Long" 05"#,
        r#"a1 "Long" 18 05"#,
        r#"a1 "Long" 19 00 05"#,
        r#"a1 "Long" 1a 00 00 00 05"#,
        r#"a1 "Long" 1b 00 00 00 00 00 00 00 05"#,
        r#"b8 01 "Long" 05"#,
        r#"b9 00 01 "Long" 05"#,
        r#"ba 00 00 00 01 "Long" 05"#,
        r#"bb 00 00 00 00 00 00 00 01 "Long" 05"#,
        "a1 78 04 4c6f6e67 05",
        "a1 79 00 04 4c6f6e67 05",
        "a1 7b 00 00 00 00 00 00 00 04 4c6f6e67 05",
    ]);
    check(&[
        r#"a1 "Timestamp" c1 05"#,
        r#"a1 "Timestamp" d8 01 05"#,
        r#"a1 "Timestamp" d9 00 01 05"#,
        r#"a1 "Timestamp" db 00 00 00 00 00 00 00 01 18 05"#,
    ]);
}

#[test]
fn lengths_may_be_indefinite() {
    check(&[
        r#"a1 "Strings" 82 "ab" "c""#,
        r#"bf "Strings" 82 "ab" "c" ff"#,
        r#"a1 "Strings" 9f "ab" "c" ff"#,
        r#"bf "Strings" 9f "ab" "c" ff ff"#,
        r#"a1 "Strings" 82 7f "a" "b" ff "c""#,
        r#"a1 "Strings" 9f 7f 60 "ab" 60 ff 7f "c" ff ff"#,
        r#"bf 7f "Str" "ings" ff 82 "ab" "c" ff"#,
        r#"bf 7f "Strings" ff 82 "ab" "c" ff"#,
    ]);
    check(&[r#"a1 "Strings" 80"#, r#"a1 "Strings" 9f ff"#]);
    check(&["a0", "bf ff"]);
    check(&[r#"a1 "String" 60"#, r#"a1 "String" 7f ff"#]);
    check(&[
        r#"a1 "Blob" 43 01 02 03"#,
        r#"a1 "Blob" 5f 41 01 42 02 03 ff"#,
        r#"a1 "Blob" 5f 40 58 03 01 02 03 ff"#,
    ]);
    check(&[r#"a1 "Blob" 40"#, r#"a1 "Blob" 5f ff"#]);
    check(&[
        r#"a1 "Counts" a2 "a" 01 "b" 02"#,
        r#"a1 "Counts" bf "a" 01 "b" 02 ff"#,
        r#"a1 "Counts" bf 7f "a" ff 01 "b" 02 ff"#,
    ]);
    check(&[
        r#"a1 "Choice" a1 "Text" "a""#,
        r#"a1 "Choice" bf "Text" "a" ff"#,
    ]);
    check(&[r#"a1 "Suit" "CLUBS""#, r#"a1 "Suit" 7f "CLU" "BS" ff"#]);
}

#[test]
fn floats_may_have_any_width_and_be_integers() {
    for name in ["Double", "Float"] {
        let forms = |forms: &[&str]| {
            let forms: Vec<_> = forms
                .iter()
                .map(|form| format!(r#"a1 "{name}" {form}"#))
                .collect();
            check(&forms.iter().map(String::as_str).collect::<Vec<_>>());
        };
        forms(&["fa 3fc00000", "f9 3e00", "fb 3ff8000000000000"]);
        forms(&[
            "fa 3f800000",
            "f9 3c00",
            "01",
            "18 01",
            "fb 3ff0000000000000",
        ]);
        forms(&["fa bf800000", "f9 bc00", "20"]);
        forms(&["fa 00000000", "f9 0000", "00"]);
        forms(&["fa 80000000", "f9 8000", "fb 8000000000000000"]);
        // The greatest half, the least normal one, the greatest and the least subnormal one.
        forms(&["fa 477fe000", "f9 7bff", "19 ffe0"]);
        forms(&["fa 38800000", "f9 0400"]);
        forms(&["fa 387fc000", "f9 03ff"]);
        forms(&["fa 33800000", "f9 0001"]);
        forms(&["fa b3800000", "f9 8001"]);
        forms(&["fa 7f800000", "f9 7c00", "fb 7ff0000000000000"]);
        forms(&["fa ff800000", "f9 fc00", "fb fff0000000000000"]);
        forms(&["fa 7fc00000", "f9 7e00", "f9 7c01", "fb 7ff8000000000000"]);
        // Two to the power of 64, minus one: the nearest float is the power.
        forms(&["fa 5f800000", "1b ffffffffffffffff"]);
        forms(&["fa df800000", "3b ffffffffffffffff"]);
    }
    // A double that no single holds is rounded.
    check(&[
        r#"a1 "Float" fa 3dcccccd"#,
        r#"a1 "Float" fb 3fb999999999999a"#,
    ]);
}

#[test]
fn timestamps() {
    check(&[
        r#"a1 "Timestamp" c1 01"#,
        r#"a1 "Timestamp" c1 f9 3c00"#,
        r#"a1 "Timestamp" c1 fa 3f800000"#,
        r#"a1 "Timestamp" c1 fb 3ff0000000000000"#,
        // Clients take seconds without the tag.
        r#"a1 "Timestamp" 01"#,
        r#"a1 "Timestamp" fb 3ff0000000000000"#,
    ]);
    check(&[
        r#"a1 "Timestamp" c1 fb bff4000000000000"#,
        r#"a1 "Timestamp" c1 fa bfa00000"#,
        r#"a1 "Timestamp" c1 f9 bd00"#,
    ]);
}

#[test]
fn big_numbers() {
    check(&[
        r#"a1 "BigInteger" 05"#,
        r#"a1 "BigInteger" c2 41 05"#,
        r#"a1 "BigInteger" c2 43 00 00 05"#,
        r#"a1 "BigInteger" d8 02 5f 41 00 41 05 ff"#,
    ]);
    check(&[r#"a1 "BigInteger" 00"#, r#"a1 "BigInteger" c2 40"#]);
    check(&[r#"a1 "BigInteger" 20"#, r#"a1 "BigInteger" c3 40"#]);
    check(&[
        r#"a1 "BigDecimal" c4 82 00 05"#,
        r#"a1 "BigDecimal" 05"#,
        r#"a1 "BigDecimal" c2 41 05"#,
        r#"a1 "BigDecimal" c4 82 00 c2 41 05"#,
        r#"a1 "BigDecimal" c4 9f 00 05 ff"#,
        r#"a1 "BigDecimal" d8 04 98 02 18 00 05"#,
    ]);
    let text = |text: &str| read::<Sink>(text).expect(text).big_decimal.expect(text);
    for (form, digits) in [
        (r#"a1 "BigDecimal" c4 82 20 00"#, "0.0"),
        (r#"a1 "BigDecimal" c4 82 22 20"#, "-0.001"),
        (r#"a1 "BigDecimal" c4 82 03 0a"#, "10e3"),
        (r#"a1 "BigDecimal" c4 82 38 63 0a"#, "10e-100"),
        (
            r#"a1 "BigDecimal" c4 82 20 c3 49 01 00 00 00 00 00 00 00 00"#,
            "-1844674407370955161.7",
        ),
    ] {
        assert_eq!(text(form).as_str(), digits, "{form}");
    }
}

#[test]
fn null_and_undefined_are_nothing() {
    check(&[
        "a0",
        r#"a1 "Long" f6"#,
        r#"a1 "Long" f7"#,
        r#"a2 "Long" f6 "x" f7"#,
    ]);
    check(&[
        r#"a1 "SparseStrings" 83 f6 "a" f6"#,
        r#"a1 "SparseStrings" 83 f7 "a" f6"#,
    ]);
    check(&[
        r#"a1 "SparseCounts" a1 "CLUBS" f6"#,
        r#"a1 "SparseCounts" a1 "CLUBS" f7"#,
    ]);
}

#[test]
fn unknown_members_are_skipped() {
    for value in [
        "00",
        "18 ff",
        "3b ffffffffffffffff",
        "40",
        "5f 41 00 40 ff",
        r#""text""#,
        r#"7f "text" 60 ff"#,
        "80",
        r#"9f 01 82 02 f6 9f ff ff"#,
        "a0",
        // Keys of any type, and twice the same.
        r#"a4 01 02 01 02 80 a0 "a" bf f6 f6 ff"#,
        "c0 60",
        "c1 c1 d9 d9f7 82 c2 40 01",
        "f4",
        "f7",
        "e0",
        "f3",
        "f8 20",
        "f8 ff",
        "f9 7e00",
        "fa 7fc00000",
        "fb 0000000000000000",
    ] {
        check(&[
            r#"a1 "Long" 05"#,
            &format!(r#"a2 "Other" {value} "Long" 05"#),
            &format!(r#"bf "Long" 05 "Other" {value} ff"#),
            &format!(r#"a2 7f "Oth" "er" ff {value} "Long" 05"#),
        ]);
    }
}

#[test]
fn a_message_may_describe_itself() {
    check(&[r#"a1 "Integer" 01"#, r#"d9d9f7 a1 "Integer" 01"#]);
    // A member that comes twice has the message read again.
    check(&[
        r#"a1 "Integer" 01"#,
        r#"d9d9f7 a2 "Integer" 02 "Integer" 01"#,
    ]);
}

#[test]
fn order_does_not_matter() {
    check(&[
        r#"a3 "Byte" 01 "String" "a" "Retries" 02"#,
        r#"a3 "Retries" 02 "String" "a" "Byte" 01"#,
        r#"a3 "String" "a" "Byte" 01 "Retries" 02"#,
    ]);
}
