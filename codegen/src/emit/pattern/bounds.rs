//! Counts and lengths, as arguments.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use crate::ir::pattern::{Count, Reader, Size};

/// The call that checks a length.
pub(super) fn size(size: &Size, text: &TokenStream) -> TokenStream {
    let bounds = bounds(size.min, size.max);
    if size.bytes {
        quote!(bytes(#text, #bounds))
    } else {
        quote!(chars(#text, #bounds))
    }
}

/// A class, and how many: arguments of a call.
pub(super) fn count(Count { class, min, max }: &Count) -> TokenStream {
    let bounds = bounds(*min, *max);
    quote!(&#class, #bounds)
}

/// The call that reads characters at the front of `s`.
pub(super) fn read(run: &Count) -> TokenStream {
    let Count { class, min, .. } = run;
    match run.reader() {
        Reader::Any => quote!(any(s, &#class)),
        Reader::Some => quote!(some(s, &#class)),
        Reader::One => quote!(one(s, &#class)),
        Reader::Exactly => {
            let min = Literal::u32_unsuffixed(*min);
            quote!(exactly::<#min>(s, &#class))
        }
        Reader::Run => {
            let run = count(run);
            quote!(run(s, #run))
        }
    }
}

/// At least and at most so many: arguments of a call.
pub(super) fn bounds(min: u32, max: Option<u32>) -> TokenStream {
    let min = Literal::u32_unsuffixed(min);
    let max = max.map_or_else(
        || quote!(MAX),
        |max| {
            let max = Literal::u32_unsuffixed(max);
            quote!(#max)
        },
    );
    quote!(#min, #max)
}
