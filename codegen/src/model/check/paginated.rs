//! [`@paginated`](https://smithy.io/2.0/spec/behavior-traits.html#paginated-trait): what it names exists, and is such that
//! pages can be made of it.

use std::collections::BTreeSet;

use serde_json::Value;

use super::reference::word;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Kind, Member, Model, Operation, Shape, id};
use crate::shape_id::ShapeId;

/// A key of the trait.
struct Property {
    key: &'static str,
    /// Whether it is a path into the output; else it is the name of a member of the input.
    in_output: bool,
    /// Whether it must be there, and what it names must not be required.
    is_token: bool,
    fits: fn(&Kind) -> Fit,
    expected: &'static str,
    poor: &'static str,
    deep: &'static str,
}

/// How a target fits.
enum Fit {
    Good,
    /// Allowed, but clients may not know what to do with it.
    Poor,
    Wrong,
}

const PROPERTIES: [Property; 4] = [
    Property {
        key: "inputToken",
        in_output: false,
        is_token: true,
        fits: token,
        expected: "an optional member of the input that is a string",
        poor: "PaginatedTrait.WrongShapeType.inputToken",
        deep: "PaginatedTrait.DeeplyNested.inputToken",
    },
    Property {
        key: "outputToken",
        in_output: true,
        is_token: true,
        fits: token,
        expected: "an optional member of the output that is a string",
        poor: "PaginatedTrait.WrongShapeType.outputToken",
        deep: "PaginatedTrait.DeeplyNested.outputToken",
    },
    Property {
        key: "pageSize",
        in_output: false,
        is_token: false,
        fits: size,
        expected: "an optional member of the input that is an integer",
        poor: "PaginatedTrait.WrongShapeType.pageSize",
        deep: "PaginatedTrait.DeeplyNested.pageSize",
    },
    Property {
        key: "items",
        in_output: true,
        is_token: false,
        fits: items,
        expected: "a member of the output that is a list or a map",
        poor: "PaginatedTrait.WrongShapeType.items",
        deep: "PaginatedTrait.DeeplyNested.items",
    },
];

fn token(kind: &Kind) -> Fit {
    match kind {
        Kind::String | Kind::Enum => Fit::Good,
        Kind::Map => Fit::Poor,
        _ => Fit::Wrong,
    }
}

fn size(kind: &Kind) -> Fit {
    match kind {
        Kind::Integer | Kind::IntEnum => Fit::Good,
        Kind::Byte | Kind::Short | Kind::Long => Fit::Poor,
        _ => Fit::Wrong,
    }
}

fn items(kind: &Kind) -> Fit {
    match kind {
        Kind::List | Kind::Map => Fit::Good,
        _ => Fit::Wrong,
    }
}

/// Checks every operation that is paginated: by itself, and, where it is good, with what its services add.
pub(super) fn check(model: &Model, diagnostics: &mut Diagnostics) {
    let services = model.services().map(|(shape, _)| shape);
    let services: Vec<(&Shape, BTreeSet<ShapeId>)> = services
        .map(|shape| (shape, model.operations_of(&shape.id)))
        .collect();
    for shape in model.shapes.values() {
        let (Kind::Operation(operation), true) = (&shape.kind, shape.traits.has(id::PAGINATED))
        else {
            continue;
        };
        let of = Paginated {
            model,
            shape,
            operation,
        };
        let own: Vec<_> = PROPERTIES
            .iter()
            .flat_map(|property| of.named(property, shape))
            .collect();
        let is_good = own.is_empty();
        diagnostics.extend(own);
        for (service, bound) in &services {
            if is_good && bound.contains(&shape.id) {
                let added = PROPERTIES.iter();
                diagnostics.extend(added.flat_map(|property| of.inherited(property, service)));
            }
        }
    }
}

struct Paginated<'m> {
    model: &'m Model,
    shape: &'m Shape,
    operation: &'m Operation,
}

