//! One name for each thing of a slice.

use std::collections::BTreeMap;

use proc_macro2::Ident;

use super::{Scope, ident};
use crate::ir::{ModuleName, Path, SchemaRef};
use crate::model::{Kind, Model, Shape};
use crate::shape_id::ShapeId;
use crate::slice::Slice;

/// The names of a slice's types, statics and operations.
#[derive(Debug)]
pub(crate) struct Names {
    types: BTreeMap<ShapeId, Path>,
    schemas: BTreeMap<ShapeId, SchemaRef>,
    /// The enum of an operation's errors.
    errors: BTreeMap<ShapeId, Ident>,
    /// The builder of a structure, for those that will have one.
    builders: BTreeMap<ShapeId, Ident>,
    /// The trait that a server implements.
    pub(crate) handler: Ident,
    /// The static of the service.
    pub(crate) service: Path,
    /// All names of types at the root.
    pub(crate) all_types: Vec<String>,
}

impl Names {
    /// Names everything in the slice; `with_builder` says which structures have a builder.
    pub(crate) fn assign(
        model: &Model,
        slice: &Slice,
        with_builder: &dyn Fn(&Shape) -> bool,
    ) -> Self {
        let mut scope = Scope::default();
        let shapes = || slice.shapes.keys().filter_map(|id| model.shapes.get(id));
        let mut types = BTreeMap::new();
        for shape in shapes().filter(|shape| is_type(shape)) {
            let name = scope.type_name(shown_name(slice, &shape.id));
            types.insert(
                shape.id.clone(),
                Path {
                    module: module_of(shape),
                    name,
                },
            );
        }
        for id in &slice.operations {
            let name = scope.type_name(shown_name(slice, id));
            types.insert(
                id.clone(),
                Path {
                    module: ModuleName::Operations,
                    name,
                },
            );
        }
        let derived = |scope: &mut Scope, id: &ShapeId, suffix: &str| {
            let name = types
                .get(id)
                .map_or_else(|| id.name().to_owned(), |path| path.name.to_string());
            (id.clone(), scope.claim(&format!("{name}{suffix}")))
        };
        let errors = slice
            .operations
            .iter()
            .map(|id| derived(&mut scope, id, "Error"))
            .collect();
        let builders = shapes().filter(|shape| is_type(shape) && with_builder(shape));
        let builders = builders
            .map(|shape| derived(&mut scope, &shape.id, "Builder"))
            .collect();
        let handler = scope.type_name(slice.service.name());
        let mut statics = Scope::default();
        let service = Path {
            module: ModuleName::Service,
            name: statics.static_name(slice.service.name()),
        };
        let schemas = schemas(model, slice);
        let all_types = scope.taken.into_iter().collect();
        Self {
            types,
            schemas,
            errors,
            builders,
            handler,
            service,
            all_types,
        }
    }

    /// The type of a structure, union or enum, or of an operation.
    pub(crate) fn type_of(&self, id: &ShapeId) -> Path {
        self.types.get(id).cloned().unwrap_or_else(|| Path {
            module: ModuleName::Types,
            name: ident(id.name()),
        })
    }

    /// The static of a shape's or an operation's schema.
    pub(crate) fn schema_of(&self, id: &ShapeId) -> SchemaRef {
        let missing = || {
            SchemaRef::Own(Path {
                module: ModuleName::Schema,
                name: ident(id.name()),
            })
        };
        self.schemas.get(id).cloned().unwrap_or_else(missing)
    }

    /// The identifier of a schema's static.
    pub(crate) fn static_of(&self, id: &ShapeId) -> Ident {
        match self.schema_of(id) {
            SchemaRef::Prelude(name) => name,
            SchemaRef::Own(path) => path.name,
        }
    }

    /// The enum of an operation's errors.
    pub(crate) fn error_of(&self, operation: &ShapeId) -> Ident {
        self.errors
            .get(operation)
            .cloned()
            .unwrap_or_else(|| ident(operation.name()))
    }

    /// The builder of a structure.
    pub(crate) fn builder_of(&self, id: &ShapeId) -> Option<Ident> {
        self.builders.get(id).cloned()
    }
}

/// Statics are named in their modules, types before the rest.
fn schemas(model: &Model, slice: &Slice) -> BTreeMap<ShapeId, SchemaRef> {
    let mut scopes: BTreeMap<ModuleName, Scope> = BTreeMap::new();
    let data = slice.shapes.keys().filter_map(|id| model.shapes.get(id));
    let data = data.map(|shape| (&shape.id, module_of(shape)));
    let operations = slice
        .operations
        .iter()
        .map(|id| (id, ModuleName::Operations));
    let schema = |(id, module): (&ShapeId, ModuleName)| {
        if id.namespace() == "smithy.api" {
            let name = Scope::default().static_name(id.name());
            return (id.clone(), SchemaRef::Prelude(name));
        }
        let name = scopes
            .entry(module)
            .or_default()
            .static_name(shown_name(slice, id));
        (id.clone(), SchemaRef::Own(Path { module, name }))
    };
    data.chain(operations).map(schema).collect()
}

/// The name of a shape in its service.
fn shown_name<'a>(slice: &'a Slice, id: &'a ShapeId) -> &'a str {
    slice.renames.get(id).map_or(id.name(), String::as_str)
}

/// Whether a shape becomes a type of its own.
pub(crate) fn is_type(shape: &Shape) -> bool {
    shape.id.namespace() != "smithy.api"
        && matches!(
            shape.kind,
            Kind::Structure | Kind::Union | Kind::Enum | Kind::IntEnum
        )
}

fn module_of(shape: &Shape) -> ModuleName {
    match shape.kind {
        Kind::Structure if shape.traits.error().is_some() => ModuleName::Errors,
        Kind::Structure | Kind::Union | Kind::Enum | Kind::IntEnum => ModuleName::Types,
        _ => ModuleName::Schema,
    }
}
