//! Blocks → lines of Markdown.

use super::escape;
use super::piece::words;
use super::tree::{Block, Group};

/// Columns of a line. With the indentation of a field and `/// ` it makes 100.
const WIDTH: usize = 92;

/// The narrowest that nesting makes a line.
const NARROWEST: usize = 40;

/// The text of `blocks`, without a newline at its end.
pub(crate) fn print(blocks: &[Block]) -> String {
    print_blocks(blocks, WIDTH, Spacing::Loose).join("\n")
}

/// Whether blank lines part blocks.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Spacing {
    Tight,
    Loose,
}

fn print_blocks(blocks: &[Block], width: usize, spacing: Spacing) -> Vec<String> {
    let mut lines = Vec::new();
    for block in blocks {
        if spacing == Spacing::Loose && !lines.is_empty() {
            lines.push(String::new());
        }
        lines.extend(print_block(block, width));
    }
    lines
}

fn print_block(block: &Block, width: usize) -> Vec<String> {
    match block {
        Block::Paragraph(spans) => wrap(words(spans), width),
        Block::Heading(level, spans) => {
            vec![format!("{} {}", "#".repeat(*level), words(spans).join(" "))]
        }
        Block::Code(text) => print_code(text),
        Block::Group(Group::Bullets, items) => print_list(items, width, |_| "- ".to_owned()),
        Block::Group(Group::Numbers, items) => {
            print_list(items, width, |at| format!("{}. ", at + 1))
        }
        Block::Group(Group::Quote, blocks) => indent(
            print_blocks(blocks, narrowed(width, 2), Spacing::Loose),
            "> ",
            "> ",
        ),
        Block::Group(Group::Table, rows) => print_table(rows),
        Block::Group(_, blocks) => print_blocks(blocks, width, Spacing::Loose),
    }
}

fn print_list(items: &[Block], width: usize, marker: impl Fn(usize) -> String) -> Vec<String> {
    let spacing = if items.iter().all(is_tight) {
        Spacing::Tight
    } else {
        Spacing::Loose
    };
    let mut lines = Vec::new();
    for (at, item) in items.iter().enumerate() {
        let marker = marker(at);
        let inner = print_blocks(contents(item), narrowed(width, marker.len()), spacing);
        if spacing == Spacing::Loose && at > 0 {
            lines.push(String::new());
        }
        lines.extend(indent(inner, &marker, &" ".repeat(marker.len())));
    }
    lines
}

/// An item of one paragraph, with or without a list below it.
fn is_tight(item: &Block) -> bool {
    match contents(item) {
        [Block::Paragraph(_)] => true,
        [
            Block::Paragraph(_),
            Block::Group(Group::Bullets | Group::Numbers, items),
        ] => items.iter().all(is_tight),
        _ => false,
    }
}

fn contents(block: &Block) -> &[Block] {
    match block {
        Block::Group(_, blocks) => blocks,
        other => std::slice::from_ref(other),
    }
}

/// Code is marked as text: rustdoc would compile and run it otherwise.
fn print_code(text: &str) -> Vec<String> {
    let lines: Vec<String> = text
        .lines()
        .map(|line| line.replace('\t', "    ").trim_end().to_owned())
        .collect();
    let first = lines.iter().position(|line| !line.is_empty()).unwrap_or(0);
    let last = lines
        .iter()
        .rposition(|line| !line.is_empty())
        .map_or(0, |at| at + 1);
    let lines = &lines[first..last.max(first)];
    let width = |line: &str| line.len() - line.trim_start_matches(' ').len();
    // The first line often follows its tag directly, so that its indentation says nothing.
    let rest = lines.iter().skip(1).filter(|line| !line.is_empty());
    let margin = rest.map(|line| width(line)).min().unwrap_or(usize::MAX);
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest.max(2) + 1);
    let mut printed = vec![format!("{fence}text")];
    for line in lines {
        let margin = width(line).min(margin);
        printed.push(line[margin..].to_owned());
    }
    printed.push(fence);
    printed
}

fn print_table(rows: &[Block]) -> Vec<String> {
    let rows: Vec<Vec<String>> = rows
        .iter()
        .map(|row| contents(row).iter().map(print_cell).collect())
        .collect();
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let mut lines = Vec::new();
    for (at, mut row) in rows.into_iter().enumerate() {
        row.resize(columns, String::new());
        lines.push(format!("| {} |", row.join(" | ")));
        if at == 0 {
            lines.push(format!("|{}", " --- |".repeat(columns)));
        }
    }
    lines
}

/// A cell has one line: its blocks are joined, and a bar inside it needs a backslash even in code.
fn print_cell(cell: &Block) -> String {
    let mut spans = Vec::new();
    collect_words(cell, &mut spans);
    let mut escaped = String::new();
    let mut before = ' ';
    for c in spans.join(" ").chars() {
        if c == '|' && before != '\\' {
            escaped.push('\\');
        }
        escaped.push(c);
        before = c;
    }
    escaped
}

fn collect_words(block: &Block, collected: &mut Vec<String>) {
    match block {
        Block::Paragraph(spans) | Block::Heading(_, spans) => collected.extend(words(spans)),
        Block::Code(text) => collected.push(escape::code(
            &text.split_whitespace().collect::<Vec<_>>().join(" "),
        )),
        Block::Group(_, blocks) => blocks
            .iter()
            .for_each(|block| collect_words(block, collected)),
    }
}

fn wrap(words: Vec<String>, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut columns = 0;
    for word in unbroken(words) {
        let length = word.chars().count();
        match lines.last_mut() {
            Some(line) if columns + 1 + length <= width => {
                line.push(' ');
                line.push_str(&word);
                columns += 1 + length;
            }
            _ => {
                lines.push(word);
                columns = length;
            }
        }
    }
    lines
}

/// What stands on a line together: a word that would need an escape where a line begins stays beside the one in front of it.
fn unbroken(words: Vec<String>) -> Vec<String> {
    let mut units: Vec<String> = Vec::with_capacity(words.len());
    for word in words {
        let escaped = escape::line_start(&word);
        match units.last_mut() {
            Some(unit) if escaped != word => {
                unit.push(' ');
                unit.push_str(&word);
            }
            _ => units.push(escaped),
        }
    }
    units
}

fn narrowed(width: usize, by: usize) -> usize {
    width.saturating_sub(by).max(NARROWEST)
}

/// Sets `first` in front of the first line and `rest` in front of the others; blank lines stay bare.
fn indent(lines: Vec<String>, first: &str, rest: &str) -> Vec<String> {
    let prefixed = lines.into_iter().enumerate().map(|(at, line)| {
        let prefix = if at == 0 { first } else { rest };
        format!("{prefix}{line}").trim_end().to_owned()
    });
    prefixed.collect()
}
