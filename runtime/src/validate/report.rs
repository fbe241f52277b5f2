//! The report of a walk: where it is, and what it found.

use std::fmt::Write;

use super::absent::Absent;
use super::violation::{Subject, Violation, ViolationKind, Violations};
use crate::error::pointer;
use crate::schema::{Member, Role};
use crate::serde::Missing;

/// How many violations a report lists.
const LIMIT: usize = 100;

/// How many bytes the sentences of a report have, unless its first alone has more. A sentence may be that long for a few bytes of a
/// message: the values of an enum are in it, and every key around.
const MAX_BYTES: usize = 32 << 10;

/// What a map key that must not be shown is in a pointer.
const HIDDEN: &str = "*";

/// Collects violations, and knows the JSON pointer of the value that is looked at.
#[derive(Default)]
pub(super) struct Report {
    violations: Vec<Violation>,
    /// How many bytes the sentences have.
    bytes: usize,
    truncated: bool,
    /// The pointer of the value looked at, as it is shown; up to `container`, that of the container it stands in.
    pointer: String,
    container: usize,
    /// The index that the next element has.
    next_index: usize,
    /// How many of the containers around are sensitive.
    sensitive: usize,
    absent: Absent,
}

/// What [`Report::enter`] replaced.
pub(super) struct Outside {
    container: usize,
    next_index: usize,
    sensitive: bool,
    absent: Option<usize>,
}

/// The report lists as many violations as it may.
pub(super) struct Full;

impl Report {
    #[inline]
    pub(super) fn with_missing(missing: &Missing) -> Self {
        Self {
            truncated: missing.is_truncated(),
            absent: Absent::of(missing),
            ..Self::default()
        }
    }

    /// Moves on to the next value of the container; says whether there is one to check.
    pub(super) fn arrive(&mut self, member: &'static Member) -> Result<bool, Full> {
        match member.role {
            Role::Key => return Ok(true),
            Role::Root => self.absent.arrive_at_root(),
            Role::Value => {}
            Role::Member => {
                self.leave_value();
                self.pointer.push('/');
                self.pointer.push_str(member.name);
                self.absent.arrive(member.name, 0);
            }
            Role::Element => {
                self.leave_value();
                // Writing to a string does not fail.
                let _ = write!(self.pointer, "/{}", self.next_index);
                self.absent.arrive("", self.next_index);
                self.next_index += 1;
            }
        }
        match self.absent.is_absent() {
            true => self
                .push(Subject::Value, ViolationKind::Required)
                .map(|()| false),
            false => Ok(true),
        }
    }

    /// Leaves the previous entry of a map: what is reported now is of the map or of a key.
    pub(super) fn before_key(&mut self) {
        self.leave_value();
    }

    /// Goes back to the container.
    fn leave_value(&mut self) {
        self.pointer.truncate(self.container);
    }

    /// Moves on to the entry with this key.
    pub(super) fn key(&mut self, key_member: &'static Member, key: &str) {
        self.absent.arrive(key, 0);
        self.pointer.push('/');
        if self.sensitive > 0 || key_member.is_sensitive() {
            self.pointer.push_str(HIDDEN);
        } else {
            // Writing to a string does not fail.
            let _ = pointer::escape(&mut self.pointer, key);
        }
    }

    pub(super) fn enter(&mut self, sensitive: bool) -> Outside {
        self.sensitive += usize::from(sensitive);
        Outside {
            container: std::mem::replace(&mut self.container, self.pointer.len()),
            next_index: std::mem::take(&mut self.next_index),
            sensitive,
            absent: self.absent.enter(),
        }
    }

    pub(super) fn leave(&mut self, outside: Outside) {
        self.leave_value();
        self.container = outside.container;
        self.next_index = outside.next_index;
        self.sensitive -= usize::from(outside.sensitive);
        self.absent.leave(outside.absent);
    }

    pub(super) fn push(&mut self, subject: Subject, kind: ViolationKind) -> Result<(), Full> {
        let kind = if self.sensitive > 0 {
            kind.discreet()
        } else {
            kind
        };
        let violation = Violation::new(self.pointer.clone(), subject, kind);
        self.list(violation)
    }

    fn list(&mut self, violation: Violation) -> Result<(), Full> {
        self.bytes += violation.size();
        let is_first = self.violations.is_empty();
        if self.violations.len() == LIMIT || self.bytes > MAX_BYTES && !is_first {
            self.truncated = true;
            return Err(Full);
        }
        self.violations.push(violation);
        Ok(())
    }

    pub(super) fn finish(mut self) -> Result<(), Violations> {
        // A report that the walk filled takes no more of them.
        let absent = std::mem::take(&mut self.absent);
        let _ = absent.awaited(&mut |pointer| {
            let (subject, kind) = (Subject::Value, ViolationKind::Required);
            self.list(Violation::new(pointer.to_owned(), subject, kind))
        });
        match self.violations.is_empty() {
            true => Ok(()),
            false => Err(Violations::new(self.violations, self.truncated)),
        }
    }
}
