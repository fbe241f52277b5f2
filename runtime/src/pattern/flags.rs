//! What a byte says of the character that it starts, for the characters of a class.

use super::sixteen::Nibbles;
use super::utf8;

/// For each byte, what it says of the character that it starts.
#[derive(Clone, Copy, Debug)]
pub(super) struct Flags([u8; 256]);

/// The byte is not ASCII. Without another flag, all characters that it starts are of the class.
pub(super) const BEYOND: u8 = 1;
/// No character that the byte starts is of the class.
pub(super) const OUT: u8 = 2;
/// Some characters that the byte starts are of the class, and some are not.
pub(super) const PART: u8 = 4;
/// The byte starts no character, but belongs to one.
pub(super) const INSIDE: u8 = 8;
/// The byte is not ASCII, and the class has a character that it starts.
pub(super) const MET: u8 = 16;

impl Flags {
    /// Those of a class without characters.
    pub(super) const NONE: Self = {
        let mut flags = [OUT; 256];
        let mut byte = 0x80;
        while byte < 256 {
            flags[byte] = BEYOND | if byte < 0xC0 { INSIDE } else { OUT };
            byte += 1;
        }
        Self(flags)
    };

    /// Adds the characters of a range to the class; no other range has any of them.
    #[inline]
    pub(super) const fn add(&mut self, low: u32, high: u32) {
        let mut lead = utf8::lead(low);
        while lead <= utf8::lead(high) {
            let (first, last) = utf8::started_by(lead);
            self.0[lead as usize] = match (low <= first && last <= high, lead < 0x80) {
                (true, true) => 0,
                (true, false) => BEYOND | MET,
                (false, _) => BEYOND | PART | MET,
            };
            // The bytes between start nothing.
            lead = if lead == 0x7F { 0xC2 } else { lead + 1 };
        }
    }

    /// The ASCII characters of the class, as sixteen bytes are looked up at once.
    pub(super) const fn nibbles(&self) -> Nibbles {
        let mut nibbles = [0; 16];
        let mut byte = 0;
        while byte < 0x80 {
            if self.0[byte] == 0 {
                nibbles[byte & 15] |= 1 << (byte >> 4);
            }
            byte += 1;
        }
        nibbles
    }

    /// What a byte says: nothing, if it is an ASCII character of the class.
    #[inline]
    pub(super) fn of(&self, byte: u8) -> u8 {
        self.0[usize::from(byte)]
    }

    /// What all bytes say together, or the first of them where that is not enough or rules the text out; `last` are the last
    /// eight. Few branches are faster than few lookups: a byte may be looked at twice.
    #[inline]
    pub(super) fn of_many(&self, s: &[u8], last: &[u8; 8]) -> u8 {
        let (eights, rest) = s.as_chunks::<8>();
        let mut flags = 0;
        for eight in eights {
            flags |= self.of_each(eight);
            if flags & (OUT | PART) != 0 {
                return flags;
            }
        }
        match (rest.len(), last.last_chunk::<4>()) {
            (0, _) => flags,
            (..=4, Some(last)) => flags | self.of_each(last),
            _ => flags | self.of_each(last),
        }
    }

    /// What all of fewer than eight bytes say together.
    #[inline]
    pub(super) fn of_few(&self, s: &[u8]) -> u8 {
        if let (Some(first), Some(last)) = (s.first_chunk::<4>(), s.last_chunk::<4>()) {
            return self.of_each(first) | self.of_each(last);
        }
        // One, two or three: the same three lookups, for a branch costs more than a byte looked at twice.
        match (s.first(), s.get(s.len() / 2), s.last()) {
            (Some(first), Some(middle), Some(last)) => {
                self.of(*first) | self.of(*middle) | self.of(*last)
            }
            _ => 0,
        }
    }

    /// What all bytes say together; `last` are the last eight.
    #[inline]
    pub(super) fn of_all(&self, s: &[u8], last: &[u8; 8]) -> u8 {
        let (eights, _) = s.as_chunks::<8>();
        eights.iter().fold(self.of_each(last), |flags, eight| {
            flags | self.of_each(eight)
        })
    }

    /// What these bytes say together.
    #[inline]
    pub(super) fn of_each<const N: usize>(&self, bytes: &[u8; N]) -> u8 {
        bytes.iter().fold(0, |flags, &byte| flags | self.of(byte))
    }

    /// What is left after the bytes at the front whose flags are such that it goes on.
    #[inline]
    pub(super) fn skip<'a>(&self, mut s: &'a [u8], goes_on: impl Fn(u8) -> bool) -> &'a [u8] {
        for _ in 0..4 {
            match s {
                [byte, rest @ ..] if goes_on(self.of(*byte)) => s = rest,
                _ => return s,
            }
        }
        while let Some((eight, rest)) = s.split_first_chunk::<8>() {
            // Eight lookups without a branch between them are faster than one branch that is guessed wrong.
            let mut stops = 0;
            for (at, &byte) in eight.iter().enumerate() {
                stops |= u32::from(!goes_on(self.of(byte))) << at;
            }
            if stops != 0 {
                return s.split_at(stops.trailing_zeros() as usize % 8).1;
            }
            s = rest;
        }
        while let [byte, rest @ ..] = s
            && goes_on(self.of(*byte))
        {
            s = rest;
        }
        s
    }
}
