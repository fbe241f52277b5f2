//! Names in arrays of one size, so that copying and comparing them is a few instructions and no call.

/// The size of the array.
pub(crate) const SIZE: usize = 48;

/// Whether the bytes begin with the first `len` of a key, which are not none.
#[inline]
pub(crate) fn begin(bytes: &[u8], key: &[u8; SIZE], len: usize) -> bool {
    let Some(input) = bytes.first_chunk::<SIZE>() else {
        return bytes.starts_with(&key[..len]);
    };
    let words = input.as_chunks::<8>().0.iter();
    let mut left = len;
    for (input, key) in words.zip(key.as_chunks::<8>().0) {
        let difference = u64::from_le_bytes(*input) ^ u64::from_le_bytes(*key);
        if left <= 8 {
            // The shift drops what is after the key.
            return difference << (64 - 8 * left) == 0;
        }
        if difference != 0 {
            return false;
        }
        left -= 8;
    }
    false
}
