//! Shape IDs: `namespace#Name` and `namespace#Name$member`.

use std::borrow::Borrow;
use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

/// An absolute [shape ID](https://smithy.io/2.0/spec/model.html#shape-id).
///
/// Two IDs are equal, ordered and hashed as their texts are, so that a map of IDs can be asked with a `&str`.
#[derive(Clone)]
pub struct ShapeId {
    /// Shared, since a model names the same shapes and traits again and again.
    text: Arc<str>,
    hash: u32,
    /// Where the `$` is; zero where there is none.
    dollar: u32,
}

impl ShapeId {
    /// The ID that `text` spells, or `None` where it breaks the grammar.
    pub fn parse(text: &str) -> Option<Self> {
        let length = u32::try_from(text.len()).ok()?;
        let hash = text.find('#')?;
        let dollar = text[hash..].find('$').map(|at| at + hash);
        let name = &text[hash + 1..dollar.unwrap_or(text.len())];
        let valid = text[..hash].split('.').all(is_identifier)
            && is_identifier(name)
            && dollar.is_none_or(|at| is_identifier(&text[at + 1..]));
        valid.then(|| Self {
            text: text.into(),
            hash: index(hash, length),
            dollar: dollar.map_or(0, |at| index(at, length)),
        })
    }

    /// `smithy.api`, for example.
    pub fn namespace(&self) -> &str {
        &self.text[..self.hash as usize]
    }

    /// The shape's name, without namespace and member.
    pub fn name(&self) -> &str {
        &self.shape_text()[self.hash as usize + 1..]
    }

    /// The member, where the ID names one.
    pub fn member(&self) -> Option<&str> {
        (self.dollar > 0).then(|| &self.text[self.dollar as usize + 1..])
    }

    /// The same shape with this member.
    pub fn with_member(&self, member: &str) -> Self {
        let shape = self.shape_text();
        Self {
            text: [shape, "$", member].concat().into(),
            hash: self.hash,
            dollar: index(shape.len(), u32::MAX),
        }
    }

    /// The shape that has the member, or the ID itself where it names no member.
    pub fn without_member(&self) -> Self {
        if self.dollar == 0 {
            return self.clone();
        }
        Self {
            text: self.shape_text().into(),
            hash: self.hash,
            dollar: 0,
        }
    }

    /// The whole ID.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    fn shape_text(&self) -> &str {
        match self.dollar {
            0 => &self.text,
            at => &self.text[..at as usize],
        }
    }
}

/// An index into a text of at most `limit` bytes.
fn index(at: usize, limit: u32) -> u32 {
    u32::try_from(at).unwrap_or(limit)
}

/// Whether `text` is a name of a shape or member, by Smithy's
/// [identifier grammar](https://smithy.io/2.0/spec/model.html#shape-id-abnf).
pub(crate) fn is_identifier(text: &str) -> bool {
    let rest = text.trim_start_matches('_');
    let starts = match rest.bytes().next() {
        // Underscores may be followed by a digit, but no identifier starts with one.
        Some(b'0'..=b'9') => rest.len() < text.len(),
        Some(first) => first.is_ascii_alphabetic(),
        None => false,
    };
    starts && rest.bytes().all(|c| c.is_ascii_alphanumeric() || c == b'_')
}

impl PartialEq for ShapeId {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.text, &other.text) || self.text == other.text
    }
}

impl Eq for ShapeId {}

impl PartialOrd for ShapeId {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for ShapeId {
    fn cmp(&self, other: &Self) -> Ordering {
        if Arc::ptr_eq(&self.text, &other.text) {
            return Ordering::Equal;
        }
        self.text.cmp(&other.text)
    }
}

impl Hash for ShapeId {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.text.hash(state);
    }
}

impl Borrow<str> for ShapeId {
    fn borrow(&self) -> &str {
        &self.text
    }
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
