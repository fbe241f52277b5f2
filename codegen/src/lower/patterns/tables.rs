//! Automata and bitmaps as the runtime reads them.

use proc_macro2::Ident;

use crate::ir::pattern::{Table, TableKind};
use crate::pattern::plan;
use crate::pattern::set::Set;

/// How long a line of a bitmap is.
const LINE: usize = 84;

/// The first character that has no bit of its own.
const FAR: u32 = 0x2_0000;

/// How many ranges of a set have no bits, and all of them in hexadecimal: gap, length less one, gap, …
pub(super) fn bitmap(set: &Set) -> (usize, Vec<String>) {
    let near = set
        .ranges()
        .iter()
        .filter(|range| range.0 < FAR)
        .map(|&(low, high)| (low, high.min(FAR - 1)));
    let far = set
        .ranges()
        .iter()
        .filter(|range| range.1 >= FAR)
        .map(|&(low, high)| (low.max(FAR), high));
    let count = far.clone().count();
    let (mut lines, mut line, mut next) = (Vec::new(), String::new(), 0);
    for (low, high) in near.chain(far) {
        let range = format!("{:x} {:x}", low - next, high - low);
        if !line.is_empty() && line.len() + 1 + range.len() > LINE {
            lines.push(std::mem::take(&mut line));
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(&range);
        next = high + 1;
    }
    lines.push(line);
    (count, lines)
}

/// The table of an automaton.
pub(super) fn table(name: Ident, kind: TableKind, table: &plan::Table) -> Table {
    let beyond_ascii = table.class_beyond_ascii().filter(|_| !kind.is_wide());
    let mut bytes = ascii_classes(table);
    let mut rows = table.rows.clone();
    if let Some(class) = beyond_ascii {
        // A character beyond ASCII is its first byte; the others change nothing.
        let fatal = table.is_fatal(class);
        let rest = if fatal { class } else { table.alphabet.len() };
        bytes.extend(
            [(0x80, 0xBF, rest as u8), (0xC0, 0xFF, class as u8)]
                .into_iter()
                .filter(|(_, _, class)| *class != 0),
        );
        if !fatal {
            rows.iter_mut()
                .enumerate()
                .for_each(|(state, row)| row.push(state as u16));
        }
    }
    let beyond = if kind.is_wide() {
        beyond_starts(table)
    } else {
        Vec::new()
    };
    Table {
        name,
        kind,
        bytes,
        beyond,
        rows,
        start: table.start,
        accepting: table.accepting,
    }
}

/// Ranges of ASCII and their class, where it is not class 0.
fn ascii_classes(table: &plan::Table) -> Vec<(u8, u8, u8)> {
    let mut ranges: Vec<(u8, u8, u8)> = Vec::new();
    for byte in 0..0x80u8 {
        let class = table.alphabet.class_of(byte.into()) as u8;
        match ranges.last_mut() {
            Some((_, high, known)) if *known == class && *high + 1 == byte => *high = byte,
            _ => ranges.push((byte, byte, class)),
        }
    }
    ranges.retain(|(_, _, class)| *class != 0);
    ranges
}

/// Where ranges of one class start, from U+0080 on.
fn beyond_starts(table: &plan::Table) -> Vec<(char, u8)> {
    let classes = table.alphabet.classes().iter().enumerate();
    let parts = classes.flat_map(|(class, set)| {
        set.beyond_ascii()
            .char_ranges()
            .into_iter()
            .map(move |(low, _)| (low, class as u8))
    });
    let mut starts: Vec<(char, u8)> = parts.collect();
    starts.sort_unstable();
    starts
}
