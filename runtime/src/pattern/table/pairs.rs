//! Tables over two bytes at a time: half as many steps, each of which waits for the one before it.

use super::{byte_classes, full, numbers};

/// A table over pairs of bytes: `SQUARE` is `CLASSES * CLASSES`.
#[derive(Debug)]
pub struct PairTable<const STATES: usize, const CLASSES: usize, const SQUARE: usize> {
    classes: [u8; 256],
    /// The states after a first byte without another one.
    odd: [u16; CLASSES],
    rows: [[u16; SQUARE]; STATES],
    start: u16,
    accepting: u16,
    full: u16,
}

impl<const STATES: usize, const CLASSES: usize, const SQUARE: usize>
    PairTable<STATES, CLASSES, SQUARE>
{
    /// The table of an automaton over bytes, which is given as to [`Table::new`](super::Table::new).
    #[inline]
    pub const fn new(
        classes: &[(u8, u8, u8)],
        rows: [&str; STATES],
        start: u16,
        accepting: u16,
    ) -> Self {
        // A state's number becomes the offset of its row.
        let factor = SQUARE as u16;
        let one = numbers::<STATES, CLASSES>(rows, 1);
        let (mut odd, mut two) = ([0; CLASSES], [[0; SQUARE]; STATES]);
        let mut first = 0;
        while first < CLASSES {
            odd[first] = one[start as usize][first] * factor;
            let mut state = 0;
            while state < STATES {
                let between = one[state][first] as usize;
                let mut second = 0;
                while second < CLASSES {
                    two[state][first * CLASSES + second] = one[between][second] * factor;
                    second += 1;
                }
                state += 1;
            }
            first += 1;
        }
        Self {
            classes: byte_classes(classes),
            odd,
            full: full(&two, factor),
            rows: two,
            start: start * factor,
            accepting: accepting * factor,
        }
    }

    #[inline]
    fn class(&self, byte: u8) -> usize {
        usize::from(self.classes[usize::from(byte)])
    }
}

/// Walks a [`PairTable`] to the end of the text.
#[inline]
pub fn walk_pairs<const STATES: usize, const CLASSES: usize, const SQUARE: usize>(
    s: &[u8],
    table: &PairTable<STATES, CLASSES, SQUARE>,
) -> Option<()> {
    let rows = table.rows.as_flattened();
    let step = |state: u16, &[first, second]: &[u8; 2]| {
        let pair = table.class(first) * CLASSES + table.class(second);
        rows.get(usize::from(state) + pair).copied().unwrap_or(0)
    };
    let (mut state, even) = match s {
        [first, even @ ..] if even.len() % 2 == 0 => {
            let state = table.odd.get(table.class(*first)).copied();
            (state.unwrap_or(0), even)
        }
        even => (table.start, even),
    };
    let (eights, rest) = even.as_chunks::<8>();
    for eight in eights {
        state = eight.as_chunks::<2>().0.iter().fold(state, step);
        // Looking once for eight bytes is faster than for each.
        if state == 0 || state == table.full {
            break;
        }
    }
    let state = rest.as_chunks::<2>().0.iter().fold(state, step);
    (state >= table.accepting).then_some(())
}
