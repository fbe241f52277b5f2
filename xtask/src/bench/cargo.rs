//! Cargo, run on the workspace of the peers.

use std::process::Command;

use super::{Result, measure, prepare};
use crate::workspace;

/// `cargo <subcommand>` for `bench/Cargo.toml`.
pub(super) fn command(subcommand: &str) -> Command {
    let mut cargo = bare();
    cargo
        .arg(subcommand)
        .arg("--manifest-path")
        .arg(workspace::checkout().join("bench/Cargo.toml"));
    cargo
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
