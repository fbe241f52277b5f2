//! What is wrong with a model, collected: all of it in one run.

pub mod locate;
pub mod near;
mod render;

use camino::{Utf8Path, Utf8PathBuf};

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

impl Diagnostic {
    /// Something that forbids to generate.
    pub fn error(code: &'static str, message: impl Into<String>) -> Self {
        Self {
            severity: Severity::Error,
            code,
            shape: None,
            place: Place::default(),
            message: message.into(),
            help: None,
        }
    }

    /// Something that the author should know.
    pub fn warning(code: &'static str, message: impl Into<String>) -> Self {
        Self {
            severity: Severity::Warning,
            ..Self::error(code, message)
        }
    }

    /// Blames this shape or member.
    #[must_use]
    pub fn on(mut self, shape: &ShapeId) -> Self {
        self.shape = Some(shape.clone());
        self
    }

    /// Says where.
    #[must_use]
    pub fn at(mut self, place: Place) -> Self {
        self.place = place;
        self
    }

    /// Says what to do.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Says what to do, where there is something to say.
    #[must_use]
    pub fn maybe_help(mut self, help: Option<String>) -> Self {
        self.help = help.or(self.help);
        self
    }
}

/// A place in a model file.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The file, as it was named.
    pub file: Option<Utf8PathBuf>,
    /// Where in the file.
    pub spot: Spot,
}

impl Place {
    /// The file as a whole.
    pub fn file(file: &Utf8Path) -> Self {
        Self {
            file: Some(file.to_owned()),
            spot: Spot::File,
        }
    }

    /// What is at a JSON pointer in a file.
    pub fn pointer(file: &Utf8Path, pointer: impl Into<String>) -> Self {
        Self {
            file: Some(file.to_owned()),
            spot: Spot::Entry(pointer.into()),
        }
    }

    /// A line and a column of a file.
    pub fn position(file: &Utf8Path, (line, column): (usize, usize)) -> Self {
        Self {
            file: Some(file.to_owned()),
            spot: Spot::Position { line, column },
        }
    }

    /// What is under `key` in the object (or at that index of the array) that this place points to.
    #[must_use]
    pub fn join(&self, key: &str) -> Self {
        let spot = match &self.spot {
            Spot::Entry(pointer) | Spot::Value(pointer) => Spot::Entry(longer(pointer, key)),
            Spot::File if self.file.is_some() => Spot::Entry(longer("", key)),
            spot => spot.clone(),
        };
        Self {
            file: self.file.clone(),
            spot,
        }
    }

    /// The value alone: it is to blame, not that there is something under its key.
    #[must_use]
    pub fn value(self) -> Self {
        let spot = match self.spot {
            Spot::Entry(pointer) => Spot::Value(pointer),
            spot => spot,
        };
        Self { spot, ..self }
    }
}

/// A JSON pointer and one reference token more, escaped as RFC 6901 says.
fn longer(pointer: &str, token: &str) -> String {
    if token.contains(['~', '/']) {
        return [pointer, "/", &token.replace('~', "~0").replace('/', "~1")].concat();
    }
    [pointer, "/", token].concat()
}

/// Where in a file something is.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Spot {
    /// The file as a whole.
    #[default]
    File,
    /// An entry of an object or an element of an array, by its JSON pointer (RFC 6901); line and column are found from it when
    /// it is shown.
    Entry(String),
    /// The value of an entry, by the same pointer.
    Value(String),
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
    suggestions: near::Suggestions,
}

impl Diagnostics {
    /// Adds one.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.list.push(diagnostic);
    }

    /// [`near::suggest`], as long as all that this run suggests together costs little.
    pub(crate) fn suggest<'a>(
        &mut self,
        name: &str,
        candidates: impl IntoIterator<Item = &'a str>,
    ) -> Option<String> {
        self.suggestions.suggest(name, candidates)
    }

    /// Whether [`Diagnostics::suggest`] has done all that it may.
    pub(crate) fn suggestions_are_spent(&self) -> bool {
        self.suggestions.are_spent()
    }

    /// Leaves out what `keep` gives nothing for, and takes what it gives for the rest.
    pub(crate) fn revise(&mut self, keep: impl FnMut(Diagnostic) -> Option<Diagnostic>) {
        let list = std::mem::take(&mut self.list);
        self.list = list.into_iter().filter_map(keep).collect();
    }

    /// Whether anything forbids to generate.
    pub fn has_errors(&self) -> bool {
        self.list.iter().any(|d| d.severity == Severity::Error)
    }

    /// All of them, in the order in which they were found.
    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.list.iter()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// Whether there is nothing to say.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }
}

impl Extend<Diagnostic> for Diagnostics {
    fn extend<T: IntoIterator<Item = Diagnostic>>(&mut self, iter: T) {
        self.list.extend(iter);
    }
}

impl IntoIterator for Diagnostics {
    type Item = Diagnostic;
    type IntoIter = std::vec::IntoIter<Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.list.into_iter()
    }
}

impl FromIterator<Diagnostic> for Diagnostics {
    fn from_iter<T: IntoIterator<Item = Diagnostic>>(iter: T) -> Self {
        Self {
            list: iter.into_iter().collect(),
            ..Self::default()
        }
    }
}
