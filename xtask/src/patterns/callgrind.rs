//! `--callgrind`: instructions instead of time.
//!
//! The program calls a function that callgrind watches before, between and after the two engines, so that one run gives both
//! counts for every pattern.

use std::process::Command;

use camino::Utf8Path;
use farrier_codegen::pattern::{Compiled, Strategy};
use serde::Deserialize;

use super::compiled::{self, Entry};
use super::input::Case;
use super::report::{capped, shown};
use super::score::{Score, Times};
use crate::bench::{callgrind, judge, table, verdict};
use crate::workspace::{Failure, say};

/// A pattern that was counted.
#[derive(Deserialize)]
struct Counted {
    case: usize,
    kind: String,
    strings: usize,
}

/// The command before the program's own arguments.
pub(super) fn command(file: &Utf8Path) -> Result<Command, Failure> {
    callgrind::command(file, "between_patterns")
}

/// Prints what was counted; fails where a pattern takes more instructions than the peer.
pub(super) fn report(
    entries: &[Entry],
    said: &str,
    file: &Utf8Path,
    limit: usize,
) -> Result<(), Failure> {
    let counted: Vec<Counted> = said
        .lines()
        .map(serde_json::from_str)
        .collect::<Result<_, _>>()
        .map_err(|error| Failure::work(format!("the program said what is no result: {error}")))?;
    // What prepares a pattern, ours, the peer.
    let parts = callgrind::parts::<3>(file, counted.len())?;
    let all = counted
        .iter()
        .zip(&parts)
        .map(|(counted, [_, ours, peer])| {
            let calls = counted.strings as f64;
            (
                counted,
                Times([*ours, *peer].map(|count| count as f64 / calls)),
            )
        });
    print(entries, &all.collect::<Vec<_>>(), limit)
}

fn print(entries: &[Entry], all: &[(&Counted, Times)], limit: usize) -> Result<(), Failure> {
    let matched: Vec<_> = compiled::matched(entries).collect();
    say("\nInstructions for a call, as callgrind counts them: the peer's in ours\n");
    let rows = ["realistic", "accepted"].map(|kind| {
        let of_kind = all.iter().filter(|(counted, _)| counted.kind == kind);
        Score::of(of_kind.map(|(_, times)| *times)).row(kind)
    });
    let headings = Score::headings("strings").map(|heading| heading.replace(" ns", ""));
    say(table::render(
        headings.each_ref().map(String::as_str),
        &rows,
    ));
    let (excused, more) = more(all, &matched);
    capped("more instructions, by the last resort", &excused, limit);
    capped("more instructions", &more, limit);
    say(format_args!(
        "no pattern takes more instructions than regex, but by the last resort: {}: {}",
        more.len(),
        verdict(more.is_empty())
    ));
    judge(&[more.is_empty()])
}

/// The patterns that take more instructions than the peer, the worst first: those of which that is known, and the others.
fn more(all: &[(&Counted, Times)], matched: &[(&Case, &Compiled)]) -> (Vec<String>, Vec<String>) {
    let more = all.iter().filter(|(_, times)| times.ratio() < 1.0);
    let mut more: Vec<_> = more
        .filter_map(|(counted, times)| Some((times, matched.get(counted.case)?)))
        .collect();
    more.sort_by(|a, b| a.0.ratio().total_cmp(&b.0.ratio()));
    let (mut excused, mut others) = (Vec::new(), Vec::new());
    for (times, (case, compiled)) in more {
        let [ours, peer] = times.0;
        let (strategy, pattern) = (compiled.strategy(), shown(&case.pattern));
        let line = format!(
            "{:.2} ({ours:.0}, regex {peer:.0}) {strategy}: {pattern}",
            times.ratio()
        );
        match compiled.strategy() == Strategy::Evaluator {
            true => excused.push(line),
            false => others.push(line),
        }
    }
    (excused, others)
}
