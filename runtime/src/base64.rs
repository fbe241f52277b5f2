//! Base64 in its standard alphabet and padded, [RFC 4648](https://www.rfc-editor.org/rfc/rfc4648#section-4).
//!
//! No crate is asked for it: the least of them takes the compiler ten times as long as this page.

const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// What each byte counts as a digit; more than 63 where it is none.
const VALUES: [u8; 256] = {
    let mut values = [u8::MAX; 256];
    let mut value = 0;
    while value < 64 {
        values[DIGITS[value] as usize] = value as u8;
        value += 1;
    }
    values
};

/// Writes bytes after what `out` holds.
pub(crate) fn encode(bytes: &[u8], out: &mut Vec<u8>) {
    let (groups, rest) = bytes.as_chunks::<3>();
    out.reserve(groups.len() * 4 + 4);
    for group in groups {
        out.extend_from_slice(&digits(*group));
    }
    if !rest.is_empty() {
        let mut last = [0; 3];
        last[..rest.len()].copy_from_slice(rest);
        out.extend_from_slice(&digits(last)[..=rest.len()]);
        out.extend_from_slice(&b"=="[rest.len() - 1..]);
    }
}

/// The text of bytes.
#[inline]
pub(crate) fn text(bytes: &[u8]) -> String {
    let mut out = Vec::new();
    encode(bytes, &mut out);
    String::from_utf8(out).expect("every digit is ASCII")
}

/// The bytes of a text; `None` where it is anything but groups of four digits, the last one padded where it is not full.
pub(crate) fn decode(text: &[u8]) -> Option<Vec<u8>> {
    let (groups, []) = text.as_chunks::<4>() else {
        return None;
    };
    let mut bytes = Vec::with_capacity(groups.len() * 3);
    let Some((&last, groups)) = groups.split_last() else {
        return Some(bytes);
    };
    for group in groups {
        bytes.extend_from_slice(&octets(*group)?);
    }
    let (last, len) = match last {
        [a, b, b'=', b'='] => ([a, b, b'A', b'A'], 1),
        [a, b, c, b'='] => ([a, b, c, b'A'], 2),
        full => (full, 3),
    };
    let last = octets(last)?;
    bytes.extend_from_slice(&last[..len]);
    // Bits that the last digit has to spare must not say anything, so that bytes have one text.
    (last[len..] == [0; 3][len..]).then_some(bytes)
}

#[inline]
fn digits([a, b, c]: [u8; 3]) -> [u8; 4] {
    let bits = u32::from_be_bytes([0, a, b, c]);
    let digit = |shift: u32| DIGITS[(bits >> shift & 63) as usize];
    [digit(18), digit(12), digit(6), digit(0)]
}

#[inline]
fn octets([a, b, c, d]: [u8; 4]) -> Option<[u8; 3]> {
    let value = |digit: u8| u32::from(VALUES[usize::from(digit)]);
    let (a, b, c, d) = (value(a), value(b), value(c), value(d));
    let [_, octets @ ..] = (a << 18 | b << 12 | c << 6 | d).to_be_bytes();
    ((a | b | c | d) < 64).then_some(octets)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_and_bytes() {
        for (bytes, expected) in [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg=="),
            ("fooba", "Zm9vYmE="),
            ("foobar", "Zm9vYmFy"),
            ("\0\u{10}\u{7f}", "ABB/"),
            ("ÿþ>", "w7/Dvj4="),
        ] {
            assert_eq!(text(bytes.as_bytes()), expected);
            assert_eq!(
                decode(expected.as_bytes()).as_deref(),
                Some(bytes.as_bytes())
            );
        }
    }

    #[test]
    fn what_is_no_base64_is_refused() {
        for text in [
            "Z",
            "Zg",
            "Zg=",
            "Zg===",
            "Zm9vZg",
            "=",
            "====",
            "Z===",
            "Zm9vYg==\n",
            "Zm 9v",
            "Zm9v ",
            "Zg==Zg==",
            "Zg=g",
            "Zm9=",
            "Zh==",
            "Zm-_",
            "Zm9\u{e9}",
        ] {
            assert_eq!(decode(text.as_bytes()), None, "{text:?}");
        }
    }
}
