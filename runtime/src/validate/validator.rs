//! The walk over a value: every constraint at every place.

use std::mem::replace;

use super::bounds::{self, Bounded};
use super::canonical;
use super::report::{Full, Report};
use super::violation::{Subject, ViolationKind, Violations};
use super::MAX_DEPTH;
use crate::error::{Error, ErrorKind, Result};
use crate::schema::{Member, Schema, ShapeType, Trait};
use crate::serde::{Serializer, WriteEntries, WriteItems, WriteMembers};
use crate::value::{BigDecimal, BigInteger, Document, Timestamp};

/// Walks over a value; an error ends the walk.
pub(super) struct Validator {
    /// `None`: the first violation ends the walk.
    report: Option<Report>,
    depth: usize,
}

impl Validator {
    /// A walk that only finds out whether there is a violation.
    pub(super) fn quick() -> Self {
        Self { report: None, depth: 0 }
    }

    /// A walk that finds every violation.
    pub(super) fn reporting(report: Report) -> Self {
        Self { report: Some(report), depth: 0 }
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
    fn violated(&mut self, member: &'static Member, kind: ViolationKind) -> Result<()> {
        let Some(report) = &mut self.report else { return Err(stop(Full)) };
        let kind = if member.is_sensitive() { kind.discreet() } else { kind };
        let subject = match member.role {
            crate::schema::Role::Key => Subject::Key,
            _ => Subject::Value,
        };
        report.push(subject, kind).map_err(stop)
    }

    /// Walks over what a container holds.
    fn within(
        &mut self,
        member: &'static Member,
        schema: &'static Schema,
        walk: impl FnOnce(&mut Self) -> Result<()>,
    ) -> Result<()> {
        if self.depth == MAX_DEPTH {
            return self.violated(member, ViolationKind::Depth);
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

    #[inline]
    fn check_length(&mut self, member: &'static Member, actual: impl Length) -> Result<()> {
        match member.effective_traits().find(|t| matches!(t, Trait::Length { .. })) {
            Some(&Trait::Length { min, max }) if !actual.is_within(min, max) => {
                let actual = Some(actual.get());
                self.violated(member, ViolationKind::Length { actual, min, max })
            }
            _ => Ok(()),
        }
    }

    #[inline]
    fn check_range(&mut self, member: &'static Member, value: &impl Bounded) -> Result<()> {
        match member.effective_traits().find(|t| matches!(t, Trait::Range { .. })) {
            Some(&Trait::Range { min, max }) if !bounds::contains(min, max, value) => {
                self.violated(member, ViolationKind::Range { min, max })
            }
            _ => Ok(()),
        }
    }

    #[inline]
    fn check_text(&mut self, member: &'static Member, value: &str) -> Result<()> {
        if member.traits.is_empty() && member.target.traits.is_empty() {
            return self.check_value_set(member, value);
        }
        self.check_length(member, value)?;
        match member.effective_traits().find(|t| matches!(t, Trait::Pattern(_))) {
            Some(Trait::Pattern(pattern)) if !pattern.is_match(value) => {
                self.violated(member, ViolationKind::Pattern { source: pattern.source() })?;
            }
            _ => {}
        }
        self.check_value_set(member, value)
    }

    #[inline]
    fn check_value_set(&mut self, member: &'static Member, value: &str) -> Result<()> {
        let schema = member.target;
        if schema.shape_type != ShapeType::Enum || schema.values.contains(&value) {
            return Ok(());
        }
        let public = schema.traits.iter().find_map(|t| match t {
            Trait::PublicValues(values) => Some(*values),
            _ => None,
        });
        self.violated(member, ViolationKind::Enum { values: public.unwrap_or(schema.values) })
    }

    fn check_unique(&mut self, member: &'static Member, items: &dyn WriteItems) -> Result<()> {
        let [element] = member.target.members else { return Ok(()) };
        if items.len() < 2 || !member.effective_traits().any(|t| matches!(t, Trait::UniqueItems)) {
            return Ok(());
        }
        match canonical::duplicate(items, element) {
            Some((first, second)) => {
                self.violated(member, ViolationKind::UniqueItems { first, second })
            }
            None => Ok(()),
        }
    }

    fn number(&mut self, member: &'static Member, value: &impl Bounded) -> Result<()> {
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
            return Ok(());
        }
        let mut is_unknown = false;
        self.within(member, schema, |walk| match value.write_members(walk) {
            // Only a union can fail so, this one: those within it were dealt with where they stand.
            Err(error) if error.kind() == ErrorKind::UnknownVariant => {
                is_unknown = true;
                Ok(())
            }
            result => result,
        })?;
        if is_unknown { self.violated(member, ViolationKind::UnknownVariant) } else { Ok(()) }
    }

    fn list(&mut self, member: &'static Member, items: &dyn WriteItems) -> Result<()> {
        if !self.arrive(member)? {
            return Ok(());
        }
        self.check_length(member, items.len())?;
        self.check_unique(member, items)?;
        match member.target.members {
            [element] => self.within(member, member.target, |walk| items.write_items(element, walk)),
            _ => Ok(()),
        }
    }

    fn map(&mut self, member: &'static Member, entries: &dyn WriteEntries) -> Result<()> {
        if !self.arrive(member)? {
            return Ok(());
        }
        self.check_length(member, entries.len())?;
        match member.target.members {
            [key, value] => {
                self.within(member, member.target, |walk| entries.write_entries(key, value, walk))
            }
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
        let is_filled = || member.traits.iter().any(|t| matches!(t, Trait::IdempotencyToken));
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
        let schema = member.target;
        if schema.shape_type != ShapeType::IntEnum || schema.int_values.contains(&value) {
            return Ok(());
        }
        self.violated(member, ViolationKind::IntEnum { values: schema.int_values })
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

    fn document(&mut self, member: &'static Member, _: &Document) -> Result<()> {
        self.arrive(member).map(drop)
    }
}

/// What a `@length` counts.
trait Length: Copy {
    fn get(self) -> u64;

    #[inline]
    fn is_within(self, min: u64, max: u64) -> bool {
        (min..=max).contains(&self.get())
    }
}

impl Length for usize {
    #[inline]
    fn get(self) -> u64 {
        self as u64
    }
}

impl Length for &str {
    #[inline]
    fn get(self) -> u64 {
        self.chars().count() as u64
    }

    /// A scalar value has one to four bytes, so that most strings need not be counted.
    #[inline]
    fn is_within(self, min: u64, max: u64) -> bool {
        let bytes = self.len() as u64;
        (bytes.div_ceil(4) >= min && bytes <= max) || (min..=max).contains(&self.get())
    }
}

fn is_sensitive(of: &Trait) -> bool {
    matches!(of, Trait::Sensitive)
}

#[cold]
fn stop(_: Full) -> Error {
    Error::new(ErrorKind::Unsupported, "the report is full")
}
