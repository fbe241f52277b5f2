//! What the program said of the strings of each pattern.

use serde::Deserialize;

use crate::workspace::Failure;

/// What became of the strings of one pattern.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Outcome {
    /// Which of `accept` were rejected.
    pub(super) wrongly_rejected: Vec<usize>,
    /// Which of `reject` were accepted.
    pub(super) wrongly_accepted: Vec<usize>,
    /// CPU time of a call on an accepted string, where there are any.
    pub(super) nanos: Option<f64>,
}

impl Outcome {
    /// Reads one JSON object a line, in the order of the matchers.
    pub(super) fn read(text: &str) -> Result<Vec<Self>, Failure> {
        text.lines()
            .map(|line| {
                serde_json::from_str(line).map_err(|error| {
                    Failure::work(format!(
                        "the program said what is no result ({error}): {line}"
                    ))
                })
            })
            .collect()
    }
}
