//! Finding the end of what is plain in a string, 64 bytes at a time, and eight where fewer are left.

const ONES: u64 = u64::from_ne_bytes([0x01; 8]);
const HIGHS: u64 = u64::from_ne_bytes([0x80; 8]);

/// How many bytes are looked at without a branch. Most strings end within: their lengths, which vary, are no branches to predict.
const BLOCK: usize = 64;

/// The first place from `at` on of a quote, a backslash or a control character; the end of the bytes where there is none.
#[inline]
pub(super) fn plain_end(bytes: &[u8], at: usize) -> usize {
    match bytes.get(at..).and_then(<[u8]>::first_chunk) {
        Some(block) => match first(block, is_special) {
            Some(place) => at + place,
            None => plain_end_far(bytes, at + BLOCK),
        },
        None => plain_end_far(bytes, at),
    }
}

/// The same where it is in no block, or not in the first one.
#[inline(never)]
fn plain_end_far(bytes: &[u8], mut at: usize) -> usize {
    while let Some(block) = bytes.get(at..).and_then(<[u8]>::first_chunk) {
        if let Some(place) = first(block, is_special) {
            return at + place;
        }
        at += BLOCK;
    }
    plain_end_near(bytes, at)
}

/// The first byte of a block that is what is looked for.
///
/// The compiler makes vector instructions of a loop without branches: the least of all places, where what is not looked for has
/// all bits set in its.
#[inline(always)]
fn first(block: &[u8; BLOCK], is_it: fn(u8) -> bool) -> Option<usize> {
    let mut first = u8::MAX;
    for (place, &byte) in block.iter().enumerate() {
        let other = if is_it(byte) { 0 } else { u8::MAX };
        first = first.min(other | place as u8);
    }
    (first < BLOCK as u8).then_some(first.into())
}

/// The same eight bytes at a time: for text that is short, or of which little is left.
#[inline]
pub(super) fn plain_end_near(bytes: &[u8], at: usize) -> usize {
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

/// The name in quotes that `bytes` begin with, if it ends near; what is in it is not looked at.
#[inline]
pub(super) fn name(bytes: &[u8]) -> Option<&[u8]> {
    let inside = bytes.get(1..)?;
    let end = first(inside.first_chunk()?, |byte| byte == b'"')?;
    inside.get(..end)
}

/// Whether the byte ends what is plain. The second bit turned, a quote is a space and goes with the control characters.
#[inline]
fn is_special(byte: u8) -> bool {
    (byte ^ 2 <= b' ') | (byte == b'\\')
}

/// The high bit of each byte that is special. Bytes above the lowest that is may be marked falsely.
#[inline]
fn specials(word: u64) -> u64 {
    // Each subtraction carries into the high bit of a byte that is zero, or small. A byte whose high bit was set
    // before is part of a longer character, and never special.
    let backslashes = (word ^ (ONES * b'\\' as u64)).wrapping_sub(ONES);
    let others = (word ^ (ONES * 2)).wrapping_sub(ONES * (b' ' as u64 + 1));
    (backslashes | others) & !word & HIGHS
}

#[cfg(test)]
mod tests {
    use super::{is_special, name, plain_end, plain_end_near};

    #[test]
    fn every_byte_is_told_wherever_it_stands() {
        for byte in 0..=u8::MAX {
            for place in 0..150 {
                let mut bytes = [b'a' ^ 0x80; 170];
                bytes[place] = byte;
                for len in [place + 1, place + 9, 170] {
                    let (bytes, at) = (&bytes[..len.min(170)], place / 3);
                    let end = if is_special(byte) { place } else { bytes.len() };
                    assert_eq!(plain_end(bytes, at), end, "{byte} at {place} of {len}");
                    assert_eq!(plain_end_near(bytes, at), end, "{byte} at {place} of {len}");
                }
            }
        }
    }

    #[test]
    fn names_end_at_the_first_quote_if_it_is_near() {
        for len in 0..80 {
            let text = ["\"", &"n".repeat(len), "\":\"", &" ".repeat(80)].concat();
            let found = (len < 64).then(|| &text.as_bytes()[1..=len]);
            assert_eq!(name(text.as_bytes()), found);
        }
    }
}
