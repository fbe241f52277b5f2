//! The sums of a corpus.

use std::collections::BTreeMap;

use super::lines::strategies;
use super::outcome::{Counted, Outcome};

/// The lines below the table.
pub(super) fn render(outcomes: &[Outcome]) -> String {
    let good: Vec<&Counted> = outcomes
        .iter()
        .filter_map(|outcome| outcome.generated.as_ref().ok())
        .collect();
    let mut lines = vec![verdict(outcomes), size(outcomes, &good), cost(&good)];
    let patterns = total(good.iter().map(|counted| &counted.patterns));
    let count: usize = patterns.values().sum();
    lines.push(format!("{count} patterns: {}", strategies(patterns.iter())));
    let warnings = total(good.iter().map(|counted| &counted.warnings));
    let warnings = warnings.iter();
    lines.extend(warnings.map(|(code, count)| format!("warnings: {count} {code}")));
    let unspoken = unspoken(&good).into_iter();
    lines.extend(
        unspoken.map(|(sentence, count)| format!("{count} without a protocol: {sentence}")),
    );
    lines.join("\n")
}

fn verdict(outcomes: &[Outcome]) -> String {
    let (all, failed) = (
        outcomes.len(),
        outcomes.iter().filter(|o| o.failed()).count(),
    );
    let complaints: usize = outcomes.iter().map(|o| o.complaints.len()).sum();
    format!(
        "{} of {all} models, {complaints} warnings and errors of the compiler",
        all - failed
    )
}

fn size(outcomes: &[Outcome], good: &[&Counted]) -> String {
    let sum = |of: fn(&Counted) -> usize| good.iter().map(|counted| of(counted)).sum::<usize>();
    let (shapes, operations) = (sum(|c| c.shapes), sum(|c| c.operations));
    let (lines, written) = (sum(|c| c.lines), sum(|c| c.bytes) as f64 / 1e6);
    let read: u64 = outcomes.iter().map(|outcome| outcome.member.bytes).sum();
    let read = read as f64 / 1e6;
    format!(
        "{shapes} shapes, {operations} operations, {lines} lines ({written:.1} MB) of {read:.1} MB of JSON"
    )
}

fn cost(good: &[&Counted]) -> String {
    let time = |of: fn(&Counted) -> f64| good.iter().map(|counted| of(counted)).sum::<f64>();
    let peak = good.iter().map(|counted| counted.peak).max();
    format!(
        "{:.2} s of CPU, and {:.2} s for patterns; at most {:.0} MiB in a process",
        time(Counted::rest_cpu),
        time(|counted| counted.pattern_cpu),
        peak.unwrap_or_default() as f64 / f64::from(1 << 20),
    )
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
