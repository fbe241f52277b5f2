//! Shapes of data: each kind with few, many and odd members, in circles where Smithy allows those.

use serde_json::{Map, Value, json};

use super::names::Names;
use super::texts;
use super::traits::{Traits, constrain, is_number, of_data, of_members, remarks};
use super::world::{Data, World, is_aggregate, is_open};

const KINDS: [&str; 24] = [
    "string",
    "string",
    "enum",
    "enum",
    "intEnum",
    "blob",
    "boolean",
    "byte",
    "short",
    "integer",
    "long",
    "float",
    "double",
    "bigInteger",
    "bigDecimal",
    "timestamp",
    "document",
    "list",
    "list",
    "map",
    "map",
    "union",
    "union",
    "structure",
];

impl World {
    /// Names and kinds first, so that shapes can name those that come after them; then what is in each.
    pub fn fill(&mut self) {
        for _ in 0..self.dice.between(3, 40) {
            let kind = match self.dice.percent(30) {
                true => "structure",
                false => match KINDS[self.dice.below(KINDS.len())] {
                    "document" if !self.documents => "timestamp",
                    kind => kind,
                },
            };
            let twin = self.dice.percent(8).then(|| self.twin()).flatten();
            let id = twin.unwrap_or_else(|| self.id());
            self.data.push(Data {
                id,
                kind: kind.to_owned(),
            });
        }
        for index in 0..self.data.len() {
            self.shape(index);
            let Data { id, kind } = &self.data[index];
            if is_open(kind) {
                of_members(&mut self.shapes[id], &self.data, &mut self.dice);
            }
            self.rearrange(index);
        }
        if self.dice.percent(5) {
            self.chain();
        }
        if self.dice.percent(10) {
            self.ring();
        }
        if self.dice.percent(20) {
            self.same();
        }
    }

    fn shape(&mut self, index: usize) {
        let Data { id, kind } = self.data[index].clone();
        let mut traits = of_data(&mut self.dice);
        constrain(&mut traits, &kind, &mut self.dice);
        let more = match kind.as_str() {
            "structure" => return self.structure(&id, index, traits),
            "union" => vec![("members", self.variants(index))],
            "enum" => return self.enumeration(&id, traits),
            "intEnum" => vec![("members", self.numbers())],
            "list" => vec![("member", self.item(index, &mut traits))],
            "map" => vec![
                ("key", self.key()),
                ("value", self.item(index, &mut traits)),
            ],
            _ => Vec::new(),
        };
        let set = kind == "list"
            && self.old
            && !traits.contains_key("smithy.api#sparse")
            && self.dice.percent(30);
        self.add(&id, if set { "set" } else { &kind }, traits, &more);
    }

    /// Says the same in another way: by mixins, or from outside of the shape.
    fn rearrange(&mut self, index: usize) {
        let Data { id, kind } = self.data[index].clone();
        let written = self.shapes[&id]["type"] == kind.as_str();
        if written && !self.old && kind != "structure" && kind != "map" && self.dice.percent(10) {
            self.outsource(&id);
        } else if self.dice.percent(5) {
            self.apply(&id);
        }
    }

    /// A structure with all that one may have.
    fn structure(&mut self, id: &str, index: usize, mut traits: Traits) {
        if self.dice.percent(15) {
            traits.extend(error(self));
        }
        let count = match self.dice.below(20) {
            0 => 0,
            1 => self.dice.between(60, 300),
            _ => self.dice.between(1, 12),
        };
        let mut names = Names::default();
        let members = (0..count).map(|_| {
            let name = names.member(&mut self.dice);
            (name, self.field(index))
        });
        let members: Map<_, _> = members.collect();
        let mut more = vec![("members", members.into())];
        let mixes = !self.old && self.dice.percent(15);
        if mixes {
            more.push(("mixins", self.mixins(&mut names)));
        }
        self.add(id, "structure", traits, &more);
        if mixes {
            self.elaborate(id);
        }
    }

