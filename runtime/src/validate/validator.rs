//! The walk over a value: every constraint at every place.

use super::bounds::Bounded;
use super::canonical::Canonical;
use super::report::{Full, Report};
use super::sets::Sets;
use super::violation::{Subject, ViolationKind, Violations};
use crate::error::{Error, ErrorKind, Result};
use crate::schema::{Member, Role, Schema, ShapeType, Trait, traits};
use crate::serde::{Serializer, WriteDocument, WriteEntries, WriteItems, WriteMembers};
use crate::value::{BigDecimal, BigInteger, Document, Timestamp};

/// Walks over a value; an error ends the walk.
pub(super) struct Validator {
    /// `None`: the first violation ends the walk.
    report: Option<Report>,
    /// How many containers the walk is inside, and may be.
    pub(super) depth: usize,
    pub(super) max_depth: usize,
    /// What was found in the sets within the outermost set that the walk is inside.
    pub(super) sets: Option<Sets>,
}

impl Validator {
    /// A walk that finds every violation; without a report, one that only finds out whether there is any.
    pub(super) fn new(report: Option<Report>, max_depth: usize) -> Self {
        Self {
            report,
            depth: 0,
            max_depth,
            sets: None,
        }
    }

    pub(super) fn finish(self) -> std::result::Result<(), Violations> {
        self.report.map_or(Ok(()), Report::finish)
    }

    /// Moves on to the value at `member`; says whether there is one to check.
    #[inline]
    fn arrive(&mut self, member: &'static Member) -> Result<bool> {
        match &mut self.report {
            None => Ok(true),
            Some(report) => report.arrive(member).map_err(stop),
        }
    }

    #[cold]
    pub(super) fn violated(&mut self, member: &'static Member, kind: ViolationKind) -> Result<()> {
        let Some(report) = &mut self.report else {
            return Err(stop(Full));
        };
        let kind = if member.is_sensitive() {
            kind.discreet()
        } else {
            kind
        };
        let subject = match member.role {
            Role::Key => Subject::Key,
            _ => Subject::Value,
        };
        report.push(subject, kind).map_err(stop)
    }

    /// Walks over what a container holds.
    fn within(
        &mut self,
        member: &'static Member,
        schema: &'static Schema,
        walk: &mut dyn FnMut(&mut Self) -> Result<()>,
    ) -> Result<()> {
        let max = self.max_depth;
        if self.depth == max {
            return self.violated(member, ViolationKind::Depth { max });
        }
        self.depth += 1;
        let outside = self.report.as_mut().map(|report| {
            report.enter(member.is_sensitive() || schema.traits.iter().any(is_sensitive))
        });
        walk(self)?;
        if let (Some(report), Some(outside)) = (&mut self.report, outside) {
            report.leave(outside);
        }
        self.depth -= 1;
        Ok(())
    }

    /// Leaves out a container that stands in for what did not arrive.
    #[cold]
    fn pass_by(&mut self, write: &dyn Fn(&mut Canonical) -> Result<()>) -> Result<()> {
        if let Some(sets) = &mut self.sets {
            sets.skip(self.depth, self.max_depth, write);
        }
        Ok(())
    }

    fn number(&mut self, member: &'static Member, value: &dyn Bounded) -> Result<()> {
        match self.arrive(member)? {
            true => self.check_range(member, value),
            false => Ok(()),
        }
    }
}

impl Serializer for Validator {
    fn structure(
        &mut self,
        member: &'static Member,
        schema: &'static Schema,
        value: &dyn WriteMembers,
    ) -> Result<()> {
        if !self.arrive(member)? {
            return self.pass_by(&|ser| ser.structure(member, schema, value));
        }
        let mut is_unknown = false;
        self.within(
            member,
            schema,
            &mut |walk| match value.write_members(walk) {
                // Only a union can fail so, this one: those within it were dealt with where they stand.
                Err(error) if error.kind() == ErrorKind::UnknownVariant => {
                    is_unknown = true;
                    Ok(())
                }
                result => result,
            },
        )?;
        if is_unknown {
            self.violated(member, ViolationKind::UnknownVariant)
        } else {
            Ok(())
        }
    }

    fn list(&mut self, member: &'static Member, items: &dyn WriteItems) -> Result<()> {
        if !self.arrive(member)? {
            return self.pass_by(&|ser| ser.list(member, items));
        }
        self.check_length(member, items.len())?;
        let is_in_set = self.sets.is_some();
        self.check_unique(member, items)?;
        let result = match member.target.members {
            [element] => self.within(member, member.target, &mut |walk| {
                items.write_items(element, walk)
            }),
            _ => Ok(()),
        };
        if !is_in_set {
            self.sets = None;
        }
        result
    }

