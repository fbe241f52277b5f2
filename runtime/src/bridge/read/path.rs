//! Where a value stands: kept on the stack, and made a JSON pointer only when there is something to say.

use std::cell::Cell;

use crate::error::{Error, ErrorKind, Result, Segment};
use crate::schema::{Member, ROOT, Schema};
use crate::serde::{MAX_DEPTH, Missing};

/// More than this many missing members are counted, not named.
const NAMED: usize = 10;

/// A step to a value from the one that holds it.
pub(super) struct Path<'a> {
    outer: Option<(&'a Path<'a>, Segment)>,
    member: &'static Member,
    /// Whether the shape of the value is sensitive: of the outermost one, the member does not tell.
    discreet: Cell<bool>,
    /// How many values hold it.
    pub(super) depth: usize,
}

impl<'a> Path<'a> {
    pub(super) fn root() -> Self {
        Self {
            outer: None,
            member: &ROOT,
            discreet: Cell::new(false),
            depth: 0,
        }
    }

    /// A value of the one here.
    pub(super) fn inside(&'a self, member: &'static Member, segment: Segment) -> Self {
        Self {
            outer: Some((self, segment)),
            member,
            discreet: Cell::new(false),
            depth: self.depth + 1,
        }
    }

    /// Notes the shape of the structure or union here, and checks that there may be values inside of it.
    pub(super) fn enter_shape(&self, schema: &Schema) -> Result<()> {
        self.discreet.set(schema.facts.sensitive);
        self.enter()
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
        self.is_discreet() || outer.is_some_and(|(outer, _)| outer.is_sensitive())
    }

    /// Whether this value may not be shown, whatever is around it.
    fn is_discreet(&self) -> bool {
        self.discreet.get() || self.member.is_sensitive()
    }

    /// The error with the pointer to this value.
    #[cold]
    pub(super) fn blame(&self, mut error: Error) -> Error {
        let mut path = self;
        while let Some((outer, segment)) = &path.outer {
            if path.is_discreet() {
                error = error.redacted();
            }
            error = error.within(segment.clone());
            path = outer;
        }
        match path.is_discreet() {
            true => error.redacted(),
            false => error,
        }
    }

    /// Notes that a member of the structure here is missing.
    #[cold]
    pub(super) fn note(&self, missing: &mut Missing, name: &'static str) {
        let from = missing.mark();
        missing.push(name);
        let mut path = self;
        while let Some((outer, segment)) = &path.outer {
            missing.prepend(from, segment.clone(), path.is_discreet());
            path = outer;
        }
        if path.is_discreet() {
            missing.redact(from);
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
