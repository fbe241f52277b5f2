//! What tables are written as → what they are.
//!
//! The compiler interprets these functions for every table of a crate, so few operations for each byte of a row matter, and what
//! can be copied whole is.

/// The state that accepts whatever follows: the last one, where it is never left; else one that does not exist. Only so many
/// columns are used.
#[inline]
pub(super) const fn full<const ROWS: usize, const COLUMNS: usize>(
    rows: &[[u16; COLUMNS]; ROWS],
    used: usize,
    factor: u16,
) -> u16 {
    let last = (ROWS - 1) as u16 * factor;
    let mut column = 0;
    while column < used {
        if rows[ROWS - 1][column] != last {
            return u16::MAX;
        }
        column += 1;
    }
    last
}

/// How many classes there are.
#[inline]
pub(super) const fn count(classes: &[(u8, u8, u8)]) -> usize {
    let (mut at, mut most) = (0, 0);
    while at < classes.len() {
        if classes[at].2 > most {
            most = classes[at].2;
        }
        at += 1;
    }
    most as usize + 1
}

/// The class of each byte.
#[inline]
pub(super) const fn byte_classes(ranges: &[(u8, u8, u8)]) -> [u8; 256] {
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
pub(super) const fn numbers<const ROWS: usize, const COLUMNS: usize>(
    rows: [&str; ROWS],
    factor: u16,
) -> [[u16; COLUMNS]; ROWS] {
    let mut numbers = [[0; COLUMNS]; ROWS];
    let mut row = 0;
    while row < ROWS {
        let cells = &mut numbers[row];
        let mut text = rows[row].as_bytes();
        // The first class of a range and the last are the same where there is no hyphen.
        let (mut first, mut last, mut value) = (COLUMNS, 0, 0);
        while let [byte, rest @ ..] = text {
            text = rest;
            match *byte {
                b':' => (last, value) = (value, 0),
                b'-' => (first, value) = (value, 0),
                b' ' => {
                    fill(cells, first, last, value as u16 * factor);
                    (first, value) = (COLUMNS, 0);
                }
                digit => value = value * 10 + (digit - b'0') as usize,
            }
        }
        if value != 0 {
            fill(cells, first, last, value as u16 * factor);
        }
        row += 1;
    }
    numbers
}

/// Writes a state for a range of classes; a first one that does not exist stands for the last.
#[inline]
const fn fill<const COLUMNS: usize>(
    cells: &mut [u16; COLUMNS],
    first: usize,
    last: usize,
    state: u16,
) {
    let mut column = if first < last { first } else { last };
    while column <= last && column < COLUMNS {
        cells[column] = state;
        column += 1;
    }
}
