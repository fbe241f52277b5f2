//! Arbitrary values and bytes.

use farrier::codec::cbor;
use farrier::{Timestamp, Unit};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::peer::{self, Value};
use crate::support::arbitrary;
use crate::support::{Choice, Items, Sink};
use crate::{SETTINGS, read_bytes, write};

/// The sink without what rpcv2Cbor cannot say: documents, and moments that are no milliseconds.
fn sayable(sink: Sink) -> Sink {
    let millis = |timestamp: Timestamp| {
        let nanos = timestamp.subsec_nanos() / 1_000_000 * 1_000_000;
        Timestamp::saturating(timestamp.secs(), nanos)
    };
    Sink {
        document: None,
        documents: None,
        timestamp: sink.timestamp.map(millis),
        date_time: sink.date_time.map(millis),
        http_date: sink.http_date.map(millis),
        nested: sink.nested.map(|nested| Box::new(sayable(*nested))),
        choice: sink.choice.map(|choice| match choice {
            Choice::Sink(sink) => Choice::Sink(Box::new(sayable(*sink))),
            Choice::Document(_) => Choice::Nothing(Unit),
            other => other,
        }),
        ..sink
    }
}

fn sink() -> impl Strategy<Value = Sink> {
    arbitrary::sink().prop_map(sayable)
}

/// Bytes that are nearly CBOR: heads, keys and values in any order.
fn pieces() -> impl Strategy<Value = Vec<u8>> {
    let names = [
        "Long", "Double", "String", "Blob", "Strings", "Counts", "Nested", "Choice", "Text", "x",
    ];
    let piece = prop_oneof![
        4 => prop::sample::select(names.to_vec())
            .prop_map(|name| [&[0x60 | name.len() as u8], name.as_bytes()].concat()),
        4 => any::<u8>().prop_map(|byte| vec![byte]),
        2 => prop::sample::select(vec![0x80_u8, 0x81, 0x82, 0x9f, 0xa0, 0xa1, 0xa2, 0xbf, 0xff, 0xf6, 0xc1, 0x5f, 0x7f, 0x60, 0x40])
            .prop_map(|byte| vec![byte]),
        1 => (24..28_u8, 0..8_u8, vec(any::<u8>(), 8))
            .prop_map(|(info, major, bytes)| [&[major << 5 | info], &bytes[..1 << (info - 24)]].concat()),
    ];
    vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

/// Nothing here may panic, and what is accepted is what the peer accepts.
fn check_bytes(bytes: &[u8]) {
    let ours = cbor::from_slice::<Sink>(bytes, &SETTINGS);
    let strict = cbor::from_slice::<Sink>(bytes, &SETTINGS.strict()).is_ok();
    let _ = cbor::from_slice::<Items>(bytes, &SETTINGS);
    let _ = cbor::find_string(bytes, &["Long"]);
    assert!(!strict || ours.is_ok(), "strict reading accepts more");
    let accepted = peer::check_acceptance(bytes);
    assert!(ours.is_err() || accepted, "a type accepts what is not CBOR");
    if let Ok((sink, _)) = ours {
        // What was read is written, but for a union of which this crate knows no variant, and read as the same.
        if let Ok(written) = cbor::to_vec(&sink, &SETTINGS) {
            let back: Sink = read_bytes(&written).expect("what is written can be read");
            assert_eq!(write(&back), written);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn round_trip(sink in sink()) {
        let written = write(&sink);
        prop_assert!(peer::check_acceptance(&written));
        let back: Sink = read_bytes(&written).expect("what is written can be read");
        prop_assert_eq!(back, sink);
    }

    /// As another writer has it: sorted by name, floats as halves where they are that.
    #[test]
    fn other_writer(sink in sink()) {
        let Value::Map(mut members) = peer::read(&write(&sink)).expect("it is CBOR") else {
            panic!("a structure is a map");
        };
        members.sort_by(|(left, _), (right, _)| left.partial_cmp(right).expect("keys are text"));
        let back: Sink = read_bytes(&peer::write(&Value::Map(members))).expect("it can be read");
        prop_assert_eq!(back, sink);
    }

    /// A timestamp that a double holds no better comes back as the double.
    #[test]
    fn any_moment(timestamp in arbitrary::timestamp()) {
        let sink = Sink { timestamp: Some(timestamp), ..Sink::empty() };
        let back: Sink = read_bytes(&write(&sink)).expect("what is written can be read");
        let distance = back.timestamp.expect("it was written").as_nanos() - timestamp.as_nanos();
        prop_assert!(distance.abs() <= 1 + (timestamp.as_nanos().abs() >> 52), "{}", distance);
    }

    #[test]
    fn any_value(value in peer::value()) {
        peer::check_value(&value);
    }

    #[test]
    fn any_pieces(bytes in pieces()) {
        check_bytes(&bytes);
        check_bytes(&[&[0xbf], &*bytes, &[0xff]].concat());
    }

    #[test]
    fn any_bytes(bytes in vec(any::<u8>(), 0..64)) {
        check_bytes(&bytes);
    }

    #[test]
    fn any_change(sink in sink(), at in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let mut bytes = write(&sink);
        let at = at.index(bytes.len());
        bytes[at] = byte;
        check_bytes(&bytes);
    }
}
