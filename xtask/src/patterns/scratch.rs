//! The crates that are built: all matchers, and the program that runs them.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::process::{Command, Stdio};

use camino::{Utf8Path, Utf8PathBuf};
use farrier_codegen::matchers;
use serde_json::{Value, json};

use super::compiled::{self, Entry};
use super::contest::Contest;
use crate::bench::cargo;
use crate::bench::measure::{self, Cost};
use crate::workspace::{self, Failure, write};

/// The program: what it does is in `bench/patterns`.
const PROGRAM: &str = include_str!("scratch/main.rs");
const PROGRAM_MANIFEST: &str = include_str!("scratch/program.toml");
const MATCHERS_MANIFEST: &str = include_str!("scratch/matchers.toml");

/// The workspace, written.
pub(super) struct Scratch {
    /// Its root.
    pub(super) dir: Utf8PathBuf,
    /// How many bytes the matchers share.
    pub(super) shared_bytes: usize,
    /// Whether the program is built with the peer.
    peer: bool,
}

impl Scratch {
    /// Writes the crates for the patterns of these files, and for those of the contest, where there is one.
    pub(super) fn write(
        files: &[Utf8PathBuf],
        entries: &[Entry],
        contest: Option<&Contest>,
    ) -> Result<Self, Failure> {
        let dir = workspace::target_dir().join("patterns").join(key(files));
        let named = contest.into_iter().flat_map(|contest| &contest.named);
        let list: Vec<_> = compiled::matched(entries)
            .map(|(case, compiled)| (case.pattern.as_str(), compiled))
            .chain(named.map(|(named, compiled)| (named.pattern, compiled)))
            .enumerate()
            .map(|(number, (source, compiled))| compiled::matcher(number, source, compiled))
            .collect();
        let module = matchers::module(&list, "cargo xtask patterns").map_err(Failure::work)?;
        write(&dir.join("matchers/src/lib.rs"), &module.text)?;
        let scratch = Self {
            dir,
            shared_bytes: module.shared_bytes,
            peer: contest.is_some(),
        };
        scratch.write_program()?;
        let input = input(entries, contest);
        write(&scratch.input(), &input.to_string())?;
        Ok(scratch)
    }

    fn write_program(&self) -> Result<(), Failure> {
        let (checkout, dir) = (workspace::checkout(), &self.dir);
        let fill = |template: &str| {
            template
                .replace("KEY", self.key())
                .replace("CHECKOUT", checkout.as_str())
        };
        write(&dir.join("Cargo.toml"), &fill(PROGRAM_MANIFEST))?;
        write(&dir.join("src/main.rs"), PROGRAM)?;
        write(&dir.join("matchers/Cargo.toml"), &fill(MATCHERS_MANIFEST))?;
        let lock = checkout.join("bench/Cargo.lock");
        if !dir.join("Cargo.lock").exists() {
            let text =
                std::fs::read_to_string(&lock).map_err(|error| Failure::disk(&lock, &error))?;
            write(&dir.join("Cargo.lock"), &text)?;
        }
        Ok(())
    }

    /// Builds the crate of the matchers, and says what that alone cost.
    pub(super) fn build_matchers(&self) -> Result<Cost, Failure> {
        let package = format!("matchers_{}", self.key());
        measure::run(self.cargo("build").args(["--package", "farrier"]))?;
        touch(&self.dir.join("matchers/src/lib.rs"))?;
        let (cost, _) = measure::run(self.cargo("build").args(["--package", &package]))?;
        Ok(cost)
    }

    /// Builds and runs the program; what it prints is the result.
    pub(super) fn run(&self, mode: &str) -> Result<String, Failure> {
        self.build()?;
        self.finish(Command::new(self.program()).arg(mode))
    }

    /// The same, by a program that is given ours with its arguments.
    pub(super) fn run_by(&self, mut command: Command, mode: &str) -> Result<String, Failure> {
        self.build()?;
        self.finish(command.arg(self.program()).arg(mode))
    }

    fn build(&self) -> Result<(), Failure> {
        let features: &[&str] = if self.peer {
            &["--features", "peer"]
        } else {
            &[]
        };
        measure::run(self.cargo("build").args(features)).map(drop)
    }

    fn finish(&self, command: &mut Command) -> Result<String, Failure> {
        let output = command
            .arg(self.input())
            .stderr(Stdio::inherit())
            .output()
            .map_err(|error| Failure::work(format!("the matchers cannot be run: {error}")))?;
        match output.status.success() {
            true => Ok(String::from_utf8_lossy(&output.stdout).into_owned()),
            false => Err(Failure::work(format!(
                "the matchers could not be run; their crates are in `{}`",
                self.dir
            ))),
        }
    }

    fn program(&self) -> Utf8PathBuf {
        build_dir().join(format!("release/run_{}", self.key()))
    }

    fn input(&self) -> Utf8PathBuf {
        self.dir.join("input.json")
    }

    /// What packages are named after: all share one directory of what is built.
    fn key(&self) -> &str {
        self.dir.file_name().unwrap_or_default()
    }

    fn cargo(&self, subcommand: &str) -> Command {
        let mut cargo = cargo::bare();
        cargo
            .args([subcommand, "--release", "--manifest-path"])
            .arg(self.dir.join("Cargo.toml"))
            .env("CARGO_TARGET_DIR", build_dir());
        cargo
    }
}

/// What the program is told.
fn input(entries: &[Entry], contest: Option<&Contest>) -> Value {
    let (patterns, mut cases): (Vec<&str>, Vec<Value>) = compiled::matched(entries)
        .map(|(case, _)| {
            let strings = json!({ "accept": case.accept, "reject": case.reject });
            (case.pattern.as_str(), strings)
        })
        .unzip();
    let mut input = json!({});
    if let Some(contest) = contest {
        contest.extend(&mut cases, &patterns, &mut input);
    }
    input["cases"] = cases.into();
    input
}

/// Makes a file newer than what was built from it.
fn touch(path: &Utf8Path) -> Result<(), Failure> {
    std::fs::File::options()
        .append(true)
        .open(path)
        .and_then(|file| file.set_modified(std::time::SystemTime::now()))
        .map_err(|error| Failure::disk(path, &error))
}

fn build_dir() -> Utf8PathBuf {
    workspace::target_dir().join("patterns/build")
}

/// The same files are built in the same place, and other files elsewhere.
fn key(files: &[Utf8PathBuf]) -> String {
    let mut hasher = DefaultHasher::new();
    for file in files {
        file.canonicalize_utf8()
            .unwrap_or_else(|_| file.clone())
            .hash(&mut hasher);
    }
    format!("{:016x}", hasher.finish())
}
