//! What emitted matchers share.

/// A `@pattern`, compiled when its crate was generated.
#[derive(Clone, Copy, Debug)]
pub struct Pattern {
    source: &'static str,
    matches: fn(&[u8]) -> Option<()>,
}

impl Pattern {
    /// A pattern as the model writes it, and the function that decides it. The function is given UTF-8.
    pub const fn new(source: &'static str, matches: fn(&[u8]) -> Option<()>) -> Self {
        Self { source, matches }
    }

    /// The pattern as the model writes it.
    pub fn source(&self) -> &'static str {
        self.source
    }

    /// Whether the pattern matches somewhere in `text`.
    #[inline]
    pub fn is_match(&self, text: &str) -> bool {
        (self.matches)(text.as_bytes()).is_some()
    }
}
