//! What cargo made: read from its messages.

use std::collections::BTreeSet;
use std::fs;

use camino::{Utf8Path, Utf8PathBuf};
use serde::Deserialize;
use serde_json::Value;

use crate::bench::Result;
use crate::workspace::Failure;

/// A library that cargo has just compiled.
#[derive(Clone, Copy, Default)]
pub(super) struct Artifact {
    /// Lines of Rust below the package's `src`.
    pub(super) lines: usize,
    /// Bytes of its rlib.
    pub(super) rlib_bytes: u64,
}

/// The message of a compiled target; the rest of cargo's JSON is not needed.
#[derive(Deserialize)]
struct Message {
    package_id: String,
    manifest_path: Utf8PathBuf,
    filenames: Vec<Utf8PathBuf>,
    fresh: bool,
}

impl Artifact {
    /// The only thing that was compiled in a build; an error where something else was, since then more was measured.
    pub(super) fn only(messages: &[u8], package: &str) -> Result<Self> {
        let compiled = compiled(messages)
            .into_iter()
            .filter(|message| !message.fresh);
        let compiled: Vec<Message> = compiled.collect();
        let [message] = compiled.as_slice() else {
            let ids: Vec<&str> = compiled
                .iter()
                .map(|message| message.package_id.as_str())
                .collect();
            return Err(Failure::work(format!(
                "`{package}` was not built alone: {ids:?}"
            )));
        };
        let rlib = message
            .filenames
            .iter()
            .find(|path| path.extension() == Some("rlib"));
        let rlib = rlib.ok_or_else(|| Failure::work(format!("`{package}` made no rlib")))?;
        let src = message.manifest_path.with_file_name("src");
        Ok(Self {
            lines: lines(&src)?,
            rlib_bytes: size(rlib)?,
        })
    }
}

/// How many packages cargo compiled, the program's own included.
pub(super) fn packages(messages: &[u8]) -> usize {
    let messages = compiled(messages).into_iter();
    messages
        .map(|message| message.package_id)
        .collect::<BTreeSet<_>>()
        .len()
}

fn compiled(messages: &[u8]) -> Vec<Message> {
    let lines = messages.split(|byte| *byte == b'\n');
    lines
        .filter_map(|line| serde_json::from_slice::<Value>(line).ok())
        .filter(|message| message["reason"] == "compiler-artifact")
        .filter_map(|message| serde_json::from_value(message).ok())
        .collect()
}

/// The bytes of a file.
pub(super) fn size(path: &Utf8Path) -> Result<u64> {
    let metadata = fs::metadata(path).map_err(|error| Failure::disk(path, &error))?;
    Ok(metadata.len())
}

/// The lines of all Rust below a directory.
fn lines(dir: &Utf8Path) -> Result<usize> {
    let mut total = 0;
    for entry in dir
        .read_dir_utf8()
        .map_err(|error| Failure::disk(dir, &error))?
    {
        let entry = entry.map_err(|error| Failure::disk(dir, &error))?;
        let path = entry.path();
        if path.is_dir() {
            total += lines(path)?;
        } else if path.extension() == Some("rs") {
            let text = fs::read(path).map_err(|error| Failure::disk(path, &error))?;
            total += text.iter().filter(|byte| **byte == b'\n').count();
        }
    }
    Ok(total)
}
