//! What a module imports: as much as its items use, and nothing that a generated type hides.

use std::cell::RefCell;
use std::collections::BTreeSet;

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use crate::ir::{ModuleName, Path, SchemaRef};

/// Collects what the items of one module refer to.
pub(crate) struct Imports<'a> {
    here: ModuleName,
    taken: &'a BTreeSet<String>,
    runtime: RefCell<BTreeSet<&'static str>>,
    modules: RefCell<BTreeSet<&'static str>>,
    prelude: RefCell<bool>,
}

impl<'a> Imports<'a> {
    /// `taken` are the names of the crate's own types.
    pub(crate) fn new(here: ModuleName, taken: &'a BTreeSet<String>) -> Self {
        let runtime = RefCell::default();
        Self {
            here,
            taken,
            runtime,
            modules: RefCell::default(),
            prelude: RefCell::default(),
        }
    }

    /// An item at the root of the runtime: `Member`, or `farrier::Member` where the crate has a type of that name.
    pub(crate) fn runtime(&self, name: &'static str) -> TokenStream {
        let ident = Ident::new(name, Span::call_site());
        if self.taken.contains(name) {
            return quote!(farrier::#ident);
        }
        self.runtime.borrow_mut().insert(name);
        quote!(#ident)
    }

    /// An item of the crate: `JobStatus`, or `types::JobStatus` where it is in another module.
    pub(crate) fn path(&self, path: &Path) -> TokenStream {
        let name = &path.name;
        if path.module == self.here {
            return quote!(#name);
        }
        self.modules.borrow_mut().insert(path.module.as_str());
        let module = module_ident(path.module);
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
        self.modules.borrow_mut().insert("protocol");
        quote!(protocol)
    }

    /// The `use` items of the module.
    pub(crate) fn into_uses(self) -> Vec<TokenStream> {
        let mut uses = Vec::new();
        let runtime = idents(self.runtime.into_inner().into_iter());
        if !runtime.is_empty() {
            uses.push(quote!(use farrier::{#(#runtime),*};));
        }
        if self.prelude.into_inner() {
            uses.push(quote!(
                use farrier::schema::prelude;
            ));
        }
        let modules = idents(self.modules.into_inner().into_iter());
        if !modules.is_empty() {
            uses.push(quote!(use crate::{#(#modules),*};));
        }
        uses
    }
}

/// The name of a module as it stands in a path.
pub(crate) fn module_ident(module: ModuleName) -> Ident {
    Ident::new(module.as_str(), Span::call_site())
}

fn idents<'n>(names: impl Iterator<Item = &'n str>) -> Vec<Ident> {
    names
        .map(|name| Ident::new(name, Span::call_site()))
        .collect()
}
