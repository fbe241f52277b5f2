//! [`Sets`]: which items of lists with `@uniqueItems` are equal, beside a walk over these lists.

use super::canonical::Canonical;
use crate::error::Result;
use crate::schema::{Member, Trait};
use crate::serde::{Serializer, WriteItems};

/// Whether the items have to differ, and there are enough of them not to.
pub(super) fn is_set(member: &'static Member, items: &dyn WriteItems) -> bool {
    items.len() > 1
        && member.target.members.len() == 1
        && member
            .find_trait(|t| matches!(t, Trait::UniqueItems))
            .is_some()
}

/// The first item that equals an earlier one: the earlier's index and its own.
pub(super) type Repeated = (usize, usize);

/// What a pass found in a set and in those within, in the order in which a walk comes to them.
pub(super) struct Sets {
    found: Vec<Option<Repeated>>,
    next: usize,
}

impl Sets {
    /// Writes a set that is inside so many containers, of which there may be `max_depth`.
    pub(super) fn of(
        member: &'static Member,
        items: &dyn WriteItems,
        depth: usize,
        max_depth: usize,
    ) -> Self {
        let found = found(depth, max_depth, &|canonical| canonical.list(member, items));
        Self { found, next: 0 }
    }

    /// What was found in the set that the walk comes to.
    pub(super) fn next(&mut self) -> Option<Repeated> {
        self.next += 1;
        self.found.get(self.next - 1).copied().flatten()
    }

    /// Leaves out the sets of a value that the walk does not go into.
    pub(super) fn skip(
        &mut self,
        depth: usize,
        max_depth: usize,
        write: &dyn Fn(&mut Canonical) -> Result<()>,
    ) {
        self.next += found(depth, max_depth, write).len();
    }
}

fn found(
    depth: usize,
    max_depth: usize,
    write: &dyn Fn(&mut Canonical) -> Result<()>,
) -> Vec<Option<Repeated>> {
    let mut canonical = Canonical::new(depth, max_depth);
    // Where the pass ends with an error, the walk does.
    let _ = write(&mut canonical);
    canonical.into_found()
}
