//! What only Java has: nested classes, `\Q…\E`, `\h`, `\R`, `\Z`, and the other case of a letter.

use regex_syntax::hir::{ClassUnicode, ClassUnicodeRange};

use super::super::Error;
use super::super::set::Set;
use super::super::syntax::{Assertion, Look, Node};
use super::escape::Escape;
use super::{Parser, Reading};

impl Parser<'_> {
    /// An escape outside of a class that only Java has; nothing if there is none. The backslash is read.
    pub(super) fn java_escape(&mut self, start: usize) -> Result<Option<Node>, Error> {
        let (name, node, meaning) = match self.peek() {
            Some('A') => (
                r"`\A`",
                Node::Assertion(Assertion::Start),
                "it is the start of the text",
            ),
            Some('G') => (
                r"`\G`",
                Node::Assertion(Assertion::Start),
                "it is the start of the text",
            ),
            Some('z') => (
                r"`\z`",
                Node::Assertion(Assertion::End),
                "it is the end of the text",
            ),
            Some('Z') => (
                r"`\Z`",
                before_final_line_break(start),
                "it is the end of the text or before a line break there",
            ),
            Some('R') => (r"`\R`", line_break(), "it is a line break"),
            _ => return Ok(None),
        };
        self.bump();
        self.lenient(start, name, &format!("{meaning}, as in Java"))?;
        Ok(Some(node))
    }

    /// An escape that only Java has inside a class and outside; the backslash and the letter are read.
    pub(super) fn java_common_escape(
        &mut self,
        start: usize,
        letter: char,
    ) -> Result<Escape, Error> {
        let (escape, meaning) = match letter {
            'h' => (Escape::Set(blanks()), "it is a blank"),
            'H' => (
                Escape::Set(blanks().complement()),
                "it is anything but a blank",
            ),
            'V' => (
                Escape::Set(vertical_blanks().complement()),
                "it is anything but a vertical blank",
            ),
            'e' => (Escape::Point(0x1B), "it is the character U+001B"),
            'a' => (Escape::Point(0x07), "it is the character U+0007"),
            other => {
                return Err(self.error(start, &format!(r"the escape `\{other}` is unknown")));
            }
        };
        self.lenient(
            start,
            &format!(r"the escape `\{letter}`"),
            &format!("{meaning}, as in Java"),
        )?;
        Ok(escape)
    }

    /// `\Q…\E`. A quantifier after it is about its last character.
    pub(super) fn quoted(&mut self) -> Result<Vec<Node>, Error> {
        let start = self.at;
        let text = self.quoted_text()?;
        let mut nodes: Vec<Node> = text.chars().map(|c| self.character(c as u32)).collect();
        if let Some(last) = nodes.pop() {
            nodes.push(self.quantified(last, start)?);
        }
        Ok(nodes)
    }

    /// `\Q…\E` in a class.
    pub(super) fn quoted_set(&mut self) -> Result<Set, Error> {
        let text = self.quoted_text()?;
        Ok(Set::from_ranges(text.chars().map(|c| (c as u32, c as u32))))
    }

    fn quoted_text(&mut self) -> Result<String, Error> {
        let start = self.at;
        self.lenient(
            start,
            r"`\Q`",
            r"what follows, up to `\E`, stands for itself, as in Java",
        )?;
        self.eat(r"\Q");
        let rest = self.rest();
        let text = rest.split_once(r"\E").map_or(rest, |(text, _)| text);
        self.at += text.len();
        self.eat(r"\E");
        Ok(text.to_owned())
    }

    /// A class in a class.
    pub(super) fn nested(&mut self) -> Result<Set, Error> {
        let offset = self.at;
        self.lenient(offset, "a class in a class", "it is a union, as in Java")?;
        self.eat("[");
        self.class(offset)
    }

    /// Java's `&&`, all that follows it, and the `]` of the class.
    pub(super) fn intersected(&mut self, start: usize) -> Result<Set, Error> {
        let offset = self.at;
        self.lenient(
            offset,
            "`&&` in a class",
            "it is an intersection, as in Java",
        )?;
        self.eat("&&");
        if self.reading == Reading::NestedClasses {
            return self.class_members(start);
        }
        self.eat("[");
        let other = self.class(offset)?;
        if self.eat("]") {
            Ok(other)
        } else {
            Err(self.error(start, "after `&&[…]` this class must end"))
        }
    }

    /// The set, with the other case of its letters where the flags say so: without the flag `u`, those of ASCII.
    pub(super) fn fold(&self, set: Set) -> Set {
        if !self.flags.ignore_case {
            return set;
        }
        let letters = if self.flags.unicode_case {
            set.clone()
        } else {
            set.ascii()
        };
        let ranges = letters.char_ranges();
        let ranges = ranges
            .iter()
            .map(|&(low, high)| ClassUnicodeRange::new(low, high));
        let mut class = ClassUnicode::new(ranges);
        class.case_fold_simple();
        let folded = class
            .iter()
            .map(|range| (range.start() as u32, range.end() as u32));
        let folded = Set::from_ranges(folded);
        set.union(&if self.flags.unicode_case {
            folded
        } else {
            folded.ascii()
        })
    }
}

/// `\h`.
fn blanks() -> Set {
    Set::from_ranges([
        (0x09, 0x09),
        (0x20, 0x20),
        (0xA0, 0xA0),
        (0x1680, 0x1680),
        (0x180E, 0x180E),
        (0x2000, 0x200A),
        (0x202F, 0x202F),
        (0x205F, 0x205F),
        (0x3000, 0x3000),
    ])
}

/// What Java's `\v` is; here `\v` is ECMA's.
fn vertical_blanks() -> Set {
    Set::from_ranges([(0x0A, 0x0D), (0x85, 0x85), (0x2028, 0x2029)])
}

/// `\R`.
fn line_break() -> Node {
    let pair = Node::Sequence(vec![Node::literal(0x0D), Node::literal(0x0A)]);
    Node::Choice(vec![pair, Node::Set(vertical_blanks())])
}

/// `\Z`.
fn before_final_line_break(offset: usize) -> Node {
    let breaks = Set::from_ranges([(0x0A, 0x0A), (0x0D, 0x0D), (0x85, 0x85), (0x2028, 0x2029)]);
    let pair = Node::Sequence(vec![Node::literal(0x0D), Node::literal(0x0A)]);
    let any = Node::Choice(vec![Node::Empty, pair, Node::Set(breaks)]);
    Node::Look(Look {
        behind: false,
        negative: false,
        node: Box::new(Node::Sequence(vec![any, Node::Assertion(Assertion::End)])),
        offset,
    })
}
