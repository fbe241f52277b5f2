//! A diagnostic with the line of the model that it points at.

use farrier_codegen::diagnostic::Diagnostic;
use farrier_codegen::model::Source;

/// A diagnostic, and where it is.
pub(super) struct Located<'a> {
    /// The diagnostic.
    pub(super) diagnostic: &'a Diagnostic,
    /// Where it is in its file, if in a particular place.
    pub(super) position: Option<Position>,
}

/// A place in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Position {
    /// The line, counted from one.
    pub(super) line: usize,
    /// The column in characters, counted from one.
    pub(super) column: usize,
    /// The line, without its end.
    pub(super) source: String,
}

impl<'a> Located<'a> {
    /// `position` is the line and column of `diagnostic` in its source, which is one of `sources`.
    pub(super) fn new(
        diagnostic: &'a Diagnostic,
        position: Option<(usize, usize)>,
        sources: &[Source],
    ) -> Self {
        let source = sources
            .iter()
            .find(|source| Some(&source.path) == diagnostic.place.file.as_ref());
        let position = position.map(|(line, column)| Position {
            line,
            column,
            source: source
                .map(|source| line_of(&source.text, line))
                .unwrap_or_default(),
        });
        Self {
            diagnostic,
            position,
        }
    }
}

/// A line of a text that need not be UTF-8.
fn line_of(text: &[u8], line: usize) -> String {
    let bytes = text
        .split(|byte| *byte == b'\n')
        .nth(line.saturating_sub(1))
        .unwrap_or_default();
    String::from_utf8_lossy(bytes)
        .trim_end_matches('\r')
        .to_owned()
}
