//! Which paths and queries patterns take, and which pattern goes first.

use super::{Ordering, Part, Pattern, Route};

fn route(pattern: &'static str) -> Route {
    Route::new(0, "GET", Pattern::of(pattern))
}

fn matches(pattern: &'static str, path: &str, query: &str) -> bool {
    let path = path.strip_prefix('/').expect("it is absolute");
    let path: Vec<_> = path.split('/').map(Part::of).collect();
    route(pattern).matches(&path, query)
}

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
        let (left, right) = (route(more), route(less));
        assert_eq!(left.specificity(&right), Ordering::Greater, "{more} {less}");
        assert_eq!(right.specificity(&left), Ordering::Less, "{less} {more}");
    }
}

#[test]
fn paths_match() {
    for (pattern, path, does) in [
        ("/", "/", true),
        ("/", "/a", false),
        ("/a/{b}", "/a/x%2Fy", true),
        ("/a/{b}", "/a/", false),
        ("/a/{b}", "/a", false),
        ("/a/{b}", "/a/x/y", false),
        ("/a/{b}", "/%61/x", true),
        ("/a/{b}", "/%ff/x", false),
        ("/a/", "/a/", true),
        ("/a/", "/a", false),
        ("/{b}/{k+}", "/x/y/z", true),
        ("/{b}/{k+}", "/x/", false),
        ("/{b}/{k+}", "/x//", true),
        ("/{k+}/z/{c}", "/x/y/z/w", true),
        ("/{k+}/z", "/z", false),
        ("/(a+)+/{b}?x=y&z", "/(a+)+/q", false),
        ("/a%20b/{c}", "/a%20b/x", true),
        ("/a%20b/{c}", "/%61 b/x", true),
        ("/a%20b/{c}", "/a%2520b/x", false),
        ("/%c3%A9", "/%C3%a9", true),
        ("/a+b", "/a+b", true),
        ("/a+b", "/a%20b", false),
        ("/a%2Fb", "/a%2fb", true),
        ("/a%2Fb", "/a/b", false),
    ] {
        assert_eq!(matches(pattern, path, ""), does, "{pattern} {path}");
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
        ("/a?b=c%20d", "b=c%20d", true),
        ("/a?b=c%20d", "b=c+d", true),
        ("/a?b=c%20d", "b=c%2520d", false),
        ("/a?b=c+d", "b=c+d", true),
        ("/a?b=c+d", "b=c%20d", true),
        ("/a?b=c+d", "b=c%2Bd", true),
        ("/a?b=c%2Bd", "b=c+d", false),
        ("/a?b+c", "b+c=1", true),
        ("/a?%62", "b", true),
    ] {
        assert_eq!(matches(pattern, "/a", query), does, "{pattern} {query}");
    }
}
