//! Every pattern compiled, in one thread, and what each took.

use std::time::Duration;

use farrier_codegen::ShapeId;
use farrier_codegen::matchers::Matcher;
use farrier_codegen::pattern::{self, Compiled, Error};

use super::input::Case;
use crate::bench::measure;
use crate::workspace::Failure;

/// A pattern and what became of it.
pub(super) struct Entry {
    /// The pattern and its strings.
    pub(super) case: Case,
    /// Its plan, or why it was refused.
    pub(super) result: Result<Compiled, Error>,
    /// CPU time that compiling it took.
    pub(super) cpu: Duration,
}

/// Compiles all.
pub(super) fn all(cases: Vec<Case>) -> Result<Vec<Entry>, Failure> {
    cases.into_iter().map(Entry::new).collect()
}

/// Those that have a matcher: the emitted functions are in this order.
pub(super) fn matched(entries: &[Entry]) -> impl Iterator<Item = (&Case, &Compiled)> {
    entries
        .iter()
        .filter_map(|entry| Some((&entry.case, entry.result.as_ref().ok()?)))
}

/// What is emitted for a pattern; the number names it.
pub(super) fn matcher<'a>(number: usize, source: &'a str, compiled: &'a Compiled) -> Matcher<'a> {
    Matcher {
        name: ShapeId::parse(&format!("patterns#Pattern{number}")).expect("this is a shape ID"),
        source,
        compiled,
    }
}

impl Entry {
    fn new(case: Case) -> Result<Self, Failure> {
        let start = measure::thread()?;
        let result = pattern::compile(&case.pattern);
        let cpu = measure::thread()?.saturating_sub(start);
        Ok(Self { case, result, cpu })
    }
}
