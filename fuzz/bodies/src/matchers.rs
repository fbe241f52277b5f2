//! Emitted matchers: on every text the function says what the plan says that it was written from, and what the `regex` crate
//! says where the pattern means the same to it.

use std::sync::LazyLock;

use farrier::pattern::Pattern;
use farrier_codegen::pattern::{Compiled, compile};
use regex::Regex;

#[rustfmt::skip] // What the generator writes, it formats.
#[path = "../../../codegen/tests/pattern/matchers.rs"]
mod emitted;

/// A matcher with those who must agree with it.
struct Trial {
    matcher: &'static Pattern,
    compiled: Compiled,
    regex: Option<Regex>,
}

static TRIALS: LazyLock<Vec<Trial>> =
    LazyLock::new(|| emitted::MATCHERS.iter().map(Trial::new).collect());

/// Takes the first byte for which matcher, and the rest for the text.
pub fn matchers(bytes: &[u8]) -> &'static str {
    let Some((&which, text)) = bytes.split_first() else {
        return "nothing";
    };
    let text = String::from_utf8_lossy(text);
    let trial = &TRIALS[usize::from(which) % TRIALS.len()];
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
            regex: means_the_same(source).then(|| Regex::new(source).expect("a pattern of both")),
        }
    }
}

/// Whether a pattern has nothing in it that the `regex` crate reads in another way or not at all: `.`, `\d`, `\w`, `\s`, `\b`
/// and look-around.
fn means_the_same(source: &str) -> bool {
    let (mut in_class, mut escaped, mut before) = (false, false, ' ');
    for c in source.chars() {
        let other = match (escaped, in_class) {
            (true, _) => "dDwWsSbB".contains(c),
            (false, true) => false,
            (false, false) => c == '.' || (before == '(' && c == '?'),
        };
        if other {
            return false;
        }
        match c {
            '[' if !escaped => in_class = true,
            ']' if !escaped => in_class = false,
            _ => {}
        }
        escaped = c == '\\' && !escaped;
        before = c;
    }
    true
}

#[cfg(test)]
mod tests {
    use super::means_the_same;

    #[test]
    fn what_regex_reads_in_another_way() {
        for source in [r"^\d$", "a.b", "(?!a)b", r"[\s]", r"\bid"] {
            assert!(!means_the_same(source), "{source}");
        }
        for source in [r"^[.a]\.$", r"\p{L}", r"\\d", "(a|b)?[(?]"] {
            assert!(means_the_same(source), "{source}");
        }
    }
}
