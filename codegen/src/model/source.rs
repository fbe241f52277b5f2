//! A model file and its bytes.

use std::fs;
use std::io::ErrorKind;

use camino::{Utf8Path, Utf8PathBuf};

use crate::diagnostic::{Diagnostic, Place};

/// A model file: the name by which diagnostics call it, and its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// The file, as it was named.
    pub path: Utf8PathBuf,
    /// What it holds; not yet known to be UTF-8.
    pub text: Vec<u8>,
}

impl Source {
    /// A source that is already in memory.
    pub fn new(path: impl Into<Utf8PathBuf>, text: impl Into<Vec<u8>>) -> Self {
        Self {
            path: path.into(),
            text: text.into(),
        }
    }

    /// Reads a file.
    ///
    /// # Errors
    ///
    /// A diagnostic where there is no such file, where it is a directory, or where it cannot be read.
    #[allow(
        clippy::result_large_err,
        reason = "files are few, and a diagnostic is what there is to say"
    )]
    pub fn read(path: impl AsRef<Utf8Path>) -> Result<Self, Diagnostic> {
        let path = path.as_ref();
        if path.is_dir() {
            let help = "name the model's file, which ends in .json".to_owned();
            return Err(unreadable(
                path,
                "this is a directory, not a model",
                Some(help),
            ));
        }
        match fs::read(path) {
            Ok(text) => Ok(Self::new(path, text)),
            Err(error) if error.kind() == ErrorKind::NotFound => {
                Err(unreadable(path, "there is no such file", None))
            }
            Err(error) => Err(unreadable(
                path,
                &format!("the file cannot be read: {error}"),
                None,
            )),
        }
    }
}

fn unreadable(path: &Utf8Path, message: &str, help: Option<String>) -> Diagnostic {
    Diagnostic::error("File", message)
        .at(Place::file(path))
        .maybe_help(help)
}
