//! JSON pointers, built from the inside out while a call stack unwinds.

use std::fmt;
use std::sync::Arc;

use crate::schema::Member;

/// How many bytes of a key are shown, so that a pointer is no longer than what it is good for: a key may be as long as a message,
/// and be in the pointers to each of a thousand values.
const SHOWN: usize = 256;

/// One step of a pointer.
#[derive(Clone)]
pub(crate) enum Segment {
    /// A member of a structure or union, by the model's name.
    Name(&'static str),
    /// An element of a list.
    Index(usize),
    /// A key of a map.
    Key(Arc<str>),
    /// A key of a map that must not be shown. It is kept, since it tells the entries apart.
    Hidden(Arc<str>),
}

impl Segment {
    /// A key of the map at `map`, whose key member is `key_member`.
    pub(crate) fn key(map: &Member, key_member: &Member, key: &str) -> Self {
        if map.is_sensitive() || key_member.is_sensitive() {
            Self::Hidden(key.into())
        } else {
            Self::Key(key.into())
        }
    }

    /// The name or key and the index, of which a step has one: in their order, steps can be looked for.
    #[inline]
    pub(crate) fn place(&self) -> (&str, usize) {
        match self {
            Self::Name(name) => (name, 0),
            Self::Index(index) => ("", *index),
            Self::Key(key) | Self::Hidden(key) => (key, 0),
        }
    }

    /// The same without the key, if it is one.
    pub(crate) fn redact(&mut self) {
        if let Self::Key(key) = self {
            *self = Self::Hidden(Arc::clone(key));
        }
    }

    /// Writes the step after a slash, and without its key where keys must not be shown.
    pub(crate) fn show(&self, out: &mut dyn fmt::Write, is_hidden: bool) -> fmt::Result {
        match self {
            Self::Key(_) if is_hidden => out.write_str("/*"),
            _ => write!(out, "/{self}"),
        }
    }
}

/// Where a value stands: steps, the innermost first.
#[derive(Clone, Default)]
pub(crate) struct Pointer(Vec<Segment>);

impl Pointer {
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(crate) fn prepend(&mut self, segment: Segment) {
        self.0.push(segment);
    }

    pub(crate) fn redact(&mut self) {
        self.0.iter_mut().for_each(Segment::redact);
    }
}

/// What is hidden stays so.
impl fmt::Debug for Pointer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.to_string(), f)
    }
}

/// Writes a key as a step of a pointer. One that is overlong is cut off, and ends in `…`.
pub(crate) fn escape(out: &mut dyn fmt::Write, key: &str) -> fmt::Result {
    let shown = &key[..key.floor_char_boundary(SHOWN)];
    for char in shown.chars() {
        match char {
            '~' => out.write_str("~0")?,
            '/' => out.write_str("~1")?,
            _ => out.write_char(char)?,
        }
    }
    match shown.len() == key.len() {
        true => Ok(()),
        false => out.write_char('…'),
    }
}

impl fmt::Display for Pointer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for segment in self.0.iter().rev() {
            write!(f, "/{segment}")?;
        }
        Ok(())
    }
}

impl fmt::Display for Segment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Name(name) => f.write_str(name),
            Self::Index(index) => write!(f, "{index}"),
            Self::Key(key) => escape(f, key),
            Self::Hidden(_) => f.write_str("*"),
        }
    }
}
