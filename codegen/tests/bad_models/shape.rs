//! Shapes that are wrong in themselves.

use expect_test::expect;

use super::check;

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
            m.json:2:32: warning[Model] a#B: there is no key `memebers` here; it is ignored
              help: did you mean `members`?
            m.json:2:76: error[ShapeId] a#B$x: "String" is not a valid ID
              help: a shape ID is `namespace#Name`; a name is letters, digits and underscores, and begins with a letter
            m.json:2:87: error[ShapeId] a#B: "y-z" is not a valid ID
              help: a shape ID is `namespace#Name`; a name is letters, digits and underscores, and begins with a letter
            m.json:2:127: error[Model] a#B$w: the member has no `target`
            m.json:2:141: error[Model] a#B$v: expected an object, found 3
            m.json:3:19: error[Model] a#C: "strukture" is not the type of a shape
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
            m.json:8:69: warning[Model] a#G$member: there is no key `trait` here; it is ignored
              help: did you mean `traits`?
            m.json:8:83: warning[Model] a#G: there is no key `members` here; it is ignored
              help: did you mean `member`?
            m.json:9:41: error[Model] a#H: expected an object, found "a#B"
            m.json:9:69: error[Model] a#H: expected a shape ID, found 1
            m.json:9:73: error[Model] a#H: expected an array, found an object
            m.json:10:41: error[Model] a#I: expected a string, found 1
            m.json:10:62: error[ShapeId] a#I: "not ok" is not a valid ID
              help: a shape ID is `namespace#Name`; a name is letters, digits and underscores, and begins with a letter
            m.json:10:72: error[ShapeId]: "c" is not a valid ID
              help: a shape ID is `namespace#Name`; a name is letters, digits and underscores, and begins with a letter
            m.json:10:98: error[Model] a#I: the reference has no `target`
            m.json:10:99: warning[Model] a#I: there is no key `targets` here; it is ignored
              help: did you mean `target`?
            m.json:11:3: error[ShapeId] a#J$x: "a#J$x" is not a valid ID
              help: only `apply` names a member; members are inside of their shape
            m.json:12:3: error[Model]: the key `a#B` is there 2 times in one object
              help: keep one of them
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
  "a#P": {"type": "structure", "members": {
    "whole": {"target": "smithy.api#Long", "traits": {"smithy.api#range": {"min": 1.0, "max": 2.5}}},
    "broken": {"target": "smithy.api#Double", "traits": {"smithy.api#range": {"max": 2.5}}}}},
  "a#T": {"type": "timestamp", "traits": {"smithy.api#timestampFormat": "iso8601"}},
  "a#E": {"type": "structure", "members": {}, "traits": {"smithy.api#error": "mine", "smithy.api#httpError": 4000, "smithy.api#retryable": {"throttling": "yes"}}},
  "a#Op": {"type": "operation", "traits": {"smithy.api#endpoint": {"prefix": "x."}, "smithy.api#http": {"method": "GET", "uri": 1}, "smithy.api#requestCompression": {"encodings": "gzip"}}},
  "a#Enum": {"type": "string", "traits": {"smithy.api#enum": [{"value": "a", "name": 1}, {"name": "B"}]}},
  "a#V": {"type": "service", "version": "1", "traits": {"aws.auth#sigv4": {}, "aws.protocols#awsJson1_0": "yes"}}
}}"##,
        expect![[r#"
            m.json:3:34: error[TraitValue] a#S: `smithy.api#length` `min`: expected a whole number that is not negative, found "x"
            m.json:4:5: error[TraitValue] a#S: `smithy.api#pattern`: expected a string, found an array
            m.json:5:29: error[TraitValue] a#S: `smithy.api#sensitive`: expected an empty object, found false
            m.json:6:5: error[TraitValue] a#S: `smithy.api#documentation`: expected a string, found an object
            m.json:7:5: warning[UnknownTrait] a#S: the prelude has no trait `smithy.api#lenght`; it is ignored
              help: did you mean `length`?
            m.json:9:67: error[LengthTrait] a#L: `min` 3 is greater than `max` 2
            m.json:10:67: error[TraitValue] a#M: `smithy.api#length`: `min` or `max` is needed
            m.json:11:69: error[TraitValue] a#N: `smithy.api#range` `min`: expected a number, found "one"
            m.json:11:83: error[RangeTrait] a#N: `max` is 1e+1000, but the values are whole numbers
            m.json:12:41: error[RangeTrait] a#O: `min` 1.5 is greater than `max` 1.25
            m.json:12:69: error[RangeTrait] a#O: `min` is 1.5, but the values are whole numbers
            m.json:12:81: error[RangeTrait] a#O: `max` is 1.25, but the values are whole numbers
            m.json:14:95: error[RangeTrait] a#P$whole: `max` is 2.5, but the values are whole numbers
            m.json:16:73: error[TraitValue] a#T: `smithy.api#timestampFormat`: expected one of date-time, epoch-seconds, http-date, found "iso8601"
            m.json:17:78: error[TraitValue] a#E: `smithy.api#error`: expected one of client, server, found "mine"
            m.json:17:110: error[TraitValue] a#E: `smithy.api#httpError`: expected a whole number from 100 to 999, found 4000
            m.json:17:155: error[TraitValue] a#E: `smithy.api#retryable` `throttling`: expected true or false, found "yes"
            m.json:18:44: error[TraitValue] a#Op: `smithy.api#endpoint`: `hostPrefix` is missing
            m.json:18:68: warning[TraitValue] a#Op: `smithy.api#endpoint` `prefix`: there is no such key; it is ignored
              help: the keys are hostPrefix
            m.json:18:129: error[TraitValue] a#Op: `smithy.api#http` `uri`: expected a string that is not empty, found 1
            m.json:18:180: error[TraitValue] a#Op: `smithy.api#requestCompression` `encodings`: expected an array, found "gzip"
            m.json:19:86: error[TraitValue] a#Enum: `smithy.api#enum` `0` `name`: expected a string that is not empty, found 1
            m.json:19:90: error[TraitValue] a#Enum: `smithy.api#enum` `1`: `value` is missing
            m.json:20:57: error[TraitValue] a#V: `aws.auth#sigv4`: `name` is missing
            m.json:20:107: error[TraitValue] a#V: `aws.protocols#awsJson1_0`: expected an empty object, found "yes"
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
  "a#U": {"type": "structure", "members": {
    "silent": {"target": "a#Five"},
    "other": {"target": "a#Five", "traits": {"smithy.api#default": 6}},
    "same": {"target": "a#Five", "traits": {"smithy.api#default": 5.0}},
    "none": {"target": "a#Five", "traits": {"smithy.api#default": null}},
    "few": {"target": "a#List", "traits": {"smithy.api#default": [], "smithy.api#length": {"min": 1}}},
    "low": {"target": "smithy.api#Integer", "traits": {"smithy.api#default": -1, "smithy.api#range": {"min": 2}}},
    "zero": {"target": "smithy.api#Integer", "traits": {"smithy.api#default": 0, "smithy.api#range": {"min": 2}}},
    "emoji": {"target": "smithy.api#String", "traits": {"smithy.api#default": "🦀", "smithy.api#length": {"min": 2, "max": 1}}},
    "long": {"target": "a#Word", "traits": {"smithy.api#default": "abc"}}}},
  "a#Five": {"type": "double", "traits": {"smithy.api#default": 5}},
  "a#Null": {"type": "string", "traits": {"smithy.api#default": null}},
  "a#Word": {"type": "string", "traits": {"smithy.api#length": {"max": 2}}},
  "a#List": {"type": "list", "member": {"target": "smithy.api#String"}}
}}"##,
        expect![[r#"
            m.json:2:63: error[DefaultTrait] a#Byte: the default must be a whole number from -128 to 127, found 128
            m.json:5:5: error[EnumShape] a#Color$ROUGE: the value is that of `RED` as well
            m.json:6:5: error[EnumShape] a#Color$ONE: the value of an enum's member must be a string
            m.json:8:5: error[EnumShape] a#Level$LOW: a member of an intEnum needs `smithy.api#enumValue`, a whole number of 32 bits
            m.json:9:5: error[EnumShape] a#Level$HIGH: a member of an intEnum needs `smithy.api#enumValue`, a whole number of 32 bits
            m.json:9:24: error[Target] a#Level$HIGH: a member of an enum targets `smithy.api#Unit`, not `smithy.api#String`
            m.json:10:3: error[EnumShape] a#None: an enum needs a member
            m.json:12:79: error[DefaultTrait] a#T$flag: the default must be true or false, found "true"
            m.json:13:69: error[DefaultTrait] a#T$color: the default must be a value of the enum, found "blue"
            m.json:14:45: error[DefaultTrait] a#T$list: the default must be [], found an array
            m.json:15:42: error[DefaultTrait] a#T$self: the default must be null, since a structure has no default, found an object
            m.json:17:75: error[DefaultTrait] a#T$big: the default must be a whole number from -9223372036854775808 to 9223372036854775807, found 9223372036854775808
            m.json:19:5: error[DefaultTrait] a#U$silent: `a#Five` has the default 5, which the member does not repeat
              help: a member has the default of its target, or null to have none
            m.json:20:5: error[DefaultTrait] a#U$other: the default is 6, that of `a#Five` is 5
              help: a member has the default of its target, or null to have none
            m.json:23:44: error[DefaultTrait] a#U$few: the default violates a constraint: its length is 0, less than 1
            m.json:24:78: error[DefaultTrait] a#U$low: the default violates a constraint: -1 is less than 2
            m.json:26:84: error[LengthTrait] a#U$emoji: `min` 2 is greater than `max` 1
            m.json:27:67: error[DefaultTrait] a#U$long: the default violates a constraint: its length is 3, more than 2
            m.json:29:65: error[DefaultTrait] a#Null: only the default of a member can be null
        "#]],
    );
}

