//! Cargo on the crates of a corpus: what it says of each.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader};
use std::process::{Child, Stdio};

use serde::Deserialize;

use super::outcome::Outcome;
use super::progress::Progress;
use super::scratch::Scratch;
use crate::bench::cargo;
use crate::workspace::Failure;

/// What is run.
#[derive(Clone, Copy, Debug)]
pub(super) enum Step {
    /// `cargo check`
    Check,
    /// `cargo clippy`
    Clippy,
    /// `cargo doc --no-deps`
    Doc,
}

/// A line that Cargo prints on stdout.
#[derive(Deserialize)]
struct Line {
    reason: String,
    #[serde(default)]
    manifest_path: String,
    message: Option<Message>,
}

/// What a compiler says.
#[derive(Deserialize)]
struct Message {
    level: String,
    rendered: Option<String>,
}

/// Runs Cargo on everything that was generated, and notes what it says of each crate.
pub(super) fn run(
    step: Step,
    scratch: &Scratch,
    outcomes: &mut [Outcome],
    jobs: usize,
) -> Result<(), Failure> {
    let mut crates: BTreeMap<String, &mut Outcome> = BTreeMap::new();
    for outcome in outcomes
        .iter_mut()
        .filter(|outcome| outcome.generated.is_ok())
    {
        let manifest = scratch.crate_dir(&outcome.member).join("Cargo.toml");
        crates.insert(manifest.into_string(), outcome);
    }
    if crates.is_empty() {
        return Ok(());
    }
    let (title, arguments) = step.arguments();
    let progress = Progress::new(title, crates.len());
    let mut child = spawn(scratch, arguments, jobs)?;
    let lines = child.stdout.take().map(BufReader::new);
    lines.map_or(Ok(()), |lines| listen(lines, &mut crates, &progress))?;
    finish(child, crates.values().any(|outcome| outcome.failed()))
}

impl Step {
    /// What a reader is told that happens, and the arguments of Cargo.
    fn arguments(self) -> (&'static str, &'static [&'static str]) {
        match self {
            Self::Check => ("checking", &["check"]),
            Self::Clippy => ("clippy", &["clippy"]),
            Self::Doc => ("documenting", &["doc", "--no-deps"]),
        }
    }
}

fn spawn(scratch: &Scratch, arguments: &[&str], jobs: usize) -> Result<Child, Failure> {
    let target = scratch.dir.with_file_name("target");
    cargo::bare()
        .args(arguments)
        .args([
            "--workspace",
            "--keep-going",
            "--quiet",
            "--message-format",
            "json",
        ])
        .args(["--jobs", &jobs.to_string()])
        .args(["--manifest-path", scratch.dir.join("Cargo.toml").as_str()])
        .args(["--target-dir", target.as_str()])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| Failure::work(format!("cannot run cargo: {error}")))
}

fn listen(
    lines: impl BufRead,
    crates: &mut BTreeMap<String, &mut Outcome>,
    progress: &Progress,
) -> Result<(), Failure> {
    for line in lines.lines() {
        let line =
            line.map_err(|error| Failure::work(format!("cannot read what cargo says: {error}")))?;
        let Ok(line) = serde_json::from_str::<Line>(&line) else {
            continue;
        };
        let Some(outcome) = crates.get_mut(&line.manifest_path) else {
            continue;
        };
        match (line.reason.as_str(), line.message) {
            ("compiler-artifact", _) => progress.step(&outcome.member.name),
            (_, Some(message)) => outcome.complaints.extend(complaint(message)),
            _ => {}
        }
    }
    Ok(())
}

/// Warnings and errors, but not the line that counts them.
fn complaint(message: Message) -> Option<String> {
    let bad = matches!(message.level.as_str(), "warning" | "error");
    let rendered = message.rendered.filter(|_| bad)?;
    let counts = ["warning emitted", "warnings emitted", "aborting due to"]
        .iter()
        .any(|end| rendered.contains(end));
    (!counts).then_some(rendered)
}

/// Cargo's own failures, as opposed to those of a crate, are nobody's outcome.
fn finish(child: Child, told: bool) -> Result<(), Failure> {
    let output = child
        .wait_with_output()
        .map_err(|error| Failure::work(format!("cannot run cargo: {error}")))?;
    match output.status.success() || told {
        true => Ok(()),
        false => Err(Failure::work(format!(
            "cargo failed:\n{}",
            String::from_utf8_lossy(&output.stderr)
        ))),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::super::member::Member;
    use super::super::outcome::{Counted, Outcome};
    use super::super::progress::Progress;
    use super::listen;

    #[test]
    fn what_cargo_says_goes_to_its_crate() {
        let said = concat!(
            r#"{"reason":"compiler-message","manifest_path":"a","message":{"level":"warning","rendered":"unused\n"}}"#,
            "\n",
            r#"{"reason":"compiler-message","manifest_path":"a","message":{"level":"warning","rendered":"1 warning emitted\n"}}"#,
            "\n",
            r#"{"reason":"compiler-message","manifest_path":"a","message":{"level":"note","rendered":"by the way\n"}}"#,
            "\n",
            r#"{"reason":"compiler-message","manifest_path":"farrier","message":{"level":"error","rendered":"ours\n"}}"#,
            "\nno JSON\n",
            r#"{"reason":"compiler-artifact","manifest_path":"a"}"#,
        );
        let mut outcome = Outcome {
            member: Member {
                name: "a".to_owned(),
                path: "a.json".into(),
                bytes: 0,
            },
            generated: Ok(Counted::default()),
            complaints: Vec::new(),
        };
        let mut crates = BTreeMap::from([("a".to_owned(), &mut outcome)]);
        let heard = listen(said.as_bytes(), &mut crates, &Progress::new("", 1));
        assert!(heard.is_ok());
        assert_eq!(outcome.complaints, ["unused\n"]);
        assert!(outcome.failed());
    }
}
