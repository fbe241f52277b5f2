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
        let (runtime, bench) = (checkout.join("runtime"), checkout.join("bench/patterns"));
        let matchers = manifest("matchers", &[("farrier", &runtime, &[])]);
        write(&dir.join("matchers/Cargo.toml"), &matchers)?;
        let parts: [Dependency<'_>; 2] = [
            ("bench-patterns", &bench, &[]),
            ("matchers", &dir.join("matchers"), &[]),
        ];
        let program = manifest(self.name(), &parts);
        write(
            &dir.join("Cargo.toml"),
            &(program + "\n[workspace]\nresolver = \"3\"\n"),
        )?;
        write(&dir.join("src/main.rs"), PROGRAM)?;
        let lock = checkout.join("bench/Cargo.lock");
        if !dir.join("Cargo.lock").exists() {
            let text =
                std::fs::read_to_string(&lock).map_err(|error| Failure::disk(&lock, &error))?;
            write(&dir.join("Cargo.lock"), &text)?;
        }
        let cases: Vec<_> = compiled::matched(entries)
            .map(|(case, _)| json!({ "accept": case.accept, "reject": case.reject }))
            .collect();
        write(
            &dir.join("input.json"),
            &json!({ "cases": cases }).to_string(),
        )
    }

    /// Builds the crate of the matchers, and says what that alone cost.
    pub(super) fn build_matchers(&self) -> Result<Cost, Failure> {
        measure::run(self.cargo("build").args(["--package", "farrier"]))?;
        measure::run(self.cargo("clean").args(["--package", "matchers"]))?;
        let (cost, _) = measure::run(self.cargo("build").args(["--package", "matchers"]))?;
        Ok(cost)
    }

    /// Builds and runs the program; what it prints is the result.
    pub(super) fn run(&self, mode: &str) -> Result<String, Failure> {
        measure::run(&mut self.cargo("build"))?;
        let program = build_dir().join("release").join(self.name());
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

    /// The package of the program: all programs share one directory of binaries.
    fn name(&self) -> &str {
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

/// A package, where it is, and its features.
type Dependency<'a> = (&'a str, &'a Utf8Path, &'a [&'a str]);

fn manifest(name: &str, dependencies: &[Dependency<'_>]) -> String {
    let mut text = format!("[package]\nname = \"{name}\"\nedition = \"2024\"\n\n[dependencies]\n");
    for (name, path, features) in dependencies {
        text.push_str(&format!(
            "{name} = {{ path = {path:?}, features = {features:?} }}\n"
        ));
    }
    text
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
    format!("patterns_{:016x}", hasher.finish())
}
