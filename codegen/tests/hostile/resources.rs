//! Resources: trees of them, with identifiers, properties and every kind of operation.

use serde_json::{Map, Value, json};

use super::names::Names;
use super::traits::{Traits, remarks};
use super::world::{Data, World};

/// What an operation can be to its resource: whether it names one of its kind, and the key.
const ROLES: [(bool, &str); 8] = [
    (false, "create"),
    (false, "list"),
    (false, "collectionOperations"),
    (true, "read"),
    (true, "update"),
    (true, "delete"),
    (true, "put"),
    (true, "operations"),
];

impl World {
    /// A resource with these operations, in another one or not.
    pub fn resource(&mut self, operations: &[String], rest: bool) -> String {
        let mut names = Names::default();
        let identifiers = (0..self.dice.between(1, 3)).map(|_| names.member(&mut self.dice));
        let identifiers: Vec<_> = identifiers.collect();
        let bound = Map::from_iter(
            identifiers
                .iter()
                .map(|name| (name.clone(), json!({"target": "smithy.api#String"}))),
        );
        let mut more = vec![("identifiers", Value::from(bound))];
        let from = self.dice.below(ROLES.len());
        for (at, operation) in operations.iter().enumerate() {
            // A role is taken once.
            let (is_instance, key) = ROLES[(from + at) % ROLES.len()];
            let is_instance = is_instance && self.identify(operation, &identifiers, rest);
            let key = if is_instance || !ROLES.contains(&(true, key)) {
                key
            } else {
                "collectionOperations"
            };
            more.push((key, json!({"target": operation})));
        }
        merge(&mut more);
        if !self.old && self.dice.percent(40) {
            let name = names.member(&mut self.dice);
            let Data { id, .. } = self.simple(|_| true);
            more.push(("properties", json!({name: {"target": id}})));
        }
        let (id, traits) = (self.other_id(), remarks(&mut self.dice));
        self.add(&id, "resource", traits, &more);
        if self.dice.percent(70) {
            return id;
        }
        let outer = self.other_id();
        // Operations about all resources of a kind would have to bind the identifiers of the outer one.
        let more = [("resources", json!([{"target": id}]))];
        self.add(&outer, "resource", Traits::new(), &more);
        outer
    }

    /// Gives the input of an operation the identifiers as members; whether it could, since the input may be somebody else's too.
    fn identify(&mut self, operation: &str, identifiers: &[String], rest: bool) -> bool {
        let input = &self.shapes[operation]["input"]["target"];
        let input = input.as_str().unwrap_or("smithy.api#Unit").to_owned();
        let is_shared = self.data.iter().any(|data| data.id == input);
        if is_shared || input == "smithy.api#Unit" {
            return false;
        }
        let members = self.shapes[&input]["members"]
            .as_object_mut()
            .expect("inputs have members");
        if identifiers.iter().any(|name| members.contains_key(name)) {
            return false;
        }
        for (at, name) in identifiers.iter().enumerate() {
            let mut traits = json!({"smithy.api#required": {}});
            if rest {
                traits["smithy.api#httpHeader"] = format!("x-identifier-{at}").into();
            }
            members.insert(
                name.clone(),
                json!({"target": "smithy.api#String", "traits": traits}),
            );
        }
        true
    }

    /// The host prefix of an operation: a label of it is a member of the input, where that has such a one.
    pub fn host_prefix(&mut self, input: &str) -> String {
        let Some(members) = self
            .shapes
            .get_mut(input)
            .and_then(|shape| shape["members"].as_object_mut())
        else {
            return "data.".to_owned();
        };
        let label = members.iter_mut().find(|(_, member)| {
            let required = member["traits"].get("smithy.api#required").is_some();
            required && member["target"] == "smithy.api#String"
        });
        match label {
            Some((name, member)) => {
                member["traits"]["smithy.api#hostLabel"] = json!({});
                format!("{{{name}}}.data-")
            }
            None => "data.".to_owned(),
        }
    }
}

/// Makes one list of all operations under the keys that have lists.
fn merge(more: &mut Vec<(&str, Value)>) {
    for key in ["operations", "collectionOperations"] {
        let (lists, others): (Vec<_>, Vec<_>) =
            more.drain(..).partition(|(other, _)| *other == key);
        *more = others;
        if !lists.is_empty() {
            more.push((key, lists.into_iter().map(|(_, target)| target).collect()));
        }
    }
}
