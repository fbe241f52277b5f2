//! The hashes of what is uploaded to Amazon Glacier.

use sha2::{Digest, Sha256};

/// What a tree hash takes at a time.
const LEAF: usize = 1 << 20;

/// The hash of all bytes.
pub(super) fn linear(bytes: &[u8]) -> String {
    hexadecimal(&Sha256::digest(bytes))
}

/// The hash of pairs of hashes, and so on down to those of a mebibyte each; a last one without a neighbour goes up as it is.
pub(super) fn tree(bytes: &[u8]) -> String {
    let mut hashes: Vec<Vec<u8>> = bytes
        .chunks(LEAF)
        .map(|leaf| Sha256::digest(leaf).to_vec())
        .collect();
    while hashes.len() > 1 {
        hashes = hashes
            .chunks(2)
            .map(|pair| match pair {
                [left, right] => Sha256::digest([&left[..], right].concat()).to_vec(),
                rest => rest.concat(),
            })
            .collect();
    }
    match hashes.pop() {
        Some(hash) => hexadecimal(&hash),
        None => linear(b""),
    }
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::{Digest, LEAF, Sha256, hexadecimal, linear, tree};

    /// A body of one leaf has the hash of its bytes; with two leaves and a bit, the last goes up alone.
    #[test]
    fn trees() {
        let leaf = |bytes: &[u8]| Sha256::digest(bytes).to_vec();
        assert_eq!(tree(b""), linear(b""));
        assert_eq!(
            tree(b"abc"),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
        let bytes = vec![7; 2 * LEAF + 1];
        let pair = leaf(&[leaf(&bytes[..LEAF]), leaf(&bytes[..LEAF])].concat());
        let root = leaf(&[pair, leaf(&[7])].concat());
        assert_eq!(tree(&bytes), hexadecimal(&root));
    }
}
