//! Reads documentation that is CommonMark, as far as documentation of models goes: paragraphs, lists,
//! fenced code, headings, and inside a line whatever [`inline`](super::inline) knows.
//!
//! Indentation alone never makes code: models that were converted from other formats indent text at will.

use super::builder::Builder;
use super::inline;
use super::tree::{Block, Group};

/// The blocks of `source`.
pub(crate) fn read(source: &str) -> Vec<Block> {
    let mut reader = Reader {
        builder: Builder::new(),
        paragraph: String::new(),
        lists: Vec::new(),
        blank: true,
    };
    let mut lines = source.lines();
    while let Some(line) = lines.next() {
        match fence(line) {
            Some(fence) => reader.code(
                lines
                    .by_ref()
                    .take_while(|line| !line.trim().starts_with(fence)),
            ),
            None => reader.line(line),
        }
    }
    reader.flush();
    reader.builder.finish()
}

struct Reader {
    builder: Builder,
    /// The lines of the paragraph so far: code and links may span lines.
    paragraph: String,
    /// The lists that are open, by the indentation of their markers.
    lists: Vec<(usize, Group)>,
    /// The line before was blank, or there was none.
    blank: bool,
}

impl Reader {
    fn line(&mut self, line: &str) {
        let text = line.trim();
        let indent = line.len() - line.trim_start().len();
        if text.is_empty() || is_rule(text) {
            self.flush();
            self.blank = true;
            return;
        }
        if let Some((group, text)) = self.marker(text) {
            self.item(indent, group);
            self.paragraph.push_str(text);
        } else if let Some((level, text)) = heading(text) {
            self.flush();
            self.builder.begin_heading(level);
            inline::read(&mut self.builder, text);
            self.builder.end_paragraph();
        } else {
            if self.blank && indent == 0 {
                self.leave_lists();
            }
            self.paragraph.push('\n');
            self.paragraph
                .push_str(text.strip_prefix("> ").unwrap_or(text));
        }
        self.blank = false;
    }

    /// The marker of an item. In the middle of a paragraph a number begins a list only if it is 1:
    /// any other may well be the end of a sentence.
    fn marker<'t>(&self, text: &'t str) -> Option<(Group, &'t str)> {
        if let Some(rest) = ["- ", "* ", "+ "]
            .iter()
            .find_map(|marker| text.strip_prefix(marker))
        {
            return Some((Group::Bullets, rest));
        }
        let digits = text.bytes().take_while(u8::is_ascii_digit).count();
        let rest = text[digits..].strip_prefix(['.', ')'])?.strip_prefix(' ')?;
        let interrupts = &text[..digits] == "1"
            || self
                .lists
                .last()
                .is_some_and(|(_, group)| *group == Group::Numbers);
        ((1..10).contains(&digits) && (self.blank || interrupts)).then_some((Group::Numbers, rest))
    }

    fn item(&mut self, indent: usize, group: Group) {
        self.flush();
        while self
            .lists
            .last()
            .is_some_and(|(open, kind)| *open > indent || (*open == indent && *kind != group))
        {
            self.leave_list();
        }
        if self.lists.last().is_none_or(|(open, _)| *open < indent) {
            self.builder.open(group);
            self.lists.push((indent, group));
        }
        self.builder.open(Group::Item);
    }

    fn code<'t>(&mut self, lines: impl Iterator<Item = &'t str>) {
        self.flush();
        self.builder.begin_code();
        for line in lines {
            self.builder.text(line);
            self.builder.text("\n");
        }
        self.builder.end_paragraph();
        self.blank = true;
    }

    fn flush(&mut self) {
        let paragraph = std::mem::take(&mut self.paragraph);
        inline::read(&mut self.builder, &paragraph);
        self.builder.end_paragraph();
    }

    fn leave_lists(&mut self) {
        while !self.lists.is_empty() {
            self.leave_list();
        }
    }

    fn leave_list(&mut self) {
        if let Some((_, group)) = self.lists.pop() {
            self.builder.close(group);
        }
    }
}

fn fence(line: &str) -> Option<&'static str> {
    ["```", "~~~"].into_iter().find(|fence| {
        let info = line.trim_start().strip_prefix(fence);
        info.is_some_and(|info| !info.contains('`'))
    })
}

fn heading(text: &str) -> Option<(usize, &str)> {
    let level = text.bytes().take_while(|b| *b == b'#').count();
    let title = text[level..].strip_prefix(' ')?;
    (1..7)
        .contains(&level)
        .then(|| (level, title.trim_end_matches('#')))
}

/// A thematic break, or the underline of a heading: neither is worth a line.
fn is_rule(text: &str) -> bool {
    text.len() > 2
        && ["-", "=", "*", "_"].iter().any(|c| {
            text.replace(' ', "")
                .trim_matches(c.as_bytes()[0] as char)
                .is_empty()
        })
}
