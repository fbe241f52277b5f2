//! Which operation a request is for.

use std::cmp::Ordering;

use super::query;
use super::uri::{Pattern, Segment};
use crate::schema::OperationSchema;

/// Why a request is for no operation.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::protocol) enum Unrouted {
    /// No operation has this URI.
    NotFound,
    /// The operations of this URI have other methods, which are these.
    MethodNotAllowed(Vec<&'static str>),
}

/// The index of the operation that a request is for: of those whose pattern matches, the
/// [most specific](https://smithy.io/2.0/spec/http-bindings.html#specificity-routing).
pub(in crate::protocol) fn route(
    operations: &[&'static OperationSchema],
    method: &str,
    path: &str,
    query: &str,
) -> Result<usize, Unrouted> {
    let mut best: Option<(usize, Pattern)> = None;
    for (index, operation) in operations.iter().enumerate() {
        let Some((wanted, pattern, _)) = super::of(operation) else {
            continue;
        };
        if wanted == method
            && matches(pattern, path, query)
            && best.is_none_or(|(_, best)| specificity(pattern, best) == Ordering::Greater)
        {
            best = Some((index, pattern));
        }
    }
    match best {
        Some((index, _)) => Ok(index),
        None => Err(unrouted(operations, path, query)),
    }
}

#[cold]
fn unrouted(operations: &[&'static OperationSchema], path: &str, query: &str) -> Unrouted {
    let bound = operations
        .iter()
        .filter_map(|operation| super::of(operation));
    let here = bound.filter(|(_, pattern, _)| matches(*pattern, path, query));
    let mut methods: Vec<_> = here.map(|(method, ..)| method).collect();
    methods.sort_unstable();
    methods.dedup();
    match methods.is_empty() {
        true => Unrouted::NotFound,
        false => Unrouted::MethodNotAllowed(methods),
    }
}

fn matches(pattern: Pattern, path: &str, query: &str) -> bool {
    let has = |(name, value): (&str, &str)| {
        query::pairs(query).any(|(key, found)| key == name && (value.is_empty() || found == value))
    };
    pattern.matches(path) && pattern.literals().all(has)
}

/// A literal is more specific than a label and that than a greedy one, from left to right; then what has more segments, and
/// what asks for more parameters, and for values of more of them.
fn specificity(left: Pattern, right: Pattern) -> Ordering {
    let rank = |segment: Segment| match segment {
        Segment::Literal(_) => 2,
        Segment::Label(_) => 1,
        Segment::Greedy(_) => 0,
    };
    let segments = left.segments().map(rank).cmp(right.segments().map(rank));
    let valued = |pattern: Pattern| {
        pattern
            .literals()
            .filter(|(_, value)| !value.is_empty())
            .count()
    };
    segments
        .then_with(|| left.literals().count().cmp(&right.literals().count()))
        .then_with(|| valued(left).cmp(&valued(right)))
}

#[cfg(test)]
mod tests {
    use super::{Ordering, Pattern, matches, specificity};

    #[test]
    fn the_most_specific_wins() {
        for (more, less) in [
            ("/a/b", "/a/{x}"),
            ("/a/{x}", "/a/{x+}"),
            ("/a/{x}/c", "/{x}/b/c"),
            ("/a/{x}/c", "/a/{x}"),
            ("/{x+}?acl", "/{x+}"),
            ("/a?b&c=d", "/a?b"),
            ("/a?b=c", "/a?b"),
        ] {
            let (more, less) = (Pattern::of(more), Pattern::of(less));
            assert_eq!(
                specificity(more, less),
                Ordering::Greater,
                "{more:?} {less:?}"
            );
            assert_eq!(specificity(less, more), Ordering::Less, "{less:?} {more:?}");
        }
    }

    #[test]
    fn parameters_are_looked_at() {
        for (pattern, query, does) in [
            ("/a?b", "", false),
            ("/a?b", "b", true),
            ("/a?b", "x=y&b=1", true),
            ("/a?b=1", "b=2", false),
            ("/a?b=1", "b=2&b=1", true),
            ("/a?b=1&c", "b=1", false),
        ] {
            assert_eq!(
                matches(Pattern::of(pattern), "/a", query),
                does,
                "{pattern} {query}"
            );
        }
    }
}
