//! What became of a model.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::member::Member;

/// What became of a model.
#[derive(Debug)]
pub(super) struct Outcome {
    /// The model.
    pub(super) member: Member,
    /// What was generated, or what was said where nothing was.
    pub(super) generated: Result<Counted, String>,
    /// What rustc, Clippy and rustdoc said of the crate, as they print it.
    pub(super) complaints: Vec<String>,
}

impl Outcome {
    /// Whether something is wrong with it.
    pub(super) fn failed(&self) -> bool {
        self.generated.is_err() || !self.complaints.is_empty()
    }
}

/// What the process of a model tells.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(super) struct Counted {
    pub(super) shapes: usize,
    pub(super) operations: usize,
    /// Distinct patterns by strategy.
    pub(super) patterns: BTreeMap<String, usize>,
    /// Lines of Rust.
    pub(super) lines: usize,
    /// Bytes of Rust.
    pub(super) bytes: usize,
    /// CPU time of the process, in seconds.
    pub(super) cpu: f64,
    /// The part of it that compiled patterns.
    pub(super) pattern_cpu: f64,
    /// The most memory that the process held, in bytes.
    pub(super) peak: u64,
    /// Warnings by code.
    pub(super) warnings: BTreeMap<String, usize>,
    /// What is said of a protocol that is not built yet.
    pub(super) no_protocol: Option<String>,
}

impl Counted {
    /// CPU time without that of the patterns, in seconds.
    pub(super) fn rest_cpu(&self) -> f64 {
        (self.cpu - self.pattern_cpu).max(0.0)
    }
}
