//! [jiff](https://docs.rs/jiff).

use jiff::Zoned;

use crate::value::timestamp::{Timestamp, TimestampRangeError};

impl TryFrom<jiff::Timestamp> for Timestamp {
    type Error = TimestampRangeError;

    /// An error before the year 1.
    fn try_from(timestamp: jiff::Timestamp) -> Result<Self, Self::Error> {
        Self::from_nanos(timestamp.as_nanosecond()).ok_or(TimestampRangeError(()))
    }
}

impl TryFrom<&Zoned> for Timestamp {
    type Error = TimestampRangeError;

    /// The same moment without its time zone; an error before the year 1.
    fn try_from(zoned: &Zoned) -> Result<Self, Self::Error> {
        zoned.timestamp().try_into()
    }
}

impl TryFrom<Timestamp> for jiff::Timestamp {
    type Error = TimestampRangeError;

    /// An error in the last 26 hours of the year 9999, which jiff keeps for time zones.
    fn try_from(timestamp: Timestamp) -> Result<Self, Self::Error> {
        Self::from_nanosecond(timestamp.as_nanos()).map_err(|_| TimestampRangeError(()))
    }
}
