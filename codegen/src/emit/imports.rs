//! What a module imports: as much as its items use, and nothing that a generated type hides.

mod runtime;

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{Ident, TokenStream};
use quote::quote;

pub(crate) use runtime::Runtime;

use crate::ir::{Layout, ModuleName, Path, SchemaRef};

/// Collects what the items of one module refer to.
pub(crate) struct Imports<'a> {
    here: ModuleName,
    /// The root of what is generated.
    root: TokenStream,
    taken: &'a BTreeSet<String>,
    runtime: RefCell<BTreeSet<Runtime>>,
    /// By name, which is their order.
    modules: RefCell<BTreeMap<&'static str, TokenStream>>,
    prelude: RefCell<bool>,
}

impl<'a> Imports<'a> {
    /// `taken` are the names of the crate's own types.
    pub(crate) fn new(here: ModuleName, taken: &'a BTreeSet<String>) -> Self {
        let runtime = RefCell::default();
        Self {
            here,
            root: quote!(crate),
            taken,
            runtime,
            modules: RefCell::default(),
            prelude: RefCell::default(),
        }
    }

    /// The same where the root may be no crate's.
    pub(crate) fn in_layout(self, layout: &Layout) -> Self {
        let root = match layout {
            Layout::Crate(_) => quote!(crate),
            Layout::Module { .. } => quote!(super),
        };
        Self { root, ..self }
    }

    /// The names of the crate's own types.
    pub(crate) fn taken(&self) -> &'a BTreeSet<String> {
        self.taken
    }

    /// An item at the root of the runtime: `Member`, or `farrier::Member` where the crate has a type of that name.
    pub(crate) fn runtime(&self, item: Runtime) -> TokenStream {
        if self.taken.contains(item.as_str()) {
            return quote!(farrier::#item);
        }
        self.runtime.borrow_mut().insert(item);
        quote!(#item)
    }

    /// An item of the crate: `JobStatus`, or `types::JobStatus` where it is in another module.
    pub(crate) fn path(&self, path: &Path) -> TokenStream {
        let name = &path.name;
        if path.module == self.here {
            return quote!(#name);
        }
        let module = self.module(path.module.as_str(), module(path.module));
        quote!(#module::#name)
    }

    /// The static of a schema.
    pub(crate) fn schema(&self, schema: &SchemaRef) -> TokenStream {
        match schema {
            SchemaRef::Own(path) => self.path(path),
            SchemaRef::Prelude(name) => {
                *self.prelude.borrow_mut() = true;
                quote!(prelude::#name)
            }
        }
    }

    /// A matcher.
    pub(crate) fn matcher(&self, function: &Ident) -> TokenStream {
        self.path(&Path {
            module: ModuleName::Patterns,
            name: function.clone(),
        })
    }

    /// The module of the protocol that the service speaks, which the root re-exports.
    pub(crate) fn protocol(&self) -> TokenStream {
        self.module("protocol", quote!(protocol))
    }

    fn module(&self, name: &'static str, path: TokenStream) -> TokenStream {
        self.modules.borrow_mut().insert(name, path.clone());
        path
    }

    /// The `use` items of the module.
    pub(crate) fn into_uses(self) -> Vec<TokenStream> {
        let mut uses = Vec::new();
        let runtime = self.runtime.into_inner();
        if !runtime.is_empty() {
            let items = runtime.iter();
            uses.push(quote!(use farrier::{#(#items),*};));
        }
        if self.prelude.into_inner() {
            uses.push(quote!(
                use farrier::schema::prelude;
            ));
        }
        let modules = self.modules.into_inner();
        if !modules.is_empty() {
            let modules = modules.values();
            let root = &self.root;
            uses.push(quote!(use #root::{#(#modules),*};));
        }
        uses
    }
}

/// A module as it stands in a path.
pub(crate) fn module(module: ModuleName) -> TokenStream {
    match module {
        ModuleName::Root => quote!(crate),
        ModuleName::Types => quote!(types),
        ModuleName::Errors => quote!(errors),
        ModuleName::Operations => quote!(operations),
        ModuleName::Service => quote!(service),
        ModuleName::Server => quote!(server),
        ModuleName::Schema => quote!(schema),
        ModuleName::Patterns => quote!(patterns),
    }
}
