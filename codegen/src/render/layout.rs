//! Text and the places where it may be broken → lines.
//!
//! This is Oppen's algorithm ("Prettyprinting", 1980) with the measures of prettyplease. A group stays on its line where it fits
//! there together with what follows it up to the next place where a line may end; otherwise its breaks become line ends, all of
//! them or as many as are needed. An item is short, so its marks are collected whole, measured from the end to the start, and
//! written from the start to the end.

use super::lines::Lines;

/// How far a block stands to the right of what it belongs to.
pub(super) const INDENT: isize = 4;

/// The width of what ends a line wherever it stands: wider than any line.
const ENDLESS: usize = 0xffff;

/// Which breaks of a group that does not fit become line ends.
#[derive(Clone, Copy)]
pub(super) enum Breaks {
    All,
    AsNeeded,
}

/// A place where a line may end.
#[derive(Clone, Copy)]
pub(super) struct Break {
    /// The spaces that it is where the line does not end.
    pub(super) blank: usize,
    /// How far the next line stands to the right of the group's.
    pub(super) indent: isize,
    /// What is written before and after a line end, and where there is none.
    pub(super) before: Option<char>,
    pub(super) after: Option<char>,
    pub(super) instead: Option<char>,
    pub(super) kind: BreakKind,
}

#[derive(Clone, Copy, PartialEq)]
pub(super) enum BreakKind {
    Usual,
    /// Gone where the group ends with it.
    Between,
    /// No line end, but what stands before and after it is measured apart.
    Never,
}

impl Break {
    pub(super) const NOTHING: Self = Self {
        blank: 0,
        indent: 0,
        before: None,
        after: None,
        instead: None,
        kind: BreakKind::Usual,
    };
    pub(super) const SPACE: Self = Self {
        blank: 1,
        ..Self::NOTHING
    };
    pub(super) const SPACE_BETWEEN: Self = Self {
        kind: BreakKind::Between,
        ..Self::SPACE
    };
    pub(super) const LINE: Self = Self {
        blank: ENDLESS,
        ..Self::NOTHING
    };
    pub(super) const LINE_BETWEEN: Self = Self {
        kind: BreakKind::Between,
        ..Self::LINE
    };
    pub(super) const NEVER: Self = Self {
        kind: BreakKind::Never,
        ..Self::NOTHING
    };
    /// After the last element of a list: a comma where the line ends.
    pub(super) const COMMA: Self = Self {
        before: Some(','),
        ..Self::NOTHING
    };
    pub(super) const COMMA_OR_SPACE: Self = Self {
        blank: 1,
        ..Self::COMMA
    };
    /// Before the body of an arm: a brace where the line ends.
    pub(super) const BRACE: Self = Self {
        before: Some('{'),
        ..Self::NOTHING
    };

    /// After the body of an arm: the brace's end where the line ends, which `before` stands before; `instead` where it does not.
    pub(super) const fn end_brace(before: Option<char>, instead: Option<char>) -> Self {
        Self {
            indent: -INDENT,
            before,
            after: Some('}'),
            instead,
            ..Self::NOTHING
        }
    }
}

/// An item's text without line ends, and marks in it.
#[derive(Default)]
pub(super) struct Layout {
    text: String,
    marks: Vec<Mark>,
    /// The marks that open groups which are not closed yet.
    open: Vec<usize>,
    /// How wide everything so far is on one line.
    width: usize,
}

struct Mark {
    /// Where in the text.
    at: usize,
    /// How wide everything before it is; once measured, how wide what must fit is: the group or the break's space, and what
    /// follows up to the next break that is in no group of its own.
    width: usize,
    kind: MarkKind,
}

enum MarkKind {
    Open(Breaks, isize),
    Break(Break),
    Close,
}

impl Layout {
    pub(super) fn clear(&mut self) {
        self.text.clear();
        self.marks.clear();
        self.open.clear();
        self.width = 0;
    }

    pub(super) fn word(&mut self, word: &str) {
        self.text.push_str(word);
        self.width += word.len();
    }

    pub(super) fn open(&mut self, breaks: Breaks, indent: isize) {
        self.open.push(self.marks.len());
        self.mark(MarkKind::Open(breaks, indent));
    }

    pub(super) fn line_break(&mut self, line_break: Break) {
        self.mark(MarkKind::Break(line_break));
        self.width += line_break.blank;
    }

    /// Moves the break that was just made to the left, since what closes a block follows.
    pub(super) fn unindent(&mut self) {
        if let Some(MarkKind::Break(line_break)) = self.marks.last_mut().map(|mark| &mut mark.kind)
        {
            line_break.indent -= INDENT;
        }
    }

    /// Closes the innermost group. Nothing stays of one that is but a break, and nothing of a break between that has nothing
    /// after it.
    pub(super) fn close(&mut self) {
        let opened = self.open.pop();
        let Some((last, before)) = self.marks.split_last() else {
            return;
        };
        if let (MarkKind::Break(line_break), true) = (&last.kind, last.at == self.text.len()) {
            let empty = before
                .last()
                .is_some_and(|mark| matches!(mark.kind, MarkKind::Open(..)) && mark.at == last.at);
            if empty || line_break.kind == BreakKind::Between {
                self.width -= line_break.blank;
                self.marks.pop();
            }
            if empty {
                self.marks.truncate(opened.unwrap_or_default());
                return;
            }
        }
        self.mark(MarkKind::Close);
    }

    /// Closes the innermost group, which is broken where it is wider than `most`.
    pub(super) fn close_within(&mut self, most: usize) {
        let opened = self.open.last().and_then(|&open| self.marks.get(open));
        if opened.is_some_and(|open| self.width - open.width > most) {
            self.width += ENDLESS;
        }
        self.close();
    }

    fn mark(&mut self, kind: MarkKind) {
        self.marks.push(Mark {
            at: self.text.len(),
            width: self.width,
            kind,
        });
    }

    /// Appends the lines to `out`.
    pub(super) fn write(&mut self, out: &mut String) {
        self.measure();
        let mut lines = Lines::new(out);
        let mut from = 0;
        for mark in &self.marks {
            lines.text(&self.text[from..mark.at]);
            from = mark.at;
            match mark.kind {
                MarkKind::Open(breaks, indent) => lines.open(mark.width, breaks, indent),
                MarkKind::Break(line_break) => lines.line_break(mark.width, line_break),
                MarkKind::Close => lines.close(),
            }
        }
        lines.text(&self.text[from..]);
    }

    /// From the end to the start, knowing for each group around the mark where its next break is.
    fn measure(&mut self) {
        let mut next = vec![self.width];
        for mark in self.marks.iter_mut().rev() {
            let start = mark.width;
            match mark.kind {
                MarkKind::Close => next.extend(next.last().copied()),
                MarkKind::Open(..) => {
                    next.pop();
                    mark.width = next.last().map_or(0, |next| next - start);
                }
                MarkKind::Break(_) => {
                    if let Some(next) = next.last_mut() {
                        mark.width = *next - start;
                        *next = start;
                    }
                }
            }
        }
    }
}
