//! Integers and floats of the sizes that processors have.

use super::{Reader, head};
use crate::error::{Error, ErrorKind, Result};

/// A number as it was sent.
#[derive(Clone, Copy, Debug)]
pub(super) enum Float {
    /// A single, or a half, which a single holds exactly.
    Single(f32),
    Double(f64),
    /// An integer, as which a float may be sent.
    Integer(i128),
}

impl<'a> Reader<'a> {
    /// Reads an integer from `min` to `max`.
    #[inline]
    pub(super) fn integer_value(&mut self, min: i64, max: i64) -> Result<i64> {
        let start = self.at;
        let value = match self.peek() {
            // Below 24 the first byte is the number.
            Some(first @ 0..24) => {
                self.at += 1;
                i64::from(first)
            }
            Some(first) if first & head::MAJOR <= head::NEGATIVE => {
                match i64::try_from(self.argument()?) {
                    Ok(value) if first & head::MAJOR == head::UNSIGNED => value,
                    Ok(value) => -1 - value,
                    Err(_) => return Err(out_of_range(start)),
                }
            }
            _ => return Err(self.mismatch("an integer")),
        };
        match value < min || value > max {
            true => Err(out_of_range(start)),
            false => Ok(value),
        }
    }

    /// Reads an integer of at most 64 bits and a sign.
    pub(super) fn wide_integer(&mut self) -> Result<i128> {
        let first = self.peek();
        let argument = i128::from(self.argument()?);
        Ok(match first {
            Some(first) if first & head::MAJOR == head::NEGATIVE => -1 - argument,
            _ => argument,
        })
    }

    /// Reads a float of any width, or an integer in its place.
    #[inline]
    pub(super) fn float_value(&mut self, expected: &'static str) -> Result<Float> {
        let Some(first) = self.peek() else {
            return Err(self.early_end());
        };
        Ok(match first {
            head::HALF => Float::Single(half(self.argument()? as u16)),
            head::SINGLE => Float::Single(f32::from_bits(self.argument()? as u32)),
            head::DOUBLE => Float::Double(f64::from_bits(self.argument()?)),
            _ if first & head::MAJOR <= head::NEGATIVE => Float::Integer(self.wide_integer()?),
            _ => return Err(self.mismatch(expected)),
        })
    }

    /// Reads a number as the nearest single.
    #[inline]
    pub(super) fn single_value(&mut self) -> Result<f32> {
        let start = self.at;
        match self.float_value("a number")? {
            Float::Single(value) => Ok(value),
            Float::Integer(value) => Ok(value as f32),
            Float::Double(value) => match value as f32 {
                narrow if narrow.is_infinite() && value.is_finite() => Err(out_of_range(start)),
                narrow => Ok(narrow),
            },
        }
    }

    /// Reads a number as the nearest double.
    #[inline]
    pub(super) fn double_value(&mut self) -> Result<f64> {
        Ok(match self.float_value("a number")? {
            Float::Single(value) => value.into(),
            Float::Double(value) => value,
            Float::Integer(value) => value as f64,
        })
    }
}

/// A float of 16 bits, [RFC 8949, appendix D](https://www.rfc-editor.org/rfc/rfc8949#appendix-D).
fn half(bits: u16) -> f32 {
    let fraction = f32::from(bits & 0x3ff);
    let exponent = bits >> 10 & 0x1f;
    let magnitude = match exponent {
        // Two to the power of -24, of which a subnormal is a multiple.
        0 => fraction * f32::from_bits(0x3380_0000),
        31 if fraction == 0.0 => f32::INFINITY,
        31 => f32::NAN,
        // The bias is 15 there and 127 here.
        _ => f32::from_bits(u32::from(exponent + 112) << 23 | u32::from(bits & 0x3ff) << 13),
    };
    match bits >> 15 {
        0 => magnitude,
        _ => -magnitude,
    }
}

#[cold]
pub(super) fn out_of_range(start: usize) -> Error {
    Error::new(ErrorKind::OutOfRange, "the number is out of range").at(start)
}
