//! Which [identifiers](https://smithy.io/2.0/spec/service-types.html#binding-identifiers-to-operations) an operation binds says
//! whether it is about one resource or about all of them; and it is bound once.

use std::collections::BTreeMap;

use serde_json::Value;

use super::resources;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Kind, Member, Model, Resource, Shape, id};
use crate::shape_id::ShapeId;

/// Checks the operations of resources.
pub(super) fn check(model: &Model, diagnostics: &mut Diagnostics) {
    for shape in model.shapes.values() {
        if shape.kind == Kind::Structure {
            repeated(shape, diagnostics);
        }
    }
    for (shape, resource) in resources(model) {
        instances(model, shape, resource, diagnostics);
        let children = resource.resources.iter();
        let children = children.filter_map(|id| Some((id, as_resource(model, id)?)));
        for (child, operations) in children {
            for operation in &operations.operations {
                let missing = missing(model, resource, operations, operation);
                if let Some((operation, name)) = missing {
                    let message = format!(
                        "as an operation of `{child}`, it does not bind `{name}`, an identifier of the parent `{}`",
                        shape.id
                    );
                    diagnostics.push(say(operation, message).help(remedy(name)));
                }
            }
        }
    }
    once(model, diagnostics);
}

fn as_resource<'m>(model: &'m Model, id: &ShapeId) -> Option<&'m Resource> {
    match &model.shapes.get(id)?.kind {
        Kind::Resource(resource) => Some(resource),
        _ => None,
    }
}

/// No two members say that they are one identifier.
fn repeated(shape: &Shape, diagnostics: &mut Diagnostics) {
    let mut met: BTreeMap<&str, &str> = BTreeMap::new();
    for (name, member) in &shape.members {
        let earlier = named(member).and_then(|identifier| met.insert(identifier, name));
        if let Some(earlier) = earlier {
            let message = format!("`{earlier}` is the same identifier of a resource");
            let place = member.place.join("traits").join(id::RESOURCE_IDENTIFIER);
            let diagnostic = Diagnostic::error("ResourceIdentifierBinding", message);
            diagnostics.push(diagnostic.on(&member.id).at(place));
        }
    }
}

/// An operation of one resource binds all identifiers, and one of the collection does not.
fn instances(model: &Model, shape: &Shape, resource: &Resource, diagnostics: &mut Diagnostics) {
    for id in &resource.operations {
        let unbound = missing(model, resource, resource, id);
        let is_collective = resource.collection_operations.contains(id);
        match (unbound, model.shapes.get(id)) {
            (Some((operation, name)), _) if !is_collective => {
                let message = format!(
                    "it is about one `{}`, but does not bind its identifier `{name}`",
                    shape.id
                );
                diagnostics.push(say(operation, message).help(remedy(name)));
            }
            (None, Some(operation))
                if is_collective
                    && !resource.identifiers.is_empty()
                    && matches!(operation.kind, Kind::Operation(_)) =>
            {
                let message = format!(
                    "it is about a collection of `{}`, but binds all identifiers of one",
                    shape.id
                );
                let help = "bind it as `read`, `put`, `update`, `delete` or in `operations`";
                diagnostics.push(say(operation, message).help(help));
            }
            _ => {}
        }
    }
}

/// The first identifier of `wanted` that the input of an operation of `resource` does not have.
fn missing<'m>(
    model: &'m Model,
    wanted: &'m Resource,
    resource: &Resource,
    operation: &ShapeId,
) -> Option<(&'m Shape, &'m str)> {
    let shape = model.shapes.get(operation)?;
    let Kind::Operation(bound) = &shape.kind else {
        return None;
    };
    let input = model.shapes.get(&bound.input)?;
    let mut identifiers = wanted.identifiers.keys();
    let unbound = identifiers.find(|name| !binds(resource, input, name));
    unbound.map(|name| (shape, name.as_str()))
}

/// Whether a member says by a trait that it is the identifier, whatever it targets; or is required, of its name and target.
fn binds(resource: &Resource, input: &Shape, name: &str) -> bool {
    let mut members = input.members.values();
    let explicit = members.any(|member| named(member) == Some(name));
    let is_implicit = |member: &Member| {
        let is_right = resource.identifiers.get(name) == Some(&member.target);
        is_right && member.traits.required() && named(member).is_none()
    };
    explicit || input.members.get(name).is_some_and(is_implicit)
}

/// What `@resourceIdentifier` says.
fn named(member: &Member) -> Option<&str> {
    member
        .traits
        .get(id::RESOURCE_IDENTIFIER)
        .and_then(Value::as_str)
}

fn say(operation: &Shape, message: String) -> Diagnostic {
    Diagnostic::error("ResourceIdentifierBinding", message)
        .on(&operation.id)
        .at(operation.place.clone())
}

fn remedy(name: &str) -> String {
    format!(
        "give the input a required member `{name}` of the identifier's target, or one with `@resourceIdentifier(\"{name}\")`"
    )
}

/// In a service an operation is bound to one resource, or to the service.
fn once(model: &Model, diagnostics: &mut Diagnostics) {
    for (service, bound) in model.services() {
        let own = bound.operations.iter().map(|id| (id, &service.id));
        let mut met: BTreeMap<&ShapeId, &ShapeId> = own.collect();
        let resources = model.resources_of(&service.id);
        for (id, resource) in resources
            .iter()
            .filter_map(|id| Some((id, as_resource(model, id)?)))
        {
            for operation in &resource.operations {
                let earlier = met.insert(operation, id).filter(|earlier| *earlier != id);
                let shape = model.shapes.get(operation);
                if let (Some(earlier), Some(shape)) = (earlier, shape) {
                    let message = format!("it is bound to `{earlier}` and to `{id}`");
                    diagnostics.push(
                        Diagnostic::error("SingleOperationBinding", message)
                            .on(&shape.id)
                            .at(shape.place.clone())
                            .help(format!("in `{}` it can be bound once", service.id)),
                    );
                }
            }
        }
    }
}
