//! One crate to generate.

use camino::Utf8PathBuf;
use farrier_codegen::diagnostic::Diagnostics;
use farrier_codegen::model::{Model, Source};
use farrier_codegen::{Generated, Generator, Options};

use crate::workspace;

/// What to generate, from what, to where.
#[derive(Debug)]
pub(crate) struct Job {
    /// The files of the model, as the user named them.
    pub(crate) models: Vec<Utf8PathBuf>,
    /// The service, by name or shape ID.
    pub(crate) service: Option<String>,
    /// The operations, by name or shape ID; none means all.
    pub(crate) operations: Vec<String>,
    /// The directory of the crate.
    pub(crate) out: Utf8PathBuf,
    /// What the generator needs to know.
    pub(crate) options: Options,
}

impl Job {
    /// Reads the files of the model.
    pub(crate) fn read(&self, diagnostics: &mut Diagnostics) -> Vec<Source> {
        let mut sources = Vec::new();
        for file in &self.models {
            match Source::read(file) {
                Ok(source) => sources.push(source),
                Err(diagnostic) => diagnostics.push(diagnostic),
            }
        }
        sources
    }

    /// The files of the crate, or `None` with the reasons in `diagnostics`.
    pub(crate) fn generate(
        &self,
        sources: &[Source],
        diagnostics: &mut Diagnostics,
    ) -> Option<Generated> {
        if sources.len() < self.models.len() {
            return None;
        }
        let model = Model::parse(sources, diagnostics)?;
        let generator = Generator::new(&model)
            .operations(&self.operations)
            .options(self.options.clone());
        match &self.service {
            Some(service) => generator.service(service).generate_reporting(diagnostics),
            None => generator.generate_reporting(diagnostics),
        }
    }

    /// The directory of the crate as a reader would name it.
    pub(crate) fn shown_out(&self) -> Utf8PathBuf {
        workspace::shown(&self.out)
    }
}
