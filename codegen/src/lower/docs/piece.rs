//! Spans → words: text with its delimiters, links and escapes, split where a line may break.

use std::rc::Rc;

use super::escape;
use super::tree::{Span, Style, Weight};

/// The words of a paragraph in Markdown. A code span is one word, whatever its length.
pub(crate) fn words(spans: &[Span]) -> Vec<String> {
    let mut pieces = pieces(spans);
    settle(&mut pieces);
    let mut writer = Writer {
        words: Vec::new(),
        link: None,
        weight: Weight::Plain,
    };
    for piece in &pieces {
        writer.piece(piece);
    }
    writer.turn(&None, Weight::Plain, Gap::None);
    writer.words
}

/// A span without the whitespace at its ends.
struct Piece {
    gap: Gap,
    text: String,
    code: bool,
    weight: Weight,
    link: Option<Rc<str>>,
}

/// What stands in front of a piece.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Gap {
    None,
    Space,
}

impl Gap {
    /// The gap that a character at the end of a span makes.
    fn at(end: Option<char>) -> Self {
        match end.is_some_and(char::is_whitespace) {
            true => Self::Space,
            false => Self::None,
        }
    }
}

impl Piece {
    /// The first character as delimiters beside it see it.
    fn first(&self) -> char {
        if self.code {
            '`'
        } else {
            self.text.chars().next().unwrap_or(' ')
        }
    }

    fn last(&self) -> char {
        if self.code {
            '`'
        } else {
            self.text.chars().last().unwrap_or(' ')
        }
    }

    fn matches(&self, other: &Self) -> bool {
        self.weight == other.weight && self.link == other.link
    }
}

fn pieces(spans: &[Span]) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut gap = Gap::Space;
    for Span { text, style } in spans {
        let words: Vec<&str> = text.split_whitespace().collect();
        if gap == Gap::None {
            gap = Gap::at(text.chars().next());
        }
        if words.is_empty() {
            continue;
        }
        let text_of_piece = words.join(" ");
        // A link that shows its own target is a bare URL, which the writer marks as such.
        let link = style.link.clone().filter(|link| **link != *text_of_piece);
        if pieces
            .last()
            .is_some_and(|last| hugs(last, words[0], style))
        {
            gap = Gap::None;
        }
        match pieces.last_mut() {
            // Two code spans that touch would be read as one with backticks inside.
            Some(last) if gap == Gap::None && last.code && style.code && last.link == link => {
                last.text.push_str(&text_of_piece);
            }
            _ => pieces.push(Piece {
                gap,
                text: text_of_piece,
                code: style.code,
                weight: style.weight,
                link,
            }),
        }
        gap = Gap::at(text.chars().last());
    }
    pieces
}

/// Whether a space between a piece and a word stands there only because a tag does: nobody writes one between a link and the full stop.
fn hugs(last: &Piece, word: &str, style: &Style) -> bool {
    let is_mark = word.len() <= 2 && word != ".." && word.chars().all(|c| ".,;:)".contains(c));
    let is_styled = last.code || last.weight != Weight::Plain || last.link.is_some();
    is_mark && is_styled || *style != Style::default() && last.text.ends_with('(') && !last.code
}

/// Makes plain what Markdown's delimiters could not mark where it stands, such as `(x)` in `f(x)`.
fn settle(pieces: &mut [Piece]) {
    let mut start = 0;
    while start < pieces.len() {
        let len = pieces[start..]
            .iter()
            .take_while(|piece| piece.matches(&pieces[start]))
            .count();
        let end = start + len;
        if pieces[start].weight != Weight::Plain {
            let before = start.checked_sub(1).map_or(' ', |at| {
                neighbour(&pieces[at], &pieces[start], pieces[start].gap, ')')
            });
            let after = pieces
                .get(end)
                .map_or(' ', |next| neighbour(next, &pieces[start], next.gap, '['));
            let opens = flanks(pieces[start].first(), before);
            let closes = flanks(pieces[end - 1].last(), after);
            if !(opens && closes) {
                pieces[start..end]
                    .iter_mut()
                    .for_each(|piece| piece.weight = Weight::Plain);
            }
        }
        start = end;
    }
}

/// The character that `piece` shows to `run` beside it: `edge` is that of a link's end or beginning.
fn neighbour(piece: &Piece, run: &Piece, gap: Gap, edge: char) -> char {
    if gap == Gap::Space {
        ' '
    } else if run.link.is_some() && piece.link != run.link {
        // The brackets of the run's own link stand between the two.
        ' '
    } else if piece.link != run.link {
        edge
    } else if piece.weight != Weight::Plain {
        // Delimiters that touch are counted together; letters never let them.
        'x'
    } else if edge == ')' {
        piece.last()
    } else {
        piece.first()
    }
}

/// [Flanking](https://spec.commonmark.org/0.31.2/#delimiter-run) of a delimiter between `inside` and `outside`.
fn flanks(inside: char, outside: char) -> bool {
    inside.is_alphanumeric() && outside != 'x'
        || outside.is_whitespace()
        || outside.is_ascii_punctuation()
}

struct Writer {
    words: Vec<String>,
    link: Option<Rc<str>>,
    weight: Weight,
}

impl Writer {
    fn piece(&mut self, piece: &Piece) {
        self.turn(&piece.link, piece.weight, piece.gap);
        if piece.code {
            self.append(&escape::code(&piece.text));
            return;
        }
        for (at, word) in piece.text.split(' ').enumerate() {
            if at > 0 {
                self.words.push(String::new());
            }
            if escape::is_plain(word) {
                self.word().push_str(word);
            } else if piece.link.is_some() {
                self.append(&escape::text(word));
            } else {
                self.append(&super::url::mark(word));
            }
        }
    }

    /// Adds to the word; code that touches code would be read as one span with backticks inside.
    fn append(&mut self, text: &str) {
        if text.starts_with('`') && self.word().ends_with('`') {
            self.words.push(String::new());
        }
        self.word().push_str(text);
    }

    /// Closes what ends, leaves the gap, opens what begins.
    fn turn(&mut self, link: &Option<Rc<str>>, weight: Weight, gap: Gap) {
        let moves = self.link != *link;
        if moves || self.weight != weight {
            let delimiter = delimiter(std::mem::take(&mut self.weight));
            self.word().push_str(delimiter);
        }
        if moves && let Some(target) = self.link.take() {
            self.word().push_str(&format!("]({target})"));
        }
        if gap == Gap::Space && !self.word().is_empty() {
            self.words.push(String::new());
        }
        if moves && link.is_some() {
            self.open_link();
            self.link.clone_from(link);
        }
        if self.weight != weight {
            self.word().push_str(delimiter(weight));
            self.weight = weight;
        }
    }

    fn open_link(&mut self) {
        let word = self.word();
        // An exclamation mark in front of a link would make it an image.
        if word.ends_with('!') {
            word.pop();
            word.push_str("\\!");
        }
        word.push('[');
    }

    fn word(&mut self) -> &mut String {
        if self.words.is_empty() {
            self.words.push(String::new());
        }
        let last = self.words.len() - 1;
        &mut self.words[last]
    }
}

fn delimiter(weight: Weight) -> &'static str {
    match weight {
        Weight::Plain => "",
        Weight::Emphasis => "*",
        Weight::Strong => "**",
    }
}
