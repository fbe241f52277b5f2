//! Values of `@default`.

use proc_macro2::{Literal as Token, TokenStream};
use quote::{ToTokens, quote};

use super::imports::{Imports, Runtime};
use crate::ir::{DocumentLiteral, Field, Initial, Literal, Type};

/// What a field holds where nothing was said.
pub(crate) fn initial(field: &Field, imports: &Imports<'_>) -> TokenStream {
    match (&field.initial, &field.ty) {
        (Initial::Default(literal), _) => emit(literal, imports),
        (Initial::Blank, Type::Option(_)) => quote!(None),
        (Initial::Blank, _) => {
            let deserialize = imports.runtime(Runtime::Deserialize);
            quote!(#deserialize::blank())
        }
    }
}

/// Whether the value is what `Default` gives for its type.
pub(crate) fn is_usual(literal: &Literal) -> bool {
    match literal {
        Literal::Boolean(value) => !value,
        Literal::Integer(value) => *value == 0,
        Literal::Float(value) => value.to_bits() == 0,
        Literal::Double(value) => value.to_bits() == 0,
        Literal::String(text) => text.is_empty(),
        Literal::Blob(bytes) => bytes.is_empty(),
        Literal::Timestamp { seconds, nanos } => *seconds == 0 && *nanos == 0,
        Literal::EmptyList | Literal::EmptyMap => true,
        Literal::BigNumber(_)
        | Literal::Enum(..)
        | Literal::IntEnum(..)
        | Literal::Document(_)
        | Literal::Boxed(_) => false,
    }
}

/// The value, of the type that its place has.
pub(crate) fn emit(literal: &Literal, imports: &Imports<'_>) -> TokenStream {
    match literal {
        Literal::Boolean(value) => quote!(#value),
        Literal::Integer(value) => Token::i64_unsuffixed(*value).into_token_stream(),
        Literal::Float(value) => match value.is_finite() {
            true => Token::f32_unsuffixed(*value).into_token_stream(),
            false => special(&quote!(f32), f64::from(*value)),
        },
        Literal::Double(value) => match value.is_finite() {
            true => Token::f64_unsuffixed(*value).into_token_stream(),
            false => special(&quote!(f64), *value),
        },
        // The digits were checked when the model was read.
        Literal::BigNumber(text) => quote!(#text.parse().unwrap_or_default()),
        Literal::String(text) if text.is_empty() => quote!(String::new()),
        Literal::String(text) => quote!(#text.to_owned()),
        Literal::Blob(bytes) => {
            let (blob, bytes) = (imports.runtime(Runtime::Bytes), Token::byte_string(bytes));
            quote!(#blob::from_static(#bytes))
        }
        Literal::Timestamp { seconds, nanos } => timestamp(*seconds, *nanos, imports),
        Literal::EmptyList => quote!(Vec::new()),
        Literal::EmptyMap => quote!(std::collections::BTreeMap::new()),
        Literal::Enum(path, value) => {
            let path = imports.path(path);
            quote!(#path::from(#value))
        }
        Literal::IntEnum(path, value) => {
            let (path, value) = (imports.path(path), Token::i32_unsuffixed(*value));
            quote!(#path::from(#value))
        }
        Literal::Document(document) => emit_document(document, imports),
        Literal::Boxed(inner) => {
            let inner = emit(inner, imports);
            quote!(Box::new(#inner))
        }
    }
}

/// A value of a floating-point type for which there is no literal.
fn special(ty: &TokenStream, value: f64) -> TokenStream {
    match value {
        f64::INFINITY => quote!(#ty::INFINITY),
        f64::NEG_INFINITY => quote!(#ty::NEG_INFINITY),
        _ => quote!(#ty::NAN),
    }
}

/// A moment, to the second where that is all there is to say.
fn timestamp(seconds: i64, nanos: u32, imports: &Imports<'_>) -> TokenStream {
    let ty = imports.runtime(Runtime::Timestamp);
    let seconds = Token::i64_unsuffixed(seconds);
    if nanos == 0 {
        return quote!(#ty::from_secs(#seconds));
    }
    let nanos = Token::u32_unsuffixed(nanos);
    quote!(#ty::saturating(#seconds, #nanos))
}

fn emit_document(document: &DocumentLiteral, imports: &Imports<'_>) -> TokenStream {
    let ty = imports.runtime(Runtime::Document);
    match document {
        DocumentLiteral::Boolean(value) => quote!(#ty::from(#value)),
        DocumentLiteral::Integer(value) => {
            let value = Token::i64_suffixed(*value);
            quote!(#ty::from(#value))
        }
        DocumentLiteral::Float(value) => {
            let value = Token::f64_suffixed(*value);
            quote!(#ty::from(#value))
        }
        DocumentLiteral::String(text) => quote!(#ty::from(#text)),
        DocumentLiteral::EmptyArray => quote!(#ty::Array(Vec::new())),
        DocumentLiteral::EmptyObject => quote!(#ty::Object(std::collections::BTreeMap::new())),
    }
}
