//! What is to be run.

use serde::Deserialize;

/// The file that the command writes.
#[derive(Debug, Deserialize)]
pub(crate) struct Input {
    /// One for each matcher, in order; further matchers belong to named cases.
    pub(crate) cases: Vec<Case>,
    /// Realistic texts, any of which may be of use for any pattern.
    #[serde(default)]
    #[cfg_attr(not(feature = "peer"), allow(dead_code))]
    pub(crate) texts: Vec<String>,
    /// What is measured one by one.
    #[serde(default)]
    #[cfg_attr(not(feature = "peer"), allow(dead_code))]
    pub(crate) named: Vec<Named>,
}

/// The strings of a pattern.
#[derive(Debug, Deserialize)]
pub(crate) struct Case {
    /// Those that must match.
    pub(crate) accept: Vec<String>,
    /// Those that must not.
    pub(crate) reject: Vec<String>,
    /// Which of the realistic texts count also where they are rejected.
    #[serde(default)]
    #[cfg_attr(not(feature = "peer"), allow(dead_code))]
    pub(crate) family: Vec<usize>,
}

/// One matcher on one text.
#[derive(Debug, Deserialize)]
#[cfg_attr(not(feature = "peer"), allow(dead_code))]
pub(crate) struct Named {
    /// Which matcher.
    pub(crate) matcher: usize,
    /// The pattern that the peer is given.
    pub(crate) peer: String,
    /// How many characters the peer's text must have, where the matcher has that in it.
    pub(crate) length: Option<(usize, usize)>,
    /// The text.
    pub(crate) text: String,
}

impl Input {
    /// Reads the file.
    pub(crate) fn read(file: &str) -> Result<Self, String> {
        let text = std::fs::read(file).map_err(|error| format!("`{file}`: {error}"))?;
        serde_json::from_slice(&text).map_err(|error| format!("`{file}`: {error}"))
    }
}
