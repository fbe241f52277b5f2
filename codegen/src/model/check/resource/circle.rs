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
                    let circle: Vec<&ShapeId> = path.iter().map(|(id, _)| *id).collect();
                    diagnostics.push(circular(model, &circle, child, index));
                }
            }
        }
    }
}

/// `path` leads to the resource whose child of this index is on the path already.
fn circular(model: &Model, path: &[&ShapeId], child: &ShapeId, index: usize) -> Diagnostic {
    let names = path.iter().map(|id| id.as_str());
    let names: Vec<&str> = names.skip_while(|id| *id != child.as_str()).collect();
    let message = format!("resources are in a circle: {} → {child}", names.join(" → "));
    let diagnostic = Diagnostic::error("ResourceCycle", message);
    match path.last().and_then(|id| model.shapes.get(*id)) {
        Some(last) => {
            let place = last.place.join("resources").join(&index.to_string());
            let place = place.join("target").value();
            diagnostic.on(&last.id).at(place)
        }
        None => diagnostic,
    }
}

fn children<'a>(model: &'a Model, id: &ShapeId) -> &'a [ShapeId] {
    match model.shapes.get(id).map(|shape| &shape.kind) {
        Some(Kind::Resource(resource)) => &resource.resources,
        _ => &[],
    }
}
