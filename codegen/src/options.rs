//! What a user can choose about a generated crate.

pub use crate::ir::RuntimeSource;

/// Choices about a generated crate.
#[derive(Clone, Debug)]
pub struct Options {
    /// The crate's name; by default the service's in lower case.
    pub name: Option<String>,
    /// The crate's version.
    pub version: String,
    /// Where the crate takes the runtime from.
    pub runtime: RuntimeSource,
    /// Which members are `Option`s.
    pub nullability: Nullability,
    /// Whether structures and unions are `#[non_exhaustive]`, for crates that are published.
    pub non_exhaustive: bool,
    /// Whether the manifest has a `[workspace]` of its own, so that the crate builds wherever it stands.
    pub standalone: bool,
    /// The command that the first line of every file names.
    pub command: String,
}

/// Which members of structures are `Option`s.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Nullability {
    /// Those that are neither required nor have a default.
    #[default]
    Strict,
    /// As for published clients: members of `@input` structures and those with `@clientOptional` too.
    Client,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            name: None,
            version: "0.1.0".to_owned(),
            runtime: RuntimeSource::Version(env!("CARGO_PKG_VERSION").to_owned()),
            nullability: Nullability::default(),
            non_exhaustive: false,
            standalone: false,
            command: "cargo xtask codegen".to_owned(),
        }
    }
}
