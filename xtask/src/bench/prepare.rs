//! The crates that the programs of `bench/` are built on, generated anew so that they are never stale.
//!
//! They go to `bench/generated`, which is not checked in: `jobs`, HealthLake's operations on import jobs as Farrier
//! generates them, and the same with types generic over the format, on a runtime changed in the same way.

use camino::{Utf8Path, Utf8PathBuf};

use super::{Result, generic, measure};
use crate::workspace::{self, Failure};

/// The directory of the generated crates.
pub(super) fn dir() -> Utf8PathBuf {
    workspace::checkout().join("bench/generated")
}

/// Generates all of them.
pub(super) fn run() -> Result<()> {
    let models = ["models/healthlake.json", "bench/models/jobs.json"]
        .map(|model| workspace::checkout().join(model));
    generate(&models, "Jobs", &dir().join("jobs"))?;
    generic::runtime(
        &workspace::checkout().join("runtime"),
        &dir().join("farrier-generic"),
    )?;
    generic::generated(
        &dir().join("jobs"),
        &dir().join("jobs-generic"),
        "../farrier-generic",
    )
}

/// Generates a crate with all operations of a service.
pub(super) fn generate(models: &[Utf8PathBuf], service: &str, out: &Utf8Path) -> Result<()> {
    codegen(models, &["--service", service], out)
}

/// Generates a crate with some operations of a model's only service; with all, where none are named.
pub(super) fn slice(model: &Utf8PathBuf, operations: &[&str], out: &Utf8Path) -> Result<()> {
    let operations = operations.iter().flat_map(|name| ["--operation", name]);
    let operations: Vec<&str> = operations.collect();
    codegen(std::slice::from_ref(model), &operations, out)
}

/// Generates a crate as a user would: by the command line. The crate's name is that of its directory.
fn codegen(models: &[Utf8PathBuf], choice: &[&str], out: &Utf8Path) -> Result<()> {
    let name = out.file_name().unwrap_or_default();
    let this = std::env::current_exe().map_err(|error| Failure::work(error.to_string()))?;
    let mut codegen = std::process::Command::new(this);
    codegen
        .arg("codegen")
        .arg("--model")
        .args(models)
        .args(choice);
    codegen.args(["--name", name, "--out", out.as_str()]);
    measure::run(&mut codegen).map(drop)
}
