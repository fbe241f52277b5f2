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
        // Where all characters have one width, four at once are faster than one by one.
        let (mut count, mut s) = self.after_fours(s)?;
        while let Some((&[a, b, c, d, e, ..], _)) = s.split_first_chunk::<8>() {
            let leads = u32::from_le_bytes([a, 0, c, 0]);
            let (bit, more, width) = if leads & 0x00E0_00E0 == 0x00C0_00C0 {
                (self.two(a, b) & self.two(c, d), 2, 4)
            } else if leads & 0x00F0_00E0 == 0x00E0_00C0 {
                (self.two(a, b) & self.three(c, d, e), 2, 5)
            } else {
                let (bit, width) = self.first([a, b, c, d], &has_ascii);
                (bit, 1, width)
            };
            if bit & 1 == 0 {
                return None;
            }
            (count, s) = (count + more, s.get(width..)?);
        }
        while let Some((point, rest)) = utf8::split_first(s) {
            let is_in = match point {
                ..0x80 => has_ascii(point as u8),
                _ => self.has(point),
            };
            if !is_in {
                return None;
            }
            (count, s) = (count + 1, rest);
        }
        Some(count)
    }

    /// Whether the character that four bytes start with is in the set, in the last bit, and how many bytes it has.
    #[inline]
    fn first(self, bytes: [u8; 4], has_ascii: impl Fn(u8) -> bool) -> (u64, usize) {
        let [a, b, c, _] = bytes;
        match a {
            ..0x80 => (u64::from(has_ascii(a)), 1),
            0x80..0xE0 => (self.two(a, b), 2),
            0xE0..0xF0 => (self.three(a, b, c), 3),
            _ => (four(self.near, self.far, bytes), 4),
        }
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

/// Whether a character of four bytes is in the set, in the last bit. (What the set consists of is passed one by one, since a set
/// would be copied into memory for that.)
#[inline(never)]
fn four(near: &'static [u64; WORDS], far: &'static [(u32, u32)], bytes: [u8; 4]) -> u64 {
    let set = BitmapRef { near, far };
    utf8::split_first(&bytes).map_or(0, |(point, _)| u64::from(set.has(point)))
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
