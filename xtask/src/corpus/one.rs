//! One model, in a process of its own.

use std::process::{Command, Stdio};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use camino::Utf8PathBuf;
use farrier_codegen::diagnostic::{Diagnostics, Severity};
use farrier_codegen::model::{Model, Source};
use farrier_codegen::{Generated, Generator, Options, RuntimeSource};

use super::member::Member;
use super::outcome::{Counted, Outcome};
use super::progress::Progress;
use super::scratch::Scratch;
use crate::bench::measure;
use crate::report::{self, MessageFormat};
use crate::workspace::{self, Failure, say};

/// What the process is told.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The model
    model: Utf8PathBuf,
    /// Where its crate goes
    out: Utf8PathBuf,
    /// The name of the crate
    name: String,
}

/// The outcomes of all, by name; as many processes at a time as there are jobs, the longest models first.
pub(super) fn all(members: &[Member], scratch: &Scratch, jobs: usize) -> Vec<Outcome> {
    let mut queue: Vec<&Member> = members.iter().collect();
    queue.sort_by_key(|member| std::cmp::Reverse(member.bytes));
    let progress = Progress::new("generating", members.len());
    let (next, outcomes) = (AtomicUsize::new(0), Mutex::new(Vec::new()));
    std::thread::scope(|scope| {
        for _ in 0..jobs.min(queue.len()) {
            scope.spawn(|| {
                while let Some(member) = queue.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let outcome = outcome(member, scratch);
                    progress.step(&member.name);
                    outcomes.lock().expect("no thread panics").push(outcome);
                }
            });
        }
    });
    let mut outcomes = outcomes.into_inner().expect("no thread panics");
    outcomes.sort_by(|a: &Outcome, b| a.member.name.cmp(&b.member.name));
    outcomes
}

fn outcome(member: &Member, scratch: &Scratch) -> Outcome {
    Outcome {
        member: member.clone(),
        generated: process(member, scratch),
        complaints: Vec::new(),
    }
}

/// Runs this program for a model; what it says is the reason where it fails.
fn process(member: &Member, scratch: &Scratch) -> Result<Counted, String> {
    let program = std::env::current_exe().map_err(|error| error.to_string())?;
    let output = Command::new(program)
        .arg("corpus-model")
        .args([&member.path, &scratch.crate_dir(member)])
        .arg(member.crate_name())
        .stdin(Stdio::null())
        .output()
        .map_err(|error| error.to_string())?;
    let said = || String::from_utf8_lossy(&output.stderr).into_owned();
    match output.status.success() {
        true => {
            serde_json::from_slice(&output.stdout).map_err(|error| format!("{error}\n{}", said()))
        }
        false => Err(format!("{} ({})", said(), output.status)),
    }
}

/// Generates the model of the arguments.
pub(super) fn run(args: &Args) -> Result<(), Failure> {
    let mut diagnostics = Diagnostics::default();
    let source = Source::read(&args.model);
    let source = source.map_err(|diagnostic| diagnostics.push(diagnostic));
    let sources: Vec<Source> = source.into_iter().collect();
    let generated = match sources.is_empty() {
        true => None,
        false => generate(args, &sources, &mut diagnostics),
    };
    let Some(generated) = generated else {
        report::print(&diagnostics, &sources, MessageFormat::Human);
        return Err(Failure::reported());
    };
    let written = generated.write(&args.out);
    written.map_err(|error| Failure::work(error.to_string()))?;
    let counted = counted(&generated, &diagnostics)?;
    say(serde_json::to_string(&counted).map_err(|error| Failure::work(error.to_string()))?);
    Ok(())
}

fn generate(args: &Args, sources: &[Source], diagnostics: &mut Diagnostics) -> Option<Generated> {
    let model = Model::parse(sources, diagnostics)?;
    let options = Options {
        name: Some(args.name.clone()),
        runtime: Some(RuntimeSource::Path(
            workspace::checkout().join("runtime").into_string(),
        )),
        command: Some("cargo xtask corpus".to_owned()),
        ..Options::default()
    };
    // A clock that cannot be read is told by `counted`, which reads the same.
    let clock = || measure::thread().unwrap_or_default();
    Generator::new(&model)
        .options(options)
        .clock(clock)
        .generate_reporting(diagnostics)
}

fn counted(generated: &Generated, diagnostics: &Diagnostics) -> Result<Counted, Failure> {
    let summary = &generated.summary;
    let rust = || {
        let files = generated.files.iter();
        files.filter(|(path, _)| path.extension() == Some("rs"))
    };
    let own = measure::own()?;
    let mut counted = Counted {
        shapes: summary.shapes,
        operations: summary.operations,
        patterns: summary
            .patterns
            .iter()
            .map(|(strategy, count)| (strategy.to_string(), *count))
            .collect(),
        lines: rust().map(|(_, text)| text.lines().count()).sum(),
        bytes: rust().map(|(_, text)| text.len()).sum(),
        cpu: own.cpu.as_secs_f64(),
        pattern_cpu: summary.pattern_time.as_secs_f64(),
        peak: own.peak,
        ..Counted::default()
    };
    for diagnostic in diagnostics.iter() {
        if diagnostic.code == "Protocol" {
            counted.no_protocol = Some(diagnostic.message.clone());
        } else if diagnostic.severity == Severity::Warning {
            *counted
                .warnings
                .entry(diagnostic.code.to_owned())
                .or_default() += 1;
        }
    }
    Ok(counted)
}
