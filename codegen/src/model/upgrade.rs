//! Smithy 1.0 → 2.0, and enums by trait → enum shapes: after this a model is 2.0, whatever it was written in.

use std::collections::BTreeMap;

use indexmap::IndexMap;
use serde_json::{Map, Value};

use super::ast::Version;
use super::read::Draft;
use super::{Kind, Member, Traits, id, prelude};
use crate::shape_id::{ShapeId, is_identifier};

/// Brings every draft to 2.0, by the [guide of Smithy](https://smithy.io/2.0/guides/migrating-idl-1-to-2.html).
pub(super) fn upgrade(drafts: &mut BTreeMap<ShapeId, Box<Draft>>) {
    for draft in drafts.values_mut() {
        if draft.version == Version::V1 {
            root_default(draft);
        }
        if draft.shape.kind == Kind::String && draft.shape.traits.has(id::ENUM) {
            enumeration(draft);
        }
        if draft.shape.kind == Kind::Enum {
            enum_values(draft);
        }
    }
    let defaults: BTreeMap<ShapeId, Value> = drafts
        .values()
        .filter_map(|draft| implicit_default(draft))
        .collect();
    for draft in drafts
        .values_mut()
        .filter(|draft| draft.version == Version::V1)
    {
        for member in draft.shape.members.values_mut() {
            let boxed = member.traits.0.remove(id::BOX).is_some();
            let default = defaults
                .get(&member.target)
                .filter(|_| draft.shape.kind == Kind::Structure);
            match default {
                Some(_) if boxed => member.traits.set(id::DEFAULT, Value::Null),
                Some(zero) if !member.traits.has(id::DEFAULT) => {
                    member.traits.set(id::DEFAULT, zero.clone())
                }
                _ => {}
            }
        }
    }
}

/// In 1.0 a number or boolean that is not boxed is never absent.
fn root_default(draft: &mut Draft) {
    let traits = &mut draft.shape.traits;
    let boxed = traits.0.remove(id::BOX).is_some();
    if let Some(zero) =
        prelude::zero(&draft.shape.kind).filter(|_| !boxed && !traits.has(id::DEFAULT))
    {
        traits.set(id::DEFAULT, zero);
    }
}

/// The value that members of 1.0 structures which target the shape have when nobody sets them.
fn implicit_default(draft: &Draft) -> Option<(ShapeId, Value)> {
    if draft.shape.kind == Kind::Blob && draft.shape.traits.streaming() {
        return Some((draft.shape.id.clone(), Value::String(String::new())));
    }
    let zero = prelude::zero(&draft.shape.kind)?;
    let default = draft.shape.traits.default_value()?;
    (!default.is_null()).then(|| (draft.shape.id.clone(), zero))
}

/// A string with the `@enum` trait becomes an enum shape.
fn enumeration(draft: &mut Draft) {
    let shape = &mut draft.shape;
    let Some(Value::Array(definitions)) = shape.traits.0.remove(id::ENUM) else {
        return;
    };
    let place = shape.place.join("traits").join(id::ENUM);
    shape.kind = Kind::Enum;
    for (index, definition) in definitions.into_iter().enumerate() {
        let Value::Object(mut definition) = definition else {
            continue;
        };
        let Some(Value::String(value)) = definition.remove("value") else {
            continue;
        };
        let name = match definition.remove("name") {
            Some(Value::String(name)) if is_identifier(&name) => name,
            _ => member_name(&value),
        };
        let name = unused(&shape.members, name);
        let id = shape.id.with_member(&name);
        let traits = definition_traits(value, definition);
        let place = place.join(&index.to_string());
        shape.members.insert(
            name,
            Member {
                id,
                target: prelude::shape_id("Unit"),
                traits,
                place,
            },
        );
    }
}

/// The name that Smithy makes of a value without one; and where Smithy would refuse to, the nearest identifier.
fn member_name(value: &str) -> String {
    let mut name = String::with_capacity(value.len());
    let mut gap = false;
    for c in value.chars() {
        if c.is_ascii_alphanumeric() || c == '_' {
            name.push(c);
            gap = false;
        } else if !gap {
            name.push('_');
            gap = true;
        }
    }
    if is_identifier(&name) {
        return name;
    }
    let prefixed = format!("_{name}");
    if is_identifier(&prefixed) {
        prefixed
    } else {
        "_0".to_owned()
    }
}

fn unused(members: &IndexMap<String, Member>, name: String) -> String {
    let numbered = (members.len() + 1..).map(|n| format!("{name}_{n}"));
    let free = |name: &String| !members.contains_key(name);
    let found = std::iter::once(name.clone()).chain(numbered).find(free);
    found.unwrap_or(name)
}

/// What an entry of `@enum` says, as traits of the member.
fn definition_traits(value: String, definition: Map<String, Value>) -> Traits {
    let mut traits = Traits::default();
    traits.set(id::ENUM_VALUE, Value::String(value));
    for (key, value) in definition {
        match (key.as_str(), value) {
            ("documentation", value) => traits.set(id::DOCUMENTATION, value),
            ("tags", value) => {
                // What `@internal` says in the newer form.
                let internal = |tags: &Vec<Value>| tags.iter().any(|tag| tag == "internal");
                if value.as_array().is_some_and(internal) {
                    traits.set(id::INTERNAL, Value::Object(Map::new()));
                }
                traits.set(id::TAGS, value);
            }
            ("deprecated", Value::Bool(true)) => {
                traits.set(id::DEPRECATED, Value::Object(Map::new()))
            }
            _ => {}
        }
    }
    traits
}

/// The value of an enum's member is its name where no other is given.
fn enum_values(draft: &mut Draft) {
    for (name, member) in &mut draft.shape.members {
        if !member.traits.has(id::ENUM_VALUE) {
            member
                .traits
                .set(id::ENUM_VALUE, Value::String(name.clone()));
        }
    }
}
