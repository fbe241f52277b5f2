//! CRC-64/NVME, eight bytes at a time.
//!
//! The crates that have it are archived, or want a library of C's kind linked in; a table does without.

/// The polynomial of the NVM Command Set, lowest power first.
const POLYNOMIAL: u64 = 0x9A6C_9329_AC4B_C9B5;

/// What each byte comes to with so many zeros after it.
static TABLES: [[u64; 256]; 8] = tables();

const fn tables() -> [[u64; 256]; 8] {
    let mut tables = [[0; 256]; 8];
    let mut byte = 0;
    while byte < 256 {
        let mut rest = byte as u64;
        let mut bit = 0;
        while bit < 8 {
            rest = (rest >> 1) ^ (POLYNOMIAL * (rest & 1));
            bit += 1;
        }
        tables[0][byte] = rest;
        byte += 1;
    }
    let mut zeros = 1;
    while zeros < 8 {
        byte = 0;
        while byte < 256 {
            let before = tables[zeros - 1][byte];
            tables[zeros][byte] = (before >> 8) ^ tables[0][(before & 255) as usize];
            byte += 1;
        }
        zeros += 1;
    }
    tables
}

/// The sum of bytes after those of which this is the sum; that of nothing is 0.
pub(super) fn append(sum: u64, bytes: &[u8]) -> u64 {
    let mut rest = !sum;
    let (words, tail) = bytes.as_chunks::<8>();
    for word in words {
        let mixed = (rest ^ u64::from_le_bytes(*word)).to_le_bytes();
        rest = 0;
        for (byte, table) in mixed.iter().zip(TABLES.iter().rev()) {
            rest ^= table[usize::from(*byte)];
        }
    }
    for byte in tail {
        let [low, ..] = (rest ^ u64::from(*byte)).to_le_bytes();
        rest = (rest >> 8) ^ TABLES[0][usize::from(low)];
    }
    !rest
}
