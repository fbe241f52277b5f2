//! Files that cannot be used, or contradict one another.

use expect_test::expect;
use farrier_codegen::model::Source;

use super::{check, check_files};

#[test]
fn not_json() {
    check(
        "",
        expect![[r#"
        m.json:1:1: error[Json]: the file is empty
          help: a model in JSON AST begins with `{ "smithy": "2.0", "shapes": { … } }`; `smithy ast` writes it from Smithy IDL
    "#]],
    );
    check(
        " \n",
        expect![[r#"
        m.json:1:1: error[Json]: the file is empty
          help: a model in JSON AST begins with `{ "smithy": "2.0", "shapes": { … } }`; `smithy ast` writes it from Smithy IDL
    "#]],
    );
    check(
        "smithy: \"2.0\"",
        expect![[r#"
        m.json:1:1: error[Json]: this is not JSON: expected value
    "#]],
    );
    check(
        "{\"smithy\": \"2.0\",\n  \"é\": 'x'}",
        expect![[r#"
        m.json:2:8: error[Json]: this is not JSON: expected value
    "#]],
    );
    check(
        "{\"smithy\": \"2.0\"} {",
        expect![[r#"
        m.json:1:19: error[Json]: this is not JSON: trailing characters
    "#]],
    );
    check(
        b"{\"smithy\":\n \"\xff\"}",
        expect![[r#"
        m.json:2:3: error[Json]: the file is not UTF-8
          help: save it as UTF-8, the encoding of JSON
    "#]],
    );
    check(
        "\u{feff}{\"smithy\": \"3\"}",
        expect![[r#"
            m.json:1:12: error[Model]: Smithy version "3" is not supported
              help: the versions are "1.0" and "2.0", as strings
        "#]],
    );
}

#[test]
fn truncated() {
    check(
        "{\"smithy\": \"2.0\",\n  \"shapes\": {\"a#B\": {\"type\": \"str",
        expect![[r#"
        m.json:2:33: error[Json]: the file is cut off: the JSON ends before it is complete
          help: fetch or write the file again
    "#]],
    );
}

#[test]
fn nested_200_levels_deep() {
    let nested = format!("{}{}", "[".repeat(200), "]".repeat(200));
    check(
        format!("{{\"smithy\": \"2.0\",\n\"metadata\": {{\"a\": {nested}}}}}"),
        expect![[r#"
        m.json:2:144: error[Json]: the JSON is nested deeper than 127 levels
    "#]],
    );
    check(
        nested,
        expect![[r#"
        m.json:1:1: error[Model]: this is JSON, but not a Smithy model: a model is an object
          help: a model in JSON AST begins with `{ "smithy": "2.0", "shapes": { … } }`; `smithy ast` writes it from Smithy IDL
    "#]],
    );
}

#[test]
fn not_smithy() {
    check(
        "[1, 2]",
        expect![[r#"
        m.json:1:1: error[Model]: this is JSON, but not a Smithy model: a model is an object
          help: a model in JSON AST begins with `{ "smithy": "2.0", "shapes": { … } }`; `smithy ast` writes it from Smithy IDL
    "#]],
    );
    check(
        "{\"swagger\": \"2.0\", \"paths\": {}}",
        expect![[r#"
            m.json:1:1: error[Model]: this is JSON, but not a Smithy model: the key `smithy` with the version is missing
              help: a model in JSON AST begins with `{ "smithy": "2.0", "shapes": { … } }`; `smithy ast` writes it from Smithy IDL
            m.json:1:2: warning[Model]: a model has no key `swagger`; it is ignored
              help: the keys are `smithy`, `metadata` and `shapes`
            m.json:1:20: warning[Model]: a model has no key `paths`; it is ignored
              help: the keys are `smithy`, `metadata` and `shapes`
        "#]],
    );
    check(
        "{\"smithy\": \"2.0\",\n \"shapes\": 3, \"metadata\": []}",
        expect![[r#"
            m.json:2:12: error[Model]: `shapes` must be an object
            m.json:2:15: error[Model]: `metadata` must be an object
        "#]],
    );
    check(
        "{\"smithy\": \"2.0\", \"shapes\": 1e400}",
        expect![[r#"
            m.json:1:29: error[Model]: `shapes` must be an object
        "#]],
    );
    check(
        "{\"smithy\": \"2.0\", \"shapes\": [\"a\"], \"shapes\": null}",
        expect![[r#"
            m.json:1:19: error[Model]: `shapes` must be an object
            m.json:1:36: error[Model]: the key `shapes` is there 2 times in one object
              help: keep one of them
        "#]],
    );
    check(
        "{\"smithy\": 2.0, \"shapes\": {\"a#B\": {\"type\": \"strin\"}}}",
        expect![[r#"
            m.json:1:12: error[Model]: Smithy version 2.0 is not supported
              help: the versions are "1.0" and "2.0", as strings
            m.json:1:44: error[Model] a#B: "strin" is not the type of a shape
              help: did you mean `string`?
        "#]],
    );
}

/// What could not be read is not missing besides, and what stands in a package of Smithy is not looked for here.
#[test]
fn shapes_that_are_there_but_cannot_be_read() {
    check(
        r##"{"smithy": "2.0", "shapes": {
  "a#Go": {"type": "operation", "errors": [{"target": "smithy.framework#ValidationException"}]},
  "a#In": {"type": "structure", "members": {"n": {"target": "a#N"}, "o": {"target": "a#O"}}},
  "a#N": {"type": "strin"}
}}"##,
        expect![[r#"
            m.json:2:55: error[Target] a#Go: `smithy.framework#ValidationException` does not exist
              help: add the model of Smithy's package `smithy-validation-model`, which has it
            m.json:3:85: error[Target] a#In$o: `a#O` does not exist
              help: did you mean `a#Go`?
            m.json:4:19: error[Model] a#N: "strin" is not the type of a shape
              help: did you mean `string`?
        "#]],
    );
}

#[test]
fn several_files() {
    let one = r##"{"smithy": "2.0",
  "metadata": {"list": [1], "word": "a", "same": {"x": 1}},
  "shapes": {
    "a#Same": {"type": "string", "traits": {"smithy.api#tags": ["one"]}},
    "a#Kind": {"type": "string"},
    "a#Members": {"type": "structure", "members": {"a": {"target": "smithy.api#String"}}},
    "a#Trait": {"type": "string", "traits": {"smithy.api#pattern": "^a$"}}}}"##;
    let two = r##"{"smithy": "2.0",
  "metadata": {"list": [2], "word": "b", "same": {"x": 1}},
  "shapes": {
    "a#Same": {"type": "string", "traits": {"smithy.api#tags": ["two"]}},
    "a#Kind": {"type": "integer"},
    "a#Members": {"type": "structure", "members": {"a": {"target": "smithy.api#Integer"}}},
    "a#Trait": {"type": "string", "traits": {"smithy.api#pattern": "^b$"}}}}"##;
    check_files(
        &[
            Source::new("one.json", one),
            Source::new("two.json", two),
            Source::new("three.json", "{"),
        ],
        expect![[r#"
        one.json:5:5: error[Model] a#Kind: the shape is defined differently in two.json
          help: definitions of one shape may differ in their traits only; rename or remove one of them
        one.json:6:5: error[Model] a#Members: the shape is defined differently in two.json
          help: definitions of one shape may differ in their traits only; rename or remove one of them
        two.json:2:29: error[Model]: the metadata `word` has another value in one.json
          help: only lists are joined; give both files the same value
        two.json:5:5: error[Model] a#Kind: the shape is defined differently in one.json
          help: definitions of one shape may differ in their traits only; rename or remove one of them
        two.json:6:5: error[Model] a#Members: the shape is defined differently in one.json
          help: definitions of one shape may differ in their traits only; rename or remove one of them
        two.json:7:46: error[Model] a#Trait: the trait `smithy.api#pattern` is applied twice, with different values
          help: only values that are lists are joined; keep one of them
        three.json:1:1: error[Json]: the file is cut off: the JSON ends before it is complete
          help: fetch or write the file again
    "#]],
    );
}

#[test]
fn files_that_cannot_be_read() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src");
    let read = |path: &str| {
        let said = Source::read(path).expect_err("it is no model").render(&[]);
        said.replace(env!("CARGO_MANIFEST_DIR"), "codegen")
    };
    expect![[r#"
        codegen/src: error[File]: this is a directory, not a model
          help: name the model's file, which ends in .json"#]]
    .assert_eq(&read(folder));
    expect!["codegen/src/missing.json: error[File]: there is no such file"]
        .assert_eq(&read(&format!("{folder}/missing.json")));
}
