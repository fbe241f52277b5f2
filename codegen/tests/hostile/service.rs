//! A service over the shapes of a model: operations, resources, errors, a protocol.

use serde_json::{Map, Value, json};

use super::names::Names;
use super::shapes;
use super::traits::{Traits, remarks};
use super::world::{Data, World};
use super::{http, texts, values};

const PROTOCOLS: [&str; 9] = [
    "aws.protocols#awsJson1_0",
    "aws.protocols#awsJson1_1",
    "aws.protocols#restJson1",
    "aws.protocols#restJson1",
    "smithy.protocols#rpcv2Cbor",
    "smithy.protocols#rpcv2Json",
    "aws.protocols#restXml",
    "aws.protocols#awsQuery",
    "aws.protocols#ec2Query",
];

/// The model of a seed, as JSON AST.
pub fn model(seed: u64) -> Value {
    let mut world = World::new(seed);
    let mut protocols = vec![world.dice.one(&PROTOCOLS)];
    if world.dice.percent(20) {
        protocols.push(world.dice.one(&PROTOCOLS));
    }
    world.documents = !protocols.contains(&"smithy.protocols#rpcv2Cbor");
    world.fill();
    world.service(&protocols);
    world.root_defaults();
    world.settle_defaults();
    let version = if world.old { "1.0" } else { "2.0" };
    let suppressions = json!([{"id": "UnreferencedShape", "namespace": "*", "reason": "hostile"}]);
    json!({"smithy": version, "metadata": {"suppressions": suppressions}, "shapes": world.shapes})
}

impl World {
    fn service(&mut self, protocols: &[&str]) {
        let rest = protocols.iter().any(|protocol| protocol.contains("rest"));
        let operations: Vec<_> = (0..self.dice.between(1, 9))
            .map(|n| self.operation(n, rest))
            .collect();
        let (direct, of_resources) = operations.split_at(self.dice.below(operations.len() + 1));
        let mut resources = Vec::new();
        let mut left = of_resources;
        while !left.is_empty() {
            let (these, others) = left.split_at(self.dice.between(1, left.len().min(3)));
            resources.push(self.resource(these, rest));
            left = others;
        }
        let mut traits = remarks(&mut self.dice);
        let mut set = |name: &str, value| drop(traits.insert(name.to_owned(), value));
        if self.dice.percent(95) {
            protocols
                .iter()
                .for_each(|protocol| set(protocol, json!({})));
        }
        let (title, sdk) = (
            texts::text(&mut self.dice),
            texts::some_text(&mut self.dice),
        );
        set("smithy.api#title", title.into());
        set(
            "aws.api#service",
            json!({"sdkId": sdk, "arnNamespace": "x", "endpointPrefix": "y"}),
        );
        set(
            "aws.auth#sigv4",
            json!({"name": texts::some_text(&mut self.dice)}),
        );
        set(
            "smithy.rules#endpointRuleSet",
            json!({"version": "1.0", "parameters": {"type": {"type": "Array"}}, "rules": []}),
        );
        set(
            "smithy.api#xmlNamespace",
            json!({"uri": "https://example.com/\"doc\"/"}),
        );
        set("smithy.api#cors", json!({}));
        if protocols[0].contains("Json1_") && self.dice.percent(20) {
            set("aws.protocols#awsQueryCompatible", json!({}));
        }
        let id = self.other_id();
        let errors = self.errors();
        let version = texts::text(&mut self.dice);
        let mut more = vec![
            ("version", version.into()),
            ("operations", targets(direct)),
            ("resources", targets(&resources)),
            ("rename", self.renames.clone().into()),
        ];
        if !self.old {
            more.push(("errors", targets(&errors)));
        }
        self.add(&id, "service", traits, &more);
    }

    fn operation(&mut self, number: usize, rest: bool) -> String {
        let mut traits = remarks(&mut self.dice);
        let mut more = vec![("errors", targets(&self.errors()))];
        let mut binding = http::Binding::new(number, rest);
        let input = self.message(true, &mut binding);
        let output = self.message(false, &mut binding);
        // In Smithy 1.0 an operation without an input names none.
        let named = |id: &String| id != "smithy.api#Unit";
        for (key, id) in [("input", &input), ("output", &output)] {
            if !self.old || named(id) {
                more.push((key, json!({"target": id})));
            }
        }
        if rest {
            traits.insert("smithy.api#http".to_owned(), binding.http());
        }
        if let Some(sum) = binding.checksum.take() {
            traits.insert("aws.protocols#httpChecksum".to_owned(), sum);
        }
        self.mark(&mut traits, &input);
        let id = self.id();
        self.add(&id, "operation", traits, &more);
        id
    }

