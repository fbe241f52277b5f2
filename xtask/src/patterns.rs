//! `cargo xtask patterns`: every pattern of a list or of a model, compiled, built and run.
//!
//! What is checked and timed are the emitted functions: a crate with all of them is generated under the target directory,
//! with a program that `bench/patterns` is the library of. The command itself must be optimized, for it measures how long
//! compiling takes; where it is not, it builds itself and hands over.

mod callgrind;
mod compiled;
mod contest;
mod input;
mod named;
mod outcome;
mod realistic;
mod report;
mod score;
mod scratch;

use std::process::ExitCode;

use camino::Utf8PathBuf;

use crate::bench::cargo;
use crate::workspace::{self, Failure, note};
use contest::Contest;
use outcome::Outcome;
use scratch::Scratch;

const EXAMPLES: &str = "\
Examples:
  The patterns of a Smithy model, and how each is decided:
      cargo xtask patterns models/healthlake.json --list

  Patterns with strings that must and must not match:
      cargo xtask patterns ../shared/corpus/patterns.json

A list is JSON of this form; other keys are ignored, `accept` and `reject` may be missing:
  [{\"pattern\": \"^[a-z]+$\", \"accept\": [\"a\"], \"reject\": [\"\", \"1\"]}]

Exit codes: 0 all is well; 1 a pattern was refused, a string got the wrong verdict, or something could not be read or
built; 2 the invocation.";

/// Compile every pattern of a list or model, build the matchers, run them.
///
/// A FILE is a list of patterns with strings, or a model in Smithy JSON AST, of which every pattern of a shape or member is
/// taken. Each pattern is compiled as `cargo xtask codegen` would; a crate with all matchers is generated under the target
/// directory, built in release, and run on all strings. Then it prints, for each strategy, how many patterns are decided by
/// it, the bytes of their tables, and the nanoseconds that a call on an accepted string takes (medians, CPU time); what was
/// refused and which strings got the wrong verdict; and what compiling and building cost in CPU time.
#[derive(clap::Args)]
#[command(after_help = EXAMPLES, after_long_help = EXAMPLES)]
pub(crate) struct Args {
    /// Lists of patterns with strings, or models
    #[arg(required = true, value_name = "FILE")]
    files: Vec<Utf8PathBuf>,

    /// Also print a line for each pattern: strategy, table bytes, time, warnings
    #[arg(long)]
    list: bool,

    /// Compare with the `regex` crate; two minutes for 2,000 patterns.
    ///
    /// Each pattern is given to `regex::Regex` as it stands, compiled before, and both run the same strings in turn in one
    /// program: those of `accept`, those of `reject`, realistic ones, and long ones of 64 KiB. Realistic and long texts are
    /// made by this command (ARNs, UUIDs, identifiers of 1 to 64 characters, addresses, dates, Greek, CJK …); one counts for a
    /// pattern if the pattern matches it or names its family, as `:kms:` does for the ARNs of KMS. What `regex` refuses, and
    /// strings on which the verdicts differ because it reads something in another way than ECMA-262, is left out and counted.
    /// A ratio is the peer's time in ours, for one pattern on all its strings of a kind; `mean` is the geometric mean of the
    /// ratios, `sum` the ratio of the sums. Then come the cases that have a bar; exit code 1 where one is missed.
    #[arg(long)]
    bench: bool,

    /// Count instructions, ours and the `regex` crate's, by valgrind; eight minutes for 2,000 patterns.
    ///
    /// Each pattern runs its realistic strings, or where it has none those of `accept`, not the long ones. A pattern that takes
    /// more instructions than `regex` fails, unless the evaluator of last resort decides it.
    #[arg(long)]
    callgrind: bool,

    /// How many refusals, mismatches or slower patterns are listed before they are only counted
    #[arg(long, value_name = "N", default_value_t = 40)]
    limit: usize,

    /// Do not build an optimized xtask first; then the times of compiling mean little
    #[arg(long)]
    as_built: bool,
}

/// Compiles, builds, runs and reports.
pub(crate) fn run(args: &Args) -> ExitCode {
    if cfg!(debug_assertions) && !args.as_built {
        return match cargo::optimized() {
            Ok(code) => code,
            Err(failure) => workspace::finish(Err(failure)),
        };
    }
    workspace::finish(patterns(args))
}

fn patterns(args: &Args) -> Result<(), Failure> {
    let cases = input::read(&args.files)?;
    note(format_args!("compiling {} patterns", cases.len()));
    let entries = compiled::all(cases)?;
    let contest = match args.bench || args.callgrind {
        true => Some(Contest::prepare()?),
        false => None,
    };
    let scratch = Scratch::write(&args.files, &entries, contest.as_ref())?;
    let dir = workspace::shown(&scratch.dir);
    note(format_args!("building the matchers in `{dir}`"));
    let build = scratch.build_matchers()?;
    let outcomes = Outcome::read(&scratch.run("check")?)?;
    if args.list {
        report::list(&entries);
    }
    let mut results = vec![report::print(
        &entries, &outcomes, &scratch, build, args.limit,
    )];
    if let Some(contest) = contest.filter(|_| args.bench) {
        note("measuring");
        results.push(contest.report(&entries, &scratch.run("contest")?, args.limit));
    }
    if args.callgrind {
        note("counting");
        let file = scratch.dir.join("callgrind.out");
        let said = scratch.run_by(callgrind::command(&file)?, "count")?;
        results.push(callgrind::report(&entries, &said, &file, args.limit));
    }
    all(results)
}

/// Fails with all that failed.
fn all(results: Vec<Result<(), Failure>>) -> Result<(), Failure> {
    let failures = results.into_iter().filter_map(Result::err);
    let sentences: Vec<String> = failures
        .map(|failure| match failure {
            Failure::Usage(sentence) | Failure::Work(Some(sentence)) => sentence,
            Failure::Work(None) => "something is wrong".to_owned(),
        })
        .collect();
    match sentences.is_empty() {
        true => Ok(()),
        false => Err(Failure::work(sentences.join("; "))),
    }
}
