//! The command `codegen`, for the program `farrier` and for the tasks of a workspace: it reads arguments and tables, generates
//! through `farrier_codegen`, and says what there is to say.
//!
//! A workspace that wants another command line than this one calls `farrier_codegen` itself.

pub mod codegen;
pub mod report;
pub mod workspace;

use camino::Utf8PathBuf;

/// The program that has the command `codegen`.
#[derive(Clone, Debug)]
pub struct Program {
    /// How the command is called: generated files and messages name it.
    pub command: &'static str,
    /// The runtime that generated crates depend on where nothing else was asked for: a directory, or else the published one of
    /// this version.
    pub runtime: Option<Utf8PathBuf>,
}
