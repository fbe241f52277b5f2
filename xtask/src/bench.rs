//! `cargo xtask bench`: Farrier beside its peers, ratios in one run.
//!
//! The peers live in `bench/`, a workspace of its own, so that they never enter the project's lock file.

mod build;
pub(crate) mod callgrind;
pub(crate) mod cargo;
mod cbor;
mod codegen;
mod compile;
mod contest;
mod generic;
mod json;
pub(crate) mod measure;
mod prepare;
mod schema;
pub(crate) mod table;
mod typify;

use std::process::ExitCode;

use crate::workspace::{self, Failure};

/// What to measure.
#[derive(clap::Args)]
pub(crate) struct Args {
    #[command(subcommand)]
    what: What,
}

#[derive(clap::Subcommand)]
enum What {
    /// Build programs and services' crates from nothing: on Farrier, on the AWS SDK, on hand-written serde types.
    Build(build::Args),
    /// Read and write the HealthLake messages as CBOR beside ciborium and minicbor.
    Cbor(cbor::Args),
    /// Generate HealthLake's slice with the release binary, process start included, and SageMaker beside typify.
    Codegen(codegen::Args),
    /// Read and write the HealthLake messages beside serde_json, sonic-rs and the AWS SDK.
    Json(json::Args),
    /// Only generate the crates in `bench/generated`, which the others do too
    Prepare,
}

/// Measures and prints; exit code 1 where something could not be measured or a bar is missed.
pub(crate) fn run(args: &Args) -> ExitCode {
    workspace::finish(match &args.what {
        What::Build(args) => build::run(args),
        What::Cbor(args) => cbor::run(args),
        What::Codegen(args) => codegen::run(args),
        What::Json(args) => json::run(args),
        What::Prepare => prepare::run(),
    })
}

/// What was measured, or why it could not be.
type Result<T> = std::result::Result<T, Failure>;

/// How a bar is reported.
pub(crate) fn verdict(holds: bool) -> &'static str {
    if holds { "holds" } else { "MISSED" }
}

/// What a benchmark comes to: a failure where a bar is missed.
pub(crate) fn judge(bars: &[bool]) -> Result<()> {
    match bars.iter().filter(|holds| !**holds).count() {
        0 => Ok(()),
        1 => Err(Failure::work("a bar is missed")),
        n => Err(Failure::work(format!("{n} bars are missed"))),
    }
}

#[cfg(test)]
mod tests {
    use super::judge;

    #[test]
    fn a_missed_bar_fails() {
        assert!(judge(&[true, true]).is_ok());
        assert!(judge(&[true, false]).is_err());
        assert!(judge(&[false, false]).is_err());
    }
}
