//! What the simple values of a document say.

use std::borrow::Cow;

use super::super::{Document, Number};
use super::Taker;
use crate::error::{Error, ErrorKind, Result};
use crate::serde::ReadNumber;
use crate::value::BigInteger;

impl<'a> Taker<'a> {
    /// The text of a number; an integer with a fraction of zero has none.
    #[inline]
    pub(super) fn number(&self, expected: &'static str) -> Result<Cow<'a, str>> {
        match self.at {
            Document::Number(Number::Unsigned(value)) => Ok(value.to_string().into()),
            Document::Number(Number::Signed(value)) => Ok(value.to_string().into()),
            Document::Number(Number::Big(value)) => Ok(value.as_str().into()),
            Document::Number(Number::Float(value)) if value.is_finite() => {
                Ok(zmij::Buffer::new().format(*value).to_owned().into())
            }
            _ => Err(self.mismatch(expected)),
        }
    }

    #[inline]
    pub(super) fn integer_value<T: std::str::FromStr>(&self) -> Result<T> {
        let number = BigInteger::from_json(&self.number("an integer")?);
        let number = number.ok_or_else(|| self.mismatch("an integer"))?;
        let out_of_range = |_| Error::new(ErrorKind::OutOfRange, "the number is out of range");
        number.as_str().parse().map_err(out_of_range)
    }

    #[inline]
    pub(super) fn exact(&self, expected: &'static str, value: &mut dyn ReadNumber) -> Result<()> {
        match value.read_number(&self.number(expected)?) {
            true => Ok(()),
            false => Err(self.mismatch(expected)),
        }
    }

    #[inline]
    pub(super) fn text_value(&self) -> Result<&'a str> {
        self.at.as_str().ok_or_else(|| self.mismatch("a string"))
    }

    #[inline]
    pub(super) fn mismatch(&self, expected: &'static str) -> Error {
        Error::new(ErrorKind::TypeMismatch, format!("expected {expected}"))
    }
}
