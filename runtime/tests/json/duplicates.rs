//! A member that comes again replaces the earlier one whole, whatever its shape.

use std::collections::BTreeMap;
use std::fmt::Debug;

use farrier::codec::json;
use farrier::{Deserialize, Member, Schema};

use crate::support::{Items, SINK, Sink};
use crate::{SETTINGS, read, write};

static SINKS: Schema = Schema::list("example#Sinks", &[Member::element(&SINK, &[])]);
static SINK_MAP: Schema = Schema::map(
    "example#SinkMap",
    &[
        Member::key(&farrier::schema::prelude::STRING, &[]),
        Member::value(&SINKS, &[]),
    ],
);
static LIST: Member = Member::element(&SINKS, &[]);
static MAP: Member = Member::element(&SINK_MAP, &[]);

/// What a message says, shown; it is read at this member.
fn shown<T: Deserialize + Debug>(member: &'static Member, text: &str) -> String {
    let read = json::read_with(text.as_bytes(), &SETTINGS, &mut |de| de.value::<T>(member));
    format!("{:?}", read.expect(text).0)
}

/// Where a structure may stand: what is before it and after it, and how the whole is read.
type Place = (&'static str, &'static str, fn(&str) -> String);

const PLACES: &[Place] = &[
    ("", "", |text| shown::<Sink>(&LIST, text)),
    (r#"{"Nested":"#, r#","Long":1}"#, |text| {
        shown::<Sink>(&LIST, text)
    }),
    (r#"{"Nested":{"Nested":"#, "}}", |text| {
        shown::<Sink>(&LIST, text)
    }),
    (r#"{"Choice":{"Sink":"#, "}}", |text| {
        shown::<Sink>(&LIST, text)
    }),
    ("[{},", ",{\"Long\":1}]", |text| {
        shown::<Vec<Sink>>(&LIST, text)
    }),
    ("[{\"Nested\":", "}]", |text| {
        shown::<Vec<Sink>>(&LIST, text)
    }),
    (r#"{"a":["#, r#"],"b":[]}"#, |text| {
        shown::<BTreeMap<String, Vec<Sink>>>(&MAP, text)
    }),
    (r#"{"a":[{"Choice":{"Sink":"#, r#"}},{}]}"#, |text| {
        shown::<BTreeMap<String, Vec<Sink>>>(&MAP, text)
    }),
    (r#"{"a":[{"Long":1}],"a":["#, "]}", |text| {
        shown::<BTreeMap<String, Vec<Sink>>>(&MAP, text)
    }),
];

/// What `twice` says is what `once` says, wherever the structure stands.
fn check(twice: &str, once: &str) {
    for (before, after, shown) in PLACES {
        let [twice, once] = [twice, once].map(|text| format!("{before}{text}{after}"));
        assert_eq!(shown(&twice), shown(&once), "{twice}");
    }
    let [again, value] = [twice, once].map(|text| read::<Sink>(text).expect(text));
    assert_eq!(write(&again), write(&value), "{twice}");
}

