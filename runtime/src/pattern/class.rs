//! Classes of characters.

use super::bitmap::{Bitmap, BitmapRef};
use super::flags::{BEYOND, Flags, INSIDE, MET, OUT, PART};
use super::sixteen::{self, Nibbles};
use super::utf8;

/// A set of characters: what each byte says of the character that it starts, and where that is not all, what is beyond ASCII.
#[derive(Debug)]
pub struct Class {
    flags: Flags,
    nibbles: Nibbles,
    beyond: Beyond,
}

/// The characters from U+0080 on.
#[derive(Debug)]
enum Beyond {
    Ranges(&'static [(char, char)]),
    Bitmap(BitmapRef),
}

impl Class {
    /// The characters of some inclusive ranges, which are ascending.
    #[inline]
    pub const fn new(ranges: &'static [(char, char)]) -> Self {
        // Those of ASCII alone are never looked up.
        let mut ascii = 0;
        while ascii < ranges.len() && ranges[ascii].1.is_ascii() {
            ascii += 1;
        }
        let flags = with_ranges(Flags::NONE, ranges);
        Self {
            flags,
            nibbles: flags.nibbles(),
            beyond: Beyond::Ranges(ranges.split_at(ascii).1),
        }
    }

    /// The ASCII characters of some inclusive ranges, and beyond ASCII those of a bitmap.
    #[inline]
    pub const fn with_bitmap<const FAR: usize>(
        ranges: &[(char, char)],
        bitmap: &'static Bitmap<FAR>,
    ) -> Self {
        let flags = with_ranges(bitmap.flags(), ranges);
        Self {
            flags,
            nibbles: flags.nibbles(),
            beyond: Beyond::Bitmap(bitmap.get()),
        }
    }

    /// Whether the class has a code point.
    pub(super) fn has(&self, point: u32) -> bool {
        if point < 0x80 {
            self.has_ascii(point as u8)
        } else {
            self.has_beyond(point)
        }
    }

    /// Whether the class has the first character of a text.
    pub(super) fn has_first(&self, s: &[u8]) -> bool {
        utf8::split_first(s).is_some_and(|(point, _)| self.has(point))
    }

    /// Whether the class has a character that is one byte; `false` for a byte that is not ASCII.
    #[inline]
    pub(super) fn has_ascii(&self, byte: u8) -> bool {
        self.flags.of(byte) == 0
    }

    /// Whether the class has no character that starts with a byte.
    #[inline]
    pub(super) fn rules_out(&self, byte: u8) -> bool {
        self.flags.of(byte) & OUT != 0
    }

    /// Its ASCII characters, as sixteen bytes are looked up at once.
    #[inline]
    pub(super) fn nibbles(&self) -> &Nibbles {
        &self.nibbles
    }

    /// How many bytes are ASCII characters of the class.
    pub(super) fn count_ascii(&self, s: &[u8]) -> usize {
        let (count, rest) = sixteen::count(s, self);
        count + rest.iter().filter(|byte| self.has_ascii(**byte)).count()
    }