#[test]
fn defaults_that_say_nothing() {
    let members: Vec<_> = [
        ("Float", "1e39"),
        ("Double", "1e999"),
        ("Double", r#""nan""#),
        ("Timestamp", r#""yesterday""#),
        ("Timestamp", r#""2024-02-31T99:99:99Z""#),
        ("Timestamp", r#""9223372036854775807-01-01T00:00:00Z""#),
        ("Timestamp", "-9223372036854775808.5"),
        ("Blob", r#""no base64""#),
        ("BigInteger", "1e3"),
        ("BigDecimal", "1e99999999999999999999"),
        ("Document", "1e999"),
    ]
    .into_iter()
    .enumerate()
    .map(|(n, (ty, value))| {
        format!(r##""m{n}": {{"target": "smithy.api#{ty}", "traits": {{"smithy.api#default": {value}}}}}"##)
    })
    .collect();
    check(
        format!(
            r##"{{"smithy": "2.0", "shapes": {{"a#T": {{"type": "structure", "members": {{
{}}}}}}}}}"##,
            members.join(",\n")
        ),
        expect![[r#"
            m.json:2:71: error[DefaultTrait] a#T$m0: the default must be a number of 32 bits, "NaN", "Infinity" or "-Infinity", found 1e+39
            m.json:3:72: error[DefaultTrait] a#T$m1: the default must be a number of 64 bits, "NaN", "Infinity" or "-Infinity", found 1e+999
            m.json:4:72: error[DefaultTrait] a#T$m2: the default must be a number of 64 bits, "NaN", "Infinity" or "-Infinity", found "nan"
            m.json:5:75: error[DefaultTrait] a#T$m3: the default must be a number of seconds or a date and time such as 1985-04-12T23:20:50.52Z, in the years 0001 to 9999, found "yesterday"
            m.json:6:75: error[DefaultTrait] a#T$m4: the default must be a number of seconds or a date and time such as 1985-04-12T23:20:50.52Z, in the years 0001 to 9999, found "2024-02-31T99:99:99Z"
            m.json:7:75: error[DefaultTrait] a#T$m5: the default must be a number of seconds or a date and time such as 1985-04-12T23:20:50.52Z, in the years 0001 to 9999, found "9223372036854775807-01-01T00:00:00Z"
            m.json:8:75: error[DefaultTrait] a#T$m6: the default must be a number of seconds or a date and time such as 1985-04-12T23:20:50.52Z, in the years 0001 to 9999, found -9223372036854775808.5
            m.json:9:70: warning[DefaultTrait] a#T$m7: the default "no base64" is no base64, so the bytes of the text are taken
              help: write the default of a blob in base64
            m.json:10:76: error[DefaultTrait] a#T$m8: the default must be a whole number, found 1e+3
            m.json:11:76: error[DefaultTrait] a#T$m9: the default must be a number, found 1e+99999999999999999999
            m.json:12:75: error[DefaultTrait] a#T$m10: the default must be a scalar, [] or {}, found 1e+999
        "#]],
    );
}

