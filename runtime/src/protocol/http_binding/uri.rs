//! [`Pattern`]: the `uri` of `@http`, read as it stands.

use super::percent;
use crate::error::{Error, ErrorKind, Result};

/// The pattern of an operation's path and query, such as `/{bucket}/{key+}?acl`.
#[derive(Clone, Copy, Debug)]
pub(in crate::protocol) struct Pattern {
    /// What is after the first slash.
    path: &'static str,
    query: &'static str,
}

/// What stands between two slashes of a pattern.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Segment {
    Literal(&'static str),
    /// `{name}`: one segment.
    Label(&'static str),
    /// `{name+}`: one segment or more.
    Greedy(&'static str),
}

impl Segment {
    fn of(text: &'static str) -> Self {
        let Some(label) = text.strip_prefix('{').and_then(|t| t.strip_suffix('}')) else {
            return Self::Literal(text);
        };
        match label.strip_suffix('+') {
            Some(label) => Self::Greedy(label),
            None => Self::Label(label),
        }
    }
}

impl Pattern {
    /// The pattern that a model writes so.
    pub(super) fn of(uri: &'static str) -> Self {
        let (path, query) = uri.split_once('?').unwrap_or((uri, ""));
        let path = path.strip_prefix('/').unwrap_or(path);
        Self { path, query }
    }

    /// What stands between slashes; of the root, one empty literal.
    pub(super) fn segments(self) -> impl Iterator<Item = Segment> {
        self.path.split('/').map(Segment::of)
    }

    /// The parameters that every request has; the value is empty where the pattern has none.
    pub(super) fn literals(self) -> impl Iterator<Item = (&'static str, &'static str)> {
        let pairs = self.query.split('&').filter(|pair| !pair.is_empty());
        pairs.map(|pair| pair.split_once('=').unwrap_or((pair, "")))
    }

    /// The query that every request has, as the pattern writes it.
    pub(in crate::protocol) fn query(self) -> &'static str {
        self.query
    }

    /// Writes the path, labels replaced; `value` is what a label stands for.
    pub(in crate::protocol) fn expand<'v>(
        self,
        value: impl Fn(&str) -> Option<&'v str>,
        out: &mut String,
    ) -> Result<()> {
        for (index, segment) in self.segments().enumerate() {
            if index > 0 {
                out.push('/');
            }
            match segment {
                Segment::Literal(text) => out.push_str(text),
                Segment::Label(name) => percent::encode(filled(name, value(name))?, b"", out),
                Segment::Greedy(name) => percent::encode(filled(name, value(name))?, b"/", out),
            }
        }
        Ok(())
    }

    /// What a path that matches has at a label, still encoded.
    pub(super) fn label<'p>(self, path: &'p str, wanted: &str) -> Option<&'p str> {
        let mut rest = path.strip_prefix('/')?;
        let mut after = self.segments().count();
        for segment in self.segments() {
            after -= 1;
            let taken = match segment {
                Segment::Greedy(_) => greedy(rest, after)?,
                _ => rest.split('/').next()?,
            };
            match segment {
                Segment::Label(name) | Segment::Greedy(name) if name == wanted => {
                    return Some(taken);
                }
                _ => rest = rest.get(taken.len() + 1..).unwrap_or_default(),
            }
        }
        None
    }
}

/// What a greedy label takes where this many segments follow it.
fn greedy(rest: &str, after: usize) -> Option<&str> {
    let mut taken = rest;
    for _ in 0..after {
        taken = &taken[..taken.rfind('/')?];
    }
    Some(taken)
}

/// The value of a label. One that is empty would make another path, and so would dots, which whatever is between may
/// [take out](https://www.rfc-editor.org/rfc/rfc3986#section-5.2.4) even where they are encoded.
fn filled<'v>(name: &str, value: Option<&'v str>) -> Result<&'v str> {
    match value {
        None | Some("") => Err(wrong(name, "has no value")),
        Some(value) if climbs(value) => Err(wrong(name, "has a segment of dots alone")),
        Some(value) => Ok(value),
    }
}

/// Whether a segment of the text is `.` or `..`.
pub(super) fn climbs(text: &str) -> bool {
    text.split('/')
        .any(|segment| segment == "." || segment == "..")
}

/// The value may be sensitive, so it is not shown.
#[cold]
fn wrong(name: &str, what: &str) -> Error {
    Error::new(
        ErrorKind::InvalidValue,
        format!("the label `{name}` {what}"),
    )
}

#[cfg(test)]
mod tests {
    use super::Pattern;

    #[test]
    fn paths_have_labels() {
        for (pattern, path, labels) in [
            ("/a/{b}", "/a/x%2Fy", vec![("b", "x%2Fy")]),
            ("/a/{b}", "/%61/x", vec![("b", "x")]),
            ("/{b}/{k+}", "/x/y/z", vec![("b", "x"), ("k", "y/z")]),
            ("/{k+}/z/{c}", "/x/y/z/w", vec![("k", "x/y"), ("c", "w")]),
            ("/(a+)+/{b}?x=y&z", "/(a+)+/q", vec![("b", "q")]),
        ] {
            let pattern = Pattern::of(pattern);
            for (name, value) in labels {
                assert_eq!(pattern.label(path, name), Some(value), "{pattern:?} {path}");
            }
        }
    }

    #[test]
    fn labels_do_not_leave_their_place() {
        let expand = |pattern, value| {
            let mut out = String::new();
            let written = Pattern::of(pattern).expand(|_| value, &mut out);
            written.map(|()| out).map_err(|error| error.to_string())
        };
        for (pattern, value, expanded) in [
            ("/a/{b}", Some("x/y"), Ok("a/x%2Fy")),
            ("/a/{b}", Some("..."), Ok("a/...")),
            ("/a/{b+}", Some("x/ y"), Ok("a/x/%20y")),
            ("/a/{b}", None, Err("the label `b` has no value")),
            ("/a/{b}", Some(""), Err("the label `b` has no value")),
            (
                "/a/{b}",
                Some(".."),
                Err("the label `b` has a segment of dots alone"),
            ),
            (
                "/a/{b+}",
                Some("x/../y"),
                Err("the label `b` has a segment of dots alone"),
            ),
            (
                "/a/{b+}",
                Some("."),
                Err("the label `b` has a segment of dots alone"),
            ),
        ] {
            assert_eq!(
                expand(pattern, value),
                expanded.map(str::to_owned).map_err(str::to_owned)
            );
        }
    }
}
