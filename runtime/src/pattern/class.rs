//! Classes of characters.

use super::bitmap::{Bitmap, BitmapRef};

/// A set of characters: a table for ASCII, and for what is beyond it as little as will do.
#[derive(Debug)]
pub struct Class {
    ascii: [bool; 256],
    beyond: Beyond,
}

/// The characters from U+0080 on.
#[derive(Debug)]
enum Beyond {
    Nothing,
    Everything,
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
            _ => Beyond::Ranges(ranges),
        };
        Self {
            ascii: ascii(ranges),
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
            ascii: ascii(ranges),
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
        self.ascii[usize::from(byte)]
    }

    /// How many bytes at the front are ASCII characters of the class.
    #[inline]
    pub(super) fn ascii_prefix(&self, s: &[u8]) -> usize {
        let mut count = 0;
        for eight in s.as_chunks::<8>().0 {
            let mut all = true;
            for &byte in eight {
                // `&` and not `&&`: eight lookups without a branch are faster than one branch.
                all &= self.has_ascii(byte);
            }
            if !all {
                break;
            }
            count += 8;
        }
        while let Some(&byte) = s.get(count)
            && self.has_ascii(byte)
        {
            count += 1;
        }
        count
    }

    #[inline]
    fn has_beyond(&self, point: u32) -> bool {
        match self.beyond {
            Beyond::Nothing => false,
            Beyond::Everything => true,
            Beyond::Bitmap(bitmap) => bitmap.has(point),
            Beyond::Ranges(ranges) => ranges
                .iter()
                .any(|&(low, high)| (low as u32..=high as u32).contains(&point)),
        }
    }
}

/// The ASCII half of some ranges.
#[inline]
const fn ascii(ranges: &[(char, char)]) -> [bool; 256] {
    let mut table = [false; 256];
    let mut at = 0;
    while at < ranges.len() {
        let (low, high) = ranges[at];
        let mut point = low as usize;
        while point <= high as usize && point < 0x80 {
            table[point] = true;
            point += 1;
        }
        at += 1;
    }
    table
}
