//! The pattern compiler: text becomes a matcher or an error that points into the text.

use farrier_codegen::pattern::{Compiled, compile};

use crate::peer;

/// Compiles what stands before the first NUL, and matches what stands after it.
pub fn pattern(bytes: &[u8]) -> &'static str {
    let text = String::from_utf8_lossy(bytes);
    let (source, subject) = text.split_once('\0').unwrap_or((&text, ""));
    match compile(source) {
        Err(error) => {
            assert!(!error.to_string().is_empty(), "an error has nothing to say");
            "refused"
        }
        Ok(compiled) => compare(source, &compiled, subject),
    }
}

/// What is not ECMA-262 has a note, and another meaning elsewhere.
fn compare(source: &str, compiled: &Compiled, subject: &str) -> &'static str {
    let verdict = compiled.is_match(subject);
    let regex = Some(source)
        .filter(|_| compiled.notes().is_empty())
        .and_then(peer::regex);
    if let Some(regex) = &regex {
        assert_eq!(
            verdict,
            regex.is_match(subject),
            "regex with {source:?} on {subject:?}"
        );
    }
    match (verdict, regex.is_some()) {
        (true, true) => "matched by both",
        (true, false) => "matched",
        (false, true) => "rejected by both",
        (false, false) => "rejected",
    }
}
