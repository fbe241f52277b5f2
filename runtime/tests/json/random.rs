//! Arbitrary values and bytes.

use std::collections::BTreeMap;

use farrier::codec::json;
use farrier::{Bytes, Document, Timestamp, Unit};
use proptest::collection::{btree_map, vec};
use proptest::option::of;
use proptest::prelude::*;
use serde_json::value::RawValue;

use crate::support::{Choice, Items, Level, Sink, Suit};
use crate::{SETTINGS, read, write};

fn timestamp() -> impl Strategy<Value = Timestamp> {
    (-62_135_596_800i64..253_402_300_800, 0u32..1_000_000_000)
        .prop_map(|(secs, nanos)| Timestamp::saturating(secs, nanos))
}

fn document() -> impl Strategy<Value = Document> {
    let leaf = prop_oneof![
        Just(Document::Null),
        any::<bool>().prop_map(Document::from),
        any::<i64>().prop_map(Document::from),
        any::<u64>().prop_map(Document::from),
        (-1e300..1e300).prop_map(Document::from),
        any::<String>().prop_map(Document::from),
    ];
    leaf.prop_recursive(4, 32, 4, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..4).prop_map(Document::Array),
            btree_map(any::<String>(), inner, 0..4).prop_map(Document::Object),
        ]
    })
}

fn suit() -> impl Strategy<Value = Suit> {
    prop_oneof![Just("CLUBS".to_owned()), any::<String>()].prop_map(Suit::from)
}

fn scalars() -> impl Strategy<Value = Sink> {
    (
        (
            of(any::<bool>()),
            of(any::<i8>()),
            of(any::<i16>()),
            of(any::<i32>()),
            of(any::<i64>()),
        ),
        (
            of(any::<f32>()),
            of(any::<f64>()),
            of(any::<i128>()),
            of(any::<String>()),
            of(vec(any::<u8>(), 0..40)),
        ),
        (
            of(document()),
            of(timestamp()),
            of(timestamp()),
            of(timestamp()),
            of(suit()),
        ),
    )
        .prop_map(
            |((boolean, byte, short, integer, long), (float, double, big, string, blob), rest)| {
                Sink {
                    boolean,
                    byte,
                    short,
                    integer,
                    long,
                    float: float.filter(|float| !float.is_nan()),
                    double: double.filter(|double| !double.is_nan()),
                    big_integer: big.map(Into::into),
                    big_decimal: big.map(Into::into),
                    string,
                    blob: blob.map(Bytes::from),
                    // A null document as a member is no member.
                    document: rest.0.filter(|document| *document != Document::Null),
                    timestamp: rest.1,
                    date_time: rest.2,
                    http_date: rest.3,
                    suit: rest.4,
                    token: Some(String::new()),
                    ..Sink::empty()
                }
            },
        )
}

fn sink() -> impl Strategy<Value = Sink> {
    scalars().prop_recursive(3, 16, 3, |inner| {
        let choice = prop_oneof![
            any::<String>().prop_map(Choice::Text),
            any::<i32>().prop_map(Choice::Number),
            inner.clone().prop_map(|sink| Choice::Sink(Box::new(sink))),
            vec(any::<String>(), 0..3).prop_map(Choice::Strings),
            Just(Choice::Nothing(Unit)),
        ];
        let collections = (
            of(vec(any::<String>(), 0..4)),
            of(vec(of(any::<String>()), 0..4)),
            of(btree_map(any::<String>(), any::<i32>(), 0..4)),
            of(btree_map(suit(), of(any::<i32>()), 0..4)),
            of(vec(document(), 0..3)),
        );
        (scalars(), collections, of(inner), of(choice), any::<i32>()).prop_map(
            |(
                sink,
                (strings, sparse_strings, counts, sparse_counts, documents),
                nested,
                choice,
                level,
            )| Sink {
                strings,
                sparse_strings,
                counts,
                sparse_counts,
                documents,
                nested: nested.map(Box::new),
                choice,
                level: Some(if level == 1 {
                    Level::Low
                } else {
                    Level::Unknown(level)
                }),
                retries: level,
                ..sink
            },
        )
    })
}

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
