//! `cargo xtask bench json`: HealthLake's messages through Farrier and through its peers.

mod instructions;

use camino::Utf8PathBuf;

use super::{Result, cargo, compile, judge, measure};
use crate::workspace::{Failure, note};

/// What to measure.
///
/// Messages differ from one operation to the next, and results are dropped within the measured time. What each contender reads or
/// writes is asserted to be what serde_json does. Exit code 1 where a bar is missed, which each series prints, or where writing
/// into a buffer that is used again allocates.
#[derive(clap::Args)]
pub(super) struct Args {
    /// Rounds in which each contender runs once; medians count
    #[arg(long, default_value_t = 31, value_parser = clap::value_parser!(u32).range(1..))]
    rounds: u32,

    /// Count instructions by valgrind instead of measuring time, and print the table of bench/json/README.md
    #[arg(long)]
    callgrind: bool,

    /// Compile 400 structures generic over the format and not, this often, instead of measuring throughput
    #[arg(long, value_name = "RUNS", num_args = 0..=1, default_missing_value = "3")]
    compile: Option<u32>,
}

/// Runs the two programs of `bench/json`: the one that times and the one that counts allocations.
pub(super) fn run(args: &Args) -> Result<()> {
    cargo::prepare()?;
    if let Some(runs) = args.compile {
        return compile::run(runs.max(1));
    }
    note("building bench/json, release");
    measure::run(cargo::command("build").args(["--release", "--offline", "-p", "bench-json"]))?;
    if args.callgrind {
        return instructions::run();
    }
    let fast = program("bench-json", &[args.rounds.to_string()])?;
    let spare = program("allocations", &[])?;
    judge(&[fast, spare])
}

/// What the programs exit with where they have printed that a bar is missed.
const MISSED: i32 = 3;

/// Runs a program, and returns whether the bars hold that it has.
fn program(name: &str, arguments: &[String]) -> Result<bool> {
    let status = std::process::Command::new(path(name))
        .args(arguments)
        .status()
        .map_err(|error| Failure::work(format!("cannot run {name}: {error}")))?;
    match status.code() {
        Some(0) => Ok(true),
        Some(MISSED) => Ok(false),
        _ => Err(Failure::work(format!("{name} failed"))),
    }
}

/// Where a program was built.
fn path(name: &str) -> Utf8PathBuf {
    cargo::target_dir().join("release").join(name)
}