    /// What is left after the bytes at the front that are ASCII characters of the class.
    #[inline]
    pub(super) fn skip_ascii<'a>(&self, s: &'a [u8]) -> &'a [u8] {
        self.flags.skip(s, |flags| flags & (BEYOND | OUT) == 0)
    }

    /// What is left after the characters at the front that are of the class.
    #[inline]
    pub(super) fn skip<'a>(&self, s: &'a [u8]) -> &'a [u8] {
        let rest = self.skip_known(s);
        match rest.first() {
            Some(&lead) if self.flags.of(lead) & PART != 0 => self.skip_beyond(rest),
            _ => rest,
        }
    }

    /// [`skip`](Self::skip), if the first byte does not say of its character whether it is of the class.
    #[inline(never)]
    fn skip_beyond<'a>(&self, mut s: &'a [u8]) -> &'a [u8] {
        while let Some(&lead) = s.first()
            && self.flags.of(lead) & PART != 0
            && let Some((point, rest)) = utf8::split_first(s)
            && self.has_beyond(point)
        {
            s = self.skip_flagged(rest);
        }
        s
    }

    /// What is left after the bytes at the front that say of their characters that they are of the class.
    #[inline]
    fn skip_known<'a>(&self, s: &'a [u8]) -> &'a [u8] {
        let s = sixteen::prefix(s, self)
            .and_then(|count| s.get(count..))
            .unwrap_or(s);
        self.skip_flagged(s)
    }

    /// The same, where much that is not ASCII is expected.
    #[inline]
    fn skip_flagged<'a>(&self, s: &'a [u8]) -> &'a [u8] {
        self.flags.skip(s, |flags| flags & (OUT | PART) == 0)
    }

    /// What fewer than eight bytes say of the characters that they start, together.
    #[inline]
    pub(super) fn flags_of_few(&self, s: &[u8]) -> u8 {
        self.flags.of_few(s)
    }

    /// What these bytes say of the characters that they start, together.
    #[inline]
    pub(super) fn flags_of_each<const N: usize>(&self, bytes: &[u8; N]) -> u8 {
        self.flags.of_each(bytes)
    }

    /// What all bytes say of the characters that they start, together, or the first of them where that is not enough or rules
    /// the text out.
    #[inline]
    pub(super) fn flags_of_any(&self, s: &[u8]) -> u8 {
        match s.last_chunk() {
            Some(last) => self.flags.of_many(s, last),
            None => self.flags.of_few(s),
        }
    }

    /// Whether the characters beyond ASCII are so many that they are a bitmap.
    pub(super) fn has_bitmap(&self) -> bool {
        matches!(self.beyond, Beyond::Bitmap(_))
    }

    /// How many characters a text has, if all of them are of the class.
    #[inline]
    pub(super) fn count_all(&self, s: &[u8]) -> Option<usize> {
        match self.beyond {
            Beyond::Bitmap(bitmap) => bitmap.count_all(s, |byte| self.has_ascii(byte)),
            Beyond::Ranges(_) => self.count_all_one_by_one(s),
        }
    }

    /// [`count_all`](Self::count_all), by what each byte says.
    #[inline(never)]
    fn count_all_one_by_one(&self, s: &[u8]) -> Option<usize> {
        let rest = self.skip_beyond(self.skip_flagged(s));
        rest.is_empty().then(|| utf8::count(s))
    }

    /// Whether the first bytes of the text's characters leave it open that the class, which is beyond ASCII, has one of them.
    #[inline]
    pub(super) fn may_be_met(&self, s: &[u8]) -> bool {
        let flags = match s.last_chunk() {
            None => self.flags_of_few(s),
            Some(_) if utf8::is_ascii(s) => 0,
            Some(last) => self.flags.of_all(s, last),
        };
        flags & MET != 0
    }

    /// Whether the class has a character of the text.
    pub(super) fn is_met(&self, mut s: &[u8]) -> bool {
        loop {
            s = self.flags.skip(s, |flags| flags & (OUT | INSIDE) != 0);
            match utf8::split_first(s) {
                None => return false,
                Some((point, _)) if self.has(point) => return true,
                Some((_, rest)) => s = rest,
            }
        }
    }

    /// How many characters at the front are of the class, at most `max`, and what is left after them.
    pub(super) fn prefix<'a>(&self, mut s: &'a [u8], max: usize) -> (usize, &'a [u8]) {
        let mut count = 0;
        while count < max
            && let Some((point, rest)) = utf8::split_first(s)
            && let Some(&lead) = s.first()
        {
            let flags = self.flags.of(lead);
            if flags & OUT != 0 || (flags & PART != 0 && !self.has_beyond(point)) {
                break;
            }
            (count, s) = (count + 1, rest);
        }
        (count, s)
    }

    #[inline]
    fn has_beyond(&self, point: u32) -> bool {
        match self.beyond {
            Beyond::Bitmap(bitmap) => bitmap.has(point),
            Beyond::Ranges(ranges) => ranges
                .iter()
                .any(|&(low, high)| (low as u32..=high as u32).contains(&point)),
        }
    }
}

/// Flags of some ranges more.
#[inline]
const fn with_ranges(mut flags: Flags, ranges: &[(char, char)]) -> Flags {
    let mut at = 0;
    while at < ranges.len() {
        flags.add(ranges[at].0 as u32, ranges[at].1 as u32);
        at += 1;
    }
    flags
}
