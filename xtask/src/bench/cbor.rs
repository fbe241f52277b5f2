//! `cargo xtask bench cbor`: HealthLake's messages as CBOR, beside ciborium and minicbor.

use super::contest::{self, Contest};
use super::{Result, cargo, judge};

/// What to measure.
///
/// All read the same bytes, with text keys, as ciborium writes them; minicbor's `Encode` and `Decode` are written by hand. What each
/// reads or writes is asserted to be equal. Exit code 1 where a bar is missed, which each series prints.
#[derive(clap::Args)]
pub(super) struct Args {
    /// Rounds in which each contender runs once; medians count
    #[arg(long, default_value_t = 31, value_parser = clap::value_parser!(u32).range(1..))]
    rounds: u32,

    /// Count instructions by valgrind instead of measuring time
    #[arg(long)]
    callgrind: bool,
}

const CONTEST: Contest = Contest {
    package: "bench-cbor",
    columns: &[
        ("farrier", "Farrier"),
        ("ciborium", "ciborium"),
        ("minicbor by hand", "minicbor by hand"),
    ],
};

/// Builds the program of `bench/cbor` and runs it.
pub(super) fn run(args: &Args) -> Result<()> {
    cargo::prepare()?;
    CONTEST.build()?;
    if args.callgrind {
        return CONTEST.count();
    }
    judge(&[contest::program(
        CONTEST.package,
        &[args.rounds.to_string()],
    )?])
}
