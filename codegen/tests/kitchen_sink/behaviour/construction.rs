//! How values are made: `new`, `builder`, `Default`, `with_…`, and the rest of another value.

use farrier::{BigDecimal, BigInteger, Bytes, Document, Timestamp};
use kitchen_sink::*;

#[test]
fn new_takes_what_is_required_and_the_rest_is_empty() {
    let limits = Limits::new("north", String::from("soup"));
    assert_eq!((&*limits.kitchen, &*limits.name), ("north", "soup"));
    assert_eq!(
        (limits.nickname, limits.pairs, limits.token),
        (None, None, None)
    );
}

#[test]
fn with_sets_one_member() {
    let value = Everything::default()
        .with_name("spoon")
        .with_a_byte(-1)
        .with_words(["a".to_owned(), "b".to_owned()])
        .with_color("red")
        .with_level(Level::High)
        .with_choice(Choice::Nothing)
        .with_again(Everything::default().with_type("inner"))
        .with_a_document("text")
        .with_a_blob("bytes");
    let expected = Everything {
        name: Some("spoon".to_owned()),
        a_byte: Some(-1),
        words: Some(vec!["a".to_owned(), "b".to_owned()]),
        color: Some(Color::Red),
        level: Some(Level::High),
        choice: Some(Box::new(Choice::Nothing)),
        again: Some(Box::new(Everything {
            r#type: Some("inner".to_owned()),
            ..Everything::default()
        })),
        a_document: Some(Document::from("text")),
        a_blob: Some(Bytes::from_static(b"bytes")),
        ..Everything::default()
    };
    assert_eq!(value, expected);
}

#[test]
fn the_rest_comes_from_another_value() {
    let burnt = Burnt {
        message: Some("black".to_owned()),
        ..Burnt::new(900)
    };
    assert_eq!(burnt, Burnt::new(900).with_message("black"));
}

#[test]
fn defaults_are_the_models() {
    let value = Defaults::default();
    assert!(value.a_boolean);
    assert_eq!((value.a_byte, value.a_short, value.an_integer), (-1, 2, 3));
    assert_eq!(
        (value.a_long, value.a_float, value.a_double),
        (9_007_199_254_740_993, 0.5, -2.0)
    );
    let big: BigInteger = "123456789012345678901234567890".parse().expect("a number");
    assert_eq!(value.a_big_integer, big);
    assert_eq!(
        value.a_big_decimal,
        "1.5".parse::<BigDecimal>().expect("a number")
    );
    assert_eq!((&*value.a_string, &*value.a_blob), ("soup", &b"abc"[..]));
    assert_eq!(value.a_date_time.to_string(), "1985-04-12T23:20:50.5Z");
    assert_eq!(value.an_epoch, Timestamp::EPOCH);
    assert_eq!((value.color, value.level), (Color::DarkBlue, Level::High));
    assert!(value.words.is_empty() && value.counts.is_empty());
    assert_eq!(
        (value.text, value.number),
        (Document::from("text"), Document::from(1.5))
    );
    assert_eq!(value.truth, Document::from(true));
    assert_eq!(value.array, Document::Array(Vec::new()));
    assert_eq!(value.object, Document::Object(Default::default()));
    assert_eq!((value.nothing, value.both), (None, 7));
}

/// A value of the structure that has a builder.
pub(crate) fn required() -> Required {
    builder().build().expect("nothing is missing")
}

fn builder() -> RequiredBuilder {
    Required::builder()
        .a_boolean(true)
        .a_byte(1)
        .a_short(2_i16)
        .an_integer(3)
        .a_long(4)
        .a_float(0.5)
        .a_double(1.5)
        .a_big_integer(5)
        .a_big_decimal(6)
        .a_string("s")
        .a_blob("b")
        .a_document(true)
        .a_timestamp(Timestamp::EPOCH)
        .color(Color::Red)
        .level(Level::Low)
        .words(["w".to_owned()])
        .counts([("c".to_owned(), 1)])
        .choice(Choice::Nothing)
        .pair(Pair::new("l", "r"))
}

#[test]
fn a_builder_takes_what_is_required_and_what_is_not() {
    let value = builder()
        .means(Reply::Sorry)
        .build()
        .expect("nothing is missing");
    assert_eq!(value.means, Some(Reply::Sorry));
    assert_eq!(value.pairs, None);
    assert_eq!(required().with_means(Reply::Sorry), value);
}

#[test]
fn a_builder_names_all_that_is_missing() {
    let error = Required::builder()
        .a_boolean(false)
        .a_string("s")
        .build()
        .expect_err("incomplete");
    let rest = ["color", "level", "words", "counts", "choice", "pair"];
    assert_eq!(error.missing()[..3], ["a_byte", "a_short", "an_integer"]);
    assert!(error.missing().ends_with(&rest), "{error}");
    assert!(
        error
            .to_string()
            .starts_with("`Required` lacks `a_byte`, `a_short`"),
        "{error}"
    );
}
