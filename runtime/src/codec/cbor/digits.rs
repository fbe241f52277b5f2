//! Integers of any size, from bytes to decimal digits and back. Either takes time that grows with the square of the length.

/// As many decimal digits as a word holds.
const WIDTH: usize = 9;
const DECIMAL: u64 = 1_000_000_000;
const BINARY: u64 = 1 << 32;

/// The decimal digits of the integer with these bytes, the most significant first, after `plus` was added.
pub(super) fn of_bytes(bytes: &[u8], plus: u64) -> String {
    let mut words = Vec::new();
    for chunk in bytes.rchunks(4).rev() {
        let mut word = 0;
        for byte in chunk {
            word = word << 8 | u64::from(*byte);
        }
        multiply_add::<DECIMAL>(&mut words, BINARY, word);
    }
    multiply_add::<DECIMAL>(&mut words, 1, plus);
    let mut text = String::with_capacity(words.len() * WIDTH + 1);
    for word in words.iter().rev() {
        match text.is_empty() {
            true => text.push_str(itoa::Buffer::new().format(*word)),
            false => text.push_str(&format!("{word:0WIDTH$}")),
        }
    }
    if text.is_empty() {
        text.push('0');
    }
    text
}

/// The bytes, the most significant first, of the integer with these decimal digits.
pub(super) fn to_bytes(digits: &[u8]) -> Vec<u8> {
    let mut words = Vec::new();
    for chunk in digits.rchunks(WIDTH).rev() {
        let mut word = 0;
        for digit in chunk {
            word = word * 10 + u64::from(digit - b'0');
        }
        multiply_add::<BINARY>(&mut words, DECIMAL, word);
    }
    let mut bytes = Vec::with_capacity(words.len() * 4);
    for word in words.iter().rev() {
        bytes.extend_from_slice(&word.to_be_bytes());
    }
    trimmed(&bytes).to_vec()
}

/// The bytes of the integer before that with these bytes, which is not zero.
pub(super) fn minus_one(mut bytes: Vec<u8>) -> Vec<u8> {
    for byte in bytes.iter_mut().rev() {
        *byte = byte.wrapping_sub(1);
        if *byte != u8::MAX {
            break;
        }
    }
    trimmed(&bytes).to_vec()
}

/// The bytes without zeros before them.
pub(super) fn trimmed(mut bytes: &[u8]) -> &[u8] {
    while let [0, rest @ ..] = bytes {
        bytes = rest;
    }
    bytes
}

/// Multiplies a number, whose least significant word is the first, and adds to it.
fn multiply_add<const BASE: u64>(words: &mut Vec<u32>, factor: u64, addend: u64) {
    let mut carry = addend;
    for word in words.iter_mut() {
        let product = u64::from(*word) * factor + carry;
        *word = (product % BASE) as u32;
        carry = product / BASE;
    }
    while carry > 0 {
        words.push((carry % BASE) as u32);
        carry /= BASE;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_and_back() {
        for (bytes, digits) in [
            (&[][..], "0"),
            (&[1], "1"),
            (&[255], "255"),
            (&[1, 0], "256"),
            (&[0x3b, 0x9a, 0xc9, 0xff], "999999999"),
            (&[0x3b, 0x9a, 0xca, 0x00], "1000000000"),
            (&[1, 0, 0, 0, 0, 0, 0, 0, 0], "18446744073709551616"),
            (&[0xff; 16], "340282366920938463463374607431768211455"),
        ] {
            assert_eq!(of_bytes(bytes, 0), digits);
            assert_eq!(of_bytes(&[&[0; 5], bytes].concat(), 0), digits);
            assert_eq!(to_bytes(digits.as_bytes()), bytes);
        }
        assert_eq!(of_bytes(&[0xff; 4], 1), "4294967296");
        assert_eq!(of_bytes(&[], 1), "1");
        assert_eq!(minus_one(vec![1, 0, 0]), [255, 255]);
        assert_eq!(minus_one(vec![1, 1]), [1, 0]);
    }
}
