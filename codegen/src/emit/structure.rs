//! Structures: the type, its schema, how it is read and written.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::docs::attributes;
use super::imports::{Imports, Runtime};
use super::{construction, literal, schema, ty};
use crate::ir::{Construction, Debug, ErrorShape, Structure};

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
    let derives = derives(structure.debug, construction::derives_default(structure));
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

/// What a type derives: `Debug` where nothing is sensitive, `Default` where nothing is required.
pub(crate) fn derives(debug: Debug, default: bool) -> TokenStream {
    let debug = (debug == Debug::Derived).then(|| quote!(Debug,));
    let default = default.then(|| quote!(Default,));
    quote!(#[derive(Clone, #debug #default PartialEq)])
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
        let (field, index) = (
            &field.name,
            proc_macro2::Literal::usize_unsuffixed(field.index),
        );
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
    let name = &structure.name;
    let (read, member) = (
        imports.runtime(Runtime::ReadMembers),
        imports.runtime(Runtime::Member),
    );
    let deserializer = imports.runtime(Runtime::Deserializer);
    let arms = structure.fields.iter().map(|field| {
        let (field, index) = (
            &field.name,
            proc_macro2::Literal::usize_unsuffixed(field.index),
        );
        quote!(#index => de.member(member, &mut self.#field),)
    });
    let (index, at, de, body) = match structure.fields.is_empty() {
        true => (quote!(_index), quote!(_member), quote!(_de), quote!(Ok(()))),
        false => {
            let body = quote!(match index { #(#arms)* _ => Ok(()), });
            (quote!(index), quote!(member), quote!(de), body)
        }
    };
    quote! {
        impl #read for #name {
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
