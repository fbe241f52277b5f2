//! A service's own facts. No operation is named here, so that the linker can drop those that are not called.

use proc_macro2::TokenStream;
use quote::quote;

use super::docs::docs;
use super::imports::{Imports, Runtime};
use super::{protocol, schema};
use crate::ir::{Protocol, Service};

/// The static of a service, and the protocol that it speaks.
pub(crate) fn emit(service: &Service, imports: &Imports<'_>) -> Vec<TokenStream> {
    let (name, docs) = (&service.name, docs(&service.docs));
    let (id, version) = (&service.id, &service.version);
    let (ty, traits) = (
        imports.runtime(Runtime::ServiceSchema),
        schema::traits(&service.traits, imports),
    );
    let protocol = match service.protocol {
        None => quote!(None),
        Some(Protocol::AwsJson1_0) => quote!(Some(farrier::schema::Protocol::AwsJson1_0)),
        Some(Protocol::AwsJson1_1) => quote!(Some(farrier::schema::Protocol::AwsJson1_1)),
        Some(Protocol::RestJson1) => quote!(Some(farrier::schema::Protocol::RestJson1)),
        Some(Protocol::RpcV2Cbor) => quote!(Some(farrier::schema::Protocol::RpcV2Cbor)),
        Some(Protocol::RpcV2Json) => quote!(Some(farrier::schema::Protocol::RpcV2Json)),
    };
    let mut items: Vec<_> = protocol::emit(service).into_iter().collect();
    items.push(quote! {
        #docs
        pub static #name: #ty = #ty {
            id: #id,
            version: #version,
            protocol: #protocol,
            traits: #traits,
        };
    });
    items
}
