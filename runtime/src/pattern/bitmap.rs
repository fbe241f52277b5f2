//! Large sets of characters: a bit for each character of the basic plane, ranges for those beyond.

/// How many words of 64 bits the basic plane takes.
const WORDS: usize = 0x1_0000 / 64;

/// A set of characters, one per distinct set in a crate.
///
/// `FAR` is the number of its ranges beyond U+FFFF.
#[derive(Debug)]
pub struct Bitmap<const FAR: usize> {
    near: [u64; WORDS],
    far: [(u32, u32); FAR],
}

/// A bitmap of any size.
#[derive(Clone, Copy, Debug)]
pub(super) struct BitmapRef {
    near: &'static [u64; WORDS],
    far: &'static [(u32, u32)],
}

impl<const FAR: usize> Bitmap<FAR> {
    /// The set whose ranges are given in hexadecimal, in ascending order: how many characters lie between the range before
    /// and this one, a space, how many characters the range has beyond its first, a space, and so on. Each text holds whole
    /// ranges. No range spans U+10000.
    #[inline]
    pub const fn new(ranges: &[&str]) -> Self {
        let mut set = Self {
            near: [0; WORDS],
            far: [(0, 0); FAR],
        };
        let (mut line, mut next, mut far) = (0, 0, 0);
        while line < ranges.len() {
            let text = ranges[line].as_bytes();
            let mut at = 0;
            while at < text.len() {
                let (gap, after_gap) = number(text, at);
                let (more, after_more) = number(text, after_gap);
                let (low, high) = (next + gap, next + gap + more);
                if high < 0x1_0000 {
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
            far == FAR,
            "the number of ranges beyond U+FFFF is part of the type"
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
