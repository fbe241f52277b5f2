//! Values of shapes, as examples have them.

use serde_json::{Map, Value, json};

use super::world::{PRELUDE, World};
use super::{defaults, texts};

/// How many values an example has inside at most.
const LARGE: usize = 500;

/// A value for an example; of a shape that needs too much, one that does not fit.
pub fn example(world: &mut World, id: &str) -> Value {
    world.values = 0;
    let value = of(world, id, 5);
    match world.values < LARGE {
        true => value,
        false => json!({}),
    }
}

/// A value of a shape; what is optional ends where it gets deep.
fn of(world: &mut World, id: &str, depth: usize) -> Value {
    world.values += 1;
    if world.values >= LARGE {
        return Value::Null;
    }
    if let Some((_, kind)) = PRELUDE.iter().find(|(known, _)| *known == id) {
        return scalar(world, kind);
    }
    let Some(shape) = world.shapes.get(id).cloned() else {
        return json!({});
    };
    let kind = shape["type"].as_str().unwrap_or_default();
    match kind {
        "structure" => structure(world, &shape, depth),
        "union" => {
            let members = members(&shape);
            // The first member of a union is a scalar.
            match members.into_iter().next() {
                Some((name, target)) => json!({name: of(world, &target, depth.saturating_sub(1))}),
                None => json!({}),
            }
        }
        "list" | "set" if depth > 0 && world.dice.percent(70) => {
            let target = shape["member"]["target"].as_str().unwrap_or_default();
            json!([of(world, target, depth - 1)])
        }
        "map" if depth > 0 && world.dice.percent(70) => {
            let target = shape["value"]["target"].as_str().unwrap_or_default();
            json!({"key": of(world, target, depth - 1)})
        }
        "list" | "set" => json!([]),
        "map" => json!({}),
        "enum" => texts::text(&mut world.dice).into(),
        "intEnum" => 7.into(),
        kind => scalar(world, kind),
    }
}

fn structure(world: &mut World, shape: &Value, depth: usize) -> Value {
    let mut value = Map::new();
    for (name, target) in members(shape) {
        let traits = &shape["members"][&name]["traits"];
        let required = traits.get("smithy.api#required").is_some();
        if required || (depth > 0 && world.dice.percent(50)) {
            value.insert(name, of(world, &target, depth.saturating_sub(1)));
        }
    }
    value.into()
}

fn members(shape: &Value) -> Vec<(String, String)> {
    let members = shape["members"].as_object().into_iter().flatten();
    let named = members.map(|(name, member)| {
        (
            name.clone(),
            member["target"].as_str().unwrap_or_default().to_owned(),
        )
    });
    named.collect()
}

fn scalar(world: &mut World, kind: &str) -> Value {
    match kind {
        "document" => json!({"a": [1, null, "x", {"b": -1.5}]}),
        kind => defaults::default(kind, &mut world.dice).unwrap_or(Value::Null),
    }
}
