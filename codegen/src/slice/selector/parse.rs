//! Selectors from their text. What is wrong is the end of a sentence that begins with the selector.

use super::attribute::{Attribute, Comparison, Relation};
use super::{Part, Selector, TYPES};
use crate::diagnostic::near::nearest;

/// How deep `:is` and `:not` are nested: deeper than anybody writes.
const DEEPEST: usize = 32;

impl Selector {
    /// Reads a selector.
    pub(crate) fn parse(text: &str) -> Result<Self, String> {
        let mut reader = Reader { rest: text };
        let selector = reader.selector(0)?;
        match reader.peek() {
            None => Ok(selector),
            Some(c) => Err(format!("has `{c}` where it should end")),
        }
    }
}

struct Reader<'t> {
    rest: &'t str,
}

impl<'t> Reader<'t> {
    fn selector(&mut self, depth: usize) -> Result<Selector, String> {
        if depth > DEEPEST {
            return Err(format!("is nested more than {DEEPEST} deep"));
        }
        let mut parts = Vec::new();
        while let Some(c) = self.peek() {
            parts.push(match c {
                ',' | ')' => break,
                '*' => {
                    self.expect('*')?;
                    Part::Any
                }
                '[' => Part::Attribute(self.attribute()?),
                ':' => self.function(depth)?,
                c if c.is_ascii_alphabetic() => self.shape_type()?,
                c => return Err(format!("has `{c}`, which Farrier does not read")),
            });
        }
        match parts.is_empty() {
            true => Err("selects nothing where something is expected".to_owned()),
            false => Ok(Selector(parts)),
        }
    }

    fn shape_type(&mut self) -> Result<Part, String> {
        let name = self.word()?;
        if TYPES.contains(&name) {
            return Ok(Part::Type(name.to_owned()));
        }
        let near = nearest(name, TYPES).map(|near| format!(" (did you mean `{near}`?)"));
        let near = near.unwrap_or_default();
        Err(format!(
            "has the type `{name}`, which Farrier does not know{near}"
        ))
    }

    fn function(&mut self, depth: usize) -> Result<Part, String> {
        self.expect(':')?;
        let name = self.word()?;
        if !matches!(name, "is" | "not") {
            return Err(format!(
                "has the function `:{name}`, which Farrier does not read"
            ));
        }
        self.expect('(')?;
        let mut arguments = vec![self.selector(depth + 1)?];
        while self.take(',') {
            arguments.push(self.selector(depth + 1)?);
        }
        self.expect(')')?;
        Ok(match name {
            "is" => Part::Is(arguments),
            _ => Part::Not(arguments),
        })
    }

    fn attribute(&mut self) -> Result<Attribute, String> {
        self.expect('[')?;
        let path = self.path()?;
        if self.take(']') {
            return Ok(Attribute {
                path,
                compared: None,
            });
        }
        let relation = self.relation()?;
        let mut values = vec![self.value()?];
        while self.take(',') {
            values.push(self.value()?);
        }
        let folds_case = self.take('i');
        self.expect(']')?;
        let compared = Some(Comparison {
            relation,
            values,
            folds_case,
        });
        Ok(Attribute { path, compared })
    }

    /// What is looked at: a trait's name without a namespace is one of the prelude.
    fn path(&mut self) -> Result<Vec<String>, String> {
        let mut path = vec![self.word()?.to_owned()];
        while self.take('|') {
            path.push(match self.peek() {
                Some('(') => self.projection()?,
                Some('\'' | '"') => self.value()?,
                _ => self.word()?.to_owned(),
            });
        }
        if path[0] == "trait"
            && let Some(name) = path.get_mut(1)
            && !name.contains('#')
        {
            *name = format!("smithy.api#{name}");
        }
        let parts: Vec<&str> = path.iter().map(String::as_str).collect();
        let known = matches!(
            parts.as_slice(),
            ["id"] | ["id", "namespace" | "name"] | ["service", "version"] | ["trait", _, ..]
        );
        match known {
            true => Ok(path),
            false => Err(format!(
                "looks at `{}`, which Farrier does not read",
                path.join("|")
            )),
        }
    }

    fn projection(&mut self) -> Result<String, String> {
        self.expect('(')?;
        let name = self.word()?;
        self.expect(')')?;
        match name {
            "values" | "keys" => Ok(format!("({name})")),
            _ => Err(format!("looks at `({name})`, which Farrier does not read")),
        }
    }

    fn relation(&mut self) -> Result<Relation, String> {
        self.peek();
        for (sign, relation) in [
            ("!=", Relation::Unequal),
            ("^=", Relation::Starts),
            ("$=", Relation::Ends),
            ("*=", Relation::Contains),
            ("?=", Relation::Exists),
            ("=", Relation::Equal),
        ] {
            if let Some(rest) = self.rest.strip_prefix(sign) {
                self.rest = rest;
                return Ok(relation);
            }
        }
        let sign: String = self.rest.chars().take(1).collect();
        Err(format!("compares by `{sign}`, which Farrier does not read"))
    }

    /// A text in quotes, or a word.
    fn value(&mut self) -> Result<String, String> {
        let Some(mark @ ('\'' | '"')) = self.peek() else {
            return self.word().map(str::to_owned);
        };
        let inside = &self.rest[1..];
        let end = inside.find(mark).ok_or("has a text that does not end")?;
        self.rest = &inside[end + 1..];
        Ok(inside[..end].to_owned())
    }

    fn word(&mut self) -> Result<&'t str, String> {
        self.peek();
        let is_word = |c: char| c.is_ascii_alphanumeric() || "_.#$-".contains(c);
        let end = self.rest.find(|c| !is_word(c)).unwrap_or(self.rest.len());
        let (word, rest) = self.rest.split_at(end);
        self.rest = rest;
        match word {
            "" => Err("ends where a name is expected".to_owned()),
            word => Ok(word),
        }
    }

    /// The next character, behind what is blank.
    fn peek(&mut self) -> Option<char> {
        self.rest = self.rest.trim_start();
        self.rest.chars().next()
    }

    fn take(&mut self, wanted: char) -> bool {
        let found = self.peek() == Some(wanted);
        if found {
            self.rest = &self.rest[wanted.len_utf8()..];
        }
        found
    }

    fn expect(&mut self, wanted: char) -> Result<(), String> {
        match self.take(wanted) {
            true => Ok(()),
            false => Err(format!("lacks a `{wanted}`")),
        }
    }
}
