//! `cargo xtask patterns` says yes to what is right and finds what is wrong: a list that is then corrupted.

use std::path::Path;
use std::process::Command;

const LIST: &str = include_str!("data/patterns.json");

/// What is replaced by what, the exit code, and a line that must then be printed.
const CORRUPTED: &[(&str, &str, i32, &str)] = &[
    ("", "", 0, "6 patterns, 20 strings"),
    ("", "", 0, "refused: 0, mismatches: 0"),
    (
        r#"["red", "green"]"#,
        r#"["red", "greens"]"#,
        1,
        r#"mismatch: `^(red|green)$` (literals) must accept "greens""#,
    ),
    (
        r#""blue""#,
        r#""red""#,
        1,
        r#"mismatch: `^(red|green)$` (literals) must reject "red""#,
    ),
    (
        "^(red|green)$",
        "^(red|green$",
        1,
        "refused: `^(red|green$` at offset 1: this group is not closed",
    ),
    (
        r#""accept": ["red","#,
        r#""accept": [1,"#,
        1,
        "is not a list of patterns: invalid type: integer `1`",
    ),
    (
        r#""pattern": "never"#,
        r#""never": "never"#,
        1,
        "is not a list of patterns: missing field `pattern`",
    ),
    (
        "[\n",
        "[\n{",
        1,
        "is not a list of patterns: key must be a string",
    ),
];

/// Files that are no lists, and what is said of them.
const OTHER: &[(&str, i32, &str)] = &[
    ("[]", 1, "there are no patterns here"),
    ("", 1, "is not JSON"),
    ("\"text\"", 1, "is neither a list of patterns nor a model"),
    (
        r#"{"smithy": "2.0", "shapes": []}"#,
        1,
        "is neither a list of patterns nor a model",
    ),
    (
        r#"{"smithy": "2.0", "shapes": {}}"#,
        1,
        "there are no patterns here",
    ),
    (
        r#"{"smithy": "2.0", "shapes": {"a#S": {"traits": {"smithy.api#pattern": 7}}}}"#,
        1,
        "has a `smithy.api#pattern` at `a#S` that is not a string",
    ),
    (
        r#"{"smithy": "2.0", "shapes": {"a#S": {"traits": {"smithy.api#pattern": "^[a-f]+$"}}}}"#,
        0,
        "1 patterns, 0 strings",
    ),
];

#[test]
fn right_and_wrong() {
    for (from, to, code, line) in CORRUPTED {
        assert!(LIST.contains(from), "the list has no `{from}`");
        check("list", &LIST.replacen(from, to, 1), *code, line);
    }
}

#[test]
fn models_and_what_is_neither() {
    for (text, code, line) in OTHER {
        check("other", text, *code, line);
    }
}

#[test]
fn invocations() {
    let (code, said) = run(&[]);
    assert_eq!(code, 2, "{said}");
    let (code, said) = run(&["no/such/file.json"]);
    assert_eq!(code, 1, "{said}");
    assert!(said.contains("`no/such/file.json`: No such file"), "{said}");
}

/// Each test has one file, so that little is built twice.
#[track_caller]
fn check(name: &str, text: &str, code: i32, line: &str) {
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.json"));
    std::fs::write(&file, text).expect("the list can be written");
    let (actual, said) = run(&["--list", file.to_str().expect("the path is UTF-8")]);
    assert_eq!(actual, code, "{text}\n{said}");
    assert!(said.contains(line), "`{line}` is not in\n{said}");
}

/// The exit code, and what is said on stdout and stderr.
fn run(arguments: &[&str]) -> (i32, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_xtask"))
        .args(["patterns", "--as-built"])
        .args(arguments)
        .output()
        .expect("xtask can be run");
    let said = [output.stdout, output.stderr].concat();
    (
        output.status.code().expect("an exit code"),
        String::from_utf8_lossy(&said).into_owned(),
    )
}
