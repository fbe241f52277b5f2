//! Patterns as operations.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use crate::ir::pattern::{Argument, Operation, Pass, Program};

/// The static of a program.
pub(super) fn program(program: &Program) -> TokenStream {
    let Program { name, classes, .. } = program;
    let words = Literal::usize_unsuffixed(program.words);
    let passes = program.passes.iter().map(pass);
    quote! {
        static #name: Program<#words> = Program::new(&[#(&#classes),*], &[#(#passes),*]);
    }
}

fn pass(pass: &Pass) -> TokenStream {
    let start = Literal::u16_unsuffixed(pass.start);
    let operations = pass.operations.iter().map(operation);
    let direction = if pass.forward {
        quote!(forward)
    } else {
        quote!(back)
    };
    quote!(Pass::#direction(#start, &[#(#operations),*]))
}

fn operation(Operation { variant, arguments }: &Operation) -> TokenStream {
    let arguments = arguments.iter().map(argument);
    let arguments: Vec<TokenStream> = arguments.collect();
    if arguments.is_empty() {
        quote!(Op::#variant)
    } else {
        quote!(Op::#variant(#(#arguments),*))
    }
}

fn argument(argument: &Argument) -> TokenStream {
    match argument {
        Argument::Number(number) => {
            let number = Literal::usize_unsuffixed(*number);
            quote!(#number)
        }
        Argument::Max => quote!(MAX),
        Argument::List(list) => {
            let list = list.iter().map(|at| Literal::u16_unsuffixed(*at));
            quote!(&[#(#list),*])
        }
        Argument::Condition(condition) => quote!(Condition::#condition),
    }
}
