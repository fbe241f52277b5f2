//! `@default` values as Rust.

use serde_json::{Number, Value};

use super::Context;
use crate::ir::{DocumentLiteral, Literal, Type};
use crate::model::{Kind, Member};

/// The member's default as a value of its type; `None` where it has none that fits.
pub(super) fn literal(context: &Context<'_>, member: &Member, ty: &Type) -> Option<Literal> {
    let value = member.traits.default_value()?;
    let target = context.shape(&member.target)?;
    let literal = match (&target.kind, value) {
        (Kind::Boolean, Value::Bool(value)) => Literal::Boolean(*value),
        (Kind::Byte | Kind::Short | Kind::Integer | Kind::Long, Value::Number(value)) => {
            Literal::Integer(integer(value)?)
        }
        (Kind::Float | Kind::Double, Value::Number(value)) => Literal::Float(float(value)),
        (Kind::BigInteger, Value::Number(value)) => Literal::BigNumber(value.to_string()),
        (Kind::BigDecimal, Value::Number(value)) => Literal::BigNumber(value.to_string()),
        (Kind::String, Value::String(text)) => Literal::String(text.clone()),
        (Kind::Blob, Value::String(text)) => Literal::Blob(base64(text)?),
        (Kind::Timestamp, value) => timestamp(value)?,
        (Kind::List, Value::Array(items)) if items.is_empty() => Literal::EmptyList,
        (Kind::Map, Value::Object(entries)) if entries.is_empty() => Literal::EmptyMap,
        (Kind::Enum, Value::String(text)) => {
            Literal::Enum(context.names.type_of(&target.id), text.clone())
        }
        (Kind::IntEnum, Value::Number(value)) => {
            let value = i32::try_from(integer(value)?).ok()?;
            Literal::IntEnum(context.names.type_of(&target.id), value)
        }
        (Kind::Document, value) => Literal::Document(document(value)?),
        _ => return None,
    };
    Some(if matches!(ty, Type::Boxed(_)) {
        Literal::Boxed(Box::new(literal))
    } else {
        literal
    })
}

/// An integer, which JSON may also write as `1e3` or `1.0`.
fn integer(value: &Number) -> Option<i64> {
    const EXACT: f64 = 9_007_199_254_740_992.0;
    let whole = |value: &f64| value.fract() == 0.0 && value.abs() <= EXACT;
    let float = || value.as_f64().filter(whole).map(|value| value as i64);
    value.as_i64().or_else(float)
}

/// A float must not look like an integer to rustc.
fn float(value: &Number) -> String {
    let text = value.to_string();
    if text.contains(['.', 'e', 'E']) {
        text
    } else {
        format!("{text}.0")
    }
}

/// A timestamp is a date-time string, or a number of seconds.
fn timestamp(value: &Value) -> Option<Literal> {
    let (seconds, nanos) = match value {
        Value::Number(number) => epoch_seconds(&number.to_string())?,
        Value::String(text) => date_time(text)?,
        _ => return None,
    };
    Some(Literal::Timestamp { seconds, nanos })
}

/// Seconds and nanoseconds of a plain decimal; the nanoseconds are added, so `-0.5` is −1 and 500,000,000.
fn epoch_seconds(text: &str) -> Option<(i64, u32)> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let seconds: i64 = whole.parse().ok()?;
    let nanos: u32 = format!("{fraction:0<9}").get(..9)?.parse().ok()?;
    if nanos == 0 || !text.starts_with('-') {
        return Some((seconds, nanos));
    }
    Some((seconds - 1, 1_000_000_000 - nanos))
}

/// `1985-04-12T23:20:50.52Z`, in UTC as Smithy demands of defaults.
fn date_time(text: &str) -> Option<(i64, u32)> {
    let (date, time) = text.strip_suffix('Z')?.split_once('T')?;
    let mut date = date.splitn(3, '-').map(|part| part.parse::<i64>().ok());
    let (year, month, day) = (date.next()??, date.next()??, date.next()??);
    let (clock, fraction) = time.split_once('.').unwrap_or((time, ""));
    let mut clock = clock.splitn(3, ':').map(|part| part.parse::<i64>().ok());
    let (hour, minute, second) = (clock.next()??, clock.next()??, clock.next()??);
    let nanos: u32 = format!("{fraction:0<9}").get(..9)?.parse().ok()?;
    let days = days_before(year, month)? + day - 1;
    Some((days * 86_400 + hour * 3_600 + minute * 60 + second, nanos))
}

/// Days from 1970-01-01 to the first of a month, in the proleptic Gregorian calendar.
fn days_before(year: i64, month: i64) -> Option<i64> {
    const BEFORE: [i64; 12] = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
    let leaps = |year: i64| year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
    let is_leap = leaps(year) != leaps(year - 1);
    let before = BEFORE.get(usize::try_from(month - 1).ok()?)? + i64::from(is_leap && month > 2);
    Some((year - 1970) * 365 + leaps(year - 1) - leaps(1969) + before)
}

fn document(value: &Value) -> Option<DocumentLiteral> {
    match value {
        Value::Bool(value) => Some(DocumentLiteral::Boolean(*value)),
        Value::Number(value) => Some(number(value)?),
        Value::String(text) => Some(DocumentLiteral::String(text.clone())),
        Value::Array(items) if items.is_empty() => Some(DocumentLiteral::EmptyArray),
        Value::Object(entries) if entries.is_empty() => Some(DocumentLiteral::EmptyObject),
        _ => None,
    }
}

fn number(value: &Number) -> Option<DocumentLiteral> {
    let float = || {
        value
            .as_f64()
            .filter(|value| value.is_finite())
            .map(DocumentLiteral::Float)
    };
    value.as_i64().map(DocumentLiteral::Integer).or_else(float)
}

/// Standard base64 (RFC 4648), padded.
fn base64(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3);
    let (mut buffer, mut bits) = (0u32, 0u32);
    for c in text.trim_end_matches('=').bytes() {
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
