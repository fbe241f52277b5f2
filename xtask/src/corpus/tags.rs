//! Tags of HTML in rustdoc's pages that are not rustdoc's: documentation that did not become Markdown.
//!
//! What rustdoc wrote is looked at rather than what we wrote, so that a mistake of ours about Markdown shows.

use std::collections::BTreeSet;

use camino::Utf8Path;

use super::outcome::Outcome;
use super::scratch::Scratch;
use crate::workspace::Failure;

/// What rustdoc makes of Markdown; any other element came through from the model.
const OF_RUSTDOC: [&str; 30] = [
    "a",
    "blockquote",
    "br",
    "code",
    "del",
    "div",
    "em",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "input",
    "li",
    "ol",
    "p",
    "pre",
    "rustdoc-topbar",
    "span",
    "strong",
    "sup",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "tr",
    "ul",
];

/// What documentation of models is written in beside that; as text it is a tag that a reader should not see.
const OF_MODELS: [&str; 24] = [
    "abbr",
    "b",
    "caution",
    "center",
    "cite",
    "dd",
    "dl",
    "dt",
    "examples",
    "font",
    "fullname",
    "i",
    "img",
    "important",
    "kbd",
    "note",
    "para",
    "s",
    "samp",
    "small",
    "sub",
    "tt",
    "u",
    "var",
];

/// Looks at the pages of every crate that was documented; a tag is a complaint.
pub(super) fn check(scratch: &Scratch, outcomes: &mut [Outcome]) -> Result<(), Failure> {
    let pages = scratch.dir.with_file_name("target").join("doc");
    for outcome in outcomes.iter_mut().filter(|outcome| !outcome.failed()) {
        let dir = pages.join(outcome.member.crate_name().replace('-', "_"));
        let mut found = BTreeSet::new();
        survivors_below(&dir, &mut found)?;
        let complaint = |shown| format!("a tag of HTML is left in the documentation: {shown}\n");
        outcome.complaints.extend(found.into_iter().map(complaint));
    }
    Ok(())
}

/// What is wrong in the pages below a directory. One comment is on several pages.
fn survivors_below(dir: &Utf8Path, found: &mut BTreeSet<String>) -> Result<(), Failure> {
    let entries = dir.read_dir_utf8();
    for entry in entries.map_err(|error| Failure::disk(dir, &error))? {
        let entry = entry.map_err(|error| Failure::disk(dir, &error))?;
        let path = entry.path();
        if path.is_dir() {
            survivors_below(path, found)?;
        } else if path.extension() == Some("html") {
            let page =
                std::fs::read_to_string(path).map_err(|error| Failure::disk(path, &error))?;
            found.extend(comments(&page).flat_map(survivors).map(str::to_owned));
        }
    }
    Ok(())
}

/// What rustdoc made of each comment.
fn comments(page: &str) -> impl Iterator<Item = &str> {
    page.split("<div class=\"docblock\">").skip(1).map(|rest| {
        let mut depth = 1;
        for (at, _) in rest.match_indices("div") {
            match &rest[..at] {
                before if before.ends_with("</") => depth -= 1,
                before if before.ends_with('<') => depth += 1,
                _ => {}
            }
            if depth == 0 {
                return &rest[..at];
            }
        }
        rest
    })
}

/// The tags of a comment that are not rustdoc's, each with what follows it. Code may show any.
fn survivors(comment: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut verbatim = 0;
    for (at, _) in comment.match_indices(['<', '&']) {
        let rest = &comment[at..];
        let (name, is_closing) = match rest.strip_prefix("&lt;") {
            Some(text) if verbatim == 0 => tag(text, "&gt;"),
            Some(_) => continue,
            None if rest.starts_with('&') => continue,
            None => tag(&rest[1..], ">"),
        };
        let is_ours = match name {
            "code" | "pre" if rest.starts_with('<') => {
                verbatim += if is_closing { -1 } else { 1 };
                true
            }
            "" => true,
            name if rest.starts_with('<') => OF_RUSTDOC.contains(&name),
            name => !OF_RUSTDOC.contains(&name) && !OF_MODELS.contains(&name),
        };
        if !is_ours {
            found.push(&rest[..rest.floor_char_boundary(80)]);
        }
    }
    found
}

/// The name of the element whose tag begins a text, and whether it is the closing one; no name where it is no tag.
fn tag<'t>(text: &'t str, end: &str) -> (&'t str, bool) {
    let inner = text.strip_prefix('/').unwrap_or(text);
    let is_name = |b: u8| b.is_ascii_alphanumeric() || b == b'-';
    let length = inner.bytes().take_while(|b| is_name(*b)).count();
    let (name, rest) = inner.split_at(length);
    let is_tag = rest.starts_with(end) || rest.starts_with([' ', '/']) && rest.contains(end);
    (if is_tag { name } else { "" }, inner.len() < text.len())
}

#[cfg(test)]
mod tests {
    use super::{OF_MODELS, OF_RUSTDOC, comments, survivors};

    #[test]
    fn tags_are_found() {
        for (comment, expected) in [
            (
                "<p>One <code>two</code> <a href=\"x\">three</a></p>",
                &[][..],
            ),
            ("<p>a &lt;p&gt; b</p>", &["&lt;p&gt; b</p>"]),
            ("<p>a &lt;/li&gt;</p>", &["&lt;/li&gt;</p>"]),
            (
                "<p>&lt;a href=\"x\"&gt;b</p>",
                &["&lt;a href=\"x\"&gt;b</p>"],
            ),
            (
                "<p><note>b</note></p>",
                &["<note>b</note></p>", "</note></p>"],
            ),
            (
                "<p><code>&lt;p&gt;</code> <pre><code>&lt;b&gt;</code></pre> &lt;i&gt;</p>",
                &["&lt;i&gt;</p>"],
            ),
            (
                "<p>the &lt;region&gt;, a &lt; b, a &lt;b, R&amp;D &lt;T&gt;</p>",
                &[],
            ),
        ] {
            assert_eq!(survivors(comment), expected, "{comment}");
        }
    }

    #[test]
    fn comments_are_cut_out_of_pages() {
        let page = "<nav>&lt;p&gt;</nav><div class=\"docblock\"><p>a</p><div class=\"example-wrap\">b</div>c</div><p>&lt;p&gt;</p>\
                    <div class=\"docblock\">d</div>";
        let found: Vec<_> = comments(page).collect();
        assert_eq!(
            found,
            ["<p>a</p><div class=\"example-wrap\">b</div>c</", "d</"]
        );
    }

    #[test]
    fn tables_are_sorted() {
        assert!(OF_RUSTDOC.is_sorted() && OF_MODELS.is_sorted());
    }
}
