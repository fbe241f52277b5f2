//! Resources, their identifiers and what binds them.

use expect_test::expect;

use super::check;

#[test]
fn identifiers() {
    check(
        r##"{"smithy": "2.0", "shapes": {
  "a#Shelf": {"type": "resource", "identifiers": {"shelf": {"target": "a#Name"}}, "properties": {
    "shelf": {"target": "a#Name"}}, "resources": [{"target": "a#Book"}, {"target": "a#Leaf"}, {"target": "a#Good"}]},
  "a#Book": {"type": "resource", "identifiers": {"shelf": {"target": "a#Other"}, "book": {"target": "a#Name"}}},
  "a#Leaf": {"type": "resource"},
  "a#Good": {"type": "resource", "identifiers": {"shelf": {"target": "a#Name"}, "good": {"target": "a#Name"}}},
  "a#Name": {"type": "string"},
  "a#Other": {"type": "string"}
}}"##,
        expect![[r#"
            m.json:3:5: error[ResourceIdentifier] a#Shelf: the identifier `shelf` is a property as well
              help: a property is what can change about a resource; take it away
            m.json:4:50: error[ResourceIdentifier] a#Book: the identifier `shelf` of `a#Shelf`, the parent, targets `a#Name`
              help: a resource has all identifiers of its parent, each with the same target
            m.json:5:3: error[ResourceIdentifier] a#Leaf: the parent `a#Shelf` has the identifier `shelf`, this does not
              help: a resource has all identifiers of its parent, each with the same target
        "#]],
    );
}

#[test]
fn bindings() {
    check(
        r##"{"smithy": "2.0", "shapes": {
  "a#S": {"type": "service", "version": "1", "resources": [{"target": "a#Shelf"}], "operations": [{"target": "a#Read"}]},
  "a#Shelf": {"type": "resource", "identifiers": {"shelf": {"target": "a#Name"}}, "resources": [{"target": "a#Book"}],
    "read": {"target": "a#Read"}, "update": {"target": "a#Loose"}, "delete": {"target": "a#Other"},
    "list": {"target": "a#List"}, "create": {"target": "a#All"}, "operations": [{"target": "a#Named"}]},
  "a#Book": {"type": "resource", "identifiers": {"shelf": {"target": "a#Name"}, "book": {"target": "a#Name"}},
    "list": {"target": "a#All"}, "collectionOperations": [{"target": "a#List"}]},
  "a#Read": {"type": "operation", "input": {"target": "a#Good"}},
  "a#Named": {"type": "operation", "input": {"target": "a#Renamed"}},
  "a#Loose": {"type": "operation", "input": {"target": "a#Optional"}},
  "a#Other": {"type": "operation", "input": {"target": "a#OtherTarget"}},
  "a#List": {"type": "operation"},
  "a#All": {"type": "operation", "input": {"target": "a#Good"}},
  "a#Good": {"type": "structure", "members": {"shelf": {"target": "a#Name", "traits": {"smithy.api#required": {}}}}},
  "a#Optional": {"type": "structure", "members": {"shelf": {"target": "a#Name"}}},
  "a#OtherTarget": {"type": "structure", "members": {"shelf": {"target": "smithy.api#String", "traits": {"smithy.api#required": {}}}}},
  "a#Renamed": {"type": "structure", "members": {
    "id": {"target": "smithy.api#String", "traits": {"smithy.api#required": {}, "smithy.api#resourceIdentifier": "shelf"}}}},
  "a#Twice": {"type": "structure", "members": {
    "one": {"target": "a#Name", "traits": {"smithy.api#required": {}, "smithy.api#resourceIdentifier": "shelf"}},
    "two": {"target": "a#Name", "traits": {"smithy.api#required": {}, "smithy.api#resourceIdentifier": "shelf"}}}},
  "a#Name": {"type": "string"}
}}"##,
        expect![[r#"
            m.json:8:3: error[SingleOperationBinding] a#Read: it is bound to `a#S` and to `a#Shelf`
              help: in `a#S` it can be bound once
            m.json:10:3: error[ResourceIdentifierBinding] a#Loose: it is about one `a#Shelf`, but does not bind its identifier `shelf`
              help: give the input a required member `shelf` of the identifier's target, or one with `@resourceIdentifier("shelf")`
            m.json:11:3: error[ResourceIdentifierBinding] a#Other: it is about one `a#Shelf`, but does not bind its identifier `shelf`
              help: give the input a required member `shelf` of the identifier's target, or one with `@resourceIdentifier("shelf")`
            m.json:12:3: error[ResourceIdentifierBinding] a#List: as an operation of `a#Book`, it does not bind `shelf`, an identifier of the parent `a#Shelf`
              help: give the input a required member `shelf` of the identifier's target, or one with `@resourceIdentifier("shelf")`
            m.json:12:3: error[SingleOperationBinding] a#List: it is bound to `a#Book` and to `a#Shelf`
              help: in `a#S` it can be bound once
            m.json:13:3: error[ResourceIdentifierBinding] a#All: it is about a collection of `a#Shelf`, but binds all identifiers of one
              help: bind it as `read`, `put`, `update`, `delete` or in `operations`
            m.json:13:3: error[SingleOperationBinding] a#All: it is bound to `a#Book` and to `a#Shelf`
              help: in `a#S` it can be bound once
            m.json:21:71: error[ResourceIdentifierBinding] a#Twice$two: `one` is the same identifier of a resource
        "#]],
    );
}
