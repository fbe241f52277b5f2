//! Diagnostics as plain text, one line and its help: `file:line:column: error[Code] shape: message`.

use std::borrow::Cow;
use std::fmt::{self, Write as _};

use super::locate::{Part, locate_all};
use super::{Diagnostic, Diagnostics, Severity, Spot};
use crate::model::Source;

impl Diagnostic {
    /// `file:line:column: error[Code] shape: message`, and `  help: …` on a second line where there is help.
    ///
    /// `sources` are where lines and columns are found; of a file that is not among them only its name is said.
    pub fn render(&self, sources: &[Source]) -> String {
        self.render_at(positions(&[self], sources)[0])
    }

    /// The line and the column where one can be pointed at, both from one.
    pub fn position(&self, sources: &[Source]) -> Option<(usize, usize)> {
        positions(&[self], sources)[0]
    }

    fn render_at(&self, position: Option<(usize, usize)>) -> String {
        let mut text = String::new();
        if let Some(file) = &self.place.file {
            text.push_str(file.as_str());
            text.push(':');
            if let Some((line, column)) = position {
                let _ = write!(text, "{line}:{column}:");
            }
            text.push(' ');
        }
        let severity = match self.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        let _ = write!(text, "{severity}[{}]", self.code);
        if let Some(shape) = &self.shape {
            let _ = write!(text, " {shape}");
        }
        let _ = write!(text, ": {}", self.message);
        if let Some(help) = &self.help {
            let _ = write!(text, "\n  help: {help}");
        }
        text
    }
}

/// All of them, without lines and columns, for which [`Diagnostics::render`] needs the sources.
impl fmt::Display for Diagnostics {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, diagnostic) in self.iter().enumerate() {
            let separator = if index == 0 { "" } else { "\n" };
            write!(f, "{separator}{}", diagnostic.render_at(None))?;
        }
        Ok(())
    }
}

impl std::error::Error for Diagnostics {}

impl Diagnostics {
    /// All of them with line and column, in the order of the files, then of the places in them; each said once, even where
    /// a member that several shapes inherit is to blame.
    pub fn located(&self, sources: &[Source]) -> Vec<(&Diagnostic, Option<(usize, usize)>)> {
        let list: Vec<&Diagnostic> = self.iter().collect();
        let positions = positions(&list, sources);
        let file = |d: &Diagnostic| {
            sources
                .iter()
                .position(|s| Some(&s.path) == d.place.file.as_ref())
        };
        let mut located: Vec<_> = list.into_iter().zip(positions).collect();
        let key = |(d, position): &(&Diagnostic, _)| (file(d), *position, d.severity, d.code);
        located.sort_by(|a, b| key(a).cmp(&key(b)).then_with(|| rest(a.0).cmp(&rest(b.0))));
        located.dedup_by(|a, b| key(a) == key(b) && a.0.message == b.0.message);
        located
    }

    /// [`Diagnostic::render`] of all of them in the order of [`Diagnostics::located`], each ended by a newline.
    pub fn render(&self, sources: &[Source]) -> String {
        let lines = self.located(sources);
        lines
            .into_iter()
            .map(|(diagnostic, position)| diagnostic.render_at(position) + "\n")
            .collect()
    }
}

fn rest(diagnostic: &Diagnostic) -> impl Ord + '_ {
    (
        &diagnostic.shape,
        &diagnostic.message,
        &diagnostic.place.file,
    )
}

/// The line and column of each, scanning every file at most once.
fn positions(list: &[&Diagnostic], sources: &[Source]) -> Vec<Option<(usize, usize)>> {
    let mut positions = vec![None; list.len()];
    for source in sources {
        let mut pointers = Vec::new();
        let mut indices = Vec::new();
        for (index, diagnostic) in list.iter().enumerate() {
            let here = diagnostic.place.file.as_ref() == Some(&source.path);
            if let (true, Some(pointer)) = (here, part(&diagnostic.place.spot)) {
                pointers.push(pointer);
                indices.push(index);
            }
        }
        if pointers.is_empty() {
            continue;
        }
        let text: Cow<'_, str> = String::from_utf8_lossy(&source.text);
        for (index, position) in indices.into_iter().zip(locate_all(&text, &pointers)) {
            positions[index] = Some(position);
        }
    }
    for (position, diagnostic) in positions.iter_mut().zip(list) {
        if let Spot::Position { line, column } = diagnostic.place.spot {
            *position = Some((line, column));
        }
    }
    positions
}

/// The pointer, and which part of what it names is to blame.
fn part(spot: &Spot) -> Option<(&str, Part)> {
    match spot {
        Spot::Entry(pointer) => Some((pointer, Part::Key)),
        Spot::Value(pointer) => Some((pointer, Part::Value)),
        Spot::File | Spot::Position { .. } => None,
    }
}
