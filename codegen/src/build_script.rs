//! Generation in a build script: a module in `OUT_DIR`, made again where a file of the model changes.

use std::{env, fmt};

use camino::{Utf8Path, Utf8PathBuf};

use crate::Options;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::generator::{Generated, Generator};
use crate::model::{Model, Source};

/// Generates a module where Cargo wants what a build script makes.
///
/// In `build.rs`, with `farrier-codegen` among the `build-dependencies`:
///
/// ```no_run
/// use farrier_codegen::{BuildError, BuildScript, Options};
///
/// fn main() -> Result<(), BuildError> {
///     BuildScript::new(["models/shop.json"])
///         .options(Options {
///             module: Some("shop".to_owned()),
///             operations: vec!["Buy".to_owned(), "List*".to_owned()],
///             ..Options::default()
///         })
///         .run()
/// }
/// ```
///
/// and where the module shall be, with `farrier` among the dependencies:
///
/// ```ignore
/// include!(concat!(env!("OUT_DIR"), "/shop.rs"));
/// ```
///
/// The documentation of the module says which features of `farrier` it needs. Where the crate has a feature `serde` that asks for
/// `farrier/serde`, the types implement serde's traits.
#[derive(Clone, Debug)]
pub struct BuildScript {
    models: Vec<Utf8PathBuf>,
    options: Options,
}

/// Why a build script has to fail: `Debug` says the same as `Display`, since it is what Cargo shows of what `main` returns.
#[derive(Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct BuildError(String);

impl fmt::Debug for BuildError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "\n{self}")
    }
}

impl BuildScript {
    /// Generates from these files, seen from the directory of the crate's manifest; several are merged.
    pub fn new(models: impl IntoIterator<Item = impl Into<Utf8PathBuf>>) -> Self {
        Self {
            models: models.into_iter().map(Into::into).collect(),
            options: Options::default(),
        }
    }

    /// Sets what can be chosen, of which [`module`](Options::module) has to be.
    #[must_use]
    pub fn options(mut self, options: Options) -> Self {
        self.options = options;
        self
    }

    /// Writes the module to `OUT_DIR`, and tells Cargo of warnings and of the files that the build script has to be run again for.
    ///
    /// # Errors
    ///
    /// All that is wrong with the model and with the options; that the disk refused; that no build script is running.
    pub fn run(&self) -> Result<(), BuildError> {
        let out = env::var("OUT_DIR").map_err(|error| {
            BuildError(format!(
                "OUT_DIR: {error}; it is there while Cargo runs a build script"
            ))
        })?;
        for model in &self.models {
            println!("cargo::rerun-if-changed={model}");
        }
        let mut diagnostics = Diagnostics::default();
        let (sources, generated) = self.generate(&mut diagnostics);
        let said = diagnostics.render(&sources);
        let generated = generated.ok_or_else(|| BuildError(said.clone()))?;
        for line in said.lines() {
            println!("cargo::warning={line}");
        }
        let written = generated.write(Utf8Path::new(&out));
        written.map_err(|error| BuildError(error.to_string()))?;
        Ok(())
    }

    fn generate(&self, diagnostics: &mut Diagnostics) -> (Vec<Source>, Option<Generated>) {
        let mut sources = Vec::new();
        for path in &self.models {
            match Source::read(path) {
                Ok(source) => sources.push(source),
                Err(diagnostic) => diagnostics.push(diagnostic),
            }
        }
        if self.options.module.is_none() {
            diagnostics.push(no_module());
        }
        if diagnostics.has_errors() {
            return (sources, None);
        }
        let options = Options {
            command: Some("cargo build".to_owned()),
            ..self.options.clone()
        };
        let generated = Model::parse(&sources, diagnostics).and_then(|model| {
            Generator::new(&model)
                .options(options)
                .generate_reporting(diagnostics)
        });
        (sources, generated)
    }
}

fn no_module() -> Diagnostic {
    Diagnostic::error("Options", "`module`: a build script cannot make a crate")
        .help("choose the name of a module, which the crate then includes")
}
