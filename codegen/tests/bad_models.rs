//! Bad models: all that is wrong with each, said in one run.

use expect_test::{Expect, expect};
use farrier_codegen::diagnostic::Diagnostics;
use farrier_codegen::model::{Model, Source};

fn check(json: impl AsRef<[u8]>, expected: Expect) {
    check_files(&[Source::new("m.json", json.as_ref())], expected);
}

fn check_files(sources: &[Source], expected: Expect) {
    let mut diagnostics = Diagnostics::default();
    let model = Model::parse(sources, &mut diagnostics);
    expected.assert_eq(&diagnostics.render(sources));
    assert_eq!(model.is_none(), diagnostics.has_errors());
}

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
        m.json:1:2: error[Model]: Smithy version "3" is not supported
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
        m.json:1:2: error[Model]: a model has no key `swagger`
          help: the keys are `smithy`, `metadata` and `shapes`
        m.json:1:20: error[Model]: a model has no key `paths`
          help: the keys are `smithy`, `metadata` and `shapes`
    "#]],
    );
    check(
        "{\"smithy\": \"2.0\",\n \"shapes\": 3, \"metadata\": []}",
        expect![[r#"
            m.json:2:2: error[Model]: `shapes` must be an object
            m.json:2:15: error[Model]: `metadata` must be an object
        "#]],
    );
    check("{\"smithy\": \"2.0\", \"shapes\": 1e400}", expect![[r#"
        m.json:1:19: error[Model]: `shapes` must be an object
    "#]]);
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
        m.json:1:2: error[Model]: Smithy version 2.0 is not supported
          help: the versions are "1.0" and "2.0", as strings
        m.json:1:36: error[Model] a#B: "strin" is not the type of a shape
          help: did you mean `string`?
    "#]],
    );
}

#[test]
fn wrong_keys_and_types() {
    check(
        r##"{"smithy": "2.0", "shapes": {
  "a#B": {"type": "structure", "memebers": {}, "members": {"x": {"target": "String"}, "y-z": {"target": "smithy.api#String"}, "w": {}, "v": 3}},
  "a#C": {"type": "strukture"},
  "a#D": {},
  "noNamespace": {"type": "string"},
  "a#E": [],
  "a#F": {"type": "string", "traits": {"required": {}, "a#b$c": {}}},
  "a#G": {"type": "list", "member": {"target": "smithy.api#String", "trait": {}}, "members": {}},
  "a#H": {"type": "operation", "input": "a#B", "output": {"target": 1}, "errors": {"target": "a#B"}},
  "a#I": {"type": "service", "version": 1, "rename": {"a#B": "not ok", "c": "C"}, "operations": [{"targets": "a#H"}]},
  "a#J$x": {"type": "string"},
  "a#B": {"type": "structure", "members": {}}
}}"##,
        expect![[r#"
            m.json:2:32: error[Model] a#B: there is no key `memebers` here
              help: did you mean `members`?
            m.json:2:66: error[ShapeId] a#B$x: "String" is not a valid ID
              help: a shape ID is `namespace#Name`; a name is letters, digits and underscores, and begins with a letter
            m.json:2:87: error[ShapeId] a#B: "y-z" is not a valid ID
              help: a shape ID is `namespace#Name`; a name is letters, digits and underscores, and begins with a letter
            m.json:2:127: error[Model] a#B$w: the member has no `target`
            m.json:2:136: error[Model] a#B$v: expected an object, found 3
            m.json:3:11: error[Model] a#C: "strukture" is not the type of a shape
              help: did you mean `structure`?
            m.json:4:3: error[Model] a#D: the shape has no `type`
              help: the types are blob, boolean, string, timestamp, byte, short, integer, long, float, double, bigInteger, bigDecimal, document, enum, intEnum, list, set, map, structure, union, operation, resource, service, apply
            m.json:5:3: error[ShapeId]: "noNamespace" is not a valid ID
              help: a shape ID is `namespace#Name`; a name is letters, digits and underscores, and begins with a letter
            m.json:6:3: error[Model] a#E: expected an object, found an array
            m.json:7:40: error[ShapeId] a#F: "required" is not a valid ID
              help: a shape ID is `namespace#Name`; a name is letters, digits and underscores, and begins with a letter
            m.json:7:56: error[ShapeId] a#F: "a#b$c" is not a valid ID
              help: a shape ID is `namespace#Name`; a name is letters, digits and underscores, and begins with a letter
            m.json:8:69: error[Model] a#G$member: there is no key `trait` here
              help: did you mean `traits`?
            m.json:8:83: error[Model] a#G: there is no key `members` here
              help: did you mean `member`?
            m.json:9:32: error[Model] a#H: expected an object, found "a#B"
            m.json:9:59: error[Model] a#H: expected a shape ID, found 1
            m.json:9:73: error[Model] a#H: expected an array, found an object
            m.json:10:30: error[Model] a#I: expected a string, found 1
            m.json:10:55: error[ShapeId] a#I: "not ok" is not a valid ID
              help: a shape ID is `namespace#Name`; a name is letters, digits and underscores, and begins with a letter
            m.json:10:72: error[ShapeId]: "c" is not a valid ID
              help: a shape ID is `namespace#Name`; a name is letters, digits and underscores, and begins with a letter
            m.json:10:98: error[Model] a#I: the reference has no `target`
            m.json:10:99: error[Model] a#I: there is no key `targets` here
              help: did you mean `target`?
            m.json:11:3: error[ShapeId] a#J$x: "a#J$x" is not a valid ID
              help: only `apply` names a member; members are inside of their shape
            m.json:12:3: error[Model]: the key `a#B` is there 2 times in one object
              help: keep one of them
        "#]],
    );
}

#[test]
fn targets() {
    check(
        r##"{"smithy": "2.0", "shapes": {
  "a#Op": {"type": "operation", "input": {"target": "a#Txt"}, "output": {"target": "a#Strukt"}, "errors": [{"target": "a#Plain"}, {"target": "a#Text"}]},
  "a#Text": {"type": "string"},
  "a#Plain": {"type": "structure", "members": {
    "op": {"target": "a#Op"},
    "typo": {"target": "smithy.api#Strng"},
    "other": {"target": "b#Text"},
    "mixin": {"target": "a#Mixin"},
    "far": {"target": "x.y#NothingLikeIt"}}},
  "a#Mixin": {"type": "structure", "members": {}, "traits": {"smithy.api#mixin": {}}},
  "a#Map": {"type": "map", "key": {"target": "smithy.api#Integer"}, "value": {"target": "a#Text"}},
  "a#HalfMap": {"type": "map", "key": {"target": "a#Text"}},
  "a#List": {"type": "list"},
  "a#Empty": {"type": "union", "members": {}},
  "a#Resource": {"type": "resource", "identifiers": {"id": {"target": "smithy.api#Integer"}}, "read": {"target": "a#Text"}, "resources": [{"target": "a#Op"}]},
  "a#Service": {"type": "service", "version": "1", "operations": [{"target": "a#Opp"}], "resources": [{"target": "a#Text"}], "errors": [{"target": "a#Plain"}]},
  "a#Gone": {"type": "apply", "traits": {"smithy.api#sensitive": {}}},
  "a#Text$gone": {"type": "apply", "traits": {"smithy.api#sensitive": {}}}
}}"##,
        expect![[r#"
            m.json:2:43: error[Target] a#Op: `a#Txt` does not exist
              help: did you mean `a#Text`?
            m.json:2:74: error[Target] a#Op: `a#Strukt` does not exist
            m.json:2:109: warning[Target] a#Op: `a#Plain` is listed as an error, but has no trait `smithy.api#error`
              help: say whether "client" or "server" is to blame; "client" is assumed
            m.json:2:132: error[Target] a#Op: `a#Text` is a string, but an error must be a structure
            m.json:5:12: error[Target] a#Plain$op: members hold data, but `a#Op` is an operation
            m.json:6:14: error[Target] a#Plain$typo: `smithy.api#Strng` does not exist
              help: did you mean `smithy.api#String`?
            m.json:7:15: error[Target] a#Plain$other: `b#Text` does not exist
              help: did you mean `a#Text`?
            m.json:8:15: error[Target] a#Plain$mixin: `a#Mixin` is a mixin, which cannot be a member's target
            m.json:9:13: error[Target] a#Plain$far: `x.y#NothingLikeIt` does not exist
            m.json:11:36: error[Target] a#Map$key: the key of a map must be a string or an enum, but `smithy.api#Integer` is an integer
            m.json:12:3: error[Model] a#HalfMap: the shape has no `value`
            m.json:13:3: error[Model] a#List: the shape has no `member`
            m.json:14:3: error[Model] a#Empty: a union needs a member
            m.json:15:61: error[Target] a#Resource: `smithy.api#Integer` is an integer, but an identifier must be a string
            m.json:15:104: error[Target] a#Resource: `a#Text` is a string, but what is bound here must be an operation
            m.json:15:140: error[Target] a#Resource: `a#Op` is an operation, but an entry of `resources` must be a resource
            m.json:16:68: error[Target] a#Service: `a#Opp` does not exist
              help: did you mean `a#Op`?
            m.json:16:104: error[Target] a#Service: `a#Text` is a string, but an entry of `resources` must be a resource
            m.json:16:138: warning[Target] a#Service: `a#Plain` is listed as an error, but has no trait `smithy.api#error`
              help: say whether "client" or "server" is to blame; "client" is assumed
            m.json:17:3: error[Model] a#Gone: traits are applied to `a#Gone`, which does not exist
            m.json:18:3: error[Model] a#Text$gone: traits are applied to the member `gone`, which does not exist
        "#]],
    );
}

#[test]
fn trait_values() {
    check(
        r##"{"smithy": "2.0", "shapes": {
  "a#S": {"type": "string", "traits": {
    "smithy.api#length": {"min": "x"},
    "smithy.api#pattern": ["^a$"],
    "smithy.api#sensitive": false,
    "smithy.api#documentation": {"text": "x"},
    "smithy.api#lenght": {"min": 1},
    "my.own#trait": {"any": [1, 2, null]}}},
  "a#L": {"type": "list", "member": {"target": "a#S"}, "traits": {"smithy.api#length": {"min": 3, "max": 2}}},
  "a#M": {"type": "list", "member": {"target": "a#S"}, "traits": {"smithy.api#length": {}}},
  "a#N": {"type": "integer", "traits": {"smithy.api#range": {"min": "one", "max": 1e1000}}},
  "a#O": {"type": "integer", "traits": {"smithy.api#range": {"min": 1.5, "max": "1.25"}}},
  "a#T": {"type": "timestamp", "traits": {"smithy.api#timestampFormat": "iso8601"}},
  "a#E": {"type": "structure", "members": {}, "traits": {"smithy.api#error": "mine", "smithy.api#httpError": 4000, "smithy.api#retryable": {"throttling": "yes"}}},
  "a#Op": {"type": "operation", "traits": {"smithy.api#endpoint": {"prefix": "x."}, "smithy.api#http": {"method": "GET", "uri": 1}, "smithy.api#requestCompression": {"encodings": "gzip"}}},
  "a#Enum": {"type": "string", "traits": {"smithy.api#enum": [{"value": "a", "name": 1}, {"name": "B"}]}},
  "a#V": {"type": "service", "version": "1", "traits": {"aws.auth#sigv4": {}, "aws.protocols#awsJson1_0": "yes"}}
}}"##,
        expect![[r#"
            m.json:3:27: error[TraitValue] a#S: `smithy.api#length` `min`: expected a whole number that is not negative, found "x"
            m.json:4:5: error[TraitValue] a#S: `smithy.api#pattern`: expected a string, found an array
            m.json:5:5: error[TraitValue] a#S: `smithy.api#sensitive`: expected an empty object, found false
            m.json:6:5: error[TraitValue] a#S: `smithy.api#documentation`: expected a string, found an object
            m.json:7:5: warning[UnknownTrait] a#S: the prelude has no trait `smithy.api#lenght`; it is ignored
              help: did you mean `length`?
            m.json:9:67: error[TraitValue] a#L: `smithy.api#length`: `min` 3 is greater than `max` 2
            m.json:10:67: error[TraitValue] a#M: `smithy.api#length`: `min` or `max` is needed
            m.json:11:62: error[TraitValue] a#N: `smithy.api#range` `min`: expected a number, found "one"
            m.json:12:41: error[TraitValue] a#O: `smithy.api#range`: `min` 1.5 is greater than `max` 1.25
            m.json:13:43: error[TraitValue] a#T: `smithy.api#timestampFormat`: expected one of date-time, epoch-seconds, http-date, found "iso8601"
            m.json:14:58: error[TraitValue] a#E: `smithy.api#error`: expected one of client, server, found "mine"
            m.json:14:86: error[TraitValue] a#E: `smithy.api#httpError`: expected a whole number from 100 to 599, found 4000
            m.json:14:141: error[TraitValue] a#E: `smithy.api#retryable` `throttling`: expected true or false, found "yes"
            m.json:15:44: error[TraitValue] a#Op: `smithy.api#endpoint`: `hostPrefix` is missing
            m.json:15:122: error[TraitValue] a#Op: `smithy.api#http` `uri`: expected a string that is not empty, found 1
            m.json:15:167: error[TraitValue] a#Op: `smithy.api#requestCompression` `encodings`: expected an array, found "gzip"
            m.json:16:78: error[TraitValue] a#Enum: `smithy.api#enum` `0` `name`: expected a string that is not empty, found 1
            m.json:16:90: error[TraitValue] a#Enum: `smithy.api#enum` `1`: `value` is missing
            m.json:17:57: error[TraitValue] a#V: `aws.auth#sigv4`: `name` is missing
            m.json:17:79: error[TraitValue] a#V: `aws.protocols#awsJson1_0`: expected an empty object, found "yes"
        "#]],
    );
}

#[test]
fn misplaced_and_contradicting_traits() {
    check(
        r##"{"smithy": "2.0", "shapes": {
  "a#N": {"type": "integer", "traits": {"smithy.api#length": {"min": 1}, "smithy.api#required": {}}},
  "a#S": {"type": "string", "traits": {"smithy.api#range": {"min": 1}, "smithy.api#error": "client"}},
  "a#L": {"type": "list", "member": {"target": "a#S"}, "traits": {"smithy.api#uniqueItems": {}, "smithy.api#sparse": {}}},
  "a#T": {"type": "structure", "traits": {"smithy.api#input": {}, "smithy.api#output": {}}, "members": {
    "a": {"target": "a#N", "traits": {"smithy.api#pattern": "x", "smithy.api#idempotencyToken": {}}},
    "b": {"target": "a#S", "traits": {"smithy.api#httpHeader": "X-B", "smithy.api#httpQuery": "b", "smithy.api#streaming": {}}},
    "c": {"target": "a#S", "traits": {"smithy.api#timestampFormat": "date-time", "smithy.api#xmlFlattened": {}}}}}
}}"##,
        expect![[r#"
            m.json:2:41: error[TraitTarget] a#N: `smithy.api#length` applies to strings, blobs, lists and maps only
            m.json:2:74: error[TraitTarget] a#N: `smithy.api#required` applies to members only
            m.json:3:40: error[TraitTarget] a#S: `smithy.api#range` applies to numbers only
            m.json:3:72: error[TraitTarget] a#S: `smithy.api#error` applies to structures only
            m.json:4:67: error[TraitConflict] a#L: `smithy.api#uniqueItems` contradicts `smithy.api#sparse`
            m.json:5:67: error[TraitConflict] a#T: `smithy.api#output` contradicts `smithy.api#input`
            m.json:6:39: error[TraitTarget] a#T$a: `smithy.api#pattern` applies to strings only
            m.json:6:66: error[TraitTarget] a#T$a: `smithy.api#idempotencyToken` applies to members that are strings only
            m.json:7:71: error[TraitConflict] a#T$b: `smithy.api#httpQuery` contradicts `smithy.api#httpHeader`
            m.json:7:100: error[TraitTarget] a#T$b: `smithy.api#streaming` applies to blobs and unions only
            m.json:8:39: error[TraitTarget] a#T$c: `smithy.api#timestampFormat` applies to timestamps only
            m.json:8:82: error[TraitTarget] a#T$c: `smithy.api#xmlFlattened` applies to members that are lists or maps only
        "#]],
    );
}

#[test]
fn defaults_and_enum_values() {
    check(
        r##"{"smithy": "2.0", "shapes": {
  "a#Byte": {"type": "byte", "traits": {"smithy.api#default": 128}},
  "a#Color": {"type": "enum", "members": {
    "RED": {"target": "smithy.api#Unit", "traits": {"smithy.api#enumValue": "red"}},
    "ROUGE": {"target": "smithy.api#Unit", "traits": {"smithy.api#enumValue": "red"}},
    "ONE": {"target": "smithy.api#Unit", "traits": {"smithy.api#enumValue": 1}}}},
  "a#Level": {"type": "intEnum", "members": {
    "LOW": {"target": "smithy.api#Unit"},
    "HIGH": {"target": "smithy.api#String", "traits": {"smithy.api#enumValue": 5000000000}}}},
  "a#None": {"type": "enum", "members": {}},
  "a#T": {"type": "structure", "members": {
    "flag": {"target": "smithy.api#Boolean", "traits": {"smithy.api#default": "true"}},
    "color": {"target": "a#Color", "traits": {"smithy.api#default": "blue"}},
    "list": {"target": "a#List", "traits": {"smithy.api#default": ["x"]}},
    "self": {"target": "a#T", "traits": {"smithy.api#default": {}}},
    "none": {"target": "smithy.api#Integer", "traits": {"smithy.api#default": null}},
    "big": {"target": "smithy.api#Long", "traits": {"smithy.api#default": 9223372036854775808}}}},
  "a#List": {"type": "list", "member": {"target": "smithy.api#String"}}
}}"##,
        expect![[r#"
            m.json:2:41: error[DefaultTrait] a#Byte: the default must be a whole number from -128 to 127, found 128
            m.json:5:5: error[EnumShape] a#Color$ROUGE: the value is that of `RED` as well
            m.json:6:5: error[EnumShape] a#Color$ONE: the value of an enum's member must be a string
            m.json:8:5: error[EnumShape] a#Level$LOW: a member of an intEnum needs `smithy.api#enumValue`, a whole number of 32 bits
            m.json:9:5: error[EnumShape] a#Level$HIGH: a member of an intEnum needs `smithy.api#enumValue`, a whole number of 32 bits
            m.json:9:14: error[Target] a#Level$HIGH: a member of an enum targets `smithy.api#Unit`, not `smithy.api#String`
            m.json:10:3: error[EnumShape] a#None: an enum needs a member
            m.json:12:57: error[DefaultTrait] a#T$flag: the default must be true or false, found "true"
            m.json:13:47: error[DefaultTrait] a#T$color: the default must be a value of the enum, found "blue"
            m.json:14:45: error[DefaultTrait] a#T$list: the default must be [], found an array
            m.json:15:42: error[DefaultTrait] a#T$self: the default must be null, since a structure has no default, found an object
            m.json:17:53: error[DefaultTrait] a#T$big: the default must be a whole number from -9223372036854775808 to 9223372036854775807, found 9223372036854775808
        "#]],
    );
}

#[test]
fn circles() {
    check(
        r##"{"smithy": "2.0", "shapes": {
  "a#List": {"type": "list", "member": {"target": "a#Map"}},
  "a#Map": {"type": "map", "key": {"target": "smithy.api#String"}, "value": {"target": "a#List"}},
  "a#Self": {"type": "list", "member": {"target": "a#Self"}},
  "a#Node": {"type": "structure", "members": {
    "next": {"target": "a#Other", "traits": {"smithy.api#required": {}}}, "children": {"target": "a#Nodes"}}},
  "a#Other": {"type": "structure", "members": {"back": {"target": "a#Choice", "traits": {"smithy.api#required": {}}}}},
  "a#Choice": {"type": "union", "members": {"a": {"target": "a#Node"}, "b": {"target": "a#Other"}}},
  "a#Nodes": {"type": "list", "member": {"target": "a#Node"}},
  "a#Fine": {"type": "structure", "members": {"next": {"target": "a#Fine"}, "all": {"target": "a#Fines", "traits": {"smithy.api#required": {}}}}},
  "a#Fines": {"type": "list", "member": {"target": "a#Fine"}},
  "a#A": {"type": "structure", "members": {}, "traits": {"smithy.api#mixin": {}}, "mixins": [{"target": "a#B"}]},
  "a#B": {"type": "structure", "members": {}, "traits": {"smithy.api#mixin": {}}, "mixins": [{"target": "a#A"}]},
  "a#R": {"type": "resource", "resources": [{"target": "a#Q"}]},
  "a#Q": {"type": "resource", "resources": [{"target": "a#R"}]}
}}"##,
        expect![[r#"
            m.json:2:30: error[ShapeRecursion] a#List: the shape holds itself: a#List$member → a#Map$value → a#List
              help: let a structure or a union be between
            m.json:4:30: error[ShapeRecursion] a#Self: the shape holds itself: a#Self$member → a#Self
              help: let a structure or a union be between
            m.json:8:45: error[ShapeRecursion] a#Choice: no value of the shape can exist, since it needs another one of itself: a#Choice$a → a#Node$next → a#Other$back → a#Choice
              help: make one of these members optional, or let a list or map be between
            m.json:13:94: error[Mixin] a#B: mixins are in a circle: a#A → a#B → a#A
              help: remove one of these mixins
            m.json:14:45: error[ResourceCycle] a#R: resources are in a circle: a#Q → a#R → a#Q
        "#]],
    );
}

#[test]
fn mixins() {
    check(
        r##"{"smithy": "2.0", "shapes": {
  "a#M": {"type": "structure", "members": {"x": {"target": "smithy.api#String"}}, "traits": {"smithy.api#mixin": {}}},
  "a#N": {"type": "structure", "members": {"x": {"target": "smithy.api#Integer"}}, "traits": {"smithy.api#mixin": {}}},
  "a#Plain": {"type": "structure", "members": {}},
  "a#S": {"type": "structure", "members": {}, "mixins": [{"target": "a#M"}, {"target": "a#N"}, {"target": "a#Plain"}, {"target": "a#Gone"}]},
  "a#U": {"type": "union", "members": {"y": {"target": "smithy.api#String"}}, "mixins": [{"target": "a#M"}]},
  "a#S$x": {"type": "apply", "traits": {"smithy.api#sensitive": {}}},
  "a#S$z": {"type": "apply", "traits": {"smithy.api#required": {}}}
}}"##,
        expect![[r#"
            m.json:3:50: error[Mixin] a#S$x: the member targets `smithy.api#Integer`, but a mixin's `smithy.api#String`
              help: a member that is inherited as well must have the same target
            m.json:5:97: error[Mixin] a#S: `a#Plain` is not a mixin
              help: give it the trait `smithy.api#mixin`
            m.json:5:120: error[Target] a#S: `a#Gone` does not exist
            m.json:6:91: error[Mixin] a#U: `a#M` is a structure, but is mixed into a union
              help: mix shapes of one type
            m.json:8:3: error[Model] a#S$z: traits are applied to the member `z`, which does not exist
              help: did you mean `x`?
        "#]],
    );
}

#[test]
fn names_of_a_closure() {
    check(
        r##"{"smithy": "2.0", "shapes": {
  "a#Service": {"type": "service", "version": "1", "operations": [{"target": "a#Op"}], "rename": {"c#Thing": "THING", "b#Other": "Other"}},
  "a#Op": {"type": "operation", "input": {"target": "a#In"}},
  "a#In": {"type": "structure", "members": {
    "a": {"target": "a#Thing"}, "b": {"target": "b#thing"}, "c": {"target": "c#Thing"}, "d": {"target": "b#Other"}, "e": {"target": "a#Name"}, "f": {"target": "b#name"}}},
  "a#Thing": {"type": "structure", "members": {}},
  "b#thing": {"type": "structure", "members": {}},
  "c#Thing": {"type": "structure", "members": {}},
  "b#Other": {"type": "structure", "members": {}},
  "a#Name": {"type": "string"},
  "b#name": {"type": "string"}
}}"##,
        expect![[r#"
            m.json:2:119: warning[ShapeName] a#Service: `b#Other` is renamed to `Other`, its own name
            m.json:7:3: error[ShapeName] b#thing: the name is that of `a#Thing`, if the case of letters is ignored
              help: give one of them another name with `rename` in the service
            m.json:8:3: error[ShapeName] c#Thing: the name (renamed to `THING`) is that of `a#Thing`, if the case of letters is ignored
              help: give one of them another name with `rename` in the service
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
