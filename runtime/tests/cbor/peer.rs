//! ciborium, a reader and writer that shares nothing with ours.

pub use ciborium::Value;
use farrier::Unit;
use farrier::codec::cbor;
use proptest::collection::vec;
use proptest::prelude::*;

use crate::support::Sink;
use crate::{SETTINGS, read_bytes};

/// The value that the bytes are, all of them.
pub fn read(bytes: &[u8]) -> Result<Value, String> {
    let mut rest = bytes;
    let value = ciborium::from_reader(&mut rest).map_err(|error| error.to_string())?;
    match rest {
        [] => Ok(value),
        _ => Err("bytes after the end".to_owned()),
    }
}

pub fn write(value: &Value) -> Vec<u8> {
    let mut bytes = Vec::new();
    ciborium::into_writer(value, &mut bytes).expect("a value can be written");
    bytes
}

/// Whether the bytes are a map with texts as keys, as which any of our structures can be read; ours and the peer say the same.
pub fn check_acceptance(bytes: &[u8]) -> bool {
    let ours = cbor::from_slice::<Unit>(bytes, &SETTINGS).map(drop);
    let theirs = read(bytes).and_then(|value| match value {
        Value::Map(members) if members.iter().all(|(key, _)| key.is_text()) => Ok(()),
        _ => Err("no structure".to_owned()),
    });
    assert!(
        ours.is_ok() == theirs.is_ok() || is_known(bytes),
        "{ours:?} {theirs:?} {bytes:02x?}"
    );
    ours.is_ok()
}

/// Where ciborium differs from RFC 8949: it refuses simple values without a meaning, which are well-formed; it takes pieces of a
/// string that are in pieces themselves, and simple values in a form that is too long.
fn is_known(bytes: &[u8]) -> bool {
    let simple = |byte: &u8| matches!(byte, 0xe0..=0xf3 | 0xf8);
    let pieces = |byte: &u8| matches!(byte, 0x5f | 0x7f);
    bytes.iter().any(simple) || bytes.iter().filter(|byte| pieces(byte)).count() > 1
}

/// A value of any type.
pub fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i8>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<f32>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        any::<i128>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
        vec(any::<u8>(), 0..40).prop_map(Value::Bytes),
    ];
    leaf.prop_recursive(3, 16, 4, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..4).prop_map(Value::Array),
            vec((any::<String>(), inner.clone()), 0..4).prop_map(|entries| {
                Value::Map(
                    entries
                        .into_iter()
                        .map(|(key, value)| (key.into(), value))
                        .collect(),
                )
            }),
            (5..100_u64, inner).prop_map(|(tag, value)| Value::Tag(tag, Box::new(value))),
        ]
    })
}

/// Each member of a sink gets the value: it is taken exactly where it is of the member's type, and as what it is.
pub fn check_value(value: &Value) {
    let sink = |name: &str| {
        let message = Value::Map(vec![(name.into(), value.clone())]);
        read_bytes::<Sink>(&write(&message)).ok()
    };
    let null = value.is_null();
    let long = value
        .as_integer()
        .and_then(|value| i64::try_from(value).ok());
    let read = sink("Long").map(|sink| sink.long);
    assert_eq!(read, long.map(Some).or(null.then_some(None)), "{value:?}");
    let double = value
        .as_float()
        .or(value.as_integer().map(|value| i128::from(value) as f64));
    let read = sink("Double").map(|sink| sink.double.map(f64::to_bits));
    let nan = |bits: u64| match f64::from_bits(bits).is_nan() {
        true => f64::NAN.to_bits(),
        false => bits,
    };
    let wanted = double.map(|double| Some(double.to_bits()));
    assert_eq!(
        read.map(|bits| bits.map(nan)),
        wanted.map(|bits| bits.map(nan)).or(null.then_some(None)),
        "{value:?}"
    );
    let big = sink("BigInteger").map(|sink| sink.big_integer.map(|big| big.to_string()));
    assert_eq!(
        big,
        integer(value).map(Some).or(null.then_some(None)),
        "{value:?}"
    );
    let read = sink("Boolean").map(|sink| sink.boolean);
    assert_eq!(read, value.as_bool().map(Some).or(null.then_some(None)));
    let read = sink("String").map(|sink| sink.string);
    let text = value.as_text().map(str::to_owned);
    assert_eq!(read, text.map(Some).or(null.then_some(None)));
    let read = sink("Blob").map(|sink| sink.blob.map(|blob| blob.to_vec()));
    assert_eq!(
        read,
        value.as_bytes().cloned().map(Some).or(null.then_some(None))
    );
    let texts = value.as_array().and_then(|items| {
        let texts = items.iter().filter(|item| !item.is_null());
        texts
            .map(|item| item.as_text().map(str::to_owned))
            .collect::<Option<Vec<_>>>()
    });
    let read = sink("Strings").map(|sink| sink.strings);
    assert_eq!(read, texts.map(Some).or(null.then_some(None)));
}

/// The digits of an integer, as the peer has it: plain, or a tag before bytes.
fn integer(value: &Value) -> Option<String> {
    if let Some(integer) = value.as_integer() {
        return Some(i128::from(integer).to_string());
    }
    let (tag, bytes) = value.as_tag()?;
    let magnitude = bytes.as_bytes()?.iter().try_fold(0_u128, |value, byte| {
        value.checked_mul(256)?.checked_add((*byte).into())
    })?;
    match tag {
        2 => Some(magnitude.to_string()),
        3 => Some(format!("{}", -1 - i128::try_from(magnitude).ok()?)),
        _ => None,
    }
}
