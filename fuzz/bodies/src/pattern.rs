//! The pattern compiler: text becomes a matcher, which is Rust, or an error that points into the text.

use farrier_codegen::ShapeId;
use farrier_codegen::matchers::{Matcher, module};
use farrier_codegen::pattern::{Compiled, compile};

/// Compiles what stands before the first NUL, and matches what stands after it.
pub fn pattern(bytes: &[u8]) -> &'static str {
    let text = String::from_utf8_lossy(bytes);
    let (source, subject) = text.split_once('\0').unwrap_or((&text, ""));
    match compile(source) {
        Err(error) => {
            assert!(!error.to_string().is_empty(), "an error has nothing to say");
            "refused"
        }
        Ok(compiled) => {
            emit(source, &compiled);
            if compiled.is_match(subject) {
                "matched"
            } else {
                "compiled"
            }
        }
    }
}

/// What can be compiled can be written.
fn emit(source: &str, compiled: &Compiled) {
    let name = ShapeId::parse("fuzz#Pattern").expect("this is a shape ID");
    let matcher = Matcher {
        name,
        source,
        compiled,
    };
    if let Err(error) = module(&[matcher], "fuzz") {
        panic!("{source:?} became what is no Rust: {error}");
    }
}
