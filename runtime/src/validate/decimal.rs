//! Comparing decimal numbers of any size by their digits.

use std::cmp::Ordering;

use crate::value::big::parse_i64;

/// The order of two numbers as [RFC 8259](https://www.rfc-editor.org/rfc/rfc8259#section-6) writes them. Neither is
/// ever expanded, so a huge exponent costs nothing.
pub(super) fn compare(left: &str, right: &str) -> Ordering {
    let (left, right) = (Decimal::read(left), Decimal::read(right));
    match (left.sign(), right.sign()) {
        (-1, -1) => right.compare_magnitude(&left),
        (1, 1) => left.compare_magnitude(&right),
        (left, right) => left.cmp(&right),
    }
}

/// The same text for all numbers that are equal: the sign, the digits from the first to the last that is not zero, and
/// the exponent.
pub(super) fn canonical(text: &str) -> String {
    let number = Decimal::read(text);
    if number.sign() == 0 {
        return "0".to_owned();
    }
    let mut text = String::from(if number.negative { "-" } else { "" });
    for place in 0..number.len() {
        text.push(char::from(number.digit(place)));
    }
    text.truncate(text.trim_end_matches('0').len());
    text.push('e');
    text.push_str(itoa::Buffer::new().format(number.exponent));
    text
}

/// A number: 0.d₁d₂d₃… × 10^`exponent`, d₁ not zero, or no digit at all for zero.
struct Decimal<'a> {
    negative: bool,
    whole: &'a [u8],
    fraction: &'a [u8],
    exponent: i64,
}

impl<'a> Decimal<'a> {
    fn read(text: &'a str) -> Self {
        let (negative, text) = match text.strip_prefix('-') {
            Some(text) => (true, text),
            None => (false, text.strip_prefix('+').unwrap_or(text)),
        };
        let (digits, exponent) = match text.split_once(['e', 'E']) {
            Some((digits, exponent)) => (digits, read_exponent(exponent)),
            None => (text, 0),
        };
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        Self::normal(negative, whole.as_bytes(), fraction.as_bytes(), exponent)
    }

    fn normal(negative: bool, whole: &'a [u8], fraction: &'a [u8], exponent: i64) -> Self {
        let whole = without_leading_zeros(whole);
        let significant = without_leading_zeros(fraction);
        let shift = match whole {
            [] => (significant.len() as i64) - (fraction.len() as i64),
            _ => whole.len() as i64,
        };
        let fraction = if whole.is_empty() {
            significant
        } else {
            fraction
        };
        Self {
            negative,
            whole,
            fraction,
            exponent: exponent.saturating_add(shift),
        }
    }

    fn len(&self) -> usize {
        self.whole.len() + self.fraction.len()
    }

    /// The digit at this place, counted from the first; zero after the last.
    fn digit(&self, place: usize) -> u8 {
        let digit = match place.checked_sub(self.whole.len()) {
            None => self.whole.get(place),
            Some(place) => self.fraction.get(place),
        };
        digit.copied().unwrap_or(b'0')
    }

    fn sign(&self) -> i8 {
        match (
            self.whole.is_empty() && self.fraction.is_empty(),
            self.negative,
        ) {
            (true, _) => 0,
            (false, true) => -1,
            (false, false) => 1,
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

fn without_leading_zeros(digits: &[u8]) -> &[u8] {
    let zeros = digits.iter().take_while(|d| **d == b'0').count();
    &digits[zeros..]
}

/// An exponent that no `i64` holds is as good as the greatest or least.
fn read_exponent(text: &str) -> i64 {
    let limit = if text.starts_with('-') {
        i64::MIN / 2
    } else {
        i64::MAX / 2
    };
    parse_i64(text)
        .unwrap_or(limit)
        .clamp(i64::MIN / 2, i64::MAX / 2)
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
            let same = canonical(left) == canonical(right);
            assert_eq!(same, order == Ordering::Equal, "{left} and {right}");
            assert_eq!(compare(left, right), order, "{left} to {right}");
            assert_eq!(compare(right, left), order.reverse(), "{right} to {left}");
        }
    }
}
