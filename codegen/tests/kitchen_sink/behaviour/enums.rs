//! Enums: open, compared by value, keys of maps.

use std::collections::BTreeMap;

use kitchen_sink::*;

use crate::{json, receive};

/// The value, read and written, is the same.
fn check(text: &str, expected: Color) {
    let parsed: Color = text.parse().expect("infallible");
    assert_eq!(parsed, expected);
    assert_eq!(Color::from(text), expected);
    assert_eq!(Color::from(text.to_owned()), expected);
    assert_eq!(
        (expected.as_str(), expected.to_string()),
        (text, text.to_owned())
    );
    let value = Defaults::default().with_color(expected);
    assert!(json::<BoilKettle>(&value).contains(&format!(r#""color":"{text}""#)));
}

#[test]
fn values_go_and_come() {
    check("red", Color::Red);
    check("dark-blue", Color::DarkBlue);
    check("?", Color::UnknownValue);
    check("grey", Color::Grey);
    check("mauve", Color::Unknown("mauve".to_owned()));
    assert_eq!(Color::VALUES, ["red", "dark-blue", "?", "grey"]);
    assert!(matches!(Color::from("mauve"), Color::Unknown(value) if value == "mauve"));
}

#[test]
fn equality_and_order_are_those_of_the_value() {
    assert_eq!(Color::Unknown("red".to_owned()), Color::Red);
    assert!(Color::DarkBlue < Color::Red && Color::Unknown("z".to_owned()) > Color::Red);
    let map: BTreeMap<_, _> = [
        (Color::Red, 1),
        (Color::from("a"), 2),
        (Color::from("red"), 3),
    ]
    .into();
    assert_eq!(map.get("red"), Some(&3));
    let value = Everything {
        by_color: Some(map),
        ..Everything::default()
    };
    let text = r#"{"byColor":{"a":2,"red":3}}"#;
    assert_eq!(json::<StirEverything>(&value), text);
    let error = receive::<StirEverything>(text).expect_err("a is no color");
    assert_eq!(
        error.violations().map(farrier::Violations::len),
        Some(1),
        "{error}"
    );
}

#[test]
fn an_enum_by_trait_is_an_enum() {
    assert_eq!(OldColor::VALUES, ["old red", "old.blue"]);
    assert_eq!(OldColor::from("old.blue"), OldColor::OldBlue);
    assert_eq!(OldColor::OldRed.to_string(), "old red");
}

#[test]
fn integers_too() {
    assert_eq!(Level::VALUES, [1, 10]);
    assert_eq!(Level::from(10), Level::High);
    assert_eq!(Level::Unknown(1), Level::Low);
    assert!(Level::from(2) > Level::Low);
    assert_eq!(
        (Level::High.as_i32(), i32::from(Level::Unknown(7))),
        (10, 7)
    );
    assert_eq!(Level::High.to_string(), "10");
    let text = json::<StirEverything>(&Everything::default().with_level(7));
    assert_eq!(text, r#"{"level":7}"#);
}
