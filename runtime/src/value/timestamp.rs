//! [`Timestamp`]: a moment.

mod convert;
mod parse;
mod write;

use std::fmt;
use std::str::FromStr;
use std::time::{Duration, SystemTime};

use crate::schema::TimestampFormat;

pub(crate) use write::Buffer;

const NANOS: u32 = 1_000_000_000;
/// The powers of ten up to [`NANOS`].
const POWERS: [u64; 10] = [
    1,
    10,
    100,
    1_000,
    10_000,
    100_000,
    1_000_000,
    10_000_000,
    100_000_000,
    1_000_000_000,
];
const MIN_SECS: i64 = -62_135_596_800;
const MAX_SECS: i64 = 253_402_300_799;

/// A moment, to the nanosecond, from 0001-01-01T00:00:00Z to 9999-12-31T23:59:59.999999999Z.
///
/// `Display` and `FromStr` are RFC 3339, Smithy's `date-time`. It converts from and to [`SystemTime`], and to the types of the crates
/// jiff, chrono and time where this crate's features of these names are on.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp {
    secs: i64,
    nanos: u32,
}

impl Timestamp {
    /// 1970-01-01T00:00:00Z.
    pub const EPOCH: Self = Self { secs: 0, nanos: 0 };
    /// 0001-01-01T00:00:00Z.
    pub const MIN: Self = Self {
        secs: MIN_SECS,
        nanos: 0,
    };
    /// 9999-12-31T23:59:59.999999999Z.
    pub const MAX: Self = Self {
        secs: MAX_SECS,
        nanos: NANOS - 1,
    };

    /// A whole number of seconds since the epoch, moved into [`MIN`](Self::MIN)..=[`MAX`](Self::MAX) where it is not.
    #[inline]
    pub const fn from_secs(secs: i64) -> Self {
        Self::saturating(secs, 0)
    }

    /// Seconds since the epoch, and nanoseconds (fewer than a thousand million) that are added to them; moved into
    /// [`MIN`](Self::MIN)..=[`MAX`](Self::MAX) where the moment is outside, and `nanos` to its greatest value likewise.
    #[inline]
    pub const fn saturating(secs: i64, nanos: u32) -> Self {
        if secs < MIN_SECS {
            Self::MIN
        } else if secs > MAX_SECS {
            Self::MAX
        } else if nanos >= NANOS {
            Self {
                secs,
                nanos: NANOS - 1,
            }
        } else {
            Self { secs, nanos }
        }
    }

    /// Seconds since the epoch, and nanoseconds that are added to them; `None` where there are a thousand million or more
    /// of those, or the moment is outside of [`MIN`](Self::MIN)..=[`MAX`](Self::MAX).
    #[inline]
    pub const fn new(secs: i64, nanos: u32) -> Option<Self> {
        if secs < MIN_SECS || secs > MAX_SECS || nanos >= NANOS {
            return None;
        }
        Some(Self { secs, nanos })
    }

    /// Nanoseconds since the epoch; `None` where the moment is outside of [`MIN`](Self::MIN)..=[`MAX`](Self::MAX).
    #[inline]
    pub const fn from_nanos(nanos: i128) -> Option<Self> {
        let secs = nanos.div_euclid(NANOS as i128);
        if secs < MIN_SECS as i128 || secs > MAX_SECS as i128 {
            return None;
        }
        Some(Self {
            secs: secs as i64,
            nanos: nanos.rem_euclid(NANOS as i128) as u32,
        })
    }

    /// This moment, by the system's clock, moved into the range where the clock is outside.
    #[inline]
    pub fn now() -> Self {
        Self::try_from(SystemTime::now()).unwrap_or(Self::MAX)
    }

    /// Whole seconds since the epoch, rounded down: negative before 1970.
    #[inline]
    pub const fn secs(self) -> i64 {
        self.secs
    }

    /// Nanoseconds after [`secs`](Self::secs), fewer than a thousand million.
    #[inline]
    pub const fn subsec_nanos(self) -> u32 {
        self.nanos
    }

    /// Nanoseconds since the epoch.
    #[inline]
    pub const fn as_nanos(self) -> i128 {
        self.secs as i128 * NANOS as i128 + self.nanos as i128
    }

