//! Good models: what the reader makes of mixins, `apply`, Smithy 1.0, several files, and the typed values of traits.

use std::fmt::Write as _;

use expect_test::{Expect, expect};
use farrier_codegen::ShapeId;
use farrier_codegen::diagnostic::Diagnostics;
use farrier_codegen::model::{Model, Shape, Source, Traits};

/// Reads the files and compares the shapes of namespace `a`, one line for each shape and member, `what: target {traits}`.
fn check(files: &[&str], expected: Expect) {
    let model = parse(files);
    let ours = model
        .shapes
        .values()
        .filter(|shape| shape.id.namespace() == "a");
    expected.assert_eq(&ours.map(describe).collect::<String>());
}

fn parse(files: &[&str]) -> Model {
    let source = |(index, text): (usize, &&str)| Source::new(format!("{index}.json"), *text);
    let sources: Vec<Source> = files.iter().enumerate().map(source).collect();
    let mut diagnostics = Diagnostics::default();
    let model = Model::parse(&sources, &mut diagnostics);
    model.unwrap_or_else(|| panic!("{}", diagnostics.render(&sources)))
}

fn describe(shape: &Shape) -> String {
    let mut text = format!("{}: {:?}{}\n", shape.id, shape.kind, traits(&shape.traits));
    for member in shape.members.values() {
        let name = member.id.member().expect("a member's ID has a member");
        let _ = writeln!(
            text,
            "  {name}: {}{}",
            member.target,
            traits(&member.traits)
        );
    }
    text
}

fn traits(traits: &Traits) -> String {
    traits
        .0
        .iter()
        .map(|(id, value)| format!(" @{}({value})", id.name()))
        .collect()
}

#[test]
fn mixins_are_flattened() {
    check(
        &[
            r##"{"smithy": "2.0", "shapes": {
  "a#Base": {"type": "structure", "members": {"x": {"target": "smithy.api#String", "traits": {"smithy.api#documentation": "base"}}},
    "traits": {"smithy.api#mixin": {"localTraits": ["smithy.api#private"]}, "smithy.api#private": {}, "smithy.api#documentation": "Base", "smithy.api#sensitive": {}}},
  "a#Middle": {"type": "structure", "mixins": [{"target": "a#Base"}], "members": {"y": {"target": "smithy.api#Integer"}},
    "traits": {"smithy.api#mixin": {}, "smithy.api#documentation": "Middle"}},
  "a#Used": {"type": "structure", "mixins": [{"target": "a#Middle"}], "members": {
    "z": {"target": "smithy.api#Long"}, "x": {"target": "smithy.api#String", "traits": {"smithy.api#required": {}}}}},
  "a#Used$y": {"type": "apply", "traits": {"smithy.api#range": {"min": 1}}}
}}"##,
            r##"{"smithy": "2.0", "shapes": {
  "a#ListBase": {"type": "list", "member": {"target": "smithy.api#String"}, "traits": {"smithy.api#mixin": {}, "smithy.api#length": {"max": 3}}},
  "a#List": {"type": "list", "mixins": [{"target": "a#ListBase"}]},
  "a#OpBase": {"type": "operation", "errors": [{"target": "a#E"}], "traits": {"smithy.api#mixin": {}}},
  "a#Op": {"type": "operation", "mixins": [{"target": "a#OpBase"}], "input": {"target": "a#Used"}, "errors": [{"target": "a#F"}]},
  "a#E": {"type": "structure", "members": {}, "traits": {"smithy.api#error": "client"}},
  "a#F": {"type": "structure", "members": {}, "traits": {"smithy.api#error": "server"}},
  "a#ServiceBase": {"type": "service", "version": "1", "operations": [{"target": "a#Op"}], "traits": {"smithy.api#mixin": {}}},
  "a#Service": {"type": "service", "mixins": [{"target": "a#ServiceBase"}]}
}}"##,
        ],
        expect![[r#"
            a#Base: Structure @documentation("Base") @mixin({"localTraits":["smithy.api#private"]}) @private({}) @sensitive({})
              x: smithy.api#String @documentation("base")
            a#E: Structure @error("client")
            a#F: Structure @error("server")
            a#List: List @length({"max":3})
              member: smithy.api#String
            a#ListBase: List @length({"max":3}) @mixin({})
              member: smithy.api#String
            a#Middle: Structure @documentation("Middle") @mixin({}) @sensitive({})
              x: smithy.api#String @documentation("base")
              y: smithy.api#Integer
            a#Op: Operation(Operation { input: a#Used, output: smithy.api#Unit, errors: [a#E, a#F] })
            a#OpBase: Operation(Operation { input: smithy.api#Unit, output: smithy.api#Unit, errors: [a#E] }) @mixin({})
            a#Service: Service(Service { version: "1", operations: [a#Op], resources: [], errors: [], rename: {} })
            a#ServiceBase: Service(Service { version: "1", operations: [a#Op], resources: [], errors: [], rename: {} }) @mixin({})
            a#Used: Structure @documentation("Middle") @sensitive({})
              x: smithy.api#String @documentation("base") @required({})
              y: smithy.api#Integer @range({"min":1})
              z: smithy.api#Long
        "#]],
    );
}

