//! Examples of operations as documentation that compiles.

use std::collections::BTreeSet;

use proc_macro2::{Ident, Literal as Token, TokenStream};
use quote::{ToTokens, quote};

use super::imports::Imports;
use super::{literal, ty};
use crate::ir::{Construction, Example, Literal, Made, ModuleName, Type};
use crate::render;

/// What follows the documentation of an operation.
pub(crate) fn emit(examples: &[Example], taken: &BTreeSet<String>) -> Vec<String> {
    let mut lines = Vec::new();
    for example in examples {
        if lines.is_empty() {
            lines.extend(["", "# Examples"].map(str::to_owned));
        }
        lines.push(String::new());
        lines.extend(example.docs.0.iter().cloned());
        let fence = if example.compiles { "```" } else { "```ignore" };
        lines.extend(["", fence].map(str::to_owned));
        lines.extend(code(example, taken));
        lines.push("```".to_owned());
    }
    lines
}

fn code(example: &Example, taken: &BTreeSet<String>) -> Vec<String> {
    let mut writer = Writer {
        imports: Imports::new(ModuleName::Root, taken),
        types: BTreeSet::new(),
        maps: false,
        fallible: false,
    };
    let input = writer.value(&example.input);
    let maps = writer.maps.then(|| {
        quote!(
            use std::collections::BTreeMap;
        )
    });
    let (fallible, runtime) = (writer.fallible, writer.imports.into_uses());
    let (krate, types) = (&example.krate, Vec::from_iter(&writer.types));
    let types = match types.as_slice() {
        [only] => quote!(use #krate::#only;),
        types => quote!(use #krate::{#(#types),*};),
    };
    let mut lines = Vec::from_iter(limit(example.recursion_limit));
    lines.extend(render::statements(quote!(#maps #(#runtime)* #types)));
    lines.push(String::new());
    lines.extend(render::statements(quote!(let input = #input;)));
    if fallible {
        lines.push("# Ok::<(), farrier::Incomplete>(())".to_owned());
    }
    lines
}

/// A line that rustdoc does not show.
fn limit(limit: Option<usize>) -> Option<String> {
    limit.map(|limit| format!("# #![recursion_limit = \"{limit}\"]"))
}

/// Where a value stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// Where `impl Into<T>` is taken.
    Argument,
    /// Where nothing else says the type.
    Bare,
}

/// Writes values, and notes what they need.
struct Writer<'a> {
    imports: Imports<'a>,
    types: BTreeSet<Ident>,
    maps: bool,
    /// Whether something is built that may be incomplete.
    fallible: bool,
}

impl Writer<'_> {
    fn value(&mut self, made: &Made) -> TokenStream {
        self.at(made, Place::Bare)
    }

    fn argument(&mut self, made: &Made) -> TokenStream {
        self.at(made, Place::Argument)
    }

    fn at(&mut self, made: &Made, place: Place) -> TokenStream {
        match made {
            Made::Literal(literal, ty) => self.literal(literal, ty, place),
            Made::None => quote!(None),
            Made::Some(inner) => {
                let inner = self.value(inner);
                quote!(Some(#inner))
            }
            Made::Boxed(inner) => {
                let inner = self.value(inner);
                quote!(Box::new(#inner))
            }
            Made::List(ty, items) => self.list(ty, items, place),
            Made::Map(key, ty, entries) => self.map(key, ty, entries, place),
            Made::Variant {
                of,
                variant,
                payload,
            } => {
                let payload = payload.as_ref().map(|payload| {
                    let payload = self.value(payload);
                    quote!((#payload))
                });
                self.types.insert(of.clone());
                quote!(#of::#variant #payload)
            }
            Made::Structure {
                name,
                construction,
                arguments,
                set,
            } => self.structure(name, construction, arguments, set),
        }
    }

    fn structure(
        &mut self,
        name: &Ident,
        construction: &Construction,
        arguments: &[Made],
        set: &[(Ident, Made)],
    ) -> TokenStream {
        self.types.insert(name.clone());
        let arguments: Vec<_> = arguments.iter().map(|made| self.argument(made)).collect();
        let set: Vec<_> = set
            .iter()
            .map(|(method, made)| {
                let made = self.argument(made);
                quote!(.#method(#made))
            })
            .collect();
        match construction {
            Construction::Default => quote!(#name::default() #(#set)*),
            Construction::New => quote!(#name::new(#(#arguments),*) #(#set)*),
            Construction::Builder(_) => {
                self.fallible = true;
                quote!(#name::builder() #(#set)* .build()?)
            }
        }
    }

    fn list(&mut self, ty: &Type, items: &[Made], place: Place) -> TokenStream {
        if items.is_empty() {
            let ty = self.ty(ty);
            return quote!(Vec::<#ty>::new());
        }
        let items: Vec<_> = items.iter().map(|item| self.value(item)).collect();
        match place {
            Place::Argument => quote!([#(#items),*]),
            Place::Bare => quote!(Vec::from([#(#items),*])),
        }
    }

    fn map(
        &mut self,
        key: &Type,
        ty: &Type,
        entries: &[(Made, Made)],
        place: Place,
    ) -> TokenStream {
        if entries.is_empty() {
            self.maps = true;
            let (key, ty) = (self.ty(key), self.ty(ty));
            return quote!(BTreeMap::<#key, #ty>::new());
        }
        let entries: Vec<_> = entries
            .iter()
            .map(|(key, value)| {
                let (key, value) = (self.value(key), self.value(value));
                quote!((#key, #value))
            })
            .collect();
        if place == Place::Argument {
            return quote!([#(#entries),*]);
        }
        self.maps = true;
        quote!(BTreeMap::from([#(#entries),*]))
    }

    fn literal(&mut self, literal: &Literal, ty: &Type, place: Place) -> TokenStream {
        match (literal, ty) {
            (Literal::String(text), _) if place == Place::Argument => quote!(#text),
            (Literal::String(text), _) => quote!(#text.to_owned()),
            (Literal::Enum(path, text), _) => {
                let name = &path.name;
                self.types.insert(name.clone());
                quote!(#name::from(#text))
            }
            (Literal::IntEnum(path, value), _) => {
                let (name, value) = (&path.name, Token::i32_unsuffixed(*value));
                self.types.insert(name.clone());
                quote!(#name::from(#value))
            }
            (Literal::BigNumber(text), ty) => {
                let ty = self.ty(ty);
                quote!(#text.parse::<#ty>().unwrap_or_default())
            }
            (Literal::EmptyList | Literal::EmptyMap, _) => TokenStream::new(),
            (literal, ty) => self.number(literal, ty, place),
        }
    }

    /// A number tells its type where nothing else does.
    fn number(&mut self, literal: &Literal, ty: &Type, place: Place) -> TokenStream {
        let bare = place == Place::Bare;
        match (literal, ty) {
            (Literal::Integer(value), Type::Long) if bare => {
                Token::i64_suffixed(*value).into_token_stream()
            }
            (Literal::Integer(value), Type::Byte | Type::Short) if bare => {
                let (value, ty) = (Token::i64_unsuffixed(*value), self.ty(ty));
                quote!(#value as #ty)
            }
            (Literal::Float(value), _) if bare && value.is_finite() => {
                Token::f32_suffixed(*value).into_token_stream()
            }
            _ => literal::emit(literal, &self.imports),
        }
    }

    fn ty(&mut self, ty: &Type) -> TokenStream {
        match ty {
            Type::Named(path) => {
                self.types.insert(path.name.clone());
                path.name.to_token_stream()
            }
            Type::List(inner) => {
                let inner = self.ty(inner);
                quote!(Vec<#inner>)
            }
            Type::Option(inner) => {
                let inner = self.ty(inner);
                quote!(Option<#inner>)
            }
            Type::Boxed(inner) => {
                let inner = self.ty(inner);
                quote!(Box<#inner>)
            }
            Type::Map(key, value) => {
                let (key, value) = (self.ty(key), self.ty(value));
                self.maps = true;
                quote!(BTreeMap<#key, #value>)
            }
            other => ty::emit(other, &self.imports),
        }
    }
}
