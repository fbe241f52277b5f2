//! A shape as one file says it: mixins not yet flattened, `apply` not yet merged.

use std::collections::BTreeMap;

use indexmap::IndexMap;

use crate::diagnostic::Place;
use crate::model::ast::Version;
use crate::model::{Kind, Shape, Traits, prelude};
use crate::shape_id::ShapeId;

/// An entry of `shapes`.
#[derive(Debug)]
pub(in crate::model) enum Entry {
    Shape(Box<Draft>),
    Apply(Apply),
}

/// Traits for a shape or member that is defined elsewhere.
#[derive(Debug)]
pub(in crate::model) struct Apply {
    pub target: ShapeId,
    pub traits: Traits,
    pub place: Place,
}

/// A shape before it is resolved.
#[derive(Debug)]
pub(in crate::model) struct Draft {
    pub shape: Shape,
    /// That of its file, known once the file has been read.
    pub version: Version,
    pub mixins: Vec<ShapeId>,
    /// What `apply` says of members that are inherited from a mixin.
    pub introduced: BTreeMap<String, (Traits, Place)>,
    /// Every shape that it names, other than by its members.
    pub references: Vec<Reference>,
}

/// A shape that another one names.
#[derive(Clone, Debug)]
pub(in crate::model) struct Reference {
    pub role: Role,
    pub target: ShapeId,
    pub place: Place,
    /// The identifier or property, or the name that a rename gives.
    pub name: String,
}

/// What the shape is named for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::model) enum Role {
    Mixin,
    Input,
    Output,
    Error,
    Operation,
    Resource,
    Identifier,
    Property,
    Rename,
}

impl Role {
    /// What the shapes under this key of an operation, resource or service are.
    pub(super) fn of(key: &str) -> Self {
        match key {
            "input" => Self::Input,
            "output" => Self::Output,
            "errors" => Self::Error,
            "resources" => Self::Resource,
            "identifiers" => Self::Identifier,
            "properties" => Self::Property,
            "rename" => Self::Rename,
            _ => Self::Operation,
        }
    }
}

impl Draft {
    pub(in crate::model) fn new(id: ShapeId, kind: Kind, place: Place) -> Self {
        let shape = Shape {
            id,
            kind,
            members: IndexMap::new(),
            traits: Traits::default(),
            place,
        };
        Self::from_shape(shape)
    }

    pub(in crate::model) fn from_shape(shape: Shape) -> Self {
        Self {
            shape,
            version: Version::V2,
            mixins: Vec::new(),
            introduced: BTreeMap::new(),
            references: Vec::new(),
        }
    }

    pub(super) fn set_version(&mut self, version: String) {
        if let Kind::Service(service) = &mut self.shape.kind {
            service.version = version;
        }
    }

    /// Puts what a key names where it belongs.
    pub(super) fn bind(&mut self, key: &str, references: Vec<Reference>) {
        let ids = references.iter().map(|reference| reference.target.clone());
        let first = ids.clone().next();
        let unit = || prelude::shape_id("Unit");
        let named = || {
            references
                .iter()
                .map(|reference| (reference.name.clone(), reference.target.clone()))
        };
        match (&mut self.shape.kind, key) {
            (Kind::Operation(operation), "input") => operation.input = first.unwrap_or_else(unit),
            (Kind::Operation(operation), "output") => operation.output = first.unwrap_or_else(unit),
            (Kind::Operation(operation), _) => operation.errors = ids.collect(),
            (Kind::Service(service), "operations") => service.operations = ids.collect(),
            (Kind::Service(service), "resources") => service.resources = ids.collect(),
            (Kind::Service(service), "errors") => service.errors = ids.collect(),
            (Kind::Service(service), _) => {
                service.rename = named().map(|(name, shape)| (shape, name)).collect();
            }
            (Kind::Resource(resource), "identifiers") => resource.identifiers = named().collect(),
            (Kind::Resource(resource), "properties") => resource.properties = named().collect(),
            (Kind::Resource(resource), "resources") => resource.resources = ids.collect(),
            (Kind::Resource(resource), _) => {
                if matches!(key, "create" | "list" | "collectionOperations") {
                    resource.collection_operations.extend(ids.clone());
                }
                resource.operations.extend(ids);
            }
            _ => {}
        }
        self.references.extend(references);
    }
}
