//! Moments and their texts.

use std::time::{Duration, SystemTime};

use farrier::Timestamp;
use farrier::schema::TimestampFormat::{self, DateTime, EpochSeconds, HttpDate};
use proptest::prelude::*;

/// The text is the moment, and the moment is written as `canonical`.
fn check(format: TimestampFormat, text: &str, secs: i64, nanos: u32, canonical: &str) {
    let expected = Timestamp::new(secs, nanos).expect("the moment is in range");
    assert_eq!(Timestamp::parse(text, format), Ok(expected), "{text}");
    assert_eq!(expected.format(format), canonical);
    assert_eq!(
        Timestamp::parse(canonical, format),
        Ok(expected),
        "{canonical}"
    );
}

#[test]
fn date_time() {
    let cases = [
        ("1970-01-01T00:00:00Z", 0, 0, "1970-01-01T00:00:00Z"),
        (
            "1985-04-12T23:20:50.520Z",
            482_196_050,
            520_000_000,
            "1985-04-12T23:20:50.52Z",
        ),
        (
            "1985-04-12t23:20:50.123456789z",
            482_196_050,
            123_456_789,
            "1985-04-12T23:20:50.123456789Z",
        ),
        (
            "2019-12-16T23:48:18+01:00",
            1_576_536_498,
            0,
            "2019-12-16T22:48:18Z",
        ),
        (
            "2019-12-31T23:30:00-01:30",
            1_577_840_400,
            0,
            "2020-01-01T01:00:00Z",
        ),
        (
            "2000-02-29T00:00:00Z",
            951_782_400,
            0,
            "2000-02-29T00:00:00Z",
        ),
        (
            "1969-12-31T23:59:59.5Z",
            -1,
            500_000_000,
            "1969-12-31T23:59:59.5Z",
        ),
        (
            "2016-12-31T23:59:60Z",
            1_483_228_800,
            0,
            "2017-01-01T00:00:00Z",
        ),
        (
            "0001-01-01T00:00:00Z",
            -62_135_596_800,
            0,
            "0001-01-01T00:00:00Z",
        ),
        (
            "9999-12-31T23:59:59.999999999Z",
            253_402_300_799,
            999_999_999,
            "9999-12-31T23:59:59.999999999Z",
        ),
    ];
    for (text, secs, nanos, canonical) in cases {
        check(DateTime, text, secs, nanos, canonical);
    }
    let refused = [
        "",
        "1985-04-12",
        "1985-04-12T23:20:50",
        "1985-04-12T23:20Z",
        "1985-02-29T00:00:00Z",
        "1900-02-29T00:00:00Z",
        "1985-13-01T00:00:00Z",
        "1985-00-01T00:00:00Z",
        "1985-04-31T00:00:00Z",
        "1985-04-12T24:00:00Z",
        "1985-04-12T23:60:00Z",
        "1985-04-12T23:20:61Z",
        "1985-04-12T23:20:50.Z",
        "1985-04-12T23:20:50.1234567890xZ",
        "1985-04-12T23:20:50+0100",
        "1985-04-12T23:20:50+24:00",
        "1985-04-12T23:20:50Zx",
        "85-04-12T23:20:50Z",
        "0000-12-31T23:59:59Z",
        "0001-01-01T00:00:00+00:01",
        "9999-12-31T23:59:59-00:01",
        "1985-04-12T23:20:50é",
        "+985-04-12T23:20:50Z",
    ];
    for text in refused {
        Timestamp::parse(text, DateTime).expect_err(text);
    }
}

/// RFC 3339 has as many digits as one likes.
#[test]
fn what_is_below_a_nanosecond_is_cut_off() {
    for (format, text, nanos) in [
        (DateTime, "1985-04-12T23:20:50.1234567899Z", 123_456_789),
        (DateTime, "1985-04-12T23:20:50.0000000009999999999999Z", 0),
        (
            HttpDate,
            "Fri, 12 Apr 1985 23:20:50.1234567899 GMT",
            123_456_789,
        ),
        (EpochSeconds, "482196050.1234567899", 123_456_789),
    ] {
        let moment = Timestamp::parse(text, format).expect(text);
        assert_eq!(moment.as_nanos(), 482_196_050_000_000_000 + nanos, "{text}");
    }
}

