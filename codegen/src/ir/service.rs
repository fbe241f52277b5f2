//! The service and its server's side.

use proc_macro2::Ident;

use super::{Docs, Path, Protocol, Trait, Type};

/// A service's own facts.
#[derive(Debug)]
pub(crate) struct Service {
    pub(crate) docs: Docs,
    pub(crate) name: Ident,
    pub(crate) id: String,
    pub(crate) version: String,
    pub(crate) protocol: Option<Protocol>,
    pub(crate) functions: Functions,
    pub(crate) traits: Vec<Trait>,
}

/// What of a protocol's functions the crate has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Functions {
    /// Those of clients and servers.
    All,
    /// Those that clients call; `events` where operations have any.
    Client { events: bool },
    /// Those that servers call; `events` where operations have any.
    Server { events: bool },
}

/// The server's side of a service.
#[derive(Debug)]
pub(crate) struct Server {
    pub(crate) docs: Docs,
    /// The trait that a server implements.
    pub(crate) handler: Ident,
    pub(crate) service: Path,
    /// Whether the edition may be one whose prelude lacks `Future`.
    pub(crate) imports_future: bool,
    pub(crate) operations: Vec<Handler>,
    /// Whether patterns of URIs tell the operations apart, which are worth being read once.
    pub(crate) by_uri: bool,
}

/// An operation as the handler trait has it.
#[derive(Debug)]
pub(crate) struct Handler {
    pub(crate) docs: Docs,
    pub(crate) method: Ident,
    pub(crate) operation: Path,
    pub(crate) schema: Path,
    pub(crate) input: Type,
    pub(crate) output: Type,
    /// Whether a blob streams beside the input, and beside the output.
    pub(crate) streams: (bool, bool),
    pub(crate) error: Path,
}
