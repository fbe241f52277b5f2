//! [`Missing`]: which required members did not arrive.

use std::fmt;
use std::slice::Iter;

use crate::error::{Error, Result, Segment};
use crate::schema::Schema;

/// More than this many are counted, not kept: a list of a million empty structures is no report.
const LIMIT: usize = 1_000;

/// The required members that did not arrive, and so hold a stand-in.
///
/// They are kept as a tree, whose steps have what is missing below them in common: a key is kept once, however much is missing in
/// its value.
#[derive(Clone, Default)]
pub struct Missing {
    steps: Vec<Step>,
    count: usize,
    truncated: bool,
}

/// A step of the pointers to what is missing.
#[derive(Clone)]
pub(crate) struct Step {
    pub(crate) segment: Segment,
    /// Nothing is below a member that is itself missing.
    pub(crate) inner: Vec<Step>,
    /// Whether the keys below must not be shown.
    pub(crate) is_sensitive: bool,
}

impl Missing {
    /// Whether everything that is required arrived.
    pub fn is_empty(&self) -> bool {
        self.steps.is_empty()
    }

    /// How many are in the report.
    pub fn len(&self) -> usize {
        self.count
    }

    /// Whether there are more than the report holds.
    pub fn is_truncated(&self) -> bool {
        self.truncated
    }

    /// The [JSON pointers](https://www.rfc-editor.org/rfc/rfc6901) of the members, in the model's names, such as
    /// `/ImportJobProperties/JobId`. A sensitive map key is shown as `*`; one of more than 256 bytes is cut off and ends in `…`.
    pub fn pointers(&self) -> impl Iterator<Item = String> + '_ {
        Pointers {
            text: String::new(),
            levels: vec![Level {
                steps: self.steps.iter(),
                start: 0,
                is_sensitive: false,
            }],
        }
    }

    /// The first steps to what is missing.
    #[inline]
    pub(crate) fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// What to hand to the other methods as the place after all that was noted so far.
    #[inline]
    pub(crate) fn mark(&self) -> usize {
        self.steps.len()
    }

    /// Notes a member of the structure that is being read.
    #[cold]
    pub(crate) fn push(&mut self, name: &'static str) {
        if self.count == LIMIT {
            self.truncated = true;
            return;
        }
        self.count += 1;
        self.steps.push(Step {
            segment: Segment::Name(name),
            inner: Vec::new(),
            is_sensitive: false,
        });
    }

    /// Hides the map keys in what was read of a value whose shape is sensitive: no member tells so of the outermost one.
    #[inline]
    pub(crate) fn discreet<T>(
        &mut self,
        schema: &Schema,
        from: usize,
        result: Result<T>,
    ) -> Result<T> {
        if !schema.facts.sensitive {
            return result;
        }
        self.redact(from);
        result.map_err(Error::redacted)
    }

    /// Notes what another value lacks too, but for those of its own members that are elsewhere.
    #[inline]
    pub(crate) fn merge(&mut self, mut other: Self, is_elsewhere: &dyn Fn(&str) -> bool) {
        other.retain(0, is_elsewhere);
        self.truncated |= other.truncated;
        self.count += other.count;
        self.steps.append(&mut other.steps);
    }

    /// Forgets the structure's own members that are elsewhere among all that were noted since `from`.
    #[cold]
    pub(crate) fn retain(&mut self, from: usize, is_elsewhere: &dyn Fn(&str) -> bool) {
        for at in (from..self.steps.len()).rev() {
            if self.steps[at].own().is_some_and(is_elsewhere) {
                self.steps.remove(at);
                self.count -= 1;
            }
        }
    }

    /// Hides the map keys of all that were noted since `from`.
    #[cold]
    pub(crate) fn redact(&mut self, from: usize) {
        for step in &mut self.steps[from..] {
            step.segment.redact();
            step.is_sensitive = true;
        }
    }

    /// Puts a step before all that were noted since `from`, whose keys must not be shown where it is sensitive.
    #[cold]
    pub(crate) fn prepend(&mut self, from: usize, segment: Segment, is_sensitive: bool) {
        if from < self.steps.len() {
            let inner = self.steps.split_off(from);
            self.steps.push(Step {
                segment,
                inner,
                is_sensitive,
            });
        }
    }
}

impl Step {
    /// The member, if it is one of the value at hand that is itself missing.
    fn own(&self) -> Option<&'static str> {
        match self.segment {
            Segment::Name(name) if self.inner.is_empty() => Some(name),
            _ => None,
        }
    }
}

/// What is hidden stays so.
impl fmt::Debug for Missing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Missing")
            .field("pointers", &self.pointers().collect::<Vec<_>>())
            .field("truncated", &self.truncated)
            .finish()
    }
}

/// Goes through the tree, and remembers the way to where it is.
struct Pointers<'m> {
    text: String,
    levels: Vec<Level<'m>>,
}

struct Level<'m> {
    steps: Iter<'m, Step>,
    /// How long the text is without these steps.
    start: usize,
    is_sensitive: bool,
}

impl Iterator for Pointers<'_> {
    type Item = String;

    fn next(&mut self) -> Option<String> {
        loop {
            let level = self.levels.last_mut()?;
            self.text.truncate(level.start);
            let Some(step) = level.steps.next() else {
                self.levels.pop();
                continue;
            };
            // Writing to a string does not fail.
            let _ = step.segment.show(&mut self.text, level.is_sensitive);
            if step.inner.is_empty() {
                return Some(self.text.clone());
            }
            let is_sensitive = level.is_sensitive || step.is_sensitive;
            self.levels.push(Level {
                steps: step.inner.iter(),
                start: self.text.len(),
                is_sensitive,
            });
        }
    }
}
