//! What a matcher does.

use proc_macro2::TokenStream;
use quote::quote;

use super::bounds::{count, size};
use super::bytes;
use super::steps::{either, whole};
use crate::ir::pattern::{Body, Check, TableKind};

/// What a matcher of `s` does.
pub(super) fn body(body: &Body) -> TokenStream {
    body_of(body, &quote!(s))
}

/// What decides about a text.
fn body_of(body: &Body, text: &TokenStream) -> TokenStream {
    match body {
        Body::Always => quote!(Some(())),
        Body::Never => quote!(None),
        Body::Contains(class) => quote!(contains(#text, &#class)),
        Body::Last(inside, last) => {
            let all = inside.as_ref().map(|inside| {
                let inside = count(inside);
                quote!(all(#text, #inside)?;)
            });
            quote! { #all last(#text, &#last) }
        }
        Body::Literals(texts) => {
            let texts = texts.iter().map(bytes);
            quote!(matches!(#text, #(#texts)|*).then_some(()))
        }
        Body::Steps(steps) => whole(steps),
        Body::Call(function) => quote!(#function(#text)),
        Body::Walk(kind, table) => {
            let walk = walker(*kind);
            quote!(#walk(#text, &#table))
        }
        Body::After(Check::Size(size), inner) if matches!(**inner, Body::Always) => {
            self::size(size, text)
        }
        Body::After(check, inner) => {
            let (check, inner) = (self::check(check, text), body_of(inner, text));
            quote! { #check?; #inner }
        }
        Body::Any(bodies) => either(bodies.iter().map(self::body).collect()),
        Body::Evaluate(program) => quote!(evaluate(#text, &#program)),
        Body::All(bodies) => all_of(bodies, text),
        Body::Not(inner) => {
            let inner = self::body(inner);
            quote!(unless(#text, |s| { #inner }))
        }
    }
}

/// The call that checks something of a text.
fn check(check: &Check, text: &TokenStream) -> TokenStream {
    match check {
        Check::Size(size) => self::size(size, text),
        Check::Tally(count) => {
            let count = self::count(count);
            quote!(tally(#text, #count))
        }
        Check::Without(class) => quote!(without(#text, &#class)),
    }
}

fn walker(kind: TableKind) -> TokenStream {
    match kind {
        TableKind::Shift => quote!(shift),
        TableKind::Bytes => quote!(walk),
        TableKind::Pairs => quote!(walk_pairs),
        TableKind::Characters => quote!(walk_wide),
        TableKind::BytesBack => quote!(walk_back),
        TableKind::CharactersBack => quote!(walk_wide_back),
    }
}

/// What decides about `part`.
pub(super) fn judged(body: &Body) -> TokenStream {
    match body {
        Body::Steps(_) | Body::Any(_) | Body::All(_) | Body::Not(_) => {
            let body = self::body(body);
            quote!({ let s = part; #body })
        }
        body => body_of(body, &quote!(part)),
    }
}

/// One body after the other, each about the same text.
fn all_of(bodies: &[Body], text: &TokenStream) -> TokenStream {
    let lines = bodies.iter().enumerate().map(|(at, body)| {
        let inner = body_of(body, text);
        match body {
            _ if at + 1 == bodies.len() => inner,
            Body::Steps(_) | Body::After(..) | Body::All(_) => quote! { { #inner }?; },
            _ => quote! { #inner?; },
        }
    });
    lines.collect()
}
