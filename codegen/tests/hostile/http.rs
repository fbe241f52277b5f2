//! Messages whose members travel in labels, queries, headers, payloads and streams.

use serde_json::{Map, Value, json};

use super::names::Names;
use super::traits::{Traits, of_data, remarks};
use super::world::{Data, World, is_aggregate};

/// Where the members of an operation's messages travel.
pub struct Binding {
    pub rest: bool,
    number: usize,
    labels: Vec<String>,
    /// Whether the last label takes all that is left of the path.
    greedy: bool,
    /// Whether the input has a payload, so that a method with a body is needed.
    body: bool,
    /// The trait that says how bodies are summed up.
    pub checksum: Option<Value>,
}

impl Binding {
    /// No member yet.
    pub fn new(number: usize, rest: bool) -> Self {
        Self {
            rest,
            number,
            labels: Vec::new(),
            greedy: number % 4 == 3,
            body: false,
            checksum: None,
        }
    }

    /// The trait of the operation.
    pub fn http(&self) -> Value {
        let last = self.labels.len();
        let greedy = |at| {
            if self.greedy && at + 1 == last {
                "+"
            } else {
                ""
            }
        };
        let labels = self.labels.iter().enumerate();
        let labels: Vec<_> = labels
            .map(|(at, label)| format!("/{{{label}{}}}", greedy(at)))
            .collect();
        let query = ["", "?list-type=2", "?a&b="][self.number % 3];
        let method = match self.number % 3 {
            0 if !self.body => "GET",
            1 => "PUT",
            _ => "POST",
        };
        let code = [200, 201, 204][self.number % 2];
        json!({"method": method, "uri": format!("/op{}{}{query}", self.number, labels.concat()), "code": code})
    }
}

impl World {
    /// Binds some members; whether one of them is all of the body.
    pub fn bind(
        &mut self,
        input: bool,
        binding: &mut Binding,
        names: &mut Names,
        members: &mut Map<String, Value>,
    ) -> bool {
        if binding.rest && input {
            for _ in 0..self.dice.below(3) {
                let name = names.member(&mut self.dice);
                binding.labels.push(name.clone());
                members.insert(name, self.scalar("httpLabel", json!({}), true));
            }
            // Smithy wants text where a label takes several segments.
            if let Some(label) = binding.labels.last().filter(|_| binding.greedy) {
                members[label]["target"] = "smithy.api#String".into();
            }
            for n in 0..self.dice.below(3) {
                let name = self.dice.one(&["q", "q[]", "a b", "x-y", "\"", "é", "{}"]);
                members.insert(
                    names.member(&mut self.dice),
                    self.repeated("httpQuery", format!("{name}{n}").into()),
                );
            }
            if self.dice.percent(20) {
                let sum = self.checksum(names, members);
                binding.checksum = Some(sum);
            }
            if self.dice.percent(20) {
                let target = self.map(true);
                members.insert(
                    names.member(&mut self.dice),
                    json!({"target": target, "traits": {"smithy.api#httpQueryParams": {}}}),
                );
            }
        }
        if binding.rest {
            self.headers(input, names, members);
        }
        let bound = self.payload(input, binding.rest, names, members);
        binding.body |= bound && input;
        bound
    }

    /// Members that say how requests and responses are summed up, and the trait that names them.
    fn checksum(&mut self, names: &mut Names, members: &mut Map<String, Value>) -> Value {
        let mut header = |world: &mut Self, values: &[&str], header: &str| {
            let id = world.id();
            let values = values.iter().map(|value| {
                let traits = json!({"smithy.api#enumValue": value});
                (
                    (*value).to_owned(),
                    json!({"target": "smithy.api#Unit", "traits": traits}),
                )
            });
            let values: Map<_, _> = values.collect();
            world.add(&id, "enum", Traits::new(), &[("members", values.into())]);
            let name = names.member(&mut world.dice);
            let traits = json!({"smithy.api#httpHeader": header});
            members.insert(name.clone(), json!({"target": id, "traits": traits}));
            name
        };
        let algorithm = header(self, &["CRC32", "CRC32C", "SHA256"], "x-algorithm");
        let mode = header(self, &["ENABLED"], "x-mode");
        let required = self.dice.percent(50);
        json!({
            "requestAlgorithmMember": algorithm,
            "requestChecksumRequired": required,
            "requestValidationModeMember": mode,
            "responseAlgorithms": ["SHA256", "CRC32"],
        })
    }

    fn headers(&mut self, input: bool, names: &mut Names, members: &mut Map<String, Value>) {
        for n in 0..self.dice.below(4) {
            members.insert(
                names.member(&mut self.dice),
                self.repeated("httpHeader", format!("X-Odd-{n}").into()),
            );
        }
        if self.dice.percent(20) {
            let target = self.map(false);
            let prefix = self.dice.one(&["", "x-meta-"]);
            members.insert(
                names.member(&mut self.dice),
                json!({"target": target, "traits": {"smithy.api#httpPrefixHeaders": prefix}}),
            );
        }
        if !input && self.dice.percent(20) {
            members.insert(names.member(&mut self.dice), json!({"target": "smithy.api#Integer", "traits": {"smithy.api#httpResponseCode": {}}}));
        }
    }

