//! `cargo xtask bench`: Farrier beside its peers, ratios in one run.

use std::process::ExitCode;

/// What to measure.
#[derive(clap::Args)]
pub(crate) struct Args {}

/// Measures and prints; exit code 1 where something could not be measured.
pub(crate) fn run(_args: &Args) -> ExitCode {
    eprintln!("nothing to measure yet");
    ExitCode::FAILURE
}
