//! A diagnostic with the line of the model that it points at.

use std::borrow::Cow;

use farrier_codegen::diagnostic::Diagnostic;
use farrier_codegen::model::Source;

/// A diagnostic, and where it is.
pub(super) struct Located<'a> {
    /// The diagnostic.
    pub(super) diagnostic: &'a Diagnostic,
    /// Where it is in its file, if in a particular place.
    pub(super) position: Option<Position<'a>>,
}

/// A place in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Position<'a> {
    /// The line, counted from one.
    pub(super) line: usize,
    /// The column in characters, counted from one.
    pub(super) column: usize,
    /// The line, without its end.
    pub(super) source: &'a str,
    /// The byte of `source` that the column is at.
    pub(super) at: usize,
}

/// The texts of sources, which need not be UTF-8.
pub(super) struct Texts<'a>(Vec<(&'a Source, Cow<'a, str>)>);

impl<'a> Texts<'a> {
    pub(super) fn new(sources: &'a [Source]) -> Self {
        let text = |source: &'a Source| (source, String::from_utf8_lossy(&source.text));
        Self(sources.iter().map(text).collect())
    }

    /// What finds places in the texts.
    pub(super) fn finder(&self) -> Finder<'_> {
        let files = self.0.iter();
        Finder(
            files
                .map(|(source, text)| (*source, Cursor::new(text)))
                .collect(),
        )
    }
}

/// Finds places in texts: each text is read once where they are asked for in their order.
pub(super) struct Finder<'a>(Vec<(&'a Source, Cursor<'a>)>);

impl<'a> Finder<'a> {
    /// `position` is the line and column of `diagnostic` in its source.
    pub(super) fn locate(
        &mut self,
        diagnostic: &'a Diagnostic,
        position: Option<(usize, usize)>,
    ) -> Located<'a> {
        let file = diagnostic.place.file.as_ref();
        let cursor = self
            .0
            .iter_mut()
            .find(|(source, _)| Some(&source.path) == file);
        let position = position.map(|(line, column)| match cursor {
            Some((_, cursor)) => cursor.seek(line, column),
            None => Cursor::new("").seek(line, column),
        });
        Located {
            diagnostic,
            position,
        }
    }
}

/// Where in a text the last place was.
struct Cursor<'a> {
    text: &'a str,
    line: usize,
    /// The bytes of the line, without its end.
    start: usize,
    end: usize,
    /// A column of the line and its byte in the text.
    column: usize,
    at: usize,
}

impl<'a> Cursor<'a> {
    fn new(text: &'a str) -> Self {
        let mut cursor = Self {
            text,
            line: 1,
            start: 0,
            end: 0,
            column: 1,
            at: 0,
        };
        cursor.begin(0);
        cursor
    }

    /// Stands at the beginning of the line that starts at this byte.
    fn begin(&mut self, start: usize) {
        let rest = &self.text[start..];
        let line = rest.split('\n').next().unwrap_or_default();
        self.end = start + line.trim_end_matches('\r').len();
        self.start = start + line.len() - line.trim_start_matches('\u{feff}').len();
        (self.column, self.at) = (1, self.start);
    }

    fn seek(&mut self, line: usize, column: usize) -> Position<'a> {
        if (line, column) < (self.line, self.column) {
            *self = Self::new(self.text);
        }
        while self.line < line {
            let newline = self.text[self.end..].find('\n');
            self.begin(newline.map_or(self.text.len(), |newline| self.end + newline + 1));
            self.line += 1;
        }
        while let (true, Some(next)) = (
            self.column < column,
            self.text
                .get(self.at..self.end.max(self.at))
                .and_then(|rest| rest.chars().next()),
        ) {
            self.at += next.len_utf8();
            self.column += 1;
        }
        Position {
            line,
            column,
            source: self.text.get(self.start..self.end).unwrap_or_default(),
            at: self.at - self.start,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Cursor;

    #[test]
    fn places_are_found_in_any_order() {
        let mut cursor = Cursor::new("\u{feff}äb\r\ncd\n\nx");
        for (line, column, source, at) in [
            (1, 2, "äb", 2),
            (1, 9, "äb", 3),
            (2, 2, "cd", 1),
            (3, 1, "", 0),
            (4, 1, "x", 0),
            (7, 3, "", 0),
            (1, 1, "äb", 0),
            (4, 2, "x", 1),
        ] {
            let position = cursor.seek(line, column);
            assert_eq!(
                (position.source, position.at),
                (source, at),
                "{line}:{column}"
            );
        }
    }
}
