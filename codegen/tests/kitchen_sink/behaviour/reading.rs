//! What comes over the wire: every type, duplicates, unknown members, nesting.

use std::collections::BTreeMap;

use farrier::protocol::Reason;
use farrier::{Document, ErrorKind, Timestamp};
use kitchen_sink::*;

use crate::{json, receive, response};

/// A member of every type, in the model's order.
const EVERYTHING: &str = concat!(
    r#"{"name":"n","aBoolean":true,"aByte":-128,"aShort":-32768,"anInteger":-2147483648,"aLong":9223372036854775807,"#,
    r#""aFloat":1.5,"aDouble":"-Infinity","aBigInteger":123456789012345678901234567890,"aBigDecimal":0.125,"#,
    r#""aString":"\"é\n","aBlob":"AAE=","aDocument":{"a":[1,null,true,"x",1.5]},"aTimestamp":1.5,"#,
    r#""aDateTime":"1985-04-12T23:20:50.52Z","anHttpDate":"Tue, 29 Apr 2014 18:30:38 GMT","epochSeconds":-0.5,"#,
    r#""color":"dark-blue","oldColor":"old.blue","level":10,"words":["a",""],"gaps":[1,null],"counts":{"a":1},"#,
    r#""holes":{"a":null,"b":["x"]},"byColor":{"?":2,"red":1},"matrix":[[1.5],[]],"nullable":[null,1],"#,
    r#""choice":{"either":{"many":[{"nothing":{}},{"named":{"x":{"Unknown":7}}}]}},"empty":{},"#,
    r#""spoon":{"weight":0.25},"ownSpoon":{"length":3},"again":{"name":"inner"},"list":[{},{"name":"x"}],"#,
    r#""map":{"k":{}},"old":"stale","type":"keyword"}"#
);

fn everything() -> Everything {
    let named: BTreeMap<_, _> = [("x".to_owned(), Choice::UnknownValue(7))].into();
    let many = Choice::Many(vec![Choice::Nothing, Choice::Named(named)]);
    let array = vec![
        1.into(),
        Document::Null,
        true.into(),
        "x".into(),
        1.5.into(),
    ];
    Everything {
        name: Some("n".to_owned()),
        a_boolean: Some(true),
        a_byte: Some(i8::MIN),
        a_short: Some(i16::MIN),
        an_integer: Some(i32::MIN),
        a_long: Some(i64::MAX),
        a_float: Some(1.5),
        a_double: Some(f64::NEG_INFINITY),
        a_big_integer: "123456789012345678901234567890".parse().ok(),
        a_big_decimal: "0.125".parse().ok(),
        a_string: Some("\"é\n".to_owned()),
        a_blob: Some(farrier::Bytes::from_static(&[0, 1])),
        a_document: Some([("a", Document::Array(array))].into_iter().collect()),
        a_timestamp: Timestamp::new(1, 500_000_000),
        a_date_time: "1985-04-12T23:20:50.52Z".parse().ok(),
        an_http_date: Some(Timestamp::from_secs(1_398_796_238)),
        epoch_seconds: Timestamp::new(-1, 500_000_000),
        color: Some(Color::DarkBlue),
        old_color: Some(OldColor::OldBlue),
        level: Some(Level::High),
        words: Some(vec!["a".to_owned(), String::new()]),
        gaps: Some(vec![Some(1), None]),
        counts: Some([("a".to_owned(), 1)].into()),
        holes: Some(
            [
                ("a".to_owned(), None),
                ("b".to_owned(), Some(vec!["x".to_owned()])),
            ]
            .into(),
        ),
        by_color: Some([(Color::Red, 1), (Color::UnknownValue, 2)].into()),
        matrix: Some(vec![vec![1.5], Vec::new()]),
        nullable: Some(vec![Document::Null, 1.into()]),
        choice: Some(Box::new(Choice::Either(Box::new(many)))),
        empty: Some(Empty {}),
        spoon: Some(ForeignSpoon { weight: Some(0.25) }),
        own_spoon: Some(Spoon { length: Some(3) }),
        again: Some(Box::new(Everything::default().with_name("inner"))),
        list: Some(vec![
            Everything::default(),
            Everything::default().with_name("x"),
        ]),
        map: Some([("k".to_owned(), Everything::default())].into()),
        old: Some("stale".to_owned()),
        r#type: Some("keyword".to_owned()),
    }
}

