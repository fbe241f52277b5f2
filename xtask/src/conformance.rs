//! `cargo xtask conformance`: Smithy's protocol tests against generated crates.
//!
//! For every service of every file a client crate and a server crate are generated into a workspace under the target
//! directory, with one program that names their operations; `conformance/` is the library that this program runs. What
//! must have run is counted here, from the files, and not by the program.

mod count;
mod outcome;
mod scratch;
mod service;
mod subject;

use std::process::{Command, ExitCode, Stdio};

use camino::{Utf8Path, Utf8PathBuf};

use crate::report::MessageFormat;
use crate::workspace::{self, Failure, say};
use count::Wanted;
use outcome::Outcomes;
use subject::Subject;

const EXAMPLES: &str = "\
Examples:
  The tests of one protocol:
      cargo xtask conformance ../shared/corpus/protocol-tests/awsJson1_0.json

  Those of several, in one build:
      cargo xtask conformance ../shared/corpus/protocol-tests/awsJson1_*.json

It prints a line for each file, one for each test that failed, and one for each that passed with help: the
runner added what the test leaves open, and that is said.
  awsJson1_0.json: client 57/57, server 37/37 (nullability: client = client, server = strict)

Exit codes: 0 all pass; 1 a test failed, did not run, or could not be built; 2 the invocation.";

/// Run Smithy's protocol tests against generated crates.
///
/// Each file is a model in Smithy JSON AST with the traits `smithy.test#httpRequestTests`, `httpResponseTests`,
/// `httpMalformedRequestTests` and `eventStreamTests`. Crates are generated from it, built, and run: on clients, parameters to
/// requests and responses to parameters; on servers, the other way round.
#[derive(clap::Args)]
#[command(after_help = EXAMPLES, after_long_help = EXAMPLES)]
pub(crate) struct Args {
    /// Models with protocol tests, as Smithy JSON AST
    #[arg(required = true, value_name = "FILE")]
    files: Vec<Utf8PathBuf>,

    /// How to print what is wrong with a model
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    message_format: MessageFormat,
}

/// Generates, builds, runs and counts.
pub(crate) fn run(args: &Args) -> ExitCode {
    workspace::finish(conform(args))
}

fn conform(args: &Args) -> Result<(), Failure> {
    let mut subjects = Vec::new();
    for file in &args.files {
        let subject = Subject::read(file)?;
        // None that failed would look like all that passed.
        if Wanted::count(&subject.model).all().next().is_none() {
            return Err(Failure::work(format!(
                "`{file}` has no protocol tests; name a model with the traits of `smithy.test`"
            )));
        }
        subjects.push(subject);
    }
    let scratch = scratch::prepare(&subjects, args.message_format)?;
    let outcomes = match scratch.crates.is_empty() {
        true => Outcomes::default(),
        false => Outcomes::read(&execute(&scratch.dir)?)?,
    };
    let mut failed = 0;
    for subject in &subjects {
        let wanted = Wanted::count(&subject.model);
        failed += print(subject, &wanted, &outcomes, &scratch.unspoken(subject));
    }
    match failed {
        0 => Ok(()),
        1 => Err(Failure::work("1 protocol test failed")),
        n => Err(Failure::work(format!("{n} protocol tests failed"))),
    }
}

/// Builds and runs the program in the workspace at `dir`; what it prints is the result.
fn execute(dir: &Utf8Path) -> Result<String, Failure> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args([
            "run",
            "--quiet",
            "--manifest-path",
            dir.join("Cargo.toml").as_str(),
            "--package",
        ])
        .arg(scratch::runner_name(dir))
        .env(
            "CARGO_TARGET_DIR",
            workspace::target_dir().join("conformance/build"),
        )
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| Failure::work(format!("cargo cannot be run: {error}")))?;
    match output.status.success() {
        true => Ok(String::from_utf8_lossy(&output.stdout).into_owned()),
        false => Err(Failure::work(format!(
            "the tests could not be built and run; their crates are in `{dir}`"
        ))),
    }
}

/// Prints how a file fared, and returns how many of its tests did not pass.
fn print(subject: &Subject, wanted: &Wanted, outcomes: &Outcomes, unspoken: &[String]) -> usize {
    let file = subject.path.as_str();
    let nullability = "nullability: client = client, server = strict";
    let sides = ["client", "server"].map(|side| {
        let passed = wanted.of(side).filter(|test| outcomes.passed(file, test));
        let helped = outcomes.helped(file).filter(|(test, _)| test.side == side);
        let all = format!("{side} {}/{}", passed.count(), wanted.of(side).count());
        match helped.count() {
            0 => all,
            helped => format!("{all} ({helped} with help)"),
        }
    });
    say(format_args!(
        "{}: {} ({nullability})",
        subject.name(),
        sides.join(", ")
    ));
    notes(file, outcomes, unspoken);
    let failed: Vec<_> = wanted
        .all()
        .filter(|test| !outcomes.passed(file, test))
        .collect();
    for test in failed.iter() {
        detail(format_args!(
            "FAILED {test}: {}",
            outcomes.failure(file, test)
        ));
    }
    let unknown = outcomes.unknown(file, wanted);
    for test in &unknown {
        detail(format_args!("FAILED {test}: it ran and is not in the file"));
    }
    for test in wanted.repeated() {
        detail(format_args!(
            "FAILED {test}: the file has several of this name"
        ));
    }
    failed.len() + unknown.len() + wanted.repeated().count()
}

/// Prints what of a file was not tested, or not against what the file alone says.
fn notes(file: &str, outcomes: &Outcomes, unspoken: &[String]) {
    unspoken.iter().for_each(detail);
    for (test, what) in outcomes.helped(file) {
        detail(format_args!("helped {test}: {}", what.join("; ")));
    }
}

fn detail(line: impl std::fmt::Display) {
    say(format_args!("    {line}"));
}
