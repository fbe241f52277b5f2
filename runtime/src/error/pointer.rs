//! JSON pointers, built from the inside out while a call stack unwinds.

use std::fmt::{self, Write};

use crate::schema::Member;

/// One step of a pointer.
#[derive(Clone)]
pub(crate) enum Segment {
    /// A member of a structure or union, by the model's name.
    Name(&'static str),
    /// An element of a list.
    Index(usize),
    /// A key of a map.
    Key(String),
    /// A key of a map that must not be shown. It is kept, since it tells the entries apart.
    Hidden(String),
}

impl Segment {
    /// A key of the map at `map`, whose key member is `key_member`.
    pub(crate) fn key(map: &Member, key_member: &Member, key: &str) -> Self {
        if map.is_sensitive() || key_member.is_sensitive() {
            Self::Hidden(key.to_owned())
        } else {
            Self::Key(key.to_owned())
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

    /// The member, if the pointer is to one of the outermost value.
    #[inline]
    pub(crate) fn name(&self) -> Option<&'static str> {
        match self.0.as_slice() {
            [Segment::Name(name)] => Some(name),
            _ => None,
        }
    }

    pub(crate) fn prepend(&mut self, segment: Segment) {
        self.0.push(segment);
    }

    pub(crate) fn redact(&mut self) {
        for segment in &mut self.0 {
            if let Segment::Key(key) = segment {
                *segment = Segment::Hidden(std::mem::take(key));
            }
        }
    }

    /// The pointer with the keys that must not be shown.
    #[inline]
    pub(crate) fn revealed(&self) -> String {
        let mut pointer = String::new();
        for segment in self.0.iter().rev() {
            pointer.push('/');
            match segment {
                // Writing to a string does not fail.
                Segment::Hidden(key) => drop(escape(&mut pointer, key)),
                segment => drop(write!(pointer, "{segment}")),
            }
        }
        pointer
    }
}

/// What is hidden stays so.
impl fmt::Debug for Pointer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.to_string(), f)
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
