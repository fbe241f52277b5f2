//! Calls of macros, whose tokens may mean anything.

use super::layout::{Breaks, INDENT};
use super::printer::{Printed, Printer, Unexpected};
use super::tape::Kind;
use super::ty::is_keyword;

/// What stands before a token.
#[derive(Clone, Copy, PartialEq)]
enum Before {
    /// Nothing, or a sign that belongs to what follows it.
    Joint,
    Word,
    PathSign,
    Group,
    Other,
}

impl Printer {
    /// A macro that makes items.
    pub(super) fn macro_item(&mut self) -> Printed {
        self.macro_call()?;
        self.write(";", ";")
    }

    pub(super) fn macro_call(&mut self) -> Printed {
        self.simple_path()?;
        self.write("!", "!")?;
        self.write("(", "(")?;
        if !self.is(")") {
            self.layout.open(Breaks::All, INDENT);
            self.zero_break();
            self.layout.open(Breaks::AsNeeded, 0);
            self.macro_tokens()?;
            self.layout.close();
            self.zero_break();
            self.layout.unindent();
            self.layout.close();
        }
        self.write(")", ")")
    }

    fn macro_tokens(&mut self) -> Printed {
        let mut before = Before::Joint;
        while !self.is(")") {
            before = self.macro_token(before)?;
        }
        Ok(())
    }

    fn macro_token(&mut self, before: Before) -> Printed<Before> {
        let joint = self.kind() == Kind::Joint;
        let (space, now) = match (self.kind(), self.tape.text(self.at)) {
            (Kind::Ident, "crate") => return Err(Unexpected),
            (Kind::Ident, word) if is_keyword(word) => return Err(Unexpected),
            (Kind::Ident, _) => (before != Before::PathSign, Before::Word),
            (Kind::Literal, literal) if !literal.ends_with('.') => (true, Before::Word),
            (_, "(") => (before != Before::Word, Before::Group),
            (_, ",") => (false, Before::Other),
            (_, "::") => (before != Before::Word, Before::PathSign),
            (_, "<" | ">" | "<=" | ">=" | "==" | "&" | "=") => (true, Before::Other),
            _ => return Err(Unexpected),
        };
        if space && before != Before::Joint {
            self.space();
        }
        self.copy();
        if now == Before::Group {
            self.macro_tokens()?;
            self.copy();
        }
        // After `::` there is no space either.
        Ok(if joint { Before::Joint } else { now })
    }
}
