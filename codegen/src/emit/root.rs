//! `lib.rs`: the modules, and everything in them at the root.

use proc_macro2::TokenStream;
use quote::quote;

use super::imports::module_ident;
use crate::ir::{ModuleName, Root};

/// `mod` and `pub use` items.
pub(crate) fn emit(root: &Root) -> Vec<TokenStream> {
    let declare = |module: &ModuleName| {
        let name = module_ident(*module);
        match module {
            ModuleName::Server => quote!(#[rustfmt::skip] pub mod #name;),
            _ => quote!(#[rustfmt::skip] mod #name;),
        }
    };
    let mut items: Vec<_> = root.modules.iter().map(declare).collect();
    items.push(quote!(
        pub use farrier;
    ));
    items.extend(root.reexported.iter().map(|module| {
        let name = module_ident(*module);
        quote!(pub use #name::*;)
    }));
    items
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
    if root.allow_deprecated {
        attributes.push(quote!(#![allow(deprecated)]));
    }
    attributes
}
