//! Slices: the service and the operations that were asked for, what they reach, and what is said where they do not exist.

use std::fmt::Write as _;

use expect_test::{Expect, expect};
use farrier_codegen::diagnostic::Diagnostics;
use farrier_codegen::model::{Model, Source};
use farrier_codegen::slice::slice;

const MODEL: &str = r##"{"smithy": "2.0", "shapes": {
  "a#Shop": {"type": "service", "version": "1", "operations": [{"target": "a#Ping"}], "resources": [{"target": "a#Order"}], "errors": [{"target": "a#Broken"}], "rename": {"b#Item": "BItem", "b#Deep": "BDeep"}},
  "a#Bank": {"type": "service", "version": "1", "operations": [{"target": "a#Pay"}, {"target": "b#Ping"}, {"target": "a#Ping"}]},
  "a#Ping": {"type": "operation"},
  "b#Ping": {"type": "operation"},
  "a#Pay": {"type": "operation"},
  "a#Lost": {"type": "operation"},
  "a#Order": {"type": "resource", "identifiers": {"id": {"target": "a#Id"}}, "read": {"target": "a#GetOrder"}, "collectionOperations": [{"target": "a#CountOrders"}], "resources": [{"target": "a#Line"}]},
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
            slice.service, slice.operations, slice.renames
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
    check(Some("Shop"), &[], expect![[""]]);
    check(Some("a#Bank"), &[], expect![[""]]);
}

#[test]
fn operations_by_name_and_id() {
    check(Some("Shop"), &["GetOrder"], expect![[""]]);
    check(
        Some("Shop"),
        &["a#PutLine", "CountOrders", "PutLine"],
        expect![[""]],
    );
}

#[test]
fn what_does_not_exist() {
    check(None, &[], expect![[""]]);
    check(Some("Shopp"), &[], expect![[""]]);
    check(Some("x#y"), &[], expect![[""]]);
    check(
        Some("Shop"),
        &["GetOrders", "a#getOrder", "Pay", "Lost", "Nowhere"],
        expect![[""]],
    );
    check(Some("Bank"), &["Ping"], expect![[""]]);
    check_model(
        r#"{"smithy": "2.0", "shapes": {"a#Op": {"type": "operation"}}}"#,
        None,
        &["Op"],
        expect![[""]],
    );
}
