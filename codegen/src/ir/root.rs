//! The root of the crate.

use super::ModuleName;

/// What `lib.rs` declares.
#[derive(Debug)]
pub(crate) struct Root {
    /// The modules in the order in which they are declared; `server` alone is public.
    pub(crate) modules: Vec<ModuleName>,
    /// Modules whose types are re-exported at the root.
    pub(crate) reexported: Vec<ModuleName>,
    /// Lints that something in the crate would trip, because the model is such.
    pub(crate) allowed: Vec<Lint>,
    /// How deep rustc has to look into types, where that is deeper than it does by itself.
    pub(crate) recursion_limit: Option<usize>,
}

/// A lint that a model may trip.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Lint {
    /// The crate uses what is deprecated in it.
    Deprecated,
    /// A number may look like a constant of mathematics.
    ApproxConstant,
    /// A type has many parts.
    TypeComplexity,
    /// The module in place of a crate is called as a module in it.
    ModuleInception,
}
