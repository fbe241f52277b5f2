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
    let mut cursor = Cursor(text);
    // The name of the day says nothing that the date does not; it only has to be one.
    for letter in cursor.take(3)? {
        if !letter.is_ascii_alphabetic() {
            return None;
        }
    }
    cursor.literal(b", ")?;
    let day = cursor.number(2)?;
    cursor.literal(b" ")?;
    let month = cursor.month()?;
    cursor.literal(b" ")?;
    let year = cursor.number(4)?;
    cursor.literal(b" ")?;
    let second = cursor.clock()?;
    let nanos = cursor.fraction()?;
    cursor.literal(b" GMT")?;
    cursor.end()?;
    moment(year, month, day as u8, second, nanos)
}

/// A JSON number of seconds. What is below a nanosecond is cut off.
pub(super) fn epoch_seconds(text: &[u8]) -> Option<Timestamp> {
    let number = Decimal::of_json(std::str::from_utf8(text).ok()?)?;
    Timestamp::from_nanos(number.scaled(9)?)
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
        (self.take(literal.len())? == literal).then_some(())
    }

    fn end(&self) -> Option<()> {
        self.0.is_empty().then_some(())
    }

    fn number(&mut self, width: usize) -> Option<i64> {
        let mut number = 0;
        for digit in self.take(width)? {
            if !digit.is_ascii_digit() {
                return None;
            }
            number = number * 10 + i64::from(digit - b'0');
        }
        Some(number)
    }

    fn month(&mut self) -> Option<u8> {
        let name = self.take(3)?;
        let mut index = 0;
        while MONTHS.get(index)?.as_bytes() != name {
            index += 1;
        }
        Some(index as u8 + 1)
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

    /// An optional point and one digit or more, as nanoseconds. What is below one is cut off.
    fn fraction(&mut self) -> Option<u32> {
        if self.0.first() != Some(&b'.') {
            return Some(0);
        }
        self.0 = &self.0[1..];
        let (mut nanos, mut unit) = (0, NANOS);
        while let [digit @ b'0'..=b'9', rest @ ..] = self.0 {
            unit /= 10;
            nanos += u32::from(digit - b'0') * unit;
            self.0 = rest;
        }
        (unit < NANOS).then_some(nanos)
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
