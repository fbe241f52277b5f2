//! What is wrong with a model, collected: all of it in one run.

use camino::Utf8PathBuf;

use crate::shape_id::ShapeId;

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Nothing is generated.
    Error,
    /// Something is generated that the author may not expect.
    Warning,
}

/// One thing to say about a model.
#[derive(Clone, Debug)]
pub struct Diagnostic {
    /// How bad it is.
    pub severity: Severity,
    /// A stable name such as `Target` or `UnknownOperation`: Smithy's event ID where Smithy has one.
    pub code: &'static str,
    /// The shape or member that is to blame.
    pub shape: Option<ShapeId>,
    /// Where in the model.
    pub place: Place,
    /// A finished sentence.
    pub message: String,
    /// What to do about it.
    pub help: Option<String>,
}

/// A place in a model file.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The file, as it was named.
    pub file: Option<Utf8PathBuf>,
    /// Where in the file.
    pub spot: Spot,
}

/// Where in a file something is.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Spot {
    /// The file as a whole.
    #[default]
    File,
    /// A value, by its JSON pointer (RFC 6901); line and column are found from it when it is shown.
    Pointer(String),
    /// A line and a column, both counted from one.
    Position {
        /// The line.
        line: usize,
        /// The column, in characters.
        column: usize,
    },
}

/// The accumulator: every step reports here and goes on.
#[derive(Clone, Debug, Default)]
pub struct Diagnostics {
    list: Vec<Diagnostic>,
}

impl Diagnostics {
    /// Adds one.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.list.push(diagnostic);
    }

    /// Whether anything forbids to generate.
    pub fn has_errors(&self) -> bool {
        self.list.iter().any(|d| d.severity == Severity::Error)
    }

    /// All of them, in the order in which they were found.
    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.list.iter()
    }
}
