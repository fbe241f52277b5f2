//! `application/xml` bodies: elements by name, attributes beside them, no white space between elements.
//!
//! This reads what protocol tests hold, which is no XML with a document type or with CDATA.

use std::collections::BTreeMap;

use crate::tree::Tree;

/// The root element under its name. Elements of one name keep their order, those of different names have none.
pub(super) fn tree(body: &[u8]) -> Result<Tree, String> {
    let mut reader = Reader {
        rest: std::str::from_utf8(body).map_err(|_| "not UTF-8")?,
    };
    reader.skip_prolog()?;
    let (name, root) = reader.element()?;
    match reader.rest.trim() {
        "" => Ok(Tree::Map(BTreeMap::from([(name, root)]))),
        rest => Err(format!("`{rest}` after the root element")),
    }
}

struct Reader<'a> {
    rest: &'a str,
}

impl<'a> Reader<'a> {
    fn skip_prolog(&mut self) -> Result<(), String> {
        self.rest = self.rest.trim_start();
        while let Some((begin, end)) = [("<?", "?>"), ("<!--", "-->")]
            .into_iter()
            .find(|(b, _)| self.rest.starts_with(b))
        {
            let at = self
                .rest
                .find(end)
                .ok_or_else(|| format!("`{begin}` without `{end}`"))?;
            self.rest = self.rest[at + end.len()..].trim_start();
        }
        Ok(())
    }

    fn element(&mut self) -> Result<(String, Tree), String> {
        let (tag, rest) = self
            .rest
            .strip_prefix('<')
            .and_then(|rest| rest.split_once('>'))
            .ok_or("an element is missing")?;
        self.rest = rest;
        let (tag, empty) = tag
            .strip_suffix('/')
            .map_or((tag, false), |tag| (tag, true));
        let (name, attributes) = tag.split_once(char::is_whitespace).unwrap_or((tag, ""));
        let mut children = attributes_of(attributes)?;
        let text = if empty {
            String::new()
        } else {
            self.content(name, &mut children)?
        };
        if children.is_empty() {
            return Ok((name.to_owned(), Tree::text(text)));
        }
        if !text.trim().is_empty() {
            children.insert("text".to_owned(), vec![Tree::text(text)]);
        }
        let children = children
            .into_iter()
            .map(|(name, values)| (name, Tree::List(values)));
        Ok((name.to_owned(), Tree::Map(children.collect())))
    }

    /// Reads up to the end tag; returns the text, adds the elements to `children`.
    fn content(
        &mut self,
        name: &str,
        children: &mut BTreeMap<String, Vec<Tree>>,
    ) -> Result<String, String> {
        let mut text = String::new();
        loop {
            let at = self
                .rest
                .find('<')
                .ok_or_else(|| format!("`{name}` has no end"))?;
            text.push_str(&unescaped(&self.rest[..at])?);
            self.rest = &self.rest[at..];
            if let Some(rest) = self.rest.strip_prefix("</") {
                let (end, rest) = rest.split_once('>').ok_or("an end tag has no end")?;
                self.rest = rest;
                return if end.trim() == name {
                    Ok(text)
                } else {
                    Err(format!("`{name}` is ended by `{end}`"))
                };
            }
            if self.rest.starts_with("<!--") {
                self.skip_prolog()?;
                continue;
            }
            let (child, tree) = self.element()?;
            children.entry(child).or_default().push(tree);
        }
    }
}

fn attributes_of(mut rest: &str) -> Result<BTreeMap<String, Vec<Tree>>, String> {
    let mut attributes = BTreeMap::new();
    while let Some((name, after)) = rest.trim().split_once('=') {
        let after = after.trim_start();
        let quote = after
            .chars()
            .next()
            .filter(|c| matches!(c, '"' | '\''))
            .ok_or("an attribute without quotes")?;
        let (value, after) = after[1..]
            .split_once(quote)
            .ok_or("an attribute without end")?;
        attributes.insert(
            format!("@{}", name.trim()),
            vec![Tree::text(unescaped(value)?)],
        );
        rest = after;
    }
    Ok(attributes)
}

fn unescaped(text: &str) -> Result<String, String> {
    let mut plain = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        let (entity, after) = after.split_once(';').ok_or("`&` without `;`")?;
        let number = |digits: &str, radix| {
            u32::from_str_radix(digits, radix)
                .ok()
                .and_then(char::from_u32)
        };
        let c = match entity {
            "lt" => Some('<'),
            "gt" => Some('>'),
            "amp" => Some('&'),
            "quot" => Some('"'),
            "apos" => Some('\''),
            _ => match entity.strip_prefix("#x") {
                Some(digits) => number(digits, 16),
                None => entity
                    .strip_prefix('#')
                    .and_then(|digits| number(digits, 10)),
            },
        };
        plain.push_str(before);
        plain.push(c.ok_or_else(|| format!("`&{entity};`"))?);
        rest = after;
    }
    Ok(plain + rest)
}
