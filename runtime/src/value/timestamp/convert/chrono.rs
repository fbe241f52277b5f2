//! [chrono](https://docs.rs/chrono).

use chrono::{DateTime, TimeZone, Utc};

use crate::value::timestamp::{NANOS, Timestamp, TimestampRangeError};

impl<Tz: TimeZone> TryFrom<DateTime<Tz>> for Timestamp {
    type Error = TimestampRangeError;

    /// The same moment without its time zone; an error outside of the years 1–9999. A leap second is the second after it, as in
    /// POSIX time.
    fn try_from(time: DateTime<Tz>) -> Result<Self, Self::Error> {
        let nanos = i128::from(time.timestamp()) * i128::from(NANOS)
            + i128::from(time.timestamp_subsec_nanos());
        Self::from_nanos(nanos).ok_or(TimestampRangeError(()))
    }
}

impl From<Timestamp> for DateTime<Utc> {
    fn from(timestamp: Timestamp) -> Self {
        Self::from_timestamp(timestamp.secs(), timestamp.subsec_nanos())
            .expect("chrono has the years 1 to 9999 and more")
    }
}
