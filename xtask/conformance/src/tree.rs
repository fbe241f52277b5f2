//! [`Tree`]: what bodies and values are compared as.

use std::collections::BTreeMap;
use std::fmt;

use serde_json::Value;

/// A value of any format, or of a generated type.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Tree {
    /// Null.
    Null,
    /// Anything without parts: its kind, and a text that two of the same kind share only if they are equal.
    Leaf(&'static str, String),
    /// Values in order.
    List(Vec<Tree>),
    /// Values by name.
    Map(BTreeMap<String, Tree>),
}

impl Tree {
    /// A number, equal to all that say the same: `1`, `1.0` and `10e-1` are one.
    pub(crate) fn number(text: &str) -> Self {
        Self::Leaf("number", decimal(text))
    }

    /// A text.
    pub(crate) fn text(text: impl Into<String>) -> Self {
        Self::Leaf("text", text.into())
    }

    /// A JSON value; numbers keep every digit.
    pub(crate) fn json(value: &Value) -> Self {
        match value {
            Value::Null => Self::Null,
            Value::Bool(truth) => Self::Leaf("boolean", truth.to_string()),
            Value::Number(number) => Self::number(&number.to_string()),
            Value::String(text) => Self::text(text),
            Value::Array(items) => Self::List(items.iter().map(Self::json).collect()),
            Value::Object(members) => Self::Map(
                members
                    .iter()
                    .map(|(name, value)| (name.clone(), Self::json(value)))
                    .collect(),
            ),
        }
    }

    /// The member of a map that has this name.
    pub(crate) fn get(&self, name: &str) -> Option<&Self> {
        match self {
            Self::Map(members) => members.get(name),
            _ => None,
        }
    }

    /// Where `actual` first differs from this, the expected one.
    pub(crate) fn difference(&self, actual: &Self) -> Option<String> {
        self.differs(actual, "")
    }

    fn differs(&self, actual: &Self, at: &str) -> Option<String> {
        match (self, actual) {
            (Self::Map(expected), Self::Map(actual)) => {
                let names = expected.keys().chain(actual.keys());
                names
                    .into_iter()
                    .find_map(|name| member(expected, actual, name, &format!("{at}/{name}")))
            }
            (Self::List(expected), Self::List(actual)) if expected.len() == actual.len() => {
                let mut pairs = (0..).zip(expected.iter().zip(actual));
                pairs.find_map(|(index, (e, a))| e.differs(a, &format!("{at}/{index}")))
            }
            _ if self == actual => None,
            _ => Some(format!("{}: expected {self}, got {actual}", place(at))),
        }
    }

    /// Whether everything that the JSON of a test names is here; if not, what is missing.
    ///
    /// A type that forgot a member would forget it in the expected and in the actual value alike. Nulls are not looked for, which
    /// are values of documents alone.
    pub(crate) fn lacks(&self, params: &Value) -> Option<String> {
        match (self, params) {
            (Self::Map(members), Value::Object(params)) => {
                let mut named = params.iter().filter(|(_, value)| !value.is_null());
                named.find_map(|(name, value)| match members.get(name) {
                    Some(member) => member.lacks(value).map(|at| format!("/{name}{at}")),
                    None => Some(format!("/{name}")),
                })
            }
            (Self::List(items), Value::Array(params)) if items.len() == params.len() => {
                let mut pairs = (0..).zip(items.iter().zip(params));
                pairs.find_map(|(index, (item, param))| {
                    item.lacks(param).map(|at| format!("/{index}{at}"))
                })
            }
            (Self::Map(_) | Self::List(_), _) => Some(String::new()),
            (Self::Null | Self::Leaf(..), _) => None,
        }
    }
}

fn member(
    expected: &BTreeMap<String, Tree>,
    actual: &BTreeMap<String, Tree>,
    name: &str,
    at: &str,
) -> Option<String> {
    match (expected.get(name), actual.get(name)) {
        (Some(expected), Some(actual)) => expected.differs(actual, at),
        (Some(expected), None) => Some(format!("{at}: expected {expected}, got nothing")),
        (None, Some(actual)) => Some(format!("{at}: expected nothing, got {actual}")),
        (None, None) => None,
    }
}

fn place(at: &str) -> &str {
    if at.is_empty() { "as a whole" } else { at }
}

impl fmt::Display for Tree {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Null => f.write_str("null"),
            Self::Leaf("text", text) => write!(f, "{text:?}"),
            Self::Leaf(kind, text) => write!(f, "{kind} {text}"),
            Self::List(items) => f.debug_list().entries(items.iter().map(Shown)).finish(),
            Self::Map(members) => f
                .debug_map()
                .entries(members.iter().map(|(k, v)| (k, Shown(v))))
                .finish(),
        }
    }
}

struct Shown<'a>(&'a Tree);

impl fmt::Debug for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self.0, f)
    }
}

/// A JSON number as its digits without outer zeros and the exponent that makes it whole: `1.50` is `15e-1`.
fn decimal(text: &str) -> String {
    let (sign, rest) = text
        .strip_prefix('-')
        .map_or(("", text), |rest| ("-", rest));
    let (mantissa, exponent) = rest.split_once(['e', 'E']).unwrap_or((rest, "0"));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let Ok(exponent) = exponent.parse::<i64>() else {
        return text.to_owned();
    };
    let digits = format!("{whole}{fraction}");
    let kept = digits.trim_end_matches('0');
    let exponent = exponent - fraction.len() as i64 + (digits.len() - kept.len()) as i64;
    match kept.trim_start_matches('0') {
        "" => "0".to_owned(),
        digits if exponent == 0 => format!("{sign}{digits}"),
        digits => format!("{sign}{digits}e{exponent}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_compared_exactly() {
        for (text, expected) in [
            ("0", "0"),
            ("-0.0", "0"),
            ("1.50", "15e-1"),
            ("100", "1e2"),
            ("1E2", "1e2"),
            ("0.001e3", "1"),
            ("-12", "-12"),
            (
                "123456789012345678901234567890.1",
                "1234567890123456789012345678901e-1",
            ),
        ] {
            assert_eq!(decimal(text), expected, "{text}");
        }
    }

    #[test]
    fn differences_are_found() {
        let tree = |text: &str| Tree::json(&serde_json::from_str(text).expect("JSON"));
        for (expected, actual, difference) in [
            ("{\"a\":[1]}", "{\"a\":[1.0]}", None),
            (
                "{\"a\":[1]}",
                "{\"a\":[2]}",
                Some("/a/0: expected number 1, got number 2"),
            ),
            (
                "{\"a\":1}",
                "{}",
                Some("/a: expected number 1, got nothing"),
            ),
            (
                "{}",
                "{\"a\":\"x\"}",
                Some("/a: expected nothing, got \"x\""),
            ),
            (
                "[1]",
                "[1,1]",
                Some("as a whole: expected [number 1], got [number 1, number 1]"),
            ),
        ] {
            assert_eq!(
                tree(expected).difference(&tree(actual)).as_deref(),
                difference
            );
        }
    }
}
