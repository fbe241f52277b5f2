//! Arbitrary values and bytes.

use std::collections::BTreeMap;

use farrier::codec::json;
use farrier::{Document, Unit};
use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::value::RawValue;

use crate::support::arbitrary::sink;
use crate::support::{Items, Sink};
use crate::{SETTINGS, read, write};

/// Text that is nearly JSON: pieces of it in any order.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        prop::sample::select(vec![
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"",
            "\\",
            "null",
            "true",
            "false",
            "0",
            "1",
            "-",
            ".",
            "e",
            "E+",
            " ",
            "\n",
            "\"Long\":",
            "\"Nested\":",
            "\"Strings\":",
            "\"Choice\":{\"Text\":",
            "\"Counts\":",
            "\"Document\":",
            "\"SparseStrings\":[null",
            "\\u",
            "d834",
            "\"Timestamp\":",
            "\"Double\":",
            "\"a\"",
            "\"b\":1",
        ])
        .prop_map(str::to_owned),
        "\\PC{0,3}",
    ];
    vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

/// Reads as every shape that starts differently; nothing here may panic. Accepts only what serde_json accepts.
fn check_bytes(bytes: &[u8]) {
    let ours = json::from_slice::<Sink>(bytes, &SETTINGS).is_ok();
    let strict = json::from_slice::<Sink>(bytes, &SETTINGS.strict()).is_ok();
    let _ = json::from_slice::<Items>(bytes, &SETTINGS);
    let _ = json::find_string(bytes, &["Long"]);
    let unit = json::from_slice::<Unit>(bytes, &SETTINGS).is_ok();
    let theirs = serde_json::from_slice::<BTreeMap<String, serde_json::Value>>(bytes);
    // serde_json has no number beyond a double's range, which is JSON nevertheless.
    if matches!(&theirs, Err(error) if error.to_string().contains("out of range")) {
        return;
    }
    assert!(!strict || ours, "strict reading accepts more");
    assert_eq!(
        unit,
        theirs.is_ok(),
        "{:?} {theirs:?}",
        String::from_utf8_lossy(bytes)
    );
    assert!(!ours || unit);
    let document = [b"{\"Document\":", bytes, b"}"].concat();
    let document = json::from_slice::<Sink>(&document, &SETTINGS);
    let theirs = serde_json::from_slice::<serde_json::Value>(bytes);
    // Closing the wrapper early makes one thing accepted that is not JSON by itself.
    if let (Ok((sink, _)), Ok(theirs)) = (document, theirs) {
        let ours = write(&sink.document.unwrap_or_default().wrapped());
        let ours: serde_json::Value = serde_json::from_str(&ours).expect("what is written is JSON");
        assert_eq!(numbers(&ours["Document"]), numbers(&theirs));
    }
}

/// The value with each number as the nearest double.
fn numbers(value: &serde_json::Value) -> serde_json::Value {
    use serde_json::Value;
    match value {
        Value::Number(number) => Value::String(format!("{:?}", number.to_string().parse::<f64>())),
        Value::Array(items) => items.iter().map(numbers).collect(),
        Value::Object(members) => members
            .iter()
            .map(|(k, v)| (k.clone(), numbers(v)))
            .collect(),
        other => other.clone(),
    }
}

trait Wrapped {
    fn wrapped(self) -> Sink;
}

impl Wrapped for Document {
    fn wrapped(self) -> Sink {
        Sink {
            document: Some(self),
            ..Sink::empty()
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn round_trip(sink in sink()) {
        let text = write(&sink);
        serde_json::from_str::<serde_json::Value>(&text).expect("what is written is JSON");
        let back: Sink = read(&text).expect("what is written can be read");
        prop_assert_eq!(back, sink);
    }

    #[test]
    fn through_a_document(sink in sink()) {
        let document = Document::from_value(&sink).expect("the value is a document");
        let (back, missing) = document.to_value::<Sink>().expect("the document is the value");
        prop_assert!(missing.is_empty());
        prop_assert_eq!(&back, &sink);
        // The bytes say the same document, but for floats whose digits are those of an integer.
        let wrapped = write(&document.wrapped());
        let wrapped: Sink = read(&wrapped).expect("what is written can be read");
        let (again, _) = wrapped.document.unwrap_or_default().to_value::<Sink>().expect("the document is the value");
        prop_assert_eq!(again, sink);
    }

    /// Sorted by name and spread over lines, as another writer has it.
    #[test]
    fn other_order(sink in sink()) {
        let value: BTreeMap<String, Box<RawValue>> = serde_json::from_str(&write(&sink)).expect("it is JSON");
        let back: Sink = read(&serde_json::to_string_pretty(&value).expect("it is JSON")).expect("it can be read");
        prop_assert_eq!(back, sink);
    }

    #[test]
    fn any_pieces(text in pieces()) {
        check_bytes(text.as_bytes());
        check_bytes(format!("{{{text}}}").as_bytes());
    }

    #[test]
    fn any_bytes(bytes in vec(any::<u8>(), 0..64)) {
        check_bytes(&bytes);
    }

    #[test]
    fn any_change(sink in sink(), at in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let mut bytes = write(&sink).into_bytes();
        let at = at.index(bytes.len());
        bytes[at] = byte;
        check_bytes(&bytes);
    }

    #[test]
    fn any_double(text in "-?(0|[1-9][0-9]{0,25})(\\.[0-9]{1,25})?([eE][+-]?[0-9]{1,3})?") {
        let theirs: f64 = text.parse().expect("it is a number");
        match read::<Sink>(&format!("{{\"Double\":{text},\"Float\":{text}}}")) {
            Ok(sink) => {
                prop_assert_eq!(sink.double.map(f64::to_bits), Some(theirs.to_bits()));
                prop_assert_eq!(sink.float, Some(text.parse::<f32>().expect("it is a number")));
            }
            Err(_) => prop_assert!(!text.parse::<f32>().expect("it is a number").is_finite()),
        }
    }
}
