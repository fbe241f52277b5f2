//! Smithy's [`run` plugin](https://smithy.io/2.0/guides/smithy-build-json.html#run-plugin): what `smithy build` tells a program that
//! it gives a model to.

use camino::{Utf8Component, Utf8Path, Utf8PathBuf};

use crate::workspace::{self, Failure};

/// What `smithy build` says in the environment of a program.
///
/// `SMITHY_PROJECTION_NAME` and `SMITHY_ARTIFACT_NAME` are in the plugin's directory already, and whether the model has the prelude
/// (`SMITHY_INCLUDES_PRELUDE`) makes no difference.
pub(super) struct Plugin {
    /// `SMITHY_ROOT_DIR`, where the build was started: what a person names is relative to it.
    pub(super) root: Utf8PathBuf,
    /// `SMITHY_PLUGIN_DIR`, in which all that is written must be.
    dir: Utf8PathBuf,
}

impl Plugin {
    /// The command that generates again what was generated for `smithy build`.
    pub(super) const COMMAND: &str = "smithy build";

    /// What the environment says, or `None` outside of `smithy build`.
    pub(super) fn from_env() -> Result<Option<Self>, Failure> {
        let here = workspace::current_dir()?;
        let at = |name| std::env::var(name).ok().filter(|path| !path.is_empty());
        let Some(dir) = at("SMITHY_PLUGIN_DIR") else {
            return Ok(None);
        };
        let root = at("SMITHY_ROOT_DIR").map_or_else(|| here.clone(), |root| here.join(root));
        Ok(Some(Self {
            root,
            dir: here.join(dir),
        }))
    }

    /// The plugin's directory, or one in it.
    pub(super) fn out(&self, out: Option<&Utf8Path>) -> Result<Utf8PathBuf, Failure> {
        let Some(out) = out else {
            return Ok(self.dir.clone());
        };
        let is_plain = |part: Utf8Component<'_>| {
            matches!(part, Utf8Component::Normal(_) | Utf8Component::CurDir)
        };
        match out.components().all(is_plain) {
            true => Ok(self.dir.join(out)),
            false => Err(Failure::Usage(format!(
                "--out {out}: a program that `smithy build` runs writes in SMITHY_PLUGIN_DIR only; name a directory in it, such as `--out shop`"
            ))),
        }
    }
}
