//! Items: declarations, and the `impl`s and traits that hold others.

use super::layout::{Break, Breaks, INDENT};
use super::printer::{Printed, Printer, Unexpected};
use super::tape::Kind;

impl Printer {
    /// One item and the line's end.
    pub(super) fn item(&mut self) -> Printed {
        self.attributes()?;
        match self.tape.text(self.after_visibility()) {
            "use" => self.use_item()?,
            "mod" => self.mod_item()?,
            "static" => self.value_item("static", "static ")?,
            "const" => self.value_item("const", "const ")?,
            "struct" => self.structure()?,
            "enum" => self.enumeration()?,
            "trait" => self.trait_item()?,
            "impl" => self.impl_item()?,
            "fn" => self.function()?,
            _ => self.macro_item()?,
        }
        self.line();
        Ok(())
    }

    /// What is in an `impl` or a trait.
    fn member(&mut self) -> Printed {
        self.attributes()?;
        match self.tape.text(self.after_visibility()) {
            "const" if self.tape.text(self.after_visibility() + 1) != "fn" => {
                self.value_item("const", "const ")?;
            }
            "type" => self.type_item()?,
            "fn" | "async" => self.function()?,
            _ => return Err(Unexpected),
        }
        self.line();
        Ok(())
    }

    fn after_visibility(&self) -> usize {
        match (self.is("pub"), self.then("(")) {
            (true, true) => self.tape.after(self.at + 1),
            (true, false) => self.at + 1,
            (false, _) => self.at,
        }
    }

    /// `pub`, `pub(crate)`, or nothing.
    pub(super) fn visibility(&mut self) -> Printed {
        if !self.is("pub") {
            return Ok(());
        }
        if !self.then("(") {
            return self.write("pub", "pub ");
        }
        self.copy();
        self.write("(", "(")?;
        if !["crate", "self", "super"]
            .iter()
            .any(|place| self.is(place))
        {
            return Err(Unexpected);
        }
        self.copy();
        self.write(")", ") ")
    }

    fn use_item(&mut self) -> Printed {
        self.visibility()?;
        self.write("use", "use ")?;
        self.use_tree()?;
        self.write(";", ";")
    }

    fn use_tree(&mut self) -> Printed {
        loop {
            match self.tape.text(self.at) {
                "*" => self.copy(),
                "{" => self.use_group()?,
                _ => self.ident()?,
            }
            if !self.write_if("::", "::") {
                break;
            }
        }
        match self.write_if("as", " as ") {
            true => self.ident(),
            false => Ok(()),
        }
    }

    /// Names, as many on a line as fit. One alone needs no braces, and groups in a group have lines of their own.
    fn use_group(&mut self) -> Printed {
        let nested = self
            .inside(self.at)
            .any(|at| self.tape.kind(at) == Kind::Open);
        if nested || self.then("self") {
            return Err(Unexpected);
        }
        if self.inside(self.at).any(|at| self.tape.text(at) == ",") {
            return self.filled(["{", "}"], Self::use_tree);
        }
        self.expect("{")?;
        self.use_tree()?;
        self.expect("}")
    }

    fn mod_item(&mut self) -> Printed {
        self.visibility()?;
        self.write("mod", "mod ")?;
        self.ident()?;
        self.write(";", ";")
    }

    /// A static or a constant.
    fn value_item(&mut self, keyword: &str, word: &'static str) -> Printed {
        self.layout.open(Breaks::All, 0);
        self.visibility()?;
        self.write(keyword, word)?;
        self.ident()?;
        self.write(":", ": ")?;
        self.ty()?;
        self.write("=", " = ")?;
        self.never_break();
        self.expression()?;
        self.write(";", ";")?;
        self.layout.close();
        Ok(())
    }

    /// `type X = Y;` in an `impl`.
    fn type_item(&mut self) -> Printed {
        self.layout.open(Breaks::All, INDENT);
        self.visibility()?;
        self.write("type", "type ")?;
        self.ident()?;
        self.write("=", " = ")?;
        self.never_break();
        self.layout.open(Breaks::AsNeeded, -INDENT);
        self.ty()?;
        self.layout.close();
        self.write(";", ";")?;
        self.layout.close();
        Ok(())
    }

