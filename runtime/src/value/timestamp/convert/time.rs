//! [time](https://docs.rs/time).

use time::{OffsetDateTime, UtcDateTime};

use crate::value::timestamp::{Timestamp, TimestampRangeError};

impl TryFrom<OffsetDateTime> for Timestamp {
    type Error = TimestampRangeError;

    /// The same moment without its offset; an error outside of the years 1–9999.
    fn try_from(time: OffsetDateTime) -> Result<Self, Self::Error> {
        Self::from_nanos(time.unix_timestamp_nanos()).ok_or(TimestampRangeError(()))
    }
}

impl TryFrom<UtcDateTime> for Timestamp {
    type Error = TimestampRangeError;

    /// An error outside of the years 1–9999.
    fn try_from(time: UtcDateTime) -> Result<Self, Self::Error> {
        Self::from_nanos(time.unix_timestamp_nanos()).ok_or(TimestampRangeError(()))
    }
}

impl From<Timestamp> for OffsetDateTime {
    /// In UTC.
    fn from(timestamp: Timestamp) -> Self {
        Self::from_unix_timestamp_nanos(timestamp.as_nanos())
            .expect("time has the years 1 to 9999 and more")
    }
}

impl From<Timestamp> for UtcDateTime {
    fn from(timestamp: Timestamp) -> Self {
        Self::from_unix_timestamp_nanos(timestamp.as_nanos())
            .expect("time has the years 1 to 9999 and more")
    }
}