#[test]
fn every_shape_type() {
    // The member, an earlier value, and the one that counts.
    let cases = [
        ("Boolean", "true", "false"),
        ("Byte", "1", "2"),
        ("Short", "1", "2"),
        ("Integer", "1", "2"),
        ("Long", "1", "2"),
        ("Float", "1.5", "2.5"),
        ("Double", "1.5", "2.5"),
        ("BigInteger", "1", "2"),
        ("BigDecimal", "1.5", "2.5"),
        ("String", "\"a\"", "\"b\""),
        ("Blob", "\"YQ==\"", "\"Yg==\""),
        ("Document", "{\"a\":1}", "{\"b\":1}"),
        ("Document", "{\"a\":1}", "null"),
        ("Document", "null", "{\"b\":1}"),
        ("Timestamp", "1", "2"),
        (
            "DateTime",
            "\"2020-01-01T00:00:00Z\"",
            "\"2021-01-01T00:00:00Z\"",
        ),
        ("Suit", "\"CLUBS\"", "\"HEARTS\""),
        ("Level", "1", "2"),
        ("Strings", "[\"a\",\"b\"]", "[\"c\"]"),
        ("SparseStrings", "[\"a\",null]", "[null]"),
        ("Counts", "{\"a\":1}", "{\"b\":2}"),
        ("SparseCounts", "{\"CLUBS\":1}", "{\"HEARTS\":null}"),
        ("Nested", "{\"String\":\"a\",\"Long\":1}", "{\"Long\":2}"),
        ("Choice", "{\"Text\":\"a\"}", "{\"Number\":1}"),
        (
            "HttpDate",
            "\"Tue, 29 Apr 2014 18:30:38 GMT\"",
            "\"Wed, 30 Apr 2014 18:30:38 GMT\"",
        ),
        ("Documents", "[1,{\"a\":1}]", "[{\"b\":1,\"b\":2}]"),
        ("Unit", "{}", "{}"),
        ("Retries", "7", "8"),
    ];
    let covered = cases.map(|(name, ..)| name);
    for member in SINK.members {
        let others = ["Renamed", "Token"];
        assert!(
            covered.contains(&member.name) || others.contains(&member.name),
            "{}",
            member.name
        );
    }
    for (name, earlier, last) in cases {
        let once = format!(r#"{{"{name}":{last}}}"#);
        check(&format!(r#"{{"{name}":{earlier},"{name}":{last}}}"#), &once);
        check(
            &format!(r#"{{"{name}":{earlier},"x":1,"{name}":{earlier},"{name}":{last}}}"#),
            &once,
        );
        // An earlier value need not be of the type, only JSON.
        check(&format!(r#"{{"{name}":[[{{}}]],"{name}":{last}}}"#), &once);
        check(&format!(r#"{{"{name}":null,"{name}":{last}}}"#), &once);
        // A null is a value that replaces too.
        let null = format!(r#"{{"{name}":null}}"#);
        check(&format!(r#"{{"{name}":{earlier},"{name}":null}}"#), &null);
        // Escaped, it is the same name.
        let escaped = format!("\\u{:04x}{}", name.as_bytes()[0], &name[1..]);
        check(
            &format!(r#"{{"{name}":{earlier},"{escaped}":{last}}}"#),
            &once,
        );
    }
}

#[test]
fn entries_and_variants() {
    check(
        r#"{"Counts":{"a":1,"b":2,"a":3}}"#,
        r#"{"Counts":{"a":3,"b":2}}"#,
    );
    check(r#"{"Counts":{"a":1,"a":null}}"#, r#"{"Counts":{}}"#);
    check(
        r#"{"Counts":{"a":"no number","a":1}}"#,
        r#"{"Counts":{"a":1}}"#,
    );
    check(
        r#"{"SparseCounts":{"CLUBS":1,"CLUBS":null}}"#,
        r#"{"SparseCounts":{"CLUBS":null}}"#,
    );
    check(
        r#"{"Choice":{"Text":"a","Text":"b"}}"#,
        r#"{"Choice":{"Text":"b"}}"#,
    );
    check(
        r#"{"Choice":{"Text":"a","Number":null,"Text":"b"}}"#,
        r#"{"Choice":{"Text":"b"}}"#,
    );
    check(
        r#"{"Choice":{"Text":"a","Number":1,"Text":null}}"#,
        r#"{"Choice":{"Number":1}}"#,
    );
    check(
        r#"{"Choice":{"Sink":{"Long":1},"Sink":{"Byte":1}}}"#,
        r#"{"Choice":{"Sink":{"Byte":1}}}"#,
    );
    check(
        r#"{"Document":{"a":1,"a":{"b":1,"b":2}}}"#,
        r#"{"Document":{"a":{"b":2}}}"#,
    );
}

#[test]
fn what_an_earlier_value_lacked_is_not_missing() {
    let text = r#"{"One":{},"One":{"Id":"a","Count":1},"Map":{"k":{},"k":{"Id":"a","Count":1}}}"#;
    let (_, missing) =
        farrier::codec::json::from_slice::<Items>(text.as_bytes(), &SETTINGS).expect(text);
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn an_earlier_value_has_to_be_json() {
    read::<Sink>(r#"{"Byte":01,"Byte":1}"#).expect_err("01 is not JSON");
    read::<Sink>(r#"{"Byte":1,"Byte":01}"#).expect_err("01 is not JSON");
    read::<Sink>(r#"{"Byte":1,"Byte":2,"x":}"#).expect_err("a value is missing");
}

/// Each level would double the work if its duplicates were resolved by reading it again.
#[test]
fn nested_duplicates_take_linear_time() {
    let mut text = "{}".to_owned();
    for _ in 0..120 {
        text = format!(r#"{{"Nested":{text},"Long":1,"Long":2}}"#);
    }
    read::<Sink>(&text).expect("it ends");
}
