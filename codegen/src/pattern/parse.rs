//! Text → tree: [ECMA-262](https://tc39.es/ecma262/#sec-patterns) with the `u` flag; where that refuses, a lenient reading.
//!
//! The lenient reading keeps the meaning that `u` gives and adds what models in the wild hold: escapes that need none, lone
//! brackets, and what only Java has (`\p{Alnum}`, `\A`, `(?i)`, possessive quantifiers), with Java's meaning. Each such
//! construct is noted.

mod class;
mod escape;
mod group;
mod property;
mod quantifier;

use super::set::Set;
use super::syntax::{Assertion, Node};
use super::{Error, Note};

pub(super) use escape::words;

/// A pattern as a tree, and what had to be read leniently.
pub(crate) struct Parsed {
    /// The tree.
    pub(crate) node: Node,
    /// What only the lenient reading accepts.
    pub(crate) notes: Vec<Note>,
}

/// Reads a pattern, strictly if possible.
pub(crate) fn parse(source: &str) -> Result<Parsed, Error> {
    Parser::new(source, false)
        .pattern()
        .or_else(|_| Parser::new(source, true).pattern())
}

/// The flags that Java lets a pattern set for itself.
#[derive(Clone, Copy, Default)]
struct Flags {
    ignore_case: bool,
    multi_line: bool,
    dot_all: bool,
}

struct Parser<'a> {
    source: &'a str,
    at: usize,
    lenient: bool,
    flags: Flags,
    depth: usize,
    groups: u32,
    all_groups: u32,
    names: Vec<(&'a str, u32)>,
    notes: Vec<Note>,
}

impl<'a> Parser<'a> {
    fn new(source: &'a str, lenient: bool) -> Self {
        let names = Vec::new();
        let mut parser = Self {
            source,
            at: 0,
            lenient,
            flags: Flags::default(),
            depth: 0,
            groups: 0,
            all_groups: 0,
            names,
            notes: Vec::new(),
        };
        parser.count_groups();
        parser
    }

    /// The whole pattern.
    fn pattern(mut self) -> Result<Parsed, Error> {
        let node = self.choice()?;
        match self.peek() {
            None => Ok(Parsed {
                node,
                notes: self.notes,
            }),
            Some(_) => Err(self.error(self.at, "`)` closes no group")),
        }
    }

    /// Alternatives, up to the end of the group.
    fn choice(&mut self) -> Result<Node, Error> {
        let mut list = vec![self.sequence()?];
        while self.eat("|") {
            list.push(self.sequence()?);
        }
        Ok(if list.len() == 1 {
            list.remove(0)
        } else {
            Node::Choice(list)
        })
    }

    /// One alternative.
    fn sequence(&mut self) -> Result<Node, Error> {
        let mut list = Vec::new();
        while let Some(next) = self.peek() {
            if matches!(next, '|' | ')') {
                break;
            }
            let start = self.at;
            let atom = self.atom(next)?;
            list.push(self.quantified(atom, start)?);
        }
        Ok(match list.len() {
            0 => Node::Empty,
            1 => list.remove(0),
            _ => Node::Sequence(list),
        })
    }

    /// What a quantifier can follow.
    fn atom(&mut self, next: char) -> Result<Node, Error> {
        let start = self.at;
        self.at += next.len_utf8();
        Ok(match next {
            '^' => Node::Assertion(if self.flags.multi_line {
                Assertion::LineStart
            } else {
                Assertion::Start
            }),
            '$' => Node::Assertion(if self.flags.multi_line {
                Assertion::LineEnd
            } else {
                Assertion::End
            }),
            '.' => Node::Set(if self.flags.dot_all {
                Set::any()
            } else {
                line_terminators().complement()
            }),
            '(' => self.group(start)?,
            '[' => Node::Set(self.class(start)?),
            '\\' => self.escape(start)?,
            '*' | '+' | '?' => {
                return Err(self.error(start, "this quantifier has nothing to repeat"));
            }
            '{' if self.is_counted(start) => {
                return Err(self.error(start, "this quantifier has nothing to repeat"));
            }
            '{' | '}' | ']' => {
                self.lenient(
                    start,
                    &format!("the bracket `{next}` without a partner"),
                    "it stands for itself",
                )?;
                Node::literal(next as u32)
            }
            other => self.character(other as u32),
        })
    }

    /// A character, in either case where the flags say so.
    fn character(&self, point: u32) -> Node {
        Node::Set(self.fold(Set::one(point)))
    }

    /// The set, with the other case of its letters where the flags say so: Java's `(?i)` knows ASCII only.
    fn fold(&self, set: Set) -> Set {
        if !self.flags.ignore_case {
            return set;
        }
        let ascii = set.ascii();
        let other_case = ascii
            .ranges()
            .iter()
            .flat_map(|&(low, high)| low..=high)
            .filter_map(char::from_u32);
        let other_case = other_case
            .filter(char::is_ascii_alphabetic)
            .map(|c| u32::from(c) ^ 0x20)
            .map(|c| (c, c));
        set.union(&Set::from_ranges(other_case))
    }

    /// Accepts a construct that only the lenient reading has, and notes it.
    fn lenient(&mut self, offset: usize, construct: &str, meaning: &str) -> Result<(), Error> {
        if !self.lenient {
            return Err(self.error(offset, &format!("{construct} is not ECMA-262")));
        }
        let message = format!("{construct} is not ECMA-262: {meaning}");
        self.notes.push(Note { offset, message });
        Ok(())
    }

    fn error(&self, offset: usize, message: &str) -> Error {
        Error::new(offset, message)
    }

    fn rest(&self) -> &'a str {
        &self.source[self.at..]
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn bump(&mut self) -> Option<char> {
        let next = self.peek()?;
        self.at += next.len_utf8();
        Some(next)
    }

    fn eat(&mut self, text: &str) -> bool {
        let found = self.rest().starts_with(text);
        if found {
            self.at += text.len();
        }
        found
    }
}

/// What `.` does not match.
pub(crate) fn line_terminators() -> Set {
    Set::from_ranges([(0x0A, 0x0A), (0x0D, 0x0D), (0x2028, 0x2029)])
}
