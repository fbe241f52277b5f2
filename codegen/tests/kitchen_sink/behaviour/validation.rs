//! `validate`: every kind of violation, at its pointer, in Smithy's words.

use std::collections::BTreeMap;

use farrier::{Bytes, Document, ViolationKind};
use kitchen_sink::*;

fn limits() -> Limits {
    Limits::new("north", "soup")
}

/// What is violated: pointers, and what each "Member must".
#[track_caller]
fn check(value: Limits, expected: &[(&str, &str)]) {
    let found = value
        .validate()
        .map_or_else(Vec::from_iter, |()| Vec::new());
    let sentences: Vec<_> = found.iter().map(ToString::to_string).collect();
    let found: Vec<_> = found
        .iter()
        .zip(&sentences)
        .map(|(violation, sentence)| {
            let must = sentence.split_once("Member must ").expect("a sentence").1;
            (violation.pointer(), must)
        })
        .collect();
    assert_eq!(found, expected);
}

macro_rules! table {
    ($($field:ident: $value:expr => [$(($pointer:expr, $must:expr)),*];)*) => {$(
        check(Limits { $field: Some($value), ..limits() }, &[$(($pointer, $must)),*]);
    )*};
}

fn shelves(entries: &[(&str, i32)]) -> BTreeMap<String, i32> {
    entries
        .iter()
        .map(|(key, value)| ((*key).to_owned(), *value))
        .collect()
}

fn picks(items: &[&str]) -> Vec<String> {
    items.iter().map(|item| (*item).to_owned()).collect()
}

#[test]
fn lengths() {
    check(limits(), &[]);
    check(
        Limits::new("", "s"),
        &[("/name", "have length between 2 and 5, inclusive")],
    );
    check(Limits::new("n", "sörpä"), &[]);
    check(Limits::new("n", "🥄🥄🥄🥄🥄"), &[]);
    check(
        Limits::new("n", "🥄🥄🥄🥄🥄🥄"),
        &[("/name", "have length between 2 and 5, inclusive")],
    );
    table! {
        // A trait of the member replaces that of its target.
        nickname: "x".repeat(9) => [];
        nickname: String::new() => [("/nickname", "have length greater than or equal to 1")];
        bytes: Bytes::new() => [("/bytes", "have length between 1 and 4, inclusive")];
        bytes: Bytes::from_static(b"12345") => [("/bytes", "have length between 1 and 4, inclusive")];
        bytes: Bytes::from_static(b"1234") => [];
        picks: picks(&[]) => [("/picks", "have length between 1 and 3, inclusive")];
        picks: picks(&["a", "b", "", "c"]) => [
            ("/picks", "have length between 1 and 3, inclusive"),
            ("/picks/2", "have length greater than or equal to 1")
        ];
        shelves: shelves(&[("a", 0), ("b", 1), ("c", 2)]) => [("/shelves", "have length less than or equal to 2")];
        shelves: shelves(&[("a/b~", -1), ("longer", -2)]) => [
            ("/shelves", "have length less than or equal to 3"),
            ("/shelves/a~1b~0", "be greater than or equal to 0"),
            ("/shelves", "have length less than or equal to 3"),
            ("/shelves/longer", "be greater than or equal to 0")
        ];
    }
}

#[test]
fn ranges() {
    let between = "be between -10 and 10, inclusive";
    let big = |text: &str| text.parse().expect("a number");
    let decimal = |text: &str| text.parse().expect("a number");
    table! {
        a_byte: -11 => [("/aByte", between)];
        a_byte: 11 => [("/aByte", between)];
        a_byte: 10 => [];
        a_short: -1001 => [("/aShort", "be greater than or equal to -1000")];
        an_integer: 100_001 => [("/anInteger", "be less than or equal to 100000")];
        a_long: 9_007_199_254_740_993 => [];
        a_long: 9_007_199_254_740_994 => [("/aLong", "be between 1 and 9007199254740993, inclusive")];
        a_float: 0.499 => [("/aFloat", "be greater than or equal to 0.5")];
        a_float: f32::NAN => [("/aFloat", "be greater than or equal to 0.5")];
        a_float: f32::INFINITY => [];
        a_double: -0.25 => [];
        a_double: 0.750_000_000_000_1 => [("/aDouble", "be between -0.25 and 0.75, inclusive")];
        a_big_integer: big("1") => [("/aBigInteger", "be less than or equal to 0")];
        a_big_integer: big("-123456789012345678901234567890123456789012345678901234567890") => [];
        a_big_decimal: decimal("0.1") => [];
        a_big_decimal: decimal("0.09999999999999999999999999999999") => [("/aBigDecimal", "be between 0.1 and 0.2, inclusive")];
        a_big_decimal: decimal("0.20000000000000000000000000000001") => [("/aBigDecimal", "be between 0.1 and 0.2, inclusive")];
    }
}