    /// A payload or a stream, where the dice say so; only what is sent may have to be of known length.
    fn payload(
        &mut self,
        input: bool,
        rest: bool,
        names: &mut Names,
        members: &mut Map<String, Value>,
    ) -> bool {
        let mut traits = of_data(&mut self.dice);
        let payload = rest && self.dice.percent(40);
        if payload {
            traits.insert("smithy.api#httpPayload".to_owned(), json!({}));
        }
        let target = match self.dice.below(6) {
            0 if payload => {
                let id = self.id();
                let mut traits =
                    Traits::from_iter([("smithy.api#streaming".to_owned(), json!({}))]);
                if input && self.dice.percent(30) {
                    traits.insert("smithy.api#requiresLength".to_owned(), json!({}));
                }
                self.add(&id, "blob", traits, &[]);
                if !self.old {
                    return self.streamed(&id, names, members);
                }
                Data {
                    id,
                    kind: "blob".to_owned(),
                }
            }
            1 if payload || !rest => Data {
                id: self.events(),
                kind: "union".to_owned(),
            },
            _ if payload => self.body(),
            _ => return false,
        };
        members.insert(names.member(&mut self.dice), World::member(&target, traits));
        payload
    }

    /// Streaming blobs are required, or have a default.
    fn streamed(&mut self, id: &str, names: &mut Names, members: &mut Map<String, Value>) -> bool {
        let traits = json!({"smithy.api#httpPayload": {}, "smithy.api#default": ""});
        members.insert(
            names.member(&mut self.dice),
            json!({"target": id, "traits": traits}),
        );
        true
    }

    /// What can be a payload: a structure, union, document, list, map, blob, string or enum.
    fn body(&mut self) -> Data {
        let fits = |kind: &str| {
            is_aggregate(kind) || ["document", "blob", "string", "enum"].contains(&kind)
        };
        let own: Vec<_> = self
            .data
            .iter()
            .filter(|data| fits(&data.kind))
            .cloned()
            .collect();
        match self.dice.index(own.len()) {
            Some(index) => own[index].clone(),
            None => Data {
                id: "smithy.api#Blob".to_owned(),
                kind: "blob".to_owned(),
            },
        }
    }

    fn scalar(&mut self, binding: &str, value: Value, required: bool) -> Value {
        let target = self.simple(|kind| !["blob", "document"].contains(&kind));
        let mut traits = Traits::from_iter([(format!("smithy.api#{binding}"), value)]);
        if required {
            traits.insert("smithy.api#required".to_owned(), json!({}));
        }
        World::member(&target, traits)
    }

    /// A scalar, or a list of them.
    fn repeated(&mut self, binding: &str, value: Value) -> Value {
        let mut member = self.scalar(binding, value, false);
        if self.dice.percent(40) {
            let id = self.id();
            let item = json!({"target": member["target"]});
            self.add(&id, "list", Traits::new(), &[("member", item)]);
            member["target"] = id.into();
        }
        member
    }

    fn map(&mut self, lists: bool) -> String {
        let (id, list) = (self.id(), self.id());
        let string = json!({"target": "smithy.api#String"});
        let lists = lists && self.dice.percent(50);
        self.add(&list, "list", Traits::new(), &[("member", string.clone())]);
        let value = if lists {
            json!({"target": list})
        } else {
            string.clone()
        };
        self.add(
            &id,
            "map",
            Traits::new(),
            &[("key", string), ("value", value)],
        );
        id
    }

    /// A stream of events: structures with headers and a payload, and errors; one that there is already, or a new one.
    fn events(&mut self) -> String {
        if let Some(index) = self.dice.index(self.streams.len())
            && self.dice.percent(30)
        {
            return self.streams[index].clone();
        }
        let mut names = Names::default();
        let mut members = Map::new();
        let mut event = self.event();
        for _ in 0..self.dice.between(1, 5) {
            if self.dice.percent(80) {
                event = self.event();
            }
            members.insert(
                names.member(&mut self.dice),
                json!({"target": event, "traits": remarks(&mut self.dice)}),
            );
        }
        let id = self.id();
        let mut traits = remarks(&mut self.dice);
        traits.insert("smithy.api#streaming".to_owned(), json!({}));
        self.add(&id, "union", traits, &[("members", members.into())]);
        self.streams.push(id.clone());
        id
    }

    fn event(&mut self) -> String {
        let id = self.id();
        let mut names = Names::default();
        let mut members = Map::new();
        let mut traits = remarks(&mut self.dice);
        let error = self.dice.percent(25);
        if error {
            traits.extend(super::shapes::error(self));
        }
        for _ in 0..if error { 0 } else { self.dice.below(4) } {
            let fits = |kind: &str| {
                [
                    "boolean",
                    "byte",
                    "short",
                    "integer",
                    "long",
                    "blob",
                    "string",
                    "timestamp",
                ]
                .contains(&kind)
            };
            let target = self.simple(fits);
            let header = Traits::from_iter([("smithy.api#eventHeader".to_owned(), json!({}))]);
            members.insert(names.member(&mut self.dice), World::member(&target, header));
        }
        let own: Vec<_> = self
            .data
            .iter()
            .filter(|data| ["structure", "union", "blob", "string"].contains(&data.kind.as_str()))
            .cloned()
            .collect();
        match self.dice.index(own.len()) {
            Some(index) if !error && self.dice.percent(50) => {
                let payload =
                    Traits::from_iter([("smithy.api#eventPayload".to_owned(), json!({}))]);
                members.insert(
                    names.member(&mut self.dice),
                    World::member(&own[index], payload),
                );
            }
            _ => {
                for _ in 0..self.dice.below(4) {
                    members.insert(names.member(&mut self.dice), self.field(self.data.len()));
                }
            }
        }
        self.add(&id, "structure", traits, &[("members", members.into())]);
        id
    }
}
