//! `cargo xtask bench`: Farrier beside its peers, ratios in one run.
//!
//! The peers live in `bench/`, a workspace of its own, so that they never enter the project's lock file.

mod build;
mod codegen;
mod compile;
mod json;
mod measure;
mod table;

use std::process::ExitCode;

use camino::Utf8PathBuf;

/// What to measure.
#[derive(clap::Args)]
pub(crate) struct Args {
    #[command(subcommand)]
    what: What,
}

#[derive(clap::Subcommand)]
enum What {
    /// Build three equal programs from nothing: on Farrier, on the AWS SDK, on hand-written serde types.
    Build(build::Args),
    /// Generate HealthLake's slice with the release binary, process start included.
    Codegen(codegen::Args),
    /// Read and write the HealthLake messages beside serde_json, sonic-rs and the AWS SDK.
    Json(json::Args),
}

/// Measures and prints; exit code 1 where something could not be measured.
pub(crate) fn run(args: &Args) -> ExitCode {
    let outcome = match &args.what {
        What::Build(args) => build::run(args),
        What::Codegen(args) => codegen::run(args),
        What::Json(args) => json::run(args),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("error: {message}");
            ExitCode::FAILURE
        }
    }
}

/// Why something could not be measured.
type Result<T> = std::result::Result<T, String>;

/// The root of the workspace.
fn root() -> Utf8PathBuf {
    Utf8PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}
