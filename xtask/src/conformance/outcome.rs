//! What became of the tests, as the program that ran them says.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use super::count::{TestId, Wanted};
use crate::workspace::Failure;

/// What became of every test that ran, by file.
#[derive(Debug, Default)]
pub(super) struct Outcomes {
    /// Why a test failed, if it did.
    failures: BTreeMap<(String, TestId), Option<String>>,
    /// What of a test was not compared.
    skipped: BTreeMap<(String, TestId), String>,
    /// Tests that read what Farrier itself has written.
    fed: BTreeSet<(String, TestId)>,
}

#[derive(Deserialize)]
struct Line {
    file: String,
    side: String,
    kind: String,
    id: String,
    failure: Option<String>,
    skipped: Option<String>,
    #[serde(default)]
    fed: bool,
}

impl Outcomes {
    /// Reads one JSON object a line.
    pub(super) fn read(text: &str) -> Result<Self, Failure> {
        let mut outcomes = Self::default();
        for line in text.lines() {
            let line: Line = serde_json::from_str(line).map_err(|error| {
                Failure::work(format!(
                    "the tests said what is no result ({error}): {line}"
                ))
            })?;
            let Line { side, kind, id, .. } = line;
            let key = (line.file, TestId { side, kind, id });
            outcomes
                .skipped
                .extend(line.skipped.map(|what| (key.clone(), what)));
            outcomes.fed.extend(line.fed.then(|| key.clone()));
            // A test may run with several services; it fails if it fails with one.
            let failure = outcomes.failures.entry(key).or_default();
            *failure = failure.take().or(line.failure);
        }
        Ok(outcomes)
    }

    /// Whether the test ran and passed.
    pub(super) fn passed(&self, file: &str, test: &TestId) -> bool {
        matches!(self.of(file, test), Some(None))
    }

    /// Why the test did not pass.
    pub(super) fn failure(&self, file: &str, test: &TestId) -> &str {
        match self.of(file, test) {
            Some(failure) => failure.as_deref().unwrap_or("it passed"),
            None => "it did not run",
        }
    }

    /// What was not compared in tests of this file.
    pub(super) fn skipped(&self, file: &str) -> impl Iterator<Item = (&TestId, &str)> {
        let skipped = self.skipped.iter().filter(move |((of, _), _)| of == file);
        skipped.map(|((_, test), what)| (test, what.as_str()))
    }

    /// Tests of this file that read what Farrier itself has written.
    pub(super) fn fed(&self, file: &str) -> impl Iterator<Item = &TestId> {
        let fed = self.fed.iter().filter(move |(of, _)| of == file);
        fed.map(|(_, test)| test)
    }

    /// What ran of this file and is not in it.
    pub(super) fn unknown(&self, file: &str, wanted: &Wanted) -> Vec<&TestId> {
        let ran = self
            .failures
            .keys()
            .filter(|(of, _)| of == file)
            .map(|(_, test)| test);
        ran.filter(|test| !wanted.has(test)).collect()
    }

    fn of(&self, file: &str, test: &TestId) -> Option<&Option<String>> {
        self.failures.get(&(file.to_owned(), test.clone()))
    }
}
