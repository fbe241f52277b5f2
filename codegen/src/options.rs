//! What a user can choose about what is generated.

mod check;
mod names;

use std::collections::BTreeMap;

use serde::Deserialize;

pub use crate::ir::RuntimeSource;
pub use check::Problem;

/// Choices about what is generated, of which none has to be made.
///
/// They are keys of `[workspace.metadata.farrier.<crate>]` and flags of `cargo xtask codegen`, by the names of these fields; as
/// the former they are read by [`serde`]. What has no meaning beside something else is refused by the generator: it is never
/// silently left out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Options {
    /// The service, by name or shape ID; needed where the model has several.
    pub service: Option<String>,
    /// The operations, by name or shape ID, in which `*` stands for any text and `?` for a character; one that begins with `!` is
    /// left out. All of the service where none is asked for.
    pub operations: Vec<String>,
    /// [Shape closures](https://smithy.io/2.0/spec/shape-closures.html) of the model, by their IDs: their types are generated, and
    /// no service.
    pub closures: Vec<String>,
    /// For whom it is: `client`, `server`, or nothing but `types`. Client and server where nothing is said.
    pub roles: Vec<Role>,
    /// The crate's name; by default the service's in lower case.
    pub name: Option<String>,
    /// The crate's version; by default `0.1.0`.
    pub version: Option<String>,
    /// The crate's edition; by default 2024.
    pub edition: Option<Edition>,
    /// The crate's licence, as [SPDX](https://spdx.dev/learn/handling-license-info/) writes it; by default the manifest says none.
    pub license: Option<String>,
    /// Generates a module of this name in place of a crate: `<module>.rs`, to be taken in by `include!`, and a directory of its
    /// parts.
    pub module: Option<String>,
    /// Who sees the module; by default everybody.
    pub visibility: Option<Visibility>,
    /// Which members are `Option`s.
    pub nullability: Nullability,
    /// Whether structures and unions are `#[non_exhaustive]`, for crates that are published.
    pub non_exhaustive: bool,
    /// Traits that types derive beside those that they always have, by the types' names or shape IDs, in which `*` and `?` mean
    /// what they do in [`operations`](Self::operations).
    pub derives: BTreeMap<String, Vec<String>>,
    /// Where the crate takes the runtime from; by default from the published one of this version.
    #[serde(skip)]
    pub runtime: Option<RuntimeSource>,
    /// Whether the manifest has a `[workspace]` of its own, so that the crate builds wherever it stands.
    #[serde(skip)]
    pub standalone: bool,
    /// The command that the first line of every file names; by default `cargo xtask codegen`.
    #[serde(skip)]
    pub command: Option<String>,
}

/// For whom something is generated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// For clients: without the handler trait and the router, and of the protocol what clients call.
    Client,
    /// For servers: of the protocol what servers call.
    Server,
    /// For neither: types, validators and serializers, but no operations and no protocol.
    Types,
}

/// Which members of structures are `Option`s.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Nullability {
    /// Those that are neither required nor have a default.
    #[default]
    Strict,
    /// As for published clients: members of `@input` structures and those with `@clientOptional` too.
    Client,
}

/// An edition of Rust that generated code is right in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
pub enum Edition {
    /// 2021.
    #[serde(rename = "2021")]
    E2021,
    /// 2024.
    #[default]
    #[serde(rename = "2024")]
    E2024,
}

/// Who sees a module.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Visibility {
    /// Everybody: `pub mod`.
    #[default]
    Public,
    /// The crate that it is in: `pub(crate) mod`.
    Crate,
    /// The module that it is in: `mod`.
    Private,
}

impl Options {
    /// The keys of `[workspace.metadata.farrier.<crate>]` that are options.
    pub const KEYS: &[&str] = &[
        "service",
        "operations",
        "closures",
        "roles",
        "name",
        "version",
        "edition",
        "license",
        "module",
        "visibility",
        "nullability",
        "non_exhaustive",
        "derives",
    ];

    /// The version of a crate for which none is chosen.
    pub(crate) const VERSION: &str = "0.1.0";
    /// The command of files for which none is chosen.
    const COMMAND: &str = "cargo xtask codegen";

    /// Whether this role was asked for.
    pub(crate) fn is_for(&self, role: Role) -> bool {
        match (self.roles.as_slice(), role) {
            ([], Role::Types) => !self.closures.is_empty(),
            ([], _) => self.closures.is_empty(),
            (roles, role) => roles.contains(&role),
        }
    }

    /// The command that the first line of every file names.
    pub(crate) fn command(&self) -> &str {
        self.command.as_deref().unwrap_or(Self::COMMAND)
    }

    /// Where the crate takes the runtime from.
    pub(crate) fn runtime(&self) -> RuntimeSource {
        let published = || RuntimeSource::Version(env!("CARGO_PKG_VERSION").to_owned());
        self.runtime.clone().unwrap_or_else(published)
    }
}

impl Edition {
    /// As `Cargo.toml` has it.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::E2021 => "2021",
            Self::E2024 => "2024",
        }
    }
}
