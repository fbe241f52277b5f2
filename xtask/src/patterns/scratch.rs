//! The crates that are built: all matchers, and the program that runs them.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::process::{Command, Stdio};

use camino::{Utf8Path, Utf8PathBuf};
use farrier_codegen::matchers;
use serde_json::json;

use super::compiled::{self, Entry};
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
}

impl Scratch {
    /// Writes the crates for the patterns of these files.
    pub(super) fn write(files: &[Utf8PathBuf], entries: &[Entry]) -> Result<Self, Failure> {
        let dir = workspace::target_dir().join("patterns").join(key(files));
        let list: Vec<_> = compiled::matched(entries)
            .enumerate()
            .map(|(number, (case, compiled))| compiled::matcher(number, &case.pattern, compiled))
            .collect();
        let module = matchers::module(&list, "cargo xtask patterns").map_err(Failure::work)?;
        write(&dir.join("matchers/src/lib.rs"), &module.text)?;
        let scratch = Self {
            dir,
            shared_bytes: module.shared_bytes,
        };
        scratch.write_rest(entries)?;
        Ok(scratch)
    }

    fn write_rest(&self, entries: &[Entry]) -> Result<(), Failure> {
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
        let cases: Vec<_> = compiled::matched(entries)
            .map(|(case, _)| json!({ "accept": case.accept, "reject": case.reject }))
            .collect();
        let input = json!({ "cases": cases });
        write(&dir.join("input.json"), &input.to_string())
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
        measure::run(&mut self.cargo("build"))?;
        let program = build_dir()
            .join("release")
            .join(format!("run_{}", self.key()));
        let output = Command::new(&program)
            .args([mode, self.dir.join("input.json").as_str()])
            .stderr(Stdio::inherit())
            .output()
            .map_err(|error| Failure::disk(&program, &error))?;
        match output.status.success() {
            true => Ok(String::from_utf8_lossy(&output.stdout).into_owned()),
            false => Err(Failure::work(format!("`{program} {mode}` failed"))),
        }
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
