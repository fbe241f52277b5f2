//! Steps: each takes what is left of a text and returns what is left after it.

use super::class::Class;
use super::flags::OUT;
use super::sixteen;
use super::utf8;

/// The upper bound of a count that has none.
pub const MAX: usize = usize::MAX;

/// So few characters are read one by one, where they are asked for.
const FEW: usize = 4;

/// More than so many are looked up sixteen at once, where they are asked for.
const MANY: usize = 9;

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
    // The bounds are known where this is called: what is left of it is one of the two.
    match max {
        ..=FEW => run_of_few(s, class, min, max),
        _ => run_of_many(s, class, min, max),
    }
}

/// [`run`], of a few characters.
#[inline]
fn run_of_few<'a>(mut s: &'a [u8], class: &Class, min: usize, max: usize) -> Option<&'a [u8]> {
    let mut count = 0;
    while count < max
        && let [byte, rest @ ..] = s
        && class.has_ascii(*byte)
    {
        (count, s) = (count + 1, rest);
    }
    after_ascii(s, class, (min, max), count)
}

/// [`run`], of any number of characters.
fn run_of_many<'a>(s: &'a [u8], class: &Class, min: usize, max: usize) -> Option<&'a [u8]> {
    let first = s.get(..max).unwrap_or(s);
    let count = first.len() - class.skip_ascii(first).len();
    after_ascii(s.get(count..)?, class, (min, max), count)
}

/// [`run`], after so many characters of ASCII.
#[inline]
fn after_ascii<'a>(
    rest: &'a [u8],
    class: &Class,
    (min, max): (usize, usize),
    count: usize,
) -> Option<&'a [u8]> {
    match rest.first() {
        Some(0x80..) if count < max => {
            run_beyond(rest, class, min.saturating_sub(count), max - count)
        }
        _ => (count >= min).then_some(rest),
    }
}

/// Reads as many characters of a class as there are, and be it none.
#[inline]
pub fn any<'a>(s: &'a [u8], class: &Class) -> &'a [u8] {
    // Often there is none: that is worth a look before a call.
    match s {
        [byte, ..] if !class.rules_out(*byte) => class.skip(s),
        _ => s,
    }
}

/// Reads as many characters of a class as there are; fails if there is none.
#[inline]
pub fn some<'a>(s: &'a [u8], class: &Class) -> Option<&'a [u8]> {
    match s {
        // Often there is one, or a few.
        [byte, rest @ ..] if class.has_ascii(*byte) => Some(any(rest, class)),
        [0x80..=0xFF, ..] => Some(class.skip(s)).filter(|rest| rest.len() < s.len()),
        _ => None,
    }
}

/// Reads one character of a class.
#[inline]
pub fn one<'a>(s: &'a [u8], class: &Class) -> Option<&'a [u8]> {
    match s {
        [byte, rest @ ..] if class.has_ascii(*byte) => Some(rest),
        [0x80..=0xFF, ..] => run_beyond(s, class, 1, 1),
        _ => None,
    }
}

/// Reads `N` characters of a class.
pub fn exactly<'a, const N: usize>(s: &'a [u8], class: &Class) -> Option<&'a [u8]> {
    let (first, rest) = s.split_first_chunk::<N>()?;
    if N > MANY {
        return match sixteen::each(first, class) {
            true => Some(rest),
            false => exactly_by_flags(s, class, N),
        };
    }
    match class.flags_of_each(first) {
        0 => Some(rest),
        flags if flags & OUT != 0 => None,
        _ => run_beyond(s, class, N, N),
    }
}

/// [`exactly`], of many characters that may be beyond ASCII.
#[inline(never)]
fn exactly_by_flags<'a>(s: &'a [u8], class: &Class, count: usize) -> Option<&'a [u8]> {
    let (first, rest) = s.split_at_checked(count)?;
    match class.flags_of_any(first) {
        0 => Some(rest),
        flags if flags & OUT != 0 => None,
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
pub fn without(s: &[u8], class: &Class) -> Option<()> {
    (!class.may_be_met(s) || !class.is_met(s)).then_some(())
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
    match s {
        [byte, ..] if class.has_ascii(*byte) => true,
        [0x80..=0xFF, ..] => class.has_first(s),
        _ => false,
    }
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
pub fn contains(s: &[u8], class: &Class) -> Option<()> {
    class.is_met(s).then_some(())
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

/// [`run`], of characters the first of which is beyond ASCII.
#[inline(never)]
fn run_beyond<'a>(s: &'a [u8], class: &Class, min: usize, max: usize) -> Option<&'a [u8]> {
    if max <= FEW {
        let (count, rest) = class.prefix(s, max);
        return (count >= min).then_some(rest);
    }
    let first = utf8::take(s, max);
    let (read, rest) = s.split_at_checked(first.len() - class.skip(first).len())?;
    (utf8::count(read) >= min).then_some(rest)
}
