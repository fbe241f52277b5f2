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

/// Whether one of the characters is from `low` to `high`, which are beyond ASCII.
pub(super) fn has_between(s: &[u8], low: u32, high: u32) -> bool {
    let first = |point: u32| {
        let mut bytes = [0; 4];
        let c = char::from_u32(point).unwrap_or(char::REPLACEMENT_CHARACTER);
        c.encode_utf8(&mut bytes);
        bytes[0]
    };
    let leads = first(low)..=first(high);
    // Few bytes start such a character, and a byte that does not is looked at once.
    s.iter().enumerate().any(|(at, byte)| {
        leads.contains(byte)
            && s.get(at..)
                .and_then(split_first)
                .is_some_and(|(point, _)| (low..=high).contains(&point))
    })
}

/// How many characters there are.
#[inline]
pub(super) fn count(s: &[u8]) -> usize {
    // All bytes of a character but the first are 0b10xxxxxx. A bit for each other byte, added up by a multiplication.
    let (eights, rest) = s.as_chunks::<8>();
    let mut count = 0;
    for eight in eights {
        let word = u64::from_le_bytes(*eight);
        let first = (!word >> 7 | word >> 6) & 0x0101_0101_0101_0101;
        count += (first.wrapping_mul(0x0101_0101_0101_0101) >> 56) as usize;
    }
    for &byte in rest {
        count += usize::from(byte & 0xC0 != 0x80);
    }
    count
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
