//! Headers: a name and a value of one of nine types.

use std::borrow::Cow;
use std::fmt;

use bytes::Bytes;

use crate::value::Timestamp;

/// A header of a message.
#[derive(Clone, PartialEq)]
pub struct Header {
    /// The name, 1 to 255 bytes, once in a message. Those that the protocols give a meaning begin with a colon.
    pub name: Cow<'static, str>,
    /// The value.
    pub value: HeaderValue,
}

/// The value of a header.
#[derive(Clone, PartialEq)]
pub enum HeaderValue {
    /// True or false.
    Boolean(bool),
    /// 8 bits.
    Byte(i8),
    /// 16 bits.
    Short(i16),
    /// 32 bits.
    Integer(i32),
    /// 64 bits.
    Long(i64),
    /// At most 32,767 bytes.
    Blob(Bytes),
    /// At most 32,767 bytes of UTF-8.
    String(Cow<'static, str>),
    /// A moment, of which milliseconds are sent; what is below is cut off.
    Timestamp(Timestamp),
    /// A [UUID](https://www.rfc-editor.org/rfc/rfc9562).
    Uuid([u8; 16]),
}

impl Header {
    /// A header.
    pub fn new(name: impl Into<Cow<'static, str>>, value: impl Into<HeaderValue>) -> Self {
        Self {
            name: name.into(),
            value: value.into(),
        }
    }
}

impl HeaderValue {
    /// The text, if it is one.
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Self::String(text) => Some(text),
            _ => None,
        }
    }

    /// What the type is called in Smithy.
    pub(crate) fn type_name(&self) -> &'static str {
        match self {
            Self::Boolean(_) => "boolean",
            Self::Byte(_) => "byte",
            Self::Short(_) => "short",
            Self::Integer(_) => "integer",
            Self::Long(_) => "long",
            Self::Blob(_) => "blob",
            Self::String(_) => "string",
            Self::Timestamp(_) => "timestamp",
            Self::Uuid(_) => "uuid",
        }
    }
}

macro_rules! from {
    ($($type:ty => $variant:ident,)*) => {$(
        impl From<$type> for HeaderValue {
            fn from(value: $type) -> Self {
                Self::$variant(value.into())
            }
        }
    )*};
}

from! {
    bool => Boolean,
    i8 => Byte,
    i16 => Short,
    i32 => Integer,
    i64 => Long,
    Bytes => Blob,
    String => String,
    &'static str => String,
    Timestamp => Timestamp,
    [u8; 16] => Uuid,
}

/// What the value says may be secret, so it is not shown.
impl fmt::Debug for Header {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {:?}", self.name, self.value)
    }
}

/// The type alone: what the value says may be secret.
impl fmt::Debug for HeaderValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.type_name())
    }
}
