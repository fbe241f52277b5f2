//! Automata as tables, and the walks through them.
//!
//! State 0 is dead; accepting states come last. A row of a table is written as text: `1:4 2-5:7` is "on class 1 go to state 4, on
//! classes 2 to 5 to state 7, on others to state 0". That is short, and a fraction of the work for the compiler's parser.

mod back;
mod pairs;

use super::utf8;

pub use back::{walk_back, walk_wide_back};
pub use pairs::{PairTable, walk_pairs};

/// How many bits a state takes in a [`Shift`].
const STATE_BITS: u64 = 6;

/// A table over bytes of which a column is a word that holds the next state for each of up to ten states. `CLASSES` is a power
/// of two.
#[derive(Debug)]
pub struct Shift<const CLASSES: usize> {
    classes: [u8; 256],
    words: [u64; CLASSES],
    start: u64,
    accepting: u64,
    full: u64,
}

/// A table over bytes.
#[derive(Debug)]
pub struct Table<const STATES: usize, const CLASSES: usize> {
    classes: [u8; 256],
    rows: [[u16; CLASSES]; STATES],
    start: u16,
    accepting: u16,
    full: u16,
}

/// A table over characters.
#[derive(Debug)]
pub struct WideTable<const STATES: usize, const CLASSES: usize> {
    ascii: [u8; 256],
    beyond: &'static [(char, u8)],
    rows: [[u16; CLASSES]; STATES],
    start: u16,
    accepting: u16,
    full: u16,
}

impl<const CLASSES: usize> Shift<CLASSES> {
    /// The table whose rows, one for each state, say for each class of bytes what the next state is. `classes` are inclusive
    /// ranges of bytes with their class; all others are of class 0. The states from `accepting` on accept.
    #[inline]
    pub const fn new<const STATES: usize>(
        classes: &[(u8, u8, u8)],
        rows: [&str; STATES],
        start: u8,
        accepting: u8,
    ) -> Self {
        assert!(
            CLASSES.is_power_of_two(),
            "so that its remainder is an index"
        );
        let rows = numbers::<STATES, CLASSES>(rows, 1);
        let mut words = [0; CLASSES];
        let mut class = 0;
        while class < CLASSES {
            let mut state = 0;
            while state < STATES {
                words[class] |=
                    (rows[state][class] as u64 * STATE_BITS) << (state as u64 * STATE_BITS);
                state += 1;
            }
            class += 1;
        }
        Self {
            classes: byte_classes(classes),
            words,
            start: start as u64 * STATE_BITS,
            accepting: accepting as u64 * STATE_BITS,
            full: full(&rows, 1) as u64 * STATE_BITS,
        }
    }
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
        // A state's number becomes the offset of its row.
        let factor = CLASSES as u16;
        let rows = numbers(rows, factor);
        Self {
            classes: byte_classes(classes),
            full: full(&rows, factor),
            rows,
            start: start * factor,
            accepting: accepting * factor,
        }
    }
}

impl<const STATES: usize, const CLASSES: usize> WideTable<STATES, CLASSES> {
    /// The table whose rows, one for each state, say for each class of characters what the next state is. `ascii` are inclusive
    /// ranges of ASCII characters with their class, all others are of class 0; `beyond` says for the characters from U+0080 on
    /// where ranges of one class start. The states from `accepting` on accept.
    #[inline]
    pub const fn new(
        ascii: &[(u8, u8, u8)],
        beyond: &'static [(char, u8)],
        rows: [&str; STATES],
        start: u16,
        accepting: u16,
    ) -> Self {
        // A state's number becomes the offset of its row.
        let factor = CLASSES as u16;
        let rows = numbers(rows, factor);
        Self {
            ascii: byte_classes(ascii),
            beyond,
            full: full(&rows, factor),
            rows,
            start: start * factor,
            accepting: accepting * factor,
        }
    }
}

/// Walks a [`Shift`] to the end of the text.
pub fn shift<const CLASSES: usize>(s: &[u8], table: &Shift<CLASSES>) -> Option<()> {
    // A word is shifted by the state; only the lowest bits of what is left are the next state. What a byte's word is does not
    // wait for the state before it.
    let step = |state, byte: &u8| {
        let class = usize::from(table.classes[usize::from(*byte)]);
        table.words[class % CLASSES] >> (state & 63)
    };
    let (eights, rest) = s.as_chunks::<8>();
    let mut state = table.start;
    for eight in eights {
        state = eight.iter().fold(state, step) & 63;
        if state == 0 || state == table.full {
            break;
        }
    }
    (rest.iter().fold(state, step) & 63 >= table.accepting).then_some(())
}

