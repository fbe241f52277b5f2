//! What is read although it is not written so, and what is refused.

use farrier::{BigDecimal, BigInteger, Bytes, Document, Timestamp};
use serde::de::IntoDeserializer;
use serde::de::value::MapDeserializer;
use serde_json::json;

use crate::moments::Moments;
use crate::support::{Choice, Item, Items, Sink, Vault};
use crate::{Serde, check, sink};

/// Reading this JSON as `T` fails, and the message says so.
fn check_error<T: Serde>(text: &str, message: &str) {
    let error = serde_json::from_str::<T>(text).expect_err(text).to_string();
    let error = error.split(" at line ").next().unwrap_or_default();
    assert_eq!(error, message, "{text}");
}

#[test]
fn lenient_where_nothing_is_lost() {
    let cases = [
        (
            r#"{"Nope": [{"deep": 1}], "Byte": 1}"#,
            sink(|s| s.byte = Some(1)),
        ),
        (r#"{"Byte": null, "Retries": null}"#, Sink::empty()),
        (
            r#"{"Timestamp": 1.5}"#,
            sink(|s| s.timestamp = Timestamp::new(1, 500_000_000)),
        ),
        (
            r#"{"HttpDate": "1970-01-01T00:00:01Z"}"#,
            sink(|s| s.http_date = Timestamp::new(1, 0)),
        ),
        (
            r#"{"BigInteger": 18446744073709551615, "BigDecimal": -1}"#,
            sink(|s| {
                s.big_integer = Some(u64::MAX.into());
                s.big_decimal = Some((-1).into());
            }),
        ),
        (
            r#"{"BigInteger": "-1.5e3"}"#,
            sink(|s| s.big_integer = Some((-1500).into())),
        ),
        (
            r#"{"Choice": {"__type": "x", "Text": null, "Number": 1}}"#,
            sink(|s| s.choice = Some(Choice::Number(1))),
        ),
        (
            r#"{"Choice": {"Text": "a", "Document": null}}"#,
            sink(|s| s.choice = Some(Choice::Text("a".into()))),
        ),
        (
            r#"{"Choice": {"Later": {"a": 1}}}"#,
            sink(|s| s.choice = Some(Choice::Unknown("Later".into()))),
        ),
        (r#"{"Token": null}"#, Sink::empty()),
    ];
    for (text, expected) in cases {
        assert_eq!(serde_json::from_str::<Sink>(text).expect(text), expected);
    }
}

#[test]
fn errors() {
    check_error::<Item>("{}", "required members missing: /Id, /Count");
    check_error::<Items>(
        r#"{"List": [{"Id": "", "Count": 1}, {"Id": ""}]}"#,
        "required member missing: /List/1/Count",
    );
    check_error::<Items>(
        r#"{"Map": {"a/b": {"Count": 1}}}"#,
        "required member missing: /Map/a~1b/Id",
    );
    check_error::<Items>(
        r#"{"SecretMap": {"a": {"Count": 1}}}"#,
        "required member missing: /SecretMap/*/Id",
    );
    check_error::<Items>(
        r#"{"Choice": {"Item": {"Count": 1}}}"#,
        "required member missing: /Choice/Item/Id",
    );
    check_error::<Sink>(
        r#"{"Byte": 1, "Byte": 2}"#,
        "at /Byte: the member came twice",
    );
    check_error::<Sink>(
        r#"{"Byte": 300}"#,
        "invalid value: integer `300`, expected i8",
    );
    check_error::<Sink>(r#"{"Blob": "*"}"#, "expected base64");
    check_error::<Sink>(
        r#"{"Timestamp": "x"}"#,
        "at /Timestamp: expected a timestamp",
    );
    check_error::<Sink>(r#"{"Double": "x"}"#, "at /Double: expected a number");
    check_error::<Sink>(
        r#"{"BigInteger": "1.5"}"#,
        "at /BigInteger: expected an integer",
    );
    check_error::<Sink>(
        r#"{"BigInteger": "1e65"}"#,
        "at /BigInteger: expected an integer",
    );
    check_error::<Sink>(
        r#"{"Nested": {"Choice": {}}}"#,
        "at /Nested/Choice: the union has no member that is not null",
    );
    check_error::<Sink>(
        r#"{"Choice": {"Number": 1, "Text": ""}}"#,
        "at /Choice: the union has several members",
    );
    check_error::<Sink>(
        r#"{"Strings": [null]}"#,
        "invalid type: null, expected a string",
    );
    check_error::<Moments>(
        r#"{"SecretCount": "hunter2"}"#,
        "at /SecretCount: the value is not of the model's type",
    );
}

#[test]
fn the_outermost_value_may_be_sensitive() {
    let message = "the value is not of the model's type";
    check_error::<Vault>(r#""hunter2""#, message);
    check_error::<Vault>(r#"{"Counts": "hunter2"}"#, message);
    check_error::<Vault>(r#"{"Counts": {"hunter2": "x"}}"#, message);
    check_error::<Vault>(
        r#"{"Map": {"hunter2": {"Id": ""}}}"#,
        "required member missing: /Map/*/Count",
    );
}

/// A number as serde_json gives it out where its feature `arbitrary_precision` is on, which any crate can turn on for all.
fn check_digits<T: Serde>(digits: &str, expected: &T) {
    let entries = [("$serde_json::private::Number", digits)].into_iter();
    let number = MapDeserializer::<_, serde::de::value::Error>::new(entries);
    assert_eq!(T::deserialize(number).as_ref(), Ok(expected), "{digits}");
}

#[test]
fn exact_digits() {
    let integer = "123456789012345678901234567890";
    check_digits::<BigInteger>(integer, &integer.parse().expect("an integer"));
    let decimal = "0.1000000000000000000001";
    let expected: BigDecimal = decimal.parse().expect("a number");
    check_digits(decimal, &expected);
    check_digits(decimal, &Document::from(expected));
    check_digits("0.5", &Document::from(0.5));
    check_digits("7", &Document::from(7));
    check_digits("1.5", &Timestamp::saturating(1, 500_000_000));
}

#[test]
fn a_rounded_number_is_no_big_number() {
    let rounded: serde::de::value::F64Deserializer<serde::de::value::Error> =
        0.1.into_deserializer();
    let error = <BigDecimal as serde::Deserialize>::deserialize(rounded).unwrap_err();
    let message = "expected a number as a string, since the format rounds it";
    assert_eq!(error.to_string(), message);
}

#[test]
fn what_is_not_known_is_not_written() {
    let error = serde_json::to_string(&Choice::Unknown("Later".into())).unwrap_err();
    assert_eq!(error.to_string(), "the variant is not known here");
}

/// A sink with this many others inside of it.
fn nested(levels: usize) -> Sink {
    (0..levels).fold(Sink::empty(), |inner, _| {
        sink(|s| s.nested = Some(Box::new(inner)))
    })
}

#[test]
fn depth_is_bounded() {
    let deepest = serde_json::to_value(nested(127)).expect("128 levels are allowed");
    assert!(serde_json::to_value(nested(128)).is_err());
    assert_eq!(
        serde_json::from_value::<Sink>(deepest.clone()).unwrap(),
        nested(127)
    );
    let error = serde_json::from_value::<Sink>(json!({"Nested": deepest})).unwrap_err();
    assert!(
        error
            .to_string()
            .ends_with(": values are nested too deeply"),
        "{error}"
    );
    check_depth_in_cbor();
    let document = (0..128).fold(Document::Null, |inner, _| Document::Array(vec![inner]));
    let form = serde_json::to_value(&document).expect("128 levels are allowed");
    assert!(serde_json::to_value(Document::Array(vec![document])).is_err());
    assert!(serde_json::from_value::<Document>(json!([form])).is_err());
}

/// A format that allows more levels than we do.
fn check_depth_in_cbor() {
    let read = |form: &serde_json::Value| {
        let mut bytes = Vec::new();
        ciborium::into_writer(form, &mut bytes).expect("it can be written as CBOR");
        ciborium::from_reader::<Sink, _>(&*bytes).map_err(|error| error.to_string())
    };
    let deepest = (0..127).fold(json!({}), |inner, _| json!({"Nested": inner}));
    assert_eq!(read(&deepest), Ok(nested(127)));
    let error = read(&json!({"Nested": deepest})).expect_err("129 levels are not allowed");
    assert!(error.contains("values are nested too deeply"), "{error}");
}

/// What users derive around our types: serde buffers their content, and forgets which kind of format it came from.
#[derive(Debug, PartialEq, serde::Serialize, serde::Deserialize)]
struct Around {
    name: String,
    #[serde(flatten)]
    sink: Sink,
}

#[test]
fn inside_of_derived_types() {
    let value = Around {
        name: "a".into(),
        sink: sink(|s| {
            s.blob = Some(Bytes::from_static(b"\xff"));
            s.timestamp = Timestamp::new(0, 1);
            s.float = Some(0.5);
            s.big_integer = Some(1.into());
        }),
    };
    check(
        &value,
        &json!({"name": "a", "Blob": "/w==", "Timestamp": "1970-01-01T00:00:00.000000001Z", "Float": 0.5, "BigInteger": "1", "Retries": 3}),
    );
}
