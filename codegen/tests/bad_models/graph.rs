//! Shapes that are wrong together.

use expect_test::expect;

use super::check;

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
            m.json:2:53: error[Target] a#Op: `a#Txt` does not exist
              help: did you mean `a#Text`?
            m.json:2:84: error[Target] a#Op: `a#Strukt` does not exist
            m.json:2:119: warning[Target] a#Op: `a#Plain` is listed as an error, but has no trait `smithy.api#error`
              help: say whether "client" or "server" is to blame; "client" is assumed
            m.json:2:142: error[Target] a#Op: `a#Text` is a string, but an error must be a structure
            m.json:5:22: error[Target] a#Plain$op: members hold data, but `a#Op` is an operation
            m.json:6:24: error[Target] a#Plain$typo: `smithy.api#Strng` does not exist
              help: did you mean `smithy.api#String`?
            m.json:7:25: error[Target] a#Plain$other: `b#Text` does not exist
              help: did you mean `a#Text`?
            m.json:8:25: error[Target] a#Plain$mixin: `a#Mixin` is a mixin, which cannot be a member's target
            m.json:9:23: error[Target] a#Plain$far: `x.y#NothingLikeIt` does not exist
            m.json:11:46: error[Target] a#Map$key: the key of a map must be a string or an enum, but `smithy.api#Integer` is an integer
            m.json:12:3: error[Model] a#HalfMap: the shape has no `value`
            m.json:13:3: error[Model] a#List: the shape has no `member`
            m.json:14:3: error[Model] a#Empty: a union needs a member
            m.json:15:71: error[Target] a#Resource: `smithy.api#Integer` is an integer, but an identifier must be a string
            m.json:15:114: error[Target] a#Resource: `a#Text` is a string, but what is bound here must be an operation
            m.json:15:150: error[Target] a#Resource: `a#Op` is an operation, but an entry of `resources` must be a resource
            m.json:16:78: error[Target] a#Service: `a#Opp` does not exist
              help: did you mean `a#Op`?
            m.json:16:114: error[Target] a#Service: `a#Text` is a string, but an entry of `resources` must be a resource
            m.json:16:148: warning[Target] a#Service: `a#Plain` is listed as an error, but has no trait `smithy.api#error`
              help: say whether "client" or "server" is to blame; "client" is assumed
            m.json:17:3: error[Model] a#Gone: traits are applied to `a#Gone`, which does not exist
            m.json:18:3: error[Model] a#Text$gone: traits are applied to the member `gone`, which does not exist
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
            m.json:13:105: error[Mixin] a#B: mixins are in a circle: a#A → a#B → a#A
              help: remove one of these mixins
            m.json:14:56: error[ResourceCycle] a#R: resources are in a circle: a#Q → a#R → a#Q
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
            m.json:3:60: error[Mixin] a#S$x: the member targets `smithy.api#Integer`, but a mixin's `smithy.api#String`
              help: a member that is inherited as well must have the same target
            m.json:5:107: error[Mixin] a#S: `a#Plain` is not a mixin
              help: give it the trait `smithy.api#mixin`
            m.json:5:130: error[Target] a#S: `a#Gone` does not exist
            m.json:6:101: error[Mixin] a#U: `a#M` is a structure, but is mixed into a union
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
    "a": {"target": "a#Thing"}, "b": {"target": "b#thing"}, "c": {"target": "c#Thing"}, "d": {"target": "b#Other"}, "e": {"target": "a#Name"}, "f": {"target": "b#name"},
    "g": {"target": "a#Names"}, "h": {"target": "b#names"}, "i": {"target": "a#Size"}, "j": {"target": "b#size"}, "k": {"target": "c#SIZE"}}},
  "a#Names": {"type": "list", "member": {"target": "a#Name"}},
  "b#names": {"type": "list", "member": {"target": "b#name"}},
  "a#Size": {"type": "enum", "members": {"S": {"target": "smithy.api#Unit"}, "L": {"target": "smithy.api#Unit"}}},
  "b#size": {"type": "enum", "members": {"S": {"target": "smithy.api#Unit"}, "L": {"target": "smithy.api#Unit"}}},
  "c#SIZE": {"type": "enum", "members": {"S": {"target": "smithy.api#Unit"}, "XL": {"target": "smithy.api#Unit"}}},
  "a#Thing": {"type": "structure", "members": {}},
  "b#thing": {"type": "structure", "members": {}},
  "c#Thing": {"type": "structure", "members": {}},
  "b#Other": {"type": "structure", "members": {}},
  "a#Name": {"type": "string"},
  "b#name": {"type": "string"}
}}"##,
        expect![[r#"
            m.json:2:130: warning[Service] a#Service: `b#Other` is renamed to `Other`, its own name
            m.json:11:3: error[Service] c#SIZE: the name is that of `a#Size`, if the case of letters is ignored
              help: give one of them another name with `rename` in the service
            m.json:13:3: error[Service] b#thing: the name is that of `a#Thing`, if the case of letters is ignored
              help: give one of them another name with `rename` in the service
            m.json:14:3: error[Service] c#Thing: the name (renamed to `THING`) is that of `a#Thing`, if the case of letters is ignored
              help: give one of them another name with `rename` in the service
        "#]],
    );
}

