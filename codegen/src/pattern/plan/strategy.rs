//! The names of the ways to decide a pattern.

use std::fmt;

/// The name of a way to decide a pattern.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strategy {
    /// Every text matches.
    Always,
    /// No text matches.
    Never,
    /// One character of a class, anywhere.
    Contains,
    /// A few texts.
    Literals,
    /// Characters of one class, counted.
    ClassRun,
    /// One pass with counters.
    OnePass,
    /// Steps that may be tried in vain, and small automata for parts of the text.
    Steps,
    /// A table in which a state is a place in a word.
    Shift,
    /// A table that is walked from byte to byte.
    Walk,
    /// A table that is walked from character to character.
    WideWalk,
    /// A table that is walked from the end of the text.
    Reversed,
    /// Several of the others, for parts of the pattern.
    Split,
    /// The evaluator of last resort.
    Evaluator,
}

impl fmt::Display for Strategy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Always => "always",
            Self::Never => "never",
            Self::Contains => "contains",
            Self::Literals => "literals",
            Self::ClassRun => "class run",
            Self::OnePass => "one pass",
            Self::Steps => "steps",
            Self::Shift => "shift table",
            Self::Walk => "table",
            Self::WideWalk => "wide table",
            Self::Reversed => "reversed table",
            Self::Split => "split",
            Self::Evaluator => "evaluator",
        })
    }
}
