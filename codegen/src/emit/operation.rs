//! Operations: a zero-sized type, its schema, and the enum of its errors.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::docs::{attributes, docs};
use super::imports::Imports;
use super::{schema, ty};
use crate::ir::Operation;

/// An operation and its error enum.
pub(crate) fn emit(operation: &Operation, imports: &Imports<'_>) -> Vec<TokenStream> {
    let mut items = vec![
        definition(operation),
        schema_static(operation, imports),
        operation_impl(operation, imports),
        error_definition(operation, imports),
        error_methods(operation, imports),
    ];
    let error = &operation.error;
    items.push(quote!(farrier::operation_error!(#error);));
    items.extend(conversions(operation, imports));
    items.push(match operation.errors.is_empty() {
        true => no_error_impl(operation, imports),
        false => error_impl(operation, imports),
    });
    items
}

fn definition(operation: &Operation) -> TokenStream {
    let (name, docs) = (
        &operation.name,
        attributes(&operation.docs, operation.deprecated.as_ref()),
    );
    quote! {
        #docs
        #[derive(Clone, Copy, Debug)]
        pub struct #name;
    }
}

fn schema_static(operation: &Operation, imports: &Imports<'_>) -> TokenStream {
    let (static_, id) = (&operation.schema, &operation.id);
    let ty = imports.runtime("OperationSchema");
    let service = imports.path(&operation.service);
    let (input, output) = (
        imports.schema(&operation.input.1),
        imports.schema(&operation.output.1),
    );
    let errors = operation
        .errors
        .iter()
        .map(|error| imports.schema(&error.schema));
    let traits = schema::traits(&operation.traits, imports);
    quote! {
        pub(crate) static #static_: #ty = #ty {
            id: #id,
            service: &#service,
            input: &#input,
            output: &#output,
            errors: &[#(&#errors),*],
            traits: #traits,
        };
    }
}

fn operation_impl(operation: &Operation, imports: &Imports<'_>) -> TokenStream {
    let (name, static_, error) = (&operation.name, &operation.schema, &operation.error);
    let (trait_, schema) = (
        imports.runtime("Operation"),
        imports.runtime("OperationSchema"),
    );
    let input = ty::emit(&operation.input.0, imports);
    let output = ty::emit(&operation.output.0, imports);
    quote! {
        impl #trait_ for #name {
            const SCHEMA: &'static #schema = &#static_;
            type Input = #input;
            type Output = #output;
            type Error = #error;
        }
    }
}

fn error_definition(operation: &Operation, imports: &Imports<'_>) -> TokenStream {
    let name = &operation.error;
    let (unhandled, decode) = (imports.runtime("Unhandled"), imports.runtime("DecodeError"));
    let summary = format!(" What can go wrong in [`{}`].", operation.name);
    let variants: Vec<_> = operation
        .errors
        .iter()
        .map(|error| {
            let (docs, name, ty) = (docs(&error.docs), &error.name, imports.path(&error.ty));
            let service_error = imports.runtime("ServiceError");
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

fn error_methods(operation: &Operation, imports: &Imports<'_>) -> TokenStream {
    let (name, failure) = (&operation.error, imports.runtime("Failure"));
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
    let convert = |error: &crate::ir::ErrorVariant| {
        let (variant, ty) = (&error.name, imports.path(&error.ty));
        let schema = imports.schema(&error.schema);
        let service_error = imports.runtime("ServiceError");
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

fn error_impl(operation: &Operation, imports: &Imports<'_>) -> TokenStream {
    let (name, trait_) = (&operation.error, imports.runtime("OperationError"));
    let (deserializer, serialize) = (
        imports.runtime("Deserializer"),
        imports.runtime("Serialize"),
    );
    let service_error = imports.runtime("ServiceError");
    let (unhandled, decode) = (imports.runtime("Unhandled"), imports.runtime("DecodeError"));
    let variants: Vec<_> = operation.errors.iter().map(|error| &error.name).collect();
    let indices: Vec<_> = (0..variants.len()).map(Literal::usize_unsuffixed).collect();
    quote! {
        impl #trait_ for #name {
            fn read(
                index: usize,
                response: farrier::ResponseMetadata,
                de: &mut dyn #deserializer,
            ) -> farrier::Result<Self> {
                match index {
                    #(#indices => #service_error::read(response, de).map(Self::#variants),)*
                    _ => Err(farrier::Error::unknown_error(index)),
                }
            }

            fn unhandled(error: #unhandled) -> Self {
                Self::Unhandled(Box::new(error))
            }

            fn decode(error: #decode) -> Self {
                Self::Decode(Box::new(error))
            }

            fn modeled(&self) -> Option<(usize, &dyn #serialize)> {
                match self {
                    #(Self::#variants(error) => Some((#indices, error.inner())),)*
                    Self::Unhandled(_) | Self::Decode(_) => None,
                }
            }
        }
    }
}

/// The impl of an operation without modelled errors.
fn no_error_impl(operation: &Operation, imports: &Imports<'_>) -> TokenStream {
    let (name, trait_) = (&operation.error, imports.runtime("OperationError"));
    let (deserializer, serialize) = (
        imports.runtime("Deserializer"),
        imports.runtime("Serialize"),
    );
    let (unhandled, decode) = (imports.runtime("Unhandled"), imports.runtime("DecodeError"));
    quote! {
        impl #trait_ for #name {
            fn read(
                index: usize,
                _response: farrier::ResponseMetadata,
                _de: &mut dyn #deserializer,
            ) -> farrier::Result<Self> {
                Err(farrier::Error::unknown_error(index))
            }

            fn unhandled(error: #unhandled) -> Self {
                Self::Unhandled(Box::new(error))
            }

            fn decode(error: #decode) -> Self {
                Self::Decode(Box::new(error))
            }

            fn modeled(&self) -> Option<(usize, &dyn #serialize)> {
                None
            }
        }
    }
}