    /// Reads the text of a timestamp in one of [Smithy's formats](https://smithy.io/2.0/spec/protocol-traits.html#timestamp-formats).
    ///
    /// `date-time` may have an offset and a fraction, of which nine digits are kept; `http-date` may have a fraction;
    /// `epoch-seconds` is any JSON number and exact, what is below a nanosecond being cut off.
    pub fn parse(text: &str, format: TimestampFormat) -> Result<Self, ParseTimestampError> {
        let parsed = match format {
            TimestampFormat::DateTime => parse::date_time(text.as_bytes()),
            TimestampFormat::HttpDate => parse::http_date(text.as_bytes()),
            TimestampFormat::EpochSeconds => parse::epoch_seconds(text.as_bytes()),
        };
        parsed.ok_or(ParseTimestampError(format))
    }

    /// Reads what Smithy's serializers write and nothing else, as servers have to: no offset but `Z`, and capital letters.
    #[inline]
    pub(crate) fn parse_exactly(
        text: &str,
        format: TimestampFormat,
    ) -> Result<Self, ParseTimestampError> {
        let bytes = text.as_bytes();
        let is_exact = format != TimestampFormat::DateTime
            || (bytes.get(10) == Some(&b'T') && bytes.last() == Some(&b'Z'));
        match is_exact {
            true => Self::parse(text, format),
            false => Err(ParseTimestampError(format)),
        }
    }

    /// The text of the timestamp in one of Smithy's formats, without a trailing zero in its fraction.
    pub fn format(self, format: TimestampFormat) -> String {
        self.text(format).as_str().to_owned()
    }

    /// The text, on the stack.
    pub(crate) fn text(self, format: TimestampFormat) -> Buffer {
        let mut buffer = Buffer::new();
        match format {
            TimestampFormat::DateTime => write::date_time(&mut buffer, self),
            TimestampFormat::HttpDate => write::http_date(&mut buffer, self),
            TimestampFormat::EpochSeconds => write::epoch_seconds(&mut buffer, self),
        }
        buffer
    }

    /// `mantissa` times ten to the power of `exponent` seconds, where it is in range and neither power nor fraction has more than
    /// nine digits.
    #[inline]
    pub(crate) fn from_decimal(mantissa: u64, exponent: i64) -> Option<Self> {
        let power = *POWERS.get(exponent.unsigned_abs() as usize)?;
        let (secs, nanos) = if exponent > 0 {
            (mantissa.checked_mul(power)?, 0)
        } else {
            let nanos = (mantissa % power) * (u64::from(NANOS) / power);
            (mantissa / power, nanos as u32)
        };
        Self::new(i64::try_from(secs).ok()?, nanos)
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.text(TimestampFormat::DateTime).as_str())
    }
}

impl fmt::Debug for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Timestamp {
    type Err = ParseTimestampError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::parse(text, TimestampFormat::DateTime)
    }
}

impl TryFrom<SystemTime> for Timestamp {
    type Error = TimestampRangeError;

    #[inline]
    fn try_from(time: SystemTime) -> Result<Self, Self::Error> {
        let nanos = match time.duration_since(SystemTime::UNIX_EPOCH) {
            Ok(after) => i128::try_from(after.as_nanos()),
            Err(before) => i128::try_from(before.duration().as_nanos()).map(|nanos| -nanos),
        };
        nanos
            .ok()
            .and_then(Self::from_nanos)
            .ok_or(TimestampRangeError(()))
    }
}

impl TryFrom<Timestamp> for SystemTime {
    type Error = TimestampRangeError;

    #[inline]
    fn try_from(timestamp: Timestamp) -> Result<Self, Self::Error> {
        let whole = Duration::from_secs(timestamp.secs.unsigned_abs());
        let time = if timestamp.secs < 0 {
            Self::UNIX_EPOCH.checked_sub(whole)
        } else {
            Self::UNIX_EPOCH.checked_add(whole)
        };
        time.and_then(|time| time.checked_add(Duration::from_nanos(timestamp.nanos.into())))
            .ok_or(TimestampRangeError(()))
    }
}

/// A text that is no timestamp of its format, or of no moment in the years 0001–9999.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ParseTimestampError(TimestampFormat);

impl fmt::Display for ParseTimestampError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.0 {
            TimestampFormat::DateTime => "expected an RFC 3339 date-time in the years 0001–9999",
            TimestampFormat::HttpDate => "expected an IMF-fixdate in the years 0001–9999",
            TimestampFormat::EpochSeconds => {
                "expected seconds since 1970-01-01T00:00:00Z, in the years 0001–9999"
            }
        })
    }
}

impl std::error::Error for ParseTimestampError {}

/// A moment that the other type cannot hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimestampRangeError(());

impl fmt::Display for TimestampRangeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the moment is outside of the range that the type can hold")
    }
}

impl std::error::Error for TimestampRangeError {}
