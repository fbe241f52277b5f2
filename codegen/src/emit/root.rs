//! `lib.rs`: the modules, and everything in them at the root.

use proc_macro2::TokenStream;
use quote::quote;

use super::imports;
use crate::ir::{Lint, ModuleName, Root};

/// `mod` and `pub use` items, in rustfmt's order: this file alone is not skipped by it.
pub(crate) fn emit(root: &Root) -> Vec<TokenStream> {
    let declare = |module: &ModuleName| {
        let name = imports::module(*module);
        match module {
            ModuleName::Server => quote!(#[rustfmt::skip] pub mod #name;),
            _ => quote!(#[rustfmt::skip] mod #name;),
        }
    };
    let reexport = |module: &ModuleName| {
        let name = imports::module(*module);
        (module.as_str(), quote!(pub use #name::*;))
    };
    let mut modules = root.modules.clone();
    modules.sort_by_key(|module| module.as_str());
    let mut uses: Vec<_> = root.reexported.iter().map(reexport).collect();
    uses.push((
        "farrier",
        quote!(
            pub use farrier;
        ),
    ));
    uses.sort_by_key(|(name, _)| *name);
    let uses = uses.into_iter().map(|(_, item)| item);
    modules.iter().map(declare).chain(uses).collect()
}

/// The attribute by which a crate, or the module in place of one, allows what its model is.
pub(crate) fn allow(lint: Lint) -> TokenStream {
    match lint {
        Lint::Deprecated => quote!(allow(deprecated)),
        Lint::ApproxConstant => quote! {
            allow(clippy::approx_constant, reason = "numbers are the model's")
        },
        Lint::TypeComplexity => quote! {
            allow(clippy::type_complexity, reason = "types are the model's")
        },
        Lint::ModuleInception => quote! {
            allow(clippy::module_inception, reason = "the module's name was chosen")
        },
    }
}

/// What holds for the whole crate.
pub(crate) fn inner_attributes(root: &Root) -> Vec<TokenStream> {
    let mut attributes = vec![
        quote!(#![forbid(unsafe_code)]),
        quote!(#![deny(missing_docs)]),
    ];
    attributes.push(quote! {
        #![allow(
            clippy::enum_variant_names,
            clippy::large_enum_variant,
            clippy::should_implement_trait,
            clippy::wrong_self_convention,
            reason = "names and sizes are the model's"
        )]
    });
    attributes.extend(root.allowed.iter().map(|lint| {
        let allow = allow(*lint);
        quote!(#![#allow])
    }));
    if let Some(limit) = root.recursion_limit {
        let limit = limit.to_string();
        attributes.push(quote!(#![recursion_limit = #limit]));
    }
    attributes
}
