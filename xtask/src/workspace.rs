//! What the tasks know of the checkout that they are built from, beside what `farrier_cli` knows of any workspace.

use camino::{Utf8Path, Utf8PathBuf};

pub(crate) use farrier_cli::workspace::*;

/// The checkout that this program was built from.
pub(crate) fn checkout() -> &'static Utf8Path {
    let xtask = Utf8Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().expect("xtask is a member of a workspace")
}

/// Where cargo builds things, and where what it builds is written that is no part of the project.
pub(crate) fn target_dir() -> Utf8PathBuf {
    let dir = std::env::var("CARGO_TARGET_DIR")
        .map(Utf8PathBuf::from)
        .unwrap_or_else(|_| "target".into());
    checkout().join(dir)
}

/// Writes a file, unless it holds the same: what is not touched is not built again.
pub(crate) fn write(path: &Utf8Path, text: &str) -> Result<(), Failure> {
    if std::fs::read_to_string(path).is_ok_and(|old| old == text) {
        return Ok(());
    }
    let dir = path
        .parent()
        .expect("a file in the workspace has a directory");
    std::fs::create_dir_all(dir)
        .and_then(|()| std::fs::write(path, text))
        .map_err(|error| Failure::disk(path, &error))
}
