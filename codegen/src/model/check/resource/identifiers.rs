//! The [identifiers](https://smithy.io/2.0/spec/service-types.html#resource-identifiers) of a resource are those of its parent
//! and more, and no properties.

use super::resources;
use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::model::{Kind, Model, Resource, Shape};

/// Checks the identifiers of resources against their properties and those of their parents.
pub(super) fn check(model: &Model, diagnostics: &mut Diagnostics) {
    for (shape, resource) in resources(model) {
        for name in resource.properties.keys() {
            if resource.identifiers.contains_key(name) {
                let message = format!("the identifier `{name}` is a property as well");
                let place = shape.place.join("properties").join(name);
                let help = "a property is what can change about a resource; take it away";
                diagnostics.push(say(shape, message, place).help(help));
            }
        }
        for child in resource
            .resources
            .iter()
            .filter_map(|id| model.shapes.get(id))
        {
            diagnostics.extend(differing(shape, resource, child));
        }
    }
}

/// What a child lacks of its parent's identifiers, or has otherwise.
fn differing(parent: &Shape, resource: &Resource, child: &Shape) -> Vec<Diagnostic> {
    let Kind::Resource(own) = &child.kind else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for (name, target) in &resource.identifiers {
        let (id, identifiers) = (&parent.id, child.place.join("identifiers"));
        let (message, place) = match own.identifiers.get(name) {
            Some(other) if other == target => continue,
            Some(_) => (
                format!("the identifier `{name}` of `{id}`, the parent, targets `{target}`"),
                identifiers.join(name).value(),
            ),
            None => (
                format!("the parent `{id}` has the identifier `{name}`, this does not"),
                child.place.clone(),
            ),
        };
        let help = "a resource has all identifiers of its parent, each with the same target";
        found.push(say(child, message, place).help(help));
    }
    found
}

fn say(shape: &Shape, message: String, place: Place) -> Diagnostic {
    let diagnostic = Diagnostic::error("ResourceIdentifier", message);
    diagnostic.on(&shape.id).at(place)
}
