//! Numbers.

use super::{Reader, digits};
use crate::error::{Error, ErrorKind, Result};
use crate::value::decimal::Decimal;

/// The powers of ten that a double holds exactly.
const POWERS: [f64; 23] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
];

/// An exponent beyond every type's.
const LARGE: i64 = 999_999_999;

/// A number as it is written, just read: `mantissa` times ten to the power of `exponent`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Literal {
    /// Where it starts; it ends where the reader is.
    pub(super) start: usize,
    pub(super) negative: bool,
    /// The digits, where there are at most nineteen.
    pub(super) mantissa: u64,
    pub(super) exponent: i64,
    /// Whether there are at most nineteen digits.
    pub(super) exact: bool,
    /// Whether there is neither a fraction nor an exponent.
    pub(super) plain: bool,
}

impl Literal {
    /// The double that is the number correctly rounded, where one operation finds it.
    #[inline]
    fn to_f64(self) -> Option<f64> {
        let power = *POWERS.get(self.exponent.unsigned_abs() as usize)?;
        // Both are exact, so that the one operation rounds correctly.
        let mantissa = (self.exact && self.mantissa <= 1 << 53).then_some(self.mantissa as f64)?;
        let value = if self.exponent < 0 {
            mantissa / power
        } else {
            mantissa * power
        };
        Some(if self.negative { -value } else { value })
    }

    /// The same for a float, which holds ten to the power of ten exactly.
    #[inline]
    fn to_f32(self) -> Option<f32> {
        let power = *POWERS[..=10].get(self.exponent.unsigned_abs() as usize)? as f32;
        let mantissa = (self.exact && self.mantissa <= 1 << 24).then_some(self.mantissa as f32)?;
        let value = if self.exponent < 0 {
            mantissa / power
        } else {
            mantissa * power
        };
        Some(if self.negative { -value } else { value })
    }
}

impl<'a> Reader<'a> {
    /// What is written.
    #[inline]
    pub(super) fn text_of(&self, literal: Literal) -> &'a str {
        &self.text[literal.start..self.at]
    }

    /// The nearest double.
    #[inline]
    pub(super) fn double_of(&self, literal: Literal) -> Result<f64> {
        let nearest = || self.text_of(literal).parse().unwrap_or(f64::INFINITY);
        match literal.to_f64().unwrap_or_else(nearest) {
            value if value.is_finite() => Ok(value),
            _ => Err(out_of_range(literal.start)),
        }
    }

    /// The nearest float.
    #[inline]
    pub(super) fn float_of(&self, literal: Literal) -> Result<f32> {
        let nearest = || self.text_of(literal).parse().unwrap_or(f32::INFINITY);
        match literal.to_f32().unwrap_or_else(nearest) {
            value if value.is_finite() => Ok(value),
            _ => Err(out_of_range(literal.start)),
        }
    }

    /// Reads an integer from `min` to `max`.
    #[inline]
    pub(super) fn integer_value(&mut self, min: i64, max: i64) -> Result<i64> {
        self.peek();
        let start = self.at;
        let value = match digits::few(self.bytes(), start) {
            Some((value, end)) => {
                self.at = end;
                value
            }
            None => self.long_integer()?,
        };
        match value < min || value > max {
            true => Err(out_of_range(start)),
            false => Ok(value),
        }
    }

    /// Reads an integer, however it is written.
    #[inline(never)]
    fn long_integer(&mut self) -> Result<i64> {
        let literal = self.literal_number("an integer")?;
        match i64::try_from(literal.mantissa) {
            Ok(value) if literal.plain && literal.exact => {
                Ok(if literal.negative { -value } else { value })
            }
            _ => self.strange_integer(literal),
        }
    }

    /// The integer that is written with a fraction, an exponent, or many digits.
    #[cold]
    fn strange_integer(&self, literal: Literal) -> Result<i64> {
        let start = literal.start;
        if self.settings.strict && !literal.plain {
            let message = "expected an integer without fraction and exponent";
            return Err(Error::new(ErrorKind::TypeMismatch, message).at(start));
        }
        match Decimal::of_json(self.text_of(literal)) {
            Some(number) if !number.is_integer() => {
                Err(Error::new(ErrorKind::TypeMismatch, "expected an integer").at(start))
            }
            number => number
                .and_then(|number| i64::try_from(number.scaled(0)?).ok())
                .ok_or_else(|| out_of_range(start)),
        }
    }

    /// Reads a number.
    #[inline]
    pub(super) fn literal_number(&mut self, expected: &'static str) -> Result<Literal> {
        let Some(first @ (b'-' | b'0'..=b'9')) = self.peek() else {
            return Err(self.mismatch(expected));
        };
        let start = self.at;
        let negative = first == b'-';
        let whole = start + usize::from(negative);
        self.at = whole;
        let mut mantissa = self.digits(0)?;
        let mut count = self.at - whole;
        if count > 1 && self.bytes()[whole] == b'0' {
            self.at = whole;
            return Err(self.syntax("a number does not begin with zeros"));
        }
        let mut exponent = 0;
        if self.byte() == Some(b'.') {
            self.at += 1;
            let fraction = self.at;
            mantissa = self.digits(mantissa)?;
            count += self.at - fraction;
            exponent = -((self.at - fraction) as i64);
        }
        if let Some(b'e' | b'E') = self.byte() {
            exponent += self.exponent()?;
        }
        Ok(Literal {
            start,
            negative,
            mantissa,
            exponent,
            exact: count <= 19,
            plain: self.at == whole + count,
        })
    }

    /// Reads digits, at least one, after those that made `mantissa`. It wraps around where there are too many.
    #[inline]
    fn digits(&mut self, mantissa: u64) -> Result<u64> {
        let start = self.at;
        let (mantissa, end) = digits::after(mantissa, self.bytes(), start);
        self.at = end;
        match end == start {
            true => Err(self.syntax("expected a digit")),
            false => Ok(mantissa),
        }
    }

    /// Reads an exponent; one that is beyond every type becomes a large one.
    #[inline]
    fn exponent(&mut self) -> Result<i64> {
        self.at += 1;
        let sign = self.byte();
        self.at += usize::from(matches!(sign, Some(b'+' | b'-')));
        let start = self.at;
        let mut magnitude = 0;
        while let Some(byte @ b'0'..=b'9') = self.byte() {
            magnitude = (magnitude * 10 + i64::from(byte - b'0')).min(LARGE);
            self.at += 1;
        }
        match sign {
            _ if self.at == start => Err(self.syntax("expected a digit")),
            Some(b'-') => Ok(-magnitude),
            _ => Ok(magnitude),
        }
    }
}

#[cold]
pub(super) fn out_of_range(start: usize) -> Error {
    Error::new(ErrorKind::OutOfRange, "the number is out of range").at(start)
}
