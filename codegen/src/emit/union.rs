//! Unions: an enum, its schema and how it is read and written.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::docs::attributes;
use super::imports::{Imports, Runtime};
use super::structure::{debug_impl, derives, deserialize, read_member, serialize};
use super::{schema, ty};
use crate::ir::{Union, UnionVariant};

/// A union and its impls.
pub(crate) fn emit(union: &Union, imports: &Imports<'_>) -> Vec<TokenStream> {
    let mut items = vec![definition(union, imports), methods(union, imports)];
    items.extend(schema::emit(&union.schema, imports));
    items.extend(debug_impl(&union.name, union.debug));
    let blank = quote!(Self::Unknown(String::new()));
    let (name, static_) = (&union.name, &union.schema.name);
    items.push(serialize(name, static_, imports));
    items.push(deserialize(name, static_, &quote!(union), &blank, imports));
    items.push(write_members(union, imports));
    items.push(read_members(union, imports));
    items
}

fn definition(union: &Union, imports: &Imports<'_>) -> TokenStream {
    let (name, attributes_) = (
        &union.name,
        attributes(&union.docs, union.deprecated.as_ref()),
    );
    let derives = derives(union.debug, false, &union.derives);
    let non_exhaustive = union.non_exhaustive.then(|| quote!(#[non_exhaustive]));
    let variants = union.variants.iter().map(|variant| {
        let (name, docs) = (
            &variant.name,
            attributes(&variant.docs, variant.deprecated.as_ref()),
        );
        let payload = variant.payload.as_ref().map(|payload| {
            let payload = ty::emit(payload, imports);
            quote!((#payload))
        });
        quote!(#docs #name #payload)
    });
    quote! {
        #attributes_
        #derives
        #non_exhaustive
        pub enum #name {
            #(#variants,)*
            /// A member that this crate does not know, by its name. It cannot be written.
            Unknown(String),
        }
    }
}

/// Which variant it is, and what is in it.
fn methods(union: &Union, imports: &Imports<'_>) -> TokenStream {
    let name = &union.name;
    let methods = union
        .variants
        .iter()
        .map(|variant| methods_of(variant, imports));
    quote! {
        impl #name {
            #(#methods)*

            /// Whether it is [`Self::Unknown`].
            pub fn is_unknown(&self) -> bool {
                matches!(self, Self::Unknown(_))
            }
        }
    }
}

fn methods_of(variant: &UnionVariant, imports: &Imports<'_>) -> TokenStream {
    let UnionVariant { name, is, as_, .. } = variant;
    let doc = format!(" Whether it is [`Self::{name}`].");
    let Some(payload) = &variant.payload else {
        return quote! {
            #[doc = #doc]
            pub fn #is(&self) -> bool {
                matches!(self, Self::#name)
            }
        };
    };
    let (payload, doc_as) = (
        ty::borrowed(payload, imports),
        format!(" What is in [`Self::{name}`], if it is that."),
    );
    quote! {
        #[doc = #doc]
        pub fn #is(&self) -> bool {
            matches!(self, Self::#name(_))
        }

        #[doc = #doc_as]
        pub fn #as_(&self) -> Option<&#payload> {
            match self {
                Self::#name(value) => Some(value),
                _ => None,
            }
        }
    }
}

fn write_members(union: &Union, imports: &Imports<'_>) -> TokenStream {
    let (name, schema) = (&union.name, &union.schema.name);
    let (write, serializer) = (
        imports.runtime(Runtime::WriteMembers),
        imports.runtime(Runtime::Serializer),
    );
    let arms = union
        .variants
        .iter()
        .map(|variant| write_arm(variant, imports));
    let (members, ser) = match union.variants.is_empty() {
        true => (None, quote!(_ser)),
        false => (Some(quote!(let members = #schema.members;)), quote!(ser)),
    };
    quote! {
        impl #write for #name {
            fn write_members(&self, #ser: &mut dyn #serializer) -> farrier::Result<()> {
                #members
                match self {
                    #(#arms)*
                    Self::Unknown(tag) => Err(farrier::Error::unknown_variant(tag)),
                }
            }
        }
    }
}

fn write_arm(variant: &UnionVariant, imports: &Imports<'_>) -> TokenStream {
    let (name, index) = (&variant.name, Literal::usize_unsuffixed(variant.index));
    match &variant.payload {
        Some(_) => quote!(Self::#name(value) => ser.member(&members[#index], value),),
        None => {
            let unit = imports.runtime(Runtime::Unit);
            quote!(Self::#name => ser.member(&members[#index], &#unit),)
        }
    }
}

fn read_members(union: &Union, imports: &Imports<'_>) -> TokenStream {
    let (name, read) = (&union.name, imports.runtime(Runtime::ReadMembers));
    let arms = union
        .variants
        .iter()
        .map(|variant| read_arm(variant, imports));
    let body = (!union.variants.is_empty()).then(|| {
        quote! {
            *self = match index {
                #(#arms)*
                _ => return Ok(()),
            };
            Ok(())
        }
    });
    let method = read_member(body, imports);
    quote! {
        impl #read for #name {
            #method

            fn read_unknown(&mut self, name: &str) {
                *self = Self::Unknown(name.to_owned());
            }
        }
    }
}

fn read_arm(variant: &UnionVariant, imports: &Imports<'_>) -> TokenStream {
    let (name, index) = (&variant.name, Literal::usize_unsuffixed(variant.index));
    match &variant.payload {
        Some(_) => quote!(#index => Self::#name(de.value(member)?),),
        None => {
            let unit = imports.runtime(Runtime::Unit);
            quote! {
                #index => {
                    de.value::<#unit>(member)?;
                    Self::#name
                }
            }
        }
    }
}
