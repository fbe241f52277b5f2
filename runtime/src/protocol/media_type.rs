//! Media types, [RFC 9110](https://www.rfc-editor.org/rfc/rfc9110#section-8.3.1): `Content-Type` and `Accept` of messages.

use http::HeaderMap;
use http::header::{ACCEPT, CONTENT_TYPE};

/// Whether a message says that its body is of this type, with any parameters, or says nothing.
#[inline]
pub(super) fn is_or_none(headers: &HeaderMap, wanted: &str) -> bool {
    match headers.get(CONTENT_TYPE) {
        None => true,
        Some(value) => value.to_str().is_ok_and(|value| is(value, wanted)),
    }
}

/// Whether a message says that its sender takes an answer of this type, or says nothing. It says so where the most specific
/// [range](https://www.rfc-editor.org/rfc/rfc9110#section-12.5.1) that the type is in has some weight; several lines are
/// [one list](https://www.rfc-editor.org/rfc/rfc9110#section-5.3).
#[inline]
pub(super) fn is_accepted(headers: &HeaderMap, wanted: &str) -> bool {
    let lines = headers.get_all(ACCEPT).iter();
    let ranges = lines.filter_map(|line| line.to_str().ok());
    let mut best = (0, !headers.contains_key(ACCEPT));
    for range in ranges.flat_map(|line| line.split(',')) {
        let (essence, parameters) = range.split_once(';').unwrap_or((range, ""));
        let specificity = specificity(essence.trim(), wanted);
        if specificity > best.0 {
            best = (specificity, has_weight(parameters));
        }
    }
    best.1
}

/// Whether parameters of a range leave it some weight.
#[inline]
fn has_weight(parameters: &str) -> bool {
    let mut weights = parameters.split(';').filter_map(|parameter| {
        let (name, value) = parameter.split_once('=')?;
        name.trim().eq_ignore_ascii_case("q").then(|| value.trim())
    });
    weights.all(|weight| weight.parse::<f32>().is_ok_and(|weight| weight > 0.0))
}

/// How closely a range describes a type: 0 where the type is not in it, 3 where it names the type.
#[inline]
fn specificity(range: &str, wanted: &str) -> u8 {
    let wanted = essence(wanted);
    match (range.split_once('/'), wanted.split_once('/')) {
        (Some(("*", "*")), _) => 1,
        (Some((kind, "*")), Some((wanted, _))) => 2 * u8::from(kind.eq_ignore_ascii_case(wanted)),
        _ => 3 * u8::from(range.eq_ignore_ascii_case(wanted)),
    }
}

/// Whether a type, with any parameters, is the one that is wanted.
#[inline]
pub(super) fn is(value: &str, wanted: &str) -> bool {
    essence(value).eq_ignore_ascii_case(essence(wanted))
}

/// A type without its parameters.
#[inline]
fn essence(value: &str) -> &str {
    let end = value.find(';').unwrap_or(value.len());
    value[..end].trim()
}

#[cfg(test)]
mod tests {
    use http::{HeaderMap, HeaderValue};

    use super::{ACCEPT, is, is_accepted};

    fn accepts(lines: &[&'static str]) -> bool {
        let mut headers = HeaderMap::new();
        for line in lines {
            headers.append(ACCEPT, HeaderValue::from_static(line));
        }
        is_accepted(&headers, "application/json")
    }

    #[test]
    fn types_are_compared_without_parameters() {
        for (value, wanted, does) in [
            ("application/json", "application/json", true),
            (
                " Application/JSON ; charset=utf-8",
                "application/json",
                true,
            ),
            ("text/plain", "text/plain; charset=utf-8", true),
            ("application/jsonx", "application/json", false),
        ] {
            assert_eq!(is(value, wanted), does, "{value}");
        }
    }

    #[test]
    fn ranges_cover_types() {
        for (ranges, does) in [
            ("*/*", true),
            ("text/html, application/*;q=0.1", true),
            ("APPLICATION/json", true),
            ("application/json;q=0", false),
            ("application/json;q=0, */*", false),
            ("*/*;q=0, application/json;Q=0.5", true),
            ("application/json;Q=0", false),
            ("application/hal+json", false),
            ("text/*", false),
            ("*", false),
            ("", false),
        ] {
            assert_eq!(accepts(&[ranges]), does, "{ranges}");
        }
    }

    #[test]
    fn lines_are_one_list() {
        for (lines, does) in [
            (&[][..], true),
            (&["*/*", "application/json;q=0"], false),
            (&["application/json;q=0", "*/*"], false),
            (&["text/html", "application/json"], true),
            (&["*/*;q=0", "application/*"], true),
            (&["text/html", ""], false),
        ] {
            assert_eq!(accepts(lines), does, "{lines:?}");
        }
    }
}
