//! [`BigInteger`] and [`BigDecimal`]: numbers of any size, digit for digit.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::str::FromStr;

use crate::serde::ReadNumber;

/// An integer of any size. The text is canonical: no leading zeros, no plus sign, and zero has no sign.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct BigInteger(Box<str>);

impl BigInteger {
    /// The decimal digits, after a minus sign where the number is negative.
    #[inline]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// From a JSON number that has no fraction once its exponent is applied, and at most 4096 digits after that.
    #[inline]
    pub(crate) fn from_json(text: &str) -> Option<Self> {
        if text.bytes().all(|b| b.is_ascii_digit() || b == b'-') {
            return text.parse().ok();
        }
        let canonical = Canonical::of(text)?;
        let zeros = usize::try_from(canonical.exponent)
            .ok()
            .filter(|&zeros| zeros <= 4096)?;
        let mut text = String::with_capacity(canonical.digits.len() + zeros + 1);
        if canonical.negative {
            text.push('-');
        }
        text.push_str(&canonical.digits);
        for _ in 0..zeros {
            text.push('0');
        }
        text.parse().ok()
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
        Canonical::of(text).map(|_| Self(text.into()))
    }

    #[inline]
    fn canonical(&self) -> Canonical {
        Canonical::of(&self.0).expect("the text was checked when the value was made")
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
            digits => Self(concat(sign, digits).into()),
        })
    }
}

impl FromStr for BigDecimal {
    type Err = ParseNumberError;

    /// A [JSON number](https://www.rfc-editor.org/rfc/rfc8259#section-6) whose exponent, if any, fits 64 bits.
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
        let (left, right) = (self.canonical(), other.canonical());
        match (left.signum(), right.signum()) {
            (a, b) if a != b => a.cmp(&b),
            (-1, _) => right.magnitude(&left),
            _ => left.magnitude(&right),
        }
    }
}

impl PartialEq for BigDecimal {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0 || self.canonical() == other.canonical()
    }
}

impl Eq for BigDecimal {}

impl Hash for BigDecimal {
    #[inline]
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.canonical().hash(state);
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

/// The one form that equal numbers share: digits without zeros at either end, and a power of ten.
#[derive(PartialEq, Eq, Hash)]
pub(crate) struct Canonical {
    pub(super) negative: bool,
    pub(super) digits: String,
    pub(super) exponent: i64,
}

impl Canonical {
    /// `None` where the text is no JSON number, or its exponent does not fit.
    #[inline]
    pub(crate) fn of(text: &str) -> Option<Self> {
        let (negative, unsigned) = match text.strip_prefix('-') {
            Some(unsigned) => (true, unsigned),
            None => (false, text),
        };
        let (number, power) = match unsigned.split_once(['e', 'E']) {
            Some((number, power)) => (number, parse_i64(power)?),
            None => (unsigned, 0i64),
        };
        let (whole, fraction) = split(number)?;
        let all = concat(whole, fraction);
        let significant = all.trim_end_matches('0');
        let digits = significant.trim_start_matches('0');
        if digits.is_empty() {
            return Some(Self {
                negative: false,
                digits: String::new(),
                exponent: 0,
            });
        }
        let dropped = i64::try_from(all.len() - significant.len()).ok()?;
        let exponent = power
            .checked_sub(i64::try_from(fraction.len()).ok()?)?
            .checked_add(dropped)?;
        exponent.checked_add(i64::try_from(digits.len()).ok()?)?;
        Some(Self {
            negative,
            digits: digits.to_owned(),
            exponent,
        })
    }

    #[inline]
    fn signum(&self) -> i8 {
        match (self.digits.is_empty(), self.negative) {
            (true, _) => 0,
            (false, true) => -1,
            (false, false) => 1,
        }
    }

    #[inline]
    fn magnitude(&self, other: &Self) -> Ordering {
        // `of` made sure that these sums fit.
        let top = |number: &Self| number.exponent + number.digits.len() as i64;
        top(self)
            .cmp(&top(other))
            .then_with(|| self.digits.cmp(&other.digits))
    }
}

/// What `str::parse` does. The standard library's is generic, and this one serves for all who need an `i64`.
pub(crate) fn parse_i64(text: &str) -> Option<i64> {
    let (negative, digits) = match text.as_bytes() {
        [b'-', ..] => (true, &text[1..]),
        [b'+', ..] => (false, &text[1..]),
        _ => (false, text),
    };
    if digits.starts_with('+') {
        return None;
    }
    let magnitude: u64 = digits.parse().ok()?;
    if negative {
        0i64.checked_sub_unsigned(magnitude)
    } else {
        i64::try_from(magnitude).ok()
    }
}

#[inline]
fn concat(left: &str, right: &str) -> String {
    let mut both = String::with_capacity(left.len() + right.len());
    both.push_str(left);
    both.push_str(right);
    both
}

/// The digits before and after the point of a JSON number without its sign and exponent.
#[inline]
fn split(number: &str) -> Option<(&str, &str)> {
    let (whole, fraction) = match number.split_once('.') {
        Some((_, "")) => return None,
        Some(parts) => parts,
        None => (number, ""),
    };
    let plain = |digits: &str| digits.bytes().all(|b| b.is_ascii_digit());
    let leading_zero = whole.len() > 1 && whole.starts_with('0');
    (!whole.is_empty() && !leading_zero && plain(whole) && plain(fraction))
        .then_some((whole, fraction))
}
