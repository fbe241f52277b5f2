//! What can go wrong in reading or writing a value.

pub(crate) mod pointer;

use std::borrow::Cow;
use std::fmt;

pub(crate) use pointer::{Pointer, Segment};

/// A specialized `Result`.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why a value could not be read or written. One pointer wide.
///
/// It never shows a value, and no map key that is `@sensitive`.
#[derive(Clone)]
pub struct Error(Box<Inner>);

const _: () = assert!(size_of::<Error>() == size_of::<usize>());

#[derive(Clone)]
struct Inner {
    kind: ErrorKind,
    message: Cow<'static, str>,
    offset: Option<usize>,
    pointer: Pointer,
}

/// What sort of thing went wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The bytes are not of the format.
    Syntax,
    /// The bytes are not UTF-8.
    InvalidUtf8,
    /// A value of another type than the model's.
    TypeMismatch,
    /// A number that its type cannot hold, or a moment outside of the years 0001–9999.
    OutOfRange,
    /// A string that does not say what it should: a timestamp, base64, a number.
    InvalidValue,
    /// Values nested deeper than the limit.
    Depth,
    /// A variant of a union that this crate does not know and so cannot write.
    UnknownVariant,
    /// A union without exactly one member.
    Union,
    /// A null where the model allows none.
    Null,
    /// Something that the format cannot say.
    Unsupported,
    /// Bytes that were damaged on their way: a checksum is another.
    Checksum,
    /// A message, or a part of one, larger than the limit.
    TooLarge,
    /// An error that a handler returned and the operation does not model.
    Unmodeled,
}

impl Error {
    /// An error with a message that completes the sentence "at some place, …", without a full stop.
    #[cold]
    pub fn new(kind: ErrorKind, message: impl Into<Cow<'static, str>>) -> Self {
        Self(Box::new(Inner {
            kind,
            message: message.into(),
            offset: None,
            pointer: Pointer::default(),
        }))
    }

    /// A union that holds a variant this crate does not know cannot be written. The message does not show the tag: the union
    /// may be sensitive.
    #[cold]
    pub fn unknown_variant(tag: &str) -> Self {
        let message = if tag.is_empty() {
            "the union holds no variant"
        } else {
            "the variant is not known here"
        };
        Self::new(ErrorKind::UnknownVariant, message)
    }

    /// An operation has no modelled error with this index.
    #[cold]
    pub fn unknown_error(index: usize) -> Self {
        Self::new(
            ErrorKind::Unsupported,
            format!("the operation has no error number {index}"),
        )
    }

    /// What sort of thing went wrong.
    pub fn kind(&self) -> ErrorKind {
        self.0.kind
    }

    /// Where in the bytes, counted from zero, where that is known.
    pub fn offset(&self) -> Option<usize> {
        self.0.offset
    }

    /// The [JSON pointer](https://www.rfc-editor.org/rfc/rfc6901) of the value, in the model's member names; empty for
    /// the outermost value. A sensitive map key is shown as `*`.
    pub fn pointer(&self) -> String {
        self.0.pointer.to_string()
    }

    /// The same error, at this byte.
    #[must_use]
    pub fn at(mut self, offset: usize) -> Self {
        if self.0.offset.is_none() {
            self.0.offset = Some(offset);
        }
        self
    }

    /// The same error with another message.
    #[cold]
    #[must_use]
    pub(crate) fn because(mut self, message: impl Into<Cow<'static, str>>) -> Self {
        self.0.message = message.into();
        self
    }

    /// The same error, seen from the container that holds the value.
    #[cold]
    pub(crate) fn within(mut self, segment: Segment) -> Self {
        self.0.pointer.prepend(segment);
        self
    }

    /// The same error without the map keys below a sensitive value.
    #[cold]
    pub(crate) fn redacted(mut self) -> Self {
        self.0.pointer.redact();
        self
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Error")
            .field("kind", &self.0.kind)
            .field("message", &self.0.message)
            .field("offset", &self.0.offset)
            .field("pointer", &self.pointer())
            .finish()
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.0.pointer.is_empty() {
            write!(f, "at {}: ", self.0.pointer)?;
        }
        f.write_str(&self.0.message)?;
        match self.0.offset {
            Some(offset) => write!(f, " (byte {offset})"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for Error {}
