//! What structures and unions have in common.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use crate::emit::imports::{Imports, Runtime};
use crate::ir::{Debug, Derive};

/// What a type derives: `Debug` where nothing is sensitive, `Default` where nothing is required, and what was asked for.
pub(crate) fn derives(debug: Debug, default: bool, more: &[Derive]) -> TokenStream {
    let debug = (debug == Debug::Derived).then(|| quote!(Debug,));
    let default = default.then(|| quote!(Default,));
    let more = paths(more);
    quote!(#[derive(Clone, #debug #default PartialEq #(, #more)*)])
}

/// Traits as they stand in a `derive`.
pub(crate) fn paths(derives: &[Derive]) -> Vec<TokenStream> {
    let path = |Derive(segments): &Derive| quote!(#(#segments)::*);
    derives.iter().map(path).collect()
}

/// `Debug` by the runtime, where something is sensitive.
pub(crate) fn debug_impl(name: &Ident, debug: Debug) -> Option<TokenStream> {
    let text = name.to_string();
    (debug == Debug::Redacted).then(|| {
        quote! {
            impl std::fmt::Debug for #name {
                fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                    farrier::redact::debug(f, #text, self)
                }
            }
        }
    })
}

/// `Serialize`, in one line: the runtime asks [`write_members`] for the rest.
pub(crate) fn serialize(name: &Ident, schema: &Ident, imports: &Imports<'_>) -> TokenStream {
    let member = imports.runtime(Runtime::Member);
    let (serialize, serializer) = (
        imports.runtime(Runtime::Serialize),
        imports.runtime(Runtime::Serializer),
    );
    quote! {
        impl #serialize for #name {
            fn serialize(
                &self,
                member: &'static #member,
                ser: &mut dyn #serializer,
            ) -> farrier::Result<()> {
                ser.structure(member, &#schema, self)
            }
        }
    }
}

/// `Deserialize`: what reading starts from, and one line; `kind` is the method of the codec.
pub(crate) fn deserialize(
    name: &Ident,
    schema: &Ident,
    kind: &TokenStream,
    blank: &TokenStream,
    imports: &Imports<'_>,
) -> TokenStream {
    let member = imports.runtime(Runtime::Member);
    let (deserialize, deserializer) = (
        imports.runtime(Runtime::Deserialize),
        imports.runtime(Runtime::Deserializer),
    );
    quote! {
        impl #deserialize for #name {
            fn blank() -> Self {
                #blank
            }

            fn fill(
                &mut self,
                member: &'static #member,
                de: &mut dyn #deserializer,
            ) -> farrier::Result<()> {
                de.#kind(member, &#schema, self)
            }
        }
    }
}

/// The method of `ReadMembers` that reads one member; without a body there is none to read.
pub(crate) fn read_member(body: Option<TokenStream>, imports: &Imports<'_>) -> TokenStream {
    let (member, deserializer) = (
        imports.runtime(Runtime::Member),
        imports.runtime(Runtime::Deserializer),
    );
    let (index, at, de) = match body {
        Some(_) => (quote!(index), quote!(member), quote!(de)),
        None => (quote!(_index), quote!(_member), quote!(_de)),
    };
    let body = body.unwrap_or_else(|| quote!(Ok(())));
    quote! {
        fn read_member(
            &mut self,
            #index: usize,
            #at: &'static #member,
            #de: &mut dyn #deserializer,
        ) -> farrier::Result<()> {
            #body
        }
    }
}
