//! Reading timestamps.

use super::write::MONTHS;
use super::{NANOS, Timestamp};
use crate::value::calendar::day_of;
use crate::value::decimal::Decimal;

/// RFC 3339 `date-time`.
pub(super) fn date_time(text: &[u8]) -> Option<Timestamp> {
    let mut cursor = Cursor(text);
    let year = cursor.number(4)?;
    cursor.literal(b"-")?;
    let month = cursor.number(2)?;
    cursor.literal(b"-")?;
    let day = cursor.number(2)?;
    if !matches!(cursor.next()?, b'T' | b't' | b' ') {
        return None;
    }
    let second = cursor.clock()?;
    let nanos = cursor.fraction()?;
    let offset = cursor.offset()?;
    cursor.end()?;
    moment(year, month as u8, day as u8, second - offset, nanos)
}

/// RFC 9110 `IMF-fixdate`, with an optional fraction.
pub(super) fn http_date(text: &[u8]) -> Option<Timestamp> {
    // The name of the day says nothing that the date does not; it only has to be one.
    let (weekday, rest) = text.split_at_checked(5)?;
    if !weekday[..3].iter().all(u8::is_ascii_alphabetic) || &weekday[3..] != b", " {
        return None;
    }
    let mut cursor = Cursor(rest);
    let day = cursor.number(2)?;
    cursor.literal(b" ")?;
    let name = cursor.take(3)?;
    let month = MONTHS.iter().position(|month| month.as_bytes() == name)? + 1;
    cursor.literal(b" ")?;
    let year = cursor.number(4)?;
    cursor.literal(b" ")?;
    let second = cursor.clock()?;
    let nanos = cursor.fraction()?;
    cursor.literal(b" GMT")?;
    cursor.end()?;
    moment(year, month as u8, day as u8, second, nanos)
}

/// A JSON number of seconds. What is below a nanosecond is cut off.
pub(super) fn epoch_seconds(text: &[u8]) -> Option<Timestamp> {
    let number = Decimal::of_json(std::str::from_utf8(text).ok()?)?;
    let places = number.exponent().saturating_add(9);
    // All moments are within 21 digits of nanoseconds.
    if places > 21 {
        return None;
    }
    let mut nanos = 0;
    for place in 0..places {
        nanos = nanos * 10 + i128::from(number.digit(place as usize));
    }
    Timestamp::from_nanos(if number.is_negative() { -nanos } else { nanos })
}

/// A moment from a date and a second that may be of the day before or after.
fn moment(year: i64, month: u8, day: u8, second: i64, nanos: u32) -> Option<Timestamp> {
    Timestamp::new(day_of(year, month, day)? * 86_400 + second, nanos)
}

struct Cursor<'a>(&'a [u8]);

impl<'a> Cursor<'a> {
    fn next(&mut self) -> Option<u8> {
        let (&first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(first)
    }

    fn take(&mut self, count: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(taken)
    }

    fn literal(&mut self, literal: &[u8]) -> Option<()> {
        self.0 = self.0.strip_prefix(literal)?;
        Some(())
    }

    fn end(&self) -> Option<()> {
        self.0.is_empty().then_some(())
    }

    fn number(&mut self, width: usize) -> Option<i64> {
        self.take(width)?.iter().try_fold(0, |number, digit| {
            digit
                .is_ascii_digit()
                .then(|| number * 10 + i64::from(digit - b'0'))
        })
    }

    /// `HH:MM:SS` as seconds. A leap second counts as the second after it.
    fn clock(&mut self) -> Option<i64> {
        let hour = self.number(2)?;
        self.literal(b":")?;
        let minute = self.number(2)?;
        self.literal(b":")?;
        let second = self.number(2)?;
        (hour < 24 && minute < 60 && second <= 60).then_some(hour * 3_600 + minute * 60 + second)
    }

    /// An optional point and one to nine digits, as nanoseconds.
    fn fraction(&mut self) -> Option<u32> {
        let Some(rest) = self.0.strip_prefix(b".") else {
            return Some(0);
        };
        let width = rest.iter().take_while(|b| b.is_ascii_digit()).count();
        if !(1..=9).contains(&width) {
            return None;
        }
        self.0 = rest;
        let digits = self.number(width)?;
        Some(digits as u32 * (NANOS / 10u32.pow(width as u32)))
    }

    /// `Z` or `±HH:MM`, as seconds east of Greenwich.
    fn offset(&mut self) -> Option<i64> {
        let sign = match self.next()? {
            b'Z' | b'z' => return Some(0),
            b'+' => 1,
            b'-' => -1,
            _ => return None,
        };
        let hour = self.number(2)?;
        self.literal(b":")?;
        let minute = self.number(2)?;
        (hour < 24 && minute < 60).then_some(sign * (hour * 3_600 + minute * 60))
    }
}