    /// A member of a structure: what it needs comes before it, what it may have stands anywhere.
    pub fn field(&mut self, before: usize) -> Value {
        let target = self.any(before);
        let mut traits = of_data(&mut self.dice);
        let earlier = self
            .data
            .iter()
            .take(before)
            .any(|data| data.id == target.id);
        if self.dice.percent(30) && (earlier || !is_aggregate(&target.kind)) {
            traits.insert("smithy.api#required".to_owned(), json!({}));
        }
        let default = self.default_of(&target.id, &target.kind);
        match default {
            Some(default) if !self.old && self.dice.percent(25) => {
                traits.insert("smithy.api#default".to_owned(), default);
                if self.dice.percent(20) {
                    traits.insert("smithy.api#addedDefault".to_owned(), json!({}));
                }
            }
            _ => {}
        }
        if !self.old && self.dice.percent(5) {
            traits.insert("smithy.api#clientOptional".to_owned(), json!({}));
        }
        if self.old && is_number(&target.kind) && self.dice.percent(30) {
            traits.insert("smithy.api#box".to_owned(), json!({}));
        }
        constrain_member(&mut traits, &target.kind, self);
        World::member(&target, traits)
    }

    fn variants(&mut self, index: usize) -> Value {
        let mut names = Names::default();
        let count = match self.dice.below(20) {
            0 => self.dice.between(60, 300),
            1 => 1,
            _ => self.dice.between(1, 10),
        };
        let units = self.dice.percent(20);
        let mut members = Map::new();
        for n in 0..count {
            let target = match (n, units || self.dice.percent(15)) {
                (_, true) => Data {
                    id: "smithy.api#Unit".to_owned(),
                    kind: "structure".to_owned(),
                },
                (0, _) => self.simple(|_| true),
                _ => self.any(index),
            };
            let name = names.member(&mut self.dice);
            members.insert(name, World::member(&target, of_data(&mut self.dice)));
        }
        members.into()
    }

    /// An enum: a shape of members, or a string with the trait of old.
    fn enumeration(&mut self, id: &str, mut traits: Traits) {
        let count = [1, 1, 2, 5, 9, 120][self.dice.below(6)];
        let mut values = std::collections::BTreeSet::new();
        for _ in 0..count {
            let value = match self.dice.percent(50) {
                true => texts::some_text(&mut self.dice),
                false => super::names::name(&mut self.dice),
            };
            values.insert(value);
        }
        if self.old || self.dice.percent(20) {
            let named = self.dice.percent(50);
            let mut names = Names::default();
            let values = values.iter().map(|value| match named {
                true => json!({"value": value, "name": names.member(&mut self.dice), "documentation": texts::documentation(&mut self.dice), "deprecated": self.dice.percent(20), "tags": ["internal"]}),
                false => json!({"value": value}),
            });
            let values: Vec<_> = values.collect();
            traits.insert("smithy.api#enum".to_owned(), values.into());
            return self.add(id, "string", traits, &[]);
        }
        let mut names = Names::default();
        let mut members = Map::new();
        for value in &values {
            let name = names.member(&mut self.dice);
            let mut traits = remarks(&mut self.dice);
            // A member without a value has its name as that.
            if self.dice.percent(90) || values.contains(&name) {
                traits.insert("smithy.api#enumValue".to_owned(), value.as_str().into());
            }
            members.insert(name, json!({"target": "smithy.api#Unit", "traits": traits}));
        }
        self.add(id, "enum", traits, &[("members", members.into())]);
    }

    fn numbers(&mut self) -> Value {
        let mut names = Names::default();
        let mut members = Map::new();
        for n in 0..self.dice.between(1, 8) {
            let value = [0, 1, -1, i64::from(i32::MIN), i64::from(i32::MAX), 7, 8, 9][n];
            let mut traits = remarks(&mut self.dice);
            traits.insert("smithy.api#enumValue".to_owned(), value.into());
            let name = names.member(&mut self.dice);
            members.insert(name, json!({"target": "smithy.api#Unit", "traits": traits}));
        }
        members.into()
    }

    /// What a list or map holds.
    fn item(&mut self, index: usize, traits: &mut Traits) -> Value {
        let target = self.any(index);
        if self.dice.percent(20) && !traits.contains_key("smithy.api#uniqueItems") {
            traits.insert("smithy.api#sparse".to_owned(), json!({}));
        }
        let mut traits = of_data(&mut self.dice);
        constrain_member(&mut traits, &target.kind, self);
        World::member(&target, traits)
    }

    fn key(&mut self) -> Value {
        let target = self.simple(|kind| kind == "string" || kind == "enum");
        let mut traits = remarks(&mut self.dice);
        constrain_member(&mut traits, &target.kind, self);
        World::member(&target, traits)
    }

