//! Sets of indices: which members of a structure came, and which places of a message do not count.

/// A set of indices, without allocation for those below 64.
#[derive(Debug, Default)]
pub(super) struct Indices {
    first: u64,
    more: Vec<u64>,
}

impl Indices {
    /// Those below 64, one bit for each.
    #[inline]
    pub(super) fn first(&self) -> u64 {
        self.first
    }

    /// Adds an index; whether it was there already.
    #[inline]
    pub(super) fn insert(&mut self, index: usize) -> bool {
        if index >= 64 {
            return self.insert_more(index - 64);
        }
        let bit = 1 << index;
        let twice = self.first & bit != 0;
        self.first |= bit;
        twice
    }

    #[cold]
    fn insert_more(&mut self, index: usize) -> bool {
        while self.more.len() <= index / 64 {
            self.more.push(0);
        }
        let (word, bit) = (&mut self.more[index / 64], 1 << (index % 64));
        let twice = *word & bit != 0;
        *word |= bit;
        twice
    }

    pub(super) fn is_empty(&self) -> bool {
        self.first == 0 && self.more.is_empty()
    }

    pub(super) fn contains(&self, index: usize) -> bool {
        let word = match index.checked_sub(64) {
            None => self.first,
            Some(index) => self.more.get(index / 64).copied().unwrap_or_default(),
        };
        word & 1 << (index % 64) != 0
    }
}
