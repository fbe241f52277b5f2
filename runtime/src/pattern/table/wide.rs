//! Tables over characters.

use super::super::utf8;
use super::rows::{full, numbers};
use super::{Head, next};

/// Instead of a class, where characters that start with a byte are of several. (Where it is a class, it is looked up all the same.)
const SEVERAL: u8 = u8::MAX;

/// A table over characters.
#[derive(Debug)]
pub struct WideTable<const STATES: usize, const CLASSES: usize> {
    pub(super) head: Head,
    pub(super) beyond: &'static [(char, u8)],
    pub(super) rows: [[u16; CLASSES]; STATES],
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
        let rows = numbers(rows, CLASSES as u16);
        let mut head = Head::new(
            ascii,
            full(&rows, CLASSES, CLASSES as u16),
            CLASSES,
            (start, accepting),
        );
        add_leads(&mut head.classes, beyond);
        Self { head, beyond, rows }
    }
}

/// Walks a [`WideTable`] to the end of the text.
#[inline]
pub fn walk_wide<const STATES: usize, const CLASSES: usize>(
    s: &[u8],
    table: &WideTable<STATES, CLASSES>,
) -> Option<()> {
    walk_wide_rows(s, &table.head, table.beyond, table.rows.as_flattened())
}

fn walk_wide_rows(mut s: &[u8], head: &Head, beyond: &[(char, u8)], rows: &[u16]) -> Option<()> {
    let ascii = |state, byte: &u8| next(rows, state + head.class(*byte));
    let mut state = head.start();
    loop {
        while let Some((eight, rest)) = s.split_first_chunk::<8>()
            && eight.is_ascii()
        {
            (state, s) = (eight.iter().fold(state, ascii), rest);
            if head.is_decided(state) {
                return head.accepts(state);
            }
        }
        let Some((point, rest)) = utf8::split_first(s) else {
            return head.accepts(state);
        };
        state = match s.first() {
            Some(byte @ ..0x80) => ascii(state, byte),
            _ => next(rows, state + class_beyond(head, beyond, point)),
        };
        s = rest;
    }
}

/// Says for the first bytes of characters beyond ASCII what their class is, where all that start with a byte are of one.
#[inline]
const fn add_leads(classes: &mut [u8; 256], starts: &[(char, u8)]) {
    let (mut lead, mut at, mut class) = (0xC2, 0, 0);
    while lead <= 0xF4 {
        let (first, last) = utf8::started_by(lead);
        while at < starts.len() && starts[at].0 as u32 <= first {
            (at, class) = (at + 1, starts[at].1);
        }
        let is_one = at == starts.len() || starts[at].0 as u32 > last;
        classes[lead as usize] = if is_one { class } else { SEVERAL };
        lead += 1;
    }
}

/// The class of a character from U+0080 on.
#[inline]
pub(super) fn class_beyond(head: &Head, starts: &[(char, u8)], point: u32) -> usize {
    match head.classes[usize::from(utf8::lead(point))] {
        SEVERAL => class_among(starts, point),
        class => usize::from(class),
    }
}

/// The class of a character from U+0080 on, whose first byte does not say it.
#[inline(never)]
fn class_among(starts: &[(char, u8)], point: u32) -> usize {
    let at = starts.partition_point(|&(start, _)| start as u32 <= point);
    at.checked_sub(1)
        .and_then(|at| starts.get(at))
        .map_or(0, |&(_, class)| usize::from(class))
}
