//! `--bench`: matchers beside the `regex` crate, on strings of four kinds and in the named cases.

use std::collections::BTreeMap;

use farrier_codegen::pattern::{self, Compiled, Strategy};
use serde::Deserialize;
use serde_json::{Value, json};

use super::compiled::{self, Entry};
use super::named::{self, Named};
use super::realistic::{self, Text};
use super::report::{capped, shown};
use super::score::{self, Bar, Score, Times};
use crate::bench::table;
use crate::workspace::{Failure, say};

/// How much faster matchers are than the peer on accepted strings, as the geometric mean, at least; and what is hoped for.
const MEAN: (f64, f64) = (5.5, 8.0);

/// What is run beside the strings of the files.
pub(super) struct Contest {
    /// The named cases, with what their patterns became.
    pub(super) named: Vec<(Named, Compiled)>,
    texts: Vec<Text>,
}

/// A line that the program prints: of a pattern that the peer refuses, of strings of a kind, or of a named case. (An enum
/// without a tag would not do: serde buffers it, and takes a float of arbitrary precision for a map.)
#[derive(Deserialize)]
struct Line {
    case: Option<usize>,
    refused: Option<String>,
    kind: Option<String>,
    left_out: Option<usize>,
    nanos: Option<Times>,
    named: Option<usize>,
    why: Option<String>,
}

/// All lines, sorted out.
#[derive(Default)]
struct Results {
    /// For each kind of strings, patterns and their times.
    kinds: BTreeMap<String, Vec<(usize, Times)>>,
    /// Why the peer has no part in patterns, and in which.
    refused: BTreeMap<String, Vec<usize>>,
    /// Patterns with strings on which the verdicts differ, and how many such strings there are.
    differing: BTreeMap<usize, usize>,
    named: BTreeMap<usize, Result<Times, String>>,
}

impl Contest {
    /// Compiles the patterns of the named cases.
    pub(super) fn prepare() -> Result<Self, Failure> {
        let compile = |named: Named| match pattern::compile(named.pattern) {
            Ok(compiled) => Ok((named, compiled)),
            Err(error) => Err(Failure::work(format!("{}: {error}", named.title))),
        };
        let named = named::cases().into_iter().map(compile);
        Ok(Self {
            named: named.collect::<Result<_, _>>()?,
            texts: realistic::texts(),
        })
    }

    /// Adds what the program needs to know to what it is told of the patterns.
    pub(super) fn extend(&self, cases: &mut [Value], patterns: &[&str], input: &mut Value) {
        for (case, pattern) in cases.iter_mut().zip(patterns) {
            let family = self.texts.iter().enumerate();
            let family = family.filter(|(_, text)| text.is_of_family(pattern));
            case["family"] = family.map(|(at, _)| at).collect();
        }
        let texts = self.texts.iter().map(|text| text.text.as_str());
        input["texts"] = texts.collect();
        let named = self.named.iter().enumerate();
        let named = named.map(|(at, (named, _))| named.to_json(patterns.len() + at));
        input["named"] = json!(named.collect::<Vec<_>>());
    }

    /// Prints what the program found; fails where a bar is missed.
    pub(super) fn report(
        &self,
        entries: &[Entry],
        said: &str,
        limit: usize,
    ) -> Result<(), Failure> {
        let results = Results::read(said)?;
        let matched: Vec<_> = compiled::matched(entries).collect();
        let strategy = |case: usize| matched.get(case).map(|(_, compiled)| compiled.strategy());
        say(
            "\nBeside `regex::Regex::is_match`, compiled before: its time in ours, for each pattern\n",
        );
        for kind in ["accepted", "rejected", "realistic", "64 KiB"] {
            let list = results.kinds.get(kind).map_or(&[][..], Vec::as_slice);
            say(by_strategy(kind, list, &strategy));
            let name = |at: usize| {
                matched.get(at).map_or(String::new(), |(case, compiled)| {
                    format!("{}: {}", compiled.strategy(), shown(&case.pattern))
                })
            };
            slower(kind, list, &name, limit);
        }
        results.print_skipped(entries);
        let accepted = results.kinds.get("accepted");
        let all = Score::of(accepted.into_iter().flatten().map(|(_, times)| *times));
        score::judge_bars(&self.bars(&results, all.mean))
    }