    fn map(&mut self, member: &'static Member, entries: &dyn WriteEntries) -> Result<()> {
        if !self.arrive(member)? {
            return self.pass_by(&|ser| ser.map(member, entries));
        }
        self.check_length(member, entries.len())?;
        match member.target.members {
            [key, value] => self.within(member, member.target, &mut |walk| {
                entries.write_entries(key, value, walk)
            }),
            _ => Ok(()),
        }
    }

    fn entry(&mut self, key_member: &'static Member, key: &str) -> Result<()> {
        if let Some(report) = &mut self.report {
            report.before_key();
        }
        self.check_text(key_member, key)?;
        if let Some(report) = &mut self.report {
            report.key(key_member, key);
        }
        Ok(())
    }

    fn null(&mut self, member: &'static Member) -> Result<()> {
        self.arrive(member).map(drop)
    }

    fn absent(&mut self, member: &'static Member) -> Result<()> {
        // A codec fills an idempotency token that is absent.
        let is_filled =
            || traits::find(member.traits, |t| matches!(t, Trait::IdempotencyToken)).is_some();
        match self.arrive(member)? && member.required && !is_filled() {
            true => self.violated(member, ViolationKind::Required),
            false => Ok(()),
        }
    }

    fn boolean(&mut self, member: &'static Member, _: bool) -> Result<()> {
        self.arrive(member).map(drop)
    }

    fn byte(&mut self, member: &'static Member, value: i8) -> Result<()> {
        self.number(member, &i64::from(value))
    }

    fn short(&mut self, member: &'static Member, value: i16) -> Result<()> {
        self.number(member, &i64::from(value))
    }

    fn integer(&mut self, member: &'static Member, value: i32) -> Result<()> {
        if !self.arrive(member)? {
            return Ok(());
        }
        self.check_range(member, &i64::from(value))?;
        let values = member.target.int_values;
        let mut known = member.target.shape_type != ShapeType::IntEnum;
        for modeled in values {
            known |= *modeled == value;
        }
        match known {
            true => Ok(()),
            false => self.violated(member, ViolationKind::IntEnum { values }),
        }
    }

    fn long(&mut self, member: &'static Member, value: i64) -> Result<()> {
        self.number(member, &value)
    }

    fn float(&mut self, member: &'static Member, value: f32) -> Result<()> {
        self.number(member, &value)
    }

    fn double(&mut self, member: &'static Member, value: f64) -> Result<()> {
        self.number(member, &value)
    }

    fn big_integer(&mut self, member: &'static Member, value: &BigInteger) -> Result<()> {
        self.number(member, value)
    }

    fn big_decimal(&mut self, member: &'static Member, value: &BigDecimal) -> Result<()> {
        self.number(member, value)
    }

    fn string(&mut self, member: &'static Member, value: &str) -> Result<()> {
        match self.arrive(member)? {
            true => self.check_text(member, value),
            false => Ok(()),
        }
    }

    fn blob(&mut self, member: &'static Member, value: &[u8]) -> Result<()> {
        match self.arrive(member)? {
            true => self.check_length(member, value.len()),
            false => Ok(()),
        }
    }

    fn timestamp(&mut self, member: &'static Member, _: &Timestamp) -> Result<()> {
        self.arrive(member).map(drop)
    }

    fn document(&mut self, member: &'static Member, value: &dyn WriteDocument) -> Result<()> {
        let max = self.max_depth;
        match self.arrive(member)? && is_deeper(value, max - self.depth) {
            true => self.violated(member, ViolationKind::Depth { max }),
            false => Ok(()),
        }
    }
}

/// Whether more containers of a document are inside each other than so many.
fn is_deeper(value: &dyn WriteDocument, levels: usize) -> bool {
    if !matches!(value.document(), Document::Array(_) | Document::Object(_)) {
        return false;
    }
    let within = |item: &dyn WriteDocument| match is_deeper(item, levels - 1) {
        true => Err(stop(Full)),
        false => Ok(()),
    };
    levels == 0
        || value.write_items(&mut |item| within(item)).is_err()
        || value.write_members(&mut |_, item| within(item)).is_err()
}

fn is_sensitive(of: &Trait) -> bool {
    matches!(of, Trait::Sensitive)
}

#[cold]
fn stop(_: Full) -> Error {
    Error::new(ErrorKind::Unsupported, "the report is full")
}
