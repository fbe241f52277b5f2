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
    pub(super) fn count_all(self, s: &[u8], has_ascii: impl Fn(u8) -> bool) -> Option<usize> {
        // Where all characters have one width, four at once are faster than one by one; where not, branches are guessed better.
        let (mut count, mut s) = self.after_fours(s)?;
        while let [a, after @ ..] = s {
            let (bit, rest) = match (*a, after) {
                (..0x80, rest) => (u64::from(has_ascii(*a)), rest),
                (0x80..0xE0, [b, rest @ ..]) => (self.two(*a, *b), rest),
                (0xE0..0xF0, [b, c, rest @ ..]) => (self.three(*a, *b, *c), rest),
                _ => {
                    let (point, rest) = utf8::split_first(s)?;
                    (u64::from(self.has(point)), rest)
                }
            };
            if bit & 1 == 0 {
                return None;
            }
            (count, s) = (count + 1, rest);
        }
        Some(count)
    }

    /// How many characters there are at the front that are four of one width again and again, and what is left after them;
    /// nothing if one is not in the set.
    #[inline]
    fn after_fours(self, mut s: &[u8]) -> Option<(usize, &[u8])> {
        let mut count = 0;
        while let Some((bytes, rest)) = s.split_first_chunk()
            && u64::from_le_bytes(*bytes) & 0x00E0_00E0_00E0_00E0 == 0x00C0_00C0_00C0_00C0
        {
            let [a, b, c, d, e, f, g, h] = *bytes;
            if self.two(a, b) & self.two(c, d) & self.two(e, f) & self.two(g, h) & 1 == 0 {
                return None;
            }
            (count, s) = (count + 4, rest);
        }
        while let Some((&[a, b, c, d, e, f, g, h, i, j, k, l], rest)) = s.split_first_chunk()
            && u32::from_le_bytes([a, d, g, j]) & 0xF0F0_F0F0 == 0xE0E0_E0E0
        {
            let (first, second) = (self.three(a, b, c), self.three(d, e, f));
            if first & second & self.three(g, h, i) & self.three(j, k, l) & 1 == 0 {
                return None;
            }
            (count, s) = (count + 4, rest);
        }
        Some((count, s))
    }

    /// Whether a character of two bytes is in the set, in the last bit.
    #[inline]
    fn two(self, a: u8, b: u8) -> u64 {
        // The last six bits of a code point are its last byte's, and all before them are the number of a word.
        self.near[usize::from(a & 0x1F)] >> (b & 0x3F)
    }

    /// Whether a character of three bytes is in the set, in the last bit.
    #[inline]
    fn three(self, a: u8, b: u8, c: u8) -> u64 {
        let word = usize::from(a & 0x0F) << 6 | usize::from(b & 0x3F);
        self.near[word] >> (c & 0x3F)
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
