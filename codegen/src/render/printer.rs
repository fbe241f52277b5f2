//! What all that is printed shares: reading the tape, and lists between commas.

use proc_macro2::TokenStream;

use super::layout::{Break, Breaks, INDENT, Layout};
use super::tape::{Kind, Tape};

/// Prints items whose Rust is of the part that is known here: declarations, tables, and bodies without logic.
///
/// What stands where is decided by the tokens alone; at the first one that is not expected, printing ends, and the item is left to
/// prettyplease, whose text is the same wherever both can.
#[derive(Default)]
pub(super) struct Printer {
    pub(super) tape: Tape,
    pub(super) layout: Layout,
    /// The token that is printed next.
    pub(super) at: usize,
    /// The brace after the expression that is matched on, which begins no value of a structure.
    pub(super) arms: usize,
}

/// The token that comes next is none that may stand there, as far as this printer knows.
#[derive(Debug)]
pub(super) struct Unexpected;

/// What comes after an element of a list.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum After {
    Another,
    Last,
}

pub(super) type Printed<T = ()> = Result<T, Unexpected>;

impl Printer {
    /// Appends the text of an item to `out`, or leaves `out` as it is and the tokens on the tape.
    pub(super) fn print(&mut self, item: TokenStream, out: &mut String) -> Printed {
        self.tape.record(item);
        self.layout.clear();
        (self.at, self.arms) = (0, usize::MAX);
        self.layout.open(Breaks::All, 0);
        while self.kind() != Kind::End {
            self.item()?;
        }
        self.layout.close();
        self.layout.write(out);
        Ok(())
    }

    pub(super) fn kind(&self) -> Kind {
        self.tape.kind(self.at)
    }

    /// Whether the next token is this one.
    pub(super) fn is(&self, token: &str) -> bool {
        self.tape.text(self.at) == token
    }

    /// Whether the token after the next one is this one.
    pub(super) fn then(&self, token: &str) -> bool {
        self.tape.text(self.at + 1) == token
    }

    /// Goes past a token if it is this one.
    pub(super) fn pass(&mut self, token: &str) -> bool {
        let found = self.is(token);
        self.at += usize::from(found);
        found
    }

    /// Goes past a token that must be this one.
    pub(super) fn expect(&mut self, token: &str) -> Printed {
        self.pass(token).then_some(()).ok_or(Unexpected)
    }

    /// Writes a word of the printer's, or a space.
    pub(super) fn word(&mut self, word: &'static str) {
        self.layout.word(word);
    }

    /// Goes past a token that must be this one and writes `word` for it.
    pub(super) fn write(&mut self, token: &str, word: &'static str) -> Printed {
        self.expect(token)?;
        self.word(word);
        Ok(())
    }

    /// The same where the next token is this one, and says whether it was.
    pub(super) fn write_if(&mut self, token: &str, word: &'static str) -> bool {
        let found = self.pass(token);
        if found {
            self.word(word);
        }
        found
    }

    /// Writes the next token as it is.
    pub(super) fn copy(&mut self) {
        self.layout.word(self.tape.text(self.at));
        self.at += 1;
    }

    /// Writes the next token, which must be of this kind.
    pub(super) fn copy_kind(&mut self, kind: Kind) -> Printed {
        if self.kind() != kind {
            return Err(Unexpected);
        }
        self.copy();
        Ok(())
    }

    pub(super) fn ident(&mut self) -> Printed {
        self.copy_kind(Kind::Ident)
    }

    pub(super) fn space(&mut self) {
        self.layout.line_break(Break::SPACE);
    }

    pub(super) fn zero_break(&mut self) {
        self.layout.line_break(Break::NOTHING);
    }

    pub(super) fn line(&mut self) {
        self.layout.line_break(Break::LINE);
    }

    pub(super) fn never_break(&mut self) {
        self.layout.line_break(Break::NEVER);
    }

    /// Elements up to the token `end`, a comma after each; after the last one there is `last`.
    pub(super) fn elements(
        &mut self,
        end: &str,
        last: Break,
        mut element: impl FnMut(&mut Self) -> Printed,
    ) -> Printed {
        while !self.is(end) {
            element(self)?;
            if self.comma(end)? == After::Last {
                self.layout.line_break(last);
            }
        }
        Ok(())
    }

    /// What is after an element; a comma and a space where it is another one.
    pub(super) fn comma(&mut self, end: &str) -> Printed<After> {
        let comma = self.pass(",");
        if self.is(end) {
            return Ok(After::Last);
        }
        if !comma {
            return Err(Unexpected);
        }
        self.word(",");
        self.space();
        Ok(After::Another)
    }

    /// Elements between two signs: on the line, or one on each line and a comma after each. Says how many there were.
    pub(super) fn list(
        &mut self,
        [open, close]: [&'static str; 2],
        mut element: impl FnMut(&mut Self) -> Printed,
    ) -> Printed<usize> {
        let mut count = 0;
        self.write(open, open)?;
        self.layout.open(Breaks::All, INDENT);
        self.zero_break();
        self.elements(close, Break::COMMA, |p| {
            count += 1;
            element(p)
        })?;
        self.layout.unindent();
        self.layout.close();
        self.write(close, close)?;
        Ok(count)
    }

    /// Elements between two signs, on the line, or as many on each line as fit.
    pub(super) fn filled(
        &mut self,
        [open, close]: [&'static str; 2],
        mut element: impl FnMut(&mut Self) -> Printed,
    ) -> Printed {
        self.layout.open(Breaks::All, INDENT);
        self.write(open, open)?;
        self.zero_break();
        self.layout.open(Breaks::AsNeeded, 0);
        while !self.is(close) {
            element(self)?;
            self.comma(close)?;
        }
        self.layout.close();
        self.layout.line_break(Break::COMMA);
        self.layout.unindent();
        self.write(close, close)?;
        self.layout.close();
        Ok(())
    }

    /// What is in braces in the group that is open, each on lines of its own.
    pub(super) fn block(&mut self, content: impl FnMut(&mut Self) -> Printed) -> Printed {
        self.write("{", "{")?;
        self.lines(content)
    }

    /// The same in the middle of an expression.
    pub(super) fn inner_block(&mut self, content: impl FnMut(&mut Self) -> Printed) -> Printed {
        self.write("{", "{")?;
        self.never_break();
        self.layout.open(Breaks::All, INDENT);
        self.lines(content)
    }

    fn lines(&mut self, mut content: impl FnMut(&mut Self) -> Printed) -> Printed {
        self.layout.line_break(Break::LINE_BETWEEN);
        while !self.is("}") {
            content(self)?;
        }
        self.layout.unindent();
        self.layout.close();
        self.write("}", "}")
    }

    /// The tokens in the group that the token at `open` opens, but not those in groups in it.
    pub(super) fn inside(&self, open: usize) -> impl Iterator<Item = usize> + '_ {
        let end = self.tape.after(open) - 1;
        let next = |&at: &usize| Some(self.tape.after(at));
        std::iter::successors(Some(open + 1), next).take_while(move |&at| at < end)
    }
}
