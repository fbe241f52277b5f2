//! The `regex` crate on the same strings, where it means the same.

use farrier::pattern::Pattern;
use regex::Regex;

use crate::input::{Case, Input};

/// From how many bytes on a text is a long one, and a class of its own.
const LONG: usize = 10_000;

/// A matcher beside the peer's for the same pattern.
pub(crate) struct Pair<'a> {
    /// Ours.
    pub(crate) matcher: &'a Pattern,
    /// The peer's, compiled once.
    pub(crate) regex: Regex,
}

/// Strings on which both are measured.
pub(crate) struct Strings<'a> {
    /// What they are, as the reader will see it.
    pub(crate) kind: &'static str,
    /// Those on which the verdicts are the same.
    pub(crate) texts: Vec<&'a str>,
    /// How many were left out because the verdicts differ.
    pub(crate) left_out: usize,
}

impl<'a> Pair<'a> {
    /// The pair for a pattern as it stands, or why the peer refuses it.
    pub(crate) fn new(matcher: &'a Pattern, source: &str) -> Result<Self, String> {
        let regex = Regex::new(source).map_err(|error| reason(&error))?;
        Ok(Self { matcher, regex })
    }

    /// The strings of a pattern by kind: those of the list, and of the realistic texts those that match or are of the
    /// pattern's family.
    pub(crate) fn strings<'i>(&self, case: &'i Case, input: &'i Input) -> [Strings<'i>; 4] {
        let realistic = |long: bool| {
            let texts = input.texts.iter().enumerate().filter(move |(at, text)| {
                let counts = case.family.contains(at) || self.matcher.is_match(text);
                counts && (text.len() >= LONG) == long
            });
            texts.map(|(_, text)| text)
        };
        [
            self.agreed("accepted", &mut case.accept.iter()),
            self.agreed("rejected", &mut case.reject.iter()),
            self.agreed("realistic", &mut realistic(false)),
            self.agreed("64 KiB", &mut realistic(true)),
        ]
    }

    fn agreed<'i>(
        &self,
        kind: &'static str,
        texts: &mut dyn Iterator<Item = &'i String>,
    ) -> Strings<'i> {
        let same = |text: &&'i str| self.matcher.is_match(text) == self.regex.is_match(text);
        let (texts, others): (Vec<_>, Vec<_>) = texts.map(String::as_str).partition(same);
        Strings {
            kind,
            texts,
            left_out: others.len(),
        }
    }
}

/// What the last line of the peer's message says; the others show the pattern.
fn reason(error: &regex::Error) -> String {
    let text = error.to_string();
    let last = text.lines().last().unwrap_or_default();
    last.trim_start_matches("error: ").to_owned()
}
