//! A module of matchers that no schema points at, with a list of them.

use camino::Utf8PathBuf;
use proc_macro2::TokenStream;
use quote::quote;

use super::schema::source_literal;
use super::{Tokens, pattern};
use crate::ir::Docs;
use crate::ir::pattern::PatternModule;

/// The module, given the patterns of its functions as they were written.
pub(crate) fn emit(module: &PatternModule, sources: &[&str]) -> Tokens {
    let docs = ["Patterns, compiled: each function decides one, and `MATCHERS` lists them."];
    Tokens {
        path: Utf8PathBuf::from("patterns.rs"),
        docs: Docs(docs.map(str::to_owned).to_vec()),
        inner_attributes: Vec::new(),
        uses: Vec::new(),
        items: pattern::emit(module)
            .into_iter()
            .chain([list(module, sources)])
            .collect(),
    }
}

fn list(module: &PatternModule, sources: &[&str]) -> TokenStream {
    let names = module.functions.iter().map(|function| &function.name);
    let sources = sources.iter().map(|source| source_literal(source));
    quote! {
        /// Every pattern of this module, in the order in which they were given.
        pub static MATCHERS: &[farrier::pattern::Pattern] = &[#(farrier::pattern::Pattern::new(#sources, #names)),*];
    }
}
