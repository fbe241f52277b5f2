//! Noticing that bytes come again.
//!
//! Not by the standard library's hash map, which gives the compiler five times as much to do: nothing is ever removed here.

use std::borrow::Cow;
use std::hash::{BuildHasher, RandomState};
use std::mem::replace;
use std::ops::Range;

/// Bytes, each with the place where they came last.
#[derive(Default)]
pub(crate) struct Repeats<'a> {
    table: Table<(Cow<'a, [u8]>, usize)>,
}

impl<'a> Repeats<'a> {
    /// Notes bytes and their place; where they came before, the place of the last time.
    pub(crate) fn note(&mut self, bytes: Cow<'a, [u8]>, place: usize) -> Option<usize> {
        let hash = self.table.hash(&bytes);
        match self.table.find(hash, |(noted, _)| *noted == bytes) {
            Some(index) => Some(replace(&mut self.table.entries[index].1.1, place)),
            None => {
                self.table.add(hash, (bytes, place));
                None
            }
        }
    }
}

/// Bytes, each kept once and numbered from 0 on.
#[derive(Default)]
pub(crate) struct Distinct {
    kept: Vec<u8>,
    table: Table<Range<usize>>,
}

impl Distinct {
    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.table.entries.len()
    }

    /// The number of these bytes, and of none that differ.
    pub(crate) fn number(&mut self, bytes: &[u8]) -> usize {
        let hash = self.table.hash(bytes);
        let kept = &self.kept;
        if let Some(number) = self.table.find(hash, |at| kept[at.clone()] == *bytes) {
            return number;
        }
        let start = self.kept.len();
        self.kept.extend_from_slice(bytes);
        self.table.add(hash, start..self.kept.len());
        self.len() - 1
    }
}

/// What is found by the hash of its bytes, which is keyed at random, so that nobody can make them collide.
struct Table<T> {
    entries: Vec<(u64, T)>,
    /// Indices of entries, each in the slot that its hash says or in the next one that was free. At least half are free.
    slots: Vec<usize>,
    hasher: RandomState,
}

/// What a slot without an entry holds.
const FREE: usize = usize::MAX;

impl<T> Table<T> {
    fn hash(&self, bytes: &[u8]) -> u64 {
        self.hasher.hash_one(bytes)
    }

    /// The index of the entry with this hash that is the same.
    fn find(&self, hash: u64, is_same: impl Fn(&T) -> bool) -> Option<usize> {
        if self.slots.is_empty() {
            return None;
        }
        let mut slot = self.first_slot(hash);
        while let Some((of, entry)) = self.entries.get(self.slots[slot]) {
            if *of == hash && is_same(entry) {
                return Some(self.slots[slot]);
            }
            slot = self.next_slot(slot);
        }
        None
    }

    /// Adds an entry that was not found.
    fn add(&mut self, hash: u64, entry: T) {
        if self.slots.len() <= self.entries.len() * 2 {
            self.grow();
        }
        self.occupy(hash, self.entries.len());
        self.entries.push((hash, entry));
    }

    /// Doubles the slots, whose number is a power of two.
    fn grow(&mut self) {
        self.slots = vec![FREE; (self.slots.len() * 2).max(16)];
        for index in 0..self.entries.len() {
            self.occupy(self.entries[index].0, index);
        }
    }

    /// Puts an index in the first slot that is free for it.
    fn occupy(&mut self, hash: u64, index: usize) {
        let mut slot = self.first_slot(hash);
        while self.slots[slot] != FREE {
            slot = self.next_slot(slot);
        }
        self.slots[slot] = index;
    }

    fn first_slot(&self, hash: u64) -> usize {
        hash as usize & (self.slots.len() - 1)
    }

    fn next_slot(&self, slot: usize) -> usize {
        (slot + 1) & (self.slots.len() - 1)
    }
}

impl<T> Default for Table<T> {
    fn default() -> Self {
        Self {
            entries: Vec::new(),
            slots: Vec::new(),
            hasher: RandomState::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_place_is_told() {
        let mut repeats = Repeats::default();
        for round in 0..3_usize {
            for number in 0..1_000_usize {
                let earlier = repeats.note(
                    number.to_string().into_bytes().into(),
                    round * 1_000 + number,
                );
                assert_eq!(earlier, (round * 1_000 + number).checked_sub(1_000));
            }
        }
        assert_eq!(repeats.note(b"1000".into(), 0), None);
        assert_eq!(repeats.note(b"".into(), 7), None);
        assert_eq!(repeats.note(b"".into(), 8), Some(7));
    }

    #[test]
    fn numbers_are_equal_where_the_bytes_are() {
        let mut distinct = Distinct::default();
        for _ in 0..3 {
            for number in 0..1_000_usize {
                assert_eq!(distinct.number(number.to_string().as_bytes()), number);
            }
        }
        assert_eq!((distinct.number(b""), distinct.number(b"")), (1_000, 1_000));
        assert_eq!(distinct.len(), 1_001);
    }
}
