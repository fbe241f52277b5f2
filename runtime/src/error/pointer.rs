//! JSON pointers, built from the inside out while a call stack unwinds.

use std::fmt;

use crate::schema::Member;

/// One step of a pointer.
#[derive(Clone, Debug)]
pub(crate) enum Segment {
    /// A member of a structure or union, by the model's name.
    Name(&'static str),
    /// An element of a list.
    Index(usize),
    /// A key of a map.
    Key(Box<str>),
    /// A key of a map that must not be shown.
    Sensitive,
}

impl Segment {
    /// A key of the map at `map`, whose key member is `key_member`.
    pub(crate) fn key(map: &Member, key_member: &Member, key: &str) -> Self {
        if map.is_sensitive() || key_member.is_sensitive() {
            Self::Sensitive
        } else {
            Self::Key(key.into())
        }
    }
}

/// Where a value stands: steps, the innermost first.
#[derive(Clone, Debug, Default)]
pub(crate) struct Pointer(Vec<Segment>);

impl Pointer {
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(crate) fn prepend(&mut self, segment: Segment) {
        self.0.push(segment);
    }

    pub(crate) fn redact(&mut self) {
        for segment in &mut self.0 {
            if matches!(segment, Segment::Key(_)) {
                *segment = Segment::Sensitive;
            }
        }
    }
}

/// Writes a key as a step of a pointer.
pub(crate) fn escape(out: &mut dyn fmt::Write, key: &str) -> fmt::Result {
    for char in key.chars() {
        match char {
            '~' => out.write_str("~0")?,
            '/' => out.write_str("~1")?,
            _ => out.write_char(char)?,
        }
    }
    Ok(())
}

impl fmt::Display for Pointer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for segment in self.0.iter().rev() {
            f.write_str("/")?;
            match segment {
                Segment::Name(name) => f.write_str(name)?,
                Segment::Index(index) => write!(f, "{index}")?,
                Segment::Key(key) => escape(f, key)?,
                Segment::Sensitive => f.write_str("*")?,
            }
        }
        Ok(())
    }
}
