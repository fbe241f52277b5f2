//! Large sets of characters: a bit for each character of the first two planes, ranges for the few beyond.

use super::flags::Flags;
use super::utf8;

/// The first character that has no bit.
const FAR: u32 = 0x2_0000;

/// How many words of 64 bits there are.
const WORDS: usize = FAR as usize / 64;

/// A set of characters, one per distinct set in a crate.
///
/// `MORE` is the number of its ranges beyond U+1FFFF.
#[derive(Debug)]
pub struct Bitmap<const MORE: usize> {
    flags: Flags,
    near: [u64; WORDS],
    far: [(u32, u32); MORE],
}

/// A bitmap of any size.
#[derive(Clone, Copy, Debug)]
pub(super) struct BitmapRef {
    near: &'static [u64; WORDS],
    far: &'static [(u32, u32)],
}

impl<const MORE: usize> Bitmap<MORE> {
    /// The set whose ranges are given in hexadecimal, in ascending order: how many characters lie between the range before
    /// and this one, a space, how many characters the range has beyond its first, a space, and so on. Each text holds whole
    /// ranges. No range spans U+20000.
    #[inline]
    pub const fn new(ranges: &[&str]) -> Self {
        let mut set = Self {
            flags: Flags::NONE,
            near: [0; WORDS],
            far: [(0, 0); MORE],
        };
        let (mut line, mut next, mut far) = (0, 0, 0);
        while line < ranges.len() {
            let text = ranges[line].as_bytes();
            let mut at = 0;
            while at < text.len() {
                let (gap, after_gap) = number(text, at);
                let (more, after_more) = number(text, after_gap);
                let (low, high) = (next + gap, next + gap + more);
                set.flags.add(low, high);
                if high < FAR {
                    set.fill(low, high);
                } else {
                    set.far[far] = (low, high);
                    far += 1;
                }
                (next, at) = (high + 1, after_more);
            }
            line += 1;
        }
        assert!(
            far == MORE,
            "the number of ranges beyond U+1FFFF is part of the type"
        );
        set
    }

    /// Sets the bits of a range.
    #[inline]
    const fn fill(&mut self, low: u32, high: u32) {
        let (first, last) = ((low / 64) as usize, (high / 64) as usize);
        let mut word = first;
        while word <= last {
            let from = if word == first { low % 64 } else { 0 };
            let to = if word == last { high % 64 } else { 63 };
            self.near[word] |= (u64::MAX << from) & (u64::MAX >> (63 - to));
            word += 1;
        }
    }

    /// What the first byte of a character beyond ASCII says of it.
    pub(super) const fn flags(&self) -> Flags {
        self.flags
    }

    /// The set, without its size in the type.
    pub(super) const fn get(&'static self) -> BitmapRef {
        BitmapRef {
            near: &self.near,
            far: &self.far,
        }
    }
}

impl BitmapRef {
    /// Whether a code point is in the set.
    #[inline]
    pub(super) fn has(self, point: u32) -> bool {
        match self.near.get((point / 64) as usize) {
            Some(word) => word >> (point % 64) & 1 == 1,
            None => self.has_far(point),
        }
    }

    /// How many characters there are, if all beyond ASCII are in the set, and all others are what `has_ascii` says.
    #[inline]
    pub(super) fn count_all(self, mut s: &[u8], has_ascii: impl Fn(u8) -> bool) -> Option<usize> {
        let mut count = 0;
        while let Some((&lead, after)) = s.split_first() {
            let (rest, characters) = match lead {
                ..0x80 => (has_ascii(lead).then_some(after)?, 1),
                0x80..0xE0 => {
                    let rest = self.after_twos(s)?;
                    (rest, (s.len() - rest.len()) / 2)
                }
                0xE0..0xF0 => {
                    let rest = self.after_threes(s)?;
                    (rest, (s.len() - rest.len()) / 3)
                }
                _ => {
                    let (point, rest) = utf8::split_first(s)?;
                    (self.has(point).then_some(rest)?, 1)
                }
            };
            (count, s) = (count + characters, rest);
        }
        Some(count)
    }

    /// What is left after some characters of two bytes, the first of which is there; nothing if one is not in the set.
    #[inline]
    fn after_twos(self, mut s: &[u8]) -> Option<&[u8]> {
        // The last six bits of a code point are its last byte's, and all before them are the number of a word.
        let bit = |a: u8, b: u8| self.near[usize::from(a & 0x1F)] >> (b & 0x3F) & 1;
        // Four at once are faster than one by one.
        while let Some((bytes, rest)) = s.split_first_chunk()
            && u64::from_le_bytes(*bytes) & 0x00E0_00E0_00E0_00E0 == 0x00C0_00C0_00C0_00C0
        {
            let [a, b, c, d, e, f, g, h] = *bytes;
            if bit(a, b) & bit(c, d) & bit(e, f) & bit(g, h) == 0 {
                return None;
            }
            s = rest;
        }
        match s {
            [a @ 0xC0..0xE0, b, rest @ ..] => (bit(*a, *b) == 1).then_some(rest),
            // A character of two bytes is cut off, or there is only what is left of one: no UTF-8.
            [0x80..0xE0, ..] => None,
            rest => Some(rest),
        }
    }

    /// [`after_twos`](Self::after_twos), of three bytes.
    #[inline]
    fn after_threes(self, mut s: &[u8]) -> Option<&[u8]> {
        let bit = |a: u8, b: u8, c: u8| {
            let word = usize::from(a & 0x0F) << 6 | usize::from(b & 0x3F);
            self.near[word] >> (c & 0x3F) & 1
        };
        while let Some((&[a, b, c, d, e, f, g, h, i, j, k, l], rest)) = s.split_first_chunk()
            && u32::from_le_bytes([a, d, g, j]) & 0xF0F0_F0F0 == 0xE0E0_E0E0
        {
            if bit(a, b, c) & bit(d, e, f) & bit(g, h, i) & bit(j, k, l) == 0 {
                return None;
            }
            s = rest;
        }
        match s {
            [a @ 0xE0..0xF0, b, c, rest @ ..] => (bit(*a, *b, *c) == 1).then_some(rest),
            // A character of three bytes is cut off: no UTF-8.
            [0xE0..0xF0, ..] => None,
            rest => Some(rest),
        }
    }

    #[inline(never)]
    fn has_far(self, point: u32) -> bool {
        let at = self.far.partition_point(|&(_, high)| high < point);
        self.far.get(at).is_some_and(|&(low, _)| low <= point)
    }
}

/// The hexadecimal number at an offset, and the offset after the space that follows it.
#[inline]
const fn number(text: &[u8], mut at: usize) -> (u32, usize) {
    let mut value = 0;
    while at < text.len() && text[at] != b' ' {
        value = value * 16
            + match text[at] {
                digit @ b'0'..=b'9' => digit - b'0',
                letter => letter - b'a' + 10,
            } as u32;
        at += 1;
    }
    (value, at + 1)
}
