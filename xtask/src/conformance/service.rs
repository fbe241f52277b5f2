//! The services of a file; operations that are bound to none get one.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};

/// The shape IDs of the services of a model.
pub(super) fn ids(model: &Value) -> Vec<String> {
    let services = shapes(model).filter(|(_, shape)| shape["type"] == "service");
    services.map(|(id, _)| id.clone()).collect()
}

/// A model with a service for each protocol that tests of unbound operations speak; none where all are bound.
pub(super) fn synthesize(model: &Value) -> Option<Value> {
    let bound = bound(model);
    let mut services: BTreeMap<String, Vec<Value>> = BTreeMap::new();
    for (id, shape) in shapes(model)
        .filter(|(id, shape)| shape["type"] == "operation" && !bound.contains(id.as_str()))
    {
        if let Some(protocol) = protocol(&shape["traits"]) {
            services
                .entry(protocol.to_owned())
                .or_default()
                .push(json!({ "target": id }));
        }
    }
    let shapes: Map<_, _> = services
        .into_iter()
        .map(|(protocol, operations)| service(&protocol, operations))
        .collect();
    (!shapes.is_empty()).then(|| json!({ "smithy": "2.0", "shapes": shapes }))
}

fn shapes(model: &Value) -> impl Iterator<Item = (&String, &Value)> {
    model["shapes"].as_object().into_iter().flatten()
}

/// The protocol of the first test that an operation has.
fn protocol(traits: &Value) -> Option<&str> {
    let lists = [
        "httpRequestTests",
        "httpResponseTests",
        "httpMalformedRequestTests",
        "eventStreamTests",
    ];
    lists
        .iter()
        .find_map(|name| traits[format!("smithy.test#{name}")][0]["protocol"].as_str())
}

fn service(protocol: &str, operations: Vec<Value>) -> (String, Value) {
    let name = protocol.rsplit('#').next().unwrap_or_default();
    let shape = json!({
        "type": "service",
        "version": "1",
        "operations": operations,
        "traits": { protocol: {} },
    });
    (format!("farrier.conformance#Unbound_{name}"), shape)
}

/// Every operation that a service reaches, through resources too.
fn bound(model: &Value) -> BTreeSet<&str> {
    let mut bound = BTreeSet::new();
    let mut open: Vec<_> = shapes(model)
        .filter(|(_, s)| s["type"] == "service")
        .map(|(id, _)| id.as_str())
        .collect();
    while let Some(id) = open.pop() {
        let shape = &model["shapes"][id];
        if !bound.insert(id) || shape["type"] == "operation" {
            continue;
        }
        let single = ["create", "put", "read", "update", "delete", "list"]
            .iter()
            .map(|key| &shape[*key]);
        let many = ["operations", "collectionOperations", "resources"]
            .iter()
            .filter_map(|key| shape[*key].as_array());
        open.extend(
            single
                .chain(many.flatten())
                .filter_map(|reference| reference["target"].as_str()),
        );
    }
    bound
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unbound_operations_get_a_service() {
        let test = json!([{ "id": "t", "protocol": "aws.protocols#restJson1" }]);
        let operation =
            json!({ "type": "operation", "traits": { "smithy.test#httpRequestTests": test } });
        let model = json!({ "shapes": {
            "a#Bound": operation, "a#Unbound": operation, "a#Untested": { "type": "operation" },
            "a#R": { "type": "resource", "read": { "target": "a#Bound" } },
            "a#S": { "type": "service", "resources": [{ "target": "a#R" }] },
        }});
        assert_eq!(ids(&model), ["a#S"]);
        let made = synthesize(&model).expect("one operation is not bound");
        let service = &made["shapes"]["farrier.conformance#Unbound_restJson1"];
        assert_eq!(service["operations"], json!([{ "target": "a#Unbound" }]));
        assert_eq!(service["traits"], json!({ "aws.protocols#restJson1": {} }));
    }
}
