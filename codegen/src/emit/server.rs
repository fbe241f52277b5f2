//! The server's side: a handler trait and a router, neither of which does I/O.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use super::docs::docs;
use super::imports::{Imports, Runtime};
use super::ty;
use crate::ir::{Handler, Server, Type};

/// The handler trait, the table of operations and the router.
pub(crate) fn emit(server: &Server, imports: &Imports<'_>) -> Vec<TokenStream> {
    let future = server.imports_future.then(|| {
        quote!(
            use std::future::Future;
        )
    });
    let mut items = Vec::from_iter(future);
    items.extend([handler_trait(server, imports), operations(server, imports)]);
    items.extend(router(server, imports));
    items
}

/// The table of operations, which holds what is read of their URIs.
fn operations(server: &Server, imports: &Imports<'_>) -> TokenStream {
    let handlers = server.operations.iter();
    let schemas = handlers.map(|handler| imports.path(&handler.schema));
    let schemas = quote!(&[#(&#schemas),*]);
    if server.by_uri {
        return quote! {
            static OPERATIONS: farrier::protocol::Operations = farrier::protocol::Operations::new(#schemas);
        };
    }
    let schema = imports.runtime(Runtime::OperationSchema);
    quote!(static OPERATIONS: &[&#schema] = #schemas;)
}

fn handler_trait(server: &Server, imports: &Imports<'_>) -> TokenStream {
    let (name, docs_) = (&server.handler, docs(&server.docs));
    let methods = server.operations.iter().map(|handler| {
        let (docs, method) = (docs(&handler.docs), &handler.method);
        let (input, output) = (
            message(&handler.input, handler.streams.0, imports),
            message(&handler.output, handler.streams.1, imports),
        );
        let error = imports.path(&handler.error);
        quote! {
            #docs
            fn #method(
                &self,
                input: #input,
            ) -> impl Future<Output = Result<#output, #error>> + Send;
        }
    });
    quote! {
        #docs_
        pub trait #name: Send + Sync {
            #(#methods)*
        }
    }
}

/// An input or an output, with the stream beside it where there is one.
fn message(ty: &Type, streams: bool, imports: &Imports<'_>) -> TokenStream {
    let ty = ty::emit(ty, imports);
    match streams {
        false => ty,
        true => {
            let streaming = imports.runtime(Runtime::Streaming);
            quote!(#streaming<#ty>)
        }
    }
}

fn router(server: &Server, imports: &Imports<'_>) -> [TokenStream; 2] {
    let (handler, service) = (&server.handler, imports.path(&server.service));
    let arms = server
        .operations
        .iter()
        .enumerate()
        .map(|(index, h)| arm(index, h, imports));
    let (bytes, protocol) = (imports.runtime(Runtime::Bytes), imports.protocol());
    let operations = match server.by_uri {
        true => quote!(&OPERATIONS),
        false => quote!(OPERATIONS),
    };
    let bound = bound(handler);
    let docs = format!(
        " Answers requests by a [`{handler}`]: decodes and validates the input, calls the handler, encodes the output."
    );
    let definition = quote! {
        #[doc = #docs]
        #[derive(Clone, Debug)]
        pub struct Router<H>(pub H);
    };
    let methods = quote! {
        impl<H: #bound> Router<H> {
            /// The response to a request, whatever the request holds.
            pub async fn handle(
                &self,
                request: &farrier::http::Request<#bytes>,
            ) -> farrier::http::Response<#bytes> {
                match #protocol::route(&#service, #operations, request) {
                    #(#arms)*
                    Ok(_) => #protocol::unknown_operation(),
                    Err(response) => response,
                }
            }
        }
    };
    [definition, methods]
}

/// The handler trait, which may be called as the parameter is that it bounds.
fn bound(handler: &Ident) -> TokenStream {
    match handler == "H" {
        true => quote!(self::#handler),
        false => quote!(#handler),
    }
}

fn arm(index: usize, handler: &Handler, imports: &Imports<'_>) -> TokenStream {
    let (index, method) = (Literal::usize_unsuffixed(index), &handler.method);
    let (operation, protocol) = (imports.path(&handler.operation), imports.protocol());
    quote! {
        Ok(#index) => #protocol::serve(#operation, request, &self.0, H::#method).await,
    }
}
