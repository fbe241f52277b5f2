//! The crate that will be written, with every decision taken: names, boxes, derives, modules, patterns.
//!
//! Nothing here knows JSON or Smithy's model; [`crate::emit`] turns it into Rust and cannot fail.

mod example;
pub(crate) mod pattern;
mod protocol;
mod root;
mod schema;
mod service;
mod types;

use proc_macro2::Ident;

pub(crate) use example::{Example, Made};
pub(crate) use pattern::PatternModule;
pub(crate) use protocol::Protocol;
pub(crate) use root::{Lint, Root};
pub(crate) use schema::*;
pub(crate) use service::*;
pub(crate) use types::*;

use crate::options::Visibility;

/// A crate, or a module that stands for one: its modules, the root first.
#[derive(Debug)]
pub(crate) struct Crate {
    pub(crate) name: String,
    pub(crate) layout: Layout,
    /// Names of types at the crate's root, which imports from the runtime must not shadow.
    pub(crate) type_names: Vec<String>,
    pub(crate) modules: Vec<Module>,
}

/// What the files are.
#[derive(Clone, Debug)]
pub(crate) enum Layout {
    /// A crate with a manifest.
    Crate(Manifest),
    /// A module that a file of another crate includes.
    Module { name: Ident, visibility: Visibility },
}

/// What `Cargo.toml` says.
#[derive(Clone, Debug)]
pub(crate) struct Manifest {
    pub(crate) name: String,
    pub(crate) version: String,
    pub(crate) edition: &'static str,
    pub(crate) license: Option<String>,
    pub(crate) description: String,
    pub(crate) runtime: RuntimeSource,
    /// The features of the runtime that the crate needs.
    pub(crate) features: Vec<&'static str>,
    /// Whether the crate is the root of a workspace of its own, so that it builds wherever it stands.
    pub(crate) standalone: bool,
}

/// Where a generated crate takes the runtime from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RuntimeSource {
    /// A directory, as it shall stand in the manifest.
    Path(String),
    /// A version requirement.
    Version(String),
    /// The `[workspace.dependencies]` of the workspace that the crate is a member of.
    Workspace,
}

/// A module: one file.
#[derive(Debug)]
pub(crate) struct Module {
    pub(crate) name: ModuleName,
    pub(crate) docs: Docs,
    pub(crate) items: Vec<Item>,
}

/// The modules of a generated crate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum ModuleName {
    Root,
    Types,
    Errors,
    Operations,
    Service,
    Server,
    Schema,
    Patterns,
}

impl ModuleName {
    /// The name in a path; the root has none.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Root => "lib",
            Self::Types => "types",
            Self::Errors => "errors",
            Self::Operations => "operations",
            Self::Service => "service",
            Self::Server => "server",
            Self::Schema => "schema",
            Self::Patterns => "patterns",
        }
    }
}

/// What a module can hold, one kind for each file of `emit`.
#[derive(Debug)]
pub(crate) enum Item {
    Root(Root),
    Structure(Structure),
    Union(Union),
    EventStream(EventStream),
    Enumeration(Enumeration),
    IntEnumeration(IntEnumeration),
    Operation(Operation),
    Service(Service),
    Server(Server),
    Schema(SchemaItem),
    Patterns(PatternModule),
}

/// Markdown, a line each, without the slashes.
#[derive(Clone, Debug, Default)]
pub(crate) struct Docs(pub(crate) Vec<String>);

/// A `#[deprecated]` attribute.
#[derive(Clone, Debug, Default)]
pub(crate) struct Deprecated {
    pub(crate) note: Option<String>,
}

/// An item of another module or of this one.
#[derive(Clone, Debug)]
pub(crate) struct Path {
    pub(crate) module: ModuleName,
    pub(crate) name: Ident,
}
