//! `*`, `+`, `?`, `{n,m}` and what may follow them.

use super::super::Error;
use super::super::syntax::Node;
use super::Parser;

/// How often an atom is repeated.
#[derive(Clone, Copy)]
pub(super) struct Bounds {
    pub(super) min: u32,
    pub(super) max: Option<u32>,
}

impl Parser<'_> {
    /// An atom, and the quantifiers after it.
    pub(super) fn quantified(&mut self, atom: Node, start: usize) -> Result<Node, Error> {
        let mut node = atom;
        let mut stacked = false;
        loop {
            let offset = self.at;
            let Some(bounds) = self.bounds()? else {
                return Ok(node);
            };
            // What stands in `(?:…)` is no assertion, whatever is in it.
            if matches!(node, Node::Assertion(_) | Node::Look(_))
                && !self.source[start..].starts_with("(?:")
            {
                self.lenient(
                    offset,
                    "a quantifier after an assertion",
                    "the assertion is repeated",
                )?;
            }
            if stacked {
                self.lenient(
                    offset,
                    "a quantifier after a quantifier",
                    "what the first repeats is repeated",
                )?;
            }
            stacked = true;
            let possessive = self.peek() == Some('+');
            let lazy = !possessive && self.eat("?");
            self.lazy += usize::from(lazy);
            node = if possessive {
                self.possessive(node, bounds, start)?
            } else {
                repeat(node, bounds)
            };
        }
    }

    /// The quantifier that starts here, if one does.
    fn bounds(&mut self) -> Result<Option<Bounds>, Error> {
        let start = self.at;
        Ok(match self.peek() {
            Some('*') => self.simple(0, None),
            Some('+') => self.simple(1, None),
            Some('?') => self.simple(0, Some(1)),
            Some('{') if self.is_counted(start) => {
                let bounds = self.counted(start)?;
                if bounds.max.is_some_and(|max| max < bounds.min) {
                    return Err(self.error(start, "the bounds of this quantifier are out of order"));
                }
                Some(bounds)
            }
            _ => None,
        })
    }

    fn simple(&mut self, min: u32, max: Option<u32>) -> Option<Bounds> {
        self.at += 1;
        Some(Bounds { min, max })
    }

    /// Whether `{n}`, `{n,}` or `{n,m}` stands at an offset.
    pub(super) fn is_counted(&self, offset: usize) -> bool {
        let Some((inside, _)) = self.source[offset + 1..].split_once('}') else {
            return false;
        };
        let (min, max) = inside.split_once(',').unwrap_or((inside, ""));
        !min.is_empty() && min.bytes().chain(max.bytes()).all(|b| b.is_ascii_digit())
    }

    fn counted(&mut self, start: usize) -> Result<Bounds, Error> {
        let rest = &self.source[start + 1..];
        let inside = rest.split_once('}').map_or(rest, |(inside, _)| inside);
        self.at = start + inside.len() + 2;
        let number = |digits: &str| {
            digits
                .parse()
                .map_err(|_| self.error(start, "this count is too large"))
        };
        Ok(match inside.split_once(',') {
            None => number(inside).map(|n| Bounds {
                min: n,
                max: Some(n),
            })?,
            Some((min, "")) => Bounds {
                min: number(min)?,
                max: None,
            },
            Some((min, max)) => Bounds {
                min: number(min)?,
                max: Some(number(max)?),
            },
        })
    }
}

pub(super) fn repeat(node: Node, Bounds { min, max }: Bounds) -> Node {
    Node::Repeat {
        node: Box::new(node),
        min,
        max,
    }
}
