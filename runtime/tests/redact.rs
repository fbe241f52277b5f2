//! `Debug` of types with something sensitive.

mod protocol_support;

use farrier::Bytes;
use protocol_support::*;

/// What `{:?}` prints but for the members that are absent.
#[track_caller]
fn check(kitchen: Kitchen, expected: &str) {
    let shown = format!("{kitchen:?}");
    let inner = shown
        .strip_prefix("Kitchen { ")
        .and_then(|s| s.strip_suffix(" }"));
    let fields = inner
        .expect("the braces")
        .split(", ")
        .filter(|field| !field.ends_with(": None"));
    assert_eq!(fields.collect::<Vec<_>>().join(", "), expected);
}

macro_rules! table {
    ($($field:ident: $value:expr => $expected:expr;)*) => {$(
        check(Kitchen { $field: Some($value), ..Kitchen::default() }, $expected);
    )*};
}

#[test]
fn every_path_is_redacted() {
    let pair = || [("key".to_owned(), "value".to_owned())].into();
    table! {
        word: "plain \"text\"".to_owned() => r#"word: "plain \"text\"""#;
        secret: "hunter2".to_owned() => "secret: ** redacted **";
        secrets: vec!["hunter2".to_owned(); 2] => "secrets: [** redacted **, ** redacted **]";
        sparse: vec![Some("a".to_owned())] => r#"sparse: ["a"]"#;
        tags: pair() => r#"tags: {"key": "value"}"#;
        secret_keys: pair() => r#"secretKeys: {** redacted **: "value"}"#;
        secret_values: pair() => r#"secretValues: {"key": ** redacted **}"#;
        choice: Choice::Word("ab".to_owned()) => r#"choice: word("ab")"#;
        choice: Choice::Secret("hunter2".to_owned()) => "choice: secret(** redacted **)";
        choice: Choice::Nothing => "choice: nothing";
        choice: Choice::Unknown("tag".to_owned()) => "choice: Unknown";
        hidden: Box::new(Kitchen { word: Some("ab".to_owned()), ..Kitchen::default() }) =>
            "hidden: ** redacted **";
        color: Color::Red => r#"color: Color("red")"#;
        level: Level::High => "level: Level(10)";
        colors: [(Color::Blue, Level::Low)].into() => r#"colors: {Color("blue"): Level(1)}"#;
        blob: Bytes::from_static(b"a\0\"") => r#"blob: b"a\x00\"""#;
        float: 1.0 => "float: 1.0";
        percent: -3 => "percent: -3";
    }
}

#[test]
fn nested_and_alternate() {
    let inner = Choice::Box(Box::new(Kitchen {
        secret: Some("x".into()),
        ..Kitchen::default()
    }));
    let shown = format!("{inner:?}");
    assert!(shown.starts_with("box(Kitchen { word: None"), "{shown}");
    assert!(shown.contains("secret: ** redacted **"), "{shown}");
    let input = PingInput {
        items: Some(vec![Item { id: "ab".into() }]),
        ..PingInput::default()
    };
    let expected = "\
PingInput {
    Name: \"abc\",
    Kitchen: None,
    Items: [
        Item {
            Id: \"ab\",
        },
    ],
    Token: None,
    Index: None,
    Vault: None,
    Cover: None,
}";
    assert_eq!(format!("{input:#?}"), expected);
}

#[test]
fn enums_compare_and_print_by_value() {
    let unknown: Color = "red".parse().expect("infallible");
    assert_eq!(unknown, Color::Red);
    assert_eq!(Color::Unknown("red".to_owned()), Color::Red);
    assert!(Color::Blue < Color::Red);
    assert_eq!(
        format!("{} {0:?}", Color::from("x".to_owned())),
        r#"x Color("x")"#
    );
    assert_eq!(format!("{} {0:?}", Level::High), "10 Level(10)");
    let colors: std::collections::BTreeMap<_, _> = [(Color::Red, 1)].into();
    assert_eq!(colors.get("red"), Some(&1));
}

#[test]
fn errors_show_no_sensitive_message() {
    let plain = NotFound {
        message: Some("no such thing".to_owned()),
    };
    assert_eq!(plain.to_string(), "NotFound: no such thing");
    assert_eq!(NotFound { message: None }.to_string(), "NotFound");
    let secretive = Secretive {
        message: Some("hunter2".to_owned()),
    };
    assert_eq!(secretive.to_string(), "Secretive");
    let error = PingError::from(secretive);
    assert_eq!(error.to_string(), "Secretive");
    assert!(!format!("{error:?}").contains("hunter2"), "{error:?}");
}
