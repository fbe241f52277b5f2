//! Cargo, run on the workspace of the peers.

use std::process::{Command, ExitCode};

use camino::Utf8PathBuf;

use super::{Result, measure, prepare};
use crate::workspace::{self, Failure, note};

/// `cargo <subcommand>` for `bench/Cargo.toml`.
pub(super) fn command(subcommand: &str) -> Command {
    command_in("bench", subcommand)
}

/// `cargo <subcommand>` for the manifest of a directory of the checkout.
pub(super) fn command_in(dir: &str, subcommand: &str) -> Command {
    let mut cargo = bare();
    cargo
        .arg(subcommand)
        .arg("--manifest-path")
        .arg(workspace::checkout().join(dir).join("Cargo.toml"));
    cargo
}

/// Where what is built for `bench/Cargo.toml` goes.
pub(super) fn target_dir() -> Utf8PathBuf {
    match std::env::var("CARGO_TARGET_DIR") {
        Ok(dir) => workspace::checkout().join(dir),
        Err(_) => workspace::checkout().join("bench/target"),
    }
}

/// The cargo that runs us, without what it has told us of our own package: a build script could take it for its own.
pub(crate) fn bare() -> Command {
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    for (name, _) in std::env::vars_os() {
        if name.to_str().is_some_and(|name| {
            name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_")
        }) {
            cargo.env_remove(name);
        }
    }
    cargo
}

/// Generates what the peers are compared with, and downloads what the lock file names, so that no measured build waits
/// for the network.
pub(super) fn prepare() -> Result<()> {
    prepare::run()?;
    measure::run(&mut command("fetch")).map(drop)
}

/// Builds this program in release and has it do the work.
pub(crate) fn optimized() -> Result<ExitCode> {
    note("building xtask, release");
    let manifest = workspace::checkout().join("Cargo.toml");
    let build = [
        "build",
        "--release",
        "--package",
        "xtask",
        "--manifest-path",
    ];
    measure::run(bare().args(build).arg(manifest))?;
    let program = workspace::target_dir().join("release/xtask");
    let status = Command::new(&program)
        .args(std::env::args_os().skip(1))
        .status()
        .map_err(|error| Failure::disk(&program, &error))?;
    let code = status.code().and_then(|code| u8::try_from(code).ok());
    Ok(ExitCode::from(code.unwrap_or(1)))
}
