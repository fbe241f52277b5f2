//! IR → tokens. Knows Rust only, and cannot fail: what could go wrong was decided before.
//!
//! One file for each kind of item; each has one function `emit` that returns the items it stands for, and whose
//! templates look like what they produce.

mod construction;
mod docs;
mod enumeration;
mod error;
mod event_stream;
mod example;
mod imports;
mod layout;
mod literal;
mod manifest;
pub(crate) mod matchers;
mod operation;
mod pattern;
mod protocol;
mod root;
mod schema;
mod serde;
mod server;
mod service;
mod structure;
mod ty;
mod union;

use std::collections::BTreeSet;

use camino::Utf8PathBuf;
use proc_macro2::TokenStream;

use crate::ir::{Crate, Docs, Item, Layout, Module};
use imports::Imports;

/// A module as tokens: each element of `items` is one item of Rust.
pub(crate) struct Tokens {
    /// The file's path.
    pub(crate) path: Utf8PathBuf,
    pub(crate) docs: Docs,
    pub(crate) inner_attributes: Vec<TokenStream>,
    pub(crate) uses: Vec<TokenStream>,
    pub(crate) items: Vec<TokenStream>,
}

/// The modules of a crate as tokens, and the text of its manifest where it has one.
pub(crate) fn emit(krate: &Crate) -> (Option<String>, Vec<Tokens>) {
    let taken = krate.type_names.iter().cloned().collect();
    let modules = krate
        .modules
        .iter()
        .map(|module| emit_module(module, &krate.layout, &taken))
        .collect();
    match &krate.layout {
        Layout::Crate(manifest) => (Some(manifest::emit(manifest)), modules),
        Layout::Module { .. } => (None, modules),
    }
}

fn emit_module(module: &Module, layout: &Layout, taken: &BTreeSet<String>) -> Tokens {
    let imports = Imports::new(module.name, taken).in_layout(layout);
    let items = module
        .items
        .iter()
        .flat_map(|item| emit_item(item, &imports))
        .chain(serde::emit(&module.items))
        .collect();
    let tokens = Tokens {
        path: layout::path(layout, module.name),
        docs: module.docs.clone(),
        inner_attributes: module.items.iter().flat_map(inner_attributes).collect(),
        uses: imports.into_uses(),
        items,
    };
    layout::enclose(tokens, layout, module)
}

fn emit_item(item: &Item, imports: &Imports<'_>) -> Vec<TokenStream> {
    match item {
        Item::Root(root) => root::emit(root),
        Item::Structure(structure) => structure::emit(structure, imports),
        Item::Union(union) => union::emit(union, imports),
        Item::EventStream(stream) => event_stream::emit(stream, imports),
        Item::Enumeration(enumeration) => enumeration::emit(enumeration, imports),
        Item::IntEnumeration(enumeration) => enumeration::emit_int(enumeration, imports),
        Item::Operation(operation) => operation::emit(operation, imports),
        Item::Service(service) => service::emit(service, imports),
        Item::Server(server) => server::emit(server, imports),
        Item::Schema(schema) => schema::emit(schema, imports),
        Item::Patterns(patterns) => pattern::emit(patterns),
    }
}

fn inner_attributes(item: &Item) -> Vec<TokenStream> {
    match item {
        Item::Root(root) => root::inner_attributes(root),
        _ => Vec::new(),
    }
}
