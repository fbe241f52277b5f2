//! Whole texts of one class, which is what most patterns are.

use super::class::Class;
use super::flags::{OUT, PART};
use super::sixteen;
use super::step::{MAX, chars};

/// So many bytes are looked up at once, or more.
const EIGHT: usize = 8;

/// Succeeds if the text consists of `min` to `max` characters of a class: [`run`](super::run) and [`end`](super::end) in one.
#[inline]
pub fn all(s: &[u8], class: &Class, min: usize, max: usize) -> Option<()> {
    // The bounds are known where this is called. Most texts are ASCII: there is a byte for each character.
    if (min.max(EIGHT)..=max).contains(&s.len()) {
        sixteen::all(s, class, min, max)
    } else if (min..=max.min(EIGHT - 1)).contains(&s.len()) {
        all_of_few(s, class, min, max)
    } else {
        all_of_other_length(s, class, min, max)
    }
}

/// [`all`], of a text of fewer than eight bytes, and of `min` to `max`.
fn all_of_few(s: &[u8], class: &Class, min: usize, max: usize) -> Option<()> {
    match class.flags_of_few(s) {
        0 => Some(()),
        flags => all_flagged(s, class, min, max, flags),
    }
}

/// [`all`], of a text that has fewer bytes than `min`, or more than `max`.
fn all_of_other_length(s: &[u8], class: &Class, min: usize, max: usize) -> Option<()> {
    // A character is one to four bytes.
    if s.len() < min || s.len() / 4 > max {
        return None;
    }
    all_beyond(s, class, min, max)
}

/// [`all`], of a text that has `min` to `max` bytes, by what each byte says.
pub(super) fn all_by_flags(s: &[u8], class: &Class, min: usize, max: usize) -> Option<()> {
    match class.flags_of_any(s) {
        0 => Some(()),
        flags => all_flagged(s, class, min, max, flags),
    }
}

/// [`all`], of a text that is not ASCII if it consists of the class.
#[inline(never)]
pub(super) fn all_beyond(s: &[u8], class: &Class, min: usize, max: usize) -> Option<()> {
    // What each byte says is seldom enough then.
    if class.has_bitmap() {
        return all_counted(s, class, min, max);
    }
    all_flagged(s, class, min, max, class.flags_of_any(s))
}

/// [`all`], of a text with these flags, at least one.
#[inline(never)]
fn all_flagged(s: &[u8], class: &Class, min: usize, max: usize, flags: u8) -> Option<()> {
    if flags & OUT != 0 {
        return None;
    }
    if flags & PART != 0 {
        return all_counted(s, class, min, max);
    }
    match (min, max) {
        // Where there is a byte, there is a character.
        (..=1, MAX) => Some(()),
        _ => chars(s, min, max),
    }
}

/// [`all`], of a text whose characters are looked up and counted.
#[inline(never)]
fn all_counted(s: &[u8], class: &Class, min: usize, max: usize) -> Option<()> {
    let count = class.count_all(s)?;
    (min..=max).contains(&count).then_some(())
}
