//! Times beside the peer: thread CPU time, contenders in turn, medians of rounds.

use std::hint::black_box;

use farrier::pattern::Pattern;
use serde_json::json;

use crate::clock;
use crate::input::{Input, Named};
use crate::peer::Pair;

/// How often each contender runs a pattern's strings; the median counts.
const ROUNDS: usize = 25;
/// The same for a named case.
const NAMED_ROUNDS: usize = 201;
/// How many calls of a named case are one run: what is timed is the call, not how it is come by.
const CALLS: usize = 16;

/// Tells for each pattern and kind of strings what a call takes of both, in nanoseconds, or why the peer has no part in it.
pub(crate) fn run(matchers: &[Pattern], input: &Input) {
    for (index, (case, matcher)) in input.cases.iter().zip(matchers).enumerate() {
        let pair = match Pair::new(matcher, matcher.source()) {
            Ok(pair) => pair,
            Err(reason) => {
                crate::tell(&json!({ "case": index, "refused": reason }));
                continue;
            }
        };
        for strings in pair.strings(case, input) {
            let nanos = nanos(&pair, &strings.texts);
            crate::tell(&json!({
                "case": index,
                "kind": strings.kind,
                "strings": strings.texts.len(),
                "left_out": strings.left_out,
                "nanos": nanos,
            }));
        }
    }
    for (index, named) in input.named.iter().enumerate() {
        let matcher = matchers
            .get(named.matcher)
            .ok_or("it has no matcher".to_owned());
        crate::tell(&match matcher.and_then(|matcher| race(matcher, named)) {
            Ok(nanos) => json!({ "named": index, "nanos": nanos }),
            Err(why) => json!({ "named": index, "why": why }),
        });
    }
}

/// What a call takes, ours and the peer's.
fn nanos(pair: &Pair<'_>, texts: &[&str]) -> Option<[f64; 2]> {
    let mut ours = || {
        for text in texts {
            black_box(pair.matcher.is_match(black_box(text)));
        }
    };
    let mut peer = || {
        for text in texts {
            black_box(pair.regex.is_match(black_box(text)));
        }
    };
    let calls = texts.len();
    (calls > 0).then(|| clock::race(ROUNDS, [&mut ours, &mut peer]).map(|ns| ns / calls as f64))
}

/// What one text takes. Where a length is part of the matcher, the peer counts characters too.
fn race(matcher: &Pattern, named: &Named) -> Result<[f64; 2], String> {
    let pair = Pair::new(matcher, &named.peer)?;
    let text = named.text.as_str();
    let peer_says = || {
        let (min, max) = named.length.unwrap_or((0, usize::MAX));
        let text = black_box(text);
        let counted = named.length.is_none() || (min..=max).contains(&text.chars().count());
        pair.regex.is_match(text) && counted
    };
    if !matcher.is_match(text) || !peer_says() {
        return Err("one of the two rejects the text".to_owned());
    }
    let mut ours = || {
        for _ in 0..CALLS {
            black_box(matcher.is_match(black_box(text)));
        }
    };
    let mut peer = || {
        for _ in 0..CALLS {
            black_box(peer_says());
        }
    };
    Ok(clock::race(NAMED_ROUNDS, [&mut ours, &mut peer]).map(|ns| ns / CALLS as f64))
}
