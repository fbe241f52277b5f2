//! Matchers.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use crate::ir::pattern::{
    Bitmap, Body, Class, Condition, Count, Function, PatternModule, Step, Table, TableKind,
};

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
    let body = self::body(body);
    quote! {
        #[doc = #pattern]
        #[doc = ""]
        #[doc = #strategy]
        pub(crate) fn #name(#parameter: &[u8]) -> Option<()> {
            #body
        }
    }
}

fn body(body: &Body) -> TokenStream {
    match body {
        Body::Always => quote!(Some(())),
        Body::Never => quote!(None),
        Body::Contains(class) => quote!(contains(s, &#class)),
        Body::Literals(texts) => {
            let texts = texts.iter().map(bytes);
            quote!(matches!(s, #(#texts)|*).then_some(()))
        }
        Body::Steps(steps) => whole(steps),
        Body::Walk(kind, table) => {
            let walk = match kind {
                TableKind::Shift => quote!(shift),
                TableKind::Bytes => quote!(walk),
                TableKind::Characters => quote!(walk_wide),
            };
            quote!(#walk(s, &#table))
        }
    }
}

/// Steps, after which the text ends.
fn whole(steps: &[Step]) -> TokenStream {
    if let Some((Step::Run(count), before)) = steps.split_last() {
        let before = before.iter().map(rest);
        let count = self::count(count);
        return quote! { #(let s = #before;)* all(s, #count) };
    }
    let steps = steps.iter().map(rest);
    quote! { #(let s = #steps;)* end(s) }
}

/// What is left after some steps.
fn rest_of_all(steps: &[Step]) -> TokenStream {
    match steps.split_last() {
        None => quote!(s),
        Some((last, before)) => {
            let (before, last) = (before.iter().map(rest), rest(last));
            quote! { #(let s = #before;)* #last }
        }
    }
}

/// What is left after some steps, if they succeed.
fn attempt(steps: &[Step]) -> TokenStream {
    match steps.split_last() {
        None => quote!(Some(s)),
        Some((last, before)) => {
            let before = before.iter().map(rest);
            let last = attempt_one(last);
            quote! { #(let s = #before;)* #last }
        }
    }
}

/// What is left after a step; the function returns if it fails.
fn rest(step: &Step) -> TokenStream {
    match step {
        Step::Maybe(text) => {
            let text = bytes(text);
            quote!(maybe(s, #text))
        }
        Step::Choice { arms, otherwise } => choice(arms, otherwise.as_deref()),
        fallible => {
            let attempt = attempt_one(fallible);
            quote!(#attempt?)
        }
    }
}

/// What is left after a step, if it succeeds.
fn attempt_one(step: &Step) -> TokenStream {
    match step {
        Step::Literal(text) => {
            let text = bytes(text);
            quote!(lit(s, #text))
        }
        Step::OneOf(texts) => {
            let texts = texts.iter().map(bytes);
            quote!(one_of(s, &[#(#texts),*]))
        }
        Step::Run(run) => {
            let run = count(run);
            quote!(run(s, #run))
        }
        Step::Repeat(rounds, body) => {
            let (rounds, body) = (count(rounds), attempt(body));
            quote!(repeat(s, #rounds, |s| { #body }))
        }
        Step::Maybe(_) | Step::Choice { .. } => {
            let rest = rest(step);
            quote!(Some(#rest))
        }
    }
}

fn choice(arms: &[(Condition, Vec<Step>)], otherwise: Option<&[Step]>) -> TokenStream {
    let last = match otherwise {
        None => quote!({
            return None;
        }),
        Some([Step::Choice { arms, otherwise }]) => choice(arms, otherwise.as_deref()),
        Some(steps) => {
            let rest = rest_of_all(steps);
            quote!({ #rest })
        }
    };
    let conditions = arms.iter().map(|(condition, _)| self::condition(condition));
    let bodies = arms.iter().map(|(_, steps)| rest_of_all(steps));
    quote! { #(if #conditions { #bodies } else)* #last }
}

fn condition(condition: &Condition) -> TokenStream {
    match condition {
        Condition::Is(c) => {
            let text = bytes(c.to_string());
            quote!(s.starts_with(#text))
        }
        Condition::IsIn(class) => quote!(peek(s, &#class)),
    }
}

fn count(Count { class, min, max }: &Count) -> TokenStream {
    let min = Literal::u32_unsuffixed(*min);
    let max = max.map_or_else(
        || quote!(MAX),
        |max| {
            let max = Literal::u32_unsuffixed(max);
            quote!(#max)
        },
    );
    quote!(&#class, #min, #max)
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
    let states = Literal::usize_unsuffixed(rows.len());
    let classes = Literal::usize_unsuffixed(rows.first().map_or(0, Vec::len));
    let width = rows.len().saturating_sub(1).to_string().len();
    let rows = rows.iter().map(|row| {
        let cells: Vec<_> = row.iter().map(|state| format!("{state:width$}")).collect();
        cells.join(" ")
    });
    let (start, accepting) = (
        Literal::u16_unsuffixed(*start),
        Literal::u16_unsuffixed(*accepting),
    );
    let (kind, beyond) = match kind {
        TableKind::Shift => (quote!(Shift), None),
        TableKind::Bytes => (quote!(Table), None),
        TableKind::Characters => (quote!(WideTable), Some(quote!(&[#(#beyond),*],))),
    };
    let size = (table.kind != TableKind::Shift).then(|| quote!(<#states, #classes>));
    quote! { static #name: #kind #size = #kind::new(&[#(#bytes),*], #beyond [#(#rows),*], #start, #accepting); }
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
