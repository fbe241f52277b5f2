//! [`Document`]: a value without a schema.

use std::collections::BTreeMap;

use super::BigDecimal;

/// A value without a schema: [`document`](https://smithy.io/2.0/spec/simple-types.html#document).
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
    /// The member with this name, where this is an object that has it.
    pub fn get(&self, name: &str) -> Option<&Self> {
        match self {
            Self::Object(members) => members.get(name),
            _ => None,
        }
    }

    /// The string, where this is one.
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Self::String(text) => Some(text),
            _ => None,
        }
    }
}

impl From<bool> for Document {
    fn from(value: bool) -> Self {
        Self::Bool(value)
    }
}

impl From<&str> for Document {
    fn from(text: &str) -> Self {
        Self::String(text.to_owned())
    }
}

impl From<String> for Document {
    fn from(text: String) -> Self {
        Self::String(text)
    }
}

impl From<Number> for Document {
    fn from(number: Number) -> Self {
        Self::Number(number)
    }
}

impl<T: Into<Document>> From<Vec<T>> for Document {
    fn from(items: Vec<T>) -> Self {
        Self::Array(items.into_iter().map(Into::into).collect())
    }
}

impl<T: Into<Document>> From<Option<T>> for Document {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}

impl<K: Into<String>, V: Into<Document>> FromIterator<(K, V)> for Document {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(entries: I) -> Self {
        Self::Object(entries.into_iter().map(|(k, v)| (k.into(), v.into())).collect())
    }
}

macro_rules! from_int {
    ($($type:ident)*) => {$(
        impl From<$type> for Number {
            fn from(value: $type) -> Self {
                match u64::try_from(value) {
                    Ok(value) => Self::Unsigned(value),
                    #[allow(clippy::cast_lossless, reason = "unsigned types never get here")]
                    Err(_) => Self::Signed(value as i64),
                }
            }
        }

        impl From<$type> for Document {
            fn from(value: $type) -> Self {
                Self::Number(value.into())
            }
        }
    )*};
}

from_int! { i8 i16 i32 i64 u8 u16 u32 u64 }

impl From<f64> for Number {
    fn from(value: f64) -> Self {
        Self::Float(value)
    }
}

impl From<f64> for Document {
    fn from(value: f64) -> Self {
        Self::Number(value.into())
    }
}