#[test]
fn host_labels() {
    check(
        r#"{
  "smithy": "2.0",
  "shapes": {
    "a#Op": {
      "type": "operation",
      "input": { "target": "a#In" },
      "traits": { "smithy.api#endpoint": { "hostPrefix": "{gone}.{plain}.{loose}.{good}." } }
    },
    "a#Open": { "type": "operation", "input": { "target": "a#One" }, "traits": {
      "smithy.api#endpoint": { "hostPrefix": "data-{one}" } } },
    "a#NoHost": { "type": "operation", "traits": {
      "smithy.api#endpoint": { "hostPrefix": "a..b_." } } },
    "a#One": { "type": "structure", "members": {
      "one": { "target": "smithy.api#String", "traits": { "smithy.api#required": {}, "smithy.api#hostLabel": {} } } } },
    "a#In": {
      "type": "structure",
      "members": {
        "plain": { "target": "smithy.api#String", "traits": { "smithy.api#required": {} } },
        "loose": { "target": "smithy.api#String", "traits": { "smithy.api#hostLabel": {} } },
        "good": { "target": "smithy.api#String", "traits": { "smithy.api#required": {}, "smithy.api#hostLabel": {} } },
        "stray": { "target": "smithy.api#String", "traits": { "smithy.api#required": {}, "smithy.api#hostLabel": {} } }
      }
    }
  }
}"#,
        expect![[r#"
            m.json:7:58: error[HostLabelTrait] a#Op: the host prefix `{gone}.{plain}.{loose}.{good}.` has no label `{stray}`, which a member is bound to
              help: put `{stray}` into it, or take `@hostLabel` away
            m.json:7:58: error[HostLabelTrait] a#Op: the host prefix names `{gone}`, but `a#In` has no member of that name
              help: give the input a member `gone` with `@required` and `@hostLabel`
            m.json:7:58: error[HostLabelTrait] a#Op: the host prefix names `{loose}`, but `a#In` does not require it
              help: give the input a member `loose` with `@required` and `@hostLabel`
            m.json:7:58: error[HostLabelTrait] a#Op: the host prefix names `{plain}`, but `a#In` has it without `@hostLabel`
              help: give the input a member `plain` with `@required` and `@hostLabel`
            m.json:10:46: warning[HostLabelTrait] a#Open: the host prefix `data-{one}` has labels and does not end with a dot
              help: a value could name the host of somebody else; end the prefix with a dot
            m.json:12:46: error[HostLabelTrait] a#NoHost: no host begins with `a..b_.`
              help: its parts are at most 63 letters, digits and hyphens, with dots between them
        "#]],
    );
}

#[test]
fn http_checksums() {
    check(
        r#"{
  "smithy": "2.0",
  "shapes": {
    "a#Op": {
      "type": "operation",
      "input": { "target": "a#In" },
      "traits": { "aws.protocols#httpChecksum": {
        "requestAlgorithmMember": "number", "requestValidationModeMember": "gone", "responseAlgorithms": ["SHA1", "CRC128"]
      } }
    },
    "a#Void": {
      "type": "operation",
      "input": { "target": "a#In" },
      "traits": { "aws.protocols#httpChecksum": { "requestValidationModeMember": "mode" } }
    },
    "a#Good": {
      "type": "operation",
      "input": { "target": "a#In" },
      "traits": { "aws.protocols#httpChecksum": { "requestAlgorithmMember": "sum", "requestChecksumRequired": "yes" } }
    },
    "a#In": {
      "type": "structure",
      "members": {
        "number": { "target": "smithy.api#Integer" },
        "mode": { "target": "smithy.api#String" },
        "sum": { "target": "a#Sum" }
      }
    },
    "a#Sum": { "type": "enum", "members": { "CRC32": { "target": "smithy.api#Unit" }, "BLAKE3": { "target": "smithy.api#Unit" } } }
  }
}"#,
        expect![[r#"
            m.json:7:19: warning[HttpChecksumTrait] a#Op: the runtime has no checksum `CRC128`; it neither makes nor compares it
            m.json:8:35: error[HttpChecksumTrait] a#Op: `requestAlgorithmMember` names `number`, which is no string
              help: name a member of the input that is a string or an enum
            m.json:8:76: error[HttpChecksumTrait] a#Op: `requestValidationModeMember` names `gone`, which `a#In` does not have
              help: name a member of the input that is a string or an enum
            m.json:14:19: error[HttpChecksumTrait] a#Void: neither requests nor responses have a checksum
              help: say `requestAlgorithmMember` or `requestChecksumRequired`, or else `requestValidationModeMember` and `responseAlgorithms`
            m.json:19:19: warning[HttpChecksumTrait] a#Good: the runtime has no checksum `BLAKE3`; it neither makes nor compares it
            m.json:19:111: error[TraitValue] a#Good: `aws.protocols#httpChecksum` `requestChecksumRequired`: expected true or false, found "yes"
        "#]],
    );
}

#[test]
fn http_labels() {
    check(
        r#"{
  "smithy": "2.0",
  "shapes": {
    "a#Op": {
      "type": "operation",
      "input": { "target": "a#In" },
      "traits": { "smithy.api#http": { "method": "GET", "uri": "x/{gone}/{plain}/{loose}/{good+}/{number+}?a={b}" } }
    },
    "a#In": {
      "type": "structure",
      "members": {
        "plain": { "target": "smithy.api#String", "traits": { "smithy.api#required": {} } },
        "loose": { "target": "smithy.api#String", "traits": { "smithy.api#httpLabel": {} } },
        "good": { "target": "smithy.api#String", "traits": { "smithy.api#required": {}, "smithy.api#httpLabel": {} } },
        "stray": { "target": "smithy.api#String", "traits": { "smithy.api#required": {}, "smithy.api#httpLabel": {} } },
        "number": { "target": "smithy.api#Long", "traits": { "smithy.api#required": {}, "smithy.api#httpLabel": {} } }
      }
    }
  }
}"#,
        expect![[r#"
            m.json:7:64: error[HttpLabelTrait] a#Op: `{number+}` takes several segments, but `number` is no string
              help: let the member target a string, or take the plus away
            m.json:7:64: error[HttpLabelTrait] a#Op: the URI has no label `{stray}`, which a member is bound to
              help: put `{stray}` between two slashes, or take `@httpLabel` away
            m.json:7:64: error[HttpLabelTrait] a#Op: the URI names `{gone}`, but `a#In` has no member of that name
              help: give the input a member `gone` with `@required` and `@httpLabel`
            m.json:7:64: error[HttpLabelTrait] a#Op: the URI names `{loose}`, but `a#In` does not require it
              help: give the input a member `loose` with `@required` and `@httpLabel`
            m.json:7:64: error[HttpLabelTrait] a#Op: the URI names `{plain}`, but `a#In` has it without `@httpLabel`
              help: give the input a member `plain` with `@required` and `@httpLabel`
            m.json:7:64: error[HttpTrait] a#Op: the URI `x/{gone}/{plain}/{loose}/{good+}/{number+}?a={b}` is not absolute
              help: the pattern begins with a slash, such as `/shelves/{shelf}`
        "#]],
    );
}
