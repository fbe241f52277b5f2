//! The command `codegen`: models to crates, or with `--check` to a diff.

mod args;
mod config;
mod diff;
mod job;
mod options;
mod plugin;

use std::process::ExitCode;

use camino::Utf8Path;
use farrier_codegen::Generated;
use farrier_codegen::diagnostic::Diagnostics;
use farrier_codegen::output::{self, Change, OutputError};

pub use args::{Args, described};
pub use job::{Input, Job};

use crate::Program;
use crate::report::{self, MessageFormat};
use crate::workspace::{self, Failure, say};

/// Generates what the arguments say.
pub fn run(args: &Args, program: &Program) -> ExitCode {
    workspace::finish(generate(args, program))
}

/// Everything is generated and compared before anything is written.
fn generate(args: &Args, program: &Program) -> Result<(), Failure> {
    let jobs = args.jobs(program)?;
    let generated = generate_all(&jobs, args.message_format)?;
    let mut all = Vec::new();
    for (job, generated) in jobs.iter().zip(&generated) {
        let changes = output::changes(&job.out, &generated.files).map_err(failure)?;
        all.push((job, changes));
    }
    match args.check {
        true => check(&all),
        false => all
            .iter()
            .try_for_each(|(job, changes)| write(job, changes)),
    }
}

/// The files of every job; prints what there is to say about the models.
pub fn generate_all(jobs: &[Job], format: MessageFormat) -> Result<Vec<Generated>, Failure> {
    let mut generated = Vec::new();
    for job in jobs {
        let mut diagnostics = Diagnostics::default();
        let sources = job.read(&mut diagnostics);
        generated.extend(job.generate(&sources, &mut diagnostics));
        report::print(&diagnostics, &sources, format);
    }
    match jobs.len() - generated.len() {
        0 => Ok(generated),
        _ => Err(Failure::reported()),
    }
}

/// Shows what would change, and fails if something would.
fn check(all: &[(&Job, Vec<Change>)]) -> Result<(), Failure> {
    let stale: Vec<_> = all
        .iter()
        .filter(|(_, changes)| !changes.is_empty())
        .collect();
    stale
        .iter()
        .for_each(|(job, changes)| say(diff::unified(&job.out, changes).trim_end()));
    match stale.first() {
        None => Ok(()),
        Some((job, _)) => {
            let names: Vec<_> = stale
                .iter()
                .map(|(job, _)| format!("`{}`", job.shown_out()))
                .collect();
            let list = names.join(", ");
            Err(Failure::work(format!(
                "{list}: not what the model says; to fix it, run\n\n    {}\n",
                job.options.command.as_deref().unwrap_or_default()
            )))
        }
    }
}

fn write(job: &Job, changes: &[Change]) -> Result<(), Failure> {
    output::apply(&job.out, changes).map_err(failure)?;
    let out = job.shown_out();
    match changes.len() {
        0 => say(format_args!("{out}: up to date")),
        1 => say(format_args!("{out}: 1 file changed")),
        n => say(format_args!("{out}: {n} files changed")),
    }
    changes.iter().for_each(|change| list(&job.out, change));
    Ok(())
}

fn failure(error: OutputError) -> Failure {
    Failure::work(error.to_string())
}

fn list(out: &Utf8Path, change: &Change) {
    let (verb, path) = match change {
        Change::Write {
            path, old: None, ..
        } => ("created", path),
        Change::Write { path, .. } => ("updated", path),
        Change::Remove { path, .. } => ("removed", path),
    };
    say(format_args!(
        "    {verb} {}",
        workspace::shown(&out.join(path))
    ));
}
