//! Examples: values made as a user of the crate would make them.

use proc_macro2::Ident;

use super::{Construction, Docs, Literal, Type};

/// An input of an operation that the model shows.
#[derive(Debug)]
pub(crate) struct Example {
    /// What it is about.
    pub(crate) docs: Docs,
    /// The crate as its users name it.
    pub(crate) krate: Ident,
    /// Whether it can be compiled: a module does not know the crate that it is in.
    pub(crate) compiles: bool,
    /// That of the crate: an example is a crate of its own, and holds its types.
    pub(crate) recursion_limit: Option<usize>,
    pub(crate) input: Made,
}

/// A value and how it is made.
#[derive(Debug)]
pub(crate) enum Made {
    /// A value of a type that holds no others.
    Literal(Literal, Type),
    /// Values of one type.
    List(Type, Vec<Made>),
    /// Keys and values, each of one type.
    Map(Type, Type, Vec<(Made, Made)>),
    Some(Box<Made>),
    None,
    Boxed(Box<Made>),
    /// A variant of an enum or a union.
    Variant {
        of: Ident,
        variant: Ident,
        payload: Option<Box<Made>>,
    },
    Structure {
        name: Ident,
        construction: Construction,
        /// Of `new`.
        arguments: Vec<Made>,
        /// What methods set, by their names.
        set: Vec<(Ident, Made)>,
    },
}
