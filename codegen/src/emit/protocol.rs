//! The protocol that a service speaks: a module of functions, which are the runtime's.

use proc_macro2::TokenStream;
use quote::quote;

use crate::ir::{Functions, Protocol, Service};

/// The module `protocol`, whole or with what one side calls.
pub(crate) fn emit(service: &Service) -> Option<TokenStream> {
    let protocol = service.protocol?;
    let runtime = runtime(protocol);
    let (docs, mut functions, events) = match service.functions {
        Functions::All => return Some(quote!(pub use farrier::protocol::#runtime as protocol;)),
        Functions::Client { events } => (
            " What a client calls of the protocol that the service speaks.",
            client(protocol),
            events.then(client_events),
        ),
        Functions::Server { events } => (
            " What a server calls of the protocol that the service speaks.",
            server(protocol),
            events.then(server_events),
        ),
    };
    functions.extend(events.into_iter().flatten());
    functions.sort_by_key(TokenStream::to_string);
    Some(quote! {
        #[doc = #docs]
        pub mod protocol {
            pub use farrier::protocol::#runtime::{#(#functions),*};
        }
    })
}

fn runtime(protocol: Protocol) -> TokenStream {
    match protocol {
        Protocol::AwsJson1_0 | Protocol::AwsJson1_1 => quote!(aws_json),
        Protocol::RestJson1 => quote!(rest_json),
        Protocol::RpcV2Cbor => quote!(rpc_v2_cbor),
        Protocol::RpcV2Json => quote!(rpc_v2_json),
    }
}

fn client(protocol: Protocol) -> Vec<TokenStream> {
    let mut functions = vec![
        quote!(encode_request),
        quote!(decode_response),
        quote!(decode_response_noting),
    ];
    // Where bodies stream, heads are read and written without them.
    if protocol.binds_http() {
        functions.extend([
            quote!(encode_streaming_request),
            quote!(decode_response_head),
        ]);
    }
    functions
}

fn client_events() -> Vec<TokenStream> {
    vec![quote!(encode_event), quote!(decode_response_events)]
}

fn server(protocol: Protocol) -> Vec<TokenStream> {
    let mut functions = vec![
        quote!(decode_request),
        quote!(encode_response),
        quote!(route),
        quote!(serve),
        quote!(unknown_operation),
    ];
    if protocol.binds_http() {
        functions.extend([
            quote!(decode_request_head),
            quote!(encode_streaming_response),
        ]);
    }
    functions
}

fn server_events() -> Vec<TokenStream> {
    vec![
        quote!(encode_event),
        quote!(encode_event_error),
        quote!(decode_request_events),
    ]
}
