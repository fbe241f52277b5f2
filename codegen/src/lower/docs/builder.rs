//! Puts blocks together from what a reader meets, whatever the order of tags.

use super::escape;
use super::tree::{Block, Group, Span, Style, Weight};

/// How many groups may nest; deeper ones are read as if their tags were not there.
const DEPTH: usize = 24;

/// A code span on a paragraph of its own that is at least this long and has lines becomes a block.
const LONG_CODE: usize = 80;

/// What the text that is being collected will be.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Leaf {
    Paragraph,
    Heading(usize),
    Code,
}

/// Puts blocks together, whatever the order of tags: what is not closed is closed, what was not opened
/// is ignored, and content that stands where only items or cells may gets an item or a cell.
pub(crate) struct Builder {
    frames: Vec<(Group, Vec<Block>)>,
    spans: Vec<Span>,
    style: Style,
    leaf: Leaf,
    /// The next paragraph continues the line that a label or a term began.
    glued: bool,
}

impl Builder {
    pub(crate) fn new() -> Self {
        let frames = vec![(Group::Root, Vec::new())];
        Self {
            frames,
            spans: Vec::new(),
            style: Style::default(),
            leaf: Leaf::Paragraph,
            glued: false,
        }
    }

    pub(crate) fn finish(mut self) -> Vec<Block> {
        self.end_paragraph();
        while self.frames.len() > 1 {
            self.fold();
        }
        self.frames
            .pop()
            .map(|(_, blocks)| blocks)
            .unwrap_or_default()
    }

    /// Adds text in the current style. Characters that no source file may hold are left out.
    pub(crate) fn text(&mut self, text: &str) {
        let text: String = text.chars().filter_map(escape::permitted).collect();
        self.glued &= text.trim().is_empty();
        match self.spans.last_mut() {
            Some(span) if span.style == self.style => span.text.push_str(&text),
            _ => self.spans.push(Span {
                text,
                style: self.style.clone(),
            }),
        }
    }

    /// Whether text is taken as it stands, so that what looks like a tag is probably none.
    pub(crate) fn is_verbatim(&self) -> bool {
        self.style.code || self.leaf == Leaf::Code
    }

    pub(crate) fn is_preformatted(&self) -> bool {
        self.leaf == Leaf::Code
    }

    pub(crate) fn weight(&self) -> Weight {
        self.style.weight
    }

    /// Code keeps the weight that it began with.
    pub(crate) fn set_weight(&mut self, weight: Weight) {
        if !self.style.code {
            self.style.weight = weight;
        }
    }

    pub(crate) fn set_code(&mut self, code: bool) {
        self.style.code = code && self.leaf != Leaf::Code;
    }

    /// Text leads to `target` from here; to nowhere, where rustdoc could not follow it.
    pub(crate) fn set_link(&mut self, target: Option<&str>) {
        self.style.link = target.and_then(escape::destination).map(std::rc::Rc::from);
    }

    pub(crate) fn begin_paragraph(&mut self) {
        if !std::mem::take(&mut self.glued) {
            self.end_paragraph();
        }
    }

    pub(crate) fn begin_heading(&mut self, level: usize) {
        self.end_paragraph();
        self.leaf = Leaf::Heading(level);
    }

    pub(crate) fn begin_code(&mut self) {
        self.end_paragraph();
        self.leaf = Leaf::Code;
    }

    /// Sets `label` in front of the paragraph that follows.
    pub(crate) fn label(&mut self, label: &str) {
        self.style.weight = Weight::Strong;
        self.text(label);
        self.end_label();
    }

    /// What came before on this line is the label of what follows.
    pub(crate) fn end_label(&mut self) {
        self.style = Style::default();
        let Some(last) = self
            .spans
            .iter()
            .rev()
            .find_map(|span| span.text.trim_end().chars().last())
        else {
            return;
        };
        self.text(if last.is_alphanumeric() || ")]}`".contains(last) {
            ": "
        } else {
            " "
        });
        self.glued = true;
    }