    /// What operations have beside their messages.
    fn mark(&mut self, traits: &mut Traits, input: &str) {
        let mut set = |name: &str, value| drop(traits.insert(name.to_owned(), value));
        match self.dice.below(4) {
            0 => set("smithy.api#readonly", json!({})),
            1 => set("smithy.api#idempotent", json!({})),
            _ => {}
        }
        if self.dice.percent(15) {
            set(
                "smithy.api#endpoint",
                json!({"hostPrefix": self.host_prefix(input)}),
            );
        }
        if self.dice.percent(15) {
            set("smithy.api#httpChecksumRequired", json!({}));
        }
        if self.dice.percent(15) {
            set(
                "smithy.api#requestCompression",
                json!({"encodings": ["gzip"]}),
            );
        }
        if self.dice.percent(15) {
            set(
                "smithy.waiters#waitable",
                json!({"Self": {"acceptors": []}}),
            );
        }
        if self.dice.percent(40) {
            let (title, documentation) = (
                texts::some_text(&mut self.dice),
                texts::documentation(&mut self.dice),
            );
            let input = values::example(self, input);
            set(
                "smithy.api#examples",
                json!([{"title": title, "documentation": documentation, "input": input, "output": {}}]),
            );
        }
    }

    /// An input or output: none, one of the data, or one of its own with streams and bindings.
    fn message(&mut self, input: bool, binding: &mut http::Binding) -> String {
        let structures: Vec<_> = self
            .data
            .iter()
            .filter(|data| self.is_plain(data))
            .cloned()
            .collect();
        match self.dice.below(10) {
            0 => return "smithy.api#Unit".to_owned(),
            1 | 2 if !structures.is_empty() => {
                return structures[self.dice.below(structures.len())].id.clone();
            }
            _ => {}
        }
        let id = self.id();
        let mut names = Names::default();
        let mut members = Map::new();
        let bound = self.bind(input, binding, &mut names, &mut members);
        let (some, count) = (!bound || !binding.rest, self.dice.between(0, 10));
        for _ in 0..if some { count } else { 0 } {
            let name = names.member(&mut self.dice);
            members.insert(name, self.field(self.data.len()));
        }
        let mut traits = remarks(&mut self.dice);
        if input && self.dice.percent(30) {
            let token = json!({"target": "smithy.api#String", "traits": {"smithy.api#idempotencyToken": {}, "smithy.api#httpHeader": "x-token"}});
            members.insert(names.member(&mut self.dice), token);
        }
        if !self.old && self.dice.percent(40) {
            let mark = if input {
                "smithy.api#input"
            } else {
                "smithy.api#output"
            };
            traits.insert(mark.to_owned(), json!({}));
        }
        self.add(&id, "structure", traits, &[("members", members.into())]);
        id
    }

    /// Whether a structure can be a message: Smithy allows no error there.
    fn is_plain(&self, data: &Data) -> bool {
        let traits = &self.shapes.get(&data.id).unwrap_or(&Value::Null)["traits"];
        data.kind == "structure" && traits.get("smithy.api#error").is_none()
    }

    fn errors(&mut self) -> Vec<String> {
        let mut errors = Vec::new();
        for _ in 0..self.dice.below(4) {
            let id = self.id();
            let mut traits = remarks(&mut self.dice);
            traits.extend(shapes::error(self));
            let mut members = Map::new();
            for name in ["message", "Message", "code", "type", "source"] {
                if self.dice.percent(30) {
                    members.insert(name.to_owned(), self.field(self.data.len()));
                }
            }
            self.add(&id, "structure", traits, &[("members", members.into())]);
            errors.push(id);
        }
        let own = self
            .data
            .iter()
            .filter(|data| data.kind == "structure" && !self.is_plain(data));
        errors.extend(own.map(|data| data.id.clone()).take(2));
        errors
    }
}

fn targets(ids: &[String]) -> Value {
    ids.iter().map(|id| json!({"target": id})).collect()
}
