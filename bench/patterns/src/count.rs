//! Each pattern's strings between calls of a function that callgrind is told to watch: what runs from one call to the next
//! is then a part of its own in callgrind's file.

use std::hint::black_box;

use farrier::pattern::Pattern;
use serde_json::json;

use crate::input::Input;
use crate::peer::{Pair, Strings};

/// For each pattern that both engines have: all that is prepared, the strings through ours, the strings through the peer.
/// Tells which patterns these are, in order.
pub(crate) fn run(matchers: &[Pattern], input: &Input) {
    for (index, (case, matcher)) in input.cases.iter().zip(matchers).enumerate() {
        let Ok(pair) = Pair::new(matcher, matcher.source()) else {
            continue;
        };
        let [accepted, _, realistic, _] = pair.strings(case, input);
        let used = if realistic.texts.is_empty() {
            accepted
        } else {
            realistic
        };
        if used.texts.is_empty() {
            continue;
        }
        crate::tell(&json!({ "case": index, "kind": used.kind, "strings": used.texts.len() }));
        both(&pair, &used);
    }
    between_patterns();
}

fn both(pair: &Pair<'_>, strings: &Strings<'_>) {
    // The peer builds its automaton while it runs; that is not what is counted.
    for _ in 0..2 {
        peer(pair, &strings.texts);
    }
    between_patterns();
    ours(pair, &strings.texts);
    between_patterns();
    peer(pair, &strings.texts);
    between_patterns();
}

#[inline(never)]
fn ours(pair: &Pair<'_>, texts: &[&str]) {
    for text in texts {
        black_box(pair.matcher.is_match(black_box(text)));
    }
}

#[inline(never)]
fn peer(pair: &Pair<'_>, texts: &[&str]) {
    for text in texts {
        black_box(pair.regex.is_match(black_box(text)));
    }
}

#[inline(never)]
fn between_patterns() {
    // Something of its own, so that no other function is merged with this one.
    black_box(0x70_61_74_74_u32);
}