    /// Ends the paragraph, and with it every style: an unclosed tag must not colour all that follows.
    pub(crate) fn end_paragraph(&mut self) {
        self.style = Style::default();
        self.glued = false;
        let leaf = std::mem::replace(&mut self.leaf, Leaf::Paragraph);
        let spans = std::mem::take(&mut self.spans);
        if spans.iter().all(|span| span.text.trim().is_empty()) {
            return;
        }
        self.seat();
        self.top().push(match leaf {
            Leaf::Heading(level) => Block::Heading(level, spans),
            Leaf::Code => Block::Code(joined(&spans)),
            Leaf::Paragraph if is_listing(&spans) => Block::Code(joined(&spans)),
            Leaf::Paragraph => Block::Paragraph(spans),
        });
    }

    /// Opens a group, with the list, row or table around it that it needs.
    pub(crate) fn open(&mut self, group: Group) {
        self.end_paragraph();
        match group {
            Group::Item => self.unwind_to(
                |g| matches!(g, Group::Bullets | Group::Numbers),
                Group::Bullets,
            ),
            Group::Row => self.unwind_to(|g| g == Group::Table, Group::Table),
            Group::Cell => self.unwind_to(|g| g == Group::Row, Group::Row),
            _ => self.seat(),
        }
        self.push(group);
    }

    /// Closes the innermost group of this kind and all that is open in it.
    pub(crate) fn close(&mut self, group: Group) {
        self.end_paragraph();
        let Some(at) = self.frames.iter().rposition(|(open, _)| *open == group) else {
            return;
        };
        while self.frames.len() > at.max(1) {
            self.fold();
        }
    }

    /// Whether a group of this kind is open.
    pub(crate) fn is_in(&self, group: Group) -> bool {
        self.frames.iter().any(|(open, _)| *open == group)
    }

    fn push(&mut self, group: Group) {
        if self.frames.len() < DEPTH {
            self.frames.push((group, Vec::new()));
        }
    }

    /// Closes what is open inside the innermost group that `accepts`, or opens `otherwise`.
    fn unwind_to(&mut self, accepts: impl Fn(Group) -> bool, otherwise: Group) {
        match self.frames.iter().rposition(|(open, _)| accepts(*open)) {
            Some(at) => {
                while self.frames.len() > at + 1 {
                    self.fold();
                }
            }
            None => self.open(otherwise),
        }
    }

    /// Makes the innermost group one that takes any block: the last item of a list, or a new item or cell.
    fn seat(&mut self) {
        match self.frames.last().map(|(group, _)| *group) {
            Some(Group::Bullets | Group::Numbers) => {
                let items = self.top();
                match items.pop() {
                    Some(Block::Group(Group::Item, blocks)) => {
                        self.frames.push((Group::Item, blocks))
                    }
                    other => {
                        items.extend(other);
                        self.frames.push((Group::Item, Vec::new()));
                    }
                }
            }
            Some(Group::Table) => {
                self.frames.push((Group::Row, Vec::new()));
                self.frames.push((Group::Cell, Vec::new()));
            }
            Some(Group::Row) => self.frames.push((Group::Cell, Vec::new())),
            _ => {}
        }
    }

    fn fold(&mut self) {
        let Some((group, blocks)) = self.frames.pop() else {
            return;
        };
        if blocks.is_empty() && group != Group::Cell {
            return;
        }
        match (self.top().last_mut(), group) {
            // Two lists in a row would be one list to Markdown anyway.
            (Some(Block::Group(last, items)), Group::Bullets | Group::Numbers)
                if *last == group =>
            {
                items.extend(blocks);
            }
            _ => self.top().push(Block::Group(group, blocks)),
        }
    }

    fn top(&mut self) -> &mut Vec<Block> {
        if self.frames.is_empty() {
            self.frames.push((Group::Root, Vec::new()));
        }
        let last = self.frames.len() - 1;
        &mut self.frames[last].1
    }
}

/// A paragraph that is nothing but code of several lines.
fn is_listing(spans: &[Span]) -> bool {
    let mut spans = spans.iter().filter(|span| !span.text.trim().is_empty());
    match (spans.next(), spans.next()) {
        (Some(span), None) if span.style.code && span.style.link.is_none() => {
            let text = span.text.trim();
            text.len() > LONG_CODE && text.matches('\n').count() > 1
        }
        _ => false,
    }
}

fn joined(spans: &[Span]) -> String {
    spans.iter().map(|span| span.text.as_str()).collect()
}
