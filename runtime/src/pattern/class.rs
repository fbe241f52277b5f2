//! Classes of characters.

use super::bitmap::{Bitmap, BitmapRef};
use super::utf8;

/// A set of characters: a table for ASCII, and for what is beyond it as little as will do.
#[derive(Debug)]
pub struct Class {
    /// For each byte, 0 if it is an ASCII character of the class, else 1.
    outside: [u8; 256],
    beyond: Beyond,
}

/// The characters from U+0080 on.
#[derive(Debug)]
enum Beyond {
    Nothing,
    Everything,
    /// All but those from one to another.
    AllBut(u32, u32),
    Ranges(&'static [(char, char)]),
    Bitmap(BitmapRef),
}

impl Class {
    /// The characters of some inclusive ranges, which are ascending.
    #[inline]
    pub const fn new(ranges: &'static [(char, char)]) -> Self {
        let beyond = match ranges {
            [] | [.., (_, ..'\u{80}')] => Beyond::Nothing,
            [.., (..='\u{80}', char::MAX)] => Beyond::Everything,
            [.., (..='\u{80}', before), (after, char::MAX)] if *before >= '\u{80}' => {
                Beyond::AllBut(*before as u32 + 1, *after as u32 - 1)
            }
            _ => Beyond::Ranges(ranges),
        };
        Self {
            outside: outside(ranges),
            beyond,
        }
    }

    /// The ASCII characters of some inclusive ranges, and beyond ASCII those of a bitmap.
    #[inline]
    pub const fn with_bitmap<const FAR: usize>(
        ranges: &[(char, char)],
        bitmap: &'static Bitmap<FAR>,
    ) -> Self {
        Self {
            outside: outside(ranges),
            beyond: Beyond::Bitmap(bitmap.get()),
        }
    }

    /// Whether the class has a code point.
    #[inline]
    pub(super) fn has(&self, point: u32) -> bool {
        if point < 0x80 {
            self.has_ascii(point as u8)
        } else {
            self.has_beyond(point)
        }
    }

    /// Whether the class has a character that is one byte; `false` for a byte that is not ASCII.
    #[inline]
    pub(super) fn has_ascii(&self, byte: u8) -> bool {
        self.outside[usize::from(byte)] == 0
    }

    /// How many bytes are ASCII characters of the class.
    pub(super) fn count_ascii(&self, s: &[u8]) -> usize {
        let outside = |byte: &u8| usize::from(self.outside[usize::from(*byte)]);
        s.len() - s.iter().map(outside).sum::<usize>()
    }

    /// How many bytes at the front are ASCII characters of the class.
    #[inline]
    pub(super) fn ascii_prefix(&self, s: &[u8]) -> usize {
        let mut count = 0;
        while count < 4 {
            match s.get(count) {
                Some(&byte) if self.has_ascii(byte) => count += 1,
                _ => return count,
            }
        }
        let mut rest = s.get(count..).unwrap_or_default();
        while let Some((eight, after)) = rest.split_first_chunk::<8>() {
            // Eight lookups without a branch between them are faster than one branch that is guessed wrong.
            let mut outside = 0;
            for (at, &byte) in eight.iter().enumerate() {
                outside |= u32::from(self.outside[usize::from(byte)]) << at;
            }
            if outside != 0 {
                return count + outside.trailing_zeros() as usize;
            }
            (count, rest) = (count + 8, after);
        }
        while let Some(&byte) = s.get(count)
            && self.has_ascii(byte)
        {
            count += 1;
        }
        count
    }

    /// Whether all bytes are ASCII characters of the class. Few branches are faster than few lookups: a byte may be looked at
    /// twice.
    #[inline]
    pub(super) fn is_ascii_all(&self, s: &[u8]) -> bool {
        if let Some(last) = s.last_chunk::<8>() {
            let (eights, rest) = s.as_chunks::<8>();
            eights.iter().all(|eight| self.are_ascii(eight))
                && (rest.is_empty() || self.are_ascii(last))
        } else if let (Some(first), Some(last)) = (s.first_chunk::<4>(), s.last_chunk::<4>()) {
            self.are_ascii(first) & self.are_ascii(last)
        } else {
            s.iter().all(|&byte| self.has_ascii(byte))
        }
    }