#[test]
fn files_are_merged() {
    check(
        &[
            r##"{"smithy": "2.0", "shapes": {
  "a#S": {"type": "structure", "members": {"x": {"target": "smithy.api#String"}}, "traits": {"smithy.api#tags": ["one"]}},
  "a#T": {"type": "string", "traits": {"other#unknown": [1.50, {"deep": null}]}}}}"##,
            r##"{"smithy": "2", "metadata": {}, "shapes": {
  "a#S": {"type": "structure", "members": {"x": {"target": "smithy.api#String", "traits": {"smithy.api#required": {}}}}, "traits": {"smithy.api#tags": ["two"]}},
  "a#T": {"type": "apply", "traits": {"smithy.api#length": {"min": 1}}},
  "a#S$x": {"type": "apply", "traits": {"smithy.api#length": {"max": 9}}}}}"##,
        ],
        expect![[r#"
            a#S: Structure @tags(["one","two"])
              x: smithy.api#String @length({"max":9}) @required({})
            a#T: String @unknown([1.50,{"deep":null}]) @length({"min":1})
        "#]],
    );
    let model = parse(&[
        r#"{"smithy": "2.0", "metadata": {"list": [1], "same": "x", "one": 1}}"#,
        r#"{"smithy": "2.0", "metadata": {"list": [2], "same": "x", "two": {}}}"#,
    ]);
    expect![[r#"{"list": Array [Number(1), Number(2)], "one": Number(1), "same": String("x"), "two": Object {}}"#]].assert_eq(&format!("{:?}", model.metadata));
}

#[test]
fn smithy_1_becomes_2() {
    check(
        &[r##"{"smithy": "1.0", "shapes": {
  "a#Set": {"type": "set", "member": {"target": "smithy.api#String"}},
  "a#Count": {"type": "integer"},
  "a#Boxed": {"type": "integer", "traits": {"smithy.api#box": {}}},
  "a#Flag": {"type": "boolean"},
  "a#S": {"type": "structure", "members": {
    "count": {"target": "a#Count"},
    "boxedMember": {"target": "a#Count", "traits": {"smithy.api#box": {}}},
    "boxed": {"target": "a#Boxed"},
    "primitive": {"target": "smithy.api#PrimitiveLong", "traits": {"smithy.api#required": {}}},
    "plain": {"target": "smithy.api#Integer"},
    "flag": {"target": "a#Flag"},
    "text": {"target": "smithy.api#String"}}},
  "a#Counts": {"type": "list", "member": {"target": "a#Count"}}
}}"##],
        expect![[r#"
            a#Boxed: Integer
            a#Count: Integer @default(0)
            a#Counts: List
              member: a#Count
            a#Flag: Boolean @default(false)
            a#S: Structure
              count: a#Count @default(0)
              boxedMember: a#Count @default(null)
              boxed: a#Boxed
              primitive: smithy.api#PrimitiveLong @default(0) @required({})
              plain: smithy.api#Integer
              flag: a#Flag @default(false)
              text: smithy.api#String
            a#Set: List @uniqueItems({})
              member: smithy.api#String
        "#]],
    );
}

#[test]
fn enum_traits_become_enums() {
    check(
        &[r##"{"smithy": "2.0", "shapes": {
  "a#Named": {"type": "string", "traits": {"smithy.api#enum": [
    {"value": "t2.nano", "name": "T2_NANO", "documentation": "Small.", "tags": ["a"], "deprecated": true},
    {"value": "t2.micro", "name": "T2_MICRO", "deprecated": false}]}},
  "a#Unnamed": {"type": "string", "traits": {"smithy.api#length": {"min": 1}, "smithy.api#enum": [
    {"value": "on-demand / spot"}, {"value": "on:demand_spot"}, {"value": "1.0"}, {"value": "é"}]}},
  "a#Shape": {"type": "enum", "members": {"A": {"target": "smithy.api#Unit"}, "B": {"target": "smithy.api#Unit", "traits": {"smithy.api#enumValue": "b"}}}}
}}"##],
        expect![[r#"
            a#Named: Enum
              T2_NANO: smithy.api#Unit @deprecated({}) @documentation("Small.") @enumValue("t2.nano") @tags(["a"])
              T2_MICRO: smithy.api#Unit @enumValue("t2.micro")
            a#Shape: Enum
              A: smithy.api#Unit @enumValue("A")
              B: smithy.api#Unit @enumValue("b")
            a#Unnamed: Enum @length({"min":1})
              on_demand_spot: smithy.api#Unit @enumValue("on-demand / spot")
              on_demand_spot_2: smithy.api#Unit @enumValue("on:demand_spot")
              _1_0: smithy.api#Unit @enumValue("1.0")
              _0: smithy.api#Unit @enumValue("é")
        "#]],
    );
}

#[test]
fn resources_bind_operations() {
    check(
        &[r##"{"smithy": "2.0", "shapes": {
  "a#R": {"type": "resource", "identifiers": {"id": {"target": "smithy.api#String"}}, "properties": {"p": {"target": "smithy.api#Blob"}},
    "list": {"target": "a#List"}, "create": {"target": "a#Create"}, "operations": [{"target": "a#Other"}], "collectionOperations": [{"target": "a#Many"}], "resources": [{"target": "a#Q"}]},
  "a#Q": {"type": "resource", "identifiers": {"id": {"target": "smithy.api#String"}}},
  "a#In": {"type": "structure", "members": {"id": {"target": "smithy.api#String", "traits": {"smithy.api#required": {}}}}},
  "a#List": {"type": "operation"}, "a#Create": {"type": "operation"}, "a#Other": {"type": "operation", "input": {"target": "a#In"}}, "a#Many": {"type": "operation"}
}}"##],
        expect![[r#"
            a#Create: Operation(Operation { input: smithy.api#Unit, output: smithy.api#Unit, errors: [] })
            a#In: Structure
              id: smithy.api#String @required({})
            a#List: Operation(Operation { input: smithy.api#Unit, output: smithy.api#Unit, errors: [] })
            a#Many: Operation(Operation { input: smithy.api#Unit, output: smithy.api#Unit, errors: [] })
            a#Other: Operation(Operation { input: a#In, output: smithy.api#Unit, errors: [] })
            a#Q: Resource(Resource { identifiers: {"id": smithy.api#String}, properties: {}, operations: [], collection_operations: [], resources: [] })
            a#R: Resource(Resource { identifiers: {"id": smithy.api#String}, properties: {"p": smithy.api#Blob}, operations: [a#Create, a#List, a#Other, a#Many], collection_operations: [a#Create, a#List, a#Many], resources: [a#Q] })
        "#]],
    );
}

#[test]
fn traits_have_types() {
    let model = parse(&[
        r##"{"smithy": "2.0", "shapes": {"a#S": {"type": "structure", "members": {
  "n": {"target": "smithy.api#BigDecimal", "traits": {"smithy.api#range": {"min": 0.10, "max": "100000000000000000000000.5"}, "smithy.api#required": {}}},
  "s": {"target": "smithy.api#String", "traits": {"smithy.api#length": {"min": 1}, "smithy.api#pattern": "^a", "smithy.api#jsonName": "S", "smithy.api#default": "x"}}},
  "traits": {"smithy.api#error": "server", "smithy.api#httpError": 503, "smithy.api#retryable": {"throttling": true},
    "aws.protocols#awsQueryError": {"code": "Busy", "httpResponseCode": 502}, "smithy.api#deprecated": {"since": "2020"},
    "smithy.api#externalDocumentation": {"z": "https://z", "a": "https://a"}}}}}"##,
    ]);
    let id = |text| ShapeId::parse(text).expect("a valid ID");
    let shape = &model.shape(&id("a#S")).expect("it is there").traits;
    let n = &model.member(&id("a#S$n")).expect("it is there").traits;
    let s = &model.member(&id("a#S$s")).expect("it is there").traits;
    expect![[r#"
        Some(Range { min: Some("0.10"), max: Some("100000000000000000000000.5") })
        true false
        Some(Length { min: Some(1), max: None }) Some("^a") Some("S") Some(String("x"))
        Some(Server) Some(503) Some(true) Some(QueryError { code: "Busy", status: 502 }) Some(Deprecated { message: None, since: Some("2020") }) [("z", "https://z"), ("a", "https://a")]"#]].assert_eq(&format!(
        "{:?}\n{:?} {}\n{:?} {:?} {:?} {:?}\n{:?} {:?} {:?} {:?} {:?} {:?}",
        n.range(),
        n.required(),
        s.required(),
        s.length(),
        s.pattern(),
        s.json_name(),
        s.default_value(),
        shape.error(),
        shape.http_error(),
        shape.retryable(),
        shape.aws_query_error(),
        shape.deprecated(),
        shape.external_documentation(),
    ));
}

#[test]
fn shape_ids_follow_the_grammar() {
    for (text, valid) in [
        ("a#B", true),
        ("a.b_1#B$c", true),
        ("_a#__1", true),
        ("a#1B", false),
        ("a#_", false),
        ("a#", false),
        ("#B", false),
        ("a..b#C", false),
        ("a#B$", false),
        ("a#B$c$d", false),
        ("a$b#C", false),
        ("a#B-C", false),
        ("é#B", false),
    ] {
        assert_eq!(ShapeId::parse(text).is_some(), valid, "{text}");
    }
    let id = ShapeId::parse("a.b#C$d").expect("a valid ID");
    assert_eq!(
        (id.namespace(), id.name(), id.member()),
        ("a.b", "C", Some("d"))
    );
    assert_eq!(
        (id.without_member().as_str(), id.with_member("e").as_str()),
        ("a.b#C", "a.b#C$e")
    );
}
