//! Mixins of every type that members or traits come from, as deep as Smithy allows, and traits that are applied from outside.

use serde_json::{Map, Value, json};

use super::names::Names;
use super::traits::{Traits, constrain, remarks};
use super::world::World;

const DOCUMENTATION: &str = "smithy.api#documentation";

impl World {
    /// The mixins of a structure, of which one or more has others below it; none of them is a type.
    pub fn mixins(&mut self, names: &mut Names) -> Value {
        let count = self.dice.between(1, 3);
        let chains = (0..count).map(|_| {
            let depth = self.dice.between(1, 9);
            json!({"target": self.mixin(depth, names)})
        });
        chains.collect()
    }

    fn mixin(&mut self, depth: usize, names: &mut Names) -> String {
        let members =
            (0..self.dice.between(0, 3)).map(|_| (names.member(&mut self.dice), self.field(0)));
        let members: Map<_, _> = members.collect();
        let mut more = vec![("members", members.into())];
        if depth > 1 {
            let below = self.mixin(depth - 1, names);
            more.push(("mixins", json!([{"target": below}])));
        }
        self.add_mixin("structure", &more)
    }

    /// Says more of members that come from mixins: in the structure itself, or from outside.
    pub fn elaborate(&mut self, id: &str) {
        let mut inherited = Map::new();
        self.inherited(id, &mut inherited);
        for (name, member) in inherited {
            match self.dice.below(5) {
                0 => {
                    let traits = remarks(&mut self.dice);
                    self.shapes[id]["members"][&name] =
                        json!({"target": member["target"], "traits": traits});
                }
                1 => {
                    let traits = remarks(&mut self.dice);
                    self.shapes.insert(
                        format!("{id}${name}"),
                        json!({"type": "apply", "traits": traits}),
                    );
                }
                _ => {}
            }
        }
    }

    /// The members that a shape has from its mixins.
    fn inherited(&self, id: &str, members: &mut Map<String, Value>) {
        for mixin in self.shapes[id]["mixins"].as_array().into_iter().flatten() {
            let mixin = mixin["target"].as_str().unwrap_or_default();
            self.inherited(mixin, members);
            let own = self.shapes[mixin]["members"]
                .as_object()
                .into_iter()
                .flatten();
            members.extend(own.map(|(name, member)| (name.clone(), member.clone())));
        }
    }

    /// Takes some members of a union or enum, or the traits of a simple shape, to a mixin.
    pub fn outsource(&mut self, id: &str) {
        let kind = self.shapes[id]["type"]
            .as_str()
            .unwrap_or_default()
            .to_owned();
        let mut more = Vec::new();
        match kind.as_str() {
            "union" | "enum" | "intEnum" => {
                let members = self.shapes[id]["members"]
                    .as_object_mut()
                    .expect("these have members");
                let kept = members.split_off_half();
                more.push(("members", std::mem::replace(members, kept).into()));
            }
            "list" => more.push(("member", self.shapes[id]["member"].clone())),
            _ => {}
        }
        let mixin = self.add_mixin(&kind, &more);
        self.shapes[id]["mixins"] = json!([{"target": mixin}]);
    }

    fn add_mixin(&mut self, kind: &str, more: &[(&str, Value)]) -> String {
        let id = self.id();
        let mut traits: Traits = remarks(&mut self.dice);
        if kind != "structure" && kind != "union" {
            constrain(&mut traits, kind, &mut self.dice);
            // A list that is sparse has it itself.
            traits.remove("smithy.api#uniqueItems");
        }
        let local = if self.dice.percent(50) {
            json!({"localTraits": [DOCUMENTATION]})
        } else {
            json!({})
        };
        traits.insert("smithy.api#mixin".to_owned(), local);
        self.add(&id, kind, traits, more);
        id
    }

    /// Takes documentation away from members, and applies it from outside.
    pub fn apply(&mut self, id: &str) {
        let members = self.shapes[id]["members"].as_object().into_iter().flatten();
        let names: Vec<_> = members.map(|(name, _)| name.clone()).collect();
        for name in names {
            let traits = self.shapes[id]["members"][&name]["traits"].as_object_mut();
            if let Some(docs) = traits.and_then(|traits| traits.remove(DOCUMENTATION)) {
                let applied = json!({"type": "apply", "traits": {DOCUMENTATION: docs}});
                self.shapes.insert(format!("{id}${name}"), applied);
            }
        }
    }
}

trait SplitOffHalf {
    /// The second half.
    fn split_off_half(&mut self) -> Self;
}

impl SplitOffHalf for Map<String, Value> {
    fn split_off_half(&mut self) -> Self {
        let names: Vec<_> = self.keys().skip(self.len() / 2).cloned().collect();
        let half = names
            .into_iter()
            .filter_map(|name| self.remove_entry(&name));
        half.collect()
    }
}
