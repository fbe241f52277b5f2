//! One name for each thing of a slice.

use std::collections::BTreeMap;

use proc_macro2::Ident;

use super::{Scope, ident};
use crate::ir::{ModuleName, Path, SchemaRef};
use crate::lower::event_stream::is_event_stream;
use crate::model::{Kind, Model, Shape};
use crate::shape_id::ShapeId;
use crate::slice::Slice;

/// The names of a slice's types, statics and operations.
#[derive(Debug)]
pub(crate) struct Names {
    types: BTreeMap<ShapeId, Path>,
    schemas: BTreeMap<ShapeId, SchemaRef>,
    /// The enum of the errors of an operation or of a stream of events.
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
        // The root re-exports every type, so that all of them share one scope.
        let mut root = Scope::default();
        let types = types(model, slice, &mut root);
        let errors = slice.operations.iter();
        let streams = types_of(model, slice).filter(|shape| is_event_stream(shape));
        let errors = errors.chain(streams.map(|shape| &shape.id));
        let errors = errors
            .map(|id| (id.clone(), derived(&types, id, "Error", &mut root)))
            .collect();
        let builders = types_of(model, slice).filter(|shape| with_builder(shape));
        let builders = builders
            .map(|shape| &shape.id)
            .map(|id| (id.clone(), derived(&types, id, "Builder", &mut root)))
            .collect();
        // Without a service there is neither a handler nor a static, and no name is taken from anything.
        let service = slice.service.as_ref().map_or("Service", ShapeId::name);
        let handler = root.type_name(service);
        let (schemas, mut statics) = schemas(model, slice, &types);
        let service = Path {
            module: ModuleName::Service,
            name: statics.static_name(service),
        };
        Self {
            types,
            schemas,
            errors,
            builders,
            handler,
            service,
            all_types: root.taken.into_iter().collect(),
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

    /// The enum of the errors of an operation or of a stream of events.
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

/// The shapes that become types, then the operations.
fn types(model: &Model, slice: &Slice, root: &mut Scope) -> BTreeMap<ShapeId, Path> {
    let shapes = types_of(model, slice).map(|shape| (&shape.id, module_of(shape)));
    let operations = slice.operations.iter();
    let operations = operations.map(|id| (id, ModuleName::Operations));
    let path = |(id, module): (&ShapeId, ModuleName)| {
        let name = root.type_name(shown_name(slice, id));
        (id.clone(), Path { module, name })
    };
    shapes.chain(operations).map(path).collect()
}

fn types_of<'m>(model: &'m Model, slice: &'m Slice) -> impl Iterator<Item = &'m Shape> {
    let shapes = slice.shapes.keys().filter_map(|id| model.shapes.get(id));
    shapes.filter(|shape| is_type(shape))
}

/// The name of a type that goes with another one.
fn derived(types: &BTreeMap<ShapeId, Path>, id: &ShapeId, suffix: &str, root: &mut Scope) -> Ident {
    let name = types
        .get(id)
        .map_or_else(|| id.name().to_owned(), |path| path.name.to_string());
    root.claim_camel(&format!("{name}{suffix}"))
}

/// Statics are named in their modules, types before the rest; and the scope of all of them, which the root shares.
///
/// An operation's type is a value too, so no static has its name.
fn schemas(
    model: &Model,
    slice: &Slice,
    types: &BTreeMap<ShapeId, Path>,
) -> (BTreeMap<ShapeId, SchemaRef>, Scope) {
    let units = slice.operations.iter().filter_map(|id| types.get(id));
    let units = Scope::of(units.map(|path| path.name.to_string()));
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
        let scope = scopes.entry(module).or_insert_with(|| units.clone());
        let name = scope.static_name(shown_name(slice, id));
        (id.clone(), SchemaRef::Own(Path { module, name }))
    };
    let schemas = data.chain(operations).map(schema).collect();
    let all = scopes.into_values().flat_map(|scope| scope.taken);
    (schemas, Scope::of(all.chain(units.taken)))
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
