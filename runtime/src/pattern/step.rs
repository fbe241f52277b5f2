//! Steps: each takes what is left of a text and returns what is left after it.

use super::class::Class;
use super::utf8;

/// The upper bound of a count that has none.
pub const MAX: usize = usize::MAX;

/// Reads a literal.
#[inline]
pub fn lit<'a>(s: &'a [u8], text: &[u8]) -> Option<&'a [u8]> {
    s.strip_prefix(text)
}

/// Reads a literal if it is there.
#[inline]
pub fn maybe<'a>(s: &'a [u8], text: &[u8]) -> &'a [u8] {
    s.strip_prefix(text).unwrap_or(s)
}

/// Reads as many characters of a class as there are, at most `max`; fails if they are fewer than `min`.
#[inline]
pub fn run<'a>(s: &'a [u8], class: &Class, min: usize, max: usize) -> Option<&'a [u8]> {
    if min == max {
        return exactly(s, class, max);
    }
    let count = class.ascii_prefix(s.get(..max).unwrap_or(s));
    let rest = s.get(count..)?;
    match rest.first() {
        Some(0x80..) if count < max => {
            run_beyond(rest, class, min.saturating_sub(count), max - count)
        }
        _ => (count >= min).then_some(rest),
    }
}

/// Succeeds if the text consists of `min` to `max` characters of a class: [`run`] and [`end`] in one.
#[inline]
pub fn all(s: &[u8], class: &Class, min: usize, max: usize) -> Option<()> {
    if class.is_ascii_all(s) {
        return bytes(s, min, max);
    }
    all_beyond(s, class, min, max)
}

/// [`all`], of a text that is not all ASCII.
fn all_beyond(s: &[u8], class: &Class, min: usize, max: usize) -> Option<()> {
    // A character is one to four bytes.
    let fits = s.len() >= min && s.len() / 4 <= max;
    let count = fits.then(|| class.count_all(s)).flatten()?;
    (min..=max).contains(&count).then_some(())
}

#[inline]
fn exactly<'a>(s: &'a [u8], class: &Class, count: usize) -> Option<&'a [u8]> {
    match s.split_at_checked(count) {
        Some((part, rest)) if class.is_ascii_all(part) => Some(rest),
        _ => run_beyond(s, class, count, count),
    }
}

/// [`run`] that also returns what it read: that, and what is left.
#[inline]
pub fn span<'a>(
    s: &'a [u8],
    class: &Class,
    min: usize,
    max: usize,
) -> Option<(&'a [u8], &'a [u8])> {
    let rest = run(s, class, min, max)?;
    s.split_at_checked(s.len() - rest.len())
}

/// Succeeds if the text has `min` to `max` bytes: its length in characters if they are all ASCII.
#[inline]
pub fn bytes(s: &[u8], min: usize, max: usize) -> Option<()> {
    (min..=max).contains(&s.len()).then_some(())
}

/// Succeeds if the text has `min` to `max` characters.
#[inline]
pub fn chars(s: &[u8], min: usize, max: usize) -> Option<()> {
    (min..=max).contains(&utf8::count(s)).then_some(())
}

/// Succeeds if the text has `min` to `max` characters of a class, all of which are ASCII, wherever they are.
#[inline]
pub fn tally(s: &[u8], class: &Class, min: usize, max: usize) -> Option<()> {
    if min == 0 && s.len() <= max {
        return Some(());
    }
    (min..=max).contains(&class.count_ascii(s)).then_some(())
}

/// Succeeds if the text has no character of a class, all of which are beyond ASCII.
#[inline]
pub fn without(s: &[u8], class: &Class) -> Option<()> {
    (s.is_ascii() || !class.is_met(s)).then_some(())
}

/// Does one thing, or else another.
#[inline]
pub fn either<'a, T>(
    s: &'a [u8],
    first: impl FnOnce(&'a [u8]) -> Option<T>,
    second: impl FnOnce(&'a [u8]) -> Option<T>,
) -> Option<T> {
    first(s).or_else(|| second(s))
}

/// Takes some steps if they all succeed, and else none.
#[inline]
pub fn optional<'a>(s: &'a [u8], steps: impl FnOnce(&'a [u8]) -> Option<&'a [u8]>) -> &'a [u8] {
    steps(s).unwrap_or(s)
}

/// Fails if some steps succeed.
#[inline]
pub fn unless<'a, T>(s: &'a [u8], steps: impl FnOnce(&'a [u8]) -> Option<T>) -> Option<()> {
    steps(s).is_none().then_some(())
}

/// Takes steps again and again, `min` to `max` times, as long as they succeed.
#[inline]
pub fn rounds<'a>(
    mut s: &'a [u8],
    min: usize,
    max: usize,
    round: impl Fn(&'a [u8]) -> Option<&'a [u8]>,
) -> Option<&'a [u8]> {
    let mut count = 0;
    while count < max
        && let Some(rest) = round(s)
        && rest.len() < s.len()
    {
        s = rest;
        count += 1;
    }
    (count >= min).then_some(s)
}

/// Whether the next character is in a class.
#[inline]
pub fn peek(s: &[u8], class: &Class) -> bool {
    utf8::split_first(s).is_some_and(|(point, _)| class.has(point))
}

/// Takes a step again and again, `min` to `max` times, as long as the next character is in a class.
#[inline]
pub fn repeat<'a>(
    mut s: &'a [u8],
    first: &Class,
    min: usize,
    max: usize,
    round: impl Fn(&'a [u8]) -> Option<&'a [u8]>,
) -> Option<&'a [u8]> {
    let mut rounds = 0;
    while rounds < max && peek(s, first) {
        s = round(s)?;
        rounds += 1;
    }
    (rounds >= min).then_some(s)
}

/// Succeeds if a class has a character of the text.
#[inline]
pub fn contains(s: &[u8], class: &Class) -> Option<()> {
    class.first_met(s).map(|_| ())
}

/// Succeeds if the last character is in a class.
#[inline]
pub fn last(s: &[u8], class: &Class) -> Option<()> {
    utf8::split_last(s).and_then(|(point, _)| class.has(point).then_some(()))
}

/// Succeeds if nothing is left.
#[inline]
pub fn end(s: &[u8]) -> Option<()> {
    s.is_empty().then_some(())
}

/// [`run`], one character after the other.
fn run_beyond<'a>(s: &'a [u8], class: &Class, min: usize, max: usize) -> Option<&'a [u8]> {
    let (count, rest) = class.prefix(s, max);
    (count >= min).then_some(rest)
}
