//! Numbers.

use super::Reader;
use crate::error::{Error, ErrorKind, Result};
use crate::value::decimal::Decimal;

/// The powers of ten that a double holds exactly.
const POWERS: [f64; 23] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
];

/// An exponent beyond every type's.
const LARGE: i64 = 999_999_999;

/// A number as it is written: `mantissa` times ten to the power of `exponent`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Literal<'a> {
    pub(super) text: &'a str,
    pub(super) negative: bool,
    /// The digits, where there are at most nineteen.
    pub(super) mantissa: u64,
    pub(super) exponent: i64,
    /// Whether there are at most nineteen digits.
    pub(super) exact: bool,
    /// Whether there is neither a fraction nor an exponent.
    pub(super) plain: bool,
}

impl Literal<'_> {
    /// The nearest double; infinite where the number is out of its range.
    #[inline]
    pub(super) fn to_f64(self) -> f64 {
        let small = self.exact && self.mantissa <= 1 << 53;
        let power = POWERS.get(self.exponent.unsigned_abs() as usize);
        match power {
            // Both are exact, so that the one operation rounds correctly.
            Some(power) if small => {
                let mantissa = self.mantissa as f64;
                let value = if self.exponent < 0 {
                    mantissa / power
                } else {
                    mantissa * power
                };
                if self.negative { -value } else { value }
            }
            _ => self.text.parse().unwrap_or(f64::INFINITY),
        }
    }

    /// The nearest float; infinite where the number is out of its range.
    #[inline]
    pub(super) fn to_f32(self) -> f32 {
        let small = self.exact && self.mantissa <= 1 << 24;
        match self.exponent.unsigned_abs() {
            // A float holds ten to the power of ten exactly.
            digits @ ..=10 if small => {
                let (mantissa, power) = (self.mantissa as f32, POWERS[digits as usize] as f32);
                let value = if self.exponent < 0 {
                    mantissa / power
                } else {
                    mantissa * power
                };
                if self.negative { -value } else { value }
            }
            _ => self.text.parse().unwrap_or(f32::INFINITY),
        }
    }
}

impl<'a> Reader<'a> {
    /// Reads an integer from `min` to `max`.
    pub(super) fn integer_value(&mut self, min: i64, max: i64) -> Result<i64> {
        let first = self.peek();
        let start = self.at;
        let value = if let Some(b'0'..=b'9' | b'-') = first
            && let Some((value, end)) = short_integer(&self.bytes()[start..])
        {
            self.at += end;
            value
        } else {
            self.long_integer()?
        };
        match value < min || value > max {
            true => Err(out_of_range(start)),
            false => Ok(value),
        }
    }

    #[inline(never)]
    fn long_integer(&mut self) -> Result<i64> {
        let literal = self.literal_number("an integer")?;
        let start = self.at - literal.text.len();
        if self.settings.strict && !literal.plain {
            let message = "expected an integer without fraction and exponent";
            return Err(Error::new(ErrorKind::TypeMismatch, message).at(start));
        }
        match Decimal::of_json(literal.text) {
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
    pub(super) fn literal_number(&mut self, expected: &'static str) -> Result<Literal<'a>> {
        let Some(b'-' | b'0'..=b'9') = self.peek() else {
            return Err(self.mismatch(expected));
        };
        let start = self.at;
        let negative = self.byte() == Some(b'-');
        self.at += usize::from(negative);
        let whole = self.at;
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
        let plain = self.at == whole + count;
        let text = &self.text[start..self.at];
        Ok(Literal {
            text,
            negative,
            mantissa,
            exponent,
            exact: count <= 19,
            plain,
        })
    }

    /// Reads digits, at least one, after those that made `mantissa`. It wraps around where there are too many.
    #[inline]
    fn digits(&mut self, mut mantissa: u64) -> Result<u64> {
        let start = self.at;
        while let Some(byte @ b'0'..=b'9') = self.byte() {
            mantissa = mantissa
                .wrapping_mul(10)
                .wrapping_add(u64::from(byte - b'0'));
            self.at += 1;
        }
        if self.at == start {
            return Err(self.syntax("expected a digit"));
        }
        Ok(mantissa)
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

/// An integer of at most eighteen digits, and its length; `None` for everything else.
#[inline]
fn short_integer(bytes: &[u8]) -> Option<(i64, usize)> {
    let negative = bytes.first() == Some(&b'-');
    let start = usize::from(negative);
    let mut at = start;
    let mut value = 0i64;
    while let Some(byte @ b'0'..=b'9') = bytes.get(at)
        && at < start + 18
    {
        value = value * 10 + i64::from(byte - b'0');
        at += 1;
    }
    let zeros = at > start + 1 && bytes[start] == b'0';
    if at == start || zeros || matches!(bytes.get(at), Some(b'0'..=b'9' | b'.' | b'e' | b'E')) {
        return None;
    }
    Some((if negative { -value } else { value }, at))
}

#[cold]
pub(super) fn out_of_range(start: usize) -> Error {
    Error::new(ErrorKind::OutOfRange, "the number is out of range").at(start)
}
