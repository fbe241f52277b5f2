//! Emitted matchers: on every text the function says what the plan says that it was written from, and what the `regex` crate
//! says where the pattern means the same to it.

use std::sync::OnceLock;

use farrier::pattern::Pattern;
use farrier_codegen::pattern::{Compiled, compile};
use regex::Regex;

use crate::peer;

#[rustfmt::skip] // What the generator writes, it formats.
#[path = "../../../codegen/tests/pattern/matchers.rs"]
mod emitted;

/// A matcher with those who must agree with it.
struct Trial {
    matcher: &'static Pattern,
    compiled: Compiled,
    regex: Option<Regex>,
}

/// Each is made when it is needed first: where the compiler has to try everything, it takes half a minute in a fuzzer.
static TRIALS: [OnceLock<Trial>; emitted::MATCHERS.len()] =
    [const { OnceLock::new() }; emitted::MATCHERS.len()];

/// Takes the first byte for which matcher, and the rest for the text.
pub fn matchers(bytes: &[u8]) -> &'static str {
    let Some((&which, text)) = bytes.split_first() else {
        return "nothing";
    };
    let text = String::from_utf8_lossy(text);
    let which = usize::from(which) % TRIALS.len();
    let trial = TRIALS[which].get_or_init(|| Trial::new(&emitted::MATCHERS[which]));
    let verdict = trial.matcher.is_match(&text);
    let source = trial.matcher.source();
    assert_eq!(
        verdict,
        trial.compiled.is_match(&text),
        "the plan of {source} on {text:?}"
    );
    match (&trial.regex, verdict) {
        (None, true) => "matched",
        (None, false) => "rejected",
        (Some(regex), _) => {
            assert_eq!(
                verdict,
                regex.is_match(&text),
                "regex with {source} on {text:?}"
            );
            if verdict {
                "matched by all three"
            } else {
                "rejected by all three"
            }
        }
    }
}

impl Trial {
    fn new(matcher: &'static Pattern) -> Self {
        let source = matcher.source();
        Self {
            matcher,
            compiled: compile(source).expect("what was emitted can be compiled"),
            regex: peer::regex(source),
        }
    }
}