    /// The named cases and what is asked of all patterns together.
    fn bars(&self, results: &Results, mean: f64) -> Vec<Bar> {
        let named = self.named.iter().enumerate().map(|(at, (named, _))| Bar {
            title: named.title,
            times: match results.named.get(&at) {
                Some(Ok(times)) => times.0.map(|ns| format!("{ns:.1}")),
                Some(Err(why)) => [why.clone(), String::new()],
                None => ["was not run".to_owned(), String::new()],
            },
            ratio: match results.named.get(&at) {
                Some(Ok(times)) => times.ratio(),
                _ => 0.0,
            },
            at_least: named.bar,
            goal: named.goal,
        });
        let mean = Bar {
            title: "geometric mean, accepted strings",
            times: [String::new(), String::new()],
            ratio: mean,
            at_least: MEAN.0,
            goal: MEAN.1,
        };
        named.chain([mean]).collect()
    }
}

impl Results {
    fn read(said: &str) -> Result<Self, Failure> {
        let mut results = Self::default();
        for line in said.lines() {
            let line: Line = serde_json::from_str(line).map_err(|error| {
                Failure::work(format!(
                    "the program said what is no result ({error}): {line}"
                ))
            })?;
            results.add(line);
        }
        Ok(results)
    }

    fn add(&mut self, line: Line) {
        if let Some(named) = line.named {
            let times = line.nanos.ok_or(line.why.unwrap_or_default());
            self.named.insert(named, times);
        }
        let Some(case) = line.case else {
            return;
        };
        if let Some(refused) = line.refused {
            self.refused.entry(refused).or_default().push(case);
        }
        if let Some(left_out @ 1..) = line.left_out {
            *self.differing.entry(case).or_default() += left_out;
        }
        if let (Some(kind), Some(nanos)) = (line.kind, line.nanos) {
            self.kinds.entry(kind).or_default().push((case, nanos));
        }
    }

    fn print_skipped(&self, entries: &[Entry]) {
        let ours = entries.iter().filter(|entry| entry.result.is_err()).count();
        if ours > 0 {
            say(format_args!(
                "not compared: {ours} patterns that Farrier refuses"
            ));
        }
        for (reason, cases) in &self.refused {
            say(format_args!(
                "not compared: {} patterns that regex refuses ({reason})",
                cases.len()
            ));
        }
        say(format_args!(
            "left out: {} strings of {} patterns, on which the verdicts differ, for regex gives them another meaning\n",
            self.differing.values().sum::<usize>(),
            self.differing.len()
        ));
    }
}

/// A row for each strategy, and one for all.
fn by_strategy(
    kind: &str,
    list: &[(usize, Times)],
    strategy: &dyn Fn(usize) -> Option<Strategy>,
) -> String {
    let mut groups = BTreeMap::<_, Vec<Times>>::new();
    for (case, times) in list {
        groups.entry(strategy(*case)).or_default().push(*times);
    }
    let rows = groups.into_iter().filter_map(|(strategy, times)| {
        Some(Score::of(times.into_iter()).row(&strategy?.to_string()))
    });
    let all = Score::of(list.iter().map(|(_, times)| *times)).row("all");
    let rows: Vec<_> = rows.chain([all]).collect();
    table::render(Score::headings(kind), &rows)
}

/// Lists the patterns on which the peer is faster, the worst first.
fn slower(kind: &str, list: &[(usize, Times)], name: &dyn Fn(usize) -> String, limit: usize) {
    let mut slower: Vec<_> = list
        .iter()
        .filter(|(_, times)| times.ratio() < 1.0)
        .collect();
    slower.sort_by(|a, b| a.1.ratio().total_cmp(&b.1.ratio()));
    let lines: Vec<String> = slower
        .iter()
        .map(|(case, times)| {
            let [ours, peer] = times.0;
            format!(
                "{:.2} ({ours:.0} ns, regex {peer:.0} ns) {}",
                times.ratio(),
                name(*case)
            )
        })
        .collect();
    capped(&format!("slower, {kind}"), &lines, limit);
}
