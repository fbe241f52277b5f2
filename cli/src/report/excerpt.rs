//! A line of a model, cut to what a person can look at.

use std::ops::Range;

use super::located::Position;

/// Characters kept before what is pointed at, where the line is too long to be shown whole.
const BEFORE: usize = 40;
/// Characters that are shown at most: a model may be one line of megabytes.
const MOST: usize = 120;

/// The part of a line that is shown.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Excerpt {
    /// The text.
    pub(super) text: String,
    /// The bytes of `text` that are pointed at.
    pub(super) span: Range<usize>,
}

/// What to show of the line at `position`.
pub(super) fn excerpt(position: &Position<'_>) -> Excerpt {
    let (before, after) = position.source.split_at(position.at);
    let short = position.source.chars().take(MOST + 1).count() <= MOST;
    let kept = before.chars().rev().take(BEFORE).map(char::len_utf8);
    let from = if short {
        0
    } else {
        before.len() - kept.sum::<usize>()
    };
    let mut rest = position.source[from..].chars().map(visible);
    let shown: String = rest.by_ref().take(MOST).collect();
    let cut = |is: bool| if is { "…" } else { "" };
    let (left, right) = (cut(from > 0), cut(rest.next().is_some()));
    let pointed = before[from..].chars().map(visible).map(char::len_utf8);
    let start = left.len() + pointed.sum::<usize>();
    let text = format!("{left}{shown}{right}");
    let span = match after.is_empty() {
        true => start..start,
        false => start..start + token(&text[start..]),
    };
    Excerpt { text, span }
}

/// Control characters would move the cursor of a terminal.
fn visible(c: char) -> char {
    match c {
        '\t' => ' ',
        c if c.is_control() => '\u{fffd}',
        c => c,
    }
}

/// The length of the JSON token that `text` begins with: a string, a word or number, or one character.
fn token(text: &str) -> usize {
    if let Some(inside) = text.strip_prefix('"') {
        let mut escaped = false;
        let end = inside.find(|c| {
            let ends = c == '"' && !escaped;
            escaped = c == '\\' && !escaped;
            ends
        });
        return end.map_or(text.len(), |end| end + 2);
    }
    let word = text
        .find(|c: char| !c.is_alphanumeric() && !"+-._".contains(c))
        .unwrap_or(text.len());
    word.max(text.chars().next().map_or(0, char::len_utf8))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(source: &str, column: usize, text: &str, pointed: &str) {
        let excerpt = excerpt(&Position {
            line: 1,
            column,
            source,
            at: source.chars().take(column - 1).map(char::len_utf8).sum(),
        });
        assert_eq!(excerpt.text, text);
        assert_eq!(&excerpt.text[excerpt.span], pointed);
    }

    #[test]
    fn short_lines_are_whole() {
        check("{\"ä\":\tnull}", 7, "{\"ä\": null}", "null");
        check("{\"a\\\"b\": 1}", 2, "{\"a\\\"b\": 1}", "\"a\\\"b\"");
        check("{", 2, "{", "");
        check("{", 9, "{", "");
        check("", 1, "", "");
        check("[\"open", 2, "[\"open", "\"open");
        check("\u{1b}[2J", 1, "\u{fffd}[2J", "\u{fffd}");
    }

    #[test]
    fn long_lines_are_cut_around_the_place() {
        let line = " ".repeat(1_000_000) + "HERE" + &" ".repeat(1_000_000);
        let text = format!("…{}HERE{}…", " ".repeat(40), " ".repeat(76));
        check(&line, 1_000_001, &text, "HERE");
        check(&line, 1, &format!("{}…", " ".repeat(120)), " ");
    }
}
