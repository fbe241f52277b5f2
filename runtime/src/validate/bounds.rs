//! Numbers of every type against the bounds of a `@range`.

use std::cmp::Ordering;

use crate::schema::Number;
use crate::value::decimal::Decimal;
use crate::value::{BigDecimal, BigInteger};

/// A number that can be compared with a bound. `None`: it is no number.
pub(super) trait Bounded {
    fn compare(&self, bound: Number) -> Option<Ordering>;
}

/// Whether a number is within the bounds; what is not a number is not.
pub(super) fn contains(min: Option<Number>, max: Option<Number>, value: &dyn Bounded) -> bool {
    min.is_none_or(|min| value.compare(min).is_some_and(Ordering::is_ge))
        && max.is_none_or(|max| value.compare(max).is_some_and(Ordering::is_le))
}

impl Bounded for i64 {
    fn compare(&self, bound: Number) -> Option<Ordering> {
        match bound {
            Number::Integer(bound) => Some(i128::from(*self).cmp(&bound)),
            Number::Decimal(_) => compare_digits(itoa::Buffer::new().format(*self), bound),
        }
    }
}

macro_rules! floats {
    ($($type:ident)*) => {$(
        impl Bounded for $type {
            fn compare(&self, bound: Number) -> Option<Ordering> {
                match bound {
                    Number::Integer(bound) => compare_integer(f64::from(*self), bound),
                    // A bound such as 8.8 means the value that the same text has when it is read as this type.
                    Number::Decimal(bound) => self.partial_cmp(&bound.parse().ok()?),
                }
            }
        }
    )*};
}

floats!(f32 f64);

impl Bounded for BigInteger {
    fn compare(&self, bound: Number) -> Option<Ordering> {
        compare_digits(self.as_str(), bound)
    }
}

impl Bounded for BigDecimal {
    fn compare(&self, bound: Number) -> Option<Ordering> {
        compare_digits(self.as_str(), bound)
    }
}

fn compare_digits(value: &str, bound: Number) -> Option<Ordering> {
    let mut buffer = itoa::Buffer::new();
    let bound = match bound {
        Number::Integer(bound) => buffer.format(bound),
        Number::Decimal(bound) => bound,
    };
    Some(Decimal::read(value)?.compare(&Decimal::read(bound)?))
}

/// Exact: a bound need not be a float.
fn compare_integer(value: f64, bound: i128) -> Option<Ordering> {
    if value.is_nan() {
        return None;
    }
    // The cast cuts the fraction off and saturates; only what it cut off is left to decide between equals.
    let whole = value.trunc();
    Some(
        (whole as i128)
            .cmp(&bound)
            .then_with(|| value.total_cmp(&whole)),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(value: impl Bounded, bound: Number, expected: Option<Ordering>) {
        assert_eq!(value.compare(bound), expected, "{bound:?}");
    }

    #[test]
    fn floats_are_compared_exactly() {
        const LARGE: i128 = 1 << 53;
        check(2.0_f64, Number::Integer(2), Some(Ordering::Equal));
        check(2.5_f64, Number::Integer(2), Some(Ordering::Greater));
        check(-2.5_f64, Number::Integer(-2), Some(Ordering::Less));
        check(-0.0_f64, Number::Integer(0), Some(Ordering::Equal));
        check(
            LARGE as f64,
            Number::Integer(LARGE + 1),
            Some(Ordering::Less),
        );
        check(f64::INFINITY, Number::Integer(2), Some(Ordering::Greater));
        check(f64::NEG_INFINITY, Number::Integer(2), Some(Ordering::Less));
        check(f64::NAN, Number::Integer(2), None);
        check(f64::NAN, Number::Decimal("2.5"), None);
        check(8.8_f32, Number::Decimal("8.8"), Some(Ordering::Equal));
        check(
            8.800_001_f32,
            Number::Decimal("8.8"),
            Some(Ordering::Greater),
        );
    }

    #[test]
    fn integers_are_compared_exactly() {
        check(
            i64::MAX,
            Number::Integer(i128::from(i64::MAX) + 1),
            Some(Ordering::Less),
        );
        check(3_i64, Number::Decimal("2.9"), Some(Ordering::Greater));
        check(-3_i64, Number::Decimal("-2.9"), Some(Ordering::Less));
    }
}
