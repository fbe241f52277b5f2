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
        expect![[""]],
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
        expect![[""]],
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
        expect![[""]],
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
        expect![[""]],
    );
}
