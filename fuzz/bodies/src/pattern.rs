//! The pattern compiler: text becomes a matcher or an error that points into the text.

use farrier_codegen::pattern::compile;

/// Compiles what stands before the first NUL, and matches what stands after it.
pub fn pattern(bytes: &[u8]) -> &'static str {
    let text = String::from_utf8_lossy(bytes);
    let (source, subject) = text.split_once('\0').unwrap_or((&text, ""));
    match compile(source) {
        Err(error) => {
            assert!(!error.to_string().is_empty(), "an error has nothing to say");
            "refused"
        }
        Ok(compiled) if compiled.is_match(subject) => "matched",
        Ok(_) => "compiled",
    }
}
