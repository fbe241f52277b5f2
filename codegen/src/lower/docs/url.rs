//! URLs in plain text, which rustdoc wants marked.

use super::escape;

/// A word of plain text with its URLs marked: a link where it can be followed, code where it is a
/// template such as `https://{bucket}.example.com`.
pub(crate) fn mark(word: &str) -> String {
    let mut marked = String::new();
    let mut rest = word;
    while let Some(at) = find(rest) {
        let (before, url) = rest.split_at(at);
        let (url, after) = url.split_at(end(url));
        marked.push_str(&escape::text(before));
        match escape::destination(url) {
            Some(target) if target == url => marked.push_str(&format!("<{url}>")),
            _ => marked.push_str(&escape::code(url)),
        }
        rest = after;
    }
    marked.push_str(&escape::text(rest));
    marked
}

fn find(text: &str) -> Option<usize> {
    text.match_indices("http").map(|(at, _)| at).find(|at| {
        let rest = &text[at + 4..];
        rest.starts_with("://") || rest.starts_with("s://")
    })
}

/// Where the URL ends: before punctuation that belongs to the sentence.
fn end(url: &str) -> usize {
    let scheme = url.find("://").map_or(url.len(), |at| at + 3);
    let stop = url[scheme..]
        .find(['"', '`'])
        .map_or(url.len(), |at| scheme + at);
    let mut end = url[..stop]
        .trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '*', '_'])
        .len();
    if url[..end].ends_with(')') && !url[..end].contains('(') {
        end -= 1;
    }
    end.max(scheme)
}
