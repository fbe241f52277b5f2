//! The pipeline, in one function.

use std::collections::BTreeMap;
use std::time::Duration;

use camino::{Utf8Path, Utf8PathBuf};

use crate::diagnostic::{Diagnostic, Diagnostics, Place, Severity};
use crate::model::Model;
use crate::options::{Options, Problem};
use crate::output::{self, Change, OutputError};
use crate::summary::{self, Clock, Summary};
use crate::{emit, lower, render, slice};

/// Generates a crate from a model.
#[derive(Clone, Debug)]
pub struct Generator<'m> {
    model: &'m Model,
    options: Options,
    service: Option<String>,
    operations: Vec<String>,
    clock: Clock,
}

/// The files of a generated crate or module, by their paths.
#[derive(Clone, Debug)]
pub struct Generated {
    /// The name of the crate, or of the module that stands for one.
    pub name: String,
    /// Paths and texts.
    pub files: BTreeMap<Utf8PathBuf, String>,
    /// What its author may not expect, where [`Generator::generate`] made it.
    pub warnings: Diagnostics,
    /// What is in it, counted.
    pub summary: Summary,
}

impl<'m> Generator<'m> {
    /// A generator for the model's only service, with all its operations.
    pub fn new(model: &'m Model) -> Self {
        Self {
            model,
            options: Options::default(),
            service: None,
            operations: Vec::new(),
            clock: summary::wall_clock,
        }
    }

    /// Chooses the service in place of [`Options::service`], by name or shape ID; needed where the model has several.
    #[must_use]
    pub fn service(mut self, service: impl Into<String>) -> Self {
        self.service = Some(service.into());
        self
    }

    /// Chooses operations beside [`Options::operations`], by name or shape ID; without any, all of the service are generated.
    #[must_use]
    pub fn operations(mut self, operations: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.operations
            .extend(operations.into_iter().map(Into::into));
        self
    }

    /// Sets everything that can be chosen about what is generated.
    #[must_use]
    pub fn options(mut self, options: Options) -> Self {
        self.options = options;
        self
    }

    /// Sets what tells the time for [`Summary::pattern_time`], as the CPU time of the thread; by default it is the time that
    /// passes for everybody.
    #[must_use]
    pub fn clock(mut self, clock: fn() -> Duration) -> Self {
        self.clock = clock;
        self
    }

    /// The crate, with what there is to warn of in [`Generated::warnings`]; or all that is wrong.
    pub fn generate(&self) -> Result<Generated, Diagnostics> {
        let mut diagnostics = Diagnostics::default();
        match self.generate_reporting(&mut diagnostics) {
            Some(generated) => Ok(Generated {
                warnings: diagnostics,
                ..generated
            }),
            None => Err(diagnostics),
        }
    }

    /// The crate, or nothing where something is wrong; all there is to say goes to `diagnostics`, beside what reading the
    /// model said.
    pub fn generate_reporting(&self, diagnostics: &mut Diagnostics) -> Option<Generated> {
        let options = &self.chosen(diagnostics)?;
        let slice = slice::of_options(self.model, options, diagnostics)?;
        let slice = lower::generated(self.model, &slice);
        let start = (self.clock)();
        let patterns = lower::patterns(self.model, &slice, diagnostics);
        let pattern_time = (self.clock)().saturating_sub(start);
        let summary = patterns.summary(&slice, pattern_time);
        let krate = lower::lower(self.model, &slice, patterns, options, diagnostics);
        self.model.judge(diagnostics);
        if diagnostics.has_errors() {
            return None;
        }
        let (manifest, modules) = emit::emit(&krate);
        match render::render(manifest.as_deref(), modules, options.command()) {
            Ok(files) => Some(Generated {
                name: krate.name,
                files,
                warnings: Diagnostics::default(),
                summary,
            }),
            Err(error) => {
                diagnostics.push(internal(&error));
                None
            }
        }
    }

    /// The options with what was chosen beside them, unless there is something wrong with them.
    fn chosen(&self, diagnostics: &mut Diagnostics) -> Option<Options> {
        let mut options = self.options.clone();
        options.service = self.service.clone().or(options.service);
        options.operations.extend_from_slice(&self.operations);
        let problems = options.problems();
        let is_good = problems.is_empty();
        diagnostics.extend(problems.into_iter().map(refusal));
        is_good.then_some(options)
    }
}

impl Generated {
    /// Makes `dir` hold the crate, and says what changed; files that are the same are not touched.
    pub fn write(&self, dir: &Utf8Path) -> Result<Vec<Change>, OutputError> {
        let changes = output::changes(dir, &self.files)?;
        output::apply(dir, &changes)?;
        Ok(changes)
    }
}

fn refusal(problem: Problem) -> Diagnostic {
    let message = format!("`{}`: {}", problem.option, problem.message);
    Diagnostic::error("Options", message).help(problem.remedy)
}

/// Tokens that are no Rust are a defect of Farrier, whatever the model.
fn internal(error: &syn::Error) -> Diagnostic {
    Diagnostic {
        severity: Severity::Error,
        code: "Internal",
        shape: None,
        place: Place::default(),
        message: format!("Farrier made code that is not Rust: {error}."),
        help: Some("This is a defect of Farrier; please report it with the model.".to_owned()),
    }
}
