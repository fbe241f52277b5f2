//! [`BigInteger`] and [`BigDecimal`]: numbers of any size, digit for digit.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::str::FromStr;

use super::decimal::Decimal;
use crate::serde::ReadNumber;

/// So many zeros are written out for an exponent, so that six bytes do not become thousands.
const MAX_ZEROS: usize = 64;

/// An integer of any size. The text is canonical: no leading zeros, no plus sign, and zero has no sign.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct BigInteger(Box<str>);

impl BigInteger {
    /// The decimal digits, after a minus sign where the number is negative.
    #[inline]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// From a JSON number that has no fraction once its exponent is applied, and at most [`MAX_ZEROS`] digits more than it spells.
    #[inline]
    pub(crate) fn from_json(text: &str) -> Option<Self> {
        if text.bytes().all(|b| b.is_ascii_digit() || b == b'-') {
            return text.parse().ok();
        }
        let number = Decimal::of_json(text)?;
        let len = usize::try_from(number.exponent()).ok()?;
        let zeros = len.checked_sub(number.len())?;
        if zeros > MAX_ZEROS {
            return None;
        }
        let mut text = String::from(if number.is_negative() { "-" } else { "" });
        for place in 0..len.max(1) {
            text.push(char::from(b'0' + number.digit(place)));
        }
        Some(Self(text.into()))
    }
}

/// A decimal of any size.
///
/// The digits and the exponent are kept as they were written, and written again like that. Equality, order and hash are those of
/// the number: `1.0`, `1` and `10e-1` are equal.
#[derive(Clone)]
pub struct BigDecimal(Box<str>);

impl BigDecimal {
    /// The number as it was written: a JSON number.
    #[inline]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// From the text of a JSON number.
    #[inline]
    pub(crate) fn from_json(text: &str) -> Option<Self> {
        Decimal::of_json(text).map(|_| Self(text.into()))
    }

    #[inline]
    pub(crate) fn digits(&self) -> Decimal<'_> {
        Decimal::of_json(&self.0).expect("the text was checked when the value was made")
    }
}

impl FromStr for BigInteger {
    type Err = ParseNumberError;

    /// Decimal digits after an optional sign.
    #[inline]
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (sign, digits) = match text.as_bytes() {
            [b'-', ..] => ("-", &text[1..]),
            [b'+', ..] => ("", &text[1..]),
            _ => ("", text),
        };
        if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
            return Err(ParseNumberError(()));
        }
        Ok(match digits.trim_start_matches('0') {
            "" => Self::default(),
            digits => Self(format!("{sign}{digits}").into()),
        })
    }
}

impl FromStr for BigDecimal {
    type Err = ParseNumberError;

    /// A [JSON number](https://www.rfc-editor.org/rfc/rfc8259#section-6) whose exponent, if any, fits 63 bits.
    #[inline]
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::from_json(text).ok_or(ParseNumberError(()))
    }
}

impl Ord for BigInteger {
    #[inline]
    fn cmp(&self, other: &Self) -> Ordering {
        let key = |number: &Self| match number.0.strip_prefix('-') {
            Some(digits) => (true, digits.len()),
            None => (false, number.0.len()),
        };
        let ((left_negative, left), (right_negative, right)) = (key(self), key(other));
        let magnitude = || left.cmp(&right).then_with(|| self.0.cmp(&other.0));
        match (left_negative, right_negative) {
            (true, false) => Ordering::Less,
            (false, true) => Ordering::Greater,
            (false, false) => magnitude(),
            (true, true) => magnitude().reverse(),
        }
    }
}

impl Ord for BigDecimal {
    #[inline]
    fn cmp(&self, other: &Self) -> Ordering {
        self.digits().compare(&other.digits())
    }
}

impl PartialEq for BigDecimal {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0 || self.cmp(other).is_eq()
    }
}

impl Eq for BigDecimal {}

impl Hash for BigDecimal {
    #[inline]
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.digits().canonical().hash(state);
    }
}

impl From<BigInteger> for BigDecimal {
    #[inline]
    fn from(number: BigInteger) -> Self {
        Self(number.0)
    }
}

macro_rules! common {
    ($($type:ident)*) => {$(
        impl Default for $type {
            #[inline]
            fn default() -> Self {
                Self("0".into())
            }
        }

        impl PartialOrd for $type {
            #[inline]
            fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
                Some(self.cmp(other))
            }
        }

        impl ReadNumber for $type {
            #[inline]
            fn read_number(&mut self, text: &str) -> bool {
                match Self::from_json(text) {
                    Some(number) => {
                        *self = number;
                        true
                    }
                    None => false,
                }
            }
        }

        impl fmt::Display for $type {
            #[inline]
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(&self.0)
            }
        }

        impl fmt::Debug for $type {
            #[inline]
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        common!(@from $type i8 i16 i32 i64 i128 u8 u16 u32 u64 u128);
    )*};
    (@from $type:ident $($int:ident)*) => {$(
        impl From<$int> for $type {
            #[inline]
            fn from(number: $int) -> Self {
                Self(itoa::Buffer::new().format(number).into())
            }
        }
    )*};
}

common! { BigInteger BigDecimal }

/// A text that is no number of its type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ParseNumberError(());

impl fmt::Display for ParseNumberError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("expected a number in decimal digits")
    }
}

impl std::error::Error for ParseNumberError {}
