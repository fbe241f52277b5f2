//! What can go wrong in an operation or in a stream of events: an enum of the modelled errors and of what the model does not know.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use super::docs::docs;
use super::imports::{Imports, Runtime};
use crate::ir::{ErrorEnum, ErrorVariant};

/// The enum, how it is made and how it is read.
pub(crate) fn emit(error: &ErrorEnum, imports: &Imports<'_>) -> Vec<TokenStream> {
    let name = &error.name;
    let mut items = vec![
        definition(error, imports),
        methods(error, imports),
        quote!(farrier::operation_error!(#name);),
    ];
    items.extend(conversions(error, imports));
    items.push(operation_error(error, imports));
    items
}

fn definition(error: &ErrorEnum, imports: &Imports<'_>) -> TokenStream {
    let name = &error.name;
    let (unhandled, decode) = (
        imports.runtime(Runtime::Unhandled),
        imports.runtime(Runtime::DecodeError),
    );
    let summary = format!(" What can go wrong in [`{}`].", error.of);
    let decode_docs = format!(" {} that could not be decoded.", error.decoded);
    let variants: Vec<_> = error
        .variants
        .iter()
        .map(|error| {
            let (docs, name, ty) = (docs(&error.docs), &error.name, imports.path(&error.ty));
            let service_error = imports.runtime(Runtime::ServiceError);
            quote!(#docs #name(Box<#service_error<#ty>>))
        })
        .collect();
    quote! {
        #[doc = #summary]
        #[derive(Debug)]
        pub enum #name {
            #(#variants,)*
            /// An error that the model does not know, as it was received.
            Unhandled(Box<#unhandled>),
            #[doc = #decode_docs]
            Decode(Box<#decode>),
        }
    }
}

fn methods(error: &ErrorEnum, imports: &Imports<'_>) -> TokenStream {
    let (name, failure) = (&error.name, imports.runtime(Runtime::Failure));
    let tests = error.variants.iter().map(|error| {
        let (is, variant) = (&error.is, &error.name);
        let docs = format!(" Whether the error is [`{variant}`](Self::{variant}).");
        quote! {
            #[doc = #docs]
            pub fn #is(&self) -> bool {
                matches!(self, Self::#variant(_))
            }
        }
    });
    let variants = error.variants.iter().map(|error| &error.name);
    quote! {
        impl #name {
            #(#tests)*

            fn failure(&self) -> &dyn #failure {
                match self {
                    #(Self::#variants(error) => &**error,)*
                    Self::Unhandled(error) => &**error,
                    Self::Decode(error) => &**error,
                }
            }
        }
    }
}

fn conversions(error: &ErrorEnum, imports: &Imports<'_>) -> Vec<TokenStream> {
    let name = &error.name;
    let convert = |error: &ErrorVariant| {
        let (variant, ty) = (&error.name, imports.path(&error.ty));
        let schema = imports.schema(&error.schema);
        let service_error = imports.runtime(Runtime::ServiceError);
        quote! {
            impl From<#ty> for #name {
                fn from(error: #ty) -> Self {
                    Self::#variant(Box::new(#service_error::new(error, &#schema)))
                }
            }
        }
    };
    let converted = error.variants.iter().filter(|variant| variant.converts);
    converted.map(convert).collect()
}

fn operation_error(error: &ErrorEnum, imports: &Imports<'_>) -> TokenStream {
    let (name, trait_) = (&error.name, imports.runtime(Runtime::OperationError));
    let read = read(error, imports);
    let (unhandled, decode) = (
        imports.runtime(Runtime::Unhandled),
        imports.runtime(Runtime::DecodeError),
    );
    let modeled = modeled(error, imports);
    quote! {
        impl #trait_ for #name {
            #read

            fn unhandled(error: #unhandled) -> Self {
                Self::Unhandled(Box::new(error))
            }

            fn decode(error: #decode) -> Self {
                Self::Decode(Box::new(error))
            }

            #modeled
        }
    }
}

/// Reads the error at an index of the schema.
fn read(error: &ErrorEnum, imports: &Imports<'_>) -> TokenStream {
    let deserializer = imports.runtime(Runtime::Deserializer);
    let unknown = quote!(Err(farrier::Error::unknown_error(index)));
    let (response, de, body) = match error.variants.is_empty() {
        true => (quote!(_response), quote!(_de), unknown),
        false => {
            let service_error = imports.runtime(Runtime::ServiceError);
            let (indices, variants) = variants(error);
            let body = quote! {
                match index {
                    #(#indices => #service_error::read(response, de).map(Self::#variants),)*
                    _ => #unknown,
                }
            };
            (quote!(response), quote!(de), body)
        }
    };
    quote! {
        fn read(
            index: usize,
            #response: farrier::ResponseMetadata,
            #de: &mut dyn #deserializer,
        ) -> farrier::Result<Self> {
            #body
        }
    }
}

/// The modelled error that a value is, with its index.
fn modeled(error: &ErrorEnum, imports: &Imports<'_>) -> TokenStream {
    let serialize = imports.runtime(Runtime::Serialize);
    let body = match error.variants.is_empty() {
        true => quote!(None),
        false => {
            let (indices, variants) = variants(error);
            quote! {
                match self {
                    #(Self::#variants(error) => Some((#indices, error.inner())),)*
                    Self::Unhandled(_) | Self::Decode(_) => None,
                }
            }
        }
    };
    quote! {
        fn modeled(&self) -> Option<(usize, &dyn #serialize)> {
            #body
        }
    }
}

/// The modelled errors and their indices.
fn variants(error: &ErrorEnum) -> (Vec<Literal>, Vec<&Ident>) {
    let indices = (0..error.variants.len()).map(Literal::usize_unsuffixed);
    let names = error.variants.iter().map(|error| &error.name);
    (indices.collect(), names.collect())
}
