//! Where the workspace is, how a command speaks, and how it ends.

use std::fmt::Display;
use std::io::Write;
use std::process::ExitCode;

use camino::{Utf8Path, Utf8PathBuf};

/// Why a task did not succeed; what there is to say has been said where it carries no sentence.
#[derive(Debug)]
pub enum Failure {
    /// The model, the disk, or whatever was checked.
    Work(Option<String>),
    /// The invocation or the configuration.
    Usage(String),
}

impl Failure {
    /// A failure of the work with this sentence.
    pub fn work(message: impl Into<String>) -> Self {
        Self::Work(Some(message.into()))
    }

    /// A failure that has been reported already.
    pub fn reported() -> Self {
        Self::Work(None)
    }

    /// Something that could not be done with a file.
    pub fn disk(path: &Utf8Path, error: &std::io::Error) -> Self {
        Self::work(format!("`{path}`: {error}"))
    }
}

/// Prints a result. Colours go only to a terminal; a reader that has gone away (`| head`) is no error.
pub fn say(line: impl Display) {
    let _ = writeln!(anstream::stdout(), "{line}");
}

/// Prints something about the work, as [`say`] does.
pub fn note(line: impl Display) {
    let _ = writeln!(anstream::stderr(), "{line}");
}

/// The exit code of a task, after its last sentence: 0 done, 1 the work failed, 2 the invocation is wrong.
pub fn finish(result: Result<(), Failure>) -> ExitCode {
    let (message, code) = match result {
        Ok(()) => return ExitCode::SUCCESS,
        Err(Failure::Work(message)) => (message, 1),
        Err(Failure::Usage(message)) => (Some(message), 2),
    };
    if let Some(message) = message {
        let red = clap::builder::styling::AnsiColor::Red.on_default().bold();
        note(format_args!("{red}error{red:#}: {message}"));
    }
    ExitCode::from(code)
}

/// The directory of the nearest `Cargo.toml` at or above the current one that has a `[workspace]`, and its text.
pub fn find() -> Result<(Utf8PathBuf, toml::Table), Failure> {
    let here = current_dir()?;
    for dir in here.ancestors() {
        let path = dir.join("Cargo.toml");
        let Ok(text) = std::fs::read_to_string(&path) else {
            continue;
        };
        let manifest: toml::Table = text
            .parse()
            .map_err(|error| Failure::Usage(format!("`{path}` is not a manifest: {error}")))?;
        if manifest.contains_key("workspace") {
            return Ok((dir.to_owned(), manifest));
        }
    }
    Err(Failure::Usage(format!(
        "no `Cargo.toml` with a `[workspace]` at or above `{here}`"
    )))
}

/// The current directory.
pub fn current_dir() -> Result<Utf8PathBuf, Failure> {
    let dir = std::env::current_dir()
        .map_err(|error| Failure::work(format!("no current directory: {error}")))?;
    Utf8PathBuf::from_path_buf(dir).map_err(|dir| {
        Failure::work(format!(
            "the path of the current directory is not UTF-8: {}",
            dir.display()
        ))
    })
}

/// `path` as a reader in the current directory would name it.
pub fn shown(path: &Utf8Path) -> Utf8PathBuf {
    let here = current_dir().unwrap_or_default();
    path.strip_prefix(&here).unwrap_or(path).to_owned()
}
