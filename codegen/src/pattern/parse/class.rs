//! `[…]`.

use super::super::Error;
use super::super::set::Set;
use super::Parser;
use super::escape::Escape;

impl Parser<'_> {
    /// A class; its `[` is read.
    pub(super) fn class(&mut self, start: usize) -> Result<Set, Error> {
        let negated = self.eat("^");
        let set = self.class_members(start)?;
        let set = self.fold(set);
        Ok(if negated { set.complement() } else { set })
    }

    /// The members of a class and its `]`.
    fn class_members(&mut self, start: usize) -> Result<Set, Error> {
        let mut set = Set::empty();
        loop {
            if self.eat("]") {
                return Ok(set);
            }
            if self.lenient && self.rest().starts_with("&&[") {
                return Ok(set.intersection(&self.intersected(start)?));
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
                self.lenient(
                    offset,
                    "a `-` beside a set of characters",
                    "it stands for itself",
                )?;
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

    /// Java's `&&[…]`, and the `]` of the class that it ends.
    fn intersected(&mut self, start: usize) -> Result<Set, Error> {
        let offset = self.at;
        self.lenient(
            offset,
            "`&&` in a class",
            "it is an intersection, as in Java",
        )?;
        self.at += "&&[".len();
        let other = self.class(offset)?;
        if self.eat("]") {
            Ok(other)
        } else {
            Err(self.error(start, "after `&&[…]` this class must end"))
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
