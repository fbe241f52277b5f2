//! Noticing that bytes come again.
//!
//! Not by the standard library's hash map, which gives the compiler five times as much to do: nothing is ever removed here.

use std::borrow::Cow;
use std::hash::{BuildHasher, RandomState};

/// Bytes, each with the place where they came last. The hash is keyed at random, so that nobody can make them collide.
#[derive(Default)]
pub(crate) struct Repeats<'a> {
    entries: Vec<Entry<'a>>,
    /// Indices of entries, each in the slot that its hash says or in the next one that was free. At least half are free.
    slots: Vec<usize>,
    hasher: RandomState,
}

struct Entry<'a> {
    hash: u64,
    bytes: Cow<'a, [u8]>,
    place: usize,
}

/// What a slot without an entry holds.
const FREE: usize = usize::MAX;

impl<'a> Repeats<'a> {
    /// Notes bytes and their place; where they came before, the place of the last time.
    pub(crate) fn note(&mut self, bytes: Cow<'a, [u8]>, place: usize) -> Option<usize> {
        if self.slots.len() <= self.entries.len() * 2 {
            self.grow();
        }
        let hash = self.hasher.hash_one(&*bytes);
        let mut slot = self.first_slot(hash);
        while let Some(entry) = self.entries.get_mut(self.slots[slot]) {
            if entry.hash == hash && entry.bytes == bytes {
                return Some(std::mem::replace(&mut entry.place, place));
            }
            slot = self.next_slot(slot);
        }
        self.slots[slot] = self.entries.len();
        self.entries.push(Entry { hash, bytes, place });
        None
    }

    /// Doubles the slots, whose number is a power of two.
    fn grow(&mut self) {
        self.slots = vec![FREE; (self.slots.len() * 2).max(16)];
        for index in 0..self.entries.len() {
            let mut slot = self.first_slot(self.entries[index].hash);
            while self.slots[slot] != FREE {
                slot = self.next_slot(slot);
            }
            self.slots[slot] = index;
        }
    }

    fn first_slot(&self, hash: u64) -> usize {
        hash as usize & (self.slots.len() - 1)
    }

    fn next_slot(&self, slot: usize) -> usize {
        (slot + 1) & (self.slots.len() - 1)
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
}
