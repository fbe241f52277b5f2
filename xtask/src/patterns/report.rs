//! What there is to say of all patterns: for each strategy, in total, and where something is wrong.

use std::collections::BTreeMap;

use farrier_codegen::pattern::Strategy;

use super::compiled::{self, Entry};
use super::outcome::Outcome;
use super::scratch::Scratch;
use crate::bench::measure::{Cost, median};
use crate::bench::table;
use crate::workspace::{Failure, say};

/// How many of the slowest patterns are listed.
const SLOWEST: usize = 10;

/// What is summed up for a strategy.
#[derive(Default)]
struct Group {
    patterns: usize,
    tables: Vec<usize>,
    nanos: Vec<f64>,
}

/// Prints everything; fails where a pattern was refused or a string got the wrong verdict.
pub(super) fn print(
    entries: &[Entry],
    outcomes: &[Outcome],
    scratch: &Scratch,
    build: Cost,
    limit: usize,
) -> Result<(), Failure> {
    if outcomes.len() != compiled::matched(entries).count() {
        return Err(Failure::work("the program did not speak of every pattern"));
    }
    let groups = groups(entries, outcomes);
    say(strategies(&groups));
    let refused = refused(entries);
    let mismatches = mismatches(entries, outcomes);
    capped("refused", &refused, limit);
    capped("mismatch", &mismatches, limit);
    totals(entries, &groups);
    say(format_args!(
        "refused: {}, mismatches: {}",
        refused.len(),
        mismatches.len()
    ));
    costs(entries);
    sizes(&groups, scratch);
    say(format_args!(
        "the crate of the matchers was built in {:.1} s of CPU time",
        build.cpu.as_secs_f64()
    ));
    match (refused.len(), mismatches.len()) {
        (0, 0) => Ok(()),
        (refused, wrong) => Err(Failure::work(format!(
            "{refused} refused, {wrong} mismatches"
        ))),
    }
}

/// Prints a line for each pattern, and its warnings below it.
pub(super) fn list(entries: &[Entry]) {
    for entry in entries {
        let Ok(compiled) = &entry.result else {
            continue;
        };
        say(format_args!(
            "{:<12} {:>6} table bytes {:>9.3} ms  {}",
            compiled.strategy(),
            compiled.table_bytes(),
            entry.cpu.as_secs_f64() * 1e3,
            shown(&entry.case.pattern)
        ));
        if let Some(place) = &entry.case.place {
            say(format_args!("    {place}"));
        }
        for (note, more) in compiled.causes() {
            let more = match more {
                0 => String::new(),
                more => format!(" ({more} more of the kind)"),
            };
            say(format_args!(
                "    warning: at offset {}, {}{more}",
                note.offset, note.message
            ));
        }
    }
    say("");
}

fn groups(entries: &[Entry], outcomes: &[Outcome]) -> BTreeMap<Strategy, Group> {
    let mut groups = BTreeMap::<_, Group>::new();
    for ((_, compiled), outcome) in compiled::matched(entries).zip(outcomes) {
        let group = groups.entry(compiled.strategy()).or_default();
        group.patterns += 1;
        group
            .tables
            .extend(Some(compiled.table_bytes()).filter(|bytes| *bytes > 0));
        group.nanos.extend(outcome.nanos);
    }
    groups
}

fn strategies(groups: &BTreeMap<Strategy, Group>) -> String {
    let rows: Vec<[String; 6]> = groups
        .iter()
        .map(|(strategy, group)| {
            let bytes = |value: Option<usize>| value.map_or("-".to_owned(), |n| n.to_string());
            let tables = &group.tables;
            [
                strategy.to_string(),
                group.patterns.to_string(),
                bytes(Some(tables.iter().sum()).filter(|sum| *sum > 0)),
                bytes(median(tables.iter().copied())),
                bytes(tables.iter().copied().max()),
                median(group.nanos.iter().copied()).map_or("-".to_owned(), |ns| format!("{ns:.1}")),
            ]
        })
        .collect();
    let headings = [
        "strategy",
        "patterns",
        "table bytes",
        "median",
        "largest",
        "ns accepted",
    ];
    table::render(headings, &rows)
}

