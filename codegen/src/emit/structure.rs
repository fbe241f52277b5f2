//! Structures: the type, its schema, how it is read and written.

mod impls;

use proc_macro2::{Literal, TokenStream};
use quote::quote;

pub(crate) use impls::{debug_impl, derives, deserialize, paths, read_member, serialize};

use super::docs::attributes;
use super::imports::{Imports, Runtime};
use super::{construction, literal, schema, ty};
use crate::ir::{Construction, ErrorShape, Structure};

/// A structure and its impls.
pub(crate) fn emit(structure: &Structure, imports: &Imports<'_>) -> Vec<TokenStream> {
    let mut items = vec![definition(structure, imports)];
    items.extend(construction::emit(structure, imports));
    items.extend(schema::emit(&structure.schema, imports));
    items.extend(debug_impl(&structure.name, structure.debug));
    let (name, static_) = (&structure.name, &structure.schema.name);
    let blank = blank(structure, imports);
    items.push(serialize(name, static_, imports));
    items.push(deserialize(
        name,
        static_,
        &quote!(structure),
        &blank,
        imports,
    ));
    items.push(write_members(structure, imports));
    items.push(read_members(structure, imports));
    items.extend(
        structure
            .error
            .iter()
            .flat_map(|error| error_impls(structure, error, imports)),
    );
    items
}

fn definition(structure: &Structure, imports: &Imports<'_>) -> TokenStream {
    let name = &structure.name;
    let attributes_ = attributes(&structure.docs, structure.deprecated.as_ref());
    let default = construction::derives_default(structure);
    let derives = derives(structure.debug, default, &structure.derives);
    let non_exhaustive = structure.non_exhaustive.then(|| quote!(#[non_exhaustive]));
    let fields = structure.fields.iter().map(|field| {
        let docs = attributes(&field.docs, field.deprecated.as_ref());
        let (name, ty) = (&field.name, ty::emit(&field.ty, imports));
        quote!(#docs pub #name: #ty)
    });
    quote! {
        #attributes_
        #derives
        #non_exhaustive
        pub struct #name {
            #(#fields,)*
        }
    }
}

fn blank(structure: &Structure, imports: &Imports<'_>) -> TokenStream {
    if matches!(structure.construction, Construction::Default) {
        return quote!(Self::default());
    }
    let fields = structure.fields.iter().map(|field| {
        let (name, initial) = (&field.name, literal::initial(field, imports));
        quote!(#name: #initial)
    });
    quote!(Self { #(#fields,)* })
}

fn write_members(structure: &Structure, imports: &Imports<'_>) -> TokenStream {
    let (name, schema) = (&structure.name, &structure.schema.name);
    let (write, serializer) = (
        imports.runtime(Runtime::WriteMembers),
        imports.runtime(Runtime::Serializer),
    );
    let lines = structure.fields.iter().map(|field| {
        let (field, index) = (&field.name, Literal::usize_unsuffixed(field.index));
        quote!(ser.member(&members[#index], &self.#field))
    });
    let lines: Vec<_> = lines.collect();
    let (ser, body) = match lines.split_last() {
        None => (quote!(_ser), quote!(Ok(()))),
        Some((last, lines)) => (
            quote!(ser),
            quote!(let members = #schema.members; #(#lines?;)* #last),
        ),
    };
    quote! {
        impl #write for #name {
            fn write_members(&self, #ser: &mut dyn #serializer) -> farrier::Result<()> {
                #body
            }
        }
    }
}

fn read_members(structure: &Structure, imports: &Imports<'_>) -> TokenStream {
    let (name, read) = (&structure.name, imports.runtime(Runtime::ReadMembers));
    let arms = structure.fields.iter().map(|field| {
        let (field, index) = (&field.name, Literal::usize_unsuffixed(field.index));
        quote!(#index => de.member(member, &mut self.#field),)
    });
    let body =
        (!structure.fields.is_empty()).then(|| quote!(match index { #(#arms)* _ => Ok(()), }));
    let method = read_member(body, imports);
    quote! {
        impl #read for #name {
            #method
        }
    }
}

fn error_impls(
    structure: &Structure,
    error: &ErrorShape,
    imports: &Imports<'_>,
) -> [TokenStream; 2] {
    let (name, schema) = (&structure.name, &structure.schema.name);
    let trait_ = imports.runtime(Runtime::ErrorShape);
    let message = match &error.message {
        None => quote!(None),
        Some((field, true)) => quote!(self.#field.as_deref()),
        Some((field, false)) => quote!(Some(&self.#field)),
    };
    let shape = quote! {
        impl #trait_ for #name {
            fn message(&self) -> Option<&str> {
                #message
            }
        }
    };
    [shape, quote!(farrier::error_shape!(#name, #schema);)]
}
