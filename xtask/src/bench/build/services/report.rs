//! What is printed of a service's crates, and the bars.

use super::{SUBJECTS, Seen, Service, Subject};
use crate::bench::{measure, table, verdict};
use crate::workspace::say;

/// Prints the table of a service, and returns which bars hold.
pub(super) fn print(service: &Service, seen: &[Seen; 3]) -> [bool; 2] {
    let costs = seen.each_ref().map(|seen| measure::medians(&seen.costs));
    let sdk = costs[0].0;
    let subjects = SUBJECTS.into_iter().zip(seen).zip(costs);
    let rows: Vec<_> = subjects
        .map(|((subject, seen), cost)| row(service, subject, seen, cost, sdk))
        .collect();
    let table = table::render(HEADINGS, &rows);
    say(format_args!("\n{}", table.trim_end()));
    let builds = seen[0].costs.len();
    say(format_args!(
        "medians of {builds} builds each; cargo's own start counted\n"
    ));
    bars(costs.map(|(cpu, _)| cpu))
}

const HEADINGS: [&str; 7] = [
    "release build of the crate alone",
    "CPU s",
    "wall s",
    "lines",
    "rlib bytes",
    "stripped program",
    "it / SDK (CPU)",
];

fn row(
    service: &Service,
    subject: Subject,
    seen: &Seen,
    (cpu, wall): (f64, f64),
    sdk: f64,
) -> [String; 7] {
    [
        format!("{}, {}", service.package(subject), title(subject)),
        format!("{cpu:.2}"),
        format!("{wall:.2}"),
        seen.artifact.lines.to_string(),
        seen.artifact.rlib_bytes.to_string(),
        seen.binary_bytes.to_string(),
        format!("{:.3}", cpu / sdk),
    ]
}

fn bars([sdk, whole, slice]: [f64; 3]) -> [bool; 2] {
    let holds = [sdk >= 4.0 * whole, sdk >= 15.0 * slice];
    let [quarter, fifteenth] = holds.map(verdict);
    say(format_args!(
        "whole: at least 4 times fewer CPU seconds than the SDK's crate: {:.1}: {quarter}",
        sdk / whole
    ));
    say(format_args!(
        "slice: at least 15 times fewer: {:.1}: {fifteenth}",
        sdk / slice
    ));
    holds
}

/// How much of the service is in the crate.
pub(super) fn title(subject: Subject) -> &'static str {
    match subject {
        Subject::Sdk => "no default features",
        Subject::Whole => "all operations",
        Subject::Slice => "three operations",
    }
}
