//! The last line of a module with types: serde's traits, by the runtime, where the crate's feature asks for them.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use crate::ir::Item;

/// Nothing where the module has no types.
pub(crate) fn emit(items: &[Item]) -> Option<TokenStream> {
    let names: Vec<_> = items.iter().filter_map(type_name).collect();
    let names = Some(names).filter(|names| !names.is_empty())?;
    Some(quote! {
        #[cfg(feature = "serde")]
        farrier::serde_impls!(#(#names),*);
    })
}

fn type_name(item: &Item) -> Option<&Ident> {
    match item {
        Item::Structure(structure) => Some(&structure.name),
        Item::Union(union) => Some(&union.name),
        Item::EventStream(stream) => Some(&stream.events.name),
        Item::Enumeration(enumeration) => Some(&enumeration.name),
        Item::IntEnumeration(enumeration) => Some(&enumeration.name),
        _ => None,
    }
}
