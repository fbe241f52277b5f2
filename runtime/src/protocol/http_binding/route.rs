//! Which operation a request is for.

use std::borrow::Cow;
use std::cmp::Ordering;

use super::uri::Pattern;
use super::{percent, query, uri};
use crate::schema::OperationSchema;

/// Why a request is for no operation.
#[derive(Debug, PartialEq, Eq)]
pub enum Unrouted {
    /// No operation has this URI.
    NotFound,
    /// The operations of this URI have other methods, which are these.
    MethodNotAllowed(Vec<&'static str>),
}

/// The operations of a service, the [most specific](https://smithy.io/2.0/spec/http-bindings.html#specificity-routing) first, so that
/// a request is for the first one whose pattern matches.
pub(in crate::protocol) struct Table(Vec<Route>);

/// An operation's pattern, taken apart.
struct Route {
    index: usize,
    method: &'static str,
    segments: Vec<Segment>,
    /// The parameters that every request has; the value is empty where any will do.
    parameters: Vec<(Readings, Readings)>,
}

/// What a pattern asks for between two slashes.
enum Segment {
    /// This text, decoded.
    Literal(Cow<'static, str>),
    Label,
    Greedy,
}

impl Segment {
    /// A pattern is encoded as it is to stand in a request, and so is decoded as a request is.
    #[inline]
    fn of(segment: uri::Segment) -> Self {
        match segment {
            uri::Segment::Literal(text) => {
                Self::Literal(percent::decode(text).unwrap_or(Cow::Borrowed(text)))
            }
            uri::Segment::Label(_) => Self::Label,
            uri::Segment::Greedy(_) => Self::Greedy,
        }
    }
}

/// A text of a pattern's query, decoded. Some clients send the pattern as it stands, where a plus is a space; others encode what
/// they send, where it is a plus.
struct Readings([Cow<'static, str>; 2]);

impl Readings {
    #[inline]
    fn of(text: &'static str) -> Self {
        let readings = [percent::decode_form(text), percent::decode(text)];
        Self(readings.map(|reading| reading.unwrap_or(Cow::Borrowed(text))))
    }

    fn is_empty(&self) -> bool {
        self.0[0].is_empty()
    }

    fn has(&self, text: &str) -> bool {
        self.0.iter().any(|reading| reading == text)
    }
}

impl Table {
    /// Reads the patterns of all operations.
    #[inline]
    pub(in crate::protocol) fn of(operations: &[&'static OperationSchema]) -> Self {
        let bound = operations.iter().enumerate().filter_map(|(index, of)| {
            let (method, pattern, _) = super::of(of)?;
            Some(Route::new(index, method, pattern))
        });
        let mut routes: Vec<_> = bound.collect();
        // Those that are alike stay in their order.
        routes.sort_by(|left, right| right.specificity(left));
        Self(routes)
    }

    /// The index of the operation that a request is for.
    #[inline]
    pub(in crate::protocol) fn find(
        &self,
        method: &str,
        path: &str,
        query: &str,
    ) -> Result<usize, Unrouted> {
        let Some(path) = path.strip_prefix('/') else {
            return Err(Unrouted::NotFound);
        };
        let path: Vec<_> = path.split('/').map(Part::of).collect();
        let mut others = Vec::new();
        for route in &self.0 {
            match route.method == method {
                true if route.matches(&path, query) => return Ok(route.index),
                true => {}
                false => others.push(route),
            }
        }
        Err(unrouted(others, &path, query))
    }
}

#[cold]
#[inline]
fn unrouted(mut others: Vec<&Route>, path: &[Part<'_>], query: &str) -> Unrouted {
    others.retain(|route| route.matches(path, query));
    let mut methods: Vec<_> = others.into_iter().map(|route| route.method).collect();
    methods.sort_unstable();
    methods.dedup();
    match methods.is_empty() {
        true => Unrouted::NotFound,
        false => Unrouted::MethodNotAllowed(methods),
    }
}

/// What stands between two slashes of a request's path.
struct Part<'p> {
    is_empty: bool,
    /// `None` where it cannot be decoded: then it is no literal.
    text: Option<Cow<'p, str>>,
}

impl<'p> Part<'p> {
    #[inline]
    fn of(text: &'p str) -> Self {
        Self {
            is_empty: text.is_empty(),
            text: percent::decode(text).ok(),
        }
    }
}

impl Route {
    #[inline]
    fn new(index: usize, method: &'static str, pattern: Pattern) -> Self {
        Self {
            index,
            method,
            segments: pattern.segments().map(Segment::of).collect(),
            parameters: pattern
                .literals()
                .map(|(name, value)| (Readings::of(name), Readings::of(value)))
                .collect(),
        }
    }

    #[inline]
    fn matches(&self, path: &[Part<'_>], query: &str) -> bool {
        let mut segments = self.segments.iter();
        let is_greedy = |segment: &Segment| matches!(segment, Segment::Greedy);
        let fits = match segments.position(is_greedy) {
            None => path.len() == self.segments.len() && fit(&self.segments, path),
            Some(before) => {
                let (first, rest) = self.segments.split_at(before);
                let last = &rest[1..];
                match path.len().checked_sub(first.len() + last.len()) {
                    None | Some(0) => false,
                    Some(taken) => {
                        let (start, rest) = path.split_at(first.len());
                        let (greedy, end) = rest.split_at(taken);
                        let is_empty = matches!(greedy, [part] if part.is_empty);
                        !is_empty && fit(first, start) && fit(last, end)
                    }
                }
            }
        };
        let has = |(name, value): &(Readings, Readings)| {
            query::pairs(query)
                .any(|(key, found)| name.has(&key) && (value.is_empty() || value.has(&found)))
        };
        fits && self.parameters.iter().all(has)
    }

    /// A literal is more specific than a label and that than a greedy one, from left to right; then what has more segments, and
    /// what asks for more parameters, and for values of more of them.
    #[inline]
    fn specificity(&self, other: &Self) -> Ordering {
        let rank = |segment: &Segment| match segment {
            Segment::Literal(_) => 2,
            Segment::Label => 1,
            Segment::Greedy => 0,
        };
        let segments = |route: &Self| route.segments.iter().map(rank).collect::<Vec<_>>();
        let valued = |route: &Self| {
            let values = route.parameters.iter();
            values.filter(|(_, value)| !value.is_empty()).count()
        };
        segments(self)
            .cmp(&segments(other))
            .then_with(|| self.parameters.len().cmp(&other.parameters.len()))
            .then_with(|| valued(self).cmp(&valued(other)))
    }
}

/// Whether as many parts of a path are what as many segments, none of them greedy, ask for.
#[inline]
fn fit(segments: &[Segment], path: &[Part<'_>]) -> bool {
    segments
        .iter()
        .zip(path)
        .all(|(segment, part)| match segment {
            Segment::Literal(literal) => part.text.as_deref() == Some(literal),
            Segment::Label | Segment::Greedy => !part.is_empty,
        })
}

#[cfg(test)]
mod tests;
