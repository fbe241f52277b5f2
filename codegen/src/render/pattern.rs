//! Patterns of `let`, parameters and arms.

use super::layout::Breaks;
use super::printer::{Printed, Printer, Unexpected};
use super::tape::Kind;

impl Printer {
    /// The patterns of an arm, with `|` between them.
    pub(super) fn alternatives(&mut self) -> Printed {
        let until = |at: &usize| !matches!(self.tape.text(*at), "=>" | "");
        let next = |&at: &usize| Some(self.tape.after(at));
        let mut tokens = std::iter::successors(Some(self.at), next).take_while(until);
        if !tokens.any(|at| self.tape.text(at) == "|") {
            return self.pattern();
        }
        let mut tokens = std::iter::successors(Some(self.at), next).take_while(until);
        let short = tokens.all(|at| {
            self.tape.kind(at) == Kind::Literal || matches!(self.tape.text(at), "_" | "|" | "-")
        });
        self.layout
            .open(if short { Breaks::AsNeeded } else { Breaks::All }, 0);
        self.pattern()?;
        while self.pass("|") {
            self.space();
            self.word("| ");
            self.pattern()?;
        }
        self.layout.close();
        Ok(())
    }

    pub(super) fn pattern(&mut self) -> Printed {
        match self.tape.text(self.at) {
            "&" => {
                self.reference()?;
                self.pattern()
            }
            "mut" => {
                self.write("mut", "mut ")?;
                self.ident()
            }
            "(" => match self.list(["(", ")"], Self::pattern)? {
                1 => Err(Unexpected),
                _ => Ok(()),
            },
            "-" => {
                self.copy();
                self.copy_kind(Kind::Literal)
            }
            "_" => self.ident(),
            _ if self.kind() == Kind::Literal => self.copy_kind(Kind::Literal),
            _ => self.named_pattern(),
        }
    }

    /// A name, or a variant and what is in it.
    fn named_pattern(&mut self) -> Printed {
        self.path()?;
        if self.is("(") {
            self.list(["(", ")"], Self::pattern)?;
        }
        Ok(())
    }
}
