//! What formats that name their members share: what a key names, which member comes next, which did not come.

use std::borrow::Cow;

use super::indices::Indices;
use crate::schema::{Member, Schema};
use crate::serde::Missing;

/// What a key names.
#[derive(PartialEq)]
pub(super) enum Key<'a> {
    /// The member with this index.
    Known(usize),
    /// No member of the schema.
    Unknown(Cow<'a, str>),
    /// A member that a later one replaces.
    Superseded,
}

/// Which member is expected next.
pub(super) struct Prediction {
    /// The member before; `usize::MAX` where there is none.
    pub(super) last: usize,
    /// Whether members of this structure come sorted by name, and not in the model's order.
    pub(super) sorted: bool,
}

impl Prediction {
    /// At the start of a structure: the order is taken to be that of the structure before.
    #[inline]
    pub(super) fn new(sorted: bool) -> Self {
        Self {
            last: usize::MAX,
            sorted,
        }
    }

    /// The member that comes next in the order of the last one.
    #[inline]
    pub(super) fn expected(&self, schema: &'static Schema) -> usize {
        if self.sorted {
            schema.order.after(self.last)
        } else {
            self.last.wrapping_add(1)
        }
    }

    /// Notes a member that was not expected. If it comes next in the order that was not assumed, that one is from here on.
    #[inline]
    pub(super) fn came(&mut self, schema: &'static Schema, index: usize) {
        let other = Self {
            sorted: !self.sorted,
            ..*self
        };
        self.sorted ^= other.expected(schema) == index;
        self.last = index;
    }

    /// The member that has this name, which `is_it` says: the name may be that of the model or a `@jsonName`.
    pub(super) fn search(
        &mut self,
        schema: &'static Schema,
        name: &str,
        is_it: &dyn Fn(&Member) -> bool,
    ) -> Option<usize> {
        let is_it = |index: &usize| is_it(&schema.members[*index]);
        let mut found = schema.order.named(name.as_bytes()).find(is_it);
        if found.is_none() && !schema.order.is_complete {
            found = (0..schema.members.len()).find(is_it);
        }
        if let Some(index) = found {
            self.came(schema, index);
        }
        found
    }
}

/// Notes the required members of a structure that did not come, or came as null.
#[cold]
pub(super) fn note_missing(
    missing: &mut Missing,
    schema: &'static Schema,
    seen: &Indices,
    nulls: &Indices,
) {
    for (index, member) in schema.members.iter().enumerate() {
        if member.required && (!seen.contains(index) || nulls.contains(index)) {
            missing.push(member.name);
        }
    }
}
