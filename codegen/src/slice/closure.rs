//! [Shape closures](https://smithy.io/2.0/spec/shape-closures.html): sets of shapes that the metadata of a model names, for types
//! without a service.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use super::selector::Selector;
use super::{Direction, Slice, anywhere};
use crate::diagnostic::near::suggest;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Kind, Model, Shape};
use crate::shape_id::ShapeId;

/// The key of the metadata.
const KEY: &str = "shapeClosures";

/// One of the metadata's `shapeClosures`.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Closure {
    id: String,
    #[serde(default)]
    include_namespaces: Vec<String>,
    include_by_selector: Option<String>,
    #[serde(default)]
    rename: BTreeMap<String, String>,
}

/// What the closures with these IDs hold together.
pub(super) fn slice(model: &Model, ids: &[String], diagnostics: &mut Diagnostics) -> Option<Slice> {
    let before = diagnostics.len();
    let (mut roots, mut renames) = (BTreeSet::new(), BTreeMap::new());
    for closure in closures(model, ids, diagnostics) {
        roots.extend(members(model, &closure, diagnostics));
        for (id, name) in closure.rename {
            match model.shapes.get_key_value(id.as_str()) {
                Some((id, _)) => drop(renames.insert(id.clone(), name)),
                None => diagnostics.push(wrong(
                    model,
                    format!(
                        "the shape closure `{}` renames `{id}`, which does not exist",
                        closure.id
                    ),
                )),
            }
        }
    }
    if diagnostics.len() > before {
        return None;
    }
    let shapes = reach(model, &roots);
    renames.retain(|id, _| shapes.contains_key(id));
    Some(Slice {
        service: None,
        operations: Vec::new(),
        shapes,
        renames,
    })
}

/// The closures that are asked for.
fn closures(model: &Model, ids: &[String], diagnostics: &mut Diagnostics) -> Vec<Closure> {
    let listed = model.metadata.get(KEY).cloned().unwrap_or_default();
    let listed = match listed.is_null() {
        true => Ok(Vec::new()),
        false => serde_json::from_value::<Vec<Closure>>(listed),
    };
    let all = listed.unwrap_or_else(|error| {
        let message = format!("the metadata `{KEY}` is no list of shape closures: {error}");
        diagnostics.push(wrong(model, message));
        Vec::new()
    });
    for id in ids {
        if !all.iter().any(|closure| closure.id == *id) {
            let near = suggest(id, all.iter().map(|closure| closure.id.as_str()));
            let none = || format!("the metadata `{KEY}` names none so");
            let message = format!("the model has no shape closure `{id}`");
            diagnostics.push(wrong(model, message).help(near.unwrap_or_else(none)));
        }
    }
    let mut asked = all;
    asked.retain(|closure| ids.contains(&closure.id));
    asked
}

/// The shapes that a closure names, before what they reach; definitions of traits and mixins are no types.
fn members<'m>(
    model: &'m Model,
    closure: &Closure,
    diagnostics: &mut Diagnostics,
) -> Vec<&'m ShapeId> {
    let selector = closure.include_by_selector.as_deref().map(Selector::parse);
    let selector = match selector.transpose() {
        Ok(selector) => selector,
        Err(why) => {
            let message = format!("the selector of the shape closure `{}` {why}", closure.id);
            let help = "Farrier reads `*`, types, attributes as `[id|namespace = 'a.b']` and `[trait|tags]`, `:is` and `:not`; list namespaces in `includeNamespaces`";
            diagnostics.push(wrong(model, message).help(help));
            return Vec::new();
        }
    };
    let included = |shape: &&Shape| {
        closure
            .include_namespaces
            .iter()
            .any(|name| name == shape.id.namespace())
            || selector
                .as_ref()
                .is_some_and(|selector| selector.matches(shape))
    };
    let named = model.shapes.values().filter(|shape| {
        let is_definition = ["smithy.api#trait", "smithy.api#mixin"]
            .iter()
            .any(|id| shape.traits.has(id));
        shape.id.namespace() != "smithy.api" && !is_definition
    });
    let found: Vec<_> = named.filter(included).map(|shape| &shape.id).collect();
    if found.is_empty() {
        let message = format!("the shape closure `{}` has no shapes", closure.id);
        diagnostics.push(wrong(model, message));
    }
    found
}

/// The data shapes that others reach by members, messages and errors.
fn reach(model: &Model, roots: &BTreeSet<&ShapeId>) -> BTreeMap<ShapeId, Direction> {
    let (mut operations, mut data) = (BTreeSet::new(), Vec::new());
    let mut bind = |id: &ShapeId| match model.shapes.get(id).map(|shape| &shape.kind) {
        Some(Kind::Operation(_)) => drop(operations.insert(id.clone())),
        Some(Kind::Resource(resource)) => {
            operations.extend(resource.operations.iter().cloned());
            data.extend(resource.identifiers.values().cloned());
            data.extend(resource.properties.values().cloned());
        }
        Some(Kind::Service(service)) => {
            operations.extend(model.operations_of(id));
            data.extend(service.errors.iter().cloned());
        }
        Some(_) => data.push(id.clone()),
        None => {}
    };
    for id in roots {
        bind(id);
        let resources = model.resources_of(id);
        resources.iter().for_each(&mut bind);
    }
    let reached = model.reach(&operations, &data).into_keys();
    // Nobody knows which way they will travel.
    let both = Direction {
        sent: true,
        received: true,
    };
    reached.map(|id| (id, both)).collect()
}

fn wrong(model: &Model, message: String) -> Diagnostic {
    Diagnostic::error("ShapeClosures", message).at(anywhere(model))
}
