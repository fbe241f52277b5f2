//! The framing `application/vnd.amazon.eventstream`.
//!
//! The bytes were not made by Farrier but by Python, from the specification's words:
//!
//! ```python
//! def message(headers, payload):
//!     prelude = struct.pack(">II", 16 + len(headers) + len(payload), len(headers))
//!     prelude += struct.pack(">I", zlib.crc32(prelude))
//!     message = prelude + headers + payload
//!     return message + struct.pack(">I", zlib.crc32(message))
//! ```

mod decoder;
mod limits;
mod table;

use farrier::Bytes;

/// The bytes that a text has in hexadecimal.
fn hex(text: &str) -> Bytes {
    let digit = |at| u8::from_str_radix(&text[at..at + 2], 16).expect("hexadecimal digits");
    (0..text.len()).step_by(2).map(digit).collect()
}
