//! What is JSON and what is not: RFC 8259, with names in the manner of parser test suites: `y_` is accepted, `n_` is
//! refused, `i_` is left to implementations, and then what we do is stated.

mod containers;
mod numbers;
mod strings;
mod typed;

use farrier::Document;
use farrier::schema::Role;

use self::typed::TYPED;
use crate::support::{SINK, Sink};
use crate::{read, read_strict};

/// What the name of a case says. What is left to implementations is refused here, in every case.
fn is_accepted(name: &str) -> bool {
    match name.split_once('_') {
        Some(("y", _)) => true,
        Some(("n" | "i", _)) => false,
        _ => panic!("{name}"),
    }
}

/// Where a text stands that is read or skipped: JSON before it and after it.
const PLACES: &[(&str, &str, &str)] = &[
    ("as document", r#"{"Document":"#, "}"),
    ("in a document", r#"{"Document":{"a":[null,"#, "]}}"),
    ("in a list of documents", r#"{"Documents":[1,"#, "]}"),
    ("when skipped", r#"{"Nobody":"#, "}"),
    (
        "within what is skipped",
        r#"{"Nobody":[{"a":"#,
        r#"}],"Long":1}"#,
    ),
    (
        "skipped in a structure in a union",
        r#"{"Choice":{"Sink":{"Nobody":"#,
        "}}}",
    ),
    ("replaced by a null", r#"{"Long":"#, r#","Long":null}"#),
    (
        "replaced by a value",
        r#"{"Nested":{"Long":"#,
        r#","Long":1}}"#,
    ),
];

/// At every place, and by serde_json, which has to agree.
fn check(name: &str, text: &str, reason: &str) {
    let expected = is_accepted(name);
    for (place, before, after) in PLACES {
        let message = format!("{before}{text}{after}");
        let accepted = read::<Sink>(&message).is_ok();
        assert_eq!(accepted, expected, "{name} {place}: {reason}");
    }
    let theirs = serde_json::from_str::<serde_json::Value>(&wrap("x", text)).is_ok();
    assert_eq!(theirs, expected, "{name} by serde_json: {reason}");
}

fn wrap(member: &str, text: &str) -> String {
    format!(r#"{{"{member}":{text}}}"#)
}

/// Name, text, and the part of RFC 8259 that says so.
type Case = (&'static str, &'static str, &'static str);

fn all() -> impl Iterator<Item = &'static Case> {
    let tables = [containers::CASES, numbers::CASES, strings::CASES];
    tables.into_iter().flatten()
}

#[test]
fn cases() {
    for (name, text, reason) in all() {
        check(name, text, reason);
    }
}

/// What is no JSON is no value of any type either.
#[test]
fn what_is_refused_is_refused_by_every_type() {
    for (name, text, reason) in all().filter(|(name, ..)| !is_accepted(name)) {
        for member in SINK.members.iter().filter(|m| m.role == Role::Member) {
            let message = wrap(member.name, text);
            read::<Sink>(&message).expect_err(&format!("{name} as {}: {reason}", member.name));
        }
    }
}

#[test]
fn typed_values() {
    for (name, member, text, reason) in TYPED {
        let (client, server) = name.split_once('_').expect(name);
        let message = wrap(member, text);
        let accepted = [read::<Sink>(&message), read_strict::<Sink>(&message)].map(|r| r.is_ok());
        let expected = [client == "y", is_accepted(server)];
        assert_eq!(accepted, expected, "{name}: {reason}");
        let nested = format!(r#"{{"Nested":{{"Choice":{{"Sink":{message}}}}}}}"#);
        assert_eq!(
            read::<Sink>(&nested).is_ok(),
            expected[0],
            "{name}, nested: {reason}"
        );
    }
}

#[test]
fn whole_messages() {
    for refused in [
        "",
        " ",
        "{",
        "{}}",
        "{} {}",
        "{}x",
        "\u{feff}{}",
        "[]",
        "null",
        "{}\0",
    ] {
        read::<Sink>(refused).expect_err(refused);
    }
    for accepted in ["{}", " \t\r\n{} \t\r\n"] {
        read::<Sink>(accepted).expect(accepted);
    }
}

#[test]
fn every_prefix_of_a_message_is_refused() {
    let text = r#"{"Strings":["a\u00e9"],"Double":1.5e3,"Nobody":{"a":[true,null]},"Boolean":false,"Choice":{"Text":""}}"#;
    read::<Sink>(text).expect("the whole is accepted");
    for end in 0..text.len() {
        read::<Sink>(&text[..end]).expect_err(&text[..end]);
    }
}

#[test]
fn bytes_that_are_not_utf8() {
    for bytes in [
        &b"{\"String\":\"\xff\"}"[..],
        b"{\"String\":\"\xc0\x80\"}",
        b"{\"\xed\xa0\x80\":1}",
        b"{}\xff",
    ] {
        let error = farrier::codec::json::from_slice::<Sink>(bytes, &crate::SETTINGS)
            .expect_err("no UTF-8");
        assert_eq!(error.kind(), farrier::ErrorKind::InvalidUtf8);
    }
}

#[test]
fn documents_keep_their_numbers() {
    let cases = [
        ("18446744073709551615", "Unsigned(18446744073709551615)"),
        ("18446744073709551616", "Big(18446744073709551616)"),
        ("-9223372036854775808", "Signed(-9223372036854775808)"),
        ("-9223372036854775809", "Big(-9223372036854775809)"),
        ("0.1", "Float(0.1)"),
        ("1.0", "Float(1.0)"),
        ("-0", "Float(-0.0)"),
        ("0.1000000000000000000001", "Big(0.1000000000000000000001)"),
        ("1e400", "Big(1e400)"),
        ("1.700000123456E9", "Float(1700000123.456)"),
    ];
    for (text, expected) in cases {
        let sink: Sink = read(&wrap("Document", text)).expect(text);
        let Some(Document::Number(number)) = sink.document else {
            panic!("{text} is a number")
        };
        assert_eq!(format!("{number:?}"), expected);
    }
}
