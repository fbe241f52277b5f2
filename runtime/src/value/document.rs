//! [`Document`]: a value without a schema.

mod build;
mod codec;
mod take;

use std::collections::BTreeMap;

use super::BigDecimal;
use crate::error::Result;
use crate::schema::ROOT;
use crate::serde::{Deserialize, Deserializer, Missing, Serialize};

/// A value without a schema: [`document`](https://smithy.io/2.0/spec/simple-types.html#document).
///
/// A null is a document like any other: an optional member that is null is `Some(Document::Null)`, as it was written, one that
/// is required has arrived, and lists and maps keep it; those that are `@sparse` have `None` for it. Only in a union, where some
/// write a null for each member that is not the one, it is the value where no other member has one.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Document {
    /// Null.
    #[default]
    Null,
    /// True or false.
    Bool(bool),
    /// A number.
    Number(Number),
    /// A string.
    String(String),
    /// An array.
    Array(Vec<Document>),
    /// An object.
    Object(BTreeMap<String, Document>),
}

/// A number of a [`Document`], kept exactly.
///
/// What is read is `Unsigned` or `Signed` where it is written without fraction and exponent and fits; else `Float` where
/// the float's shortest digits say the same number; else `Big`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Number {
    /// An integer from zero up.
    Unsigned(u64),
    /// An integer below zero.
    Signed(i64),
    /// Any other number, or one that is not finite.
    Float(f64),
    /// A number that none of those can hold.
    Big(BigDecimal),
}

impl Document {
    /// The document that says what `value` does: members by the model's names, blobs in base64, timestamps without a
    /// `@timestampFormat` as seconds since the epoch. An idempotency token that is absent stays absent.
    #[inline]
    pub fn from_value(value: &dyn Serialize) -> Result<Self> {
        let mut builder = build::Builder::default();
        value.serialize(&ROOT, &mut builder)?;
        Ok(builder.root)
    }

    /// The value that this document says, and which of its required members are missing.
    #[inline]
    pub fn to_value<T: Deserialize>(&self) -> Result<(T, Missing)> {
        let mut taker = take::Taker::new(self);
        let value = (&mut taker as &mut dyn Deserializer).value(&ROOT)?;
        Ok((value, taker.missing))
    }

    /// The member with this name, where this is an object that has it.
    #[inline]
    pub fn get(&self, name: &str) -> Option<&Self> {
        match self {
            Self::Object(members) => members.get(name),
            _ => None,
        }
    }

    /// The string, where this is one.
    #[inline]
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Self::String(text) => Some(text),
            _ => None,
        }
    }
}

impl Number {
    /// A JSON number in the first type that holds it exactly; `None` where the text is none, or its exponent does not fit.
    #[inline]
    pub(crate) fn from_json(text: &str) -> Option<Self> {
        let exact = BigDecimal::from_json(text)?;
        if !text.contains(['.', 'e', 'E']) && text != "-0" {
            if let Ok(value) = text.parse() {
                return Some(Self::Unsigned(value));
            }
            if let Ok(value) = text.parse() {
                return Some(Self::Signed(value));
            }
        }
        let float: f64 = text.parse().ok()?;
        let shortest = zmij::Buffer::new().format(float).parse::<BigDecimal>();
        Some(if shortest.is_ok_and(|shortest| shortest == exact) {
            Self::Float(float)
        } else {
            Self::Big(exact)
        })
    }
}

/// The digits of a number that one of our own types wrote.
#[inline]
fn from_digits(digits: &str) -> Document {
    Number::from_json(digits).map_or(Document::Null, Document::Number)
}

impl From<bool> for Document {
    #[inline]
    fn from(value: bool) -> Self {
        Self::Bool(value)
    }
}

impl From<&str> for Document {
    #[inline]
    fn from(text: &str) -> Self {
        Self::String(text.to_owned())
    }
}

impl From<String> for Document {
    #[inline]
    fn from(text: String) -> Self {
        Self::String(text)
    }
}

impl From<Number> for Document {
    #[inline]
    fn from(number: Number) -> Self {
        Self::Number(number)
    }
}

impl<T: Into<Document>> From<Vec<T>> for Document {
    #[inline]
    fn from(items: Vec<T>) -> Self {
        Self::Array(items.into_iter().map(Into::into).collect())
    }
}

impl<T: Into<Document>> From<Option<T>> for Document {
    #[inline]
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}

impl<K: Into<String>, V: Into<Document>> FromIterator<(K, V)> for Document {
    #[inline]
    fn from_iter<I: IntoIterator<Item = (K, V)>>(entries: I) -> Self {
        Self::Object(
            entries
                .into_iter()
                .map(|(k, v)| (k.into(), v.into()))
                .collect(),
        )
    }
}

macro_rules! from_int {
    ($($type:ident)*) => {$(
        impl From<$type> for Number {
            #[inline]
            fn from(value: $type) -> Self {
                match u64::try_from(value) {
                    Ok(value) => Self::Unsigned(value),
                    #[allow(clippy::cast_lossless, reason = "unsigned types never get here")]
                    Err(_) => Self::Signed(value as i64),
                }
            }
        }

        impl From<$type> for Document {
            #[inline]
            fn from(value: $type) -> Self {
                Self::Number(value.into())
            }
        }
    )*};
}

from_int! { i8 i16 i32 i64 u8 u16 u32 u64 }

impl From<f64> for Number {
    #[inline]
    fn from(value: f64) -> Self {
        Self::Float(value)
    }
}

impl From<f64> for Document {
    #[inline]
    fn from(value: f64) -> Self {
        Self::Number(value.into())
    }
}