    /// A circle through every aggregate: structure, list, map, union, and list of maps again, each of which holds the next.
    fn ring(&mut self) {
        let mut kinds = vec![
            "structure",
            "list",
            "map",
            "union",
            "list",
            "map",
            "structure",
        ];
        kinds.rotate_left(self.dice.below(7));
        kinds.truncate(self.dice.between(4, 7));
        let ids: Vec<_> = kinds.iter().map(|_| self.id()).collect();
        let required = self.dice.percent(50) && kinds.contains(&"list");
        for (at, kind) in kinds.iter().enumerate() {
            let next = json!({"target": ids[(at + 1) % ids.len()]});
            let more: Vec<(&str, Value)> = match *kind {
                "list" => vec![("member", next)],
                "map" => vec![
                    ("key", json!({"target": "smithy.api#String"})),
                    ("value", next),
                ],
                "union" => {
                    let end = json!({"target": "smithy.api#Unit"});
                    vec![(
                        "members",
                        json!({super::names::name(&mut self.dice): next, "end__": end}),
                    )]
                }
                _ if required => {
                    let traits = json!({"smithy.api#required": {}});
                    vec![(
                        "members",
                        json!({"next": {"target": next["target"], "traits": traits}}),
                    )]
                }
                _ => vec![("members", json!({"next": next}))],
            };
            let mut traits = of_data(&mut self.dice);
            if (*kind == "list" || *kind == "map") && self.dice.percent(30) {
                traits.insert("smithy.api#sparse".to_owned(), json!({}));
            }
            self.add(&ids[at], kind, traits, &more);
        }
        let open = ids.into_iter().zip(kinds);
        self.data.extend(open.map(|(id, kind)| Data {
            id,
            kind: kind.to_owned(),
        }));
    }

    /// Simple shapes and lists that have one name in two namespaces, which Smithy allows where they are the same.
    fn same(&mut self) {
        let (one, other) = self.pair();
        let name = self.names.shape(&mut self.dice);
        let list = self.dice.percent(50);
        for namespace in [one, other] {
            let id = format!("{namespace}#{name}");
            let more = [("member", json!({"target": "smithy.api#String"}))];
            let (kind, more) = if list {
                ("list", &more[..])
            } else {
                ("string", &more[..0])
            };
            let traits = remarks(&mut self.dice);
            self.add(&id, kind, traits, more);
            self.data.push(Data {
                id,
                kind: kind.to_owned(),
            });
        }
    }

    /// Structures that each hold the next, and lists in lists.
    fn chain(&mut self) {
        let (structures, lists) = (self.dice.between(20, 200), self.dice.between(2, 20));
        let mut inner = Data {
            id: "smithy.api#String".to_owned(),
            kind: "string".to_owned(),
        };
        for n in 0..structures + lists {
            let id = self.id();
            let member = World::member(&inner, Traits::new());
            let kind = if n < lists { "list" } else { "structure" };
            match kind {
                "list" => self.add(&id, "list", Traits::new(), &[("member", member)]),
                _ => self.add(
                    &id,
                    "structure",
                    Traits::new(),
                    &[("members", json!({"next": member}))],
                ),
            }
            inner = Data {
                id,
                kind: kind.to_owned(),
            };
        }
        self.data.push(inner);
    }
}

/// Constraints where a member has its own; of an enum none, which its shape decides.
fn constrain_member(traits: &mut Traits, kind: &str, world: &mut World) {
    if world.dice.percent(20) {
        constrain(traits, kind, &mut world.dice);
        // These are for shapes.
        traits.remove("smithy.api#uniqueItems");
        traits.remove("smithy.api#mediaType");
    }
}

/// What makes a structure an error.
pub fn error(world: &mut World) -> Traits {
    let dice = &mut world.dice;
    let mut traits = Traits::new();
    let mut set = |name: &str, value| drop(traits.insert(name.to_owned(), value));
    set("smithy.api#error", dice.one(&["client", "server"]).into());
    if dice.percent(50) {
        set(
            "smithy.api#httpError",
            [400, 404, 429, 500, 503][dice.below(5)].into(),
        );
    }
    if dice.percent(40) {
        set(
            "smithy.api#retryable",
            [json!({}), json!({"throttling": true})][dice.below(2)].clone(),
        );
    }
    if dice.percent(30) {
        let code = texts::some_text(dice);
        set(
            "aws.protocols#awsQueryError",
            json!({"code": code, "httpResponseCode": 400}),
        );
    }
    traits
}
