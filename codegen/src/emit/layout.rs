//! Where modules are: in a crate of their own, or in a module that a file of another crate includes.

use camino::Utf8PathBuf;
use proc_macro2::TokenStream;
use quote::quote;

use super::Tokens;
use super::docs::docs;
use super::root;
use crate::ir::{Docs, Item, Layout, Module, ModuleName};
use crate::options::Visibility;

/// The path of a module's file.
pub(crate) fn path(layout: &Layout, module: ModuleName) -> Utf8PathBuf {
    let file = module.as_str();
    match (layout, module) {
        (Layout::Crate(_), _) => format!("src/{file}.rs").into(),
        (Layout::Module { name, .. }, ModuleName::Root) => format!("{name}.rs").into(),
        (Layout::Module { name, .. }, _) => format!("{name}/{file}.rs").into(),
    }
}

/// The root of a module is a file with one item, since what is included has no attributes of its own.
pub(crate) fn enclose(tokens: Tokens, layout: &Layout, module: &Module) -> Tokens {
    let (Layout::Module { name, visibility }, ModuleName::Root) = (layout, module.name) else {
        return tokens;
    };
    let lints = module.items.iter().flat_map(|item| match item {
        Item::Root(root) => root.allowed.as_slice(),
        _ => &[],
    });
    let allowed = lints.map(|lint| root::allow(*lint));
    let (docs, items) = (docs(&tokens.docs), &tokens.items);
    let (visible, unused) = seen(*visibility);
    let item = quote! {
        #docs
        #[forbid(unsafe_code)]
        #[allow(
            clippy::enum_variant_names,
            clippy::large_enum_variant,
            clippy::should_implement_trait,
            clippy::wrong_self_convention,
            unexpected_cfgs,
            reason = "names and sizes are the model's, and the features those of the crate that this is in"
        )]
        #(#[#allowed])*
        #unused
        #visible mod #name {
            #(#items)*
        }
    };
    Tokens {
        docs: Docs::default(),
        inner_attributes: Vec::new(),
        items: vec![item],
        ..tokens
    }
}

/// How a module is seen, and what goes with that: where others see it, nothing in it is without use.
fn seen(visibility: Visibility) -> (TokenStream, Option<TokenStream>) {
    let unused = quote! {
        #[allow(dead_code, unused_imports, reason = "no crate uses all of a service")]
    };
    match visibility {
        Visibility::Public => (quote!(pub), None),
        Visibility::Crate => (quote!(pub(crate)), Some(unused)),
        Visibility::Private => (quote!(), Some(unused)),
    }
}
