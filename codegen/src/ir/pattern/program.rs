//! Patterns as operations, for the evaluator of last resort.

use proc_macro2::Ident;

/// A pattern as operations.
#[derive(Debug)]
pub(crate) struct Program {
    pub(crate) name: Ident,
    /// How many words a value has.
    pub(crate) words: usize,
    /// The classes that operations read.
    pub(crate) classes: Vec<Ident>,
    pub(crate) passes: Vec<Pass>,
}

/// A pass over a text.
#[derive(Debug)]
pub(crate) struct Pass {
    pub(crate) forward: bool,
    /// The operation that is asked.
    pub(crate) start: u16,
    pub(crate) operations: Vec<Operation>,
}

/// A variant of the runtime's `Op`.
#[derive(Debug)]
pub(crate) struct Operation {
    pub(crate) variant: Ident,
    pub(crate) arguments: Vec<Argument>,
}

/// An argument of an operation.
#[derive(Debug)]
pub(crate) enum Argument {
    /// A number.
    Number(usize),
    /// An upper bound that is none.
    Max,
    /// Operations.
    List(Vec<u16>),
    /// A variant of the runtime's `Condition`.
    Condition(Ident),
}
