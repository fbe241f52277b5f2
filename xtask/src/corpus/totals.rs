//! The sums of a corpus.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::lines::strategies;
use super::outcome::{Counted, Outcome};

/// The lines below the table.
pub(super) fn render(outcomes: &[Outcome]) -> String {
    let good: Vec<&Counted> = outcomes
        .iter()
        .filter_map(|outcome| outcome.generated.as_ref().ok())
        .collect();
    let sum = |of: fn(&Counted) -> usize| good.iter().map(|counted| of(counted)).sum::<usize>();
    let time = |of: fn(&Counted) -> f64| good.iter().map(|counted| of(counted)).sum::<f64>();
    let failed = outcomes.iter().filter(|outcome| outcome.failed()).count();
    let complaints: usize = outcomes
        .iter()
        .map(|outcome| outcome.complaints.len())
        .sum();
    let peak = good
        .iter()
        .map(|counted| counted.peak)
        .max()
        .unwrap_or_default();
    let read: u64 = outcomes.iter().map(|outcome| outcome.member.bytes).sum();
    let mut text = String::new();
    // Writing to a `String` cannot fail.
    let _ = writeln!(
        text,
        "{} of {} models, {complaints} warnings and errors of the compiler",
        outcomes.len() - failed,
        outcomes.len()
    );
    let _ = writeln!(
        text,
        "{} shapes, {} operations, {} lines ({:.1} MB) of {:.1} MB of JSON",
        sum(|counted| counted.shapes),
        sum(|counted| counted.operations),
        sum(|counted| counted.lines),
        sum(|counted| counted.bytes) as f64 / 1e6,
        read as f64 / 1e6,
    );
    let _ = writeln!(
        text,
        "{:.2} s of CPU, and {:.2} s for patterns; at most {:.0} MiB in a process",
        time(Counted::rest_cpu),
        time(|counted| counted.pattern_cpu),
        peak as f64 / f64::from(1 << 20),
    );
    let patterns = total(good.iter().map(|counted| &counted.patterns));
    let count: usize = patterns.values().sum();
    let _ = writeln!(text, "{count} patterns: {}", strategies(patterns.iter()));
    for (code, count) in total(good.iter().map(|counted| &counted.warnings)) {
        let _ = writeln!(text, "warnings: {count} {code}");
    }
    for (sentence, count) in unspoken(&good) {
        let _ = writeln!(text, "{count} without a protocol: {sentence}");
    }
    text.trim_end().to_owned()
}

/// Counts added up by key.
pub(super) fn total<'a>(
    maps: impl Iterator<Item = &'a BTreeMap<String, usize>>,
) -> BTreeMap<String, usize> {
    let mut total = BTreeMap::new();
    for (key, count) in maps.flatten() {
        *total.entry(key.clone()).or_default() += count;
    }
    total
}

/// How many crates lack a protocol, by what was said of it.
fn unspoken<'a>(good: &[&'a Counted]) -> BTreeMap<&'a str, usize> {
    let mut unspoken = BTreeMap::new();
    for sentence in good
        .iter()
        .filter_map(|counted| counted.no_protocol.as_deref())
    {
        *unspoken.entry(sentence).or_default() += 1;
    }
    unspoken
}
