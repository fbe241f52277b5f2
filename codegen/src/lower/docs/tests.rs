//! Tests of the conversion: a table of documentation and its Markdown, and properties of any text.

use proptest::prelude::*;

use super::markdown;

mod corpus;
mod table;

#[track_caller]
fn check(source: &str, expected: &str) {
    assert_eq!(markdown(source), expected, "from {source:?}");
}

#[test]
fn documentation_becomes_markdown() {
    for (source, expected) in table::CASES {
        check(source, expected);
    }
}

#[test]
fn lines_are_at_most_92_columns() {
    let markdown = markdown(&format!(
        "<ul><li><p>{}</p></li></ul>",
        "word and another ".repeat(40)
    ));
    assert!(markdown.lines().all(|line| line.len() <= 92), "{markdown}");
    assert!(markdown.lines().count() < 10, "{markdown}");
}

#[test]
fn no_line_begins_with_what_needs_an_escape() {
    let markdown = markdown(&format!("<p>{}</p>", "some words - and + 1. ".repeat(30)));
    assert!(!markdown.contains('\\'), "{markdown}");
    assert!(markdown.lines().all(|line| line.len() <= 92), "{markdown}");
}

#[test]
fn long_and_deep_text_is_read_in_linear_time() {
    for part in [
        "<a ",
        "<!--",
        "<ul><li>",
        "`",
        "*",
        "[a](",
        "<p>`",
        "&",
        "<i>",
        "**a ",
        "<dl><dd>",
        "<",
        "1. ",
        "  - a\n",
        "http://",
        "<note><p>",
    ] {
        markdown(&part.repeat(20_000));
        markdown(&format!("<p>{}", part.repeat(20_000)));
    }
}

/// Pieces of text that mean something to one of the readers.
#[rustfmt::skip]
const FRAGMENTS: &[&str] = &[
    "<p>", "</p>", "<code>", "</code>", "<a href=\"https://a.example/b\">", "<a href='x'>",
    "</a>", "<i>", "</i>", "<b>", "</b>", "<ul>", "</ul>", "<ol>", "<li>", "</li>", "<dl>",
    "<dt>", "<dd>", "</dl>", "<table>", "<tr>", "<td>", "</table>", "<pre>", "</pre>",
    "<note>", "</note>", "<br/>", "<h2>", "<x>", "</x>", "<!--", "-->", "&lt;", "&#0;",
    "&#x;", "`", "``", "```\n", "*", "**", "_", "[", "](", ")", "|", "~", "#", "- ", "1. ",
    "\n", "\n\n", "    ", "\\", "!", "https://", "a.example", "word", ">", "=", "---",
    "+ ", "é", "\u{202e}", "\u{0}", "\r", "<", "\"",
];

fn fragment() -> impl Strategy<Value = String> {
    let known = prop::sample::select(FRAGMENTS).prop_map(str::to_owned);
    prop_oneof![8 => known, 1 => any::<String>()]
}

proptest! {
    #[test]
    fn any_text_is_read(parts in prop::collection::vec(fragment(), 0..60)) {
        let markdown = markdown(&parts.concat());
        prop_assert_eq!(markdown.trim_end(), &markdown);
        prop_assert!(!markdown.contains(['\r', '\t', '\u{0}', '\u{202e}']), "{:?}", markdown);
    }
}