impl<'m> Paginated<'m> {
    /// What is wrong with what the trait of `owner`, the operation or a service, names.
    fn named(&self, property: &Property, owner: &Shape) -> Vec<Diagnostic> {
        let Some(path) = path(owner, property) else {
            return Vec::new();
        };
        let Some(member) = self.member(property, path) else {
            let structure = match property.in_output {
                true => &self.operation.output,
                false => &self.operation.input,
            };
            let problem = format!("`{path}`, which `{structure}` does not have");
            return vec![self.error(property, owner, &problem)];
        };
        let mut found = self.of_member(property, owner, path, member);
        if path.split('.').count() > 2 {
            let problem = format!("`{path}`, which is more than two members deep");
            found.push(self.say(
                Diagnostic::warning,
                property.deep,
                property,
                owner,
                &problem,
            ));
        }
        found
    }

    fn of_member(
        &self,
        property: &Property,
        owner: &Shape,
        path: &str,
        member: &Member,
    ) -> Vec<Diagnostic> {
        let warning =
            |code, problem: &str| self.say(Diagnostic::warning, code, property, owner, problem);
        let mut found = Vec::new();
        let required = format!("`{path}`, which is required");
        if member.traits.required() && property.is_token {
            found.push(self.error(property, owner, &required));
        } else if member.traits.required() && property.key == "pageSize" {
            let code = "PaginatedTrait.ShouldNotBeRequired.pageSize";
            found.push(warning(code, &required));
        }
        if let Some(target) = self.model.shapes.get(&member.target) {
            let problem = format!("`{path}`, which is {}", word(&target.kind));
            match (property.fits)(&target.kind) {
                Fit::Good => {}
                Fit::Poor => found.push(warning(property.poor, &problem)),
                Fit::Wrong => found.push(self.error(property, owner, &problem)),
            }
        }
        found
    }

    /// What is wrong with what a service says where the operation says nothing.
    fn inherited(&self, property: &Property, service: &Shape) -> Vec<Diagnostic> {
        if path(self.shape, property).is_some() {
            return Vec::new();
        }
        if path(service, property).is_none() && property.is_token {
            let (key, service) = (property.key, &service.id);
            let message = format!("neither the operation nor `{service}` says `{key}`");
            let place = self.shape.place.join("traits").join(id::PAGINATED);
            let diagnostic = Diagnostic::error("PaginatedTrait", message).on(&self.shape.id);
            let help = format!("let `{key}` name {}", property.expected);
            return vec![diagnostic.at(place).help(help)];
        }
        self.named(property, service)
    }

    /// The member at the end of a path; a dot is part of a path in the output only.
    fn member(&self, property: &Property, path: &str) -> Option<&'m Member> {
        if !property.in_output {
            return self
                .model
                .shapes
                .get(&self.operation.input)?
                .members
                .get(path);
        }
        let mut names = path.split('.');
        let output = self.model.shapes.get(&self.operation.output)?;
        let mut member = output.members.get(names.next()?)?;
        for name in names {
            member = self.model.shapes.get(&member.target)?.members.get(name)?;
        }
        Some(member)
    }

    fn error(&self, property: &Property, owner: &Shape, problem: &str) -> Diagnostic {
        self.say(
            Diagnostic::error,
            "PaginatedTrait",
            property,
            owner,
            problem,
        )
    }

    fn say(
        &self,
        make: fn(&'static str, String) -> Diagnostic,
        code: &'static str,
        property: &Property,
        owner: &Shape,
        problem: &str,
    ) -> Diagnostic {
        let place = owner.place.join("traits").join(id::PAGINATED);
        make(code, format!("`{}` names {problem}", property.key))
            .on(&self.shape.id)
            .at(place.join(property.key).value())
            .help(format!("name {}", property.expected))
    }
}

/// What a trait of an operation or a service says under a key.
fn path<'m>(owner: &'m Shape, property: &Property) -> Option<&'m str> {
    let value = owner.traits.get(id::PAGINATED)?.get(property.key);
    value.and_then(Value::as_str)
}
