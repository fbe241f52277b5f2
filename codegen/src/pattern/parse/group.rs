//! `(…)`: what captures, what looks around, what sets flags.

use super::super::Error;
use super::super::syntax::{Look, Node};
use super::{Flags, Parser};

/// How deep groups may nest.
const MAX_DEPTH: usize = 200;

impl<'a> Parser<'a> {
    /// What follows a `(`.
    pub(super) fn group(&mut self, start: usize) -> Result<Node, Error> {
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
        if self.eat("?>") {
            return self.atomic(start, outer);
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
    pub(super) fn closed(&mut self, start: usize, outer: Flags) -> Result<Node, Error> {
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
                'u' => self.flags.unicode_case = on,
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
                'x' | 'd' | 'U' => {
                    let message = format!("the flag `{flag}` is not supported");
                    return Err(self.error(start, &message));
                }
                _ => break,
            }
        }
        Err(self.error(start, "this kind of group is unknown"))
    }

    /// A name and its `>`.
    pub(super) fn group_name(&mut self, start: usize) -> Result<&'a str, Error> {
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

    /// Finds every capturing group, so that references may point ahead.
    pub(super) fn count_groups(&mut self) {
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
}

fn is_group_name(name: &str) -> bool {
    !name.starts_with(|c: char| c.is_numeric())
        && !name.is_empty()
        && name
            .chars()
            .all(|c| c.is_alphanumeric() || matches!(c, '_' | '$'))
}
