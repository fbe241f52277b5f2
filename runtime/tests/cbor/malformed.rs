//! What is no CBOR.

use farrier::ErrorKind::*;
use farrier::Unit;

use crate::read;
use crate::support::Sink;

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
