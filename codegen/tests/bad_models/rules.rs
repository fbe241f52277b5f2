//! What a model asks not to be told, or to be told louder.

use expect_test::expect;

use super::check;

#[test]
fn suppressions() {
    check(
        r##"{"smithy": "2.0", "metadata": {"suppressions": [
    {"id": "HttpUriConflict", "namespace": "quiet", "reason": "They are told apart by their hosts."},
    {"id": "Http", "namespace": "*"},
    {"id": "TraitTarget", "namespace": "*"}
  ]}, "shapes": {
  "loud#S": {"type": "service", "version": "1", "operations": [{"target": "loud#A"}, {"target": "quiet#B"}, {"target": "loud#C"}, {"target": "loud#D"}]},
  "loud#A": {"type": "operation", "traits": {"smithy.api#http": {"method": "GET", "uri": "/x?b&a=1"}}},
  "quiet#B": {"type": "operation", "traits": {"smithy.api#http": {"method": "GET", "uri": "/x?a=1&b"}}},
  "loud#C": {"type": "operation", "traits": {"smithy.api#http": {"method": "PUT", "uri": "/x"}}},
  "loud#D": {"type": "operation", "traits": {"smithy.api#http": {"method": "PUT", "uri": "/x"}}},
  "loud#E": {"type": "string", "traits": {"smithy.api#suppress": ["UnknownTrait"], "smithy.api#lenght": {}}},
  "loud#F": {"type": "structure", "members": {
    "a": {"target": "loud#E", "traits": {"smithy.api#suppress": ["Other"], "smithy.api#lenght": {}}},
    "b": {"target": "loud#E", "traits": {"smithy.api#range": {"min": 1}}}
  }, "traits": {"smithy.api#suppress": ["UnknownTrait"]}}
}}"##,
        expect![[r#"
            m.json:10:90: warning[HttpUriConflict] loud#D: a request for this operation may as well be one for `loud#C`
              help: let their URIs differ in a segment or a parameter that is no label, or their methods
            m.json:13:76: warning[UnknownTrait] loud#F$a: the prelude has no trait `smithy.api#lenght`; it is ignored
              help: did you mean `length`?
            m.json:14:42: error[TraitTarget] loud#F$b: `smithy.api#range` applies to numbers only
        "#]],
    );
}

#[test]
fn severity_overrides() {
    check(
        r##"{"smithy": "2.0", "metadata": {"severityOverrides": [
    {"id": "UnknownTrait", "namespace": "a", "severity": "DANGER"},
    {"id": "UnknownTrait", "namespace": "b", "severity": "WARNING"}
  ]}, "shapes": {
  "a#S": {"type": "string", "traits": {"smithy.api#lenght": {}}},
  "b#S": {"type": "string", "traits": {"smithy.api#lenght": {}}},
  "c#S": {"type": "string", "traits": {"smithy.api#lenght": {}}}
}}"##,
        expect![[r#"
            m.json:5:40: error[UnknownTrait] a#S: the prelude has no trait `smithy.api#lenght`; it is ignored
              help: did you mean `length`?
            m.json:6:40: warning[UnknownTrait] b#S: the prelude has no trait `smithy.api#lenght`; it is ignored
              help: did you mean `length`?
            m.json:7:40: warning[UnknownTrait] c#S: the prelude has no trait `smithy.api#lenght`; it is ignored
              help: did you mean `length`?
        "#]],
    );
}

#[test]
fn rules_that_are_none() {
    check(
        r##"{"smithy": "2.0", "metadata": {
  "suppressions": [{"id": "A", "namespace": "*", "reson": "?"}, {"id": 1}, "B"],
  "severityOverrides": {"id": "A"}
}, "shapes": {
  "a#S": {"type": "string", "traits": {"smithy.api#suppress": "UnknownTrait"}}
}}"##,
        expect![[r#"
            m.json:2:50: warning[Model]: `suppressions` `0` `reson`: there is no such key; it is ignored
              help: did you mean `reason`?
            m.json:2:65: error[Model]: `suppressions` `1`: `namespace` is missing
            m.json:2:72: error[Model]: `suppressions` `1` `id`: expected a string that is not empty, found 1
            m.json:2:76: error[Model]: `suppressions` `2`: expected an object, found "B"
            m.json:3:3: error[Model]: `severityOverrides`: expected an array, found an object
            m.json:5:63: error[TraitValue] a#S: `smithy.api#suppress`: expected an array, found "UnknownTrait"
        "#]],
    );
}

#[test]
fn bindings() {
    check(
        r##"{"smithy": "2.0", "shapes": {
  "a#O": {"type": "operation", "input": {"target": "a#I"}, "output": {"target": "a#P"}, "traits": {"smithy.api#http": {"method": "PUT", "uri": "/{l}"}}},
  "a#I": {"type": "structure", "members": {
    "l": {"target": "smithy.api#Blob", "traits": {"smithy.api#required": {}, "smithy.api#httpLabel": {}}},
    "h": {"target": "smithy.api#String", "traits": {"smithy.api#httpHeader": "X-One"}},
    "i": {"target": "a#L", "traits": {"smithy.api#httpHeader": "x-one"}},
    "q": {"target": "smithy.api#String", "traits": {"smithy.api#httpQuery": "q"}},
    "r": {"target": "smithy.api#Integer", "traits": {"smithy.api#httpQuery": "q"}},
    "s": {"target": "smithy.api#Integer", "traits": {"smithy.api#httpQuery": "Q"}},
    "m": {"target": "smithy.api#String", "traits": {"smithy.api#httpQueryParams": {}}}
  }},
  "a#P": {"type": "structure", "members": {
    "body": {"target": "smithy.api#Integer", "traits": {"smithy.api#httpPayload": {}}},
    "rest": {"target": "smithy.api#String"},
    "code": {"target": "smithy.api#Long", "traits": {"smithy.api#httpResponseCode": {}}},
    "meta": {"target": "a#L", "traits": {"smithy.api#httpPrefixHeaders": "x-"}}
  }},
  "a#L": {"type": "list", "member": {"target": "smithy.api#String"}}
}}"##,
        expect![[r#"
            m.json:4:78: error[TraitTarget] a#I$l: `smithy.api#httpLabel` applies to members that are booleans, numbers, strings or timestamps only
            m.json:6:39: error[HttpHeaderTrait] a#I$i: `h` is bound to the same header
            m.json:8:54: error[HttpQueryTrait] a#I$r: `q` is bound to the same parameter
            m.json:10:53: error[TraitTarget] a#I$m: `smithy.api#httpQueryParams` applies to members that are maps only
            m.json:14:5: error[HttpPayloadTrait] a#P$rest: `body` is the whole body, so `rest` has no place in it
              help: bind it to a header, or to a label or the query of a request
            m.json:15:54: error[TraitTarget] a#P$code: `smithy.api#httpResponseCode` applies to members that are integers only
            m.json:16:42: error[TraitTarget] a#P$meta: `smithy.api#httpPrefixHeaders` applies to members that are maps only
        "#]],
    );
}
