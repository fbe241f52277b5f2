//! Reads what stands inside a line of CommonMark: code, links, emphasis, escapes, tags of HTML.

use super::builder::Builder;
use super::entity;
use super::html;
use super::tag::{Element, Tag};
use super::tree::Weight;

/// How far a closing delimiter is looked for, in bytes; it keeps reading linear.
const LIMIT: usize = 1000;

/// Adds `text` to the paragraph that `builder` collects.
pub(crate) fn read(builder: &mut Builder, text: &str) {
    let mut before = ' ';
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let taken = match c {
            '\\' => escaped(builder, rest),
            '`' => code(builder, rest),
            '[' => link(builder, rest),
            '<' => tag(builder, rest),
            '*' | '_' => emphasis(builder, before, rest),
            '&' => entity::reference(rest).map(|(c, len)| {
                builder.text(c.encode_utf8(&mut [0; 4]));
                len
            }),
            _ => None,
        };
        // Without a meaning, the character and the plain text after it are text.
        let taken = taken.unwrap_or_else(|| {
            let same = if "`*_".contains(c) {
                rest.len() - rest.trim_start_matches(c).len()
            } else {
                c.len_utf8()
            };
            let end = rest[same..]
                .find(['\\', '`', '[', '<', '*', '_', '&'])
                .map_or(rest.len(), |at| same + at);
            builder.text(&rest[..end]);
            end
        });
        before = rest[..taken].chars().last().unwrap_or(before);
        rest = &rest[taken..];
    }
}

fn escaped(builder: &mut Builder, text: &str) -> Option<usize> {
    let c = text[1..]
        .chars()
        .next()
        .filter(char::is_ascii_punctuation)?;
    builder.text(c.encode_utf8(&mut [0; 4]));
    Some(2)
}

fn code(builder: &mut Builder, text: &str) -> Option<usize> {
    let fence = text.bytes().take_while(|b| *b == b'`').count();
    let mut at = fence;
    while at < text.len().min(LIMIT) {
        let run = text.as_bytes()[at..]
            .iter()
            .take_while(|b| **b == b'`')
            .count();
        if run == fence {
            builder.set_code(true);
            builder.text(&text[fence..at]);
            builder.set_code(false);
            return Some(at + run);
        }
        at += run.max(1);
    }
    None
}

/// `[text](target)`; the text of a link holds no link.
fn link(builder: &mut Builder, text: &str) -> Option<usize> {
    let close = limited(text).find(']')?;
    let label = &text[1..close];
    let target = text[close + 1..].strip_prefix('(')?;
    let end = limited(target).find(')')?;
    if label.contains('[') {
        return None;
    }
    let target = target[..end].split_whitespace().next().unwrap_or_default();
    builder.set_link(Some(target.trim_matches(['<', '>'])));
    read(builder, label);
    builder.set_link(None);
    Some(close + 2 + end + 1)
}

fn tag(builder: &mut Builder, text: &str) -> Option<usize> {
    let end = limited(text).find('>');
    if let Some(target) = end.map(|end| &text[1..end])
        && (target.starts_with("https://") || target.starts_with("http://"))
    {
        builder.text(target);
        return Some(target.len() + 2);
    }
    let tag = Tag::at(text).filter(|tag| tag.element != Element::Unknown)?;
    html::apply(builder, &tag);
    Some(tag.source.len())
}

/// Opens or closes emphasis; `None` where the delimiter is only a character.
fn emphasis(builder: &mut Builder, before: char, text: &str) -> Option<usize> {
    let c = text.chars().next()?;
    let run = text.len() - text.trim_start_matches(c).len();
    let after = text[run..].chars().next().unwrap_or(' ');
    let weight = match run {
        1 => Weight::Emphasis,
        2 | 3 => Weight::Strong,
        _ => return None,
    };
    if builder.weight() == weight && can_close(before, after) {
        builder.set_weight(Weight::Plain);
        return Some(run);
    }
    let opens = !after.is_whitespace()
        && !before.is_alphanumeric()
        && has_closer(&text[run..], &text[..run]);
    (opens && builder.weight() == Weight::Plain).then(|| {
        builder.set_weight(weight);
        run
    })
}

fn has_closer(text: &str, delimiter: &str) -> bool {
    let text = limited(text);
    text.match_indices(delimiter).any(|(at, _)| {
        let before = text[..at].chars().last().unwrap_or(' ');
        let after = text[at + delimiter.len()..].chars().next().unwrap_or(' ');
        can_close(before, after)
    })
}

fn can_close(before: char, after: char) -> bool {
    !before.is_whitespace() && !after.is_alphanumeric()
}

fn limited(text: &str) -> &str {
    &text[..text.floor_char_boundary(LIMIT)]
}
