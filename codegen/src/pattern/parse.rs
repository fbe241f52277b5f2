//! Text → tree: [ECMA-262](https://tc39.es/ecma262/#sec-patterns) with the `u` flag; where that refuses, a lenient reading.
//!
//! The lenient reading keeps the meaning that `u` gives and adds what models in the wild hold: escapes that need none, lone
//! brackets, and what only Java has (`\p{Alnum}`, `\A`, `(?i)`, possessive quantifiers), with Java's meaning. Each such
//! construct is noted.

mod class;
mod escape;
mod property;
mod quantifier;

use super::set::Set;
use super::syntax::{Assertion, Look, Node};
use super::{Error, Note};

pub(super) use escape::words;

/// How deep groups may nest.
const MAX_DEPTH: usize = 200;

/// A pattern as a tree, and what had to be read leniently.
pub struct Parsed {
    /// The tree.
    pub node: Node,
    /// What only the lenient reading accepts.
    pub notes: Vec<Note>,
}

/// Reads a pattern, strictly if possible.
pub fn parse(source: &str) -> Result<Parsed, Error> {
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

    /// What follows a `(`.
    fn group(&mut self, start: usize) -> Result<Node, Error> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err(self.error(start, "groups nest too deep"));
        }
        let flags = self.flags;
        let node = self.group_body(start, flags)?;
        self.depth -= 1;
        Ok(node)
    }

    fn group_body(&mut self, start: usize, outer: Flags) -> Result<Node, Error> {
        for (prefix, behind, negative) in [
            ("?=", false, false),
            ("?!", false, true),
            ("?<=", true, false),
            ("?<!", true, true),
        ] {
            if self.eat(prefix) {
                let node = Box::new(self.closed(start, outer)?);
                return Ok(Node::Look(Look {
                    behind,
                    negative,
                    node,
                    offset: start,
                }));
            }
        }
        if self.eat("?:") {
            return self.closed(start, outer);
        }
        if self.rest().starts_with('?') && !self.rest().starts_with("?<") {
            return self.flagged(start, outer);
        }
        self.groups += 1;
        let index = self.groups;
        if self.eat("?<") {
            self.group_name(start)?;
        }
        let node = Box::new(self.closed(start, outer)?);
        Ok(Node::Group { index, node })
    }

    /// A group's alternatives and its `)`.
    fn closed(&mut self, start: usize, outer: Flags) -> Result<Node, Error> {
        let node = self.choice()?;
        self.flags = outer;
        if self.eat(")") {
            Ok(node)
        } else {
            Err(self.error(start, "this group is not closed"))
        }
    }

    /// `(?i)` for the rest of the enclosing group, `(?i:…)` for its own.
    fn flagged(&mut self, start: usize, outer: Flags) -> Result<Node, Error> {
        let mut on = true;
        self.eat("?");
        while let Some(flag) = self.bump() {
            match flag {
                'i' => self.flags.ignore_case = on,
                'm' => self.flags.multi_line = on,
                's' => self.flags.dot_all = on,
                '-' if on => on = false,
                ':' | ')' => {
                    self.lenient(
                        start,
                        &format!("the group `{}`", &self.source[start..self.at]),
                        "its flags have Java's meaning",
                    )?;
                    return if flag == ':' {
                        self.closed(start, outer)
                    } else {
                        Ok(Node::Empty)
                    };
                }
                _ => break,
            }
        }
        Err(self.error(start, "this kind of group is unknown"))
    }

    /// A name and its `>`.
    fn group_name(&mut self, start: usize) -> Result<&'a str, Error> {
        let rest = self.rest();
        let name = rest
            .split_once('>')
            .map(|(name, _)| name)
            .filter(|name| is_group_name(name));
        let name =
            name.ok_or_else(|| self.error(start, "this group's name is not an identifier"))?;
        self.at += name.len() + 1;
        Ok(name)
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

    /// Finds every capturing group, so that references may point ahead.
    fn count_groups(&mut self) {
        let source = self.source;
        let (mut in_class, mut escaped) = (false, false);
        for (at, c) in source.char_indices() {
            match c {
                _ if escaped => escaped = false,
                '\\' => escaped = true,
                '[' => in_class = true,
                ']' => in_class = false,
                '(' if !in_class => self.count_group(&source[at + 1..]),
                _ => {}
            }
        }
    }

    fn count_group(&mut self, rest: &'a str) {
        let named = rest
            .strip_prefix("?<")
            .filter(|rest| !rest.starts_with(['=', '!']));
        if rest.starts_with('?') && named.is_none() {
            return;
        }
        self.all_groups += 1;
        if let Some((name, _)) = named.and_then(|rest| rest.split_once('>')) {
            self.names.push((name, self.all_groups));
        }
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
pub fn line_terminators() -> Set {
    Set::from_ranges([(0x0A, 0x0A), (0x0D, 0x0D), (0x2028, 0x2029)])
}

fn is_group_name(name: &str) -> bool {
    !name.starts_with(|c: char| c.is_numeric())
        && !name.is_empty()
        && name
            .chars()
            .all(|c| c.is_alphanumeric() || matches!(c, '_' | '$'))
}
