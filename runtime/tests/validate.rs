//! Every constraint on every kind of shape: pointers and sentences.

mod protocol_support;

use farrier::serde::MAX_DEPTH;
use farrier::validate::{Subject, check};
use farrier::{Bytes, ViolationKind};
use protocol_support::*;

/// Checks a value; the expected sentences are given without what all have in common.
#[track_caller]
fn violations(kitchen: Kitchen, expected: &[&str]) {
    let found: Vec<_> = match check(&kitchen) {
        Ok(()) => Vec::new(),
        Err(violations) => violations
            .iter()
            .map(|v| {
                let sentence = v.to_string();
                let sentence = sentence
                    .strip_prefix("Value ")
                    .expect("a sentence begins so");
                sentence.replace(" failed to satisfy constraint: Member must ", " ")
            })
            .collect(),
    };
    assert_eq!(found, expected);
}

fn some(text: &str) -> Option<String> {
    Some(text.to_owned())
}

fn strings(items: &[&str]) -> Vec<String> {
    items.iter().map(|&s| s.to_owned()).collect()
}

/// `violations!(field: value => "sentence", …)`
macro_rules! table {
    ($($field:ident: $value:expr => [$($expected:expr),*];)*) => {$(
        violations(Kitchen { $field: Some($value), ..Kitchen::default() }, &[$($expected),*]);
    )*};
}

const LENGTH: &str = "have length between 2 and 4, inclusive";

#[test]
fn lengths_count_scalar_values_bytes_and_entries() {
    let word = |n: usize| "a".repeat(n);
    table! {
        word: word(2) => [];
        word: word(4) => [];
        word: word(1) => [&format!("with length 1 at '/word' {LENGTH}")];
        word: word(5) => [&format!("with length 5 at '/word' {LENGTH}")];
        word: word(50) => [&format!("with length 50 at '/word' {LENGTH}")];
        other: String::new() => ["with length 0 at '/other' have length greater than or equal to 1"];
        other: word(50) => [];
        blob: Bytes::from_static(b"\xff\xff") => [];
        blob: Bytes::from_static("ä€".as_bytes()) => [&format!("with length 5 at '/blob' {LENGTH}")];
        words: strings(&["ab"]) => [&format!("with length 1 at '/words' {LENGTH}")];
        tags: tags(&[("ab", "ab"), ("cd", "cd"), ("ef", "ef")]) =>
            ["with length 3 at '/tags' have length less than or equal to 2"];
    }
    let pattern = "at '/word' satisfy regular expression pattern: ^[a-z]*$";
    table! {
        word: "👍👍".to_owned() => [pattern];
        word: "ÄÄÄÄ".to_owned() => [pattern];
        word: "👍".to_owned() => [&format!("with length 1 at '/word' {LENGTH}"), pattern];
    }
}

fn tags(entries: &[(&str, &str)]) -> std::collections::BTreeMap<String, String> {
    entries
        .iter()
        .map(|&(k, v)| (k.to_owned(), v.to_owned()))
        .collect()
}

#[test]
fn ranges_hold_for_every_numeric_type() {
    let big = |text: &str| text.parse().expect("an integer");
    let decimal = |text: &str| text.parse().expect("a decimal");
    table! {
        percent: 0 => [];
        percent: 100 => [];
        percent: -1 => ["at '/percent' be between 0 and 100, inclusive"];
        percent: 101 => ["at '/percent' be between 0 and 100, inclusive"];
        small: 0 => ["at '/small' be greater than or equal to 1"];
        medium: 0 => ["at '/medium' be greater than or equal to 1"];
        long: 1 => [];
        long: 2 => ["at '/long' be less than or equal to 1.5"];
        float: 2.2 => [];
        float: 8.8 => [];
        float: 8.9 => ["at '/float' be between 2.2 and 8.8, inclusive"];
        float: f32::NAN => ["at '/float' be between 2.2 and 8.8, inclusive"];
        double: 0.0 => [];
        double: -0.0 => [];
        double: f64::INFINITY => [];
        double: -1e-300 => ["at '/double' be greater than or equal to 0"];
        big: big("-1") => [];
        big: big("340282366920938463463374607431768211456") => [];
        big: big("-340282366920938463463374607431768211456") =>
            ["at '/big' be greater than or equal to -1"];
        decimal: decimal("1e-1") => [];
        decimal: decimal("0.10000000000000000000000000000000001") =>
            ["at '/decimal' be less than or equal to 0.1"];
    }
}

#[test]
fn lists_and_maps_are_checked_within() {
    table! {
        words: strings(&["ab", "CD"]) => ["at '/words/1' satisfy regular expression pattern: ^[a-z]*$"];
        words: strings(&["ab", "cd", "ab"]) => ["at '/words' have unique values"];
        sparse: vec![None, some("ab"), some("a")] => [&format!("with length 1 at '/sparse/2' {LENGTH}")];
        tags: tags(&[("ab", "a")]) => [&format!("with length 1 at '/tags/ab' {LENGTH}")];
        tags: tags(&[("a", "ab"), ("bc", "b")]) => [
            &format!("with length 1 at '/tags' {LENGTH}"),
            &format!("with length 1 at '/tags/bc' {LENGTH}")
        ];
        tags: tags(&[("a/~", "a")]) => [
            "at '/tags' satisfy regular expression pattern: ^[a-z]*$",
            &format!("with length 1 at '/tags/a~1~0' {LENGTH}")
        ];
        boxes: vec![Kitchen::default(), Kitchen::default()] => ["at '/boxes' have unique values"];
        boxes: vec![
            Kitchen { word: some("ab"), ..Kitchen::default() },
            Kitchen { other: some("ab"), ..Kitchen::default() },
            Kitchen { decimal: "1.0".parse().ok(), ..Kitchen::default() },
            Kitchen { tags: Some(tags(&[("ab", "cd")])), ..Kitchen::default() },
            Kitchen { tags: Some(tags(&[("ab", "ce")])), ..Kitchen::default() }
        ] => ["at '/boxes/2/decimal' be less than or equal to 0.1"];
        boxes: vec![
            Kitchen { decimal: "0.010".parse().ok(), ..Kitchen::default() },
            Kitchen { decimal: "1e-2".parse().ok(), ..Kitchen::default() }
        ] => ["at '/boxes' have unique values"];
    }
}

