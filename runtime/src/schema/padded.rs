//! Names in arrays of one size, so that copying and comparing them is a few instructions and no call.

/// The size of the array.
pub(crate) const SIZE: usize = 48;

/// What is kept of a key: from `SIZE - len` on, as many bytes of ones as it has.
static KEPT: [u8; 2 * SIZE] = {
    let mut kept = [0; 2 * SIZE];
    let mut at = 0;
    while at < SIZE {
        kept[at] = 0xff;
        at += 1;
    }
    kept
};

/// Whether the bytes begin with the first `len` of a key.
///
/// The compiler makes vector instructions of a loop without branches, so that names are compared at once, however long.
#[inline(always)]
pub(crate) fn begin(bytes: &[u8], key: &[u8; SIZE], len: usize) -> bool {
    let Some(input) = bytes.first_chunk::<SIZE>() else {
        return bytes.starts_with(&key[..len]);
    };
    let Some(kept) = KEPT.get(SIZE - len..).and_then(<[u8]>::first_chunk::<SIZE>) else {
        return false;
    };
    let mut different = 0;
    for ((input, key), kept) in input
        .as_chunks::<8>()
        .0
        .iter()
        .zip(key.as_chunks::<8>().0)
        .zip(kept.as_chunks::<8>().0)
    {
        different |=
            (u64::from_ne_bytes(*input) ^ u64::from_ne_bytes(*key)) & u64::from_ne_bytes(*kept);
    }
    different == 0
}
