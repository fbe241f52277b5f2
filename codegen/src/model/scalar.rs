//! Values of `@default` that JSON has no type for: read here for the check and for what is generated, so that what the one
//! accepts the other understands.

use serde_json::{Number, Value};

/// Seconds since 1970 of the first moment of year 1 and of the last second of year 9999.
const SECONDS: std::ops::RangeInclusive<i128> = -62_135_596_800..=253_402_300_799;
const NANOS: i128 = 1_000_000_000;

/// A floating-point number as text that `f32` and `f64` can parse: a JSON number, or one of the three that JSON lacks.
fn float_text(value: &Value) -> Option<String> {
    match value {
        Value::Number(number) => Some(number.to_string()),
        Value::String(text) if matches!(text.as_str(), "NaN" | "Infinity" | "-Infinity") => {
            Some(text.clone())
        }
        _ => None,
    }
}

/// A `double`; a number that is too large for it is none.
pub(crate) fn double(value: &Value) -> Option<f64> {
    let double: f64 = float_text(value)?.parse().ok()?;
    (double.is_finite() || value.is_string()).then_some(double)
}

/// A `float`; a number that is too large for it is none.
pub(crate) fn float(value: &Value) -> Option<f32> {
    let float: f32 = float_text(value)?.parse().ok()?;
    (float.is_finite() || value.is_string()).then_some(float)
}

/// The digits of a `bigInteger`.
pub(crate) fn big_integer(value: &Value) -> Option<String> {
    let text = value.as_number()?.to_string();
    let is_digit = |b: u8| b.is_ascii_digit() || b == b'-';
    text.bytes().all(is_digit).then_some(text)
}

/// The digits of a `bigDecimal`, whose exponent fits what the runtime has for it.
pub(crate) fn big_decimal(value: &Value) -> Option<String> {
    let text = value.as_number()?.to_string();
    let exponent = text
        .split_once(['e', 'E'])
        .map_or("0", |(_, exponent)| exponent);
    // The runtime moves the point by the digits of the fraction.
    let fits = exponent.parse::<i64>().ok()?.unsigned_abs() < u64::MAX / 4;
    fits.then_some(text)
}

/// A number in a document.
pub(crate) fn is_document_number(value: &Number) -> bool {
    value.as_i64().is_some() || value.as_f64().is_some_and(f64::is_finite)
}

/// Seconds and nanoseconds since 1970 of a date-time string or a number of seconds, in the years 1 to 9999. The nanoseconds
/// are added, so `-0.5` is −1 and 500,000,000.
pub(crate) fn timestamp(value: &Value) -> Option<(i64, u32)> {
    let nanos = match value {
        Value::Number(number) => nanos(&number.to_string())?,
        Value::String(text) => date_time(text)?,
        _ => return None,
    };
    let seconds = nanos.div_euclid(NANOS);
    let rest = u32::try_from(nanos.rem_euclid(NANOS)).ok()?;
    let seconds = Some(seconds).filter(|seconds| SECONDS.contains(seconds))?;
    Some((i64::try_from(seconds).ok()?, rest))
}

/// The nanoseconds of a number of seconds; what is less than one is cut off.
fn nanos(text: &str) -> Option<i128> {
    let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
    let (sign, digits) = match mantissa.strip_prefix('-') {
        Some(digits) => (-1, digits),
        None => (1, mantissa),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let digits = [whole, fraction].concat();
    let digits = digits.trim_start_matches('0');
    let exponent: i64 = exponent.parse().ok()?;
    let shift = exponent
        .checked_sub(i64::try_from(fraction.len()).ok()?)?
        .checked_add(9)?;
    let digits = match usize::try_from(shift) {
        _ if digits.is_empty() => "0".to_owned(),
        // More would be no moment of those years.
        Ok(zeros) if zeros > 30 => return None,
        Ok(zeros) => [digits, &"0".repeat(zeros)].concat(),
        Err(_) => {
            let cut = usize::try_from(shift.unsigned_abs()).ok()?;
            ["0", &digits[..digits.len().saturating_sub(cut)]].concat()
        }
    };
    Some(sign * digits.parse::<i128>().ok()?.min(i128::MAX / 2))
}

/// The nanoseconds of `1985-04-12T23:20:50.52Z`, in UTC as Smithy demands of defaults.
fn date_time(text: &str) -> Option<i128> {
    let (date, time) = text.strip_suffix('Z')?.split_once('T')?;
    let [year, month, day] = parts(date, '-', [4, 2, 2])?;
    let (clock, fraction) = match time.split_once('.') {
        Some((clock, fraction)) => (clock, Some(fraction)),
        None => (time, None),
    };
    let [hour, minute, second] = parts(clock, ':', [2, 2, 2])?;
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    if hour > 23 || minute > 59 || second > 59 || !fraction.is_none_or(is_digits) {
        return None;
    }
    let days = days_before(year, month, day)?;
    let nanos: u32 = format!("{:0<9}", fraction.unwrap_or_default())
        .get(..9)?
        .parse()
        .ok()?;
    let seconds = days * 86_400 + hour * 3_600 + minute * 60 + second;
    Some(i128::from(seconds) * NANOS + i128::from(nanos))
}

/// Three numbers of so many digits.
fn parts(text: &str, separator: char, widths: [usize; 3]) -> Option<[i64; 3]> {
    let mut parts = text.split(separator);
    let mut numbers = [0; 3];
    for (number, width) in numbers.iter_mut().zip(widths) {
        let part = parts.next()?;
        let fits = part.len() == width && part.bytes().all(|b| b.is_ascii_digit());
        *number = fits.then(|| part.parse().ok())??;
    }
    parts.next().is_none().then_some(numbers)
}

/// Days from 1970-01-01 to a day that there is, in the proleptic Gregorian calendar.
fn days_before(year: i64, month: i64, day: i64) -> Option<i64> {
    const BEFORE: [i64; 13] = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365];
    let leaps = |year: i64| year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
    let is_leap = leaps(year) != leaps(year - 1);
    let index = usize::try_from(month.checked_sub(1)?).ok()?;
    let (before, after) = (BEFORE.get(index)?, BEFORE.get(index + 1)?);
    let length = after - before + i64::from(is_leap && month == 2);
    let before = before + i64::from(is_leap && month > 2) + day - 1;
    let is_day = (1..=length).contains(&day);
    is_day.then(|| (year - 1970) * 365 + leaps(year - 1) - leaps(1969) + before)
}

