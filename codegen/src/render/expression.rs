//! Expressions without closures, loops, conditions, and operators between two.

use super::chain::Place;
use super::layout::{Break, Breaks, INDENT};
use super::printer::{After, Printed, Printer, Unexpected};
use super::tape::Kind;
use super::ty::is_keyword;

/// How wide a value of a structure may be on one line.
const VALUE: usize = 34;

impl Printer {
    /// An expression in a line.
    pub(super) fn expression(&mut self) -> Printed {
        self.expression_at(Place::InLine)
    }

    pub(super) fn expression_at(&mut self, place: Place) -> Printed {
        match self.tape.text(self.at) {
            "&" => {
                self.reference()?;
                self.expression()
            }
            "*" | "-" | "!" => {
                self.copy();
                self.expression()
            }
            "return" => self.return_value(),
            "match" => self.match_value(),
            _ => self.chain(place),
        }
    }

    fn return_value(&mut self) -> Printed {
        self.write("return", "return")?;
        if self.is(";") || self.is(",") || self.kind() == Kind::Close {
            return Ok(());
        }
        self.word(" ");
        self.expression()
    }

    /// What fields, calls and the like are asked of.
    pub(super) fn primary(&mut self) -> Printed {
        match (self.kind(), self.tape.text(self.at)) {
            // A dot after such a number would need a space.
            (Kind::Literal, literal) if !literal.ends_with('.') => {
                self.copy();
                Ok(())
            }
            (_, "[") => self.array(),
            (_, "(") => self.tuple(),
            (Kind::Ident, _) | (_, "::") => self.named(),
            _ => Err(Unexpected),
        }
    }

    /// A path, a value of a structure or the call of a macro.
    fn named(&mut self) -> Printed {
        let after = self.after_path(self.at);
        match self.tape.text(after) {
            "{" if after != self.arms => self.value(),
            "!" if self.tape.kind(after + 1) == Kind::Open => self.macro_call(),
            _ => self.path(),
        }
    }

    /// A path in an expression, where arguments come after `::`.
    pub(super) fn path(&mut self) -> Printed {
        self.write_if("::", "::");
        loop {
            match self.is("<") {
                true => self.generic_arguments()?,
                false if is_keyword(self.tape.text(self.at)) => return Err(Unexpected),
                false => self.ident()?,
            }
            if !self.write_if("::", "::") {
                return Ok(());
            }
        }
    }

    /// The token after the path that begins here.
    pub(super) fn after_path(&self, start: usize) -> usize {
        let (mut at, mut depth) = (start, 0_usize);
        loop {
            match (self.tape.kind(at), self.tape.text(at)) {
                (_, "<") if depth > 0 || at > start && self.tape.text(at - 1) == "::" => depth += 1,
                (_, ">") if depth > 0 => depth -= 1,
                (Kind::End, _) => return at,
                (Kind::Ident, _) | (_, "::") => {}
                _ if depth > 0 => {}
                _ => return at,
            }
            at = match depth {
                0 => at + 1,
                _ => self.tape.after(at),
            };
        }
    }

    /// The fields of a structure's value, and what stands for the others.
    fn value(&mut self) -> Printed {
        self.layout.open(Breaks::All, INDENT);
        self.layout.open(Breaks::AsNeeded, -INDENT);
        self.path()?;
        self.layout.close();
        self.write("{", " {")?;
        self.layout.line_break(Break::SPACE_BETWEEN);
        while !self.is("}") {
            if self.write_if("..", "..") {
                self.expression()?;
                self.space();
                break;
            }
            self.field_value()?;
            if self.comma("}")? == After::Last {
                self.layout.line_break(Break::COMMA_OR_SPACE);
            }
        }
        self.layout.unindent();
        self.layout.close_within(VALUE);
        self.write("}", "}")
    }

    fn field_value(&mut self) -> Printed {
        self.ident()?;
        if self.write_if(":", ": ") {
            self.layout.open(Breaks::AsNeeded, 0);
            self.expression()?;
            self.layout.close();
        }
        Ok(())
    }

    fn array(&mut self) -> Printed {
        if self.then("]") {
            self.copy();
            self.copy();
            return Ok(());
        }
        if self.repeats(self.at) {
            self.copy();
            self.expression()?;
            self.write(";", "; ")?;
            self.expression()?;
            return self.write("]", "]");
        }
        match self.is_of_short()? {
            true => self.filled(["[", "]"], Self::expression),
            false => self.list(["[", "]"], Self::expression).map(drop),
        }
    }

    /// Whether an array is of the form `[x; n]`.
    pub(super) fn repeats(&self, array: usize) -> bool {
        self.inside(array).any(|at| self.tape.text(at) == ";")
    }

    /// Whether all elements of an array are literals of whole numbers, characters or truth values.
    fn is_of_short(&self) -> Printed<bool> {
        for at in self.inside(self.at) {
            let text = self.tape.text(at);
            let whole = text.trim_end_matches(|c: char| c.is_ascii_digit());
            match (self.tape.kind(at), text.as_bytes()) {
                (_, b",") => {}
                (Kind::Ident, b"true" | b"false") => {}
                (Kind::Literal, [b'\'', ..] | [b'b', b'\'', ..]) => {}
                (Kind::Literal, [b'0'..=b'9', ..]) if whole.is_empty() => {}
                (Kind::Literal, [b'0'..=b'9', ..]) if text.contains('.') => return Ok(false),
                // Whether it is whole is for those to say who know all suffixes.
                (Kind::Literal, [b'0'..=b'9', ..]) => return Err(Unexpected),
                _ => return Ok(false),
            }
        }
        Ok(true)
    }

    /// One expression alone is in parentheses, or keeps its comma.
    fn tuple(&mut self) -> Printed {
        match self.list(["(", ")"], Self::expression)? {
            1 => Err(Unexpected),
            _ => Ok(()),
        }
    }
}
