//! The steps of a matcher, line by line.

use proc_macro2::TokenStream;
use quote::quote;

use super::body::{body, judged};
use super::bounds::{bounds, count, read};
use super::bytes;
use crate::ir::pattern::{Body, Condition, Reader, Step};

/// Steps, after which the text ends.
pub(super) fn whole(steps: &[Step]) -> TokenStream {
    match steps.split_last() {
        Some((Step::Run(count), before)) if !count.is_fixed() => {
            let (before, count) = (lines(before), self::count(count));
            quote! { #before all(s, #count) }
        }
        Some((Step::Rest(inner), before)) if matches!(**inner, Body::Always) => {
            then_anything(before)
        }
        Some((Step::Rest(inner), before)) => {
            let (before, inner) = (lines(before), body(inner));
            quote! { #before #inner }
        }
        _ => {
            let steps = lines(steps);
            quote! { #steps end(s) }
        }
    }
}

/// Steps, after which it does not matter what is left.
fn then_anything(steps: &[Step]) -> TokenStream {
    match steps.split_last() {
        Some((last, before)) if is_value(last) => {
            let (before, last) = (lines(before), rest(last));
            quote! { #before #last; Some(()) }
        }
        _ => {
            let lines = lines(steps);
            quote! { #lines Some(()) }
        }
    }
}

/// Steps, each as a line after which `s` is what is left.
fn lines(steps: &[Step]) -> TokenStream {
    steps.iter().map(line).collect()
}

fn line(step: &Step) -> TokenStream {
    match step {
        Step::Span(run, part) => {
            let (run, part) = (count(run), judged(part));
            quote! { let (part, s) = span(s, #run)?; #part?; }
        }
        Step::End => quote! { end(s)?; },
        Step::Unless(steps) => {
            let attempt = attempt(steps);
            quote! { unless(s, |s| { #attempt })?; }
        }
        Step::Rest(inner) => {
            let inner = body(inner);
            quote! { #inner?; }
        }
        step => {
            let rest = rest(step);
            quote! { let s = #rest; }
        }
    }
}

/// What is left after some steps; the function returns if one fails.
fn rest_of_all(steps: &[Step]) -> TokenStream {
    match steps.split_last() {
        Some((last, before)) if is_value(last) => {
            let (before, last) = (lines(before), rest(last));
            quote! { #before #last }
        }
        _ => {
            let lines = lines(steps);
            quote! { #lines s }
        }
    }
}

/// What is left after some steps, if they succeed.
fn attempt(steps: &[Step]) -> TokenStream {
    match steps.split_last() {
        Some((last, before)) if is_value(last) => {
            let (before, last) = (lines(before), attempt_one(last));
            quote! { #before #last }
        }
        _ => {
            let lines = lines(steps);
            quote! { #lines Some(s) }
        }
    }
}

/// Whether a step is an expression whose value is what is left.
fn is_value(step: &Step) -> bool {
    !matches!(
        step,
        Step::Span(..) | Step::End | Step::Unless(_) | Step::Rest(_)
    )
}

/// What is left after a step; the function returns if it fails.
fn rest(step: &Step) -> TokenStream {
    match step {
        Step::Maybe(text) => {
            let text = bytes(text);
            quote!(maybe(s, #text))
        }
        Step::OneOf(texts) => match texts.split_last() {
            Some((last, texts)) if last.is_empty() => {
                let texts = one_of(texts);
                quote!(#texts.unwrap_or(s))
            }
            _ => {
                let texts = one_of(texts);
                quote!(#texts?)
            }
        },
        Step::FirstOf(arms) => match arms.split_last() {
            Some((last, arms)) if last.is_empty() => {
                let arms = either(arms.iter().map(|arm| attempt(arm)).collect());
                quote!(optional(s, |s| { #arms }))
            }
            _ => {
                let arms = either(arms.iter().map(|arm| attempt(arm)).collect());
                quote!(#arms?)
            }
        },
        Step::Choice { arms, otherwise } => choice(arms, otherwise.as_deref()),
        Step::Run(run) if run.reader() == Reader::Any => read(run),
        fallible => {
            let attempt = attempt_one(fallible);
            quote!(#attempt?)
        }
    }
}

/// What is left after a step that is a value, if it succeeds.
fn attempt_one(step: &Step) -> TokenStream {
    match step {
        Step::Literal(text) => {
            let text = bytes(text);
            quote!(lit(s, #text))
        }
        Step::Run(run) if run.reader() != Reader::Any => read(run),
        Step::Repeat(rounds, body) => {
            let (rounds, body) = (count(rounds), attempt(body));
            quote!(repeat(s, #rounds, |s| { #body }))
        }
        Step::Rounds { body, min, max } => {
            let (bounds, body) = (bounds(*min, *max), attempt(body));
            quote!(rounds(s, #bounds, |s| { #body }))
        }
        Step::OneOf(texts) if texts.last().is_some_and(String::is_empty) => {
            let rest = rest(step);
            quote!(Some(#rest))
        }
        Step::OneOf(texts) => one_of(texts),
        Step::FirstOf(arms) if !arms.last().is_some_and(Vec::is_empty) => {
            either(arms.iter().map(|arm| attempt(arm)).collect())
        }
        _ => {
            let rest = rest(step);
            quote!(Some(#rest))
        }
    }
}

/// The first of some texts that is there.
fn one_of(texts: &[String]) -> TokenStream {
    let mut texts = texts.iter().map(bytes);
    let first = texts.next();
    quote!(lit(s, #first)#(.or_else(|| lit(s, #texts)))*)
}

/// The first of some ways that succeeds.
pub(super) fn either(mut ways: Vec<TokenStream>) -> TokenStream {
    let last = ways.pop().unwrap_or_else(|| quote!(None));
    ways.into_iter().rev().fold(
        last,
        |rest, way| quote!(either(s, |s| { #way }, |s| { #rest })),
    )
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
