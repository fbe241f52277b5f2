//! What became of the tests, as the program that ran them says.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::count::{TestId, Wanted};
use crate::workspace::Failure;

/// What became of every test that ran, by file.
#[derive(Debug, Default)]
pub(super) struct Outcomes {
    /// Why a test failed, if it did.
    failures: BTreeMap<(String, TestId), Option<String>>,
    /// What the runner added to what a test leaves open, where it passed only so.
    help: BTreeMap<(String, TestId), Vec<String>>,
}

#[derive(Deserialize)]
struct Line {
    file: String,
    side: String,
    kind: String,
    shape: String,
    id: String,
    failure: Option<String>,
    help: Vec<String>,
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
            let test = TestId {
                side: line.side,
                kind: line.kind,
                shape: line.shape,
                id: line.id,
            };
            let key = (line.file, test);
            if !line.help.is_empty() {
                outcomes.help.insert(key.clone(), line.help);
            }
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

    /// The tests of this file that passed with help, and which.
    pub(super) fn helped(&self, file: &str) -> impl Iterator<Item = (&TestId, &[String])> {
        let helped = self.help.iter();
        let helped = helped.filter(move |((of, test), _)| of == file && self.passed(of, test));
        helped.map(|((_, test), what)| (test, what.as_slice()))
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
