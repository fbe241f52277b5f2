//! Shape IDs: `namespace#Name` and `namespace#Name$member`.

use std::fmt;

/// An absolute [shape ID](https://smithy.io/2.0/spec/model.html#shape-id).
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ShapeId {
    text: Box<str>,
    hash: usize,
    dollar: Option<usize>,
}

impl ShapeId {
    /// The ID that `text` spells, or `None` where it breaks the grammar.
    pub fn parse(text: &str) -> Option<Self> {
        let hash = text.find('#')?;
        let dollar = text.find('$');
        let name = &text[hash + 1..dollar.unwrap_or(text.len())];
        let valid = text[..hash].split('.').all(is_identifier)
            && is_identifier(name)
            && dollar.is_none_or(|at| is_identifier(&text[at + 1..]));
        valid.then(|| Self {
            text: text.into(),
            hash,
            dollar,
        })
    }

    /// `smithy.api#Unit`, for example.
    pub fn namespace(&self) -> &str {
        &self.text[..self.hash]
    }

    /// The shape's name, without namespace and member.
    pub fn name(&self) -> &str {
        &self.text[self.hash + 1..self.dollar.unwrap_or(self.text.len())]
    }

    /// The member, where the ID names one.
    pub fn member(&self) -> Option<&str> {
        self.dollar.map(|at| &self.text[at + 1..])
    }

    /// The same shape with this member.
    pub fn with_member(&self, member: &str) -> Self {
        let shape = &self.text[..self.dollar.unwrap_or(self.text.len())];
        Self {
            text: format!("{shape}${member}").into(),
            hash: self.hash,
            dollar: Some(shape.len()),
        }
    }

    /// The whole ID.
    pub fn as_str(&self) -> &str {
        &self.text
    }
}

/// Smithy's [identifier grammar](https://smithy.io/2.0/spec/model.html#shape-id-abnf).
fn is_identifier(text: &str) -> bool {
    let rest = text.trim_start_matches('_');
    rest.starts_with(|c: char| c.is_ascii_alphabetic())
        && rest.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
}

impl fmt::Display for ShapeId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl fmt::Debug for ShapeId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}
