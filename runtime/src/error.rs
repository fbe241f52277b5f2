//! What can go wrong in reading or writing a value.

use std::fmt;

/// A specialized `Result`.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why a value could not be read or written. One pointer wide.
pub struct Error(Box<Inner>);

struct Inner {
    message: String,
}

impl Error {
    /// A union that holds a variant this crate does not know cannot be written.
    pub fn unknown_variant(tag: &str) -> Self {
        Self(Box::new(Inner { message: format!("the union variant `{tag}` is not known here") }))
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.message)
    }
}

impl std::error::Error for Error {}
