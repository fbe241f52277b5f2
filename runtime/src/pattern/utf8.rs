//! Characters of bytes that are known to be UTF-8.

/// The first code point and what is left after it. Bytes that are not UTF-8 give some number, and no panic.
#[inline]
pub(super) fn split_first(s: &[u8]) -> Option<(u32, &[u8])> {
    let low = |byte: &u8| u32::from(byte & 0x3F);
    Some(match s {
        [] => return None,
        [a @ ..0x80, rest @ ..] => (u32::from(*a), rest),
        [a @ ..0xE0, b, rest @ ..] => (u32::from(a & 0x1F) << 6 | low(b), rest),
        [a @ ..0xF0, b, c, rest @ ..] => (u32::from(a & 0x0F) << 12 | low(b) << 6 | low(c), rest),
        [a, b, c, d, rest @ ..] => (
            u32::from(a & 0x07) << 18 | low(b) << 12 | low(c) << 6 | low(d),
            rest,
        ),
        _ => (u32::from(char::REPLACEMENT_CHARACTER), &[]),
    })
}

/// The first byte of a character.
#[inline]
pub(super) const fn lead(point: u32) -> u8 {
    match point {
        ..0x80 => point as u8,
        0x80..0x800 => 0xC0 | (point >> 6) as u8,
        0x800..0x1_0000 => 0xE0 | (point >> 12) as u8,
        _ => 0xF0 | (point >> 18) as u8,
    }
}

/// The first and the last of the characters that start with a byte.
#[inline]
pub(super) const fn started_by(lead: u8) -> (u32, u32) {
    let lead = lead as u32;
    match lead {
        ..0xC0 => (lead, lead),
        0xC0..0xE0 => ((lead & 0x1F) << 6, (lead & 0x1F) << 6 | 0x3F),
        0xE0 => (0x800, 0xFFF),
        0xED => (0xD000, 0xD7FF),
        0xE1..0xF0 => ((lead & 0xF) << 12, (lead & 0xF) << 12 | 0xFFF),
        0xF0 => (0x1_0000, 0x3_FFFF),
        0xF4.. => (0x10_0000, 0x10_FFFF),
        _ => ((lead & 7) << 18, (lead & 7) << 18 | 0x3_FFFF),
    }
}

/// Whether all characters are ASCII.
#[inline]
pub(super) fn is_ascii(s: &[u8]) -> bool {
    // Bytes in the middle may be looked at twice.
    let Some(last) = s.last_chunk() else {
        return s.iter().fold(0, |all, byte| all | byte) < 0x80;
    };
    let (eights, _) = s.as_chunks::<8>();
    let all = eights.iter().fold(u64::from_le_bytes(*last), |all, eight| {
        all | u64::from_le_bytes(*eight)
    });
    all & 0x8080_8080_8080_8080 == 0
}

/// How many characters there are.
#[inline]
pub(super) fn count(s: &[u8]) -> usize {
    let (eights, rest) = s.as_chunks::<8>();
    let mut count = 0;
    for eight in eights {
        count += started_in(eight);
    }
    for &byte in rest {
        count += usize::from(byte & 0xC0 != 0x80);
    }
    count
}

/// How many characters start in eight bytes.
#[inline]
fn started_in(eight: &[u8; 8]) -> usize {
    // All bytes of a character but the first are 0b10xxxxxx. A bit for each other byte, added up by a multiplication.
    let word = u64::from_le_bytes(*eight);
    let first = (!word >> 7 | word >> 6) & 0x0101_0101_0101_0101;
    (first.wrapping_mul(0x0101_0101_0101_0101) >> 56) as usize
}

/// The first `max` characters, or as many as there are.
pub(super) fn take(s: &[u8], max: usize) -> &[u8] {
    if s.len() <= max {
        return s;
    }
    let (mut left, mut rest) = (max, s);
    while let Some((eight, after)) = rest.split_first_chunk()
        && let Some(fewer) = left.checked_sub(started_in(eight))
    {
        (left, rest) = (fewer, after);
    }
    while let [byte, after @ ..] = rest {
        match (byte & 0xC0 != 0x80, left) {
            (true, 0) => break,
            (starts, _) => left -= usize::from(starts),
        }
        rest = after;
    }
    s.split_at(s.len() - rest.len()).0
}

/// The last code point and what is left before it. Bytes that are not UTF-8 give some number, and no panic.
#[inline]
pub(super) fn split_last(s: &[u8]) -> Option<(u32, &[u8])> {
    if let [rest @ .., byte @ ..0x80] = s {
        return Some((u32::from(*byte), rest));
    }
    let lead = s.iter().rev().take(4).position(|byte| byte & 0xC0 != 0x80);
    let (rest, last) = s.split_at_checked(s.len().checked_sub(lead.unwrap_or(0) + 1)?)?;
    let (point, _) = split_first(last)?;
    Some((point, rest))
}