#[test]
fn patterns() {
    let must = "satisfy regular expression pattern: ^[A-Z]{3}-[0-9]+$";
    table! {
        code: "ABC-1".to_owned() => [];
        code: "ABC-".to_owned() => [("/code", must)];
        code: "ABC-1\n".to_owned() => [("/code", must)];
        code: "xABC-1".to_owned() => [("/code", must)];
    }
}

#[test]
fn enums_unions_and_unique_items() {
    let pair = || Pair::new("l", "r");
    table! {
        color: Color::from("mauve") => [("/color", "satisfy enum value set: [red, dark-blue, ?, grey]")];
        level: Level::from(2) => [("/level", "satisfy enum value set: [1, 10]")];
        choice: Choice::Unknown("x".to_owned()) => [("/choice", "be one of the union's members")];
        choice: Choice::Either(Box::new(Choice::Unknown("x".to_owned()))) => [("/choice/either", "be one of the union's members")];
        picks: picks(&["a", "b", "a"]) => [("/picks", "have unique values")];
        unique_pairs: vec![pair(), Pair::new("lr", "")] => [];
        unique_pairs: vec![pair(), Pair::new("x", "r"), pair()] => [("/uniquePairs", "have unique values")];
        pairs: vec![pair(), Pair::new("", "r")] => [("/pairs/1/left", "have length greater than or equal to 1")];
        pairs_by_name: [("a".to_owned(), Pair::new("", ""))].into() => [("/pairsByName/a/left", "have length greater than or equal to 1")];
    }
}

#[test]
fn kinds_carry_their_bounds() {
    let error = Limits::new("n", "x")
        .with_a_float(0.25)
        .validate()
        .expect_err("two are wrong");
    let kinds: Vec<_> = error.iter().map(|violation| *violation.kind()).collect();
    assert_eq!(
        kinds[0],
        ViolationKind::Length {
            actual: Some(1),
            min: 2,
            max: 5
        }
    );
    let min = Some(farrier::schema::Number::Decimal("0.5"));
    assert_eq!(kinds[1], ViolationKind::Range { min, max: None });
}

#[test]
fn a_report_has_at_most_a_hundred() {
    let pairs = vec![Pair::new("", ""); 150];
    let error = limits()
        .with_pairs(pairs)
        .validate()
        .expect_err("all are wrong");
    assert_eq!((error.len(), error.is_truncated()), (100, true));
}

/// What no codec would write.
#[test]
fn nesting_of_documents_has_a_limit() {
    let nested = |depth| (1..depth).fold(Document::Array(vec![]), |inner, _| Document::Array(vec![inner]));
    let with = |depth| Defaults::default().with_text(nested(depth)).validate();
    assert_eq!(with(127), Ok(()));
    let error = with(128).expect_err("too deep");
    let violation = error.iter().next().expect("there is one");
    assert_eq!(violation.pointer(), "/text");
    assert_eq!(*violation.kind(), ViolationKind::Depth { max: 128 });
}

#[test]
fn nesting_has_a_limit() {
    let nested = |depth| {
        (1..depth).fold(Everything::default(), |inner, _| {
            Everything::default().with_again(inner)
        })
    };
    assert_eq!(nested(128).validate(), Ok(()));
    let error = nested(129).validate().expect_err("too deep");
    assert_eq!(
        error.iter().map(|v| *v.kind()).collect::<Vec<_>>(),
        [ViolationKind::Depth { max: 128 }]
    );
}
