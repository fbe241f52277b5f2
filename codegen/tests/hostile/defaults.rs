//! Defaults of every kind: of members, and of shapes, which their members repeat or take back.

use serde_json::{Map, Value, json};

use super::dice::Dice;
use super::texts;
use super::world::World;

/// Numbers as a model may write them, by the types that take them.
const WHOLE: &[&str] = &["0", "-1", "7", "127", "-128"];
const INTEGERS: &[&str] = &["2147483647", "-2147483648"];
const LONGS: &[&str] = &["9223372036854775807", "-9223372036854775808", "1000000"];
const FRACTIONS: &[&str] = &[
    "0",
    "3.14159",
    "-0.0",
    "1e-30",
    "0.1",
    "2.718281828",
    "1.41421356237309504880",
    "16777217",
    "1e38",
    "123456789.123456789",
    "0.30000000000000004",
    "\"NaN\"",
    "\"Infinity\"",
    "\"-Infinity\"",
];
const DOUBLES: &[&str] = &[
    "5e-324",
    "1.7976931348623157e308",
    "9007199254740993",
    "1E2",
];
const BIG: &[&str] = &[
    "12",
    "0",
    "-0",
    "123456789012345678901234567890",
    "-99999999999999999999",
];
const BIG_FRACTIONS: &[&str] = &[
    "1.5",
    "1.00000000000000000000000000000001",
    "1e400",
    "-0.0",
    "1E-7",
    "0",
];
const TIMESTAMPS: &[&str] = &[
    "0",
    "1.5",
    "-1.5",
    "1e-9",
    "253402300799",
    "-62135596800",
    "\"1985-04-12T23:20:50.52Z\"",
    "\"0001-01-01T00:00:00Z\"",
    "\"9999-12-31T23:59:59.999999999Z\"",
];
const DOCUMENTS: &[&str] = &[
    "true",
    "\"x\"",
    "[]",
    "{}",
    "1",
    "null",
    "\"\\\"\\u0000{}\"",
    "-0.0",
    "1.5e300",
    "9007199254740993",
    "18446744073709551615",
    "-9223372036854775808",
];

/// A default for values of this type; enums have theirs by [`World::default_of`].
pub fn default(kind: &str, dice: &mut Dice) -> Option<Value> {
    let pools: &[&[&str]] = match kind {
        "string" => return Some(texts::text(dice).into()),
        "boolean" => &[&["true", "false"]],
        "byte" | "short" => &[WHOLE],
        "integer" => &[WHOLE, INTEGERS],
        "long" => &[WHOLE, INTEGERS, LONGS],
        "float" => &[FRACTIONS],
        "double" => &[FRACTIONS, DOUBLES],
        "bigInteger" => &[BIG],
        "bigDecimal" => &[BIG_FRACTIONS],
        "blob" => &[&["\"\"", "\"YQ==\"", "\"AAEC/w==\""]],
        "timestamp" => &[TIMESTAMPS],
        "document" => &[DOCUMENTS],
        "list" => &[&["[]"]],
        "map" => &[&["{}"]],
        _ => return None,
    };
    let pool = pools[dice.below(pools.len())];
    Some(serde_json::from_str(dice.one(pool)).expect("it is JSON"))
}

impl World {
    /// A default for members that target this shape; of an enum, one of the values that it has by now.
    pub fn default_of(&mut self, id: &str, kind: &str) -> Option<Value> {
        if kind != "enum" && kind != "intEnum" {
            return default(kind, &mut self.dice);
        }
        let shape = self.shapes.get(id)?;
        let named = shape["members"].as_object().into_iter().flatten();
        let named = named.map(|(name, member)| {
            let value = member["traits"].get("smithy.api#enumValue");
            value.cloned().unwrap_or_else(|| name.as_str().into())
        });
        let listed = shape["traits"]
            .get("smithy.api#enum")
            .and_then(Value::as_array);
        let listed = listed.into_iter().flatten().map(|one| one["value"].clone());
        let values: Vec<_> = named.chain(listed).collect();
        let index = self.dice.index(values.len())?;
        Some(values[index].clone())
    }

    /// Gives some simple shapes a default of their own: members of structures say the same, or `null`.
    pub fn root_defaults(&mut self) {
        for data in self.data.clone() {
            let is_free = self.shapes.get(&data.id).is_some_and(|shape| {
                shape["traits"].get("smithy.api#default").is_none() && !is_bounded(shape)
            });
            if self.old || !is_free || !self.dice.percent(12) {
                continue;
            }
            let Some(value) = self
                .default_of(&data.id, &data.kind)
                .filter(|value| !value.is_null())
            else {
                continue;
            };
            set(&mut self.shapes[&data.id]["traits"], value.clone());
            let Self { shapes, dice, .. } = self;
            let structures = shapes
                .values_mut()
                .filter(|shape| shape["type"] == "structure");
            let members = structures.filter_map(|shape| shape["members"].as_object_mut());
            for member in members
                .flat_map(Map::values_mut)
                .filter(|member| member["target"] == data.id)
            {
                let own = if dice.percent(70) {
                    value.clone()
                } else {
                    Value::Null
                };
                set(&mut member["traits"], own);
            }
        }
    }
}

impl World {
    /// Brings the defaults of members in line with what else is said of them: since 2.0 a member repeats the default that a
    /// primitive of the prelude has, and no default is outside of its bounds.
    pub fn settle_defaults(&mut self) {
        if self.old {
            return;
        }
        let bounded = self.shapes.iter().filter(|(_, shape)| is_bounded(shape));
        let bounded: Vec<String> = bounded.map(|(id, _)| id.clone()).collect();
        // What one structure says of a member holds in those that it is mixed into.
        let all = self.shapes.values();
        let all = all
            .filter_map(|shape| shape["members"].as_object())
            .flatten();
        let names = all.filter(|(_, member)| is_bounded(member));
        let applied = self.shapes.iter().filter(|(_, shape)| is_bounded(shape));
        let applied = applied.filter_map(|(id, _)| Some(id.split_once('$')?.1.to_owned()));
        let names: Vec<String> = names.map(|(name, _)| name.clone()).chain(applied).collect();
        for (id, shape) in &mut self.shapes {
            let is_given = shape["traits"].get("smithy.api#default").is_some();
            let member = id.split_once('$').map(|(_, name)| name.to_owned());
            if is_given && member.is_some_and(|name| names.contains(&name)) {
                set(&mut shape["traits"], Value::Null);
            }
        }
        let structures = self.shapes.values_mut();
        let structures = structures.filter(|shape| shape["type"] == "structure");
        let members = structures.filter_map(|shape| shape["members"].as_object_mut());
        for (name, member) in members.flatten() {
            let target = member["target"].as_str().unwrap_or_default().to_owned();
            let is_given = member["traits"].get("smithy.api#default").is_some();
            let is_out = is_given && (bounded.contains(&target) || names.contains(name));
            if target.starts_with("smithy.api#Primitive") || is_out {
                set(&mut member["traits"], Value::Null);
            }
        }
    }
}

/// Whether there are values of a shape's kind that it, or a member of it, does not have; what comes from mixins may say so.
fn is_bounded(shape: &Value) -> bool {
    let traits = &shape["traits"];
    let bounds = ["smithy.api#length", "smithy.api#range"];
    let is_mixed = shape.get("mixins").is_some();
    is_mixed || bounds.iter().any(|id| traits.get(*id).is_some())
}

fn set(traits: &mut Value, default: Value) {
    if traits.is_null() {
        *traits = json!({});
    }
    traits["smithy.api#default"] = default;
}
