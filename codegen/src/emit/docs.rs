//! Doc comments and `#[deprecated]`.

use proc_macro2::TokenStream;
use quote::quote;

use crate::ir::{Deprecated, Docs};

/// `///` lines.
pub(crate) fn docs(docs: &Docs) -> TokenStream {
    let lines = docs.0.iter().map(|line| match line.as_str() {
        "" => String::new(),
        line => format!(" {line}"),
    });
    quote!(#(#[doc = #lines])*)
}

/// The docs and the deprecation of an item.
pub(crate) fn attributes(text: &Docs, deprecated: Option<&Deprecated>) -> TokenStream {
    let docs = docs(text);
    let deprecated = deprecated.map(|deprecated| match &deprecated.note {
        Some(note) => quote!(#[deprecated(note = #note)]),
        None => quote!(#[deprecated]),
    });
    quote!(#docs #deprecated)
}
