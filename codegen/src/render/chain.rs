//! Chains: a value, and the fields, calls, indices and question marks after it.

use super::layout::{Breaks, INDENT};
use super::printer::{Printed, Printer, Unexpected};
use super::tape::Kind;
use super::ty::is_keyword;

/// Where an expression begins.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Place {
    /// At the start of a line, where `self.` needs no line of its own.
    LineStart,
    InLine,
}

/// The links of a chain.
#[derive(Default)]
pub(super) struct Links {
    /// How many of them begin with a dot: each of those stands on a line of its own where all do not fit on one.
    pub(super) dots: usize,
    /// Whether the last one but for calls and question marks is a field, a method or an index.
    pub(super) reaches: bool,
}

impl Printer {
    pub(super) fn chain(&mut self, place: Place) -> Printed {
        let start = self.at;
        let after = self.after_primary(start);
        let dots = self.links(after)?.dots;
        if dots == 0 {
            self.primary()?;
            return self.suffixes();
        }
        let short = place == Place::LineStart
            && self.tape.kind(start) == Kind::Ident
            && self.tape.text(start + 1) == "."
            && self.tape.text(start).len() <= INDENT.unsigned_abs();
        self.layout.open(Breaks::All, INDENT);
        self.layout.open(Breaks::All, -INDENT);
        self.primary()?;
        self.layout.close();
        for dot in 0..dots {
            self.suffixes()?;
            if !short || dot > 0 {
                self.zero_break();
            }
            // What follows a short name stands as far to the right as a line would.
            self.dot(if short && dots == 1 { -INDENT } else { 0 })?;
        }
        self.layout.close();
        self.suffixes()
    }

    /// The token after what a chain begins with.
    pub(super) fn after_primary(&self, at: usize) -> usize {
        if self.tape.kind(at) != Kind::Ident && self.tape.text(at) != "::" {
            return self.tape.after(at);
        }
        let after = self.after_path(at);
        match self.tape.text(after) {
            "{" if after != self.arms => self.tape.after(after),
            "!" => self.tape.after(after + 1),
            _ => after,
        }
    }

    /// The links from a token on.
    pub(super) fn links(&self, mut at: usize) -> Printed<Links> {
        let mut links = Links::default();
        loop {
            match self.tape.text(at) {
                "." => {
                    links.dots += 1;
                    links.reaches = true;
                    at = self.after_path(at + 1).max(at + 2);
                    if self.tape.text(at) == "(" {
                        at = self.tape.after(at);
                    }
                }
                "[" => {
                    links.reaches = true;
                    at = self.tape.after(at);
                }
                // What a field or a method gave is not called.
                "(" if links.dots > 0 => return Err(Unexpected),
                "(" | "?" => at = self.tape.after(at),
                _ => return Ok(links),
            }
        }
    }

    /// A field or the call of a method, which `indent` moves to the right.
    fn dot(&mut self, indent: isize) -> Printed {
        self.write(".", ".")?;
        match self.kind() {
            Kind::Ident => self.copy(),
            Kind::Literal if self.tape.text(self.at).bytes().all(|b| b.is_ascii_digit()) => {
                self.copy()
            }
            _ => return Err(Unexpected),
        }
        if self.write_if("::", "::") {
            self.generic_arguments()?;
        }
        if self.is("(") {
            self.layout.open(Breaks::All, indent);
            self.call()?;
            self.layout.close();
        }
        Ok(())
    }

    /// Calls, indices and question marks, which stay where they are.
    fn suffixes(&mut self) -> Printed {
        loop {
            match self.tape.text(self.at) {
                "(" => self.call()?,
                "[" => {
                    self.copy();
                    self.expression()?;
                    self.write("]", "]")?;
                }
                "?" => self.copy(),
                _ => return Ok(()),
            }
        }
    }

    /// Arguments in parentheses. One alone that has lines of its own begins on this one.
    fn call(&mut self) -> Printed {
        if !self.is_sole_value() {
            return self.list(["(", ")"], Self::expression).map(drop);
        }
        self.write("(", "(")?;
        self.expression()?;
        self.pass(",");
        self.write(")", ")")
    }

    /// Whether there is one argument, an array, a tuple or a value of a structure.
    fn is_sole_value(&self) -> bool {
        let argument = self.at + 1;
        let after = self.after_primary(argument);
        let end = after + usize::from(self.tape.text(after) == ",");
        let value = match self.tape.text(argument) {
            "[" => !self.repeats(argument),
            "(" => true,
            word => {
                let named = self.tape.kind(argument) == Kind::Ident && !is_keyword(word);
                named && self.tape.text(after - 1) == "}"
            }
        };
        value && self.tape.text(end) == ")"
    }
}
