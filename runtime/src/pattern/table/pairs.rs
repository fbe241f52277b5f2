//! Tables over two bytes at a time: half as many steps, each of which waits for the one before it.

use super::rows::{full, numbers};
use super::{Head, next};

/// A table over pairs of bytes.
#[derive(Debug)]
pub struct PairTable<const STATES: usize, const CLASSES: usize> {
    head: Head,
    /// The states after a first byte without another one.
    odd: [u16; CLASSES],
    rows: [[[u16; CLASSES]; CLASSES]; STATES],
}

impl<const STATES: usize, const CLASSES: usize> PairTable<STATES, CLASSES> {
    /// The table of an automaton over bytes, which is given as to [`Table::new`](super::Table::new).
    #[inline]
    pub const fn new(
        classes: &[(u8, u8, u8)],
        rows: [&str; STATES],
        start: u16,
        accepting: u16,
    ) -> Self {
        let columns = CLASSES * CLASSES;
        let one = numbers::<STATES, CLASSES>(rows, 1);
        let offsets = times(one, columns as u16);
        let mut rows = [[[0; CLASSES]; CLASSES]; STATES];
        let mut state = 0;
        while state < STATES {
            let (row, between) = (&mut rows[state], &one[state]);
            let mut first = 0;
            while first < CLASSES {
                row[first] = offsets[between[first] as usize];
                first += 1;
            }
            state += 1;
        }
        Self {
            head: Head::new(
                classes,
                full(&offsets, CLASSES, columns as u16),
                columns,
                (start, accepting),
            ),
            odd: offsets[start as usize],
            rows,
        }
    }
}

/// Numbers, each times a factor.
#[inline]
const fn times<const STATES: usize, const CLASSES: usize>(
    mut numbers: [[u16; CLASSES]; STATES],
    factor: u16,
) -> [[u16; CLASSES]; STATES] {
    let mut state = 0;
    while state < STATES {
        let row = &mut numbers[state];
        let mut class = 0;
        while class < CLASSES {
            row[class] *= factor;
            class += 1;
        }
        state += 1;
    }
    numbers
}

/// Walks a [`PairTable`] to the end of the text.
#[inline]
pub fn walk_pairs<const STATES: usize, const CLASSES: usize>(
    s: &[u8],
    table: &PairTable<STATES, CLASSES>,
) -> Option<()> {
    let rows = table.rows.as_flattened().as_flattened();
    walk_rows(s, &table.head, &table.odd, rows)
}

fn walk_rows(s: &[u8], head: &Head, odd: &[u16], rows: &[u16]) -> Option<()> {
    let step = |state: usize, &[first, second]: &[u8; 2]| {
        let pair = head.class(first) * odd.len() + head.class(second);
        next(rows, state + pair)
    };
    let (mut state, even) = match s {
        [first, even @ ..] if even.len() % 2 == 0 => (next(odd, head.class(*first)), even),
        even => (head.start(), even),
    };
    let (eights, rest) = even.as_chunks::<8>();
    for eight in eights {
        state = eight.as_chunks::<2>().0.iter().fold(state, step);
        // Looking once for eight bytes is faster than for each.
        if head.is_decided(state) {
            return head.accepts(state);
        }
    }
    head.accepts(rest.as_chunks::<2>().0.iter().fold(state, step))
}
