//! Walks from the end of a text to its start, for patterns that are simpler when they are read in that direction.

use super::super::utf8;
use super::{Table, WideTable, class_beyond, next};

/// Walks a [`Table`] from the end of the text to its start.
pub fn walk_back<const STATES: usize, const CLASSES: usize>(
    s: &[u8],
    table: &Table<STATES, CLASSES>,
) -> Option<()> {
    let rows = table.rows.as_flattened();
    let step = |state, byte: &u8| next(rows, state, table.classes[usize::from(*byte)]);
    let (rest, eights) = s.as_rchunks::<8>();
    let mut state = table.start;
    for eight in eights.iter().rev() {
        state = eight.iter().rev().fold(state, step);
        // Looking once for eight bytes is faster than for each.
        if state == 0 || state == table.full {
            break;
        }
    }
    (rest.iter().rev().fold(state, step) >= table.accepting).then_some(())
}

/// Walks a [`WideTable`] from the end of the text to its start.
pub fn walk_wide_back<const STATES: usize, const CLASSES: usize>(
    mut s: &[u8],
    table: &WideTable<STATES, CLASSES>,
) -> Option<()> {
    let rows = table.rows.as_flattened();
    let mut state = table.start;
    while let Some((point, rest)) = utf8::split_last(s) {
        let class = match u8::try_from(point) {
            Ok(byte) if byte < 0x80 => table.ascii[usize::from(byte)],
            _ => class_beyond(table.beyond, point),
        };
        state = next(rows, state, class);
        if state == 0 || state == table.full {
            break;
        }
        s = rest;
    }
    (state >= table.accepting).then_some(())
}
