//! A diagnostic with the line and column that its place has in the file.

use std::collections::BTreeMap;

use camino::{Utf8Path, Utf8PathBuf};
use farrier_codegen::diagnostic::{Diagnostic, Spot};

/// The texts of the files that diagnostics speak of, each read once.
#[derive(Default)]
pub(super) struct Texts(BTreeMap<Utf8PathBuf, String>);

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
    /// How many characters there are to point at on this line; at least one.
    pub(super) width: usize,
    /// The line, without its end.
    pub(super) source: String,
}

impl Texts {
    /// Finds where `diagnostic` is.
    pub(super) fn locate<'a>(&mut self, diagnostic: &'a Diagnostic) -> Located<'a> {
        let place = &diagnostic.place;
        let position = place
            .file
            .as_deref()
            .and_then(|file| position(self.text(file), &place.spot));
        Located {
            diagnostic,
            position,
        }
    }

    /// A file that cannot be read has been reported as such; here it is empty.
    fn text(&mut self, file: &Utf8Path) -> &str {
        self.0.entry(file.to_owned()).or_insert_with(|| {
            let bytes = std::fs::read(file).unwrap_or_default();
            String::from_utf8_lossy(&bytes).into_owned()
        })
    }
}

impl Located<'_> {
    /// By file, line and column, what has none first.
    pub(super) fn order(&self) -> impl Ord + use<> {
        let position = self.position.as_ref().map(|p| (p.line, p.column));
        (self.diagnostic.place.file.clone(), position)
    }
}

fn position(text: &str, spot: &Spot) -> Option<Position> {
    let (line, column, width) = match spot {
        Spot::File => return None,
        Spot::Position { line, column } => (*line, *column, 1),
        Spot::Pointer(pointer) => pointed(text, pointer)?,
    };
    let source = text
        .split('\n')
        .nth(line.checked_sub(1)?)?
        .trim_end_matches('\r');
    Some(Position {
        line,
        column,
        width,
        source: source.to_owned(),
    })
}

fn pointed(_text: &str, _pointer: &str) -> Option<(usize, usize, usize)> {
    None
}
