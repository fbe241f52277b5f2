//! Statics that hold schemas.

mod traits;

use proc_macro2::TokenStream;
use quote::quote;

pub(crate) use traits::{source_literal, traits};

use super::imports::{Imports, Runtime};
use crate::ir::{SchemaItem, SchemaMember, SchemaShape};

/// The static of one shape.
pub(crate) fn emit(item: &SchemaItem, imports: &Imports<'_>) -> Vec<TokenStream> {
    let (name, schema) = (&item.name, imports.runtime(Runtime::Schema));
    let shape = shape(item, imports);
    let with = (!item.traits.is_empty()).then(|| {
        let traits = traits(&item.traits, imports);
        quote!(.with(#traits))
    });
    vec![quote!(pub(crate) static #name: #schema = #shape #with;)]
}

fn shape(item: &SchemaItem, imports: &Imports<'_>) -> TokenStream {
    let (id, schema) = (&item.id, imports.runtime(Runtime::Schema));
    match &item.shape {
        SchemaShape::Simple(shape_type) => {
            let ty = imports.runtime(Runtime::ShapeType);
            quote!(#schema::simple(#id, #ty::#shape_type))
        }
        SchemaShape::Enumeration(ty) => quote!(#schema::enumeration(#id, #ty::VALUES)),
        SchemaShape::IntEnumeration(ty) => quote!(#schema::int_enumeration(#id, #ty::VALUES)),
        SchemaShape::List(element) => {
            let element = member(&quote!(element), None, element, imports);
            quote!(#schema::list(#id, &[#element]))
        }
        SchemaShape::Map(key, value) => {
            let key = member(&quote!(key), None, key, imports);
            let value = member(&quote!(value), None, value, imports);
            quote!(#schema::map(#id, &[#key, #value]))
        }
        SchemaShape::Structure(members) => {
            let members = named_members(members, imports);
            quote!(#schema::structure(#id, #members))
        }
        SchemaShape::Union(members) => {
            let members = named_members(members, imports);
            quote!(#schema::union(#id, #members))
        }
    }
}

/// `&[Member::new(…), …]`
pub(crate) fn named_members(members: &[SchemaMember], imports: &Imports<'_>) -> TokenStream {
    let members = members.iter().map(|m| named_member(m, imports));
    quote!(&[#(#members),*])
}

fn named_member(m: &SchemaMember, imports: &Imports<'_>) -> TokenStream {
    member(&quote!(new), Some(&m.name), m, imports)
}

fn member(
    constructor: &TokenStream,
    name: Option<&str>,
    member: &SchemaMember,
    imports: &Imports<'_>,
) -> TokenStream {
    let ty = imports.runtime(Runtime::Member);
    let name = name.map(|name| quote!(#name,));
    let (target, traits) = (
        imports.schema(&member.target),
        traits(&member.traits, imports),
    );
    quote!(#ty::#constructor(#name &#target, #traits))
}