fn refused(entries: &[Entry]) -> Vec<String> {
    let errors = entries.iter().filter_map(|entry| {
        let error = entry.result.as_ref().err()?;
        let pattern = shown(&entry.case.pattern);
        let place = entry.case.place.as_deref();
        let place = place.map(|place| format!("{place}: ")).unwrap_or_default();
        Some(format!(
            "{place}{pattern} at offset {}: {error}",
            error.offset
        ))
    });
    errors.collect()
}

fn mismatches(entries: &[Entry], outcomes: &[Outcome]) -> Vec<String> {
    let mut lines = Vec::new();
    for ((case, compiled), outcome) in compiled::matched(entries).zip(outcomes) {
        let wrong = |list: &[usize], texts: &[String], expected: &str| -> Vec<String> {
            let texts = list.iter().filter_map(|&at| texts.get(at));
            let pattern = shown(&case.pattern);
            texts
                .map(|text| {
                    format!(
                        "{pattern} ({}) must {expected} {text:?}",
                        compiled.strategy()
                    )
                })
                .collect()
        };
        lines.extend(wrong(&outcome.wrongly_rejected, &case.accept, "accept"));
        lines.extend(wrong(&outcome.wrongly_accepted, &case.reject, "reject"));
    }
    lines
}

/// Prints a line for each, up to a limit, and how many more there are.
pub(super) fn capped(what: &str, lines: &[String], limit: usize) {
    for line in lines.iter().take(limit) {
        say(format_args!("{what}: {line}"));
    }
    if let Some(more @ 1..) = lines.len().checked_sub(limit) {
        say(format_args!("{what}: and {more} more"));
    }
    if !lines.is_empty() {
        say("");
    }
}

fn totals(entries: &[Entry], groups: &BTreeMap<Strategy, Group>) {
    let strings: usize = entries
        .iter()
        .map(|entry| entry.case.accept.len() + entry.case.reject.len())
        .sum();
    let of = |strategy| groups.get(&strategy).map_or(0, |group| group.patterns);
    let warned = compiled::matched(entries).filter(|(_, compiled)| !compiled.notes().is_empty());
    say(format_args!(
        "{} patterns, {strings} strings",
        entries.len()
    ));
    say(format_args!(
        "always: {}, never: {}, with a warning: {}",
        of(Strategy::Always),
        of(Strategy::Never),
        warned.count()
    ));
}

fn costs(entries: &[Entry]) {
    let total: f64 = entries.iter().map(|entry| entry.cpu.as_secs_f64()).sum();
    let median = median(entries.iter().map(|entry| entry.cpu.as_secs_f64() * 1e3)).unwrap_or(0.0);
    say(format_args!(
        "compiled in {total:.2} s of CPU time, one thread; median {median:.3} ms; the slowest:"
    ));
    let mut slowest: Vec<&Entry> = entries.iter().collect();
    slowest.sort_by_key(|entry| std::cmp::Reverse(entry.cpu));
    for entry in slowest.into_iter().take(SLOWEST) {
        let pattern = shown(&entry.case.pattern);
        say(format_args!(
            "{:>10.1} ms  {pattern}",
            entry.cpu.as_secs_f64() * 1e3
        ));
    }
}

fn sizes(groups: &BTreeMap<Strategy, Group>, scratch: &Scratch) {
    let tables: Vec<usize> = groups
        .values()
        .flat_map(|group| group.tables.clone())
        .collect();
    say(format_args!(
        "table bytes of the {} patterns that have tables: median {}, largest {}",
        tables.len(),
        median(tables.iter().copied()).unwrap_or(0),
        tables.iter().max().unwrap_or(&0)
    ));
    say(format_args!(
        "classes and sets of characters, which matchers share: {} bytes",
        scratch.shared_bytes
    ));
}

/// A pattern as one line that is not too long.
pub(super) fn shown(pattern: &str) -> String {
    const LENGTH: usize = 100;
    let line: String = pattern
        .chars()
        .map(|c| if c.is_control() { '\u{fffd}' } else { c })
        .collect();
    match line.char_indices().nth(LENGTH) {
        Some((at, _)) => format!("`{}…`", &line[..at]),
        None => format!("`{line}`"),
    }
}
