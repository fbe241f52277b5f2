//! A file with protocol tests.

use camino::{Utf8Path, Utf8PathBuf};
use serde_json::Value;

use crate::workspace::{self, Failure};

/// A file with protocol tests.
#[derive(Debug)]
pub(super) struct Subject {
    /// Where it is, absolute: the program that runs the tests reads it again.
    pub(super) path: Utf8PathBuf,
    /// What it holds.
    pub(super) model: Value,
}

impl Subject {
    /// Reads a file.
    pub(super) fn read(file: &Utf8Path) -> Result<Self, Failure> {
        let path = workspace::current_dir()?.join(file);
        let text = std::fs::read(&path).map_err(|error| Failure::disk(file, &error))?;
        let model = serde_json::from_slice(&text)
            .map_err(|error| Failure::work(format!("`{file}` is not JSON: {error}")))?;
        Ok(Self { path, model })
    }

    /// The name of the file.
    pub(super) fn name(&self) -> &str {
        self.path.file_name().unwrap_or_default()
    }

    /// A name for crates: lower case, digits, underscores, a letter first.
    pub(super) fn slug(&self) -> String {
        let stem = self.path.file_stem().unwrap_or_default();
        let plain = stem.chars().map(|c| {
            if c.is_ascii_alphanumeric() {
                c.to_ascii_lowercase()
            } else {
                '_'
            }
        });
        format!("t_{}", plain.collect::<String>())
    }
}
