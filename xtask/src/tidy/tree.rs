//! The files that the rules look at.

use std::io;

use camino::{Utf8Path, Utf8PathBuf};
use proc_macro2::TokenStream;

use super::Finding;
use super::paths::{self, Path};

/// The repository's own files, sorted by path.
#[derive(Default)]
pub(super) struct Tree {
    /// All of them.
    pub(super) files: Vec<File>,
}

/// One file.
pub(super) struct File {
    /// From the root, with `/`.
    pub(super) path: String,
    /// What is in it.
    pub(super) text: String,
    /// What is in it, where it is Rust that can be read.
    pub(super) tokens: Option<TokenStream>,
}

impl Tree {
    /// Reads the files under `root`, without what is built, hidden, or not text.
    pub(super) fn load(root: &Utf8Path) -> io::Result<Self> {
        let mut found = Vec::new();
        walk(root, &mut found)?;
        found.sort();
        let mut files = Vec::new();
        for path in found {
            let name = path
                .strip_prefix(root)
                .unwrap_or(&path)
                .as_str()
                .replace('\\', "/");
            if let Ok(text) = std::fs::read_to_string(&path) {
                files.push(File::new(name, text));
            }
        }
        Ok(Self { files })
    }

    /// The Rust files that people wrote.
    pub(super) fn written(&self) -> impl Iterator<Item = &File> {
        self.files
            .iter()
            .filter(|file| file.is_rust() && !file.is_generated())
    }

    /// The Rust files under one of these paths.
    pub(super) fn rust_in(&self, prefixes: &'static [&'static str]) -> impl Iterator<Item = &File> {
        self.files
            .iter()
            .filter(move |file| file.is_rust() && prefixes.iter().any(|prefix| file.is_in(prefix)))
    }
}

impl File {
    /// A file with its tokens.
    pub(super) fn new(path: String, text: String) -> Self {
        let tokens = path.ends_with(".rs").then(|| text.parse().ok()).flatten();
        Self { path, text, tokens }
    }

    fn is_rust(&self) -> bool {
        self.path.ends_with(".rs")
    }

    /// Whether it is what the generator wrote, in a crate or as a golden.
    pub(super) fn is_generated(&self) -> bool {
        [
            "generated/",
            "bench/generated/",
            "codegen/tests/foreign/generated/",
            "codegen/tests/pattern/",
        ]
        .iter()
        .any(|dir| self.path.starts_with(dir))
            || self.path.contains("/golden/")
    }

    /// Whether it holds nothing but tests.
    pub(super) fn is_test(&self) -> bool {
        self.path.contains("/tests/") || self.path.ends_with("/tests.rs")
    }

    /// Whether it is the module `prefix` (as `codegen/src/ir`) or part of it.
    pub(super) fn is_in(&self, prefix: &str) -> bool {
        let rest = self.path.strip_prefix(prefix);
        rest.is_some_and(|rest| rest == ".rs" || rest.starts_with('/'))
    }

    /// Every path of the code, those of `use` items whole.
    pub(super) fn paths(&self) -> Vec<Path> {
        self.tokens
            .clone()
            .map(|tokens| paths::of(tokens, &self.path))
            .unwrap_or_default()
    }

    /// A finding in this file, at a line if there is one.
    pub(super) fn finding(
        &self,
        line: impl Into<Option<usize>>,
        what: impl Into<String>,
    ) -> Finding {
        let place = match line.into() {
            Some(line) => format!("{}:{line}", self.path),
            None => self.path.clone(),
        };
        Finding {
            place,
            what: what.into(),
        }
    }
}

/// Hidden directories hold what tools keep, `target` what they build, and `bench/generated` what the benchmarks make of the rest.
fn walk(dir: &Utf8Path, found: &mut Vec<Utf8PathBuf>) -> io::Result<()> {
    for entry in dir.read_dir_utf8()? {
        let entry = entry?;
        let name = entry.file_name();
        if entry.file_type()?.is_dir() {
            let is_made = name == "target" || entry.path().ends_with("bench/generated");
            if !name.starts_with('.') && !is_made {
                walk(entry.path(), found)?;
            }
        } else if is_text(name) {
            found.push(entry.into_path());
        }
    }
    Ok(())
}

/// Models are text too, but nothing that a rule could be about.
fn is_text(name: &str) -> bool {
    [".rs", ".toml", ".md", ".sh"]
        .iter()
        .any(|ending| name.ends_with(ending))
}
