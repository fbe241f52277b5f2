//! The report of a walk: where it is, and what it found.

use std::fmt::Write;
use std::ops::Range;

use super::violation::{Subject, Violation, ViolationKind, Violations};
use crate::error::pointer;
use crate::schema::{Member, Role};
use crate::serde::Missing;

/// How many violations a report lists.
const LIMIT: usize = 100;

/// What a map key that must not be shown is in a pointer.
const HIDDEN: &str = "*";

/// Collects violations, and knows the JSON pointer of the value that is looked at.
#[derive(Default)]
pub(super) struct Report {
    violations: Vec<Violation>,
    truncated: bool,
    /// The pointer of the value looked at; up to `container`, that of the container it stands in.
    pointer: String,
    container: usize,
    /// Where in the pointer keys are that must not be shown.
    hidden: Vec<Range<usize>>,
    /// The index that the next element has.
    next_index: usize,
    /// How many of the containers around are sensitive.
    sensitive: usize,
    /// The pointers of required members that did not arrive, in order.
    missing: Vec<(String, Absent)>,
}

/// A required member that did not arrive.
struct Absent {
    /// Its pointer as it is shown.
    shown: String,
    /// Whether the walk came by.
    seen: bool,
}

/// What [`Report::enter`] replaced.
pub(super) struct Outside {
    container: usize,
    next_index: usize,
    sensitive: bool,
}

/// The report lists as many violations as it may.
pub(super) struct Full;

impl Report {
    #[inline]
    pub(super) fn with_missing(missing: &Missing) -> Self {
        let mut report = Self {
            truncated: missing.is_truncated(),
            ..Self::default()
        };
        // There are at most a thousand; a map or a sort would take the compiler longer than anything else here.
        for (pointer, shown) in missing.revealed() {
            if let Err(place) = report.find_missing(&pointer) {
                let absent = Absent { shown, seen: false };
                report.missing.insert(place, (pointer, absent));
            }
        }
        report
    }

    fn find_missing(&self, pointer: &str) -> Result<usize, usize> {
        self.missing
            .binary_search_by(|(missing, _)| missing.as_str().cmp(pointer))
    }

    /// Moves on to the next value of the container; says whether there is one to check.
    pub(super) fn arrive(&mut self, member: &'static Member) -> Result<bool, Full> {
        match member.role {
            Role::Root | Role::Key => return Ok(true),
            Role::Value => {}
            Role::Member => {
                self.leave_value();
                self.pointer.push('/');
                self.pointer.push_str(member.name);
            }
            Role::Element => {
                self.leave_value();
                // Writing to a string does not fail.
                let _ = write!(self.pointer, "/{}", self.next_index);
                self.next_index += 1;
            }
        }
        match self.find_missing(&self.pointer) {
            Ok(place) => {
                self.missing[place].1.seen = true;
                self.push(Subject::Value, ViolationKind::Required)?;
                Ok(false)
            }
            Err(_) => Ok(true),
        }
    }

    /// Leaves the previous entry of a map: what is reported now is of the map or of a key.
    pub(super) fn before_key(&mut self) {
        self.leave_value();
    }

    /// Goes back to the container.
    fn leave_value(&mut self) {
        let end = self.container;
        self.pointer.truncate(end);
        while self.hidden.last().is_some_and(|key| key.end > end) {
            self.hidden.pop();
        }
    }

    /// Moves on to the entry with this key.
    pub(super) fn key(&mut self, key_member: &'static Member, key: &str) {
        self.pointer.push('/');
        let start = self.pointer.len();
        // Writing to a string does not fail.
        let _ = pointer::escape(&mut self.pointer, key);
        if self.sensitive > 0 || key_member.is_sensitive() {
            self.hidden.push(start..self.pointer.len());
        }
    }

    pub(super) fn enter(&mut self, sensitive: bool) -> Outside {
        self.sensitive += usize::from(sensitive);
        Outside {
            container: std::mem::replace(&mut self.container, self.pointer.len()),
            next_index: std::mem::take(&mut self.next_index),
            sensitive,
        }
    }

    pub(super) fn leave(&mut self, outside: Outside) {
        self.leave_value();
        self.container = outside.container;
        self.next_index = outside.next_index;
        self.sensitive -= usize::from(outside.sensitive);
    }

    pub(super) fn push(&mut self, subject: Subject, kind: ViolationKind) -> Result<(), Full> {
        let pointer = self.shown();
        self.push_at(pointer, subject, kind)
    }

    /// The pointer without the keys that must not be shown.
    fn shown(&self) -> String {
        let mut shown = String::with_capacity(self.pointer.len());
        let mut start = 0;
        for key in &self.hidden {
            shown.push_str(&self.pointer[start..key.start]);
            shown.push_str(HIDDEN);
            start = key.end;
        }
        shown.push_str(&self.pointer[start..]);
        shown
    }

    fn push_at(
        &mut self,
        pointer: String,
        subject: Subject,
        kind: ViolationKind,
    ) -> Result<(), Full> {
        if self.violations.len() == LIMIT {
            self.truncated = true;
            return Err(Full);
        }
        let kind = if self.sensitive > 0 {
            kind.discreet()
        } else {
            kind
        };
        self.violations.push(Violation::new(pointer, subject, kind));
        Ok(())
    }

    pub(super) fn finish(mut self) -> Result<(), Violations> {
        for place in 0..self.missing.len() {
            let absent = &mut self.missing[place].1;
            if absent.seen {
                continue;
            }
            let pointer = std::mem::take(&mut absent.shown);
            let (subject, kind) = (Subject::Value, ViolationKind::Required);
            if self.push_at(pointer, subject, kind).is_err() {
                break;
            }
        }
        match self.violations.is_empty() {
            true => Ok(()),
            false => Err(Violations::new(self.violations, self.truncated)),
        }
    }
}
