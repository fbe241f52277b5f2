//! What emitted matchers share.
//!
//! A matcher is a function from UTF-8 to `Some(())` or `None`. It is written in terms of the steps here: each takes what is left
//! of a text and returns what is left after it, or `None` where it fails, so that steps are chained with `?`. Nothing panics,
//! and every byte is looked at a bounded number of times.

mod bitmap;
mod class;
mod evaluate;
mod flags;
mod sixteen;
mod step;
mod table;
mod utf8;
mod whole;

pub use bitmap::Bitmap;
pub use class::Class;
pub use evaluate::{Condition, Op, Pass, Program, evaluate};
pub use step::{
    MAX, any, bytes, chars, contains, either, end, exactly, last, lit, maybe, one, optional, peek,
    repeat, rounds, run, some, span, tally, unless, without,
};
pub use table::{
    PairTable, Shift, Table, WideTable, shift, walk, walk_back, walk_pairs, walk_wide,
    walk_wide_back,
};

pub use whole::all;

/// A `@pattern`, compiled when its crate was generated.
#[derive(Clone, Copy, Debug)]
pub struct Pattern {
    source: &'static str,
    matches: fn(&[u8]) -> Option<()>,
    within: Option<Within>,
}

/// The function that decides a pattern and a length in one.
#[derive(Clone, Copy, Debug)]
struct Within {
    min: u64,
    max: u64,
    matches: fn(&[u8]) -> Option<()>,
}

impl Pattern {
    /// A pattern as the model writes it, and the function that decides it. The function is given UTF-8.
    #[inline]
    pub const fn new(source: &'static str, matches: fn(&[u8]) -> Option<()>) -> Self {
        Self {
            source,
            matches,
            within: None,
        }
    }

    /// The same pattern with a function that decides at once whether it matches and the text has `min` to `max` characters.
    #[inline]
    pub const fn within(self, min: u64, max: u64, matches: fn(&[u8]) -> Option<()>) -> Self {
        let within = Within { min, max, matches };
        Self {
            within: Some(within),
            ..self
        }
    }

    /// The pattern as the model writes it.
    pub fn source(&self) -> &'static str {
        self.source
    }

    /// Whether the pattern matches and the text has `min` to `max` characters, where one function says both. If it says no, or
    /// there is none for this length, which of the two is violated is asked one by one.
    #[inline]
    pub(crate) fn is_match_within(&self, text: &str, min: u64, max: u64) -> bool {
        self.within.is_some_and(|within| {
            (within.min, within.max) == (min, max) && (within.matches)(text.as_bytes()).is_some()
        })
    }

    /// Whether the pattern matches somewhere in `text`.
    #[inline]
    pub fn is_match(&self, text: &str) -> bool {
        (self.matches)(text.as_bytes()).is_some()
    }
}
