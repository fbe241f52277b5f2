//! Three equal programs, built from nothing with all that they stand on.

use std::collections::BTreeSet;
use std::fs;
use std::process::{Command, Stdio};

use camino::Utf8PathBuf;

use super::artifact;
use crate::bench::measure::{self, Cost};
use crate::bench::{Result, cargo, table, verdict};
use crate::workspace::{self, Failure, note, say};

/// One program of `bench/build`, and what was seen when it was built.
struct Program {
    package: &'static str,
    title: &'static str,
    costs: Vec<Cost>,
    crates: usize,
    binary_bytes: u64,
}

const PROGRAMS: [(&str, &str); 3] = [
    ("build-farrier", "farrier (sliced healthlake)"),
    ("build-aws-sdk", "aws-sdk-healthlake, no default features"),
    ("build-serde", "serde_derive + serde_json by hand"),
];

/// What the SDK has that we do not, so that the ratio is read for what it is.
const ONLY_THE_SDK: &str = "\
The AWS SDK also brings, and Farrier does not: the orchestration of a call with interceptors, retries and their token
buckets, time-outs, credentials and identity caching, SigV4 signing, endpoint rules with dual-stack and FIPS, clock-skew
correction, paginators, waiters, event streams, user-agent metadata, and every other operation of the service. An HTTP
client and TLS are in neither program here (the SDK's default features add them). Farrier checks every constraint of
the model; the other two check none.";

/// Builds each program in turn, from an empty target directory, prints one table, and returns which bars hold.
pub(super) fn run(runs: u32) -> Result<[bool; 3]> {
    let mut programs = PROGRAMS.map(|(package, title)| Program {
        package,
        title,
        costs: Vec::new(),
        crates: 0,
        binary_bytes: 0,
    });
    for run in 1..=runs {
        for program in &mut programs {
            note(format_args!("run {run} of {runs}: {}", program.package));
            program.build()?;
        }
    }
    same_request(&programs)?;
    Ok(print(&programs))
}

impl Program {
    fn build(&mut self) -> Result<()> {
        let target = self.target();
        if target.exists() {
            fs::remove_dir_all(&target).map_err(|error| Failure::disk(&target, &error))?;
        }
        let mut cargo = cargo::command("build");
        cargo.args([
            "--release",
            "--offline",
            "--message-format=json",
            "-p",
            self.package,
        ]);
        cargo
            .args(["--target-dir", target.as_str()])
            .env("CARGO_PROFILE_RELEASE_STRIP", "symbols");
        let (cost, output) = measure::run(&mut cargo)?;
        self.costs.push(cost);
        self.crates = artifact::packages(&output.stdout);
        let binary = self.binary();
        self.binary_bytes = artifact::size(&binary)?;
        Ok(())
    }

    fn target(&self) -> Utf8PathBuf {
        workspace::checkout()
            .join("target/bench-build")
            .join(self.package)
    }

    fn binary(&self) -> Utf8PathBuf {
        self.target().join("release").join(self.package)
    }

    /// Runs the program on the fixtures: it must read the response, and the first line it prints is the request.
    fn request(&self) -> Result<String> {
        let fixture = workspace::checkout().join("bench/fixtures/response.json");
        let body = fs::File::open(&fixture).map_err(|error| Failure::disk(&fixture, &error))?;
        let output = Command::new(self.binary())
            .args([
                "5c1f0a9e7b3d4826a1e2c3d4f5061728",
                "0a1b2c3d4e5f60718293a4b5c6d7e8f9",
            ])
            .stdin(Stdio::from(body))
            .output()
            .map_err(|error| Failure::disk(&self.binary(), &error))?;
        let stdout = String::from_utf8_lossy(&output.stdout);
        if output.status.success() {
            Ok(stdout.lines().next().unwrap_or_default().to_owned())
        } else {
            let stderr = String::from_utf8_lossy(&output.stderr);
            Err(Failure::work(format!("{} failed: {stderr}", self.package)))
        }
    }
}

/// The three programs must write the same request, or they are not equal.
fn same_request(programs: &[Program]) -> Result<()> {
    let requests = programs
        .iter()
        .map(Program::request)
        .collect::<Result<BTreeSet<_>>>()?;
    match requests.len() {
        1 => Ok(()),
        _ => Err(Failure::work(format!(
            "the programs write different requests: {requests:?}"
        ))),
    }
}

/// Prints the table, and returns which bars hold.
fn print(programs: &[Program; 3]) -> [bool; 3] {
    let costs = programs
        .each_ref()
        .map(|program| measure::medians(&program.costs));
    let ours = costs[0].0;
    let rows: Vec<[String; 6]> = programs
        .iter()
        .zip(costs)
        .map(|(program, (cpu, wall))| {
            [
                program.title.to_owned(),
                program.crates.to_string(),
                format!("{cpu:.2}"),
                format!("{wall:.2}"),
                program.binary_bytes.to_string(),
                format!("{:.3}", ours / cpu),
            ]
        })
        .collect();
    let headings = [
        "cold release build",
        "crates",
        "CPU s",
        "wall s",
        "stripped bytes",
        "ours / it (CPU)",
    ];
    say(table::render(headings, &rows).trim_end());
    say(format_args!(
        "medians of {} builds each; downloads not counted\n",
        programs[0].costs.len()
    ));
    let holds = bars(programs, costs.map(|(cpu, _)| cpu));
    say(format_args!("\n{ONLY_THE_SDK}"));
    holds
}

fn bars(programs: &[Program; 3], [ours, sdk, serde]: [f64; 3]) -> [bool; 3] {
    let crates = programs[0].crates;
    let all = [sdk >= 11.0 * ours, ours <= 0.7 * serde, crates <= 12];
    let [much, less, few] = all.map(verdict);
    say(format_args!(
        "at least 11 times fewer CPU seconds than the SDK: {:.1}: {much}",
        sdk / ours
    ));
    say(format_args!(
        "at most 0.70 of the CPU seconds of serde by hand: {:.2}: {less}",
        ours / serde
    ));
    say(format_args!("at most 12 crates: {crates}: {few}"));
    all
}
