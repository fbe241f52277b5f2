//! The workspace in which the crates of a corpus are built.

use std::hash::{DefaultHasher, Hash, Hasher};

use camino::{Utf8Path, Utf8PathBuf};

use super::member::Member;
use super::outcome::Outcome;
use crate::workspace::{self, Failure, write};

/// The workspace.
pub(super) struct Scratch {
    /// Its root.
    pub(super) dir: Utf8PathBuf,
}

impl Scratch {
    /// The same folder is built in the same place, and another elsewhere.
    pub(super) fn new(models: &Utf8Path) -> Self {
        let mut hasher = DefaultHasher::new();
        let canonical = models.canonicalize_utf8();
        canonical.as_deref().unwrap_or(models).hash(&mut hasher);
        let name = models.file_name().unwrap_or("models");
        let key = format!("{name}_{:016x}", hasher.finish());
        Self {
            dir: workspace::target_dir().join("corpus").join(key),
        }
    }

    /// Where the crate of a model is.
    pub(super) fn crate_dir(&self, member: &Member) -> Utf8PathBuf {
        self.dir.join("crates").join(&member.name)
    }

    /// Writes the manifest of the workspace, and the lock file that the project has.
    pub(super) fn write(&self, outcomes: &[Outcome]) -> Result<(), Failure> {
        let generated = outcomes.iter().filter(|outcome| outcome.generated.is_ok());
        let members: Vec<_> = generated
            .map(|outcome| format!("    \"crates/{}\",\n", outcome.member.name))
            .collect();
        let manifest = format!(
            "[workspace]\nresolver = \"3\"\nmembers = [\n{}]\n\n[profile.dev]\ndebug = false\nincremental = false\n",
            members.concat()
        );
        write(&self.dir.join("Cargo.toml"), &manifest)?;
        let lock = workspace::checkout().join("Cargo.lock");
        let own = self.dir.join("Cargo.lock");
        if own.exists() {
            return Ok(());
        }
        let text = std::fs::read_to_string(&lock).map_err(|error| Failure::disk(&lock, &error))?;
        write(&own, &text)
    }
}
