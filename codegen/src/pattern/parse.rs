//! Text → tree: [ECMA-262](https://tc39.es/ecma262/#sec-patterns) with the `u` flag; where that refuses, a lenient reading.
//!
//! The lenient reading keeps the meaning that `u` gives and adds what models in the wild hold: escapes that need none, lone
//! brackets, and what only Java has (`\p{Alnum}`, `\A`, `(?i)`, possessive quantifiers), with Java's meaning. Each such
//! construct is noted.

mod class;
mod escape;
mod group;
mod java;
mod java_property;
mod possessive;
mod property;
mod quantifier;

use super::set::Set;
use super::syntax::{Assertion, Node};
use super::{Error, Note};

pub(super) use escape::words;

/// Between a construct and its meaning, in the note that it is read leniently.
pub(super) const NOT_ECMA: &str = " is not ECMA-262: ";

/// The meaning of a character that ECMA-262 wants to be escaped.
const ITSELF: &str = "it stands for itself";

/// The meaning of an escape that ECMA-262 does not have.
const CHARACTER: &str = "it stands for the character itself";

/// A pattern as a tree, and what had to be read leniently.
pub(crate) struct Parsed {
    /// The tree.
    pub(crate) node: Node,
    /// What only the lenient reading accepts.
    pub(crate) notes: Vec<Note>,
}

/// Reads a pattern, strictly if possible.
pub(crate) fn parse(source: &str) -> Result<Parsed, Error> {
    let read = |reading| Parser::new(source, reading).pattern();
    read(Reading::Strict)
        .or_else(|_| read(Reading::Lenient))
        .or_else(|error| read(Reading::NestedClasses).map_err(|_| error))
}

/// How a pattern is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reading {
    /// As ECMA-262 says.
    Strict,
    /// With what else occurs.
    Lenient,
    /// The same with Java's classes, in which a `[` opens another one.
    NestedClasses,
}

/// The flags that Java lets a pattern set for itself.
#[derive(Clone, Copy, Default)]
struct Flags {
    ignore_case: bool,
    unicode_case: bool,
    multi_line: bool,
    dot_all: bool,
}

struct Parser<'a> {
    source: &'a str,
    at: usize,
    reading: Reading,
    flags: Flags,
    depth: usize,
    groups: u32,
    all_groups: u32,
    names: Vec<(&'a str, u32)>,
    /// How many quantifiers are lazy.
    lazy: usize,
    notes: Vec<Note>,
}

impl<'a> Parser<'a> {
    fn new(source: &'a str, reading: Reading) -> Self {
        let names = Vec::new();
        let mut parser = Self {
            source,
            at: 0,
            reading,
            flags: Flags::default(),
            depth: 0,
            groups: 0,
            all_groups: 0,
            names,
            lazy: 0,
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
            if self.rest().starts_with("\\Q") {
                list.extend(self.quoted()?);
                continue;
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
                    ITSELF,
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

    /// Accepts a construct that only the lenient reading has, and notes it.
    fn lenient(&mut self, offset: usize, construct: &str, meaning: &str) -> Result<(), Error> {
        if self.reading == Reading::Strict {
            return Err(self.error(offset, &format!("{construct} is not ECMA-262")));
        }
        let message = format!("{construct}{NOT_ECMA}{meaning}");
        let help = match meaning {
            ITSELF => "Write it with a backslash.",
            CHARACTER => "Write it without the backslash.",
            _ => "Write it as ECMA-262 does; other tools refuse it, or read it in another way.",
        };
        self.notes.push(Note {
            offset,
            message,
            help,
        });
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
