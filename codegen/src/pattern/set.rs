//! Sets of characters: sorted ranges of Unicode scalar values.

use std::fmt;

/// The first surrogate and the last; they are code points but no characters, so no text holds them.
const SURROGATES: (u32, u32) = (0xD800, 0xDFFF);

/// The greatest code point.
const LAST: u32 = char::MAX as u32;

/// A set of characters. Its ranges are sorted, disjoint, not adjacent, and free of surrogates.
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Set {
    ranges: Vec<(u32, u32)>,
}

impl Set {
    /// The set that holds nothing.
    pub(crate) const fn empty() -> Self {
        Self { ranges: Vec::new() }
    }

    /// The set of all characters.
    pub(crate) fn any() -> Self {
        Self::from_ranges([(0, LAST)])
    }

    /// One character; nothing if it is a surrogate.
    pub(crate) fn one(point: u32) -> Self {
        Self::from_ranges([(point, point)])
    }

    /// The union of inclusive ranges in any order; surrogates are dropped.
    pub(crate) fn from_ranges(ranges: impl IntoIterator<Item = (u32, u32)>) -> Self {
        let mut list: Vec<_> = ranges.into_iter().flat_map(without_surrogates).collect();
        list.sort_unstable();
        let mut merged: Vec<(u32, u32)> = Vec::with_capacity(list.len());
        for (low, high) in list {
            match merged.last_mut() {
                Some(last) if low <= last.1.saturating_add(1) => last.1 = last.1.max(high),
                _ => merged.push((low, high)),
            }
        }
        Self { ranges: merged }
    }

    /// The ranges of code points, ascending; none spans the surrogates.
    pub(crate) fn ranges(&self) -> &[(u32, u32)] {
        &self.ranges
    }

    /// The ranges of characters, ascending; one may span the surrogates.
    pub(crate) fn char_ranges(&self) -> Vec<(char, char)> {
        let mut list: Vec<(char, char)> = Vec::with_capacity(self.ranges.len());
        for &(low, high) in &self.ranges {
            match list.last_mut() {
                Some(last) if last.1 as u32 == SURROGATES.0 - 1 && low == SURROGATES.1 + 1 => {
                    last.1 = character(high)
                }
                _ => list.push((character(low), character(high))),
            }
        }
        list
    }

    /// Whether the set holds nothing.
    pub(crate) fn is_empty(&self) -> bool {
        self.ranges.is_empty()
    }

    /// Whether the set holds this code point.
    pub(crate) fn contains(&self, point: u32) -> bool {
        let at = self.ranges.partition_point(|&(_, high)| high < point);
        self.ranges.get(at).is_some_and(|&(low, _)| low <= point)
    }

    /// The only character, where there is exactly one.
    pub(crate) fn single(&self) -> Option<char> {
        match self.ranges[..] {
            [(low, high)] if low == high => char::from_u32(low),
            _ => None,
        }
    }

    /// The first character.
    pub(crate) fn first(&self) -> Option<char> {
        self.ranges
            .first()
            .and_then(|&(low, _)| char::from_u32(low))
    }

    /// How many characters the set holds.
    pub(crate) fn len(&self) -> usize {
        self.ranges
            .iter()
            .map(|&(low, high)| (high - low) as usize + 1)
            .sum()
    }

    /// What is in either set.
    pub(crate) fn union(&self, other: &Self) -> Self {
        Self::from_ranges(self.ranges.iter().chain(&other.ranges).copied())
    }

    /// What is in both sets.
    pub(crate) fn intersection(&self, other: &Self) -> Self {
        let (mut a, mut b) = (
            self.ranges.iter().peekable(),
            other.ranges.iter().peekable(),
        );
        let mut ranges = Vec::new();
        while let (Some(&&(a_low, a_high)), Some(&&(b_low, b_high))) = (a.peek(), b.peek()) {
            let (low, high) = (a_low.max(b_low), a_high.min(b_high));
            if low <= high {
                ranges.push((low, high));
            }
            if a_high <= b_high {
                a.next();
            } else {
                b.next();
            }
        }
        Self { ranges }
    }

    /// All characters that the set does not hold.
    pub(crate) fn complement(&self) -> Self {
        let mut ranges = Vec::with_capacity(self.ranges.len() + 1);
        let mut next = 0;
        for &(low, high) in &self.ranges {
            if next < low {
                ranges.push((next, low - 1));
            }
            next = high + 1;
        }
        if next <= LAST {
            ranges.push((next, LAST));
        }
        Self::from_ranges(ranges)
    }

    /// Whether the sets share no character.
    pub(crate) fn is_disjoint(&self, other: &Self) -> bool {
        self.intersection(other).is_empty()
    }

    /// The half of the set below U+0080.
    pub(crate) fn ascii(&self) -> Self {
        self.intersection(&Self {
            ranges: vec![(0, 0x7F)],
        })
    }

    /// The half of the set from U+0080 on.
    pub(crate) fn beyond_ascii(&self) -> Self {
        self.intersection(&Self::from_ranges([(0x80, LAST)]))
    }
}

impl fmt::Debug for Set {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[")?;
        for (low, high) in self.char_ranges() {
            match low == high {
                true => write!(f, "{}", low.escape_debug())?,
                false => write!(f, "{}-{}", low.escape_debug(), high.escape_debug())?,
            }
        }
        f.write_str("]")
    }
}

/// The parts of a range before and after the surrogates.
fn without_surrogates((low, high): (u32, u32)) -> impl Iterator<Item = (u32, u32)> {
    let before = (low, high.min(SURROGATES.0 - 1));
    let after = (low.max(SURROGATES.1 + 1), high.min(LAST));
    [before, after]
        .into_iter()
        .filter(|(low, high)| low <= high)
}

/// A code point of a set as a character.
fn character(point: u32) -> char {
    char::from_u32(point).expect("a set holds no surrogates")
}
