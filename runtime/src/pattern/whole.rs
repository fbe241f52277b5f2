//! Whole texts of one class, which is what most patterns are.

use super::class::Class;
use super::flags::{OUT, PART};
use super::sixteen;
use super::step::{MAX, chars};

/// Succeeds if the text consists of `min` to `max` characters of a class: [`run`](super::run) and [`end`](super::end) in one.
#[inline]
pub fn all(s: &[u8], class: &Class, min: usize, max: usize) -> Option<()> {
    // The bounds are known where this is called. Most texts are ASCII: there is a byte for each character.
    match (min..=max).contains(&s.len()) {
        true => all_of_length(s, class, min, max),
        false => all_of_other_length(s, class, min, max),
    }
}

/// [`all`], of a text of fewer than eight bytes, and of `min` to `max`.
pub(super) fn all_of_few(s: &[u8], class: &Class, min: usize, max: usize) -> Option<()> {
    match class.flags_of_few(s) {
        0 => Some(()),
        flags => all_flagged(s, class, min, max, flags),
    }
}

/// [`all`], of a text that has `min` to `max` bytes.
#[inline]
fn all_of_length(s: &[u8], class: &Class, min: usize, max: usize) -> Option<()> {
    sixteen::all(s, class, min, max)
}

/// [`all`], of a text that has fewer bytes than `min`, or more than `max`.
fn all_of_other_length(s: &[u8], class: &Class, min: usize, max: usize) -> Option<()> {
    // A character is one to four bytes.
    if s.len() < min || s.len() / 4 > max {
        return None;
    }
    all_beyond(s, class, min, max)
}

/// [`all_of_length`], by what each byte says.
pub(super) fn all_by_flags(s: &[u8], class: &Class, min: usize, max: usize) -> Option<()> {
    let Some(last) = s.last_chunk() else {
        return all_of_few(s, class, min, max);
    };
    match class.flags_of_many(s, last) {
        0 => Some(()),
        flags => all_flagged(s, class, min, max, flags),
    }
}

/// [`all`], of a text that is not ASCII if it consists of the class.
#[inline(never)]
pub(super) fn all_beyond(s: &[u8], class: &Class, min: usize, max: usize) -> Option<()> {
    // What each byte says is seldom enough then.
    if class.has_bitmap() {
        return counted(class.count_all(s), min, max);
    }
    let flags = match s.last_chunk() {
        Some(last) => class.flags_of_many(s, last),
        None => class.flags_of_few(s),
    };
    all_flagged(s, class, min, max, flags)
}

/// [`all`], of a text with these flags, at least one.
#[inline]
fn all_flagged(s: &[u8], class: &Class, min: usize, max: usize, flags: u8) -> Option<()> {
    if flags & OUT != 0 {
        return None;
    }
    if flags & PART != 0 {
        return counted(class.count_all(s), min, max);
    }
    match (min, max) {
        // Where there is a byte, there is a character.
        (..=1, MAX) => Some(()),
        _ => chars(s, min, max),
    }
}

/// Succeeds if there is a count, and it is `min` to `max`.
#[inline]
fn counted(count: Option<usize>, min: usize, max: usize) -> Option<()> {
    count.and_then(|count| (min..=max).contains(&count).then_some(()))
}
