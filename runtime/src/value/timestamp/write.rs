//! Writing timestamps, without allocation.

use super::{NANOS, Timestamp};
use crate::value::calendar::date_of;

const DAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
pub(super) const MONTHS: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];

/// The text of a timestamp; the longest is an `http-date` with nine digits of a fraction.
pub(crate) struct Buffer {
    bytes: [u8; 40],
    len: usize,
}

impl Buffer {
    pub(super) fn new() -> Self {
        Self {
            bytes: [0; 40],
            len: 0,
        }
    }

    pub(crate) fn as_str(&self) -> &str {
        std::str::from_utf8(self.as_bytes()).expect("only ASCII was written")
    }

    pub(crate) fn as_bytes(&self) -> &[u8] {
        &self.bytes[..self.len]
    }

    fn push(&mut self, text: &str) {
        self.bytes[self.len..self.len + text.len()].copy_from_slice(text.as_bytes());
        self.len += text.len();
    }

    /// A number with leading zeros.
    fn padded(&mut self, mut number: u64, width: usize) {
        for place in (self.len..self.len + width).rev() {
            self.bytes[place] = b'0' + (number % 10) as u8;
            number /= 10;
        }
        self.len += width;
    }

    /// A point and the nanoseconds without trailing zeros; nothing where there are none.
    fn fraction(&mut self, nanos: u32) {
        if nanos == 0 {
            return;
        }
        self.push(".");
        self.padded(nanos.into(), 9);
        while self.bytes[self.len - 1] == b'0' {
            self.len -= 1;
        }
    }

    fn clock(&mut self, second_of_day: u64) {
        self.padded(second_of_day / 3_600, 2);
        self.push(":");
        self.padded(second_of_day / 60 % 60, 2);
        self.push(":");
        self.padded(second_of_day % 60, 2);
    }
}

/// `1985-04-12T23:20:50.52Z`
pub(super) fn date_time(out: &mut Buffer, timestamp: Timestamp) {
    let (year, month, day) = date_of(timestamp.secs.div_euclid(86_400));
    out.padded(year as u64, 4);
    out.push("-");
    out.padded(month.into(), 2);
    out.push("-");
    out.padded(day.into(), 2);
    out.push("T");
    out.clock(timestamp.secs.rem_euclid(86_400) as u64);
    out.fraction(timestamp.nanos);
    out.push("Z");
}

/// `Tue, 29 Apr 2014 18:30:38.5 GMT`
pub(super) fn http_date(out: &mut Buffer, timestamp: Timestamp) {
    let days = timestamp.secs.div_euclid(86_400);
    let (year, month, day) = date_of(days);
    // 1970-01-01 was a Thursday.
    out.push(DAYS[(days + 3).rem_euclid(7) as usize]);
    out.push(", ");
    out.padded(day.into(), 2);
    out.push(" ");
    out.push(MONTHS[usize::from(month) - 1]);
    out.push(" ");
    out.padded(year as u64, 4);
    out.push(" ");
    out.clock(timestamp.secs.rem_euclid(86_400) as u64);
    out.fraction(timestamp.nanos);
    out.push(" GMT");
}

/// `1398796238.5`
pub(super) fn epoch_seconds(out: &mut Buffer, timestamp: Timestamp) {
    // Seconds are rounded down, so that before the epoch the fraction counts upwards from them.
    let (whole, nanos) = match (timestamp.secs, timestamp.nanos) {
        (secs @ ..0, 1..) => (secs + 1, NANOS - timestamp.nanos),
        (secs, nanos) => (secs, nanos),
    };
    if timestamp.secs < 0 {
        out.push("-");
    }
    out.push(itoa::Buffer::new().format(whole.unsigned_abs()));
    out.fraction(nanos);
}
