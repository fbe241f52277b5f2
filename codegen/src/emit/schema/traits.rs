//! What a schema says of a shape or member beside its form.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use crate::emit::imports::{Imports, Runtime};
use crate::ir::{Checksum, Fault, HttpTrait, Number, TimestampFormat, Trait};

/// `&[Trait::Required, …]`
pub(crate) fn traits(traits: &[Trait], imports: &Imports<'_>) -> TokenStream {
    let traits = traits.iter().map(|t| {
        let (ty, variant) = (imports.runtime(Runtime::Trait), variant(t, imports));
        quote!(#ty::#variant)
    });
    quote!(&[#(#traits),*])
}

fn variant(t: &Trait, imports: &Imports<'_>) -> TokenStream {
    match t {
        Trait::Required => quote!(Required),
        Trait::Length { min, max } => length(*min, *max),
        Trait::Range { min, max } => range(min.as_ref(), max.as_ref()),
        Trait::Pattern {
            source,
            function,
            within,
        } => pattern(source, function, within.as_ref(), imports),
        Trait::UniqueItems => quote!(UniqueItems),
        Trait::Sparse => quote!(Sparse),
        Trait::Sensitive => quote!(Sensitive),
        Trait::IdempotencyToken => quote!(IdempotencyToken),
        Trait::TimestampFormat(format) => timestamp_format(*format),
        Trait::JsonName(name) => quote!(JsonName(#name)),
        Trait::Error(fault) => error(*fault),
        Trait::HttpError(status) => http_error(*status),
        Trait::Retryable { throttling } => quote!(Retryable { throttling: #throttling }),
        Trait::AwsQueryError {
            code,
            http_response_code,
        } => query_error(code, *http_response_code),
        Trait::AwsQueryCompatible => quote!(AwsQueryCompatible),
        Trait::HostLabel => quote!(HostLabel),
        Trait::EndpointMember => quote!(EndpointMember),
        Trait::PublicValues(values) => quote!(PublicValues(&[#(#values),*])),
        Trait::Endpoint(prefix) => quote!(Endpoint(#prefix)),
        Trait::RequestCompression(encodings) => quote!(RequestCompression(&[#(#encodings),*])),
        Trait::SigV4(name) => quote!(SigV4(#name)),
        Trait::EventHeader => quote!(EventHeader),
        Trait::EventPayload => quote!(EventPayload),
        Trait::InputEvents => quote!(InputEvents),
        Trait::OutputEvents => quote!(OutputEvents),
        Trait::Checksum(sum) => checksum(sum),
        Trait::Http(http) => self::http(http, imports),
    }
}

fn checksum(sum: &Checksum) -> TokenStream {
    match sum {
        Checksum::Modern {
            algorithm,
            required,
            mode,
            response,
        } => {
            let (algorithm, mode) = (name(algorithm.as_deref()), name(mode.as_deref()));
            quote! {
                HttpChecksum {
                    algorithm: #algorithm, required: #required, validation_mode: #mode,
                    response: &[#(#response),*],
                }
            }
        }
        Checksum::Required => quote!(HttpChecksumRequired),
        Checksum::TreeHash => quote!(TreeHash),
    }
}

/// The name of a member, where there is one.
fn name(member: Option<&str>) -> TokenStream {
    match member {
        Some(name) => quote!(Some(#name)),
        None => quote!(None),
    }
}

fn http(http: &HttpTrait, imports: &Imports<'_>) -> TokenStream {
    match http {
        HttpTrait::Operation { method, uri, code } => {
            let code = Literal::u16_unsuffixed(*code);
            quote!(Http { method: #method, uri: #uri, code: #code })
        }
        HttpTrait::Header(name) => quote!(HttpHeader(#name)),
        HttpTrait::Label => quote!(HttpLabel),
        HttpTrait::LabelDefault(value) => quote!(LabelDefault(#value)),
        HttpTrait::Payload => quote!(HttpPayload),
        HttpTrait::PrefixHeaders(prefix) => quote!(HttpPrefixHeaders(#prefix)),
        HttpTrait::Query(name) => quote!(HttpQuery(#name)),
        HttpTrait::QueryParams => quote!(HttpQueryParams),
        HttpTrait::RequestHeader(name, value) => {
            quote!(RequestHeader { name: #name, value: #value })
        }
        HttpTrait::ResponseCode => quote!(HttpResponseCode),
        HttpTrait::MediaType(media_type) => quote!(MediaType(#media_type)),
        HttpTrait::RequiresLength => quote!(RequiresLength),
        HttpTrait::Streaming(member) => {
            let member = super::named_member(member, imports);
            quote!(Streaming(&#member))
        }
    }
}

fn pattern(
    source: &str,
    function: &Ident,
    within: Option<&((u64, u64), Ident)>,
    imports: &Imports<'_>,
) -> TokenStream {
    let (pattern, function) = (imports.runtime(Runtime::Pattern), imports.matcher(function));
    let source = source_literal(source);
    let within = within.map(|((min, max), function)| {
        let (min, max) = (Literal::u64_unsuffixed(*min), upper_bound(*max));
        let function = imports.matcher(function);
        quote!(.within(#min, #max, #function))
    });
    quote!(Pattern(#pattern::new(#source, #function)#within))
}

fn length(min: u64, max: u64) -> TokenStream {
    let (min, max) = (Literal::u64_unsuffixed(min), upper_bound(max));
    quote!(Length { min: #min, max: #max })
}

fn upper_bound(max: u64) -> TokenStream {
    match max {
        u64::MAX => quote!(u64::MAX),
        max => {
            let max = Literal::u64_unsuffixed(max);
            quote!(#max)
        }
    }
}

fn range(min: Option<&Number>, max: Option<&Number>) -> TokenStream {
    let (min, max) = (bound(min), bound(max));
    quote!(Range { min: #min, max: #max })
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

/// A raw string where the text has backslashes, so that a pattern reads as in the model.
pub(crate) fn source_literal(text: &str) -> TokenStream {
    let plain = !text.contains('\\') || text.contains(['"', '\r']);
    if plain {
        quote!(#text)
    } else {
        format!("r\"{text}\"")
            .parse()
            .unwrap_or_else(|_| quote!(#text))
    }
}

fn timestamp_format(format: TimestampFormat) -> TokenStream {
    let format = match format {
        TimestampFormat::DateTime => quote!(DateTime),
        TimestampFormat::HttpDate => quote!(HttpDate),
        TimestampFormat::EpochSeconds => quote!(EpochSeconds),
    };
    quote!(TimestampFormat(farrier::schema::TimestampFormat::#format))
}

fn http_error(status: u16) -> TokenStream {
    let status = Literal::u16_unsuffixed(status);
    quote!(HttpError(#status))
}

fn error(fault: Fault) -> TokenStream {
    let fault = match fault {
        Fault::Client => quote!(Client),
        Fault::Server => quote!(Server),
    };
    quote!(Error(farrier::schema::Fault::#fault))
}

fn query_error(code: &str, status: u16) -> TokenStream {
    let status = Literal::u16_unsuffixed(status);
    quote!(AwsQueryError { code: #code, http_response_code: #status })
}
