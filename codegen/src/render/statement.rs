//! Statements, and `match` with its arms.

use super::chain::Place;
use super::layout::{Break, Breaks, INDENT};
use super::printer::{Printed, Printer, Unexpected};
use super::tape::Kind;
use super::ty::is_keyword;

impl Printer {
    /// One statement and the line's end.
    pub(super) fn statement(&mut self) -> Printed {
        self.layout.open(Breaks::AsNeeded, 0);
        match self.is("let") {
            true => self.binding()?,
            false => self.expression_statement()?,
        }
        self.layout.close();
        self.line();
        Ok(())
    }

    fn binding(&mut self) -> Printed {
        self.write("let", "let ")?;
        self.pattern()?;
        if self.write_if(":", ": ") {
            self.ty()?;
        }
        self.write("=", " = ")?;
        self.never_break();
        self.expression()?;
        self.write(";", ";")
    }

    fn expression_statement(&mut self) -> Printed {
        let (matches, returns) = (self.is("match"), self.is("return"));
        let assigns = self.assigns();
        match assigns {
            true => self.assignment()?,
            false => self.expression_at(Place::LineStart)?,
        }
        match (self.pass(";"), self.is("}")) {
            (true, _) => self.word(";"),
            (false, true) if assigns || returns => self.word(";"),
            (false, true) => {}
            // A `match` needs no sign after it, but one may change what it is part of.
            (false, false) if matches && self.kind() == Kind::Ident => {}
            (false, false) => return Err(Unexpected),
        }
        Ok(())
    }

    /// Whether there is a `=` in this statement.
    fn assigns(&self) -> bool {
        let mut at = self.at;
        loop {
            match (self.tape.kind(at), self.tape.text(at)) {
                (_, "=") => return true,
                (_, ";" | "match") | (Kind::Close | Kind::End, _) => return false,
                _ => at = self.tape.after(at),
            }
        }
    }

    fn assignment(&mut self) -> Printed {
        self.layout.open(Breaks::AsNeeded, 0);
        self.expression()?;
        self.write("=", " = ")?;
        self.never_break();
        self.expression()?;
        self.layout.close();
        Ok(())
    }

    /// `match` and its arms.
    pub(super) fn match_value(&mut self) -> Printed {
        self.layout.open(Breaks::AsNeeded, 0);
        self.write("match", "match ")?;
        self.layout.open(Breaks::All, 0);
        let outer = self.arms;
        self.arms = self.find("{")?;
        let reaches = self.reaches()?;
        self.expression()?;
        if self.at != self.arms {
            return Err(Unexpected);
        }
        self.arms = outer;
        match reaches {
            true => self.space(),
            false => self.word(" "),
        }
        self.layout.close();
        self.inner_block(Self::arm)?;
        self.layout.close();
        Ok(())
    }

    /// The next token that is this one and in no group.
    fn find(&self, token: &str) -> Printed<usize> {
        let mut at = self.at;
        while self.tape.text(at) != token {
            if matches!(self.tape.kind(at), Kind::Close | Kind::End) {
                return Err(Unexpected);
            }
            at = self.tape.after(at);
        }
        Ok(at)
    }

    /// Whether what is matched on reaches into a value.
    fn reaches(&self) -> Printed<bool> {
        let mut at = self.at;
        while matches!(self.tape.text(at), "&" | "*" | "-" | "!" | "mut") {
            at += 1;
        }
        Ok(self.links(self.after_primary(at))?.reaches)
    }

    fn arm(&mut self) -> Printed {
        self.attributes()?;
        self.layout.open(Breaks::AsNeeded, 0);
        self.alternatives()?;
        self.write("=>", " => ")?;
        let mut braces = 0;
        while self.is("{") && self.is_sole_expression() {
            self.at += 1;
            braces += 1;
        }
        if self.is("{") {
            self.inner_block(Self::statement)?;
        } else if self.is("(") && self.then(")") {
            self.word("{");
            self.never_break();
            self.word("}");
            self.at += 2;
        } else {
            self.arm_expression()?;
        }
        for _ in 0..braces {
            self.expect("}")?;
        }
        if !self.pass(",") && !self.is("}") && self.tape.text(self.at - 1) != "}" {
            return Err(Unexpected);
        }
        self.layout.close();
        self.line();
        Ok(())
    }

    /// What an arm gives: on the line, or in braces on lines of its own.
    fn arm_expression(&mut self) -> Printed {
        let semicolon = self.is("return").then_some(';');
        let comma = (!self.is("match")).then_some(',');
        self.never_break();
        self.layout.open(Breaks::All, INDENT);
        self.layout.line_break(Break::BRACE);
        self.expression_at(Place::LineStart)?;
        self.layout.line_break(Break::end_brace(semicolon, comma));
        self.layout.close();
        Ok(())
    }

    /// Whether the braces that begin here hold one expression, without which they mean the same.
    fn is_sole_expression(&self) -> bool {
        let Some(first) = self.inside(self.at).next() else {
            return false;
        };
        if self.inside(self.at).any(|at| self.tape.text(at) == ";") {
            return false;
        }
        let last = self.tape.after(self.at) - 1;
        match self.tape.text(first) {
            "{" => self.tape.after(first) == last,
            "match" => self
                .inside(self.at)
                .find(|&at| self.tape.text(at) == "{")
                .is_some_and(|arms| self.tape.after(arms) == last),
            "return" => true,
            word => !is_keyword(word) && word != "#",
        }
    }
}
