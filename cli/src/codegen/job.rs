//! One crate to generate.

use std::io::Read;

use camino::{Utf8Path, Utf8PathBuf};
use farrier_codegen::diagnostic::{Diagnostic, Diagnostics, Place};
use farrier_codegen::model::{Model, Source};
use farrier_codegen::{Generated, Generator, Options};

use crate::workspace;

/// What to generate, from what, to where.
#[derive(Debug)]
pub struct Job {
    /// Where the model is.
    pub input: Input,
    /// The directory of the crate.
    pub out: Utf8PathBuf,
    /// What was chosen.
    pub options: Options,
}

/// Where a model is.
#[derive(Debug)]
pub enum Input {
    /// In these files, as the user named them.
    Files(Vec<Utf8PathBuf>),
    /// On the standard input.
    Stdin,
}

impl Job {
    /// Reads the files of the model.
    pub fn read(&self, diagnostics: &mut Diagnostics) -> Vec<Source> {
        let read = match &self.input {
            Input::Files(files) => files.iter().map(Source::read).collect(),
            Input::Stdin => vec![stdin()],
        };
        let mut sources = Vec::new();
        for source in read {
            match source {
                Ok(source) => sources.push(source),
                Err(diagnostic) => diagnostics.push(diagnostic),
            }
        }
        sources
    }

    /// The files of the crate, or `None` with the reasons in `diagnostics`.
    pub fn generate(&self, sources: &[Source], diagnostics: &mut Diagnostics) -> Option<Generated> {
        if diagnostics.has_errors() {
            return None;
        }
        let model = Model::parse(sources, diagnostics)?;
        Generator::new(&model)
            .options(self.options.clone())
            .generate_reporting(diagnostics)
    }

    /// The directory of the crate as a reader would name it.
    pub fn shown_out(&self) -> Utf8PathBuf {
        workspace::shown(&self.out)
    }
}

/// The model that another program sends.
#[allow(
    clippy::result_large_err,
    reason = "it is read once, and a diagnostic is what there is to say"
)]
fn stdin() -> Result<Source, Diagnostic> {
    let name = Utf8Path::new("<stdin>");
    let mut text = Vec::new();
    match std::io::stdin().lock().read_to_end(&mut text) {
        Ok(0) => Err(
            Diagnostic::error("File", "nothing came on the standard input")
                .at(Place::file(name))
                .help("send a model in JSON AST, as `smithy ast` prints it"),
        ),
        Ok(_) => Ok(Source::new(name, text)),
        Err(error) => Err(Diagnostic::error(
            "File",
            format!("the standard input cannot be read: {error}"),
        )
        .at(Place::file(name))),
    }
}
