//! Automata as tables, and the walks through them.
//!
//! State 0 is dead; accepting states come last. A row of a table is written as text: `1:4 2-5:7` is "on class 1 go to state 4, on
//! classes 2 to 5 to state 7, on others to state 0". That is short, and a fraction of the work for the compiler's parser.
//!
//! What walks is not generic over the size of a table, so that it is compiled once and not for each table.

mod back;
mod pairs;
mod rows;
mod shift;
mod wide;

use rows::{byte_classes, full, numbers};

pub use back::{walk_back, walk_wide_back};
pub use pairs::{PairTable, walk_pairs};
pub use shift::{Shift, shift};
pub use wide::{WideTable, walk_wide};

/// A table over bytes.
#[derive(Debug)]
pub struct Table<const STATES: usize, const CLASSES: usize> {
    head: Head,
    rows: [[u16; CLASSES]; STATES],
}

/// What a walk needs besides rows. States are offsets of rows.
#[derive(Debug)]
struct Head {
    classes: [u8; 256],
    start: u16,
    accepting: u16,
    full: u16,
}

impl<const STATES: usize, const CLASSES: usize> Table<STATES, CLASSES> {
    /// The table whose rows, one for each state, say for each class of bytes what the next state is. `classes` are inclusive
    /// ranges of bytes with their class; all others are of class 0. The states from `accepting` on accept.
    #[inline]
    pub const fn new(
        classes: &[(u8, u8, u8)],
        rows: [&str; STATES],
        start: u16,
        accepting: u16,
    ) -> Self {
        let rows = numbers(rows, CLASSES as u16);
        Self {
            head: Head::new(
                classes,
                full(&rows, CLASSES, CLASSES as u16),
                CLASSES,
                (start, accepting),
            ),
            rows,
        }
    }
}

/// Walks a [`Table`] to the end of the text.
#[inline]
pub fn walk<const STATES: usize, const CLASSES: usize>(
    s: &[u8],
    table: &Table<STATES, CLASSES>,
) -> Option<()> {
    walk_rows(s, &table.head, table.rows.as_flattened())
}

fn walk_rows(s: &[u8], head: &Head, rows: &[u16]) -> Option<()> {
    let step = |state, byte: &u8| next(rows, state + head.class(*byte));
    let (eights, rest) = s.as_chunks::<8>();
    let mut state = head.start();
    for eight in eights {
        state = eight.iter().fold(state, step);
        // Looking once for eight bytes is faster than for each.
        if head.is_decided(state) {
            return head.accepts(state);
        }
    }
    head.accepts(rest.iter().fold(state, step))
}

impl Head {
    /// States become offsets: `columns` cells are a row.
    #[inline]
    const fn new(
        classes: &[(u8, u8, u8)],
        full: u16,
        columns: usize,
        (start, accepting): (u16, u16),
    ) -> Self {
        Self {
            classes: byte_classes(classes),
            start: start * columns as u16,
            accepting: accepting * columns as u16,
            full,
        }
    }

    #[inline]
    fn class(&self, byte: u8) -> usize {
        usize::from(self.classes[usize::from(byte)])
    }

    #[inline]
    fn start(&self) -> usize {
        usize::from(self.start)
    }

    /// Whether what follows changes nothing.
    #[inline]
    fn is_decided(&self, state: usize) -> bool {
        state == 0 || state == usize::from(self.full)
    }

    #[inline]
    fn accepts(&self, state: usize) -> Option<()> {
        (state >= usize::from(self.accepting)).then_some(())
    }
}

/// The state in a cell.
#[inline]
fn next(rows: &[u16], cell: usize) -> usize {
    rows.get(cell).map_or(0, |state| usize::from(*state))
}
