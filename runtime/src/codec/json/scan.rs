//! Finding the end of what is plain in a string, eight bytes at a time.

const ONES: u64 = u64::from_ne_bytes([0x01; 8]);
const HIGHS: u64 = u64::from_ne_bytes([0x80; 8]);

/// The first place from `at` on of a quote, a backslash or a control character; the end of the bytes where there is none.
#[inline]
pub(super) fn plain_end(bytes: &[u8], at: usize) -> usize {
    let (words, rest) = bytes.get(at..).unwrap_or_default().as_chunks::<8>();
    for (index, word) in words.iter().enumerate() {
        let found = specials(u64::from_le_bytes(*word));
        if found != 0 {
            return at + index * 8 + found.trailing_zeros() as usize / 8;
        }
    }
    let rest_at = bytes.len() - rest.len();
    if let Some(last) = bytes.last_chunk::<8>() {
        // What is before the rest goes. The zeros that come in after it are special, so that one is found at the end.
        let word = u64::from_le_bytes(*last).checked_shr(64 - 8 * rest.len() as u32);
        let found = specials(word.unwrap_or_default());
        return rest_at + found.trailing_zeros() as usize / 8;
    }
    rest.iter()
        .position(|&b| is_special(b))
        .map_or(bytes.len(), |found| rest_at + found)
}

/// The name in quotes that `bytes` begin with, if it ends within so many bytes; what is in it is not looked at.
#[inline]
pub(super) fn name_within<const N: usize>(bytes: &[u8]) -> Option<&[u8]> {
    let words = bytes.first_chunk::<N>()?.as_chunks::<8>().0;
    // The opening quote is not the end.
    let mut opening = 0xff;
    for (index, word) in words.iter().enumerate() {
        let word = u64::from_le_bytes(*word) ^ (ONES * b'"' as u64) | opening;
        let found = word.wrapping_sub(ONES) & !word & HIGHS;
        if found != 0 {
            return bytes.get(1..index * 8 + found.trailing_zeros() as usize / 8);
        }
        opening = 0;
    }
    None
}

/// Whether the byte ends what is plain.
#[inline]
fn is_special(byte: u8) -> bool {
    byte < 0x20 || byte == b'"' || byte == b'\\'
}

/// The high bit of each byte that is special. Bytes above the lowest that is may be marked falsely.
#[inline]
fn specials(word: u64) -> u64 {
    // Each subtraction carries into the high bit of a byte that is zero, or below the space. A byte whose high bit was set
    // before is part of a longer character, and never special.
    let quotes = (word ^ (ONES * b'"' as u64)).wrapping_sub(ONES);
    let backslashes = (word ^ (ONES * b'\\' as u64)).wrapping_sub(ONES);
    let controls = word.wrapping_sub(ONES * 0x20);
    (quotes | backslashes | controls) & !word & HIGHS
}