#[test]
fn http_date() {
    check(
        HttpDate,
        "Tue, 29 Apr 2014 18:30:38 GMT",
        1_398_796_238,
        0,
        "Tue, 29 Apr 2014 18:30:38 GMT",
    );
    check(
        HttpDate,
        "Sun, 02 Jan 2000 20:34:56.456 GMT",
        946_845_296,
        456_000_000,
        "Sun, 02 Jan 2000 20:34:56.456 GMT",
    );
    check(
        HttpDate,
        "Thu, 01 Jan 1970 00:00:00 GMT",
        0,
        0,
        "Thu, 01 Jan 1970 00:00:00 GMT",
    );
    check(
        HttpDate,
        "Mon, 01 Jan 0001 00:00:00 GMT",
        -62_135_596_800,
        0,
        "Mon, 01 Jan 0001 00:00:00 GMT",
    );
    let refused = [
        "",
        "Tue, 29 Apr 2014 18:30:38",
        "Tue, 29 Apr 2014 18:30:38 UTC",
        "Tue, 29 apr 2014 18:30:38 GMT",
        "Tuesday, 29-Apr-14 18:30:38 GMT",
        "Tue Apr 29 18:30:38 2014",
        "Tue, 9 Apr 2014 18:30:38 GMT",
        "é, 29 Apr 2014",
        "Tue, 31 Apr 2014 18:30:38 GMT",
    ];
    for text in refused {
        Timestamp::parse(text, HttpDate).expect_err(text);
    }
}

#[test]
fn epoch_seconds() {
    let cases = [
        ("0", 0, 0, "0"),
        ("-0", 0, 0, "0"),
        ("1.7E9", 1_700_000_000, 0, "1700000000"),
        (
            "1.700000123456E9",
            1_700_000_123,
            456_000_000,
            "1700000123.456",
        ),
        (
            "1515531081.123456789",
            1_515_531_081,
            123_456_789,
            "1515531081.123456789",
        ),
        (
            "1515531081.1234567899",
            1_515_531_081,
            123_456_789,
            "1515531081.123456789",
        ),
        ("-1.5", -2, 500_000_000, "-1.5"),
        ("-0.000000001", -1, 999_999_999, "-0.000000001"),
        (
            "253402300799.999999999",
            253_402_300_799,
            999_999_999,
            "253402300799.999999999",
        ),
        ("-62135596800", -62_135_596_800, 0, "-62135596800"),
        (
            "15155310811234567890e-10",
            1_515_531_081,
            123_456_789,
            "1515531081.123456789",
        ),
        (
            "0.0000000000000000000000000000000000000000001e43",
            1,
            0,
            "1",
        ),
        ("1e-400", 0, 0, "0"),
    ];
    for (text, secs, nanos, canonical) in cases {
        check(EpochSeconds, text, secs, nanos, canonical);
    }
    for text in [
        "",
        "-",
        "1.",
        ".5",
        "1e",
        "x",
        "1x",
        "253402300800",
        "-62135596800.1",
        "1e300",
        "1e99999999999999999999",
        "1e9223372036854775798",
        "1e9223372036854775797",
        "-1e9223372036854775798",
        "10000000000000000000e9223372036854775779",
    ] {
        Timestamp::parse(text, EpochSeconds).expect_err(text);
    }
}

#[test]
fn constants_saturate() {
    const DEFAULT: Timestamp = Timestamp::from_secs(1);
    assert_eq!(DEFAULT.secs(), 1);
    assert_eq!(Timestamp::from_secs(i64::MAX).secs(), Timestamp::MAX.secs());
    assert_eq!(Timestamp::from_secs(i64::MIN), Timestamp::MIN);
    assert_eq!(Timestamp::new(0, 1_000_000_000), None);
    assert_eq!(Timestamp::from_nanos(-1), Timestamp::new(-1, 999_999_999));
    assert_eq!(Timestamp::from_nanos(i128::MAX), None);
}

#[test]
fn system_time() {
    for timestamp in [
        Timestamp::EPOCH,
        Timestamp::MAX,
        Timestamp::saturating(-1, 1),
    ] {
        let time = SystemTime::try_from(timestamp).expect("the system's clock can hold it");
        assert_eq!(Timestamp::try_from(time), Ok(timestamp));
    }
    let later = SystemTime::UNIX_EPOCH.checked_add(Duration::from_secs(253_402_300_800));
    Timestamp::try_from(later.expect("the system's clock can hold it"))
        .expect_err("the year is 10000");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn timestamps_survive(secs in -62_135_596_800i64..253_402_300_800, nanos in 0u32..1_000_000_000) {
        let timestamp = Timestamp::saturating(secs, nanos);
        for format in [DateTime, HttpDate, EpochSeconds] {
            prop_assert_eq!(Timestamp::parse(&timestamp.format(format), format), Ok(timestamp));
        }
        prop_assert_eq!(Timestamp::from_nanos(timestamp.as_nanos()), Some(timestamp));
    }

    #[test]
    fn any_text(text in "\\PC{0,40}") {
        for format in [DateTime, HttpDate, EpochSeconds] {
            let _ = Timestamp::parse(&text, format);
        }
    }
}
