//! Bodies: compared by what they say where the media type tells how to read them, else byte by byte.

mod cbor;
mod form;
mod xml;

use regex::Regex;
use serde_json::Value;

use crate::tree::Tree;

/// The bytes that a test's text stands for: binary formats are written in base64.
pub(crate) fn bytes(text: &str, media_type: &str) -> Result<Vec<u8>, String> {
    match media_type {
        "application/cbor" | "application/vnd.amazon.eventstream" => {
            base64(text).ok_or_else(|| format!("`{text}` is not base64"))
        }
        _ => Ok(text.as_bytes().to_vec()),
    }
}

/// Whether `actual` says what a test expects.
pub(crate) fn compare(expected: &str, actual: &[u8], media_type: &str) -> Result<(), String> {
    let expected = bytes(expected, media_type)?;
    let read = match expected.is_empty() || actual.is_empty() {
        true => plain,
        false => reader(media_type),
    };
    let expected = read(&expected).map_err(|why| format!("the test's body: {why}"))?;
    let actual = read(actual).map_err(|why| format!("body: {why}: `{}`", actual.escape_ascii()))?;
    expected
        .difference(&actual)
        .map_or(Ok(()), |difference| Err(format!("body: {difference}")))
}

/// Whether the field `message` of `actual` has what the regular expression of a test matches.
pub(crate) fn says(regex: &str, actual: &[u8], media_type: &str) -> Result<(), String> {
    let regex = Regex::new(regex).map_err(|error| format!("the test's `messageRegex`: {error}"))?;
    let shown = actual.escape_ascii();
    let tree = reader(media_type)(actual).map_err(|why| format!("body: {why}: `{shown}`"))?;
    match tree.get("message") {
        Some(Tree::Leaf("text", message)) if regex.is_match(message) => Ok(()),
        Some(message) => Err(format!("body: /message: expected `{regex}`, got {message}")),
        None => Err(format!("body: /message: expected `{regex}`, got nothing")),
    }
}

/// How a body of this media type is read.
fn reader(media_type: &str) -> fn(&[u8]) -> Result<Tree, String> {
    match media_type {
        "application/json" => json,
        "application/xml" => xml::tree,
        "application/cbor" => cbor::tree,
        "application/x-www-form-urlencoded" => form::tree,
        _ => plain,
    }
}

fn plain(body: &[u8]) -> Result<Tree, String> {
    Ok(Tree::Leaf("bytes", body.escape_ascii().to_string()))
}

fn json(body: &[u8]) -> Result<Tree, String> {
    let value: Value =
        serde_json::from_slice(body).map_err(|error| format!("not JSON ({error})"))?;
    Ok(Tree::json(&value))
}

pub(crate) fn base64(text: &str) -> Option<Vec<u8>> {
    let value = |c: u8| {
        b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
            .iter()
            .position(|b| *b == c)
    };
    let mut bytes = Vec::new();
    let (mut bits, mut count) = (0_usize, 0);
    for c in text
        .bytes()
        .filter(|c| !c.is_ascii_whitespace())
        .take_while(|c| *c != b'=')
    {
        (bits, count) = ((bits << 6 | value(c)?) & 0xffff, count + 6);
        if count >= 8 {
            count -= 8;
            bytes.push((bits >> count & 0xff) as u8);
        }
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(media_type: &str, expected: &str, actual: &[u8], difference: Option<&str>) {
        assert_eq!(
            compare(expected, actual, media_type).err().as_deref(),
            difference
        );
    }

    #[test]
    fn json() {
        check(
            "application/json",
            "{\"a\": 1, \"b\": []}",
            b"{\"b\":[],\"a\":1.0}",
            None,
        );
        check(
            "application/json",
            "{}",
            b"{\"a\":1}",
            Some("body: /a: expected nothing, got number 1"),
        );
        check(
            "application/json",
            "{}",
            b"{",
            Some("body: not JSON (EOF while parsing an object at line 1 column 1): `{`"),
        );
        check(
            "application/json",
            "{}",
            b"",
            Some("body: as a whole: expected bytes {}, got bytes "),
        );
    }

    #[test]
    fn other_formats() {
        check("", "plain", b"plain", None);
        check(
            "application/x-www-form-urlencoded",
            "A=1&B=x%20y",
            b"B=x+y&A=1",
            None,
        );
        check(
            "application/xml",
            "<a x='1'>\n <b>1</b><c/>\n</a>",
            b"<?xml version=\"1.0\"?><a x=\"1\"><c></c><b>1</b></a>",
            None,
        );
        check(
            "application/cbor",
            "oWFhAQ==",
            &[0xbf, 0x61, b'a', 0x01, 0xff],
            None,
        );
        check(
            "application/cbor",
            "oWFhAQ==",
            &[0xa1, 0x61, b'a', 0x02],
            Some("body: /a: expected number 1, got number 2"),
        );
    }

    #[test]
    fn messages() {
        for (regex, actual, difference) in [
            ("^(Start|End) of .*$", r#"{"message": "End of list"}"#, None),
            ("list", r#"{"message": "End of list", "code": 1}"#, None),
            (
                "^list",
                r#"{"message": "End of list"}"#,
                Some("body: /message: expected `^list`, got \"End of list\""),
            ),
            (
                "1",
                r#"{"message": 1}"#,
                Some("body: /message: expected `1`, got number 1"),
            ),
            (
                "x",
                r#"{"Message": "x"}"#,
                Some("body: /message: expected `x`, got nothing"),
            ),
        ] {
            let said = says(regex, actual.as_bytes(), "application/json");
            assert_eq!(said.err().as_deref(), difference, "{actual}");
        }
        let error = says("(", b"{}", "application/json").expect_err("no expression");
        assert!(error.starts_with("the test's `messageRegex`: "), "{error}");
    }
}
