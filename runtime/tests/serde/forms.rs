//! What values look like, in every format.

use std::collections::BTreeMap;

use farrier::{BigDecimal, BigInteger, Bytes, Document, Timestamp, Unit};
use serde_json::{Value, json};

use crate::moments::Moments;
use crate::support::{Choice, Level, Sink, Suit};
use crate::{check, check_everywhere, sink};

/// The form of a sink, which always has its default.
fn with_retries(mut form: Value) -> Value {
    form["Retries"] = json!(3);
    form
}

#[test]
fn members() {
    let moment = Timestamp::new(482_196_050, 520_000_000);
    let big = "123456789012345678901234567890";
    let cases: Vec<(Sink, Value)> = vec![
        (Sink::empty(), json!({})),
        (sink(|s| s.boolean = Some(true)), json!({"Boolean": true})),
        (sink(|s| s.byte = Some(i8::MIN)), json!({"Byte": -128})),
        (sink(|s| s.short = Some(i16::MAX)), json!({"Short": 32767})),
        (sink(|s| s.long = Some(i64::MIN)), json!({"Long": i64::MIN})),
        (sink(|s| s.float = Some(0.5)), json!({"Float": 0.5})),
        (
            sink(|s| s.float = Some(f32::INFINITY)),
            json!({"Float": "Infinity"}),
        ),
        (sink(|s| s.double = Some(0.1)), json!({"Double": 0.1})),
        (
            sink(|s| s.double = Some(f64::NEG_INFINITY)),
            json!({"Double": "-Infinity"}),
        ),
        (
            sink(|s| s.big_integer = Some(big.parse().unwrap())),
            json!({"BigInteger": big}),
        ),
        (
            sink(|s| s.big_decimal = Some("1.10e400".parse().unwrap())),
            json!({"BigDecimal": "1.10e400"}),
        ),
        (
            sink(|s| s.string = Some("é\"".into())),
            json!({"String": "é\""}),
        ),
        (
            sink(|s| s.blob = Some(Bytes::from_static(b"\xff\x00"))),
            json!({"Blob": "/wA="}),
        ),
        (
            sink(|s| s.timestamp = moment),
            json!({"Timestamp": "1985-04-12T23:20:50.52Z"}),
        ),
        (
            sink(|s| s.date_time = moment),
            json!({"DateTime": "1985-04-12T23:20:50.52Z"}),
        ),
        (
            sink(|s| s.http_date = Some(Timestamp::from_secs(0))),
            json!({"HttpDate": "Thu, 01 Jan 1970 00:00:00 GMT"}),
        ),
        (
            sink(|s| s.suit = Some(Suit::Hearts)),
            json!({"Suit": "HEARTS"}),
        ),
        (
            sink(|s| s.suit = Some(Suit::Unknown("STARS".into()))),
            json!({"Suit": "STARS"}),
        ),
        (sink(|s| s.level = Some(Level::Low)), json!({"Level": 1})),
        (
            sink(|s| s.level = Some(Level::Unknown(-9))),
            json!({"Level": -9}),
        ),
        (
            sink(|s| s.strings = Some(vec!["a".into()])),
            json!({"Strings": ["a"]}),
        ),
        (
            sink(|s| s.sparse_strings = Some(vec![None, Some("a".into())])),
            json!({"SparseStrings": [null, "a"]}),
        ),
        (
            sink(|s| s.counts = Some(BTreeMap::from([("a".into(), 1)]))),
            json!({"Counts": {"a": 1}}),
        ),
        (
            sink(|s| {
                s.sparse_counts = Some(BTreeMap::from([
                    (Suit::Clubs, None),
                    (Suit::Hearts, Some(2)),
                ]))
            }),
            json!({"SparseCounts": {"CLUBS": null, "HEARTS": 2}}),
        ),
        (
            sink(|s| s.nested = Some(Box::new(Sink::empty()))),
            json!({"Nested": {"Retries": 3}}),
        ),
        (
            sink(|s| s.choice = Some(Choice::Number(1))),
            json!({"Choice": {"Number": 1}}),
        ),
        (
            sink(|s| s.choice = Some(Choice::Nothing(Unit))),
            json!({"Choice": {"Nothing": {}}}),
        ),
        (sink(|s| s.unit = Some(Unit)), json!({"Unit": {}})),
        (
            sink(|s| s.renamed = Some("a".into())),
            json!({"Renamed": "a"}),
        ),
    ];
    for (value, form) in cases {
        check_everywhere(&value, &with_retries(form));
    }
}

#[test]
fn outermost_values() {
    check_everywhere(&Suit::Clubs, &json!("CLUBS"));
    check_everywhere(&Level::Unknown(7), &json!(7));
    check_everywhere(&Choice::Text("a".into()), &json!({"Text": "a"}));
    check_everywhere(&Timestamp::MAX, &json!("9999-12-31T23:59:59.999999999Z"));
    check_everywhere(&BigInteger::from(-1), &json!("-1"));
    check_everywhere(&Some(BigDecimal::from(2)), &json!("2"));
    check_everywhere(&Unit, &json!({}));
    check(&Document::Null, &json!(null));
}

#[test]
fn documents() {
    let form = json!({"a": [null, true, -1, 1, 0.5, "text", {}], "b": u64::MAX, "c": i64::MIN});
    let document: Document = serde_json::from_value(form.clone()).unwrap();
    assert_eq!(document.get("b"), Some(&Document::from(u64::MAX)));
    check(&document, &form);
    check(
        &sink(|s| s.document = Some(document.clone())),
        &with_retries(json!({"Document": form})),
    );
    check(
        &sink(|s| s.documents = Some(vec![Document::Null])),
        &with_retries(json!({"Documents": [null]})),
    );
    check(
        &sink(|s| s.document = Some(Document::Null)),
        &with_retries(json!({"Document": null})),
    );
    check(
        &Choice::Document(Document::Null),
        &json!({"Document": null}),
    );
    let big = "123456789012345678901234567890";
    let number: BigDecimal = big.parse().expect("a number");
    let form = serde_json::to_value(Document::from(number)).expect("it can be written");
    assert_eq!(form, json!(big));
}

#[test]
fn epoch_seconds() {
    let cases = [
        (1_700_000_000, 0, json!(1_700_000_000)),
        (1_700_000_000, 500_000_000, json!(1_700_000_000.5)),
        (1_700_000_000, 123_456_789, json!("1700000000.123456789")),
        (-1, 999_999_999, json!(-0.000_000_001)),
    ];
    for (secs, nanos, form) in cases {
        let (epoch, secret_count) = (Timestamp::new(secs, nanos), None);
        check_everywhere(
            &Moments {
                epoch,
                secret_count,
            },
            &json!({"Epoch": form}),
        );
    }
}
