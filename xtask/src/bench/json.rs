//! `cargo xtask bench json`: HealthLake's messages through Farrier and through its peers.

use super::contest::{self, Contest};
use super::{Result, cargo, compile, judge};

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

const CONTEST: Contest = Contest {
    package: "bench-json",
    columns: &[
        ("farrier", "Farrier"),
        ("serde_json", "serde_json"),
        ("sonic-rs", "sonic-rs"),
        (
            "aws-smithy-json, as the SDK writes a body",
            "aws-smithy-json",
        ),
        ("farrier, whole HTTP message", "Farrier, HTTP"),
        ("aws-sdk-healthlake, whole HTTP message", "aws-sdk, HTTP"),
    ],
};

/// Runs the two programs of `bench/json`: the one that times and the one that counts allocations.
pub(super) fn run(args: &Args) -> Result<()> {
    cargo::prepare()?;
    if let Some(runs) = args.compile {
        return compile::run(runs.max(1));
    }
    CONTEST.build()?;
    if args.callgrind {
        return CONTEST.count();
    }
    let fast = contest::program(CONTEST.package, &[args.rounds.to_string()])?;
    let spare = contest::program("allocations", &[])?;
    judge(&[fast, spare])
}
