//! `Debug` shows nothing that is sensitive, on any path.

use std::collections::BTreeMap;

use farrier::{Bytes, Document, Timestamp};
use kitchen_sink::*;

/// What `{:?}` prints but for the members that are absent.
#[track_caller]
fn check(value: Secrets, expected: &str) {
    let shown = format!("{value:?}");
    assert!(
        !shown.contains("hunter2") && !shown.contains("4711"),
        "{shown}"
    );
    let inner = shown
        .strip_prefix("Secrets { ")
        .and_then(|s| s.strip_suffix(" }"));
    let fields = inner
        .expect("the braces")
        .split(", ")
        .filter(|field| !field.ends_with(": None"));
    assert_eq!(fields.collect::<Vec<_>>().join(", "), expected);
    for variant in ["hunter2", "4711"] {
        assert!(!format!("{value:#?}").contains(variant));
    }
}

macro_rules! table {
    ($($field:ident: $value:expr => $expected:expr;)*) => {$(
        check(Secrets { $field: Some($value), ..Secrets::default() }, $expected);
    )*};
}

fn map<K: Ord + From<&'static str>, V>(key: &'static str, value: V) -> BTreeMap<K, V> {
    [(key.into(), value)].into()
}

fn secret() -> String {
    "hunter2".to_owned()
}

fn plain() -> Plain {
    Plain::default().with_text("seen")
}

#[test]
fn every_path() {
    table! {
        user: "root".to_owned() => r#"user: "root""#;
        own: secret() => "own: ** redacted **";
        target: secret() => "target: ** redacted **";
        pin: 4711 => "pin: ** redacted **";
        key: Bytes::from_static(b"hunter2") => "key: ** redacted **";
        born: Timestamp::from_secs(4711) => "born: ** redacted **";
        notes: Document::from("hunter2") => "notes: ** redacted **";
        mood: Mood::Unknown(secret()) => "mood: ** redacted **";
        passwords: vec![secret(), secret()] => "passwords: [** redacted **, ** redacted **]";
        sealed: vec![secret()] => "sealed: ** redacted **";
        hidden: vec![4711] => "hidden: ** redacted **";
        by_password: map("hunter2", plain()) => r#"byPassword: {** redacted **: Plain { text: "seen" }}"#;
        to_password: map("root", secret()) => r#"toPassword: {"root": ** redacted **}"#;
        nested: map("root", vec![secret()]) => r#"nested: {"root": [** redacted **]}"#;
        sealed_map: map("hunter2", 4711) => "sealedMap: ** redacted **";
        means: Means::Card(secret()) => "means: card(** redacted **)";
        means: Means::Cash => "means: cash";
        means: Means::Check(plain()) => r#"means: check(Plain { text: "seen" })"#;
        means: Means::Unknown("coin".to_owned()) => "means: Unknown";
        all_means: map("a", Means::Card(secret())) => r#"allMeans: {"a": card(** redacted **)}"#;
        r#box: BoxValue::default().with_lid(secret()) => "box: ** redacted **";
        plain: plain() => r#"plain: Plain { text: "seen" }"#;
    }
}

#[test]
fn every_type_by_itself() {
    assert_eq!(
        format!("{:?}", BoxValue::default().with_lid(secret())),
        "** redacted **"
    );
    assert_eq!(
        format!("{:?}", Means::Card(secret())),
        "card(** redacted **)"
    );
    assert_eq!(format!("{:?}", Some(Means::Cash)), "Some(cash)");
    assert_eq!(format!("{:?}", plain()), r#"Plain { text: Some("seen") }"#);
    let friends = Secrets {
        friends: Some(vec![Secrets::default().with_own(secret())]),
        ..Secrets::default()
    };
    let shown = format!("{friends:?}");
    assert!(
        shown.contains("own: ** redacted **") && !shown.contains("hunter2"),
        "{shown}"
    );
}

#[test]
fn errors() {
    let error = WrongKey::default().with_message(secret()).with_hint("h");
    assert_eq!(error.to_string(), "WrongKey");
    assert_eq!(
        format!("{error:?}"),
        r#"WrongKey { message: ** redacted **, hint: "h" }"#
    );
    let error = KeepSecretsError::from(error);
    assert_eq!(
        (error.to_string(), error.message()),
        ("WrongKey".to_owned(), None)
    );
    let shown = format!("{error:?}");
    assert!(
        shown.contains("** redacted **") && !shown.contains("hunter2"),
        "{shown}"
    );
}

#[test]
fn violations_and_their_pointers() {
    let value = Secrets::default()
        .with_target("x")
        .with_by_password(map("y", Plain::default().with_text("too long")))
        .with_nested(map("root", vec!["z".to_owned()]));
    let violations = value.validate().expect_err("they are too short");
    let shown: Vec<_> = violations.iter().map(ToString::to_string).collect();
    let expected = [
        "Value at '/target' failed to satisfy constraint: Member must have length greater than or equal to 3",
        "Value at '/byPassword' failed to satisfy constraint: Member must have length greater than or equal to 3",
        "Value with length 8 at '/byPassword/*/text' failed to satisfy constraint: Member must have length less than or equal to 4",
        "Value at '/nested/root/0' failed to satisfy constraint: Member must have length greater than or equal to 3",
    ];
    assert_eq!(shown, expected);
}

#[test]
fn pointers_of_what_cannot_be_read() {
    for (body, pointer) in [
        (
            r#"{"byPassword":{"hunter2":{"text":1}}}"#,
            "/byPassword/*/text",
        ),
        (r#"{"sealedMap":{"hunter2":"x"}}"#, "/sealedMap/*"),
        (r#"{"box":{"counts":{"hunter2":"x"}}}"#, "/box/counts/*"),
        (r#"{"toPassword":{"root":1}}"#, "/toPassword/root"),
        (
            r#"{"friends":[{},{"byPassword":{"hunter2":1}}]}"#,
            "/friends/1/byPassword/*",
        ),
    ] {
        let error = crate::receive::<KeepSecrets>(body).expect_err(body);
        let farrier::protocol::Reason::Malformed(error) = error.reason() else {
            panic!("{error}");
        };
        assert_eq!(error.pointer(), pointer);
        assert!(
            !error.to_string().contains("hunter2") && !format!("{error:?}").contains("hunter2")
        );
    }
}
