//! Resources are a tree.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Kind, Model};
use crate::shape_id::ShapeId;

/// Reports every edge that closes a circle of child resources.
pub(super) fn check(model: &Model, diagnostics: &mut Diagnostics) {
    let mut done: BTreeMap<&ShapeId, bool> = BTreeMap::new();
    for root in model
        .shapes
        .values()
        .filter(|shape| matches!(shape.kind, Kind::Resource(_)))
    {
        if done.contains_key(&root.id) {
            continue;
        }
        let mut path = vec![(&root.id, 0)];
        done.insert(&root.id, false);
        while let Some((id, next)) = path.last_mut() {
            let id = *id;
            let Some(child) = children(model, id).get(*next) else {
                done.insert(id, true);
                path.pop();
                continue;
            };
            let index = *next;
            *next += 1;
            match done.get(child) {
                None => {
                    done.insert(child, false);
                    path.push((child, 0));
                }
                Some(true) => {}
                Some(false) => {
                    let names: Vec<&str> = path
                        .iter()
                        .map(|(id, _)| id.as_str())
                        .skip_while(|id| *id != child.as_str())
                        .collect();
                    let message =
                        format!("resources are in a circle: {} → {child}", names.join(" → "));
                    let place = model
                        .shapes
                        .get(id)
                        .map(|shape| shape.place.clone())
                        .unwrap_or_default();
                    let place = place.join("resources").join(&index.to_string());
                    diagnostics.push(Diagnostic::error("ResourceCycle", message).on(id).at(place));
                }
            }
        }
    }
}

fn children<'a>(model: &'a Model, id: &ShapeId) -> &'a [ShapeId] {
    match model.shapes.get(id).map(|shape| &shape.kind) {
        Some(Kind::Resource(resource)) => &resource.resources,
        _ => &[],
    }
}
