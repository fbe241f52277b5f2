//! Decimal numbers of any size by their digits: what [`BigDecimal`](super::BigDecimal), bounds and timestamps have in common.

use std::cmp::Ordering;

/// Exponents from here on do not fit: they may have been greater ones.
const HUGE: u64 = u64::MAX / 4;

/// Every number of so many digits fits an `i128`.
const MAX_PLACES: i64 = 38;

/// A number: 0.d₁d₂d₃… × 10^`exponent`, neither the first nor the last digit zero; no digit at all for zero.
///
/// It is never expanded, so a huge exponent costs nothing.
pub(crate) struct Decimal<'a> {
    negative: bool,
    whole: &'a [u8],
    fraction: &'a [u8],
    exponent: i64,
}

impl<'a> Decimal<'a> {
    /// Reads a [JSON number](https://www.rfc-editor.org/rfc/rfc8259#section-6) whose exponent fits.
    pub(crate) fn of_json(text: &'a str) -> Option<Self> {
        let leading = text.strip_prefix('-').unwrap_or(text).as_bytes();
        match leading {
            [b'0', b'0'..=b'9', ..] | [b'+', ..] => None,
            _ => match Self::read(text)? {
                number if number.exponent.unsigned_abs() < HUGE => Some(number),
                _ => None,
            },
        }
    }

    /// Reads a number that may have a plus sign and leading zeros too. A huge exponent becomes the greatest or least.
    pub(crate) fn read(text: &'a str) -> Option<Self> {
        let mut rest = text.as_bytes();
        let negative = take_sign(&mut rest);
        let whole = take_digits(&mut rest)?;
        let mut fraction: &[u8] = &[];
        if let [b'.', after @ ..] = rest {
            rest = after;
            fraction = take_digits(&mut rest)?;
        }
        let mut exponent = 0i64;
        if let [b'e' | b'E', after @ ..] = rest {
            rest = after;
            let negative = take_sign(&mut rest);
            for digit in take_digits(&mut rest)? {
                let digit = i64::from(digit - b'0');
                exponent = exponent.saturating_mul(10).saturating_add(digit);
            }
            if negative {
                exponent = -exponent;
            }
        }
        match rest {
            [] => Some(Self::normal(negative, whole, fraction, exponent)),
            _ => None,
        }
    }

    fn normal(
        negative: bool,
        mut whole: &'a [u8],
        mut fraction: &'a [u8],
        mut exponent: i64,
    ) -> Self {
        while let [b'0', rest @ ..] = whole {
            whole = rest;
        }
        while let [rest @ .., b'0'] = fraction {
            fraction = rest;
        }
        exponent = exponent.saturating_add(whole.len() as i64);
        if whole.is_empty() {
            while let [b'0', rest @ ..] = fraction {
                fraction = rest;
                exponent = exponent.saturating_sub(1);
            }
        }
        if fraction.is_empty() {
            while let [rest @ .., b'0'] = whole {
                whole = rest;
            }
        }
        let is_zero = whole.is_empty() && fraction.is_empty();
        Self {
            negative: negative && !is_zero,
            whole,
            fraction,
            exponent: if is_zero { 0 } else { exponent },
        }
    }

    pub(crate) fn is_negative(&self) -> bool {
        self.negative
    }

    /// Whether there is no fraction.
    pub(crate) fn is_integer(&self) -> bool {
        self.len() as i64 <= self.exponent
    }

    /// The number times ten to the power of `power`, without what is then a fraction; `None` where it has too many digits.
    pub(crate) fn scaled(&self, power: i64) -> Option<i128> {
        let places = self.exponent.saturating_add(power);
        if places > MAX_PLACES {
            return None;
        }
        let mut value = 0;
        for place in 0..places {
            value = value * 10 + i128::from(self.digit(place as usize));
        }
        Some(if self.negative { -value } else { value })
    }

    /// How many digits there are; none in zero.
    pub(crate) fn len(&self) -> usize {
        self.whole.len() + self.fraction.len()
    }

    /// How many digits would be before the point; fewer than none where zeros would follow it.
    pub(crate) fn exponent(&self) -> i64 {
        self.exponent
    }

    /// The digit at this place, counted from the first; zero after the last.
    pub(crate) fn digit(&self, place: usize) -> u8 {
        let digit = match place.checked_sub(self.whole.len()) {
            None => self.whole.get(place),
            Some(place) => self.fraction.get(place),
        };
        match digit {
            Some(digit) => digit - b'0',
            None => 0,
        }
    }

    /// The same text for all numbers that are equal.
    pub(crate) fn canonical(&self) -> String {
        let mut text = String::from(if self.negative { "-" } else { "" });
        for place in 0..self.len() {
            text.push(char::from(b'0' + self.digit(place)));
        }
        text.push('e');
        text.push_str(itoa::Buffer::new().format(self.exponent));
        text
    }

    pub(crate) fn compare(&self, other: &Self) -> Ordering {
        match (self.sign(), other.sign()) {
            (-1, -1) => other.compare_magnitude(self),
            (1, 1) => self.compare_magnitude(other),
            (sign, other) => sign.cmp(&other),
        }
    }

    fn sign(&self) -> i8 {
        match (self.len(), self.negative) {
            (0, _) => 0,
            (_, true) => -1,
            (_, false) => 1,
        }
    }

    fn compare_magnitude(&self, other: &Self) -> Ordering {
        let mut order = self.exponent.cmp(&other.exponent);
        for place in 0..self.len().max(other.len()) {
            if order.is_ne() {
                break;
            }
            order = self.digit(place).cmp(&other.digit(place));
        }
        order
    }
}

/// Goes past a sign, if there is one: whether it is a minus.
fn take_sign(text: &mut &[u8]) -> bool {
    let negative = text.first() == Some(&b'-');
    if let [b'-' | b'+', rest @ ..] = *text {
        *text = rest;
    }
    negative
}

/// Goes past digits, at least one.
fn take_digits<'a>(text: &mut &'a [u8]) -> Option<&'a [u8]> {
    let all = *text;
    while let [b'0'..=b'9', rest @ ..] = *text {
        *text = rest;
    }
    match &all[..all.len() - text.len()] {
        [] => None,
        digits => Some(digits),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn compares_by_value() {
        for (left, order, right) in [
            ("0", Ordering::Equal, "-0.000e99"),
            ("1", Ordering::Equal, "1.000"),
            ("1e2", Ordering::Equal, "100"),
            ("0.001", Ordering::Equal, "1E-3"),
            ("0.00100", Ordering::Equal, "+1e-03"),
            ("-1", Ordering::Less, "0"),
            ("-2", Ordering::Less, "-1"),
            ("-0.1", Ordering::Less, "0.1"),
            ("9", Ordering::Less, "10"),
            ("2.2", Ordering::Less, "2.20000000000000000000000000000001"),
            (
                "99999999999999999999999999999999999999999",
                Ordering::Less,
                "1e41",
            ),
            ("1e-999999999999999999999", Ordering::Less, "1e-5"),
            ("1e999999999999999999999", Ordering::Greater, "1e5"),
            ("007", Ordering::Equal, "7"),
        ] {
            let [left, right] = [left, right].map(|text| Decimal::read(text).expect(text));
            let same = left.canonical() == right.canonical();
            assert_eq!(same, order == Ordering::Equal);
            assert_eq!(left.compare(&right), order);
            assert_eq!(right.compare(&left), order.reverse());
        }
    }
}
