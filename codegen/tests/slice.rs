//! Slices: the service and the operations that were asked for, what they reach, and what is said where they do not exist.

use std::fmt::Write as _;

use expect_test::{Expect, expect};
use farrier_codegen::diagnostic::Diagnostics;
use farrier_codegen::model::{Model, Source};
use farrier_codegen::slice::slice;

const MODEL: &str = r##"{"smithy": "2.0", "shapes": {
  "a#Shop": {"type": "service", "version": "1", "operations": [{"target": "a#Ping"}], "resources": [{"target": "a#Order"}], "errors": [{"target": "a#Broken"}], "rename": {"b#Item": "BItem", "b#Deep": "BDeep"}},
  "a#Bank": {"type": "service", "version": "1", "operations": [{"target": "a#Pay"}, {"target": "a#Ping"}]},
  "a#Ping": {"type": "operation"},
  "a#Pay": {"type": "operation"},
  "a#Lost": {"type": "operation"},
  "a#Order": {"type": "resource", "read": {"target": "a#GetOrder"}, "collectionOperations": [{"target": "a#CountOrders"}], "resources": [{"target": "a#Line"}]},
  "a#Line": {"type": "resource", "put": {"target": "a#PutLine"}, "operations": [{"target": "a#FixLine"}]},
  "a#GetOrder": {"type": "operation", "input": {"target": "a#GetOrderInput"}, "output": {"target": "a#GetOrderOutput"}, "errors": [{"target": "a#NotFound"}]},
  "a#CountOrders": {"type": "operation", "output": {"target": "a#Count"}},
  "a#PutLine": {"type": "operation", "input": {"target": "a#Chain"}},
  "a#FixLine": {"type": "operation"},
  "a#GetOrderInput": {"type": "structure", "members": {"id": {"target": "a#Id", "traits": {"smithy.api#required": {}}}, "kind": {"target": "a#Kind"}}},
  "a#GetOrderOutput": {"type": "structure", "members": {"items": {"target": "a#Items"}, "id": {"target": "a#Id"}}},
  "a#Items": {"type": "map", "key": {"target": "a#Kind"}, "value": {"target": "b#Item"}},
  "b#Item": {"type": "union", "members": {"none": {"target": "smithy.api#Unit"}, "more": {"target": "a#Items"}}},
  "b#Deep": {"type": "string"},
  "a#Id": {"type": "string"},
  "a#Kind": {"type": "enum", "members": {"A": {"target": "smithy.api#Unit"}}},
  "a#Count": {"type": "structure", "members": {"n": {"target": "smithy.api#Long"}}},
  "a#Chain": {"type": "structure", "members": {"next": {"target": "a#Chain"}}},
  "a#NotFound": {"type": "structure", "members": {}, "traits": {"smithy.api#error": "client"}},
  "a#Broken": {"type": "structure", "members": {}, "traits": {"smithy.api#error": "server"}}
}}"##;

fn check(service: Option<&str>, operations: &[&str], expected: Expect) {
    check_model(MODEL, service, operations, expected);
}

fn check_model(json: &str, service: Option<&str>, operations: &[&str], expected: Expect) {
    let sources = [Source::new("m.json", json)];
    let mut diagnostics = Diagnostics::default();
    let model = Model::parse(&sources, &mut diagnostics).expect("the model is good");
    let operations: Vec<String> = operations.iter().map(|name| (*name).to_owned()).collect();
    let mut text = String::new();
    if let Some(slice) = slice(&model, service, &operations, &mut diagnostics) {
        let _ = writeln!(
            text,
            "{} {:?} {:?}",
            slice.service.expect("it is of a service"),
            slice.operations,
            slice.renames
        );
        for (id, direction) in &slice.shapes {
            let sent = if direction.sent { " sent" } else { "" };
            let received = if direction.received { " received" } else { "" };
            let _ = writeln!(text, "{id}{sent}{received}");
        }
    }
    expected.assert_eq(&(text + &diagnostics.render(&sources)));
}

#[test]
fn all_operations_of_a_service() {
    check(
        Some("Shop"),
        &[],
        expect![[r#"
        a#Shop [a#CountOrders, a#FixLine, a#GetOrder, a#Ping, a#PutLine] {b#Item: "BItem"}
        a#Broken received
        a#Chain sent
        a#Count received
        a#GetOrderInput sent
        a#GetOrderOutput received
        a#Id sent received
        a#Items received
        a#Kind sent received
        a#NotFound received
        b#Item received
        smithy.api#Long received
        smithy.api#Unit sent received
    "#]],
    );
    check(
        Some("a#Bank"),
        &[],
        expect![[r#"
        a#Bank [a#Pay, a#Ping] {}
        smithy.api#Unit sent received
    "#]],
    );
}

#[test]
fn operations_by_name_and_id() {
    check(
        Some("Shop"),
        &["GetOrder"],
        expect![[r#"
        a#Shop [a#GetOrder] {b#Item: "BItem"}
        a#Broken received
        a#GetOrderInput sent
        a#GetOrderOutput received
        a#Id sent received
        a#Items received
        a#Kind sent received
        a#NotFound received
        b#Item received
        smithy.api#Unit received
    "#]],
    );
    check(
        Some("Shop"),
        &["a#PutLine", "CountOrders", "PutLine"],
        expect![[r#"
            a#Shop [a#CountOrders, a#PutLine] {}
            a#Broken received
            a#Chain sent
            a#Count received
            smithy.api#Long received
            smithy.api#Unit sent received
        "#]],
    );
}

#[test]
fn what_does_not_exist() {
    check(
        None,
        &[],
        expect![[r#"
        m.json: error[AmbiguousService]: the model has 2 services
          help: choose one by its shape ID: a#Bank, a#Shop
    "#]],
    );
    check(
        Some("Shopp"),
        &[],
        expect![[r#"
        m.json: error[UnknownService]: the model has no service `Shopp`
          help: did you mean `Shop`?
    "#]],
    );
    check(
        Some("x#y"),
        &[],
        expect![[r#"
        m.json: error[UnknownService]: the model has no service `x#y`
          help: the services are a#Bank, a#Shop
    "#]],
    );
    check(
        Some("Shop"),
        &["GetOrders", "a#getOrder", "Pay", "Lost", "Nowhere"],
        expect![[r#"
            m.json:2:3: error[UnknownOperation] a#Shop: the service has no operation `GetOrders`
              help: did you mean `GetOrder`?
            m.json:2:3: error[UnknownOperation] a#Shop: the service has no operation `Lost`
              help: `a#Lost` exists, but is bound to no service
            m.json:2:3: error[UnknownOperation] a#Shop: the service has no operation `Nowhere`
            m.json:2:3: error[UnknownOperation] a#Shop: the service has no operation `Pay`
              help: the service `a#Bank` has it
            m.json:2:3: error[UnknownOperation] a#Shop: the service has no operation `a#getOrder`
              help: did you mean `a#GetOrder`?
        "#]],
    );
    check_model(
        r#"{"smithy": "2.0", "shapes": {"a#Op": {"type": "operation"}}}"#,
        None,
        &["Op"],
        expect![[r#"
            m.json: error[NoService]: the model has no service
              help: a crate is generated for a service; add a shape of type `service`, or name the file that has it
        "#]],
    );
}
