//! How a value of a structure is made: `new`, `builder` or `Default`, then `with_<member>`.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::imports::Imports;
use super::literal::{self, initial};
use super::ty::{self, given};
use crate::ir::{Construction, Field, Initial, Structure, Type};

/// The inherent impl, and `Default` or the builder where there is one.
pub(crate) fn emit(structure: &Structure, imports: &Imports<'_>) -> Vec<TokenStream> {
    let constructor = match &structure.construction {
        Construction::Default => None,
        Construction::New => Some(new(structure, imports)),
        Construction::Builder(builder) => Some(start(structure, builder, imports)),
    };
    let name = &structure.name;
    let setters = structure
        .fields
        .iter()
        .filter(|f| !f.required)
        .map(|f| with(f, imports));
    let mut items = vec![quote! {
        impl #name {
            #constructor
            #(#setters)*

            /// Checks every constraint that the model sets, and reports all that is violated.
            pub fn validate(&self) -> Result<(), farrier::Violations> {
                farrier::validate::check(self)
            }
        }
    }];
    match &structure.construction {
        Construction::Default if !derives_default(structure) => {
            items.push(default(structure, imports))
        }
        Construction::Default | Construction::New => {}
        Construction::Builder(builder) => items.extend(self::builder(structure, builder, imports)),
    }
    items
}

fn new(structure: &Structure, imports: &Imports<'_>) -> TokenStream {
    let required: Vec<_> = structure
        .fields
        .iter()
        .filter(|field| field.required)
        .collect();
    let arguments = required.iter().map(|field| {
        let (name, ty) = (&field.name, ty::emit(&field.ty, imports));
        quote!(#name: impl Into<#ty>)
    });
    let fields = structure.fields.iter().map(|field| {
        let (name, initial) = (&field.name, initial(field, imports));
        if field.required {
            quote!(#name: #name.into())
        } else {
            quote!(#name: #initial)
        }
    });
    quote! {
        /// A value with what is required.
        pub fn new(#(#arguments),*) -> Self {
            Self { #(#fields,)* }
        }
    }
}

fn with(field: &Field, imports: &Imports<'_>) -> TokenStream {
    let (name, setter) = (&field.name, &field.setter);
    let docs = format!(" The same value with `{}`.", text(name));
    let (given, value) = assigned(field, imports);
    quote! {
        #[doc = #docs]
        pub fn #setter(mut self, #name: impl Into<#given>) -> Self {
            self.#name = #value;
            self
        }
    }
}

/// The type of a setter's argument, and the expression that the field gets.
fn assigned(field: &Field, imports: &Imports<'_>) -> (TokenStream, TokenStream) {
    let (name, given) = (&field.name, ty::emit(given(&field.ty), imports));
    let value = match field.ty {
        Type::Option(_) => quote!(Some(#name.into())),
        _ => quote!(#name.into()),
    };
    (given, value)
}

fn default(structure: &Structure, imports: &Imports<'_>) -> TokenStream {
    let name = &structure.name;
    let fields = structure.fields.iter().map(|field| {
        let (name, initial) = (&field.name, initial(field, imports));
        quote!(#name: #initial)
    });
    quote! {
        impl Default for #name {
            fn default() -> Self {
                Self { #(#fields,)* }
            }
        }
    }
}

/// Whether `Default` can be derived: every field starts with what its type does.
pub(crate) fn derives_default(structure: &Structure) -> bool {
    let usual = |field: &Field| match &field.initial {
        Initial::Blank => matches!(field.ty, Type::Option(_)),
        Initial::Default(literal) => literal::is_usual(literal),
    };
    matches!(structure.construction, Construction::Default) && structure.fields.iter().all(usual)
}

fn start(structure: &Structure, builder: &Ident, imports: &Imports<'_>) -> TokenStream {
    let fields = structure.fields.iter().map(|field| {
        let (name, initial) = (&field.name, initial(field, imports));
        if field.required {
            quote!(#name: None)
        } else {
            quote!(#name: #initial)
        }
    });
    quote! {
        /// Collects the members; `build` names all that is missing.
        pub fn builder() -> #builder {
            #builder { #(#fields,)* }
        }
    }
}

fn builder(structure: &Structure, builder: &Ident, imports: &Imports<'_>) -> [TokenStream; 2] {
    let name = &structure.name;
    let docs = format!(" Makes a [`{name}`].");
    let fields = structure.fields.iter().map(|field| {
        let (name, ty) = (&field.name, ty::emit(&field.ty, imports));
        if field.required {
            quote!(#name: Option<#ty>)
        } else {
            quote!(#name: #ty)
        }
    });
    let definition = quote! {
        #[doc = #docs]
        #[derive(Clone)]
        pub struct #builder {
            #(#fields,)*
        }
    };
    let setters = structure
        .fields
        .iter()
        .map(|field| builder_setter(field, imports));
    let build = build(structure);
    let methods = quote! {
        impl #builder {
            #(#setters)*
            #build
        }
    };
    [definition, methods]
}

fn builder_setter(field: &Field, imports: &Imports<'_>) -> TokenStream {
    let (name, setter) = (&field.name, &field.builder_setter);
    let docs = format!(" Sets `{}`.", text(name));
    let (given, value) = assigned(field, imports);
    let value = if field.required {
        quote!(Some(#name.into()))
    } else {
        value
    };
    quote! {
        #[doc = #docs]
        pub fn #setter(mut self, #name: impl Into<#given>) -> Self {
            self.#name = #value;
            self
        }
    }
}

fn build(structure: &Structure) -> TokenStream {
    let (name, shown) = (&structure.name, structure.name.to_string());
    let fields = structure.fields.iter().map(|field| {
        let (name, text) = (&field.name, text(&field.name));
        match field.required {
            true => quote!(#name: required.take(#text, self.#name)),
            false => quote!(#name: self.#name),
        }
    });
    quote! {
        /// The value, or the names of all required members that were not set.
        pub fn build(self) -> Result<#name, farrier::Incomplete> {
            let mut required = farrier::Incomplete::of(#shown);
            let value = #name { #(#fields,)* };
            required.finish(value)
        }
    }
}

fn text(name: &Ident) -> String {
    name.to_string().trim_start_matches("r#").to_owned()
}
