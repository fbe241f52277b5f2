//! Every string through its matcher, and the time that the accepted ones take.

use std::hint::black_box;

use farrier::pattern::Pattern;
use serde_json::json;

use crate::clock;
use crate::input::{Case, Input};

/// How often accepted strings are timed; the median counts.
const ROUNDS: usize = 15;

/// Tells for each pattern which strings got the wrong verdict, and how many nanoseconds a call on an accepted one takes.
pub(crate) fn run(matchers: &[Pattern], input: &Input) {
    for (index, (case, matcher)) in input.cases.iter().zip(matchers).enumerate() {
        let wrong = |texts: &[String], expected: bool| -> Vec<usize> {
            let verdicts = texts.iter().map(|text| matcher.is_match(text));
            let wrong = verdicts
                .enumerate()
                .filter(|(_, verdict)| *verdict != expected);
            wrong.map(|(at, _)| at).collect()
        };
        crate::tell(&json!({
            "case": index,
            "wrongly_rejected": wrong(&case.accept, true),
            "wrongly_accepted": wrong(&case.reject, false),
            "nanos": nanos(matcher, case),
        }));
    }
}

fn nanos(matcher: &Pattern, case: &Case) -> Option<f64> {
    let mut all = || {
        for text in &case.accept {
            black_box(matcher.is_match(black_box(text)));
        }
    };
    let calls = case.accept.len();
    (calls > 0).then(|| clock::race(ROUNDS, [&mut all])[0] / calls as f64)
}
