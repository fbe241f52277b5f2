//! Enums of strings and of integers.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use super::docs::attributes;
use super::imports::Imports;
use super::schema;
use super::structure::paths;
use crate::ir::{EnumVariant, Enumeration, IntEnumeration};

/// An enum of strings.
pub(crate) fn emit(enumeration: &Enumeration, imports: &Imports<'_>) -> Vec<TokenStream> {
    let name = &enumeration.name;
    let docs = attributes(&enumeration.docs, enumeration.deprecated.as_ref());
    let variants = definitions(&enumeration.variants);
    let derives = paths(&enumeration.derives);
    let definition = quote! {
        #docs
        #[derive(Clone #(, #derives)*)]
        pub enum #name {
            #(#variants,)*
            /// A value that this crate does not know.
            Unknown(String),
        }
    };
    let (impls, from) = (methods(enumeration), from(enumeration));
    let mut items = vec![
        definition,
        impls,
        from,
        quote!(farrier::string_enum!(#name);),
    ];
    items.extend(schema::emit(&enumeration.schema, imports));
    items
}

/// An enum of integers.
pub(crate) fn emit_int(enumeration: &IntEnumeration, imports: &Imports<'_>) -> Vec<TokenStream> {
    let name = &enumeration.name;
    let docs = attributes(&enumeration.docs, enumeration.deprecated.as_ref());
    let variants = definitions(&enumeration.variants);
    let derives = paths(&enumeration.derives);
    let definition = quote! {
        #docs
        #[derive(Clone, Copy #(, #derives)*)]
        pub enum #name {
            #(#variants,)*
            /// A value that this crate does not know.
            Unknown(i32),
        }
    };
    let (impls, from) = (int_methods(enumeration), int_from(enumeration));
    let mut items = vec![definition, impls, from, quote!(farrier::int_enum!(#name);)];
    items.extend(schema::emit(&enumeration.schema, imports));
    items
}

fn definitions<V>(variants: &[EnumVariant<V>]) -> Vec<TokenStream> {
    let define = |variant: &EnumVariant<V>| {
        let (name, docs) = (
            &variant.name,
            attributes(&variant.docs, variant.deprecated.as_ref()),
        );
        quote!(#docs #name)
    };
    variants.iter().map(define).collect()
}

fn methods(enumeration: &Enumeration) -> TokenStream {
    let name = &enumeration.name;
    let (names, values) = split(&enumeration.variants);
    quote! {
        impl #name {
            /// The values that the model knows, in its order.
            pub const VALUES: &'static [&'static str] = &[#(#values),*];

            /// The value as it is sent.
            pub fn as_str(&self) -> &str {
                match self {
                    #(Self::#names => #values,)*
                    Self::Unknown(value) => value,
                }
            }
        }
    }
}

fn from(enumeration: &Enumeration) -> TokenStream {
    let name = &enumeration.name;
    let (names, values) = split(&enumeration.variants);
    quote! {
        impl From<&str> for #name {
            fn from(value: &str) -> Self {
                match value {
                    #(#values => Self::#names,)*
                    other => Self::Unknown(other.to_owned()),
                }
            }
        }
    }
}

fn int_methods(enumeration: &IntEnumeration) -> TokenStream {
    let name = &enumeration.name;
    let (names, values) = split(&enumeration.variants);
    let values: Vec<_> = values
        .into_iter()
        .map(|v| Literal::i32_unsuffixed(*v))
        .collect();
    quote! {
        impl #name {
            /// The values that the model knows, in its order.
            pub const VALUES: &'static [i32] = &[#(#values),*];

            /// The value as it is sent.
            pub fn as_i32(self) -> i32 {
                match self {
                    #(Self::#names => #values,)*
                    Self::Unknown(value) => value,
                }
            }
        }
    }
}

fn int_from(enumeration: &IntEnumeration) -> TokenStream {
    let name = &enumeration.name;
    let (names, values) = split(&enumeration.variants);
    let values = values.into_iter().map(|v| Literal::i32_unsuffixed(*v));
    quote! {
        impl From<i32> for #name {
            fn from(value: i32) -> Self {
                match value {
                    #(#values => Self::#names,)*
                    other => Self::Unknown(other),
                }
            }
        }
    }
}

fn split<V>(variants: &[EnumVariant<V>]) -> (Vec<&Ident>, Vec<&V>) {
    variants
        .iter()
        .map(|variant| (&variant.name, &variant.value))
        .unzip()
}
