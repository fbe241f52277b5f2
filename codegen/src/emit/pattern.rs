//! Matchers.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use crate::ir::pattern::{Bitmap, Body, Class, Function, PatternModule, Table, TableKind};

mod body;
mod bounds;
mod program;
mod steps;
#[cfg(test)]
mod tests;

/// The items of the module.
pub(crate) fn emit(module: &PatternModule) -> Vec<TokenStream> {
    let imports = &module.imports;
    let uses = (!imports.is_empty()).then(|| quote! { use farrier::pattern::{#(#imports),*}; });
    uses.into_iter()
        .chain(module.functions.iter().map(function))
        .chain(module.classes.iter().map(class))
        .chain(module.tables.iter().map(table))
        .chain(module.bitmaps.iter().map(bitmap))
        .chain(module.programs.iter().map(program::program))
        .collect()
}

fn function(function: &Function) -> TokenStream {
    let Function {
        name,
        pattern,
        strategy,
        body,
    } = function;
    let (pattern, strategy) = (format!(" {pattern}"), format!(" {strategy}"));
    let parameter = if matches!(body, Body::Always | Body::Never) {
        quote!(_)
    } else {
        quote!(s)
    };
    let body = body::body(body);
    quote! {
        #[doc = #pattern]
        #[doc = ""]
        #[doc = #strategy]
        pub(crate) fn #name(#parameter: &[u8]) -> Option<()> {
            #body
        }
    }
}

fn class(class: &Class) -> TokenStream {
    let Class {
        name,
        ranges,
        bitmap,
    } = class;
    let (lows, highs) = (
        ranges.iter().map(|range| range.0),
        ranges.iter().map(|range| range.1),
    );
    let ranges = quote!(&[#((#lows, #highs)),*]);
    match bitmap {
        None => quote! { static #name: Class = Class::new(#ranges); },
        Some(bitmap) => quote! { static #name: Class = Class::with_bitmap(#ranges, &#bitmap); },
    }
}

fn bitmap(Bitmap { name, far, lines }: &Bitmap) -> TokenStream {
    let far = Literal::usize_unsuffixed(*far);
    quote! { static #name: Bitmap<#far> = Bitmap::new(&[#(#lines),*]); }
}

fn table(table: &Table) -> TokenStream {
    let Table {
        name,
        kind,
        bytes,
        beyond,
        rows,
        start,
        accepting,
    } = table;
    let bytes = bytes.iter().map(byte_range);
    let beyond = beyond.iter().map(|(start, class)| {
        let class = Literal::u8_unsuffixed(*class);
        quote!((#start, #class))
    });
    let classes = rows.first().map_or(0, Vec::len);
    let (kind, size) = kind_and_size(*kind, rows.len(), classes);
    let rows = rows.iter().map(|row| self::row(row));
    let (start, accepting) = (
        Literal::u16_unsuffixed(*start),
        Literal::u16_unsuffixed(*accepting),
    );
    let beyond = table.kind.is_wide().then(|| quote!(&[#(#beyond),*],));
    quote! { static #name: #kind #size = #kind::new(&[#(#bytes),*], #beyond [#(#rows),*], #start, #accepting); }
}

/// The type of a table, and its arguments.
fn kind_and_size(kind: TableKind, states: usize, classes: usize) -> (TokenStream, TokenStream) {
    let words = Literal::usize_unsuffixed(classes.next_power_of_two());
    let states = Literal::usize_unsuffixed(states);
    let classes = Literal::usize_unsuffixed(classes);
    match kind {
        TableKind::Shift => (quote!(Shift), quote!(<#words>)),
        TableKind::Pairs => (quote!(PairTable), quote!(<#states, #classes>)),
        TableKind::Bytes | TableKind::BytesBack => (quote!(Table), quote!(<#states, #classes>)),
        TableKind::Characters | TableKind::CharactersBack => {
            (quote!(WideTable), quote!(<#states, #classes>))
        }
    }
}

/// A row as the runtime reads it: classes, and the state to which they lead unless it is 0.
fn row(states: &[u16]) -> String {
    let mut cells = Vec::new();
    let mut class = 0;
    for same in states.chunk_by(|a, b| a == b) {
        let (last, state) = (class + same.len() - 1, same[0]);
        match same.len() {
            _ if state == 0 => {}
            1 => cells.push(format!("{class}:{state}")),
            _ => cells.push(format!("{class}-{last}:{state}")),
        }
        class = last + 1;
    }
    cells.join(" ")
}

/// A range of bytes and its class.
fn byte_range(&(low, high, class): &(u8, u8, u8)) -> TokenStream {
    let (low, high) = (Literal::byte_character(low), Literal::byte_character(high));
    let class = Literal::u8_unsuffixed(class);
    quote!((#low, #high, #class))
}

fn bytes(text: impl AsRef<str>) -> Literal {
    Literal::byte_string(text.as_ref().as_bytes())
}
