//! The line of each model.

use super::outcome::{Counted, Outcome};
use crate::bench::table;

const HEADINGS: [&str; 11] = [
    "model",
    "result",
    "shapes",
    "operations",
    "lines",
    "MB",
    "ms",
    "pattern ms",
    "peak MiB",
    "said",
    "patterns",
];

/// The table; at the end of each line the strategies of the patterns.
pub(super) fn render(outcomes: &[Outcome]) -> String {
    let rows: Vec<_> = outcomes.iter().map(row).collect();
    let table = table::render(HEADINGS, &rows);
    let mut lines = table.lines().map(str::to_owned);
    let heading = lines.next().unwrap_or_default();
    let mut text = heading + "\n";
    for (line, outcome) in lines.zip(outcomes) {
        let patterns = outcome
            .generated
            .iter()
            .flat_map(|counted| &counted.patterns);
        text.push_str(format!("{line}  {}", strategies(patterns)).trim_end());
        text.push('\n');
    }
    text
}

fn row(outcome: &Outcome) -> [String; 11] {
    let name = outcome.member.name.clone();
    let result = if outcome.failed() { "FAILED" } else { "ok" };
    let Ok(counted) = &outcome.generated else {
        let mut row = [(); 11].map(|()| "-".to_owned());
        (row[0], row[1]) = (name, result.to_owned());
        return row;
    };
    let patterns: usize = counted.patterns.values().sum();
    [
        name,
        result.to_owned(),
        counted.shapes.to_string(),
        counted.operations.to_string(),
        counted.lines.to_string(),
        format!("{:.1}", counted.bytes as f64 / 1e6),
        format!("{:.0}", counted.rest_cpu() * 1e3),
        format!("{:.0}", counted.pattern_cpu * 1e3),
        format!("{:.0}", counted.peak as f64 / f64::from(1 << 20)),
        said(counted),
        patterns.to_string(),
    ]
}

/// `4 literals, 8 class run`
pub(super) fn strategies<'a>(patterns: impl Iterator<Item = (&'a String, &'a usize)>) -> String {
    let list: Vec<_> = patterns
        .map(|(strategy, count)| format!("{count} {strategy}"))
        .collect();
    list.join(", ")
}

/// What the generator warned of: `Pattern 3`.
fn said(counted: &Counted) -> String {
    let warnings = counted.warnings.iter();
    let mut list: Vec<_> = warnings
        .map(|(code, count)| format!("{code} {count}"))
        .collect();
    list.extend(counted.no_protocol.iter().map(|_| "no protocol".to_owned()));
    list.join(", ")
}
