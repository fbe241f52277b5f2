//! Walks from the end of a text to its start, for patterns that are simpler when they are read in that direction.

use super::super::utf8;
use super::wide::class_beyond;
use super::{Head, Table, WideTable, next};

/// Walks a [`Table`] from the end of the text to its start.
#[inline]
pub fn walk_back<const STATES: usize, const CLASSES: usize>(
    s: &[u8],
    table: &Table<STATES, CLASSES>,
) -> Option<()> {
    walk_rows_back(s, &table.head, table.rows.as_flattened())
}

fn walk_rows_back(s: &[u8], head: &Head, rows: &[u16]) -> Option<()> {
    let step = |state, byte: &u8| next(rows, state + head.class(*byte));
    let (rest, eights) = s.as_rchunks::<8>();
    let mut state = head.start();
    for eight in eights.iter().rev() {
        state = eight.iter().rev().fold(state, step);
        // Looking once for eight bytes is faster than for each.
        if head.is_decided(state) {
            return head.accepts(state);
        }
    }
    head.accepts(rest.iter().rev().fold(state, step))
}

/// Walks a [`WideTable`] from the end of the text to its start.
#[inline]
pub fn walk_wide_back<const STATES: usize, const CLASSES: usize>(
    s: &[u8],
    table: &WideTable<STATES, CLASSES>,
) -> Option<()> {
    walk_wide_rows_back(s, &table.head, table.beyond, table.rows.as_flattened())
}

fn walk_wide_rows_back(
    mut s: &[u8],
    head: &Head,
    beyond: &[(char, u8)],
    rows: &[u16],
) -> Option<()> {
    let ascii = |state, byte: &u8| next(rows, state + head.class(*byte));
    let mut state = head.start();
    loop {
        while let Some((rest, eight)) = s.split_last_chunk::<8>()
            && eight.is_ascii()
        {
            (state, s) = (eight.iter().rev().fold(state, ascii), rest);
            if head.is_decided(state) {
                return head.accepts(state);
            }
        }
        let Some((point, rest)) = utf8::split_last(s) else {
            return head.accepts(state);
        };
        state = match s.last() {
            Some(byte @ ..0x80) => ascii(state, byte),
            _ => next(rows, state + class_beyond(head, beyond, point)),
        };
        s = rest;
    }
}
