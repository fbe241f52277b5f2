//! Tables of few states, all of which fit into one word.

use super::rows::{byte_classes, count, full, numbers};

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
            full: full(&rows, count(classes), 1) as u64 * STATE_BITS,
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
    let (eights, mut rest) = s.as_chunks::<8>();
    let mut state = table.start;
    for eight in eights {
        state = eight.iter().fold(state, step) & 63;
        if state == 0 || state == table.full {
            break;
        }
    }
    // Most texts are short: a few branches are faster than up to seven rounds of a loop.
    if let Some((four, after)) = rest.split_first_chunk::<4>() {
        (state, rest) = (four.iter().fold(state, step), after);
    }
    if let Some((two, after)) = rest.split_first_chunk::<2>() {
        (state, rest) = (two.iter().fold(state, step), after);
    }
    let last = rest.first().map_or(state, |byte| step(state, byte));
    (last & 63 >= table.accepting).then_some(())
}
