//! Where a value stands: kept on the stack, and made a JSON pointer only when there is something to say.

use crate::bridge::MAX_DEPTH;
use crate::error::{Error, ErrorKind, Result, Segment};
use crate::schema::{Member, ROOT};
use crate::serde::Missing;

/// More than this many missing members are counted, not named.
const NAMED: usize = 10;

/// A step to a value from the one that holds it.
pub(super) struct Path<'a> {
    outer: Option<(&'a Path<'a>, Segment)>,
    member: &'static Member,
    /// How many values hold it.
    pub(super) depth: usize,
}

impl<'a> Path<'a> {
    pub(super) fn root() -> Self {
        Self {
            outer: None,
            member: &ROOT,
            depth: 0,
        }
    }

    /// A value of the one here.
    pub(super) fn inside(&'a self, member: &'static Member, segment: Segment) -> Self {
        Self {
            outer: Some((self, segment)),
            member,
            depth: self.depth + 1,
        }
    }

    /// Checks that there may be values inside of this one.
    pub(super) fn enter(&self) -> Result<()> {
        match self.depth {
            MAX_DEPTH => Err(Error::new(ErrorKind::Depth, "values are nested too deeply")),
            _ => Ok(()),
        }
    }

    /// Whether this value may not be shown.
    pub(super) fn is_sensitive(&self) -> bool {
        let outer = self.outer.as_ref();
        self.member.is_sensitive() || outer.is_some_and(|(outer, _)| outer.is_sensitive())
    }

    /// The error with the pointer to this value.
    #[cold]
    pub(super) fn blame(&self, mut error: Error) -> Error {
        let mut path = self;
        while let Some((outer, segment)) = &path.outer {
            if path.member.is_sensitive() {
                error = error.redacted();
            }
            error = error.within(segment.clone());
            path = outer;
        }
        error
    }

    /// Notes that a member of the structure here is missing.
    #[cold]
    pub(super) fn note(&self, missing: &mut Missing, name: &'static str) {
        let from = missing.len();
        missing.push(name);
        let mut path = self;
        while let Some((outer, segment)) = &path.outer {
            missing.prepend(from, segment, path.member.is_sensitive());
            path = outer;
        }
    }
}

/// What to say of members that are missing.
#[cold]
pub(super) fn describe(missing: &Missing) -> String {
    let named: Vec<_> = missing.pointers().take(NAMED).collect();
    let more = match missing.len() - named.len() {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    let plural = if missing.len() == 1 { "" } else { "s" };
    format!(
        "required member{plural} missing: {}{more}",
        named.join(", ")
    )
}
