//! What is found only when a crate is made: each is said of the trait that it is about.

use expect_test::{Expect, expect};
use farrier_codegen::Generator;
use farrier_codegen::diagnostic::Diagnostics;
use farrier_codegen::model::{Model, Source};

fn check(json: &str, expected: Expect) {
    let sources = [Source::new("m.json", json)];
    let mut diagnostics = Diagnostics::default();
    let model = Model::parse(&sources, &mut diagnostics).expect("the model is good");
    Generator::new(&model).generate_reporting(&mut diagnostics);
    expected.assert_eq(&diagnostics.render(&sources));
}

#[test]
fn patterns_and_examples() {
    check(
        r##"{"smithy": "2.0", "shapes": {
  "a#S": {"type": "service", "version": "1", "operations": [{"target": "a#Go"}], "traits": {"aws.protocols#awsJson1_1": {}}},
  "a#Go": {"type": "operation", "input": {"target": "a#In"}, "output": {"target": "smithy.api#Unit"}, "traits": {
    "smithy.api#examples": [{"title": "Odd", "input": {"colour": 7}}]}},
  "a#In": {"type": "structure", "members": {
    "colour": {"target": "a#Colour",
      "traits": {"smithy.api#pattern": "^(red"}}}},
  "a#Colour": {"type": "string", "traits": {
    "smithy.api#pattern": "^a|b$"}}
}}"##,
        expect![[r#"
            m.json:4:5: warning[ExamplesTrait] a#Go: At `/colour`, the input of the example `Odd` is not what the model says; the example is left out.
            m.json:7:18: error[Pattern] a#In$colour: The pattern cannot be compiled: at offset 1 (`(red`), this group is not closed.
            m.json:9:5: warning[Pattern] a#Colour: The `^` belongs to the first alternative alone and the `$` to the last alone.
              help: Write `^(?:…)$` around all alternatives if whole texts are meant.
        "#]],
    );
}

#[test]
fn documents_without_a_form() {
    check(
        r##"{"smithy": "2.0", "shapes": {
  "a#S": {"type": "service", "version": "1", "operations": [{"target": "a#Go"}], "traits": {"smithy.protocols#rpcv2Cbor": {}}},
  "a#Go": {"type": "operation", "input": {"target": "a#In"}, "output": {"target": "smithy.api#Unit"}},
  "a#In": {"type": "structure", "members": {
    "notes": {"target": "a#Notes"}}},
  "a#Notes": {"type": "list", "member": {"target": "smithy.api#Document"}}
}}"##,
        expect![[r#"
            m.json:6:31: error[NoInlineDocumentSupport] a#Notes$member: The member `member` is a document, which rpcv2Cbor has no form for.
              help: Give it a structure, a union or a string, or leave out the operations that have it.
        "#]],
    );
}

#[test]
fn a_length_and_a_pattern_that_exclude_each_other() {
    check(
        r##"{"smithy": "2.0", "metadata": {"suppressions": [{"id": "Protocol", "namespace": "a"}]}, "shapes": {
  "a#S": {"type": "service", "version": "1", "operations": [{"target": "a#Go"}]},
  "a#Go": {"type": "operation", "input": {"target": "a#In"}, "output": {"target": "smithy.api#Unit"}},
  "a#In": {"type": "structure", "members": {"code": {"target": "a#Code"}, "word": {"target": "a#Word"}}},
  "a#Code": {"type": "string", "traits": {
    "smithy.api#length": {"min": 8},
    "smithy.api#pattern": "^[A-Z]{2,5}$"}},
  "a#Word": {"type": "string", "traits": {"smithy.api#length": {"min": 5, "max": 9}, "smithy.api#pattern": "^[a-z]{2,5}$"}}
}}"##,
        expect![[r#"
            m.json:7:5: warning[Pattern] a#Code: No text of 8 or more characters matches the pattern.
              help: Every value violates one of the two constraints; change `@length` or `@pattern`.
        "#]],
    );
}
