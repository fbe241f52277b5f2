//! The `regex` crate, an engine that shares nothing with ours but the tables of Unicode.

use regex::{Regex, RegexBuilder};

/// The peer's matcher for a pattern that is ECMA-262 and means the same to it, where it takes the pattern.
pub(crate) fn regex(source: &str) -> Option<Regex> {
    let build = || RegexBuilder::new(source).size_limit(1 << 22).build().ok();
    means_the_same(source).then(build).flatten()
}

/// Whether a pattern has nothing in it that the `regex` crate reads in another way or not at all: `.`, `\d`, `\w`, `\s`, `\b`,
/// look-around, and in classes brackets and `&&`, `--`, `~~`.
fn means_the_same(source: &str) -> bool {
    let (mut in_class, mut escaped, mut before) = (false, false, ' ');
    for c in source.chars() {
        let other = match (escaped, in_class) {
            (true, _) => "dDwWsSbB".contains(c),
            (false, true) => c == '[' || (c == before && "&-~".contains(c)),
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
        for source in [r"^\d$", "a.b", "(?!a)b", r"[\s]", r"\bid", "[a&&b]", "[[a]"] {
            assert!(!means_the_same(source), "{source}");
        }
        for source in [r"^[.a]\.$", r"\p{L}", r"\\d", "(a|b)?[(?]"] {
            assert!(means_the_same(source), "{source}");
        }
    }
}
