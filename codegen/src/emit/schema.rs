//! Statics that hold schemas.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::imports::Imports;
use crate::ir::{Fault, Number, SchemaItem, SchemaMember, SchemaShape, TimestampFormat, Trait};

/// The static of one shape.
pub(crate) fn emit(item: &SchemaItem, imports: &Imports<'_>) -> Vec<TokenStream> {
    let (name, schema) = (&item.name, imports.runtime("Schema"));
    let shape = shape(item, imports);
    let with = (!item.traits.is_empty()).then(|| {
        let traits = traits(&item.traits, imports);
        quote!(.with(#traits))
    });
    vec![quote!(pub(crate) static #name: #schema = #shape #with;)]
}

/// `&[Trait::Required, …]`
pub(crate) fn traits(traits: &[Trait], imports: &Imports<'_>) -> TokenStream {
    let traits = traits.iter().map(|t| emit_trait(t, imports));
    quote!(&[#(#traits),*])
}

fn shape(item: &SchemaItem, imports: &Imports<'_>) -> TokenStream {
    let (id, schema) = (&item.id, imports.runtime("Schema"));
    match &item.shape {
        SchemaShape::Simple(shape_type) => {
            let ty = imports.runtime("ShapeType");
            quote!(#schema::simple(#id, #ty::#shape_type))
        }
        SchemaShape::Enumeration(ty) => quote!(#schema::enumeration(#id, #ty::VALUES)),
        SchemaShape::IntEnumeration(ty) => quote!(#schema::int_enumeration(#id, #ty::VALUES)),
        SchemaShape::List(element) => {
            let element = member(&quote!(element), None, element, imports);
            quote!(#schema::list(#id, &[#element]))
        }
        SchemaShape::Map(key, value) => {
            let key = member(&quote!(key), None, key, imports);
            let value = member(&quote!(value), None, value, imports);
            quote!(#schema::map(#id, &[#key, #value]))
        }
        SchemaShape::Structure(members) => {
            let members = named_members(members, imports);
            quote!(#schema::structure(#id, #members))
        }
        SchemaShape::Union(members) => {
            let members = named_members(members, imports);
            quote!(#schema::union(#id, #members))
        }
    }
}

fn named_members(members: &[SchemaMember], imports: &Imports<'_>) -> TokenStream {
    let members = members
        .iter()
        .map(|m| member(&quote!(new), Some(&m.name), m, imports));
    quote!(&[#(#members),*])
}

fn member(
    constructor: &TokenStream,
    name: Option<&str>,
    member: &SchemaMember,
    imports: &Imports<'_>,
) -> TokenStream {
    let ty = imports.runtime("Member");
    let name = name.map(|name| quote!(#name,));
    let (target, traits) = (
        imports.schema(&member.target),
        traits(&member.traits, imports),
    );
    quote!(#ty::#constructor(#name &#target, #traits))
}

fn emit_trait(t: &Trait, imports: &Imports<'_>) -> TokenStream {
    let ty = imports.runtime("Trait");
    let value = match t {
        Trait::Required => quote!(Required),
        Trait::Length { min, max } => length(*min, *max),
        Trait::Range { min, max } => {
            let (min, max) = (bound(min.as_ref()), bound(max.as_ref()));
            quote!(Range { min: #min, max: #max })
        }
        Trait::Pattern { source, function } => {
            let (pattern, function) = (imports.runtime("Pattern"), imports.matcher(function));
            let source = source_literal(source);
            quote!(Pattern(#pattern::new(#source, #function)))
        }
        Trait::UniqueItems => quote!(UniqueItems),
        Trait::Sparse => quote!(Sparse),
        Trait::Sensitive => quote!(Sensitive),
        Trait::IdempotencyToken => quote!(IdempotencyToken),
        Trait::TimestampFormat(format) => {
            let format = timestamp_format(*format);
            quote!(TimestampFormat(farrier::schema::TimestampFormat::#format))
        }
        Trait::JsonName(name) => quote!(JsonName(#name)),
        Trait::Error(Fault::Client) => quote!(Error(farrier::schema::Fault::Client)),
        Trait::Error(Fault::Server) => quote!(Error(farrier::schema::Fault::Server)),
        Trait::HttpError(status) => {
            let status = Literal::u16_unsuffixed(*status);
            quote!(HttpError(#status))
        }
        Trait::Retryable { throttling } => quote!(Retryable { throttling: #throttling }),
        Trait::AwsQueryError {
            code,
            http_response_code,
        } => {
            let status = Literal::u16_unsuffixed(*http_response_code);
            quote!(AwsQueryError { code: #code, http_response_code: #status })
        }
        Trait::AwsQueryCompatible => quote!(AwsQueryCompatible),
        Trait::HostLabel => quote!(HostLabel),
        Trait::EndpointMember => quote!(EndpointMember),
        Trait::PublicValues(values) => quote!(PublicValues(&[#(#values),*])),
        Trait::Endpoint(prefix) => quote!(Endpoint(#prefix)),
        Trait::RequestCompression(encodings) => quote!(RequestCompression(&[#(#encodings),*])),
        Trait::SigV4(name) => quote!(SigV4(#name)),
    };
    quote!(#ty::#value)
}

fn length(min: u64, max: u64) -> TokenStream {
    let min = Literal::u64_unsuffixed(min);
    let max = match max {
        u64::MAX => quote!(u64::MAX),
        max => {
            let max = Literal::u64_unsuffixed(max);
            quote!(#max)
        }
    };
    quote!(Length { min: #min, max: #max })
}

fn bound(bound: Option<&Number>) -> TokenStream {
    match bound {
        None => quote!(None),
        Some(Number::Integer(value)) => {
            let value = Literal::i128_unsuffixed(*value);
            quote!(Some(farrier::schema::Number::Integer(#value)))
        }
        Some(Number::Decimal(text)) => quote!(Some(farrier::schema::Number::Decimal(#text))),
    }
}

fn timestamp_format(format: TimestampFormat) -> TokenStream {
    match format {
        TimestampFormat::DateTime => quote!(DateTime),
        TimestampFormat::HttpDate => quote!(HttpDate),
        TimestampFormat::EpochSeconds => quote!(EpochSeconds),
    }
}

/// A raw string where the text has backslashes, so that a pattern reads as in the model.
fn source_literal(text: &str) -> TokenStream {
    let plain = !text.contains('\\') || text.contains(['"', '\r']);
    if plain {
        quote!(#text)
    } else {
        format!("r\"{text}\"")
            .parse()
            .unwrap_or_else(|_| quote!(#text))
    }
}