#[test]
fn misspelt_keys_of_traits() {
    check(
        r##"{"smithy": "2.0", "shapes": {
  "a#Text": {"type": "string", "traits": {"smithy.api#length": {"mim": 1, "max": 2}, "smithy.api#deprecated": {"because": "old"}}},
  "a#Op": {"type": "operation", "traits": {"smithy.api#http": {"method": "GET", "uri": "/", "cod": 204}}},
  "a#E": {"type": "structure", "traits": {"smithy.api#error": "client", "smithy.api#retryable": {"throtling": true}}}
}}"##,
        expect![[r#"
            m.json:2:65: warning[TraitValue] a#Text: `smithy.api#length` `mim`: there is no such key; it is ignored
              help: did you mean `min`?
            m.json:2:112: warning[TraitValue] a#Text: `smithy.api#deprecated` `because`: there is no such key; it is ignored
              help: the keys are message, since
            m.json:3:93: warning[TraitValue] a#Op: `smithy.api#http` `cod`: there is no such key; it is ignored
              help: did you mean `code`?
            m.json:4:98: warning[TraitValue] a#E: `smithy.api#retryable` `throtling`: there is no such key; it is ignored
              help: did you mean `throttling`?
        "#]],
    );
}

#[test]
fn events() {
    check(
        r##"{"smithy": "2.0", "shapes": {
  "a#Stream": {"type": "union", "members": {
    "text": {"target": "smithy.api#String"},
    "event": {"target": "a#Event"}}, "traits": {"smithy.api#streaming": {}}},
  "a#Event": {"type": "structure", "members": {
    "list": {"target": "a#List", "traits": {"smithy.api#eventHeader": {}}},
    "number": {"target": "smithy.api#Integer", "traits": {"smithy.api#eventPayload": {}}},
    "more": {"target": "smithy.api#String"}}},
  "a#List": {"type": "list", "member": {"target": "smithy.api#String"}}
}}"##,
        expect![[r#"
            m.json:3:5: error[StreamingTrait] a#Stream$text: the event `text` is no structure
              help: let it target a structure that has this as a member with `@eventPayload`
            m.json:6:45: error[TraitTarget] a#Event$list: `smithy.api#eventHeader` applies to members that are booleans, bytes, shorts, integers, longs, blobs, strings or timestamps only
            m.json:7:59: error[TraitTarget] a#Event$number: `smithy.api#eventPayload` applies to members that are blobs, strings, structures or unions only
            m.json:8:5: error[EventPayloadTrait] a#Event$more: `number` is the whole payload, so `more` has no place in it
              help: mark it with `@eventHeader`
        "#]],
    );
}
