//! `cargo xtask bench json`: HealthLake's messages through Farrier and through its peers.

use super::{Result, cargo, compile, judge, measure};
use crate::workspace::{Failure, note};

/// What to measure.
#[derive(clap::Args)]
pub(super) struct Args {
    /// Rounds in which each contender runs once; medians count
    #[arg(long, default_value_t = 31, value_parser = clap::value_parser!(u32).range(1..))]
    rounds: u32,

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
    let holds = program("bench-json", &[args.rounds.to_string()])?;
    program("allocations", &[])?;
    judge(&[holds])
}

/// What the program that times exits with where it has printed that a bar is missed.
const MISSED: i32 = 3;

/// Runs a program, and returns whether the bar holds that it has.
fn program(name: &str, arguments: &[String]) -> Result<bool> {
    let mut cargo = cargo::command("run");
    cargo
        .args([
            "--quiet",
            "--release",
            "--offline",
            "-p",
            "bench-json",
            "--bin",
            name,
            "--",
        ])
        .args(arguments);
    let status = cargo
        .status()
        .map_err(|error| Failure::work(format!("cannot run {name}: {error}")))?;
    match status.code() {
        Some(0) => Ok(true),
        Some(MISSED) => Ok(false),
        _ => Err(Failure::work(format!("{name} failed"))),
    }
}
