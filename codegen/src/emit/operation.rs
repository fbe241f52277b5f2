//! Operations: a zero-sized type, its schema, and the enum of its errors.

use proc_macro2::TokenStream;
use quote::quote;

use super::docs::attributes;
use super::imports::{Imports, Runtime};
use super::{error, example, schema, ty};
use crate::ir::Operation;

/// An operation and its error enum.
pub(crate) fn emit(operation: &Operation, imports: &Imports<'_>) -> Vec<TokenStream> {
    let mut items = vec![
        definition(operation, imports),
        schema_static(operation, imports),
        operation_impl(operation, imports),
    ];
    items.extend(events_impls(operation, imports));
    items.extend(error::emit(&operation.error, imports));
    items
}

fn definition(operation: &Operation, imports: &Imports<'_>) -> TokenStream {
    let mut docs = operation.docs.clone();
    docs.0
        .extend(example::emit(&operation.examples, imports.taken()));
    let (name, docs) = (
        &operation.name,
        attributes(&docs, operation.deprecated.as_ref()),
    );
    quote! {
        #docs
        #[derive(Clone, Copy, Debug)]
        pub struct #name;
    }
}

fn schema_static(operation: &Operation, imports: &Imports<'_>) -> TokenStream {
    let (static_, id) = (&operation.schema, &operation.id);
    let ty = imports.runtime(Runtime::OperationSchema);
    let service = imports.path(&operation.service);
    let (input, output) = (
        imports.schema(&operation.input.1),
        imports.schema(&operation.output.1),
    );
    let errors = operation
        .error
        .variants
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
    let (name, static_, error) = (&operation.name, &operation.schema, &operation.error.name);
    let (trait_, schema) = (
        imports.runtime(Runtime::Operation),
        imports.runtime(Runtime::OperationSchema),
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

/// Which events are in the input and in the output.
fn events_impls<'a>(
    operation: &'a Operation,
    imports: &'a Imports<'_>,
) -> impl Iterator<Item = TokenStream> + 'a {
    let name = &operation.name;
    let traits = [Runtime::EventInput, Runtime::EventOutput];
    let events = traits.into_iter().zip(&operation.events);
    events.filter_map(move |(trait_, events)| {
        let (events, trait_) = (imports.path(events.as_ref()?), imports.runtime(trait_));
        Some(quote! {
            impl #trait_ for #name {
                type Events = #events;
            }
        })
    })
}