#[test]
fn every_type_goes_and_comes() {
    assert_eq!(json::<StirEverything>(&everything()), EVERYTHING);
    assert_eq!(
        receive::<StirEverything>(EVERYTHING).expect("it is valid"),
        everything()
    );
    let output = format!(r#"{{"everything":{EVERYTHING}}}"#);
    let output = protocol::decode_response::<StirEverything>(&response(200, &output));
    assert_eq!(output.expect("it is valid").everything, everything());
}

/// The members of `EVERYTHING` with the text of each.
fn members() -> Vec<(String, String)> {
    let value = everything();
    let alone = |set: &dyn Fn(&mut Everything)| {
        let mut one = Everything::default();
        set(&mut one);
        let text = json::<StirEverything>(&one);
        let inner = text[1..text.len() - 1].to_owned();
        let (name, value) = inner.split_once(':').expect("a member");
        (name.to_owned(), value.to_owned())
    };
    macro_rules! each {
        ($($field:ident)*) => { vec![$(alone(&|one| one.$field.clone_from(&value.$field))),*] };
    }
    each! {
        name a_boolean a_byte a_short an_integer a_long a_float a_double a_big_integer a_big_decimal a_string a_blob
        a_document a_timestamp a_date_time an_http_date epoch_seconds color old_color level words gaps counts holes
        by_color matrix nullable choice empty spoon own_spoon again list map old r#type
    }
}

#[test]
fn a_duplicate_replaces_the_earlier_value_whole() {
    // The earlier values have something that the later ones lack.
    let earlier = |name: &str| match name {
        r#""words""# => r#"["x","y","z"]"#,
        r#""gaps""# => "[5,5,5]",
        r#""counts""# | r#""map""# => r#"{"other":null}"#,
        r#""holes""# => r#"{"c":null}"#,
        r#""byColor""# => r#"{"grey":3}"#,
        r#""choice""# => r#"{"text":"x"}"#,
        r#""again""# => r#"{"type":"x","again":{"name":"y"}}"#,
        r#""list""# => r#"[{"type":"x"},{"type":"y"},{}]"#,
        r#""spoon""# => r#"{"weight":99}"#,
        r#""aDocument""# => r#"{"b":1}"#,
        _ => r#"{"not even":["the right type"]}"#,
    };
    for (name, value) in members() {
        let once = format!("{{{name}:{value}}}");
        let twice = format!("{{{name}:{},{name}:{value}}}", earlier(&name));
        let nested = format!(r#"{{"again":{twice}}}"#);
        let (once, twice) = (
            receive::<StirEverything>(&once),
            receive::<StirEverything>(&twice),
        );
        let once = once.expect(&name);
        assert_eq!(twice.expect(&name), once, "{name}");
        let nested = receive::<StirEverything>(&nested).expect(&name);
        assert_eq!(nested.again.as_deref(), Some(&once), "{name}");
        let gone = format!("{{{name}:{value},{name}:null}}");
        // A null is a document like any other.
        let a_document = (name == r#""aDocument""#).then_some(Document::Null);
        assert_eq!(
            receive::<StirEverything>(&gone).expect(&name),
            Everything {
                a_document,
                ..Everything::default()
            }
        );
    }
}

#[test]
fn a_duplicate_replaces_a_default() {
    let value = receive::<BoilKettle>(r#"{"words":["a"],"aByte":5,"words":["b"],"aByte":6}"#);
    let expected = Defaults {
        a_byte: 6,
        words: vec!["b".to_owned()],
        ..Defaults::default()
    };
    assert_eq!(value.expect("it is valid"), expected);
    assert_eq!(
        receive::<BoilKettle>(r#"{"aByte":null,"both":null}"#).expect("defaults"),
        Defaults::default()
    );
}

#[test]
fn members_that_are_not_known_are_skipped() {
    let body = r#"{"new":{"a":[1,{"b":null}],"name":"no"},"name":"yes","aByte2":1,"again":{"x":[[]],"name":"in"}}"#;
    let expected = Everything::default()
        .with_name("yes")
        .with_again(Everything::default().with_name("in"));
    assert_eq!(
        receive::<StirEverything>(body).expect("it is valid"),
        expected
    );
}

#[test]
fn nesting_has_a_limit() {
    let nested = |name: &str, depth: usize| {
        format!(
            "{}{{}}{}",
            format!(r#"{{"{name}":"#).repeat(depth - 1),
            "}".repeat(depth - 1)
        )
    };
    assert!(receive::<StirEverything>(&nested("again", 128)).is_ok());
    for (name, depth) in [
        ("again", 129),
        ("unknown", 129),
        ("again", 100_000),
        ("unknown", 100_000),
    ] {
        let error = receive::<StirEverything>(&nested(name, depth)).expect_err("too deep");
        assert!(
            matches!(error.reason(), Reason::Malformed(e) if e.kind() == ErrorKind::Depth),
            "{name}"
        );
    }
    let document = format!(
        r#"{{"aDocument":{}1{}}}"#,
        "[".repeat(100_000),
        "]".repeat(100_000)
    );
    assert!(receive::<StirEverything>(&document).is_err());
}

#[test]
fn what_cannot_be_read_is_told_with_its_place() {
    for (body, kind, pointer) in [
        ("", ErrorKind::Syntax, ""),
        ("{", ErrorKind::Syntax, ""),
        ("[]", ErrorKind::TypeMismatch, ""),
        (r#"{"aByte":128}"#, ErrorKind::OutOfRange, "/aByte"),
        (r#"{"aByte":"1"}"#, ErrorKind::TypeMismatch, "/aByte"),
        (
            r#"{"again":{"list":[{},{"aLong":true}]}}"#,
            ErrorKind::TypeMismatch,
            "/again/list/1/aLong",
        ),
        (
            r#"{"map":{"a/b":{"aBlob":"?"}}}"#,
            ErrorKind::InvalidValue,
            "/map/a~1b/aBlob",
        ),
        (
            r#"{"choice":{"many":[{"text":1}]}}"#,
            ErrorKind::TypeMismatch,
            "/choice/many/0/text",
        ),
        (r#"{"words":["a",null]}"#, ErrorKind::Null, "/words"),
        (
            r#"{"anHttpDate":"yesterday"}"#,
            ErrorKind::InvalidValue,
            "/anHttpDate",
        ),
        (
            r#"{"aTimestamp":1e300}"#,
            ErrorKind::OutOfRange,
            "/aTimestamp",
        ),
    ] {
        let error = receive::<StirEverything>(body).expect_err(body);
        let Reason::Malformed(error) = error.reason() else {
            panic!("{body}: {error}");
        };
        assert_eq!(
            (error.kind(), error.pointer()),
            (kind, pointer.to_owned()),
            "{body}: {error}"
        );
    }
}
