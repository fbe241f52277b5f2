//! The constraints, one function each: the trait in force, and whether the value keeps it.

use super::bounds::{self, Bounded};
use super::sets::{self, Sets};
use super::validator::Validator;
use super::violation::ViolationKind;
use crate::error::Result;
use crate::pattern::Pattern;
use crate::schema::{Member, ShapeType, Trait, traits};
use crate::serde::WriteItems;

impl Validator {
    #[inline]
    pub(super) fn check_length(
        &mut self,
        member: &'static Member,
        actual: impl Length,
    ) -> Result<()> {
        match member.find_trait(|t| matches!(t, Trait::Length { .. })) {
            Some(&Trait::Length { min, max }) if !actual.is_within(min, max) => {
                let actual = Some(actual.measure());
                self.violated(member, ViolationKind::Length { actual, min, max })
            }
            _ => Ok(()),
        }
    }

    #[inline]
    pub(super) fn check_range(
        &mut self,
        member: &'static Member,
        value: &dyn Bounded,
    ) -> Result<()> {
        match member.find_trait(|t| matches!(t, Trait::Range { .. })) {
            Some(&Trait::Range { min, max }) if !bounds::contains(min, max, value) => {
                self.violated(member, ViolationKind::Range { min, max })
            }
            _ => Ok(()),
        }
    }

    #[inline]
    pub(super) fn check_text(&mut self, member: &'static Member, value: &str) -> Result<()> {
        if member.traits.is_empty() && member.target.traits.is_empty() {
            return self.check_value_set(member, value);
        }
        let pattern = member.find_trait(|t| matches!(t, Trait::Pattern(_)));
        if let Some(Trait::Pattern(pattern)) = pattern {
            self.check_pattern(member, value, pattern)?;
        } else {
            self.check_length(member, value)?;
        }
        self.check_value_set(member, value)
    }

    /// A length and a pattern: in one where that can be, and one by one where it is not known which is violated.
    fn check_pattern(
        &mut self,
        member: &'static Member,
        value: &str,
        pattern: &Pattern,
    ) -> Result<()> {
        if let Some(&Trait::Length { min, max }) =
            member.find_trait(|t| matches!(t, Trait::Length { .. }))
            && pattern.is_match_within(value, min, max)
        {
            return Ok(());
        }
        self.check_length(member, value)?;
        if pattern.is_match(value) {
            return Ok(());
        }
        let source = pattern.source();
        self.violated(member, ViolationKind::Pattern { source })
    }

    #[inline]
    pub(super) fn check_value_set(&mut self, member: &'static Member, value: &str) -> Result<()> {
        let schema = member.target;
        if schema.shape_type != ShapeType::Enum || schema.values.contains(&value) {
            return Ok(());
        }
        let values = match traits::find(schema.traits, |t| matches!(t, Trait::PublicValues(_))) {
            Some(Trait::PublicValues(public)) => public,
            _ => schema.values,
        };
        self.violated(member, ViolationKind::Enum { values })
    }

    pub(super) fn check_unique(
        &mut self,
        member: &'static Member,
        items: &dyn WriteItems,
    ) -> Result<()> {
        if !sets::is_set(member, items) {
            return Ok(());
        }
        let (depth, max_depth) = (self.depth, self.max_depth);
        let sets = self
            .sets
            .get_or_insert_with(|| Sets::of(member, items, depth, max_depth));
        match sets.next() {
            Some((first, second)) => {
                self.violated(member, ViolationKind::UniqueItems { first, second })
            }
            None => Ok(()),
        }
    }
}

/// What a `@length` counts.
pub(super) trait Length: Copy {
    fn measure(self) -> u64;

    #[inline]
    fn is_within(self, min: u64, max: u64) -> bool {
        (min..=max).contains(&self.measure())
    }
}

impl Length for usize {
    #[inline]
    fn measure(self) -> u64 {
        self as u64
    }
}

impl Length for &str {
    #[inline]
    fn measure(self) -> u64 {
        self.chars().count() as u64
    }

    /// A scalar value has one to four bytes, so that most strings need not be counted.
    #[inline]
    fn is_within(self, min: u64, max: u64) -> bool {
        let bytes = self.len() as u64;
        (bytes.div_ceil(4) >= min && bytes <= max) || (min..=max).contains(&self.measure())
    }
}
