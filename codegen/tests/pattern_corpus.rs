//! Every pattern of the corpus, where it is present: how many compile, and what they say to its strings.

use std::collections::BTreeMap;

use farrier_codegen::pattern;

/// How many of a thousand patterns compile at least.
const FLOOR_PER_MILLE: usize = 990;

#[derive(serde::Deserialize)]
struct Case {
    pattern: String,
    accept: Vec<String>,
    reject: Vec<String>,
}

#[derive(Default)]
struct Tally {
    compiled: usize,
    strings: usize,
    strategies: BTreeMap<pattern::Strategy, usize>,
    refused: BTreeMap<String, Vec<String>>,
    mismatches: Vec<String>,
}

#[test]
fn corpus() {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../shared/corpus/patterns.json"
    );
    let Ok(text) = std::fs::read_to_string(path) else {
        println!("skipped: there is no corpus");
        return;
    };
    let cases: Vec<Case> = serde_json::from_str(&text).expect("the corpus is a list of cases");
    let mut tally = Tally::default();
    // Without optimization the whole corpus takes minutes, so only a part of it is tried.
    let sample: Vec<&Case> = cases
        .iter()
        .step_by(if cfg!(debug_assertions) { 8 } else { 1 })
        .collect();
    sample.iter().for_each(|case| tally.add(case));
    for (reason, patterns) in &tally.refused {
        println!(
            "refused, {reason}: {}\n    {}",
            patterns.len(),
            patterns.join("\n    ")
        );
    }
    println!(
        "{} of {} patterns compiled, {} strings",
        tally.compiled,
        sample.len(),
        tally.strings
    );
    for (strategy, count) in &tally.strategies {
        println!("  {strategy:<12} {count}");
    }
    assert!(
        tally.mismatches.is_empty(),
        "{} mismatches\n{}",
        tally.mismatches.len(),
        tally.mismatches.join("\n")
    );
    let floor = sample.len() * FLOOR_PER_MILLE / 1000;
    assert!(
        tally.compiled >= floor,
        "{} patterns compiled, {floor} did before",
        tally.compiled
    );
}

impl Tally {
    fn add(&mut self, case: &Case) {
        let compiled = match pattern::compile(&case.pattern) {
            Ok(compiled) => compiled,
            Err(error) => {
                assert!(!error.internal, "{}: {error}", case.pattern);
                return self
                    .refused
                    .entry(error.message)
                    .or_default()
                    .push(case.pattern.clone());
            }
        };
        self.compiled += 1;
        *self.strategies.entry(compiled.strategy()).or_default() += 1;
        let accepted = case.accept.iter().map(|text| (text, true));
        for (text, verdict) in accepted.chain(case.reject.iter().map(|text| (text, false))) {
            self.strings += 1;
            if compiled.is_match(text) != verdict {
                self.mismatches
                    .push(format!("{} {text:?} should be {verdict}", case.pattern));
            }
        }
    }
}
