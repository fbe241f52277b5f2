//! Timestamps: seconds since the epoch behind [tag 1](https://www.rfc-editor.org/rfc/rfc8949#section-3.4.2).
//!
//! Smithy's resolution is a millisecond. What a double can say beyond that is written too, and read again.

use super::number::{Float, out_of_range};
use super::{Reader, Writer, head};
use crate::error::Result;
use crate::schema::TimestampFormat;
use crate::value::Timestamp;

/// The greatest double in the year 9999.
const MAX_SECONDS: f64 = 253_402_300_799.999_97;

/// Parts of a second of which there is usually a whole number: milliseconds, or else microseconds.
const SCALES: [i64; 2] = [1_000, 1_000_000];

const NANOS: i64 = 1_000_000_000;

/// Every integer up to here is a double.
const EXACT: u64 = 1 << 53;

impl Reader<'_> {
    pub(super) fn timestamp_value(&mut self) -> Result<Timestamp> {
        const EXPECTED: &str = "a timestamp";
        match self.peek() {
            Some(first) if first & head::MAJOR == head::TAG => {
                let start = self.at;
                if self.argument()? != head::EPOCH_TIME {
                    self.at = start;
                    return Err(self.mismatch(EXPECTED));
                }
            }
            _ if self.settings.strict => return Err(self.mismatch(EXPECTED)),
            _ => {}
        }
        let start = self.at;
        let timestamp = match self.float_value(EXPECTED)? {
            Float::Single(seconds) => of_seconds(seconds.into()),
            Float::Double(seconds) => of_seconds(seconds),
            Float::Integer(seconds) => match i64::try_from(seconds) {
                Ok(seconds) => Timestamp::new(seconds, 0),
                Err(_) => None,
            },
        };
        timestamp.ok_or_else(|| out_of_range(start))
    }
}

/// The moment that a double means: the one with the fewest digits among those for which it is the nearest double.
fn of_seconds(seconds: f64) -> Option<Timestamp> {
    for scale in SCALES {
        let units = (seconds * scale as f64 + 0.5_f64.copysign(seconds)) as i64;
        // A quotient of exact numbers is the double that is nearest to it.
        if units.unsigned_abs() <= EXACT && units as f64 / scale as f64 == seconds {
            let nanos = units.rem_euclid(scale) * (NANOS / scale);
            return Timestamp::new(units.div_euclid(scale), nanos as u32);
        }
    }
    if !seconds.is_finite() {
        return None;
    }
    let digits = zmij::Buffer::new().format_finite(seconds).to_owned();
    Timestamp::parse(&digits, TimestampFormat::EpochSeconds).ok()
}

/// The double that is nearest to a moment.
fn to_seconds(timestamp: Timestamp) -> f64 {
    let nanos = i64::from(timestamp.subsec_nanos());
    for scale in SCALES {
        let units = timestamp.secs() * scale + nanos / (NANOS / scale);
        if nanos % (NANOS / scale) == 0 && units.unsigned_abs() <= EXACT {
            return units as f64 / scale as f64;
        }
    }
    let digits = timestamp.text(TimestampFormat::EpochSeconds);
    match digits.as_str().parse::<f64>() {
        Ok(seconds) => seconds.min(MAX_SECONDS),
        Err(_) => timestamp.secs() as f64,
    }
}

impl Writer<'_> {
    /// An integer where there is no fraction, which is shorter, or none that a double could say.
    pub(super) fn timestamp_value(&mut self, timestamp: Timestamp) {
        self.head(head::TAG, head::EPOCH_TIME);
        if timestamp.subsec_nanos() == 0 {
            return self.integer(timestamp.secs());
        }
        let seconds = to_seconds(timestamp);
        match seconds.fract() == 0.0 {
            true => self.integer(seconds as i64),
            false => self.double_value(seconds),
        }
    }
}
