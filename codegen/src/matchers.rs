//! Matchers without a model: compiled patterns become a module, for programs that test or measure what is emitted.
//!
//! The matchers of a generated crate come from [`Generator`](crate::Generator), which uses the same parts.

use crate::ShapeId;
use crate::lower::patterns::{self, PatternUse};
use crate::pattern::Compiled;
use crate::{emit, render};

/// A compiled pattern that shall become a function.
#[derive(Clone, Debug)]
pub struct Matcher<'a> {
    /// What the function is named after, as if a shape of this name carried the pattern.
    pub name: ShapeId,
    /// The pattern as it was written.
    pub source: &'a str,
    /// What became of it.
    pub compiled: &'a Compiled,
}

/// Matchers as Rust.
#[derive(Clone, Debug)]
pub struct Module {
    /// The text of a file: the functions, what they refer to, and `MATCHERS`, a `farrier::pattern::Pattern` for each in order.
    pub text: String,
    /// How many bytes of a program the classes and sets of characters take, which the functions share.
    pub shared_bytes: usize,
}

/// Writes matchers as a file; `command` is what writes it, for the file's first line. Fails where what is emitted is no Rust,
/// which is a defect of Farrier.
pub fn module(matchers: &[Matcher<'_>], command: &str) -> Result<Module, String> {
    let uses: Vec<PatternUse> = matchers.iter().map(pattern_use).collect();
    let compiled = matchers.iter().map(|matcher| matcher.compiled);
    let module = patterns::of_compiled(uses.iter().zip(compiled));
    let sources: Vec<&str> = matchers.iter().map(|matcher| matcher.source).collect();
    let tokens = emit::matchers::emit(&module, &sources);
    let text = render::render_module(tokens, command).map_err(|error| error.to_string())?;
    Ok(Module {
        text,
        shared_bytes: module.shared_bytes(),
    })
}

impl Compiled {
    /// How many bytes of a program the automata, or the program of the evaluator, take that this pattern alone needs; zero where it
    /// needs none. Classes and sets of
    /// characters are not counted, for matchers share them.
    pub fn table_bytes(&self) -> usize {
        let shape = ShapeId::parse("pattern#Alone").expect("this is a shape ID");
        let alone = PatternUse::alone(shape, "");
        patterns::of_compiled([(&alone, self)]).table_bytes()
    }
}

fn pattern_use(matcher: &Matcher<'_>) -> PatternUse {
    PatternUse::alone(matcher.name.clone(), matcher.source)
}
