//! A service's crate alone, whole and cut to three operations, beside the crate of its AWS SDK.
//!
//! The programs are in `bench/services`. They stand on published models, which are not part of the project.

mod report;

use std::io::Write;
use std::process::{Command, Stdio};

use camino::{Utf8Path, Utf8PathBuf};
use serde_json::Value;

use super::artifact::{self, Artifact};
use crate::bench::measure::{self, Cost};
use crate::bench::{Result, cargo, prepare};
use crate::workspace::{self, Failure, note};

/// A service that has an AWS SDK and programs in `bench/services`.
struct Service {
    /// The generated crate, and the end of the names of the others.
    name: &'static str,
    /// The file of its model.
    model: &'static str,
    /// The operations of the slice, which are those that the programs call.
    operations: [&'static str; 3],
    /// What a service could answer to them.
    responses: [&'static str; 3],
}

const SERVICES: [Service; 2] = [
    Service {
        name: "sqs",
        model: "sqs-2012-11-05.json",
        operations: ["SendMessage", "ReceiveMessage", "DeleteMessage"],
        responses: [
            r#"{"MessageId":"a","MD5OfMessageBody":"b"}"#,
            r#"{"Messages":[{"MessageId":"a","Body":"text"}]}"#,
            "{}",
        ],
    },
    Service {
        name: "dynamodb",
        model: "dynamodb-2012-08-10.json",
        operations: ["GetItem", "PutItem", "Query"],
        responses: [
            r#"{"Item":{"id":{"N":"7"}}}"#,
            "{}",
            r#"{"Items":[{"id":{"N":"7"}}],"Count":1}"#,
        ],
    },
];

/// Whose crate of a service is built, and how much of the service is in it.
#[derive(Clone, Copy, PartialEq)]
enum Subject {
    Sdk,
    Whole,
    Slice,
}

const SUBJECTS: [Subject; 3] = [Subject::Sdk, Subject::Whole, Subject::Slice];

/// What was seen of one subject.
#[derive(Default)]
struct Seen {
    costs: Vec<Cost>,
    artifact: Artifact,
    binary_bytes: u64,
    /// What its program wrote.
    requests: Vec<Value>,
}

/// Builds the crates of each service, prints a table of each, and returns which bars hold.
pub(super) fn run(models: &Utf8Path, runs: u32) -> Result<Vec<bool>> {
    // Cargo wants every crate of the workspace to be there, even for the SDK's programs.
    for service in &SERVICES {
        service.generate(Subject::Slice, models)?;
    }
    measure::run(&mut cargo::command_in("bench/services", "fetch"))?;
    let mut holds = Vec::new();
    for service in &SERVICES {
        let mut seen: [Seen; 3] = Default::default();
        for run in 1..=runs {
            for (subject, seen) in SUBJECTS.into_iter().zip(&mut seen) {
                let package = service.package(subject);
                note(format_args!(
                    "run {run} of {runs}: {package}, {}",
                    report::title(subject)
                ));
                service.measure(subject, models, seen)?;
            }
        }
        service.same_requests(&seen)?;
        holds.extend(report::print(service, &seen));
    }
    Ok(holds)
}

impl Service {
    /// Builds everything, then the service's crate again, which alone is measured.
    fn measure(&self, subject: Subject, models: &Utf8Path, seen: &mut Seen) -> Result<()> {
        if subject != Subject::Sdk {
            self.generate(subject, models)?;
        }
        let (program, package) = (self.program(subject), self.package(subject));
        measure::run(command("build").args(["--offline", "-p", &program]))?;
        let binary = target_dir().join("release").join(&program);
        seen.binary_bytes = artifact::size(&binary)?;
        seen.requests = self.requests(&binary)?;

        measure::run(command("clean").args(["-p", &package]))?;
        let mut build = command("build");
        build.args(["--offline", "--message-format=json", "-p", &package]);
        let (cost, output) = measure::run(&mut build)?;
        seen.costs.push(cost);
        seen.artifact = Artifact::only(&output.stdout, &package)?;
        Ok(())
    }

    /// Makes the crate that both of our subjects are.
    fn generate(&self, subject: Subject, models: &Utf8Path) -> Result<()> {
        let operations: &[&str] = match subject {
            Subject::Slice => &self.operations,
            Subject::Sdk | Subject::Whole => &[],
        };
        let out = prepare::dir().join(self.name);
        prepare::slice(&models.join(self.model), operations, &out)
    }

    fn program(&self, subject: Subject) -> String {
        match subject {
            Subject::Sdk => format!("sdk-{}", self.name),
            Subject::Whole | Subject::Slice => format!("farrier-{}", self.name),
        }
    }

    fn package(&self, subject: Subject) -> String {
        match subject {
            Subject::Sdk => format!("aws-sdk-{}", self.name),
            Subject::Whole | Subject::Slice => self.name.to_owned(),
        }
    }

    /// Runs a program on the responses: it must read each, and prints a request before each.
    fn requests(&self, binary: &Utf8Path) -> Result<Vec<Value>> {
        let mut child = Command::new(binary)
            .arg("https://example.com/1/name")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .map_err(|error| Failure::disk(binary, &error))?;
        if let Some(mut stdin) = child.stdin.take() {
            let written = writeln!(stdin, "{}", self.responses.join("\n"));
            written.map_err(|error| Failure::disk(binary, &error))?;
        }
        let output = child
            .wait_with_output()
            .map_err(|error| Failure::disk(binary, &error))?;
        if !output.status.success() {
            let stderr = String::from_utf8_lossy(&output.stderr);
            return Err(Failure::work(format!("{binary} failed: {stderr}")));
        }
        let requests = serde_json::Deserializer::from_slice(&output.stdout).into_iter();
        let requests = requests.collect::<std::result::Result<_, _>>();
        requests.map_err(|error| Failure::work(format!("{binary} wrote no JSON: {error}")))
    }

    /// The programs must write the same requests, or they are not equal.
    fn same_requests(&self, seen: &[Seen; 3]) -> Result<()> {
        let [sdk, whole, slice] = seen.each_ref().map(|seen| &seen.requests);
        if sdk.len() == self.operations.len() && sdk == whole && sdk == slice {
            return Ok(());
        }
        Err(Failure::work(format!(
            "the programs of {} write different requests: {sdk:?}, {whole:?}, {slice:?}",
            self.name
        )))
    }
}

/// `cargo <subcommand> --release` for `bench/services`.
fn command(subcommand: &str) -> Command {
    let mut cargo = cargo::command_in("bench/services", subcommand);
    cargo
        .args(["--release", "--target-dir", target_dir().as_str()])
        .env("CARGO_PROFILE_RELEASE_STRIP", "symbols");
    cargo
}

fn target_dir() -> Utf8PathBuf {
    workspace::checkout().join("target/bench-build/services")
}
