//! Prints what is wrong with a model: for people, for programs, for GitHub.

mod excerpt;
mod github;
mod human;
mod json;
mod located;

use clap::ValueEnum;
use farrier_codegen::diagnostic::Diagnostics;

use crate::workspace::note;
use located::{Located, Texts};

/// For whom diagnostics are printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum MessageFormat {
    /// For people: with the lines of the model
    #[default]
    Human,
    /// For programs: one JSON object a line
    Json,
    /// For GitHub Actions: annotations
    Github,
}

/// Prints all of `diagnostics` on stderr, in the order of the model.
pub(crate) fn print(diagnostics: &Diagnostics, format: MessageFormat) {
    let mut texts = Texts::default();
    let mut all: Vec<_> = diagnostics
        .iter()
        .map(|diagnostic| texts.locate(diagnostic))
        .collect();
    all.sort_by_key(Located::order);
    for located in &all {
        match format {
            MessageFormat::Human => note(human::render(located)),
            MessageFormat::Json => note(json::render(located)),
            MessageFormat::Github => note(github::render(located)),
        }
    }
}
