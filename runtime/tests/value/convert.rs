//! Timestamps from and to the types of other crates.

use std::fmt::Debug;

use farrier::Timestamp;

/// Moments that every crate can hold.
fn moments() -> Vec<Timestamp> {
    let moment = |secs, nanos| Timestamp::new(secs, nanos).expect("the moment is in range");
    vec![
        Timestamp::MIN,
        moment(-1, 999_999_999),
        Timestamp::EPOCH,
        moment(0, 1),
        moment(1_700_000_000, 123_456_789),
    ]
}

/// The moment there is the text, and it comes back the same.
fn check<T: TryFrom<Timestamp> + TryInto<Timestamp>>(
    timestamp: Timestamp,
    text: impl Fn(&T) -> String,
) where
    <T as TryFrom<Timestamp>>::Error: Debug,
    <T as TryInto<Timestamp>>::Error: Debug,
{
    let other = T::try_from(timestamp).expect("the other crate has the moment");
    let text: Timestamp = text(&other).parse().expect("it writes RFC 3339");
    assert_eq!(text, timestamp);
    assert_eq!(other.try_into().expect("it comes back"), timestamp);
}

/// The moment is outside of the years 1–9999.
fn check_outside<T: TryInto<Timestamp>>(other: T) {
    assert!(other.try_into().is_err());
}

#[cfg(feature = "jiff")]
#[test]
fn jiff() {
    for timestamp in moments() {
        check(timestamp, jiff::Timestamp::to_string);
    }
    check_outside(jiff::Timestamp::MIN);
    jiff::Timestamp::try_from(Timestamp::MAX).expect_err("jiff ends 26 hours earlier");
    let last = Timestamp::try_from(jiff::Timestamp::MAX).expect("it is in the year 9999");
    check(last, jiff::Timestamp::to_string);
    let zoned = jiff::Timestamp::UNIX_EPOCH.to_zoned(jiff::tz::Offset::constant(2).to_time_zone());
    assert_eq!(Timestamp::try_from(&zoned), Ok(Timestamp::EPOCH));
}

#[cfg(feature = "chrono")]
#[test]
fn chrono() {
    use chrono::{DateTime, FixedOffset, NaiveDate, Utc};

    // chrono's own texts need its feature `alloc`.
    let text = |time: &DateTime<Utc>| format!("{:?}", time);
    for timestamp in moments().into_iter().chain([Timestamp::MAX]) {
        check(timestamp, text);
    }
    check_outside(DateTime::<Utc>::MIN_UTC);
    check_outside(DateTime::<Utc>::MAX_UTC);
    let offset = FixedOffset::east_opt(7200).expect("two hours");
    let time = DateTime::UNIX_EPOCH.with_timezone(&offset);
    assert_eq!(Timestamp::try_from(time), Ok(Timestamp::EPOCH));
    let day = NaiveDate::from_ymd_opt(2016, 12, 31).expect("a day");
    let leap = day
        .and_hms_milli_opt(23, 59, 59, 1_500)
        .expect("a leap second");
    let expected = Timestamp::new(1_483_228_800, 500_000_000).expect("the moment is in range");
    assert_eq!(Timestamp::try_from(leap.and_utc()), Ok(expected));
}

#[cfg(feature = "time")]
#[test]
fn time() {
    use time::{OffsetDateTime, UtcDateTime, UtcOffset};

    // Its own RFC 3339 needs its feature `formatting`.
    let text = |time: &OffsetDateTime| {
        let (date, (hour, minute, second, nano)) = (time.date(), time.time().as_hms_nano());
        let (year, month, day) = date.to_calendar_date();
        format!(
            "{year:04}-{:02}-{day:02}T{hour:02}:{minute:02}:{second:02}.{nano:09}Z",
            u8::from(month)
        )
    };
    for timestamp in moments().into_iter().chain([Timestamp::MAX]) {
        check(timestamp, text);
        check(timestamp, |time: &UtcDateTime| text(&(*time).into()));
    }
    check_outside(UtcDateTime::MIN);
    check_outside(OffsetDateTime::from(UtcDateTime::MIN));
    let offset = UtcOffset::from_hms(2, 0, 0).expect("two hours");
    let time = OffsetDateTime::UNIX_EPOCH.to_offset(offset);
    assert_eq!(Timestamp::try_from(time), Ok(Timestamp::EPOCH));
}
