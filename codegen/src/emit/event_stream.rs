//! Streams of events: the events as a union, the enum of what ends the stream, and what the one has to do with the other.

use proc_macro2::TokenStream;
use quote::quote;

use super::imports::{Imports, Runtime};
use super::{error, schema, union};
use crate::ir::EventStream;

/// The events, how they fail, and the stream.
pub(crate) fn emit(stream: &EventStream, imports: &Imports<'_>) -> Vec<TokenStream> {
    let mut items = union::emit(&stream.events, imports);
    items.push(event_stream(stream, imports));
    items.extend(error::emit(&stream.error, imports));
    items
}

fn event_stream(stream: &EventStream, imports: &Imports<'_>) -> TokenStream {
    let (name, static_) = (&stream.events.name, &stream.events.schema.name);
    let error = &stream.error.name;
    let (trait_, schema, member) = (
        imports.runtime(Runtime::EventStream),
        imports.runtime(Runtime::Schema),
        imports.runtime(Runtime::Member),
    );
    let errors = schema::named_members(&stream.errors, imports);
    quote! {
        impl #trait_ for #name {
            const EVENTS: &'static #schema = &#static_;
            const ERRORS: &'static [#member] = #errors;
            type Error = #error;
        }
    }
}
