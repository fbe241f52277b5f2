//! CBOR as tests write it down.

/// The bytes that a text stands for: hexadecimal digits are themselves, and what is in double quotes is a text string with its head
/// in the shortest form.
pub fn bytes(text: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    for (index, part) in text.split('"').enumerate() {
        match index % 2 {
            0 => bytes.extend(hex(part)),
            _ => bytes.extend(string(part)),
        }
    }
    bytes
}

fn hex(text: &str) -> Vec<u8> {
    let digits: Vec<u8> = text
        .chars()
        .filter(|c| !c.is_whitespace())
        .map(|c| c.to_digit(16).expect("hexadecimal digits") as u8)
        .collect();
    assert!(digits.len().is_multiple_of(2), "half a byte in `{text}`");
    digits
        .chunks(2)
        .map(|pair| pair[0] << 4 | pair[1])
        .collect()
}

fn string(text: &str) -> Vec<u8> {
    let mut bytes = match text.len() {
        len @ 0..24 => vec![0x60 | len as u8],
        len => vec![0x78, len as u8],
    };
    bytes.extend(text.bytes());
    bytes
}
