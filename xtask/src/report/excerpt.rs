//! A line of a model, cut to what a person can look at.

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
    pub(super) span: std::ops::Range<usize>,
}

/// What to show of the line at `position`.
pub(super) fn excerpt(position: &Position) -> Excerpt {
    let at = position.column.saturating_sub(1);
    let short = position.source.chars().take(MOST + 1).count() <= MOST;
    let skip = if short { 0 } else { at.saturating_sub(BEFORE) };
    let mut text = String::new();
    if skip > 0 {
        text.push('…');
    }
    let mut span = 0..0;
    let mut rest = position.source.chars().skip(skip).map(visible);
    for (index, c) in (skip..).zip(rest.by_ref().take(MOST)) {
        if index == at {
            span.start = text.len();
        }
        text.push(c);
        if (at..at + position.width.max(1)).contains(&index) {
            span.end = text.len();
        }
    }
    if span.end == 0 {
        span = text.len()..text.len();
    }
    if rest.next().is_some() {
        text.push('…');
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    fn check(source: &str, column: usize, width: usize, text: &str, pointed: &str) {
        let excerpt = excerpt(&Position {
            line: 1,
            column,
            width,
            source: source.to_owned(),
        });
        assert_eq!(excerpt.text, text);
        assert_eq!(&excerpt.text[excerpt.span], pointed);
    }

    #[test]
    fn short_lines_are_whole() {
        check("{\"ä\":\tnull}", 7, 4, "{\"ä\": null}", "null");
        check("{", 2, 1, "{", "");
        check("", 1, 1, "", "");
        check("\u{1b}[2J", 1, 1, "\u{fffd}[2J", "\u{fffd}");
    }

    #[test]
    fn long_lines_are_cut_around_the_place() {
        let line = "x".repeat(1_000_000) + "HERE" + &"y".repeat(1_000_000);
        let text = format!("…{}HERE{}…", "x".repeat(40), "y".repeat(76));
        check(&line, 1_000_001, 4, &text, "HERE");
        check(&line, 1, 3, &format!("{}…", "x".repeat(120)), "xxx");
    }
}