    fn structure(&mut self) -> Printed {
        self.layout.open(Breaks::All, INDENT);
        self.visibility()?;
        self.write("struct", "struct ")?;
        self.ident()?;
        self.generics()?;
        if self.is("{") {
            self.word(" ");
            return self.block(|p| p.line_of(Self::field));
        }
        if self.is("(") {
            self.fields_in_parentheses()?;
        }
        self.write(";", ";")?;
        self.layout.close();
        Ok(())
    }

    fn enumeration(&mut self) -> Printed {
        self.layout.open(Breaks::All, INDENT);
        self.visibility()?;
        self.write("enum", "enum ")?;
        self.ident()?;
        self.generics()?;
        self.word(" ");
        self.block(|p| p.line_of(Self::variant))
    }

    /// Something with a comma on a line of its own.
    fn line_of(&mut self, content: fn(&mut Self) -> Printed) -> Printed {
        content(self)?;
        if !self.pass(",") && !self.is("}") {
            return Err(Unexpected);
        }
        self.word(",");
        self.line();
        Ok(())
    }

    fn field(&mut self) -> Printed {
        self.attributes()?;
        self.visibility()?;
        self.ident()?;
        self.write(":", ": ")?;
        self.ty()
    }

    fn variant(&mut self) -> Printed {
        self.attributes()?;
        self.ident()?;
        if self.is("(") {
            self.layout.open(Breaks::All, INDENT);
            self.fields_in_parentheses()?;
            self.layout.close();
        }
        if self.write_if("=", " = ") {
            self.expression()?;
        }
        Ok(())
    }

    fn fields_in_parentheses(&mut self) -> Printed {
        self.write("(", "(")?;
        self.zero_break();
        self.elements(")", Break::COMMA, |p| {
            p.visibility()?;
            p.ty()
        })?;
        self.layout.unindent();
        self.write(")", ")")
    }

    fn trait_item(&mut self) -> Printed {
        self.layout.open(Breaks::All, INDENT);
        self.visibility()?;
        self.write("trait", "trait ")?;
        self.ident()?;
        if self.write_if(":", ": ") {
            self.bounds()?;
        }
        self.word(" ");
        self.block(Self::member)
    }

    fn impl_item(&mut self) -> Printed {
        self.layout.open(Breaks::All, INDENT);
        self.layout.open(Breaks::AsNeeded, -INDENT);
        self.layout.open(Breaks::All, INDENT);
        self.write("impl", "impl")?;
        self.generics()?;
        self.layout.close();
        self.word(" ");
        self.ty()?;
        if self.pass("for") {
            self.space();
            self.word("for ");
            self.ty()?;
        }
        self.layout.close();
        self.word(" ");
        self.block(Self::member)
    }

    /// A function, with a body or without one.
    fn function(&mut self) -> Printed {
        self.layout.open(Breaks::All, INDENT);
        self.visibility()?;
        self.write_if("async", "async ");
        self.write("fn", "fn ")?;
        self.ident()?;
        self.generics()?;
        self.parameters()?;
        self.layout.open(Breaks::All, -INDENT);
        if self.write_if("->", " -> ") {
            self.ty()?;
        }
        self.layout.close();
        if self.write_if(";", ";") {
            self.layout.close();
            return Ok(());
        }
        self.word(" ");
        self.block(Self::statement)
    }

    /// The parameters of a function, which stand as far to the right as its body.
    fn parameters(&mut self) -> Printed {
        self.write("(", "(")?;
        self.never_break();
        self.layout.open(Breaks::All, 0);
        self.zero_break();
        self.elements(")", Break::COMMA, Self::parameter)?;
        self.layout.unindent();
        self.layout.close();
        self.write(")", ")")
    }

    /// `self` in one of its forms, or a pattern and its type.
    fn parameter(&mut self) -> Printed {
        if self.is("&") {
            self.reference()?;
            return self.write("self", "self");
        }
        self.pattern()?;
        match self.write_if(":", ": ") {
            true => self.ty(),
            false if self.tape.text(self.at - 1) == "self" => Ok(()),
            false => Err(Unexpected),
        }
    }
}
