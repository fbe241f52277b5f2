//! `cargo xtask corpus DIR`: every model of a folder generated, and with `--check` compiled.
//!
//! Each model has a process of its own, so that what it costs in time and memory is its own, and so that a defect in one
//! takes no other with it. What is measured must be optimized; a program that is not builds itself and hands over.

mod build;
mod lines;
mod member;
mod one;
mod outcome;
mod page;
mod progress;
mod scratch;
mod tags;
mod totals;

use std::num::NonZeroUsize;
use std::process::ExitCode;

use camino::Utf8PathBuf;

use crate::bench::cargo;
use crate::workspace::{self, Failure, note, say, write};
use build::Step;
pub(crate) use one::Args as OneArgs;
use outcome::Outcome;
use scratch::Scratch;

const EXAMPLES: &str = "\
Examples:
  Everything that must hold for the models that AWS publishes:
      cargo xtask corpus ../shared/corpus/aws-models --check --clippy

  Two of them, with a page to look at:
      cargo xtask corpus ../shared/corpus/aws-models --only sqs --only kms --check --report target/corpus.html

Exit codes: 0 all is well; 1 a model could not be generated, or its crate does not build without a warning; 2 the invocation.";

/// Generate every model of a folder, and build what was generated.
///
/// Each `*.json` becomes a crate with all operations of its service, in a scratch workspace under the target directory.
/// Prints one line for each: shapes, operations, distinct patterns by the strategy that decides them, lines and size of
/// the code, CPU time of its process without its patterns and of the patterns alone, and the most memory that it held.
#[derive(clap::Args)]
#[command(after_help = EXAMPLES, after_long_help = EXAMPLES)]
pub(crate) struct Args {
    /// The folder with the models
    #[arg(value_name = "DIR")]
    dir: Utf8PathBuf,

    /// Also run `cargo check` on every crate; a warning fails
    #[arg(long)]
    check: bool,

    /// With `--check`: run `cargo clippy`, which says all that `cargo check` does and more
    #[arg(long, requires = "check")]
    clippy: bool,

    /// With `--check`: also run `cargo doc` on every crate; a tag of HTML that a reader would see fails like a warning
    #[arg(long, requires = "check")]
    doc: bool,

    /// How many models, and then crates, at a time [default: as many as there are processors]
    #[arg(long, value_name = "N")]
    jobs: Option<NonZeroUsize>,

    /// Only this model, by the file's name, with or without its date; may be given several times
    #[arg(long, value_name = "NAME")]
    only: Vec<String>,

    /// Write a page with a sortable table and charts
    #[arg(long, value_name = "FILE.html")]
    report: Option<Utf8PathBuf>,

    /// Do not build an optimized xtask first; then times mean little
    #[arg(long)]
    as_built: bool,
}

/// Generates, builds and reports.
pub(crate) fn run(args: &Args) -> ExitCode {
    if cfg!(debug_assertions) && !args.as_built {
        return match cargo::optimized() {
            Ok(code) => code,
            Err(failure) => workspace::finish(Err(failure)),
        };
    }
    workspace::finish(corpus(args))
}

/// Generates one model, and tells on stdout what came of it.
pub(crate) fn run_one(args: &OneArgs) -> ExitCode {
    workspace::finish(one::run(args))
}

fn corpus(args: &Args) -> Result<(), Failure> {
    let members = member::members(&args.dir, &args.only)?;
    let scratch = Scratch::new(&args.dir);
    let jobs = args.jobs.map(NonZeroUsize::get).unwrap_or_else(processors);
    let mut outcomes = one::all(&members, &scratch, jobs);
    scratch.write(&outcomes)?;
    for step in steps(args) {
        build::run(step, &scratch, &mut outcomes, jobs)?;
    }
    if args.doc {
        tags::check(&scratch, &mut outcomes)?;
    }
    say(lines::render(&outcomes));
    say(totals::render(&outcomes));
    outcomes.iter().for_each(complain);
    if let Some(path) = &args.report {
        write(path, &page::render(&outcomes))?;
        note(format_args!("the page is `{path}`"));
    }
    match outcomes.iter().filter(|outcome| outcome.failed()).count() {
        0 => Ok(()),
        n => Err(Failure::work(format!("{n} of {} failed", outcomes.len()))),
    }
}

fn processors() -> usize {
    std::thread::available_parallelism().map_or(1, NonZeroUsize::get)
}

fn steps(args: &Args) -> Vec<Step> {
    let mut steps = Vec::new();
    match (args.check, args.clippy) {
        (true, true) => steps.push(Step::Clippy),
        (true, false) => steps.push(Step::Check),
        (false, _) => {}
    }
    steps.extend(args.doc.then_some(Step::Doc));
    steps
}

/// How many complaints about one crate are shown.
const SHOWN: usize = 5;

/// Says why a model failed.
fn complain(outcome: &Outcome) {
    let name = &outcome.member.name;
    if let Err(said) = &outcome.generated {
        note(format_args!("{name}: could not be generated\n{said}"));
    }
    for complaint in outcome.complaints.iter().take(SHOWN) {
        note(format_args!("{name}: {complaint}"));
    }
    if outcome.complaints.len() > SHOWN {
        let more = outcome.complaints.len() - SHOWN;
        note(format_args!("{name}: {more} more of this kind\n"));
    }
}
