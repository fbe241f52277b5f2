//! Types, paths, and what stands between angle brackets.

use super::layout::{Break, Breaks, INDENT};
use super::printer::{Printed, Printer, Unexpected};
use super::tape::Kind;

impl Printer {
    pub(super) fn ty(&mut self) -> Printed {
        match self.tape.text(self.at) {
            "&" => {
                self.reference()?;
                self.ty()
            }
            "[" => self.array_type(),
            "(" => self.tuple_type(),
            "dyn" => {
                self.write("dyn", "dyn ")?;
                self.bounds()
            }
            "impl" => {
                self.write("impl", "impl ")?;
                self.bounds()
            }
            _ => self.type_path(),
        }
    }

    /// `&`, the lifetime and `mut`.
    pub(super) fn reference(&mut self) -> Printed {
        self.write("&", "&")?;
        if self.kind() == Kind::Lifetime {
            self.copy();
            self.word(" ");
        }
        self.write_if("mut", "mut ");
        Ok(())
    }

    /// `[T]` or `[T; n]`.
    fn array_type(&mut self) -> Printed {
        self.write("[", "[")?;
        self.ty()?;
        if self.write_if(";", "; ") {
            self.expression()?;
        }
        self.write("]", "]")
    }

    /// One type alone is in parentheses, or keeps its comma.
    fn tuple_type(&mut self) -> Printed {
        match self.list(["(", ")"], Self::ty)? {
            1 => Err(Unexpected),
            _ => Ok(()),
        }
    }

    /// Traits and lifetimes with `+` between them.
    pub(super) fn bounds(&mut self) -> Printed {
        loop {
            self.bound()?;
            if !self.write_if("+", " + ") {
                return Ok(());
            }
        }
    }

    fn bound(&mut self) -> Printed {
        match self.kind() {
            Kind::Lifetime => self.copy(),
            _ => self.type_path()?,
        }
        Ok(())
    }

    fn type_path(&mut self) -> Printed {
        self.segments(|p| match p.is("<") {
            true => p.generic_arguments(),
            false => Ok(()),
        })
    }

    /// A path without arguments.
    pub(super) fn simple_path(&mut self) -> Printed {
        self.segments(|_| Ok(()))
    }

    /// Names with `::` between them, and before them where a path begins with it.
    fn segments(&mut self, arguments: fn(&mut Self) -> Printed) -> Printed {
        self.write_if("::", "::");
        loop {
            self.name()?;
            arguments(self)?;
            if !self.write_if("::", "::") {
                return Ok(());
            }
        }
    }

    /// A name that may stand in a path.
    fn name(&mut self) -> Printed {
        match is_keyword(self.tape.text(self.at)) {
            true => Err(Unexpected),
            false => self.ident(),
        }
    }

    /// `<A, B>`.
    pub(super) fn generic_arguments(&mut self) -> Printed {
        let mut lifetimes = true;
        self.list(["<", ">"], |p| {
            let lifetime = p.kind() == Kind::Lifetime;
            // Those after others would be moved before them.
            if lifetime && !lifetimes {
                return Err(Unexpected);
            }
            lifetimes = lifetime;
            p.generic_argument()
        })?;
        Ok(())
    }

    fn generic_argument(&mut self) -> Printed {
        match self.kind() {
            Kind::Lifetime | Kind::Literal => {
                self.copy();
                Ok(())
            }
            Kind::Ident if self.then("=") => {
                self.ident()?;
                self.write("=", " = ")?;
                self.ty()
            }
            _ => self.ty(),
        }
    }

    /// The parameters of an item, `<'a, H: Handler>`, or nothing.
    pub(super) fn generics(&mut self) -> Printed {
        if !self.is("<") {
            return Ok(());
        }
        self.write("<", "<")?;
        self.layout.open(Breaks::All, 0);
        self.zero_break();
        self.elements(">", Break::COMMA, Self::generic_parameter)?;
        self.layout.unindent();
        self.layout.close();
        self.write(">", ">")
    }

    fn generic_parameter(&mut self) -> Printed {
        self.name()?;
        self.layout.open(Breaks::AsNeeded, INDENT);
        if self.write_if(":", ": ") {
            self.bound()?;
            while self.pass("+") {
                self.space();
                self.word("+ ");
                self.bound()?;
            }
        }
        self.layout.close();
        Ok(())
    }
}

/// Whether a word can be neither a name nor the start of a path.
pub(super) fn is_keyword(word: &str) -> bool {
    matches!(
        word,
        "as" | "async"
            | "await"
            | "break"
            | "const"
            | "continue"
            | "dyn"
            | "else"
            | "enum"
            | "extern"
            | "fn"
            | "for"
            | "if"
            | "impl"
            | "in"
            | "let"
            | "loop"
            | "match"
            | "mod"
            | "move"
            | "mut"
            | "pub"
            | "ref"
            | "return"
            | "static"
            | "struct"
            | "trait"
            | "type"
            | "unsafe"
            | "use"
            | "where"
            | "while"
            | "yield"
    )
}
