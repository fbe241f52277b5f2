//! `cargo xtask corpus` generates and builds what is good, and says which model is not.

use std::path::PathBuf;
use std::process::Command;

const GOOD: &str = r#"{"smithy": "2.0", "shapes": {
    "a#S": {"type": "service", "version": "1", "operations": [{"target": "a#Go"}], "traits": {"aws.protocols#awsJson1_1": {}}},
    "a#Go": {"type": "operation", "input": {"target": "a#In"}, "output": {"target": "smithy.api#Unit"}},
    "a#In": {"type": "structure", "members": {"Colour": {"target": "a#Colour"}}},
    "a#Colour": {"type": "string", "traits": {"smithy.api#pattern": "^(red|green)$"}}}}"#;

/// What in a model is replaced by what, the arguments, the exit code, and what must be said.
type Case = (
    &'static str,
    &'static str,
    &'static [&'static str],
    i32,
    &'static [&'static str],
);

const CASES: &[Case] = &[
    (
        "",
        "",
        &["--check", "--clippy", "--doc"],
        0,
        &[
            "1 literals\nother-2020-01-02      ok       2           1",
            "2 of 2 models, 0 warnings and errors of the compiler",
            "2 patterns: 2 literals",
        ],
    ),
    ("", "", &["--only", "good"], 0, &["1 of 1 models"]),
    ("", "", &["--only", "other"], 0, &["1 of 1 models"]),
    (
        "",
        "",
        &["--only", "god"],
        2,
        &["there is no model `god`; did you mean `good`?"],
    ),
    (
        "a#Colour\"}",
        "a#Color\"}",
        &[],
        1,
        &[
            "1 of 2 models",
            "other-2020-01-02: could not be generated",
            "Target",
            "1 of 2 failed",
        ],
    ),
    (
        "aws.protocols#awsJson1_1",
        "a#unheard",
        &[],
        0,
        &["1 without a protocol: The service `a#S` declares no protocol"],
    ),
];

#[test]
fn good_and_bad() {
    for (number, case) in CASES.iter().enumerate() {
        let (from, to, arguments, code, lines) = case;
        let dir = models(number, &GOOD.replace(from, to));
        let page = dir.join("page.html");
        let said = run(&dir, arguments, page.to_str().expect("UTF-8"), *code);
        for line in *lines {
            assert!(said.contains(line), "`{line}` is not in\n{said}");
        }
        if *code == 0 {
            let page = std::fs::read_to_string(&page).expect("the page is written");
            assert!(page.contains("</html>") && !page.contains("<!--"), "{page}");
        }
    }
}

/// A folder with a good model and this one.
fn models(number: usize, other: &str) -> PathBuf {
    let dir = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("corpus-{number}"));
    std::fs::create_dir_all(&dir).expect("the folder can be made");
    for (name, text) in [("good.json", GOOD), ("other-2020-01-02.json", other)] {
        std::fs::write(dir.join(name), text).expect("the model can be written");
    }
    dir
}

/// What is said on stdout and stderr.
#[track_caller]
fn run(dir: &std::path::Path, arguments: &[&str], page: &str, code: i32) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_xtask"))
        .args(["corpus", "--as-built", "--report", page])
        .arg(dir)
        .args(arguments)
        .output()
        .expect("xtask can be run");
    let said = String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned();
    assert_eq!(output.status.code(), Some(code), "{said}");
    said
}
