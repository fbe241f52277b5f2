//! Percent-encoding, [RFC 3986](https://www.rfc-editor.org/rfc/rfc3986#section-2.1).

use std::borrow::Cow;

use crate::error::{Error, ErrorKind, Result};

const HEX: &[u8; 16] = b"0123456789ABCDEF";

/// Writes a text with everything encoded but the unreserved characters and those of `kept`.
pub(super) fn encode(text: &str, kept: &[u8], out: &mut String) {
    for &byte in text.as_bytes() {
        if is_unreserved(byte) || kept.contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push('%');
            out.push(char::from(HEX[usize::from(byte >> 4)]));
            out.push(char::from(HEX[usize::from(byte & 15)]));
        }
    }
}

fn is_unreserved(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~')
}

/// The text of what is encoded in a path.
pub(super) fn decode(text: &str) -> Result<Cow<'_, str>> {
    if !text.as_bytes().contains(&b'%') {
        return Ok(Cow::Borrowed(text));
    }
    decoded(text.as_bytes()).map(Cow::Owned)
}

/// The text of what is encoded in a query, where a plus may stand for a space as in
/// [forms](https://url.spec.whatwg.org/#urlencoded-parsing).
pub(super) fn decode_form(text: &str) -> Result<Cow<'_, str>> {
    if !text.as_bytes().contains(&b'+') {
        return decode(text);
    }
    decoded(text.replace('+', " ").as_bytes()).map(Cow::Owned)
}

fn decoded(text: &[u8]) -> Result<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some((&first, after)) = rest.split_first() {
        rest = after;
        if first != b'%' {
            bytes.push(first);
            continue;
        }
        let (Some(high), Some(low)) = (digit(after, 0), digit(after, 1)) else {
            return Err(malformed());
        };
        bytes.push(high << 4 | low);
        rest = &after[2..];
    }
    String::from_utf8(bytes).map_err(|_| malformed())
}

fn digit(text: &[u8], at: usize) -> Option<u8> {
    let digit = char::from(*text.get(at)?).to_digit(16)?;
    u8::try_from(digit).ok()
}

#[cold]
fn malformed() -> Error {
    Error::new(
        ErrorKind::Syntax,
        "expected UTF-8 with every percent sign before two hexadecimal digits",
    )
}

#[cfg(test)]
mod tests {
    use super::{decode, decode_form, encode};

    #[test]
    fn round_trips() {
        for (text, encoded) in [
            ("", ""),
            ("aZ0-._~", "aZ0-._~"),
            ("a b/c", "a%20b%2Fc"),
            ("%+&=", "%25%2B%26%3D"),
            ("é😹", "%C3%A9%F0%9F%98%B9"),
        ] {
            let mut out = String::new();
            encode(text, b"", &mut out);
            assert_eq!(out, encoded);
            assert_eq!(decode(encoded).expect("UTF-8"), text);
            assert_eq!(decode_form(encoded).expect("UTF-8"), text);
        }
        let mut out = String::new();
        encode("a/b c", b"/", &mut out);
        assert_eq!(out, "a/b%20c");
    }

    #[test]
    fn a_plus_is_a_space_in_queries_alone() {
        assert_eq!(decode("a+b").expect("UTF-8"), "a+b");
        assert_eq!(decode_form("a+b%2b").expect("UTF-8"), "a b+");
    }

    #[test]
    fn what_is_no_encoding_is_refused() {
        for text in ["%", "%4", "%g0", "%0g", "%ff", "a%c3"] {
            assert!(decode(text).is_err(), "{text}");
            assert!(decode_form(text).is_err(), "{text}");
        }
    }
}
