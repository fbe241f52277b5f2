//! What can go wrong in an operation: an enum of its modelled errors and of what the model does not know.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use crate::emit::docs::docs;
use crate::emit::imports::{Imports, Runtime};
use crate::ir::{ErrorVariant, Operation};

/// The enum, how it is made and how it is read.
pub(crate) fn emit(operation: &Operation, imports: &Imports<'_>) -> Vec<TokenStream> {
    let error = &operation.error;
    let mut items = vec![
        definition(operation, imports),
        methods(operation, imports),
        quote!(farrier::operation_error!(#error);),
    ];
    items.extend(conversions(operation, imports));
    items.push(operation_error(operation, imports));
    items
}

fn definition(operation: &Operation, imports: &Imports<'_>) -> TokenStream {
    let name = &operation.error;
    let (unhandled, decode) = (
        imports.runtime(Runtime::Unhandled),
        imports.runtime(Runtime::DecodeError),
    );
    let summary = format!(" What can go wrong in [`{}`].", operation.name);
    let variants: Vec<_> = operation
        .errors
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
            /// A response that could not be decoded.
            Decode(Box<#decode>),
        }
    }
}

fn methods(operation: &Operation, imports: &Imports<'_>) -> TokenStream {
    let (name, failure) = (&operation.error, imports.runtime(Runtime::Failure));
    let tests = operation.errors.iter().map(|error| {
        let (is, variant) = (&error.is, &error.name);
        let docs = format!(" Whether the error is [`{variant}`](Self::{variant}).");
        quote! {
            #[doc = #docs]
            pub fn #is(&self) -> bool {
                matches!(self, Self::#variant(_))
            }
        }
    });
    let variants = operation.errors.iter().map(|error| &error.name);
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

fn conversions(operation: &Operation, imports: &Imports<'_>) -> Vec<TokenStream> {
    let name = &operation.error;
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
    operation.errors.iter().map(convert).collect()
}

fn operation_error(operation: &Operation, imports: &Imports<'_>) -> TokenStream {
    let (name, trait_) = (&operation.error, imports.runtime(Runtime::OperationError));
    let read = read(operation, imports);
    let (unhandled, decode) = (
        imports.runtime(Runtime::Unhandled),
        imports.runtime(Runtime::DecodeError),
    );
    let modeled = modeled(operation, imports);
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

/// Reads the error at an index of the operation's schema.
fn read(operation: &Operation, imports: &Imports<'_>) -> TokenStream {
    let deserializer = imports.runtime(Runtime::Deserializer);
    let unknown = quote!(Err(farrier::Error::unknown_error(index)));
    let (response, de, body) = match operation.errors.is_empty() {
        true => (quote!(_response), quote!(_de), unknown),
        false => {
            let service_error = imports.runtime(Runtime::ServiceError);
            let (indices, variants) = variants(operation);
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
fn modeled(operation: &Operation, imports: &Imports<'_>) -> TokenStream {
    let serialize = imports.runtime(Runtime::Serialize);
    let body = match operation.errors.is_empty() {
        true => quote!(None),
        false => {
            let (indices, variants) = variants(operation);
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
fn variants(operation: &Operation) -> (Vec<Literal>, Vec<&Ident>) {
    let indices = (0..operation.errors.len()).map(Literal::usize_unsuffixed);
    let names = operation.errors.iter().map(|error| &error.name);
    (indices.collect(), names.collect())
}
