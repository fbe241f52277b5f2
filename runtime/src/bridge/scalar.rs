//! Values that formats say in several ways: numbers of every kind, and timestamps.

use std::fmt;

use serde_core::de::{Deserializer, Error as _, MapAccess, Visitor};

use super::DIGITS_KEY;
use crate::error::{Error, ErrorKind, Result};
use crate::schema::TimestampFormat;
use crate::serde::ReadNumber;
use crate::value::Timestamp;

/// What the format gave.
pub(super) enum Scalar {
    /// A number, exactly: the text of a JSON number.
    Digits(String),
    /// A number that the format may have rounded.
    Float(f64),
    Text(String),
}

impl Scalar {
    /// Reads whatever comes where the format describes itself, else a string.
    pub(super) fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match deserializer.is_human_readable() {
            true => deserializer.deserialize_any(ScalarVisitor),
            false => deserializer.deserialize_str(ScalarVisitor),
        }
    }

    pub(super) fn float(&self) -> Result<f32> {
        let value = match self {
            Self::Digits(digits) => digits.parse().ok(),
            Self::Float(value) if !value.is_finite() => return Ok(*value as f32),
            Self::Float(value) => Some(*value as f32),
            Self::Text(text) => return special(text).map(|value| value as f32),
        };
        value
            .filter(|value| value.is_finite())
            .ok_or_else(out_of_range)
    }

    pub(super) fn double(&self) -> Result<f64> {
        let value: Option<f64> = match self {
            Self::Digits(digits) => digits.parse().ok(),
            Self::Float(value) => return Ok(*value),
            Self::Text(text) => return special(text),
        };
        value
            .filter(|value| value.is_finite())
            .ok_or_else(out_of_range)
    }

    /// A number of any size.
    pub(super) fn number(&self, expected: &str, value: &mut dyn ReadNumber) -> Result<()> {
        match value.read_number(self.exact(expected)?) {
            true => Ok(()),
            false => Err(Error::new(
                ErrorKind::InvalidValue,
                format!("expected {expected}"),
            )),
        }
    }

    /// A string in the format, or else in one that the string cannot be mistaken for; a number is seconds since the epoch.
    pub(super) fn timestamp(&self, format: TimestampFormat) -> Result<Timestamp> {
        let parsed = match self {
            Self::Digits(digits) => Timestamp::parse(digits, TimestampFormat::EpochSeconds).ok(),
            Self::Float(value) => moment(*value),
            Self::Text(text) => [
                format,
                TimestampFormat::DateTime,
                TimestampFormat::EpochSeconds,
            ]
            .into_iter()
            .find_map(|format| Timestamp::parse(text, format).ok()),
        };
        parsed.ok_or_else(|| Error::new(ErrorKind::InvalidValue, "expected a timestamp"))
    }

    /// The digits of a number that must not be rounded.
    fn exact(&self, expected: &str) -> Result<&str> {
        match self {
            Self::Digits(text) | Self::Text(text) => Ok(text),
            Self::Float(_) => {
                let message =
                    format!("expected {expected} as a string, since the format rounds it");
                Err(Error::new(ErrorKind::TypeMismatch, message))
            }
        }
    }
}

/// The moment of which the shortest digits of a number speak, as seconds since the epoch.
pub(super) fn moment(seconds: f64) -> Option<Timestamp> {
    let mut buffer = zmij::Buffer::new();
    let digits = Some(seconds).filter(|seconds| seconds.is_finite());
    let digits = digits.map(|seconds| buffer.format_finite(seconds))?;
    Timestamp::parse(digits, TimestampFormat::EpochSeconds).ok()
}

fn special(text: &str) -> Result<f64> {
    match text {
        "NaN" => Ok(f64::NAN),
        "Infinity" => Ok(f64::INFINITY),
        "-Infinity" => Ok(f64::NEG_INFINITY),
        _ => Err(Error::new(ErrorKind::TypeMismatch, "expected a number")),
    }
}

fn out_of_range() -> Error {
    Error::new(ErrorKind::OutOfRange, "the number is out of range")
}

struct ScalarVisitor;

/// Integers of each width, exactly.
macro_rules! digits {
    ($($method:ident: $type:ty,)*) => {$(
        fn $method<E>(self, value: $type) -> Result<Scalar, E> {
            Ok(Scalar::Digits(value.to_string()))
        }
    )*};
}

impl<'de> Visitor<'de> for ScalarVisitor {
    type Value = Scalar;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a number or a string")
    }

    digits! {
        visit_i64: i64,
        visit_u64: u64,
        visit_i128: i128,
        visit_u128: u128,
    }

    fn visit_f64<E>(self, value: f64) -> Result<Scalar, E> {
        Ok(Scalar::Float(value))
    }

    fn visit_str<E>(self, text: &str) -> Result<Scalar, E> {
        Ok(Scalar::Text(text.to_owned()))
    }

    fn visit_string<E>(self, text: String) -> Result<Scalar, E> {
        Ok(Scalar::Text(text))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Scalar, A::Error> {
        match map.next_key::<String>()? {
            Some(key) if key == DIGITS_KEY => Ok(Scalar::Digits(map.next_value()?)),
            _ => Err(A::Error::custom("expected a number or a string, not a map")),
        }
    }
}
