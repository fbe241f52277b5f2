//! [`Source`]: what a value of an event is read from.

use std::borrow::Cow;

use bytes::Bytes;

use crate::codec::event_stream::HeaderValue;
use crate::error::{Error, ErrorKind, Result};
use crate::schema::{Member, Schema};
use crate::serde::{Deserializer, ReadDocument, ReadEntries, ReadItems, ReadMembers, ReadNumber};
use crate::value::Timestamp;

/// A header's value, or a payload that is no document.
pub(super) enum Source<'a> {
    /// The value of a header.
    Header(&'a HeaderValue),
    /// The bytes of a blob, or the text of a string.
    Payload(&'a Bytes),
}

impl Source<'_> {
    fn wrong(&self, expected: &str) -> Error {
        let found = match self {
            Self::Header(value) => value.type_name(),
            Self::Payload(_) => "payload",
        };
        let message = format!("expected a {expected}, found a {found}");
        Error::new(ErrorKind::TypeMismatch, message)
    }

    fn str(&self) -> Result<&str> {
        match self {
            Self::Header(HeaderValue::String(text)) => Ok(text),
            Self::Payload(bytes) => std::str::from_utf8(bytes).map_err(|error| {
                Error::new(ErrorKind::InvalidUtf8, "expected UTF-8").at(error.valid_up_to())
            }),
            Self::Header(_) => Err(self.wrong("string")),
        }
    }
}

macro_rules! headers {
    ($($method:ident -> $type:ty: $variant:ident,)*) => {$(
        fn $method(&mut self, _: &'static Member) -> Result<$type> {
            match self {
                Self::Header(HeaderValue::$variant(value)) => Ok(*value),
                _ => Err(self.wrong(stringify!($method))),
            }
        }
    )*};
}

macro_rules! never {
    ($($method:ident($($type:ty),*) $(-> $result:ty)?;)*) => {$(
        fn $method(&mut self, _: &'static Member, $(_: $type),*) -> Result<never!(@ $($result)?)> {
            Err(self.wrong(stringify!($method)))
        }
    )*};
    (@) => { () };
    (@ $result:ty) => { $result };
}

impl Deserializer for Source<'_> {
    headers! {
        boolean -> bool: Boolean,
        byte -> i8: Byte,
        short -> i16: Short,
        integer -> i32: Integer,
        long -> i64: Long,
        timestamp -> Timestamp: Timestamp,
    }

    never! {
        structure(&'static Schema, &mut dyn ReadMembers);
        union(&'static Schema, &mut dyn ReadMembers);
        list(&mut dyn ReadItems);
        map(&mut dyn ReadEntries);
        float() -> f32;
        double() -> f64;
        big_integer(&mut dyn ReadNumber);
        big_decimal(&mut dyn ReadNumber);
        document(&mut dyn ReadDocument);
    }

    fn string(&mut self, _: &'static Member) -> Result<String> {
        self.str().map(str::to_owned)
    }

    fn text(&mut self, _: &'static Member) -> Result<Cow<'_, str>> {
        self.str().map(Cow::Borrowed)
    }

    fn blob(&mut self, _: &'static Member) -> Result<Bytes> {
        match *self {
            Self::Header(HeaderValue::Blob(bytes)) | Self::Payload(bytes) => Ok(bytes.clone()),
            Self::Header(_) => Err(self.wrong("blob")),
        }
    }
}
