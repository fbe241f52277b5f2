//! Characters of bytes that are known to be UTF-8.

/// The first code point and how many bytes it takes. Bytes that are not UTF-8 give some number, and no panic.
#[inline]
pub(super) fn first(s: &[u8]) -> Option<(u32, usize)> {
    let tail = |at: usize| u32::from(s.get(at).copied().unwrap_or(0x80) & 0x3F);
    let lead = u32::from(*s.first()?);
    Some(match lead {
        0..0x80 => (lead, 1),
        0x80..0xE0 => ((lead & 0x1F) << 6 | tail(1), 2),
        0xE0..0xF0 => ((lead & 0x0F) << 12 | tail(1) << 6 | tail(2), 3),
        _ => (
            (lead & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3),
            4,
        ),
    })
}

/// What is left after so many bytes.
#[inline]
pub(super) fn after(s: &[u8], bytes: usize) -> &[u8] {
    s.get(bytes..).unwrap_or_default()
}

/// The last code point and how many bytes it takes. Bytes that are not UTF-8 give some number, and no panic.
#[inline]
pub(super) fn last(s: &[u8]) -> Option<(u32, usize)> {
    let lead = s.iter().rev().take(4).position(|byte| byte & 0xC0 != 0x80);
    let width = lead.unwrap_or(0) + 1;
    let (point, _) = first(s.get(s.len().checked_sub(width)?..)?)?;
    Some((point, width))
}

/// What is left before so many bytes at the end.
#[inline]
pub(super) fn before(s: &[u8], bytes: usize) -> &[u8] {
    s.get(..s.len().saturating_sub(bytes)).unwrap_or_default()
}
