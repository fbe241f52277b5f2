//! Prints what is wrong with a model: for people, for programs, for GitHub.

mod excerpt;
mod github;
mod human;
mod json;
mod located;

use clap::ValueEnum;
use farrier_codegen::diagnostic::Diagnostics;
use farrier_codegen::model::Source;

use crate::workspace::note;
use located::Texts;

/// For whom diagnostics are printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum MessageFormat {
    /// For people: with the lines of the model
    #[default]
    Human,
    /// For programs: one JSON object a line
    Json,
    /// For GitHub Actions: annotations
    Github,
}

/// Prints all of `diagnostics` on stderr, in the order of the `sources` and of the places in them.
pub fn print(diagnostics: &Diagnostics, sources: &[Source], format: MessageFormat) {
    let texts = Texts::new(sources);
    let mut finder = texts.finder();
    for (diagnostic, position) in diagnostics.located(sources) {
        let located = finder.locate(diagnostic, position);
        match format {
            MessageFormat::Human => note(human::render(&located)),
            MessageFormat::Json => note(json::render(&located)),
            MessageFormat::Github => note(github::render(&located)),
        }
    }
}
