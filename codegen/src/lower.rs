//! Slice → IR: every name, box, derive, module and pattern. The only place that decides.

mod cycles;
mod defaults;
mod docs;
mod enumeration;
mod names;
mod operation;
pub(crate) mod patterns;
mod reach;
mod schema;
mod service;
mod structure;
mod text;
mod traits;
mod types;
mod union;

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::Ident;

use crate::diagnostic::Diagnostics;
use crate::ir::{Crate, Docs, Item, Manifest, Module, ModuleName, PatternModule};
use crate::model::{Kind, Model, Shape};
use crate::options::Options;
use crate::shape_id::ShapeId;
use crate::slice::Slice;
use names::Names;

pub(crate) use names::crate_name;

/// What every step of lowering looks things up in.
struct Context<'m> {
    model: &'m Model,
    slice: &'m Slice,
    options: &'m Options,
    names: Names,
    boxed: BTreeSet<ShapeId>,
    patterns: BTreeMap<String, Ident>,
}

/// Decides everything about the crate for a slice.
pub(crate) fn lower(
    model: &Model,
    slice: &Slice,
    options: &Options,
    diagnostics: &mut Diagnostics,
) -> Crate {
    let slice = &reach::without_streams(model, slice);
    let with_builder = |shape: &Shape| structure::needs_builder(shape, options);
    let names = Names::assign(model, slice, &with_builder);
    let boxed = cycles::boxed_members(model, slice);
    let compiled = patterns::lower(&traits::pattern_uses(model, slice), diagnostics);
    let context = Context {
        model,
        slice,
        options,
        names,
        boxed,
        patterns: compiled.by_source,
    };
    let modules = modules(&context, compiled.module, diagnostics);
    Crate {
        manifest: manifest(&context),
        type_names: context.names.all_types.clone(),
        modules,
    }
}

fn manifest(context: &Context<'_>) -> Manifest {
    let service = context.slice.service.name();
    let default_name = || crate_name(service);
    Manifest {
        name: context.options.name.clone().unwrap_or_else(default_name),
        version: context.options.version.clone(),
        description: service::description(context),
        runtime: context.options.runtime.clone(),
        standalone: context.options.standalone,
    }
}

fn modules(
    context: &Context<'_>,
    patterns: PatternModule,
    diagnostics: &mut Diagnostics,
) -> Vec<Module> {
    let (types, errors) = data(context, diagnostics);
    let mut items = vec![
        (ModuleName::Types, "Structures, unions and enums.", types),
        (
            ModuleName::Errors,
            "Errors that operations can return.",
            errors,
        ),
        (
            ModuleName::Operations,
            "Operations and what can go wrong in them.",
            operation::lower(context),
        ),
        (
            ModuleName::Service,
            "The service.",
            vec![Item::Service(service::lower(context, diagnostics))],
        ),
        (
            ModuleName::Server,
            "The server's side: a trait to implement, and a router to it.",
            service::server(context),
        ),
        (
            ModuleName::Schema,
            "Schemas of shapes that are no types of their own.",
            schema::lower(context),
        ),
        (
            ModuleName::Patterns,
            "Patterns, compiled: each function decides one.",
            pattern_items(patterns),
        ),
    ];
    items.retain(|(.., items)| !items.is_empty());
    let root = service::root(
        context,
        &items.iter().map(|(name, ..)| *name).collect::<Vec<_>>(),
    );
    let module = |(name, docs, items): (_, &str, _)| Module {
        name,
        docs: Docs(vec![docs.to_owned()]),
        items,
    };
    let root = Module {
        name: ModuleName::Root,
        docs: service::root_docs(context),
        items: vec![Item::Root(root)],
    };
    std::iter::once(root)
        .chain(items.into_iter().map(module))
        .collect()
}

fn pattern_items(patterns: PatternModule) -> Vec<Item> {
    if patterns.functions.is_empty() {
        Vec::new()
    } else {
        vec![Item::Patterns(patterns)]
    }
}

/// The types, and apart from them the errors.
fn data(context: &Context<'_>, diagnostics: &mut Diagnostics) -> (Vec<Item>, Vec<Item>) {
    let mut types = Vec::new();
    let mut errors = Vec::new();
    for shape in context.shapes().filter(|shape| names::is_type(shape)) {
        match &shape.kind {
            Kind::Structure => {
                let item = Item::Structure(structure::lower(context, shape, diagnostics));
                let items = if shape.traits.error().is_some() {
                    &mut errors
                } else {
                    &mut types
                };
                items.push(item);
            }
            Kind::Union => types.push(Item::Union(union::lower(context, shape))),
            Kind::Enum => types.push(Item::Enumeration(enumeration::lower(context, shape))),
            _ => types.push(Item::IntEnumeration(enumeration::lower_int(context, shape))),
        }
    }
    (types, errors)
}

impl<'m> Context<'m> {
    /// The shapes of the slice, by ID.
    fn shapes(&self) -> impl Iterator<Item = &'m Shape> {
        let model = self.model;
        self.slice
            .shapes
            .keys()
            .filter_map(move |id| model.shapes.get(id))
    }

    /// A shape that the checks of the model have found to exist.
    fn shape(&self, id: &ShapeId) -> Option<&'m Shape> {
        self.model.shapes.get(id)
    }
}