#[test]
fn enums_and_unions_are_closed_sets() {
    let color = "satisfy enum value set: [red, blue]";
    let level = "satisfy enum value set: [1, 10]";
    table! {
        color: Color::Blue => [];
        color: "secret".into() => [];
        color: "green".into() => [&format!("at '/color' {color}")];
        level: Level::High => [];
        level: Level::Unknown(3) => [&format!("at '/level' {level}")];
        colors: [(Color::from("pink"), Level::Unknown(0))].into() => [
            &format!("at '/colors' {color}"), &format!("at '/colors/pink' {level}")
        ];
        choice: Choice::Nothing => [];
        choice: Choice::Word("a".to_owned()) => [&format!("with length 1 at '/choice/word' {LENGTH}")];
        choice: Choice::Unknown("other".to_owned()) => ["at '/choice' be one of the union's members"];
        choice: Choice::Box(Box::new(Kitchen { percent: Some(-1), ..Kitchen::default() })) =>
            ["at '/choice/box/percent' be between 0 and 100, inclusive"];
    }
}

#[test]
fn what_is_sensitive_is_not_told() {
    table! {
        secret: "A".to_owned() => [
            &format!("at '/secret' {LENGTH}"),
            "at '/secret' satisfy regular expression pattern: ^[a-z]*$"
        ];
        secrets: strings(&["ab", "b"]) => [&format!("at '/secrets/1' {LENGTH}")];
        secret_keys: tags(&[("a", "b")]) => [
            &format!("at '/secretKeys' {LENGTH}"), &format!("with length 1 at '/secretKeys/*' {LENGTH}")
        ];
        hidden: Box::new(Kitchen { tags: Some(tags(&[("ab", "b")])), ..Kitchen::default() }) =>
            [&format!("at '/hidden/tags/*' {LENGTH}")];
    }
}

#[test]
fn a_violation_is_typed() {
    let kitchen = Kitchen {
        tags: Some(tags(&[("a", "bc")])),
        ..Kitchen::default()
    };
    let violations = check(&kitchen).expect_err("the key is too short");
    let first = violations.iter().next().expect("there is one");
    assert_eq!((first.pointer(), first.subject()), ("/tags", Subject::Key));
    assert_eq!(
        *first.kind(),
        ViolationKind::Length {
            actual: Some(1),
            min: 2,
            max: 4
        }
    );
    assert_eq!((violations.len(), violations.is_truncated()), (1, false));
    assert_eq!(size_of_val(&violations), size_of::<usize>());
}

#[test]
fn the_report_is_one_sentence() {
    let input = PingInput {
        items: Some(vec![Item { id: "ab".into() }]),
        ..PingInput::default()
    };
    assert_eq!(
        check(&input),
        Ok(()),
        "a client fills the idempotency token"
    );
    let input = PingInput {
        name: "a".to_owned(),
        ..PingInput::default()
    };
    let text = check(&input)
        .expect_err("the name is too short")
        .to_string();
    assert_eq!(
        text,
        "1 validation error detected. Value with length 1 at '/Name' failed to satisfy constraint: \
         Member must have length between 2 and 4, inclusive"
    );
}

#[test]
fn depth_is_bounded() {
    let nested = |levels: usize| {
        (1..levels).fold(Kitchen::default(), |inner, _| Kitchen {
            nested: Some(Box::new(inner)),
            ..Kitchen::default()
        })
    };
    violations(nested(MAX_DEPTH), &[]);
    let pointer = "/nested".repeat(MAX_DEPTH);
    violations(
        nested(MAX_DEPTH + 1),
        &[&format!(
            "at '{pointer}' not be nested deeper than 128 levels"
        )],
    );
    let deep = Kitchen {
        boxes: Some(vec![nested(200), nested(200)]),
        ..Kitchen::default()
    };
    assert_eq!(check(&deep).expect_err("both are too deep").len(), 2);
}

#[test]
fn a_report_is_bounded() {
    for (count, listed, is_truncated) in [(99, 99, false), (100, 100, false), (101, 100, true)] {
        let sparse = Some(vec![some("a"); count]);
        let found = check(&Kitchen {
            sparse,
            ..Kitchen::default()
        })
        .expect_err("all are short");
        assert_eq!(
            (found.len(), found.is_truncated()),
            (listed, is_truncated),
            "{count}"
        );
        let least = if is_truncated { "at least " } else { "" };
        let begin = format!("{least}{listed} validation errors detected. ");
        assert!(found.to_string().starts_with(&begin), "{count}");
    }
}
