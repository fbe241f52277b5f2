//! Decimal digits, eight at a time: how many there are is no branch to predict.

const ONES: u64 = u64::from_ne_bytes([0x01; 8]);

/// Powers of ten.
const POWERS: [u64; 9] = [
    1,
    10,
    100,
    1_000,
    10_000,
    100_000,
    1_000_000,
    10_000_000,
    100_000_000,
];

/// A number of one to seven digits from `at` on, and its end; `None` also where what follows does not end a value.
#[inline]
pub(super) fn few(bytes: &[u8], at: usize) -> Option<(i64, usize)> {
    let word = u64::from_le_bytes(*bytes.get(at..)?.first_chunk()?);
    let (count, value) = of_word(word);
    let zeros = word as u8 == b'0' && count != 1;
    let next = word.checked_shr(8 * count as u32).unwrap_or_default() as u8;
    // Where there is no digit, the byte that follows is the one that should have been a digit.
    let ends = matches!(next, b',' | b'}' | b']') && count != 0;
    (ends && !zeros).then_some((value as i64, at + count))
}

/// Reads digits from `at` on, after those that make `number`: what all make, and where they end. It wraps around where there are
/// too many.
#[inline]
pub(super) fn after(mut number: u64, bytes: &[u8], mut at: usize) -> (u64, usize) {
    while let Some(word) = bytes.get(at..).and_then(<[u8]>::first_chunk) {
        let (count, value) = of_word(u64::from_le_bytes(*word));
        number = number.wrapping_mul(POWERS[count]).wrapping_add(value);
        at += count;
        if count < 8 {
            return (number, at);
        }
    }
    after_slow(number, bytes, at)
}

/// The same where fewer than eight bytes are left.
#[cold]
fn after_slow(mut number: u64, bytes: &[u8], mut at: usize) -> (u64, usize) {
    while let Some(byte @ b'0'..=b'9') = bytes.get(at) {
        number = number.wrapping_mul(10).wrapping_add(u64::from(byte - b'0'));
        at += 1;
    }
    (number, at)
}

/// How many digits eight bytes begin with, the first of them the lowest, and the number that these make.
#[inline]
fn of_word(word: u64) -> (usize, u64) {
    let values = word ^ (ONES * b'0' as u64);
    // What is above nine carries into the high bit, or had it. Bytes above the lowest that is no digit may be taken for others.
    let others = (values.wrapping_add(ONES * (0x80 - 10)) | values) & (ONES * 0x80);
    let count = others.trailing_zeros() / 8;
    // As many zeros as digits are missing go before those that are there. Two shifts, since there may be none.
    let digits = values << (32 - 4 * count) << (32 - 4 * count);
    // Pairs, fours, eight: in each step the number to the left counts more.
    let pairs = digits.wrapping_mul(10).wrapping_add(digits >> 8) & 0x00ff_00ff_00ff_00ff;
    let fours = pairs.wrapping_mul(100).wrapping_add(pairs >> 16) & 0x0000_ffff_0000_ffff;
    let eight = fours.wrapping_mul(10_000).wrapping_add(fours >> 32) & 0xffff_ffff;
    (count as usize, eight)
}

#[cfg(test)]
mod tests {
    use super::after;

    #[test]
    fn digits_are_read_to_their_end_wherever_they_stand() {
        for count in 0..=24 {
            for (seed, other) in (0..64u64).zip("/:,.}]eE-\0\u{7f}é".bytes().cycle()) {
                let digits: String = (0..count)
                    .map(|place| char::from(b'0' + (seed * 7 + place * place + place) as u8 % 10))
                    .collect();
                let value = digits.bytes().fold(7u64, |value, digit| {
                    value.wrapping_mul(10).wrapping_add(u64::from(digit - b'0'))
                });
                for tail in 0..12 {
                    let mut bytes = [b"x", digits.as_bytes()].concat();
                    bytes.extend(std::iter::once(other).chain(*b"9090909090909").take(tail));
                    assert_eq!(
                        after(7, &bytes, 1),
                        (value, 1 + count as usize),
                        "{bytes:?}"
                    );
                }
            }
        }
    }
}
