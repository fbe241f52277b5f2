//! Types of fields.

use proc_macro2::TokenStream;
use quote::quote;

use super::imports::{Imports, Runtime};
use crate::ir::Type;

/// The type as it stands in a field.
pub(crate) fn emit(ty: &Type, imports: &Imports<'_>) -> TokenStream {
    match ty {
        Type::Boolean => quote!(bool),
        Type::Byte => quote!(i8),
        Type::Short => quote!(i16),
        Type::Integer => quote!(i32),
        Type::Long => quote!(i64),
        Type::Float => quote!(f32),
        Type::Double => quote!(f64),
        Type::String => quote!(String),
        Type::BigInteger => imports.runtime(Runtime::BigInteger),
        Type::BigDecimal => imports.runtime(Runtime::BigDecimal),
        Type::Blob => imports.runtime(Runtime::Bytes),
        Type::Timestamp => imports.runtime(Runtime::Timestamp),
        Type::Document => imports.runtime(Runtime::Document),
        Type::Unit => imports.runtime(Runtime::Unit),
        Type::Named(path) => imports.path(path),
        Type::List(element) => wrap(&quote!(Vec), element, imports),
        Type::Option(inner) => wrap(&quote!(Option), inner, imports),
        Type::Boxed(inner) => wrap(&quote!(Box), inner, imports),
        Type::Map(key, value) => {
            let (key, value) = (emit(key, imports), emit(value, imports));
            quote!(std::collections::BTreeMap<#key, #value>)
        }
    }
}

/// What a reference to a value of the type is a reference to.
pub(crate) fn borrowed(ty: &Type, imports: &Imports<'_>) -> TokenStream {
    match ty {
        Type::String => quote!(str),
        Type::List(element) => {
            let element = emit(element, imports);
            quote!([#element])
        }
        Type::Boxed(inner) => borrowed(inner, imports),
        other => emit(other, imports),
    }
}

/// The type of a value given for a field: what an `Option` holds.
pub(crate) fn given(ty: &Type) -> &Type {
    match ty {
        Type::Option(inner) => inner,
        other => other,
    }
}

fn wrap(outer: &TokenStream, inner: &Type, imports: &Imports<'_>) -> TokenStream {
    let inner = emit(inner, imports);
    quote!(#outer<#inner>)
}
