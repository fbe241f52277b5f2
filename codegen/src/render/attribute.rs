//! Attributes, documentation among them.

use std::borrow::Cow;

use super::layout::{Break, Breaks, INDENT};
use super::printer::{Printed, Printer, Unexpected};
use super::tape::Kind;

/// What stands before a token in the arguments of an attribute.
#[derive(Clone, Copy, PartialEq)]
enum Before {
    Word,
    Sign,
    /// The last comma of a list, which is written only where lines are broken.
    LastComma,
}

impl Printer {
    /// All attributes before something.
    pub(super) fn attributes(&mut self) -> Printed {
        while self.is("#") {
            self.attribute()?;
        }
        Ok(())
    }

    fn attribute(&mut self) -> Printed {
        self.expect("#")?;
        self.expect("[")?;
        if self.is("doc") {
            self.documentation()?;
            self.expect("]")?;
            self.line();
            return Ok(());
        }
        if self.is("comment") {
            return Err(Unexpected);
        }
        self.word("#[");
        self.simple_path()?;
        if self.write_if("=", " = ") {
            self.copy_kind(Kind::Literal)?;
        } else if self.is("(") {
            self.arguments()?;
        }
        self.write("]", "]")?;
        self.space();
        Ok(())
    }

    /// A line of documentation: `///` and what the literal says.
    fn documentation(&mut self) -> Printed {
        self.expect("doc")?;
        self.expect("=")?;
        let said = said(self.tape.text(self.at))?;
        if said.starts_with('/') || said.contains('\n') {
            return Err(Unexpected);
        }
        self.layout.word("///");
        self.layout.word(said.trim_end_matches(' '));
        self.at += 1;
        Ok(())
    }

    /// Tokens in parentheses, whatever they mean.
    fn arguments(&mut self) -> Printed {
        self.write("(", "(")?;
        self.layout.open(Breaks::All, INDENT);
        self.zero_break();
        let mut before = Before::Sign;
        while !self.is(")") {
            before = self.argument(before)?;
        }
        if before != Before::LastComma {
            self.zero_break();
        }
        self.layout.unindent();
        self.layout.close();
        self.write(")", ")")
    }

    fn argument(&mut self, before: Before) -> Printed<Before> {
        match (self.kind(), self.tape.text(self.at)) {
            (Kind::Ident | Kind::Literal, _) => {
                if before == Before::Word {
                    self.space();
                }
                self.copy();
                return Ok(Before::Word);
            }
            (_, "(") => self.arguments()?,
            (_, "::") => self.copy(),
            (_, "=") if before == Before::Word => self.write("=", " = ")?,
            (_, ",") if self.then(")") => {
                self.expect(",")?;
                self.layout.line_break(Break::COMMA);
                return Ok(Before::LastComma);
            }
            (_, ",") => {
                self.copy();
                self.space();
            }
            _ => return Err(Unexpected),
        }
        Ok(Before::Sign)
    }
}

/// What the literal of a string says.
fn said(literal: &str) -> Printed<Cow<'_, str>> {
    let raw = literal.strip_prefix('r');
    let quoted = raw.unwrap_or(literal).trim_matches('#');
    let inside = quoted
        .strip_prefix('"')
        .and_then(|said| said.strip_suffix('"'));
    let inside = inside.ok_or(Unexpected)?;
    match raw.is_none() && inside.contains('\\') {
        true => unescape(inside).map(Cow::Owned),
        false => Ok(Cow::Borrowed(inside)),
    }
}

/// What the inside of a string's literal says, if its escapes are usual ones.
fn unescape(literal: &str) -> Printed<String> {
    let mut text = String::with_capacity(literal.len());
    let mut characters = literal.chars();
    while let Some(character) = characters.next() {
        text.push(match character {
            '\\' => match characters.next() {
                Some(quoted @ ('\\' | '"' | '\'')) => quoted,
                Some('t') => '\t',
                _ => return Err(Unexpected),
            },
            other => other,
        });
    }
    Ok(text)
}
