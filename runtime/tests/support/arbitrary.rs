//! Strategies for arbitrary values of the model.

use farrier::{Bytes, Document, Timestamp, Unit};
use proptest::collection::{btree_map, vec};
use proptest::option::of;
use proptest::prelude::*;

use super::{Choice, Level, Sink, Suit};

/// Any moment.
pub fn timestamp() -> impl Strategy<Value = Timestamp> {
    (-62_135_596_800i64..253_402_300_800, 0u32..1_000_000_000)
        .prop_map(|(secs, nanos)| Timestamp::saturating(secs, nanos))
}

/// Any document that is not deep.
pub fn document() -> impl Strategy<Value = Document> {
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

/// A suit, or a text that is none.
pub fn suit() -> impl Strategy<Value = Suit> {
    prop_oneof![Just("CLUBS".to_owned()), any::<String>()].prop_map(Suit::from)
}

/// A sink without containers.
pub fn scalars() -> impl Strategy<Value = Sink> {
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
                    document: rest.0,
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

/// A sink with anything in it.
pub fn sink() -> impl Strategy<Value = Sink> {
    scalars().prop_recursive(3, 16, 3, |inner| {
        let choice = prop_oneof![
            any::<String>().prop_map(Choice::Text),
            any::<i32>().prop_map(Choice::Number),
            inner.clone().prop_map(|sink| Choice::Sink(Box::new(sink))),
            vec(any::<String>(), 0..3).prop_map(Choice::Strings),
            Just(Choice::Nothing(Unit)),
            document().prop_map(Choice::Document),
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
