//! Noticing that bytes come again. One type for all who ask: each further instance of a hash map costs the compiler 60 ms.

use std::borrow::Cow;
use std::collections::HashMap;

/// Bytes, each with the place where they came last. The hash is keyed at random, so that nobody can make them collide.
#[derive(Default)]
pub(crate) struct Repeats<'a>(HashMap<Cow<'a, [u8]>, usize>);

impl<'a> Repeats<'a> {
    /// Notes bytes and their place; where they came before, the place of the last time.
    pub(crate) fn note(&mut self, bytes: Cow<'a, [u8]>, place: usize) -> Option<usize> {
        self.0.insert(bytes, place)
    }
}
