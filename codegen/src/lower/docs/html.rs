//! Reads documentation that is HTML.

use std::collections::BTreeSet;

use super::builder::Builder;
use super::entity;
use super::tag::{Element, Tag};
use super::tree::{Block, Group, Weight};

/// Whether `source` has a tag that only HTML throughout would have.
pub(crate) fn has_blocks(source: &str) -> bool {
    pieces(source).any(|piece| matches!(piece, Piece::Tag(tag) if tag.is_block()))
}

/// The blocks of `source`.
pub(crate) fn read(source: &str) -> Vec<Block> {
    let elements = closed_names(source);
    let mut builder = Builder::new();
    for piece in pieces(source) {
        match piece {
            Piece::Text(text) => read_text(&mut builder, text),
            Piece::Tag(tag) if tag.element == Element::Unknown => {
                if builder.is_verbatim() || !elements.contains(tag.name) {
                    builder.text(tag.source);
                }
            }
            Piece::Tag(tag) if tag.element == Element::Message && !elements.contains(tag.name) => {
                builder.text(tag.source);
            }
            Piece::Tag(tag) => apply(&mut builder, &tag),
        }
    }
    builder.finish()
}

/// Does what a tag says.
pub(crate) fn apply(builder: &mut Builder, tag: &Tag<'_>) {
    match tag.element {
        Element::Anchor => builder.set_link(
            tag.href
                .filter(|_| !tag.closing)
                .map(entity::decode)
                .as_deref(),
        ),
        // A second `<code>` inside code is a closing tag that lacks its slash.
        Element::Code => builder.set_code(!tag.closing && !builder.is_verbatim()),
        Element::Emphasis => weigh(builder, tag, Weight::Emphasis),
        Element::Strong => weigh(builder, tag, Weight::Strong),
        Element::Break if builder.is_preformatted() => builder.text("\n"),
        Element::Break => break_line(builder),
        Element::Paragraph if !tag.closing => builder.begin_paragraph(),
        Element::Heading(level) if !tag.closing => builder.begin_heading(level),
        Element::Preformatted | Element::Message if !tag.closing => builder.begin_code(),
        Element::Title if !tag.closing => {
            builder.end_paragraph();
            builder.set_weight(Weight::Strong);
        }
        Element::Term if !tag.closing => {
            builder.open(Group::Item);
            builder.set_weight(Weight::Strong);
        }
        Element::Term => builder.set_weight(Weight::Plain),
        Element::Definition if !tag.closing => builder.end_label(),
        Element::Note(label) if !tag.closing => {
            builder.open(Group::Quote);
            builder.label(label);
        }
        _ => match group(tag.element) {
            Some(group) if tag.closing => builder.close(group),
            Some(group) => builder.open(group),
            None if tag.element != Element::Nothing => builder.end_paragraph(),
            None => {}
        },
    }
}

/// A part of the source.
enum Piece<'a> {
    Text(&'a str),
    Tag(Tag<'a>),
}

fn pieces(source: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut rest = source;
    std::iter::from_fn(move || {
        if let Some(tag) = Tag::at(rest) {
            rest = &rest[tag.source.len()..];
            return Some(Piece::Tag(tag));
        }
        // A `<` that begins no tag is text, and so is what follows it up to the next one.
        let first = rest.chars().next()?.len_utf8();
        let end = rest[first..].find('<').map_or(rest.len(), |at| first + at);
        let (text, after) = rest.split_at(end);
        rest = after;
        Some(Piece::Text(text))
    })
}

/// The names with a closing tag: those are elements that nobody knows, the others are placeholders.
fn closed_names(source: &str) -> BTreeSet<&str> {
    let closing = |piece| match piece {
        Piece::Tag(tag) if tag.closing => Some(tag.name),
        _ => None,
    };
    pieces(source).filter_map(closing).collect()
}

/// Adds text, in which backticks around a word mean code as they do in CommonMark.
fn read_text(builder: &mut Builder, text: &str) {
    let text = entity::decode(text);
    let mut rest = &*text;
    while !builder.is_verbatim()
        && let Some((before, after)) = rest.split_once('`')
        && let Some((code, after)) = after.split_once('`')
    {
        if code.is_empty() || code.trim() != code {
            let taken = rest.len() - after.len() - 1;
            builder.text(&rest[..taken]);
            rest = &rest[taken..];
            continue;
        }
        builder.text(before);
        builder.set_code(true);
        builder.text(code);
        builder.set_code(false);
        rest = after;
    }
    builder.text(rest);
}

fn weigh(builder: &mut Builder, tag: &Tag<'_>, weight: Weight) {
    if !tag.closing {
        builder.set_weight(weight);
    } else if builder.weight() == weight {
        builder.set_weight(Weight::Plain);
    }
}

/// Lines that were broken by hand read best as paragraphs; a cell has only one line.
fn break_line(builder: &mut Builder) {
    if builder.is_in(Group::Cell) {
        builder.text(" ");
    } else {
        builder.end_paragraph();
    }
}

fn group(element: Element) -> Option<Group> {
    match element {
        Element::Bullets => Some(Group::Bullets),
        Element::Numbers => Some(Group::Numbers),
        Element::Item => Some(Group::Item),
        Element::Note(_) => Some(Group::Quote),
        Element::Table => Some(Group::Table),
        Element::Row => Some(Group::Row),
        Element::Cell => Some(Group::Cell),
        _ => None,
    }
}
