//! Counts and lengths, as arguments.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use crate::ir::pattern::{Count, Size};

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
