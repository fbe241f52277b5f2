//! [`Missing`]: which required members did not arrive.

use crate::error::{Error, Pointer, Result, Segment};
use crate::schema::Schema;

/// More than this many are counted, not kept: a list of a million empty structures is no report.
const LIMIT: usize = 1_000;

/// The required members that did not arrive, and so hold a stand-in.
#[derive(Clone, Debug, Default)]
pub struct Missing {
    pointers: Vec<Pointer>,
    truncated: bool,
}

impl Missing {
    /// Whether everything that is required arrived.
    pub fn is_empty(&self) -> bool {
        self.pointers.is_empty()
    }

    /// How many are in the report.
    pub fn len(&self) -> usize {
        self.pointers.len()
    }

    /// Whether there are more than the report holds.
    pub fn is_truncated(&self) -> bool {
        self.truncated
    }

    /// The [JSON pointers](https://www.rfc-editor.org/rfc/rfc6901) of the members, in the model's names, such as
    /// `/ImportJobProperties/JobId`. A sensitive map key is shown as `*`.
    pub fn pointers(&self) -> impl Iterator<Item = String> + '_ {
        self.pointers.iter().map(ToString::to_string)
    }

    /// Each pointer with the keys that must not be shown, which tell its entries apart, and as it is shown.
    #[inline]
    pub(crate) fn revealed(&self) -> impl Iterator<Item = (String, String)> + '_ {
        let pointers = self.pointers.iter();
        pointers.map(|pointer| (pointer.revealed(), pointer.to_string()))
    }

    /// Notes a member of the structure that is being read.
    #[cold]
    pub(crate) fn push(&mut self, name: &'static str) {
        if self.pointers.len() == LIMIT {
            self.truncated = true;
            return;
        }
        let mut pointer = Pointer::default();
        pointer.prepend(Segment::Name(name));
        self.pointers.push(pointer);
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
    pub(crate) fn merge(&mut self, other: Self, is_elsewhere: &dyn Fn(&str) -> bool) {
        self.truncated |= other.truncated;
        for pointer in other.pointers {
            if !pointer.name().is_some_and(is_elsewhere) {
                self.pointers.push(pointer);
            }
        }
    }

    /// Forgets the structure's own members that are elsewhere among all that were noted since there were `from`.
    #[cold]
    pub(crate) fn retain(&mut self, from: usize, is_elsewhere: &dyn Fn(&str) -> bool) {
        for at in (from..self.pointers.len()).rev() {
            if self.pointers[at].name().is_some_and(is_elsewhere) {
                self.pointers.remove(at);
            }
        }
    }

    /// Hides the map keys of all that were noted since there were `from`.
    #[cold]
    pub(crate) fn redact(&mut self, from: usize) {
        self.pointers[from..].iter_mut().for_each(Pointer::redact);
    }

    /// Puts a step before all that were noted since there were `from`.
    #[cold]
    pub(crate) fn prepend(&mut self, from: usize, segment: &Segment, sensitive: bool) {
        for pointer in &mut self.pointers[from..] {
            if sensitive {
                pointer.redact();
            }
            pointer.prepend(segment.clone());
        }
    }
}