/// The bytes of a blob's default: base64, and where it is none, the text itself.
pub(crate) fn blob(text: &str) -> Vec<u8> {
    base64(text).unwrap_or_else(|| text.as_bytes().to_vec())
}

/// The bytes of standard base64 (RFC 4648), padded or, as Smithy's own tools have it, not.
pub(crate) fn base64(text: &str) -> Option<Vec<u8>> {
    let digits = text.trim_end_matches('=');
    let padding = text.len() - digits.len();
    if digits.len() % 4 == 1 || (padding > 0 && (padding > 2 || !text.len().is_multiple_of(4))) {
        return None;
    }
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3);
    let (mut buffer, mut bits) = (0u32, 0u32);
    for c in digits.bytes() {
        let value = match c {
            b'A'..=b'Z' => c - b'A',
            b'a'..=b'z' => c - b'a' + 26,
            b'0'..=b'9' => c - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => return None,
        };
        buffer = (buffer << 6) | u32::from(value);
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            bytes.push(u8::try_from((buffer >> bits) & 0xff).ok()?);
            buffer &= (1 << bits) - 1;
        }
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments() {
        for (json, expected) in [
            ("0", Some((0, 0))),
            ("-0.5", Some((-1, 500_000_000))),
            ("1e9", Some((1_000_000_000, 0))),
            ("1.5e0", Some((1, 500_000_000))),
            ("15e-1", Some((1, 500_000_000))),
            ("1e-12", Some((0, 0))),
            ("0e999", Some((0, 0))),
            ("1e99999999999999999999", None),
            ("1e9223372036854775807", None),
            ("1e-9223372036854775808", Some((0, 0))),
            ("253402300799.9", Some((253_402_300_799, 900_000_000))),
            ("253402300800", None),
            ("-9223372036854775808.5", None),
            (r#""1970-01-01T00:00:00Z""#, Some((0, 0))),
            (
                r#""1985-04-12T23:20:50.52Z""#,
                Some((482_196_050, 520_000_000)),
            ),
            (r#""0001-01-01T00:00:00Z""#, Some((-62_135_596_800, 0))),
            (r#""9999-12-31T23:59:59Z""#, Some((253_402_300_799, 0))),
            (r#""2024-02-29T00:00:00Z""#, Some((1_709_164_800, 0))),
            (r#""2023-02-29T00:00:00Z""#, None),
            (r#""2024-02-31T99:99:99Z""#, None),
            (r#""2024-01-01T00:00:00.Z""#, None),
            (r#""9223372036854775807-01-01T00:00:00Z""#, None),
            (r#""0000-01-01T00:00:00Z""#, None),
            (r#""yesterday""#, None),
        ] {
            let value: Value = serde_json::from_str(json).expect("it is JSON");
            assert_eq!(timestamp(&value), expected, "{json}");
        }
    }

    #[test]
    fn bytes() {
        for (text, expected) in [
            ("", Some(&b""[..])),
            ("YWJj", Some(b"abc")),
            ("YWI=", Some(b"ab")),
            ("YWI", Some(b"ab")),
            ("YQ==", Some(b"a")),
            ("YQ=", None),
            ("Y", None),
            ("YWJj====", None),
            ("Y=Jj", None),
            ("not base64", None),
        ] {
            assert_eq!(base64(text).as_deref(), expected, "{text}");
        }
    }
}