/// Walks a [`Table`] to the end of the text.
#[inline]
pub fn walk<const STATES: usize, const CLASSES: usize>(
    s: &[u8],
    table: &Table<STATES, CLASSES>,
) -> Option<()> {
    let rows = table.rows.as_flattened();
    let step = |state, byte: &u8| next(rows, state, table.classes[usize::from(*byte)]);
    let (eights, rest) = s.as_chunks::<8>();
    let mut state = table.start;
    for eight in eights {
        state = eight.iter().fold(state, step);
        // Looking once for eight bytes is faster than for each.
        if state == 0 || state == table.full {
            break;
        }
    }
    (rest.iter().fold(state, step) >= table.accepting).then_some(())
}

/// Walks a [`WideTable`] to the end of the text.
pub fn walk_wide<const STATES: usize, const CLASSES: usize>(
    mut s: &[u8],
    table: &WideTable<STATES, CLASSES>,
) -> Option<()> {
    let rows = table.rows.as_flattened();
    let ascii = |state, byte: &u8| next(rows, state, table.ascii[usize::from(*byte)]);
    let mut state = table.start;
    loop {
        while let Some((eight, rest)) = s.split_first_chunk::<8>()
            && eight.is_ascii()
        {
            (state, s) = (eight.iter().fold(state, ascii), rest);
            if state == 0 || state == table.full {
                return (state != 0).then_some(());
            }
        }
        let Some((point, rest)) = utf8::split_first(s) else {
            return (state >= table.accepting).then_some(());
        };
        state = match s.first() {
            Some(byte @ ..0x80) => ascii(state, byte),
            _ => next(rows, state, class_beyond(table.beyond, point)),
        };
        s = rest;
    }
}

#[inline]
fn next(rows: &[u16], state: u16, class: u8) -> u16 {
    rows.get(usize::from(state) + usize::from(class))
        .copied()
        .unwrap_or(0)
}

#[inline(never)]
fn class_beyond(starts: &[(char, u8)], point: u32) -> u8 {
    let at = starts.partition_point(|&(start, _)| start as u32 <= point);
    at.checked_sub(1)
        .and_then(|at| starts.get(at))
        .map_or(0, |&(_, class)| class)
}

/// The state that accepts whatever follows: the last one, where it is never left; else one that does not exist.
#[inline]
const fn full<const ROWS: usize, const COLUMNS: usize>(
    rows: &[[u16; COLUMNS]; ROWS],
    factor: u16,
) -> u16 {
    let last = (ROWS - 1) as u16 * factor;
    let mut column = 0;
    while column < COLUMNS {
        if rows[ROWS - 1][column] != last {
            return u16::MAX;
        }
        column += 1;
    }
    last
}

/// The class of each byte.
#[inline]
const fn byte_classes(ranges: &[(u8, u8, u8)]) -> [u8; 256] {
    let mut classes = [0; 256];
    let mut at = 0;
    while at < ranges.len() {
        let (low, high, class) = ranges[at];
        let mut byte = low as usize;
        while byte <= high as usize {
            classes[byte] = class;
            byte += 1;
        }
        at += 1;
    }
    classes
}

/// The states in rows of text, each times a factor; zero where a row says nothing.
#[inline]
const fn numbers<const ROWS: usize, const COLUMNS: usize>(
    rows: [&str; ROWS],
    factor: u16,
) -> [[u16; COLUMNS]; ROWS] {
    let mut numbers = [[0; COLUMNS]; ROWS];
    let mut row = 0;
    while row < ROWS {
        let mut text = rows[row].as_bytes();
        let (mut first, mut last, mut value) = (None, 0, 0);
        loop {
            // The compiler interprets this loop: few operations for a byte matter.
            let byte = match text {
                [byte, rest @ ..] => {
                    text = rest;
                    *byte
                }
                [] => b' ',
            };
            match byte {
                b'-' => (first, value) = (Some(value), 0),
                b':' => (last, value) = (value, 0),
                b' ' => {
                    let mut column = if let Some(first) = first { first } else { last };
                    while column <= last && (column as usize) < COLUMNS && value != 0 {
                        numbers[row][column as usize] = value * factor;
                        column += 1;
                    }
                    if text.is_empty() {
                        break;
                    }
                    (first, value) = (None, 0);
                }
                digit => value = value * 10 + (digit - b'0') as u16,
            }
        }
        row += 1;
    }
    numbers
}