    /// Whether these bytes are ASCII characters of the class.
    #[inline]
    fn are_ascii<const N: usize>(&self, bytes: &[u8; N]) -> bool {
        let outside = |outside, &byte: &u8| outside | self.outside[usize::from(byte)];
        bytes.iter().fold(0, outside) == 0
    }

    /// How many characters there are, if all of them are of the class.
    pub(super) fn count_all(&self, s: &[u8]) -> Option<usize> {
        match self.beyond {
            Beyond::Nothing => self.is_ascii_all(s).then_some(s.len()),
            Beyond::Everything => self.fits_where_ascii(s).then(|| utf8::count(s)),
            Beyond::AllBut(low, high) => (self.fits_where_ascii(s)
                && !utf8::has_between(s, low, high))
            .then(|| utf8::count(s)),
            Beyond::Bitmap(bitmap) => bitmap.count_all(s, |byte| self.has_ascii(byte)),
            Beyond::Ranges(_) => match self.prefix(s, usize::MAX) {
                (count, []) => Some(count),
                _ => None,
            },
        }
    }

    /// Whether all bytes that are ASCII are characters of the class.
    #[inline]
    fn fits_where_ascii(&self, s: &[u8]) -> bool {
        s.iter().all(|&byte| byte >= 0x80 || self.has_ascii(byte))
    }

    /// Whether it has a character of the text, which has some beyond ASCII.
    pub(super) fn is_met(&self, s: &[u8]) -> bool {
        match self.beyond {
            Beyond::Ranges([(low, high)]) => utf8::has_between(s, *low as u32, *high as u32),
            _ => self.first_met(s).is_some(),
        }
    }

    /// What is left from the first character on that is in the class.
    pub(super) fn first_met<'a>(&self, mut s: &'a [u8]) -> Option<&'a [u8]> {
        while let Some((point, rest)) = utf8::split_first(s) {
            if self.has(point) {
                return Some(s);
            }
            s = rest;
        }
        None
    }

    /// How many characters at the front are of the class, at most `max`, and what is left after them.
    pub(super) fn prefix<'a>(&self, s: &'a [u8], max: usize) -> (usize, &'a [u8]) {
        match self.beyond {
            Beyond::Nothing => self.prefix_by(s, max, |_| false),
            Beyond::Everything => self.prefix_by(s, max, |_| true),
            Beyond::AllBut(low, high) => {
                self.prefix_by(s, max, |point| !(low..=high).contains(&point))
            }
            Beyond::Bitmap(bitmap) => self.prefix_by(s, max, |point| bitmap.has(point)),
            Beyond::Ranges(_) => self.prefix_by(s, max, |point| self.has_beyond(point)),
        }
    }

    #[inline]
    fn prefix_by<'a>(
        &self,
        mut s: &'a [u8],
        max: usize,
        has_beyond: impl Fn(u32) -> bool,
    ) -> (usize, &'a [u8]) {
        let mut count = 0;
        while count < max
            && let Some((point, rest)) = utf8::split_first(s)
            && (if point < 0x80 {
                self.has_ascii(point as u8)
            } else {
                has_beyond(point)
            })
        {
            (count, s) = (count + 1, rest);
        }
        (count, s)
    }

    #[inline]
    fn has_beyond(&self, point: u32) -> bool {
        match self.beyond {
            Beyond::Nothing => false,
            Beyond::Everything => true,
            Beyond::AllBut(low, high) => !(low..=high).contains(&point),
            Beyond::Bitmap(bitmap) => bitmap.has(point),
            Beyond::Ranges(ranges) => ranges
                .iter()
                .any(|&(low, high)| (low as u32..=high as u32).contains(&point)),
        }
    }
}

/// What is not in the ASCII half of some ranges.
#[inline]
const fn outside(ranges: &[(char, char)]) -> [u8; 256] {
    let mut table = [1; 256];
    let mut at = 0;
    while at < ranges.len() {
        let (low, high) = ranges[at];
        let mut point = low as usize;
        while point <= high as usize && point < 0x80 {
            table[point] = 0;
            point += 1;
        }
        at += 1;
    }
    table
}
