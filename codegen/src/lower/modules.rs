//! The modules of the crate, and what is in each.

use super::{
    Context, enumeration, event_stream, names, operation, schema, service, structure, union,
};
use crate::diagnostic::Diagnostics;
use crate::ir::ModuleName::{
    self, Errors, Operations, Patterns, Root, Schema, Server, Service, Types,
};
use crate::ir::{Docs, Item, Module, PatternModule};
use crate::model::{Kind, Shape};
use crate::options::Role;

/// Every module that is not empty, the root first.
pub(super) fn lower(
    context: &Context<'_>,
    patterns: PatternModule,
    diagnostics: &mut Diagnostics,
) -> Vec<Module> {
    let (types, errors) = data(context, diagnostics);
    let mut modules = vec![
        module(Types, "Structures, unions and enums.", types),
        module(Errors, "Errors that operations can return.", errors),
    ];
    let service = context.service();
    if let Some(shape) = service.filter(|_| !context.is_for(Role::Types)) {
        modules.extend(operations(context, shape, diagnostics));
    }
    modules.extend([
        module(
            Schema,
            "Schemas of shapes that are no types of their own.",
            schema::lower(context),
        ),
        module(
            Patterns,
            "Patterns, compiled: `Some(())` says that a text, given as UTF-8, matches; `…_of_1_to_32` decides its length in characters too.",
            pattern_items(patterns),
        ),
    ]);
    modules.retain(|module| !module.items.is_empty());
    let root = root(context, &modules);
    modules.insert(0, root);
    modules
}

/// What is there for clients and servers.
fn operations(context: &Context<'_>, shape: &Shape, diagnostics: &mut Diagnostics) -> [Module; 3] {
    let facts = Item::Service(service::lower(context, shape, diagnostics));
    [
        module(
            Operations,
            "Operations and what can go wrong in them.",
            operation::lower(context, diagnostics),
        ),
        module(Service, "The service.", vec![facts]),
        module(
            Server,
            "The server's side: a trait to implement, and a router to it.",
            service::server(context, shape),
        ),
    ]
}

fn root(context: &Context<'_>, modules: &[Module]) -> Module {
    let names: Vec<_> = modules.iter().map(|module| module.name).collect();
    Module {
        name: Root,
        docs: service::root_docs(context),
        items: vec![Item::Root(service::root(context, &names))],
    }
}

fn module(name: ModuleName, docs: &str, items: Vec<Item>) -> Module {
    Module {
        name,
        docs: Docs(vec![docs.to_owned()]),
        items,
    }
}

/// The types, and apart from them the errors.
fn data(context: &Context<'_>, diagnostics: &mut Diagnostics) -> (Vec<Item>, Vec<Item>) {
    let (mut types, mut errors) = (Vec::new(), Vec::new());
    for shape in context.shapes().filter(|shape| names::is_type(shape)) {
        let items = match shape.traits.error() {
            Some(_) if shape.kind == Kind::Structure => &mut errors,
            _ => &mut types,
        };
        items.push(data_item(context, shape, diagnostics));
    }
    (types, errors)
}

fn data_item(context: &Context<'_>, shape: &Shape, diagnostics: &mut Diagnostics) -> Item {
    match &shape.kind {
        Kind::Structure => Item::Structure(structure::lower(context, shape, diagnostics)),
        Kind::Union if event_stream::is_event_stream(shape) => {
            Item::EventStream(event_stream::lower(context, shape))
        }
        Kind::Union => Item::Union(union::lower(context, shape)),
        Kind::Enum => Item::Enumeration(enumeration::lower(context, shape)),
        _ => Item::IntEnumeration(enumeration::lower_int(context, shape)),
    }
}

fn pattern_items(patterns: PatternModule) -> Vec<Item> {
    if patterns.functions.is_empty() {
        Vec::new()
    } else {
        vec![Item::Patterns(patterns)]
    }
}
