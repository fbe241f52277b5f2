//! `[…]`.

use super::super::Error;
use super::super::set::Set;
use super::escape::Escape;
use super::{Parser, Reading};

impl Parser<'_> {
    /// A class; its `[` is read.
    pub(super) fn class(&mut self, start: usize) -> Result<Set, Error> {
        let negated = self.eat("^");
        let set = self.class_members(start)?;
        let set = self.fold(set);
        Ok(if negated { set.complement() } else { set })
    }

    /// The members of a class and its `]`.
    pub(super) fn class_members(&mut self, start: usize) -> Result<Set, Error> {
        let mut set = Set::empty();
        let nested = self.reading == Reading::NestedClasses;
        // Java has no class without members.
        if nested && self.eat("]") {
            set = Set::one(']' as u32);
        }
        loop {
            if self.eat("]") {
                return Ok(set);
            }
            if self.reading != Reading::Strict && self.rest().starts_with("&&[")
                || nested && self.rest().starts_with("&&")
            {
                return Ok(set.intersection(&self.intersected(start)?));
            }
            if nested && self.rest().starts_with('[') {
                set = set.union(&self.nested()?);
                continue;
            }
            if self.reading != Reading::Strict && self.rest().starts_with(r"\Q") {
                set = set.union(&self.quoted_set()?);
                continue;
            }
            let offset = self.at;
            let first = self.class_atom(start)?;
            set = set.union(&self.class_range(first, offset, start)?);
        }
    }

    /// A member, and the range that it opens if a `-` follows.
    fn class_range(&mut self, first: Escape, offset: usize, start: usize) -> Result<Set, Error> {
        if !self.rest().starts_with('-') || self.rest().starts_with("-]") {
            return Ok(first.into_set());
        }
        self.at += 1;
        let last = self.class_atom(start)?;
        match (first, last) {
            (Escape::Point(low), Escape::Point(high)) if low <= high => {
                Ok(Set::from_ranges([(low, high)]))
            }
            (Escape::Point(_), Escape::Point(_)) => {
                Err(self.error(offset, "this range is out of order"))
            }
            (first, last) => {
                self.lenient(offset, "a `-` beside a set of characters", super::ITSELF)?;
                Ok(first
                    .into_set()
                    .union(&last.into_set())
                    .union(&Set::one('-' as u32)))
            }
        }
    }

    /// One character of a class, or a set of them.
    fn class_atom(&mut self, start: usize) -> Result<Escape, Error> {
        let offset = self.at;
        match self.bump() {
            None => Err(self.error(start, "this class is not closed")),
            Some('\\') if self.eat("b") => Ok(Escape::Point(0x08)),
            Some('\\') if self.eat("-") => Ok(Escape::Point('-' as u32)),
            Some('\\') => self.common_escape(offset),
            Some(other) => Ok(Escape::Point(other as u32)),
        }
    }
}

impl Escape {
    fn into_set(self) -> Set {
        match self {
            Self::Point(point) => Set::one(point),
            Self::Set(set) => set,
        }
    }
}
