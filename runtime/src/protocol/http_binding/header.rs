//! Headers with several values, [RFC 9110](https://www.rfc-editor.org/rfc/rfc9110#section-5.6.1): lists with commas.

use std::borrow::Cow;

use http::{HeaderMap, HeaderValue};

use crate::error::{Error, ErrorKind, Result};

/// The value of a header; of one that comes several times, all of them as one list. `None` where it does not come.
pub(super) fn value<'h>(headers: &'h HeaderMap, name: &str) -> Result<Option<Cow<'h, str>>> {
    let mut joined: Option<Cow<'h, str>> = None;
    for value in headers.get_all(name) {
        let value = text(value)?;
        match &mut joined {
            None => joined = Some(Cow::Borrowed(value)),
            // Into one text that grows: a message may have thousands of lines of the same name.
            Some(before) => before.to_mut().extend([", ", value]),
        }
    }
    Ok(joined)
}

/// The text of a header, which may be UTF-8.
pub(super) fn text(value: &HeaderValue) -> Result<&str> {
    std::str::from_utf8(value.as_bytes())
        .map_err(|_| Error::new(ErrorKind::InvalidUtf8, "expected UTF-8 in a header"))
}

/// A text as the value of a header.
pub(super) fn of(text: &str) -> Result<HeaderValue> {
    HeaderValue::from_bytes(text.as_bytes()).map_err(|_| {
        Error::new(
            ErrorKind::InvalidValue,
            "a header holds no control characters",
        )
    })
}

/// Writes one more item of a list.
pub(super) fn push(list: &mut String, is_first: bool, item: &str, quotable: bool) {
    if !is_first {
        list.push_str(", ");
    }
    let special = item.contains([',', '"']) || item.trim_ascii().len() != item.len();
    if !quotable || !(special || item.is_empty()) {
        list.push_str(item);
        return;
    }
    list.push('"');
    for char in item.chars() {
        if matches!(char, '"' | '\\') {
            list.push('\\');
        }
        list.push(char);
    }
    list.push('"');
}

/// The items of a list, [without the empty ones](https://www.rfc-editor.org/rfc/rfc9110#section-5.6.1.2) that are in no quotes. Those
/// of dates, which have a comma each and no quotes, end at every second one.
pub(super) fn items(list: &str, dates: bool) -> Result<Vec<Cow<'_, str>>> {
    let mut items = Vec::new();
    let mut rest = next(list.trim_ascii_end());
    while !rest.is_empty() {
        let (item, after) = match rest.strip_prefix('"') {
            Some(quoted) => unquoted(quoted)?,
            None => plain(rest, dates),
        };
        items.push(item);
        let after = after.trim_ascii_start();
        rest = match after {
            "" => "",
            _ if after.starts_with(',') => next(after),
            _ => return Err(malformed()),
        };
    }
    Ok(items)
}

/// Where the next item begins: after any number of empty ones.
fn next(list: &str) -> &str {
    list.trim_start_matches([',', ' ', '\t'])
}

fn plain(text: &str, dates: bool) -> (Cow<'_, str>, &str) {
    let mut commas = text.match_indices(',').map(|(at, _)| at);
    let end = commas.nth(usize::from(dates)).unwrap_or(text.len());
    (Cow::Borrowed(text[..end].trim_ascii_end()), &text[end..])
}

/// What is before the closing quote, and what is after it.
fn unquoted(text: &str) -> Result<(Cow<'_, str>, &str)> {
    let mut item = String::new();
    let mut chars = text.char_indices();
    while let Some((at, char)) = chars.next() {
        match char {
            '"' => return Ok((Cow::Owned(item), &text[at + 1..])),
            '\\' => item.push(chars.next().ok_or_else(malformed)?.1),
            char => item.push(char),
        }
    }
    Err(malformed())
}

#[cold]
fn malformed() -> Error {
    Error::new(
        ErrorKind::Syntax,
        "expected items with commas between them, in quotes where they have some themselves",
    )
}

#[cfg(test)]
mod tests {
    use super::{items, push};

    #[test]
    fn lists_round_trip() {
        for (list, texts) in [
            ("a, b", vec!["a", "b"]),
            ("\"b,c\", \"\\\"def\\\"\", a", vec!["b,c", "\"def\"", "a"]),
            ("\" a\", \"\", \"\\\\,\"", vec![" a", "", "\\,"]),
            ("a b, \\", vec!["a b", "\\"]),
        ] {
            let mut written = String::new();
            for (index, text) in texts.iter().enumerate() {
                push(&mut written, index == 0, text, true);
            }
            assert_eq!(written, list);
            assert_eq!(items(list, false).expect("a list"), texts);
        }
    }

    #[test]
    fn what_others_write_is_read() {
        for (list, dates, texts) in [
            ("", false, vec![]),
            (" a ,b,  c ", false, vec!["a", "b", "c"]),
            ("a,,b", false, vec!["a", "b"]),
            (" , a , ,", false, vec!["a"]),
            (",", false, vec![]),
            ("\"\",,\"\"", false, vec!["", ""]),
            ("Mon, 1, , Tue, 2,", true, vec!["Mon, 1", "Tue, 2"]),
            ("Mon, 1, Tue, 2", true, vec!["Mon, 1", "Tue, 2"]),
            ("\"Mon, 1\", \"Tue, 2\"", true, vec!["Mon, 1", "Tue, 2"]),
        ] {
            assert_eq!(items(list, dates).expect("a list"), texts, "{list}");
        }
        for list in ["\"a", "\"a\\", "\"a\" b"] {
            assert!(items(list, false).is_err(), "{list}");
        }
    }
}
